from hypothesis import given, settings
from hypothesis import strategies as any_of

from helpers.explore.frame import scenario
from tests.explore.stages import number, stage

SHOWN = stage()

SETTINGS = any_of.fixed_dictionaries(
    {
        "price": any_of.floats(0.8, 1.5),
        "weeks": any_of.integers(13, 260),
        "shelf": any_of.sampled_from(["off", "best sellers"]),
        "loud": any_of.booleans(),
    }
)


def answer_to(text: str) -> dict[str, object] | str:
    """What a code sets, or the sentence that refuses it."""
    try:
        return scenario.read(text, SHOWN.controls)
    except ValueError as problem:
        return str(problem)


@settings(max_examples=60, deadline=None)
@given(SETTINGS)
def test_a_code_brings_back_the_setting_it_was_copied_from(values):
    SHOWN.set(**values)
    copied, wanted = SHOWN.code, SHOWN.values
    SHOWN.reset()
    SHOWN.code_box.value = copied
    assert SHOWN.values == wanted
    assert SHOWN.code == copied
    assert SHOWN.problem is None


@settings(max_examples=200, deadline=None)
@given(any_of.text(max_size=40))
def test_any_text_either_sets_everything_or_is_answered_with_a_sentence(text):
    answer = answer_to(text)
    if isinstance(answer, dict):
        assert set(answer) == set(SHOWN.controls)
    else:
        assert answer.endswith(".")


def test_only_what_differs_from_the_start_is_in_the_code():
    shown = stage()
    assert shown.code == "start"
    shown.set(price=1.05, shelf="best sellers", loud=True)
    assert shown.code == "price=1.05 shelf=best-sellers loud=yes"
    assert shown.code_box.value == shown.code


def test_a_pasted_code_sets_every_control_it_leaves_out_to_the_start():
    shown = stage()
    shown.set(weeks=260, loud=True)
    shown.code_box.value = "  PRICE=1.2,  shelf=Best-Sellers "
    assert shown.values == {"price": 1.2, "weeks": 104, "shelf": "best sellers", "loud": False}
    assert number(shown, "price").slider.value == 1.2


def test_a_wrong_code_is_answered_below_and_changes_nothing():
    shown = stage()
    shown.set(price=1.2)
    before = shown.view.value
    for wrong, said in {
        "price=9": "Price goes from 0.8 to 1.5",
        "price=nan": "cannot be set",
        "shelf=moon": "Shelf is one of off, best sellers",
        "loud=perhaps": "Advertise is yes or no",
        "prize=1": "the word “prize=1”",
        "": "The scenario code is empty",
    }.items():
        shown.code_box.value = wrong
        assert said in shown.complaint.value
        assert shown.values["price"] == 1.2
        assert shown.view.value == before


def test_the_complaint_goes_when_a_control_is_moved():
    shown = stage()
    shown.code_box.value = "price=9"
    number(shown, "price").box.value = 1.1
    assert shown.complaint.value == ""
    assert shown.code_box.value == "price=1.1"
