"""Key 10, Persist, with a limit: ruin, growing losses, and what a limit may cost."""

from collections.abc import Mapping

from helpers import measure
from helpers.ask.kinds import (
    Lever,
    Levers,
    Mistake,
    Number,
    Question,
    Reflection,
    Several,
)
from helpers.questions.keys_10 import (
    DEAREST,
    MOST_WRONG,
    bill,
    first_trigger,
    luck,
    wrongly_stopped,
    years_to_be_sure,
)
from helpers.show import amount
from helpers.words import _


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _two_growing_losses(code),
        _until_we_know(code),
        _ruin(),
        _hole(),
        _trigger(),
        _limit(code),
        _monday(),
    )


def _two_growing_losses(code: str) -> Question:
    def key() -> float:
        return float(wrongly_stopped(code, losses=2))

    return Number(
        id="10.1",
        text=_(
            "A **good** venture earns **1,000 dollars a quarter** on average. Luck throws a "
            "quarter about by 3,000 (one standard deviation), so that nearly four quarters of ten "
            "lose. It is stopped after **two growing losses**: two quarters in a row that lose, "
            "each worse than the quarter before. Of **100** such ventures, how many are stopped "
            "within ten years?"
        ),
        key=key,
        unit="of 100",
        absolute=7,
        low=0,
        high=100,
        hints=(
            _("In ten years there are forty quarters. How many chances is that?"),
            _("At any one quarter it happens about 5 times in 100."),
        ),
        solution=lambda: _(
            "{n} of 100, and every one of them was good. At any one quarter the signal is rare. "
            "Over forty quarters it is nearly bound to come, because luck alone is enough for it."
        ).format(n=amount(key())),
        mistakes=(
            Mistake(
                lambda value: value <= 15,
                _(
                    "That is about how often it happens at any **one** quarter. There are forty "
                    "of them, and one is enough."
                ),
                example="6",
            ),
            Mistake(
                lambda value: value <= 65,
                _("The right direction: luck is enough. But forty quarters are many chances."),
                example="40",
            ),
        ),
    )


def _until_we_know(code: str) -> Question:
    def key() -> float:
        return years_to_be_sure(code)

    return Number(
        id="10.2",
        text=lambda: _(
            "By its book, luck throws a quarter of our venture about by **{luck}** (one standard "
            "deviation). Suppose that it really earns **1,000** a quarter on average. How many "
            "**years** of results does it take until the 95 % range of that average no longer "
            "holds zero: until we know that it earns at all?"
        ).format(luck=amount(luck(code), "$")),
        key=lambda: round(key(), 1),
        unit="years",
        relative=0.15,
        low=0,
        high=400,
        hints=(
            _("The range is the mean, plus and minus 1.96 × luck / √quarters."),
            _("It must be less than 1,000 wide to each side. Solve for the quarters."),
        ),
        solution=lambda: _(
            "1.96 × {luck} / √quarters falls below 1,000 after {quarters} quarters: {years} years. "
            "To be twice as sure takes four times as long. Whoever waits for proof waits longer "
            "than most ventures live."
        ).format(
            luck=amount(luck(code)),
            quarters=amount(round(4 * key())),
            years=amount(round(key(), 1)),
        ),
        mistakes=(
            Mistake(
                lambda value: value <= 0.6 * key(),
                _(
                    "Less than it takes. What luck adds to a mean shrinks with the **root** of "
                    "time: slowly."
                ),
                example="2",
            ),
            Mistake(lambda: 4 * key(), _("That is about right in **quarters**. Years were asked.")),
        ),
    )


def _ruin() -> Question:
    return Number(
        id="10.3",
        text=_(
            "A venture earns **1** a quarter on average, with a standard deviation of **3**. It "
            "may lose **5**. How likely is it **ever** lost? (Thousands of dollars; the book is "
            "watched all the time.) Answer as a share or in per cent."
        ),
        key=lambda: measure.ruin_probability(1, 3, 5),
        unit="%",
        low=0,
        high=1,
        hints=(
            _("Use the formula above: e to the power of -2 × drift × cash / volatility²."),
            _("The power is -2 × 1 × 5 / 9. The e is 2.718: a calculator has a key for it."),
        ),
        solution=_(
            "exp(-10 / 9) = .3292. One good venture in three is lost, by luck alone. With 10 "
            "instead of 5 it is one in nine: the chances multiply."
        ),
        mistakes=(
            Mistake(0.6708, _("That is the chance that it is **never** lost: 1 less the answer.")),
            Mistake(0.5738, _("You lost the **2** in the power: it is -2 × 1 × 5 / 9.")),
            Mistake(
                0.0357, _("You did not **square** the volatility: 3² is 9, and luck weighs more.")
            ),
        ),
    )


def _hole() -> Question:
    low, far = "low 2002", "ahead 2009"
    return Several(
        id="10.4",
        text=_(
            "Add up Amazon's net income from 1995 on, year by year. Tick what is true of the "
            "**sum**: where it is lowest, and when it first ends above zero."
        ),
        options={
            "low 2000": _("It is lowest in 2000, at −1,411.3"),
            "low 2001": _("It is lowest in 2001, at −2,860.2"),
            low: _("It is lowest in 2002, at −3,009.3"),
            "ahead 2003": _("It is first above zero in 2003"),
            "ahead 2008": _("It is first above zero in 2008"),
            far: _("It is first above zero in 2009"),
        },
        key=(low, far),
        hints=(
            _("The sum falls as long as a year loses. Which is the last year that does?"),
            _("From 2003 on every year earns. Add up the gains until they pass 3,009.3."),
        ),
        solution=_(
            "Lowest in 2002, at −3,009.3 million, and above zero in 2009, fifteen years after the "
            "founding: by 186.4 million in the finest figures, 186.5 in the table's rounded ones."
        ),
        mistakes=(
            Mistake(
                "low 2000",
                _("That is the worst single **year**. The losses of all years add up."),
            ),
            Mistake("low 2001", _("That is the end of 2001. 2002 lost once more.")),
            Mistake(
                "ahead 2003",
                _(
                    "2003 is the first **year** with a profit: 35 million, on a hole of 3,009. To "
                    "stop losing is not to have earned it back."
                ),
            ),
            Mistake(
                "ahead 2008", _("Close: at the end of 2008 some 716 million are still missing.")
            ),
            Mistake((low,), _("That is the lowest point. When was the hole filled?")),
            Mistake((far,), _("That is when the hole was filled. How deep was it?")),
        ),
    )


def _trigger() -> Question:
    return Number(
        id="10.5",
        text=_(
            "Had Amazon been held to **two growing losses**, counted in years, in which **year** "
            "would it have been stopped first?"
        ),
        key=lambda: float(first_trigger()),
        unit="year",
        relative=0,
        absolute=0.4,
        low=1990,
        high=2030,
        hints=(
            _("Look for a loss that is worse than the year before, and then for another one."),
            _("1996 lost more than 1995. What did the next year do?"),
        ),
        solution=_(
            "1997: 0.3, then 5.8, then 31 million lost. The rule would have stopped it three "
            "years before its largest loss, and six before its first profitable year."
        ),
        mistakes=(
            Mistake(
                2000,
                _(
                    "2000 is the **largest** loss. The rule asks for the second worsening in a "
                    "row, and that came long before."
                ),
            ),
            Mistake(1996, _("1996 is the **first** growing loss. The rule asks for two in a row.")),
            Mistake(
                lambda value: 1998 <= value < 2000,
                _("The loss grew in that year too, but it had grown **twice** in a row before."),
                example="1998",
            ),
        ),
    )


def _limit(code: str) -> Question:
    def wrong(setting: Mapping[str, float]) -> int:
        return wrongly_stopped(code, 1000 * setting["cash"], setting["losses"])

    def lost(setting: Mapping[str, float]) -> float:
        return bill(code, 1000 * setting["cash"], setting["losses"])

    def outcome(setting: Mapping[str, float]) -> str:
        sentence = _("Of 100 good ventures it stops {wrong}; a bad one loses {lost} on average.")
        return sentence.format(wrong=wrong(setting), lost=amount(lost(setting), "$"))

    return Levers(
        id="10.6",
        text=_(
            "Set a rule for ventures of which nobody knows whether they are **good** (they earn "
            "1,000 a quarter on average) or **bad** (they lose as much). Volatility is 3,000. Of "
            "100 good ones it may stop **at most 20** within ten years, and a bad one may lose "
            "**at most 9,000** on average."
        ),
        levers={
            "cash": Lever(_("Cash that may be lost"), 1, 20, 1, 20, _("thousand dollars")),
            "losses": Lever(_("Growing losses in a row (0 = off)"), 0, 4, 1, 3),
        },
        key=lambda setting: wrong(setting) <= MOST_WRONG and lost(setting) <= DEAREST,
        example={"cash": 8, "losses": 0},
        outcome=outcome,
        hints=(
            _("Which of the two levers looks at the firm, and which mostly at luck?"),
            _("Switch the growing losses off. Then find the cash between 5 and 10."),
        ),
        solution=lambda: _(
            "About 8,000 of cash, and no rule about growing losses. {outcome} A limit on the "
            "**level** of loss lets luck cancel out over time; a rule on **changes** meets luck "
            "anew each quarter."
        ).format(outcome=outcome({"cash": 8, "losses": 0})),
        mistakes=(
            Mistake(
                lambda setting: 0 < setting["losses"] < 3,
                _(
                    "One or two growing losses come by luck alone. This rule stops most of the "
                    "good ones, however much cash you allow."
                ),
                example={"cash": 8, "losses": 2},
            ),
            Mistake(
                lambda setting: setting["losses"] == 3,
                _(
                    "Three in a row are rarer, but they still stop good ones, on top of those that "
                    "the cash limit stops. No cash heals that: ask for more in a row, or for none."
                ),
                example={"cash": 8, "losses": 3},
            ),
            Mistake(
                lambda setting: wrong(setting) > MOST_WRONG,
                _("Too many good ventures are stopped. Give luck more room to cancel out."),
                example={"cash": 3, "losses": 0},
            ),
            Mistake(
                lambda setting: lost(setting) > DEAREST,
                _("Good ones are safe, but the bad ones cost too much before they are stopped."),
                example={"cash": 15, "losses": 0},
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="10.7",
        text=_(
            "Think of something that you or your firm kept up for long, or gave up. Was there a "
            "limit, and was it set **before** the losses came? What would you write down today?"
        ),
        solution=_(
            "One answer: the sum that we can lose and still live; the date on which we look, not "
            "the mood; what we would have to see to change our mind. What is spent already is in "
            "none of the three."
        ),
    )
