import pandas as pd
import pytest

from helpers import show
from helpers.show.frame import palette


def credit(curious=(300, 150, 70, 4), hunting=(1700, 480, 60, 2)):
    """Orders, labelled, caused and put off, by mood."""
    columns = ["orders", "labelled", "caused", "put_off"]
    return pd.DataFrame([curious, hunting], index=["curious", "hunting"], columns=columns)


def test_the_headline_says_what_was_labelled_caused_and_added():
    said = show.shelf_credit(credit()).headline
    assert said == (
        "630 orders carry the label; the shelf caused 130 (20.6 %), 53.8 % of them curious. "
        "Net of 6 put off, it adds 124 orders."
    )


def test_what_it_earned_is_said_where_it_is_known():
    chart = show.ShelfCredit(show.Shelf(credit(), earned=4037.0))
    assert chart.said().endswith("Net of 6 put off, it adds 124 orders and $4,040.")


def test_without_a_shelf_nothing_is_labelled():
    said = show.shelf_credit(credit((300, 0, 0, 0), (1700, 0, 0, 0))).headline
    assert said == "No shelf, no label: 2,000 orders come by themselves."


def test_where_one_mood_is_missing_the_other_is_not_compared_with_it():
    assert "curious" not in show.shelf_credit(credit(curious=(0, 0, 0, 0))).headline


def test_the_two_parts_of_a_bar_add_up_to_its_number():
    chart = show.ShelfCredit(show.Shelf(credit()))
    assert chart.figure
    for bars, column in zip(chart.drawn, ("orders", "labelled"), strict=True):
        for (caused, anyway, whole, extra), mood in zip(bars, credit().index, strict=True):
            counts = credit().T[mood]
            assert caused.get_x() == 0
            assert anyway.get_x() == caused.get_width() == counts["caused"]
            assert caused.get_width() + anyway.get_width() == counts[column]
            assert whole.get_text() == f"{counts[column]:,}"
            assert extra.get_text() == f"{counts['caused']:,}"


def test_what_was_caused_has_the_colour_of_extra():
    chart = show.ShelfCredit(show.Shelf(credit()))
    blue = [int(palette.MEANINGS["extra"][place : place + 2], 16) for place in (1, 3, 5)]

    def painted():
        return int((chart.pixels()[..., :3] == blue).all(axis=2).sum())

    before = painted()
    chart.move(show.Shelf(credit((300, 150, 140, 4))))
    assert painted() > before > 100


def test_the_words_and_the_table_tell_every_number():
    picture = show.shelf_credit(credit())
    for told in ("300 orders, 150 labelled", "70 caused by it, 4 put off", "1,700 orders"):
        assert told in picture.alt
    table = picture.table.T["hunting"]
    assert table["labelled, but would have come anyway"] == 420
    assert table["put off by the shelf"] == 2


@pytest.mark.parametrize("style", [show.desk, show.projector])
@pytest.mark.parametrize("size", [0, 1, 1_000])
def test_every_word_stays_inside_the_picture_and_its_panel(style, size):
    style()
    data = credit((3 * size, 2 * size, size, 0), (17 * size, 9 * size, size, 0))
    chart = show.ShelfCredit(show.Shelf(data))
    frame = chart.figure.bbox
    chart.pixels()
    left, right = ([words for bar in bars for words in bar[2:]] for bars in chart.drawn)
    renderer = chart.canvas.get_renderer()
    border = chart.panels[1].get_window_extent(renderer).x0
    assert all(words.get_window_extent(renderer).x1 <= border for words in left)
    assert all(words.get_window_extent(renderer).x1 <= frame.x1 for words in right)
