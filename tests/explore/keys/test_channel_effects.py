"""The explorer of channels: every setting gives a picture, and tells what the store does."""

import pytest

from helpers import explore, measure, store
from helpers.explore.keys.channel_effects import SHOPS
from helpers.measure.channels.attribution import RULES
from helpers.store.decided.policy import CHANNELS
from helpers.store.told.shoppers.channels import LEVERS, SPACES
from tests.explore.stages import at


@pytest.fixture(scope="module")
def shown():
    return explore.channels(store.open_world())


@pytest.mark.parametrize(
    ("rule", "off", "shop"),
    [("last", "nothing", "none"), ("Markov", "social", "mixed"), ("linear", "e-mail", "same")],
)
def test_its_numbers_are_those_of_the_store(shown, rule, off, shop):
    world, gone = store.open_world(), {LEVERS[off]: 0.0} if off in CHANNELS else {}
    offline, overlap = SHOPS[shop]
    policy = store.change(store.Policy(offline=offline, overlap=overlap), **gone)
    run = store.simulate(world, policy)
    data = at(shown, rule=rule, off=off, shop=shop)
    credit = measure.attribute(measure.touch_paths(run.touchpoints, run.orders), rule)
    assert data.orders == len(run.orders)
    assert data.table["credit"].dropna().to_dict() == pytest.approx(credit.to_dict())
    for space in data.table["missed"].dropna().index:
        without = store.change(policy, **{LEVERS[space]: 0.0})
        fewer = data.orders - len(store.simulate(world, without).orders)
        assert data.table["missed"][space] == fewer


def test_the_rule_moves_the_credit_and_never_the_truth(shown):
    tables = [at(shown, rule=rule).table for rule in RULES]
    assert all(table["missed"].equals(tables[0]["missed"]) for table in tables)
    assert len({round(table["credit"]["social"]) for table in tables}) == len(RULES)


def test_what_it_earns_is_the_difference_of_two_accounts(shown):
    world = store.open_world()
    runs = [store.simulate(world, p).accounts for p in (store.Policy(), store.Policy(offline=1))]
    before, after = (accounts["profit"].sum() for accounts in runs)
    assert at(shown, shop="new").earned == pytest.approx(after - before, abs=0.02)


def test_where_the_key_fails_the_shop_costs_money_and_brings_no_order(shown):
    name = next(name for name in shown.presets if name.startswith("The key fails"))
    shown.set(**shown.presets[name])
    assert shown.chart.data.added == 0
    assert shown.chart.data.earned < 0
    assert at(shown, shop="new").earned > 0


def test_all_channels_have_their_bars(shown):
    assert at(shown).table.index.tolist() == list(SPACES)
