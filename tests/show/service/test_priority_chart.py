"""The picture of two lanes: names, words and numbers agree with the data."""

from dataclasses import replace

import numpy as np

from helpers.show import Priority, PriorityChart

DATA = Priority(
    share=20,
    rule="by value",
    grid=np.array([10.0, 20.0, 50.0]),
    waits=(np.array([0.2, 0.25, 0.4]), np.array([1.1, 1.2, 1.6]), np.array([1.0, 1.0, 1.0])),
    here=(0.25, 1.2, 1.0),
    gains={
        "by value": np.array([-50.0, 100.0, 300.0]),
        "by response": np.array([50.0, 250.0, 350.0]),
        "at random": np.array([-200.0, -200.0, -200.0]),
    },
    gain=100.0,
    one_line=30_000.0,
)


def test_the_headline_says_the_waits_and_what_the_rule_adds_by_its_sign():
    said = PriorityChart(DATA).said()
    assert "waits 0.2 minutes, the second 1.2 minutes" in said
    assert "Ranked by value, two lanes add $100 to the $30,000" in said
    assert "two lanes lose $100" in PriorityChart(replace(DATA, gain=-100.0)).said()
    assert "everybody waits 1.0 minutes" in PriorityChart(replace(DATA, share=0)).said()


def test_the_chosen_rule_is_the_thick_line_and_the_dot_lies_on_it():
    chart = PriorityChart(DATA)
    assert chart.figure
    widths = [line.get_linewidth() for line in chart.rules]
    assert widths[0] == max(widths) > widths[1]
    chart.move(replace(DATA, rule="by response", gain=250.0))
    assert [word.get_text() for word in chart.words][1] == "by response (chosen)"
    assert chart.dots[3].get_ydata()[0] == 250


def test_it_tells_the_same_in_words_and_in_a_table():
    chart = PriorityChart(DATA)
    assert "by response, at best $350 at 50 %" in chart.alt(DATA)
    table = chart.table(DATA)
    assert table["by value, $"].tolist() == [-50, 100, 300]
    assert len(table.columns) == 7
