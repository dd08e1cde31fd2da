from typing import Any

import numpy as np
import pytest

from helpers import show

PRICES = np.array([0.9, 1.0, 1.1])


def margins(**changes):
    """Three prices: the quarter favours the highest, the horizon the lowest."""
    given: dict[str, Any] = {
        "prices": PRICES,
        "quarter": np.array([80.0, 100.0, 110.0]),
        "horizon": np.array([60.0, 50.0, 20.0]),
        "weeks": 104,
        "price": 0.9,
        "today": (100.0, 50.0),
    }
    return show.Margins(**(given | changes))


def test_the_headline_says_which_price_each_horizon_favours_and_what_the_choice_brings():
    assert show.profit_by_price(margins()).headline == (
        "The first quarter favours a price of 1.1, 104 weeks one of 0.9. "
        "Yours against today's, a week: −$20 at first, +$10 over 104 weeks."
    )


def test_nothing_is_said_of_a_choice_that_is_todays():
    assert "Yours" not in show.profit_by_price(margins(price=1.0)).headline


def test_where_both_favour_one_price_it_is_said_once():
    picture = show.profit_by_price(margins(quarter=np.array([120.0, 100.0, 90.0])))
    assert "both favour a price of 0.9" in picture.headline


def test_a_horizon_of_one_quarter_is_one_answer():
    data = margins(weeks=13, horizon=margins().quarter, today=(100.0, 100.0))
    assert show.profit_by_price(data).headline == (
        "The first quarter favours a price of 1.1. Yours against today's: −$20 a week."
    )


def test_a_moved_price_moves_the_dots_and_nothing_else():
    chart = show.ProfitByPrice(margins(price=0.9))
    before = chart.pixels().copy()
    lines = [parts[0].get_ydata() for parts in chart.drawn]
    chart.move(margins(price=1.1))
    assert (chart.pixels() != before).any()
    assert [parts[2].get_xdata()[0] for parts in chart.drawn] == [1.1, 1.1]
    assert all(
        (parts[0].get_ydata() == y).all() for parts, y in zip(chart.drawn, lines, strict=True)
    )


def test_the_rings_stay_at_todays_profit():
    chart = show.ProfitByPrice(margins(price=1.1))
    chart.png()
    assert [parts[3].get_ydata()[0] for parts in chart.drawn] == [100.0, 50.0]


def test_the_table_and_the_words_hold_the_numbers_that_are_drawn():
    picture = show.profit_by_price(margins())
    assert picture.table.iloc[:, 1].tolist() == [80.0, 100.0, 110.0]
    assert "highest at 1.1" in picture.alt
    assert "$60 over the weeks" in picture.alt


@pytest.mark.parametrize("price", [0.9, 1.0, 1.1])
def test_it_is_drawn_for_the_classroom_too(price):
    show.projector()
    assert show.profit_by_price(margins(price=price)).png()


def test_two_dollar_signs_in_a_headline_are_no_formula():
    html = show.profit_by_price(margins())._repr_html_()
    assert '<p class="keys-headline mathjax_ignore"' in html
