"""The venture: its rule, its book, its futures, and what it does to the store."""

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from helpers import measure, store
from helpers.store import Policy
from helpers.store.drawn.ventures.venture import QUARTER, Venture, results, venture
from helpers.store.told.ventures.venture import LAUNCH, course

WORLD = store.World("VENTURE", people=300, weeks=60)
CHANCE = np.random.default_rng(10)


def stop_by_hand(weekly, cap, worse):
    """Independent: the rule told week by week, as a person would."""
    book, quarters, grew = 0.0, [], 0
    for week, result in enumerate(weekly):
        if week and week % QUARTER == 0:
            quarters.append(sum(weekly[week - QUARTER : week]))
            fell = len(quarters) > 1 and quarters[-1] < min(0, quarters[-2])
            grew = grew + 1 if fell else 0
        if book <= -cap or (worse and grew >= worse):
            return week
        book += result
    return len(weekly)


@pytest.mark.parametrize(("cap", "worse"), [(5000, 0), (20_000, 2), (3000, 1), (8000, 3)])
def test_futures_are_stopped_in_the_week_in_which_a_person_would_stop_them(cap, worse):
    rule = Policy(venture=1, stop_loss=cap, worse_quarters=worse)
    told = store.venture_futures(WORLD, rule, drift=200, volatility=3000, weeks=130)
    shocks = WORLD.kept["venture futures"][:200, :130]
    weekly = results(Venture(200, 3000), shocks)
    wanted = [stop_by_hand(row, cap, worse) for row in weekly]
    assert told["week"].head(200).tolist() == wanted
    kept = [row[:week].sum() for row, week in zip(weekly, wanted, strict=True)]
    assert told["kept"].head(200).to_numpy() == pytest.approx(np.array(kept))
    assert told["unstopped"].head(200).to_numpy() == pytest.approx(weekly.sum(axis=1))


def test_the_stores_own_venture_obeys_the_same_rule():
    free = course(WORLD, [Policy(venture=1)] * 60).result
    for cap, worse in ((1000, 0), (20_000, 1), (4000, 2)):
        rule = Policy(venture=1, stop_loss=cap, worse_quarters=worse)
        assert course(WORLD, [rule] * 60).stop == stop_by_hand(free, cap, worse)


def test_its_ruin_is_that_of_the_formula():
    rule = Policy(venture=1, stop_loss=5000)
    for drift in (1000, -500):
        share = store.venture_futures(WORLD, rule, drift=drift, volatility=3000)["stopped"].mean()
        told = measure.ruin_probability(drift, 3000, 5000, horizon=40, watched_every=1 / 13)
        assert share == pytest.approx(told, abs=3.5 * np.sqrt(told * (1 - told) / 2000))


def test_the_hidden_truth_is_what_futures_are_on_average():
    firm = venture(WORLD)
    futures = store.venture_futures(WORLD)["unstopped"]
    assert futures.mean() == pytest.approx(40 * firm.drift, abs=4 * futures.std() / np.sqrt(2000))
    assert futures.std() == pytest.approx(np.sqrt(40) * firm.volatility, rel=0.06)
    truth = store.simulate(WORLD).truth.venture
    assert truth.iloc[0].tolist() == [firm.drift, firm.volatility]


def test_a_future_keeps_its_luck_whatever_is_decided_and_however_long_it_is():
    one, other = (store.venture_futures(WORLD, drift=d, volatility=3000) for d in (0, 500))
    assert (other["unstopped"] - one["unstopped"]).to_numpy() == pytest.approx(20_000)
    short = store.venture_futures(WORLD, drift=0, volatility=3000, weeks=1)["unstopped"]
    luck = WORLD.luck.stream("venture: a future", year=7).standard_normal(1)[0]
    assert short[7] == pytest.approx(3000 / np.sqrt(13) * luck)


def test_people_who_want_it_more_make_it_earn_more_with_the_same_luck():
    keen = WORLD.with_nature(venture_demand=2.0)
    plain, keener = (store.simulate(w).venture_weeks["result"] for w in (WORLD, keen))
    assert (keener - plain).to_numpy() == pytest.approx(2000 / 13, abs=0.011)


def test_money_reaches_the_accounts_and_customers_feel_the_service():
    today, with_it = (store.simulate(WORLD, policy) for policy in (Policy(), Policy(venture=1)))
    book = with_it.venture_weeks["result"].to_numpy()
    indirect = (today.accounts["indirect"] - with_it.accounts["indirect"]).to_numpy()
    share = 300 / 4000
    wanted = share * np.pad(book, (0, 60 - book.size))
    wanted[0] -= share * LAUNCH
    assert indirect == pytest.approx(wanted, abs=0.02)
    assert (with_it.path.quality >= today.path.quality).all()
    assert with_it.path.quality[30] > today.path.quality[30]


def test_a_stopped_venture_costs_earns_and_serves_nothing_and_does_not_come_back():
    small = Policy(venture=1, stop_loss=1000)
    told = course(WORLD, [small] * 40 + [Policy(venture=1)] * 20)
    assert told.stop < 40
    assert not told.share[told.stop :].any()
    assert not told.result[told.stop :].any()


def test_half_a_launch_costs_and_earns_half_and_the_rest_is_paid_when_it_grows():
    half, full = Policy(venture=0.5), Policy(venture=1)
    one, other = (course(WORLD, [policy] * 60) for policy in (half, full))
    assert one.result == pytest.approx(other.result / 2)
    grown = course(WORLD, [half] * 10 + [full] * 10 + [half] * 10 + [full] * 30)
    assert grown.paid[[0, 10]].tolist() == [LAUNCH / 2, LAUNCH / 2]
    assert grown.paid.sum() == LAUNCH


def test_the_book_of_the_recorded_years_is_a_firm_of_its_own():
    as_it_was = store.simulate(WORLD)
    inside = store.simulate(WORLD, Policy(venture=1))
    assert_frame_equal(as_it_was.venture_weeks, inside.venture_weeks)
    weeks = as_it_was.venture_weeks
    assert weeks["book"].to_numpy() == pytest.approx(weeks["result"].cumsum().to_numpy())
    assert weeks["quarter"].tolist() == [week // 13 + 1 for week in weeks["week"]]


def test_it_does_not_depend_on_who_lives_in_the_world_and_longer_worlds_begin_the_same():
    few, long = (store.World("VENTURE", *size) for size in ((40, 60), (40, 80)))
    book = store.simulate(WORLD).venture_weeks
    assert_frame_equal(store.simulate(few).venture_weeks, book)
    assert_frame_equal(store.simulate(long).venture_weeks.head(len(book)), book)


@pytest.mark.parametrize(
    ("given", "said"),
    [({"weeks": 0}, "weeks is 0"), ({"drift": float("nan")}, "drift"), ({"volatility": -1}, "-1")],
)
def test_futures_that_cannot_be_are_refused_with_a_sentence(given, said):
    with pytest.raises(ValueError, match=said):
        store.venture_futures(WORLD, **given)
