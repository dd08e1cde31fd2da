"""Principle 8, Unprofitable customers: whose books say so, what comes again, and what repairs."""

from collections.abc import Mapping

from helpers import measure
from helpers.ask.kinds import Choice, Lever, Levers, Mistake, Number, Question, Reflection
from helpers.questions.keys_23 import comes_again, gain, losers, promised, repaired, whole_answer
from helpers.show import amount, moved
from helpers.words import _

TEN = (900, 620, 380, 210, 120, 60, 20, -30, -180, -400)
"""Contribution of the textbook's ten customers, dollars a year."""
OVERHEAD = 80
LEAST_EARNED = 100.0
MOST_LOST = 0.30
"""What fees must earn at least, dollars, and the share of the orders that Inés will give up."""


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _let_them_all_go(code),
        _what_comes_again(code),
        _peak(),
        _by_which_books(),
        _next_year(),
        _repair(code),
        _monday(),
    )


def _let_them_all_go(code: str) -> Question:
    return Choice(
        id="23.1",
        text=lambda: _(
            "After a year, the books show **{count} customers who lose money at full cost**: "
            "{promised} in all. Orinoco lets every one of them go. What happens to the **next "
            "year's profit**?"
        ).format(count=len(losers(code, "full-cost losers")), promised=amount(promised(code), "$")),
        options={
            "all": _("It rises by about that sum."),
            "half": _("It rises by about half of it."),
            "nothing": _("It hardly moves."),
            "falls": _("It falls."),
        },
        key=lambda: whole_answer(code),
        hints=(
            _("The sum is a loss **after** a share of the overhead. Who pays it next year?"),
            _("Many of them bring a little more than serving them costs. What becomes of it?"),
        ),
        solution=lambda: _(
            "Profit {gain}. The overhead stays; what they contribute goes, be it good or bad, and "
            "so do some who hear of it."
        ).format(gain=moved(round(gain(code, "full-cost losers")), "$")),
        mistakes=(
            Mistake(
                "all",
                _(
                    "That is what the books promise, and they count the **overhead** as saved. The "
                    "buildings and the payroll stay; fewer customers are left to carry them."
                ),
            ),
            Mistake(
                "half",
                _("What part of the sum is saved at all? Take the overhead out, then look again."),
            ),
            Mistake(
                "nothing",
                _("Close, if only those who go counted. Who else hears that they were sent away?"),
            ),
        ),
    )


def _what_comes_again(code: str) -> Question:
    def lost() -> float:
        return float(-losers(code, "contribution losers")["first"].sum())

    return Number(
        id="23.2",
        text=lambda: _(
            "Leave the overhead out. **{count} customers** cost more to serve than they brought: "
            "{lost} in the first year. **Nobody** is let go. What share of that loss do the same "
            "customers make **again** in the second year? (100 % = all of it; below 0 = they earn.)"
        ).format(count=len(losers(code, "contribution losers")), lost=amount(round(lost()), "$")),
        key=lambda: comes_again(code),
        unit="%",
        absolute=0.12,
        low=-3,
        high=3,
        hints=(
            _("Some lose on every order; others had one bad return. Which of them do you expect?"),
            _("And how many customers of one year order again in the next?"),
        ),
        solution=lambda: _(
            "{share}. They were chosen **because** their year was bad; the next one is nearer to "
            "the average, and many do not order again at all."
        ).format(share=amount(100 * comes_again(code), "%")),
        mistakes=(
            Mistake(
                lambda value: value >= 0.8,
                _(
                    "That is the same year once more. But you picked the worst of a year, and part "
                    "of the worst is luck."
                ),
                example="100 %",
            ),
            Mistake(
                lambda value: value > comes_again(code),
                _("The right direction: less comes again. Even less than you think."),
                example=lambda: f"{100 * comes_again(code) + 20} %",
            ),
            Mistake(
                lambda value: value < comes_again(code),
                _("Luck is not everything: some send things back, or call, again and again."),
                example=lambda: f"{100 * comes_again(code) - 20} %",
            ),
        ),
    )


def _peak() -> Question:
    full = measure.full_cost_profit(TEN, OVERHEAD)
    return Number(
        id="23.3",
        text=_(
            "A shop has ten customers. They contributed **900, 620, 380, 210, 120, 60, 20, −30, "
            "−180, −400** dollars last year; each is charged **80** of the overhead. How high is "
            "the **peak of the whale curve at full cost**, in per cent of all profit?"
        ),
        key=lambda: float(full[full > 0].sum() / full.sum()),
        unit="%",
        absolute=0.01,
        low=0,
        high=20,
        hints=(
            _("Take 80 from each, then add up from the best on. When does the sum stop rising?"),
            _("All ten together: 1,700 − 800 = 900. And the five that are above 0 at full cost?"),
        ),
        solution=_(
            "820 + 540 + 300 + 130 + 40 = 1,830, of 900 in all: 203 %. The top two alone reach "
            "151 %. The same customers without overhead peak at 136 %: most of the hump is the "
            "way in which overhead is shared out."
        ),
        mistakes=(
            Mistake(
                sum(value for value in TEN if value > 0) / sum(TEN),
                _("That is the peak **before** overhead. Take 80 from each customer first."),
                example="136 %",
            ),
            Mistake(
                float(full[:2].sum() / full.sum()),
                _("Those are the top two. The curve goes on rising as long as a customer pays."),
                example="151 %",
            ),
            Mistake(
                float(full[full > 0].sum() / sum(TEN)),
                _("Divide by the profit **after** overhead: 900, not 1,700."),
                example="107.6 %",
            ),
        ),
    )


def _by_which_books() -> Question:
    losing = measure.full_cost_profit(TEN, OVERHEAD) < 0
    return Number(
        id="23.4",
        text=_(
            "The same ten customers. The overhead of 800 **stays** whoever goes, and nobody else "
            "reacts. By how much does profit change when all **full-cost losers** are let go?"
        ),
        key=lambda: measure.gain_from_dropping(TEN, losing),
        unit="$",
        absolute=1,
        low=-5000,
        high=5000,
        hints=(
            _("Five lose at full cost: 60, 20, −30, −180 and −400 are what they contribute."),
            _("What they contribute is lost, what they cost is saved. The overhead is neither."),
        ),
        solution=_(
            "30 + 180 + 400 saved, 60 + 20 lost: +530. To let go only the three whose "
            "**contribution** is negative gains more: +610. The books promised 930. Here deep "
            "losses outweigh two small contributions; in Orinoco's tail the small ones weigh more."
        ),
        mistakes=(
            Mistake(
                930,
                _("You counted five times 80 of overhead as saved. It stays, and others carry it."),
            ),
            Mistake(
                610,
                _("That is for the three with a negative contribution. Here five are let go."),
            ),
            Mistake(
                lambda value: -540 <= value <= -520,
                _("The sign: what they cost is saved."),
                example="-530",
            ),
        ),
    )


def _next_year() -> Question:
    return Number(
        id="23.5",
        text=_(
            "One of them left **−400** last year. The ten leave **170** on average, and the "
            "correlation of one year with the next is **.5**, with years of equal spread. What do "
            "you expect of this customer **next year**?"
        ),
        key=lambda: float(measure.expected_next_year(-400, 170, 0.5)[0]),
        unit="$",
        absolute=1,
        low=-5000,
        high=5000,
        hints=(
            _("How far below the average was the customer? That distance shrinks."),
            _("170 + .5 × (−400 − 170) = ?"),
        ),
        solution=_(
            "170 + .5 × (−570) = −115. Still a loss, but less than a third of last year's: half of "
            "the distance to the average is expected to be gone."
        ),
        mistakes=(
            Mistake(-400, _("That is last year again. Part of a very bad year was bad luck.")),
            Mistake(
                -200,
                _("You halved the loss. What halves is the **distance to the average** of 170."),
            ),
            Mistake(
                170, _("That is the average: right only if one year said nothing of the next.")
            ),
        ),
    )


def _repair(code: str) -> Question:
    def found(setting: Mapping[str, float]) -> tuple[float, float]:
        return repaired(code, setting["fee"], setting["over"])

    def bar() -> float:
        return max(LEAST_EARNED, gain(code, "contribution losers"))

    def outcome(setting: Mapping[str, float]) -> str:
        earned, lost = found(setting)
        sentence = _("Next year's profit {profit}; {lost} of the orders are lost.")
        return sentence.format(
            profit=moved(round(earned), "$"), lost=amount(round(100 * lost), "%")
        )

    return Levers(
        id="23.6",
        text=lambda: _(
            "Repair first. Find fees that earn **more than {bar}** in the second year and cost "
            "**at most three orders in ten**."
        ).format(bar=amount(round(bar()), "$")),
        levers={
            "fee": Lever(_("Fee on orders below $35"), 0, 10, 1, 0, _("dollars")),
            "over": Lever(_("Free shipping from"), 0, 100, 5, 0, _("dollars")),
        },
        key=lambda setting: found(setting)[0] > bar() and found(setting)[1] <= MOST_LOST,
        example={"fee": 0, "over": 50},
        outcome=outcome,
        hints=(
            _("Try one lever at a time. What does a small fee do to orders that lose money?"),
            _("Half of the orders are below 50 dollars or so. What if these pay for shipping?"),
        ),
        solution=lambda: _(
            "One way: shipping is free from 50 dollars on. {outcome} The orders that go "
            "earned little, and those that stay pay their way. Nobody was sent off."
        ).format(outcome=outcome({"fee": 0, "over": 50})),
        mistakes=(
            Mistake(
                lambda setting: setting["fee"] == 0 and setting["over"] == 0,
                _("That is today: shipping is free, and small orders cost more than they bring."),
                example={"fee": 0, "over": 0},
            ),
            Mistake(
                lambda setting: found(setting)[1] > MOST_LOST,
                _("Inés will not have it: more than three orders in ten are gone."),
                example={"fee": 10, "over": 100},
            ),
            Mistake(
                lambda setting: found(setting)[0] <= bar(),
                _("Too little: hardly an order pays it. Where do the orders that lose money lie?"),
                example={"fee": 0, "over": 5},
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="23.7",
        text=_(
            "Think of a business you know. Which customers cost more than they bring, and **why**? "
            "Write down one rule, price or fee that would repair it, and what would have to be "
            "true before you let anybody go."
        ),
        solution=_(
            "One answer: those who order small amounts, because shipping is free. Charge for it, "
            "and see who stays. Let go only the few whose losses last more than one year and whom "
            "no price repairs; tell them why, and expect others to hear of it."
        ),
    )
