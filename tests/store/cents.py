"""Dollars that must be whole cents."""

import numpy as np
import pandas as pd


def cents(dollars: pd.Series) -> pd.Series:
    """The same money in whole cents; an assertion fails where it is not whole."""
    exact = dollars * 100
    whole = exact.round()
    assert np.allclose(exact, whole, rtol=0, atol=1e-6), f"{dollars.name} is not in whole cents"
    return whole.astype("int64")
