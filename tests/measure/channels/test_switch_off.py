import numpy as np
import pandas as pd
import pytest

from helpers import measure


def table(chance, lost=0.0, regions=40, people=30, spread=0.3):
    """Customers whose orders differ by region; where the channel is off a share is lost."""
    region = np.repeat(np.arange(1, regions + 1), people)
    off = np.isin(region, 1 + chance.permutation(regions)[: regions // 2])
    level = np.exp(spread * chance.standard_normal(regions))[region - 1]
    orders = chance.poisson(2.0 * level * np.where(off, 1 - lost, 1.0))
    return pd.DataFrame({"region": region, "off": off, "orders": orders})


def test_the_interval_holds_the_truth_19_times_of_20_although_regions_differ():
    chance = np.random.default_rng(61)
    held = 0
    for _time in range(1000):
        found = measure.share_lost(table(chance, lost=0.2))
        held += found.low <= 0.2 <= found.high
    assert 925 <= held <= 975


def test_without_an_effect_it_raises_a_false_alarm_in_5_per_cent():
    chance = np.random.default_rng(62)
    alarms = sum(measure.share_lost(table(chance)).p_value < 0.05 for _time in range(1000))
    assert 30 <= alarms <= 75


def test_ignoring_the_regions_would_be_too_sure():
    made = table(np.random.default_rng(63), spread=0.6)
    alone = made.assign(region=np.arange(len(made)))
    assert measure.share_lost(made).standard_error > 1.5 * measure.share_lost(alone).standard_error


def records() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    campaigns = pd.DataFrame(
        [(r, w, c, 0.0 if (r, c) == (1, "A") and w else 5.0) for r in (1, 2) for w in (0, 1)
         for c in "AB"],
        columns=["region", "week", "channel", "spend"],
    )  # fmt: skip
    regions = pd.DataFrame({"customer_id": [10, 11, 12, 13], "region": [1, 1, 2, 2]})
    orders = pd.DataFrame({"customer_id": [10, 10, 12, 12, 13], "week": [0, 1, 1, 1, 1]})
    return campaigns, regions, orders


def test_orders_are_counted_while_the_channel_was_dark_somewhere():
    made = measure.switch_off_test(*records(), channel="A")
    assert made["off"].tolist() == [True, True, False, False]
    assert made["orders"].tolist() == [1, 0, 2, 1]
    assert measure.share_lost(made).value == pytest.approx(1 - 0.5 / 1.5)


def test_a_channel_that_was_nowhere_dark_makes_no_test():
    with pytest.raises(ValueError, match="B was not dark"):
        measure.switch_off_test(*records(), channel="B")
    with pytest.raises(ValueError, match="no column 'spend'"):
        measure.switch_off_test(records()[0].drop(columns="spend"), *records()[1:], channel="A")


def test_tables_that_cannot_be_compared_are_refused():
    made = measure.switch_off_test(*records(), channel="A")
    with pytest.raises(ValueError, match="Nothing was sold"):
        measure.share_lost(made.assign(orders=0))
    with pytest.raises(ValueError, match="untreated group has 0 rows"):
        measure.share_lost(made.assign(off=True))
