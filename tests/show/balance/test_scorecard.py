from typing import Any

import numpy as np
import pandas as pd
import pytest

from helpers import show
from helpers.show.balance import triangle

NAMES = ["today", "cheap", "kind"]
SCORES = pd.DataFrame(
    {"profit": [5.0, 9.0, 4.0], "staff": [70.0, 70.0, 80.0], "customers": [40.0, 60.0, 45.0]},
    index=NAMES,
)
SPLITS = pd.DataFrame(
    [(a, b, 4 - a - b) for a in range(5) for b in range(5 - a)], columns=list(SCORES)
)


def card(**changes):
    """Three proposals; the first is beaten, the third wins where the staff count most."""
    kind = SPLITS["staff"] >= 3
    given: dict[str, Any] = {
        "scores": SCORES,
        "units": ("million dollars", "points", "%"),
        "titles": ("Profit", "Staff", "Customers"),
        "beaten_by": pd.Series(["cheap", "", ""], NAMES),
        "weightings": (SPLITS / 4).assign(winner=np.where(kind, "kind", "cheap")),
        "weights": {"profit": 0.5, "staff": 0.25, "customers": 0.25},
        "winner": "cheap",
        "hours": 40.0,
    }
    return show.Card(**(given | changes))


def test_the_headline_says_who_wins_and_how_many_never_do():
    assert show.Scorecard(card()).said() == (
        "With these weights “cheap” wins at 40 hours. 1 of 3 are beaten; weights choose among 2 "
        "others."
    )


def test_where_one_is_best_in_all_goals_no_weights_are_spoken_of():
    best = SCORES.copy()
    best.loc["cheap"] = [9.0, 90.0, 60.0]
    said = show.Scorecard(card(scores=best, beaten_by=pd.Series(["cheap", "", "cheap"], NAMES)))
    assert said.said() == "“cheap” is best in all three goals: no weights are needed."


def test_the_words_and_the_table_hold_the_numbers_that_are_drawn():
    picture = show.Scorecard(card()).picture()
    assert "today: profit 5 million dollars, staff 70 points, customers 40 %, beaten by cheap." in (
        picture.alt
    )
    assert "kind wins under 20 % of all weightings." in picture.alt
    assert picture.table["wins under, % of weightings"].tolist() == [0, 80, 20]
    assert picture.table["profit"].tolist() == SCORES["profit"].tolist()


def test_other_weights_move_the_dot_and_the_band_and_nothing_else():
    chart = show.Scorecard(card())
    before = chart.pixels().copy()
    ground = chart.ground
    chart.move(card(weights={"profit": 0.0, "staff": 1.0, "customers": 0.0}, winner="kind"))
    assert (chart.pixels() != before).any()
    assert chart.ground is ground
    assert np.ravel(chart.here.get_ydata()) == pytest.approx([triangle.HEIGHT])
    assert chart.bands[0].get_y() == 2 - 0.45


def test_another_card_moves_its_dots():
    chart = show.Scorecard(card())
    chart.png()
    chart.move(card(scores=SCORES + 1))
    chart.png()
    moved = np.asarray(chart.dots[0][0].get_offsets())
    assert moved[:, 0].tolist() == [6, 10, 5]


def test_a_weighting_lies_where_its_goals_pull_it():
    assert triangle.at(np.array([[1.0, 0, 0]])) == (0, 0)
    assert triangle.at(np.array([[0, 1.0, 0]])) == (0.5, triangle.HEIGHT)
    centre = triangle.at(np.full((1, 3), 1 / 3))
    assert centre == pytest.approx((0.5, triangle.HEIGHT / 3))


def test_each_pixel_shows_the_weighting_next_to_it():
    weights = (SPLITS / 4).to_numpy()
    lookup = triangle.pixels(weights)
    tall, wide = lookup.shape
    for row, one in enumerate(weights):
        across, up = triangle.at(one[None])
        inner_up = min(max(up / triangle.HEIGHT * tall, 2), tall - 4)
        column = min(max(across * wide, inner_up / tall * wide / 2 + 2), wide - 2)
        column = min(column, wide - inner_up / tall * wide / 2 - 3)
        assert lookup[int(inner_up), int(column)] == row
    assert lookup[-1, 0] == -1
    assert lookup[-1, -1] == -1


def test_the_triangle_is_painted_in_the_winners_colours_and_clear_outside():
    lookup = np.array([[0, 1], [-1, 1]])
    image = triangle.painted(lookup, np.array([[1.0, 0, 0, 1], [0, 0, 1.0, 1]]))
    assert image[0, 0].tolist() == [1, 0, 0, 1]
    assert image[1, 0].tolist() == [0, 0, 0, 0]


def test_it_is_drawn_for_the_classroom_too():
    show.projector()
    assert show.Scorecard(card()).png()
