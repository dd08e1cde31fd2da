"""What all tests share: a learner's folder of their own, and a browser where there is one."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("MPLBACKEND", "agg")
# The same examples on every machine, and no wall-clock limit: two cores are often busy.
settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")

ROOT = Path(__file__).resolve().parents[1]
REQUIRED = os.environ.get("FIFTEEN_KEYS_BROWSER") == "required"
NO_BROWSER = (
    "no Chromium or Chrome was found: install one (on Debian and Ubuntu 'sudo apt install "
    "chromium', elsewhere 'python -m playwright install chromium'), or name one in CHROMIUM"
)
INSTALLED = {
    "darwin": [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
    "win32": [
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ],
}


def chromium_path(playwrights: str = "") -> str | None:
    """Where a Chromium is, or None."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
    places = [os.environ.get("CHROMIUM"), *map(shutil.which, names)]
    places += [*INSTALLED.get(sys.platform, []), playwrights]
    return next((place for place in places if place and Path(place).exists()), None)


@pytest.fixture(autouse=True)
def learner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test writes into a real learner's folder."""
    folder = tmp_path / "learner"
    monkeypatch.setenv("FIFTEEN_KEYS_LEARNER", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _nobody_listens_on() -> Iterator[None]:
    """What one test drew is not drawn again when a later test changes the style."""
    yield
    style = sys.modules.get("helpers.show.frame.style")
    if style is not None:
        style._watchers.clear()


@pytest.fixture(scope="session")
def chromium() -> Iterator:
    """A Playwright browser; the test is skipped where there is none (in CI: fails)."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = chromium_path(playwright.chromium.executable_path)
        if path is None:
            pytest.skip(NO_BROWSER)
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    """Where the browser is compulsory, a skipped browser test is a failure."""
    report = yield
    if REQUIRED and report.skipped and item.get_closest_marker("browser"):
        report.outcome = "failed"
        report.longrepr = f"the browser is compulsory here and this was skipped: {report.longrepr}"
    return report
