"""The brand's map: names that do not cover one another, one scale both ways, words for it."""

import numpy as np
import pandas as pd
import pytest

from helpers import measure, show
from helpers.show.brand.words_apart import apart

COUNTS = pd.DataFrame(
    [[40, 20, 10, 30], [10, 50, 25, 15], [25, 15, 50, 30]],
    ["Ours", "Second", "Third"],
    ["cheap", "fast", "expert", "friendly"],
)


@pytest.fixture(scope="module")
def found():
    return measure.correspondence_analysis(COUNTS)


def built(found, profit=100.0, later=(0.2, 0.1)):
    points = show.BrandPoints(found, "Ours", None if later is None else np.array(later))
    weeks = np.linspace(50, 60, 20)
    return show.BrandBuild(points, "Second", (weeks, weeks + 5), (weeks / 10, weeks / 9), profit)


def test_the_map_says_how_much_of_a_map_it_is(found):
    picture = show.brand_map(found, "Ours")
    assert picture.headline.startswith("Furthest right lies ")
    assert "Inertia 0." in picture.alt
    assert "on 6, p below 0.001." in picture.alt
    assert "3 brands and 4 words" in picture.alt
    assert list(picture.table.iloc[:, 0]) == ["Ours", "Second", "Third", *COUNTS.columns]


def test_a_headline_of_ones_own_is_kept(found):
    assert show.brand_map(found, "Ours", headline="Here we are.").headline == "Here we are."


def test_a_brand_that_is_not_there_is_refused(found):
    with pytest.raises(ValueError, match="no brand 'Nobody'"):
        show.brand_map(found, "Nobody")


def test_a_table_of_two_brands_lies_on_one_line():
    two = measure.correspondence_analysis(COUNTS.iloc[:2])
    points = show.BrandPoints(two, "Ours").points
    assert not points[:, 1].any()
    assert show.brand_map(two, "Ours").png()


@pytest.mark.parametrize("style", [show.desk, show.projector])
def test_names_cover_no_other_name_and_stay_inside(found, style):
    style()
    chart = show.BrandMap(show.BrandPoints(found, "Ours"))
    chart.png()
    pen = chart.canvas.get_renderer()
    boxes = [word.get_window_extent(pen) for word in chart.layer.words]
    whole = chart.panels[0].get_window_extent(pen)
    for place, box in enumerate(boxes):
        assert whole.x0 <= box.x0 <= box.x1 <= whole.x1
        assert not any(box.overlaps(other) for other in boxes[:place])


def test_a_word_goes_where_there_is_room():
    points, widths = np.array([[0.0, 0.0], [0.9, 0.0]]), np.array([1.0, 1.0])
    centres = apart(points, widths, 0.2, 0.1, (5, 5, 5))
    assert centres[0][0] < 0 or abs(centres[0][1]) > 0.1
    edge = apart(np.array([[4.9, 0.0]]), np.array([1.0]), 0.2, 0.1, (5, 5, 5))
    assert edge[0][0] < 4.5


def test_one_unit_is_as_long_across_as_up(found):
    chart = show.BrandMap(show.BrandPoints(found, "Ours"))
    chart.png()
    panel = chart.panels[0]
    sides = panel.get_position().size * chart.whole.get_size_inches()
    spans = [np.ptp(panel.get_xlim()), np.ptp(panel.get_ylim())]
    assert sides[0] / spans[0] == pytest.approx(sides[1] / spans[1])


def test_marks_beside_the_axes_stand_at_their_numbers(found):
    chart = show.BrandMap(show.BrandPoints(found, "Ours"))
    chart.png()
    right, up = chart.layer.ticks[1], chart.layer.ticks[3]
    assert right.get_position()[0] * chart.layer.half == pytest.approx(float(right.get_text()))
    assert up.get_position()[1] * chart.layer.half == pytest.approx(float(up.get_text()))


def test_the_headline_says_what_is_known_worth_and_earned(found):
    chart = show.BrandBuildChart(built(found))
    assert chart.said() == "In the end 65 % know Ours; its name is worth $6.67; $100 more profit."
    assert chart.headline(built(found, -100.0)).endswith("$100 less profit.")
    assert chart.headline(built(found, 0.1)).endswith("profit is as today.")


def test_what_lies_later_is_drawn_only_where_it_is_known(found):
    chart = show.BrandBuildChart(built(found))
    assert chart.png()
    assert chart.layer.later.get_visible()
    chart.move(built(found, later=None))
    assert not chart.layer.later.get_visible()
    assert "goes from $5" in chart.alt(built(found))
