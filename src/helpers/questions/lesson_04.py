"""Key 4, The dream team: stages that multiply, stars that stand together, ratings that mislead."""

from helpers import measure
from helpers.ask.kinds import Choice, Mistake, Number, Question, Reflection
from helpers.questions.keys_04 import gains, points, stages, top_teams
from helpers.show import amount
from helpers.words import _

STAGES = (0.99, 0.98, 0.97, 0.95, 0.90)
"""The textbook's five stages."""
MENDED = 0.03
PAIRS = ((0.9, 0.9), (0.6, 0.6)), ((0.9, 0.6), (0.9, 0.6))
"""Four people in two pairs: stars together, and one star in each."""
COUNTED, ORDERS, MEAN, WORTH = 0.95, 20, 0.85, 80
"""A team's share of perfect orders in so many, and what is known of teams beforehand."""
NEAR = 0.5
"""Points of perfect orders that make no difference."""


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _top_five(code),
        _seats(code),
        _perfect_orders(),
        _mended(),
        _which_stage(code),
        _shrunken(),
        _pairs(),
        _monday(),
    )


def _top_five(code: str) -> Question:
    def now() -> float:
        return round(top_teams(code)[1], 3)

    def company() -> float:
        return top_teams(code)[2]

    return Number(
        id="04.1",
        text=lambda: _(
            "In the first year the **five teams at the top** of the table had **{then}** perfect "
            "orders. Since then a random draw, the lot, decides which team gets an order. The same "
            "people, the same work: which share of these five teams' orders was perfect in the "
            "**second year**?"
        ).format(then=amount(round(100 * top_teams(code)[0], 1), "%")),
        key=now,
        unit="%",
        absolute=0.025,
        low=0,
        high=1,
        hints=(
            _("Why did these five come first? Name a reason that is not their work."),
            lambda: _(
                "All teams together have {all}. The lead of the five is work, customers and luck. "
                "How much of it stays with them?"
            ).format(all=amount(round(100 * company(), 1), "%")),
        ),
        solution=lambda: _(
            "{now}, after {then}; all teams together had {all}. What is left of their lead may be "
            "work. The rest was customers who were easy to serve, and luck, which does not repeat."
        ).format(
            now=amount(round(100 * now(), 1), "%"),
            then=amount(round(100 * top_teams(code)[0], 1), "%"),
            all=amount(round(100 * company(), 1), "%"),
        ),
        mistakes=(
            Mistake(
                lambda value: value >= top_teams(code)[0] - 0.025,
                _(
                    "You expect the table to repeat itself. It ranks teams by their work, **and** "
                    "by their customers, **and** by luck; the last two were dealt anew."
                ),
                example=lambda: f"{100 * top_teams(code)[0]:.1f} %",
            ),
            Mistake(
                lambda value: value < now() - 0.025,
                _(
                    "Too harsh. Luck and customers were dealt anew, not turned round, and good "
                    "teams are somewhat more often at the top."
                ),
                example=lambda: f"{100 * now() - 8:.1f} %",
            ),
        ),
    )


def _seats(code: str) -> Question:
    def key() -> str:
        best = max(points(code), key=lambda name: points(code)[name])
        return best if points(code)[best] >= NEAR else "same"

    return Choice(
        id="04.2",
        text=_(
            "Nobody is hired and nobody learns anything: the 1,000 people only change **seats**. "
            "Which seating gives the company **most perfect orders**?"
        ),
        options={
            "together": _("Stars together: the best of each stage in one team, and so on down"),
            "spread": _("Spread evenly: every team gets its share of stars"),
            "same": _("It makes no difference: the skills are the same"),
        },
        key=key,
        hints=(
            _("What becomes of a star's good work when the next stage spoils the order?"),
            _("Try two pairs: .9 × .9 and .6 × .6, against .9 × .6 twice."),
        ),
        solution=lambda: _(
            "Stars together add {together} points of perfect orders, spreading evenly {spread}: "
            "today's mix is already as good as spread. A good stage is worth most where all other "
            "stages are good, too."
        ).format(
            together=amount(round(points(code)["together"], 1)),
            spread=amount(round(points(code)["spread"], 1)),
        ),
        mistakes=(
            Mistake(
                "spread",
                _(
                    "It is fairer, and it wastes stars: their good work is spoilt at the next "
                    "stage more often."
                ),
            ),
            Mistake(
                "same",
                _(
                    "So it would be if stages **added up**. But a perfect order needs all five, "
                    "and then it matters who stands beside whom."
                ),
            ),
        ),
    )


def _perfect_orders() -> Question:
    return Number(
        id="04.3",
        text=_(
            "On paper: five stages are fine in **99, 98, 97, 95** and **90** of 100 orders. Slips "
            "at one stage have nothing to do with slips at another. Which share of orders is "
            "**perfect**?"
        ),
        key=measure.perfect_orders(STAGES),
        unit="%",
        absolute=0.001,
        low=0,
        high=1,
        hints=(
            _("Of 100 orders 99 pass the first stage. How many of **these** pass the second?"),
            _(".99 × .98 × .97 × .95 × .90"),
        ),
        solution=_(
            ".99 × .98 × .97 × .95 × .90 = 80.46 %. Every fifth customer has something to complain "
            "about, though no stage fails more than one order in ten."
        ),
        mistakes=(
            Mistake(
                0.958,
                _("That is the **average** stage. But an order must pass all five of them."),
            ),
            Mistake(
                0.90,
                _(
                    "You took the **weakest** stage. It is the ceiling: the others spoil some of "
                    "what passes it."
                ),
            ),
            Mistake(
                0.79,
                _(
                    "You added up the slips: 1 + 2 + 3 + 5 + 10 = 21 %. Close; but an order that "
                    "is spoilt twice is spoilt once."
                ),
            ),
        ),
    )


def _mended() -> Question:
    return Number(
        id="04.4",
        text=_(
            "The same five stages. The last one is mended a little: **93** of 100 instead of 90. "
            "By how many **percentage points** does the share of perfect orders rise?"
        ),
        key=100 * (measure.perfect_orders((*STAGES[:4], STAGES[4] + MENDED)))
        - 100 * measure.perfect_orders(STAGES),
        unit="points",
        absolute=0.015,
        low=-100,
        high=100,
        hints=(
            _("Of the orders saved at the last stage, how many were fine until then?"),
            _("3 points × .99 × .98 × .97 × .95"),
        ),
        solution=_(
            "3 × .99 × .98 × .97 × .95 = 2.68 points. The same three points at the first stage, "
            "were there room for them, would bring 3 × .98 × .97 × .95 × .90 = 2.44: the weakest "
            "link gains most, because all the others are better than it."
        ),
        mistakes=(
            Mistake(
                3,
                _("Three more pass the last stage; some of those were spoilt **before** it."),
            ),
            Mistake(
                0.6,
                _("You took the average of the stages. But they multiply: all five must be fine."),
            ),
        ),
    )


def _which_stage(code: str) -> Question:
    def shown() -> str:
        return "; ".join(
            f"{stage} {amount(round(100 * gain, 1), _('points'))}"
            for stage, gain in gains(code).sort_values(ascending=False).items()
        )

    return Choice(
        id="04.5",
        text=_(
            "Tomás pays for training the people of **one** stage. It takes away two of five slips "
            "there, whichever stage it is. Where does it add **most perfect orders** at Orinoco?"
        ),
        options={
            "promise": _("The promise"),
            "picking": _("Picking"),
            "packing": _("Packing"),
            "delivery": _("Delivery"),
            "help": _("Help"),
        },
        key=lambda: str(gains(code).idxmax()),
        hints=(
            _("Look at the five bars above. Where are most slips to take away?"),
            _("Slips taken away, times the share that is fine at **all the other** stages."),
        ),
        solution=lambda: _(
            "More perfect orders, by the stage that is trained: {list}. The weakest link gains "
            "twice: it has most slips to take away, and each saved order meets the better stages."
        ).format(list=shown()),
        mistakes=(
            Mistake(
                lambda: str(stages(code).idxmax()),
                _(
                    "That is the best stage of all. Two fifths of few slips are hardly anything, "
                    "and other stages go on spoiling its work."
                ),
            ),
            Mistake(
                lambda value: value not in (stages(code).idxmax(), stages(code).idxmin()),
                _("Another stage lets more orders slip. Read the five bars once more."),
                example=lambda: str(stages(code).sort_values().index[2]),
            ),
        ),
    )


def _shrunken() -> Question:
    return Number(
        id="04.6",
        text=_(
            "A team had **95 %** perfect orders in **20**. All teams together have **85 %**, and "
            "they differ so little that this knowledge is worth **80 orders**. What is the best "
            "guess of the team's next orders?"
        ),
        key=measure.shrunken_rating(COUNTED, ORDERS, MEAN, WORTH),
        unit="%",
        absolute=0.002,
        low=0,
        high=1,
        hints=(
            _("It is an average of 95 % and 85 %. What does each of them weigh?"),
            _("(20 × 95 + 80 × 85) / (20 + 80)"),
        ),
        solution=_(
            "(20 × 95 + 80 × 85) / 100 = 87 %. Its own twenty orders weigh a fifth. With 320 "
            "orders they would weigh four fifths, and the guess would be 93 %."
        ),
        mistakes=(
            Mistake(
                0.95,
                _("You believed a small sample: one slip in twenty may be luck, good or bad."),
            ),
            Mistake(
                0.90,
                _("Both weigh the same in your average. But 20 orders know less than 80."),
            ),
            Mistake(
                0.85,
                _("You believed the company only. Twenty orders are few, but they are not none."),
            ),
        ),
    )


def _pairs() -> Question:
    together, mixed = (sum(map(measure.perfect_orders, pairs)) for pairs in PAIRS)
    return Number(
        id="04.7",
        text=_(
            "Four people do **90, 90, 60** and **60** of 100 orders well. They work in **two "
            "pairs**, and an order needs both people of a pair. Each pair gets one order. With the "
            "two stars **together**, how many perfect orders are to be expected of both pairs in "
            "all?"
        ),
        key=together,
        unit=_("orders"),
        absolute=0.002,
        low=0,
        high=100,
        hints=(
            _("What is the chance of the stars' pair? And of the other one?"),
            _(".9 × .9 + .6 × .6"),
        ),
        solution=_(
            ".81 + .36 = 1.17. With one star in each pair it would be .54 + .54 = 1.08: fairer, "
            "and of every two hundred orders nine fewer are perfect."
        ),
        mistakes=(
            Mistake(mixed, _("That is **one star in each pair**: .54 + .54. Asked is together.")),
            Mistake(
                1.5,
                _(
                    "You added up skills: (.9 + .9 + .6 + .6) / 2. So seated, anybody may sit "
                    "anywhere; but an order needs both people of its pair."
                ),
            ),
            Mistake(0.81, _("That is the stars' pair alone. The other pair gets an order, too.")),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="04.8",
        text=_(
            "Think of a team you know. Does one slip spoil its work, or does each part count by "
            "itself? Where would you seat your best people, and what would you tell the others?"
        ),
        solution=_(
            "One answer: a launch, an operation, an order multiply, so the best belong together, "
            "on the work that matters most. A sales force adds up: seats matter little there, and "
            "stars may do more good as teachers. And somebody is served by the last team: train "
            "it, or give it the easy work, before you seat the stars together."
        ),
    )
