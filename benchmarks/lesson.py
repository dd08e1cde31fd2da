"""What opening a lesson costs: the time of its imports, and the memory of its kernel.

    python benchmarks/lesson.py                                  every lesson there is
    python benchmarks/lesson.py notebooks/07-mind-your-pocket.ipynb

The imports of a lesson stand beside those of pandas, matplotlib, seaborn and ipywidgets alone, each
in fresh interpreters, taken in turns. A kernel's memory is what it holds once every cell has run;
"own" leaves out the pages, mostly of libraries, that it shares with others on the machine.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat
import psutil
from jupyter_client.manager import start_new_kernel

from helpers.house.opening import LEAN

ROOT = Path(__file__).resolve().parents[1]
TIMES = 5
ALONE = "import pandas, matplotlib, seaborn, ipywidgets"
LESSON = "from helpers import ask, explore, measure, show, store"
CLOCK = "import time; began = time.perf_counter(); {what}; print(time.perf_counter() - began)"
MOST_TIMES = 1.3
MOST_MEGABYTES = 250


def main() -> None:
    """Measure and print both."""
    books = _options().notebooks or sorted((ROOT / "notebooks").glob("*.ipynb"))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as learner:
        os.environ |= {"PYTHONPATH": str(ROOT / "src"), "MPLBACKEND": "agg", **LEAN}
        os.environ["FIFTEEN_KEYS_LEARNER"] = learner
        _imports()
        _kernels(books)


def _imports() -> None:
    taken: dict[str, list[float]] = {ALONE: [], LESSON: []}
    for _time in range(TIMES + 1):
        for what, seconds in taken.items():
            seconds.append(_fresh(what))
    medians = [statistics.median(seconds[1:]) for seconds in taken.values()]
    print(f"{'imports, median of ' + str(TIMES):58}{'seconds':>8}{'ratio':>8}")
    for what, median in zip(taken, medians, strict=True):
        print(f"{what:58}{median:8.2f}{median / medians[0]:8.2f}")
    _judge("a lesson's imports, times those alone", medians[1] / medians[0], MOST_TIMES)


def _fresh(what: str) -> float:
    command = [sys.executable, "-c", CLOCK.format(what=what)]
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def _kernels(books: list[Path]) -> None:
    cells = {"the four libraries alone": [ALONE], "what a lesson imports": [LESSON]}
    for book in books:
        read = nbformat.read(book, as_version=4).cells
        cells[book.stem] = [cell.source for cell in read if cell.cell_type == "code"]
    print(f"\n{'memory of a kernel':58}{'MB':>8}{'own':>8}")
    largest = 0.0
    for name, code in cells.items():
        whole, own = _memory(code)
        largest = max(largest, whole)
        print(f"{name:58}{whole:8.0f}{own:8.0f}", flush=True)
    _judge("the largest kernel (MB)", largest, MOST_MEGABYTES)


def _memory(cells: list[str]) -> tuple[float, float]:
    """Megabytes of a kernel that has run some cells: all, and those it does not share."""
    manager, client = start_new_kernel(
        extra_arguments=["--log-level=ERROR"], cwd=str(ROOT / "notebooks")
    )
    try:
        for cell in cells:
            reply = client.execute_interactive(cell, timeout=300, output_hook=lambda _said: None)
            if reply["content"]["status"] != "ok":
                raise SystemExit(f"A cell failed: {reply['content']['evalue']}\n{cell}")
        held = psutil.Process(getattr(manager.provisioner, "pid", None)).memory_full_info()
        return held.rss / 1e6, held.uss / 1e6
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _judge(name: str, reached: float, goal: float) -> None:
    told = "reached" if reached <= goal else "missed"
    print(f"{name:58}{reached:8.2f}   goal at most {goal:g}: {told}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebooks", nargs="*", type=Path, help="lessons to run")
    return parser.parse_args()


if __name__ == "__main__":
    main()
