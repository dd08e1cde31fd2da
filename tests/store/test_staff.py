"""The staff: a fair cross-section, offers that sort it, and what the company feels of it."""

import numpy as np
import pytest
from scipy import stats

from helpers import store
from helpers.store import Policy
from helpers.store.drawn.workforce.staff import ASKS_DISENGAGED, ASKS_ENGAGED, JOBS, jobs, staff
from helpers.store.drawn.world import World
from helpers.store.told.areas import staff as area

WORLD = World("STAFF", people=600, weeks=104)
OFFER = Policy(quit_offer=5000)


@pytest.mark.parametrize("code", ["STAFF", "W-01", "W-02"])
def test_the_staff_of_every_world_are_a_fair_cross_section(code):
    people = staff(World(code, 10, 2))
    assert abs(people.disengaged.mean() - 0.15) <= 0.001
    for kind, asks in ((people.disengaged, ASKS_DISENGAGED), (~people.disengaged, ASKS_ENGAGED)):
        assert stats.kstest(people.asks[kind], stats.norm(*asks).cdf).pvalue > 0.2


def test_worlds_differ_in_who_is_disengaged_and_which_teams_are_drawn():
    one, other = (World(code, 10, 2) for code in ("W-01", "W-02"))
    assert (staff(one).disengaged != staff(other).disengaged).any()
    assert (jobs(one).in_test != jobs(other).in_test).any()


def test_the_lot_draws_whole_teams_and_half_of_them():
    work = jobs(WORLD)
    drawn = {int(team): set(work.in_test[work.team == team]) for team in range(1, 41)}
    assert all(len(arms) == 1 for arms in drawn.values())
    assert sum(True in arms for arms in drawn.values()) == 20
    assert np.bincount(work.team)[1:].tolist() == [25] * 40


def test_the_same_people_work_for_every_block_of_a_world():
    one, other = World("STAFF", 1000, 10), World("STAFF", 1000, 10, first_district=2)
    assert (staff(one).asks == staff(other).asks).all()


def test_those_go_who_ask_for_less_than_the_offer():
    run = store.simulate(WORLD, OFFER)
    people = run.employees.merge(run.truth.employees)
    first = people[people["employee_id"] <= JOBS]
    assert ((first["asks"] < 5000) == (first["quit_week"] == 0)).all()
    assert (first["offer"] == 5000).all()
    assert len(people) == JOBS + (first["quit_week"] == 0).sum()
    assert (people["hiring_cost"] > 0).sum() == len(people) - JOBS


def test_an_offer_is_made_once_and_again_when_it_is_changed():
    everybody = 2 * [OFFER] + 2 * [Policy()] + 3 * [OFFER] + [Policy(quit_offer=6000)]
    found = [(week, offer) for week, offer, _asked in area.offers_made(WORLD, everybody)]
    assert found == [(0, 5000), (4, 5000), (7, 6000)]


def test_each_job_is_held_by_one_person_at_a_time():
    run = store.simulate(WORLD, [(0, OFFER), (50, Policy(quit_offer=7000))])
    held = run.employees.sort_values(["job", "quit_week", "employee_id"])
    last = held.groupby("job").tail(1)
    assert (last["quit_week"] == 104).all()
    assert (held["quit_week"] == 104).sum() == JOBS
    after = run.reviews[run.reviews["period"] == "after"]
    assert set(after["employee_id"]) == set(last["employee_id"])


def test_better_staff_give_better_service_and_customers_answer():
    before, after = (store.simulate(WORLD, policy) for policy in (Policy(), OFFER))
    assert (after.path.quality > before.path.quality).all()
    assert (after.path.hazard < before.path.hazard).all()
    fewer = (
        staff(WORLD).disengaged.mean()
        - area.waves(WORLD, area.offers_made(WORLD, [OFFER]))[1].disengaged.mean()
    )
    assert after.path.quality == pytest.approx(area.QUALITY * fewer * np.ones(104))


def test_the_money_of_an_offer_adds_up():
    twin = store.twins(WORLD, Policy(), OFFER, "contribution")
    saved = twin.before.accounts["indirect"].sum() - twin.after.accounts["indirect"].sum()
    run = twin.after
    gone = run.employees[run.employees["quit_week"] == 0]
    hidden = run.employees.merge(run.truth.employees)
    now = hidden.loc[hidden["quit_week"] == 104, "disengaged"].sum()
    work = (area.GAP - area.THROUGH_CUSTOMERS) * (staff(WORLD).disengaged.sum() - now)
    spent = len(gone) * (5000 + area.REPLACEMENT + area.LEARNING)
    assert store.company_wide(WORLD, saved) == pytest.approx(work - spent, rel=0.01, abs=12_000)


def test_a_pool_costs_its_share_of_the_plan_and_a_thousand_owners_hardly_care():
    twin = store.twins(WORLD, Policy(), Policy(owner_share=0.1), "profit")
    left = store.company_wide(WORLD, twin.difference)
    assert -JOBS * 0.1 * area.PLANNED_PROFIT <= left < -0.97 * JOBS * 0.1 * area.PLANNED_PROFIT


def test_the_recorded_test_leaves_shoppers_and_accounts_alone():
    world = World("STAFF", 300, 30)
    managed = store.simulate(world, store.as_managed(world))
    assert (managed.employees["offer"] == 5000).sum() == JOBS // 2
    assert (managed.path.felt.quality == 0).all()
    assert (managed.path.felt.cents == 0).all()


def test_where_people_come_for_the_next_offer_newcomers_are_worse():
    foreseen = WORLD.with_nature(bonus_hunters=0.5)
    assert (staff(foreseen).disengaged == staff(WORLD).disengaged).all()
    assert staff(foreseen, 1).disengaged.mean() == pytest.approx(0.15 + 0.85 / 2, abs=0.001)


@pytest.mark.parametrize("code", ["ORINOCO", "W-03"])
def test_the_table_of_many_offers_agrees_with_the_twins(code):
    world = store.open_world(code)
    table = store.exit_offers(world, [0, 3000, 5000, 7000])
    for offer in (3000, 5000, 7000):
        twin = store.twins(world, Policy(), Policy(quit_offer=offer), "profit")
        told = store.company_wide(world, twin.difference)
        assert table["profit"][offer] == pytest.approx(told, abs=160_000)
        gone = twin.after.employees.merge(twin.after.truth.employees).query("quit_week == 0")
        assert table["disengaged_quit"][offer] == gone["disengaged"].sum()
        assert table["engaged_quit"][offer] == (~gone["disengaged"]).sum()


def test_the_table_of_offers_knows_a_pool_a_dearer_search_and_another_staff():
    base = store.exit_offers(WORLD, [0, 5000])
    dearer = store.exit_offers(WORLD, [0, 5000], replacement=6000)
    quits = base.loc[5000, ["disengaged_quit", "engaged_quit"]].sum()
    assert base["profit"][5000] - dearer["profit"][5000] == pytest.approx(2000 * quits)
    assert store.exit_offers(WORLD, [0], owner_share=0.1)["profit"][0] < -480_000
    more = store.exit_offers(WORLD, [5000], disengaged=0.4)
    assert more["profit"][5000] > base["profit"][5000]
    assert base["dashboard"].tolist()[0] == 0


def test_what_the_company_feels_is_a_tally_kept_person_by_person():
    plan = [(0, Policy(owner_share=0.2)), (10, OFFER), (40, Policy(quit_offer=6500))]
    felt = store.simulate(WORLD, plan).path.felt
    holder = list(zip(staff(WORLD).disengaged, staff(WORLD).asks, strict=True))
    fed_up = start = sum(bad for bad, _asks in holder) / JOBS
    wave = 0
    for week in range(WORLD.weeks):
        offer = {10: 5000, 40: 6500}.get(week, 0)
        pool = 0.2 if week < 10 else 0.0
        dollars = 5000 / 104 * pool * JOBS
        if offer:
            wave += 1
            new = staff(WORLD, wave)
            for job, (_bad, asks) in enumerate(holder):
                if asks < offer:
                    holder[job] = (new.disengaged[job], new.asks[job])
                    dollars += offer + 4000 + 2400
            fed_up = sum(bad for bad, _asks in holder) / JOBS
        better = start - fed_up + 6000 * pool / JOBS / 24_000
        dollars -= 21_000 / 104 * better * JOBS
        assert felt.quality[week] == pytest.approx(0.19 * better)
        assert felt.cents[week] == pytest.approx(100 * dollars / 4_000_000)
