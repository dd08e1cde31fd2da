"""What a name is worth: the planted constants, the delta method, and records that do not fit."""

import numpy as np
import pandas as pd
import pytest

from helpers import measure
from helpers.measure.choices.logit import Logit


def choices(people=3000, seed=1):
    """Choices among three brands with constants 0, 0.5 and 1, and 0.2 lost for a dollar."""
    chance = np.random.default_rng(seed)
    price = chance.normal(20, 4, (people, 3))
    wish = np.array([0, 0.5, 1]) - 0.2 * price + chance.gumbel(size=(people, 3))
    return pd.DataFrame(
        {
            "choice_id": np.repeat(np.arange(people), 3),
            "alternative": np.tile(["A", "B", "C"], people),
            "price": price.ravel(),
            "chosen": (np.arange(3) == wish.argmax(axis=1)[:, None]).ravel(),
        }
    )


@pytest.fixture(scope="module")
def model():
    return measure.brand_logit(choices(), "A")


def test_the_planted_premiums_are_found(model):
    for brand, dollars in (("B", 2.5), ("C", 5.0)):
        found = measure.price_premium(model, brand)
        assert abs(found.value - dollars) < 3 * found.standard_error
        assert found.standard_error < 0.4


def test_a_premium_over_another_brand_is_that_of_a_logit_with_that_base(model):
    direct = measure.price_premium(measure.brand_logit(choices(), "B"), "C")
    found = measure.price_premium(model, "C", base="B")
    assert found.value == pytest.approx(direct.value, rel=1e-4)
    assert found.standard_error == pytest.approx(direct.standard_error, rel=1e-3)


def test_the_intervals_hold_what_was_planted_in_most_samples():
    held = 0
    for seed in range(40):
        found = measure.price_premium(measure.brand_logit(choices(400, seed), "A"), "C")
        held += found.low <= 5 <= found.high
    assert held >= 33


def test_the_yogurt_premiums_are_the_published_numbers_divided():
    error = pd.DataFrame(np.zeros((3, 3)), ["Y", "D", "price"], ["Y", "D", "price"])
    yogurt = Logit({"Y": 1.3758, "D": 0.6412, "price": -0.3666}, {}, 0.0, error)
    assert measure.price_premium(yogurt, "Y").value == pytest.approx(3.753, abs=0.001)
    assert measure.price_premium(yogurt, "D").value == pytest.approx(1.749, abs=0.001)


def test_what_gives_no_premium_is_refused(model):
    with pytest.raises(ValueError, match="no brand 'Z'"):
        measure.brand_logit(choices(20), "Z")
    with pytest.raises(ValueError, match="no parameter 'Z'"):
        measure.price_premium(model, "Z")
    dear = Logit({"C": 1.0, "price": 0.1}, {}, 0.0, model.covariance)
    with pytest.raises(ValueError, match="does not deter"):
        measure.price_premium(dear, "C")


def test_words_are_added_up_over_waves_and_towns():
    rows = pd.DataFrame(
        {"brand": ["A", "A", "B"], "attribute": ["fast", "cheap", "fast"], "n_yes": [1, 2, 3]}
    )
    counts = measure.brand_table(pd.concat([rows, rows]))
    assert counts.loc["A"].to_dict() == {"fast": 2, "cheap": 4}
    assert counts.loc["B", "cheap"] == 0
    with pytest.raises(ValueError, match="tracking"):
        measure.brand_table(rows.head(0))


def test_awareness_is_compared_before_and_after():
    rows = pd.DataFrame(
        {"week": [0, 13, 26], "brand": "A", "asked": [100, 100, 50], "n_aware": [30, 50, 30]}
    )
    assert measure.awareness_gain(rows, "A", week=13) == pytest.approx(0.6 / 0.4 - 1)
    with pytest.raises(ValueError, match="before and after week 26"):
        measure.awareness_gain(rows, "A", week=26)
