"""An explorer on a page beside the same explorer in Python: they must say the same."""

import html
import re
import time
from typing import Any

from playwright.sync_api import Locator, Page

from helpers import explore, store
from helpers.explore import Choice, Control, Slider, Stage
from tests.browser import lab

PATIENCE = 30
SAID = """stage => [
    [...stage.querySelectorAll('label')].find(l => l.textContent === 'Scenario code')
        ?.parentElement.querySelector('input').value ?? '',
    stage.querySelector('.keys-headline[role=status]')?.textContent ?? '',
    stage.querySelector('img')?.alt ?? '',
]"""
FOCUSED = """stage => {
    const it = document.activeElement;
    if (!stage.contains(it)) return null;
    return (it.labels?.[0]?.innerText || it.ariaLabel || it.innerText || '').trim();
}"""


def explorers(source: str) -> list[str]:
    """The explorers that a lesson's cells open, by name."""
    return re.findall(r"^explore\.(\w+)\(", source, re.MULTILINE)


def panels(source: str) -> int:
    """How many explorers and panels of questions a lesson's cells put on the page."""
    asked = re.findall(r"^ask\.(?!contents|after|whole_case)\w+\(", source, re.MULTILINE)
    return len(explorers(source)) + len(asked)


def in_python(name: str, code: str = "ORINOCO") -> Stage:
    """The explorer of this name, in the world with this code, made afresh."""
    made: Stage = getattr(explore, name)(store.open_world(code))
    return made


def agrees(shown: Locator, own: Stage) -> str:
    """Wait until the page says what Python says: code, headline, alt text. Return the pixels."""
    assert own.problem is None, own.problem
    expected = [own.code, own.chart.said(), own.chart.alt(own.chart.data)]
    until = time.monotonic() + PATIENCE
    said = shown.evaluate(SAID)
    while said != expected and time.monotonic() < until:
        time.sleep(0.04)
        said = shown.evaluate(SAID)
    assert said == expected, f"on the page: {said}; in Python: {expected}"
    assert shown.get_by_role("alert").count() == 0
    return lab.read(shown).source


def places(control: Control) -> list[Any]:
    """Both ends of a control and somewhere between."""
    if isinstance(control, Slider):
        middle = control.accept(control.low + 0.4 * (control.high - control.low))
        return [control.low, control.high, middle]
    if isinstance(control, Choice):
        values = list(control.options.values())
        return [values[0], values[-1], values[len(values) // 2]]
    return [True, False]


def move(shown: Locator, control: Control, value: Any) -> None:
    """Set a control on the page as a person would."""
    part = lab.control(shown, control.label)
    if isinstance(control, Slider):
        part.fill(f"{value:g}")
        part.press("Enter")
    elif isinstance(control, Choice):
        part.select_option(next(name for name, each in control.options.items() if each == value))
    else:
        part.set_checked(value)


def by_key(shown: Locator, control: Control) -> Any:
    """Move a control by one key and return what it must then be set to."""
    part = lab.control(shown, control.label)
    if isinstance(control, Slider):
        up = control.value < control.high
        part.press("ArrowUp" if up else "ArrowDown")
        return control.accept(control.value + (control.step if up else -control.step))
    if isinstance(control, Choice):
        values = list(control.options.values())
        at = values.index(control.value)
        part.press("ArrowUp" if at else "ArrowDown")
        return values[at - 1 if at else 1]
    part.press("Space")
    return not control.value


def reached_by_tab(page: Page, shown: Locator, first: str) -> list[str]:
    """The names of what the Tab key comes to, from the first control until it leaves."""
    lab.control(shown, first).focus()
    names: list[str] = []
    while (name := shown.evaluate(FOCUSED)) is not None and len(names) < 40:
        names.append(name)
        page.keyboard.press("Tab")
    page.wait_for_timeout(300)  # JupyterLab takes the focus for its own cell a little later
    return names


def move_first(shown: Locator, own: Stage) -> str:
    """Move the first control away from its start, on the page and in Python."""
    name, control = next(iter(own.controls.items()))
    value = next(place for place in places(control) if place != control.start)
    move(shown, control, value)
    own.set(**{name: value})
    return agrees(shown, own)


def reset(shown: Locator, own: Stage) -> str:
    """Press Reset on the page and in Python."""
    lab.control(shown, "Reset").click()
    own.reset()
    return agrees(shown, own)


def cells(own: Stage) -> list[str]:
    """What stands in the cells of the data behind the picture, heads first."""
    found = re.findall(r"<t[hd][ >].*?</t[hd]>", own.rows.value, re.DOTALL)
    return [html.unescape(re.sub(r"<[^>]+>", "", cell)) for cell in found]
