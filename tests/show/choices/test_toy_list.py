from typing import Any

import numpy as np
import pytest

from helpers import show

WEIGHTS = np.round(np.linspace(0, 1, 21), 2)
NAMES = ("Drum", "Kite", "Globe", "Abacus", "Scooter", "Train")


def toys(**changes):
    """Six toys; the Kite sells best, and a list at 0.4 leaves most."""
    given: dict[str, Any] = {
        "user_weight": 1.0,
        "names": NAMES,
        "stars": np.array([4.8, 4.0, 3.5, 3.2, 4.4, 4.1]),
        "parents": np.array([0.1, 1.2, 1.8, 1.9, 1.1, 1.4]),
        "share": np.array([0.1, 0.3, 0.2, 0.05, 0.1, 0.25]),
        "weights": WEIGHTS,
        "left": 70 - 50 * (WEIGHTS - 0.4) ** 2,
        "taken": 0.15,
        "returned": 0.13,
        "mean_stars": 4.0,
    }
    return show.ToyList(**(given | changes))


def test_the_headline_says_what_is_left_here_and_at_the_best():
    assert show.ToyListChart(toys()).said() == (
        "With the child at 1.00 in the ranking, a hundred visits leave $52; the toys taken have "
        "4.0 stars. Most is left at 0.40: $70."
    )


def test_what_is_taken_most_and_what_has_most_stars_are_told_apart():
    data = toys()
    assert [NAMES[toy] for toy in data.most] == ["Kite", "Train", "Globe"]
    assert [name for name, best in zip(NAMES, data.best_rated, strict=True) if best] == [
        "Drum",
        "Scooter",
    ]


def test_between_two_weights_what_is_left_is_read_between_them():
    assert toys(user_weight=0.425).here == pytest.approx((70 + 70 - 50 * 0.05**2) / 2)


def test_the_table_and_the_words_hold_the_numbers_that_are_drawn():
    picture = show.ToyListChart(toys()).picture()
    assert picture.table.iloc[0, 0] == "Drum"
    assert picture.table.iloc[:, 3].sum() == pytest.approx(100)
    assert "Kite with 30 %" in picture.alt
    assert "The third with the most stars makes 20 %" in picture.alt


def test_a_moved_weight_moves_the_dot_and_a_larger_share_makes_a_larger_dot():
    chart = show.ToyListChart(toys())
    before = chart.pixels().copy()
    chart.move(toys(user_weight=0.4))
    assert (chart.pixels() != before).any()
    assert np.asarray(chart.dot.get_xdata()).tolist() == [0.4]
    assert np.asarray(chart.dot.get_ydata()).tolist() == pytest.approx([70])
    sizes = chart.dots.get_sizes()
    assert sizes.argmax() == 1
    assert sizes[1] / sizes[3] == pytest.approx(6)


def test_it_is_drawn_for_the_classroom_too():
    show.projector()
    assert show.ToyListChart(toys()).png()
