from typing import Any

import numpy as np
import pytest

from helpers import show

WEEKS = np.arange(1, 105)
STEP = 0.97**WEEKS


def found(**changes):
    """A step of 1 whose gap fades, beside a rival who stands still."""
    given: dict[str, Any] = {
        "quality": np.ones(104),
        "expected": 1 - STEP,
        "rival": np.zeros(104),
        "steady": 0.0,
        "leaving": (0.3, 0.4),
        "brought": 15_000.0,
        "cost": 6_000.0,
    }
    return show.Expectations(**(given | changes))


RAMP: dict[str, Any] = {
    "quality": 0.01 * WEEKS,
    "expected": 0.01 * WEEKS - 0.01 * 0.97 / 0.03 * (1 - STEP),
    "steady": 1 / 3,
}


def said(**changes):
    return show.ExpectationsChart(found(**changes)).said()


def test_a_step_is_called_a_hump_and_its_money_is_told():
    assert said() == (
        "A hump: the gap falls from 0.97 to 0.04. It brings $15,000 over the two years and costs "
        "$6,000."
    )


def test_a_ramp_is_called_a_level():
    assert said(**RAMP).startswith("A level: after two years the gap is 0.31.")


def test_what_fades_a_little_is_neither():
    assert said(expected=np.linspace(0, 0.3, 104)).startswith("The gap fades from 1 to 0.7.")


def test_a_gap_without_end_is_called_so():
    growing = said(quality=0.01 * WEEKS, expected=np.zeros(104), steady=np.inf)
    assert growing.startswith("Nobody gets used to it: the gap grows and is 1.04")


def test_costs_above_the_gain_and_losses_are_told_by_their_words():
    assert "less than its cost: $6,000" in said(brought=5_000.0)
    assert "It loses $500 over the two years, and costs" in said(brought=-500.0)


def test_nothing_improved_pleases_nobody():
    none = np.zeros(104)
    assert said(quality=none, expected=none) == (
        "Nothing is improved, nobody is pleased: after two years 30 % of customers a year leave."
    )


def test_the_step_stands_upright_at_its_start_and_fades_from_there():
    chart = show.ExpectationsChart(found())
    chart.png()
    weeks, gap = chart.gap[0].get_data()
    assert list(weeks[:4]) == [-8, 0, 0, 1]
    assert list(gap[:4]) == pytest.approx([0, 0, 1, 0.97])
    assert not chart.steady[0].get_visible()


def test_the_steady_gap_of_a_ramp_is_marked_where_it_can_be_seen():
    chart = show.ExpectationsChart(found(**RAMP))
    chart.png()
    assert chart.steady[0].get_visible()
    assert list(chart.steady[0].get_ydata()) == pytest.approx([1 / 3] * 2)
    chart.move(found(**(RAMP | {"steady": 50.0})))
    assert not chart.steady[0].get_visible()


def test_names_that_end_together_are_kept_apart():
    chart = show.ExpectationsChart(found(expected=np.ones(104), rival=np.ones(104)))
    chart.png()
    heights = sorted(words.get_position()[1] for _line, words in chart.drawn)
    assert np.diff(heights).min() > 0.05


def test_the_table_and_the_words_hold_the_numbers_that_are_drawn():
    picture = show.ExpectationsChart(found()).picture()
    assert picture.table["gap"].tolist() == pytest.approx(STEP.tolist(), abs=5e-4)
    assert "0.97 in the first week, 0.97 at its widest, 0.04 at the end" in picture.alt
    assert "In the end 30 % of customers a year leave; without the improvement 40 %" in picture.alt


def test_it_is_drawn_for_the_classroom_too():
    show.projector()
    assert show.ExpectationsChart(found(**RAMP)).png()
