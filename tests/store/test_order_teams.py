"""The order teams: a fair cross-section, seats, stages, a log, and what customers feel of it."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from helpers import store
from helpers.store import Policy
from helpers.store.drawn.workforce.order_teams import (
    FEWEST,
    LEVELS,
    MOST,
    PLACES,
    STAGES,
    TEAMS,
    TEST_TELLS,
    crew,
    logged_orders,
)
from helpers.store.drawn.world import World
from helpers.store.told.areas import order_teams as area

WORLD = World("TEAMS", people=600, weeks=104)
STARS = Policy(team_allocation="stars together")
SPREAD = Policy(team_allocation="spread evenly")


@pytest.mark.parametrize("code", ["TEAMS", "W-01", "W-02"])
def test_the_people_of_each_stage_are_a_fair_cross_section(code):
    people = crew(World(code, 10, 2))
    for skill in people.skill:
        assert stats.kstest(skill, "norm").pvalue > 0.99
    tells = np.corrcoef(people.skill.ravel(), people.test.ravel())[0, 1]
    assert tells == pytest.approx(TEST_TELLS, abs=0.04)
    assert sorted(people.level) == sorted(LEVELS)


def test_worlds_differ_in_who_is_where_and_the_blocks_of_a_world_do_not():
    one, other = (crew(World(code, 10, 2)) for code in ("W-01", "W-02"))
    assert (one.skill != other.skill).any()
    block = crew(World("TEAMS", 1000, 10, first_district=2))
    assert (block.skill == crew(WORLD).skill).all()


def test_slips_add_up_to_the_level_of_each_stage_and_hard_orders_slip_more():
    people = crew(WORLD)
    slips = area.slips_of_people(people.skill, 1 - people.level)
    assert 1 - slips.mean(axis=(0, 2)) == pytest.approx(people.level, abs=1e-9)
    assert (slips[1] > slips[0]).all()
    odds = np.log(slips / (1 - slips))
    assert odds[1] - odds[0] == pytest.approx(1.2 * np.ones(slips.shape[1:]))
    best, last = people.skill.argmax(axis=1), people.skill.argmin(axis=1)
    rows = np.arange(len(STAGES))
    assert (slips[0, rows, best] < slips[0, rows, last]).all()


@pytest.mark.parametrize("allocation", ["today's mix", "stars together", "spread evenly"])
def test_seating_moves_everybody_once(allocation):
    numbers = np.tile(np.arange(200.0), (2, len(STAGES), 1))
    seated = area.in_teams(numbers, crew(WORLD).test, allocation)
    assert seated.shape == (2, len(STAGES), TEAMS)
    assert seated.mean(axis=2) == pytest.approx(numbers.mean(axis=2))


def test_stars_sit_together_by_the_test_and_spread_teams_are_alike():
    points = np.tile(crew(WORLD).test, (2, 1, 1))
    together, spread, today = (
        area.in_teams(points, crew(WORLD).test, name)[0]
        for name in ("stars together", "spread evenly", "today's mix")
    )
    assert (np.diff(together, axis=1) <= 0).all()
    assert (spread.std(axis=1) < 0.4 * today.std(axis=1)).all()
    best = np.sort(crew(WORLD).test, axis=1)[:, -PLACES:].mean(axis=1)
    assert together[:, 0] == pytest.approx(best)


def test_training_takes_two_slips_of_five_at_its_stage_only():
    before, after = (
        area.slips_of_teams(WORLD, policy)
        for policy in (Policy(), Policy(stage_training="packing"))
    )
    place = STAGES.index("packing")
    assert after[:, place] == pytest.approx(0.6 * before[:, place])
    others = np.arange(len(STAGES)) != place
    assert (after[:, others] == before[:, others]).all()


def test_worth_is_the_product_where_stages_multiply_and_the_mean_where_they_add_up():
    fine = 1 - area.slips_of_teams(WORLD, STARS)
    for multiply in (0.0, 0.3, 1.0):
        policy = store.change(STARS, complementarity=multiply)
        each = multiply * fine.prod(axis=1) + (1 - multiply) * fine.mean(axis=1)
        assert area.worth(WORLD, policy) == pytest.approx(each.mean())


def test_twins_move_in_the_right_direction():
    today, stars, mended = (
        store.simulate(WORLD, policy)
        for policy in (Policy(), STARS, Policy(stage_training=STAGES[crew(WORLD).level.argmin()]))
    )
    for better in (stars, mended):
        assert (better.path.quality > today.path.quality).all()
        assert (better.path.hazard < today.path.hazard).all()
        assert better.story.here.sum() > today.story.here.sum()
    points = area.gained(WORLD, STARS)
    rise = stars.path.quality - today.path.quality
    assert rise == pytest.approx(area.QUALITY_OF_ORDERS * points * np.ones(104))


def test_the_money_of_training_and_mending_reaches_the_accounts():
    trained = Policy(stage_training="promise")
    twin = store.twins(WORLD, Policy(), trained, "contribution")
    dearer = twin.after.accounts["indirect"].sum() - twin.before.accounts["indirect"].sum()
    orders = area.CUSTOMERS * area.ORDERS_A_WEEK * 104
    saved = area.MENDING * orders * area.gained(WORLD, trained)
    assert store.company_wide(WORLD, dearer) == pytest.approx(
        104 * area.TRAINING_WEEK - saved, rel=0.01, abs=15_000
    )


def test_the_log_has_the_sizes_and_the_customers_that_were_drawn():
    log = store.tables(WORLD).team_orders.merge(store.truth(WORLD).team_orders)
    first, since = (part for _late, part in log.groupby(log["week"] >= 52))
    for part in (first, since):
        sizes = part["order_team"].value_counts()
        assert (sizes.min(), sizes.max()) == (FEWEST, MOST)
    assert set(first["handed"]) == {"by kind"}
    assert set(since["handed"]) == {"by lot"}
    kinds, lot = (part.groupby("order_team")["hard"].mean() for part in (first, since))
    assert kinds.std() > 0.2 > 0.1 > lot.std()
    assert since["hard"].mean() == pytest.approx(0.5, abs=0.03)
    assert log["team_order"].is_unique


def test_the_log_agrees_with_the_truth_about_teams():
    log = store.tables(WORLD).team_orders.merge(store.truth(WORLD).team_orders)
    since = log[log["week"] >= 52]
    since = since.assign(perfect=since[list(STAGES)].all(axis=1))
    hidden = store.truth(WORLD).order_teams.set_index("order_team")
    even = since.groupby(["order_team", "hard"])["perfect"].agg(["mean", "size"]).unstack()
    counted = pd.DataFrame(even["mean"]).mean(axis=1)
    size = pd.DataFrame(even["size"]).min(axis=1)
    off = (counted - hidden["perfect"]) / np.sqrt(0.21 / (2 * size))
    assert np.square(off).mean() == pytest.approx(1, abs=0.5)
    assert hidden["perfect"].mean() == pytest.approx(since["perfect"].mean(), abs=0.03)
    assert hidden["perfect"].mean() == pytest.approx(area.worth(WORLD, Policy()))


def test_a_lever_changes_the_log_after_it_is_pulled_and_only_for_the_better_if_it_trains():
    turned = store.simulate(WORLD, [(0, Policy()), (60, Policy(stage_training="help"))]).team_orders
    log = store.tables(WORLD).team_orders
    early = log["week"] < 60
    assert turned[early].equals(log[early])
    assert (turned["help"] >= log["help"]).all()
    assert (turned["help"] > log["help"])[~early].any()
    assert (turned["packing"] == log["packing"]).all()


def test_the_skill_test_tells_of_skill_and_lists_todays_teams():
    test = store.tables(WORLD).skill_tests
    both = test.merge(store.truth(WORLD).skills)
    assert np.corrcoef(both["points"], both["skill"])[0, 1] == pytest.approx(0.85, abs=0.04)
    assert (test.groupby(["order_team", "stage"], observed=True).size() == PLACES).all()
    today = both.groupby(["stage", "order_team"], observed=True)["skill"].mean()
    seated = area.in_teams(np.tile(crew(WORLD).skill, (2, 1, 1)), crew(WORLD).test, "today's mix")
    for place, stage in enumerate(STAGES):
        assert today[stage].to_numpy() == pytest.approx(seated[0, place])


def test_a_short_world_logs_its_own_weeks_only():
    assert logged_orders(World("TEAMS", 10, 30)).week.max() < 30
