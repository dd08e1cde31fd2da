import io

import numpy as np
import pandas as pd
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


def calls_of(monkeypatch, owner, name):
    """A list that grows each time a method of one object is called."""
    calls, usual = [], getattr(owner, name)

    def counted(*given):
        calls.append(name)
        return usual(*given)

    monkeypatch.setattr(owner, name, counted)
    return calls


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
    drawn = calls_of(monkeypatch, chart.canvas, "draw")
    chart.move(profit(1.05)).pixels()
    assert drawn == []


class Year(Profit):
    """Each year has a drawing of its own."""

    def frame(self, data):
        return data.attrs["year"]

    def build(self, data):
        super().build(data)
        self.panels[0].set_xlabel(f"Price in {data.attrs['year']}")


def year(number, size=100_000.0):
    data = profit(1.0 + number / 100, size)
    data.attrs["year"] = number
    return data


def test_who_goes_to_and_fro_between_two_settings_sees_the_kept_drawings(monkeypatch):
    chart = Year(year(1))
    before = chart.pixels().copy()
    other = chart.move(year(2)).pixels().copy()
    built = calls_of(monkeypatch, chart, "build")
    assert (chart.move(year(1)).pixels() == before).all()
    assert (chart.move(year(2)).pixels() == other).all()
    assert (before != other).any()
    assert built == []


def test_a_kept_drawing_shows_the_data_of_now():
    chart = Year(year(1))
    chart.pixels()
    chart.move(year(2)).pixels()
    fresh = Year(year(1))
    fresh.pixels()
    moved = chart.move(year(1, 90_000)).pixels()
    assert (moved == fresh.move(year(1, 90_000)).pixels()).all()


def test_only_the_last_drawings_are_kept_and_none_after_reset(monkeypatch):
    chart = Year(year(0))
    built = calls_of(monkeypatch, chart, "build")
    for number in range(30):
        chart.move(year(number)).pixels()
    assert len(chart._aside) < 10
    chart.move(year(0)).pixels()
    assert len(built) == 31
    chart.refit()
    chart.move(year(29)).pixels()
    assert len(built) == 32


def test_large_type_reaches_a_kept_drawing():
    chart = Year(year(1))
    chart.pixels()
    chart.move(year(2)).pixels()
    show.projector()
    assert (chart.move(year(1)).pixels() == Year(year(1)).pixels()).all()


def test_a_distribution_is_kept_with_its_data_so_that_no_other_data_pass_for_them():
    chart, seen = show.Distribution(pd.DataFrame({"value": [1.0, 2.0, 2.0, 5.0]})), set()
    chart.pixels()
    for number in range(12):
        data = pd.DataFrame({"value": np.arange(2.0, 9.0 + number)})
        seen.add(chart.move(data).pixels().tobytes())
    assert len(seen) == 12


def test_axes_that_return_are_not_drawn_again(monkeypatch):
    chart = Profit(profit(1.0))
    small = chart.pixels().copy()
    large = chart.move(profit(1.0, size=900_000)).pixels().copy()
    drawn = calls_of(monkeypatch, chart.canvas, "draw")
    assert (chart.move(profit(1.0)).pixels() == small).all()
    assert (chart.move(profit(1.0, size=900_000)).pixels() == large).all()
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
