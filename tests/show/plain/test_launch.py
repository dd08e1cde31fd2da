import numpy as np
import pandas as pd
import pytest

from helpers import show

WEEKLY = pd.Series([20.0, 20, 30, 40, 25], index=range(30, 35))


def test_the_headline_compares_both_sides_of_the_launch():
    assert show.launch(WEEKLY, week=32, weeks=2).headline == (
        "In the 2 weeks after the launch, 75 % more of the visits ended in an order than in the 2 "
        "weeks before."
    )


def test_a_fall_is_called_a_fall():
    assert "23.1 % fewer" in show.launch(WEEKLY[::-1].set_axis(range(30, 35)), 32, 2).headline


def test_both_averages_stand_over_the_weeks_they_belong_to():
    chart = show.Launch(pd.DataFrame({"with": WEEKLY}))
    chart.week, chart.weeks = 32, 2
    chart.png()
    drawn = [np.asarray(level.get_xydata()).tolist() for level in chart.levels]
    assert drawn == [[[29.5, 20], [31.5, 20]], [[31.5, 35], [33.5, 35]]]


def test_the_weeks_without_it_are_a_second_line_and_a_second_column():
    picture = show.launch(WEEKLY, 32, 2, without=WEEKLY - 5)
    assert picture.headline == (
        "The launch itself changed orders per visit by 16.7 % in its first 2 weeks, and by 18.2 % "
        "in the last 2."
    )
    assert picture.table["without it"].tolist() == [15, 15, 25, 35, 20]
    assert "A second line" in picture.alt
    assert "second" not in show.launch(WEEKLY, 32, 2).alt


@pytest.mark.parametrize("without", [None, WEEKLY - 5])
def test_it_is_drawn_for_the_classroom_too(without):
    show.projector()
    assert show.launch(WEEKLY, 32, 2, without).png()
