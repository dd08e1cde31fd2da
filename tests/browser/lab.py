"""A real Chromium that works in JupyterLab or Voila as a learner would."""

import importlib.util
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from tests.browser.servers import START_SECONDS, Server, copy_of, jupyterlab, notebook, voila

__all__ = ["Server", "copy_of", "jupyterlab", "notebook", "voila"]

RUN_SECONDS = 180


@dataclass(frozen=True)
class Reading:
    """What a person gets from a picture: its headline, its words, its pixels."""

    headline: str
    alt: str
    source: str


@dataclass
class Complaints:
    """What the page's console said was wrong."""

    sentences: list[str] = field(default_factory=list)

    def ours(self) -> list[str]:
        """Without what Voila says of JupyterLab's extensions that it cannot load."""
        return [sentence for sentence in self.sentences if "/labextensions/" not in sentence]


@contextmanager
def page_in(
    chromium: Browser, width: int = 1280, height: int = 900
) -> Iterator[tuple[Page, Complaints]]:
    """A page in Chromium, and what its console complains of."""
    complaints = Complaints()
    page = chromium.new_page(viewport={"width": width, "height": height})
    page.on("pageerror", lambda error: complaints.sentences.append(str(error)))
    page.on("console", lambda said: _heard(said, complaints))
    try:
        yield page, complaints
    finally:
        page.close()


def open_lesson(page: Page, server: Server, name: str) -> None:
    """Open a notebook in JupyterLab and wait for its kernel."""
    page.goto(server.lesson(name))
    page.wait_for_function(
        "() => window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel?.status"
        " === 'idle'",
        timeout=START_SECONDS * 1000,
    )


def run_all(page: Page) -> None:
    """Run all cells, and wait until the kernel rests and every widget is drawn."""
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_function(
        """() => {
            const panel = window.jupyterapp.shell.currentWidget;
            const cells = panel.content.widgets.filter(c => c.model.type === 'code'
                && c.model.sharedModel.getSource().trim());
            const stopped = cells.some(c => c.model.outputs.toJSON()
                .some(each => each.output_type === 'error'));
            return (stopped || cells.every(c => c.model.executionCount))
                && panel.sessionContext.session.kernel.status === 'idle';
        }""",
        timeout=RUN_SECONDS * 1000,
    )
    page.wait_for_function("() => !document.querySelector('.jp-OutputArea-output .jp-Spinner')")


def errors(page: Page) -> list[str]:
    """What the cells of the lesson that is open put out as errors or warnings."""
    return page.evaluate(
        """() => window.jupyterapp.shell.currentWidget.content.widgets.flatMap(cell =>
            (cell.model.outputs?.toJSON() ?? [])
                .filter(each => each.output_type === 'error' || each.name === 'stderr')
                .map(each => `${cell.model.id}: ${each.evalue ?? each.text}`))"""
    )


def restart(page: Page) -> None:
    """Restart the kernel of the lesson that is open, and clear what it put out."""
    page.evaluate(
        """async () => {
            const panel = window.jupyterapp.shell.currentWidget;
            await panel.sessionContext.session.kernel.restart();
            await window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs');
        }"""
    )
    page.wait_for_function(
        "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status"
        " === 'idle'",
        timeout=START_SECONDS * 1000,
    )


def shut_down(page: Page) -> None:
    """Stop the kernel of the lesson that is open: a kernel is 250 MB."""
    page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")


def open_app(page: Page, server: Server, name: str) -> None:
    """Open a notebook in Voila and wait until its first widget is drawn."""
    page.goto(server.app(name))
    page.locator(".jupyter-widgets").first.wait_for(timeout=RUN_SECONDS * 1000)


def stages(page: Page) -> Locator:
    """Every explorer on the page, each with its picture."""
    found = page.locator(".keys-stage")
    found.first.locator("img").first.wait_for(timeout=RUN_SECONDS * 1000)
    return found


def control(stage: Locator, name: str) -> Locator:
    """The control that a screen reader would announce by this name."""
    roles = ("spinbutton", "combobox", "checkbox", "textbox", "button")
    found = [stage.get_by_role(role, name=name, exact=True) for role in roles]  # type: ignore[arg-type]
    named = [each for each in found if each.count()]
    assert named, f"no control is called {name}"
    return named[0].first


def read(stage: Locator) -> Reading:
    """What the picture of an explorer says now."""
    words = stage.evaluate(
        """stage => [stage.querySelector('.keys-headline')?.innerText ?? '',
            stage.querySelector('img')?.alt ?? '', stage.querySelector('img')?.src ?? '']"""
    )
    return Reading(*words)


def wait_for_change(stage: Locator, before: Reading, seconds: float = 20) -> Reading:
    """The picture after it has become another one and rests."""
    until = time.monotonic() + seconds
    last, now = before, read(stage)
    while now.source == before.source or now != last:
        assert time.monotonic() < until, f"the picture stays: {before.headline}"
        time.sleep(0.1)
        last, now = now, read(stage)
    return now


def press(stage: Locator, name: str, *keys: str) -> Reading:
    """Press keys on a control and return the picture that follows."""
    before = read(stage)
    for key in keys:
        control(stage, name).press(key)
    return wait_for_change(stage, before)


def type_number(stage: Locator, name: str, number: float) -> Reading:
    """Type a number into a control's box and return the picture that follows."""
    before = read(stage)
    box = control(stage, name)
    box.fill(f"{number:g}")
    box.press("Enter")
    return wait_for_change(stage, before)


def barriers(page: Page, inside: str) -> list[dict[str, Any]]:
    """What axe-core finds serious or critical in what we draw."""
    package = importlib.util.find_spec("axe_playwright_python")
    assert package is not None
    assert package.origin is not None
    page.evaluate((Path(package.origin).parent / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("inside => axe.run(inside)", inside)
    return [each for each in found["violations"] if each["impact"] in {"serious", "critical"}]


def _heard(said: Any, complaints: Complaints) -> None:
    if said.type == "error":
        complaints.sentences.append(f"{said.text} ({said.location.get('url', '')})")
