"""Whom to let go, by which books, and what the others do."""

from typing import Any

from helpers import show, store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.words import _

PRESETS: dict[str, dict[str, Any]] = {
    _("Contribution alone: no overhead"): {"overhead": 0},
    _("Let all full-cost losers go"): {"dropped": 60},
    _("Only the worst, and nobody hears"): {"dropped": 7, "word": 0.0},
    _("Repair: a fee, and nobody goes"): {"dropped": 0, "fee": 4.0},
    _("The principle fails: everybody hears"): {"word": 1.0},
}


def dropping(world: store.World) -> Stage:
    """An explorer of letting customers go: the whale curve, and next year's profit.

    Its controls: the overhead charged to each customer, the share of the worst who are let go, a
    fee on orders below $35, and how far word gets round.
    """
    controls = {
        "overhead": slider(_("Overhead"), 0, 60, 1, 25, _("$ each")),
        "dropped": slider(_("Let go"), 0, 60, 1, 20, _("% of customers")),
        "fee": slider(_("Fee on small orders"), 0, 10, 0.5, 0, "$"),
        "word": slider(_("Word gets round"), 0, 1, 0.05, 0.5, ""),
    }
    title = _("Whom would we let go, and what happens to next year's profit?")
    return stage(_futures(world), show.DroppingChart, controls, PRESETS, title, _notes())


def _futures(world: store.World) -> Any:
    year = store.SecondYear(world)
    before = year.kept(0, 0.0, 0.0)

    def compute(overhead: float, dropped: float, fee: float, word: float) -> show.Dropping:
        count = round(dropped / 100 * len(year.contribution))
        talk = word * count / len(year.contribution)
        gone = year.kept(count, 0.0, 0.0)
        heard = year.kept(count, 0.0, talk)
        return show.Dropping(
            contribution=year.contribution,
            overhead=overhead,
            count=count,
            fee=fee,
            before=before - overhead * len(year.contribution),
            let_go=gone - before,
            others=heard - gone,
            fees=year.kept(count, fee, talk) - heard,
        )

    return compute


def _notes() -> str:
    return _(
        "Left: last year's customers of a panel of 4,000 people, each after costs to serve and an "
        "equal share of the overhead; the heavy end of the curve is let go. Right: the year after, "
        "in the same store. The overhead stays whoever goes. The store is run at six fees and five "
        "degrees of talk, and read between them. Word gets round: 0 = nobody else hears, 1 = "
        "everybody does."
    )
