"""Lesson 00: keys come from the world, equivalents pass, what is said is true."""

import pytest

from helpers import measure, store
from helpers.ask.kinds.base import written
from helpers.questions import keys_00, of_lesson

CODES = ("ORINOCO", "W-02")
every_world = pytest.mark.parametrize("code", CODES)


def asked(code, number):
    return {each.id: each for each in of_lesson("00", code)}[f"00.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (3, "1/3"), (3, "33.3 %"), (3, "0.33"), (3, "33,3"),
        (4, "0.2"), (4, "20 %"), (4, "1/5"), (4, "20"),
        (5, "0.6415"), (5, "64.15 %"), (5, "64,2"), (5, "0.64"),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked("ORINOCO", number).check(raw).name == "right"


def test_the_closed_keys_are_those_worked_by_hand():
    assert asked("ORINOCO", 3).answer() == pytest.approx(1 / 3)
    assert asked("ORINOCO", 4).answer() == pytest.approx(0.2)
    assert asked("ORINOCO", 5).answer() == pytest.approx(0.6415, abs=1e-4)


@every_world
def test_the_first_key_counts_the_orders_that_would_not_have_come(code):
    world = store.open_world(code)
    lived = store.tables(world).sessions.merge(store.truth(world).sessions).query("shelf_shown")
    more = lived["buys_with"].sum() - lived["buys_without"].sum()
    assert asked(code, 1).answer() == round(1000 * more / len(lived), 1)


@every_world
def test_the_dashboards_gap_is_effect_plus_head_start(code):
    found = keys_00.shelf(code)
    assert found.truth.naive == pytest.approx(found.dashboard.value)
    parts = found.truth.on_takers + found.truth.selection_bias
    assert parts == pytest.approx(found.dashboard.value)
    assert found.truth.on_all == pytest.approx(found.click_share * found.truth.on_takers)


@pytest.mark.parametrize(
    ("coin", "key"), [(2.0, "less"), (5.0, "half"), (9.0, "same"), (14.0, "more"), (-3.0, "less")]
)
def test_how_the_coin_compares_is_told_from_both_gaps(coin, key, monkeypatch):
    gap, toss = (measure.Estimate(value, 1, 0, 0, 0) for value in (10.0, coin))
    effects = measure.Effects(10, 5, 1, 5)
    readings = keys_00.ShelfReadings(gap, toss, effects, 0.2)
    monkeypatch.setattr(keys_00, "shelf", lambda _code: readings)
    assert keys_00.coin_against_dashboard("ANY") == key


def test_two_worlds_have_two_keys():
    assert asked("ORINOCO", 1).answer() != asked("W-02", 1).answer()
    assert written(asked("ORINOCO", 1).text) != written(asked("W-02", 1).text)


def test_a_tick_that_does_not_belong_is_told_why():
    said = asked("ORINOCO", 6).check(["coin", "twins", "season"])
    assert said.name == "wrong"
    assert "December" in said.message
