"""The picture of letting customers go says what its numbers say."""

from typing import Any

import numpy as np
import pytest

from helpers import show

TEN = np.array([-400.0, -180, -30, 20, 60, 120, 210, 380, 620, 900])


def picture(**values: Any) -> show.Dropping:
    known: dict[str, Any] = {
        "contribution": TEN,
        "overhead": 80,
        "count": 5,
        "fee": 0,
        "before": 900,
    }
    return show.Dropping(**(known | {"let_go": 530, "others": -700, "fees": 0} | values))


def test_its_curve_and_promise_are_worked_out_by_hand():
    data = picture()
    assert data.curve.max() == 1830
    assert data.curve[-1] == 900
    assert data.promised == 930
    assert data.gain == -170
    assert data.share == 50


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "Letting 50 % go loses $170; the books promise +$930."),
        ({"others": 0, "fee": 3, "fees": 40}, "and a fee of $3 earns $570"),
        ({"count": 0, "let_go": 0, "others": 0}, "At full cost 50 % of last year's"),
        ({"count": 0, "let_go": 0, "others": 0, "fee": 2, "fees": 9}, "nobody let go, earns $9"),
        ({"count": 0, "let_go": 0, "others": 0, "fee": 2, "fees": -9}, "nobody let go, loses $9"),
    ],
)
def test_the_finding_follows_the_signs(values, said):
    assert said in show.DroppingChart(picture(**values)).said()


def test_a_loss_in_all_has_a_peak_in_dollars():
    chart = show.DroppingChart(picture(overhead=200))
    assert chart.png()
    assert "%" not in chart.top.get_text()
    assert "−$300" in chart.alt(chart.data)


def test_moved_it_is_what_it_is_when_drawn_anew():
    moved = show.DroppingChart(picture())
    before = moved.png()
    assert moved.move(picture(count=2, let_go=300)).png() != before
    assert moved.move(picture()).png() == before


def test_its_table_ends_with_the_profit_then():
    table = show.DroppingChart(picture()).table(picture())
    assert table.iloc[-1].to_list() == ["next year's profit then", 730]
