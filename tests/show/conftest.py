from collections.abc import Iterator

import pytest

from helpers import show


@pytest.fixture(autouse=True)
def _at_a_desk() -> Iterator[None]:
    show.desk()
    yield
    show.desk()
