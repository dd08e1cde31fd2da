"""Letting go and fees: who goes and from when on, what others do, and what is paid."""

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from helpers import store
from helpers.store import Policy
from helpers.store.drawn.world import World
from helpers.store.told import company
from helpers.store.told.areas import letting_go as area
from helpers.store.told.shoppers import order_fees
from helpers.store.told.shoppers.letting_go import BELOW_CENTS, OVERHEAD_CENTS
from tests.store.cents import cents

WORLD = World("LETTING-GO", people=2000, weeks=80)
QUIET = WORLD.with_nature(outrage=0)
LOSERS = [(52, Policy(drop_rule="contribution losers"))]


@pytest.fixture(scope="module")
def today():
    return store.simulate(WORLD)


@pytest.fixture(scope="module")
def without():
    return store.simulate(QUIET, LOSERS)


def losers(run, below=0.0):
    books = run.customer_years
    return set(books.loc[(books["year"] == 1) & (books["contribution"] < below), "customer_id"])


def test_the_books_of_a_year_add_up_from_the_orders(today):
    books, orders = today.customer_years, today.orders.assign(year=today.orders["week"] // 52 + 1)
    summed = orders.groupby(["year", "customer_id"])[["value", "goods", "service"]].sum()
    own = books.set_index(["year", "customer_id"])
    assert (cents(own["goods"]) == cents(summed["goods"])).all()
    assert (cents(own["service"]) == cents(summed["service"])).all()
    spent = own[["goods", "shipping", "handling", "service", "returns_cost", "mailing"]].sum(axis=1)
    left = own["kept_sales"] + own["fees_paid"] - spent
    assert (cents(left) == cents(own["contribution"])).all()
    assert own["full_cost_profit"].to_numpy() == pytest.approx(
        (own["contribution"] - own["overhead"]).to_numpy()
    )


def test_a_year_that_is_not_over_bears_its_weeks_of_overhead(today):
    share = today.customer_years.groupby("year")["overhead"].unique()
    assert share[1] == [25.0]
    assert share[2] == [round(25 * 28 / 52, 2)]


def test_where_nobody_hears_only_those_let_go_are_missed(today, without):
    gone = losers(today)
    kept = today.orders[(today.orders["week"] < 52) | ~today.orders["customer_id"].isin(gone)]
    assert len(gone) > 20
    assert_frame_equal(without.orders, kept.reset_index(drop=True))


def test_what_profit_gains_is_what_those_let_go_would_have_left(today, without):
    lost = today.orders[
        (today.orders["week"] >= 52) & today.orders["customer_id"].isin(losers(today))
    ]
    gained = (without.accounts["profit"] - today.accounts["profit"]).sum()
    assert gained == pytest.approx(-lost["contribution"].sum())
    assert (without.accounts["indirect"] == today.accounts["indirect"]).all()


def test_each_rule_lets_more_go_than_the_milder_one(today):
    served = [
        set(
            store.simulate(QUIET, [(52, Policy(drop_rule=rule))]).customer_years.query("year == 2")[
                "customer_id"
            ]
        )
        for rule in ("dear losers", "contribution losers", "full-cost losers")
    ]
    assert served[2] < served[1] < served[0]


def test_others_leave_sooner_where_they_hear_of_it(today):
    heard = store.simulate(WORLD, LOSERS)
    assert (heard.story.leave <= today.story.leave).all()
    stayed = ~np.isin(WORLD.population.customer_id, list(losers(today)))
    assert (heard.story.leave < today.story.leave)[stayed].any()


def test_the_shares_that_talk_are_about_those_that_the_rules_let_go():
    for code in ("W-03", "W-16"):
        books = store.simulate(store.open_world(code, weeks=52)).customer_years["contribution"]
        for rule, share in area.SHARE.items():
            assert (100 * books < BELOW_CENTS[rule]).mean() == pytest.approx(share, abs=0.06)


def test_the_planned_overhead_is_about_the_indirect_cost_of_a_buyer():
    run = store.simulate(store.open_world("W-03", weeks=52))
    each = run.accounts["indirect"].sum() / len(run.customer_years)
    assert pytest.approx(each, rel=0.15) == OVERHEAD_CENTS / 100


def test_there_are_no_books_in_week_0():
    always = store.simulate(WORLD, Policy(drop_rule="full-cost losers"))
    assert_frame_equal(always.orders, store.simulate(WORLD).orders)


def test_nobody_who_was_let_go_is_written_to():
    plan = Policy(contact_rule="everybody")
    rule = store.change(plan, drop_rule="contribution losers")
    run, before = (store.simulate(WORLD, [(0, plan), (52, each)]) for each in (rule, plan))
    gone = losers(before)
    late = run.messages[run.messages["week"] >= 52]
    assert gone & set(before.messages.query("week >= 52")["customer_id"])
    assert not gone & set(late["customer_id"])


def test_who_goes_is_the_same_in_any_number_of_blocks(without):
    parts = [store.simulate(block, LOSERS).customer_years for block in QUIET.blocks(1000)]
    assert sum(map(len, parts)) == len(without.customer_years)
    together = {tuple(row) for part in parts for row in part[["customer_id", "year"]].to_numpy()}
    assert together == set(map(tuple, without.customer_years[["customer_id", "year"]].to_numpy()))


def test_talk_of_two_rules_adds_up_and_fades():
    told = area.talk(["nobody", "dear losers", "full-cost losers", "nobody"])
    faded = 0.5 ** (1 / area.FADES)
    first = area.TALK * area.SHARE["dear losers"]
    second = faded * first + area.TALK * area.SHARE["full-cost losers"]
    assert told.tolist() == pytest.approx([0, first, second, faded * second])


def test_fees_are_paid_by_the_order_and_reach_the_accounts():
    run = store.simulate(WORLD, Policy(small_order_fee=3, free_shipping_over=20))
    value = run.orders["value"]
    due = 3 * (value < 35) + 3.90 * (value < 20)
    extra = run.accounts["revenue"].sum() - value.sum()
    assert extra == pytest.approx(due.sum())
    assert run.customer_years["fees_paid"].sum() == pytest.approx(due.sum())
    assert run.by_person("contribution").sum() == pytest.approx(run.accounts["contribution"].sum())


def test_fees_put_small_orders_off_and_no_others_in_the_same_visits():
    free, dear = (order_fees.deterrent(WORLD, [Policy(small_order_fee=fee)] * 80) for fee in (0, 5))
    small = np.exp(WORLD.visits.size) < order_fees.SMALL_ORDER
    assert (free == 0).all()
    assert (dear[small] < 0).all()
    assert (dear[~small] == 0).all()


def test_a_fee_is_judged_as_a_price_is():
    policy = Policy(small_order_fee=10)
    row = int(np.argmin(np.abs(WORLD.visits.size - np.log(20))))
    aim = np.exp(WORLD.visits.size[row])
    sensitivity = WORLD.population.price_sensitivity[WORLD.visits.person[row]]
    wanted = -sensitivity * np.log((aim + 10) / aim)
    assert order_fees.deterrent(WORLD, [policy] * 80)[row] == pytest.approx(wanted)


def test_the_typical_order_of_the_area_is_that_of_the_store():
    runs = [store.simulate(store.open_world(code, weeks=52)) for code in ("W-03", "W-16")]
    value = np.concatenate([run.orders["value"] for run in runs])
    for limit in (20, 35, 50, 80):
        assert area._share_below(limit) == pytest.approx((value < limit).mean(), abs=0.05)
    assert value.mean() == pytest.approx(area.MEAN_ORDER, rel=0.1)
    assert area.REMEMBERED == company.MEMORY


def test_the_truth_about_an_order_is_near_what_orders_leave(today):
    hidden = today.truth.costs_to_serve.set_index("customer_id")
    expected = hidden["worth_of_an_order"].reindex(today.orders["customer_id"])
    assert today.orders["contribution"].mean() == pytest.approx(expected.mean(), rel=0.2)
    loses = hidden["lasting_loser"].reindex(today.orders["customer_id"]).to_numpy()
    assert today.orders.loc[loses, "contribution"].mean() < 0
    assert today.orders.loc[~loses, "contribution"].mean() > 0


def test_the_smallest_number_that_there_is_counts_as_no_threshold():
    tiny = area.felt(WORLD, [Policy(free_shipping_over=5e-324)] * WORLD.weeks)
    assert tiny.leaving == pytest.approx(0)
