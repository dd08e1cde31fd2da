"""What people did before a test: taken off without moving what the test finds."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm

from helpers import measure


def people(effect=2.0, size=4000):
    chance = np.random.default_rng(13)
    before, new = chance.gamma(2, 2, size), chance.random(size) < 0.5
    now = 1 + 0.8 * before + effect * new + chance.normal(0, 1, size)
    return pd.DataFrame({"before": before, "now": now, "new": new})


def gap(values, new):
    return values[new].mean() - values[~new].mean()


def test_it_is_the_regression_on_arm_and_history():
    table = people()
    calm = measure.less_history(table, "now", "before", "new")
    columns = sm.add_constant(table[["new", "before"]].astype(float))
    fitted = sm.OLS(table["now"], columns).fit().params
    assert gap(calm, table["new"]) == pytest.approx(fitted["new"], abs=1e-9)


def test_the_mean_stays_and_the_spread_shrinks():
    table = people()
    calm = measure.less_history(table, "now", "before", "new")
    assert calm.mean() == pytest.approx(table["now"].mean())
    assert calm.std() < 0.7 * table["now"].std()


def test_a_history_that_foretells_nothing_changes_little():
    table = people().assign(before=np.random.default_rng(1).random(4000))
    calm = measure.less_history(table, "now", "before", "new")
    assert gap(calm, table["new"]) == pytest.approx(gap(table["now"], table["new"]), abs=0.1)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"before": 1.0}, "the same for everybody"),
        ({"new": True}, "Both arms"),
    ],
)
def test_bad_tables_are_said_in_a_sentence(change, said):
    with pytest.raises(ValueError, match=said):
        measure.less_history(people(size=20).assign(**change), "now", "before", "new")
