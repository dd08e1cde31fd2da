"""The expectations explorer: it shows the store's own runs, and the formulas hold in it."""

import numpy as np
import pytest

from helpers import explore, measure, store
from tests.explore.stages import at

FAILS_USED = "The principle fails: nobody gets used to it"
FAILS_COST = "The principle fails: the ramp costs more than it brings"


@pytest.fixture(scope="module")
def shown():
    return explore.expectations(store.open_world())


def test_a_step_is_the_store_with_its_lever_pulled(shown):
    world = store.open_world()
    runs = [store.simulate(world, store.Policy(improvement_path=p)) for p in ("none", "step")]
    before, after = (run.accounts for run in runs)
    data = at(shown, step=1.0)
    gained = after["contribution"].sum() - before["contribution"].sum()
    assert data.brought == pytest.approx(gained, abs=0.02)
    assert data.cost == pytest.approx(after["indirect"].sum() - before["indirect"].sum(), abs=0.5)
    assert np.allclose(data.quality, runs[1].path.quality)
    assert np.allclose(data.expected, runs[1].path.expectations)


def test_a_step_fades_by_the_formula_at_any_adaptation(shown):
    for percent in (0.5, 3, 10):
        gap = at(shown, adaptation=percent).gap
        told = [measure.gap_after_step(percent / 100, week + 1) for week in (0, 25, 103)]
        assert gap[[0, 25, 103]] == pytest.approx(told)


def test_a_ramp_nears_its_steady_gap(shown):
    data = at(shown, step=0.0, ramp=0.02)
    assert data.steady == pytest.approx(0.97 * measure.steady_gap(0.02, 0.03))
    assert data.gap[-1] == pytest.approx(data.steady, rel=0.08)
    assert at(shown, step=0.0, ramp=0.0).steady == 0


def test_a_step_to_the_level_and_a_ramp_to_hold_it_keep_the_gap_as_it_is(shown):
    shown.set(**shown.presets["A step to a level, and a ramp to hold it"])
    gap = shown.chart.data.gap
    assert np.ptp(gap) < 0.02


def test_a_rival_who_gets_better_takes_customers_from_who_stands_still(shown):
    slow, fast = (at(shown, step=0.0, pace=pace) for pace in (0.0, 0.03))
    assert fast.leaving[0] > slow.leaving[0] + 0.2
    assert not fast.gap.any()


def test_a_rival_is_felt_as_the_store_feels_one():
    """What the explorer adds to leaving is what the company's path makes of a rival's lead."""
    world = store.World("PACE", people=200, weeks=40)
    moved = store.World("PACE", people=200, weeks=40)
    moved.__dict__["rival"] = world.rival + 0.03 * np.arange(40)
    led = store.Improvements(world).after(step=0.5, pace=0.03)
    known = store.Improvements(moved).after(step=0.5)
    assert np.allclose(led.leaving, known.leaving)
    assert led.contribution == known.contribution


def test_where_nobody_gets_used_to_it_one_step_lasts(shown):
    shown.set(**shown.presets[FAILS_USED])
    assert shown.chart.data.gap == pytest.approx(np.ones(104))
    assert shown.chart.said().startswith("A level")


def test_where_people_adapt_fast_the_ramp_costs_more_than_it_brings(shown):
    shown.set(**shown.presets[FAILS_COST])
    assert 0 < shown.chart.data.brought < shown.chart.data.cost
    assert "less than its cost" in shown.chart.said()
