"""Both buying models refuse the same impossible customers, and find their way without a start."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from helpers.measure import BGNBD, ParetoNBD, fit_bg_nbd, fit_pareto_nbd

Fit = Callable[[pd.DataFrame], BGNBD | ParetoNBD]
both = pytest.mark.parametrize("fit", [fit_bg_nbd, fit_pareto_nbd])


def sound() -> pd.DataFrame:
    return pd.DataFrame(
        {"frequency": [0.0, 1, 2, 5] * 10, "recency": [0.0, 9, 21, 30] * 10, "T": 39.0}
    )


@both
@pytest.mark.parametrize(
    ("column", "value", "sentence"),
    [
        ("frequency", -1.0, "frequency is -1.0 in row 3; it counts repeat orders from 0 up"),
        ("frequency", 1.5, "frequency is 1.5 in row 3; it must be a whole number"),
        ("frequency", 0.0, "recency is 30.0 in row 3 without a repeat order"),
        ("recency", 40.0, "recency is 40.0 in row 3, beyond T"),
        ("recency", -1.0, "recency is -1.0 in row 3; it must be 0 or more"),
        ("recency", 0.0, "frequency is 5.0 in row 3 with recency 0"),
        ("T", np.nan, "T has 1 missing or infinite values"),
        ("frequency", np.inf, "frequency has 1 missing or infinite values"),
    ],
)
def test_a_customer_who_cannot_exist_is_refused_with_the_row(
    fit: Fit, column: str, value: float, sentence: str
) -> None:
    table = sound()
    table.loc[3, column] = value
    with pytest.raises(ValueError, match=sentence):
        fit(table)


@both
def test_text_in_a_column_is_refused(fit: Fit) -> None:
    with pytest.raises(ValueError, match="frequency must hold numbers only"):
        fit(sound().astype({"frequency": object}).assign(frequency="many"))


@both
def test_a_missing_column_is_named(fit: Fit) -> None:
    with pytest.raises(ValueError, match="no column 'T'"):
        fit(sound().drop(columns="T"))


@both
def test_a_table_that_is_none_is_refused(fit: Fit) -> None:
    with pytest.raises(ValueError, match="Expected a table"):
        fit([1, 2, 3])  # type: ignore[arg-type]


@both
@pytest.mark.parametrize("repeats", [0, 9])
def test_too_few_repeat_buyers_are_refused(fit: Fit, repeats: int) -> None:
    once = pd.DataFrame({"frequency": 0, "recency": 0.0, "T": 39.0}, index=range(100))
    again = pd.DataFrame({"frequency": 2, "recency": 20.0, "T": 39.0}, index=range(repeats))
    with pytest.raises(ValueError, match=f"Only {repeats} customers bought again"):
        fit(pd.concat([once, again], ignore_index=True))


@both
@pytest.mark.parametrize(
    "table",
    [
        sound().head(20),  # the fewest customers
        sound().assign(frequency=400, recency=38.9),  # all order all the time, nobody left
        sound().assign(frequency=300, recency=2.0),  # all stopped at once
        sound().assign(T=sound()["T"] * 1e6, recency=sound()["recency"] * 1e6),  # in seconds
        sound().assign(T=sound()["T"] / 1e4, recency=sound()["recency"] / 1e4),  # in centuries
        sound().assign(T=sound()["recency"] + 1e-9),  # looked at in the moment of ordering
    ],
)
def test_odd_customer_bases_still_give_finite_numbers(fit: Fit, table: pd.DataFrame) -> None:
    model = fit(table)
    assert np.isfinite([*model.params.values(), model.log_likelihood]).all()
    horizon = float(table["T"].max())
    assert model.chance_alive(table).between(0, 1).all()
    assert model.expected_orders(table, horizon).between(0, 1000).all()


@both
def test_integers_are_as_good_as_floats_and_order_does_not_matter(fit: Fit) -> None:
    whole = sound().astype(int)
    shuffled = sound().sample(frac=1, random_state=1)
    assert fit(whole).params == fit(sound()).params == fit(shuffled).params


@both
def test_twice_the_same_customers_give_the_same_parameters_and_twice_the_log_likelihood(
    fit: Fit,
) -> None:
    once, twice = fit(sound()), fit(pd.concat([sound(), sound()]))
    assert twice.params == pytest.approx(once.params, rel=1e-6)
    assert twice.log_likelihood == pytest.approx(2 * once.log_likelihood)
