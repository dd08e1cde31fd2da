"""The toy counter's records made ready for a logit, counted by hand."""

import pandas as pd
import pytest

from helpers import measure

TOYS = pd.DataFrame(
    {
        "toy": ["Drum", "Kite", "Globe"],
        "stars": [4.9, 4.0, 3.4],
        "appeal_user": [2.4, 1.2, 0.6],
        "appeal_buyer": [0.1, 1.2, 1.8],
    }
)
CHOICES = pd.DataFrame(
    {
        "choice_id": [1, 1, 1, 2, 2],
        "alternative": ["Drum", "Globe", "nothing", "Kite", "nothing"],
        "chosen": [True, False, False, False, True],
        "place": [1, 2, 0, 1, 0],
        "unit_price": [20.0, 18.0, 0.0, 9.0, 0.0],
    }
)


def test_each_alternative_has_the_values_of_its_toy_and_nothing_has_none():
    table = measure.toy_alternatives(CHOICES, TOYS)
    assert table.appeal_user.tolist() == [2.4, 0.6, 0.0, 1.2, 0.0]
    assert table.appeal_buyer.tolist() == [0.1, 1.8, 0.0, 1.2, 0.0]
    assert table.a_toy.tolist() == [1, 1, 0, 1, 0]
    assert table.chosen.tolist() == CHOICES.chosen.tolist()


def test_only_toys_that_were_taken_are_counted():
    assert measure.best_rated_share(CHOICES, TOYS) == 1.0
    other = CHOICES.assign(chosen=[False, True, False, True, False])
    assert measure.best_rated_share(other, TOYS) == 0.0


def test_bad_input_is_one_clear_sentence():
    with pytest.raises(ValueError, match="'Globe' was chosen from"):
        measure.toy_alternatives(CHOICES, TOYS[:2])
    with pytest.raises(ValueError, match="no column 'place'"):
        measure.toy_alternatives(CHOICES.drop(columns="place"), TOYS)
    with pytest.raises(ValueError, match="toys taken"):
        measure.best_rated_share(CHOICES[3:], TOYS)
