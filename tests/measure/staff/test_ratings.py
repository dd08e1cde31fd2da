"""Shrunken ratings: the published batters, a finer integral, and data whose truth is known."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from helpers import measure
from helpers.measure.staff import ratings

# Efron and Morris (1975), table 1: hits of 18 batters in their first 45 times at bat in 1970, and
# their averages over the rest of the season.
HITS = np.array([18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7])
LATER = np.array(
    [346, 298, 276, 222, 273, 270, 263, 210, 269, 230, 264, 256, 303, 264, 226, 285, 316, 200]
) / 1000  # fmt: skip
AT_BAT = np.full(18, 45)


def beta_binomial(seed, teams, worth, mean=0.7, orders=(20, 400)):
    """Counts of teams whose shares are beta distributed, and those shares."""
    chance = np.random.default_rng(seed)
    true = chance.beta(worth * mean, worth * (1 - mean), teams)
    of = chance.integers(orders[0], orders[1], teams)
    return chance.binomial(of, true), of, true


def test_the_batters_are_drawn_in_and_missed_by_a_third_of_what_they_were():
    rated = measure.shrink_ratings(HITS, AT_BAT)
    kept = np.polyfit(rated["counted"], rated["rating"], 1)[0]
    assert 0.12 < kept < 0.4, "the paper keeps 0.212 of each batter's distance to the mean"
    assert rated["rating"].mean() == pytest.approx(0.265, abs=0.004)
    misses = [np.square(rated[column] - LATER).sum() for column in ("counted", "rating")]
    assert misses[0] > 3 * misses[1]


def test_the_papers_weight_comes_from_its_prior():
    """A prior worth 167 orders leaves each batter 0.212 of what 45 say: the paper's constant."""
    worth = 45 * (1 - 0.212) / 0.212
    ends = [measure.shrunken_rating(share, 45, 0.265, worth) for share in (0.4, 0.156)]
    assert ends == pytest.approx([0.265 + 0.212 * 0.135, 0.265 - 0.212 * 0.109], abs=0.0005)


def test_a_given_prior_is_the_beta_of_the_textbook():
    prior = measure.RatingPrior(0.8, 30)
    rated = measure.shrink_ratings([10, 6], [10, 10], prior, level=0.9)
    for place, good in enumerate((10, 6)):
        after = stats.beta(24 + good, 6 + 10 - good)
        assert rated["rating"][place] == pytest.approx(after.mean())
        assert rated[["low", "high"]].iloc[place].tolist() == pytest.approx(after.ppf([0.05, 0.95]))


def test_what_is_learned_from_the_teams_agrees_with_an_integral_on_a_finer_grid():
    good, of, _true = beta_binomial(3, 25, 30)
    share = good.sum() / of.sum()
    odds = np.log(share / (1 - share)) + np.linspace(-1, 1, 161)
    spread = (np.arange(300) + 0.5) / 300 * ratings.WIDEST
    rating, total = np.zeros(25), 0.0
    base = None
    for mean in 1 / (1 + np.exp(-odds)):
        worth = 1 / spread**2 - 1
        likely = stats.betabinom.logpmf(
            good[:, None], of[:, None], worth * mean, worth * (1 - mean)
        ).sum(axis=0)
        base = likely.max() if base is None else base
        weight = np.exp(likely - base)
        centre = (good[:, None] + worth * mean) / (of[:, None] + worth)
        rating, total = rating + centre @ weight, total + weight.sum()
    found = measure.shrink_ratings(good, of)["rating"].to_numpy()
    assert found == pytest.approx(rating / total, abs=0.002)


def test_it_finds_what_the_teams_were_drawn_from():
    for worth in (20, 100):
        good, of, _true = beta_binomial(5, 400, worth)
        prior = measure.fit_rating_prior(good, of)
        assert prior.mean == pytest.approx(0.7, abs=0.02)
        assert prior.worth == pytest.approx(worth, rel=0.3)


def test_shrunken_ratings_miss_less_and_their_intervals_hold_the_truth():
    held, missed = [], []
    for seed in range(25):
        good, of, true = beta_binomial(seed, 40, 100)
        rated = measure.shrink_ratings(good, of)
        held.append(((rated["low"] <= true) & (true <= rated["high"])).mean())
        missed.append([np.square(rated[name] - true).mean() for name in ("counted", "rating")])
    assert 0.92 < np.mean(held) < 0.98
    counted, shrunken = np.mean(missed, axis=0)
    assert shrunken < 0.75 * counted


def test_teams_that_differ_by_chance_only_are_rated_nearly_alike():
    chance = np.random.default_rng(1)
    good = chance.binomial(30, 0.8, 40)
    rated = measure.shrink_ratings(good, np.full(40, 30))
    assert np.ptp(rated["rating"]) < 0.4 * np.ptp(rated["counted"])
    assert measure.fit_rating_prior(good, np.full(40, 30)).worth > 60


def test_more_orders_are_believed_more():
    prior = measure.RatingPrior(0.8, 40)
    few, many = measure.shrink_ratings([5, 500], [10, 1000], prior)["rating"]
    assert abs(many - 0.5) < abs(few - 0.5)
    assert measure.shrunken_rating(0.5, 0, 0.8, 40) == pytest.approx(0.8)


def test_a_league_table_ranks_by_what_was_counted_and_keeps_the_teams_names():
    chance = np.random.default_rng(2)
    log = pd.DataFrame({"order_team": chance.integers(1, 9, 600), "a": chance.random(600) < 0.8})
    log["b"] = chance.random(600) < 0.9
    league = measure.league_table(log)
    assert league["counted"].is_monotonic_decreasing
    assert league.index.name == "order_team"
    for team, row in league.iterrows():
        mine = log[log["order_team"] == team]
        assert (row["orders"], row["counted"]) == (len(mine), (mine["a"] & mine["b"]).mean())


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: measure.shrunken_rating(95, 20, 0.85, 80), "share"),
        (lambda: measure.shrunken_rating(0.95, 20, 0.85, 0), "worth"),
        (lambda: measure.shrink_ratings([1, 2], [3, 3]), "orders"),
        (lambda: measure.shrink_ratings([1, 2], [3, 3, 3]), "same teams"),
        (lambda: measure.shrink_ratings([1, 2, 9], [3, 3, 3]), "from 0 to all"),
        (lambda: measure.shrink_ratings([3, 3, 3], [3, 3, 3]), "one way"),
        (lambda: measure.shrink_ratings([1, 2, 3], [3, 3, 3], level=1), "level"),
        (lambda: measure.league_table(pd.DataFrame({"a": [True]})), "order_team"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(call, said):
    with pytest.raises(ValueError, match=said):
        call()
