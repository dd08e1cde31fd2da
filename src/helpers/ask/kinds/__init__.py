"""The kinds of question, and what a lesson's module builds them from.

    Number      a number with a tolerance and a unit
    Choice      one answer out of several
    Several     all the answers that are true
    Order       an order from first to last
    Levers      levers to set so that something comes true
    Reflection  a few written sentences: kept, never marked right
    Mistake     a wrong answer that has a name, and what to say about it

A text is Markdown, or a function that returns it when the question is shown; a key is a value, or a
function that computes it from the world when an answer is checked. All fields are keywords.
"""

from helpers.ask.kinds.base import Mistake, Question, Verdict
from helpers.ask.kinds.choices import Choice, Order, Several
from helpers.ask.kinds.levers import Lever, Levers
from helpers.ask.kinds.number import Number
from helpers.ask.kinds.reflection import Reflection

__all__ = [
    "Choice",
    "Lever",
    "Levers",
    "Mistake",
    "Number",
    "Order",
    "Question",
    "Reflection",
    "Several",
    "Verdict",
]
