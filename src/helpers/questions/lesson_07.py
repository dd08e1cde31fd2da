"""Key 7, Mind your pocket: what a price cut must bring, what it brings, and who pays for it."""

from collections.abc import Mapping

from helpers import measure
from helpers.ask.kinds import (
    Lever,
    Levers,
    Mistake,
    Number,
    Question,
    Reflection,
    Several,
)
from helpers.questions.keys_07 import CUT, QUARTER, YEARS, caused, margin, profit_gained
from helpers.show import amount, moved
from helpers.words import _

SMALLEST_CUT = 0.98


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _extra_orders(code),
        _two_years(code),
        _break_even(),
        _best_price(),
        _what_a_test_sees(),
        _savings_pay(code),
        _monday(),
    )


def _extra_orders(code: str) -> Question:
    return Number(
        id="07.1",
        text=_(
            "Orinoco lowers all its prices by **5 %**. By how many per cent do orders rise in the "
            "first quarter?"
        ),
        key=lambda: caused(code, "orders", QUARTER),
        unit="%",
        absolute=0.03,
        low=-1,
        high=10,
        hints=(
            _("Some people will not notice, others were only waiting for it."),
            _("Over many studies, orders change by two to three times the change in price."),
        ),
        solution=lambda: _(
            "In your world {came} more orders came. To earn the same, Orinoco would have needed "
            "{needed}."
        ).format(
            came=amount(100 * caused(code, "orders", QUARTER), "%"),
            needed=amount(100 * measure.break_even_volume(CUT, margin(code)), "%"),
        ),
        mistakes=(
            Mistake(
                CUT,
                _(
                    "One for one is a natural guess, but shoppers who compare react more strongly "
                    "than the price moves: an elasticity of −1 is rare in retail."
                ),
            ),
            Mistake(
                lambda: measure.break_even_volume(CUT, margin(code)),
                _(
                    "That is how many extra orders the cut **needs**. Customers do not know what "
                    "we need; they only see the price."
                ),
            ),
            Mistake(
                lambda value: value <= 0,
                _("A lower price hardly drives buyers away: expect more orders, not fewer."),
                example="-5 %",
            ),
        ),
    )


def _two_years(code: str) -> Question:
    return Number(
        id="07.2",
        text=_(
            "And the money: by how many per cent does the 5 % cut change the **contribution of two "
            "years**? Put a minus if it falls."
        ),
        key=lambda: caused(code, "contribution", YEARS),
        unit="%",
        absolute=0.02,
        low=-1,
        high=5,
        hints=(
            _("Each order brings less, from the first day. What grows more slowly?"),
            _("People who feel fairly treated stay longer, and go on ordering."),
        ),
        solution=lambda: _(
            "The first quarter's contribution {quarter}, that of two years {years}. What makes the "
            "difference is not the extra orders of the first weeks: it is customers who would "
            "have left and stayed."
        ).format(
            quarter=moved(100 * caused(code, "contribution", QUARTER), "%"),
            years=moved(100 * caused(code, "contribution", YEARS), "%"),
        ),
        mistakes=(
            Mistake(
                lambda value: value < 0,
                _(
                    "That is what the break-even sum says, and for the first weeks it is right. "
                    "But it leaves out who is still a customer a year later."
                ),
                example="-5 %",
            ),
            Mistake(
                lambda value: value >= 0.12,
                _("You counted orders. Each of them now brings less than before."),
                example="15 %",
            ),
        ),
    )


def _break_even() -> Question:
    return Number(
        id="07.3",
        text=_(
            "Another shop keeps **40 %** of its price as contribution. It cuts the price by "
            "**10 %**. How many per cent more units must it sell to earn the same?"
        ),
        key=lambda: measure.break_even_volume(price_cut=0.10, contribution=0.40),
        unit="%",
        low=-1,
        high=10,
        hints=(
            _("Take a price of $100. What does a unit bring before the cut, and what after?"),
            _("Each old unit gives $10 away. Each new unit brings $30."),
        ),
        solution=_(
            "Before, a unit brings $40; after, $30. A hundred units give away 100 × $10 = $1,000, "
            "and $1,000 / $30 = 33.3 units."
        ),
        mistakes=(
            Mistake(
                0.25,
                _(
                    "You divided by the **old** contribution. The extra units are sold at the new "
                    "price: each of them brings 30, not 40."
                ),
            ),
            Mistake(0.10, _("That is the price cut itself. What does an extra unit bring?")),
        ),
    )


def _best_price() -> Question:
    return Number(
        id="07.4",
        text=_(
            "A unit costs **$0.66**, there is no other cost per unit, and elasticity is **-2.5** "
            "at every price. Which price earns most in one period?"
        ),
        key=lambda: measure.best_price(unit_cost=0.66, elasticity=-2.5),
        unit="$",
        low=0,
        high=100,
        hints=(
            _("The rule: (price − cost) / price = 1 / 2.5."),
            _("So cost is 60 % of the price."),
        ),
        solution=_(
            "1 / 2.5 = 40 % of the price is mark-up, so the cost is 60 % of it: $0.66 / 0.6 = "
            "$1.10. Note what the rule leaves out: tomorrow."
        ),
        mistakes=(
            Mistake(
                0.66 * 1.4,
                _("You put 40 % on the **cost**. The rule speaks of 40 % of the **price**."),
            ),
        ),
    )


def _what_a_test_sees() -> Question:
    return Several(
        id="07.5",
        text=_("A randomised price test runs for half a year. Tick everything it **can** tell us."),
        options={
            "orders": _("How orders answer the price during these months"),
            "reasons": _("An answer that is free of the reasons past prices had"),
            "leaving": _("How many customers several years of higher prices drive away"),
            "best": _("The price that earns most over five years"),
        },
        key=("orders", "reasons"),
        hints=(
            _("Who chose the price that a customer in the test saw?"),
            _("What takes longer than the test lasts?"),
        ),
        solution=_(
            "Chance chose the prices, so nothing but the price differs: that is what past prices "
            "lack. But trust is lost slowly, and by everybody; no half-year test sees it."
        ),
        mistakes=(
            Mistake(
                "best",
                _(
                    "The best price of the test is the best for **half a year**. Over five years "
                    "the customers who leave count too."
                ),
            ),
            Mistake(
                "leaving",
                _("People leave slowly and say nothing. The test is over before they go."),
            ),
            Mistake(
                ("orders",),
                _(
                    "True, and there is one more: a die chose these prices. What is gone that "
                    "spoils the regression on past prices?"
                ),
            ),
        ),
    )


def _savings_pay(code: str) -> Question:
    def gained(setting: Mapping[str, float]) -> tuple[float, float]:
        return profit_gained(code, setting["price"], setting["saved"] / 100)

    def works(setting: Mapping[str, float]) -> bool:
        quarter, years = gained(setting)
        return setting["price"] <= SMALLEST_CUT and quarter >= 0 and years > 0

    def outcome(setting: Mapping[str, float]) -> str:
        quarter, years = gained(setting)
        sentence = _("Profit {quarter} in the first quarter and {years} in two years.")
        return sentence.format(quarter=moved(round(quarter), "$"), years=moved(round(years), "$"))

    return Levers(
        id="07.6",
        text=_(
            "Marta wants prices at least **2 %** lower. Tomás accepts if the **first quarter** "
            "earns no less than today and **two years** earn more. Set both levers so that both "
            "can sign."
        ),
        levers={
            "price": Lever(_("Price"), 0.80, 1.10, 0.01, 1.0, _("× today's")),
            "saved": Lever(_("Indirect cost saved"), 0, 20, 1, 0, _("per cent")),
        },
        key=works,
        example={"price": SMALLEST_CUT, "saved": 10},
        outcome=outcome,
        hints=(
            _("A price cut costs money at first. Where could that money come from?"),
            _("Savings of up to 10 % of indirect cost go unnoticed. Spend less than they bring."),
        ),
        solution=lambda: _(
            "For example a price of 0.98 with 10 % of indirect cost saved. {outcome} The saving "
            "carries the cut through the quarter, and the customers who stay repay it."
        ).format(outcome=outcome({"price": SMALLEST_CUT, "saved": 10})),
        mistakes=(
            Mistake(
                lambda setting: setting["price"] > SMALLEST_CUT,
                _("Marta would not sign: this is not a price cut of 2 % yet."),
                example={"price": 1.0, "saved": 10},
            ),
            Mistake(
                lambda setting: setting["saved"] > 10,
                _(
                    "Beyond 10 % you save on what customers notice: quality falls, people leave, "
                    "and that costs more than the saving brings."
                ),
                example={"price": 0.85, "saved": 20},
            ),
            Mistake(
                lambda setting: gained(setting)[0] < 0,
                _(
                    "The first quarter earns less than today. Either cut the price less, or let a "
                    "saving pay for it."
                ),
                example={"price": 0.85, "saved": 0},
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="07.7",
        text=_(
            "What would you decide on Monday, which number would you watch, and after how many "
            "weeks would you let it change your mind?"
        ),
        solution=_(
            "One answer: save where no customer notices, hand the saving on as a lower price, and "
            "judge it by the customers who are still there after a year, not by the first quarter. "
            "Write the date down now; in week ten, everybody will want to stop."
        ),
    )
