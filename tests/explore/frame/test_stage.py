import itertools

import ipywidgets as W
import pytest

from helpers import explore, show
from tests.explore.stages import number, parts, piece, stage
from tests.show.charts import Profit


def picture(shown) -> str:
    return shown.view.value


def wide(shown) -> int:
    return int(piece(r'width="\d+"', picture(shown))[7:-1])


def test_a_moved_slider_changes_the_picture_its_words_and_the_headline():
    shown = stage()
    before = picture(shown)
    number(shown, "price").slider.value = 1.2
    assert "price of 1.3" in picture(shown)
    for pattern in (r'src="[^"]+"', r'alt="[^"]+"', r"<p [^>]*>[^<]+"):
        assert piece(pattern, picture(shown)) != piece(pattern, before)


def test_the_number_box_and_the_slider_go_together():
    price = number(stage(), "price")
    price.box.value = 1.2
    assert price.slider.value == 1.2
    price.slider.value = 0.9
    assert price.box.value == 0.9


def test_a_number_between_two_steps_goes_to_the_nearest():
    shown = stage()
    number(shown, "price").box.value = 1.034
    assert shown.values["price"] == 1.05
    assert number(shown, "price").box.value == 1.05


def test_one_move_computes_once():
    times = []

    def compute(price, **_rest):
        times.append(price)
        return test_data

    shown = stage()
    test_data = shown.chart.data
    shown.compute = compute
    number(shown, "price").box.value = 1.2
    shown.set(price=1.3, weeks=26)
    assert times == [1.2, 1.3]


def test_every_control_has_a_name_in_words():
    named = (W.BoundedFloatText, W.BoundedIntText, W.Dropdown, W.Checkbox, W.Text, W.Button)
    for part in parts(stage()):
        if isinstance(part, named):
            assert part.description


def test_sliders_keep_their_numbers_in_the_named_box_alone():
    sliders = [part for part in parts(stage()) if isinstance(part, (W.FloatSlider, W.IntSlider))]
    assert [slider.readout for slider in sliders] == [False, False]


def test_only_widgets_that_every_front_end_has_are_used():
    assert {part._model_module for part in parts(stage())} <= {
        "@jupyter-widgets/controls",
        "@jupyter-widgets/base",
    }
    assert not any(isinstance(part, W.Output) for part in parts(stage()))


def test_reset_goes_back_to_the_start():
    shown = stage()
    first = picture(shown)
    shown.set(price=1.4, weeks=260, shelf="best sellers", loud=True)
    shown.reset_button.click()
    assert shown.code == "start"
    assert picture(shown) == first


def test_a_preset_sets_what_it_names_and_leaves_the_rest_at_the_start():
    shown = stage()
    shown.set(weeks=26)
    shown.menu.value = "Cheap and loud"
    assert shown.values == {"price": 0.8, "weeks": 104, "shelf": "off", "loud": True}


def test_the_menu_says_which_preset_is_shown():
    shown = stage()
    assert shown.menu.value == "Start"
    shown.set(price=1.3)
    assert shown.menu.value == "Dear"
    shown.set(price=1.25)
    assert shown.menu.value == "a setting of your own"


def test_without_presets_there_is_no_menu():
    menus = [part for part in parts(stage(presets=None)) if isinstance(part, W.Dropdown)]
    assert [menu.description for menu in menus] == ["Shelf"]


@pytest.mark.parametrize(
    ("shelf", "said"), [("closed", "The shelf is closed"), ("broken", "ZeroDivisionError")]
)
def test_what_cannot_be_computed_is_said_and_the_last_picture_stays(shelf, said):
    shown = stage()
    source = piece(r'src="[^"]+"', picture(shown))
    shown.set(shelf=shelf)
    assert said in picture(shown)
    assert "Traceback" not in picture(shown)
    assert source in picture(shown)
    shown.set(shelf="off")
    assert shown.problem is None
    assert said not in picture(shown)


def test_a_stage_that_cannot_start_says_so_too():
    def never(**_values):
        raise ValueError("There is no store.")

    broken = explore.stage(never, Profit, {"loud": explore.toggle("Loud")})
    assert "There is no store." in picture(broken)


def test_every_corner_gives_a_picture():
    shown = stage()
    for price, weeks, loud in itertools.product((0.8, 1.5), (13, 260), (False, True)):
        shown.set(price=price, weeks=weeks, loud=loud)
        assert shown.problem is None
        assert "data:image/png" in picture(shown)


def test_the_picture_keeps_its_place_while_it_changes():
    shown = stage()
    box = piece(r'width="\d+" height="\d+"', picture(shown))
    shown.set(weeks=260, loud=True)
    assert box in picture(shown)


def test_the_data_are_written_only_while_they_are_open():
    shown = stage()
    assert shown.rows.value == ""
    shown.opener.value = True
    assert "<table" in shown.rows.value
    before = shown.rows.value
    shown.set(price=1.2)
    assert shown.rows.value != before
    shown.opener.value = False
    assert shown.rows.value == ""


def test_large_type_reaches_an_explorer_that_is_already_there():
    shown = stage()
    width = wide(shown)
    show.projector()
    try:
        assert wide(shown) > width
        assert "--jp-widgets-font-size:20px" in shown.sheet.value
    finally:
        show.desk()
    assert f'width="{width}"' in picture(shown)


def test_a_value_out_of_range_is_refused_with_a_sentence_and_changes_nothing():
    shown = stage()
    with pytest.raises(ValueError, match="Price goes from 0.8 to 1.5 × list, so 3 cannot be set"):
        shown.set(weeks=26, price=3)
    assert shown.code == "start"


def test_a_preset_for_a_control_that_is_not_there_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="There is no control prize; there are price, weeks"):
        stage(presets={"Wrong": {"prize": 1}})


def test_choosing_ones_own_setting_while_a_preset_is_shown_changes_nothing():
    shown = stage()
    shown.set(price=1.3)
    shown.menu.value = "a setting of your own"
    assert (shown.menu.value, shown.code) == ("Dear", "price=1.3")
