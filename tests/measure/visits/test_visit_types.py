"""Latent classes: planted moods are found, a better method than guessing, and refusals."""

import numpy as np
import pandas as pd
import pytest

from helpers.measure import fit_visit_types, posterior


def clicks(luck: np.random.Generator, count: int = 4_000) -> tuple[pd.DataFrame, np.ndarray]:
    """Visits of known mood: the curious wander, the hunters search."""
    curious = luck.random(count) < 0.35
    return pd.DataFrame(
        {
            "n_search": luck.poisson(np.where(curious, 0.2, 1.8)),
            "n_pages": 1 + luck.poisson(np.where(curious, 9, 3.5)),
            "n_categories": 1 + luck.poisson(np.where(curious, 3, 0.5)),
            "dwell_s": luck.lognormal(np.where(curious, 5.5, 4.5), 0.6),
        }
    ), curious


def test_planted_moods_are_found_without_being_told() -> None:
    visits, curious = clicks(np.random.default_rng(1))
    types = fit_visit_types(visits)
    assert types.share["curious"] == pytest.approx(0.35, abs=0.03)
    assert (types.likeliest(visits).eq("curious") == curious).mean() > 0.93
    assert types.profile.loc["hunting", "n_search"] == pytest.approx(1.8, abs=0.15)
    assert types.profile.loc["curious", "n_pages"] == pytest.approx(10, abs=0.5)


def test_a_chance_of_seven_in_ten_is_right_seven_times_in_ten() -> None:
    visits, curious = clicks(np.random.default_rng(2), 20_000)
    chance = fit_visit_types(visits.head(10_000)).chance(visits.tail(10_000))["curious"]
    said = pd.DataFrame({"said": chance, "was": curious[10_000:]})
    for _, part in said.groupby(pd.cut(chance, [0, 0.2, 0.5, 0.8, 1]), observed=True):
        assert part["was"].mean() == pytest.approx(part["said"].mean(), abs=0.06)


def test_chances_add_up_and_follow_bayes_rule() -> None:
    visits, _ = clicks(np.random.default_rng(3), 500)
    types = fit_visit_types(visits)
    first = visits.head(1)
    step = {name: np.searchsorted(cuts, first[name])[0] for name, cuts in types.cuts.items()}
    wander, hunt = (
        np.prod([types.habits[name][kind, at] for name, at in step.items()]) for kind in (0, 1)
    )
    chances = types.chance(visits)
    assert chances.sum(axis=1).to_numpy() == pytest.approx(1)
    by_hand = posterior(types.share["curious"], wander, hunt)
    assert chances["curious"].iloc[0] == pytest.approx(by_hand)


def test_twice_the_same_visits_give_the_same_answer() -> None:
    visits, _ = clicks(np.random.default_rng(4), 500)
    mixed = visits.sample(frac=1, random_state=1)
    pd.testing.assert_series_equal(fit_visit_types(visits).share, fit_visit_types(mixed).share)


def test_the_likelihood_of_the_clicks_is_above_that_of_a_single_kind() -> None:
    visits, _ = clicks(np.random.default_rng(5), 2_000)
    types = fit_visit_types(visits)
    steps = {name: np.searchsorted(cuts, visits[name]) for name, cuts in types.cuts.items()}
    two = sum(np.log(types.habits[name])[:, step] for name, step in steps.items())
    two = np.logaddexp(*(two + np.log(types.share.to_numpy())[:, None])).sum()
    one = sum(np.log(np.bincount(step) / len(step))[step].sum() for step in steps.values())
    assert two > one + 500


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"n_search": 0}, "n_search is the same in every visit"),
        ({"dwell_s": np.nan}, "dwell_s has"),
    ],
)
def test_clicks_that_tell_nothing_are_refused(change: dict[str, float], sentence: str) -> None:
    visits, _ = clicks(np.random.default_rng(6), 100)
    with pytest.raises(ValueError, match=sentence):
        fit_visit_types(visits.assign(**change))


def test_too_few_visits_or_columns_are_refused() -> None:
    visits, _ = clicks(np.random.default_rng(7), 100)
    with pytest.raises(ValueError, match="at least 50 are needed"):
        fit_visit_types(visits.head(49))
    with pytest.raises(ValueError, match="at least three columns"):
        fit_visit_types(visits, columns=["n_search", "n_pages"])
