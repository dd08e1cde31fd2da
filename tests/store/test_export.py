"""Any table as CSV or Excel, and back."""

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from helpers import store
from helpers.store.written.export import SHEET_ROWS

RUN = store.simulate(store.open_world("SHEETS", people=600, weeks=40), store.Policy(price_test=0.1))


@pytest.mark.parametrize("name", ["orders", "returns", "customers", "experiments", "financials"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_an_exported_table_comes_back_as_it_was(tmp_path, name: str, ending: str):
    table = getattr(RUN, name)
    path = store.export(table, tmp_path / f"{name}.{ending}")
    back = pd.read_csv(path) if ending == "csv" else pd.read_excel(path)
    assert len(back) > 0
    assert_frame_equal(back, table, check_dtype=False)


@pytest.mark.parametrize("name", ["orders.pdf", "orders", "orders.parquet"])
def test_another_ending_is_refused_with_the_two_there_are(tmp_path, name: str):
    with pytest.raises(ValueError, match=rf"{name} ends in neither \.csv nor \.xlsx"):
        store.export(RUN.orders, tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_table_too_long_for_a_sheet_is_refused_and_csv_named(tmp_path):
    long = pd.DataFrame({"week": np.zeros(SHEET_ROWS + 1)})
    with pytest.raises(ValueError, match=r"1,048,576 rows .* holds 1,048,575; write it as \.csv"):
        store.export(long, tmp_path / "long.xlsx")
    assert not list(tmp_path.iterdir())
