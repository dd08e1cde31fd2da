"""How good predictions were, and whether the learner knew it."""

import pytest

from helpers import ask
from helpers.ask.calibration import Calibration, Judged, Level, calibration
from helpers.ask.predicting import NOT_SAID


def foretold(id: str, raw: str, sure: float | None = None) -> None:
    """Commit to a prediction, and reveal it."""
    panel = ask.predict(id)
    panel.answer.put(raw)
    panel.sure.value = sure or NOT_SAID
    panel.commit.click()
    ask.reveal(id).reveal()


def test_before_a_reveal_there_is_nothing_to_judge() -> None:
    panel = ask.predict("07.1")
    panel.answer.put("25 %")
    panel.commit.click()
    assert calibration().judged == ()


def test_a_wrong_a_right_and_a_low_prediction_are_told_apart() -> None:
    foretold("07.1", "50 %", sure=0.8)
    foretold("07.2", "1.10", sure=0.6)
    foretold("07.3", "trust")
    found = calibration()
    assert [each.side for each in found.judged] == [1, 0, 0]
    assert found.right == 2
    assert found.off(1) == 1
    assert found.off(-1) == 0


def test_how_sure_a_learner_was_is_kept_over_a_restart(restart) -> None:
    foretold("07.1", "50 %", sure=0.95)
    restart()
    again = ask.predict("07.1")
    assert again.sure.value == 0.95
    assert again.sure.disabled
    assert calibration().levels() == (Level(0.95, 1, 0),)


def test_reflections_ask_for_no_sureness() -> None:
    panel = ask.predict("07.7")
    assert panel.sure not in panel.children


@pytest.mark.parametrize(
    ("judged", "over"),
    [
        ((), None),
        ((Judged(True, None, 0),), None),
        ((Judged(False, 0.8, 1), Judged(True, None, 0)), 0.8),
        ((Judged(True, 0.6, 0), Judged(False, 0.4, -1)), 0.0),
        ((Judged(True, 0.2, 0),), -0.8),
    ],
)
def test_overconfidence_counts_only_where_sureness_was_said(judged, over) -> None:
    assert Calibration(judged).overconfidence() == pytest.approx(over)


def test_levels_come_in_order_with_their_counts() -> None:
    judged = (Judged(True, 0.8, 0), Judged(False, 0.2, 1), Judged(False, 0.8, 1))
    assert Calibration(judged).levels() == (Level(0.2, 1, 0), Level(0.8, 2, 1))


def test_a_box_that_nobody_touched_says_so_and_keeps_nothing(restart) -> None:
    foretold("07.1", "50 %")
    restart()
    assert ask.predict("07.1").sure.label == "not said"
    assert calibration().overconfidence() is None
