"""The message test's table, the old pace, and what silence says."""

import numpy as np
import pandas as pd
import pytest

from helpers.measure import BGNBD, ParetoNBD, message_test, old_pace, silence

CDNOW = BGNBD({"r": 0.2426, "alpha": 4.4135, "a": 0.7929, "b": 2.4258})


def arms(start, **arm):
    names = [int(name[1:]) for name in arm]
    return pd.DataFrame(
        {
            "experiment": "message",
            "customer_id": names,
            "start_week": start,
            "end_week": start + 5,
            "arm": ["message" if told else "no message" for told in arm.values()],
        }
    )


def bought(*pairs):
    table = pd.DataFrame(pairs, columns=["customer_id", "week"])
    return table.assign(contribution=10.0)


def test_only_orders_while_the_message_lasts_are_counted():
    orders = bought((1, 19), (1, 20), (1, 25), (1, 26), (2, 3))
    rows = message_test(orders, arms(20, c1=True, c2=False)).set_index("customer_id")
    assert rows["orders"].to_dict() == {1: 2, 2: 0}
    assert rows["contribution"].to_dict() == {1: 20.0, 2: 0.0}
    assert rows["messaged"].to_dict() == {1: True, 2: False}


def test_groups_are_made_of_what_was_known_before_the_message():
    early = [(1, 18), (1, 19), (2, 9), (3, 12), (4, 2), (5, 19)]
    later = [(4, 20), (4, 21), (4, 22)]
    wave = arms(20, c1=True, c2=True, c3=False, c4=True, c5=False)
    for orders in (bought(*early), bought(*early, *later)):
        groups = message_test(orders, wave).set_index("customer_id")["group"].to_dict()
        assert groups == {
            1: "likeliest buyers",
            2: "lapsed buyers",
            3: "in between",
            4: "lapsed buyers",
            5: "in between",
        }


def test_orders_of_long_ago_do_not_make_a_likely_buyer():
    orders = bought((1, 0), (1, 1), (1, 2), (2, 49))
    groups = message_test(orders, arms(50, c1=True, c2=False), share=0.5)["group"].to_list()
    assert groups == ["lapsed buyers", "likeliest buyers"]


def test_each_wave_has_its_own_rows():
    waves = pd.concat([arms(20, c1=True), arms(33, c1=False)])
    rows = message_test(bought((1, 1), (1, 21), (1, 34)), waves)
    assert rows["start_week"].to_list() == [20, 33]
    assert rows["orders"].to_list() == [1, 1]


def test_records_without_a_message_test_are_refused_with_a_sentence():
    with pytest.raises(ValueError, match="no row of the message test"):
        message_test(bought((1, 1)), arms(20, c1=True).assign(experiment="price"))


def test_the_old_pace_of_somebody_who_never_came_back_is_nothing():
    table = pd.DataFrame({"frequency": [0, 4], "recency": [0, 20], "T": [40, 40]})
    assert old_pace(table, 10).to_list() == [0.0, 1.0]


@pytest.mark.parametrize(
    "model", [CDNOW, ParetoNBD({"r": 0.55, "alpha": 10.6, "s": 0.61, "beta": 11.7})]
)
def test_silence_only_lowers_the_chance_and_more_so_for_frequent_buyers(model):
    table = silence(model, [1, 5, 12], recency=26, weeks=40)
    assert list(table.columns) == [2, 6, 13]
    assert (np.diff(table.to_numpy(), axis=0) < 0).all()
    left = table.loc[40] / table.loc[0]
    assert left[13] < left[6] < left[2]


def test_silence_needs_a_past():
    with pytest.raises(ValueError, match="recency is 0"):
        silence(CDNOW, [1], recency=0, weeks=4)
