from dataclasses import replace

import numpy as np
import pytest

from helpers import show

WORTH = np.array([0.9, 0.5, 0.7])
MIXED = np.array([0.6, 0.7, 0.65])


def teams(**changes):
    """Three teams, stars together, rated from ten orders each."""
    given = show.OrderTeams(
        allocation="stars together",
        worth=WORTH,
        worth_today=MIXED,
        earned=1_250_000.0,
        orders=10,
        counted=np.array([1.0, 0.4, 0.7]),
        rating=np.array([0.8, 0.6, 0.7]),
        true=np.array([0.9, 0.5, 0.7]),
    )
    return replace(given, **changes)


def said(**changes):
    return show.OrderTeamsChart(teams(**changes)).said()


def test_the_headline_says_worth_money_and_what_ratings_miss():
    assert said() == (
        "Stars together: an order is worth 70 % of a perfect one, in today's mix 65 %; that earns "
        "$1.25 million in two years. From 10 orders a team, counted shares miss the truth by 8.2 "
        "points, shrunken ones by 8.2."
    )


def test_the_money_is_said_with_its_sign_and_a_little_of_it_not_at_all():
    assert "that loses $300,000" in said(earned=-300_000)
    assert "that is all the same" in said(earned=20_000)


def test_todays_teams_are_compared_with_nothing():
    today = teams(allocation="today's mix", worth=MIXED)
    chart = show.OrderTeamsChart(today)
    assert chart.said().startswith("As teams are mixed today, an average order is worth 65 %")
    chart.png()
    assert not chart.blue.get_visible()
    assert chart.names[1].get_text() == ""


def test_todays_teams_in_another_store_are_compared_with_the_store_as_it_stands():
    today = teams(allocation="today's mix", worth=MIXED, start=0.61)
    said = show.OrderTeamsChart(today).said()
    assert said.startswith("Nobody moves, and an average order is worth 65 % of a perfect one; as ")
    assert "as the store stands, 61 %." in said


def test_teams_stand_from_the_best_to_the_last_and_each_has_its_line():
    chart = show.OrderTeamsChart(teams())
    chart.png()
    assert np.asarray(chart.blue.get_ydata()).tolist() == pytest.approx([90, 70, 50])
    assert np.asarray(chart.dots[2].get_xdata()).tolist() == pytest.approx([90, 50, 70])
    across = np.asarray(chart.fan.get_xdata())
    assert across[:3].tolist() == pytest.approx([100, 80, 90])
    assert np.isnan(across[3])


def test_a_move_moves_the_dots():
    chart = show.OrderTeamsChart(teams())
    before = chart.pixels().copy()
    chart.move(teams(counted=np.array([0.2, 0.3, 0.4])))
    assert (chart.pixels() != before).any()


def test_the_table_and_the_words_hold_the_numbers_that_are_drawn():
    picture = show.OrderTeamsChart(teams()).picture()
    assert picture.table.iloc[:, 0].tolist() == [1, 3, 2]
    assert picture.table.iloc[:, 1].tolist() == [90, 70, 50]
    assert "from 90 % to 50 %, 70 % on average" in picture.alt
    assert "counted in 10 orders from 40 % to 100 %" in picture.alt


@pytest.mark.parametrize("allocation", ["today's mix", "stars together", "spread evenly"])
def test_it_is_drawn_for_the_classroom_too(allocation):
    show.projector()
    assert show.OrderTeamsChart(teams(allocation=allocation)).png()
