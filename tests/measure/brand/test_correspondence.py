"""Correspondence analysis: a published table, an independent way, a theorem, bad input."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import chi2_contingency

from helpers import measure

# Who does which housework, 1,744 answers: wife, alternating, husband, jointly.
HOUSEWORK = pd.DataFrame(
    [
        (156, 14, 2, 4), (124, 20, 5, 4), (77, 11, 7, 13), (82, 36, 15, 7), (53, 11, 1, 57),
        (32, 24, 4, 53), (33, 23, 9, 55), (12, 46, 23, 15), (10, 51, 75, 3), (13, 13, 21, 66),
        (8, 1, 53, 77), (0, 3, 160, 2), (0, 1, 6, 153),
    ],
    columns=["wife", "alternating", "husband", "jointly"],
)  # fmt: skip


@pytest.fixture(scope="module")
def found():
    return measure.correspondence_analysis(HOUSEWORK)


def test_the_housework_table_gives_the_published_inertias(found):
    assert HOUSEWORK.to_numpy().sum() == 1744
    assert found.chi_square == pytest.approx(1944.456, abs=0.001)
    assert found.inertias.round(4).to_list() == [0.5429, 0.4450, 0.1270]
    assert found.shares.iloc[:2].sum() == pytest.approx(0.8860, abs=0.0001)


def test_the_chi_square_is_that_of_an_independent_library_and_the_inertia_times_the_count(found):
    theirs = chi2_contingency(HOUSEWORK, correction=False)
    assert found.chi_square == pytest.approx(theirs.statistic)
    assert found.freedom == theirs.dof
    assert found.p_value == pytest.approx(theirs.pvalue, abs=1e-12)
    assert found.inertia * 1744 == pytest.approx(found.chi_square)


def test_the_coordinates_are_those_of_the_eigenvectors_of_the_profiles(found):
    """Another way: the eigenproblem of row profiles times column profiles."""
    counts = HOUSEWORK.to_numpy(float)
    rows, columns = (counts / counts.sum(axis=1, keepdims=True), counts / counts.sum(axis=0))
    values, vectors = np.linalg.eig(columns.T @ rows)
    order = np.argsort(-values.real)[1:4]
    assert found.inertias.to_numpy() == pytest.approx(values.real[order])
    mass = counts.sum(axis=0) / counts.sum()
    for place, which in enumerate(order):
        standard = vectors[:, which].real
        standard = standard / np.sqrt((mass * standard**2).sum())
        theirs = np.sqrt(values.real[which]) * standard
        ours = found.columns.iloc[:, place].to_numpy()
        assert np.abs(ours) == pytest.approx(np.abs(theirs))


def test_distances_between_rows_are_chi_square_distances(found):
    profiles = HOUSEWORK.div(HOUSEWORK.sum(axis=1), axis=0).to_numpy()
    mass = HOUSEWORK.sum().to_numpy() / 1744
    wanted = np.sqrt((np.square(profiles[0] - profiles[11]) / mass).sum())
    ours = np.linalg.norm(found.rows.iloc[0] - found.rows.iloc[11])
    assert ours == pytest.approx(wanted)


def test_contributions_add_up_and_the_average_lies_in_the_middle(found):
    assert found.row_contributions.sum().to_list() == pytest.approx([1, 1, 1])
    assert found.column_contributions.sum().to_list() == pytest.approx([1, 1, 1])
    average = found.rows.mul(HOUSEWORK.sum(axis=1), axis=0).sum()
    assert average.to_list() == pytest.approx([0, 0, 0], abs=1e-9)


def test_a_row_placed_again_lies_where_it_lay_however_often_it_was_counted(found):
    again = found.place(3 * HOUSEWORK.iloc[[4]])
    assert again.iloc[0].to_list() == pytest.approx(found.rows.iloc[4].to_list())


def test_the_order_of_rows_changes_nothing(found):
    other = measure.correspondence_analysis(HOUSEWORK.iloc[::-1])
    assert other.rows.sort_index().to_numpy() == pytest.approx(found.rows.to_numpy())


def test_where_rows_are_alike_the_test_alarms_as_often_as_it_says():
    chance = np.random.default_rng(14)
    tables = [pd.DataFrame(chance.multinomial(200, [0.3, 0.3, 0.4], size=5)) for _ in range(400)]
    alarms = [measure.correspondence_analysis(table).p_value < 0.05 for table in tables]
    assert 0.02 < np.mean(alarms) < 0.085


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ([[1, -2], [3, 4]], "negative"),
        ([[0, 0], [3, 4]], "row of the table is empty"),
        ([[0, 2], [0, 4]], "column of the table is empty"),
        ([[1, 2]], "two rows and two columns"),
        ([[1, 2], [2, 4]], "nothing to map"),
        ([[1, np.nan], [2, 4]], "table"),
    ],
)
def test_a_table_without_a_map_is_refused_in_one_sentence(table, said):
    with pytest.raises(ValueError, match=said):
        measure.correspondence_analysis(pd.DataFrame(table))


def test_rows_that_do_not_fit_are_refused(found):
    with pytest.raises(ValueError, match="same columns"):
        found.place(HOUSEWORK[["wife", "husband"]])
    with pytest.raises(ValueError, match="no row 'cooking'"):
        found.distances("cooking")
