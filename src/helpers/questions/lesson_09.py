"""Key 9, Strength in union: what partners bring, what each is worth, and which split holds."""

from collections.abc import Mapping

from helpers.ask.kinds import (
    Choice,
    Lever,
    Levers,
    Mistake,
    Number,
    Question,
    Reflection,
)
from helpers.questions import keys_09 as keys
from helpers.questions.keys_09 import brings, gains, trial, who_leaves
from helpers.show import amount
from helpers.words import _


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _labels(code),
        _the_last_to_join(code),
        _shapley(),
        _stable(),
        _runway(),
        _fee(code),
        _monday(),
    )


def _labels(code: str) -> Question:
    return Choice(
        id="09.1",
        text=lambda: _(
            "Where partners sell, **{labelled} orders** carry a partner's label for every 100 of "
            "our own. Count the orders of *all* sellers, there and in the regions without "
            "partners. By how much do they differ?"
        ).format(labelled=round(trial(code).labelled)),
        options={
            "less": _("By less: not every labelled order is a new one"),
            "same": _("By about as much as the labels say"),
            "more": _("By more: partners bring visitors who also buy from us"),
        },
        key=lambda: keys.labels_against_regions(code),
        hints=(
            _("What would a shopper who bought a toy from Tambor have done without Tambor?"),
            _("Tambor sells toys. So do we."),
        ),
        solution=lambda: _(
            "The labels say {labelled} more for each 100 of ours; the regions say **{lift}** more "
            "orders in all, with a range from {low} to {high}. Some labelled orders are new. "
            "Others have moved from our own shelf."
        ).format(
            labelled=round(trial(code).labelled),
            lift=amount(round(trial(code).lift.value), "%"),
            low=amount(round(trial(code).lift.low), "%"),
            high=amount(round(trial(code).lift.high), "%"),
        ),
        mistakes=(
            Mistake(
                "same",
                _(
                    "Then nobody who bought from a partner would have bought from us. But the "
                    "ranges overlap, and where they do, an order may only change its label."
                ),
            ),
            Mistake(
                "more",
                _(
                    "A wider choice does bring a few more visits. But more orders than that move "
                    "from our shelf to a partner's."
                ),
            ),
        ),
    )


def _the_last_to_join(code: str) -> Question:
    return Number(
        id="09.2",
        text=lambda: _(
            "With **Tambor** as the only partner, Orinoco and Tambor together earn **{first} "
            "dollars** more in two years than Orinoco alone. Now Caney and Curiara are in already, "
            "and Tambor joins **last**. How many dollars does it add to what all firms earn?"
        ).format(first=amount(round(brings(code, first=True)))),
        key=lambda: round(brings(code, first=False)),
        unit="$",
        relative=0.1,
        low=-1_000_000,
        high=1_000_000,
        hints=(
            _("Who comes first pays for the marketplace, about 2,000 dollars. Who comes last?"),
            _("Tambor sells toys, Curiara things to play with outdoors. Who would miss Tambor?"),
        ),
        solution=lambda: _(
            "{last} dollars, against {first} as the first one in. The marketplace is paid for by "
            "then, which helps. But in six visits of ten, who wants something from Tambor would "
            "find the like at Curiara. What a partner brings depends on who is there."
        ).format(
            first=amount(round(brings(code, first=True))),
            last=amount(round(brings(code, first=False))),
        ),
        mistakes=(
            Mistake(
                lambda value: abs(value / brings(code, first=True) - 1) < 0.04,
                _(
                    "That is what it brings when it comes **first**. Two things change: the "
                    "marketplace is there already, and so is Curiara."
                ),
                example=lambda: f"{brings(code, first=True):.0f}",
            ),
            Mistake(
                lambda value: value > 1.04 * brings(code, first=True),
                _(
                    "Who comes last need not pay for the marketplace. But Curiara already sells "
                    "to some of the people whom Tambor would have sold to, and that weighs more."
                ),
                example=lambda: f"{brings(code, first=True) + 2080:.0f}",
            ),
        ),
    )


def _shapley() -> Question:
    return Number(
        id="09.3",
        text=_(
            "A store **S** and two partners, **X** and **Y**. Alone they make 100, 40 and 30. "
            "S and X together make 190, S and Y 160, X and Y 80, all three **270**. What is the "
            "**Shapley value of S**?"
        ),
        key=lambda: keys.shapley(keys.COALITIONS, "S"),
        relative=0.003,
        low=-1000,
        high=1000,
        hints=(
            _("There are six sequences in which three can join. In two of them S is the first."),
            _(
                "S adds 100 as the first (in two sequences), 190 − 40 after X, 160 − 30 after Y, "
                "and 270 − 80 as the last (in two)."
            ),
        ),
        solution=_(
            "(100 + 100 + 150 + 130 + 190 + 190) / 6 = **143.33**. X gets 73.33 and Y 53.33 in the "
            "same way, and the three add up to 270."
        ),
        mistakes=(
            Mistake(
                100,
                _("That is S in the sequences where it is first. Average over all six."),
            ),
            Mistake(
                190,
                _("That is S in the sequences where it is last. Average over all six."),
            ),
            Mistake(
                lambda: keys.by_size("S"),
                _(
                    "You shared 270 in proportion to what each makes alone. That ignores what "
                    "each adds to the others."
                ),
            ),
            Mistake(90, _("Equal shares. Does each of them bring the same?")),
            Mistake(145, _("You averaged first and last. S can also come in the middle.")),
            Mistake(
                142.5,
                _("You averaged four numbers. First and last happen in two sequences each."),
            ),
        ),
    )


def _stable() -> Question:
    return Choice(
        id="09.4",
        text=_(
            "The same three firms share their 270 as **S 105, X 80, Y 85**. Is that split in the "
            "core, so that no firm and no group of firms would do better by leaving?"
        ),
        options={
            "yes": _("Yes: each firm gets more than it makes alone"),
            "sx": _("No: S and X would leave together"),
            "sy": _("No: S and Y would leave together"),
            "xy": _("No: X and Y would leave together"),
        },
        key="sx",
        hints=(
            _("Three single firms, and three pairs. Check all six."),
            _("For each pair: what do they get together, and what would they make together?"),
        ),
        solution=_(
            "S and X get 105 + 80 = 185 and would make **190** without Y. S and Y get 190 against "
            "160, X and Y 165 against 80. One pair is enough to end an alliance."
        ),
        mistakes=(
            Mistake(
                "yes",
                _("You checked single firms only. Firms can leave two at a time."),
            ),
            Mistake("sy", _("S and Y get 190 together, and would make 160. They stay.")),
            Mistake("xy", _("X and Y get 165 together, and would make only 80. They stay.")),
        ),
    )


def _runway() -> Question:
    return Number(
        id="09.5",
        text=_(
            "Costs are shared in the same way. Four airlines need a runway; alone, each would have "
            "to build one that costs **8, 11, 13 and 18** million. The largest serves all four. "
            "What is the Shapley value of the **largest** airline, in millions?"
        ),
        key=lambda: keys.shapley(keys.runway_costs(), "D"),
        unit="millions",
        low=-100,
        high=100,
        hints=(
            _("The first 8 million of runway are used by all four. Who shares the next 3?"),
            _("8 / 4, then 3 / 3, then 2 / 2, then 5 for the largest alone. Who pays which parts?"),
        ),
        solution=_(
            "2 + 1 + 1 + 5 = **9**. The others pay 2, 3 and 4. Each piece is shared by those who "
            "use it (Littlechild and Owen 1973)."
        ),
        mistakes=(
            Mistake(4.5, _("Equal shares of 18. The smallest needs less than half of it.")),
            Mistake(5, _("The last 5 million, yes. It uses the first 13 as well.")),
            Mistake(18, _("Then the others fly for nothing, and the largest would build alone.")),
            Mistake(
                lambda: 18 * 18 / 50,
                _("You shared 18 in proportion to size. Who uses which piece of the runway?"),
            ),
        ),
    )


def _fee(code: str) -> Question:
    def outcome(setting: Mapping[str, float]) -> str:
        return _told(code, setting["fee"])

    return Levers(
        id="09.6",
        text=_(
            "All three partners are in. Find a **fee** at which Orinoco, each partner and the "
            "shoppers win, and **nobody would leave**, alone or in a group."
        ),
        levers={"fee": Lever(_("Fee"), 0, 40, 1, 4, _("% of a sale"))},
        key=lambda setting: keys.holds(code, setting["fee"]),
        example={"fee": 22},
        outcome=outcome,
        hints=(
            _("At a low fee, who pays for the orders that move? At a high one, who earns nothing?"),
            _("Partners keep about a fifth of a sale before the fee, and pass half of it on."),
        ),
        solution=lambda: _(
            "For example 22 %: {outcome} There is not one right fee but a band of them. Inside it "
            "all gain; who gains how much is haggling."
        ).format(outcome=outcome({"fee": 22})),
        mistakes=(
            Mistake(
                lambda setting: gains(code, setting["fee"])[keys.ORINOCO] <= 0,
                _("Here **we** lose: the fees do not pay for the orders that moved away."),
                example={"fee": 0},
            ),
            Mistake(
                lambda setting: bool((gains(code, setting["fee"]) <= 0).any()),
                _("Here a **partner** earns less than it could elsewhere, and goes."),
                example={"fee": 40},
            ),
            Mistake(
                lambda setting: bool(who_leaves(code, setting["fee"])),
                _("Every side wins, yet some would win more without the others: see who leaves."),
                example={"fee": 12},
            ),
        ),
    )


def _told(code: str, fee: float) -> str:
    won = gains(code, fee)
    sentence = _("Orinoco {orinoco}, partners together {partners}, shoppers {shoppers}; {leaves}.")
    leaving, leaves = who_leaves(code, fee), _("{names} would leave")
    if "+" in leaving:
        leaves = _("{names} would have more without the rest")
    return sentence.format(
        orinoco=amount(round(won[keys.ORINOCO]), "$"),
        partners=amount(round(won.iloc[1:-1].sum()), "$"),
        shoppers=amount(round(won["shoppers"]), "$"),
        leaves=leaves.format(names=leaving) if leaving else _("nobody leaves"),
    )


def _monday() -> Question:
    return Reflection(
        id="09.7",
        text=_(
            "Think of an alliance you know. Which of its sales are new, and which only changed "
            "their label? What could one side do alone, and what would end it?"
        ),
        solution=_(
            "One answer: ask where the ranges overlap, test in some regions before signing, and "
            "write down what each side could do without the others. A split that gives somebody "
            "less than that will not last, whatever the contract says."
        ),
    )
