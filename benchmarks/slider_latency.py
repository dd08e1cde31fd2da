"""How long from a key press to the new picture, in a real JupyterLab in a real Chromium.

    python benchmarks/slider_latency.py
    python benchmarks/slider_latency.py --cell "from helpers import explore; ..." --control Price

Prints median and 95th percentile (milliseconds) of an explorer, of the same figure through
`interact` with the inline backend, and of the floor: a callback that sends a ready-made picture of
the same size. --cell is a notebook cell that ends with the explorer, --control the name of one of
its number boxes; without them a made-up calculation of about 5 ms stands in for the store.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.browser import lab
from tests.conftest import chromium_path

STEPS = 50
WARM_UP = 5
GOALS = {"p95 (ms)": 80.0, "of interact": 0.40, "of the floor": 2.0}

STAND_IN = """
import time
import numpy as np, pandas as pd
from helpers import explore, show

def compute(price, trust):
    began = time.perf_counter()
    while time.perf_counter() - began < 0.005:
        np.random.default_rng(1).normal(size=4000).sort()
    prices = np.linspace(0.8, 1.5, 60)
    near, far = (1e5 * (1 - 4 * (prices - best) ** 2) for best in (1.25, 1.1 + price / 50))
    return pd.DataFrame({"Short run": near, "Long run": far}, index=prices)

class Profit(show.Lines):
    unit, x, question = "$", "Price (times the list price)", "Profit over two years"

numbers = {
    "price": explore.slider("Price", 0.8, 1.5, 0.01, 1.1, "x"),
    "trust": explore.slider("Trust", 0, 12, 1, 8),
}
stage = explore.stage(compute, Profit, numbers)
stage
"""

THROUGH_INTERACT = """
%matplotlib inline
import matplotlib.pyplot as plt
import ipywidgets
name = {name}
own = stage.controls[name]
others = {{key: value for key, value in stage.values.items() if key != name}}
chart = type(stage.chart)

def draw(**value):
    figure = chart(stage.compute(**others, **value)).figure
    with plt.rc_context():
        manager = plt.figure(figsize=figure.get_size_inches())
        axes = manager.subplots()
        for line in figure.axes[0].lines:
            axes.plot(*line.get_data(), color=line.get_color())
        for patch in figure.axes[0].patches:
            axes.barh([patch.get_y()], [patch.get_width()], patch.get_height())
        plt.show()

kind = ipywidgets.FloatSlider if own.kind is float else ipywidgets.IntSlider
limits = dict(min=own.low, max=own.high, step=own.step, value=own.value)
ipywidgets.interact(draw, **{{name: kind(**limits)}});
"""

FLOOR = """
import ipywidgets
from helpers.show.frame import page
from helpers.show.frame import style
pictures = []
for value in (own.low, own.high):
    stage.set(**{name: value})
    size = stage.chart.figure.get_size_inches() * style.PAGE_DOTS
    pictures.append(page.image(stage.chart.png(), "ready-made", *size))
stage.reset()
box, view = ipywidgets.IntText(description="Ready-made"), ipywidgets.HTML(pictures[0])

def send(change):
    view.value = pictures[change["new"] % 2]

box.observe(send, "value")
box.add_class("floor-box")
ipywidgets.VBox([box, view])
"""

WATCH = """([cell, key]) => new Promise(resolve => {
    const area = document.querySelectorAll('.jp-CodeCell')[cell];
    let pressed = null;
    const before = area.querySelector('.jp-OutputArea img')?.src;
    const watcher = new MutationObserver(async () => {
        const image = area.querySelector('.jp-OutputArea img');
        if (pressed === null || !image || image.src === before) return;
        watcher.disconnect();
        try { await image.decode(); } catch (error) { }
        requestAnimationFrame(() => { window.lastStep = performance.now() - pressed; });
    });
    watcher.observe(area, {childList: true, subtree: true, attributes: true});
    window.lastStep = null;
    document.addEventListener('keydown', event => { pressed = performance.now(); },
        {capture: true, once: true});
    resolve();
})"""


@dataclass(frozen=True)
class Way:
    """One way to wire a control to a picture: its name, its cell's place, what takes the keys."""

    name: str
    cell: int
    taker: str
    keys: tuple[str, str]


def main() -> None:
    """Measure the three ways and print them side by side."""
    options = _options()
    cells = (
        options.cell,
        THROUGH_INTERACT.format(name=repr(options.name)),
        FLOOR,
    )
    ways = (
        Way("explorer", 0, f'.keys-stage input[type="number"] >> nth={options.nth}', _KEYS),
        Way("interact, inline", 1, ".noUi-handle", ("ArrowRight", "ArrowLeft")),
        Way("floor: ready-made picture", 2, '.floor-box input[type="number"]', _KEYS),
    )
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        lab.notebook(Path(folder), "latency.ipynb", *cells)
        with lab.jupyterlab(Path(folder)) as server, chromium_page() as page:
            lab.open_lesson(page, server, "latency.ipynb")
            lab.run_all(page)
            page.wait_for_timeout(1500)
            times = {way.name: _steps(page, way) for way in ways}
    _print(times)


_KEYS = ("ArrowUp", "ArrowDown")


@contextmanager
def chromium_page() -> Iterator[Page]:
    """A page in Chromium, as high as an ordinary screen: without a graphics card, height costs."""
    with sync_playwright() as playwright:
        path = chromium_path(playwright.chromium.executable_path)
        chromium = playwright.chromium.launch(executable_path=path)
        with lab.page_in(chromium, height=1080) as (page, _complaints):
            yield page
        chromium.close()


def _steps(page: Page, way: Way) -> np.ndarray:
    cell = page.locator(".jp-CodeCell").nth(way.cell)
    taker = cell.locator(way.taker).first
    taker.scroll_into_view_if_needed()
    taker.focus()
    half = (STEPS + WARM_UP) // 10
    times = [
        step(page, way.cell, way.keys[number // max(half, 1) % 2])
        for number in range(STEPS + WARM_UP)
    ]
    return np.array(times[WARM_UP:])


def step(page: Page, cell: int, key: str, patience: float = 20_000) -> float:
    """Milliseconds from a key press to the new picture that a cell shows."""
    page.evaluate(WATCH, [cell, key])
    page.keyboard.press(key)
    page.wait_for_function("() => window.lastStep !== null", timeout=patience)
    page.wait_for_timeout(60)
    return float(page.evaluate("() => window.lastStep"))


def _print(times: dict[str, np.ndarray]) -> None:
    print(f"{'key press to new picture':32}{'median':>9}{'p95':>9}   (ms, {STEPS} steps)")
    for name, steps in times.items():
        print(f"{name:32}{np.median(steps):9.0f}{np.percentile(steps, 95):9.0f}")
    own, interact, floor = (float(np.percentile(steps, 95)) for steps in times.values())
    reached = dict(zip(GOALS, (own, own / interact, own / floor), strict=True))
    for name, goal in GOALS.items():
        told = "reached" if reached[name] <= goal else "missed"
        print(f"{name:32}{reached[name]:9.2f}   goal at most {goal:g}: {told}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cell", default=STAND_IN, help="a cell that makes `stage`, shown last")
    parser.add_argument("--name", default="price", help="the setting that the keys move")
    parser.add_argument("--nth", type=int, default=0, help="the place of its number box, from 0")
    return parser.parse_args()


if __name__ == "__main__":
    main()
