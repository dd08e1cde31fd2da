"""Lesson 14's levers: build a name for no more money than today."""

from collections.abc import Mapping

from helpers import store
from helpers.ask.kinds import Lever, Levers, Mistake, Question
from helpers.questions.keys_14 import added, dearer
from helpers.show import amount
from helpers.words import _

WANTED = 0.5
"""Dollars by which the name's worth has to rise."""
_NOTHING = 1e-9


def one_concept() -> Question:
    """Return the question that asks for more brand at no more cost."""
    return Levers(
        id="14.7",
        text=_(
            "Today the brand costs 3.5 % of sales: 3 % is spent, and 0.5 % pays people who keep "
            "the channels half in step; full consistency would cost 1 %. For **no dollar more**, "
            "raise what Orinoco's name is worth by **50 cents** or more within two years."
        ),
        levers={
            "spend": Lever(_("Spend on the brand"), 0, 10, 0.1, 3, _("% of sales")),
            "consistency": Lever(_("Consistency"), 0, 100, 5, 50, "%"),
        },
        key=lambda setting: _gain(setting) >= WANTED and _dearer(setting) <= _NOTHING,
        example={"spend": 2.5, "consistency": 100},
        outcome=_outcome,
        hints=(
            _("Spending counts by its square root, times how far it says one thing."),
            _("Set consistency first, then lower the spend until the bill is today's."),
        ),
        solution=lambda: _(
            "With 2.5 % of sales and full consistency the bill is today's, and the name is worth "
            "{gain} more. The price: nobody hears the other messages any longer."
        ).format(gain=amount(round(added(_policy({"spend": 2.5, "consistency": 100})), 2), "$")),
        mistakes=(
            Mistake(
                lambda setting: setting["spend"] > 3 and _dearer(setting) > _NOTHING,
                _("That is more money. The question is what today's money could say."),
                example={"spend": 8, "consistency": 50},
            ),
            Mistake(
                lambda setting: _dearer(setting) > _NOTHING,
                _("Almost: keeping all in step has a price too. Take it off the spend."),
                example={"spend": 3, "consistency": 100},
            ),
            Mistake(
                lambda setting: _gain(setting) < WANTED,
                _("Within the bill, but the name gains too little. Let all say one thing."),
                example={"spend": 3, "consistency": 50},
            ),
        ),
    )


def _policy(setting: Mapping[str, float]) -> store.Policy:
    return store.Policy(
        brand_spend=setting["spend"] / 100, brand_consistency=setting["consistency"] / 100
    )


def _gain(setting: Mapping[str, float]) -> float:
    return added(_policy(setting))


def _dearer(setting: Mapping[str, float]) -> float:
    return dearer(_policy(setting))


def _outcome(setting: Mapping[str, float]) -> str:
    gain = round(_gain(setting), 2)
    bill = amount(round(3.5 + 100 * _dearer(setting), 2), "%")
    sentence = _("After two years the name is worth what it is today; the bill is {bill} of sales.")
    if gain:
        sentence = (
            _("After two years the name is worth {gain} more than today; the bill is {bill}.")
            if gain > 0
            else _("After two years the name is worth {gain} less than today; the bill is {bill}.")
        )
    return sentence.format(gain=amount(abs(gain), "$"), bill=bill)
