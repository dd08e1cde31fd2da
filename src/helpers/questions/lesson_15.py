"""Key 15, The maxim: hours, horizons, the frontier, and the weights that nobody can find."""

from collections.abc import Mapping

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
from helpers.questions.keys_15 import (
    LONG_RUN,
    NEAR,
    QUARTER,
    SIX,
    best_hours,
    frontier_of_six,
    horizon_of_best,
    hour_by_lot,
    hour_by_managers,
    profits,
)
from helpers.show import amount
from helpers.words import _


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _one_more_hour(code),
        _which_horizon(code),
        _frontier(),
        _overtakes(),
        _two_horizons(code),
        _whose_weights(),
    )


def _one_more_hour(code: str) -> Question:
    return Number(
        id="15.1",
        text=lambda: _(
            "In the first year managers set the hours. A week with **one hour more** went with "
            "**{dashboard} more output** for each person. In the second year each team's hours "
            "were drawn **by lot**, anew each quarter, from 40 to 56. By how many dollars did "
            "output rise with an hour **there**?"
        ).format(dashboard=amount(hour_by_managers(code), "$")),
        key=lambda: hour_by_lot(code),
        unit="$",
        relative=0.15,
        low=-500,
        high=500,
        hints=(
            _("When do managers ask for long weeks? What else is different in those weeks?"),
            _("In an ordinary week of 40 hours a person's output is some $1,120."),
        ),
        solution=lambda: _(
            "{lot}, not {dashboard}. Managers ask for long weeks when there is much to do, and "
            "then every hour gets more done. The lot asked nobody. It found even less than the $28 "
            "that an hour brings in a week of 40, because the last hours of a very long week get "
            "less done."
        ).format(
            lot=amount(hour_by_lot(code), "$"),
            dashboard=amount(hour_by_managers(code), "$"),
        ),
        mistakes=(
            Mistake(
                lambda value: value >= 0.8 * hour_by_managers(code),
                _(
                    "So it was when managers chose the weeks. They chose the busy ones, and the "
                    "business was not made by the hours."
                ),
                example=lambda: f"{hour_by_managers(code)}",
            ),
            Mistake(
                lambda value: value <= 5,
                _("The other way too far: people do not stop working after 40 hours."),
                example="0",
            ),
            Mistake(
                lambda value: 1.35 * hour_by_lot(code) < value < 0.8 * hour_by_managers(code),
                _("The right direction: busy weeks flatter the hours. By more than that, though."),
                example=lambda: f"{1.6 * hour_by_lot(code):.0f}",
            ),
        ),
    )


def _which_horizon(code: str) -> Question:
    return Choice(
        id="15.2",
        text=_(
            "Everybody is to work the **same hours** from now on. You look for the hours that "
            "leave the **most profit**, once over the next **13** weeks, once over **104**. The "
            "two years want ..."
        ),
        options={
            "longer": _("longer weeks than the quarter"),
            "same": _("the same weeks as the quarter"),
            "shorter": _("shorter weeks than the quarter"),
        },
        key=lambda: horizon_of_best(code),
        hints=(
            _("What does a long week bring at once, and what comes of it only after months?"),
            _("How long does it take until somebody who is tired has left, or a customer has?"),
        ),
        solution=lambda: _(
            "{gap} hours shorter. The work of a long week is there at once. Tiredness, leavers and "
            "lost customers come later, and a quarter does not see them."
        ).format(gap=best_hours(code, QUARTER) - best_hours(code, LONG_RUN)),
        mistakes=(
            Mistake(
                "same",
                _("One answer for both forgets that people leave, and that leaving takes time."),
            ),
            Mistake(
                "longer",
                _("The gain is there from the first week. What needs time is the bill."),
            ),
        ),
    )


def _frontier() -> Question:
    sentence = _("{name}: profit {profit}, staff {staff}, customers {customers}")
    told = {
        str(name): sentence.format(name=name, **{str(goal): row[goal] for goal in row})
        for name, row in SIX.to_dict("index").items()
    }
    return Several(
        id="15.3",
        text=_(
            "Six plans, each with points from 0 to 10 in three goals. Tick all that stand on the "
            "**frontier**: those that no other plan beats."
        ),
        options=told,
        key=frontier_of_six,
        hints=(
            _("One plan beats another if it is nowhere worse and somewhere better."),
            _("Compare each plan with B, goal by goal."),
        ),
        solution=_(
            "A, B, C and E. B beats D in everything. B beats F as well: equal in profit and staff, "
            "better for customers. The other three are each best in something that B gives up."
        ),
        mistakes=(
            Mistake(
                ["B"],
                _(
                    "You added the points, perhaps: B has the most. That gives each goal the same "
                    "weight; the frontier asks for no weights at all."
                ),
            ),
            Mistake("F", _("Look at B beside F: equal twice, and better once. That is enough.")),
            Mistake("D", _("B is better than D in all three goals.")),
        ),
    )


def _overtakes() -> Question:
    return Number(
        id="15.4",
        text=_(
            "Only profit and staff count, customers not at all. **A** has profit 8 and staff 6, "
            "**C** has profit 9 and staff 4. From which **weight of profit** on does C overtake "
            "A? The two weights add up to 1: answer with a number between 0 and 1."
        ),
        key=2 / 3,
        unit="",
        relative=0.01,
        low=0,
        high=1,
        hints=(
            _("With weight p on profit, A scores 8 p + 6 (1 - p). And C?"),
            _("C gains one point of profit and loses two of staff. When is that an even trade?"),
        ),
        solution=_(
            "8 p + 6 (1 - p) = 9 p + 4 (1 - p) gives p = 2/3. One point of profit must be worth "
            "two points of staff. No table tells whether it is: you have to say so."
        ),
        mistakes=(
            Mistake(0.5, _("At equal weights A scores 7 and C 6.5: C is still behind.")),
            Mistake(1 / 3, _("That is the weight of **staff** at that point.")),
        ),
    )


def _two_horizons(code: str) -> Question:
    def left(setting: Mapping[str, float], name: str, weeks: int) -> float:
        return float(profits(code)[weeks][int(setting[name])])

    def outcome(setting: Mapping[str, float]) -> str:
        sentence = _(
            "{quarter} hours add {soon} in 13 weeks; {two_years} hours add {late} in 104 weeks, "
            "for each of the staff."
        )
        return sentence.format(
            quarter=amount(setting["quarter"]),
            soon=amount(round(left(setting, "quarter", QUARTER)), "$"),
            two_years=amount(setting["two_years"]),
            late=amount(round(left(setting, "two_years", LONG_RUN)), "$"),
        )

    def found(setting: Mapping[str, float], name: str, weeks: int) -> bool:
        return abs(setting[name] - best_hours(code, weeks)) <= NEAR

    def best() -> dict[str, float]:
        return {"quarter": best_hours(code, QUARTER), "two_years": best_hours(code, LONG_RUN)}

    return Levers(
        id="15.5",
        text=_(
            "Set the most profitable hours twice: for somebody who is judged after **13** weeks, "
            "and for somebody who is judged after **104**. One hour beside the best is near "
            "enough."
        ),
        levers={
            "quarter": Lever(_("Hours, judged after 13 weeks"), 30, 60, 1, 40),
            "two_years": Lever(_("Hours, judged after 104 weeks"), 30, 60, 1, 40),
        },
        key=lambda setting: (
            found(setting, "quarter", QUARTER) and found(setting, "two_years", LONG_RUN)
        ),
        example=best,
        outcome=outcome,
        hints=(
            _("Move one lever at a time, and watch its own number."),
            _("Beyond 48 hours each hour adds less. And after two years the tired have left."),
        ),
        solution=lambda: _(
            "{outcome} Whoever is judged after a quarter is paid for tiring people out."
        ).format(outcome=outcome(best())),
        mistakes=(
            Mistake(
                lambda setting: (
                    setting["quarter"] == setting["two_years"]
                    and found(setting, "quarter", QUARTER)
                ),
                _(
                    "One answer for both: that is the best quarter. Over two years people leave, "
                    "and customers after them."
                ),
                example=lambda: dict.fromkeys(("quarter", "two_years"), best_hours(code, QUARTER)),
            ),
            Mistake(
                lambda setting: setting["quarter"] == setting["two_years"],
                _("One answer for both horizons ignores that leaving takes time."),
                example={"quarter": 40, "two_years": 40},
            ),
            Mistake(
                lambda setting: setting["quarter"] < setting["two_years"],
                _("The wrong way round: what costs later hardly counts within a quarter."),
                example={"quarter": 40, "two_years": 48},
            ),
        ),
    )


def _whose_weights() -> Question:
    return Reflection(
        id="15.6",
        text=_(
            "Which weights would you give to profit, staff and customers at Orinoco? Say them "
            "aloud, as if Nadia, Marta and Tomás sat at the table. Who should decide them?"
        ),
        solution=_(
            "One answer: say first which proposals are beaten; nobody has to argue about those. "
            "Then show what each step along the frontier costs, in dollars, points and customers. "
            "The weights are values. Owners, staff and customers may differ, and a table does not "
            "settle it; it only stops people from hiding their weights in an index."
        ),
    )
