from typing import Any

import numpy as np

from helpers import show


def programme(**changes):
    """A chain of which a third is cause, and a programme that loses $400 in two years."""
    given: dict[str, Any] = {
        "attitude": np.linspace(40, 80, 9),
        "growth": np.linspace(-3, 9, 9),
        "seen": 0.3,
        "caused": 0.1,
        "points": 10,
        "dollars": 2.26,
        "seen_profit": np.linspace(0, 500, 104),
        "profit": np.linspace(0, -400, 104),
    }
    return show.ServiceChain(**(given | changes))


def test_the_headline_says_what_is_seen_what_is_caused_and_what_is_left():
    assert show.ServiceChainChart(programme()).said() == (
        "A point of attitude goes with 0.30 % more growth and causes 0.10 %. For $2.26 a week the "
        "programme loses $400 in two years."
    )
    assert "earns $300" in show.ServiceChainChart(programme(profit=np.full(104, 300.0))).said()


def test_the_caused_line_is_flatter_and_both_go_through_the_middle():
    chart = show.ServiceChainChart(programme())
    assert chart.png()
    (_x, seen), (_x, caused) = (chart.slopes[name].get_data() for name in ("seen", "caused"))
    assert np.ptp(seen) > 2 * np.ptp(caused)
    assert [float(np.asarray(line).mean()) for line in (seen, caused)] == [3, 3]


def test_the_names_of_the_lines_never_lie_upon_one_another():
    for end in (-400.0, 480.0, 500.0, 520.0):
        chart = show.ServiceChainChart(programme(profit=np.linspace(0, end, 104)))
        assert chart.png()
        places = sorted(name.get_position()[1] for name in chart.names.values())
        low, high = chart.panels[1].get_ylim()
        assert np.diff(places)[0] > 1.2 * chart.letter(chart.panels[1]) * (high - low)


def test_the_alt_text_and_the_table_hold_the_numbers():
    chart = show.ServiceChainChart(programme())
    assert "9 branches" in chart.alt(programme())
    assert "−$400" in chart.alt(programme())
    assert len(chart.table(programme())) == 104
