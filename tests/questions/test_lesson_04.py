"""Lesson 04: keys come from the world, mistakes are called by name, equivalents pass."""

import pytest

from helpers import store
from helpers.questions import keys_04, of_lesson
from helpers.store.drawn.workforce.order_teams import STAGES

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("04", code)}[f"04.{number}"]


@pytest.fixture(scope="module")
def logs():
    """The log of each world, with a column that says whether an order was perfect."""
    found = {}
    for code in CODES:
        log = store.tables(store.open_world(code)).team_orders
        found[code] = log.assign(perfect=log[list(STAGES)].min(axis=1).astype(bool))
    return found


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (3, "80.46 %"), (3, "0.8046"), (3, "80,5"), (3, "80.5 %"),
        (4, "2.68"), (4, "+2,68"), (4, "2.68 points"),
        (6, "87 %"), (6, "0.87"), (6, "87"),
        (7, "1.17"), (7, "1,17"),
        (2, "together"),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "95 %", "expect the table to repeat itself"),
        (1, "40 %", "Too harsh"),
        (2, "spread", "it wastes stars"),
        (2, "same", "**added up**"),
        (3, "95.8 %", "**average** stage"),
        (3, "90 %", "**weakest** stage"),
        (3, "79 %", "spoilt twice is spoilt once"),
        (4, "3", "spoilt **before** it"),
        (4, "0.6", "they multiply"),
        (6, "95 %", "believed a small sample"),
        (6, "90 %", "20 orders know less than 80"),
        (6, "85 %", "few, but they are not none"),
        (7, "1.08", "**one star in each pair**"),
        (7, "1.5", "added up skills"),
        (7, "0.81", "stars' pair alone"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


def test_the_closed_forms_are_those_on_paper():
    assert asked(3).answer() == pytest.approx(0.8046, abs=0.00005)
    assert asked(4).answer() == pytest.approx(2.68, abs=0.005)
    assert asked(6).answer() == pytest.approx(0.87)
    assert asked(7).answer() == pytest.approx(0.9**2 + 0.6**2) == pytest.approx(1.17)


@every_world
def test_the_top_five_are_followed_in_the_records(logs, code):
    first, since = (part for _late, part in logs[code].groupby(logs[code]["week"] >= 52))
    counts = first.groupby("order_team")["perfect"].agg(["mean", "size"])
    top = counts.sort_values(["mean", "size"], ascending=False).index[:5]
    wanted = since.loc[since["order_team"].isin(top), "perfect"].mean()
    assert asked(1, code).answer() == pytest.approx(wanted, abs=0.0006)
    then = 100 * first.loc[first["order_team"].isin(top), "perfect"].mean()
    assert f"**{then:.1f} %**" in asked(1, code).text()
    assert asked(1, code).check(f"{then:.1f} %").name == "wrong"


@every_world
def test_the_stage_to_train_gains_most_perfect_orders_in_the_records(logs, code):
    since = logs[code][logs[code]["week"] >= 52]
    share = since[list(STAGES)].mean()
    gained = {stage: 0.4 * (1 - share[stage]) * share.drop(stage).prod() for stage in share.index}
    assert asked(5, code).answer() == max(gained, key=lambda stage: gained[stage])
    assert asked(5, code).check(str(share.idxmax())).name == "wrong"


def test_worlds_differ_in_the_stage_to_train():
    assert len({asked(5, f"W-{number:02d}").answer() for number in (1, 2, 3)}) == 3


@every_world
def test_the_seats_that_are_asked_for_are_judged_by_the_truth(code):
    world = store.open_world(code)
    shares = {
        name: store.simulate(world, store.Policy(team_allocation=seats)).truth.order_teams
        for name, seats in (
            ("today", "today's mix"),
            ("together", "stars together"),
            ("spread", "spread evenly"),
        )
    }
    means = {name: 100 * table["perfect"].mean() for name, table in shares.items()}
    for name, points in keys_04.points(code).items():
        assert points == pytest.approx(means[name] - means["today"], abs=1e-9)
    assert asked(2, code).answer() == max(means, key=lambda seats: means[seats])


def test_the_reflection_is_kept():
    assert asked(8).check("A kitchen multiplies.").name == "kept"
