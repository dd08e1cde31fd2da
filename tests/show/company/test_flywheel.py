from typing import Any

import numpy as np

from helpers import show


def wheel(**changes):
    """A push of 10 % that has become 15 % after a year, and 18 % after two."""
    given: dict[str, Any] = {
        "strengths": (1.2, 0.5, 0.8),
        "push": 10.0,
        "extra": np.interp(np.arange(1, 105), [1, 52, 104], [10.0, 15.0, 18.0]),
        "end": 20.0,
        "full": False,
        "people": 4000,
        "visits": (1_500.0, 1_000.0),
    }
    return show.Flywheel(**(given | changes))


def said(**changes):
    return show.FlywheelChart(wheel(**changes)).said()


def test_the_headline_says_what_a_year_shows_and_what_is_there_in_the_end():
    assert said() == (
        "A lasting push of 10 % becomes 15 % after a year and 20 % in the end. In two years our "
        "4,000 people make 1,500 visits more, 500 through the loop."
    )


def test_a_full_station_and_a_cut_link_are_called_so():
    assert "20 % in the end: sellers are full." in said(full=True)
    cut = {"strengths": (1.2, 0.0, 0.8), "end": 10.0, "extra": np.full(104, 10.0)}
    assert said(**cut).startswith("A lasting push of 10 % stays 10 %: a link is cut")


def test_a_cut_link_is_dotted_and_a_full_one_named():
    chart = show.FlywheelChart(wheel(strengths=(1.2, 0.0, 0.8), full=True))
    assert chart.png()
    assert [words.get_text() for words in chart.strengths] == ["1.2 (full)", "0 (cut)", "0.8"]
    thick = [arrow.get_linewidth() for arrow in chart.arrows]
    assert thick[0] > thick[2] > thick[1]
    chart.move(wheel())
    assert [words.get_text() for words in chart.strengths] == ["1.2", "0.5", "0.8"]


def test_the_names_of_the_lines_never_lie_upon_one_another():
    for end in (10.0, 10.2, 18.0, 60.0):
        chart = show.FlywheelChart(wheel(end=end))
        assert chart.png()
        places = sorted(name.get_position()[1] for name in chart.names.values())
        low, high = chart.panels[1].get_ylim()
        gap = 1.2 * chart.letter(chart.panels[1]) * (high - low)
        assert min(np.diff(places)) > gap


def test_the_alt_text_and_the_table_hold_the_numbers():
    chart = show.FlywheelChart(wheel())
    assert "gain 0.48" in chart.alt(wheel())
    assert "15 % after a year" in chart.alt(wheel())
    assert len(chart.table(wheel())) == 104
