"""The explorer of relationships: every setting gives a picture, and its numbers are right."""

from time import process_time

import numpy as np
import pytest

from helpers import explore, measure, store
from helpers.explore.keys.relationships import scores_of_all, who_answers

START = {"invites": 3.2, "conversion": 12, "answers": 500, "silence": 0.5}


@pytest.fixture(scope="module")
def shown():
    return explore.relationships(store.open_world())


def at(shown, **values):
    """The data of a setting; everything else as at the start."""
    return shown.compute(**(START | values))


def test_the_chain_is_that_of_the_measure(shown):
    data = at(shown)
    assert data.ratio == pytest.approx(0.384)
    assert data.people[-1] == pytest.approx(measure.people_per_seed(0.384, 20))
    assert data.final == pytest.approx(measure.people_per_seed(0.384))


def test_without_silence_who_answers_are_everybody(shown):
    data = at(shown, silence=0)
    assert data.score == pytest.approx(data.true_score)
    true = store.truth(store.open_world()).surveys["true_nps"]
    assert data.true_score == pytest.approx(measure.net_promoter_score(true).value)
    assert data.rate == pytest.approx(1)


def test_the_interval_is_that_of_as_many_drawn_answers(shown):
    data = at(shown, answers=1000, silence=0.7)
    heard, _rate = who_answers(scores_of_all(store.open_world()), 0.7)
    chance = np.random.default_rng(13)
    drawn = chance.multinomial(1000, heard, 4000) / 10
    scores = drawn[:, 9:].sum(axis=1) - drawn[:, :7].sum(axis=1)
    assert data.score == pytest.approx(scores.mean(), abs=0.3)
    assert data.margin == pytest.approx(1.96 * scores.std(ddof=1), rel=0.05)


def test_more_answers_narrow_the_interval_around_the_same_wrong_place(shown):
    few, many = (at(shown, answers=size, silence=1) for size in (50, 5000))
    assert few.score == many.score > many.true_score + 10
    assert few.margin == pytest.approx(10 * many.margin)
    assert not many.holds


def test_the_preset_where_the_key_fails_is_sure_and_wrong(shown):
    shown.set(**shown.presets["The key fails: many answers, the unhappy silent"])
    assert not shown.chart.data.holds


def test_orinoco_is_far_below_one(shown):
    shown.set(**shown.presets["As at Orinoco"])
    assert 0 < shown.chart.data.ratio < 0.5


def test_the_surprise_is_there(shown):
    below, above = (at(shown, invites=each, conversion=25) for each in (3.8, 4.2))
    assert [round(data.people[10], 1) for data in (below, above)] == [8.6, 14.2]
    assert below.final == pytest.approx(20)
    assert above.final == np.inf


def test_a_move_is_worked_out_in_a_few_milliseconds(shown):
    at(shown)
    began = process_time()
    for answers in range(50, 2550, 50):
        at(shown, answers=answers)
    assert (process_time() - began) / 50 < 0.04
