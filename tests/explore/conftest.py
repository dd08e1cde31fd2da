"""Every test of an explorer finds it as it starts."""

import pytest

from helpers.explore import Stage


@pytest.fixture(autouse=True)
def _from_the_start(request):
    if "shown" in request.fixturenames:
        shown = request.getfixturevalue("shown")
        if isinstance(shown, Stage):
            shown.reset()
