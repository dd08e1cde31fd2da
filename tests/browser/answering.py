"""Questions on a page, answered by a learner who has no mouse."""

import html
import re
import time
from typing import Any

from playwright.sync_api import Locator, Page, expect

from helpers.ask.kinds import Choice, Levers, Number, Order, Question, Several
from helpers.ask.kinds.base import Text, written
from helpers.ask.markdown import as_html

PATIENCE = 30_000


def panel(page: Page, title: str) -> Locator:
    """The panel with this title: Question 07.3, Predict first · 07.1, The reveal · 07.1."""
    head = page.locator(".fk-head b", has_text=re.compile(f"^{re.escape(title)}$"))
    return page.locator(".fk-panel", has=head)


def plain(markdown: Text) -> str:
    """Markdown as it reads on the page."""
    words = html.unescape(re.sub(r"<[^>]+>", " ", as_html(written(markdown))))
    return " ".join(words.split())


def words(shown: Locator) -> str:
    """All that is written in a part of the page, also where it was scrolled out of sight."""
    page = re.sub(r"<style>.*?</style>", " ", shown.inner_html(), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def says(shown: Locator, sentence: str) -> None:
    """Wait until a part of the page says this."""
    until = time.monotonic() + PATIENCE / 1000
    while sentence not in words(shown):
        assert time.monotonic() < until, f"{sentence!r} is not in {words(shown)!r}"
        time.sleep(0.05)


def fill(page: Page, shown: Locator, question: Question, value: Any) -> None:
    """Put an answer into the control of a question, by keyboard."""
    if isinstance(question, Choice):
        radio = shown.get_by_role("radio", name=question.options[value], exact=True)
        radio.focus()
        page.keyboard.press("Space")
        expect(radio).to_be_checked()
    elif isinstance(question, Several):
        _tick(page, shown, question, [value] if isinstance(value, str) else list(value))
    elif isinstance(question, Order):
        _put_in_order(page, shown, question, list(value))
    elif isinstance(question, Levers):
        for name, number in value.items():
            shown.get_by_label(question.levers[name].label).first.fill(f"{number:g}")
            page.keyboard.press("Tab")
    else:
        shown.get_by_role("textbox").fill(typed(question, value))


def typed(question: Question, value: Any) -> str:
    """An answer as a person would type it."""
    if not isinstance(question, Number) or isinstance(value, str):
        return str(value)
    return f"{100 * value:.10g} %" if question.unit == "%" else f"{value:.10g}"


def raw(question: Question, value: Any) -> Any:
    """An answer as the control of its question hands it over."""
    if isinstance(question, Number):
        return typed(question, value)
    if isinstance(question, Several):
        picked = [value] if isinstance(value, str) else list(value)
        return [name for name in question.options if name in picked]
    return value


def press(page: Page, shown: Locator, name: str) -> None:
    """Press a verb of a panel with the Enter key."""
    shown.get_by_role("button", name=name).focus()
    page.keyboard.press("Enter")


def _tick(page: Page, shown: Locator, question: Several, picked: list[str]) -> None:
    for name, label in question.options.items():
        box = shown.get_by_role("checkbox", name=label, exact=True)
        if box.is_checked() != (name in picked):
            box.focus()
            page.keyboard.press("Space")


def _put_in_order(page: Page, shown: Locator, question: Order, names: list[str]) -> None:
    lines = shown.get_by_role("listbox")
    for goal, name in enumerate(names):
        for _step in names:
            at = _told(lines).index(question.options[name])
            if at == goal:
                break
            lines.select_option(index=at)
            page.wait_for_timeout(150)
            press(page, shown, "Move up")
            expect(lines.locator("option").nth(at - 1)).to_contain_text(question.options[name])


def _told(lines: Locator) -> list[str]:
    """The lines of an order as they stand, without their numbers."""
    told = lines.locator("option").all_text_contents()
    return [" ".join(line.split()).split(". ", 1)[1] for line in told]
