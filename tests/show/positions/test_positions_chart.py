import numpy as np
import pytest

from helpers import show

GRID = np.linspace(0, 1, 101)


def data(position=0.0, hill=False, height=1000.0):
    """The quick fall from 80 to 0 %, the choosy rise; profit is a slope, or a hill."""
    first, second = 80 * (1 - GRID), 80 * GRID
    profit = height * (-((GRID - 0.5) ** 2) if hill else 0.5 - GRID)
    won = (first, second, 0.6 * first + 0.4 * second)
    return show.Positions(position, GRID, ("the quick", "the choosy"), won, profit)


def test_the_headline_says_who_is_won_and_what_that_leaves():
    assert show.PositionsChart(data()).said() == (
        "At 0 the store wins 80 % of the quick and 0 % of the choosy. That leaves $500 more than "
        "the middle."
    )


def test_a_worse_place_is_told_beside_the_best_one():
    assert (
        show.PositionsChart(data(1.0))
        .said()
        .endswith(
            "It leaves $500 less than the middle. Most is left at 0: $500 more than in the middle."
        )
    )
    assert (
        show.PositionsChart(data(0.0, hill=True))
        .said()
        .endswith("It leaves $250 less than the middle. No position leaves more than the middle.")
    )


def test_the_middle_is_compared_with_the_best_and_not_with_itself():
    said = show.PositionsChart(data(0.5)).said()
    assert "more than the middle" not in said
    assert said.endswith("Most is left at 0: $500 more than in the middle.")


def test_what_nobody_could_tell_from_the_middle_is_not_called_better():
    assert data(height=0.5).best == 0.5


def test_a_moved_position_moves_the_dots_along_their_lines():
    chart = show.PositionsChart(data())
    before = chart.pixels().copy()
    chart.move(data(0.25))
    assert (chart.pixels() != before).any()
    heights = [float(np.asarray(dot.get_ydata())[0]) for dot in chart.dots]
    assert heights == pytest.approx([60, 20, 44, 250])


def test_the_table_and_the_words_hold_the_numbers_that_are_drawn():
    picture = show.PositionsChart(data()).picture()
    assert picture.table.shape == (21, 5)
    assert picture.table.iloc[5].tolist() == pytest.approx([0.25, 60, 20, 44, 250])
    assert "48 % at 0, 40 % in the middle, 32 % at 1" in picture.alt


def test_it_is_drawn_for_the_classroom_too():
    show.projector()
    assert show.PositionsChart(data(0.5)).png()
