"""Make a world's tables: ``python -m helpers.store``."""

import argparse
import os
import sys
from pathlib import Path

from helpers.store.drawn.luck import DISTRICT
from helpers.store.drawn.world import DEFAULT_CODE, World, open_world
from helpers.store.written.archive import BLOCK, DATA, tables, write_archive
from helpers.store.written.export import export
from helpers.words import _


def main(arguments: list[str] | None = None) -> int:
    """Write the tables or export one; return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        _check(options)
        world = open_world(options.code, people=options.people, weeks=options.weeks)
        if options.export:
            _export(world, options.export, options.table)
        else:
            _write(world, options)
    except (ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _check(options: argparse.Namespace) -> None:
    if options.block < DISTRICT or options.block % DISTRICT:
        sentence = _(
            "--block is {block}, but it must be a whole number of thousands: 1000, 2000 ..."
        )
        raise ValueError(sentence.format(block=options.block))
    if options.processes < 1:
        sentence = _("--processes is {processes}, but it must be 1 or more.")
        raise ValueError(sentence.format(processes=options.processes))


def _write(world: World, options: argparse.Namespace) -> None:
    from tqdm import tqdm

    blocks = -(-world.people // options.block)
    watch = None if options.quiet else lambda made: tqdm(made, total=blocks, unit="block")
    processes = min(options.processes, blocks)
    sums = write_archive(world, options.out, processes, options.block, watch)
    for name, total in sums.items():
        print(f"{total}  {name}")


def _export(world: World, path: Path, table: str) -> None:
    frame = getattr(tables(world), table, None)
    if frame is None:
        sentence = _("There is no table {name!r}; there are: {names}.")
        raise ValueError(sentence.format(name=table, names=", ".join(tables(world))))
    print(export(frame, path))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="helpers.store", description=_("Make a world's tables."))
    add = parser.add_argument
    add("--code", default=DEFAULT_CODE, help=_("code of the world"))
    add("--people", type=int, default=4000, help=_("how many people live in it"))
    add("--weeks", type=int, default=104, help=_("how many weeks are recorded"))
    add("--out", type=Path, default=DATA, help=_("folder to write to"))
    add("--processes", type=int, default=os.cpu_count() or 1, help=_("blocks run side by side"))
    add("--block", type=int, default=BLOCK, help=_("people in a block, whole thousands"))
    add("--quiet", action="store_true", help=_("show no progress"))
    add("--export", type=Path, help=_("write one table to this .csv or .xlsx file instead"))
    add("--table", default="orders", help=_("which table to export"))
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
