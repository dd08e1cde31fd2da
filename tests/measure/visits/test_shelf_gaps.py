"""The three readings of a shelf, and numbers side by side."""

import numpy as np
import pandas as pd
import pytest

from helpers import measure


@pytest.fixture
def visits():
    luck = np.random.default_rng(5)
    rows = 20_000
    keen = luck.normal(size=rows)
    shown, draw = luck.random(rows) < 0.5, luck.random(rows)
    clicks = luck.random(rows) < 1 / (1 + np.exp(1 - keen))
    without = draw < 0.05 + 0.05 * (keen > 0)
    with_ = without | (clicks & (draw < 0.08 + 0.05 * (keen > 0)))
    return pd.DataFrame(
        {
            "session_id": np.arange(rows),
            "customer_id": np.arange(rows) // 4,
            "shelf_shown": shown,
            "shelf_clicked": shown & clicks,
            "converted": np.where(shown, with_, without),
            "buys_without": without,
            "buys_with": with_,
        }
    )


def test_the_gap_by_click_is_effect_on_clickers_plus_head_start(visits):
    truth = measure.effects_of_shelf(visits, visits[["session_id", "buys_without", "buys_with"]])
    gap = measure.gap_by_click(visits).value
    assert gap == pytest.approx(truth.on_takers + truth.selection_bias)
    assert truth.selection_bias > 10
    assert truth.on_takers == pytest.approx(30, abs=8)


def test_the_gap_by_coin_finds_the_planted_truth(visits):
    truth = measure.effects_of_shelf(visits, visits[["session_id", "buys_without", "buys_with"]])
    coin = measure.gap_by_coin(visits)
    assert coin.low < truth.on_all < coin.high
    assert truth.on_all < measure.gap_by_click(visits).low


def test_the_order_of_the_truths_rows_does_not_matter(visits):
    lives = visits[["session_id", "buys_without", "buys_with"]]
    shuffled = lives.sample(frac=1, random_state=3)
    found = measure.effects_of_shelf(visits, shuffled)
    assert found == measure.effects_of_shelf(visits, lives)


def test_a_visit_without_its_two_lives_is_refused_with_a_sentence(visits):
    lives = visits[["session_id", "buys_without", "buys_with"]].iloc[:100]
    with pytest.raises(ValueError, match="missing"):
        measure.effects_of_shelf(visits, lives)


def test_numbers_and_estimates_stand_side_by_side():
    table = measure.side_by_side({"a": measure.Estimate(1, 0.5, 0, 2, 0.1), "b": 3})
    assert table.to_numpy()[0].tolist() == [1, 0, 2]
    assert table.loc["b", "value"] == 3
    assert table.loc["b", ["low", "high"]].isna().all()
