"""Predict, check, hint, reveal; and a learner's attempts, which nothing can lose.

    ask.question("07.2")       a question with check, hint and solution
    ask.predict("07.1")        a question to commit to before the reveal
    ask.reveal("07.1")         its key, beside what was predicted
    ask.after("07.1", picture) a picture that waits for that reveal
    ask.prediction("07.1")     what was predicted, or None
    ask.whole_case()           all claims, what happened in this world, and how well one predicted
    ask.contents()             the contents page, with progress, minutes and a Refresh button
    ask.world_code()           the code of the learner's world
    ask.choose_world()         a box to open another world
    ask.hand_in()              a button that prepares all attempts for the instructor
    ask.export(path)           the same, to a .json or .csv file
    ask.class_table(folder)    the instructor's table of what a class handed in

What runs on a learner's machine can be read by the learner: these checks are for learning.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from helpers.ask.attempts import Attempts
from helpers.ask.classroom import class_table, export
from helpers.ask.contents import ContentsPage, contents
from helpers.ask.curtain import Curtain, Shown
from helpers.ask.desk import HandIn, WorldChooser
from helpers.ask.kinds import Question
from helpers.ask.panel import QuestionPanel
from helpers.ask.predicting import PredictionPanel, RevealPanel
from helpers.ask.whole_case import WholeCase, whole_case
from helpers.ask.world import world_code

__all__ = [
    "ContentsPage",
    "WholeCase",
    "after",
    "choose_world",
    "class_table",
    "contents",
    "export",
    "hand_in",
    "predict",
    "prediction",
    "question",
    "reveal",
    "whole_case",
    "world_code",
]


def question(id: str) -> QuestionPanel:
    """Return a question with its three verbs: check, hint, solution.

    Raises: ValueError when no question has this id.
    """
    return QuestionPanel(_asked(id))


def predict(id: str) -> PredictionPanel:
    """Return a question to commit to; its key stays shut until ask.reveal(id)."""
    return PredictionPanel(_asked(id))


def reveal(id: str) -> RevealPanel:
    """Return the key beside what was predicted; without a prediction it asks for one first."""
    return RevealPanel(_asked(id))


def after(id: str, picture: Shown | Callable[[Any], Shown]) -> Curtain:
    """Return a picture that gives a prediction away, hidden until that prediction is revealed.

    picture may be a function of what was predicted (None without a prediction), so that the
    picture can show it.
    """
    return Curtain(_asked(id), picture)


def prediction(id: str) -> Any:
    """Return what was predicted in this world, or None: a number in the unit of the key (a share as
    a fraction), an option's short name, or several of them.
    """
    made = Attempts(_asked(id)).prediction()
    return made["value"] if made else None


def choose_world() -> WorldChooser:
    """Return a box in which a learner types the code of another world."""
    return WorldChooser()


def hand_in() -> HandIn:
    """Return a button that prepares a learner's attempts for the instructor."""
    return HandIn()


def _asked(id: str) -> Question:
    found: Question = import_module("helpers.questions").one(id, world_code())
    return found
