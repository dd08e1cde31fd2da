"""The cohort chart counts as by hand, and rises where people differ though nobody changes."""

import numpy as np
import pandas as pd
import pytest

from helpers import measure


def bought(chances, weeks, seed=17):
    """Orders of people who buy with a chance of their own each week, and never change."""
    chance = np.random.default_rng(seed)
    row, week = np.nonzero(chance.random((len(chances), weeks)) < np.asarray(chances)[:, None])
    return pd.DataFrame({"customer_id": row, "week": week})


def test_it_counts_as_by_hand():
    orders = pd.DataFrame(
        {"customer_id": [1, 1, 1, 1, 2, 2, 3, 4], "week": [2, 3, 15, 60, 0, 26, 25, 26]}
    )
    table = measure.repeat_by_age(orders, 78)
    assert table["bought"].to_list() == [3, 1, 1]
    assert table["again"].to_list() == [1, 0, 0]
    assert table["share"].iloc[0] == pytest.approx(1 / 3)


def test_where_people_are_alike_the_chart_is_flat():
    gain = measure.repeat_gain(bought(np.full(8000, 0.05), 104), 104)
    assert gain.low < 0 < gain.high
    assert gain.standard_error < 0.02


def test_where_people_differ_it_rises_though_nobody_changes():
    mixed = np.where(np.arange(4000) < 2000, 0.15, 0.01)
    gain = measure.repeat_gain(bought(mixed, 104), 104)
    assert gain.low > 0.05


def test_the_interval_holds_the_truth_about_nineteen_times_of_twenty():
    """All alike: the truth is no gain. Of 200, between 181 and 198 hold it (chance of 1 in 500)."""
    held = 0
    for seed in range(200):
        gain = measure.repeat_gain(bought(np.full(400, 0.05), 104, seed), 104)
        held += gain.low <= 0 <= gain.high
    assert 181 <= held <= 198


def test_the_gain_is_the_difference_of_the_chart():
    orders = bought(np.linspace(0.01, 0.2, 500), 104)
    table = measure.repeat_by_age(orders, 104)
    old = table.loc[4:]
    wanted = old["again"].sum() / old["bought"].sum() - table["share"].iloc[0]
    assert measure.repeat_gain(orders, 104).value == pytest.approx(wanted)


def test_a_hazard_ratio_is_an_exponent_of_survival_in_short_periods():
    """Many small steps: the discrete form comes close to S ** ratio."""
    still = measure.hazard_survival(0.0001, 5000)
    assert measure.hazard_survival(0.0001, 5000, 1.6) == pytest.approx(still**1.6, rel=1e-4)
    assert measure.hazard_survival(0.0, 52) == 1
    assert measure.hazard_survival(1.0, 1) == 0


@pytest.mark.parametrize(
    ("hazard", "weeks", "ratio", "said"),
    [(-0.1, 5, 1, "hazard"), (0.1, -1, 1, "periods"), (0.6, 5, 2, "hazard times ratio")],
)
def test_what_is_no_hazard_is_refused(hazard, weeks, ratio, said):
    with pytest.raises(ValueError, match=said):
        measure.hazard_survival(hazard, weeks, ratio)


@pytest.mark.parametrize(
    ("orders", "weeks", "said"),
    [
        (pd.DataFrame({"week": [1]}), 104, "customer_id"),
        (pd.DataFrame({"customer_id": [1], "week": [1]}), 30, "weeks"),
        (pd.DataFrame({"customer_id": [1], "week": [60]}), 104, "cohort"),
        (pd.DataFrame({"customer_id": [1], "week": [None]}), 104, "missing"),
    ],
)
def test_bad_tables_are_refused_with_a_sentence(orders, weeks, said):
    with pytest.raises(ValueError, match=said):
        measure.repeat_by_age(orders, weeks)


def test_where_nobody_bought_late_there_is_no_gain():
    with pytest.raises(ValueError, match="quarter 4"):
        measure.repeat_gain(pd.DataFrame({"customer_id": [1, 1], "week": [1, 15]}), 104)
