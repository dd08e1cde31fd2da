"""Channels: neutral is today, a touch works as it is told, and each lever goes its way."""

from dataclasses import replace
from math import log

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from helpers import store
from helpers.store.drawn.world import World
from helpers.store.told.shoppers import channels

WORLD = World("SPACES", people=1300, weeks=60)
TODAY = store.Policy()
OFF = {
    space: store.change(store.Policy(), **{channels.LEVERS[space]: 0.0})
    for space in channels.CHANNELS
}
SETTINGS = [
    *OFF.values(),
    store.Policy(offline=1),
    store.Policy(offline=0.5, overlap=0.4, social_spend=0.5),
    store.Policy(search_spend=2, email_spend=1.5, display_spend=0.25),
    store.Policy(channel_test="e-mail"),
]


@pytest.fixture(scope="module")
def today() -> store.Run:
    return store.simulate(WORLD, TODAY)


@pytest.fixture(scope="module")
def twins() -> store.ChannelTwins:
    return store.ChannelTwins(WORLD)


def orders(policy) -> int:
    return len(store.simulate(WORLD, policy).orders)


def test_channels_as_today_cost_nothing_and_draw_nothing():
    world = World("QUIET", people=300, weeks=30)
    store.simulate(world, store.Policy(price=0.9))
    assert "touches" not in world.kept
    assert not channels.cents(world, [TODAY] * 30).any()


def test_a_touch_lifts_visits_as_plain_loops_say():
    rows = np.flatnonzero(store.simulate(WORLD, TODAY).story.here)[::97]
    policy = store.Policy(search_spend=0.5, social_spend=2, offline=1)
    plan = [policy] * WORLD.weeks
    fast = channels.lift(WORLD, plan)[rows]
    slow = [_slow_lift(policy, row) - _slow_lift(TODAY, row) for row in rows]
    assert fast == pytest.approx(slow)
    assert len(set(np.round(fast, 6))) > 4


def _slow_lift(policy, row) -> float:
    visits, luck = WORLD.visits, channels.touches_of(WORLD)
    person, week, day = (int(getattr(visits, name)[row]) for name in ("person", "week", "day"))
    best = 0.0
    for space in channels.SPACES:
        power = float(getattr(policy, channels.LEVERS[space])) ** channels.RETURNS
        for then in range(max(0, week - 5), week + 1):
            need = luck.need[space][person, then]
            if space == "search adverts":
                limit = channels.CURIOUS_SEARCH if visits.curious[row] else np.inf
                works = then == week and need < limit
            else:
                age = day - 7 * then - int(luck.weekday[space][person, then])
                works = 0 <= age < channels.LASTS_DAYS
            if works and need < power:
                best = max(best, channels.LIFT[space])
    return best


def test_needs_are_those_of_a_poisson_rate_that_grows_with_spend():
    """A need below a power p has the chance 1 - exp(-rate p)."""
    need = channels.touches_of(WORLD).need["display"]
    for power in (0.5, 1.0, 1.5):
        chance = 1 - np.exp(-channels.REACH["display"] * power)
        error = np.sqrt(chance * (1 - chance) / need.size)
        assert (need < power).mean() == pytest.approx(chance, abs=4 * error)


@pytest.mark.parametrize("space", channels.CHANNELS)
def test_switching_a_channel_off_takes_orders_away_and_saves_its_cost(today, space):
    off = store.simulate(WORLD, OFF[space])
    assert not (off.story.bought & ~today.story.bought).any()
    assert np.array_equal(off.story.here, today.story.here)
    spent = today.accounts["indirect"].sum() - off.accounts["indirect"].sum()
    wanted = channels.CENTS[space] / 100 * WORLD.people * WORLD.weeks
    assert spent == pytest.approx(wanted, rel=0.02)


def test_each_further_dollar_meets_fewer_people():
    luck = channels.touches_of(WORLD)
    levels = np.array([0, 0.5, 1, 1.5, 2]) ** channels.RETURNS
    met = np.array([(luck.need["social"] < power).sum() for power in levels])
    assert (np.diff(met) > 0).all()
    assert (np.diff(met, n=2) < 0).all()


def test_of_several_touches_only_the_strongest_counts():
    both = channels.strongest({"social": np.array([True, True]), "e-mail": np.array([True, False])})
    assert both.tolist() == [channels.LIFT["social"]] * 2


def test_people_with_a_wish_to_buy_meet_more_search_adverts_and_the_same_display():
    luck, intent = channels.touches_of(WORLD), WORLD.population.intent
    met = {space: (luck.need[space] < 1).mean(axis=1) for space in channels.SPACES}
    assert np.corrcoef(met["search adverts"], intent)[0, 1] > 0.5
    assert abs(np.corrcoef(met["display"], intent)[0, 1]) < 0.1


def test_a_shop_for_the_posts_readers_adds_cost_and_no_order(today):
    same = store.simulate(WORLD, store.Policy(offline=1, overlap=1))
    new = store.simulate(WORLD, store.Policy(offline=1))
    assert_frame_equal(same.orders, today.orders, check_exact=True)
    assert same.accounts["profit"].sum() < today.accounts["profit"].sum()
    assert len(new.orders) > len(today.orders)


def test_an_overlap_leaves_the_number_of_the_shops_touches_about_the_same():
    plans = [[store.Policy(offline=1, overlap=share)] * WORLD.weeks for share in (0.0, 0.5, 1.0)]
    met = [channels.touched(WORLD, plan, channels.SHOP).mean() for plan in plans]
    assert met == pytest.approx([met[0]] * 3, rel=0.4)


@pytest.mark.parametrize("policy", SETTINGS)
def test_channel_twins_equal_a_run_of_the_store(twins, policy):
    run = store.simulate(WORLD, policy)
    assert np.array_equal(twins.rows[twins.bought(policy)], run.sales.visit)
    assert twins.profit(policy) == pytest.approx(run.accounts["profit"].sum(), abs=0.01)
    met = twins.touches(policy)
    assert np.array_equal(met["day"], run.touchpoints["day"])


def test_channel_twins_turn_other_levers_away(twins):
    with pytest.raises(ValueError, match="channels only"):
        twins.bought(store.Policy(price=0.9))


def test_a_test_darkens_half_of_the_regions_and_nobody_elsewhere(today):
    run = store.simulate(WORLD, store.Policy(channel_test="social"))
    dark = channels.dark_regions(WORLD)[channels.region_of(WORLD)]
    off = store.simulate(WORLD, OFF["social"])
    person = WORLD.visits.person
    assert channels.dark_regions(WORLD).sum() == channels.REGIONS / 2
    assert np.array_equal(run.story.bought[dark[person]], off.story.bought[dark[person]])
    assert np.array_equal(run.story.bought[~dark[person]], today.story.bought[~dark[person]])
    spent = run.campaigns.query("channel == 'social'").groupby("region")["spend"].sum()
    assert (spent == 0).sum() == channels.REGIONS / 2
    half = today.accounts["indirect"] - run.accounts["indirect"]
    assert half.sum() == pytest.approx(
        0.5 * channels.CENTS["social"] / 100 * WORLD.people * WORLD.weeks, rel=0.03
    )


def test_campaigns_add_up_to_what_the_accounts_save(today):
    spent = today.campaigns.groupby("channel")["spend"].sum() * WORLD.people / 1000 / 40
    wanted = {c: channels.CENTS[c] / 100 * WORLD.people * WORLD.weeks for c in channels.CHANNELS}
    assert spent[list(channels.CHANNELS)].to_dict() == pytest.approx(wanted)
    assert spent["shop"] == 0


def test_touches_cost_about_what_is_spent_on_known_customers(today):
    spent = today.touchpoints.groupby("channel")["cost"].sum()
    for channel in channels.CHANNELS:
        budget = channels.CENTS[channel] / 100 * WORLD.people * WORLD.weeks
        assert 0.4 * budget < spent[channel] < 1.1 * budget


def test_the_truth_of_each_order_is_the_twin_without_the_channel(today):
    truth = today.truth.channel_orders
    for space, column in zip(channels.CHANNELS, truth.columns[1:], strict=True):
        assert truth[column].sum() == orders(OFF[space])


def test_a_channel_that_goes_off_later_still_works_for_three_weeks():
    """Its last touches linger; afterwards the store is as if it had been off all the time."""
    week, off = WORLD.visits.week, OFF["social"]
    late = channels.lift(WORLD, [TODAY] * 30 + [off] * 30)
    always = channels.lift(WORLD, [off] * 60)
    assert np.array_equal(late[week >= 34], always[week >= 34])
    assert not late[week < 30].any()
    lingering = (week >= 30) & (week < 33)
    assert late[lingering].sum() > always[lingering].sum()


def test_touches_are_of_known_customers_only(today):
    joined = today.customers.set_index("customer_id")["joined_week"]
    touch = today.touchpoints
    assert (touch["week"].to_numpy() >= joined[touch["customer_id"]].to_numpy()).all()
    assert touch["day"].to_numpy() // 7 == pytest.approx(touch["week"].to_numpy())


def test_spending_twice_as_much_makes_a_touch_dearer():
    dear = store.simulate(WORLD, replace(TODAY, social_spend=2.0)).touchpoints
    cost = dear.loc[dear["channel"] == "social", "cost"].iloc[0]
    base = channels.TOUCH_CENTS["social"] / 100
    assert log(cost / base) == pytest.approx((1 - channels.RETURNS) * log(2), abs=0.01)


def test_where_every_channel_is_off_nobody_is_touched():
    off = {channels.LEVERS[space]: 0.0 for space in channels.CHANNELS}
    run = store.simulate(WORLD, store.change(TODAY, **off))
    assert len(run.touchpoints) == 0
    store.validate("touchpoints", run.touchpoints)
    assert (run.campaigns["spend"] == 0).all()
