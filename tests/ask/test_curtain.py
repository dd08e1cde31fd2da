"""A picture that gives a prediction away waits for the reveal, then shows itself."""

from helpers import ask
from tests.ask.test_predicting import committed


class Drawn:
    def __init__(self, words: str) -> None:
        self.words = words

    def _repr_html_(self) -> str:
        return f"<p>{self.words}</p>"


def test_a_picture_stays_shut_before_the_prediction_and_until_its_reveal() -> None:
    curtain = ask.after("07.1", Drawn("it is 33"))
    assert "33" not in curtain.view.value
    assert curtain.show in curtain.children
    committed("25 %")
    assert "33" not in curtain.view.value
    assert "opens by itself" in curtain.view.value


def test_a_picture_opens_by_itself_with_the_reveal_and_can_show_the_prediction() -> None:
    curtain = ask.after("07.1", lambda guess: Drawn(f"you said {guess}, it is 33"))
    committed("25 %")
    ask.reveal("07.1")
    assert curtain.view.value == "<p>you said 0.25, it is 33</p>"
    assert curtain.children == (curtain.view,)


def test_one_may_look_without_a_prediction_and_the_reveal_opens_too() -> None:
    reveal = ask.reveal("07.1")
    curtain = ask.after("07.1", lambda guess: Drawn(f"{guess}"))
    curtain.show.click()
    assert curtain.view.value == "<p>None</p>"
    assert "33.33 %" in reveal.said.value


def test_a_picture_is_open_at_once_when_its_prediction_was_revealed_before() -> None:
    committed("25 %")
    ask.reveal("07.1")
    assert "33" in ask.after("07.1", Drawn("it is 33")).view.value
