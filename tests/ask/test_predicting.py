"""Predict first: committed before the reveal, beside the key after it, never changed again."""

from helpers import ask
from helpers.ask.journal import Journal, journal
from helpers.ask.world import remember_world


def committed(text: str) -> "ask.PredictionPanel":
    panel = ask.predict("07.1")
    panel.answer.put(text)
    panel.commit.click()
    return panel


def test_a_prediction_is_committed_and_the_key_stays_shut() -> None:
    panel = committed("25 %")
    assert ask.prediction("07.1") == 0.25
    assert panel.answer.widget.disabled
    assert "Committed: <strong>25 %</strong>" in panel.said.value
    assert "33" not in panel.said.value


def test_without_a_prediction_there_is_none() -> None:
    assert ask.prediction("07.1") is None


def test_a_prediction_that_cannot_be_read_is_not_committed() -> None:
    panel = committed("dunno")
    assert "cannot be read" in panel.said.value
    assert ask.prediction("07.1") is None
    assert not panel.answer.widget.disabled


def test_a_prediction_may_change_until_the_reveal_and_both_are_kept() -> None:
    panel = committed("25 %")
    panel.change.click()
    assert not panel.answer.widget.disabled
    panel.answer.put("40 %")
    panel.commit.click()
    assert ask.prediction("07.1") == 0.4
    assert [entry["value"] for entry in journal().entries(act="prediction")] == [0.25, 0.4]


def test_the_reveal_shows_the_prediction_beside_the_key_and_names_the_mistake() -> None:
    committed("25 %")
    said = ask.reveal("07.1").said.value
    assert "25 %" in said
    assert "33.33 %" in said
    assert "You divided by the" in said
    assert "10 / 30" in said


def test_a_prediction_that_was_right_is_told_so() -> None:
    committed("33.3 %")
    assert "You saw it coming." in ask.reveal("07.1").said.value


def test_after_the_reveal_a_prediction_stays_shut_in_every_notebook_and_after_a_restart(
    restart,
) -> None:
    panel = committed("25 %")
    ask.reveal("07.1")
    assert panel.verbs.children == ()
    panel.answer.put("33.3 %")
    panel.commit.click()
    assert ask.prediction("07.1") == 0.25
    restart()
    again = ask.predict("07.1")
    assert again.verbs.children == ()
    assert again.answer.widget.disabled
    assert again.answer.raw() == "25 %"
    assert "It stays as it was" in again.said.value


def test_a_stale_page_cannot_change_a_prediction_that_was_revealed_elsewhere(learner) -> None:
    panel = committed("25 %")
    panel.change.click()
    Journal(learner).keep("reveal", question="07.1", world="ORINOCO")
    panel.answer.put("33.3 %")
    panel.commit.click()
    assert "shown already" in panel.said.value
    assert ask.prediction("07.1") == 0.25


def test_a_reveal_before_a_prediction_asks_for_one_and_shows_nothing_of_the_key() -> None:
    reveal = ask.reveal("07.1")
    assert "You have not predicted yet" in reveal.said.value
    assert "33" not in reveal.said.value
    assert reveal.show in reveal.children


def test_a_reveal_that_waited_is_offered_once_a_prediction_is_committed() -> None:
    reveal = ask.reveal("07.1")
    committed("25 %")
    assert reveal.show.description == "Reveal"
    assert "33.33" not in reveal.said.value
    reveal.show.click()
    assert "33.33 %" in reveal.said.value


def test_one_may_go_on_without_a_prediction_which_then_stays_open_for_ever() -> None:
    panel = ask.predict("07.1")
    reveal = ask.reveal("07.1")
    reveal.show.click()
    assert "33.33 %" in reveal.said.value
    assert "revealed without a prediction" in panel.top.value
    assert ask.prediction("07.1") is None


def test_a_written_prediction_is_shown_beside_another_thought() -> None:
    panel = ask.predict("07.7")
    panel.answer.put("Raise it.")
    panel.commit.click()
    said = ask.reveal("07.7").said.value
    assert "Raise it." in said
    assert "test in one region" in said


def test_another_world_is_predicted_anew_with_its_own_key(restart) -> None:
    committed("25 %")
    ask.reveal("07.1")
    remember_world("ana-7")
    assert ask.world_code() == "ORINOCO"
    restart()
    assert ask.world_code() == "ANA-7"
    assert ask.prediction("07.1") is None
    panel = committed("25 %")
    assert "world ANA-7" in panel.top.value
    assert "50 %" in ask.reveal("07.1").said.value
