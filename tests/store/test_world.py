"""Luck and people: the same everywhere, in any number of blocks, in larger and longer worlds."""

from dataclasses import fields

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from helpers import store
from helpers.store.drawn.luck import Luck
from helpers.store.drawn.nature import RANGES, Nature
from helpers.store.drawn.people import People, settle
from helpers.store.drawn.visits import Visits, district_visits
from helpers.store.drawn.world import World

EVENTFUL = store.Policy(price_test=0.1, contact_rule="likeliest buyers", contact_share=0.5)


def everything(run: store.Run) -> dict[str, pd.DataFrame]:
    """All tables of a run, records and truth."""
    records = {name: getattr(run.tables, name) for name in run.tables}
    return records | {f"truth of {name}": getattr(run.truth, name) for name in run.truth}


def same(one: dict[str, pd.DataFrame], other: dict[str, pd.DataFrame]) -> None:
    assert list(one) == list(other)
    for name, frame in one.items():
        assert_frame_equal(frame, other[name], check_exact=True, obj=name)


def test_the_same_code_and_policy_give_the_same_tables_to_the_bit():
    runs = [store.simulate(World("TWICE", 1200, 40), EVENTFUL) for _time in range(2)]
    assert runs[0].world.visits is not runs[1].world.visits
    same(everything(runs[0]), everything(runs[1]))


def test_looking_at_another_policy_first_changes_nothing():
    fresh, used = World("TWICE", 300, 40), World("TWICE", 300, 40)
    for kind in ("off", "at random", "best sellers"):
        everything(store.simulate(used, store.Policy(recommendations=kind, price=0.7)))
    same(everything(store.simulate(fresh)), everything(store.simulate(used)))


def test_another_code_is_another_world():
    one, other = (World(code, 200, 20) for code in ("ONE", "OTHER"))
    assert not np.array_equal(one.population.intent, other.population.intent)
    assert not np.array_equal(one.catalogue.list_cents, other.catalogue.list_cents)


def test_streams_differ_by_name_district_and_year():
    luck = Luck.of_code("STREAMS")
    addresses = [("a", 0, 0), ("b", 0, 0), ("a", 1, 0), ("a", 0, 1), ("a", 1, 1)]
    draws = np.array([luck.stream(*address).random(2000) for address in addresses])
    assert len(np.unique(draws)) == draws.size
    apart = np.corrcoef(draws)[np.triu_indices(len(addresses), 1)]
    assert np.abs(apart).max() < 4 / np.sqrt(2000)


def test_a_larger_world_begins_with_the_same_people():
    small, large = World("GROWS", 1300, 30), World("GROWS", 2600, 30)
    for field in fields(People):
        mine, theirs = (getattr(world.population, field.name) for world in (small, large))
        assert np.array_equal(mine, theirs[:1300]), field.name
    orders = [store.simulate(world, store.Policy(price=0.9)).orders for world in (small, large)]
    known = orders[1][orders[1]["customer_id"] <= 1300].reset_index(drop=True)
    assert_frame_equal(orders[0], known, check_exact=True)
    assert len(orders[1]) > len(known)


def test_a_longer_world_begins_with_the_same_weeks():
    policy = store.Policy(contact_rule="lapsed buyers", contact_share=0.6, price=0.9)
    short, long = (store.simulate(World("GROWS", 900, weeks), policy) for weeks in (60, 110))
    for name in ("sessions", "orders", "returns", "contacts", "messages"):
        late = getattr(long, name)
        early = late[late["week"] < 60].reset_index(drop=True)
        assert_frame_equal(getattr(short, name), early, check_exact=True, obj=name)
    assert_frame_equal(short.accounts, long.accounts.head(60), check_exact=True)
    assert_frame_equal(short.truth.company, long.truth.company.head(60), check_exact=True)


@pytest.mark.parametrize("rule", ["at random", "likeliest buyers", "lapsed buyers", "everybody"])
def test_people_run_in_blocks_do_what_they_do_together(rule: str):
    policy = store.Policy(price_test=0.1, contact_rule=rule, contact_share=0.5)
    world = World("BLOCKS", 2300, 45)
    whole = everything(store.simulate(world, policy))
    parts = [everything(store.simulate(block, policy)) for block in world.blocks(1000)]
    assert [len(part["customers"]) > 0 for part in parts] == [True] * 3
    for name, frame in whole.items():
        if "customer_id" in frame or "session_id" in frame or "order_id" in frame:
            together = pd.concat([part[name] for part in parts], ignore_index=True)
            assert_frame_equal(frame, together, check_exact=True, obj=name)


def test_blocks_cover_everybody_once_in_whole_districts():
    blocks = World("BLOCKS", 5300, 4).blocks(2500)
    assert [block.people for block in blocks] == [2000, 2000, 1300]
    ids = np.concatenate([block.population.customer_id for block in blocks])
    assert np.array_equal(ids, np.arange(1, 5301))


def test_other_human_nature_keeps_the_luck():
    world = store.open_world("NATURE", people=400, weeks=20)
    hunters = world.with_nature(curious=-20)
    assert not hunters.visits.curious.any()
    assert world.visits.curious.any()
    assert np.shares_memory(world.visits.buy_odds, hunters.visits.buy_odds)
    assert np.array_equal(world.population.taste, hunters.population.taste)


@pytest.mark.parametrize("trait", RANGES)
def test_people_of_another_nature_visit_as_if_they_alone_were_drawn(trait):
    nature = Nature(**{trait: RANGES[trait][1]})
    world = World("NATURE", people=1000, weeks=20, nature=nature)
    people = settle(world.luck, nature, 0)
    alone = district_visits(world.luck, people, world.catalogue, 0, world.weeks)
    for field in fields(Visits):
        mine, theirs = getattr(world.visits, field.name), getattr(alone, field.name)
        assert np.array_equal(mine, theirs), field.name
    for field in fields(People):
        assert np.array_equal(getattr(world.population, field.name), getattr(people, field.name))


def test_a_block_of_people_keeps_its_place_when_their_nature_changes():
    block = World("NATURE", people=2000, weeks=20).blocks(1000)[1]
    assert block.with_nature(curious=-20).population.customer_id[0] == 1001


def test_a_world_of_one_person_and_one_week_has_all_its_tables():
    for code in ("A", "B", "C", "D"):
        for name, frame in everything(store.simulate(World(code, 1, 1), EVENTFUL)).items():
            hidden = name.startswith("truth of ")
            store.validate(name.removeprefix("truth of "), frame, truth=hidden)


def test_visits_are_drawn_in_proportion_to_the_visit_rate():
    world = World("RATES", 3000, 52)
    drawn = np.bincount(world.visits.person, minlength=world.people)
    mean = 1.25 * 52 * world.population.visit_rate
    surprise = (drawn - mean) / np.sqrt(mean)
    assert abs(surprise.mean()) < 4 / np.sqrt(world.people)
    assert surprise.var() == pytest.approx(1, abs=0.15)


def test_visits_are_sorted_by_person_and_time_and_numbered_from_one():
    visits = World("RATES", 1500, 80).visits
    order = np.lexsort((visits.day, visits.person))
    assert np.array_equal(order, np.arange(order.size))
    first = np.r_[True, np.diff(visits.person) > 0]
    assert (visits.number[first] == 1).all()
    assert (np.diff(visits.number)[~first[1:]] == 1).all()
