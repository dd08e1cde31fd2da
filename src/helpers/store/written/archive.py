"""The files in data/: written once by a command, read by every lesson."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from helpers.store.decided.history import as_managed
from helpers.store.drawn.world import World, open_world
from helpers.store.run import Run, Tables, simulate
from helpers.store.written.columns import Table
from helpers.store.written.records import RECORDS
from helpers.store.written.schema import dictionary, table_of
from helpers.store.written.truth import TRUTH

DATA = Path(__file__).parents[4] / "data"
BLOCK = 4000
"""People that are run at a time."""
WHOLE_WORLD = {
    "brand_awareness",
    "brand_choices",
    "brand_constants",
    "brand_tracking",
    "applicants",
    "newcomers",
    "products",
    "past_baskets",
    "company",
    "campaigns",
    "design_effects",
    "employees",
    "expectation_paths",
    "expectation_survey",
    "first_buyers",
    "branch_sites",
    "branches",
    "flywheel_links",
    "flywheel_trials",
    "flywheel_weeks",
    "hours_effects",
    "markets",
    "order_teams",
    "partner_launches",
    "partners",
    "past_entries",
    "pilots",
    "project_choices",
    "project_effects",
    "projects",
    "position_test",
    "reviews",
    "rivals",
    "service_calls",
    "skill_tests",
    "skills",
    "team_orders",
    "team_weeks",
    "venture",
    "venture_weeks",
    "toys",
}
"""Tables that are the same in every block of a world."""


def tables(world: World | None = None) -> Tables:
    """Return what the managers have: the records of the two years as they were managed.

    Parameters: world (the default one is read from data/, any other is simulated).
    """
    if world is None or _is_default(world):
        return _read(DATA, RECORDS)
    return recorded(world).tables


def truth(world: World | None = None) -> Tables:
    """Return the truth behind the records: what no manager can see."""
    if world is None or _is_default(world):
        return _read(DATA / "truth", TRUTH)
    return recorded(world).truth


@lru_cache(maxsize=2)
def recorded(world: World) -> Run:
    """Return the run of the recorded years."""
    return simulate(world, as_managed(world))


def _is_default(world: World) -> bool:
    return world == open_world() and DATA.is_dir()


def _read(folder: Path, described: Mapping[str, Table]) -> Tables:
    return Tables(described, lambda table: pd.read_parquet(folder / f"{table.name}.parquet"))


def write_archive(
    world: World, folder: Path, processes: int = 1, block: int = BLOCK, watch: Any = None
) -> dict[str, str]:
    """Write a world's records and truth as Parquet files, a block of people at a time.

    Parameters: processes (blocks run side by side), block (people in one, whole thousands), watch
    (wraps the blocks, for a progress bar). Returns each file's checksum (SHA-256) by its name.
    The rows do not depend on processes or block.
    """
    (folder / "truth").mkdir(parents=True, exist_ok=True)
    made = _run_blocks(world.blocks(block), processes)
    files = _Files(folder)
    for frames in watch(made) if watch else made:
        for name, frame in frames.items():
            files.add(name, frame)
    files.close()
    (folder / "README.md").write_text(dictionary(), encoding="utf-8")
    return _write_checksums(folder)


def _run_blocks(blocks: list[World], processes: int) -> Iterator[dict[str, pd.DataFrame]]:
    if processes == 1:
        yield from map(_frames, blocks)
        return
    from multiprocessing import Pool

    with Pool(processes) as pool:
        yield from pool.imap(_frames, blocks)


def _frames(world: World) -> dict[str, pd.DataFrame]:
    run = simulate(world, as_managed(world))
    frames = {name: table.make(run) for name, table in RECORDS.items()}
    return frames | {f"truth/{name}": table.make(run) for name, table in TRUTH.items()}


class _Files:
    """Parquet files that grow block by block; accounts are added up and written at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.writers: dict[str, Any] = {}
        self.schemas: dict[str, Any] = {}
        self.accounts: pd.DataFrame | None = None

    def add(self, name: str, frame: pd.DataFrame) -> None:
        if name == "financials":
            self._add_accounts(frame)
        elif name not in self.writers or Path(name).name not in WHOLE_WORLD:
            self._append(name, frame)

    def _add_accounts(self, frame: pd.DataFrame) -> None:
        if self.accounts is None:
            self.accounts = frame
            return
        money = frame.columns.drop("week")
        self.accounts[money] = (self.accounts[money] + frame[money]).round(2)

    def _append(self, name: str, frame: pd.DataFrame) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        if name not in self.writers:
            self.schemas[name] = _arrow_schema(name, frame)
            path = self.folder / f"{name}.parquet"
            writer = pq.ParquetWriter(path, self.schemas[name], compression="zstd")
            self.writers[name] = writer
        schema = self.schemas[name]
        table = pa.Table.from_pandas(frame, schema=schema, preserve_index=False)
        self.writers[name].write_table(table)

    def close(self) -> None:
        if self.accounts is not None:
            self._append("financials", self.accounts)
        for writer in self.writers.values():
            writer.close()


def _arrow_schema(name: str, frame: pd.DataFrame) -> Any:
    """Return a file's columns with their types, which a block without rows would not show."""
    import pyarrow as pa

    folder, _, plain = name.rpartition("/")
    kinds = {column.name: column.kind for column in table_of(plain, truth=bool(folder)).columns}
    fields = [
        (column, pa.string() if kind == "text" else pa.from_numpy_dtype(frame[column].dtype))
        for column, kind in kinds.items()
    ]
    return pa.schema(fields)


def _write_checksums(folder: Path) -> dict[str, str]:
    files = sorted(folder.rglob("*.parquet"))
    sums = {path.relative_to(folder).as_posix(): _checksum(path) for path in files}
    lines = [f"{total}  {name}\n" for name, total in sums.items()]
    (folder / "checksums.txt").write_text("".join(lines), encoding="utf-8")
    return sums


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
