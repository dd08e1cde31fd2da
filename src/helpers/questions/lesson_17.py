"""Principle 2, Loyal until something better: who stays, who seems to, and why."""

from collections.abc import Mapping

from helpers import measure
from helpers.ask.kinds import Lever, Levers, Mistake, Number, Question, Reflection
from helpers.questions.keys_17 import LEAD, kept, profit_gained, repeat_rates, served
from helpers.show import amount, moved
from helpers.words import _

HAZARD, YEAR, RATIO = 0.011, 52, 1.5683
"""A weekly hazard, the weeks of a year, and what a rival's lead of one multiplies it by."""
REGULAR = (100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1)
"""Fader & Hardie (2007), Table 1: per cent of regular customers left after each year."""


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _old_buyers(code),
        _a_better_rival(code),
        _two_kinds(),
        _year_twelve(),
        _a_year_at_a_hazard(),
        _an_answer(code),
        _why_they_stay(),
    )


def _old_buyers(code: str) -> Question:
    return Number(
        id="17.1",
        text=lambda: _(
            "Take those who first bought in the first half-year. Of these, **{new}** bought again "
            "in the quarter after their first. Now take those who bought in their **fourth or "
            "fifth** quarter. How many per cent of **them** bought again in the next one?"
        ).format(new=_percent(repeat_rates(code)[0])),
        key=lambda: repeat_rates(code)[1],
        unit="%",
        relative=0.15,
        low=0,
        high=1,
        hints=(
            _("Who is still buying after a year? A fair sample of those who began?"),
            _("The occasional buyers have thinned out. What is left buys often."),
        ),
        solution=lambda: _(
            "{old}, after {new} among the new. Such a chart hangs in many offices, with the "
            "caption that customers grow loyal."
        ).format(new=_percent(repeat_rates(code)[0]), old=_percent(repeat_rates(code)[1])),
        mistakes=(
            Mistake(
                lambda value: value <= repeat_rates(code)[0] + 0.02,
                _(
                    "Nobody tires or warms up, you may have thought, so nothing changes. But those "
                    "who are left are not those who began."
                ),
                example=lambda: f"{100 * repeat_rates(code)[0]} %",
            ),
            Mistake(
                lambda value: value < 0.85 * repeat_rates(code)[1],
                _(
                    "The right direction, and not far enough. In the first quarter everybody "
                    "counts, in the fourth only those who came back."
                ),
                example=lambda: f"{80 * repeat_rates(code)[1]} %",
            ),
            Mistake(
                lambda value: value >= 0.85,
                _("The right direction. But the old buyers are still a mixture of kinds."),
                example="90 %",
            ),
        ),
    )


def _a_better_rival(code: str) -> Question:
    return Number(
        id="17.2",
        text=lambda: _(
            "Of the customers who are here in week 52, **{kept}** are still here a year later. Now "
            "suppose that from week 52 on a rival serves them so much better that everybody leaves "
            "**1.57 times** as readily, week after week. How many per cent are still here then?"
        ).format(kept=_percent(kept(code, 0.0))),
        key=lambda: round(kept(code, LEAD), 3),
        unit="%",
        relative=0.07,
        low=0,
        high=1,
        hints=(
            _("Who has left by June cannot leave again in July."),
            _("It is the weekly rate that is multiplied, not the loss of the whole year."),
        ),
        solution=lambda: _(
            "{worse} instead of {kept}. The rate of leaving is 1.57 times as high in every week, "
            "but it acts on fewer and fewer people."
        ).format(kept=_percent(kept(code, 0.0)), worse=_percent(kept(code, LEAD))),
        mistakes=(
            Mistake(
                lambda value: value > kept(code, 0.0) - 0.04,
                _("Loyal people would not look at the rival. These do: most of them, a little."),
                example=lambda: f"{100 * kept(code, 0.0)} %",
            ),
            Mistake(
                lambda value: value < kept(code, LEAD) * 0.93,
                _(
                    "You let too many go. Did you divide those who stay by 1.57, or multiply a "
                    "year's loss? It is the rate in a week that is multiplied."
                ),
                example=lambda: f"{100 * kept(code, 0.0) / RATIO} %",
            ),
        ),
    )


def _two_kinds() -> Question:
    return Number(
        id="17.3",
        text=_(
            "Half of a cohort renew with a chance of **0.9** every year, half with **0.5**. Nobody "
            "ever changes. In the first year **70 %** of the cohort renew. Of those who are still "
            "here after two years, what per cent renew in the **third**?"
        ),
        key=lambda: float(measure.pooled_retention([0.5, 0.5], [0.9, 0.5], 3)[3]),
        unit="%",
        absolute=0.005,
        low=0,
        high=1,
        hints=(
            _("Start with 100 and 100. How many of each kind are left after two years?"),
            _("81 and 25 are left. How many of these renew?"),
        ),
        solution=_(
            "Of 200 people 81 and 25 are left after two years; 72.9 and 12.5 of them renew: 85.4 "
            "of 106, or 80.6 %. Retention went 70, 75.7, 80.6 %, and not one person grew loyal."
        ),
        mistakes=(
            Mistake(0.7, _("That is right for the first year only: you averaged people for ever.")),
            Mistake(
                float(measure.pooled_retention([0.5, 0.5], [0.9, 0.5], 2)[2]),
                _("That is the second year. One more step: who is left after two?"),
            ),
            Mistake(0.9, _("In the very long run. After two years some of the others remain.")),
        ),
    )


def _year_twelve() -> Question:
    return Number(
        id="17.4",
        text=_(
            "A published cohort of regular customers: after seven years **24.1 %** were left. The "
            "shifted beta-geometric model, fitted to these years, expects retention of **92.1, "
            "92.9, 93.5, 94.1** and **94.5 %** in years 8 to 12. What per cent does it expect to "
            "be left after **twelve** years?"
        ),
        key=lambda: float(measure.fit_sbg(REGULAR).survival(12)[12]),
        unit="%",
        absolute=0.005,
        low=0,
        high=1,
        hints=(
            _("Each year keeps its share of what the year before has left."),
            _("24.1 % × 0.921 × 0.929 × ... five factors in all."),
        ),
        solution=_(
            "17.0 %; in the data it was 17.3 %. One retention for all, the same in every year, "
            "would have said 8.7 %: half of the customers written off who were there."
        ),
        mistakes=(
            Mistake(
                0.241 ** (12 / 7),
                _(
                    "You kept one retention, the average of seven years. It rises, because those "
                    "who leave easily have left."
                ),
            ),
            Mistake(0.241, _("Some do leave between year 7 and year 12.")),
            Mistake(0.241 * 0.921, _("That is year 8. Four more to go.")),
        ),
    )


def _a_year_at_a_hazard() -> Question:
    return Number(
        id="17.5",
        text=_(
            "By hand. Each week **1.1 %** of those still here leave: after 52 weeks 0.989⁵² = "
            "**56.3 %** are left. A rival improves, and the weekly hazard is multiplied by "
            "**1.568**. What per cent are left after 52 weeks now?"
        ),
        key=lambda: measure.hazard_survival(HAZARD, YEAR, RATIO),
        unit="%",
        absolute=0.005,
        low=0,
        high=1,
        hints=(
            _("What share of those still here leaves in a week now?"),
            _("1.1 % × 1.568 = 1.725 % leave each week, so 98.275 % stay. Fifty-two times."),
        ),
        solution=_(
            "0.98275⁵² = 40.5 %. Or from the survival itself: 0.5626 to the power of 1.568. A "
            "hazard ratio is an exponent of survival, not a divisor."
        ),
        mistakes=(
            Mistake(
                measure.hazard_survival(HAZARD, YEAR) / RATIO,
                _("You divided the share that stays by 1.568. It is the weekly rate that grows."),
            ),
            Mistake(
                1 - RATIO * (1 - measure.hazard_survival(HAZARD, YEAR)),
                _(
                    "You multiplied the loss of the whole year. With a ratio of 3 more than "
                    "everybody would be gone."
                ),
            ),
        ),
    )


def _an_answer(code: str) -> Question:
    def gained(setting: Mapping[str, float]) -> float:
        return profit_gained(code, setting["match"], setting["hard"])

    def quality(setting: Mapping[str, float]) -> float:
        return served(code, setting["match"], setting["hard"])

    def outcome(setting: Mapping[str, float]) -> str:
        if not any(setting.values()):
            return _("No answer yet: move a lever, and read what it brings.")
        sentence = _(
            "{kept} of those here in week 52 are kept; profit {profit} against no "
            "answer, and the quality we deliver {quality}."
        )
        return sentence.format(
            kept=_percent(kept(code, LEAD, setting["match"], setting["hard"])),
            profit=moved(round(gained(setting)), "$"),
            quality=moved(round(quality(setting), 2)),
        )

    return Levers(
        id="17.6",
        text=_(
            "The rival leads by one from week 52 on. Find an answer that **earns more** by the end "
            "of the second year than no answer, and serves customers **no worse** than today."
        ),
        levers={
            "match": Lever(_("Share of the lead that we answer"), 0, 100, 10, 0, _("per cent")),
            "hard": Lever(_("Switching cost"), 0, 100, 10, 0, _("per cent of the most")),
        },
        key=lambda setting: gained(setting) > 0 and quality(setting) >= 0,
        example={"match": 30, "hard": 0},
        outcome=outcome,
        hints=(
            _("Which of the two levers makes the service worse?"),
            _("Twice the answer costs four times as much. Is the whole lead worth answering?"),
        ),
        solution=lambda: _(
            "One of them: answer about a third, and lock nobody in. {outcome} The first part of an "
            "answer is cheap and delights; the last part is dear and only draws level."
        ).format(outcome=outcome({"match": 30, "hard": 0})),
        mistakes=(
            Mistake(
                lambda setting: setting["match"] == 0 and setting["hard"] == 0,
                _("That is no answer. People leave, a little faster every week."),
                example={"match": 0, "hard": 0},
            ),
            Mistake(
                lambda setting: quality(setting) < 0,
                _("You lock people in, and they are served worse than today. That was ruled out."),
                example={"match": 0, "hard": 100},
            ),
            Mistake(
                lambda setting: setting["match"] >= 70,
                _(
                    "You keep more people than they bring in: the last part of an answer costs "
                    "most, twice as much being four times as dear."
                ),
                example={"match": 100, "hard": 0},
            ),
            Mistake(
                lambda setting: setting["hard"] > 0,
                _("The answer may be right. What does the lock add, and what does it cost?"),
                example={"match": 60, "hard": 100},
            ),
        ),
    )


def _why_they_stay() -> Question:
    return Reflection(
        id="17.7",
        text=_(
            "Think of something that you have used for years. Do you stay because it is better, "
            "because leaving is a nuisance, or because you have not looked? What would its owner "
            "see in the figures?"
        ),
        solution=_(
            "One answer: retention looks the same in all three cases. Ask those who **could** "
            "leave today without trouble, watch newcomers, who are bound by nothing, and compare "
            "yourself with the rival, not with last year."
        ),
    )


def _percent(share: float) -> str:
    return amount(round(100 * share, 1), "%")
