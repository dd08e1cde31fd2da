"""Who calls the service desk: what each is worth, what waiting does, and what the store foresees.

A score is the truth mixed with luck of its own: log score = foresight x log truth + error.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.luck import DISTRICT
from helpers.store.drawn.people import People
from helpers.store.drawn.world import World

WEEKS_A_YEAR = 52
START = -4.8
"""Log-odds that an average visit ends in an order: with it orders come out as in the store."""
FIXED_VALUE, BASKET_VALUE = 18.8, 24.6
"""Dollars of an order: at least, and times the size of the basket. As in the store, on average."""
MARGIN, KEPT = 0.51, 0.75
"""Share of an order's value that is margin, and share of its value that a return sends back."""
ORDER_COST, CALL_COST, RETURN_COST = 4.90, 4.50, 6.50
LEAST = 1.0
"""Dollars an order that nobody is taken to leave less than: a score must be above zero."""
MIDDLE, SPREAD = 0.1, 1.9
"""Of the log of what a customer is worth a year: mean and standard deviation."""
ATTACHED, OWN = 1.5, 1.0
"""How much less a minute does to the attached (log, for a unit of intent), and apart from that."""
CALM, RESPONSE_SPREAD, MOST_RESPONSE = -0.62, 1.5, 6.0
"""Of the log of the response: its value for average intent, its spread; and the strongest."""


@dataclass(frozen=True)
class Callers:
    """A row a person.

    value: dollars that they leave in a year as a customer, on average. response: what a minute of
    waiting does to them, against the average. value_estimate, impatience: the store's scores of
    the two. coin: uniform, for a lane that is given at random.
    """

    value: np.ndarray
    response: np.ndarray
    value_estimate: np.ndarray
    impatience: np.ndarray
    coin: np.ndarray


def callers(world: World) -> Callers:
    """Return who calls; worked out once for a world."""
    if "callers" not in world.kept:
        world.kept["callers"] = _callers(world)
    return world.kept["callers"]


def _callers(world: World) -> Callers:
    people, wide, foresight = world.population, world.nature.value_spread, world.nature.foresight
    own, error_of_value, error_of_response = _normal(world).T
    worth = np.log(value_a_year(people))
    answer = np.minimum(CALM + OWN * wide * own - ATTACHED * people.intent, np.log(MOST_RESPONSE))
    value_error = SPREAD * wide * error_of_value
    response_error = RESPONSE_SPREAD * wide * error_of_response
    return Callers(
        value=np.exp(worth),
        response=np.exp(answer),
        value_estimate=np.exp(_foreseen(worth, MIDDLE, value_error, foresight)),
        impatience=np.exp(_foreseen(answer, CALM, response_error, foresight)),
        coin=_of_districts(world, lambda stream: stream.random(DISTRICT), "lane coin"),
    )


def value_a_year(people: People) -> np.ndarray:
    """Return the dollars that each person leaves in a year as a customer, on average."""
    orders = WEEKS_A_YEAR * people.visit_rate / (1 + np.exp(-START - people.intent))
    value = FIXED_VALUE + BASKET_VALUE * np.exp(people.basket)
    back = 1 / (1 + np.exp(-people.returns))
    calls = np.minimum(np.exp(people.service), 12)
    kept = MARGIN * value * (1 - KEPT * back)
    cost = ORDER_COST + CALL_COST * calls + back * (RETURN_COST + 0.2 * KEPT * value)
    return orders * np.maximum(LEAST, kept - cost)


def _foreseen(truth: np.ndarray, middle: float, error: np.ndarray, foresight: float) -> np.ndarray:
    """Return the log of a score: as spread out as the truth, however little it knows of it."""
    return middle + foresight * (truth - middle) + np.sqrt(1 - foresight**2) * error


def _normal(world: World) -> np.ndarray:
    return _of_districts(world, lambda stream: stream.standard_normal((DISTRICT, 3)), "callers")


def _of_districts(
    world: World, draw: Callable[[np.random.Generator], np.ndarray], name: str
) -> np.ndarray:
    districts = range(-(-world.people // DISTRICT))
    drawn = [draw(world.luck.stream(name, world.first_district + each)) for each in districts]
    return np.concatenate(drawn)[: world.people]
