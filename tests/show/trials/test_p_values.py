import numpy as np
import pandas as pd
import pytest

from helpers import show

LOOKS = [10, 20, 30]
TESTS = pd.DataFrame(
    [[0.5, 0.04, 0.3], [0.9, 0.8, 0.7], [0.2, 0.1, 0.01], [0.6, 0.4, 0.5]], columns=LOOKS
)


def test_the_headline_counts_alarms_at_the_end_and_at_any_look():
    assert show.p_value_paths(TESTS).headline == (
        "Looked at once, at the end, 25 % of the tests alarm; looked at 3 times, 50 %."
    )


def test_tests_that_once_fell_below_the_line_are_drawn_apart_with_a_dot_where_they_first_did():
    chart = show.PValuePaths(TESTS)
    chart.png()
    loud, quiet = (len(part.get_segments()) for part in (chart.lines.loud, chart.lines.quiet))
    assert (loud, quiet) == (2, 2)
    assert chart.lines.first.get_xdata().tolist() == [20, 30]
    assert chart.lines.first.get_ydata() == pytest.approx(np.log10([0.04, 0.01]))


def test_a_p_value_too_small_to_draw_is_drawn_at_the_bottom():
    chart = show.PValuePaths(TESTS.assign(**{"30": 0}).iloc[:, [0, 1, 3]].set_axis(LOOKS, axis=1))
    chart.png()
    assert np.isfinite(np.concatenate(chart.lines.loud.get_segments())).all()


def test_of_many_tests_thirty_are_drawn_and_all_are_counted():
    many = pd.concat([TESTS] * 100, ignore_index=True)
    picture = show.p_value_paths(many)
    assert "30 of 400 tests" in picture.alt
    assert "25 %" in picture.headline


def test_the_table_adds_up_alarms_from_look_to_look():
    table = show.p_value_paths(TESTS, x="Customers").table
    assert table.iloc[:, 0].tolist() == [0, 25, 25]
    assert table.iloc[:, 1].tolist() == [0, 25, 50]
    assert table.index.name == "Customers"


def test_other_tests_move_the_lines_on_the_same_axes():
    chart = show.PValuePaths(TESTS)
    before = chart.pixels().copy()
    limits = chart.panels[0].get_ylim()
    chart.move(TESTS.iloc[::-1] / 2)
    assert (chart.pixels() != before).any()
    assert chart.panels[0].get_ylim() == limits


def test_it_is_drawn_for_the_classroom_too():
    show.projector()
    assert show.p_value_paths(TESTS).png()
