"""Orders by region, before and since partners started in some of them."""

import pandas as pd
import pytest

from helpers import measure

REGIONS = pd.DataFrame({"customer_id": [1, 2, 3], "region": [1, 1, 2]})
START = pd.DataFrame({"region": [1, 1], "partner": ["Tambor", "Caney"], "week": [5, 6]})
OURS = pd.DataFrame({"customer_id": [1, 1, 2, 3, 3, 9], "week": [4, 5, 7, 0, 9, 9]})
THEIRS = pd.DataFrame({"customer_id": [1, 2, 2], "week": [6, 6, 8]})


def test_orders_are_counted_before_and_since_and_by_who_sold():
    table = measure.sales_by_region(START, REGIONS, OURS, THEIRS)
    assert table["partner"].tolist() == [True, True, False]
    assert table["before"].tolist() == [1, 0, 1]
    assert table["ours"].tolist() == [1, 1, 1]
    assert table["labelled"].tolist() == [1, 2, 0]
    assert (table["all_orders"] == table["ours"] + table["labelled"]).all()


@pytest.mark.parametrize("started", [[], [1, 2]])
def test_partners_everywhere_or_nowhere_are_no_test(started):
    launches = pd.DataFrame({"region": started, "week": [5] * len(started)})
    with pytest.raises(ValueError, match="there is no test"):
        measure.sales_by_region(launches, REGIONS, OURS, THEIRS)


def test_a_missing_column_is_said():
    with pytest.raises(ValueError, match="week"):
        measure.sales_by_region(START.drop(columns="week"), REGIONS, OURS, THEIRS)
