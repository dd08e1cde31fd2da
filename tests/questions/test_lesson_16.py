"""Lesson 16: keys come from the world, mistakes are called by name, equivalents pass."""

import pytest

from helpers import measure, store
from helpers.questions import keys_16, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("16", code)}[f"16.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (3, "141,101"), (3, "$141,120"), (3, "141000"),
        (4, "0.787"), (4, "78.7 %"), (4, "79 %"),
        (5, "better"),
        (7, "1.92"), (7, "25/13"), (7, "1,92"),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "0.17", "are alike in their scores"),
        (1, "0", "The score is no nonsense"),
        (1, "0.6", "only an opinion"),
        (2, "598,000", "nothing on the other side"),
        (2, "-6,000,000", "two full years"),
        (2, "-200,000", "four jobs in ten"),
        (3, "59,262", "You squared the validity"),
        (3, "84,835", "score at the cut-off"),
        (3, "70,560", "one year of it"),
        (3, "14112", "one person adds"),
        (3, "335952", "forgot the validity"),
        (4, "74 %", "where the explorer starts"),
        (4, "0.71", "half of the validity"),
        (4, "0.92", "not a share of people"),
        (4, "0.5", "hiring by lot"),
        (5, "twice", "doubles"),
        (5, "first", "grows with every newcomer"),
        (7, "12.5", "You halved the team"),
        (7, "1.852", "24 **others**"),
        (7, "25", "nothing in common"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


def test_the_closed_form_keys():
    assert asked(3).answer() == pytest.approx(141_101, abs=1)
    assert asked(4).answer() == pytest.approx(0.7874, abs=5e-5)
    assert asked(7).answer() == pytest.approx(25 / 13)


@every_world
def test_both_correlations_are_read_from_the_records(code):
    tables = store.tables(store.open_world(code))
    people = tables.newcomers.merge(tables.applicants)
    lot, ranked = people[people["by_lot"]], people[~people["by_lot"]]
    assert asked(1, code).answer() == pytest.approx(lot["score"].corr(lot["rating"]), abs=0.0051)
    seen = ranked["score"].corr(ranked["rating"])
    assert f"**{seen:.2f}**" in asked(1, code).text()


@every_world
def test_what_it_costs_to_stop_is_the_twins(code):
    world = store.open_world(code)
    first = store.Policy(interview_validity=0, selection_ratio=1)
    pair = store.twins(world, store.Policy(), first, "profit")
    lost = store.company_wide(world, pair.difference)
    assert asked(2, code).answer() == pytest.approx(lost, abs=5_001)
    assert asked(2, code).check(f"{lost:.0f}").name == "right"
    # 26 rounds: a hundred letters and interviews, less twenty letters
    assert keys_16.saved(code) == pytest.approx(26 * (100 * (25 + 500 * 0.42) - 20 * 25))


def test_the_sum_of_two_full_years_is_the_records_gap_times_all_of_them():
    tables = store.tables()
    people = tables.newcomers.merge(tables.applicants).assign(scored=lambda t: ~t["by_lot"])
    gap = measure.compare_groups(people, "scored", "output").value
    assert keys_16.full_years("ORINOCO") == pytest.approx(-520 * 2 * gap)
