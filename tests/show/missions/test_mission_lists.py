from typing import Any

import numpy as np

from helpers import show


def lists(**changes):
    """Three projects; profit alone begins the last, shoppers alone the first two."""
    given: dict[str, Any] = {
        "weight": 0.5,
        "budget": 10.0,
        "floor": 4.0,
        "names": ("fast", "wide", "adverts"),
        "costs": np.array([4.0, 5.5, 1.0]),
        "lists": np.array([[0, 0, 1], [1, 0, 1], [1, 1, 0]], bool),
        "planned": np.array([[-5.0, 30.0], [3.0, 26.0], [12.0, 18.0]]),
        "came": (4.0, 25.0),
        "able": np.array([[0.0, 22.0], [3.0, 26.0], [12.0, 18.0]]),
        "barred": np.array([[8.0, 12.0]]),
        "edge": np.array([[-50.0, 17.0], [50.0, 19.0]]),
        "bound": False,
    }
    return show.MissionLists(**(given | changes))


def said(**changes):
    return show.MissionListsChart(lists(**changes)).said()


def test_the_headline_says_what_your_list_does_and_what_the_missions_share():
    assert said() == (
        "As planned, your list of 2 gives shoppers $3,000 a week; profit $26,000. The two "
        "missions share 0 of 3 projects."
    )


def test_a_list_that_takes_from_shoppers_is_said_to_take():
    assert "takes $5,000 a week from shoppers" in said(planned=np.array([[-5.0, 30.0]] * 3))


def test_the_headline_says_when_words_explain_nothing_and_when_the_floor_decides():
    same = np.ones((3, 3), bool)
    assert said(lists=same).endswith(
        "Both missions choose the same list: their words explain nothing."
    )
    assert said(bound=True).endswith("The floor decides: without it your list would be another.")
    assert said(lists=~same).startswith("Nothing is chosen")


def test_the_words_and_the_table_hold_who_chose_what():
    picture = show.MissionListsChart(lists()).picture()
    assert "profit alone: adverts. your weight: fast, adverts. shoppers alone: fast, wide." in (
        picture.alt
    )
    assert "surplus $4,000, profit $25,000" in picture.alt
    assert picture.table["shoppers alone"].tolist() == ["yes", "yes", ""]
    assert picture.table["cost, $ thousand a week"].tolist() == [4.0, 5.5, 1.0]


def test_another_list_moves_the_squares_and_the_dots():
    chart = show.MissionListsChart(lists())
    before = chart.pixels().copy()
    ground = chart.ground
    chart.move(lists(lists=np.array([[0, 0, 1], [0, 1, 0], [1, 1, 0]], bool), came=(5.0, 20.0)))
    assert (chart.pixels() != before).any()
    assert chart.ground is ground
    assert np.ravel(chart.marks[1].get_ydata()).tolist() == [1]
    assert np.ravel(chart.true.get_xdata()).tolist() == [5.0]
