"""How invitations multiply, and what a survey hears of the unhappy: the explorer of lesson 13."""

import math
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

from helpers import measure, store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show.relations.relationships import Relationships, RelationshipsChart
from helpers.words import _

GENERATIONS = 20
SIZES = np.geomspace(50, 5000, 60)
Z = 1.959964
"""Standard errors to each side of a 95 % interval."""
VOTES = np.array([-1] * 7 + [0] * 2 + [1] * 2)
"""What each score from 0 to 10 counts: detractors, passives, promoters."""


def relationships(world: store.World) -> Stage:
    """An explorer of invitations and of the net promoter score.

    Its controls: how many friends a customer invites, how many of these come, how many answers a
    survey has, and how silent the unhappy are. What everybody would say is taken from the world.
    """
    notes = _(
        "Left: expected numbers of people, 1 + K + K² + ...; real chains have luck of their own, "
        "and run out of friends. Right: the share of each score among all customers asked is that "
        "of your world, from its truth. Silence 0: all answer alike; 1: who gives a 5 answers an "
        "eighth as often as who gives a 10. Bands are 95 % intervals of the multinomial."
    )
    controls = {
        "invites": slider(_("Invites"), 0, 6, 0.1, 3.2, _("a customer")),
        "conversion": slider(_("Of these come"), 0, 40, 0.5, 12, "%"),
        "answers": slider(_("Answers"), 50, 5000, 50, 500),
        "silence": slider(_("Silence of the unhappy"), 0, 1, 0.05, 0.5),
    }
    title = _("Invitations and recommendations")
    presets = _presets(world)
    return stage(_settings(world), RelationshipsChart, controls, presets, title, notes)


def scores_of_all(world: store.World) -> np.ndarray:
    """Return what share of all customers asked would give each score from 0 to 10."""
    scores = store.truth(world).surveys["true_nps"].to_numpy()
    shares: np.ndarray = np.bincount(scores, minlength=11) / scores.size
    return shares


def who_answers(shares: np.ndarray, silence: float) -> tuple[np.ndarray, float]:
    """Return the share of each score among those who answer, and the share who answer.

    >>> round(who_answers(np.full(11, 1 / 11), 0.0)[1], 6)
    1.0
    """
    ready = 1 - silence + silence * (np.arange(11) / 10) ** 3
    rate = float(shares @ ready)
    return shares * ready / rate, rate


def _settings(world: store.World) -> Callable[..., Relationships]:
    shares = scores_of_all(world)

    @cache
    def chain(ratio: float) -> np.ndarray:
        return np.cumsum(measure.generations(ratio, GENERATIONS))

    def compute(invites: float, conversion: float, answers: int, silence: float) -> Relationships:
        ratio = round(measure.branching_ratio(invites, conversion / 100), 6)
        heard, rate = who_answers(shares, silence)
        score = float(heard @ VOTES)
        spread = 100 * Z * math.sqrt(max(0.0, float(heard @ VOTES**2) - score**2))
        return Relationships(
            ratio=ratio,
            people=chain(ratio),
            final=measure.people_per_seed(ratio),
            sizes=SIZES,
            margins=spread / np.sqrt(SIZES),
            answers=answers,
            margin=spread / math.sqrt(answers),
            score=100 * score,
            true_score=100 * float(shares @ VOTES),
            rate=rate,
        )

    return compute


def _presets(world: store.World) -> dict[str, dict[str, Any]]:
    return {
        _("As at Orinoco"): _as_recorded(world),
        _("Just below one"): {"invites": 3.8, "conversion": 25},
        _("Just above one"): {"invites": 4.2, "conversion": 25},
        _("Few answers, nobody silent"): {"answers": 100, "silence": 0},
        _("The key fails: many answers, the unhappy silent"): {"answers": 5000, "silence": 1},
    }


def _as_recorded(world: store.World) -> dict[str, Any]:
    """Return the setting nearest to the records: what was sent, who came, and the score heard."""
    tables, shares = store.tables(world), scores_of_all(world)
    sent, came = (float(tables.invitations[name].mean()) for name in ("sent", "came"))
    heard = tables.surveys[tables.surveys["responded"]]
    score = measure.net_promoter_score(heard["nps"]).value / 100
    steps = np.arange(21) / 20
    gaps = [abs(float(who_answers(shares, step)[0] @ VOTES) - score) for step in steps]
    return {
        "invites": round(min(sent, 6), 1),
        "conversion": round(200 * came / sent) / 2,
        "answers": int(np.clip(50 * round(len(heard) / 50), 50, 5000)),
        "silence": float(steps[int(np.argmin(gaps))]),
    }
