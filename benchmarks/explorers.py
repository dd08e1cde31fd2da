"""How long each explorer takes from a key press on a control to the new picture, in Chromium.

    python benchmarks/explorers.py                     every explorer, some ten minutes
    python benchmarks/explorers.py hours segments      these alone

Prints, for each slider, menu and tick box, median, 95th percentile and longest step (milliseconds).
"""

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np
from playwright.sync_api import Locator, Page, TimeoutError

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.slider_latency import chromium_page, step
from helpers.explore import Choice, Control, Slider
from helpers.explore.menu import entries
from tests.browser import lab, moving

GOAL = 100.0
STEPS, WARM_UP = 20, 4
#: A step that draws the same picture again (a menu at its end) is left out after this wait.
PATIENCE = 2_000


def main() -> None:
    """Measure the explorers that were named, or all of them."""
    names = _options().names or [entry.name for entry in entries()]
    slow = []
    print(f"{'key press to new picture':48}{'median':>9}{'p95':>9}{'longest':>9}   (ms)")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for name in names:
            cell = f"from helpers import explore, store\nexplore.{name}(store.open_world())"
            lab.notebook(Path(folder), f"{name}.ipynb", cell)
        with lab.jupyterlab(Path(folder)) as server:
            for name in names:
                with chromium_page() as page:
                    lab.open_lesson(page, server, f"{name}.ipynb")
                    lab.run_all(page)
                    page.wait_for_timeout(1500)
                    slow += [title for title, times in _measured(page, name) if times > GOAL]
                    lab.shut_down(page)
    print(f"p95 at most {GOAL:g}: " + (f"missed by {', '.join(slow)}" if slow else "reached"))


def _measured(page: Page, name: str) -> list[tuple[str, float]]:
    """Each control's name and its 95th percentile."""
    found = []
    shown = lab.stages(page).first
    for control in moving.in_python(name).controls.values():
        lab.control(shown, "Reset").click()
        page.wait_for_timeout(600)
        times = _steps(page, shown, control)
        title = f"{name}: {control.label}"
        if not times:
            print(f"{title[:47]:48} draws nothing new")
            continue
        late = float(np.percentile(times, 95))
        numbers = (float(np.median(times)), late, max(times))
        print(f"{title[:47]:48}" + "".join(f"{number:9.0f}" for number in numbers), flush=True)
        found.append((title, late))
    return found


def _steps(page: Page, shown: Locator, control: Control) -> list[float]:
    taker = lab.control(shown, control.label)
    taker.focus()
    times = []
    for number in range(STEPS + WARM_UP):
        try:
            times.append(step(page, 0, _key(control, number), PATIENCE))
        except TimeoutError:
            times.append(np.nan)
    return [each for each in times[WARM_UP:] if np.isfinite(each)]


def _key(control: Control, number: int) -> str:
    """Up and down around the start; a menu through all that it offers and back."""
    if isinstance(control, Slider):
        room = (control.high - control.value) / control.step
        first, then = ("ArrowUp", "ArrowDown") if room >= 4 else ("ArrowDown", "ArrowUp")
        return first if number // 4 % 2 == 0 else then
    if isinstance(control, Choice):
        last = max(len(control.options) - 1, 1)
        return "ArrowDown" if number // last % 2 == 0 else "ArrowUp"
    return "Space"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="explorers, as in `explore.<name>`")
    return parser.parse_args()


if __name__ == "__main__":
    main()
