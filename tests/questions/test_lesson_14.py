"""Lesson 14: keys come from the world, every mistake has its message, equivalents pass."""

import pytest

from helpers import measure, store
from helpers.ask.kinds.base import written
from helpers.questions import keys_14, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("14", code)}[f"14.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (3, "88.6 %"),
        (3, "0.886"),
        (3, "88.6"),
        (4, ["middle", "alike"]),
        (5, "3.753"),
        (5, "3.75"),
        (7, {"spend": 2.5, "consistency": 100}),
        (7, {"spend": 2.7, "consistency": 80}),
    ],
)
def test_equivalent_answers_are_right(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "-5 %", "So sceptical"),
        (1, "15 %", "Still too much"),
        (3, "98.8 %", "You added inertias"),
        (3, "48.7 %", "first dimension alone"),
        (4, ["tied", "alike"], "Orinoco"),
        (4, ["alike", "middle", "large"], "chi-square"),
        (4, ["alike"], "one more"),
        (5, "1.376", "utility, not money"),
        (5, "1.749", "Dannon"),
        (5, "0.2665", "Upside down"),
        (5, "2.0", "Yoplait over Dannon"),
        (5, "0.504", "You multiplied"),
        (7, {"spend": 8, "consistency": 50}, "more money"),
        (7, {"spend": 3, "consistency": 100}, "has a price too"),
        (7, {"spend": 3, "consistency": 50}, "gains too little"),
        (7, {"spend": 2.8, "consistency": 70}, "gains too little"),
    ],
)
def test_a_mistake_with_a_name_is_called_by_it(number, raw, said):
    assert said in asked(number).check(raw).message


def test_awareness_and_the_nearest_word_are_called_by_their_names():
    raw = f"{100 * keys_14.better_known('ORINOCO'):.1f} %"
    assert "That is awareness" in asked(1).check(raw).message
    assert "drawn nearest" in asked(2).check(keys_14.nearest("ORINOCO")).message


@every_world
def test_what_the_campaign_caused_is_counted_among_the_same_shoppers(code):
    run = store.simulate(store.World(code, 10, 104))
    told = run.brand_choices.query("chosen and campaign and week > 52")
    hidden = run.truth.brand_choices.set_index("choice_id").loc[told["choice_id"]]
    chosen, without = (
        (hidden[name] == "Orinoco").sum() for name in ("with_campaign", "without_campaign")
    )
    assert asked(1, code).answer() == pytest.approx(chosen / without - 1, abs=6e-5)


@every_world
def test_the_typical_word_is_the_one_named_most_often_against_all_brands(code):
    words = measure.brand_table(
        store.tables(store.open_world(code)).brand_tracking.query("week < 52")
    )
    share = words.loc["Orinoco"] / words.sum()
    assert asked(2, code).answer() == share.idxmax()


@every_world
def test_the_premium_follows_from_the_numbers_that_are_printed(code):
    text = written(asked(6, code).text)
    ours, rival, price = (keys_14.printed(code, name) for name in ("Orinoco", "Kiosko", "price"))
    assert all(f"**{number}**" in text for number in (ours, rival, price))
    assert asked(6, code).answer() == pytest.approx((ours - rival) / -price)
    choices = store.tables(store.open_world(code)).brand_choices.query("week < 52")
    model = measure.brand_logit(choices, "Bazaro")
    found = measure.price_premium(model, "Orinoco", base="Kiosko").value
    assert asked(6, code).answer() == pytest.approx(found, rel=0.02)


def test_each_move_of_the_levers_says_what_it_builds_and_costs():
    said = asked(7).outcome({"spend": 3, "consistency": 50})
    assert "worth what it is today; the bill is 3.5 %" in said
    assert "$0.77 more" in asked(7).outcome({"spend": 2.5, "consistency": 100})


def test_the_reflection_is_kept():
    assert asked(8).check("Huge choice, by lot, by choices.").name == "kept"
