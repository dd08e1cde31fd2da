"""Projects: what is planned, what is chosen, and what the chosen ones do in the store."""

from dataclasses import replace

import numpy as np
import pytest

from helpers import measure, store
from helpers.store import Policy
from helpers.store.drawn.service.calls import CUSTOMERS
from helpers.store.drawn.ventures import projects
from helpers.store.drawn.world import World
from helpers.store.told.areas import projects as area
from helpers.store.told.ventures import portfolio

WORLD = World("MISSION", people=1000, weeks=52)
PROFIT, SHOPPERS = Policy(project_budget=40), Policy(project_budget=40, mission_weight=1)
EMPTY = np.zeros((1, 12), int)


def on(policy):
    """The list that a policy's managers choose: a row of zeros and ones."""
    return portfolio.chosen_list(WORLD, policy)[None].astype(int)


def test_no_list_goes_beyond_its_budget_or_below_its_floor():
    hope = portfolio.expected(WORLD)
    for budget in (5, 20, 40, 80):
        for weight in (0, 0.5, 1):
            for floor in (0, 4, 7):
                chosen = on(_plan(budget, weight, floor))
                assert chosen @ hope.costs <= budget
                kept = portfolio.PROFIT + hope.profit(chosen)[0]
                assert kept >= floor / 100 * (portfolio.SALES + hope.sales(chosen)[0]) or not (
                    chosen.any()
                )


def _plan(budget, weight, floor):
    return Policy(project_budget=budget, mission_weight=weight, profit_floor=floor)


def test_each_mission_is_best_at_what_it_counts():
    hope = portfolio.expected(WORLD)
    profit, shoppers = on(PROFIT), on(SHOPPERS)
    able = portfolio.LISTS[portfolio.LISTS @ hope.costs <= 40]
    assert hope.profit(profit)[0] == pytest.approx(hope.profit(able).max())
    assert hope.surplus(shoppers)[0] == pytest.approx(hope.surplus(able).max())


def test_more_weight_on_shoppers_never_gives_them_less():
    hope = portfolio.expected(WORLD)
    lists = [on(replace(PROFIT, mission_weight=weight)) for weight in np.linspace(0, 1, 11)]
    gained = [hope.surplus(each)[0] for each in lists]
    left = [hope.profit(each)[0] for each in lists]
    assert np.diff(gained).min() >= -1e-9
    assert np.diff(left).max() <= 1e-9
    assert gained[-1] > gained[0]


def test_what_is_planned_follows_from_the_choice_model():
    hope = portfolio.expected(WORLD)
    assert hope.surplus(EMPTY)[0] == hope.sales(EMPTY)[0] == hope.profit(EMPTY)[0] == 0
    lists = portfolio.LISTS[::97]
    assert hope.sales_at(hope.surplus(lists)) == pytest.approx(hope.sales(lists))
    alone = np.eye(12, dtype=int)[projects.NAMES.index("warehouse robots")][None]
    assert hope.surplus(alone)[0] == 0
    row = projects.NAMES.index("warehouse robots")
    assert hope.profit(alone)[0] == pytest.approx(hope.incomes[row] - hope.costs[row])


def test_the_plan_knows_nothing_of_the_truth():
    """What only tomorrow shows, incomes that come in truth, changes no list."""
    other = World("MISSION", people=1000, weeks=52)
    known = projects.candidates(other)
    other.kept["candidate projects"] = replace(known, came=known.came + 50)
    for policy in (PROFIT, SHOPPERS):
        mine, theirs = (portfolio.chosen_list(world, policy) for world in (WORLD, other))
        assert (mine == theirs).all()


def test_both_waves_find_the_planted_tastes():
    for wave in projects.WAVES:
        table = portfolio.survey_table(WORLD, wave)
        found = measure.fit_mnl(table, [*projects.ASPECTS, "buys"])
        errors = np.array([found.standard_errors[name] for name in projects.ASPECTS])
        planted = projects.candidates(WORLD).tastes
        off = (np.array([found.params[name] for name in projects.ASPECTS]) - planted) / errors
        assert np.abs(off).max() < 3.5
        assert table.groupby("choice_id")["chosen"].sum().eq(1).all()


def test_a_lists_cost_and_income_reach_the_books():
    known = projects.candidates(WORLD)
    chosen = on(PROFIT)[0]
    today, busy = (store.simulate(WORLD, policy) for policy in (Policy(), PROFIT))
    more = busy.accounts["indirect"].sum() - today.accounts["indirect"].sum()
    whole = more * CUSTOMERS / WORLD.people / WORLD.weeks / 1000
    assert whole == pytest.approx(float(chosen @ (known.costs - known.came)), abs=0.3)


def test_what_projects_do_is_one_gain_of_the_wish_to_buy():
    plan = [SHOPPERS] * WORLD.weeks
    felt = area.felt(WORLD, plan)
    gain = float(on(SHOPPERS)[0] @ projects.candidates(WORLD).gains)
    assert felt.wish == pytest.approx(np.full(WORLD.weeks, gain))
    assert felt.quality == pytest.approx(area.QUALITY * gain)
    assert not felt.traffic.any()


def test_missions_are_told_against_a_twin_without_projects():
    told = store.missions(WORLD, {"none": Policy(), "shoppers": SHOPPERS})
    assert not told[["projects", "surplus", "profit", "sales"]].iloc[0].any()
    assert told["surplus"].iloc[1] > 0
    assert told["projects"].iloc[1] == on(SHOPPERS).sum()
    assert told["names"].iloc[1] == ", ".join(portfolio.names_of(on(SHOPPERS)[0]))


def test_the_curve_reads_what_the_store_does():
    curve = store.MissionCurve(WORLD)
    assert curve.at(0.0) == (0.0, 0.0)
    told = store.missions(WORLD, {"shoppers": SHOPPERS})
    known, chosen = projects.candidates(WORLD), on(SHOPPERS)[0]
    surplus, contribution = curve.at(float(chosen @ known.gains))
    assert surplus == pytest.approx(told["surplus"].iloc[0], rel=0.05)
    profit = contribution + float(chosen @ (known.came - known.costs))
    assert profit == pytest.approx(told["profit"].iloc[0], abs=0.2 * contribution)


def test_who_cares_more_punishes_and_rewards_more_but_a_dollar_is_a_dollar():
    caring = World("MISSION", 1000, 52, store.Nature(shoppers_care=2.0))
    mine, theirs = projects.candidates(WORLD).tastes, projects.candidates(caring).tastes
    assert theirs[0] == mine[0]
    assert theirs[1:] == pytest.approx(2 * mine[1:])


def test_the_table_says_what_was_begun():
    table = store.simulate(WORLD, SHOPPERS).tables.projects
    assert table["begun"].tolist() == (on(SHOPPERS)[0] == 1).tolist()
    assert not store.simulate(WORLD).tables.projects["begun"].any()
    assert table.loc[table["project"] == "next-day delivery", "days"].tolist() == [-2]


def test_projects_are_the_same_in_every_block_of_a_world():
    whole = World("MISSION", people=2000, weeks=30)
    first, second = (store.simulate(block, SHOPPERS) for block in whole.blocks(1000))
    for name in ("projects", "project_choices"):
        assert getattr(first, name).equals(getattr(second, name))
    assert first.truth.project_effects.equals(second.truth.project_effects)
