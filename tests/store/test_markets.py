"""Markets abroad: other people under the same store, in accounts that add up."""

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from helpers import store
from helpers.store import Policy
from helpers.store.drawn.ventures.markets import MARKETS, STANDS_FOR, markets
from helpers.store.drawn.ventures.register import ENTRIES, past_entries
from helpers.store.told.ventures import abroad, entry

WORLD = store.World("MARKETS", people=300, weeks=60)
FIRST = MARKETS[0]
COSTS = ("refunds", "goods", "shipping", "handling", "service", "returns_cost", "messages")


@pytest.fixture(scope="module")
def home() -> store.Run:
    return store.simulate(WORLD)


def entered(name=FIRST, pilot=0, week=0, **levers):
    policy = Policy(markets_entered=name, pilot=pilot, **levers)
    return store.simulate(WORLD, [(0, Policy(**levers)), (week, policy)] if week else policy)


def market(name=FIRST):
    return next(each for each in abroad.markets_of(WORLD) if each.name == name)


def test_opening_a_market_changes_nothing_for_the_people_at_home(home):
    run = entered()
    assert_frame_equal(run.orders, home.orders, check_exact=True)
    assert np.array_equal(run.story.here, home.story.here)


def test_a_pilot_without_a_market_is_no_pilot(home):
    assert_frame_equal(store.simulate(WORLD, Policy(pilot=20)).accounts, home.accounts)


@pytest.mark.parametrize("pilot", [0, 13])
def test_money_adds_up_to_the_cent(home, pilot):
    accounts = entered(MARKETS[1], pilot).accounts
    spent = accounts[list(COSTS)].sum(axis=1)
    assert accounts["contribution"].to_numpy() == pytest.approx(accounts["revenue"] - spent)
    profit = accounts["contribution"] - accounts["indirect"]
    assert accounts["profit"].to_numpy() == pytest.approx(profit)
    assert accounts["cash"].diff()[1:].to_numpy() == pytest.approx(accounts["profit"][1:])
    cents = 100 * accounts.drop(columns=["week", "sessions", "orders"])
    assert np.allclose(cents, cents.round(), atol=1e-6)


def test_what_the_accounts_gain_is_what_the_markets_people_left_less_the_entry(home):
    run, there = entered(), market()
    trade = abroad.trade(WORLD, there, [Policy()] * WORLD.weeks, 0)
    left = abroad.scale(there) * trade.by_person().sum()
    cost = 1e6 * there.entry_cost / STANDS_FOR
    gained = (run.accounts - home.accounts)["profit"].sum()
    assert gained == pytest.approx(left - cost, abs=0.01 * 8 * WORLD.weeks)


def test_the_cost_of_entry_is_paid_in_the_week_of_opening_and_never_again(home):
    indirect = (entered(week=7).accounts - home.accounts)["indirect"]
    assert indirect[7] == pytest.approx(1e6 * market().entry_cost / STANDS_FOR)
    assert indirect.drop(7).abs().max() == 0


def test_nothing_comes_from_a_market_before_it_opens(home):
    change = (entered(week=7).accounts - home.accounts).head(7)
    assert (change == 0).all().all()


def test_a_market_stays_open_when_the_lever_names_another(home):
    two = [(0, Policy(markets_entered=FIRST)), (10, Policy(markets_entered=MARKETS[4]))]
    both = store.simulate(WORLD, two).accounts["revenue"]
    alone = entered(MARKETS[4], week=10).accounts["revenue"]
    one = entered().accounts["revenue"]
    assert (both - home.accounts["revenue"]).to_numpy() == pytest.approx(
        (one + alone - 2 * home.accounts["revenue"]).to_numpy(), abs=0.011
    )


def test_a_pilot_costs_a_fee_a_week_and_delays_the_opening(home):
    promising = _one(promising=True)
    indirect = (entered(promising, 13).accounts - home.accounts)["indirect"]
    assert indirect[:13].to_numpy() == pytest.approx(entry.PILOT_CENTS / 100)
    assert indirect[13] == pytest.approx(1e6 * market(promising).entry_cost / STANDS_FOR)


def test_a_poor_pilot_keeps_the_market_shut(home):
    change = entered(_one(promising=False), 13).accounts - home.accounts
    assert change["revenue"].abs().sum() == 0
    assert change["profit"].sum() == pytest.approx(-13 * entry.PILOT_CENTS / 100)


def test_a_pilot_that_is_not_over_by_the_end_opens_nothing(home):
    change = entered(week=55, pilot=13).accounts - home.accounts
    assert change["revenue"].abs().sum() == 0


def test_a_pilot_of_the_record_finds_what_the_record_says():
    row = store.simulate(WORLD).tables.pilots.set_index("market").loc[FIRST]
    found = entry.find(WORLD, market(), [Policy()] * WORLD.weeks, 0, 13)
    assert (row["left_by_person"], row["promising"]) == (found.contribution, found.promising)


def test_the_panel_comes_by_the_markets_curve_and_no_sooner():
    there = market()
    trade = abroad.trade(WORLD, there, [Policy()] * WORLD.weeks, 5)
    assert trade.story.arrive.min() >= 5
    share = np.mean(trade.story.arrive <= 35)
    from helpers.measure.markets.diffusion import bass_share

    wanted = float(bass_share([30], there.innovation, there.imitation)[0])
    assert share == pytest.approx(wanted, abs=4 * np.sqrt(0.25 / abroad.PANEL))


def test_the_people_abroad_are_not_those_at_home_and_differ_between_markets():
    two = [abroad._panel(WORLD, each) for each in abroad.markets_of(WORLD)[:2]]
    people = [WORLD.population.visit_rate[:50], *(w.population.visit_rate[:50] for w in two)]
    assert not np.array_equal(people[0], people[1])
    assert not np.array_equal(people[1], people[2])


def test_the_same_catalogue_is_sold_everywhere():
    assert abroad._panel(WORLD, market()).catalogue is not None
    assert np.array_equal(
        abroad._panel(WORLD, market()).catalogue.list_cents, WORLD.catalogue.list_cents
    )


def test_the_policy_acts_abroad_as_it_does_at_home(home):
    def abroad_alone(**levers):
        stays = store.simulate(WORLD, Policy(**levers)).accounts
        return (entered(**levers).accounts - stays)["orders"].sum()

    assert abroad_alone(price=0.9) > abroad_alone() > abroad_alone(price=1.2)
    assert abroad_alone(search_quality=1.0) > abroad_alone()


def test_a_higher_price_level_and_a_greater_appeal_bring_orders_and_returns_cost():
    from dataclasses import replace

    there, plan = market(), [Policy()] * WORLD.weeks
    usual = abroad.trade(WORLD, there, plan, 0)
    dear = abroad.trade(WORLD, replace(there, price_index=1.2), plan, 0)
    liked = abroad.trade(WORLD, replace(there, appeal=there.appeal + 0.5), plan, 0)
    back = abroad.trade(WORLD, replace(there, returns=there.returns + 1.0), plan, 0)
    orders = [trade.sales.week.size for trade in (usual, dear, liked)]
    assert orders[1] > orders[0] < orders[2]
    assert back.by_person().sum() < usual.by_person().sum()
    paid = abroad.trade(WORLD, replace(there, on_delivery=0.0), plan, 0)
    fees = there.on_delivery * abroad.AT_THE_DOOR_CENTS / 100 * orders[0]
    assert paid.by_person().sum() - usual.by_person().sum() == pytest.approx(fees)


def test_a_world_run_in_blocks_books_its_markets_once():
    world = store.World("MARKETS", people=2300, weeks=20)
    policy = Policy(markets_entered=FIRST)
    whole = store.simulate(world, policy).accounts
    parts = [store.simulate(block, policy).accounts for block in world.blocks(1000)]
    revenue = np.sum([part["revenue"].to_numpy() for part in parts], axis=0)
    assert revenue == pytest.approx(whole["revenue"].to_numpy())


def test_the_printed_norm_is_what_the_markets_people_do_on_average():
    for each in abroad.markets_of(WORLD):
        trade = abroad.invited(WORLD, each, [Policy()] * WORLD.weeks, 0, 2000)
        people, orders = trade.world.population.returns, trade.sales.person
        told = np.mean(1 / (1 + np.exp(-people)))
        assert told == pytest.approx(each.return_norm, abs=0.04), each.name
        assert orders.size > 100


def test_the_rivals_record_is_its_curve_with_an_error_of_one_size():
    world = store.open_world()
    for each in markets(world.luck):
        sold = entry.rivals_buyers(world.luck, each)
        assert sold.min() >= 0
        assert sold.sum() == pytest.approx(each.potential, rel=0.05)


def test_the_register_holds_what_was_planted():
    draws = [past_entries(store.open_world(f"R-{n}").luck) for n in range(12)]
    promising, paid, result = (np.concatenate(parts) for parts in zip(*draws, strict=True))
    assert paid.size == 12 * ENTRIES
    assert ((result > 0) == paid).all()
    assert (promising == paid).mean() == pytest.approx(0.8, abs=0.04)


def test_the_truth_is_what_the_accounts_say():
    world = store.open_world("W-07", people=200, weeks=60)
    worth = store.truth(world).markets.set_index("market")["worth"][FIRST]
    runs = [store.simulate(world, Policy(markets_entered=n)).accounts for n in ("home only", FIRST)]
    assert (runs[1] - runs[0])["profit"].sum() / 1000 == pytest.approx(worth)


def _one(promising):
    pilots = store.simulate(WORLD).tables.pilots
    return pilots.loc[pilots["promising"] == promising, "market"].iloc[0]
