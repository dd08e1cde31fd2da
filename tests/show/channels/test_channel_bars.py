import numpy as np
import pandas as pd
import pytest

from helpers import show

NAMES = ["search adverts", "social", "shop"]


def channels(credit=(900.0, 50.0, np.nan), missed=(20.0, 100.0, np.nan), **changes):
    table = pd.DataFrame({"credit": credit, "missed": missed}, index=NAMES)
    return show.Channels(table, "Last touch", 1000, **changes)


def test_the_headline_sets_the_largest_credit_beside_the_truth():
    assert show.channel_credit(channels()).headline == (
        "Last touch credits search adverts with 900 orders; without it 20 would be missing."
    )


def test_a_setting_says_what_it_changes():
    said = show.channel_credit(channels(added=-12, earned=3450.4)).headline
    assert said.endswith("Against today: 12 fewer orders, $3,450 more profit.")


def test_where_no_channel_is_on_there_is_nothing_to_credit():
    none = (np.nan,) * 3
    said = show.channel_credit(channels(none, none, added=-9, earned=1.0)).headline
    assert said.startswith("No channel is on")


def test_a_move_moves_the_bars_and_the_words():
    chart = show.ChannelCredit(channels())
    before = chart.pixels().copy()
    chart.move(channels(credit=(700.0, 250.0, 40.0), missed=(18.0, 90.0, 60.0)))
    assert (chart.pixels() != before).any()
    assert [pair[0][0].get_width() for pair in chart.drawn] == [700, 250, 40]
    assert [pair[1][1].get_text() for pair in chart.drawn] == ["18", "90", "60"]


def test_a_channel_that_is_off_says_so():
    chart = show.ChannelCredit(channels())
    chart.png()
    assert chart.drawn[2][0][1].get_text() == "off"
    assert "shop: off credited" in show.channel_credit(channels()).alt


def test_the_table_holds_what_is_drawn():
    table = show.channel_credit(channels()).table
    assert table["orders credited"].tolist()[:2] == [900, 50]
    assert table["orders missing without it"].tolist()[:2] == [20, 100]


@pytest.mark.parametrize("missed", [(20.0, 100.0, np.nan), (-5.0, 0.0, 3.0)])
def test_it_is_drawn_for_the_classroom_too(missed):
    show.projector()
    assert show.channel_credit(channels(missed=missed)).png()
