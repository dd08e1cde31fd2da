"""Lesson 01, Mood matters: what is asked, and the mistakes that have a name."""

from helpers import measure
from helpers.ask.kinds import (
    Choice,
    Lever,
    Levers,
    Mistake,
    Number,
    Question,
    Reflection,
)
from helpers.questions.keys_01 import (
    BASKETS,
    CURIOUS_SEARCH,
    HUNTERS_SEARCH,
    PRIOR,
    curious_share,
    curious_without_search,
    extra_orders,
    label_share,
    least_search,
    lost_without,
    similarity,
    two_years,
    who_is_moved,
)
from helpers.show import amount
from helpers.words import _

SPARE_SEARCH = 0.05
"""How much more search than needed still counts as "as little as possible"."""


def percent(share: float) -> str:
    """Return a share in words.

    >>> percent(0.2244)
    '22.4 %'
    """
    return amount(100 * share, "%")


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _lost(code),
        _moved(code),
        _mood(code),
        _together(),
        _extra(code),
        _search(code),
        _monday(code),
    )


def _lost(code: str) -> Question:
    return Number(
        id="01.1",
        text=_(
            "Suppose Lucía took the shelf down. For each **100 orders** that carry the label "
            "“shelf” today, how many would be lost?"
        ),
        key=lambda: lost_without(code),
        unit="%",
        absolute=0.02,
        low=-0.5,
        high=1,
        hints=(
            _("Think of the last time you clicked a recommendation and then bought something."),
            _("Would you have bought without it? Ask that of a hundred people."),
        ),
        solution=lambda: _(
            "**{lost}** of them. The other {rest} would have come anyway: whoever wants to "
            "buy also clicks more, so the click marks the wish to buy more often than it makes it."
        ).format(lost=percent(lost_without(code)), rest=percent(1 - lost_without(code))),
        mistakes=(
            Mistake(
                lambda: label_share(code),
                _(
                    "That is the share of revenue that *carries* the label. The question is how "
                    "much of the labelled would be lost."
                ),
            ),
            Mistake(
                lambda value: value >= 0.6,
                _(
                    "You read the label as a cause. A click before an order shows that somebody "
                    "was about to buy; it need not be why."
                ),
                example=1.0,
            ),
        ),
    )


def _moved(code: str) -> Question:
    return Choice(
        id="01.2",
        text=_("Who places the orders that would not have come without the shelf?"),
        options={
            "alike": _("Both moods, about in proportion to the orders they place"),
            "curious": _("The curious, with far more than their share of all orders"),
            "hunting": _("The hunters, with far more than their share of all orders"),
        },
        key=lambda: who_is_moved(code),
        hints=(
            _("Who already knows what they want when they arrive?"),
            _("A hunter buys or does not. For whom can a good idea still change the day?"),
        ),
        solution=lambda: _(
            "The curious place {orders} of the orders at visits that see the shelf, and "
            "{caused} of those that the shelf causes."
        ).format(**{of: percent(curious_share(code, of)) for of in ("orders", "caused")}),
        mistakes=(
            Mistake(
                "alike",
                _(
                    "That would be so if an idea moved everybody alike. A hunter has already "
                    "decided; there is little left to change."
                ),
            ),
            Mistake(
                "hunting",
                _(
                    "Hunters place most *orders*, so they get most *labels*. But those orders "
                    "were on their way: you counted labels, not causes."
                ),
            ),
        ),
    )


def _mood(code: str) -> Question:
    return Number(
        id="01.3",
        text=_(
            "A third of visits are curious (say **0.33**). Of the curious, **10 %** type a search; "
            "of the hunters, **85 %**. A visit ends **without a search**. How likely was it a "
            "curious one?"
        ),
        key=lambda: float(
            measure.posterior(PRIOR, if_true=1 - CURIOUS_SEARCH, if_false=1 - HUNTERS_SEARCH)
        ),
        unit="%",
        low=0,
        high=1,
        hints=(
            _("Picture 100 visits: 33 curious, 67 hunting. How many of each do not search?"),
            _("33 × 0.90 = 29.7 curious and 67 × 0.15 = 10.05 hunters do not search."),
        ),
        solution=lambda: _(
            "29.7 / (29.7 + 10.05) = **74.7 %**. In your world's records, counted with the truth "
            "in hand, it is {share}."
        ).format(share=percent(curious_without_search(code))),
        mistakes=(
            Mistake(
                lambda: float(measure.posterior(0.5, 1 - CURIOUS_SEARCH, 1 - HUNTERS_SEARCH)),
                _(
                    "You treated both moods as equally common. Start from 33 curious and 67 "
                    "hunting visits."
                ),
            ),
            Mistake(
                lambda: float(measure.posterior(PRIOR, CURIOUS_SEARCH, HUNTERS_SEARCH)),
                _("That is the chance after a search *was* typed. Here none was."),
            ),
            Mistake(
                1 - CURIOUS_SEARCH,
                _(
                    "That is how many of the curious do not search. The question runs the other "
                    "way: of those who do not search, how many are curious?"
                ),
            ),
        ),
    )


def _basket_table() -> str:
    rows = [
        f"| {who} | " + " | ".join("1" if p in basket else "0" for p in "ABCD") + " |"
        for who, basket in BASKETS.items()
    ]
    return "\n".join(["| | A | B | C | D |", "|---|---|---|---|---|", *rows])


def _together() -> Question:
    return Number(
        id="01.4",
        text=_(
            "Five shoppers bought:\n\n{table}\n\nA and B have cosine 3 / √(4 × 4) = 0.75. "
            "What is the cosine of **B and C**?"
        ).format(table=_basket_table()),
        key=lambda: similarity("cosine", "B", "C"),
        low=0,
        high=5,
        hints=(
            _("How many bought both B and C? How many bought B, and how many C?"),
            _("Two bought both; four bought B and two bought C. Divide 2 by √(4 × 2)."),
        ),
        solution=_(
            "2 / √(4 × 2) = **0.7071**. Dividing keeps a product that is in every basket from "
            "being everybody's neighbour."
        ),
        mistakes=(
            Mistake(
                lambda: similarity("conditional", "B", "C"),
                _(
                    "That is the share of B's buyers who also took C (Jaccard's “both out of "
                    "either” gives the same here). Cosine divides by √(buyers of B × buyers of C)."
                ),
            ),
            Mistake(
                lambda: similarity("conditional", "C", "B"),
                _("That is the share of C's buyers who also took B. Cosine treats both alike."),
            ),
            Mistake(
                lambda: similarity("lift", "B", "C"),
                _(
                    "That is the lift: together 1.25 times as often as chance would have it. "
                    "Cosine does not ask how many shoppers there are."
                ),
            ),
            Mistake(
                2 / (4 * 2),
                _("You forgot the root: divide by √(4 × 2), not by 4 × 2."),
            ),
        ),
    )


def _extra(code: str) -> Question:
    return Number(
        id="01.5",
        text=_(
            "Lucía's board asks: with the item-to-item shelf on every visit and today's search, "
            "how many **extra orders** come in two years, compared with no shelf at all? The "
            "explorer knows."
        ),
        key=lambda: extra_orders(code),
        unit="orders",
        absolute=0.5,
        relative=0,
        low=-5_000,
        high=100_000,
        hints=(
            _("Look at the explorer's **Start**, then at **No shelf**: one decision changed."),
            _("All orders with the shelf, curious and hunting, less all orders without it."),
        ),
        solution=lambda: _(
            "{with_:,} orders with the shelf, {without:,} without it: **{extra:,}** extra, where "
            "the dashboard would label {labelled:,}."
        ).format(
            with_=two_years(code)["orders"],
            without=two_years(code, "off")["orders"],
            extra=extra_orders(code),
            labelled=two_years(code)["labelled"],
        ),
        mistakes=(
            Mistake(
                lambda: two_years(code)["labelled"],
                _(
                    "Those are the *labelled* orders: attribution read as cause. Count how many "
                    "orders there are with the shelf, and how many without it."
                ),
            ),
            Mistake(
                lambda: two_years(code)["caused"],
                _(
                    "Nearly: so many came because of the shelf. A few others stayed away because "
                    "it led them astray. Subtract the two totals, and both are in."
                ),
            ),
        ),
    )


def _search(code: str) -> Question:
    def orders(setting: dict) -> int:
        return two_years(code, "off", round(float(setting["search"]), 2))["orders"]

    def enough(setting: dict) -> bool:
        return orders(setting) >= two_years(code)["orders"]

    def lean(setting: dict) -> bool:
        return setting["search"] <= least_search(code) + SPARE_SEARCH + 1e-9

    return Levers(
        id="01.6",
        text=_(
            "Lucía takes the shelf down and puts the team on search instead. Raise search quality "
            "**as little as possible** so that Orinoco gets at least as many orders as with the "
            "shelf and today's search (0.50)."
        ),
        levers={"search": Lever(_("Search quality"), 0, 1, 0.01, 0.5)},
        key=lambda setting: enough(dict(setting)) and lean(dict(setting)),
        example=lambda: {"search": least_search(code)},
        outcome=lambda setting: _(
            "No shelf: {now:,} orders. With the shelf and today's search: {goal:,}."
        ).format(now=orders(dict(setting)), goal=two_years(code)["orders"]),
        hints=(
            _("Who places most of the orders, and which tool do they use?"),
            _("Go up in steps of 0.01 and read the orders below the lever."),
        ),
        solution=lambda: _(
            "From 0.50 to **{least:.2f}** is enough: {now:,} orders against {goal:,}. Hunters "
            "place most orders, so a little more search does as much as the whole shelf. Which is "
            "cheaper is the question for Monday."
        ).format(
            least=least_search(code),
            now=two_years(code, "off", least_search(code))["orders"],
            goal=two_years(code)["orders"],
        ),
        mistakes=(
            Mistake(
                lambda setting: setting["search"] <= 0.5,
                _("That is today's search or a worse one, and the shelf's orders are gone."),
                example={"search": 0.5},
            ),
            Mistake(
                lambda setting: not enough(setting),
                _("Hunters find more, but not yet enough to make up for the shelf. A little more."),
                example=lambda: {"search": round(least_search(code) - 0.01, 2)},
            ),
            Mistake(
                lambda setting: not lean(setting),
                _(
                    "That does it, but with more search than you need, and search is paid for. "
                    "Come back down until the orders just suffice."
                ),
                example={"search": 1.0},
            ),
        ),
    )


def _monday(code: str) -> Question:
    return Reflection(
        id="01.7",
        text=_(
            "It is Monday. Lucía asks where the next engineer goes: search or shelf, and what the "
            "dashboard should say from now on. Answer in three sentences."
        ),
        solution=lambda: _(
            "Somebody else wrote: “The engineer goes to search: from 0.50 to {least:.2f} it brings "
            "as many orders as the whole shelf, unless that step costs more than we think. The "
            "shelf stays, for the curious, and a coin keeps it from one visit in ten, so that we "
            "always know what it adds. The dashboard's label now says *clicked the shelf*, and "
            "beside it stands the coin's answer with its interval.”"
        ).format(least=least_search(code)),
    )
