"""The multinomial logit finds what was planted, and agrees with an independent library."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.discrete.conditional_models import ConditionalLogit

from helpers import measure

PLANTED = {"price": -0.8, "rating": 1.2, "is_a": 0.5}


def made(choices=400, seed=1974):
    """Choices among four alternatives, by utility and Gumbel luck."""
    chance = np.random.default_rng(seed)
    size = 4 * choices
    table = pd.DataFrame(
        {
            "choice_id": np.repeat(np.arange(choices), 4),
            "alternative": np.tile(list("ABCD"), choices),
            "price": chance.uniform(1, 5, size),
            "rating": chance.normal(0, 1, size),
        }
    )
    table["is_a"] = (table["alternative"] == "A").astype(int)
    utility = sum(weight * table[name] for name, weight in PLANTED.items())
    best = (utility + chance.gumbel(size=size)).to_numpy().reshape(-1, 4).argmax(axis=1)
    table["chosen"] = (np.arange(4) == best[:, None]).ravel()
    return table


@pytest.fixture(scope="module")
def fitted():
    table = made()
    return table, measure.fit_mnl(table, list(PLANTED))


def test_it_agrees_with_an_independent_library(fitted):
    table, ours = fitted
    other = ConditionalLogit(
        table["chosen"].astype(int), table[list(PLANTED)], groups=table["choice_id"]
    ).fit(disp=False)
    assert list(ours.params.values()) == pytest.approx(other.params.tolist(), abs=1e-4)
    assert list(ours.standard_errors.values()) == pytest.approx(other.bse.tolist(), rel=1e-3)
    assert ours.log_likelihood == pytest.approx(other.llf, abs=1e-4)


def test_its_intervals_hold_what_was_planted_in_19_of_20_tables():
    missed = 0
    for seed in range(60):
        ours = measure.fit_mnl(made(200, seed), list(PLANTED))
        missed += sum(
            abs(ours.params[name] - true) > 1.96 * ours.standard_errors[name]
            for name, true in PLANTED.items()
        )
    assert 0.01 <= missed / 180 <= 0.09


def test_constants_alone_give_back_the_shares_that_were_seen(fitted):
    table, _ours = fitted
    constants = table.assign(**{f"is_{n}": table["alternative"] == n.upper() for n in "abc"})
    names = ["is_a", "is_b", "is_c"]
    shares = measure.fit_mnl(constants, names).shares(constants).groupby(table["alternative"])
    assert shares.first().to_numpy() == pytest.approx(
        table[table["chosen"]].groupby("alternative").size().to_numpy() / 400
    )


def test_units_of_a_column_change_nothing_but_its_parameter(fitted):
    table, ours = fitted
    cents = measure.fit_mnl(table.assign(price=100 * table["price"]), list(PLANTED))
    assert cents.params["price"] == pytest.approx(ours.params["price"] / 100)
    assert cents.standard_errors["price"] == pytest.approx(ours.standard_errors["price"] / 100)
    assert cents.log_likelihood == pytest.approx(ours.log_likelihood)


@given(st.lists(st.floats(-300, 300), min_size=2, max_size=6), st.floats(-50, 50))
def test_shares_add_up_and_only_differences_of_utility_matter(utility, more):
    shares = measure.choice_shares(utility)
    assert shares.sum() == pytest.approx(1)
    assert measure.choice_shares(np.add(utility, more)).to_numpy() == pytest.approx(
        shares.to_numpy(), abs=1e-9
    )


def test_a_copy_of_an_alternative_takes_from_all_others_alike():
    a, b = 2.0 * 0.4 + 0.5 * 0.6, 0.8 * 0.4 + 1.6 * 0.6
    assert measure.choice_shares([a, a, b]).iloc[:2].sum() == pytest.approx(0.6255, abs=5e-5)


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=6), st.floats(0.05, 5))
def test_one_more_alternative_never_harms_the_shopper(utility, money):
    assert measure.logsum([*utility, 0.0], money) >= measure.logsum(utility, money)


def test_the_logsum_rises_by_the_share_of_what_gets_better():
    utility, step = np.array([1.0, 0.5, 0.0]), 1e-6
    better = utility + [step, 0, 0]
    gain = (measure.logsum(better) - measure.logsum(utility)) / step
    assert gain == pytest.approx(measure.choice_shares(utility)[0], abs=1e-5)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda t: t.drop(columns="price"), "no column 'price'"),
        (lambda t: t.assign(price=np.nan), "missing or infinite"),
        (lambda t: t.assign(chosen=True), "choice_id 0 has 4 chosen"),
        (lambda t: t.assign(chosen=False), "choice_id 0 has 0 chosen"),
        (lambda t: t.assign(chosen="yes"), "numbers only"),
        (lambda t: t.assign(alternative="A"), "'A' twice"),
        (lambda t: t.assign(price=3.0), "effects of price cannot be told apart"),
        (lambda t: t.assign(price=2 * t["rating"]), "cannot be told apart"),
        (lambda t: t.assign(price=t["choice_id"]), "cannot be told apart"),
        (lambda t: t.assign(price=t["chosen"]), "cannot be told apart"),
    ],
)
def test_bad_input_is_turned_away_with_a_sentence(spoil, said):
    with pytest.raises(ValueError, match=said):
        measure.fit_mnl(spoil(made(30)), list(PLANTED))


def test_no_columns_and_no_money_are_turned_away():
    with pytest.raises(ValueError, match="name at least one column"):
        measure.fit_mnl(made(30), [])
    with pytest.raises(ValueError, match="money is 0"):
        measure.logsum([1.0], money=0)
    with pytest.raises(ValueError, match="utility has 0 rows"):
        measure.choice_shares([])
