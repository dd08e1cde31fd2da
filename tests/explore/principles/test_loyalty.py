"""The loyalty explorer: what its lines say is what the store and the formula say."""

import numpy as np
import pytest

from helpers import explore, store
from helpers.explore.principles import loyalty
from helpers.store.drawn.people import LEAVING_SPREAD
from tests.explore.stages import at


@pytest.fixture(scope="module")
def shown():
    return explore.loyalty(store.open_world(people=2000))


def test_retention_rises_in_the_total_and_in_nobody(shown):
    data = at(shown)
    assert (np.diff(data.retention) > 0).all()
    assert data.rise > 0.03
    assert np.ptp(data.own, axis=1).max() < 1e-9
    assert "rises" in shown.chart.said()


def test_the_more_people_differ_the_more_it_rises(shown):
    rises = [at(shown, differ=by).rise for by in (0.25, 0.6, 1.0)]
    assert rises == sorted(rises)


def test_where_all_are_alike_retention_hardly_changes(shown):
    assert at(shown, differ=0).rise < 0.005
    assert "hardly changes" in shown.chart.said()


def test_a_better_rival_takes_more_and_a_worse_one_fewer(shown):
    ends = [at(shown, lead=lead).survival[-1] for lead in (-1, 0, 1, 2)]
    assert ends == sorted(ends, reverse=True)


def test_a_lead_of_one_raises_survival_of_single_people_to_a_power(shown):
    even, ahead = at(shown).own, at(shown, lead=1).own
    assert ahead == pytest.approx(even ** np.exp(0.45), rel=1e-6)


def test_survival_is_the_product_of_retentions(shown):
    data = at(shown, lead=0.5)
    assert np.prod(data.retention) == pytest.approx(data.survival[-1])


def test_what_is_left_at_todays_spread_is_what_the_store_leaves():
    """The run's own people of week 0, within three standard errors and the rival's wandering."""
    world = store.open_world()
    data = explore.loyalty(world).compute(lead=1.0, hard=0.0, differ=LEAVING_SPREAD, weeks=52)
    left = store.still_here(store.simulate(world, store.Policy(rival_lead=1)), 0)[52]
    assert data.survival[-1] == pytest.approx(left, abs=3 * 0.01 + 0.02)


def test_groups_are_as_good_as_all_people():
    rates = np.random.default_rng(17).lognormal(0, 0.8, 4000)
    used = np.linspace(0, 2, 9)
    groups = [part.mean() for part in np.array_split(np.sort(rates), loyalty.GROUPS)]
    few = loyalty.still_here(np.array(groups), used)
    assert few == pytest.approx(loyalty.still_here(rates, used), abs=2e-4)


def test_the_lock_keeps_people_whom_the_rival_would_serve_better(shown):
    shown.reset()
    shown.set(**shown.presets["The principle fails: locked in, served worse"])
    data = shown.chart.data
    assert data.survival[-1] > data.free[-1] + 0.1
    assert data.behind > 1.5
    assert "the rival is better by" in shown.chart.said()


def test_from_retention_alone_the_lock_cannot_be_told(shown):
    locked, level = at(shown, lead=1.5, hard=1), at(shown)
    assert locked.retention == pytest.approx(level.retention, abs=0.02)


def test_a_lock_against_a_worse_rival_keeps_nobody(shown):
    data = at(shown, lead=-1, hard=1)
    assert data.survival[-1] < data.free[-1]
    assert "drives" in shown.chart.said()


def test_fewer_weeks_are_the_beginning_of_more(shown):
    short, long = at(shown, weeks=26), at(shown, weeks=104)
    assert short.survival == pytest.approx(long.survival[:27])
    assert len(short.retention) == 2
