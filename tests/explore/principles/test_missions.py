"""The mission explorer: its lists are the store's, and its failures are failures."""

import pytest

from helpers import explore, store

WORLD = store.open_world("W-05", people=1500)


@pytest.fixture(scope="module")
def shown():
    return explore.mission(WORLD)


def at(shown, **values):
    """The data of a setting; everything else as at the start."""
    start = {name: control.start for name, control in shown.controls.items()}
    return shown.compute(**(start | values))


def test_its_lists_are_those_that_the_store_begins(shown):
    data = at(shown, weight=0.7, floor=5, budget=30)
    plan = store.Policy(project_budget=30, mission_weight=0.7, profit_floor=5)
    begun = store.simulate(WORLD, plan).tables.projects["begun"]
    assert data.lists[1].tolist() == begun.tolist()


def test_the_cross_is_near_what_the_store_does(shown):
    data = at(shown, weight=1)
    told = store.missions(WORLD, {"it": store.Policy(project_budget=40, mission_weight=1)})
    assert data.came[0] == pytest.approx(told["surplus"].iloc[0], rel=0.05)


def test_the_ends_of_the_weight_are_the_two_missions(shown):
    assert (at(shown, weight=0).lists[1] == at(shown).lists[0]).all()
    assert (at(shown, weight=1).lists[1] == at(shown).lists[2]).all()


def test_more_weight_gives_shoppers_more_and_profit_less(shown):
    steps = [at(shown, weight=weight).planned[1] for weight in (0, 0.25, 0.5, 0.75, 1)]
    assert [float(each[0]) for each in steps] == sorted(float(each[0]) for each in steps)
    assert [float(each[1]) for each in steps] == sorted(float(each[1]) for each in steps)[::-1]


def test_a_higher_floor_never_gives_shoppers_more(shown):
    gains = [float(at(shown, weight=1, floor=floor).planned[1][0]) for floor in (0, 3, 5, 7, 8)]
    assert gains == sorted(gains)[::-1]
    assert at(shown, weight=1, floor=8).bound
    assert not at(shown, weight=1).bound


def test_lists_below_the_floor_are_told_apart_from_those_above(shown):
    data = at(shown, floor=6)
    assert len(data.able) + len(data.barred) == len(at(shown).able)
    assert data.able[:, 1].min() > data.barred[:, 1].min()


def test_without_a_budget_nothing_is_chosen(shown):
    assert not at(shown, budget=0).lists.any()
