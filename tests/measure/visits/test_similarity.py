"""Which products go together: the lesson's five shoppers, slow reference, shape, refusals."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.measure import also_bought, item_similarity

ROWS = ["1100", "1110", "0110", "1001", "1101"]
SHOPPERS = pd.DataFrame(
    [
        (shopper, product)
        for shopper, row in enumerate(ROWS)
        for product, bought in zip("ABCD", row, strict=True)
        if bought == "1"
    ],
    columns=["basket_id", "product_id"],
)
lines = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 6)), min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("kind", "pair", "value"),
    [
        ("cosine", "AB", 0.75),
        ("cosine", "BC", 0.7071),
        ("lift", "BC", 1.25),
        ("conditional", "BC", 0.5),
        ("conditional", "CB", 1.0),
        ("cosine", "CD", 0.0),
    ],
)
def test_five_shoppers_give_the_lessons_numbers(kind, pair: str, value: float) -> None:  # type: ignore[no-untyped-def]
    found = item_similarity(SHOPPERS, kind).loc[pair[0], pair[1]]
    assert found == pytest.approx(value, abs=5e-5)


@settings(deadline=None)
@given(lines)
def test_the_fast_way_agrees_with_counting_baskets_one_by_one(rows: list[tuple[int, int]]) -> None:
    table = pd.DataFrame(rows, columns=["basket_id", "product_id"])
    baskets: dict[int, set[int]] = {}
    for basket, product in rows:
        baskets.setdefault(basket, set()).add(product)

    def count(*wanted: int) -> int:
        return sum(set(wanted) <= held for held in baskets.values())

    cosine, lift, conditional = (
        item_similarity(table, kind) for kind in ("cosine", "lift", "conditional")
    )
    for one in cosine.index:
        for other in cosine.index:
            both, alone = count(one, other), count(one) * count(other)
            assert cosine.loc[one, other] == pytest.approx(both / alone**0.5)
            assert lift.loc[one, other] == pytest.approx(both * len(baskets) / alone)
            assert conditional.loc[one, other] == pytest.approx(both / count(one))


@settings(deadline=None)
@given(lines, st.randoms(use_true_random=False))
def test_the_order_of_the_lines_changes_nothing(rows: list[tuple[int, int]], luck) -> None:  # type: ignore[no-untyped-def]
    table = pd.DataFrame(rows, columns=["basket_id", "product_id"])
    mixed = table.sample(frac=1, random_state=luck.randint(0, 99))
    pd.testing.assert_frame_equal(item_similarity(table), item_similarity(mixed), check_exact=True)


def test_a_product_never_sold_goes_with_nothing_when_it_is_asked_for() -> None:
    found = item_similarity(SHOPPERS, products=["A", "B", "Z"])
    assert list(found.index) == list(found.columns) == ["A", "B", "Z"]
    assert list(found["Z"]) == [0, 0, 0]
    assert found.loc["A", "B"] == pytest.approx(0.75)


def test_the_best_companions_leave_the_product_itself_out() -> None:
    table = item_similarity(SHOPPERS)
    assert list(also_bought(table, "B", count=2).index) == ["A", "C"]
    with pytest.raises(ValueError, match="'Z' is not in the table"):
        also_bought(table, "Z")


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (SHOPPERS.drop(columns="basket_id"), "no column 'basket_id'"),
        (SHOPPERS.assign(product_id=np.nan), "drop the gaps"),
        (pd.DataFrame({"basket_id": 1, "product_id": range(5_001)}), "use at most 5000"),
    ],
)
def test_baskets_that_cannot_be_read_are_refused(table: pd.DataFrame, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        item_similarity(table)


def test_another_kind_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="'jaccard'; choose one of cosine, lift, conditional"):
        item_similarity(SHOPPERS, "jaccard")  # type: ignore[arg-type]


def test_no_baskets_make_an_empty_table() -> None:
    assert item_similarity(SHOPPERS.head(0)).shape == (0, 0)


def test_many_baskets_need_no_table_of_baskets_by_products() -> None:
    luck = np.random.default_rng(1)
    table = pd.DataFrame(
        {
            "basket_id": luck.integers(0, 100_000, 300_000),
            "product_id": luck.integers(0, 800, 300_000),
        }
    )
    assert item_similarity(table).shape == (800, 800)
