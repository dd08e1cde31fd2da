from typing import Any

import numpy as np
import pytest

from helpers import show


def data(**changes):
    """Four applicants, two of them hired, one of these suitable."""
    given: dict[str, Any] = {
        "share": 50,
        "base": 50,
        "validity": 0.42,
        "left": 0.28,
        "success": 0.64,
        "score": np.array([-1.0, -0.5, 0.5, 9.0]),
        "focus": np.array([-1.0, 1.0, -1.0, 1.0]),
        "cut": 0.0,
        "bar": 0.0,
        "shares": np.array([5, 50, 100]),
        "profit": np.array([-200_000.0, 1_500_000.0, -100_000.0]),
    }
    return show.Hiring(**(given | changes))


def chart(**changes):
    return show.HiringChart(data(**changes))


def test_the_headline_says_success_money_and_both_correlations():
    assert chart().said() == (
        "64 % of the hired are suitable, of all applicants 50 %. In two years that earns $1.5 "
        "million more than hiring whoever comes first. Score and customer focus correlate at 0.42 "
        "among all, at 0.28 among the hired."
    )


def test_a_loss_is_called_one():
    assert "that earns $100,000 less than" in chart(share=100).said()


def test_each_applicant_is_drawn_in_one_group_and_none_outside_the_picture():
    drawn = chart()
    drawn.png()
    assert [len(dots.get_xdata()) for dots in drawn.dots.values()] == [2, 1, 1]
    assert max(drawn.dots["suitable"].get_xdata()) < 4


def test_the_cut_off_goes_when_everybody_is_hired_and_comes_back():
    drawn = chart(cut=-np.inf, share=100)
    drawn.png()
    assert not drawn.cut.get_visible()
    drawn.move(data(cut=1.2))
    drawn.png()
    assert drawn.cut.get_visible()
    assert drawn.cut.get_xdata()[0] == pytest.approx(1.2)


def test_the_triangle_stands_where_most_is_earned_and_the_dot_where_we_are():
    drawn = chart(share=100)
    drawn.png()
    assert drawn.peak.get_xdata()[0] == 50
    assert drawn.dot.get_ydata()[0] == pytest.approx(-0.1)
    assert drawn.value.get_text() == "here −$100,000"


def test_alt_text_and_table_hold_the_numbers():
    told = chart().alt(data())
    for said in ("4 applicants", "64 % of the hired", "0.42 among all", "most at 50 %"):
        assert said in told
    assert list(chart().table(data()).iloc[:, 0]) == [5, 50, 100]
