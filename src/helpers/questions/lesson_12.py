"""Key 12, Design matters: what a launch shows, what a test needs, and what looking does to it."""

from collections.abc import Mapping

from helpers import measure
from helpers.ask.kinds import Lever, Levers, Mistake, Number, Question, Reflection, Several
from helpers.questions.keys_12 import LAUNCH, LOOKS, SIDE, alarms, caused, dashboard
from helpers.show import amount
from helpers.words import _

FIVE = 5


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _what_lasts(code),
        _ten_looks(code),
        _five_looks(),
        _how_many_visitors(),
        _how_many_customers(),
        _visits_or_customers(),
        _monday(),
    )


def _what_lasts(code: str) -> Question:
    return Number(
        id="12.1",
        text=lambda: _(
            "The dashboard shows **{gain}** more orders per visit in the {side} weeks after the "
            "launch than in the {side} weeks before. By how many per cent does the new design "
            "raise orders **for good**, among people who are used to it?"
        ).format(gain=amount(100 * dashboard(code), "%"), side=SIDE),
        key=lambda: caused(code),
        unit="%",
        absolute=0.03,
        low=-1,
        high=10,
        hints=(
            _("What else changed between the weeks before and the weeks after?"),
            _("People look around in a shop that looks new. For how long does it look new?"),
        ),
        solution=lambda: _(
            "For good it is {lasting}. In its first {side} weeks the design brought {early}, much "
            "of that by being new. What parts the dashboard's number from it is the season, and "
            "luck."
        ).format(
            lasting=amount(100 * caused(code), "%"),
            early=amount(100 * caused(code, first=LAUNCH, last=LAUNCH + SIDE), "%"),
            side=SIDE,
        ),
        mistakes=(
            Mistake(
                lambda: dashboard(code),
                _(
                    "That is the dashboard's number. It would be right only if nothing else had "
                    "changed in those weeks, and if new pages never became familiar."
                ),
            ),
            Mistake(
                lambda value: value <= 0,
                _("So sceptical? Novelty is part of it, but this design does help people to buy."),
                example="-5 %",
            ),
            Mistake(
                lambda value: value > 1.4 * caused(code),
                _(
                    "Still too much. Take off what the season did, and then what being **new** did "
                    "in the first weeks."
                ),
                example="200 %",
            ),
        ),
    )


def _ten_looks(code: str) -> Question:
    return Number(
        id="12.2",
        text=_(
            "Two **identical** designs are tested against each other. Omar looks **ten times**, "
            "each time when a tenth of the customers more has been counted, and shouts as soon as "
            "a p-value is below 0.05. In how many of 100 such tests does he shout?"
        ),
        key=lambda: alarms(code),
        unit="%",
        absolute=0.035,
        low=0,
        high=1,
        hints=(
            _("At each single look the chance is 5 %. He has ten chances to be unlucky."),
            _("Ten looks at the same growing pile are alike: less than ten independent tests."),
        ),
        solution=lambda: _(
            "In your world {ever} of 1,000 tests of nothing alarmed at one of ten looks at least. "
            "Theory says {exact} (Armitage, McPherson and Rowe 1969)."
        ).format(
            ever=amount(100 * alarms(code), "%"),
            exact=amount(100 * measure.false_alarm_of_looks(LOOKS), "%"),
        ),
        mistakes=(
            Mistake(
                0.05,
                _(
                    "5 % is the promise for **one** look, fixed beforehand. Every further look is "
                    "another chance to be fooled."
                ),
            ),
            Mistake(
                lambda: measure.family_wise_error(LOOKS),
                _(
                    "That treats the looks as ten **independent** tests. But the second look still "
                    "contains everything that the first one saw, so they mostly agree."
                ),
            ),
            Mistake(
                0.5,
                _("Ten times 5 % counts tests that alarm twice or more several times over."),
            ),
        ),
    )


def _five_looks() -> Question:
    def chance(setting: Mapping[str, float]) -> float:
        return measure.false_alarm_of_looks(int(setting["looks"]), boundary=setting["bar"])

    def works(setting: Mapping[str, float]) -> bool:
        return setting["looks"] == FIVE and 0.047 <= chance(setting) <= 0.05

    def outcome(setting: Mapping[str, float]) -> str:
        sentence = _("With this setting a test of nothing alarms in {chance} of cases.")
        return sentence.format(chance=amount(100 * chance(setting), "%"))

    return Levers(
        id="12.3",
        text=_(
            "Omar may look **five** times. Raise the bar, in standard errors, so that all five "
            "looks together keep false alarms at **5 %** at most, and not higher than need be."
        ),
        levers={
            "looks": Lever(_("Looks"), 1, 20, 1, 1),
            "bar": Lever(_("Bar"), 1.80, 3.20, 0.01, 1.96, _("standard errors")),
        },
        key=works,
        example={"looks": FIVE, "bar": 2.42},
        outcome=outcome,
        hints=(
            _("Set the looks first and leave them there. Then move the bar until 5 % is reached."),
            _("The bar is somewhere between 2.3 and 2.5."),
        ),
        solution=lambda: _(
            "The bar is {exact} (Pocock 1977), against 1.96 for a single look. Looking is allowed; "
            "it has a price, and the price is paid beforehand."
        ).format(exact=f"{measure.pocock_boundary(FIVE):.3f}"),
        mistakes=(
            Mistake(
                lambda setting: setting["looks"] != FIVE,
                _("Omar asked for **five** looks. Set them first."),
                example={"looks": 1, "bar": 1.96},
            ),
            Mistake(
                lambda setting: setting["bar"] >= 2.57,
                _(
                    "Too strict: that splits the 5 % among five **independent** tests. The looks "
                    "share most of their data, so a lower bar will do."
                ),
                example={"looks": FIVE, "bar": 2.58},
            ),
            Mistake(
                lambda setting: chance(setting) > 0.05,
                _("Too many false alarms still. Raise the bar."),
                example={"looks": FIVE, "bar": 1.96},
            ),
        ),
    )


def _how_many_visitors() -> Question:
    return Number(
        id="12.4",
        text=_(
            "Another shop converts **5 %** of its visitors. It wants to find a redesign that lifts "
            "this by **5 %** (from 5 % to 5.25 %), with 80 % power. How many visitors does **each "
            "arm** need, by the rule of 16?"
        ),
        key=lambda: measure.sample_size_two_proportions(0.05, 0.05, rule_of_thumb=True),
        unit=_("visitors"),
        low=1,
        high=1e9,
        hints=(
            _("16 × p × (1 − p) / d², with p = 0.05."),
            _("d is the difference to be found: 5 % **of** 5 %, which is 0.0025."),
        ),
        solution=_(
            "16 × 0.05 × 0.95 / 0.0025² = 121,600 in each arm. The exact formula says 122,124. "
            "Half the lift would need four times as many."
        ),
        mistakes=(
            Mistake(
                304,
                _(
                    "You looked for a lift of 5 **points**, from 5 % to 10 %. The lift is 5 % of "
                    "5 %: d = 0.0025."
                ),
            ),
            Mistake(
                60_800,
                _(
                    "You used 8. That is enough to compare **one** group with a fixed number; two "
                    "arms are both uncertain, so it takes 16."
                ),
            ),
            Mistake(243_200, _("That is both arms together. How many for **each**?")),
        ),
    )


def _how_many_customers() -> Question:
    return Number(
        id="12.5",
        text=_(
            "The shop would rather compare money. Customers spend **3.75 dollars** on average, "
            "with a standard deviation of **30**. How many customers does each arm need to find "
            "**5 %** more, by the rule of 16?"
        ),
        key=lambda: measure.sample_size_two_means(3.75, 30, 0.05, rule_of_thumb=True),
        unit=_("customers"),
        low=1,
        high=1e9,
        hints=(
            _("16 × sd² / d². For shares, sd² was p × (1 − p)."),
            _("d is 5 % of 3.75 dollars."),
        ),
        solution=_(
            "16 × 30² / 0.1875² = 409,600. Most people spend nothing and a few spend a lot: "
            "money is noisier than yes or no, and so needs the larger test."
        ),
        mistakes=(
            Mistake(
                1024,
                _(
                    "You looked for a change as large as the **mean** itself: d = 3.75. The change "
                    "is 5 % of that."
                ),
            ),
            Mistake(
                204_800,
                _("You used 8. Two arms are both uncertain, so it takes 16."),
            ),
            Mistake(
                lambda: round(16 * 30 / 0.1875**2),
                _("You forgot to square the standard deviation."),
            ),
        ),
    )


def _visits_or_customers() -> Question:
    return Several(
        id="12.6",
        text=_(
            "The coin was tossed for each **customer**; the two intervals count visits or "
            "customers. Tick everything that is true."
        ),
        options={
            "alike": _("Visits of one person are alike: the tenth tells less than the first"),
            "narrow": _("The interval by visits is the better one, because it is narrower"),
            "alarms": _("Who trusts the interval by visits raises more than 5 % false alarms"),
            "bias": _("Counting by customer changes the estimate itself, not only its interval"),
        },
        key=("alike", "alarms"),
        hints=(
            _("Who was it that got a coin?"),
            _("Look at the picture once more: what differs between the two bars, and what not?"),
        ),
        solution=_(
            "A customer who likes to buy does so on many visits. That is one fact, not many, and "
            "it went to one arm by one toss. So add up by customer before you judge the luck. The "
            "estimate stays; its honest interval is wider."
        ),
        mistakes=(
            Mistake(
                "narrow",
                _(
                    "An interval is good when it keeps its promise, not when it is narrow. This "
                    "one promises 95 % and catches the truth less often."
                ),
            ),
            Mistake("bias", _("Both bars are equally long. Only the lines across them differ.")),
            Mistake(
                ("alike",),
                _("True, and there is one more: what follows for who trusts the narrow one?"),
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="12.7",
        text=_(
            "Write the note that Pilar and Omar sign **before** the next redesign starts: who is "
            "randomised, how many, how long, what is counted, how often anybody looks, and what "
            "will be done with which result."
        ),
        solution=_(
            "One answer: customers, half and half; as many as the smallest lift worth having "
            "needs; weeks one to sixteen are left out; orders per visit, by customer; two looks "
            "with a bar that was fixed for two; launch if the whole interval is above zero, and "
            "look at searchers and browsers apart in any case."
        ),
    )
