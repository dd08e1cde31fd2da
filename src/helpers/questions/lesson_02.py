"""Key 2, Reward your employees: who takes an exit offer, what it earns, and who cares for 1/N."""

from collections.abc import Mapping

from helpers import measure
from helpers.ask.kinds import (
    Choice,
    Lever,
    Levers,
    Mistake,
    Number,
    Question,
    Reflection,
    Several,
)
from helpers.questions.keys_02 import (
    ANECDOTE,
    DISENGAGED,
    GENEROUS,
    POOL,
    STAFF,
    caused,
    changed,
    dashboard,
    risen,
)
from helpers.show import amount
from helpers.words import _

CLOSE = 0.97
"""An offer is as good as the best one if it earns this share of the most."""
EARNED = 1_000


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _how_people_changed(code),
        _all_counted(code),
        _who_quits(),
        _best_offer(),
        _owners(),
        _one_of_many(),
        _when_it_fails(),
        _monday(),
    )


def _how_people_changed(code: str) -> Question:
    return Number(
        id="02.1",
        text=lambda: _(
            "In the teams with the offer, the average of the engagement survey rose by **{points} "
            "points**: everybody before, against those still there two years later. Now take only "
            "those who stayed, each against their **own** answer before. By how many points did "
            "they rise, on average?"
        ).format(points=amount(round(risen(code), 1))),
        key=lambda: round(changed(code), 1),
        unit=_("survey points"),
        absolute=0.8,
        low=-50,
        high=50,
        hints=(
            _("Two things can raise an average: its people change, or other people are in it."),
            _("Whose answers are missing from the second survey?"),
        ),
        solution=lambda: _(
            "They rose by {own} points: noise around nothing. The average rose by {points} because "
            "low answers walked out of it. Nobody who stayed became more engaged."
        ).format(own=amount(round(changed(code), 1)), points=amount(round(risen(code), 1))),
        mistakes=(
            Mistake(
                lambda value: value >= risen(code) - 0.6,
                _(
                    "You gave the people the rise of the **average**. An average can rise although "
                    "nobody in it changes: the low answers left."
                ),
                example=lambda: f"{risen(code):.1f}",
            ),
            Mistake(
                lambda value: changed(code) + 0.8 < value < risen(code) - 0.6,
                _(
                    "A part is a careful guess, and still too much: compare each person with "
                    "themselves, and look at what is left."
                ),
                example=lambda: f"{(risen(code) + changed(code)) / 2:.2f}",
            ),
            Mistake(
                lambda value: value < changed(code) - 0.8,
                _("Colleagues leaving may hurt, but here those who stayed did not get worse."),
                example=lambda: f"{changed(code) - 2:.1f}",
            ),
        ),
    )


def _all_counted(code: str) -> Question:
    return Number(
        id="02.2",
        text=lambda: _(
            "People & Culture's sum: the output of those who stay is above everybody's before; "
            "that makes **{more}** more in two years for 1,000 people. Now count all of it: "
            "5,000 dollars for each leaver, finding and teaching newcomers, and good people who "
            "took the money. What does the offer add to the company's profit of two years? Put a "
            "minus if it costs."
        ).format(more=amount(round(dashboard(code)), "$")),
        key=lambda: round(caused(code, ANECDOTE), -3),
        unit="$",
        relative=0.25,
        absolute=150_000,
        low=-20_000_000,
        high=20_000_000,
        hints=(
            _("About 160 of 1,000 people take the money. Not all of them are disengaged."),
            _("Each leaver costs 5,000 for the offer and 6,400 for a newcomer, whoever it was."),
        ),
        solution=lambda: _(
            "It adds {all}: about {part} of what the survivors suggest. 160 leavers at more than "
            "11,000 dollars each, and about three in ten of them were good colleagues."
        ).format(
            all=amount(round(caused(code, ANECDOTE), -3), "$"),
            part=amount(100 * caused(code, ANECDOTE) / dashboard(code), "%"),
        ),
        mistakes=(
            Mistake(
                lambda value: value > max(caused(code, ANECDOTE) * 1.25, 0.6 * dashboard(code)),
                _(
                    "That is close to the survivors' sum. It leaves out what 160 leavers were "
                    "paid, what their successors cost, and that some leavers were good."
                ),
                example=lambda: f"{dashboard(code):.0f}",
            ),
            Mistake(
                lambda value: value < min(0.0, caused(code, ANECDOTE) - 150_000),
                _(
                    "It costs a lot, but three of four leavers are disengaged, and each of them "
                    "would have cost 18,000 more than the next person."
                ),
                example="-1,000,000",
            ),
        ),
    )


def _who_quits() -> Question:
    found = measure.screen_by_exit_offer(ANECDOTE, DISENGAGED)
    return Number(
        id="02.3",
        text=_(
            "15 % of a staff are disengaged. At an offer of 5,000 dollars, **74.75 %** of the "
            "disengaged quit and **5.48 %** of the engaged. Which share of the people who quit is "
            "disengaged?"
        ),
        key=found.disengaged_among_quitters,
        unit="%",
        absolute=0.006,
        low=0,
        high=1,
        hints=(
            _("Take 1,000 people. How many are disengaged, and how many of those quit?"),
            _("112 disengaged people quit. Of the 850 engaged ones, 5.48 % do."),
        ),
        solution=_(
            "Of 1,000 people 150 are disengaged, and 74.75 % of them are 112.13; 5.48 % of the 850 "
            "others are 46.58. 112.13 / (112.13 + 46.58) = 70.65 % (Bayes' rule). Nearly three in "
            "ten leavers are people you wanted to keep: few of them go, but they are many."
        ),
        mistakes=(
            Mistake(
                found.quit_disengaged,
                _(
                    "The wrong way round: that is the share of the **disengaged** who quit. Asked "
                    "is the share of the **quitters** who are disengaged."
                ),
            ),
            Mistake(
                found.quit_disengaged / (found.quit_disengaged + found.quit_engaged),
                _(
                    "You compared 74.75 with 5.48 as if both groups were of one size. The engaged "
                    "are 850 of 1,000."
                ),
            ),
            Mistake(DISENGAGED, _("That is their share among **all** staff, before anyone quits.")),
        ),
    )


def _best_offer() -> Question:
    def earned(setting: Mapping[str, float]) -> float:
        return measure.screen_by_exit_offer(setting["offer"], DISENGAGED).profit

    def most() -> float:
        return earned({"offer": measure.best_exit_offer(disengaged=DISENGAGED)})

    def outcome(setting: Mapping[str, float]) -> str:
        money = round(earned(setting))
        said = _("It earns {money} with 1,000 staff.")
        if money < 0:
            said = _("It loses {money} with 1,000 staff.")
        return said.format(money=amount(abs(money), "$"))

    return Levers(
        id="02.4",
        text=_(
            "The same staff, on paper, with Tomás's costs: a disengaged person who goes saves "
            "18,000 dollars, less the offer, less 4,000 to find the next one; an engaged person "
            "who goes costs the offer and 10,000 more (6,000 lost, 4,000 to find the next). The "
            "explorer starts from the same costs but counts this world's own people and "
            "customers, so its best may differ. Set the offer that earns **most**."
        ),
        levers={"offer": Lever(_("Offer"), 0, 9_000, 100, 0, _("dollars"))},
        key=lambda setting: earned(setting) >= CLOSE * most(),
        example={"offer": 4_100},
        outcome=outcome,
        hints=(
            _("Move in steps of 1,000 first. Where does it stop rising?"),
            _("Between 3,500 and 4,700. At 4,138 it is exactly best."),
        ),
        solution=lambda: _(
            "About {best}, and it earns {most}. A higher offer is paid to **all** who go, also to "
            "those who would have gone for less, and it reaches further and further into the "
            "engaged. At 7,000 the loss is {loss}."
        ).format(
            best=f"{measure.best_exit_offer(disengaged=DISENGAGED):,.0f} dollars",
            most=amount(most(), "$"),
            loss=amount(-earned({"offer": GENEROUS}), "$"),
        ),
        mistakes=(
            Mistake(
                lambda setting: setting["offer"] == ANECDOTE,
                _("That is the anecdote's figure. It earns something; a lower offer earns more."),
                example={"offer": ANECDOTE},
            ),
            Mistake(
                lambda setting: setting["offer"] > ANECDOTE,
                _(
                    "Too generous: hardly any disengaged person is left to take it, and the "
                    "engaged are beginning to."
                ),
                example={"offer": GENEROUS},
            ),
            Mistake(
                lambda setting: setting["offer"] <= 3_000,
                _("Too little: most of the disengaged stay, and go on costing."),
                example={"offer": 2_000},
            ),
        ),
    )


def _owners() -> Question:
    return Choice(
        id="02.5",
        text=_(
            "Few of the people who bought shares get poor marks from customers; of the others many "
            "more do. Which reading do these records allow?"
        ),
        options={
            "cause": _("Owning shares makes people care"),
            "chosen": _("Those who care buy shares; what shares do cannot be told from this"),
            "nothing": _("Owning shares does nothing: this proves it"),
        },
        key="chosen",
        hints=(
            _("Who decided who owns shares: a draw, or the people themselves?"),
            _("What would you see here if shares did nothing at all?"),
        ),
        solution=_(
            "People chose for themselves, and the engaged choose shares more often. You would see "
            "this gap even if shares did nothing, so it can neither prove nor refute that they do."
        ),
        mistakes=(
            Mistake(
                "cause",
                _(
                    "It may be so, but this is what you would see even without it: people decided "
                    "for themselves, and no draw was made."
                ),
            ),
            Mistake(
                "nothing",
                _("The gap does not prove an effect, and it does not refute one either."),
            ),
        ),
    )


def _one_of_many() -> Question:
    back = EARNED * measure.return_to_owner(POOL, STAFF)
    return Number(
        id="02.6",
        text=_(
            "A pool of **10 %** of profit is shared equally by **1,000** people. You stay late and "
            "earn the firm an extra 1,000 dollars. How many dollars of it reach you?"
        ),
        key=back,
        unit="$",
        low=0,
        high=1_000,
        hints=(
            _("How much of the 1,000 dollars goes into the pool?"),
            _("100 dollars go into the pool. How many people share them?"),
        ),
        solution=_(
            "10 cents: 10 % of 1,000 dollars is 100, and 1,000 people share it. In a team of five "
            "it would be 20 dollars. Who counts only money has no reason to stay late (Holmstrom "
            "1982)."
        ),
        mistakes=(
            Mistake(100, _("That is what goes into the **pool**. A thousand people share it.")),
            Mistake(1, _("You shared the whole 1,000 dollars. Only 10 % go into the pool.")),
        ),
    )


def _when_it_fails() -> Question:
    return Several(
        id="02.7",
        text=_("Tick everything that would make an exit offer of 5,000 dollars a **worse** idea."),
        options={
            "few": _("Only 3 % of the staff are disengaged"),
            "foreseen": _("The offer is known outside, and people join for it"),
            "scarce": _("Newcomers are hard to find and to teach"),
            "many": _("30 % of the staff are disengaged"),
        },
        key=("few", "foreseen", "scarce"),
        hints=(
            _("Try it in the explorer: two of these are sliders."),
            _("What does the offer need in order to earn? Whom must it reach, and who follows?"),
        ),
        solution=_(
            "It earns only by exchanging disengaged people for better ones. Where few are "
            "disengaged it mostly buys out the good; where people come for the money, the next one "
            "is no better; where newcomers are dear, each exchange costs more. Many disengaged "
            "people are what it is made for."
        ),
        mistakes=(
            Mistake("many", _("The more people are disengaged, the more of the money hits them.")),
            Mistake(
                lambda value: "foreseen" not in value,
                _("Think of who applies for a job that pays thousands of dollars for leaving it."),
                example=["few", "scarce"],
            ),
            Mistake(
                lambda value: "few" not in value,
                _("Set the disengaged to 3 % in the explorer: who takes the money then?"),
                example=["foreseen", "scarce"],
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="02.8",
        text=_(
            "Nadia wants to repeat the offer next year, with 7,000 dollars, and to report the "
            "engagement of the staff. What do you tell her, and which number do you ask for?"
        ),
        solution=_(
            "One answer: repeat it in teams drawn at random, at 4,000 rather than 7,000, and "
            "report everybody who was asked: who left, what they got, what the next person brings. "
            "The engagement of those who stay will rise with every dollar offered; it would still "
            "rise on the day the last good person leaves."
        ),
    )
