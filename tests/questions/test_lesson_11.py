"""Lesson 11: keys come from the world, equivalents pass, what is said is true."""

import pytest

from helpers import measure, store
from helpers.ask.kinds.base import written
from helpers.questions import keys_11, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("11", code)}[f"11.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (1, "1 %"), (1, "1,1 %"), (1, "0.011"), (1, "3 %"),
        (3, "72.7 %"), (3, "0.7266"), (3, "0,727"), (3, "72,66"),
        (5, "266.67"), (5, "$266.67"), (5, "266,67"), (5, "800/3"),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "85 %", "You counted orders"),
        (1, "20.6 %", "how long they were seen"),
        (1, "60 %", "the more often somebody orders"),
        (2, "570", "**followed**"),
        (2, "300", "do not like to be written to"),
        (3, "78.3 %", "How strange".lower()),
        (3, "27.3 %", "has **left**"),
        (3, "37.6 %", "the **odds** of having left"),
        (4, "pace", "lets the old rate continue"),
        (4, "here", "may leave next month"),
        (5, "500", "no discount"),
        (5, "366.67", "**this** year's"),
        (5, "400", "forgets the discount"),
        (6, ["club", "others", "random"], "**propensity**"),
        (6, ["others", "club", "random"], "Chance picks"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


def test_the_closed_forms_are_those_that_were_published_or_worked_by_hand():
    assert keys_11.chance(5, 36) == pytest.approx(0.850, abs=0.0005)
    assert asked(1).answer() == pytest.approx(0.011, abs=0.0005)
    odds = 0.7929 / (2.4258 + 2 - 1) * ((4.4135 + 38.86) / (4.4135 + 30.43)) ** (0.2426 + 2)
    assert asked(3).answer() == pytest.approx(1 / (1 + odds))
    assert keys_11.forecast(2, 30.43, 39) == pytest.approx(1.2259, abs=0.0001)
    assert asked(5).answer() == pytest.approx(80 / 0.3)


def test_the_options_of_the_forecast_show_the_three_numbers():
    words = asked(4).options
    assert words["pace"].startswith("2.01")
    assert words["here"].startswith("1.46")
    assert words["model"].startswith("1.23")


@every_world
def test_the_extra_orders_are_counted_in_two_runs(code):
    world = store.open_world(code)
    policies = (store.Policy(), store.Policy(contact_rule="likeliest buyers"))
    quiet, written_to = (store.simulate(world, policy) for policy in policies)
    added = len(written_to.orders) - len(quiet.orders)
    per_thousand = 1000 * added / len(written_to.messages)
    assert asked(2, code).answer() == pytest.approx(per_thousand, abs=0.5)


@every_world
def test_what_followed_is_what_the_messaged_ordered_within_six_weeks(code):
    tables = store.tables(store.open_world(code))
    test = measure.message_test(tables.orders, tables.experiments)
    rows = test[test["messaged"] & (test["group"] == "likeliest buyers")]
    assert keys_11.followed(code) == pytest.approx(1000 * rows["orders"].sum() / len(rows))
    assert f"{keys_11.followed(code):.0f} orders" in written(asked(2, code).text)


@every_world
def test_club_and_others_add_up_to_the_whole_list(code):
    twin = keys_11.twins(code, "likeliest buyers")
    sent = twin.after.messages.merge(twin.after.customers)["club"].value_counts()
    by_club = keys_11.extra_by_club(code)
    total = sum(by_club[club] * sent[club] for club in (True, False)) / 1000
    assert total == pytest.approx(twin.difference)


@every_world
def test_the_order_is_that_of_the_twins(code):
    by_club = keys_11.extra_by_club(code)
    added = {"others": by_club[False], "club": by_club[True]}
    added["random"] = keys_11.extra(code, "at random")
    assert [added[name] for name in asked(6, code).answer()] == sorted(added.values(), reverse=True)


def test_the_reflection_is_kept():
    assert asked(7).check("My gym. A coin.").name == "kept"
