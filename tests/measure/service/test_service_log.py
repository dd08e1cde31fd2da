"""The desk's log: days add up, Little's law holds, and the coin finds what was planted."""

import numpy as np
import pandas as pd
import pytest

from helpers import measure


def log(size=2000, seed=1, saves=0.2):
    """Contacts of known minutes; the coin's offer takes a share of them away from agents."""
    chance = np.random.default_rng(seed)
    minutes = chance.gamma(2, 3, size)
    offered = chance.random(size) < 0.5
    solved = offered & (chance.random(size) < saves)
    arrive = np.sort(chance.random(size) * 600)
    return pd.DataFrame(
        {
            "week": 60,
            "arrive": arrive,
            "start": arrive,
            "end": arrive + minutes,
            "offered": offered,
            "channel": np.where(solved, "self-service", "agent"),
        }
    )


def test_the_line_on_a_day_is_as_long_as_littles_law_says():
    calls = log()
    calls["start"] = calls["arrive"] + 2.5
    calls["end"] = calls["start"] + 6
    day = measure.desk_days(calls).loc[60].to_dict()
    assert day["queue"] == pytest.approx(measure.little(day["per_hour"] / 60, day["wait"]))
    assert day["wait"] == pytest.approx(2.5)
    assert day["load"] == pytest.approx(measure.little(day["per_hour"] / 60, day["handling"]))


def test_each_day_stands_alone():
    calls = log()
    two = pd.concat([calls, calls.assign(week=64)])
    days = measure.desk_days(two)
    assert days.index.tolist() == [60, 64]
    assert np.array_equal(days.loc[60], days.loc[64])


def test_minutes_per_call_leave_out_what_self_service_solved():
    calls = log(saves=0.5)
    by_agent = calls[calls["channel"] == "agent"]
    minutes = (by_agent["end"] - by_agent["start"]).to_numpy()
    assert measure.minutes_per_call(calls) == pytest.approx(minutes.mean())


def test_the_work_saved_is_found_and_the_interval_holds_it_in_95_of_100_logs():
    found = [measure.work_saved(log(600, seed, saves=0.3)) for seed in range(400)]
    held = [each.low <= -0.3 <= each.high for each in found]
    assert np.mean([each.value for each in found]) == pytest.approx(-0.3, abs=0.01)
    assert 0.92 <= np.mean(held) <= 0.98


def test_a_machine_that_takes_nothing_raises_a_false_alarm_in_five_of_100_logs():
    alarms = [measure.work_saved(log(400, seed, saves=0)).p_value < 0.05 for seed in range(400)]
    assert 0.025 <= np.mean(alarms) <= 0.085


def test_a_table_that_does_not_fit_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="no column 'offered'"):
        measure.work_saved(log().drop(columns="offered"))
    with pytest.raises(ValueError, match="No contact .* handled by an agent"):
        measure.desk_days(log().assign(channel="self-service"))
    with pytest.raises(ValueError, match="untreated group"):
        measure.work_saved(log().assign(offered=True))
