from typing import Any

import numpy as np
import pytest

from helpers import show

GRID = np.array([20, 60, 80, 100, 200])
WAITS = np.array([0.0, 10.0, 60.0, np.inf, np.inf])
CREWS = np.arange(5, 21)


def desk(**changes):
    """Ten agents at 80 calls; twelve are cheapest, with self-service ten."""
    given: dict[str, Any] = {
        "agents": 10,
        "calls": 80,
        "deflected": 0,
        "grid": GRID,
        "waits": (WAITS, WAITS),
        "wait": 60.0,
        "crews": CREWS,
        "costs": (20_000 + 100.0 * (CREWS - 12) ** 2, 19_000 + 100.0 * (CREWS - 10) ** 2),
        "enough": (8, 7),
    }
    return show.Desk(**(given | changes))


def said(**changes):
    return show.WaitingAndCost(desk(**changes)).said()


def test_the_headline_says_the_wait_the_cost_and_the_cheapest_desk():
    costs = (desk().costs[0],) * 2
    assert said(costs=costs) == (
        "With 10 agents and 80 calls an hour people wait 60 seconds on average; all in all $20,400 "
        "a week. Cheapest: 12 agents."
    )


def test_self_service_is_compared_with_the_best_desk_without_it():
    assert said(deflected=40).endswith(
        "Self-service at its best (10 agents) saves $1,000 a week against the best desk without "
        "it (12 agents)."
    )
    dear = (desk().costs[0], desk().costs[1] + 3_000)
    assert "Even at its best (10 agents) self-service costs $2,000 more" in said(
        deflected=40, costs=dear
    )


def test_a_desk_that_cannot_keep_up_is_never_called_cheapest():
    cheap_and_full = np.where(CREWS < 8, 1.0, desk().costs[0])
    assert "Cheapest: 12 agents." in said(costs=(cheap_and_full, cheap_and_full))
    assert "Not even 20 agents keep up." in said(enough=(21, 21))
    assert "Without self-service not even 20" in said(enough=(21, 15), deflected=40)
    assert "no number of them keeps up" in show.WaitingAndCost(desk()).alt(desk(enough=(21, 21)))


def test_a_full_desk_and_an_empty_one_are_called_so():
    assert "the line never ends" in said(wait=float("inf"))
    assert "hardly anybody waits" in said(wait=0.2)


def test_a_wait_beyond_the_picture_is_a_triangle_at_the_top():
    chart = show.WaitingAndCost(desk(wait=float("inf")))
    assert chart.png()
    assert chart.dots[0].get_marker() == "^"
    assert np.asarray(chart.dots[0].get_ydata()).tolist() == [300]
    chart.move(desk())
    assert chart.dots[0].get_marker() == "o"


def test_the_line_of_self_service_is_hidden_where_there_is_none():
    chart = show.WaitingAndCost(desk())
    chart.png()
    assert not any(lines[1].get_visible() for lines in chart.drawn)
    chart.move(desk(deflected=40))
    assert all(lines[1].get_visible() for lines in chart.drawn)
    assert chart.names[1].get_text() == "self-service 40 %"


def test_a_moved_number_of_agents_moves_the_dot_along_its_line():
    chart = show.WaitingAndCost(desk())
    before = chart.pixels().copy()
    chart.move(desk(agents=15))
    assert (chart.pixels() != before).any()
    assert np.asarray(chart.dots[1].get_xdata()).tolist() == [15]
    assert np.asarray(chart.dots[1].get_ydata()).tolist() == [desk(agents=15).cost]


def test_the_table_and_the_words_hold_the_numbers_that_are_drawn():
    picture = show.WaitingAndCost(desk(deflected=40)).picture()
    assert picture.table.iloc[:, 1].tolist() == desk().costs[0].tolist()
    assert "without end from 100 calls on" in picture.alt
    assert "lowest with 12 agents, at $20,000" in picture.alt
    assert "lowest with 10 agents, at $19,000" in picture.alt


@pytest.mark.parametrize("deflected", [0, 60])
def test_it_is_drawn_for_the_classroom_too(deflected):
    show.projector()
    assert show.WaitingAndCost(desk(deflected=deflected)).png()
