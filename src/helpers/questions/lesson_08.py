"""Key 8, Technology as leverage: waiting, self-service, and what buys relief."""

from collections.abc import Mapping

from helpers import measure
from helpers.ask.kinds import (
    Lever,
    Levers,
    Mistake,
    Number,
    Question,
    Reflection,
)
from helpers.questions.keys_08 import (
    BILL_TODAY,
    bill,
    handling_change,
    profit_gained,
    wait,
)
from helpers.show import amount, moved
from helpers.words import _

AGENTS, LOAD, MINUTES = 10, 8.0, 6.0
"""The desk of the textbook: ten agents, 80 calls an hour of six minutes each."""
LARGER_WAIT = 86.71
"""Mean wait of a larger desk, seconds: 14 agents, a load of 12, six minutes a call."""


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _one_agent_fewer(code),
        _minutes_per_call(code),
        _mean_wait(),
        _people_in_line(),
        _what_is_left(),
        _same_bill(code),
        _monday(),
    )


def _one_agent_fewer(code: str) -> Question:
    return Number(
        id="08.1",
        text=lambda: _(
            "With **ten** agents, a caller at Orinoco's desk waited **{today} seconds** on average "
            "in the first year. The same calls come, but only **nine** agents sit there. How many "
            "seconds is the mean wait now?"
        ).format(today=amount(wait(code, 10))),
        key=lambda: float(wait(code, 9)),
        unit="seconds",
        relative=0.15,
        low=0,
        high=36_000,
        hints=(
            _("Nine agents have as much work as ten had. How often is one of them free?"),
            _("Today each agent has about a quarter of the time to spare. What eats it up?"),
        ),
        solution=lambda: _(
            "{nine} seconds instead of {ten}: a tenth fewer agents, and {times} times the wait. "
            "What shrinks is the slack: the moments in which somebody is free. Ten agents had "
            "about two to spare, nine have about one."
        ).format(
            nine=amount(wait(code, 9)),
            ten=amount(wait(code, 10)),
            times=amount(round(wait(code, 9) / wait(code, 10), 1)),
        ),
        mistakes=(
            Mistake(
                lambda value: value <= 1.3 * wait(code, 10),
                _(
                    "A tenth fewer agents, about a tenth more waiting: so it would be if work came "
                    "evenly. It comes in bunches, and fewer agents are free to soak them up."
                ),
                example="1",
            ),
            Mistake(
                lambda value: value <= 2.2 * wait(code, 10),
                _("The right direction. Near full load, waits do more than double."),
                example=lambda: f"{2 * wait(code, 10)}",
            ),
        ),
    )


def _minutes_per_call(code: str) -> Question:
    return Number(
        id="08.2",
        text=_(
            "In the second year half of the callers, chosen by a coin, were offered self-service "
            "first; it took **two thirds of their easy** questions. By how many per cent did the "
            "**agents' minutes per call** change against the first year? Put a minus if they fell."
        ),
        key=lambda: handling_change(code),
        unit="%",
        absolute=0.04,
        low=-1,
        high=5,
        hints=(
            _("Which calls no longer reach the agents: the short ones or the long ones?"),
            _("Work out an average before and after you take the small numbers out of a list."),
        ),
        solution=lambda: _(
            "Agents took {change} longer per call. Nobody became slower. The easy calls went to "
            "the machine, and the mean of what is left is the mean of harder calls."
        ).format(change=amount(100 * handling_change(code), "%")),
        mistakes=(
            Mistake(
                lambda value: value < 0,
                _(
                    "All the agents' work together falls. But minutes **per call** are divided by "
                    "the calls that are left, and these are the hard ones."
                ),
                example="-20 %",
            ),
            Mistake(
                lambda value: abs(value) < 0.005,
                _("No call changed. But which calls the average is taken over did."),
                example="0 %",
            ),
        ),
    )


def _mean_wait() -> Question:
    return Number(
        id="08.3",
        text=_(
            "A textbook desk: **10 agents**, **80 calls an hour** of **6 minutes** each, so a load "
            "of 8. Erlang left two formulas. Where nobody can wait, 0.1217 of the calls are turned "
            "away. Where everybody waits in line, **0.4092** have to wait. How long is the "
            "**mean wait of all callers**, in seconds?"
        ),
        key=lambda: 60 * measure.mean_wait(AGENTS, LOAD, MINUTES),
        unit="seconds",
        low=0,
        high=36_000,
        hints=(
            _("Use the formula above: chance of waiting × handling time / (agents − load)."),
            _("Six minutes are 360 seconds, and there are 10 − 8 = 2 agents to spare."),
        ),
        solution=_(
            "0.4092 × 360 / (10 − 8) = 73.65 seconds. Most do not wait at all; those who do wait "
            "three minutes. The average hides both."
        ),
        mistakes=(
            Mistake(
                180,
                _(
                    "That is how long **those who wait** wait. Six of ten callers do not wait: "
                    "count them too."
                ),
            ),
            Mistake(
                lambda: 180 * measure.erlang_b(AGENTS, LOAD),
                _(
                    "You took 0.1217: the share that is turned away where there **is** no line. "
                    "Here people wait."
                ),
            ),
        ),
    )


def _people_in_line() -> Question:
    return Number(
        id="08.4",
        text=_(
            "A larger desk: **14 agents**, **120 calls an hour**, a load of 12. All its callers "
            "wait **{wait} seconds** on average. How many people are **in line**, on average?"
        ).format(wait=LARGER_WAIT),
        key=120 * LARGER_WAIT / 3600,
        unit="people",
        low=0,
        high=1000,
        hints=(
            _("Little's law: arrivals × time. Both must speak of the same unit of time."),
            _("120 an hour are 1/30 a second."),
        ),
        solution=_(
            "120 / 3,600 × {wait} = {line} people. Little's law needs to know nothing about "
            "agents, lines or luck; it holds for shelves and projects as well."
        ).format(wait=LARGER_WAIT, line=round(120 * LARGER_WAIT / 3600, 2)),
        mistakes=(
            Mistake(
                measure.queue_length(1, 12 / 14),
                _(
                    "You put **one** agent of 14 times the speed in the place of 14. One fast "
                    "one has a longer line, because any long call blocks everybody."
                ),
            ),
            Mistake(
                120 * LARGER_WAIT / 3600 + 12,
                _("You counted those who are being served as well: twelve of them, on average."),
            ),
            Mistake(
                120 * LARGER_WAIT,
                _("Calls an **hour** times **seconds**: bring both to the same unit of time."),
            ),
        ),
    )


def _what_is_left() -> Question:
    return Number(
        id="08.5",
        text=_(
            "Of 100 calls **60** are easy (3 minutes) and **40** hard (10 minutes): 5.8 minutes on "
            "average. Self-service takes **two thirds of the easy** ones. How many minutes do the "
            "calls that are left take on average?"
        ),
        key=lambda: (20 * 3 + 40 * 10) / 60,
        unit="minutes",
        low=0,
        high=600,
        hints=(
            _("How many easy calls are left, and how many calls are left in all?"),
            _("20 easy and 40 hard: 460 minutes of work. Divided by what?"),
        ),
        solution=_(
            "460 minutes of work over 60 calls: 7.67. The work fell by 21 %, minutes per call rose "
            "by 32 %. Both are true; only the first says what self-service did."
        ),
        mistakes=(
            Mistake(
                4.6,
                _(
                    "You divided by all 100 contacts. That is a good measure of the **work** that "
                    "is left, but agents see only 60 of them."
                ),
            ),
            Mistake(5.8, _("That is the old mix. Which calls went away?")),
        ),
    )


def _same_bill(code: str) -> Question:
    def spent(setting: Mapping[str, float]) -> float:
        return bill(setting["agents"], setting["taken"])

    def gained(setting: Mapping[str, float]) -> float:
        return profit_gained(code, setting["agents"], setting["taken"])

    def outcome(setting: Mapping[str, float]) -> str:
        sentence = _("The desk costs {bill} a week; two years' profit {moved}.")
        change = moved(round(gained(setting)), "$")
        return sentence.format(bill=amount(spent(setting), "$"), moved=change)

    return Levers(
        id="08.6",
        text=_(
            "Tomás, who runs finance, will not pay more than today's **18,000 a week** for agents "
            "(1,800 each) and self-service (3,000). Find a desk within it that **earns more over "
            "two years** than today's."
        ),
        levers={
            "agents": Lever(_("Agents"), 5, 14, 1, 10),
            "taken": Lever(_("Easy contacts that self-service takes"), 0, 80, 10, 0, _("per cent")),
        },
        key=lambda setting: spent(setting) <= BILL_TODAY and gained(setting) > 0,
        example={"agents": 8, "taken": 80},
        outcome=outcome,
        hints=(
            _("Self-service costs the same however much it takes. How much should it take?"),
            _("With it, how many agents does the bill leave room for?"),
        ),
        solution=lambda: _(
            "Eight agents, and self-service that takes all it can. {outcome} The money of two "
            "agents buys a machine that does more than their work, because there are enough easy "
            "calls to take."
        ).format(outcome=outcome({"agents": 8, "taken": 80})),
        mistakes=(
            Mistake(
                lambda setting: spent(setting) > BILL_TODAY,
                _("It may well pay, but Tomás will not sign: it costs more a week than today."),
                example={"agents": 12, "taken": 0},
            ),
            Mistake(
                lambda setting: setting["taken"] == 0 and setting["agents"] < 10,
                _(
                    "You saved agents and put nothing in their place: waits explode, customers "
                    "leave, and that costs more than the wages."
                ),
                example={"agents": 8, "taken": 0},
            ),
            Mistake(
                lambda setting: setting["taken"] == 0,
                _("That is today's desk. Something has to take its work."),
                example={"agents": 10, "taken": 0},
            ),
            Mistake(
                lambda setting: setting["taken"] > 0 and setting["agents"] < 8,
                _(
                    "Self-service takes easy calls only. The hard ones are most of the work, and "
                    "so few agents cannot carry it."
                ),
                example={"agents": 6, "taken": 80},
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="08.7",
        text=_(
            "Think of a place you know where people wait. Would you add people, automate, or leave "
            "it alone? Which number would you look at first?"
        ),
        solution=_(
            "One answer: look at the load at the busiest hour. Where somebody is often free, "
            "leave it alone. Near full load, compare what an agent and a machine cost for the same "
            "relief, test the machine by a coin, and count work per customer who comes."
        ),
    )
