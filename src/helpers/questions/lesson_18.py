"""Principle 3, Wonderfully dissatisfied: what customers get used to, and what a ramp keeps."""

from collections.abc import Mapping
from math import log

from helpers import measure
from helpers.ask.kinds import Choice, Lever, Levers, Mistake, Number, Question, Reflection
from helpers.questions.keys_18 import (
    ADAPTATION,
    BUDGET,
    DUE,
    RAMP,
    WANTED,
    brought,
    cost,
    fading,
    launch_report,
    left_after_a_year,
    lowest_gap,
    perceived,
    weeks_until_due,
)
from helpers.show import amount
from helpers.words import _


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _a_year_later(code),
        _how_good_they_say(code),
        _half_life(),
        _left_after_half_a_year(),
        _next_one_due(code),
        _steady_gap(),
        _hold_the_level(code),
        _monday(),
    )


def _a_year_later(code: str) -> Question:
    return Number(
        id="18.1",
        text=lambda: _(
            "In the month after the launch the improved half was **{report} points** more "
            "satisfied than in the month before. Orders still come in two days. In **weeks 66 "
            "to 77**, how many points more satisfied are they than the half that still waits?"
        ).format(report=_points(launch_report(code))),
        key=lambda: round(left_after_a_year(code).value, 2),
        unit="points out of ten",
        absolute=0.25,
        low=-10,
        high=10,
        hints=(
            _("Do people compare an order with orders of a year ago, or with the one before?"),
            _("Think of your last new telephone: how pleased were you on day 3, and on day 300?"),
        ),
        solution=lambda: _(
            "**{left} points**, with a 95 % interval from {low} to {high}; the launch report had "
            "{report}. Nothing got worse. People came to expect two days."
        ).format(
            left=_points(left_after_a_year(code).value),
            low=_points(left_after_a_year(code).low),
            high=_points(left_after_a_year(code).high),
            report=_points(launch_report(code)),
        ),
        mistakes=(
            Mistake(
                lambda value: value > left_after_a_year(code).value + 0.25,
                _(
                    "The improvement stayed, so the pleasure stays: that takes satisfaction for a "
                    "measure of quality. It follows the **gap** to what people expect."
                ),
                example=lambda: f"{launch_report(code):.2f}",
            ),
            Mistake(
                lambda value: value < left_after_a_year(code).value - 0.25,
                _("The right direction. A year is long, but not long enough for all of it to go."),
                example="-0.5",
            ),
        ),
    )


def _how_good_they_say(code: str) -> Question:
    return Choice(
        id="18.2",
        text=_(
            "The same people were asked how **good** their last order was. In weeks 66 to 77, how "
            "far is the improved half's answer above that of the half that still waits?"
        ),
        options={
            "less": _("Less far above than in the first month"),
            "same": _("About as far above as in the first month"),
            "more": _("Further above: people learn to value it"),
        },
        key="same",
        hints=(
            _("Which of the two questions asks people to compare?"),
            _("Two days are two days, in the first month and in the twelfth."),
        ),
        solution=lambda: _(
            "{first} points above in the first month, **{late}** in weeks 66 to 77. People know "
            "how good it is. What has moved is what they expect."
        ).format(
            first=_points(perceived(code)[0]),
            late=_points(perceived(code)[1]),
        ),
        mistakes=(
            Mistake(
                "less",
                _("They did not stop noticing that it is good. They stopped being surprised."),
            ),
            Mistake("more", _("Nothing more was improved, and they do not say that it was.")),
        ),
    )


def _half_life() -> Question:
    straight = 0.5 / ADAPTATION
    return Number(
        id="18.3",
        text=_(
            "A textbook firm: each week its customers close **3 %** of the gap between what they "
            "get and what they expect. After how many weeks is **half** of a step's gap gone?"
        ),
        key=measure.half_life(ADAPTATION),
        unit="weeks",
        relative=0.02,
        low=0,
        high=10_000,
        hints=(
            _("After one week 0.97 is left, after two 0.97 × 0.97. When is it a half?"),
            _(
                "Solve 0.97^weeks = 0.5: in a spreadsheet =LN(0.5)/LN(0.97). Or try: what is "
                "0.97^10, 0.97^20, 0.97^30?"
            ),
        ),
        solution=_(
            "ln 0.5 / ln 0.97 = 22.76 weeks: five months. (0.693 / 0.03 = 23.1 counts time without "
            "breaks instead of in weeks; it is right as well.)"
        ),
        mistakes=(
            Mistake(
                straight,
                _("A straight line. Each week takes 3 % of what is **left**, not of the first."),
            ),
            Mistake(
                1 / ADAPTATION,
                _("That is how long the gap lasts **on average**; it halves sooner."),
            ),
        ),
    )


def _left_after_half_a_year() -> Question:
    left = measure.gap_after_step(ADAPTATION, 26)
    return Number(
        id="18.4",
        text=_(
            "The same firm, a step of **1 unit**. How much of the gap is **left after 26 weeks**?"
        ),
        key=left,
        unit="units",
        low=0,
        high=1,
        hints=(
            _("It shrinks by the same factor each week, 26 times over."),
            _("The formula above, with a jump of 1: in a spreadsheet =1*(1-0.03)^26."),
        ),
        solution=_("0.97^26 = 0.453. After half a year less than half of the pleasure is left."),
        mistakes=(
            Mistake(1 - 26 * ADAPTATION, _("A straight line would be there: 1 − 26 × 0.03.")),
            Mistake(1 - left, _("That is the part that is **gone**.")),
            Mistake(
                26 * ADAPTATION,
                _("A straight line, and the part that is gone: 26 × 0.03. What is left?"),
            ),
        ),
    )


def _next_one_due(code: str) -> Question:
    def jump() -> float:
        return round(fading(code).jump.value, 2)

    def rate() -> float:
        return round(fading(code).rate.value, 4)

    return Number(
        id="18.5",
        text=lambda: _(
            "Orinoco's own panel: a lift of **{jump} points** at first, and **{rate}** of what is "
            "left goes each week. Inés wants the next improvement when the lift has fallen to "
            "**0.3 points**. How many weeks after the launch is that?"
        ).format(jump=_points(jump()), rate=amount(100 * rate(), "%")),
        key=lambda: weeks_until_due(code),
        unit="weeks",
        relative=0.03,
        low=0,
        high=10_000,
        hints=(
            _("Which share of the first lift are 0.3 points?"),
            _(
                "Solve jump × (1 − rate)^weeks = 0.3: in a spreadsheet =LN(0.3/jump)/LN(1-rate), "
                "with your numbers for the jump and the rate."
            ),
        ),
        solution=lambda: _(
            "ln(0.3 / {jump}) / ln(1 − {rate}) = **{weeks} weeks**. Whoever waits for "
            "dissatisfied customers to write is later still."
        ).format(
            jump=_points(jump()),
            rate=amount(rate()),
            weeks=amount(round(weeks_until_due(code), 1)),
        ),
        mistakes=(
            Mistake(
                lambda: log(0.5) / log(1 - fading(code).rate.value),
                _("That is when **half of the lift** is left. She waits for 0.3 **points**."),
            ),
            Mistake(
                lambda: (1 - DUE / fading(code).jump.value) / fading(code).rate.value,
                _("A straight line. Each week takes a share of what is **left**."),
            ),
            Mistake(
                lambda: (fading(code).jump.value - DUE) / fading(code).rate.value,
                _("The rate is a **share** of what is left, not points that go each week."),
            ),
        ),
    )


def _steady_gap() -> Question:
    return Number(
        id="18.6",
        text=_(
            "The textbook firm again: customers close 3 % of the gap each week. Now it improves by "
            "**0.02 units every week**, without end. At what size does the **gap** settle?"
        ),
        key=measure.steady_gap(RAMP, ADAPTATION),
        unit="units",
        low=0,
        high=1_000,
        hints=(
            _("It settles when a week's adaptation takes away just what the week adds."),
            _("Solve 0.03 × gap = 0.02."),
        ),
        solution=_(
            "0.02 / 0.03 = 0.667. Quality and expectations both rise by 0.02 a week then, one "
            "always two thirds of a unit above the other."
        ),
        mistakes=(
            Mistake(
                ADAPTATION / RAMP,
                _("Upside down: the improvement stands above the line, adaptation below it."),
            ),
            Mistake(
                lambda value: value > 1.5,
                _("It does not grow without end: the wider the gap, the more goes each week."),
                example="2.08",
            ),
            Mistake(
                RAMP,
                _("That is one week's improvement. Last week's is not forgotten at once either."),
            ),
            Mistake(
                ADAPTATION * RAMP,
                _("You multiplied. The **faster** people get used to it, the smaller the gap."),
            ),
            Mistake(
                lambda value: value < 0.005,
                _("Expectations follow, but they never catch what keeps moving."),
                example="0",
            ),
        ),
    )


def _hold_the_level(code: str) -> Question:
    def both(setting: Mapping[str, float]) -> tuple[str, float, float]:
        return code, round(setting["step"], 3), round(setting["ramp"], 4)

    def outcome(setting: Mapping[str, float]) -> str:
        sentence = _("The gap is {gap} in its lowest week. It costs {cost} and brings {brought}.")
        return sentence.format(
            gap=amount(round(lowest_gap(*both(setting)), 3)),
            cost=amount(cost(*both(setting)), "$"),
            brought=amount(round(brought(*both(setting))), "$"),
        )

    return Levers(
        id="18.7",
        text=_(
            "Inés wants a gap of **0.4 or more in every one of 104 weeks**. Tomás "
            "pays **no more than $14,600** in all; a unit costs $7,000. Find a step and a ramp "
            "that both would sign. Customers adapt by 3 % a week."
        ),
        levers={
            "step": Lever(_("Step in the first week"), 0, 2, 0.1, 1.0, _("units")),
            "ramp": Lever(_("Ramp from then on"), 0, 0.05, 0.005, 0.0, _("units a week")),
        },
        key=lambda setting: cost(*both(setting)) <= BUDGET and lowest_gap(*both(setting)) >= WANTED,
        example={"step": 0.5, "ramp": 0.015},
        outcome=outcome,
        hints=(
            _("What does the step have to do that the ramp cannot, and the other way round?"),
            _(
                "Which ramp keeps a gap of 0.4 for good? Take the next larger one on the slider, "
                "and a step that starts at its level."
            ),
        ),
        solution=lambda: _(
            "A step of 0.5 and a ramp of 0.015. {outcome} The ramp's steady gap is "
            "0.015 / 0.03 = 0.5, and the step starts there: a jump to the level, then a ramp "
            "to hold it."
        ).format(outcome=outcome({"step": 0.5, "ramp": 0.015})),
        mistakes=(
            Mistake(
                lambda setting: cost(*both(setting)) > BUDGET,
                _("Inés is content, Tomás will not sign: it costs more than $14,600."),
                example={"step": 1.0, "ramp": 0.02},
            ),
            Mistake(
                lambda setting: setting["ramp"] < 0.012,
                _("Too little is added each week: adaptation takes the gap below 0.4."),
                example={"step": 2.0, "ramp": 0.0},
            ),
            Mistake(
                lambda setting: setting["step"] < 0.35,
                _("A ramp alone takes a year or so to open its gap. Something must start it."),
                example={"step": 0.0, "ramp": 0.02},
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="18.8",
        text=_(
            "Think of the last big improvement where you work or study. What do people expect "
            "today that pleased them then? What small thing could get better every month?"
        ),
        solution=_(
            "One answer: name what people no longer mention, since that is what they now take for "
            "granted. Keep it. Then plan small improvements through the year instead of one "
            "launch, hold some people out, and look at the gap, not at last year's score."
        ),
    )


def _points(value: float) -> str:
    return amount(round(value, 2))
