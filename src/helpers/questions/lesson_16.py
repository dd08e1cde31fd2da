"""Principle 1, Hire for it: a score that works and looks useless, and what an interview earns."""

from statistics import NormalDist

from helpers import measure
from helpers.ask.kinds import Choice, Mistake, Number, Question, Reflection
from helpers.questions.keys_16 import (
    ALIKE,
    PEOPLE,
    best,
    by_lot,
    by_score,
    caused,
    full_years,
    saved,
)
from helpers.show import amount
from helpers.words import _

VALIDITY, RATIO, HIRES, YEARS, SPREAD = 0.42, 0.2, 10, 2, 12_000
"""The desk of the exercise by hand."""
FEW = 0.1
"""Share of applicants hired where the explorer is read."""
CLOSE = 0.08
"""How far a guessed correlation may be off."""


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _among_those_of_the_lot(code),
        _without_interviews(code),
        _worth(),
        _success(),
        _which_proposal(code),
        _monday(),
        _opinions(),
    )


def _among_those_of_the_lot(code: str) -> Question:
    return Number(
        id="16.1",
        text=lambda: _(
            "Among those hired by their score, score and rating correlate at **{seen:.2f}** "
            "(0 = not at all, 1 = perfectly). Twenty people a round were taken by lot instead, "
            "whatever their score. What is the correlation of the same score and the same rating "
            "among **them**?"
        ).format(seen=by_score(code)),
        key=lambda: by_lot(code),
        absolute=CLOSE,
        low=-1,
        high=1,
        hints=(
            _("Which scores does nobody have who was hired by the score?"),
            _("Think of basketball: among professionals, height hardly tells who plays better."),
        ),
        solution=lambda: _(
            "{lot:.2f}, against {seen:.2f}. Whoever was hired by the score has a high score: "
            "they are alike in it, and what does not differ cannot explain much. The lot let in "
            "low scores as well, and there one sees what the score is good for."
        ).format(lot=by_lot(code), seen=by_score(code)),
        mistakes=(
            Mistake(
                lambda value: 0 < value < by_lot(code) - CLOSE,
                _(
                    "You took what is seen among the hired, or less, for what holds among all. "
                    "The hired are alike in their scores: that hides most of what the score tells."
                ),
                example=lambda: f"{min(by_lot(code) - CLOSE - 0.02, by_score(code)):.2f}",
            ),
            Mistake(
                lambda value: value > by_lot(code) + CLOSE,
                _("Too much: no interview sees so much, and the rating itself is only an opinion."),
                example="0.7",
            ),
            Mistake(
                lambda value: value <= 0,
                _("The score is no nonsense: high scores do a little better, even among the few."),
                example="0",
            ),
        ),
    )


def _without_interviews(code: str) -> Question:
    return Number(
        id="16.2",
        text=lambda: _(
            "Tomás would stop interviewing and hire whoever applies first. That saves **{saved}** "
            "in two years. Twenty of the 1,000 jobs are filled anew every four weeks. By how much "
            "does the company's profit of these two years change, all counted? Put a minus if it "
            "falls."
        ).format(saved=amount(saved(code), "$")),
        key=lambda: round(caused(code, "first"), -4),
        unit="$",
        relative=0.35,
        absolute=100_000,
        low=-50_000_000,
        high=50_000_000,
        hints=(
            _("520 newcomers come in two years, but on average each works less than one of them."),
            _(
                "Somebody hired by score brings in roughly 5,700 dollars a year more than somebody "
                "hired by lot. Together all newcomers work about 460 years within the two."
            ),
        ),
        solution=lambda: _(
            "Profit falls by {lost}. Newcomers work about 460 years within the two; in each of "
            "them they bring in some thousands of dollars less, because only half of whoever "
            "comes first cares enough about customers. The {saved} saved are already in the sum."
        ).format(
            lost=amount(-round(caused(code, "first"), -4), "$"), saved=amount(saved(code), "$")
        ),
        mistakes=(
            Mistake(
                lambda value: value > 0,
                _(
                    "The saving is real, but you counted nothing on the other side: what would the "
                    "people have done whom you no longer find?"
                ),
                example=lambda: f"{saved(code):.0f}",
            ),
            Mistake(
                lambda value: value < 1.35 * caused(code, "first") - 100_000,
                _(
                    "Too much: probably all newcomers counted for two full years. They come one "
                    "round after the other, and the last have hardly begun."
                ),
                example=lambda: f"{full_years(code):.0f}",
            ),
            Mistake(
                lambda value: 0.65 * caused(code, "first") + 100_000 < value <= 0,
                _("It falls by more: newcomers take over four jobs in ten within the two years."),
                example="-100000",
            ),
        ),
    )


def _worth() -> Question:
    years = HIRES * YEARS * SPREAD
    cut = NormalDist().inv_cdf(1 - RATIO)
    return Number(
        id="16.3",
        text=_(
            "Another desk hires **10** people for **2** years, the best 20 % of the scores at a "
            "validity of **.42**. What people are worth in a year differs with a standard "
            "deviation of **12,000 dollars**, and the mean score of the hired lies **1.40** "
            "standard deviations above that of all applicants. What does hiring by score add over "
            "hiring by lot?"
        ),
        key=measure.gain_from_selection(HIRES, YEARS, VALIDITY, SPREAD, RATIO),
        unit="$",
        relative=0.005,
        low=0,
        high=1_000_000,
        hints=(
            _("hires × years × validity × standard deviation × mean score of the hired."),
            _("10 × 2 × 0.42 × 12,000 × 1.40."),
        ),
        solution=_(
            "141,101 dollars (141,120 with 1.40). Of the 1.40 standard deviations in the score, "
            "0.42 × 1.40 = 0.59 are true: about 7,060 dollars a person and year."
        ),
        mistakes=(
            Mistake(
                years * VALIDITY**2 * measure.mean_score_of_hired(RATIO),
                _(
                    "You squared the validity. Explained variance has its use; in money the "
                    "validity counts as it is."
                ),
            ),
            Mistake(
                years * VALIDITY * cut,
                _("You took the score at the cut-off, 0.84. The hired lie **above** it: 1.40."),
            ),
            Mistake(
                HIRES * SPREAD * VALIDITY * measure.mean_score_of_hired(RATIO),
                _("That is one year of it. They stay two."),
            ),
            Mistake(
                YEARS * SPREAD * VALIDITY * measure.mean_score_of_hired(RATIO),
                _("That is what one person adds. The desk hires ten."),
            ),
            Mistake(
                years * measure.mean_score_of_hired(RATIO),
                _("You forgot the validity: most of a high score is luck."),
            ),
        ),
    )


def _success() -> Question:
    success = measure.hiring_success(VALIDITY, FEW)
    return Number(
        id="16.4",
        text=_(
            "Half of all applicants are suitable, and the score's validity is **.42**: its "
            "correlation with customer focus among all who apply. Orinoco interviews "
            "twice as many people as today, and hires only the best **10 %** of the scores. Which "
            "share of the hired is suitable? The explorer shows it."
        ),
        key=success,
        unit="%",
        absolute=0.006,
        low=0,
        high=1,
        hints=(
            _("In the explorer: validity 0.42, 10 % of applicants hired, 50 % suitable."),
            _("It lies between 75 % and 85 %, and is no simple sum."),
        ),
        solution=_(
            "78.7 %, by Taylor and Russell's formula (1939). A score that explains less than a "
            "fifth of the differences lifts the suitable among the hired from a half to nearly "
            "four in five. But the best 20 % already had 73.6 %: twice the interviews add five in "
            "a hundred."
        ),
        mistakes=(
            Mistake(
                measure.hiring_success(VALIDITY, RATIO),
                _("That is with the best 20 %, where the explorer starts. Set it to 10 %."),
            ),
            Mistake(
                0.5 + VALIDITY / 2,
                _("You added half of the validity. That ignores how many one may choose from."),
            ),
            Mistake(
                0.5 + VALIDITY,
                _("You added the validity to the half. A correlation is not a share of people."),
            ),
            Mistake(0.5, _("That is the share among **all** applicants: hiring by lot.")),
        ),
    )


def _which_proposal(code: str) -> Question:
    return Choice(
        id="16.5",
        text=_(
            "Three proposals are on the table; each counts its cost. Which of them earns most in "
            "two years?"
        ),
        options={
            "first": _("Hire whoever comes first, and save the interviews"),
            "twice": _("Interview twice as many: hire 10 % of the applicants instead of 20 %"),
            "better": _("Interview better: a validity of .60 instead of .42"),
        },
        key=lambda: best(code),
        hints=(
            _("Try them in the explorer: the dot on the right shows what each earns."),
            _("Twice as many applicants are twice the cost. What do they add to the success?"),
        ),
        solution=lambda: _(
            "Against today, the better interview {better}, interviewing twice as many {twice}, "
            "and hiring whoever comes first {first}. The best of ten applicants is not much better "
            "than the best of five, and costs twice as much to find; a better interview improves "
            "every choice."
        ).format(**{name: _told(caused(code, name)) for name in ("better", "twice", "first")}),
        mistakes=(
            Mistake(
                "twice",
                _(
                    "It finds somewhat better people, and doubles what letters and interviews "
                    "cost. The more one sees already, the less the next applicant adds."
                ),
            ),
            Mistake(
                "first",
                _("The saving is certain and small; what it loses grows with every newcomer."),
            ),
        ),
    )


def _told(dollars: float) -> str:
    """Return what a proposal does, in words: it adds or loses so much."""
    sentence = _("adds {money}") if dollars >= 0 else _("loses {money}")
    return sentence.format(money=amount(abs(round(dollars, -4)), "$"))


def _monday() -> Question:
    return Reflection(
        id="16.6",
        text=_(
            "Your firm says: we hire only customer-centric people. Which numbers would show "
            "whether its interview finds them, and how would you get them?"
        ),
        solution=_(
            "One answer: not the correlation among those we hired, for they are alike in the "
            "score. Hire a few by lot, or correct for the range; judge by something that customers "
            "feel rather than by one superior's opinion. Then ask what a better interview would "
            "cost, and whether we turn down the people who would contradict us."
        ),
    )


def _opinions() -> Question:
    key = measure.opinions_that_count(PEOPLE, ALIKE)
    return Number(
        id="16.7",
        text=_(
            "A team of **25** estimates what customers want, and takes the mean. Everybody errs; "
            "any two people's errors correlate at **.5**, because all were hired for thinking the "
            "same. Such a team is as good as how many people who think **independently**? "
            "(*n* people with correlation *c* count as *n* / (1 + (*n* − 1) *c*).)"
        ),
        key=key,
        absolute=0.02,
        low=0,
        high=25,
        hints=(
            _("n is 25 and c is 0.5. What stands below the line?"),
            _("25 / (1 + 24 × 0.5)."),
        ),
        solution=_(
            "1.92: twenty-five alike tell hardly more than two. However many more you hire of "
            "them, you never reach three (Hogarth 1978)."
        ),
        mistakes=(
            Mistake(PEOPLE * (1 - ALIKE), _("You halved the team. An error that all share stays.")),
            Mistake(
                PEOPLE / (1 + PEOPLE * ALIKE),
                _("Nearly: each person is compared with the 24 **others**."),
            ),
            Mistake(PEOPLE, _("That would be so if their errors had nothing in common.")),
        ),
    )
