"""What lesson 00 says holds in at least nineteen worlds of twenty."""

from functools import cache

import numpy as np
import pytest

from helpers import explore, measure, store
from helpers.explore.keys.two_shops import MOST_PAIRS
from helpers.questions import keys_00

CODES = tuple(f"W-{number:02d}" for number in range(1, 21))
pytestmark = pytest.mark.worlds


@cache
def findings(code):
    """Every claim of the lesson, true or false in one world."""
    world = store.open_world(code)
    return _from_the_records(code) | _on_a_whim(world) | _from_the_explorer(world)


def _from_the_records(code):
    found = keys_00.shelf(code)
    dashboard, coin, truth = found.dashboard, found.coin, found.truth
    return {
        "clickers buy more": dashboard.low > 0,
        "most visits never click": found.click_share < 0.3,
        "part of the gap is a head start": truth.selection_bias > 0,
        "both gaps cannot be the shelf's doing": not coin.low <= dashboard.value <= coin.high,
        "the dashboard is off by a multiple": dashboard.value > 3 * truth.on_all,
        "the interval holds the truth": coin.low <= truth.on_all <= coin.high,
        "the interval is wider than the truth is large": coin.high - coin.low > truth.on_all,
        "some orders came by the shelf alone": truth.on_all > 0.5,
        "the coin's gap is far less than half": keys_00.coin_against_dashboard(code) == "less",
    }


def _on_a_whim(world):
    whim = world.with_nature(intent_in_clicks=0, mood_in_clicks=0)
    clicks, lives = store.tables(whim).sessions, store.truth(whim).sessions
    said = measure.gap_by_click(clicks)
    true = measure.effects_of_shelf(clicks, lives).on_takers
    return {"on a whim the dashboard holds the truth about clickers": said.low <= true <= said.high}


def _from_the_explorer(world):
    shown = explore.twins(world)

    def at(**values):
        shown.set(**(shown.presets["Start"] | {"pairs": MOST_PAIRS} | values))
        return shown.chart.data

    def head_start(data):
        return data.dashboard - data.clickers

    start, weeks, none = at(), at(weeks=4), at(shelf="off")
    whim, keen = at(why="whim"), at(why="keen")
    return {
        "twin dots stay close together": start.others.std() > 2 * start.same.std(),
        "nothing was decided, yet shops differ": np.ptp(none.others) > 2 and not none.same.any(),
        "four weeks are less sure": np.ptp(weeks.coin_interval) > 3 * np.ptp(start.coin_interval),
        "keen clickers move the bars apart": head_start(keen) > head_start(start),
        "a whim brings them together": abs(head_start(whim)) < abs(head_start(keen)),
    }


def test_each_claim_holds_in_nineteen_worlds_of_twenty():
    fails = {claim: [c for c in CODES if not findings(c)[claim]] for claim in findings(CODES[0])}
    assert {claim: codes for claim, codes in fails.items() if len(codes) > 1} == {}


def test_every_claim_holds_in_the_world_that_everybody_opens():
    assert [claim for claim, holds in findings("ORINOCO").items() if not holds] == []
