"""Key 3, Know the field before you play: which market first, and what asking is worth."""

from helpers import measure
from helpers.ask.kinds import Mistake, Number, Question, Reflection, Several
from helpers.questions.keys_03 import (
    PAYOFFS,
    PRIOR,
    SEEN,
    buyers_in_two_years,
    gained,
    hoped,
    largest,
    line_in_two_years,
    pilot_forecasts,
)
from helpers.show import amount
from helpers.words import _

MILLION = _("million $")


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _largest_market(code),
        _buyers(code),
        _knowing(),
        _piloting(),
        _peak(),
        _worthless_pilots(),
        _monday(code),
    )


def _largest_market(code: str) -> Question:
    return Number(
        id="03.1",
        text=lambda: _(
            "Orinoco opens **{market}**, the largest of the nine, in week 0. By how many **million "
            "dollars** does that change the profit of two years, after the cost of entry? Put a "
            "minus if it falls."
        ).format(market=largest(code)),
        key=lambda: gained(code, largest(code)),
        unit=MILLION,
        absolute=1.5,
        low=-60,
        high=120,
        hints=(
            _("The dashboard counts people. What else stands in the table of the markets?"),
            _("An order that comes back costs shipping, handling and the goods' way home."),
        ),
        solution=lambda: _(
            "The dashboard hoped for {hoped}; what came is {came}. The people are there, but a "
            "large share of what they order comes back, and each return eats the contribution of "
            "more than one order."
        ).format(
            hoped=amount(hoped(code)[largest(code)], MILLION),
            came=amount(gained(code, largest(code)), MILLION),
        ),
        mistakes=(
            Mistake(
                lambda value: abs(value - hoped(code)[largest(code)]) <= 1.5,
                _(
                    "That is the dashboard's sum: people there, times what a person leaves **at "
                    "home**. It takes for granted that they shop as people at home do."
                ),
                example=lambda: round(float(hoped(code)[largest(code)]), 1),
            ),
            Mistake(
                lambda value: value >= 0,
                _(
                    "Many people are not much money. Look at the return norm: what does an order "
                    "leave that comes back?"
                ),
                example="25",
            ),
        ),
    )


def _buyers(code: str) -> Question:
    return Number(
        id="03.2",
        text=lambda: _(
            "The picture above shows the rival's first **{seen} weeks** in {market}. How many "
            "**thousand people** had bought there for the first time after **two years**?"
        ).format(seen=SEEN, market=largest(code)),
        key=lambda: buyers_in_two_years(code),
        unit=_("thousand"),
        relative=0.2,
        low=0,
        high=100_000,
        hints=(
            _("Each week some people come by themselves, others because they saw somebody buy."),
            _("Nobody buys for the first time twice: who has come can no longer come."),
        ),
        solution=lambda: _(
            "{came} thousand came in two years. The straight line makes {line} thousand of it, "
            "because it never runs out of people."
        ).format(came=amount(buyers_in_two_years(code)), line=amount(line_in_two_years(code))),
        mistakes=(
            Mistake(
                lambda value: value >= 0.75 * line_in_two_years(code),
                _(
                    "You drew the line on. Those who have bought cannot buy for the first time "
                    "again, so the line must bend down somewhere. Where, the first weeks hardly "
                    "say."
                ),
                example=lambda: line_in_two_years(code),
            ),
            Mistake(
                lambda value: value <= 0.3 * buyers_in_two_years(code),
                _("You stopped near what was seen. People who bought are seen by others."),
                example=lambda: round(0.1 * buyers_in_two_years(code)),
            ),
        ),
    )


def _knowing() -> Question:
    return Number(
        id="03.3",
        text=_(
            "Going gains **3 million** with a chance of **.4**, else it loses **1.5 million**. "
            "Staying brings 0. What is it worth, at most, to **know for sure** before deciding?"
        ),
        key=lambda: measure.expected_value_of_perfect_information(PAYOFFS, PRIOR),
        unit=MILLION,
        relative=0.01,
        low=-10,
        high=10,
        hints=(
            _("What do you earn on average if you must decide now? (.4 × 3 − .6 × 1.5 = .30)"),
            _("Who knows goes in 4 cases of 10 and stays in 6. What do they earn on average?"),
        ),
        solution=_(
            "Deciding now, going brings .4 × 3 − .6 × 1.5 = 0.30 million. Knowing brings .4 × 3 = "
            "1.20. Knowing **adds** 0.90, and no study can be worth more."
        ),
        mistakes=(
            Mistake(
                1.20,
                _(
                    "That is what you earn **with** knowledge. You forgot what you earn anyway: "
                    "going without knowing brings 0.30."
                ),
            ),
            Mistake(0.30, _("That is what going brings now. What would knowing add to it?")),
            Mistake(
                1.50,
                _("That is the loss you might avoid. It is avoided in 6 cases of 10 only."),
            ),
        ),
    )


def _piloting() -> Question:
    return Number(
        id="03.4",
        text=_(
            "The same entry. Now a pilot is right in **90 %** of cases, whether the market pays or "
            "not. What is it worth, before its cost?"
        ),
        key=lambda: measure.expected_value_of_sample_information(PAYOFFS, PRIOR, 0.9),
        unit=MILLION,
        relative=0.01,
        low=-10,
        high=10,
        hints=(
            _("Of 100 such markets 40 pay. How many of them does the pilot call promising?"),
            _("36 of the 40 that pay, and 6 of the 60 that do not. You go into these 42."),
        ),
        solution=_(
            "You go where the pilot is promising: .36 × 3 − .06 × 1.5 = 0.99 million on average. "
            "Without it you earn 0.30. The pilot adds 0.69, because it turns some “go” into “stay”."
        ),
        mistakes=(
            Mistake(
                0.99,
                _(
                    "That is what you earn **with** the pilot. You would have earned 0.30 without: "
                    "it adds only the difference."
                ),
            ),
            Mistake(
                0.81,
                _(
                    "You took 90 % of perfect information. A pilot that is right half the time is "
                    "worth nothing, not half: it is worth what it **changes**."
                ),
            ),
        ),
    )


def _peak() -> Question:
    return Number(
        id="03.5",
        text=_(
            "Room air conditioners had **p = .010399** and **q = .41861** a year (Bass 1969). "
            "A Bass curve peaks after **ln(q / p) / (p + q)**. After how many years was the number "
            "of people who bought their first one largest?"
        ),
        key=lambda: measure.peak_time(p=0.010399, q=0.41861),
        unit=_("years"),
        relative=0.01,
        low=0,
        high=1000,
        hints=(
            _("ln is the natural logarithm: LN in a spreadsheet. q / p is about 40.3."),
            _("ln 40.25 is 3.695. What is p + q?"),
        ),
        solution=_(
            "ln(.41861 / .010399) = ln 40.25 = 3.695, divided by .42901: **8.61 years**. (The "
            "explorer below rounds p and q, and makes 8.7 of it.) The peak depends on p and q "
            "only, which is why the first years, before anybody copies anybody, say so little "
            "about it."
        ),
        mistakes=(
            Mistake(
                40.25,
                _("You stopped at q / p. Take its natural logarithm, and divide that by p + q."),
            ),
            Mistake(
                3.74, _("You took the logarithm to base 10. The formula wants the natural one.")
            ),
            Mistake(
                3.695,
                _("You stopped at the logarithm: it is still to be divided by p + q."),
            ),
        ),
    )


def _worthless_pilots() -> Question:
    return Several(
        id="03.6",
        text=_(
            "Back to the entry that gains 3 million or loses 1.5. Tick every case in which a pilot "
            "is worth **nothing at all**, even for free."
        ),
        options={
            "coin": _("It is right in 55 % of cases; the chance that the market pays is 40 %"),
            "sure": _("It is right in 80 % of cases; the chance that the market pays is 90 %"),
            "undo": _("Entry can be undone for free, so a failure loses nothing"),
            "dear": _(
                "It is right in 80 % of cases, the chance is 40 %, and it costs 0.40 million"
            ),
            "poor": _("It is right in 80 % of cases, the chance is 40 %, and it comes out “poor”"),
        },
        key=("coin", "sure", "undo"),
        hints=(
            _("Ask of each: would I decide otherwise after a poor pilot?"),
            _("The explorer above can be set to each of the first four."),
        ),
        solution=_(
            "A pilot is worth something only if one of its findings **changes the decision**. At "
            "55 % a poor pilot leaves going better than staying (the limit is 57.1 %); at a chance "
            "of 90 % too; and where failing costs nothing one simply goes. The fourth is worth "
            "0.48 and costs 0.40: do it. The fifth is where it is worth most: it says stay."
        ),
        mistakes=(
            Mistake(
                lambda value: "poor" in value,
                _(
                    "A poor pilot is not a wasted one: it is the finding that **changes** what you "
                    "do. A pilot that can only say “go” would be wasted."
                ),
                example=("coin", "sure", "undo", "poor"),
            ),
            Mistake(
                lambda value: "dear" in value,
                _("It costs 0.40 and adds 0.48. Dear is not worthless."),
                example=("coin", "sure", "undo", "dear"),
            ),
            Mistake(
                lambda value: "sure" not in value,
                _(
                    "Think of the market that pays with a chance of 90 %. After a poor pilot it is "
                    "still more likely to pay than not: would you really stay?"
                ),
                example=("coin", "undo"),
            ),
            Mistake(
                lambda value: "coin" not in value,
                _("A pilot that is right 55 times in 100 hardly moves the .4. Does it flip it?"),
                example=("sure", "undo"),
            ),
        ),
    )


def _monday(code: str) -> Question:
    return Reflection(
        id="03.7",
        text=lambda: _(
            "The best of Orinoco's nine pilots forecast, for two years and after the cost of "
            "entry: {pilots}. Which market would you open **first**, what would you find out "
            "before, and which finding would make you stay at home?"
        ).format(pilots=_best_pilots(code)),
        solution=_(
            "One answer: the market whose pilot forecasts most after the cost of entry, not the "
            "largest. Pilot again only where a poor result would stop you, and write "
            "down beforehand which result that is. Then nobody can explain it away."
        ),
    )


def _best_pilots(code: str) -> str:
    best = pilot_forecasts(code).nlargest(3)
    return ", ".join(f"{market} {amount(value, MILLION)}" for market, value in best.items())
