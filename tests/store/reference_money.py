"""The reference's money: an order, its lines and costs, in cents, and the weekly accounts."""

from dataclasses import dataclass
from math import floor

from helpers.store.drawn.catalogue import Catalogue
from helpers.store.told import sales as rules
from helpers.store.told.accounts import COSTS, OPENING_CENTS
from tests.store.reference_luck import Visit


@dataclass
class Line:
    """One line of an order, money in cents."""

    product: int
    quantity: int
    unit: int
    cost: int
    from_shelf: bool

    @property
    def amount(self) -> int:
        return self.quantity * self.unit


@dataclass
class Order:
    """One order, money in cents. returned: the line that came back, counted from 0, or None."""

    visit: Visit
    from_shelf: bool
    caused: bool
    lines: list[Line]
    returned: int | None

    @property
    def money(self) -> dict[str, int]:
        """What the order brought and cost."""
        back = None if self.returned is None else self.lines[self.returned]
        goods = sum(line.quantity * line.cost for line in self.lines)
        refund = back.amount if back else 0
        money = {
            "value": sum(line.amount for line in self.lines),
            "goods": goods - (back.quantity * back.cost if back else 0),
            "shipping": rules.SHIPPING_CENTS,
            "handling": rules.HANDLING_CENTS,
            "service": rules.CONTACT_CENTS * self.visit.contacts,
            "refund": refund,
            "returns_cost": rules.RETURN_CENTS + round(rules.RETURN_SHARE * refund) if back else 0,
        }
        left = money["value"] - money["refund"] - sum(money[name] for name in COSTS)
        return money | {"contribution": left}


def order(
    visit: Visit,
    goods: Catalogue,
    level: float,
    extra: int | None,
    from_shelf: bool,
    caused: bool,
) -> Order:
    """The order of one visit, at `level` times list prices; `extra`: what the shelf added."""
    own = list(dict.fromkeys([visit.viewed, visit.second, visit.third][: visit.lines]))
    wanted = [(product, _units(visit, int(goods.list_cents[product])), False) for product in own]
    if extra is not None and extra not in own:
        wanted.append((extra, 1, True))
    lines = [
        Line(
            product,
            units,
            round(int(goods.list_cents[product]) * level),
            int(goods.cost_cents[product]),
            added,
        )
        for product, units, added in wanted
    ]
    returned = floor(visit.luck["return pick"] * len(lines)) if visit.returned else None
    return Order(visit, from_shelf, caused, lines, returned)


def _units(visit: Visit, list_cents: int) -> int:
    """As many units as bring the line nearest to its share of the order value aimed at."""
    aim = 100 * visit.size / visit.lines / list_cents
    return min(rules.MOST_UNITS, max(1, round(aim)))


def accounts(
    orders: list[Order], visits: list[int], sent: list[int], indirect: list[int], people: int
) -> list[dict[str, int]]:
    """The weekly accounts, in cents; `visits`, `sent` (messages) and `indirect` a value a week."""
    cash = OPENING_CENTS * people
    book = []
    for week, (sessions, letters, overhead) in enumerate(zip(visits, sent, indirect, strict=True)):
        mine = [one.money for one in orders if one.visit.week == week]
        row = {name: sum(money[name] for money in mine) for name in COSTS}
        row |= {"week": week, "sessions": sessions, "orders": len(mine), "indirect": overhead}
        row["revenue"] = sum(money["value"] for money in mine)
        row["refunds"] = sum(money["refund"] for money in mine)
        row["messages"] = rules.MESSAGE_CENTS * letters
        row["contribution"] = sum(money["contribution"] for money in mine) - row["messages"]
        row["profit"] = row["contribution"] - overhead
        cash += row["profit"]
        book.append(row | {"cash": cash})
    return book
