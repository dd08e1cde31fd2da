"""The last picture: what was claimed, what happened here, what was predicted, where it fails."""

import re

import pytest

from helpers import ask
from helpers.ask.world import remember_world
from helpers.questions.claims import Claim
from tests.ask import lesson_for_tests
from tests.ask.test_calibration import foretold

CLAIMS = (
    Claim("07", "Mind your pocket.", "07.1", "Extra units needed", "Nobody compares prices."),
    Claim("07", "Trust erodes.", "07.3", "What a test cannot see", "Nobody leaves."),
)


@pytest.fixture(autouse=True)
def _two_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("helpers.questions.claims.claims", lambda: CLAIMS)


def row(case: "ask.WholeCase", place: int) -> str:
    """The words of a claim's row."""
    body = case.view.value.split("<tbody>")[1].split("</tbody>")[0]
    return " ".join(re.sub("<[^>]+>", " ", body.split("</tr>")[place]).split())


def test_nothing_is_given_away_before_the_reveal() -> None:
    case = ask.whole_case()
    assert "Extra units needed: not looked at yet none" in row(case, 0)
    assert "33" not in row(case, 0)
    assert "Predict and reveal" in case.view.value


def test_after_the_reveal_answer_and_prediction_stand_in_the_row() -> None:
    foretold("07.1", "50 %", sure=0.95)
    case = ask.whole_case()
    assert "Extra units needed: 33.33 %" in row(case, 0)
    assert "off: 50 %" in row(case, 0)
    assert "Nobody compares prices." in row(case, 0)
    assert "95 points surer than you were right" in case.view.value


def test_a_prediction_that_was_near_enough_is_told_so() -> None:
    foretold("07.1", "33.3 %")
    assert "near enough: 33.3 %" in row(ask.whole_case(), 0)


def test_the_others_are_worked_out_on_request_and_nothing_is_kept_of_it() -> None:
    case = ask.whole_case()
    assert not case.rest.disabled
    case.rest.click()
    assert "33.33 %" in row(case, 0)
    assert "That people who feel overcharged leave later" in row(case, 1)
    assert case.rest.disabled
    assert case.said.value == ""
    assert "not looked at yet" in row(ask.whole_case(), 0)


def test_in_another_world_it_tells_of_that_world(restart) -> None:
    foretold("07.1", "50 %")
    remember_world("OTHER")
    restart()
    case = ask.whole_case()
    assert "world OTHER" in case.view.value
    assert "not looked at yet none" in row(case, 0)


def test_refresh_finds_what_was_revealed_since() -> None:
    case = ask.whole_case()
    foretold("07.1", "50 %")
    case.again.click()
    assert "33.33 %" in row(case, 0)


def test_what_was_revealed_is_not_worked_out_again(restart, monkeypatch) -> None:
    foretold("07.1", "50 %")
    restart()

    def costly(*_sums: float) -> float:
        raise AssertionError("worked out again")

    monkeypatch.setattr(lesson_for_tests, "break_even", costly)
    assert "33.33 %" in row(ask.whole_case(), 0)
    assert "off: 50 %" in row(ask.whole_case(), 0)


def test_the_lanes_are_explained() -> None:
    assert "Dot: your prediction" in ask.whole_case().view.value
