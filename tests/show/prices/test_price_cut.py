import pytest

from helpers import show


def chart(extra_orders=0.125):
    return show.PriceCut(show.CutAndOrders(0.10, 0.40, 1 / 3, extra_orders))


def area(patch):
    return patch.get_width() * patch.get_height()


def drawn(extra_orders):
    """A chart that has been drawn."""
    made = chart(extra_orders)
    made.png()
    return made


def test_at_break_even_both_areas_are_equal():
    made = drawn(1 / 3)
    assert area(made.won) == pytest.approx(area(made.lost))
    assert area(made.won) == pytest.approx(area(made.goal))


def test_the_areas_are_money_on_a_hundred_orders_of_a_hundred_dollars():
    made = drawn(0.125)
    assert area(made.lost) == pytest.approx(100 * 10)
    assert area(made.won) == pytest.approx(12.5 * 30)


def test_the_headline_sets_what_came_beside_what_was_needed():
    picture = show.price_cut(0.10, 0.40, 1 / 3, 0.125)
    assert picture.headline == "The cut needs 33.3 % more orders to break even; 12.5 % came."
    assert "gives away 25 %" in picture.alt
    assert "bring 9.38 % back" in picture.alt


def test_more_orders_move_the_blue_area_only():
    made = drawn(0.125)
    lost = area(made.lost)
    made.move(show.CutAndOrders(0.10, 0.40, 1 / 3, 0.25))
    assert made.won.get_width() == pytest.approx(25)
    assert area(made.lost) == lost


def test_the_table_holds_every_number():
    values = show.price_cut(0.10, 0.40, 1 / 3, 0.125).table["value"]
    assert values.tolist() == pytest.approx([10, 40, 30, 100 / 3, 12.5, 25, 9.375])


@pytest.mark.parametrize(("cut", "margin"), [(0.4, 0.4), (0.0, 0.4), (-0.1, 0.4), (0.5, 0.4)])
def test_a_cut_that_is_none_or_eats_the_contribution_is_refused_with_a_sentence(cut, margin):
    with pytest.raises(ValueError, match="has to lie between 0 and contribution"):
        show.CutAndOrders(cut, margin, 0.3, 0.1)
