"""The dictionary says what each table holds, and checks it."""

import numpy as np
import pytest

from helpers import store
from helpers.store.decided.policy import SHELVES
from helpers.store.written.archive import DATA
from helpers.store.written.records import RECORDS
from helpers.store.written.truth import TRUTH

WORLD = store.World("SCHEMA", people=600, weeks=90)


@pytest.fixture(scope="module")
def orders():
    return store.simulate(WORLD).orders


@pytest.mark.parametrize("kind", SHELVES)
def test_every_table_is_as_the_dictionary_says(kind: str):
    past = store.as_managed(WORLD)
    plan = [(week, store.change(policy, recommendations=kind)) for week, policy in past]
    run = store.simulate(WORLD, plan)
    assert set(run.tables) == set(RECORDS)
    assert set(run.truth) == set(TRUTH)
    for name in RECORDS:
        store.validate(name, getattr(run, name))
    for name in TRUTH:
        store.validate(name, getattr(run.truth, name), truth=True)


def test_the_dictionary_in_data_is_the_one_that_checks_the_tables():
    assert (DATA / "README.md").read_text(encoding="utf-8") == store.dictionary()


def test_the_dictionary_names_every_table_and_explains_every_column():
    text = store.dictionary()
    for table in (*RECORDS.values(), *TRUTH.values()):
        assert f"### {table.name}\n" in text
        for column in table.columns:
            assert f"| `{column.name}` | {column.kind} | {column.unit} |" in text
            assert column.meaning.endswith(".")


@pytest.mark.parametrize(
    ("column", "value", "sentence"),
    [
        ("value", -0.01, r"Table orders, column value, row 2: .*-0\.01.* is not 0 or more"),
        ("value", np.nan, "column value, row 2: .*nan"),
        ("week", 9999, "column week, row 2: .*9999.* is not 0 to 519"),
        ("units", 0, "column units, row 2: .*0.* is not 1 or more"),
    ],
)
def test_a_wrong_value_is_refused_with_its_place_and_the_range(orders, column, value, sentence):
    spoilt = orders.astype({"week": int})
    spoilt.loc[2, column] = value
    with pytest.raises(ValueError, match=sentence):
        store.validate("orders", spoilt)


def test_a_missing_or_additional_or_moved_column_is_refused(orders):
    for spoilt in (
        orders.drop(columns="units"),
        orders.assign(mood="curious"),
        orders[orders.columns[::-1]],
    ):
        with pytest.raises(ValueError, match="Table orders has the columns .* should have"):
            store.validate("orders", spoilt)


def test_a_column_of_another_type_is_refused(orders):
    with pytest.raises(ValueError, match="column units: holds float64, not int values"):
        store.validate("orders", orders.astype({"units": float}))
    with pytest.raises(ValueError, match="column from_shelf: holds .*, not bool values"):
        store.validate("orders", orders.astype({"from_shelf": int}))


def test_a_text_that_is_not_an_option_is_refused():
    products = store.simulate(WORLD).products.replace("Books", "Bookz")
    with pytest.raises(ValueError, match="column category, row 0: 'Bookz' is not Books, Music"):
        store.validate("products", products)


def test_an_unknown_table_is_refused_with_those_there_are(orders):
    with pytest.raises(ValueError, match="no table 'wishes'.*orders"):
        store.validate("wishes", orders)
