"""The files in data/ are the default world, and come out the same however they are made."""

import hashlib
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from helpers import store
from helpers.store.__main__ import main
from helpers.store.drawn.world import World
from helpers.store.written.archive import DATA, _Files, write_archive
from helpers.store.written.records import RECORDS
from helpers.store.written.truth import TRUTH

WORLD = World("ARCHIVE", people=2300, weeks=40)
MOST_BYTES = 15_000_000
FILES = [*RECORDS, *(f"truth/{name}" for name in TRUTH)]


@pytest.fixture(scope="module")
def managed() -> store.Run:
    """The default world as it was managed, simulated."""
    world = store.open_world()
    return store.simulate(world, store.as_managed(world))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small world's files, made in one block."""
    folder = tmp_path_factory.mktemp("archive")
    write_archive(WORLD, folder, block=5000)
    return folder


def read(folder: Path, name: str) -> pd.DataFrame:
    return pd.read_parquet(folder / f"{name}.parquet")


@pytest.mark.parametrize("name", RECORDS)
def test_the_records_in_data_are_those_of_the_simulated_default_world(managed, name: str):
    # How text is stored differs between versions of pandas; what it says does not.
    mine, theirs = getattr(store.tables(), name), getattr(managed, name)
    assert_frame_equal(mine, theirs, check_exact=True, check_dtype=False)
    store.validate(name, mine)


@pytest.mark.parametrize("name", TRUTH)
def test_the_truth_in_data_is_that_of_the_simulated_default_world(managed, name: str):
    mine, theirs = getattr(store.truth(), name), getattr(managed.truth, name)
    assert_frame_equal(mine, theirs, check_dtype=False, rtol=1e-12)
    store.validate(name, mine, truth=True)


def test_the_checksums_in_data_are_true_and_complete():
    lines = (DATA / "checksums.txt").read_text(encoding="utf-8").splitlines()
    listed = {name: total for total, name in (line.split("  ") for line in lines)}
    assert set(listed) == {f"{name}.parquet" for name in FILES}
    for name, total in listed.items():
        assert hashlib.sha256((DATA / name).read_bytes()).hexdigest() == total, name


def test_data_holds_the_tables_and_nothing_else_and_is_small():
    files = [path for path in DATA.rglob("*") if path.is_file()]
    known = {f"{name}.parquet" for name in FILES} | {"README.md", "checksums.txt"}
    assert {path.relative_to(DATA).as_posix() for path in files} == known
    assert sum(path.stat().st_size for path in files) < MOST_BYTES


def test_another_worlds_tables_are_made_on_the_spot():
    world = store.open_world("ON-THE-SPOT", people=150, weeks=30)
    run = store.simulate(world, store.as_managed(world))
    assert_frame_equal(store.tables(world).orders, run.orders, check_exact=True)
    assert_frame_equal(store.truth(world).orders, run.truth.orders, check_exact=True)
    assert len(run.orders) > 0


@pytest.mark.parametrize(("block", "processes"), [(1000, 1), (2000, 2)])
def test_the_rows_do_not_depend_on_blocks_or_processes(archive, tmp_path, block, processes):
    write_archive(WORLD, tmp_path, processes=processes, block=block)
    for name in FILES:
        assert_frame_equal(read(archive, name), read(tmp_path, name), check_exact=True, obj=name)


def test_the_files_are_what_the_store_says_when_run_at_once(archive):
    run = store.simulate(WORLD, store.as_managed(WORLD))
    for name in FILES:
        tables, table = (run.truth, name[6:]) if name.startswith("truth/") else (run.tables, name)
        frame = getattr(tables, table)
        assert_frame_equal(read(archive, name), frame, check_dtype=False, obj=name)


def test_a_block_without_rows_keeps_the_types_of_the_file(tmp_path, archive):
    files = _Files(tmp_path)
    contacts = read(archive, "contacts")
    nothing = contacts.head(0).assign(reason=pd.Series(dtype=object))
    for block in (nothing, contacts, nothing):
        files.add("contacts", block)
    files.close()
    assert_frame_equal(read(tmp_path, "contacts"), contacts, check_exact=True)


def test_the_command_run_twice_prints_the_same_checksums(tmp_path, capsys):
    printed = []
    for name in ("once", "twice"):
        arguments = ["--code", "cli", "--people", "1500", "--weeks", "30", "--block", "1000"]
        arguments += ["--processes", "1", "--quiet", "--out", str(tmp_path / name)]
        assert main(arguments) == 0
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1] == (tmp_path / "once" / "checksums.txt").read_text()
    assert len(printed[0].splitlines()) == len(FILES)
    assert (tmp_path / "once" / "README.md").read_text(encoding="utf-8") == store.dictionary()


def test_the_command_shows_its_progress(tmp_path, capsys):
    arguments = ["--people", "1200", "--weeks", "4", "--block", "1000", "--processes", "1"]
    assert main([*arguments, "--out", str(tmp_path)]) == 0
    assert "2/2" in capsys.readouterr().err


def test_the_command_exports_one_table(tmp_path, capsys):
    out = tmp_path / "returns.csv"
    assert main(["--export", str(out), "--table", "returns"]) == 0
    assert str(out) in capsys.readouterr().out
    assert len(pd.read_csv(out)) == len(store.tables().returns)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--people", "-4"], "people is -4"),
        (["--weeks", "0"], "weeks is 0"),
        (["--code", "no such!"], "world code 'no such!'"),
        (["--export", "x.pdf"], "x.pdf ends in neither"),
        (["--export", "x.csv", "--table", "wishes"], "no table 'wishes'"),
    ],
)
def test_the_command_refuses_bad_input_with_one_sentence(arguments, sentence, tmp_path, capsys):
    assert main([*arguments, "--quiet", "--out", str(tmp_path)]) == 1
    error = capsys.readouterr().err
    assert sentence in error
    assert "Traceback" not in error
    assert not list(tmp_path.iterdir())
