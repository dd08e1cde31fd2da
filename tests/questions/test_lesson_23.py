"""Lesson 23: keys come from the world, mistakes are called by name, equivalents pass."""

import numpy as np
import pandas as pd
import pytest

from helpers import measure, store
from helpers.questions import keys_23, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("23", code)}[f"23.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (1, "falls"),
        (3, "203 %"), (3, "2.03"), (3, "203.3"),
        (4, "530"), (4, "$530"), (4, "+530"),
        (5, "-115"), (5, "−115 $"),
        (6, {"fee": 0, "over": 50}), (6, {"fee": 4, "over": 0}),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "all", "buildings and the payroll stay"),
        (1, "nothing", "Who else hears"),
        (2, "100 %", "part of the worst is luck"),
        (3, "136 %", "**before** overhead"),
        (3, "151 %", "top two"),
        (3, "107.6 %", "900, not 1,700"),
        (4, "930", "counted five times 80"),
        (4, "610", "the three with a negative contribution"),
        (4, "-530", "what they cost is saved"),
        (5, "-400", "last year again"),
        (5, "-200", "**distance to the average**"),
        (5, "170", "That is the average"),
        (6, {"fee": 0, "over": 0}, "That is today"),
        (6, {"fee": 10, "over": 100}, "Inés will not have it"),
        (6, {"fee": 0, "over": 5}, "Too little"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


def test_the_closed_forms_are_those_of_the_measures():
    ten = np.array([900, 620, 380, 210, 120, 60, 20, -30, -180, -400])
    curve = measure.whale_curve(measure.full_cost_profit(ten, 80))
    assert asked(3).answer() == pytest.approx(curve["profit_share"].max())
    assert asked(4).answer() == measure.gain_from_dropping(ten, ten < 80) == 530
    assert ten.mean() == 170


@every_world
def test_what_is_promised_and_what_comes_again_are_those_of_the_orders(code):
    tables = store.tables(store.open_world(code))
    paid = tables.orders[["customer_id", "week"]].assign(left=tables.orders["contribution"])
    sent = tables.messages[["customer_id", "week"]].assign(left=-tables.messages["cost"])
    rows = pd.concat([paid, sent])
    years = [rows["week"] < 52, rows["week"] >= 52]
    left = [rows[year].groupby("customer_id")["left"].sum() for year in years]
    full = left[0] - 25
    assert keys_23.promised(code) == pytest.approx(-full[full < 0].sum())
    lost = left[0][left[0] < 0]
    again = left[1].reindex(lost.index, fill_value=0).sum() / lost.sum()
    assert asked(2, code).answer() == pytest.approx(again, abs=0.006)


@every_world
def test_whom_a_rule_lets_go_is_whom_the_store_lets_go(code):
    world = store.open_world(code)
    for rule in keys_23.BELOW:
        run = store.simulate(world, store.decided_in(world, 52, drop_rule=rule))
        served = set(run.orders.loc[run.orders["week"] >= 52, "customer_id"])
        assert not served & set(keys_23.losers(code, rule).index)


@every_world
def test_the_fees_are_judged_by_the_accounts(code):
    world = store.open_world(code)
    plans = (store.as_managed(world), store.decided_in(world, 52, free_shipping_over=50))
    today, then = (store.simulate(world, plan).accounts for plan in plans)
    earned, lost = keys_23.repaired(code, 0, 50)
    assert earned == pytest.approx((then["profit"] - today["profit"]).sum())
    assert lost == pytest.approx(
        1 - then["orders"].iloc[52:].sum() / today["orders"].iloc[52:].sum()
    )
    assert asked(6, code).check({"fee": 0, "over": 50}).name == "right"


def test_the_reflection_is_kept():
    assert asked(7).check("Returns without end.").name == "kept"
