"""Lesson 09: keys come from the world, mistakes are called by name, equivalents pass."""

import pytest

from helpers import measure, store
from helpers.questions import keys_09, of_lesson


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("09", code)}[f"09.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (3, "143.33"), (3, "143,33"), (3, "143.3"),
        (4, "sx"),
        (5, "9"), (5, "9 millions"),
        (6, {"fee": 22}),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "same", "change its label"),
        (1, "more", "A wider choice"),
        (3, "100", "is first"),
        (3, "190", "is last"),
        (3, "158.8", "in proportion"),
        (3, "90", "Equal shares"),
        (3, "145", "in the middle"),
        (3, "142.5", "two sequences each"),
        (4, "yes", "two at a time"),
        (4, "sy", "They stay"),
        (4, "xy", "They stay"),
        (5, "4.5", "Equal shares"),
        (5, "5", "uses the first 13"),
        (5, "18", "fly for nothing"),
        (5, "6.48", "in proportion"),
        (6, {"fee": 0}, "**we** lose"),
        (6, {"fee": 40}, "**partner** earns less"),
        (6, {"fee": 12}, "see who leaves"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


def test_the_closed_forms_are_those_of_the_literature():
    assert asked(3).answer() == pytest.approx(143.33, abs=0.005)
    assert asked(5).answer() == pytest.approx(9)
    leaving = measure.core_violations(keys_09.COALITIONS, keys_09.UNSTABLE)
    assert leaving["coalition"].tolist() == ["S + X"]


def test_who_comes_last_is_worth_what_the_runs_of_the_store_say():
    world = store.open_world()
    profit, left = {}, {}
    for partners in ("all", "Caney and Curiara"):
        run = store.simulate(world, store.Policy(partners=partners))
        profit[partners] = run.accounts["profit"].sum()
        left[partners] = run.truth.partner_orders["left"].sum()
    together = {name: profit[name] + left[name] for name in profit}
    added = together["all"] - together["Caney and Curiara"]
    assert asked(2).answer() == pytest.approx(added, abs=1)


def test_as_much_as_the_first_is_called_by_its_mistake():
    verdict = asked(2).check(f"{keys_09.brings('ORINOCO', first=True):.0f}")
    assert verdict.name == "wrong"
    assert "Curiara" in verdict.message


def test_each_move_of_the_fee_says_what_each_side_wins_and_who_leaves():
    told = asked(6).outcome({"fee": 22})
    assert told.endswith("nobody leaves.")
    assert asked(6).outcome({"fee": 0}).endswith("Orinoco would leave.")
    assert "without the rest" in asked(6).outcome({"fee": 12})


def test_a_fee_is_said_back_in_per_cent_of_a_sale():
    assert asked(6).words_for({"fee": 20}) == "Fee 20 % of a sale"


def test_the_reflection_is_kept():
    assert asked(7).check("Whose are the sales?").name == "kept"
