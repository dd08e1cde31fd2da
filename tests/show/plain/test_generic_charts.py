import numpy as np
import pandas as pd
import pytest

from helpers import show


def curve(profits):
    """A whale curve's table, made by hand."""
    running = np.concatenate([[0], np.cumsum(sorted(profits, reverse=True))])
    share = running / running[-1] if running[-1] > 0 else np.full(len(running), np.nan)
    customers = np.arange(len(running)) / len(profits)
    columns = {"customer_share": customers, "cumulative_profit": running, "profit_share": share}
    return pd.DataFrame(columns)


def test_the_whale_curve_names_its_peak_and_what_is_given_back():
    picture = show.whale_curve(curve([60, 60, -20, 0]))
    assert picture.headline == (
        "The best 50 % earn 120 % of the profit; the other 50 % give 20 % back."
    )
    assert "rises to 120 % at 50 % of the customers" in picture.alt


def test_the_whale_curve_of_customers_who_all_pay_gives_nothing_back():
    assert "no part of the profit is given back" in show.whale_curve(curve([3, 2, 1])).headline


def test_the_whale_curve_of_a_loss_is_told_in_dollars():
    picture = show.whale_curve(curve([10, -30, -5]))
    assert picture.headline.startswith("Profit peaks at $10")
    assert "ends at −$25" in picture.alt


def test_a_long_whale_curve_keeps_its_peak():
    profits = np.random.default_rng(3).normal(2, 30, 20_000)
    best = profits[profits > 0].sum() / profits.sum() * 100
    assert show.WhaleCurve(curve(profits)).peak(curve(profits))[1] == pytest.approx(best)


def test_lines_are_named_where_they_end_and_told_in_words():
    table = pd.DataFrame({"Near": [1.0, 5.0], "Far": [2.0, 3.0]}, index=[0.8, 1.5])
    picture = show.lines(table, "$", "Price", "Profit")
    assert picture.headline == "Near ends highest, at $5; Far lowest, at $3."
    assert "Near: from $1 to $5" in picture.alt
    assert list(picture.table.columns) == ["Near", "Far"]


def test_lines_include_zero_unless_told_not_to():
    table = pd.DataFrame({"A": [90.0, 95.0]}, index=[0, 1])
    with_zero, without = show.Lines(table), show.Lines(table)
    without.from_zero = False
    assert with_zero.figure.axes[0].get_ylim()[0] == 0
    assert without.figure.axes[0].get_ylim()[0] > 80


def test_bars_start_at_zero_and_carry_their_numbers():
    chart = show.Bars(pd.Series({"Curious": 45.0, "Hunting": -5.0}))
    chart.unit = "%"
    assert chart.figure.axes[0].get_xlim()[0] < -5
    assert [bar.get_x() for bar, *_rest in chart.parts] == [0, 0]
    assert [words.get_text() for *_rest, words in chart.parts] == ["45 %", "−5 %"]


def test_the_number_of_a_bar_below_zero_keeps_off_the_names():
    table = pd.DataFrame({"value": [32.7, -3.0], "low": [30.7, -6.1], "high": [34.7, 0.1]})
    chart = show.Bars(table.set_axis(["Who answered", "With telephone"]))
    chart.unit = "points"
    sides = {}
    for how in (show.desk, show.projector):
        how()
        assert chart.figure.axes[0].get_xlim()[0] == -20
        sides[how.__name__] = [words.get_ha() for *_rest, words in chart.parts]
    assert sides == {"desk": ["left", "right"], "projector": ["left", "left"]}


def test_bars_show_intervals_where_there_are_some():
    table = pd.DataFrame({"value": [3.0], "low": [1.0], "high": [5.0]}, index=["Shelf"])
    chart = show.Bars(table)
    assert chart.figure
    assert list(chart.parts[0][1][0].get_xdata()) == [1.0, 5.0]


def test_a_finding_given_by_hand_is_the_headline():
    picture = show.bars(pd.Series({"A": 1.0, "B": 2.0}), headline="B is twice A.")
    assert picture.headline == "B is twice A."


def test_dots_name_each_group_and_thin_long_tables():
    rows = 10_000
    table = pd.DataFrame({"x": np.arange(rows), "y": 1.0, "group": ["curious", "hunting"] * 5_000})
    table["y"] = table["x"] * 2.0
    chart = show.Dots(table)
    chart.x, chart.y = "Pages", "Minutes"
    assert sum(len(rows) for rows in chart.groups(table).values()) <= 1_500
    assert "Minutes tends to rise with Pages" in chart.headline(table)
    assert chart.png().startswith(b"\x89PNG")


def test_a_distribution_compares_groups_of_any_size_by_their_middles():
    table = pd.DataFrame({"value": [1.0, 2.0, 3.0, 10.0, 11.0], "group": [*"aaabb"]})
    chart = show.Distribution(table)
    chart.unit = "minutes"
    assert chart.headline(table) == ("The middle of b is at 10.5 minutes, that of a at 2 minutes.")
    assert "a: half lie between 1.5 minutes and 2.5 minutes" in chart.alt(table)
    assert chart.table(table)["count"].tolist() == [3, 2]
    before = chart.png()
    assert chart.move(table.assign(value=table["value"] * 2)).png() != before


@pytest.mark.parametrize("style", [show.desk, show.projector])
def test_every_chart_draws_at_a_desk_and_on_a_projector(style):
    style()
    series = pd.Series({"A": 1.0, "B": 2.0})
    table = pd.DataFrame({"x": [1, 2, 3], "y": [3.0, 1.0, 2.0]})
    lines = pd.DataFrame({"A": [1.0, 2.0]}, index=[0, 1])
    for picture in (show.bars(series), show.dots(table), show.lines(lines),
                    show.whale_curve(curve([3, 1, -1])),
                    show.distribution(table.rename(columns={"x": "value"}))):  # fmt: skip
        assert picture.png().startswith(b"\x89PNG")
        assert picture.alt
        assert picture.headline


def test_bars_have_one_number_of_decimals_and_no_room_for_a_question_that_is_not_asked():
    bare = show.bars(pd.Series({"Goods": 66.14, "Returns": 3.4, "Messages": 0.945}), unit="$")
    assert all(told in bare.alt for told in ("$66.14", "$3.40", "$0.94"))
    asked = show.bars(pd.Series({"Goods": 66.14, "Returns": 3.4}), unit="$", question="Where?")
    assert bare.figure.get_figheight() < asked.figure.get_figheight() + 0.5


def test_whole_numbers_have_their_thousands_apart_and_names_do_not():
    shown = show.records(
        pd.DataFrame({"orders": [1234], "year": [2026], "order_id": [4711]})
    )._repr_html_()
    assert "1,234" in shown
    assert "2026" in shown
    assert "4711" in shown
