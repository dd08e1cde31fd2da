"""Principle 7, Best customers: who waits, who answers to it, and for whom the firm is centred."""

from collections.abc import Mapping

from helpers import measure
from helpers.ask.kinds import (
    Choice,
    Lever,
    Levers,
    Mistake,
    Number,
    Order,
    Question,
    Reflection,
    Several,
)
from helpers.questions import keys_22 as keys
from helpers.show import amount
from helpers.words import _

ARRIVALS = (0.2, 0.6)
"""Callers a minute of the first and the second class, in the textbook case."""
ELSEWHERE = (0.25, 0.5)
"""The same at the desk whose waits Tomás averages."""


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _the_others(code),
        _which_fifth(code),
        _second_class(),
        _weighted(),
        _who_first(),
        _nobody_worse(code),
        _only_one_meaning(),
        _your_line(),
    )


def _the_others(code: str) -> Question:
    def second() -> float:
        return keys.waits(code)[1]

    return Number(
        id="22.1",
        text=lambda: _(
            "In **one line**, callers wait **{today} seconds** on average. From Monday on **a "
            "fifth** of them go first, whoever they are. How many seconds do **the other four "
            "fifths** wait?"
        ).format(today=amount(keys.waits(code)[2])),
        key=second,
        unit="seconds",
        relative=0.05,
        low=0,
        high=3600,
        hints=(
            _("The agents work no faster and no slower. Where does the waiting go?"),
            _("A fifth spare most of their wait; four fifths share it among themselves."),
        ),
        solution=lambda: _(
            "{second} seconds instead of {today}; those who go first wait {first}. A fifth × "
            "{first} + four fifths × {second} is {today}, as before."
        ).format(**_seconds(code)),
        mistakes=(
            Mistake(
                lambda value: value <= 1.03 * keys.waits(code)[2],
                _(
                    "The same agents answer the same calls. If some wait less, somebody waits "
                    "longer: the others pay."
                ),
                example=lambda: f"{keys.waits(code)[2]}",
            ),
            Mistake(
                lambda value: value >= 1.45 * keys.waits(code)[2],
                _(
                    "Less than one fears: what the fifth caller is spared, four others share among "
                    "themselves."
                ),
                example=lambda: f"{2 * keys.waits(code)[2]}",
            ),
        ),
    )


def _seconds(code: str) -> dict[str, str]:
    return dict(zip(("first", "second", "today"), map(amount, keys.waits(code)), strict=True))


def _which_fifth(code: str) -> Question:
    options = {
        "by value": _("Those who bring us most dollars in a year"),
        "by response": _("Those with whom a minute of waiting loses most dollars"),
        "at random": _("Any fifth, by lot: fair is best"),
        "nobody": _("None: one line for all earns most"),
    }
    return Choice(
        id="22.2",
        text=_(
            "**Which fifth** should go first, if what all customers bring in two years, less the "
            "cost of the lane, is to be largest?"
        ),
        options=options,
        key=lambda: keys.best_rule(code),
        hints=(
            _("A place in front is scarce. With whom does it change most?"),
            _("Somebody who stays anyway is worth a lot. What does the lane add there?"),
        ),
        solution=lambda: _(
            "By value adds {value} to what our 4,000 customers are expected to bring, by response "
            "{response}, by lot {lot} (the lane costs money). Worth and response are two things, "
            "and the lane needs both."
        ).format(
            value=amount(round(keys.gained(code, "by value")), "$"),
            response=amount(round(keys.gained(code, "by response")), "$"),
            lot=amount(round(keys.gained(code, "at random")), "$"),
        ),
        mistakes=(
            Mistake(
                "by value",
                _(
                    "They are worth most. But many of them wait patiently: the lane gives them a "
                    "present for what they do anyway."
                ),
            ),
            Mistake(
                "at random",
                _("By lot the others lose what these gain, and the lane still costs money."),
            ),
            Mistake(
                "nobody",
                _(
                    "So it is where customers are alike, or cannot be told apart. Here they "
                    "differ, and the scores know something of it."
                ),
            ),
        ),
    )


def _second_class() -> Question:
    return Number(
        id="22.3",
        text=_(
            "One agent, and a call takes **1 minute** on average. The first class brings **0.2** "
            "calls a minute, the second **0.6**; the time until the agent is free is **0.8** "
            "minutes. In one line all wait 4 minutes. How long does the **second** class wait if "
            "the first goes first?"
        ),
        key=lambda: float(measure.priority_waits(ARRIVALS)[1]),
        unit="minutes",
        low=0,
        high=1000,
        hints=(
            _("Calls × minutes are shares of the agent's time: r₁ is 0.2, and r is 0.8."),
            _("Second class: 0.8 / ((1 − 0.2) × (1 − 0.8)). Both brackets are below the line."),
        ),
        solution=_(
            "0.8 / (0.8 × 0.2) = 5 minutes. The first class waits 0.8 / 0.8 = 1 minute. Three "
            "minutes less for one caller, one minute more for each of three."
        ),
        mistakes=(
            Mistake(4, _("That is one line, where nobody goes first.")),
            Mistake(1, _("That is the **first** class: 0.8 / (1 − 0.2).")),
            Mistake(
                1 / (0.8 * 0.2),
                _("You began with the length of a call. Begin with the time until one is free."),
            ),
            Mistake(
                0.8 / 0.4,
                _("You divided by 1 − 0.6 alone. The second class waits for all: 0.2 + 0.6."),
            ),
        ),
    )


def _weighted() -> Question:
    return Number(
        id="22.4",
        text=_(
            "One agent again. In one line all wait 3 minutes; with lanes **0.25** calls a minute "
            'wait **1** minute and **0.5** wait **4**. Tomás writes: "Mean wait 2.5 instead of 3: '
            'an improvement." Weigh each wait by its calls. What is **0.25 × first wait + 0.5 × '
            "second wait**?"
        ),
        key=lambda: measure.weighted_wait(ELSEWHERE, measure.priority_waits(ELSEWHERE)),
        unit="",
        low=0,
        high=1000,
        hints=(
            _("There are two callers of the second class for one of the first."),
            _("0.25 × 1 and 0.5 × 4, added up."),
        ),
        solution=_(
            "0.25 × 1 + 0.5 × 4 = 2.25, and in one line 0.75 × 3 = 2.25. Not a second was saved. "
            "Tomás took the mean of two classes as if they were of the same size."
        ),
        mistakes=(
            Mistake(
                2.5,
                _(
                    "That is Tomás's mean: two classes counted alike, though the second has twice "
                    "the callers."
                ),
            ),
            Mistake(3, _("That is the wait of a caller: now weigh it by the calls, 0.75 in all.")),
        ),
    )


def _who_first() -> Question:
    options = {
        "A": _("Ana: brings 900 dollars a year; a minute more loses 0.1 % of it"),
        "B": _("Bruno: brings 300; a minute more loses 1 %"),
        "C": _("Carla: brings 90; a minute more loses 2 %"),
    }

    def ranked() -> list[str]:
        places = measure.serving_order(list(keys.LIKELY_LOSS.values()))
        return sorted(options, key=lambda name: places[list(options).index(name)])

    return Order(
        id="22.5",
        text=_(
            "Three people wait, and each call takes as long as the others. Whom do you answer "
            "first, second, third, if **waiting is to lose least**?"
        ),
        options=options,
        key=ranked,
        hints=(
            _("What does one minute lose with Ana, in dollars?"),
            _("Ana 0.90, Bruno 3.00. And Carla?"),
        ),
        solution=_(
            "Bruno (3.00 a minute), Carla (1.80), Ana (0.90). Neither worth nor impatience "
            "decides, but their product. If calls differed in length, one would divide by it."
        ),
        mistakes=(
            Mistake(
                ["A", "B", "C"],
                _("You ranked by **value**. Ana is worth most and hardly minds waiting."),
            ),
            Mistake(
                ["C", "B", "A"],
                _("You ranked by **impatience** alone. Carla minds most, but of little."),
            ),
        ),
    )


def _nobody_worse(code: str) -> Question:
    def second(setting: Mapping[str, float]) -> float:
        return keys.waits(code, setting["agents"], setting["share"] / 100)[1]

    def fits(setting: Mapping[str, float]) -> bool:
        no_worse = second(setting) <= keys.waits(code)[2]
        return no_worse and setting["share"] >= 20 and keys.bill(setting["agents"]) <= keys.BUDGET

    def outcome(setting: Mapping[str, float]) -> str:
        first, others, _all = keys.waits(code, setting["agents"], setting["share"] / 100)
        sentence = _("The first lane waits {first} seconds, the second {second}; it costs {bill}.")
        spent = _("{money} more a week").format(money=amount(keys.bill(setting["agents"]), "$"))
        return sentence.format(first=amount(first), second=amount(others), bill=spent)

    return Levers(
        id="22.6",
        text=lambda: _(
            "Tomás wants at least **20 %** of callers to go first. Inés wants **neither lane to "
            "wait longer than today's {today} seconds**. They may spend **3,000 a week**; an agent "
            "costs 1,800, two lanes 1,000. Set the desk."
        ).format(today=amount(keys.waits(code)[2])),
        levers={
            "agents": Lever(_("Agents"), 9, 14, 0.5, 10),
            "share": Lever(_("Callers who go first"), 0, 50, 5, 10, _("per cent")),
        },
        key=fits,
        example={"agents": 11, "share": 20},
        outcome=outcome,
        hints=(
            _("Lanes move waiting. What removes it?"),
            _("How many agents more does the money buy, once the lanes are paid?"),
        ),
        solution=lambda: _(
            "Eleven agents, and a fifth first. {outcome} The eleventh agent removes more waiting "
            "than the first lane moves to the second."
        ).format(outcome=outcome({"agents": 11, "share": 20})),
        mistakes=(
            Mistake(
                lambda setting: keys.bill(setting["agents"]) > keys.BUDGET,
                _("Neither lane waits longer, but it costs more than 3,000 a week."),
                example={"agents": 13, "share": 20},
            ),
            Mistake(
                lambda setting: second(setting) > keys.waits(code)[2],
                _(
                    "The second lane waits longer than today. A lane only moves waiting; something "
                    "has to remove some."
                ),
                example={"agents": 10, "share": 20},
            ),
            Mistake(
                lambda setting: setting["share"] < 20,
                _("Neither lane waits longer, but too few go first for Tomás."),
                example={"agents": 11, "share": 10},
            ),
        ),
    )


def _only_one_meaning() -> Question:
    options = {
        "form": _("Mend the form about which half of all callers call"),
        "ring back": _("Ring back first those whose leaving would lose most"),
        "own page": _("Show every visitor a page of their own"),
        "gifts": _("Spend this year's goodwill budget on a tenth of the customers"),
        "refund": _("Refund every late parcel before anybody asks"),
    }
    return Several(
        id="22.7",
        text=_(
            'Five decisions. Tick those that **only** the meaning "for the right customers" can '
            "defend: whose service gets worse for it?"
        ),
        options=options,
        key=["ring back", "gifts"],
        hints=(
            _("Ask of each: is there somebody who gets less because another gets more?"),
            _("Different for everybody is not the same as worse for some."),
        ),
        solution=_(
            "Ringing back first, and the goodwill budget: both share out something scarce, so "
            "others get less. The form, the refund and the page are for every customer; both "
            "meanings may want them."
        ),
        mistakes=(
            Mistake(
                lambda value: len(value) == 5,
                _(
                    "Then the two meanings would be one. That answer is comfortable: it never says "
                    "whose service is cut."
                ),
                example=["form", "ring back", "own page", "gifts", "refund"],
            ),
            Mistake("own page", _("Each sees another page, and nobody a worse one.")),
            Mistake("form", _("It serves whoever calls, the best customer and the last.")),
            Mistake("refund", _("Every late parcel, anybody's: nobody gets less for it.")),
        ),
    )


def _your_line() -> Question:
    return Reflection(
        id="22.8",
        text=_(
            "Think of a firm you know where some go first. **Who waits longer for it**, do they "
            "know, and what would show that those in front would not have stayed anyway?"
        ),
        solution=_(
            "One answer: our bank has a line for those with much money in it. The others see it "
            "every day. I would give the place by lot for a month to some who do not qualify and "
            "withhold it from some who do, and count who closes an account."
        ),
    )
