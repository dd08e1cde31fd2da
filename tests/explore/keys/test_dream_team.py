"""The explorer of forty order teams: every setting gives a picture, and moves it the right way."""

import itertools
import random
import warnings
from dataclasses import astuple

import numpy as np
import pytest

from helpers import explore, store
from helpers.explore.keys import dream_team
from helpers.store.decided.policy import ALLOCATIONS

ENDS = {
    "weakest": (50, 98),
    "multiply": (0, 100),
    "allocation": ALLOCATIONS,
    "orders": (10, 500),
}


@pytest.fixture(scope="module")
def shown():
    return explore.dream_team(store.open_world())


@pytest.fixture(autouse=True)
def _from_the_start(shown):
    shown.reset()


def at(shown, **values):
    """The data of a setting; everything else as at the start."""
    shown.reset()
    shown.set(**values)
    assert shown.problem is None
    return shown.chart.data


def finite(data):
    return all(np.isfinite(part).all() for part in astuple(data)[1:])


def test_every_corner_gives_a_picture_finite_numbers_and_no_warning(shown):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for values in itertools.product(*ENDS.values()):
            data = shown.compute(**dict(zip(ENDS, values, strict=True)))
            assert finite(data)
            chart = shown.chart.move(data)
            assert chart.png()
            words = chart.said() + chart.alt(data)
            assert "nan" not in words
            assert "inf" not in words


def test_a_thousand_settings_in_between_give_finite_numbers_and_a_sentence(shown):
    chance = random.Random(4)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(1000):
            data = shown.compute(
                weakest=chance.choice((50, 63, 75, 86, 98)),
                multiply=10 * chance.randint(0, 10),
                allocation=chance.choice(ALLOCATIONS),
                orders=chance.choice((10, 40, 90, 250, 500)),
            )
            assert finite(data)
            shares = np.concatenate([data.worth, data.counted, data.rating, data.true])
            assert ((shares >= 0) & (shares <= 1)).all()
            assert shown.chart.headline(data).endswith(".")


def test_it_starts_with_the_stores_own_teams(shown):
    hidden = store.truth(store.open_world()).order_teams["perfect"]
    data = at(shown)
    assert np.sort(data.true) == pytest.approx(np.sort(hidden), abs=0.003)
    assert data.earned == 0


def test_what_stars_together_earn_is_what_the_store_earns(shown):
    world = store.open_world()
    stars = store.Policy(team_allocation="stars together")
    twin = store.twins(world, store.Policy(), stars, "profit")
    told = store.company_wide(world, twin.difference)
    assert at(shown, allocation="stars together").earned == pytest.approx(told, rel=0.35)


def test_stars_together_raise_the_average_and_lower_the_last_team(shown):
    data = at(shown, allocation="stars together")
    assert data.worth.mean() > data.worth_today.mean() + 0.015
    assert data.worth.min() < data.worth_today.min()
    assert data.earned > 0


def test_spreading_draws_teams_together_and_earns_hardly_anything(shown):
    data = at(shown, allocation="spread evenly")
    assert np.ptp(data.worth) < np.ptp(data.worth_today)
    assert abs(data.earned) < 0.2 * at(shown, allocation="stars together").earned


def test_where_stages_add_up_seats_are_irrelevant(shown):
    shown.set(**shown.presets["The key fails: stages add up"])
    data = shown.chart.data
    assert data.worth.mean() == pytest.approx(data.worth_today.mean(), abs=1e-9)
    assert "that is all the same" in shown.chart.said()
    assert data.worth.mean() > at(shown).worth.mean()


def test_a_better_weakest_stage_is_worth_more_and_more_orders_rate_better(shown):
    assert at(shown, weakest=95).worth.mean() > at(shown).worth.mean()
    few, many = at(shown, orders=10), at(shown, orders=500)
    assert few.missed(few.counted) > 2 * many.missed(many.counted)
    assert few.missed(few.rating) < few.missed(few.counted)


@pytest.mark.parametrize("name", list(ENDS))
def test_each_control_moves_the_picture(shown, name):
    at(shown, **({"allocation": "stars together"} | {name: ENDS[name][0]}))
    before = shown.view.value
    at(shown, **({"allocation": "stars together"} | {name: ENDS[name][-1]}))
    assert shown.view.value != before


def test_every_preset_is_a_setting_of_its_own(shown):
    settings = [tuple(values.values()) for values in shown.presets.values()]
    assert len(set(settings)) == len(settings) >= 5


def test_the_weakest_stage_is_named_and_another_world_has_another(shown):
    names = {dream_team._weakest(store.open_world(code, people=10))[0] for code in ("W-01", "W-02")}
    assert len(names) == 2
