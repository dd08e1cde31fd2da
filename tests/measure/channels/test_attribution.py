import numpy as np
import pandas as pd
import pytest

from helpers import measure
from helpers.measure.channels.attribution import RULES
from helpers.measure.channels.journeys import checked


def paths_of(*journeys):
    """Paths as a table: each journey is its channels and whether it bought."""
    rows = [
        (number, place, channel, bought)
        for number, (channels, bought) in enumerate(journeys, 1)
        for place, channel in enumerate(channels, 1)
    ]
    return pd.DataFrame(rows, columns=["path_id", "position", "channel", "converted"])


BY_HAND = paths_of((["C1", "C2", "C3"], True), (["C1"], False), (["C2", "C3"], False))


@pytest.fixture(scope="module")
def many():
    """Three thousand random paths over four channels."""
    chance = np.random.default_rng(66)
    journeys = []
    for _path in range(3000):
        names = chance.choice(list("ABCD"), size=chance.integers(1, 6), p=[0.4, 0.3, 0.2, 0.1])
        journeys.append((list(names), bool(chance.random() < 0.1 + 0.2 * ("D" in names))))
    return paths_of(*journeys)


def test_the_worked_example_of_the_markov_rule():
    table = measure.markov_attribution(BY_HAND)
    assert table["removal_effect"].tolist() == pytest.approx([0.5, 1, 1])
    assert table["share"].tolist() == pytest.approx([0.2, 0.4, 0.4])
    assert table.attrs["conversion"] == pytest.approx(1 / 3)


def test_the_chain_converts_as_often_as_the_paths_did(many):
    """A property of the first-order chain that is fitted to whole paths."""
    seen = many.drop_duplicates("path_id")["converted"].mean()
    assert measure.markov_attribution(many).attrs["conversion"] == pytest.approx(seen)


def test_removal_effects_are_those_of_walkers_sent_through_the_chain(many):
    """An independent way: walk the chain from scratch, with and without a channel."""
    chance, table = np.random.default_rng(7), measure.markov_attribution(many)
    steps = _steps(many)
    whole = _walk(chance, steps, None)
    for gone in "AD":
        lost = 1 - _walk(chance, steps, gone) / whole
        assert table["removal_effect"][gone] == pytest.approx(lost, abs=0.05)


def _steps(paths):
    steps: dict[str, list[str]] = {}
    for _id, path in paths.groupby("path_id"):
        end = "buys" if path["converted"].iloc[0] else "leaves"
        walk = ["start", *path["channel"], end]
        for here, there in zip(walk, walk[1:], strict=False):
            steps.setdefault(here, []).append(there)
    return {here: np.array(after) for here, after in steps.items()}


def _walk(chance, steps, gone, walkers=20_000):
    bought = 0
    for _walker in range(walkers):
        here = "start"
        while here not in ("buys", "leaves", gone):
            here = steps[here][chance.integers(steps[here].size)]
        bought += here == "buys"
    return bought / walkers


def test_every_rule_shares_out_all_orders_and_no_more(many):
    orders = many.drop_duplicates("path_id")["converted"].sum()
    assert measure.credit_by_rule(many).sum().tolist() == pytest.approx([orders] * len(RULES))


def test_first_last_and_linear_as_counted_by_hand():
    credit = measure.credit_by_rule(BY_HAND)
    assert credit["first"].tolist() == [1, 0, 0]
    assert credit["last"].tolist() == [0, 0, 1]
    assert credit["linear"].tolist() == pytest.approx([1 / 3] * 3)


def test_shapley_credit_splits_each_order_among_the_channels_it_met(many):
    """Theorem of Zhao, Mahboobi & Bagheri (2018) for this worth."""
    bought = many[many["converted"]].drop_duplicates(["path_id", "channel"])
    shares = 1 / bought.groupby("path_id")["channel"].transform("size")
    wanted = shares.groupby(bought["channel"]).sum()
    assert measure.attribute(many, "Shapley").to_dict() == pytest.approx(wanted.to_dict())


def test_the_order_of_rows_does_not_matter(many):
    mixed = many.sample(frac=1, random_state=1)
    for rule in RULES:
        assert measure.attribute(mixed, rule).equals(measure.attribute(many, rule)), rule


def test_where_nobody_buys_nobody_gets_credit():
    credit = measure.credit_by_rule(paths_of((["A", "B"], False), (["B"], False)))
    assert (credit == 0).all(axis=None)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"converted": [True, False, True, False, False, False]}, "in some rows and not in others"),
        ({"channel": [None, "C2", "C3", "C1", "C2", "C3"]}, "no channel"),
        ({"converted": [2, 2, 2, 0, 0, 0]}, "True or False"),
    ],
)
def test_a_table_that_is_not_of_paths_is_refused(change, said):
    with pytest.raises(ValueError, match=said):
        measure.markov_attribution(BY_HAND.assign(**change))


def test_an_unknown_rule_and_an_empty_table_are_refused():
    with pytest.raises(ValueError, match="no rule 'best'.*Shapley"):
        measure.attribute(BY_HAND, "best")
    with pytest.raises(ValueError, match="0 rows"):
        measure.attribute(BY_HAND.head(0), "last")
    with pytest.raises(ValueError, match="no column 'channel'"):
        measure.attribute(BY_HAND.drop(columns="channel"), "last")


def paths(touches, orders, **options):
    met = pd.DataFrame(touches, columns=["customer_id", "day", "channel"])
    bought = pd.DataFrame(orders, columns=["customer_id", "day"])
    return measure.touch_paths(met, bought, **options)


def test_a_path_ends_with_an_order_a_silence_or_another_customer():
    touches = [(1, 0, "A"), (1, 5, "B"), (1, 9, "A"), (1, 30, "A"), (2, 31, "B")]
    table = paths(touches, [(1, 5)])
    assert table["path_id"].tolist() == [1, 1, 2, 3, 4]
    assert table["position"].tolist() == [1, 2, 1, 1, 1]
    assert table["converted"].tolist() == [True, True, False, False, False]


def test_a_touch_that_is_too_old_earns_nothing():
    assert paths([(1, 0, "A")], [(1, 20)])["converted"].tolist() == [True]
    assert paths([(1, 0, "A")], [(1, 21)])["converted"].tolist() == [False]
    assert paths([(1, 0, "A")], [(1, 21)], days=30)["converted"].tolist() == [True]


def test_an_order_without_a_touch_makes_no_path():
    table = paths([(2, 4, "A")], [(1, 4), (2, 2)])
    assert len(table) == 1
    assert not table["converted"].any()


def test_without_touches_there_are_no_paths():
    assert len(paths([], [])) == len(paths([], [(1, 3)])) == 0


def test_touches_come_in_any_order():
    touches = [(2, 31, "B"), (1, 5, "B"), (1, 0, "A")]
    assert paths(touches, [(1, 5)])["channel"].tolist() == ["A", "B", "B"]


def test_paths_from_unusable_tables_are_refused():
    with pytest.raises(ValueError, match="days is 0"):
        paths([(1, 0, "A")], [(1, 0)], days=0)
    with pytest.raises(ValueError, match="no column 'channel'"):
        measure.touch_paths(pd.DataFrame({"customer_id": [1], "day": [2]}), BY_HAND)


def test_checked_paths_keep_their_own_order():
    path, place, names, converted = checked(BY_HAND)
    assert path.tolist() == [0, 0, 0, 1, 2, 2]
    assert [names[at] for at in place] == BY_HAND["channel"].tolist()
    assert converted.tolist() == BY_HAND["converted"].tolist()
