"""The explorer of forty order teams: every setting gives a picture, and moves it the right way."""

import numpy as np
import pytest

from helpers import explore, store
from helpers.explore.keys import dream_team
from tests.explore.stages import at


@pytest.fixture(scope="module")
def shown():
    return explore.dream_team(store.open_world())


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


def test_the_weakest_stage_is_named_and_another_world_has_another(shown):
    names = {dream_team._weakest(store.open_world(code, people=10))[0] for code in ("W-01", "W-02")}
    assert len(names) == 2
