"""Principle 9, Sacrifice: marks and buyers, the middle, whom to win, and who loses."""

from collections.abc import Mapping

from helpers import measure
from helpers.ask.kinds import (
    Choice,
    Lever,
    Levers,
    Mistake,
    Number,
    Question,
    Reflection,
    Several,
)
from helpers.questions.keys_24 import (
    MIDDLE,
    QUICK,
    STRONG,
    best_if_close,
    best_step,
    buyers_moved,
    found,
    gains,
    mark_at,
    mark_moved,
    quick_moved,
)
from helpers.show import amount
from helpers.words import _


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _fewer_or_more(code),
        _tastes_close(code),
        _the_middle(),
        _when_it_pays(),
        _where_to_stand(code),
        _who_loses(),
        _whom_you_disappoint(),
    )


def _fewer_or_more(code: str) -> Question:
    return Number(
        id="24.1",
        text=lambda: _(
            "In the towns where the store stood in the middle, shoppers gave it **{middle}** "
            "points on average; where it stood with the quick, only **{quick}**. By how many per "
            "cent does the **number of buyers** change with that move? Write a minus sign if it "
            "falls."
        ).format(middle=amount(mark_at(code, MIDDLE)), quick=amount(mark_at(code, QUICK))),
        key=lambda: buyers_moved(code),
        unit="%",
        absolute=0.04,
        low=-1,
        high=5,
        hints=(
            _("Six shoppers of ten are quick. What does each kind do after the move?"),
            _("Who dislikes a store a little stays away, and who dislikes it very much does too."),
        ),
        solution=lambda: _(
            "{buyers}, while the average mark moves by {mark}. The quick buy nearly twice as "
            "often. The choosy can only be lost once: after that they may give as low a mark as "
            "they like."
        ).format(
            buyers=amount(100 * buyers_moved(code), "%"),
            mark=amount(100 * mark_moved(code), "%"),
        ),
        mistakes=(
            Mistake(
                lambda value: value <= 0,
                _(
                    "The mark falls, so the buyers must? An average mark adds up feelings. A "
                    "purchase only asks whether we are better than somewhere else."
                ),
                example="-7 %",
            ),
            Mistake(
                lambda: quick_moved(code),
                _("That is the quick alone. And what do the choosy do?"),
            ),
            Mistake(
                lambda value: value > 2 * buyers_moved(code),
                _("The right direction, but too much: nearly all of the choosy are lost."),
                example=lambda: f"{250 * buyers_moved(code):.0f} %",
            ),
        ),
    )


def _tastes_close(code: str) -> Question:
    return Choice(
        id="24.2",
        text=_(
            "Suppose that people minded only **a third** as much when a store is far from their "
            "taste. There are as many quick and choosy shoppers as before. Where would it win most "
            "buyers?"
        ),
        options={
            "quick": _("With the quick, at 0: they are still more"),
            "middle": _("In the middle, at 0.5"),
            "choosy": _("With the choosy, at 1"),
        },
        key=lambda: best_if_close(code),
        hints=(
            _("How many of the quick would the middle lose now?"),
            _("And how many of the choosy would a move to 0 lose?"),
        ),
        solution=_(
            "In the middle. Who hardly minds buys there anyway, so a move to one side wins little "
            "and still loses many of the others. Sacrifice pays where tastes are far apart."
        ),
        mistakes=(
            Mistake(
                "quick",
                _(
                    "Six of ten are quick, true. But most of them buy in the middle as well, now "
                    "that they hardly mind."
                ),
            ),
            Mistake("choosy", _("The choosy are fewer, and they too hardly mind the middle.")),
        ),
    )


def _the_middle() -> Question:
    share = measure.location_shares(MIDDLE, [0, 1], STRONG)[0]
    return Number(
        id="24.3",
        text=_(
            "Two segments stand at **0** and **1**. Utility is 1 - **6** d², with d the distance "
            "to the store; buying elsewhere has utility 0. Which share of each segment buys from a "
            "store in the **middle**?"
        ),
        key=float(share),
        unit="%",
        relative=0.005,
        low=0,
        high=1,
        hints=(
            _("The distance is 0.5, so utility is 1 - 6 × 0.25."),
            _("A logit sets us against elsewhere: e^u / (e^u + e^0)."),
        ),
        solution=_(
            "u = -0.5, and 0.6065 / (0.6065 + 1) = 37.75 %. At 0 it would be 73.11 % of the one "
            "and 0.67 % of the other."
        ),
        mistakes=(
            Mistake(0.6065, _("You left out the denominator: e^u must be shared with elsewhere.")),
            Mistake(0.7311, _("That is a store at no distance at all, u = 1.")),
            Mistake(0.6225, _("That is the share that buys **elsewhere**.")),
            Mistake(
                0.5,
                _("Half would buy if we were worth as much as elsewhere. What is u in the middle?"),
            ),
            Mistake(
                0.1192,
                _("You forgot to square the distance: 0.5² is 0.25."),
            ),
        ),
    )


def _when_it_pays() -> Question:
    return Number(
        id="24.4",
        text=_(
            "The same two segments, of unequal size. You may stand in the middle, or with the "
            "first, at 0, where you win **73.11 %** of the first and **0.67 %** of the second. "
            "Which **share of all shoppers** must the first have at least, so that 0 wins more "
            "buyers?"
        ),
        key=measure.share_for_sacrifice(STRONG),
        unit="%",
        relative=0.002,
        low=0,
        high=1,
        hints=(
            _("With share s, the store at 0 wins 0.7311 s + 0.0067 (1 - s) of all."),
            _("Set that equal to what the middle wins of both, your answer to 24.3."),
        ),
        solution=_(
            "s = (0.3775 - 0.0067) / (0.7311 - 0.0067) = 51.2 %. Not half: the middle wins a "
            "little more than half of what each side could give."
        ),
        mistakes=(
            Mistake(
                0.5,
                _(
                    "Symmetry alone does not settle it. With half and half the store at 0 wins "
                    "36.9 % of all, the middle 37.75 %."
                ),
            ),
            Mistake(
                0.5164,
                _("You let nobody of the second segment buy. A few still do: 0.67 %."),
            ),
            Mistake(0.488, _("That is the share of the **second** segment.")),
            Mistake(
                0.3775,
                _("That is what the middle wins of both. Which share s makes 0 win as many?"),
            ),
        ),
    )


def _where_to_stand(code: str) -> Question:
    def outcome(setting: Mapping[str, float]) -> str:
        gain = float(gains(code)[round(setting["position"], 1)])
        if setting["position"] == MIDDLE:
            return _("That is the middle, where the store stands today.")
        sentence = _("At {place} the store leaves {gain} {side} than in the middle.")
        return sentence.format(
            place=amount(setting["position"]),
            gain=amount(round(abs(gain)), "$"),
            side=_("more") if gain >= 0 else _("less"),
        )

    return Levers(
        id="24.5",
        text=_(
            "Set the position that leaves **most profit** in your own world over two years, with "
            "everybody served. What leaves four fifths of the best gain is near enough."
        ),
        levers={"position": Lever(_("Position"), 0, 1, 0.1, 0.5)},
        key=lambda setting: found(code, setting["position"]),
        example=lambda: {"position": best_step(code)},
        outcome=outcome,
        hints=(
            _("Which segment is the larger one?"),
            _("Go towards 0 and watch by how much the gain still grows."),
        ),
        solution=lambda: _(
            "{outcome} Close to 0 a step more or less hardly matters: the choosy are lost already, "
            "and the quick content already."
        ).format(outcome=outcome({"position": best_step(code)})),
        mistakes=(
            Mistake(
                lambda setting: setting["position"] == MIDDLE,
                _("There the average mark is best, and nobody's favourite store stands there."),
                example={"position": MIDDLE},
            ),
            Mistake(
                lambda setting: setting["position"] > MIDDLE,
                _("That is towards the choosy. They are four of ten: you lose more than you win."),
                example={"position": 0.9},
            ),
            Mistake(
                lambda setting: QUICK < setting["position"] < MIDDLE,
                _(
                    "The right side. But a half measure loses the choosy and does not yet win the "
                    "quick."
                ),
                example={"position": 0.4},
            ),
        ),
    )


def _who_loses() -> Question:
    return Several(
        id="24.6",
        text=_("Tick every sentence that names a **sacrifice**."),
        options={
            "carry": _(
                "A furniture chain: you fetch it and put it together yourself; who wants it "
                "carried upstairs buys elsewhere"
            ),
            "service": _("A furniture chain: some service was given up to lower the prices"),
            "sellers": _(
                "A marketplace: sellers who fall short of our standards lose their account, and "
                "their buyers with them"
            ),
            "all": _("A bank: by focusing we shall serve all our clients better"),
            "advice": _("Orinoco: whoever needs advice will not find it here any more"),
        },
        key=("carry", "sellers", "advice"),
        hints=(
            _("A sacrifice has a name: who will be worse off?"),
            _("Giving up a *thing* is saving. Giving up *somebody* is a sacrifice."),
        ),
        solution=_(
            "Three of them name people who lose: those who want it carried, sellers below the "
            "standard, and shoppers in need of advice. The other two name nobody."
        ),
        mistakes=(
            Mistake(
                "service",
                _("“Some service” names no customer who loses. Who used that service?"),
            ),
            Mistake("all", _("If everybody gains, nothing was given up: it is a wish.")),
            Mistake(
                ("carry", "advice"),
                _("And the sellers? They are customers of a marketplace, as its buyers are."),
            ),
        ),
    )


def _whom_you_disappoint() -> Question:
    return Reflection(
        id="24.7",
        text=_(
            "Whom does your own organisation disappoint **on purpose**? Name the people, what they "
            "miss, whom it serves better for it, and how you would notice that it was a mistake."
        ),
        solution=_(
            "One answer: an evening school takes no beginners. Beginners are turned away at the "
            "door and told where to go; the others get a class that never waits. It would be a "
            "mistake if those who stay could not tell the difference, or if beginners were most of "
            "the town. That nobody complains would prove nothing, and that some complain neither."
        ),
    )
