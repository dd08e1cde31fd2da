import io

import numpy as np
import pytest
from PIL import Image

from helpers import show
from helpers.show.frame import axes, png
from tests.show.charts import Profit, profit


def fresh(data, limits):
    """The same picture, drawn from nothing on given axes."""
    chart = Profit(data)
    chart.figure.axes[0].set_ylim(limits)
    return chart.pixels().astype(int)


def test_a_move_changes_the_picture():
    chart = Profit(profit(1.0))
    before = chart.pixels().copy()
    assert (chart.move(profit(1.1)).pixels() != before).any()


def test_a_move_there_and_back_gives_the_same_picture():
    chart = Profit(profit(1.0))
    before = chart.pixels().copy()
    chart.move(profit(1.1)).pixels()
    assert (chart.move(profit(1.0)).pixels() == before).all()


def test_a_moved_picture_equals_one_drawn_in_full():
    chart = Profit(profit(1.0))
    chart.pixels()
    moved = chart.move(profit(1.05)).pixels().astype(int)
    assert np.abs(moved - fresh(profit(1.05), chart.figure.axes[0].get_ylim())).max() <= 2


def test_axes_stay_while_the_data_stay_within():
    chart = Profit(profit(1.0))
    before = chart.figure.axes[0].get_ylim()
    chart.move(profit(1.0, size=95_000)).pixels()
    assert chart.figure.axes[0].get_ylim() == before


@pytest.mark.parametrize("size", [300_000, 9_000])
def test_axes_change_when_the_data_leave_or_hardly_use_them(size):
    chart = Profit(profit(1.0))
    before = chart.figure.axes[0].get_ylim()[1]
    chart.move(profit(1.0, size=size)).pixels()
    low, high = chart.figure.axes[0].get_ylim()
    assert high != before
    assert low <= 0 < size <= high < 2 * size


def test_axes_that_grew_leave_room_for_further_steps_and_do_not_shrink_on_the_way_back():
    chart = Profit(profit(1.0))
    chart.pixels()
    chart.move(profit(1.0, size=130_000)).pixels()
    grown = chart.figure.axes[0].get_ylim()
    for size in (145_000, 130_000, 100_000):
        chart.move(profit(1.0, size=size)).pixels()
        assert chart.figure.axes[0].get_ylim() == grown


def test_after_new_axes_a_moved_picture_still_equals_a_full_one():
    chart = Profit(profit(1.0))
    chart.pixels()
    moved = chart.move(profit(1.0, size=300_000)).pixels().astype(int)
    assert (
        np.abs(moved - fresh(profit(1.0, size=300_000), chart.figure.axes[0].get_ylim())).max() <= 2
    )


def test_only_what_moves_is_drawn_again(monkeypatch):
    chart = Profit(profit(1.0))
    chart.pixels()
    drawn = []
    monkeypatch.setattr(chart.canvas, "draw", lambda: drawn.append("all"))
    chart.move(profit(1.05)).pixels()
    assert drawn == []


def test_gaps_in_the_data_are_drawn_as_gaps():
    data = profit(1.0)
    data.loc[3, "Long run"] = np.nan
    assert Profit(data).png().startswith(b"\x89PNG")


def test_the_fast_encoder_keeps_every_pixel():
    pixels = Profit(profit(1.0)).pixels()
    read = np.asarray(Image.open(io.BytesIO(png.encode(pixels))))
    assert (read == pixels).all()


def test_large_type_reaches_pictures_and_charts_made_before():
    chart, earlier = Profit(profit(1.0)), Profit(profit(1.0)).picture()
    at_desk = (chart.pixels().shape, earlier.figure.get_size_inches()[0])
    show.projector()
    letters = chart.figure.axes[0].xaxis.get_label().get_fontsize()
    assert chart.pixels().shape > at_desk[0]
    assert earlier.figure.get_size_inches()[0] > at_desk[1]
    assert float(letters) >= 15
    show.desk()
    assert (chart.pixels().shape, earlier.figure.get_size_inches()[0]) == at_desk


def test_labels_of_lines_that_end_together_are_moved_apart():
    places = axes.spread([5.0, 5.1, 5.2, 9.0], gap=1.0)
    assert min(np.diff(sorted(places))) >= 0.999
    assert sorted(places) == places


def test_limits_hold_the_data_on_round_numbers():
    for low, high in [(0, 1), (0, 87_654), (-0.3, 0.02), (-12, -3), (1e-9, 2e-9)]:
        bottom, top = axes.friendly(low, high)
        assert bottom <= low < high <= top
        assert top - bottom < 1.6 * (high - low)
