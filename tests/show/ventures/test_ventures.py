from typing import Any

import numpy as np
import pytest

from helpers import show

CAPS = np.arange(1000.0, 20_001.0, 1000.0)


def setting(**changes):
    """Two books: one runs for ever, one is stopped after a year."""
    given: dict[str, Any] = {
        "drift": 1000.0,
        "cash": 5000.0,
        "losses": 0,
        "years": np.array([0.0, 5.0, 10.0]),
        "books": np.array([[0.0, 20_000.0, 40_000.0], [0.0, -9_000.0, -20_000.0]]),
        "until": np.array([np.inf, 1.0]),
        "left": np.array([40_000.0, -5_100.0]),
        "caps": CAPS,
        "alone": np.linspace(0.8, 0.0, 20),
        "ruled": np.linspace(0.95, 0.9, 20),
        "by_cash": 0.3,
        "by_losses": 0.0,
        "kept": 29_000.0,
    }
    return show.Ventures(**(given | changes))


def said(**changes):
    return show.VenturesChart(setting(**changes)).said()


def test_the_headline_says_how_many_are_stopped_and_whether_rightly():
    assert said() == (
        "30 of 100 ventures that earn $1,000 a quarter on average are stopped within ten years: "
        "wrongly, all by the cash limit."
    )
    assert "20 by the cash limit, 65 because losses grew." in said(
        losses=2, by_cash=0.2, by_losses=0.65
    )
    assert "rightly, after a loss of $5,400 each" in said(drift=-1000.0, kept=-5400.0)
    assert "earn nothing on average" in said(drift=0.0)
    assert said(by_cash=0.001).startswith("No venture that earns $1,000")


def test_a_stopped_book_ends_where_it_is_stopped():
    chart = show.VenturesChart(setting())
    chart.png()
    assert np.asarray(chart.ends.get_ydata()).tolist() == [-5100]
    years = np.asarray(chart.paths[1].get_xdata())
    assert np.nanmax(years) == 1.0
    assert np.nanmax(np.asarray(chart.paths[0].get_xdata())) == 10.0


def test_the_second_line_is_there_only_with_a_second_rule():
    chart = show.VenturesChart(setting())
    chart.png()
    assert not chart.curves[1].get_visible()
    chart.move(setting(losses=1))
    assert chart.curves[1].get_visible()
    assert chart.names[1].get_text() == "with one growing loss too"


def test_the_names_of_the_lines_never_meet():
    chart = show.VenturesChart(setting())
    chart.png()
    for alone in (0.0, 0.2, 0.49, 0.6, 0.99):
        for ruled in (alone, 0.5 + alone / 2, 1.0):
            flat = {"alone": np.full(20, alone), "ruled": np.full(20, ruled)}
            chart.move(setting(losses=2, **flat))
            blue, orange = (name.get_position()[1] for name in chart.names)
            assert abs(blue - orange) >= 100 * chart.letter(chart.panels[1])
            assert min(blue, orange) > 0
            assert max(blue, orange) < 104


def test_the_table_and_the_words_hold_the_numbers_that_are_drawn():
    picture = show.VenturesChart(setting(losses=2)).picture()
    assert picture.table.iloc[:, 1].tolist() == (100 * setting().alone).round(1).tolist()
    assert "80 at $1,000 and 0 at $20,000" in picture.alt
    assert "With the rule of 2 growing losses too: 95 and 90." in picture.alt


@pytest.mark.parametrize("losses", [0, 3])
def test_it_is_drawn_for_the_classroom_too(losses):
    show.projector()
    assert show.VenturesChart(setting(losses=losses)).png()
