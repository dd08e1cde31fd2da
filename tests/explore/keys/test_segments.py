import warnings

import numpy as np
import pytest

from helpers import explore, store
from helpers.explore.keys.segments import CONTACT_RULES, CUTS, MEASURES
from tests.explore.stages import piece

PARTS_OF_MONEY = ("revenue", "contribution", "profit")


@pytest.fixture(scope="module")
def world():
    return store.open_world("W-01", people=2000)


@pytest.fixture(scope="module")
def shown(world):
    return explore.segments(world)


def seen(shown, **values):
    """What is compared at a setting, all else as at the start."""
    shown.set(**(shown.presets["Start"] | values))
    assert shown.problem is None
    return shown.chart.data


def checked(shown):
    """The picture is there, its numbers can be, and the headline says what they say."""
    assert shown.problem is None
    assert "data:image/png" in shown.view.value
    data = shown.chart.data
    assert np.isfinite(data.rows.to_numpy(dtype=float)).all()
    words = shown.chart.said()
    if data.moved and data.rows["change"].max() > 1e-9:
        assert f"up most “{data.rows['change'].idxmax()}”" in words
    if data.moved and data.rows["change"].min() < -1e-9:
        assert f"down most “{data.rows['change'].idxmin()}”" in words
    if not data.moved and "lost" in words:
        assert data.now[data.column].min() < 0
        assert words.startswith(f"“{data.now[data.column].idxmin()}”")


@pytest.mark.worlds
def test_a_thousand_settings_in_between_give_pictures_and_finite_numbers(shown):
    luck = np.random.default_rng(1)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _setting in range(1000):
            shown.set(
                cut=str(luck.choice(list(CUTS.values()))),
                measure=str(luck.choice(list(MEASURES))),
                each=bool(luck.random() < 0.5),
                price=float(luck.uniform(0.8, 1.2)),
                contact=str(luck.choice(CONTACT_RULES)),
            )
            checked(shown)


@pytest.mark.parametrize("cut", CUTS.values())
@pytest.mark.parametrize("contact", ["nobody", "lapsed buyers"])
def test_segments_add_up_to_the_accounts_of_the_second_year(world, shown, cut, contact):
    policy = store.Policy(price=0.9, contact_rule=contact)
    weeks = store.simulate(world, [(52, policy)]).accounts.iloc[52:]
    for measure in PARTS_OF_MONEY:
        data = seen(shown, cut=cut, measure=measure, price=0.9, contact=contact)
        assert data.now[measure].sum() == pytest.approx(weeks[measure].sum())


def test_everybody_who_has_visited_is_in_one_segment(world, shown):
    for cut in CUTS.values():
        people = seen(shown, cut=cut).now["customers"].sum()
        assert people == len(store.simulate(world).customers)


@pytest.mark.parametrize("cut", sorted(set(CUTS.values()) - {"chance"}))
def test_who_is_in_which_segment_does_not_depend_on_the_decision(shown, cut):
    before, after = seen(shown, cut=cut), seen(shown, cut=cut, price=0.8)
    known = before.now["customers"].iloc[:-1]
    assert known.equals(after.now["customers"].loc[known.index])


def test_every_lever_moves_the_picture_and_the_headline(shown):
    seen(shown, measure="contribution")
    for lever in ({"price": 0.9}, {"contact": "at random"}):
        shown.reset()
        shown.set(measure="contribution")
        before, said = piece(r'src="[^"]+"', shown.view.value), shown.chart.said()
        shown.set(**lever)
        assert piece(r'src="[^"]+"', shown.view.value) != before
        assert shown.chart.said() != said


def test_today_nothing_has_changed_and_no_outline_is_drawn(shown):
    data = seen(shown)
    assert not data.moved
    assert (data.rows["change"] == 0).all()


def test_a_higher_price_sells_less_to_everybody_together(shown):
    low, high = (seen(shown, measure="buys", price=price) for price in (0.8, 1.2))
    assert low.overall(low.now) > high.overall(high.now)


def test_a_world_of_one_week_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="open one with 2 weeks or more"):
        explore.segments(store.open_world(people=100, weeks=1))


@pytest.fixture(scope="module")
def twenty():
    return [
        explore.segments(store.open_world(f"W-{number:02d}")).compute for number in range(1, 21)
    ]


def rows(compute, cut, measure, each=False, price=1.0, contact="nobody"):
    return compute(cut, measure, each, price, contact).rows


@pytest.mark.worlds
def test_the_costly_bring_twice_the_usual_revenue_and_lose_money_in_nineteen_of_twenty(twenty):
    held = 0
    for compute in twenty:
        revenue = compute("service", "revenue", True, 1.0, "nobody")
        lost = rows(compute, "service", "profit").loc["Costly to serve", "value"] < 0
        usual = revenue.overall(revenue.now)
        held += lost and revenue.rows.loc["Costly to serve", "value"] > 2 * usual
    assert held >= 19


@pytest.mark.worlds
def test_a_price_cut_costs_most_where_serving_is_costly_in_nineteen_of_twenty(twenty):
    changes = [rows(compute, "service", "profit", price=0.9)["change"] for compute in twenty]
    assert sum(change.idxmin() == "Costly to serve" for change in changes) >= 19


@pytest.mark.worlds
def test_segments_made_by_chance_differ_far_less_than_those_that_mean_something(twenty):
    for compute in twenty:
        spread = {}
        for cut in ("chance", "recency"):
            value = rows(compute, cut, "revenue", each=True)["value"]
            spread[cut] = value.max() / value.min()
        assert spread["recency"] > 5 * spread["chance"]


@pytest.mark.worlds
def test_writing_to_the_lapsed_pays_in_nineteen_of_twenty(twenty):
    changes = [
        rows(compute, "recency", "contribution", contact="lapsed buyers")["change"].sum()
        for compute in twenty
    ]
    assert sum(change > 0 for change in changes) >= 19
