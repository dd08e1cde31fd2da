"""What an alliance brings to each side, and at which fees nobody would leave it."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from helpers import measure, store
from helpers.explore.frame.choices import choice
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.measure.partners.core import CENT
from helpers.show.partners.alliance import Alliance, WinsAndCore
from helpers.store.alternatives.alliances import ORINOCO
from helpers.store.decided.policy import COALITIONS
from helpers.words import _

FEES, OVERLAPS = np.array([0, 8, 15, 22, 30, 40]), np.linspace(0, 1, 5)
"""Terms at which every alliance is run: fees in per cent, the lesson's among them; overlaps."""
FEE_STEPS, OVERLAP_STEPS = np.linspace(0, 40, 81), np.linspace(0, 1, 21)
"""Terms between them, at which what it brings is read."""
ALLIANCES = tuple(name for name in COALITIONS if name != "none")


@dataclass(frozen=True)
class Known:
    """What alliances bring, by their name: at FEE_STEPS (rows) and OVERLAP_STEPS (columns).

    wins: dollars of Orinoco, each partner and the shoppers, by side. elsewhere: what each partner
    would earn without us.
    """

    wins: dict[str, dict[str, np.ndarray]]
    elsewhere: dict[str, float]

    def makes(self, firms: tuple[str, ...]) -> np.ndarray:
        """Return what firms make without the others, dollars."""
        nothing = np.zeros((FEE_STEPS.size, OVERLAP_STEPS.size))
        if ORINOCO not in firms:
            return nothing + sum(self.elsewhere[name] for name in firms)
        known = self.wins.get(_name(firms), {})
        return sum((known[name] for name in firms if name in known), nothing)


def alliances(world: store.World) -> Stage:
    """An explorer of alliances: what each side wins, and the fees at which nobody would leave.

    Its controls: who is in, the fee in per cent of a partner's sale, and how much of the ranges
    overlaps. At the start all three partners are in, at the lesson's terms.
    """
    notes = _(
        "Left: what each side has in two years beyond what it would have without the alliance, in "
        "dollars of the people in the tables. A diamond is the Shapley value: what a firm adds, on "
        "average over every sequence of joining. Right: shaded are the fees at which no firm and "
        "no group of firms would do better by leaving. Every alliance is run at {runs} settings of "
        "fee and overlap, and read between them. Partners pass half of the fee on to their prices."
    ).format(runs=FEES.size * OVERLAPS.size)
    controls = {
        "alliance": choice(_("Partners"), _options(), "all"),
        "fee": slider(_("Fee"), 0, 40, 1, 15, _("% of a sale")),
        "overlap": slider(_("Overlap"), 0, 1, 0.05, 0.5, _("share of visits")),
    }
    title = _("Who wins, and who would leave?")
    return stage(_terms(known_of(world)), WinsAndCore, controls, _presets(), title, notes)


def _options() -> dict[str, str]:
    return {(_("all three") if name == "all" else name): name for name in ALLIANCES}


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("A fee that holds"): {"fee": 22},
        _("A fee that tempts"): {"fee": 12},
        _("No fee: let them in for free"): {"fee": 0},
        _("Nothing overlaps"): {"fee": 22, "overlap": 0.0},
        _("Tambor, first to join"): {"alliance": "Tambor", "fee": 22},
        _("The key fails: the same goods"): {"fee": 22, "overlap": 1.0},
    }


def known_of(world: store.World) -> Known:
    """Return what every alliance of a world brings, from runs at some terms."""
    runs = store.Alliances(world)
    everybody = COALITIONS["all"]
    elsewhere = {name: runs.elsewhere(name) for name in everybody}
    return Known({name: _wins(runs, name) for name in ALLIANCES}, elsewhere)


def _wins(runs: store.Alliances, alliance: str) -> dict[str, np.ndarray]:
    """Return what an alliance leaves to each side, at every step of the terms."""
    found = [[runs.wins(_policy(alliance, fee, same)) for same in OVERLAPS] for fee in FEES]
    sides = {ORINOCO: [[each.orinoco for each in row] for row in found]}
    for name in COALITIONS[alliance]:
        sides[name] = [[each.partners[name] for each in row] for row in found]
    sides["shoppers"] = [[each.shoppers for each in row] for row in found]
    return {side: _between(np.array(values)) for side, values in sides.items()}


def _policy(alliance: str, fee: float, overlap: float) -> store.Policy:
    return store.Policy(
        partners=alliance, fee_split=float(fee) / 100, assortment_overlap=float(overlap)
    )


def _between(values: np.ndarray) -> np.ndarray:
    """Return values at every step: straight lines between those at the terms that were run."""
    down = np.array([np.interp(FEE_STEPS, FEES, column) for column in values.T]).T
    return np.array([np.interp(OVERLAP_STEPS, OVERLAPS, row) for row in down])


def _name(firms: tuple[str, ...]) -> str:
    partners = frozenset(firms) - {ORINOCO}
    return next(name for name, names in COALITIONS.items() if frozenset(names) == partners)


def groups(firms: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return every group of firms, the smallest first and all of them last."""
    return [some for size in range(1, len(firms) + 1) for some in combinations(firms, size)]


def _gains(known: Known, firms: tuple[str, ...]) -> np.ndarray:
    """Return what each group would gain by leaving: groups by fees by overlaps, dollars."""
    gets = known.wins[_name(firms)]
    return np.array(
        [known.makes(some) - sum(gets[name] for name in some) for some in groups(firms)]
    )


def _terms(known: Known) -> Callable[..., Alliance]:
    gains = {name: _gains(known, (ORINOCO, *COALITIONS[name])) for name in ALLIANCES}
    bands = {name: _band(each.max(axis=0) <= CENT) for name, each in gains.items()}

    def compute(alliance: str, fee: float, overlap: float) -> Alliance:
        firms = (ORINOCO, *COALITIONS[alliance])
        at = int(np.abs(FEE_STEPS - fee).argmin()), int(np.abs(OVERLAP_STEPS - overlap).argmin())
        leaving = gains[alliance][:, at[0], at[1]]
        worth = {some: float(known.makes(some)[at]) for some in groups(firms)}
        brings, without = measure.shapley_value(worth), known.elsewhere
        most = int(leaving.argmax())
        return Alliance(
            partners=COALITIONS[alliance],
            fee=fee,
            overlap=overlap,
            wins={
                side: float(won[at]) - without.get(side, 0)
                for side, won in known.wins[alliance].items()
            },
            brings={firm: float(brings[firm]) - without.get(firm, 0) for firm in firms},
            leaves=groups(firms)[most] if leaving[most] > CENT else (),
            tempted=max(float(leaving[most]), 0.0),
            overlaps=OVERLAP_STEPS,
            lowest=bands[alliance][0],
            highest=bands[alliance][1],
        )

    return compute


def _band(stays: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the lowest and the highest fee at which all stay, or not a number, by overlap."""
    lowest, highest = FEE_STEPS[stays.argmax(axis=0)], FEE_STEPS[::-1][stays[::-1].argmax(axis=0)]
    some = stays.any(axis=0)
    return np.where(some, lowest, np.nan), np.where(some, highest, np.nan)
