import pandas as pd
import pytest

from helpers import show


def totals(profit, people=(10, 90), error=1.0):
    """Two segments' totals, made by hand."""
    columns = {"customers": people, "revenue": [400.0, 600.0], "revenue_error": error}
    columns |= {"profit": profit, "profit_error": error}
    return pd.DataFrame(columns, index=["Costly", "Others"])


def compared(now, today=None, **looks):
    """The segments now against today; without another today nothing was decided."""
    past = now if today is None else today
    change = totals([a - b for a, b in zip(now, past, strict=True)], error=0.5 * (past != now))
    return show.Segments(totals(now), totals(past), change, "profit", "Profit", **looks)


def test_a_segment_that_loses_money_is_the_headline_with_its_part_of_the_revenue():
    words = show.segments(compared([-30.0, 50.0])).headline
    assert words == "“Costly”: 10 % of the people, 40 % of the revenue, $30 lost."


def test_where_nobody_loses_the_largest_part_is_the_headline():
    words = show.segments(compared([30.0, 10.0])).headline
    assert words == "“Costly”: 10 % of the people, 75 % of all profit."


def test_segments_made_by_chance_say_so():
    words = show.segments(compared([30.0, 10.0], by_chance=True)).headline
    assert words.endswith("Only chance set them apart.")


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ([20.0, 15.0], "Profit: up most “Others” (+$5), down most “Costly” (−$10)."),
        ([35.0, 30.0], "Profit: nobody down, up most “Others” (+$20)."),
        ([25.0, 10.0], "Profit: nobody up, down most “Costly” (−$5)."),
    ],
)
def test_a_decision_names_who_wins_and_who_loses(now, said):
    whole = sum(now) - 40
    sign = "+" if whole > 0 else "−"
    words = show.segments(compared(now, [30.0, 10.0])).headline
    assert words == f"{said} All together: {sign}${abs(whole):g}."


def test_todays_outline_is_seen_only_after_a_decision():
    chart = show.SegmentBars(compared([30.0, 10.0]))
    assert chart.figure
    ghosts = [ghost for _bar, ghost, *_rest in chart.parts]
    assert [ghost.get_visible() for ghost in ghosts] == [False, False]
    chart.move(compared([20.0, 15.0], [30.0, 10.0]))
    assert [ghost.get_visible() for ghost in ghosts] == [True, True]
    assert [ghost.get_width() for ghost in ghosts] == [30, 10]


def test_the_interval_is_that_of_the_decision_once_there_is_one():
    before, after = compared([30.0, 10.0]).rows, compared([20.0, 15.0], [30.0, 10.0]).rows
    assert (before["high"] - before["value"]).to_list() == pytest.approx([1.96, 1.96])
    assert (after["high"] - after["value"]).to_list() == pytest.approx([0.98, 0.98])


def test_a_person_of_a_segment_has_the_segments_number_over_its_people():
    data = compared([30.0, 9.0], each=True)
    assert data.rows["value"].to_list() == pytest.approx([3, 0.1])
    assert data.overall(data.now) == pytest.approx(0.39)


def test_a_count_a_person_is_a_share_in_per_cent():
    data = compared([5.0, 9.0], each=True, unit="")
    assert data.shown_unit == "%"
    assert data.rows["value"].to_list() == pytest.approx([50, 10])


def test_the_data_below_add_up_to_all_together():
    table = show.segments(compared([20.0, 15.0], [30.0, 10.0])).table
    assert table.loc["All together", "now, $"] == 35
    assert table.loc["All together", "change"] == -5


def test_two_amounts_in_dollars_are_no_formula():
    chart = show.SegmentBars(compared([20.0, 15.0], [30.0, 10.0]))
    assert chart.figure
    *_rest, words = chart.parts[0]
    assert words.get_text() == "$20  (−$10)"
    assert not words.get_parse_math()
