from typing import Any

import numpy as np
import pytest

from helpers import show

OFFERS = np.arange(0, 9001, 250)


def data(**changes):
    """Four fed-up people, six engaged ones; profit peaks at 4,000."""
    given: dict[str, Any] = {
        "offers": OFFERS,
        "profit": 400_000.0 - 0.03 * (OFFERS - 4000.0) ** 2,
        "offer": 5000,
        "asks_disengaged": np.array([1000.0, 3000.0, 4500.0, 6000.0]),
        "asks_engaged": np.array([4800.0, 7000.0, 8000.0, 9000.0, 10_000.0, 16_000.0]),
        "stayers_up": 3.14,
    }
    return show.ExitOffers(**(given | changes))


def chart(**changes):
    return show.ExitOfferChart(data(**changes))


def test_the_headline_says_who_goes_what_is_left_and_what_the_survey_shows():
    assert chart().said() == (
        "At $5,000, 3 disengaged and 1 engaged people go; that earns $370,000. "
        "The survey's average is 3.14 points higher than before."
    )


def test_a_loss_is_called_one_and_an_offer_keeps_its_last_dollar():
    said = chart(offer=8250).said()
    assert "At $8,250" in said
    assert "that loses $142,000" in said


def test_without_an_offer_nobody_goes():
    assert chart(offer=0, asks_disengaged=np.array([-50.0])).said() == "No offer, and nobody goes."
    assert data(offer=0, asks_disengaged=np.array([-50.0])).go() == (0, 0)


def test_a_pool_says_what_it_costs_and_brings():
    said = chart(pool=500_000.0, pool_brings=618.0).said()
    assert said.endswith("The share pool costs $500,000 and brings back $618.")


def test_full_colour_are_those_who_take_the_offer():
    drawn = chart()
    drawn.png()
    for name, gone in (("disengaged", 3), ("engaged", 1)):
        full = drawn.hills[name][1].get_data()
        assert (full.values - full.baseline).sum() == gone
    assert drawn.counts["engaged"].get_text() == "1 of 6 engaged people go"


def test_a_moved_offer_moves_the_dot_and_leaves_the_line():
    drawn = chart()
    before = drawn.pixels().copy()
    line = drawn.line.get_ydata().copy()
    drawn.move(data(offer=3000))
    assert (drawn.pixels() != before).any()
    assert drawn.dot.get_xdata()[0] == 3000
    assert (drawn.line.get_ydata() == line).all()
    assert drawn.peak.get_xdata()[0] == 4000


def test_an_offer_far_out_stays_within_the_axes():
    drawn = chart(profit=400_000.0 - 0.5 * (OFFERS - 4000.0) ** 2, offer=9000)
    drawn.png()
    low, high = drawn.panels[1].get_ylim()
    assert low <= drawn.dot.get_ydata()[0] <= high


def test_the_table_and_the_words_hold_the_numbers_that_are_drawn():
    picture = chart().picture()
    row = picture.table[picture.table.iloc[:, 0] == 5000].iloc[0]
    assert row.tolist() == [5000, 3, 1, 370_000]
    assert "most at $4,000 with $400,000" in picture.alt
    assert "taken by 3 and 1 of them" in picture.alt


@pytest.mark.parametrize("offer", [0, 5000, 9000])
def test_it_is_drawn_for_the_classroom_too(offer):
    show.projector()
    assert chart(offer=offer).png()


def test_bars_take_a_dictionary_as_they_take_a_series():
    picture = show.bars({"Alone": 100.0, "Many": 0.1}, unit="dollars")
    assert picture.table["value"].tolist() == [100.0, 0.1]
    assert "0.1 dollars" in picture.headline
