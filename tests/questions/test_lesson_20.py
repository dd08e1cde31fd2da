"""Lesson 20: keys come from the world, mistakes are called by name, equivalents pass."""

import pytest

from helpers import store
from helpers.questions import keys_20, of_lesson

every_world = pytest.mark.parametrize("code", ["ORINOCO", "W-13"])


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("20", code)}[f"20.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (3, "1.923"),
        (3, "1,92"),
        (4, "1.316"),
        (4, "1.32"),
        (6, "12.4 %"),
        (6, "12,4"),
        (6, "0.124"),
    ],
)
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "95 %", "the whole trade grows"),
        (1, "5 %", "hardly any loop"),
        (3, "2.5", "added the strengths"),
        (3, "1.48", "after **one** lap"),
        (3, "0.48", "That is the gain"),
        (4, "0.96", "halved the multiplier"),
        (4, "1.46", "halved what the loop adds"),
        (4, "0.24", "That is the gain"),
        (4, "1.24", "after **one** lap"),
        (6, "14.8", "12 % more sellers"),
        (6, "16", "added sellers to visitors"),
        (6, "6", "**sellers** are up"),
        (6, "2.4", "what the loop adds"),
        (6, "19.23", "without an end to sellers"),
        (6, "10", "still passes on"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


def test_the_closed_forms_are_those_of_the_literature():
    assert asked(3).answer() == pytest.approx(1.923, abs=5e-4)
    assert asked(4).answer() == pytest.approx(1.316, abs=5e-4)
    assert asked(6).answer() == pytest.approx(0.124)


@every_world
def test_the_part_of_the_loop_is_what_cutting_a_link_takes_away(code):
    extra = store.extra_visits(store.open_world(code))
    gone = (extra["loop"] - extra["cut"]).iloc[208:260].sum() / extra["loop"].iloc[208:260].sum()
    assert asked(1, code).answer() == pytest.approx(gone, abs=6e-4)


@every_world
def test_the_year_in_which_it_pays_is_read_off_the_accounts(code):
    world = store.open_world(code)
    more = store.twins(world, store.Policy(), store.Policy(reinvest_share=1), "profit", last=52)
    assert keys_20.profit_of_years(code)[0] == pytest.approx(more.difference, abs=1)
    assert asked(2, code).answer() == "second"


@every_world
def test_every_other_link_than_the_weakest_is_the_same_mistake(code):
    question = asked(5, code)
    for link in question.options:
        verdict = question.check(link)
        assert verdict.name == ("right" if link == keys_20.weakest_link(code) else "wrong")
        assert verdict.name == "right" or "how steady" in verdict.message
