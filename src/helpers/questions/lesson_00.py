"""Lesson 00, Start here: what is asked, and the mistakes that have a name."""

from helpers import measure
from helpers.ask.kinds import Choice, Mistake, Number, Question, Reflection, Several
from helpers.questions.keys_00 import (
    BOUGHT_WITH,
    BOUGHT_WITHOUT,
    CLICKED,
    SHOPPERS,
    TESTS,
    coin_against_dashboard,
    five_shoppers,
    shelf,
)
from helpers.words import _


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _because_of_the_shelf(code),
        _coin(code),
        _on_clickers(),
        _on_all(),
        _false_alarms(),
        _fair(),
        _monday(code),
    )


def _because_of_the_shelf(code: str) -> Question:
    return Number(
        id="00.1",
        text=lambda: _(
            "Clickers place **{gap:.1f}** orders more per 1,000 visits than those who saw the "
            "shelf and did not click. Now take **all** visits that saw the shelf. Per 1,000 of "
            "them, how many orders came **because of the shelf**?"
        ).format(gap=shelf(code).dashboard.value),
        key=lambda: round(shelf(code).truth.on_all, 1),
        unit="orders",
        relative=0.25,
        absolute=0.5,
        low=-1000,
        high=1000,
        hints=(
            _("How many of these visits click at all?"),
            _("And of those who click and buy, how many came to buy anyway?"),
        ),
        solution=lambda: _(
            "Clickers gained **{clickers:.1f}** orders per 1,000 visits by the click itself. But "
            "only {share:.0f} % of the visits that saw the shelf clicked, so all of them together "
            "gained **{all:.1f}** per 1,000."
        ).format(
            clickers=shelf(code).truth.on_takers,
            share=100 * shelf(code).click_share,
            all=shelf(code).truth.on_all,
        ),
        mistakes=(
            Mistake(
                lambda value: value >= 0.75 * shelf(code).dashboard.value,
                _(
                    "You took the dashboard at its word, as most of us do. It sets clickers "
                    "against the others, and they may have wanted to buy more from the start."
                ),
                example=lambda: shelf(code).dashboard.value,
            ),
            Mistake(
                lambda value: value >= 0.75 * shelf(code).truth.on_takers,
                _("That is near what the shelf did to *clickers*. Most visits never click."),
                example=lambda: shelf(code).truth.on_takers,
            ),
            Mistake(
                lambda value: value <= 0,
                _("So little would be nothing, or harm. Some orders did come by the shelf alone."),
                example=0,
            ),
        ),
    )


def _coin(code: str) -> Question:
    return Choice(
        id="00.2",
        text=_(
            "At each visit a **coin** decided whether the shelf was shown. Set the shown against "
            "the not shown. Beside the dashboard's gap, how large will this gap be?"
        ),
        options={
            "more": _("Larger: the shelf helps those who do not click, too"),
            "same": _("Much the same: the shelf is why clickers buy"),
            "half": _("About half of it"),
            "less": _("Far less than half of it"),
        },
        key=lambda: coin_against_dashboard(code),
        hints=(
            _("Who decides to click? Who decides on which side the coin falls?"),
            _("The coin's two sides hold the same mix of keen and idle visitors."),
        ),
        solution=lambda: _(
            "The dashboard's gap is {dashboard:.1f} orders per 1,000 visits, the coin's "
            "**{coin:.1f}**, with a 95 % interval from {low:.1f} to {high:.1f}. The coin mixes "
            "clickers with everybody else, and no side has a head start."
        ).format(
            dashboard=shelf(code).dashboard.value,
            coin=shelf(code).coin.value,
            low=shelf(code).coin.low,
            high=shelf(code).coin.high,
        ),
        mistakes=(
            Mistake(
                "more",
                _("A shelf that nobody clicks does nothing in this store: no click, no effect."),
            ),
            Mistake(
                "same",
                _(
                    "That would need two things: that every visit clicks, and that clickers are "
                    "like everybody else. Neither is so."
                ),
            ),
            Mistake(
                "half",
                _("Count again who clicks: a minority. The coin counts the others, too."),
            ),
            Mistake(
                "less",
                _("A fair guess, and right in most worlds. In yours luck made the gap larger."),
            ),
        ),
    )


def _shoppers_table() -> str:
    yes = (_("no"), _("yes"))
    rows = zip(SHOPPERS, CLICKED, BOUGHT_WITH, BOUGHT_WITHOUT, strict=True)
    lines = [f"| {who} | {yes[c]} | {yes[w]} | {yes[o]} |" for who, c, w, o in rows]
    head = _("| | clicks | buys with the shelf | buys without it |")
    return "\n".join([head, "|---|---|---|---|", *lines])


def _on_clickers() -> Question:
    return Number(
        id="00.3",
        text=_(
            "Five shoppers, each seen in both lives:\n\n{table}\n\nBy how many percentage points "
            "did the shelf raise the share of buyers **among those who clicked**?"
        ).format(table=_shoppers_table()),
        key=lambda: five_shoppers().on_takers,
        unit="%",
        relative=0.02,
        low=-1,
        high=1,
        hints=(
            _("Look only at the three who clicked, and set each against the same shopper."),
            _("With the shelf 3 of the 3 buy. How many of the same 3 without it?"),
        ),
        solution=_(
            "Of the three who clicked, three buy with the shelf and two without it: 3/3 − 2/3 = "
            "**1/3**. Only Cleo was won by it."
        ),
        mistakes=(
            Mistake(
                lambda: five_shoppers().naive,
                _(
                    "You compared clickers with non-clickers: 3 of 3 against 0 of 2. That is the "
                    "dashboard. Ana and Ben buy in either life."
                ),
            ),
            Mistake(
                lambda: five_shoppers().on_all,
                _("That is the effect on all five. The question is about the three who clicked."),
            ),
            Mistake(
                lambda: five_shoppers().selection_bias,
                _("That is the head start: the share of clickers who buy *without* the shelf."),
            ),
        ),
    )


def _on_all() -> Question:
    return Number(
        id="00.4",
        text=_(
            "The same five shoppers: by how many percentage points did the shelf raise the share "
            "**of all**?"
        ),
        key=lambda: five_shoppers().on_all,
        unit="%",
        low=-1,
        high=1,
        hints=(
            _("How many of the five buy with the shelf, and how many without it?"),
            _("3 of 5 with it, 2 of 5 without it."),
        ),
        solution=_(
            "3/5 − 2/5 = **0.20**. Or: three fifths click, and a click wins a third of them: "
            "3/5 × 1/3."
        ),
        mistakes=(
            Mistake(
                lambda: five_shoppers().on_takers,
                _("That is the effect on the three who clicked. Dan and Eva count here, too."),
            ),
            Mistake(
                lambda: five_shoppers().naive,
                _("You compared clickers with non-clickers. Set the five against themselves."),
            ),
            Mistake(
                sum(BOUGHT_WITH) / len(SHOPPERS),
                _("So many buy with the shelf. Take away those who would buy without it."),
            ),
        ),
    )


def _false_alarms() -> Question:
    return Number(
        id="00.5",
        text=_(
            "An eager team runs **20** tests in which both sides get the **same** shop. Each has "
            "a **5 %** chance to cry “a difference!” by luck alone. How likely is **at least one** "
            "such false alarm?"
        ),
        key=lambda: measure.family_wise_error(TESTS),
        unit="%",
        low=0,
        high=1.2,
        hints=(
            _("First work out how likely it is that all 20 stay silent."),
            _("One stays silent with chance 0.95, all of them with 0.95 to the power of 20."),
        ),
        solution=_(
            "All stay silent with chance 0.95²⁰ = 0.358; so some alarm has chance 1 − 0.358 = "
            "**64.15 %**. Who looks often enough finds something."
        ),
        mistakes=(
            Mistake(0.05, _("That is one test. Twenty tests have twenty chances to be wrong.")),
            Mistake(
                0.05 * TESTS,
                _(
                    "You added the chances up. By that rule 40 tests would be wrong with 200 %: "
                    "two alarms at once were counted twice."
                ),
            ),
            Mistake(
                lambda: 1 - measure.family_wise_error(TESTS),
                _("That is the chance that *none* cries. The question asks for the opposite."),
            ),
        ),
    )


def _fair() -> Question:
    return Several(
        id="00.6",
        text=_("Which comparisons are fair: nothing but the shelf and luck can set them apart?"),
        options={
            "clicks": _("Visits that clicked the shelf against visits that did not"),
            "coin": _("Visits where a coin said “show it” against visits where it said “do not”"),
            "season": _("December with a new shelf against November without it"),
            "twins": _("The same visits run twice, with the shelf and without it"),
            "club": _("Club members, who see the shelf, against the others, who do not"),
        },
        key=("coin", "twins"),
        hints=(
            _("For each: who or what decided which side a visit is on?"),
            _("If the shelf did nothing at all, would the two sides sell the same but for luck?"),
        ),
        solution=_(
            "The **coin** and the **twins**. With the coin both sides hold the same kind of "
            "people, and luck is left; with twins they hold the same people, and the same luck. "
            "The other three compare people or weeks that differ anyway."
        ),
        mistakes=(
            Mistake("clicks", _("Clickers chose to click: they may have come to buy.")),
            Mistake("season", _("December sells more than November with any shelf.")),
            Mistake("club", _("People who join a club differ from people who do not.")),
            Mistake(("coin",), _("The coin is fair. One more is: fairer still, if never in life.")),
            Mistake(("twins",), _("Twins are fair, but only here. One of the others is, in life.")),
        ),
    )


def _monday(code: str) -> Question:
    return Reflection(
        id="00.7",
        text=_(
            "It is Monday. Lucía wants to put the dashboard's figure on a slide for the board. "
            "What do you tell her, and what would you show instead? Three sentences."
        ),
        solution=lambda: _(
            "Somebody else wrote: “Your figure compares people who clicked with people who did "
            "not, and they were different people before they saw anything. Show the coin's: "
            "{coin:.1f} orders per 1,000 visits, and say aloud that it may be anything from "
            "{low:.1f} to {high:.1f}. If the board needs it closer, let the coin fall for longer.”"
        ).format(coin=shelf(code).coin.value, low=shelf(code).coin.low, high=shelf(code).coin.high),
    )
