"""Key 13, Make new relationships: who was coming anyway, how chains grow, and who keeps silent."""

from helpers import measure
from helpers.ask.kinds import Mistake, Number, Question, Reflection, Several
from helpers.questions.keys_13 import REWARD, offered, paid_for, scores
from helpers.show import amount
from helpers.words import _

INVITES, CONVERSION = 3.2, 0.12
PROMOTERS, PASSIVES, DETRACTORS = 60, 25, 15
"""The textbook's customers, and its 100 answers."""


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _because_of_the_reward(code),
        _had_everybody_answered(code),
        _people_in_the_end(),
        _what_an_extra_buyer_costs(code),
        _reach_of_the_score(),
        _what_helps(),
        _monday(),
    )


def _because_of_the_reward(code: str) -> Question:
    def share() -> float:
        paid, extra = offered(code)
        return float(round(100 * extra / paid))

    return Number(
        id="13.1",
        text=lambda: _(
            "The reward was paid for **{paid}** friends who bought. Of **100** such buyers, how "
            "many would the store **not have had** without the reward?"
        ).format(paid=amount(paid_for(code))),
        key=share,
        unit=_("buyers"),
        absolute=8,
        low=0,
        high=100,
        hints=(
            _("Do people tell their friends of a good shop when nobody pays them for it?"),
            _("How would you recognise, in the records, a friend who was coming anyway?"),
        ),
        solution=lambda: _(
            "{share}. The test offers the reward to half of the customers. Offered to all, it "
            "would be paid for {paid} buyers. The same world without it has {extra} buyers fewer; "
            "the others would have come and bought anyway."
        ).format(
            share=amount(share()),
            paid=amount(offered(code)[0]),
            extra=amount(offered(code)[1]),
        ),
        mistakes=(
            Mistake(
                lambda value: value >= 90,
                _(
                    "That is how the dashboard counts: whoever was paid for came because of the "
                    "pay. Friends also come without it."
                ),
                example="100",
            ),
            Mistake(
                lambda value: value > share(),
                _("Still too many. Think of all who would have heard of the shop without pay."),
                example="85",
            ),
            Mistake(
                lambda value: value < share(),
                _("So sceptical? Some friends are waiting for a push, and the reward gives it."),
                example="5",
            ),
        ),
    )


def _had_everybody_answered(code: str) -> Question:
    return Number(
        id="13.2",
        text=lambda: _(
            "Those who answered make a score of **{heard} points**. What would the score be if "
            "**everybody** who was asked had answered?"
        ).format(heard=amount(round(scores(code)["answered"]))),
        key=lambda: scores(code)["everybody"],
        unit="points",
        absolute=6,
        low=-100,
        high=100,
        hints=(
            _("When did you last answer such a mail, and from which kind of shop did it come?"),
            _("More than half kept silent. Were they as pleased as the others?"),
        ),
        solution=lambda: _(
            "{everybody} points. Frequent visitors answer more often, and so do the pleased; both "
            "give high scores. Weights for what the records know bring it to {weighted}. The rest "
            "is silence that no record explains."
        ).format(
            everybody=amount(round(scores(code)["everybody"])),
            weighted=amount(round(scores(code)["weighted"])),
        ),
        mistakes=(
            Mistake(
                lambda value: value >= scores(code)["answered"] - 3,
                _(
                    "That takes the silent to be like those who spoke. But who answers, and who "
                    "deletes the mail?"
                ),
                example=lambda: amount(scores(code)["answered"]),
            ),
            Mistake(
                lambda value: value > scores(code)["everybody"],
                _("The right direction, and not far enough: the unhappy are the silent ones."),
                example=lambda: amount(scores(code)["weighted"]),
            ),
            Mistake(
                lambda value: value < scores(code)["everybody"],
                _("Not as bad as that: most of the silent are neither angry nor delighted."),
                example="-60",
            ),
        ),
    )


def _people_in_the_end() -> Question:
    ratio = measure.branching_ratio(INVITES, CONVERSION)
    return Number(
        id="13.3",
        text=_(
            "At another shop each customer sends **3.2** invitations, and **12 %** of these bring "
            "a new customer, who invites in turn. How many customers are there in the end for each "
            "**one** who came alone, that one counted?"
        ),
        key=measure.people_per_seed(ratio),
        unit=_("customers"),
        low=0,
        high=1e6,
        hints=(
            _("K = 3.2 × 0.12: what one customer brings. These bring K each, and so on."),
            _("1 + K + K² + ... = 1 / (1 - K), where K is below one."),
        ),
        solution=_("K = 3.2 × 0.12 = 0.384, and 1 / (1 - 0.384) = 1.623."),
        mistakes=(
            Mistake(
                lambda value: abs(value - 1 - ratio) < 0.02,
                _("That is **one** generation. The friends have friends, and invite them."),
                example=1 + ratio,
            ),
            Mistake(
                lambda value: abs(value - ratio) < 0.02,
                _("That is K, what one customer brings directly. Add the one, and the later ones."),
                example=ratio,
            ),
            Mistake(
                1 / (1 - CONVERSION),
                _("Each customer sends 3.2 invitations, not one. Multiply first."),
            ),
        ),
    )


def _what_an_extra_buyer_costs(code: str) -> Question:
    return Number(
        id="13.4",
        text=_(
            "Tomás pays **{reward} dollars** for every buyer whom the records credit. How many "
            "dollars of reward does one **extra** buyer cost him? Take both numbers from the "
            "reveal above, where all customers are offered it."
        ).format(reward=REWARD),
        key=lambda: REWARD * offered(code)[0] / offered(code)[1],
        unit="$",
        relative=0.03,
        low=0,
        high=1000,
        hints=(
            _("Everything that is paid, divided by what it brings."),
            _("Paid: 5 dollars × buyers credited. Brought: only the extra buyers."),
        ),
        solution=lambda: _(
            "5 × {paid} / {extra} = {cost}. The dashboard says 5. What is paid for friends who "
            "were coming anyway is part of the price of the others."
        ).format(
            paid=amount(offered(code)[0]),
            extra=amount(offered(code)[1]),
            cost=amount(round(REWARD * offered(code)[0] / offered(code)[1], 2), "$"),
        ),
        mistakes=(
            Mistake(
                REWARD,
                _(
                    "That is the price of a **credited** buyer. Many of these cost 5 dollars and "
                    "brought nothing that was not coming."
                ),
            ),
            Mistake(
                lambda: REWARD * offered(code)[1] / offered(code)[0],
                _("The wrong way round: an extra buyer costs more than 5 dollars, not less."),
            ),
            Mistake(
                lambda value: value > REWARD,
                _(
                    "More than 5 dollars, yes. Take the two numbers of the reveal (the halves of "
                    "the test have luck of their own), and divide by the extra buyers only."
                ),
                example="500",
            ),
        ),
    )


def _reach_of_the_score() -> Question:
    reach = measure.score_of_counts(PROMOTERS, PASSIVES, DETRACTORS)
    return Number(
        id="13.5",
        text=_(
            "Of 100 answers, **60** are promoters', **25** passives', **15** detractors'. The "
            "score is 45. By how many points does its 95 % interval reach to **each side**?"
        ),
        key=(reach.high - reach.low) / 2,
        unit="points",
        low=0,
        high=100,
        hints=(
            _("Each answer counts +1, 0 or -1. Variance: 0.60 + 0.15 - 0.45²."),
            _("Standard error: the root of variance / 100. The interval takes 1.96 of these."),
        ),
        solution=_(
            "0.60 + 0.15 - 0.2025 = 0.5475; the root of 0.5475 / 100 is 0.074, and 1.96 × 0.074 = "
            "14.5 points. Between two such surveys, a change of 20 points may be nothing but luck."
        ),
        mistakes=(
            Mistake(
                lambda value: 9 <= value <= 10.5,
                _(
                    "So far reaches a simple share, with its p × (1 - p). The score is a "
                    "**difference** of two shares, and moves from -1 to +1."
                ),
                example=196 * (0.45 * 0.55 / 100) ** 0.5,
            ),
            Mistake(
                lambda value: abs(value - reach.standard_error) < 0.5,
                _("That is one standard error. A 95 % interval takes 1.96 of them."),
                example=reach.standard_error,
            ),
            Mistake(
                reach.high - reach.low,
                _("That is the whole width, from end to end. How far to **each side**?"),
            ),
        ),
    )


def _what_helps() -> Question:
    return Several(
        id="13.6",
        text=_("The score is to speak for all customers. Tick everything that is true."),
        options={
            "more": _("Ten times as many answers by mail would bring it close to everybody's"),
            "weights": _("Weights repair only that silence which the records explain"),
            "lot": _("A few silent ones, drawn by lot and phoned, speak for all the silent"),
            "narrow": _("A narrow interval shows that few kept silent"),
        },
        key=("weights", "lot"),
        hints=(
            _("What does an interval measure: luck, or who is missing?"),
            _("Compare the three bars: what moved each of them towards everybody's score?"),
        ),
        solution=_(
            "More answers of the same kind make the wrong number surer. Weights make up for those "
            "whom the records can tell apart. A lot among the silent needs no such knowledge, only "
            "that those drawn do answer."
        ),
        mistakes=(
            Mistake(
                "more",
                _(
                    "More mails find more of those who like to answer. The interval narrows around "
                    "the same wrong place."
                ),
            ),
            Mistake(
                "narrow",
                _("An interval measures luck. It does not know who is missing."),
            ),
            Mistake(
                ("weights",),
                _("True, and there is one more: what did the telephone do?"),
            ),
            Mistake(
                ("lot",),
                _("True, and there is one more: why did the weights stop half-way?"),
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="13.7",
        text=_(
            "Nora and Inés share one budget. What would you pay for on Monday, and what would "
            "you count to know, in a year, whether it worked? Name who decides by lot."
        ),
        solution=_(
            "One answer: act on half of what customers ask for; keep the reward small and offer it "
            "to a half drawn by lot, so that we go on seeing who comes anyway; phone one in ten of "
            "the silent each quarter, and report that score beside the mailed one."
        ),
    )
