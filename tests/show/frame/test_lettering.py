import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from helpers.show.frame.lettering import Canvas
from tests.show.charts import Profit, profit


def written(canvas_class, **looks):
    """A sheet with two lines of words, as rows x columns x RGBA."""
    figure = Figure(figsize=(4, 1), dpi=100)
    canvas = canvas_class(figure)
    figure.text(0.103, 0.61, "Profit over two years", **looks)
    figure.text(0.41, 0.22, "$1,234 (gap)", **looks)
    canvas.draw()
    return np.array(canvas.buffer_rgba()).astype(int)


def ink(sheet):
    """How dark each column is, smoothed over the width of a stroke."""
    return np.convolve((255 - sheet[:, :, :3]).sum(axis=(0, 2)), np.ones(7) / 7, mode="same")


@pytest.mark.parametrize("looks", [{}, {"color": "#b04010", "weight": "bold", "size": 16}])
def test_words_stand_and_look_as_agg_draws_them(looks):
    ours, theirs = written(Canvas, **looks), written(FigureCanvasAgg, **looks)
    assert ink(theirs).max() > 0
    assert np.corrcoef(ink(ours), ink(theirs))[0, 1] > 0.97
    middle = [np.average(np.arange(400), weights=ink(sheet)) for sheet in (ours, theirs)]
    assert abs(middle[0] - middle[1]) < 1


@pytest.mark.parametrize("looks", [{"rotation": 30}, {"alpha": 0.4}])
def test_words_at_a_slant_or_seen_through_are_drawn_as_agg_does(looks):
    assert (written(Canvas, **looks) == written(FigureCanvasAgg, **looks)).all()


def test_words_drawn_before_are_the_same_again_and_colours_are_not_mixed_up():
    first = written(Canvas, color="#b04010")
    assert (written(Canvas, color="#1040b0") != first).any()
    assert (written(Canvas, color="#b04010") == first).all()


def test_words_over_a_panel_let_what_is_beneath_shine_through_their_gaps():
    figure = Figure(figsize=(2, 1), dpi=100, facecolor="#ffee00")
    canvas = Canvas(figure)
    figure.text(0.1, 0.4, "Profit")
    canvas.draw()
    corner = np.array(canvas.buffer_rgba())[50:60, 20:60].reshape(-1, 4)
    assert (corner == (255, 238, 0, 255)).all(axis=1).sum() > 40


def test_two_pictures_of_one_size_do_not_write_over_one_another():
    one, other = Profit(profit(1.0)), Profit(profit(1.3))
    before = one.pixels()
    kept = before.copy()
    assert (other.pixels() != kept).any()
    assert (before == kept).all()
    assert (one.pixels() == kept).all()


def test_a_picture_moves_on_after_many_others_of_other_sizes_were_drawn():
    chart = Profit(profit(1.0))
    before = chart.pixels()
    for tall in range(2, 14):
        Canvas(Figure(figsize=(3, tall))).draw()
    assert (chart.move(profit(1.1)).pixels() != before).any()
    assert (chart.move(profit(1.0)).pixels() == before).all()
