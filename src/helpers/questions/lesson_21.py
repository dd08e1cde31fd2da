"""Principle 6, The whole company: happy branches, what a lot says, and what the end pays."""

from collections.abc import Mapping

from helpers.ask.kinds import Choice, Lever, Levers, Mistake, Number, Question, Reflection
from helpers.questions.keys_21 import (
    BUDGET,
    SEARS,
    a_week,
    caused,
    profit_of,
    seen,
    share_caused,
)
from helpers.show import amount
from helpers.store.told.service.service_chain import points_for
from helpers.words import _

MORE_STAFF = 10.0
"""Points of attitude in the exercise by hand."""
LEAST = 0.5
"""Dollars a week and employee, from which on a budget counts as a programme."""


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _part_that_is_cause(code),
        _what_it_pays(code),
        _along_the_chain(),
        _which_comparison(),
        _a_budget_that_pays(code),
        _monday(),
    )


def _part_that_is_cause(code: str) -> Question:
    return Number(
        id="21.1",
        text=lambda: _(
            "Branches whose staff are one point happier grow **{seen:.2f} %** more a year. Suppose "
            "that a branch makes its own staff one point happier and changes nothing else. **What "
            "share** of these {seen:.2f} % follows?"
        ).format(seen=seen(code)),
        key=lambda: share_caused(code),
        unit="%",
        absolute=0.12,
        low=-1,
        high=2,
        hints=(
            _("Picture the branch in the station and the one behind the car park."),
            _("What pleases those who work on a good site pleases those who shop there, too."),
        ),
        solution=lambda: _(
            "A point of attitude causes {caused:.2f} % more growth: {share} of what one sees. The "
            "rest is the site, which makes staff **and** shoppers happy."
        ).format(caused=caused(), share=amount(round(100 * share_caused(code)), "%")),
        mistakes=(
            Mistake(
                lambda value: value >= 0.85,
                _(
                    "All of it would mean that happy and unhappy branches differ in nothing but "
                    "their staff's mood. But they stand on different sites."
                ),
                example="100 %",
            ),
            Mistake(
                lambda value: value <= 0.1,
                _("None of it goes too far: a friendly counter does bring people back."),
                example="0 %",
            ),
        ),
    )


def _what_it_pays(code: str) -> Question:
    return Number(
        id="21.2",
        text=lambda: _(
            "Nadia wants a programme in **all** branches for **${budget:.0f}** a week and "
            "employee. If all that one sees were cause, it would leave **{hoped} a week** in the "
            "end, after its cost (for our people, the customers of one employee). By how much does "
            "it change their **profit of two years**, all counted? Put a minus if it falls."
        ).format(budget=BUDGET, hoped=amount(round(a_week(code, BUDGET, seen(code)), 1), "$")),
        key=lambda: round(profit_of(code, BUDGET), -1),
        unit="$",
        relative=0.2,
        absolute=150,
        low=-20_000,
        high=20_000,
        hints=(
            _("Two years cost 104 × the weekly sum. When do customers notice?"),
            _("Take only the part that is cause, and see what is left after the cost."),
        ),
        solution=lambda: _(
            "{change}. It costs {cost}, from the first week; the chain's end brings part of that "
            "back, and later."
        ).format(
            change=amount(round(profit_of(code, BUDGET), -1), "$"),
            cost=amount(104 * BUDGET, "$"),
        ),
        mistakes=(
            Mistake(
                lambda value: value > 0,
                _(
                    "So it would be if all that one sees across branches were cause. Most of it is "
                    "the site, and no programme moves a branch."
                ),
                example="800",
            ),
            Mistake(
                -104 * BUDGET,
                _("That is its whole cost. Something does come back at the end of the chain."),
            ),
            Mistake(
                lambda value: value > profit_of(code, BUDGET),
                _(
                    "The right direction, and too kind: the cost runs from the first week, what "
                    "comes back is only the part that is cause, and it comes late."
                ),
                example=lambda: amount(round(0.4 * profit_of(code, BUDGET))),
            ),
            Mistake(
                lambda value: value < profit_of(code, BUDGET),
                _("Too dark: sales do grow, and a part of the cost comes back."),
                example="-5000",
            ),
        ),
    )


def _along_the_chain() -> Question:
    attitude, impression, growth = SEARS
    ratio = MORE_STAFF / attitude
    return Number(
        id="21.3",
        text=_(
            "One retailer found that **5 points** more in staff attitude went with **1.3 points** "
            "more in customers' impression, and those with **0.5 %** more sales growth. Attitude "
            "rises by **10 points**. How many per cent more growth is that?"
        ),
        key=ratio * growth / 100,
        unit="%",
        absolute=0.0005,
        low=-1,
        high=1,
        hints=(
            _("First link: 10 points of attitude make how many of impression?"),
            _("2.6 points. And 1.3 points of impression went with 0.5 % growth."),
        ),
        solution=_(
            "10 / 5 × 1.3 = 2.6 points of impression, and 2.6 / 1.3 × 0.5 % = 1.0 % more growth. "
            "Each link passes on a part: the product along a chain is small."
        ),
        mistakes=(
            Mistake(
                MORE_STAFF * growth / impression / 100,
                _(
                    "You took the ten points for points of impression and **skipped a link**. It "
                    "takes about four points of attitude for one of impression."
                ),
            ),
            Mistake(
                ratio * impression / 100,
                _("That is the impression, in points. There is one more link to sales."),
            ),
            Mistake(
                growth / 100,
                _("That is what follows from 5 points of attitude. Here it rises by 10."),
            ),
        ),
    )


def _which_comparison() -> Question:
    return Choice(
        id="21.4",
        text=_(
            "You want to know what a point of attitude **causes**. You may look at one comparison "
            "only. Which?"
        ),
        options={
            "levels": _("Branches with happy staff against branches with unhappy staff"),
            "volunteers": _("Branches whose managers asked for the programme against the rest"),
            "lot": _("Branches that a lot gave the programme against the rest, each to its past"),
            "risers": _("Branches whose attitude rose this year against those where it fell"),
        },
        key="lot",
        hints=(
            _("Ask of each: what else differs between the two groups?"),
            _("Who asks for a programme? Where does a mood rise by itself?"),
        ),
        solution=_(
            "Only the lot gives groups that differ, but for chance, in nothing but the programme. "
            "Comparing each branch with its own past takes out what is its own for good, and makes "
            "the answer surer; it does not replace the lot."
        ),
        mistakes=(
            Mistake("levels", _("They stand on different sites: this is what all have looked at.")),
            Mistake(
                "volunteers",
                _("A manager who asks is not like the others: the branch may do well anyway."),
            ),
            Mistake(
                "risers",
                _(
                    "Closer: what is a branch's own for good cancels. But a mood may rise because "
                    "trade does, and then effect and cause change places."
                ),
            ),
        ),
    )


def _a_budget_that_pays(code: str) -> Question:
    def left(setting: Mapping[str, float]) -> float:
        return a_week(code, setting["dollars"], caused())

    def works(setting: Mapping[str, float]) -> bool:
        return setting["dollars"] >= LEAST and left(setting) >= 0

    def outcome(setting: Mapping[str, float]) -> str:
        dollars = setting["dollars"]
        sentence = _("{points} points, {growth:.2f} % more growth; in the end {left} a week.")
        points = float(points_for(dollars))
        money = amount(round(left(setting), 2), "$")
        return sentence.format(points=amount(points), growth=caused() * points, left=money)

    def example() -> dict[str, float]:
        return {"dollars": max((0.5 * step for step in range(1, 41)), key=_worth)}

    def _worth(dollars: float) -> float:
        return a_week(code, dollars, caused())

    return Levers(
        id="21.5",
        text=_(
            "Set a budget of at least **50 cents** a week and employee that **does not lose** in "
            "the end, once all of its effect is there."
        ),
        levers={"dollars": Lever(_("Staff budget"), 0, 20, 0.5, 12, _("dollars a week"))},
        key=works,
        example=example,
        outcome=outcome,
        hints=(
            _("The first dollars buy most points. Which of them buys less than it costs?"),
            _("Start at 50 cents and go up while more is left."),
        ),
        solution=lambda: _(
            "For example ${dollars}. {outcome} The first points are cheap; beyond them the chain's "
            "end does not pay what a further point costs."
        ).format(dollars=amount(example()["dollars"]), outcome=outcome(example())),
        mistakes=(
            Mistake(
                lambda setting: setting["dollars"] < LEAST,
                _("That is hardly a programme: at least 50 cents a week."),
                example={"dollars": 0},
            ),
            Mistake(
                lambda setting: left(setting) < 0,
                _("In the end it costs more than comes back. Each further dollar buys less."),
                example={"dollars": 20},
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="21.6",
        text=_(
            "Name a place where happy staff and good results go together. **What third thing** "
            "could bring both, and what could you give to some of them by lot?"
        ),
        solution=_(
            "One answer: our best team has the best customers, too. We would draw lots for who "
            "gets the new rota first, and compare each team with its own last year. And we would "
            "say beforehand that treating staff well needs no return to be right."
        ),
    )
