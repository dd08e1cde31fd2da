"""How fast the store runs, beside the same rules in plain loops and beside drawing its luck.

    python benchmarks/store.py

Prints seconds, and how many times as long as `simulate` each takes. The loops are those of
tests/store/reference.py; the drawing is one Philox stream for each kind of luck that a candidate
visit holds. Takes about a minute.
"""

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / part) for part in ("src", "")]

from helpers import store  # noqa: E402
from helpers.store.drawn.luck import DISTRICT, YEAR  # noqa: E402
from helpers.store.drawn.visits import Visits  # noqa: E402
from helpers.store.drawn.world import World  # noqa: E402
from tests.store import reference  # noqa: E402
from tests.store.reference_luck import candidate_visits  # noqa: E402

TIMES = 15
NOT_DRAWN = {"person", "number", "week"}


def main() -> None:
    """Measure and print."""
    world = store.open_world()
    simulate = _seconds(lambda: store.simulate(world))
    whole = _seconds(lambda: store.simulate(World(world.code, world.people, world.weeks)), 3)
    drawing = _seconds(lambda: draw(world))
    # The loops keep the luck they have drawn, as a world does: so they are asked for it first.
    luck = _seconds(lambda: candidate_visits(world), 1)
    loops = _seconds(lambda: reference.simulate(world, store.Policy()), 1)
    rows = {
        "simulate, luck already drawn": simulate,
        "drawing as many uniforms": drawing,
        "luck drawn and simulate": whole,
        "the loops, luck already drawn": loops,
        "luck drawn and the loops": luck + loops,
    }
    print(f"{world.people:,} people, {world.weeks} weeks, {world.visits.person.size:,} visits")
    print(f"{'':34}{'seconds':>10}{'x simulate':>12}")
    for name, seconds in rows.items():
        print(f"{name:34}{seconds:10.4f}{seconds / simulate:12.1f}")
    _judge("the loops take, times simulate", loops / simulate, 200, at_least=True)
    _judge("simulate takes, times drawing", simulate / drawing, 5, at_least=False)


def draw(world: World) -> None:
    """As many uniforms as the world's candidate visits hold, each kind from a stream of its own."""
    kinds = [field.name for field in fields(Visits) if field.name not in NOT_DRAWN]
    districts, years = -(-world.people // DISTRICT), -(-world.weeks // YEAR)
    size = world.visits.person.size // (districts * years)
    for kind in kinds:
        for district in range(districts):
            for year in range(years):
                world.luck.stream(kind, district, year).random(size)


def _judge(name: str, reached: float, goal: float, at_least: bool) -> None:
    good = reached >= goal if at_least else reached <= goal
    limit = "at least" if at_least else "at most"
    print(f"{name:34}{reached:10.2f}   goal {limit} {goal:g}: {'reached' if good else 'missed'}")


def _seconds(work: Callable[[], object], times: int = TIMES) -> float:
    """The median of some runs, after one that does not count where there are several."""
    taken = []
    for _time in range(times + (times > 1)):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken[-times:])


if __name__ == "__main__":
    main()
