"""Key 5, Align objectives: whose wish a list serves, and whose choice a sale is."""

from collections.abc import Mapping

from helpers.ask.kinds import Choice, Lever, Levers, Mistake, Number, Question, Reflection
from helpers.questions.keys_05 import (
    MORE,
    RANKINGS,
    best_rated,
    best_weight,
    chance_of_a,
    compromise,
    earns_most,
    floor,
    indifference,
    keeps,
    left,
)
from helpers.show import amount, amounts
from helpers.words import _


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _by_lot(code),
        _which_ranking(code),
        _joint_choice(),
        _indifferent(),
        _a_copy(),
        _the_lever(code),
        _monday(),
    )


def dollars(value: float) -> str:
    """An amount to the cent, as the lesson's pictures show it."""
    return amounts([value], "$")[0]


def _between(code: str) -> tuple[float, float]:
    """Two shares between the list by lot and the list by stars."""
    lot, stars = best_rated(code, by_lot=True), best_rated(code, by_lot=False)
    return (lot + stars) / 2, lot + 0.75 * (stars - lot)


def _by_lot(code: str) -> Question:
    return Number(
        id="05.1",
        text=lambda: _(
            "Ranked by stars, the best-rated third makes **{share}** of the toys sold. In the "
            "second year the order of each list is drawn **by lot**. What share does it make then?"
        ).format(share=amount(100 * best_rated(code, by_lot=False), "%")),
        key=lambda: best_rated(code, by_lot=True),
        unit="%",
        absolute=0.025,
        low=0,
        high=1,
        hints=(
            _("A third of the toys would make a third of the sales if all were liked alike."),
            _("Who pays for the drum kit, and who has to live with it?"),
        ),
        solution=lambda: _(
            "By lot it makes {lot}. The toys and the families are the same; what is gone is the "
            "first place."
        ).format(lot=amount(100 * best_rated(code, by_lot=True), "%")),
        mistakes=(
            Mistake(
                lambda: best_rated(code, by_lot=False),
                _(
                    "Then the order of the list would not matter at all. But who reads eight toys "
                    "to the end? Part of that share was made by the first place."
                ),
            ),
            Mistake(
                1 / 3,
                _(
                    "A third of the toys, a third of the sales: that would be so if families liked "
                    "all toys alike. The parent, too, has a say, and not in favour of these."
                ),
            ),
            Mistake(
                lambda value: (
                    best_rated(code, by_lot=True) < value < best_rated(code, by_lot=False)
                ),
                _("Less, yes. But the first place had made still more of that share."),
                example=lambda: max(_between(code), key=lambda share: abs(share - 1 / 3)),
            ),
            Mistake(
                lambda value: value < 0.12,
                _("So few? Children do have a say at home, if not the only one."),
                example="5 %",
            ),
        ),
    )


def _which_ranking(code: str) -> Question:
    return Choice(
        id="05.2",
        text=_(
            "Which ranking leaves Orinoco **most** of a hundred visits to the toy counter, after "
            "goods, shipping and returns?"
        ),
        options={
            "stars": _("By stars alone, as today: the child at 1"),
            "mostly": _("Mostly by the child's wish: the child at 0.7"),
            "both": _("By both, the parent a little more: the child at 0.4"),
            "parents": _("By the parents' wish alone: the child at 0"),
        },
        key=lambda: earns_most(code),
        hints=(
            _("A toy that stands first and is not taken earns nothing. Nor does one sent back."),
            _("Neither of the two decides alone at home. Which list comes closest to that?"),
        ),
        solution=lambda: _(
            "Of a hundred visits the child at 0.4 leaves {both}, stars alone {stars}, and parents "
            "alone {parents}."
        ).format(
            both=dollars(left(code, RANKINGS["both"])),
            stars=dollars(left(code, RANKINGS["stars"])),
            parents=dollars(left(code, RANKINGS["parents"])),
        ),
        mistakes=(
            Mistake(
                "stars",
                _(
                    "Stars say what children wish for. The parent pays, and may walk past the "
                    "whole list."
                ),
            ),
            Mistake(
                "mostly",
                _("Closer to the family than stars alone, but at home the child decides less."),
            ),
            Mistake(
                "parents",
                _("Parents pay, but they rarely buy what no child asked for: both wishes count."),
            ),
        ),
    )


def _joint_choice() -> Question:
    return Number(
        id="05.3",
        text=_(
            "Two toys. **A**: the child's wish is 2.0, the parent's 0.5. **B**: the child's 0.8, "
            "the parent's 1.6 (all in log-odds). The child's weight in this family is **0.4**, and "
            "one of the two is taken. What is the chance that it is **A**?"
        ),
        key=lambda: chance_of_a(0.4),
        unit="%",
        low=0,
        high=1,
        hints=(
            _("The utility of A is 0.4 × 2.0 + 0.6 × 0.5. Work out B's in the same way."),
            _("The chance is exp(1.10) / (exp(1.10) + exp(1.28))."),
        ),
        solution=_(
            "A: 0.8 + 0.3 = 1.10. B: 0.32 + 0.96 = 1.28. The chance of A is 1 / (1 + exp(0.18)) = "
            "45.51 %. The child's favourite is the less likely one."
        ),
        mistakes=(
            Mistake(
                lambda: chance_of_a(0.6),
                _("You swapped the weights: 0.4 belongs to the child, 0.6 to the parent."),
            ),
            Mistake(
                lambda: chance_of_a(1.0),
                _("That asks the child alone. In this family the child decides 0.4."),
            ),
            Mistake(
                lambda: chance_of_a(0.0),
                _("That asks the parent alone. The child's wish counts 0.4."),
            ),
            Mistake(
                1.10 / 2.38,
                _("Utilities are log-odds: take exp of each before you divide."),
            ),
            Mistake(
                lambda: 1 - chance_of_a(0.4), _("That is the chance of B. What is left for A?")
            ),
        ),
    )


def _indifferent() -> Question:
    return Number(
        id="05.4",
        text=_(
            "The same two toys in another family. At which **weight of the child** are A and B "
            "equally likely?"
        ),
        key=indifference,
        low=0,
        high=1,
        hints=(
            _("Equally likely means equal utilities: w × 2.0 + (1 - w) × 0.5 = ..."),
            _("The child prefers A by 1.2, the parent prefers B by 1.1."),
        ),
        solution=_(
            "w × 1.2 = (1 - w) × 1.1, so w = 1.1 / 2.3 = 0.4783. Above it, ranking by stars puts "
            "the right toy first; below it, the wrong one."
        ),
        mistakes=(
            Mistake(
                0.5,
                _(
                    "Half and half would be right if both cared equally. The child prefers A by "
                    "1.2, the parent prefers B by 1.1."
                ),
            ),
            Mistake(
                lambda: 1 - indifference(),
                _("That is the parent's weight. What is left for the child?"),
            ),
            Mistake(1.1 / 1.2, _("That is 1.1 over 1.2. Both belong below the line: 1.1 + 1.2.")),
        ),
    )


def _a_copy() -> Question:
    return Number(
        id="05.5",
        text=_(
            "Back in the first family (0.4). A maker puts **A in another box** next to A: the same "
            "toy, the same price. What chance does the logit give the **two boxes of A together**?"
        ),
        key=lambda: chance_of_a(0.4, copies=2),
        unit="%",
        low=0,
        high=1,
        hints=(
            _("The logit does not know that both boxes hold one toy. It sees three alternatives."),
            _("2 × exp(1.10) / (2 × exp(1.10) + exp(1.28))."),
        ),
        solution=_(
            "62.55 %, up from 45.51 %, though nothing new is on sale. In life it would stay near "
            "45 %: who wanted B wants no other box of A. This is the logit's blind spot."
        ),
        mistakes=(
            Mistake(
                lambda: chance_of_a(0.4),
                _(
                    "Right for life, and not what the model says. The logit takes each box for a "
                    "toy of its own, and lets it draw from B as well."
                ),
            ),
            Mistake(
                lambda: 2 * chance_of_a(0.4),
                _("You doubled the chance. But B is wished for more than each box: it keeps more."),
            ),
            Mistake(
                lambda: chance_of_a(0.4, copies=2) / 2,
                _("That is one box of A. The question is about both together."),
            ),
            Mistake(
                2 / 3,
                _("Two boxes of three would be right if A and B were wished for alike."),
            ),
        ),
    )


def _the_lever(code: str) -> Question:
    def works(setting: Mapping[str, float]) -> bool:
        more, stars = keeps(code, setting["child"])
        return more >= MORE and stars >= floor(code)

    def outcome(setting: Mapping[str, float]) -> str:
        more, stars = keeps(code, setting["child"])
        return _(
            "A hundred visits leave {left}, {more} against today; the first place has {stars} "
            "stars on average."
        ).format(
            left=dollars(left(code, setting["child"])),
            more=amount(100 * more, "%"),
            stars=f"{stars:.2f}",
        )

    return Levers(
        id="05.6",
        text=lambda: _(
            "Vera gives in, on one condition: the toy in the first place must keep **{floor} "
            "stars** on average, or children stop looking. Set the child's weight in the ranking "
            "so that the list leaves at least **{more} more** than today."
        ).format(floor=floor(code), more=amount(100 * MORE, "%")),
        levers={"child": Lever(_("Child in the ranking"), 0, 1, 0.05, 1.0)},
        key=works,
        example=lambda: {"child": compromise(code)},
        outcome=outcome,
        hints=(
            _("Below some weight the first place loses its stars; above some weight, the money."),
            _("Try around a half, or a little above."),
        ),
        solution=lambda: _(
            "Among the lists that keep the stars, {weight} leaves most: {left} of a hundred "
            "visits. Without Vera's condition {free} would leave {most}."
        ).format(
            weight=f"{compromise(code):.2f}",
            left=dollars(left(code, compromise(code))),
            free=f"{best_weight(code):.2f}",
            most=dollars(left(code, best_weight(code))),
        ),
        mistakes=(
            Mistake(
                lambda setting: setting["child"] == RANKINGS["stars"],
                _("That is today's list. Give the parent some weight."),
                example={"child": 1.0},
            ),
            Mistake(
                lambda setting: keeps(code, setting["child"])[1] < floor(code),
                _("Now toys stand first that children do not ask for. A little more child."),
                example={"child": 0.0},
            ),
            Mistake(
                lambda setting: keeps(code, setting["child"])[0] < MORE,
                _("The stars are kept, but the money is not there yet. A little more parent."),
                example={"child": 0.95},
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="05.7",
        text=_(
            "Who uses what you sell, who pays for it, and whose rating stands on your page? Write "
            "down **one** indicator of your own business that serves only one of them, and how you "
            "would find out what the other one weighs."
        ),
        solution=_(
            "One answer: our course is rated by students and paid for by their firms. We sort by "
            "the students' stars. For a month we will draw the order by lot, ask the firms what "
            "they would give for each course, and read from what is booked whose wish decides."
        ),
    )
