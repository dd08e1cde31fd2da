from typing import Any

import numpy as np

from helpers import show

NOWHERE = np.full(3, np.nan)


def alliance(**changes):
    """Orinoco and Caney at 22 %, where nobody leaves."""
    given: dict[str, Any] = {
        "partners": ("Caney",),
        "fee": 22,
        "overlap": 0.5,
        "wins": {"Orinoco": 500.0, "Caney": 300.0, "shoppers": 900.0},
        "brings": {"Orinoco": 400.0, "Caney": 400.0},
        "leaves": (),
        "tempted": 0.0,
        "overlaps": np.array([0.0, 0.5, 1.0]),
        "lowest": np.array([10.0, 15.0, np.nan]),
        "highest": np.array([30.0, 28.0, np.nan]),
    }
    return show.Alliance(**(given | changes))


def said(**changes):
    return show.WinsAndCore(alliance(**changes)).said()


def test_the_headline_says_that_all_win_or_who_does_not():
    assert said() == "At a fee of 22 % nobody would leave: every side wins."
    nothing = {"Orinoco": 500.0, "Caney": 300.0, "shoppers": 0.0}
    assert "no firm would leave, but shoppers win nothing" in said(wins=nothing)


def test_the_headline_says_who_leaves_and_whom_they_leave_behind():
    assert said(leaves=("Caney",), tempted=120.0) == (
        "At a fee of 22 % Caney would leave: it has $120 more without."
    )
    three = {"Orinoco": 1.0, "Tambor": 1.0, "Caney": 1.0}
    assert said(leaves=("Orinoco", "Tambor"), tempted=80.0, brings=three) == (
        "At a fee of 22 % Orinoco and Tambor would go on without Caney: together $80 more."
    )


def test_the_alt_text_tells_the_wins_and_where_the_band_ends():
    chart = show.WinsAndCore(alliance())
    words = chart.alt(chart.data)
    assert "Orinoco $500; Caney $300; shoppers $900" in words
    assert "from 10 % to 30 % where it is 0.00, from 15 % to 28 % where it is 0.50" in words
    assert "there are none" in chart.alt(alliance(lowest=NOWHERE, highest=NOWHERE))


def test_who_is_not_in_is_named_and_has_no_bar():
    chart = show.WinsAndCore(alliance())
    chart.png()
    bar, words = chart.bars["Tambor"]
    assert (bar.get_width(), words.get_text()) == (0.0, "not in")
    assert chart.bars["Caney"][0].get_width() == 300.0


def test_the_band_follows_the_data_and_hides_where_there_is_none():
    chart = show.WinsAndCore(alliance())
    chart.png()
    corners = set(map(tuple, chart.band.get_xy()))
    assert corners == {(0.0, 10.0), (0.5, 15.0), (0.5, 28.0), (0.0, 30.0)}
    chart.move(alliance(lowest=NOWHERE, highest=NOWHERE))
    assert not chart.band.get_visible()
    assert chart.said_there.get_text() == "at any fee, some leave"
    assert chart.png()


def test_a_loss_stands_left_of_zero_with_its_number_beyond_it():
    chart = show.WinsAndCore(alliance(wins={"Orinoco": -500.0, "Caney": 300.0, "shoppers": 9.0}))
    chart.png()
    bar, words = chart.bars["Orinoco"]
    assert bar.get_width() == -500.0
    assert words.get_ha() == "right"
    assert words.get_position()[0] < -500
    assert words.get_text() == "−$500"


def test_the_table_has_a_row_a_side():
    chart = show.WinsAndCore(alliance())
    table = chart.table(chart.data)
    assert table.index.tolist() == ["Orinoco", "Caney", "shoppers"]
    assert table["wins, $"].tolist() == [500, 300, 900]
