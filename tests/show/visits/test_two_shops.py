"""The picture of lesson 00: readings as bars, pairs of shops as dots."""

from typing import Any

import numpy as np
import pytest

from helpers.show import Twins, TwoShops

NAN = float("nan")


def shops(**changes) -> TwoShops:
    given: dict[str, Any] = {
        "dashboard": 17.0,
        "dashboard_interval": (12.3, 21.7),
        "clickers": 9.4,
        "coin": 4.2,
        "coin_interval": (1.9, 6.5),
        "truth": 2.1,
        "others": np.array([-0.8, 3.0, 5.0]),
        "same": np.array([1.7, 2.1, 2.9]),
    }
    return TwoShops(**(given | changes))


def test_the_headline_sets_the_dashboard_against_the_truth_about_clickers():
    said = Twins(shops()).said()
    assert "says 17.0, the truth only 9.4" in said
    assert "−0.8 to 5.0, twin shops by 1.7 to 2.9" in said


@pytest.mark.parametrize(
    ("clickers", "words"), [(13.0, "within its luck"), (30.0, "the truth even 30.0")]
)
def test_the_headline_follows_where_the_truth_lies(clickers, words):
    assert words in Twins(shops(clickers=clickers)).said()


def test_one_pair_of_shops_is_a_number_and_no_range():
    said = Twins(shops(others=np.array([3.04]), same=np.array([1.96]))).said()
    assert said.endswith("Two shops with other shoppers differ by 3.0, twin shops by 2.0.")


def test_without_a_shelf_nothing_is_said_of_clickers():
    nothing = {"dashboard": NAN, "clickers": NAN, "dashboard_interval": (NAN, NAN)}
    chart = Twins(shops(**nothing, truth=0.0, same=np.zeros(3)))
    assert chart.said().startswith("No shelf in either shop")
    assert chart.said().endswith("twin shops by 0.")
    assert "nothing to click" in chart.alt(chart.data)
    assert chart.png()


def test_bars_whiskers_and_dots_stand_where_the_data_say():
    chart = Twins(shops())
    assert chart.figure is not None
    assert chart.bars["dashboard"].get_width() == 17.0
    assert np.asarray(chart.whiskers["coin"][1].get_xdata()).tolist() == [1.9, 6.5]
    assert np.asarray(chart.clouds["others"].get_xdata()).tolist() == [-0.8, 3.0, 5.0]
    chart.move(shops(truth=3.0))
    assert chart.bars["truth"].get_width() == 3.0
    assert np.asarray(chart.truth_line.get_xdata()).tolist() == [3.0, 3.0]


def test_the_axis_stays_while_the_numbers_fit():
    chart = Twins(shops())
    before = chart.figure.axes[0].get_xlim()
    chart.move(shops(coin=5.0, coin_interval=(2.0, 8.0)))
    assert chart.figure.axes[0].get_xlim() == before
    chart.move(shops(dashboard=60.0, dashboard_interval=(50.0, 70.0)))
    assert chart.figure.axes[0].get_xlim()[1] >= 70


def test_words_and_table_hold_every_number():
    chart = Twins(shops())
    for number in ("17.0", "12.3 to 21.7", "9.4", "4.2", "2.1", "3 pairs from −0.8 to 5.0"):
        assert number in chart.alt(chart.data)
    table = chart.table(chart.data)
    assert len(table) == 6
    assert table["orders per 1,000 visits"].tolist()[:4] == [17.0, 9.4, 4.2, 2.1]
