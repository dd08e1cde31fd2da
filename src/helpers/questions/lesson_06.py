"""Key 6, Value chains: who gets the credit for an order, and who would be missed."""

from collections.abc import Mapping

from helpers import measure
from helpers.ask.kinds import Choice, Lever, Levers, Mistake, Number, Question, Reflection
from helpers.questions.keys_06 import PATHS, changed, last_touch, lost, saved
from helpers.show import amount
from helpers.show.channels.channel_bars import against_today
from helpers.words import _

GOAL = 3000
"""Dollars of profit in two years that the new budget must add."""

OPTIONS = {
    "search adverts": _("Search adverts"),
    "social": _("Social posts"),
    "e-mail": _("E-mail newsletters"),
    "display": _("Display adverts"),
}


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _without_search(code),
        _most_missed(code),
        _removal_effect(),
        _share_of_credit(),
        _which_to_cut(code),
        _new_budget(code),
        _monday(),
    )


def _without_search(code: str) -> Question:
    return Number(
        id="06.1",
        text=_(
            "Orinoco switches its **search adverts** off for two years and changes nothing else. "
            "By how many per cent do orders **fall**?"
        ),
        key=lambda: round(float(lost(code)["search adverts"]), 4),
        unit="%",
        absolute=0.02,
        low=-1,
        high=1,
        hints=(
            _("Who clicks on an advert that bears the name of the store they just typed?"),
            _("Think of those who were on their way already: do they turn round?"),
        ),
        solution=lambda: _(
            "Orders fall by {lost}. The last touch credits search adverts with {credit} of all "
            "orders. They stand in the way of people who are coming anyway: intent brings both the "
            "click and the order."
        ).format(
            lost=amount(100 * lost(code)["search adverts"], "%"),
            credit=amount(100 * last_touch(code)["search adverts"], "%"),
        ),
        mistakes=(
            Mistake(
                lambda value: value >= 0.3,
                _(
                    "You read the dashboard's credit as a cause. It counts orders that came **by** "
                    "the advert, not those that came **because** of it."
                ),
                example=lambda: f"{100 * last_touch(code)['search adverts']:.1f} %",
            ),
            Mistake(
                lambda value: value >= 0.04,
                _(
                    "You took something off the dashboard's credit, and still not enough: nearly "
                    "everybody who met the advert was on the way to the store."
                ),
                example="15 %",
            ),
            Mistake(
                lambda value: value < -0.005,
                _("An advert hardly drives buyers away: give the fall as a positive number."),
                example="-10 %",
            ),
        ),
    )


def _most_missed(code: str) -> Question:
    return Choice(
        id="06.2",
        text=_(
            "One of the four channels goes dark for two years. Without which one would **most "
            "orders** be missing?"
        ),
        options=OPTIONS,
        key=lambda: str(lost(code).idxmax()),
        hints=(
            _("Ask of each channel: whom does it meet who would not have thought of us?"),
            _("A channel that meets people early is seldom the last touch."),
        ),
        solution=lambda: _("Orders that would be missing: {list}.").format(
            list=", ".join(
                _("without {channel} {share}").format(channel=name, share=amount(100 * share, "%"))
                for name, share in lost(code).sort_values(ascending=False).items()
            )
        ),
        mistakes=(
            Mistake(
                "search adverts",
                _(
                    "It has by far the largest credit. But it meets those who are looking for us "
                    "already, and most of them would find the door without it."
                ),
            ),
            Mistake(
                "display",
                _("It meets everybody, and hardly anybody minds: to be seen is not to be missed."),
            ),
        ),
    )


def _removal_effect() -> Question:
    return Number(
        id="06.3",
        text=_(
            "Three customers, three paths. C1 → C2 → C3 **buys**. C1 alone does not. C2 → C3 does "
            "not. Read them as a chain of chances, then take **C1** away: every step to C1 leads "
            "nowhere. Which share of the conversions is lost?"
        ),
        key=lambda: float(measure.markov_attribution(PATHS)["removal_effect"]["C1"]),
        unit="%",
        absolute=0.005,
        low=0,
        high=1,
        hints=(
            _("Two of three paths start with C1, one with C2. Half of those at C1 go on to C2."),
            _(
                "From C2 everybody goes to C3, and half of those at C3 buy. So one in three buys "
                "in all: half of (2/3 × 1/2 + 1/3). Now drop what came through C1."
            ),
        ),
        solution=_(
            "With all channels the chance to buy is (2/3 × 1/2 + 1/3) × 1/2 = 1/3. Without C1 only "
            "those who start at C2 are left: 1/3 × 1/2 = 1/6. Half of the conversions are lost. "
            "For C2 and C3 it is all of them: every way to the order leads through both."
        ),
        mistakes=(
            Mistake(
                1.0,
                _(
                    "The one path that bought began with C1, true. But in the chain those who "
                    "start at C2 have the same chances from there on as those who came by C1."
                ),
            ),
            Mistake(1 / 6, _("That is the chance to buy that is **left**. Which share is lost?")),
            Mistake(1 / 3, _("That is the chance to buy before anything is taken away.")),
        ),
    )


def _share_of_credit() -> Question:
    return Number(
        id="06.4",
        text=_(
            "Taking C2 away loses all conversions, and so does taking C3 away. The Markov rule "
            "makes the three removal effects sum to 100 %. Which share of the credit goes to "
            "**C1**?"
        ),
        key=lambda: float(measure.markov_attribution(PATHS)["share"]["C1"]),
        unit="%",
        absolute=0.005,
        low=0,
        high=1,
        hints=(
            _("Add up the three removal effects."),
            _("0.5 + 1 + 1 = 2.5. Which part of that is C1's?"),
        ),
        solution=_(
            "0.5 / 2.5 = 20 %, and 40 % each for C2 and C3. Note what was done: effects that sum "
            "to 250 % were squeezed into 100 %, because credit must add up. Effects need not."
        ),
        mistakes=(
            Mistake(1 / 3, _("That is the linear rule: equal shares along the path that bought.")),
            Mistake(0.0, _("That is the last touch: everything for C3, nothing for the others.")),
            Mistake(0.5, _("That is C1's removal effect, before all three are made to sum to 1.")),
        ),
    )


def _which_to_cut(code: str) -> Question:
    return Choice(
        id="06.5",
        text=_(
            "Nora must save. Each channel's cost is saved when it goes, and its orders are lost. "
            "Which **one** channel do you cut so that the profit of two years rises most?"
        ),
        options=OPTIONS,
        key=lambda: str(saved(code).idxmax()),
        hints=(
            _("You need two numbers of each channel: what it costs, and what would be missing."),
            _("In the explorer, switch each channel off and read the profit in the headline."),
        ),
        solution=lambda: _("Profit of two years, with one channel off: {list}.").format(
            list=", ".join(
                f"{name} {'+' if dollars > 0 else ''}{amount(round(dollars), '$')}"
                for name, dollars in saved(code).sort_values(ascending=False).items()
            )
        ),
        mistakes=(
            Mistake(
                lambda: str(last_touch(code).idxmin()),
                _(
                    "It has the lowest credit by last touch, and that is accounting read as cause. "
                    "It meets people early; somebody else stands at the till."
                ),
            ),
            Mistake(
                "e-mail",
                _("It is cheap, and what it brings is worth more than that: profit would fall."),
            ),
            Mistake(
                "display",
                _("That saves something. Another one costs more and would be missed as little."),
            ),
        ),
    )


def _new_budget(code: str) -> Question:
    def result(setting: Mapping[str, float]) -> tuple[float, int]:
        return changed(code, setting["search"], setting["social"], setting["shop"])

    def works(setting: Mapping[str, float]) -> bool:
        profit, orders = result(setting)
        return profit >= GOAL and orders >= 0

    def outcome(setting: Mapping[str, float]) -> str:
        profit, orders = result(setting)
        return against_today(orders, profit)

    return Levers(
        id="06.6",
        text=_(
            "Write the new budget. Profit of two years must rise by **$3,000** or more, and there "
            "must be **no fewer orders** than today. The shop meets people who pass by."
        ),
        levers={
            "search": Lever(_("Search adverts"), 0, 2, 0.25, 1, _("× today's")),
            "social": Lever(_("Social posts"), 0, 2, 0.25, 1, _("× today's")),
            "shop": Lever(_("Shop in town"), 0, 1, 0.25, 0, _("open")),
        },
        key=works,
        example={"search": 0, "social": 1, "shop": 1},
        outcome=outcome,
        hints=(
            _("Where does the money go that brings least?"),
            _("Spend part of what you save where people are met who would not have come."),
        ),
        solution=lambda: _(
            "For example no search adverts, social as today, and the shop open. {outcome} The "
            "money moves from those who come anyway to those who would not."
        ).format(outcome=outcome({"search": 0, "social": 1, "shop": 1})),
        mistakes=(
            Mistake(
                lambda setting: setting["search"] > 1,
                _("You fed the channel with the most credit. Watch what it adds to orders."),
                example={"search": 2, "social": 1, "shop": 0},
            ),
            Mistake(
                lambda setting: setting["social"] < 1,
                _(
                    "You cut the posts. They have little credit, and the orders go with them: "
                    "watch the second number."
                ),
                example={"search": 1, "social": 0, "shop": 0},
            ),
            Mistake(
                lambda setting: result(setting)[1] < 0,
                _("The saving is there, and some orders are gone. Win them back elsewhere."),
                example={"search": 0, "social": 1, "shop": 0},
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="06.7",
        text=_(
            "Which channel of a firm you know would you switch off in half of its regions, for how "
            "long, and what result would change your mind?"
        ),
        solution=_(
            "One answer: the one with the most last-touch credit, because most money rides on it. "
            "Draw the regions at random, write down beforehand which fall in orders would be too "
            "much, and run it long enough for the interval to exclude either that or zero."
        ),
    )
