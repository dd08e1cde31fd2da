"""A learner's folder of its own and a small lesson 07 for every test of this folder."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from helpers import questions
from helpers.ask import journal, world
from tests.ask import lesson_for_tests


@pytest.fixture(autouse=True)
def learner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "learner"
    monkeypatch.setenv("FIFTEEN_KEYS_LEARNER", str(folder))
    monkeypatch.setitem(sys.modules, "helpers.questions.lesson_07", lesson_for_tests)
    questions.of_lesson.cache_clear()
    yield folder
    questions.of_lesson.cache_clear()


@pytest.fixture
def restart() -> Callable[[], None]:
    """Forget what a kernel remembers, as a restart does."""

    def forget() -> None:
        journal._journal.cache_clear()
        world._of_this_kernel.cache_clear()
        questions.of_lesson.cache_clear()

    return forget
