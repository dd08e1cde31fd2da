"""From visits that buy to order lines, returns, service and money, in whole cents."""

from dataclasses import dataclass

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.visits import Visits
from helpers.store.drawn.world import World
from helpers.store.told.story import Story

SHIPPING_CENTS = 390
HANDLING_CENTS = 100
CONTACT_CENTS = 450
RETURN_CENTS = 650
RETURN_SHARE = 0.20
"""What a return costs: a fixed sum, and this share of the refund."""
MESSAGE_CENTS = 75
INDIRECT_CENTS = 5.85
"""Indirect cost a week, per person living in the world."""
MOST_UNITS = 12
LINES = 4
"""Places in a basket: the product viewed, two companions, one from the shelf."""


@dataclass(frozen=True)
class Sales:
    """A row an order; arrays with two dimensions have a column a line.

    visit: row in Visits. person, week. from_shelf: the visit clicked the shelf. product, quantity
    (0 = no such line), unit_cents, cost_cents, line_from_shelf. returned_line: -1 = none.
    All money in cents: value (before returns), goods (net of what came back), shipping, handling,
    service, refund, returns_cost.
    """

    visit: np.ndarray
    person: np.ndarray
    week: np.ndarray
    from_shelf: np.ndarray
    product: np.ndarray
    quantity: np.ndarray
    unit_cents: np.ndarray
    cost_cents: np.ndarray
    returned_line: np.ndarray
    value: np.ndarray
    goods: np.ndarray
    shipping: np.ndarray
    handling: np.ndarray
    service: np.ndarray
    refund: np.ndarray
    returns_cost: np.ndarray

    @property
    def contribution(self) -> np.ndarray:
        """What each order leaves after goods, shipping, handling, service and returns, cents."""
        return (
            self.value
            - self.refund
            - self.goods
            - self.shipping
            - self.handling
            - self.service
            - self.returns_cost
        )


def sell(world: World, plan: list[Policy], story: Story) -> Sales:
    """Return the orders of a story."""
    visit = np.flatnonzero(story.bought)
    rows = world.visits.rows(visit)
    from_shelf = story.seen[visit] & story.clicks[visit]
    product, wanted = _basket(story, visit, rows, from_shelf)
    list_cents = world.catalogue.list_cents[product]
    quantity = _quantities(rows, list_cents, wanted)
    unit = _unit_prices(world, plan, rows, list_cents)
    cost = world.catalogue.cost_cents[product]
    amount = quantity * unit
    comes_back = rows.return_odds < world.population.returns[rows.person]
    returned = _returned_line(comes_back, rows.return_pick, quantity)
    refund, back = _came_back(returned, amount, quantity * cost)
    fee = RETURN_CENTS + np.rint(RETURN_SHARE * refund).astype(int)
    size = visit.size
    return Sales(
        visit=visit,
        person=rows.person,
        week=rows.week,
        from_shelf=from_shelf,
        product=product,
        quantity=quantity,
        unit_cents=unit,
        cost_cents=cost,
        returned_line=returned,
        value=amount.sum(axis=1),
        goods=(quantity * cost).sum(axis=1) - back,
        shipping=np.full(size, SHIPPING_CENTS),
        handling=np.full(size, HANDLING_CENTS),
        service=CONTACT_CENTS * rows.contacts.astype(int),
        refund=refund,
        returns_cost=np.where(returned >= 0, fee, 0),
    )


def _basket(
    story: Story, visit: np.ndarray, rows: Visits, from_shelf: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the product on each line, and which lines there are; no product stands twice."""
    place = story.shelf.place[visit].astype(int)
    clicked = story.shelf.shown[visit, place]
    product = np.column_stack([rows.viewed, rows.second, rows.third, clicked]).astype(int)
    wanted = np.column_stack(
        [
            rows.lines >= 1,
            rows.lines >= 2,
            rows.lines >= 3,
            from_shelf & (rows.added < story.shelf.taken[visit]),
        ]
    )
    for line in range(1, LINES):
        again = wanted[:, :line] & (product[:, :line] == product[:, line : line + 1])
        wanted[:, line] &= ~again.any(axis=1)
    return product, wanted


def _quantities(rows: Visits, list_cents: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Return the units on each line: what comes nearest to the order value aimed at."""
    aim = 100 * np.exp(rows.size) / rows.lines
    units = np.rint(aim[:, None] / list_cents).clip(1, MOST_UNITS).astype(int)
    units[:, -1] = 1
    return units * wanted


def _unit_prices(
    world: World, plan: list[Policy], rows: Visits, list_cents: np.ndarray
) -> np.ndarray:
    width = np.array([policy.price_test for policy in plan])[rows.week]
    level = np.array([policy.price for policy in plan])[rows.week]
    level = level * (1 + width * world.population.price_arm[rows.person])
    return np.rint(list_cents * level[:, None]).astype(int)


def _returned_line(comes_back: np.ndarray, pick: np.ndarray, quantity: np.ndarray) -> np.ndarray:
    """Return which line comes back, -1 for none."""
    lines = (quantity > 0).cumsum(axis=1)
    nth = 1 + np.floor(pick * lines[:, -1]).astype(int)
    return np.where(comes_back, (lines == nth[:, None]).argmax(axis=1), -1)


def _came_back(
    returned: np.ndarray, amount: np.ndarray, goods: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the refund of each order and the cost of the goods that came back, cents."""
    row = np.arange(returned.size)
    some = returned >= 0
    return np.where(some, amount[row, returned], 0), np.where(some, goods[row, returned], 0)
