"""Lesson 13: keys come from the world, every mistake has its message, equivalents pass."""

import numpy as np
import pytest

from helpers import store
from helpers.ask.kinds.base import written
from helpers.questions import keys_13, of_lesson


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("13", code)}[f"13.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (3, "1.6234"),
        (3, "1.62"),
        (5, "14.5"),
        (5, "14.5 points"),
        (6, ["lot", "weights"]),
    ],
)
def test_equivalent_answers_are_right(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "100", "how the dashboard counts"),
        (1, "80", "Still too many"),
        (1, "0", "So sceptical"),
        (2, "33", "like those who spoke"),
        (2, "15", "not far enough"),
        (2, "-50", "Not as bad"),
        (3, "1.384", "**one** generation"),
        (3, "0.384", "That is K"),
        (3, "0.38", "That is K"),
        (3, "1.136", "Multiply first"),
        (4, "5", "**credited** buyer"),
        (4, "10.8", "two numbers of the reveal"),
        (5, "10", "simple share"),
        (5, "7.4", "one standard error"),
        (5, "29", "whole width"),
        (6, ["more", "weights", "lot"], "the same wrong place"),
        (6, ["narrow", "lot"], "who is missing"),
        (6, ["weights"], "telephone"),
        (6, ["lot"], "half-way"),
    ],
)
def test_a_mistake_with_a_name_is_called_by_it(number, raw, said):
    assert said in asked(number).check(raw).message


def test_the_closed_forms_are_those_worked_by_hand():
    assert asked(3).answer() == pytest.approx(1 / (1 - 3.2 * 0.12))
    answers = np.repeat([1, 0, -1], [60, 25, 15])
    assert asked(5).answer() == pytest.approx(100 * 1.959964 * answers.std() / 10, abs=1e-4)


def test_the_extra_buyers_are_counted_in_two_runs_of_the_learners_world():
    market = store.open_world("W-13", 16_000, 52)
    without, with_ = (
        store.simulate(market, [(4, store.Policy(referral_reward=dollars))]) for dollars in (0, 5)
    )
    buyers = [run.tables.orders["customer_id"].nunique() for run in (without, with_)]
    extra = buyers[1] - buyers[0]
    paid = with_.accounts["messages"].sum() - without.accounts["messages"].sum()
    assert asked(1, "W-13").answer() == round(100 * extra / (paid / 5))
    assert asked(4, "W-13").answer() == pytest.approx(paid / extra)
    assert asked(1).answer() != asked(1, "W-13").answer()


def test_the_score_of_everybody_is_counted_over_all_who_were_asked():
    true = store.simulate(keys_13.market("W-13"), keys_13.TEST).truth.surveys["true_nps"]
    wanted = 100 * ((true >= 9).mean() - (true <= 6).mean())
    assert asked(2, "W-13").answer() == pytest.approx(wanted, abs=0.06)


def test_the_questions_tell_what_the_records_show():
    rewards = store.simulate(keys_13.market("ORINOCO"), keys_13.TEST).referrals["reward"]
    assert f"**{(rewards == 5).sum()}** friends" in written(asked(1).text)
    assert f"**{keys_13.scores('ORINOCO')['answered']:.0f} points**" in written(asked(2).text)


def test_the_reflection_is_kept():
    assert asked(7).check("Act on half of it, and phone the silent.").name == "kept"
