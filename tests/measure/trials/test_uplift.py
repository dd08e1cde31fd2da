"""Uplift, targeting and the caused share: worked tables, planted truths, coverage, refusals."""

import numpy as np
import pandas as pd
import pytest

from helpers.measure import caused_share, compare_groups, targeting_gain, uplift_by
from tests.measure import simulated


def contacts(luck: np.random.Generator, people: int = 1_500) -> pd.DataFrame:
    """A message moves the lapsed by 6 dollars and the loyal, who buy most, by nothing."""
    lapsed = luck.random(people) < 0.4
    contacted = luck.random(people) < 0.5
    earned = np.where(lapsed, 5 + 6 * contacted, 30) + luck.normal(0, 20, people)
    return pd.DataFrame(
        {"lapsed": lapsed, "loyal": ~lapsed, "contacted": contacted, "earned": earned}
    )


def test_each_group_is_compared_as_if_it_stood_alone() -> None:
    table = contacts(np.random.default_rng(1))
    found = uplift_by(table, "lapsed", "contacted", "earned")
    alone = compare_groups(table[table["lapsed"]], "contacted", "earned")
    row = found.T[True]
    assert row[["uplift", "standard_error", "low", "high", "p_value"]].to_list() == [
        alone.value, alone.standard_error, alone.low, alone.high, alone.p_value,
    ]  # fmt: skip
    assert row["with_"] - row["without"] == pytest.approx(row["uplift"])
    assert found["rows"].sum() == len(table)


def test_the_likeliest_buyers_need_not_be_those_whom_a_message_moves() -> None:
    found = uplift_by(contacts(np.random.default_rng(2)), "lapsed", "contacted", "earned")
    assert found["without"][False] > found["without"][True]
    assert found["low"][True] > 0
    assert found["uplift"][True] > found["uplift"][False]


def test_intervals_of_uplift_by_mood_cover_the_truth() -> None:
    luck = np.random.default_rng(3)
    covered = []
    for _ in range(200):
        table = simulated.visits(luck, people=400, base=0.2, lift=0.1)
        table["mood"] = np.where(luck.random(len(table)) < 0.5, "curious", "hunting")
        found = uplift_by(table, "mood", "shown", "bought", "customer_id")
        covered.append(found["low"]["curious"] <= 0.08 <= found["high"]["curious"])
    assert 0.92 <= np.mean(covered) <= 0.98


def test_contacting_the_lapsed_pays_and_contacting_the_loyal_costs() -> None:
    table = contacts(np.random.default_rng(4), people=20_000)
    lapsed = targeting_gain(table, "lapsed", "contacted", "earned", cost=1)
    loyal = targeting_gain(table, "loyal", "contacted", "earned", cost=1)
    assert lapsed.value == pytest.approx(0.4 * (6 - 1), abs=0.4)
    assert loyal.value == pytest.approx(0.6 * (0 - 1), abs=0.4)


def test_intervals_of_a_rules_gain_cover_the_truth() -> None:
    luck = np.random.default_rng(5)
    found = [
        targeting_gain(contacts(luck, 400), "lapsed", "contacted", "earned", cost=1)
        for _ in range(200)
    ]
    assert 0.92 <= np.mean([one.low <= 2 <= one.high for one in found]) <= 0.98


def test_a_rule_that_contacts_everybody_earns_the_effect_on_all_less_the_cost() -> None:
    table = contacts(np.random.default_rng(6)).assign(everybody=True)
    found = targeting_gain(table, "everybody", "contacted", "earned", cost=1)
    plain = compare_groups(table, "contacted", "earned")
    assert found.value == pytest.approx(plain.value - 1)
    assert found.standard_error == pytest.approx(plain.standard_error)


def test_intervals_of_the_caused_share_cover_the_truth() -> None:
    luck = np.random.default_rng(7)
    tables = [simulated.visits(luck, people=600, base=0.2, lift=0.1) for _ in range(200)]
    found = [caused_share(table, "shown", "clicked", "bought", "customer_id") for table in tables]
    # shown visits buy .28, half of it labelled; .08 of it is extra
    truth = 0.08 / 0.14
    assert 0.92 <= np.mean([one.low <= truth <= one.high for one in found]) <= 0.98


def test_a_shelf_that_nobody_clicks_has_no_share_to_speak_of() -> None:
    table = simulated.visits(np.random.default_rng(8)).assign(clicked=False)
    with pytest.raises(ValueError, match="No visit with clicked has bought"):
        caused_share(table, "shown", "clicked", "bought")


def test_groups_without_both_arms_and_gaps_are_refused() -> None:
    table = contacts(np.random.default_rng(9), 50)
    with pytest.raises(ValueError, match="The untreated group has 0 rows"):
        uplift_by(table.assign(contacted=True), "lapsed", "contacted", "earned")
    with pytest.raises(ValueError, match="segment is missing in some rows"):
        uplift_by(table.assign(segment=None), "segment", "contacted", "earned")
    with pytest.raises(ValueError, match="chosen must be True or False"):
        targeting_gain(table.assign(chosen=2), "chosen", "contacted", "earned")
