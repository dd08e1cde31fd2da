"""The columns of every table: name, type, unit, range and meaning."""

from dataclasses import dataclass
from math import inf

from helpers.store.catalogue import CATEGORIES
from helpers.words import _


@dataclass(frozen=True)
class Column:
    """One column. kind: int, float, bool or text. low, high: the range of numbers."""

    name: str
    kind: str
    unit: str
    meaning: str
    low: float = 0
    high: float = inf
    options: tuple[str, ...] = ()

    def allowed(self) -> str:
        """Return the values that may stand here, in words."""
        if self.kind == "bool":
            return _("true or false")
        if self.kind == "text":
            return ", ".join(self.options) or _("any text")
        if self.low == -inf and self.high == inf:
            return _("any number")
        if self.low == -inf:
            return _("{high:g} or less").format(high=self.high)
        if self.high == inf:
            return _("{low:g} or more").format(low=self.low)
        return _("{low:g} to {high:g}").format(low=self.low, high=self.high)


@dataclass(frozen=True)
class Table:
    """One table: its name, what a row is, and its columns."""

    name: str
    meaning: str
    columns: tuple[Column, ...]

    def meanings(self) -> dict[str, str]:
        """Return what each column means, with its unit, by the column's name."""
        return {
            column.name: f"{column.meaning} ({column.unit})" if column.unit else column.meaning
            for column in self.columns
        }


def _number(name: str, unit: str, meaning: str, low: float = 0, high: float = inf) -> Column:
    return Column(name, "int", unit, meaning, low, high)


def _measure(name: str, unit: str, meaning: str, low: float = -inf, high: float = inf) -> Column:
    return Column(name, "float", unit, meaning, low, high)


def _money(name: str, meaning: str, low: float = 0) -> Column:
    return Column(name, "float", "$", meaning, low)


def _flag(name: str, meaning: str) -> Column:
    return Column(name, "bool", "", meaning)


CUSTOMER = _number("customer_id", "", _("Number of the customer."), 1)
WEEK = _number("week", "weeks", _("Week, counted from 0."), 0, 519)
DAY = _number("day", "days", _("Day, counted from 0; week = day // 7."), 0, 3639)
SESSION = _number("session_id", "", _("Number of the visit."), 1)
ORDER = _number("order_id", "", _("Number of the order: that of the visit that placed it."), 1)
PRODUCT = _number("product_id", "", _("Number of the product."), 0, 239)
LINE = _number("line", "", _("Line of the order, counted from 1."), 1, 4)
PLACE = _number("position", "", _("Place on the shelf, counted from 1."), 1, 4)

RECORDS = {
    table.name: table
    for table in (
        Table(
            "customers",
            _("A row a customer: everybody who has visited."),
            (
                CUSTOMER,
                _number("joined_week", "weeks", _("Week of the first visit."), 0, 519),
                _flag("club", _("Member of Orinoco's free club.")),
            ),
        ),
        Table(
            "products",
            _("A row a product on sale."),
            (
                PRODUCT,
                Column("name", "text", "", _("Its name.")),
                Column("category", "text", "", _("Its department."), options=CATEGORIES),
                _money("list_price", _("Price when the price lever is 1.")),
                _money("unit_cost", _("What one unit costs the store.")),
            ),
        ),
        Table(
            "past_baskets",
            _("What was bought together in the year before week 0: a row a basket and product."),
            (_number("basket_id", "", _("Number of the basket.")), PRODUCT),
        ),
        Table(
            "sessions",
            _("A row a visit."),
            (
                SESSION,
                CUSTOMER,
                WEEK,
                DAY,
                _number("n_search", "", _("Searches typed."), 0, 2),
                _number("n_pages", "", _("Pages seen."), 1),
                _number("n_categories", "", _("Departments seen."), 1, 4),
                _number("dwell_s", "s", _("Seconds spent."), 3),
                _number("product_viewed", "", _("Product looked at first."), 0, 239),
                _flag("shelf_shown", _("The shelf of recommendations was shown, by a coin toss.")),
                _flag("shelf_clicked", _("A product on the shelf was clicked.")),
                _flag("converted", _("The visit ended in an order.")),
            ),
        ),
        Table(
            "impressions",
            _("What the shelf showed: a row a visit and place."),
            (SESSION, PLACE, PRODUCT, _flag("clicked", _("This product was clicked."))),
        ),
        Table(
            "orders",
            _("A row an order, with what it brought and cost."),
            (
                ORDER,
                SESSION,
                CUSTOMER,
                WEEK,
                DAY,
                _money("value", _("Paid, before returns.")),
                _number("units", "units", _("Units bought."), 1),
                _flag("from_shelf", _("The visit clicked the shelf: the dashboard's label.")),
                _money("goods", _("Cost of goods, less what came back.")),
                _money("shipping", _("Cost of shipping.")),
                _money("handling", _("Cost of handling.")),
                _money("service", _("Cost of the contacts about this order.")),
                _money("refund", _("Paid back for returns.")),
                _money("returns_cost", _("Cost of handling the return.")),
                _money("contribution", _("Value less refund and all costs above."), -inf),
            ),
        ),
        Table(
            "order_lines",
            _("A row an order and product."),
            (
                ORDER,
                LINE,
                PRODUCT,
                _number("quantity", "units", _("Units bought."), 1, 12),
                _money("unit_price", _("Price of one unit.")),
                _money("unit_cost", _("Cost of one unit.")),
                _money("amount", _("Quantity times unit price.")),
                _flag("from_shelf", _("The product came into the basket from the shelf.")),
            ),
        ),
        Table(
            "returns",
            _("A row an order line that came back."),
            (
                _number("return_id", "", _("Number of the return."), 1),
                ORDER,
                LINE,
                CUSTOMER,
                WEEK,
                DAY,
                _money("refund", _("Paid back.")),
                _money("cost", _("Cost of handling it.")),
            ),
        ),
        Table(
            "contacts",
            _("A row a call or mail to customer service."),
            (
                _number("contact_id", "", _("Number of the contact."), 1),
                ORDER,
                CUSTOMER,
                WEEK,
                DAY,
                Column("reason", "text", "", _("What it was about.")),
                _money("cost", _("What it cost the store.")),
            ),
        ),
        Table(
            "messages",
            _("A row a message that the store sent to a customer."),
            (
                _number("message_id", "", _("Number of the message."), 1),
                CUSTOMER,
                WEEK,
                _money("cost", _("What it cost the store.")),
            ),
        ),
        Table(
            "experiments",
            _("Who was in which arm of which randomised test: a row a customer and test."),
            (
                Column("experiment", "text", "", _("Which test."), options=("price", "message")),
                CUSTOMER,
                _number("start_week", "weeks", _("First week of the test."), 0, 519),
                _number("end_week", "weeks", _("Last week of the test."), 0, 519),
                Column(
                    "arm",
                    "text",
                    "",
                    _("What the coin or die said."),
                    options=("lower", "today", "higher", "no message", "message"),
                ),
            ),
        ),
        Table(
            "financials",
            _("The weekly accounts: a row a week."),
            (
                WEEK,
                _number("sessions", "", _("Visits.")),
                _number("orders", "", _("Orders.")),
                _money("revenue", _("Value of the orders, before returns.")),
                _money("refunds", _("Paid back for returns.")),
                _money("goods", _("Cost of goods, less what came back.")),
                _money("shipping", _("Cost of shipping.")),
                _money("handling", _("Cost of handling.")),
                _money("service", _("Cost of customer service.")),
                _money("returns_cost", _("Cost of handling returns.")),
                _money("messages", _("Cost of messages.")),
                _money("contribution", _("Revenue less refunds and all costs above."), -inf),
                _money("indirect", _("Indirect cost: what is paid whatever is sold.")),
                _money("profit", _("Contribution less indirect cost."), -inf),
                _money("cash", _("Cash at the end of the week."), -inf),
            ),
        ),
    )
}

TRUTH = {
    table.name: table
    for table in (
        Table(
            "customers",
            _("What each customer is like: a row a customer."),
            (
                CUSTOMER,
                _measure("intent", "log-odds", _("Wish to buy, against the average.")),
                _measure("curious_share", "share", _("Chance that a visit is curious."), 0, 1),
                _measure("visit_rate", "visits a week", _("Visits while a customer."), 0),
                _measure("price_sensitivity", "log-odds per log price", _("Of buying."), 0),
                _measure("shelf_response", "log-odds", _("What a shelf click does, per mood.")),
                _measure("message_response", "log-odds", _("What a message does.")),
                _measure("leaving_rate", "x average", _("Hazard of leaving."), 0),
                _number("arrive_week", "weeks", _("Week in which the customer came.")),
                _number("leave_week", "weeks", _("Week of leaving; the horizon if still here.")),
            ),
        ),
        Table(
            "products",
            _("What each product is like: its place among eight tastes."),
            (PRODUCT, *(_measure(f"taste_{n}", "", _("Coordinate."), -1, 1) for n in range(1, 9))),
        ),
        Table(
            "sessions",
            _("Both potential outcomes of each visit, from the same luck: our choice."),
            (
                SESSION,
                Column("mood", "text", "", _("Why they came."), options=("curious", "hunting")),
                _flag("clicks_if_shown", _("Would click the shelf if it were shown.")),
                _flag("buys_without", _("Would buy without the shelf.")),
                _flag("buys_with", _("Would buy with the shelf.")),
            ),
        ),
        Table(
            "impressions",
            _("How well each product shown fits the visitor's taste."),
            (SESSION, PLACE, _measure("fit", "", _("About standard normal for a random product."))),
        ),
        Table(
            "orders",
            _("Which orders would not have come without the shelf."),
            (ORDER, _flag("caused_by_shelf", _("The same visit would not buy without the shelf."))),
        ),
        Table(
            "company",
            _("The company's path: a row a week."),
            (
                WEEK,
                _measure("season", "sd", _("How much people are in the mood to buy.")),
                _measure("price", "x list", _("Price in force."), 0),
                _measure("price_memory", "x list", _("Price that customers remember."), 0),
                _measure("quality", "log-odds", _("Delivered quality, 0 at the start.")),
                _measure("expectations", "log-odds", _("What customers have come to expect.")),
                _measure("rival", "log-odds", _("The rival's quality.")),
                _measure("hazard", "a week", _("Rate of leaving of an average person."), 0),
                _measure("arrived", "share", _("Share of all people who have come."), 0, 1),
            ),
        ),
    )
}
