"""Is a pilot worth its cost? The pilot explorer."""

from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from helpers import measure, show, store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.words import _

GAIN = 3.0
"""Millions that an entry gains when it pays: those of the lesson's exercise."""
ACCURACIES = np.round(np.arange(0.5, 1.0001, 0.01), 2)


def pilot(world: store.World) -> Stage:
    """An explorer of what a pilot is worth before one opens a market.

    Its controls: how likely the entry is to pay, what it loses if it does not, how often the pilot
    is right, and what the pilot costs. An entry that pays gains 3 million dollars.
    """
    notes = _(
        "An entry that pays gains 3 million dollars. “Know for sure” is the ceiling: no study, "
        "however good, can add more. The pilot says “promising” or “poor” and is right equally "
        "often in both cases; you go where, after its verdict, going is better than staying."
    )
    controls = {
        "prior": slider(_("Chance that it pays"), 0, 100, 5, 40, "%"),
        "loss": slider(_("Loss if not"), 0, 3, 0.25, 1.5, _("million $")),
        "accuracy": slider(_("Pilot is right"), 50, 100, 1, 80, "%"),
        "cost": slider(_("Cost of the pilot"), 0, 1, 0.02, 0.26, _("million $")),
    }
    title = _("Go, stay, or ask first?")
    return stage(_compute(), show.PilotChart, controls, _presets(world), title, notes)


def payoffs(loss: float, gain: float = GAIN) -> pd.DataFrame:
    """What going and staying bring, in millions, when the market pays and when it does not."""
    return pd.DataFrame({"pays": [gain, 0.0], "fails": [-loss, 0.0]}, index=["go", "stay"])


def _presets(world: store.World) -> dict[str, dict[str, Any]]:
    return {
        _("What other stores met with: the trade register"): _register(world),
        _("A pilot that is right 57 % of the time"): {"accuracy": 57},
        _("Nearly sure already"): {"prior": 90},
        _("A pilot that knows everything"): {"accuracy": 100},
        _("The key fails: an entry that can be undone"): {"loss": 0.0},
    }


def _register(world: store.World) -> dict[str, Any]:
    """The setting nearest to what the register of past entries says."""
    past = store.tables(world).past_entries
    right = (past["pilot_promising"] == past["paid"]).mean()
    loss = -past.loc[~past["paid"], "result"].mean()
    return {
        "prior": 5 * round(20 * past["paid"].mean()),
        "accuracy": round(100 * right),
        "loss": min(3.0, round(4 * loss) / 4),
    }


def _compute() -> Any:
    @lru_cache(maxsize=512)
    def curve(prior: float, loss: float) -> tuple[np.ndarray, float]:
        money, chance = payoffs(loss), {"pays": prior, "fails": 1 - prior}
        worths = [
            measure.expected_value_of_sample_information(money, chance, float(accuracy))
            for accuracy in ACCURACIES
        ]
        return np.array(worths), measure.least_useful_accuracy(money, chance)

    def compute(prior: int, loss: float, accuracy: int, cost: float) -> show.PilotWorth:
        chance = {"pays": prior / 100, "fails": 1 - prior / 100}
        brings = measure.expected_values(payoffs(loss), chance)
        best = float(brings.max())
        worths, least = curve(prior / 100, loss)
        ceiling = measure.expected_value_of_perfect_information(payoffs(loss), chance)
        return show.PilotWorth(
            wait=0.0,
            go=float(brings["go"]),
            pilot=best + float(worths[accuracy - 50]) - cost,
            knowing=best + ceiling,
            cost=cost,
            accuracy=accuracy / 100,
            accuracies=ACCURACIES,
            worths=worths,
            least=least,
        )

    return compute
