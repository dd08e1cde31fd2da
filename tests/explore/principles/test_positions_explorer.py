"""The positions explorer: whom a place wins, where the middle is best, and where it is worst."""

import numpy as np
import pytest

from helpers import explore, measure, store
from helpers.store.alternatives.position_grid import PositionGrid, with_tastes


@pytest.fixture(scope="module")
def shown():
    return explore.positions(store.open_world("W-05", people=1000))


def at(shown, **values):
    """The data of a setting; everything else as at the start."""
    start = {name: control.start for name, control in shown.controls.items()}
    return shown.compute(**(start | values))


def test_shares_are_those_of_the_location_logit(shown):
    data = at(shown, quick=70, dislike=4.5, outside=0.5)
    told = 100 * measure.location_shares(0.25, [0, 1], 4.5, 0.5)
    place = int(np.flatnonzero(data.grid == 0.25)[0])
    assert [share[place] for share in data.won[:2]] == pytest.approx(list(told))
    assert data.won[2][place] == pytest.approx(told @ [0.7, 0.3])


def test_profit_is_read_off_the_stores_runs():
    world = store.open_world("W-05", people=1000)
    data = at(explore.positions(world), quick=40, dislike=8)
    told = PositionGrid(world).gain(data.grid, with_tastes(world.nature, 8.0, 0.4, 0.0))
    assert data.profit == pytest.approx(told)
    assert data.profit[50] == 0


def test_the_hill_of_equal_segments_becomes_a_valley_as_dislike_grows(shown):
    def middle_is_best(dislike):
        won = at(shown, quick=50, dislike=dislike).won[2]
        return won[50] >= won.max() - 1e-9

    assert [middle_is_best(dislike) for dislike in (2.0, 6.0, 6.5, 9.0)] == [
        True,
        True,
        False,
        False,
    ]


def test_the_best_place_is_with_the_larger_segment(shown):
    assert at(shown).best < 0.3
    assert at(shown, quick=30).best > 0.7


def test_where_tastes_are_close_the_end_leaves_less_than_the_middle(shown):
    name = next(name for name in shown.presets if name.startswith("The principle fails"))
    shown.set(**shown.presets[name])
    data = shown.chart.data
    assert data.at(data.profit) < 0
    assert "less than the middle" in shown.chart.said()
    assert 0.3 <= data.best <= 0.5


def test_with_nothing_good_elsewhere_nobody_need_be_disappointed(shown):
    name = next(name for name in shown.presets if name.startswith("It fails"))
    shown.set(**shown.presets[name])
    assert shown.chart.data.best == 0.5


def test_where_distance_does_not_matter_no_position_does(shown):
    flat = at(shown, dislike=0)
    assert not flat.profit.any()
    assert flat.best == 0.5
