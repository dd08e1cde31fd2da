"""The measures of one formula: the lessons' worked examples, what must always hold, refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.measure import (
    average_effects,
    best_price,
    break_even_volume,
    family_wise_error,
    posterior,
)

chances = st.floats(0.01, 0.99)


def test_a_ten_percent_cut_at_forty_percent_contribution_needs_a_third_more_units() -> None:
    assert break_even_volume(price_cut=0.10, contribution=0.40) == pytest.approx(1 / 3)


@given(contribution=st.floats(0.05, 1), part=st.floats(-0.9, 0.9))
def test_profit_is_as_it_was_at_the_break_even_volume(contribution: float, part: float) -> None:
    cut = part * contribution
    more = break_even_volume(cut, contribution)
    assert (1 + more) * (contribution - cut) == pytest.approx(contribution)


@pytest.mark.parametrize("cut", [0.4, 0.5])
def test_a_cut_that_eats_the_contribution_is_refused(cut: float) -> None:
    with pytest.raises(ValueError, match="no volume breaks even"):
        break_even_volume(cut, 0.4)


def test_a_contribution_in_percent_is_refused() -> None:
    with pytest.raises(ValueError, match="contribution is 40; choose a value from 0 to 1"):
        break_even_volume(0.1, 40)


def test_cost_66_cents_and_elasticity_two_and_a_half_make_110_the_best_price() -> None:
    assert best_price(0.66, -2.5) == pytest.approx(1.10)


@given(cost=st.floats(0.01, 1000), elasticity=st.floats(-20, -1.05))
def test_no_price_nearby_earns_more_than_the_best(cost: float, elasticity: float) -> None:
    best = best_price(cost, elasticity)

    def profit(price: float) -> float:
        return (price - cost) * (price / best) ** elasticity

    assert profit(best) >= max(profit(0.99 * best), profit(1.01 * best))


@pytest.mark.parametrize("elasticity", [-1, -0.5, 2, float("nan")])
def test_inelastic_demand_has_no_best_price(elasticity: float) -> None:
    with pytest.raises(ValueError, match="only below -1 is there a best price"):
        best_price(0.66, elasticity)


def test_a_cost_that_is_not_above_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="unit_cost is 0"):
        best_price(0, -2)


def test_a_visitor_who_does_not_search_is_curious_with_chance_7472() -> None:
    assert posterior(0.33, if_true=0.90, if_false=0.15) == pytest.approx(0.7472, abs=5e-5)


@given(prior=chances, yes=chances, no=chances)
def test_what_evidence_and_its_opposite_say_average_out_to_the_prior(
    prior: float, yes: float, no: float
) -> None:
    seen = prior * yes + (1 - prior) * no
    average = seen * posterior(prior, yes, no) + (1 - seen) * posterior(prior, 1 - yes, 1 - no)
    assert average == pytest.approx(prior)


def test_beliefs_may_be_many_at_once() -> None:
    np.testing.assert_allclose(posterior([0.33, 0.5], 0.9, 0.15), [0.7472, 0.8571], atol=5e-5)


@pytest.mark.parametrize(
    ("prior", "yes", "no", "sentence"),
    [(33, 0.9, 0.15, "prior is 33"), (0.3, -1, 0, "if_true is -1"), (0.3, 0, 0, "impossible")],
)
def test_chances_that_are_none_are_refused(
    prior: float, yes: float, no: float, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        posterior(prior, yes, no)


def test_twenty_tests_raise_some_false_alarm_in_6415_of_cases() -> None:
    assert family_wise_error(20, 0.05) == pytest.approx(0.6415, abs=5e-5)
    assert family_wise_error(1, 0.05) == pytest.approx(0.05)
    assert family_wise_error(0) == 0


@pytest.mark.parametrize(("tests", "alpha"), [(-1, 0.05), (20, 5)])
def test_alarms_that_cannot_be_counted_are_refused(tests: int, alpha: float) -> None:
    with pytest.raises(ValueError, match="choose a value from 0"):
        family_wise_error(tests, alpha)


def test_five_shoppers_show_the_dashboards_error() -> None:
    found = average_effects([1, 1, 1, 0, 0], [1, 1, 0, 0, 0], [1, 1, 1, 0, 0])
    assert found.naive == 1
    assert found.on_takers == pytest.approx(1 / 3)
    assert found.on_all == pytest.approx(0.2)
    assert found.selection_bias == pytest.approx(2 / 3)


@given(
    st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9), st.booleans()), min_size=2).filter(
        lambda rows: 0 < sum(row[2] for row in rows) < len(rows)
    )
)
def test_the_naive_answer_is_the_effect_on_takers_plus_selection_bias(
    rows: list[tuple[float, float, bool]],
) -> None:
    found = average_effects(*zip(*rows, strict=True))
    assert found.naive == pytest.approx(found.on_takers + found.selection_bias, abs=1e-9)


def test_if_clicking_is_unrelated_to_intent_the_dashboard_is_right() -> None:
    luck = np.random.default_rng(3)
    without = luck.random(20_000) < 0.3
    with_ = without | (luck.random(20_000) < 0.2)
    found = average_effects(with_, without, luck.random(20_000) < 0.4)
    assert found.naive == pytest.approx(found.on_all, abs=0.02)


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        ([1, 1], "did not take it has 0 rows"),
        ([0, 0], "that took it has 0 rows"),
        ([1], "same length"),
        ([0, 2], "True or False"),
    ],
)
def test_groups_without_anybody_are_refused(who: list[int], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        average_effects([1, 1], [0, 0], who)


@pytest.mark.parametrize("text", ["10 %", None, [0.1, 0.2]])
def test_what_is_no_single_number_is_refused_with_its_name(text: object) -> None:
    with pytest.raises(ValueError, match="price_cut is .*; give one number"):
        break_even_volume(text, 0.4)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="elasticity is .*; give one number"):
        best_price(0.66, text)  # type: ignore[arg-type]
