"""The rival: what it pulls away, what an answer and a lock do, and what the records can see."""

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from helpers import store
from helpers.store import Policy
from helpers.store.drawn.people import LEAVING_SPREAD, leaving_rates
from helpers.store.told.areas import rivalry

WORLD = store.World("RIVAL", people=800, weeks=80)


@pytest.fixture(scope="module")
def today():
    return store.simulate(WORLD)


def test_at_neutral_levers_the_area_does_nothing_at_all():
    for policy in (Policy(), Policy(rival_lead=2)):
        felt = rivalry.felt(WORLD, [policy] * WORLD.weeks)
        for name in ("quality", "traffic", "wish", "leaving", "cents"):
            assert not getattr(felt, name).any()


def test_a_lead_of_one_multiplies_everybodys_hazard_by_1_57(today):
    ahead = store.simulate(WORLD, Policy(rival_lead=1))
    assert ahead.path.hazard / today.path.hazard == pytest.approx(np.full(80, np.exp(0.45)))
    assert (ahead.story.leave <= today.story.leave).all()
    assert np.array_equal(ahead.story.arrive, today.story.arrive)


def test_the_world_itself_keeps_its_rival():
    before = WORLD.rival.copy()
    path = store.simulate(WORLD, Policy(rival_lead=1)).path
    assert path.rival == pytest.approx(before + 1)
    assert np.array_equal(WORLD.rival, before)


def test_a_full_answer_draws_level_where_the_rival_is_ahead():
    path = store.simulate(WORLD, Policy(rival_lead=1, match_rival=1)).path
    assert path.quality == pytest.approx(path.rival)
    behind = rivalry.felt(WORLD, [Policy(rival_lead=-1, match_rival=1)] * 80)
    assert not behind.quality.any()
    assert not behind.cents.any()


def test_twice_the_answer_costs_four_times_as_much():
    half, whole = (
        rivalry.felt(WORLD, [Policy(rival_lead=1, match_rival=share)] * 80).cents
        for share in (0.5, 1)
    )
    assert whole == pytest.approx(4 * half)
    assert (half > 0).all()


def test_the_bill_reaches_the_accounts():
    runs = [store.simulate(WORLD, Policy(rival_lead=1, match_rival=share)) for share in (0, 1)]
    more = runs[1].accounts["indirect"] - runs[0].accounts["indirect"]
    lead = np.maximum(0, runs[1].path.rival)
    wanted = rivalry.ANSWER_CENTS * lead**2 * WORLD.people / 100
    assert more.to_numpy() == pytest.approx(wanted, abs=0.02)


def test_a_full_lock_undoes_the_rivals_pull_and_serves_people_worse():
    locked = store.simulate(WORLD, Policy(rival_lead=1.5, switching_cost=1)).path
    free = store.simulate(WORLD, Policy(rival_lead=1.5)).path
    assert locked.quality == pytest.approx(np.full(80, -rivalry.HASSLE))
    assert (locked.hazard[20:] < free.hazard[20:]).all()
    assert locked.traffic.mean() < free.traffic.mean()


def test_a_harder_lock_keeps_more_of_those_a_rival_pulls():
    kept = [
        store.still_here(store.simulate(WORLD, Policy(rival_lead=2, switching_cost=hard))).iloc[-1]
        for hard in (0, 0.5, 1)
    ]
    assert kept[0] < kept[1] < kept[2]


def test_where_the_rival_is_behind_a_lock_only_drives_people_away(today):
    level = store.simulate(WORLD, Policy(rival_lead=-1))
    locked = store.simulate(WORLD, Policy(rival_lead=-1, switching_cost=1))
    first = level.story.arrive == 0
    assert (locked.story.leave[first] <= level.story.leave[first]).all()
    assert len(locked.orders) < len(level.orders)


def test_the_market_report_sees_both_with_an_error_of_its_own(today):
    report = store.simulate(store.World("RIVAL", 50, 400), Policy(rival_lead=1)).rivals
    run = store.simulate(store.World("RIVAL", 50, 400), Policy(rival_lead=1))
    miss = report["rival_score"] - run.path.rival
    assert abs(miss.mean()) < 4 * rivalry_error() / 20
    assert miss.std() == pytest.approx(rivalry_error(), rel=0.15)
    assert abs(np.corrcoef(miss, report["our_score"] - run.path.quality)[0, 1]) < 0.2


def rivalry_error():
    from helpers.store.written.records.rivalry import REPORT_ERROR

    return REPORT_ERROR


def test_lifetimes_are_those_of_the_visits_and_orders(today):
    table = today.lifetimes.set_index("customer_id")
    weeks = today.sessions.groupby("customer_id")["week"].agg(["min", "max"])
    assert table["first_seen"].to_list() == weeks["min"].to_list()
    assert table["last_seen"].to_list() == weeks["max"].to_list()
    assert (table["last_seen"] + table["weeks_silent"] == WORLD.weeks - 1).all()
    last = today.orders.groupby("customer_id")["week"].max()
    assert table.loc[last.index, "last_order"].to_list() == last.to_list()
    assert (table.drop(last.index)["last_order"] == -1).all()


def test_nobody_is_seen_after_they_left(today):
    table, hidden = today.lifetimes, today.truth.customers
    assert (table["last_seen"].to_numpy() < hidden["leave_week"].to_numpy()).all()


def test_own_hazards_are_the_companys_times_ones_own(today):
    hidden = today.truth.own_hazards
    who = hidden["customer_id"].iloc[0]
    person = today.truth.customers.set_index("customer_id").loc[who]
    start = int(person["arrive_week"])
    mean = today.path.hazard[start : start + 13].mean()
    row = hidden.iloc[0]
    assert row["own_hazard"] == pytest.approx(person["leaving_rate"] * mean)
    assert row["own_chance"] == pytest.approx(np.exp(-13 * row["own_hazard"]))
    assert hidden.groupby("customer_id").size().max() == 80 // 13


def test_people_leave_as_often_as_their_own_hazards_say(today):
    """Each one's chance to stay through the first quarter, against who did."""
    hidden = today.truth.own_hazards
    first = hidden[hidden["quarter_here"] == 1].set_index("customer_id")["own_chance"]
    life = today.truth.customers.set_index("customer_id").loc[first.index]
    stayed = (life["leave_week"] - life["arrive_week"] > 13).mean()
    error = np.sqrt((first * (1 - first)).sum()) / len(first)
    # Whoever left before a first visit is no customer: those seen stayed a little longer.
    assert -3 * error < stayed - first.mean() < 3 * error + 0.03


def test_at_fixed_quality_nobodys_own_hazard_changes_with_age():
    still = store.World("STILL", 300, 60)
    object.__setattr__(still, "rival", np.zeros(60))
    hidden = store.simulate(still).truth.own_hazards
    spread = hidden.groupby("customer_id")["own_hazard"].agg(np.ptp)
    assert spread.max() < 1e-12


def test_who_is_still_here_starts_with_everybody_and_never_rises(today):
    share = store.still_here(today, 30)
    assert share.iloc[0] == 1
    assert (share.diff().dropna() <= 0).all()
    story = today.story
    here = (story.arrive <= 30) & (story.leave > 30)
    assert share.iloc[-1] == pytest.approx((story.leave[here] == 80).mean())


def test_where_nobody_is_a_customer_nobody_can_be_followed(today):
    with pytest.raises(ValueError, match="week 200"):
        store.still_here(today, 200)


def test_people_who_differ_more_leave_as_readily_on_average():
    wide, narrow = (WORLD.with_nature(leaving_spread=by).population for by in (3.0, 0.0))
    outside = ~wide.club
    logs = np.log(wide.leaving_rate[outside])
    assert logs.std() == pytest.approx(3 * LEAVING_SPREAD, rel=0.08)
    assert wide.leaving_rate[outside].mean() == pytest.approx(
        np.exp(LEAVING_SPREAD**2 / 2), rel=0.1
    )
    assert np.ptp(narrow.leaving_rate[outside]) < 1e-12


def test_todays_spread_is_exactly_todays_people():
    people = WORLD.population
    assert np.array_equal(
        people.leaving_rate, WORLD.with_nature(leaving_spread=1).population.leaving_rate
    )
    member = people.leaving_rate / 0.8
    again = leaving_rates(1.0, people.leaving_rate, member, people.club)
    assert again == pytest.approx(people.leaving_rate)


def test_records_come_out_the_same_in_blocks():
    world = store.World("RIVAL", 2000, 30)
    whole = store.simulate(world).lifetimes
    parts = [store.simulate(part).lifetimes for part in world.blocks(1000)]
    for part in parts:
        mine = whole[whole["customer_id"].isin(part["customer_id"])].reset_index(drop=True)
        assert_frame_equal(mine, part)
    reports = [store.simulate(part).rivals for part in world.blocks(1000)]
    assert_frame_equal(reports[0], reports[1])
