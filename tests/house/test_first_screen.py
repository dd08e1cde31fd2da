"""What a learner sees first, in a real browser."""

import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

from helpers.house import opening

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def serving(command: list[str], surroundings: dict[str, str], address: str) -> Iterator[None]:
    """A server that runs until the tests are done with it."""
    server = subprocess.Popen(command, env=surroundings)
    try:
        for _attempt in range(300):
            assert server.poll() is None, f"the server stopped: {command}"
            try:
                urllib.request.urlopen(address, timeout=1).close()
                break
            except OSError:
                time.sleep(0.2)
        yield
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    # A copy, because JupyterLab saves what is run.
    root = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", root / "notebooks")
    port = opening.free_port(0)
    command = opening.lab_command(Path(sys.executable), root, port, ["--no-browser"])
    surroundings = opening.environment(root, "learner")
    surroundings["FIFTEEN_KEYS_LEARNER"] = str(root / "learner")
    base = f"http://127.0.0.1:{port}"
    with serving(command, surroundings, f"{base}/api"):
        yield lambda path: f"{base}/lab/tree/{path}?token=learner&reset"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the explorers' page, served by Voila as ``start.py app`` does."""
    port = opening.free_port(0)
    command = opening.app_command(Path(sys.executable), ROOT, port, ["--no-browser"])
    surroundings = opening.environment(tmp_path_factory.mktemp("app"), "")
    address = f"http://127.0.0.1:{port}"
    # A file that is served as it is: asking for the page would start a kernel.
    with serving(command, surroundings, f"{address}/voila/static/voila.js"):
        yield address


@pytest.fixture
def page(chromium):
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    yield page
    page.close()


def from_elsewhere(page) -> list[str]:
    here = ("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:", "about:")
    return [address for address in page.asked if not address.startswith(here)]


def test_the_first_screen_is_the_lesson_and_nothing_asks_for_attention(lab, page):
    page.goto(lab("notebooks/00-start-here.ipynb"))
    expect(page.locator(".jp-Notebook h1").first).to_be_visible(timeout=60_000)
    expect(page.get_by_text("| Idle")).to_be_visible(timeout=60_000)
    page.wait_for_timeout(3_000)  # a question about news comes late
    assert page.locator(".jp-Dialog, .Toastify__toast").count() == 0
    assert from_elsewhere(page) == []


def test_the_explorers_open_on_one_page_without_code_and_without_the_internet(app, page):
    page.goto(app)
    expect(page.locator(".keys-menu button").first).to_be_visible(timeout=90_000)
    expect(page.locator("#rendered_cells")).to_have_attribute("role", "main")
    assert page.locator(".jp-InputArea-editor, .CodeMirror").count() == 0
    assert from_elsewhere(page) == []
