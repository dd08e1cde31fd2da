from typing import Any

import numpy as np
import pytest

from helpers import show


def worth(**changes):
    """The lesson's entry, with a pilot that is right in 80 % of cases."""
    accuracies = np.array([0.5, 4 / 7, 1.0])
    given: dict[str, Any] = {
        "wait": 0.0,
        "go": 0.3,
        "pilot": 0.52,
        "knowing": 1.2,
        "cost": 0.26,
        "accuracy": 0.8,
        "accuracies": accuracies,
        "worths": np.array([0.0, 0.0, 0.9]),
        "least": 4 / 7,
    }
    return show.PilotWorth(**(given | changes))


def test_what_the_pilot_adds_is_what_it_brings_and_costs_less_the_best_without():
    assert worth().worth == pytest.approx(0.48)
    assert worth().ceiling == pytest.approx(0.90)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "The pilot adds $480,000 and costs $260,000: do it."),
        (
            {"pilot": 0.08, "cost": 0.7},
            "The pilot adds $480,000 and costs $700,000: decide without it.",
        ),
        ({"pilot": 0.04}, "worth nothing"),
    ],
)
def test_the_headline_says_whether_to_ask(changes, said):
    assert said in show.pilot_worth(worth(**changes)).headline


def test_a_move_moves_the_bars_and_the_dot():
    chart = show.PilotChart(worth())
    before = chart.pixels().copy()
    chart.move(worth(pilot=0.4, accuracy=0.7, worths=np.array([0.0, 0.0, 0.9])))
    assert (chart.pixels() != before).any()
    assert chart.parts[2][0].get_width() == pytest.approx(0.4)
    assert np.ravel(chart.dot.get_xdata())[0] == pytest.approx(70)


def test_a_loss_stands_to_the_left_of_zero():
    chart = show.PilotChart(worth(go=-0.6))
    chart.png()
    assert chart.parts[1][0].get_width() == -0.6
    assert chart.parts[1][1].get_ha() == "right"


def test_the_table_and_the_words_hold_the_numbers_that_are_drawn():
    picture = show.pilot_worth(worth())
    assert picture.table.iloc[:, 0].tolist() == [0.0, 0.3, 0.52, 1.2]
    assert "nothing up to 57 %" in picture.alt
    assert "Go at once: $300,000" in picture.alt


def test_it_is_drawn_for_the_classroom_too():
    show.projector()
    assert show.pilot_worth(worth()).png()
