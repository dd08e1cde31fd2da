import numpy as np
import pytest

from helpers import show
from helpers.show.frame import palette


def answers(**changes):
    given = {"dashboard": 2.4, "estimate": 0.38, "interval": (0.12, 0.64), "truth": 0.3}
    given |= {"unit": "points", "question": "Extra orders because of the shelf"}
    return given | changes


def pixels_like(chart, colour):
    wanted = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
    return int((chart.pixels()[..., :3] == wanted).all(axis=2).sum())


def test_the_headline_says_how_far_the_dashboard_is_from_the_truth():
    picture = show.three_answers(**answers())
    assert picture.headline == (
        "The dashboard says 2.4 points: 8 times the truth, which is 0.3 points."
    )


@pytest.mark.parametrize(
    ("dashboard", "truth", "said"),
    [
        (1.0, 1.02, "about right"),
        (0.5, 1.0, "only 0.5 of the truth"),
        (-1.0, 2.0, "points the wrong way"),
        (3.0, 0.0, "next to nothing"),
        (0.0, 3.0, "sees next to nothing"),
        (0.0, 0.0, "about right"),
        (400.0, 10.0, "40 times"),
    ],
)
def test_every_way_of_being_wrong_has_its_sentence(dashboard, truth, said):
    assert said in show.three_answers(**answers(dashboard=dashboard, truth=truth)).headline


def test_without_a_truth_the_dashboard_is_held_against_the_interval():
    assert "only allows 0.12 points to 0.64 points" in (
        show.three_answers(**answers(truth=None)).headline
    )
    assert "within what the estimate allows" in (
        show.three_answers(**answers(truth=None, dashboard=0.5)).headline
    )
    assert "the estimate 0.38 points" in (
        show.three_answers(**answers(truth=None, interval=None)).headline
    )


def test_the_words_tell_all_answers_with_the_interval():
    alt = show.three_answers(**answers(prediction=1.5)).alt
    for told in ("1.50 points", "2.40 points", "0.12 points to 0.64 points", "0.30 points"):
        assert told in alt


def test_a_prediction_gets_a_bar_of_its_own():
    chart = show.ThreeAnswers(show.Answers(**answers()))
    without = pixels_like(chart, palette.MEANINGS["prediction"])
    chart.move(show.Answers(**answers(prediction=1.5)))
    assert without == 0
    assert pixels_like(chart, palette.MEANINGS["prediction"]) > 100
    assert show.three_answers(**answers(prediction=1.5)).table["answer"].iloc[0] == "You predicted"


@pytest.mark.parametrize("missing", ["dashboard", "estimate", "truth"])
def test_what_cannot_be_known_is_said_and_not_drawn(missing):
    changes = {missing: None} | ({"interval": None} if missing == "estimate" else {})
    chart = show.ThreeAnswers(show.Answers(**answers(**changes)))
    full = show.ThreeAnswers(show.Answers(**answers()))
    colour = palette.MEANINGS[missing]
    assert pixels_like(chart, colour) < pixels_like(full, colour)
    assert "cannot be known here" in chart.alt(chart.data)


def test_bars_are_as_long_as_their_numbers():
    chart = show.ThreeAnswers(show.Answers(**answers(dashboard=-2.0)))
    assert chart.figure
    assert chart.bars["dashboard"][0].get_width() == -2.0
    assert chart.bars["truth"][0].get_width() == 0.3
    assert {bar.get_x() for bar, _words in chart.bars.values()} == {0.0}


def test_an_interval_that_is_upside_down_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="low is 3 and high is 1"):
        show.three_answers(**answers(interval=(3, 1)))


@pytest.mark.parametrize("style", [show.desk, show.projector])
@pytest.mark.parametrize("size", [1e-3, 1, 1e6, -40])
def test_every_word_stays_inside_the_picture(style, size):
    style()
    told = {"dashboard": 5 * size, "estimate": size, "truth": 0.5 * size, "prediction": 2 * size}
    interval = tuple(sorted((0.2 * size, 6 * size)))
    chart = show.ThreeAnswers(show.Answers(**answers(**told, interval=interval, unit="$")))
    frame = chart.figure.bbox
    chart.pixels()
    for _bar, words in chart.bars.values():
        box = words.get_window_extent(chart.canvas.get_renderer())
        assert frame.x0 <= box.x0 < box.x1 <= frame.x1 + 1


def test_not_a_number_counts_as_not_known():
    picture = show.three_answers(**answers(truth=np.nan))
    assert "The truth: cannot be known here" in picture.alt


def test_a_truth_that_comes_later_is_not_said_to_be_unknowable():
    later = show.three_answers(**answers(truth=None), truth_later=True).alt
    assert "still behind the curtain" in later
    assert "cannot be known" not in later
    assert "cannot be known here" in show.three_answers(**answers(truth=None)).alt
