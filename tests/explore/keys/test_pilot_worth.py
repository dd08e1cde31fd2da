"""The pilot explorer: every setting gives a picture, and moves it the right way."""

import pytest

from helpers import explore, store
from tests.explore.stages import at


@pytest.fixture(scope="module")
def shown():
    return explore.pilot(store.open_world())


def test_it_starts_at_the_lessons_exercise(shown):
    data = at(shown)
    assert (data.go, data.worth, data.ceiling) == pytest.approx((0.30, 0.48, 0.90))
    assert data.least == pytest.approx(4 / 7, abs=1e-6)


def test_a_pilot_that_cannot_change_the_decision_is_worth_nothing(shown):
    for values in ({"accuracy": 57}, {"prior": 90}, {"loss": 0.0}, {"prior": 0}, {"prior": 100}):
        assert at(shown, **values).worth == pytest.approx(0, abs=1e-9), values
        assert "worth nothing" in shown.chart.said()


def test_a_dearer_pilot_adds_as_much_and_leaves_less(shown):
    cheap, dear = at(shown, cost=0.1), at(shown, cost=0.6)
    assert cheap.worth == pytest.approx(dear.worth)
    assert cheap.pilot - dear.pilot == pytest.approx(0.5)
    assert "without it" in shown.chart.said()


@pytest.mark.parametrize("code", ["ORINOCO", "W-05"])
def test_the_registers_preset_is_what_the_worlds_register_says(code):
    world = store.open_world(code)
    past = store.tables(world).past_entries
    preset = explore.pilot(world).presets["What other stores met with: the trade register"]
    assert preset["prior"] == pytest.approx(100 * past["paid"].mean(), abs=2.5)
    right = (past["paid"] == past["pilot_promising"]).mean()
    assert preset["accuracy"] == pytest.approx(100 * right, abs=0.5)
