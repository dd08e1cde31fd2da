"""Key 11, The age of information: who is still a customer, and whom does a message move?"""

from helpers import measure
from helpers.ask.kinds import Choice, Mistake, Number, Order, Question, Reflection
from helpers.questions import keys_11 as keys
from helpers.show import amount
from helpers.words import _


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _silent_since_week_8(),
        _extra_orders(code),
        _chance_alive(),
        _forecast(),
        _lifetime_value(),
        _whom_to_write_to(code),
        _monday(),
    )


def _silent_since_week_8() -> Question:
    return Number(
        id="11.1",
        text=_(
            "A music shop looks at two customers, almost 39 weeks after their first order. Each "
            "has ordered **six times**. The first ordered last in week **36**: a model gives a "
            "chance of {first} that this is still a customer. The second ordered last in week "
            "**8**. How high is the chance that the second is still one?"
        ).format(first=amount(round(100 * keys.chance(5, 36)), "%")),
        key=lambda: round(keys.chance(5, 8), 3),
        unit="%",
        absolute=0.03,
        low=0,
        high=1,
        hints=(
            _("Six orders in eight weeks: how long is a usual pause for this customer?"),
            _("After a pause of a week or two, every time, there were thirty weeks of silence."),
        ),
        solution=lambda: _(
            "{second}. Somebody who orders every week or two and is then silent for thirty weeks "
            "has left. The same silence of a slow buyer would mean far less."
        ).format(second=amount(round(100 * keys.chance(5, 8), 1), "%")),
        mistakes=(
            Mistake(
                lambda: keys.chance(5, 36),
                _("You counted orders: both have six. When the last one came says much more."),
            ),
            Mistake(
                8 / keys.TODAY,
                _(
                    "8 of 39 weeks is how long they were seen, not a chance. Set the silence "
                    "beside this customer's own usual pause."
                ),
            ),
            Mistake(
                lambda value: value >= 0.2,
                _(
                    "Frequent buyers are good customers while they are here. But the more often "
                    "somebody orders, the more a long silence says."
                ),
                example="50 %",
            ),
        ),
    )


def _extra_orders(code: str) -> Question:
    return Number(
        id="11.2",
        text=lambda: _(
            "Take the fifth of Orinoco's buyers who are **likeliest** to order: those with most "
            "orders in the last half year. In the six weeks after 1,000 messages to them, the "
            "dashboard counts **{followed} orders**. How many of these would **not** have come "
            "without the messages? (Put a minus if messages drive orders away.)"
        ).format(followed=amount(round(keys.followed(code)))),
        key=lambda: round(keys.extra(code)),
        unit=_("orders"),
        absolute=60,
        low=-1000,
        high=1000,
        hints=(
            _("These are people who order often. What would they have done without a message?"),
            _("Some people like to be written to. How do those feel who already come by habit?"),
        ),
        solution=lambda: _(
            "{extra} orders per 1,000 messages, of the {followed} that the dashboard counts. Those "
            "who were likeliest to order would have ordered, message or not. There is more behind "
            "this number; we come back to it."
        ).format(
            extra=amount(round(keys.extra(code))), followed=amount(round(keys.followed(code)))
        ),
        mistakes=(
            Mistake(
                lambda: keys.followed(code),
                _(
                    "That is everything that **followed** the messages. Orders of people who come "
                    "anyway are in it, too."
                ),
            ),
            Mistake(
                lambda value: value > keys.extra(code),
                _(
                    "Natural to expect, but these people were picked because they order anyway, "
                    "and some of them do not like to be written to."
                ),
                example="200",
            ),
        ),
    )


def _chance_alive() -> Question:
    return Number(
        id="11.3",
        text=_(
            "Use the formula. At the music shop (r .2426, α 4.4135, a .7929, b 2.4258, in weeks) "
            "**Ana** ordered, then twice more, the last time in week **30.43**. Today is week "
            "**38.86**. What is the chance that she is still a customer?"
        ),
        key=lambda: keys.chance(2, 30.43),
        unit="%",
        absolute=0.004,
        low=0,
        high=1,
        hints=(
            _("x = 2 repeat orders. First a / (b + x − 1) = .7929 / 3.4258."),
            _("Then (4.4135 + 38.86) / (4.4135 + 30.43), to the power of .2426 + 2."),
            _("Multiply the two: about .376. That is the odds of having left."),
        ),
        solution=_(
            ".7929 / 3.4258 = .2315. 43.2735 / 34.8435 = 1.2419, to the power of 2.2426: 1.626. "
            "The odds of having left are .2315 × 1.626 = .376, and 1 / 1.376 = 72.7 %."
        ),
        mistakes=(
            Mistake(
                30.43 / keys.TODAY,
                _(
                    "You divided the week of the last order by today's. That is how long Ana was "
                    "seen; the formula asks how strange her silence is."
                ),
            ),
            Mistake(
                lambda: 1 - keys.chance(2, 30.43),
                _("That is the chance that she has **left**. Take it from 1."),
            ),
            Mistake(
                lambda: 1 / keys.chance(2, 30.43) - 1,
                _("These are the **odds** of having left. The chance to stay is 1 / (1 + odds)."),
            ),
        ),
    )


def _forecast() -> Question:
    pace = float(measure.old_pace(keys.customer(2, 30.43), 39).iloc[0])
    here = keys.chance(2, 30.43) * pace
    return Choice(
        id="11.4",
        text=_("How many orders should the shop expect of Ana in the **next** 39 weeks?"),
        options={
            "pace": _("{n}: two orders in 38.86 weeks, so about two in the next 39").format(
                n=f"{pace:.2f}"
            ),
            "here": _("{n}: that pace, times the chance that she is still a customer").format(
                n=f"{here:.2f}"
            ),
            "model": _("{n}: less than either").format(n=f"{keys.forecast(2, 30.43, 39):.2f}"),
        },
        key="model",
        hints=(
            _("Being a customer today is not being one for 39 more weeks."),
            _("Two orders are little evidence. What do most customers of this shop do?"),
        ),
        solution=lambda: _(
            "The model says {n}. It allows that Ana may have left, lets her leave later on, and "
            "draws her pace, seen in two orders only, towards what is usual in this shop."
        ).format(n=f"{keys.forecast(2, 30.43, 39):.3f}"),
        mistakes=(
            Mistake(
                "pace",
                _(
                    "That lets the old rate continue. It assumes that Ana is still here, and that "
                    "she stays."
                ),
            ),
            Mistake(
                "here",
                _(
                    "A good half of the way: but whoever is here today may leave next month, and "
                    "two orders are little evidence of a pace."
                ),
            ),
        ),
    )


def _lifetime_value() -> Question:
    return Number(
        id="11.5",
        text=_(
            "A customer leaves **$100** of margin a year. **80 %** stay from one year to the next, "
            "and money is **discounted** at 10 % a year: $1.10 next year is worth $1 today. "
            "This year's margin is already in the till. What are all the coming years worth today?"
        ),
        key=lambda: float(measure.lifetime_value(100, retention=0.8, discount=0.1)),
        unit="$",
        low=0,
        hints=(
            _("Next year: $100 with chance .8, so $80, and worth 80 / 1.1 today."),
            _("Each further year is the last one times .8 / 1.1. Added up: 80 / (1.1 − .8)."),
        ),
        solution=_("margin × retention / (1 + discount − retention) = 80 / .3 = $266.67."),
        mistakes=(
            Mistake(
                500,
                _("100 / .2 has no discount, and counts this year: money later is worth less."),
            ),
            Mistake(
                lambda: float(measure.lifetime_value(100, 0.8, 0.1, first_margin=True)),
                _("You counted **this** year's $100 too; it is already in the till."),
            ),
            Mistake(
                400, _("80 / .2 forgets the discount: a dollar in ten years is not one today.")
            ),
        ),
    )


def _whom_to_write_to(code: str) -> Question:
    lists = {
        "random": _("Known buyers drawn at random"),
        "club": _("Club members who are likeliest to order"),
        "others": _("Those likeliest to order who are not in the club"),
    }

    def added() -> dict[str, float]:
        by_club = keys.extra_by_club(code)
        found = {"others": by_club[False], "club": by_club[True]}
        return found | {"random": keys.extra(code, "at random")}

    def ranked() -> list[str]:
        return sorted(lists, key=lambda name: -added()[name])

    return Order(
        id="11.6",
        text=_(
            "Whom would you write to? Put three lists of the same length in order, from the one "
            "on which messages **add** most orders to the one on which they add least."
        ),
        options=lists,
        key=ranked,
        hints=(
            _("The experiment split by club has most of the answer."),
            _("In the explorer: write to everybody, then look at each group alone."),
        ),
        solution=lambda: _(
            "Extra orders per 1,000 messages, from the twins: others {others}, at random {random}, "
            "club {club}. What counts is whom a message moves, not who is likely to order."
        ).format(**{name: amount(round(value)) for name, value in added().items()}),
        mistakes=(
            Mistake(
                lambda value: value[0] == "club",
                _(
                    "Club members are the likeliest of all to order: that is **propensity**. You "
                    "need **uplift**, what a message adds, and in the club it takes away."
                ),
                example=["club", "others", "random"],
            ),
            Mistake(
                lambda value: value[-1] == "random",
                _(
                    "Chance picks some people who do not mind and some whom it moves. The club "
                    "picks those whom it annoys."
                ),
                example=["others", "club", "random"],
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="11.7",
        text=_(
            "Think of a firm you know. Which list does it write to, and which **one** fact about a "
            "customer would change that list? How could the firm find out, and may it?"
        ),
        solution=_(
            "Somebody else wrote: our gym writes to those who come most. I would toss a coin for a "
            "month and look at who comes more because of it. We need no new data for that, only "
            "the courage to leave half of them alone."
        ),
    )
