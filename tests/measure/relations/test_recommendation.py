"""The net promoter score beside statsmodels; weights and the telephone beside sums by hand."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm

from helpers import measure

CHANCE = np.random.default_rng(13)


def a_survey(customers=4000):
    """Customers of two kinds; the visitors are pleased, and those who are pleased answer."""
    frame = pd.DataFrame({"customer_id": np.arange(customers) // 2})
    frame["recent_visits"] = CHANCE.integers(0, 9, customers)
    frame["recent_orders"] = CHANCE.integers(0, 3, customers)
    frame["recent_trouble"] = CHANCE.integers(0, 2, customers)
    mean = 5 + frame["recent_visits"] / 3 - 2 * frame["recent_trouble"]
    frame["true"] = (mean + CHANCE.normal(0, 2, customers)).round().clip(0, 10).astype(int)
    chance = 0.1 + 0.08 * frame["recent_visits"]
    frame["responded"] = CHANCE.random(customers) < chance
    frame["phoned"] = ~frame["responded"] & (CHANCE.random(customers) < 0.2)
    frame["nps"] = frame["true"].where(frame["responded"] | frame["phoned"], -1)
    return frame


SURVEY = a_survey()


def by_customers(values, weights, groups):
    """A weighted mean and its cluster-robust standard error by statsmodels."""
    fit = sm.WLS(values, np.ones(len(values)), weights=weights)
    found = fit.fit(cov_type="cluster", cov_kwds={"groups": groups, "use_correction": True})
    return float(found.params.iloc[0]), float(found.bse.iloc[0])


def test_the_score_is_that_of_statsmodels_with_errors_by_customer():
    mail = SURVEY[SURVEY["responded"]]
    each = pd.Series((mail["nps"] >= 9).astype(float) - (mail["nps"] <= 6))
    value, error = by_customers(each, np.ones(len(each)), mail["customer_id"])
    found = measure.net_promoter_score(mail["nps"], mail["customer_id"])
    assert found.value == pytest.approx(100 * value)
    assert found.standard_error == pytest.approx(100 * error, rel=0.005)


def test_the_weighted_score_is_that_of_statsmodels():
    cells = [
        SURVEY["recent_visits"].clip(upper=6),
        SURVEY["recent_orders"].clip(upper=1),
        SURVEY["recent_trouble"],
    ]
    rates = SURVEY["responded"].astype(float).groupby(cells).transform("mean")
    assert measure.answer_rates(SURVEY).tolist() == pytest.approx(rates.tolist())
    mail = SURVEY[SURVEY["responded"]]
    each = pd.Series((mail["nps"] >= 9).astype(float) - (mail["nps"] <= 6))
    value, error = by_customers(each, 1 / rates[mail.index], mail["customer_id"])
    found = measure.weighted_score(SURVEY)
    assert found.value == pytest.approx(100 * value)
    assert found.standard_error == pytest.approx(100 * error, rel=0.005)


def test_weights_repair_silence_that_the_records_explain():
    true = measure.net_promoter_score(SURVEY["true"]).value
    mail = SURVEY[SURVEY["responded"]]
    assert measure.net_promoter_score(mail["nps"]).value > true + 8
    assert measure.weighted_score(SURVEY).value == pytest.approx(true, abs=5)


def test_the_telephone_adds_the_silent_by_their_share():
    answered, phoned = (SURVEY[SURVEY[name]]["nps"] for name in ("responded", "phoned"))
    loud, silent = (measure.net_promoter_score(each).value for each in (answered, phoned))
    share = SURVEY["responded"].mean()
    found = measure.score_with_follow_up(SURVEY)
    assert found.value == pytest.approx(share * loud + (1 - share) * silent)


def test_the_error_of_the_telephone_is_that_of_drawing_many_surveys():
    alone = SURVEY.drop(columns="customer_id").assign(customer_id=np.arange(len(SURVEY)))
    drawn = []
    for _ in range(200):
        again = alone.iloc[CHANCE.integers(0, len(alone), len(alone))]
        drawn.append(measure.score_with_follow_up(again.assign(customer_id=np.arange(len(again)))))
    spread = np.std([each.value for each in drawn], ddof=1)
    assert measure.score_with_follow_up(alone).standard_error == pytest.approx(spread, rel=0.15)


def test_the_published_variance_of_three_counts():
    """Rocks (2016): (p + d - (p - d)²) / n."""
    found = measure.score_of_counts(60, 25, 15)
    assert found.value == pytest.approx(45)
    assert found.standard_error == pytest.approx(100 * (0.5475 / 100) ** 0.5)
    assert (found.high - found.low) / 2 == pytest.approx(14.5, abs=0.01)


def test_what_cannot_be_is_refused():
    with pytest.raises(ValueError, match="0 to 10"):
        measure.net_promoter_score([9, -1])
    with pytest.raises(ValueError, match="nps"):
        measure.weighted_score(SURVEY.drop(columns="nps"))
    with pytest.raises(ValueError, match="phoned"):
        measure.score_with_follow_up(SURVEY.assign(phoned=False))
    with pytest.raises(ValueError, match="promoters"):
        measure.score_of_counts(-1, 2, 3)


def test_friends_are_counted_for_each_customer_of_the_test():
    arms = pd.DataFrame(
        {
            "experiment": ["referral", "referral", "price"],
            "customer_id": [1, 2, 3],
            "arm": ["reward", "no reward", "lower"],
        }
    )
    named = pd.DataFrame(
        {"inviter_id": [1, 1, 9], "order_id": [4, 0, 5], "reward": [5.0, 0.0, 5.0]}
    )
    found = measure.friends_brought(arms, named).set_index("customer_id")
    assert found.loc[[1]].to_numpy().tolist() == [[2, 1, 1, 5, True]]
    assert found.loc[[2]].to_numpy().tolist() == [[0, 0, 0, 0, False]]
    with pytest.raises(ValueError, match="reward"):
        measure.friends_brought(arms[arms["experiment"] == "price"], named)
