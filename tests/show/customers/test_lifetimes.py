"""The picture of lifetimes: what it says is what it is given."""

import numpy as np
import pandas as pd
import pytest

from helpers import show


def setting(worth=(-500.0, 100.0, 900.0), said=0.8, alive=0.7, weeks=26):
    index = np.arange(0, weeks + 1, 2)
    lines = pd.DataFrame({"pace": 4.0 * index, "model": 3.0 * index, "came": 2.5 * index}, index)
    rules = ["likeliest buyers", "at random", "lapsed buyers"]
    return show.Lifetimes(lines, said, alive, pd.Series(worth, rules), "everybody", 0.75)


def test_the_headline_says_who_is_here_what_comes_and_which_rule_earns_most():
    assert show.LifetimesChart(setting()).said() == (
        "The model says 80 % are still customers, in truth 70 % are; it expects 78 orders per 100, "
        "65 come. 1,000 messages earn most with lapsed buyers: $900."
    )


def test_where_no_message_pays_it_says_so():
    assert show.LifetimesChart(setting((-3.0, -2.0, -1.0))).said().endswith("No message pays.")


def test_bars_and_lines_stand_where_the_data_say():
    chart = show.LifetimesChart(setting())
    chart.pixels()
    assert [bar.get_width() for bar, _words in chart.bars] == [-500.0, 100.0, 900.0]
    line, _words = chart.lines["model"]
    assert line.get_ydata()[-1] == pytest.approx(78)
    assert [words.get_text() for _bar, words in chart.bars] == ["−$500", "$100", "$900"]


def test_a_move_draws_the_same_picture_as_a_new_chart():
    moved = show.LifetimesChart(setting())
    moved.pixels()
    moved.move(setting((-300.0, 200.0, 800.0), said=0.75))
    fresh = show.LifetimesChart(setting((-300.0, 200.0, 800.0), said=0.75))
    assert moved.said() == fresh.said()
    assert moved.alt(moved.data) == fresh.alt(fresh.data)
    assert moved.bars[0][0].get_width() == -300.0
    assert moved.alive[0].get_text() == "model: 75 % still customers"


def test_the_words_for_those_who_do_not_see_it_hold_every_number():
    data = setting()
    words = show.LifetimesChart(data).alt(data)
    for number in ("104", "78", "65", "80 %", "70 %", "−$500", "$100", "$900", "$0.75"):
        assert number in words


def test_the_names_of_the_lines_never_overlap():
    chart = show.LifetimesChart(setting())
    same = setting()
    same.lines["model"] = same.lines["came"] = same.lines["pace"]
    chart.pixels()
    chart.move(same)
    heights = sorted(words.get_position()[1] for _line, words in chart.lines.values())
    gap = chart.letter(chart.panels[0]) * np.ptp(chart.panels[0].get_ylim())
    assert (np.diff(heights) > gap).all()


def test_the_table_holds_both_panels():
    data = setting()
    table = show.LifetimesChart(data).table(data)
    assert table.loc["week 26", "model"] == 78
    assert table.loc["lapsed buyers", "1,000 messages earn, $"] == 900
