"""How long people stay."""

import numpy as np

from helpers.store.drawn.world import World
from helpers.store.told.company import Path
from helpers.store.told.service import lanes


def weeks_of_leaving(
    world: World, path: Path, arrive: np.ndarray, who: np.ndarray | slice = slice(None)
) -> np.ndarray:
    """Return the week in which each person leaves; the horizon for those who stay on.

    A person leaves when the hazard has used up their patience, a unit exponential drawn once: the
    same as a draw against the hazard each week, with luck that no policy can shift.

    Parameters: arrive (week in which each of them came), who (their rows; everybody).
    """
    if path.lanes is not None:
        return lanes.weeks_of_leaving(world, path.hazard, path.lanes, arrive, who)
    people = world.population
    used = np.concatenate([[0.0], np.cumsum(path.hazard)])
    limit = used[arrive] + people.patience[who] / people.leaving_rate[who]
    return np.minimum(np.searchsorted(used, limit, side="left"), world.weeks)
