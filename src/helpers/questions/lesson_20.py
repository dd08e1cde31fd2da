"""Principle 5, Begin and end with the customer: a loop that feeds itself, and its weakest link."""

from helpers import measure
from helpers.ask.kinds import Choice, Mistake, Number, Question, Reflection
from helpers.questions.keys_20 import (
    LOOP,
    PUSH,
    ROOM,
    part_of_the_loop,
    pays_when,
    profit_of_years,
    weakest_link,
    with_full_sellers,
)
from helpers.show import amount
from helpers.store.drawn.flywheel import LINKS
from helpers.words import _

GAIN = measure.loop_gain(LOOP)
HALVED = measure.loop_gain((LOOP[0], LOOP[1] / 2, LOOP[2]))


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _part_of_the_loop(code),
        _when_it_pays(code),
        _multiplier(),
        _halved(),
        _weakest(code),
        _full(),
        _monday(),
    )


def _part_of_the_loop(code: str) -> Question:
    return Number(
        id="20.1",
        text=_(
            "Orinoco puts **half** of its savings and seller fees back into prices and products, "
            "for good. In the **fifth year** it has gained visits by it. Now the same where one "
            "link is cut: sellers do **not** follow visitors. What **share of the gained visits** "
            "is missing there?"
        ),
        key=lambda: round(part_of_the_loop(code), 3),
        unit="%",
        absolute=0.08,
        low=0,
        high=1,
        hints=(
            _("What is left is what lower prices bring by themselves. The rest came around."),
            _("The three lines of the book look alike. Would they without any loop?"),
        ),
        solution=lambda: _(
            "{share} is missing. The rest is the push itself, which needs no loop. So of each 1 % "
            "put in, about that much comes back after a lap: this is the loop's **gain**."
        ).format(share=amount(100 * part_of_the_loop(code), "%")),
        mistakes=(
            Mistake(
                lambda value: value >= 0.8,
                _(
                    "So it would be if nearly all of the growth were the loop's. But the book's "
                    "lines also rise because the whole trade grows, and lower prices bring "
                    "visitors even where nothing comes around."
                ),
                example="95 %",
            ),
            Mistake(
                lambda value: value <= 0.2,
                _("That leaves hardly any loop. Think of sellers who come because visitors do."),
                example="5 %",
            ),
        ),
    )


def _when_it_pays(code: str) -> Question:
    return Choice(
        id="20.2",
        text=_(
            "Now **all** of it goes back, from week 0 on. When does a year first bring more "
            "profit than it would if the money were kept?"
        ),
        options={
            "first": _("in the first year already"),
            "second": _("in the second year, after a first one that loses"),
            "neither": _("in neither of the two"),
        },
        key=lambda: pays_when(code),
        hints=(
            _("The money is gone in week 1. When do sellers hear of new visitors?"),
            _("Each of three links takes weeks. How long does one lap take?"),
        ),
        solution=lambda: _(
            "First year {first}, second year {second}, for our people. The cost is there at once. "
            "Word of lower prices gets around, sellers come, products follow, and each takes its "
            "time."
        ).format(
            first=amount(round(profit_of_years(code)[0]), "$"),
            second=amount(round(profit_of_years(code)[1]), "$"),
        ),
        mistakes=(
            Mistake(
                "first",
                _("The cost comes at once, and each lap of the loop takes about half a year."),
            ),
            Mistake(
                "neither",
                _("So it looks after a year. But the loop has only just come around by then."),
            ),
            Mistake(
                "second",
                _("Delays do hide a loop as a rule. Look at the two years of your world."),
            ),
        ),
    )


def _multiplier() -> Question:
    return Number(
        id="20.3",
        text=_(
            "Another loop: its links have the strengths **1.2**, **0.5** and **0.8**. Somebody "
            "brings 1 % more visitors, for good. How many times that 1 % are visitors up **after "
            "all laps**?"
        ),
        key=lambda: measure.loop_multiplier(GAIN),
        low=0,
        high=100,
        hints=(
            _("How much of the 1 % comes back after one lap? Multiply along the loop."),
            _("0.48 comes back; of that 0.48 again, and so on: 1 / (1 − gain)."),
        ),
        solution=_(
            "Gain 1.2 × 0.5 × 0.8 = 0.48; multiplier 1 / (1 − 0.48) = 1.923. The loop nearly "
            "doubles a push, and it needs no link that looks like magic."
        ),
        mistakes=(
            Mistake(
                2.5, _("You added the strengths. Each works on what the one before passed on.")
            ),
            Mistake(1.48, _("That is after **one** lap. What came back goes around again.")),
            Mistake(0.48, _("That is the gain: what one lap brings back. Add up all the laps.")),
        ),
    )


def _halved() -> Question:
    return Number(
        id="20.4",
        text=_(
            "In the same loop the **middle link is halved**, from 0.5 to 0.25. What is the "
            "multiplier now?"
        ),
        key=lambda: measure.loop_multiplier(HALVED),
        low=0,
        high=100,
        hints=(
            _("Which of the two is halved: the gain or the multiplier?"),
            _("The gain is 0.24 now."),
        ),
        solution=_(
            "1 / (1 − 0.24) = 1.316. What the loop adds fell from 0.92 to 0.32: half a link took "
            "away two thirds of it. Halving either of the others would do the same."
        ),
        mistakes=(
            Mistake(
                measure.loop_multiplier(GAIN) / 2,
                _("You halved the multiplier. The gain halves; the push itself stays whole."),
            ),
            Mistake(HALVED, _("That is the gain: what one lap brings back. Add up all the laps.")),
            Mistake(1 + HALVED, _("That is after **one** lap. What came back goes around again.")),
            Mistake(
                1 + (measure.loop_multiplier(GAIN) - 1) / 2,
                _("You halved what the loop adds. It falls by more, as every lap is weaker."),
            ),
        ),
    )


def _weakest(code: str) -> Question:
    return Choice(
        id="20.5",
        text=_(
            "Where is **your** loop weakest: which link passes on the smallest part of what it "
            "receives?"
        ),
        options={
            "visitors to sellers": _("from visitors to sellers"),
            "sellers to products": _("from sellers to products"),
            "products to visitors": _("from products to visitors"),
        },
        key=lambda: weakest_link(code),
        hints=(
            _("Trust what was moved by lot, not what has grown along."),
            _("Look at the bars of the trials: which is the shortest?"),
        ),
        solution=lambda: _("{link}. In the book its ends move together as closely as any.").format(
            link=weakest_link(code).capitalize()
        ),
        mistakes=(
            Mistake(
                lambda picked: picked != weakest_link(code),
                _(
                    "The trials found a weaker one. Perhaps you went by how closely the lines of "
                    "the book move together: that tells how steady a link is, not how strong."
                ),
                example=lambda: _another(code),
            ),
        ),
    )


def _full() -> Question:
    return Number(
        id="20.6",
        text=_(
            "The loop of 1.2, 0.5 and 0.8 again. A campaign brings **{push:g} %** more visitors, "
            "for good. But there are hardly any sellers left to win: they can grow by **{room:g} "
            "%** at most. By how many per cent are visitors up **in the end**?"
        ).format(push=PUSH, room=ROOM),
        key=lambda: with_full_sellers() / 100,
        unit="%",
        low=0,
        high=5,
        hints=(
            _("10 % more visitors would like to bring 12 % more sellers. How many come?"),
            _("6 % more sellers; then 0.5 and 0.8 of it. Does another lap bring more?"),
        ),
        solution=_(
            "10 + 6 × 0.5 × 0.8 = 12.4. Sellers are full after the first lap, so no further lap "
            "adds anything, and the next campaign brings its own visitors and nothing more."
        ),
        mistakes=(
            Mistake(
                PUSH / 100 * measure.loop_multiplier(GAIN),
                _("That is the loop without an end to sellers. They would have to grow by 23 %."),
            ),
            Mistake(PUSH / 100, _("A full link still passes on what it holds: 6 % more sellers.")),
            Mistake(
                PUSH / 100 * (1 + GAIN),
                _("That is one lap with 12 % more sellers. Only 6 % more are there to be won."),
            ),
            Mistake(
                (PUSH + ROOM) / 100,
                _("You added sellers to visitors. 6 % more sellers must pass two links first."),
            ),
            Mistake(
                ROOM / 100,
                _("That is by how much **sellers** are up. What do they bring, on top of 10 %?"),
            ),
            Mistake(
                with_full_sellers() / 100 - PUSH / 100,
                _("That is what the loop adds. The campaign's own visitors are there too."),
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="20.7",
        text=_(
            "Draw the loop that your own organisation lives on. Which link have you never "
            "measured? What could you hold up by lot for a few months to learn it?"
        ),
        solution=_(
            "One answer: a training school. Good courses bring participants, participants bring "
            "trainers, trainers bring courses. The second link was never measured. We could raise "
            "what trainers are paid in a random half of the subjects."
        ),
    )


def _another(code: str) -> str:
    return next(link for link in LINKS if link != weakest_link(code))
