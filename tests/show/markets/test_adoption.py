from typing import Any

import numpy as np
import pytest

from helpers import show

SOLD = np.array([1.0, 3, 6, 9, 10, 8, 5, 2])


def adoption(**changes):
    """Eight years, three of them seen."""
    given: dict[str, Any] = {
        "sold": SOLD,
        "truth": SOLD,
        "fitted": SOLD + 1,
        "line": np.arange(8.0),
        "seen": 3,
        "peak": 6.0,
        "interval": (2.0, np.inf),
        "true_peak": 5.1,
    }
    return show.Adoption(**(given | changes))


def said(**changes):
    return show.AdoptionChart(adoption(**changes)).said()


def test_the_headline_says_what_is_expected_what_is_allowed_and_what_is_true():
    assert said() == (
        "After 3 years the fit expects the peak in year 6.0; the data allow anything from 2.0 on, "
        "without an end. In truth it is 5.1."
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"interval": (2.0, 9.0)}, "anything from 2.0 to 9.0"),
        ({"interval": (-np.inf, 9.0)}, "anything from the start to 9.0"),
        ({"peak": -2.0}, "at the very start"),
        ({"peak": 400.0}, "nowhere in sight"),
        ({"true_peak": -1.0}, "In truth sales only fall."),
    ],
)
def test_odd_peaks_are_said_in_words(changes, words):
    assert words in said(**changes)


def test_a_move_moves_the_grey_and_what_is_known():
    chart = show.AdoptionChart(adoption())
    before = chart.pixels().copy()
    chart.move(adoption(seen=5, interval=(4.0, 6.0)))
    assert (chart.pixels() != before).any()
    assert np.size(chart.known.get_xdata()) == 5
    assert np.size(chart.to_come.get_xdata()) == 3
    assert (chart.shade.get_x(), chart.shade.get_width()) == pytest.approx((4.0, 2.0))


def test_a_record_without_a_known_truth_says_nothing_of_it():
    picture = show.adoption(SOLD, SOLD + 1, np.arange(8.0), 3, 6.0, (2.0, 7.0))
    assert picture.headline.startswith("After 3 weeks the fit expects the peak in week 6.0")
    assert "truth" not in picture.headline
    assert picture.headline == picture.headline.strip()
    assert picture.png()


def test_the_table_and_the_words_hold_the_numbers_that_are_drawn():
    picture = show.AdoptionChart(adoption()).picture()
    assert picture.table["came"].tolist() == SOLD.tolist()
    assert "3 of them seen" in picture.alt


def test_it_is_drawn_for_the_classroom_too():
    show.projector()
    assert show.AdoptionChart(adoption()).png()
