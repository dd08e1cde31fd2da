import math
from typing import Any

import numpy as np
import pytest

from helpers import measure, show


def a_setting(ratio=0.384, **changes):
    """A chain, and 400 answers that say more than everybody would."""
    given: dict[str, Any] = {
        "ratio": ratio,
        "people": measure.generations(ratio, 20).cumsum(),
        "final": measure.people_per_seed(ratio),
        "sizes": np.array([50.0, 500, 5000]),
        "margins": np.array([21.0, 6.6, 2.1]),
        "answers": 400,
        "margin": 7.4,
        "score": 33.0,
        "true_score": -4.0,
        "rate": 0.43,
    }
    return show.Relationships(**(given | changes))


def test_the_headline_says_how_chains_end_and_whether_the_score_holds():
    assert show.RelationshipsChart(a_setting()).said() == (
        "Each customer brings 0.38 more: in the end 1.6 people for one. 400 answers say +33 ± 7 "
        "points; everybody would say −4, outside that range."
    )


def test_a_chain_that_never_ends_is_named():
    said = show.RelationshipsChart(a_setting(1.05, true_score=30.0)).said()
    assert "1.05 more: the chain never ends." in said
    assert said.endswith("inside that range.")


@pytest.mark.parametrize("ratio", [0.0, 0.95, 1.0, 2.4])
def test_every_chain_is_drawn_inside_the_picture(ratio):
    chart = show.RelationshipsChart(a_setting(ratio))
    chart.png()
    assert chart.dot.get_ydata()[0] <= 30
    assert chart.limit.get_visible() == (ratio < 0.966)
    assert "inf" not in chart.said() + chart.alt(chart.data)


def test_the_line_is_that_of_the_generations():
    chart = show.RelationshipsChart(a_setting(0.95))
    chart.png()
    assert chart.line.get_ydata()[10] == pytest.approx(8.62, abs=0.01)
    assert chart.limit.get_ydata()[0] == pytest.approx(20)


def test_the_whisker_reaches_as_far_as_the_interval():
    chart = show.RelationshipsChart(a_setting())
    chart.png()
    ends = chart.reach_of[0].get_ydata()
    assert [float(min(ends)), float(max(ends))] == pytest.approx([25.6, 40.4])


def test_a_move_leaves_the_axes():
    chart = show.RelationshipsChart(a_setting())
    before = chart.pixels().copy()
    chart.move(a_setting(1.2, score=-20.0))
    assert (chart.pixels() != before).any()
    assert chart.panels[1].get_ylim() == (-100, 100)


def test_the_table_and_the_words_hold_what_is_drawn():
    picture = show.RelationshipsChart(a_setting(1.05)).picture()
    assert picture.table.iloc[10, 1] == pytest.approx(14.21)
    assert "14.2 after ten, and without end" in picture.alt
    assert math.isinf(a_setting(1.05).final)


def test_it_is_drawn_for_the_classroom_too():
    show.projector()
    assert show.RelationshipsChart(a_setting()).picture().png()
