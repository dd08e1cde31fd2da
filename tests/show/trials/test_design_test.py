from typing import Any

import numpy as np
import pytest

from helpers import show

PATHS = show.Paths(np.array([13.0, 26.0]), np.array([[0.5, 0.01], [0.3, 0.6]]))


def a_test(**changes):
    """Ten looks at a lift of 5 %."""
    given: dict[str, Any] = {
        "paths": PATHS,
        "weeks": 26,
        "looks": 10,
        "lift": 0.05,
        "false_once": 0.05,
        "false_any": 0.193,
        "found_once": 0.2,
        "found_any": 0.3,
        "reported": 0.11,
    }
    return show.DesignTest(**(given | changes))


def test_the_headline_says_what_looking_does_and_what_a_success_reports():
    assert show.DesignTestChart(a_test()).said() == (
        "10 looks turn 5 % false alarms into 19.3 %. A lasting lift of 5 % is found at the end in "
        "20 % of tests, which report 11 % on average."
    )


def test_a_redesign_that_lasts_for_nothing_is_named():
    said = show.DesignTestChart(a_test(lift=0.0, looks=1, false_any=0.05)).said()
    assert said.startswith("One look keeps false alarms at 5 %. A redesign that adds nothing")


def test_the_bars_are_as_long_as_the_chances():
    chart = show.DesignTestChart(a_test())
    chart.png()
    widths = {who: bar.get_width() for who, bar in chart.bars.items()}
    assert widths == pytest.approx(
        {"false_once": 5, "false_any": 19.3, "found_once": 20, "found_any": 30}
    )


def test_the_number_of_a_long_bar_stays_in_the_picture():
    chart = show.DesignTestChart(a_test(found_any=1.0))
    chart.png()
    assert chart.values["found_any"].get_ha() == "right"
    assert chart.values["found_once"].get_ha() == "left"


def test_a_move_moves_the_paths_and_leaves_the_axes():
    chart = show.DesignTestChart(a_test())
    before = chart.pixels().copy()
    chart.move(a_test(paths=show.Paths(PATHS.looks, PATHS.p_values[::-1] / 3)))
    assert (chart.pixels() != before).any()
    assert chart.panels[1].get_xlim() == (0, 100)


def test_the_table_and_the_words_hold_what_is_drawn():
    picture = show.DesignTestChart(a_test()).picture()
    assert picture.table.iloc[:, 1].tolist() == [5, 19.3, 20, 30, 11, 5]
    assert "1 of them fall below 0.05" in picture.alt
    assert "19.3 % at any of the looks" in picture.alt


def test_it_is_drawn_for_the_classroom_too():
    show.projector()
    assert show.DesignTestChart(a_test()).picture().png()
