"""Principle 4, The mission: two missions, one budget, and when words explain nothing."""

from helpers import measure
from helpers.ask.kinds import Choice, Mistake, Number, Question, Reflection, Several
from helpers.questions.keys_19 import (
    BUDGET,
    SIX,
    SMALL_BUDGET,
    best_of_six,
    dearest_of_six,
    lists,
    sales_added,
    shared,
    six,
    surplus,
    tastes,
    total,
    worth_of_a_day,
)
from helpers.show import amount, signed
from helpers.words import _

BETTER = measure.logsum([1.3, 0.5, 0], 0.08) - measure.logsum([1, 0.5, 0], 0.08)


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _on_both_lists(code),
        _sales_or_surplus(code),
        _by_hand(),
        _worth_of_a_day(code),
        _under_the_floor(code),
        _same_list(),
        _decided_beforehand(),
    )


def _on_both_lists(code: str) -> Question:
    return Number(
        id="19.1",
        text=_(
            "Two boards have the **same** twelve projects, the same plans and the same budget, "
            "**${budget},000 a week**. One counts **profit alone**, the other what **shoppers "
            "gain, alone**. How many projects are on **both** lists?"
        ).format(budget=BUDGET),
        key=lambda: float(shared(code)),
        unit="projects",
        absolute=0.4,
        low=0,
        high=12,
        hints=(
            _("Which of the twelve please shoppers **and** pay? Which do only one of the two?"),
            _("Adverts sold to suppliers pay well. What do they do to whoever looks for a book?"),
        ),
        solution=lambda: _(
            "{shared}: of {profit} projects on the one list and {shoppers} on the other. Nothing "
            "differs but what is counted."
        ).format(shared=shared(code), profit=len(lists(code)[0]), shoppers=len(lists(code)[1])),
        mistakes=(
            Mistake(
                lambda value: value >= 4.5,
                _(
                    "What is good for shoppers is good for profit: so it sounds, and for some "
                    "projects it is true. For most of these it is not."
                ),
                example="8",
            ),
            Mistake(
                lambda value: shared(code) + 0.4 < value < 4.5,
                _("Few, but fewer still."),
                example=lambda: f"{shared(code) + 1}",
            ),
            Mistake(
                lambda value: value < shared(code) - 0.4,
                _("Not quite: something that saves shoppers' time sells more and costs little."),
                example=lambda: f"{max(0, shared(code) - 1)}",
            ),
        ),
    )


def _sales_or_surplus(code: str) -> Question:
    return Number(
        id="19.2",
        text=lambda: _(
            "The shoppers' list **adds {sales} a week to sales**. How much are **shoppers better "
            "off** by it, in dollars a week: what would they pay, at most, to keep it?"
        ).format(sales=amount(sales_added(code), "$")),
        key=lambda: round(surplus(code).value),
        unit="$",
        relative=0.3,
        low=0,
        high=10_000_000,
        hints=(
            _("A new order of $54 does not make its buyer $54 better off. Why not?"),
            _("Who buys anyway gains in full. Who only just decides to buy gains almost nothing."),
        ),
        solution=lambda: _(
            "About {gain}, not {sales}. For the goods shoppers pay; what they **gain** is what "
            "they would have paid beyond that. Those who now buy and did not before were near "
            "indifferent."
        ).format(gain=amount(surplus(code).value, "$"), sales=amount(sales_added(code), "$")),
        mistakes=(
            Mistake(
                lambda value: value >= 0.75 * sales_added(code),
                _(
                    "That takes sales for gain. What is sold has been paid for: the gain is only "
                    "what it is worth beyond its price."
                ),
                example=lambda: f"{sales_added(code):.0f}",
            ),
            Mistake(
                lambda value: value <= 0.15 * sales_added(code),
                _("Too little: whoever buys anyway enjoys the better store as well."),
                example="0",
            ),
        ),
    )


def _by_hand() -> Question:
    return Number(
        id="19.3",
        text=_(
            "A shopper chooses among store 1 (V = **1**), store 2 (V = **0.5**) and nothing (V = "
            "**0**). Store 1 improves by **0.3**. One dollar is worth **0.08** in V. What does a "
            "shopper gain, in **dollars a choice**? ln(e^1 + e^0.5 + 1) = 1.6803."
        ),
        key=BETTER,
        unit="$",
        low=-1000,
        high=1000,
        hints=(
            _("Compute ln(e^1.3 + e^0.5 + 1) and compare. V becomes dollars at the end."),
            _("e^1.3 = 3.6693, e^0.5 = 1.6487. The difference of the two logs is 0.1631."),
        ),
        solution=_(
            "ln(6.3180) = 1.8434, which is 0.1631 more. Divided by 0.08: 2.04 dollars. More than "
            "the old share alone would say, because some change to store 1 and gain a part."
        ),
        mistakes=(
            Mistake(3.75, _("0.3 / 0.08: as if **everybody** chose store 1. Half of them do not.")),
            Mistake(
                0.3, _("So much better is store 1. Who chooses it, and what is it in dollars?")
            ),
            Mistake(
                lambda value: 1.85 <= value <= 1.92,
                _(
                    "You counted those who chose store 1 **before**. Some change to it now, and "
                    "gain a part as well."
                ),
                example=f"{0.3 / 0.08 * float(measure.choice_shares([1, 0.5, 0]).iloc[0]):.2f}",
            ),
            Mistake(0.08 * BETTER, _("That is utility. How many dollars are worth so much?")),
        ),
    )


def _worth_of_a_day(code: str) -> Question:
    return Number(
        id="19.4",
        text=lambda: _(
            "The first wave of the survey says: one **day** longer changes the utility of a store "
            "by **{days}**, one **dollar** of delivery fee by **{fee}**. What is **one day "
            "faster** worth to a shopper who orders, in dollars?"
        ).format(days=amount(tastes(code)["days"]), fee=amount(tastes(code)["fee"])),
        key=lambda: worth_of_a_day(code),
        unit="$",
        relative=0.02,
        low=-1000,
        high=1000,
        hints=(
            _("Which fee would a shopper put up with to have it a day earlier?"),
            _("Utility of a day, divided by utility of a dollar."),
        ),
        solution=lambda: _(
            "{days} / {fee} = {worth}. Not many shoppers could say this number when asked. It is "
            "in what they choose."
        ).format(
            days=amount(tastes(code)["days"]),
            fee=amount(tastes(code)["fee"]),
            worth=amount(worth_of_a_day(code), "$"),
        ),
        mistakes=(
            Mistake(
                lambda: -tastes(code)["days"],
                _("That is utility. What does a dollar weigh in the same units?"),
            ),
            Mistake(
                lambda: 1 / worth_of_a_day(code),
                _("Upside down: so many days is a dollar worth."),
            ),
        ),
    )


def _under_the_floor(code: str) -> Question:
    def told() -> str:
        head = _("| project | cost | shoppers gain | profit |")
        rows = [
            f"| {name} | {row['cost']:g} | {row['surplus']:g} | {signed(row['profit'])} |"
            for name, row in six(code).iterrows()
        ]
        asked = _(
            "Six of the projects, in thousand dollars a week, as planned. The budget is "
            "**{budget}**. Tick the list that gives **shoppers most** and does not lower "
            "**profit** in all; of equals, the one with more profit. (Simply add up.)"
        ).format(budget=SMALL_BUDGET)
        return "\n".join([asked, "", head, "| --- | --- | --- | --- |", *rows])

    return Several(
        id="19.5",
        text=told,
        options={name: name for name in SIX},
        key=lambda: best_of_six(code),
        hints=(
            _("Begin with what gives shoppers most for a dollar of cost."),
            _("What pays may carry what does not, as long as the sum stays at zero or above."),
        ),
        solution=lambda: _(
            "{names}: cost {cost:g}, shoppers gain {surplus:g}, profit {profit}."
        ).format(names=", ".join(best_of_six(code)), **_total_in_words(code)),
        mistakes=(
            Mistake(
                lambda value: total(code, value)["cost"] > SMALL_BUDGET,
                _("That costs more than the budget: add up the first column."),
                example=list(SIX),
            ),
            Mistake(
                lambda value: total(code, value)["profit"] < 0,
                _(
                    "Shoppers may like it. But profit falls: add up the last column, it must not "
                    "come out below zero."
                ),
                example=lambda: dearest_of_six(code),
            ),
            Mistake(
                lambda value: value != best_of_six(code),
                _(
                    "It is within budget and floor. But another list gives shoppers more, or as "
                    "much and more profit."
                ),
                example=["warehouse robots"],
            ),
        ),
    )


def _same_list() -> Question:
    return Choice(
        id="19.6",
        text=_(
            "In another firm, a board that preaches profit and a board that preaches shoppers "
            "would choose **exactly the same** projects. The firm did well. What do its results "
            "say about the shoppers' mission?"
        ),
        options={
            "nothing": _("nothing: with other words it would have done the same"),
            "works": _("that the mission works"),
            "hypocrisy": _("that the mission is not meant"),
            "profit": _("that profit is what counts in truth"),
        },
        key="nothing",
        hints=(
            _("Take the twin: the same firm with the other words. What differs?"),
            _("An effect is a difference between two courses of events. Here there is only one."),
        ),
        solution=_(
            "Nothing. A mission acts through decisions that would have been others without it. "
            "Where all missions agree, success speaks for the projects and for none of the words."
        ),
        mistakes=(
            Mistake("works", _("The profit board's firm would have done as well, to the dollar.")),
            Mistake("hypocrisy", _("Perhaps it is meant. Nobody can tell from these decisions.")),
            Mistake("profit", _("By the same token shoppers are: both fit all that was done.")),
        ),
    )


def _total_in_words(code: str) -> dict[str, float | str]:
    sums = total(code, best_of_six(code))
    return {**sums, "profit": signed(sums["profit"])}


def _decided_beforehand() -> Question:
    return Reflection(
        id="19.7",
        text=_(
            "Write down the mission of a firm you know. Then name **one decision that it forbids**"
            ", although it would pay. Who could check, next year, whether it was kept?"
        ),
        solution=_(
            "One answer: a mission that forbids nothing is decoration. A good test is written "
            "before: “we will not sell places in search results, even at so much a week”. Then a "
            "stranger with the list of projects can see whether it was kept."
        ),
    )
