"""Whose wish decides, beside choices whose weight is known, and simulated intervals."""

import numpy as np
import pandas as pd
import pytest

from helpers import measure

SIZE, LISTED = 1500, 5


def chosen(weight, seed, scale=1.0, size=SIZE):
    """Choices of households with one weight, and what both would give for each alternative."""
    chance = np.random.default_rng(seed)
    user, buyer = chance.normal(size=(2, size, LISTED))
    wish = scale * (weight * user + (1 - weight) * buyer) + chance.gumbel(size=(size, LISTED))
    return pd.DataFrame(
        {
            "choice_id": np.repeat(np.arange(size), LISTED),
            "alternative": np.tile(np.arange(LISTED), size),
            "chosen": (np.arange(LISTED) == wish.argmax(axis=1)[:, None]).ravel(),
            "appeal_user": user.ravel(),
            "appeal_buyer": buyer.ravel(),
        }
    )


def weighed(*given, **more):
    table = chosen(*given, **more)
    return measure.decision_weight(measure.fit_mnl(table, ["appeal_user", "appeal_buyer"]))


@pytest.mark.parametrize("weight", [0.0, 0.4, 0.9])
def test_a_planted_weight_is_found_whatever_the_scale(weight):
    for scale in (0.5, 2.0):
        found = weighed(weight, seed=1, scale=scale)
        assert abs(found.value - weight) < 3.5 * found.standard_error
        assert found.standard_error < 0.08


def test_its_error_is_how_far_estimates_scatter():
    found = [weighed(0.4, seed=seed, size=300) for seed in range(60)]
    scatter = np.std([each.value for each in found], ddof=1)
    assert scatter == pytest.approx(np.mean([each.standard_error for each in found]), rel=0.25)


def test_swapping_the_two_gives_the_other_weight():
    fit = measure.fit_mnl(chosen(0.3, seed=2), ["appeal_user", "appeal_buyer"])
    other = measure.decision_weight(fit, user="appeal_buyer", buyer="appeal_user")
    assert other.value == pytest.approx(1 - measure.decision_weight(fit).value)


def test_bad_input_is_one_clear_sentence():
    fit = measure.fit_mnl(chosen(0.3, seed=2), ["appeal_user", "appeal_buyer"])
    with pytest.raises(ValueError, match="no column 'stars'"):
        measure.decision_weight(fit, user="stars")
    against = measure.fit_mnl(chosen(0.3, seed=2, scale=-1), ["appeal_user", "appeal_buyer"])
    with pytest.raises(ValueError, match="there is no weight"):
        measure.decision_weight(against)
