"""Lesson 06: keys come from the world, every mistake has its message, equivalents pass."""

import re

import pytest

from helpers import store
from helpers.ask.kinds.base import written
from helpers.questions import keys_06, of_lesson
from helpers.store.told.shoppers.channels import LEVERS

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("06", code)}[f"06.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (3, "50 %"), (3, "0.5"), (3, "50"), (3, "0,5"),
        (4, "20 %"), (4, "0.2"), (4, "20"),
        (5, "search adverts"),
        (6, {"search": 0, "social": 1.5, "shop": 0}), (6, {"search": 0.25, "shop": 1}),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "73 %", "came **by** the advert"),
        (1, "15 %", "still not enough"),
        (1, "-10 %", "positive number"),
        (2, "search adverts", "the largest credit"),
        (2, "display", "to be seen is not to be missed"),
        (3, "100 %", "as those who came by C1"),
        (3, "16.67 %", "**left**"),
        (3, "33.3 %", "before anything is taken away"),
        (4, "33.3 %", "linear rule"),
        (4, "0 %", "last touch"),
        (4, "50 %", "removal effect"),
        (5, "social", "accounting read as cause"),
        (5, "e-mail", "profit would fall"),
        (5, "display", "costs more"),
        (6, {"search": 2}, "the most credit"),
        (6, {"social": 0.5}, "You cut the posts"),
        (6, {"search": 0}, "some orders are gone"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    assert said in asked(number).check(raw).message


@every_world
def test_what_is_lost_and_saved_is_what_the_store_does_without_the_channel(code):
    world = store.open_world(code)
    today = store.simulate(world).accounts.sum()
    for channel, lever in list(LEVERS.items())[:4]:
        off = store.simulate(world, store.change(store.Policy(), **{lever: 0.0})).accounts.sum()
        assert keys_06.lost(code)[channel] == pytest.approx(1 - off["orders"] / today["orders"])
        assert keys_06.saved(code)[channel] == pytest.approx(off["profit"] - today["profit"])


@every_world
def test_the_lowest_last_touch_credit_is_not_the_channel_to_cut(code):
    assert keys_06.last_touch(code).idxmin() != asked(5, code).answer()


def test_each_move_of_the_levers_says_what_it_does():
    start = asked(6).start()
    assert asked(6).outcome(start) == "Against today: as many orders, the same profit."
    fewer = asked(6).outcome({"search": 0, "social": 1, "shop": 0})
    assert re.fullmatch(r"Against today: [\d,]+ fewer orders, \$[\d,]+ more profit\.", fewer)


@every_world
def test_the_answer_is_told_to_a_hundredth_of_a_per_cent(code):
    assert re.fullmatch(r"\d(\.\d{1,2})? %", asked(1, code).words_for(asked(1, code).answer()))


def test_the_reveal_sets_the_loss_beside_the_credit():
    credit = 100 * keys_06.last_touch("ORINOCO")["search adverts"]
    assert f"{credit:.1f} %" in written(asked(1).solution)


def test_the_reflection_is_kept():
    assert asked(7).check("Search, in every second region.").name == "kept"
