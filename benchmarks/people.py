"""Time and memory while the records of many people are written.

    python benchmarks/people.py                      10,000 and 100,000 people
    python benchmarks/people.py --people 1000000     a million as well: a quarter of an hour

Each size is written into a temporary folder by `python -m helpers.store` in a process of its own,
two blocks at a time. CPU time counts the work of all of them, however busy the machine is. Memory
is the largest sum over them, looked at ten times a second; pages that they share are counted once
for each, so the truth is lower.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

SOURCE = Path(__file__).resolve().parents[1] / "src"
SMALLEST = 10_000
FLAT = 1.25
MOST_GIGABYTES = 2.0


@dataclass(frozen=True)
class Written:
    """What writing so many people took: seconds by the clock and of the processors, and bytes."""

    people: int
    seconds: float
    work: float
    memory: int
    disk: int


def main() -> None:
    """Write ever more people and print what each size took."""
    options = _options()
    sizes = [SMALLEST]
    while sizes[-1] * 10 <= options.people:
        sizes.append(sizes[-1] * 10)
    titles = ("people", "seconds", "CPU ms a person", "memory, MB", "disk, MB")
    print("".join(f"{title:>17}" for title in titles))
    rows = []
    for size in sizes:
        rows.append(write(size, options.processes))
        _print(rows[-1])
    slower = (rows[-1].work / rows[-1].people) / (rows[0].work / rows[0].people)
    most = max(row.memory for row in rows) / 1e9
    for name, reached, goal in (
        ("time a person, last over first", slower, FLAT),
        ("memory (GB)", most, MOST_GIGABYTES),
    ):
        told = "reached" if reached <= goal else "missed"
        print(f"{name:32}{reached:8.2f}   goal at most {goal:g}: {told}")


def write(people: int, processes: int) -> Written:
    """Write so many people into a folder that is deleted afterwards."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        words = ["--people", people, "--processes", processes, "--out", folder, "--quiet"]
        began, worked = time.perf_counter(), _work()
        process = subprocess.Popen(
            [sys.executable, "-m", "helpers.store", *map(str, words)],
            env=os.environ | {"PYTHONPATH": str(SOURCE)},
            stdout=subprocess.DEVNULL,
        )
        most = 0
        while process.poll() is None:
            most = max(most, _memory(process.pid))
            time.sleep(0.1)
        seconds = time.perf_counter() - began
        if process.returncode:
            raise SystemExit(process.returncode)
        disk = sum(path.stat().st_size for path in Path(folder).rglob("*.parquet"))
        return Written(people, seconds, _work() - worked or seconds, most, disk)


def _work() -> float:
    """Seconds of processor time of all children that have ended; Windows does not tell."""
    times = os.times()
    return times.children_user + times.children_system


def _memory(pid: int) -> int:
    total = 0
    try:
        parent = psutil.Process(pid)
        family = [parent, *parent.children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0
    for member in family:
        try:
            total += member.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total


def _print(row: Written) -> None:
    numbers = (f"{row.people:,}", f"{row.seconds:.1f}", f"{1000 * row.work / row.people:.2f}")
    sizes = (f"{row.memory / 1e6:.0f}", f"{row.disk / 1e6:.0f}")
    print("".join(f"{number:>17}" for number in (*numbers, *sizes)), flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=100_000, help="the largest size")
    parser.add_argument("--processes", type=int, default=2, help="blocks run side by side")
    return parser.parse_args()


if __name__ == "__main__":
    main()
