"""From one learner's attempts to the table of the class."""

import csv
import json
from pathlib import Path

import pytest

from helpers import ask
from helpers.ask.journal import Journal


def learner_who_predicts(folder: Path, value: float) -> Path:
    journal = Journal(folder)
    about = {"question": "07.1", "world": "ORINOCO"}
    journal.keep("prediction", **about, raw=str(value), value=value)
    journal.keep("hint", **about)
    journal.keep("answer", **about, raw="1/3", value=1 / 3, verdict="right")
    return journal.path


def test_all_attempts_are_exported_as_json_and_as_csv(tmp_path: Path, learner: Path) -> None:
    learner_who_predicts(learner, 0.25)
    whole = json.loads(ask.export(tmp_path / "me.json").read_text(encoding="utf-8"))
    with open(ask.export(tmp_path / "me.csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == [entry["id"] for entry in whole["entries"]]
    assert [row["act"] for row in rows] == ["prediction", "hint", "answer"]
    assert {row["learner"] for row in rows} == {whole["learner"]}


@pytest.mark.parametrize(
    ("raw", "cell"),
    [("=1+1", "'=1+1"), ("@x", "'@x"), ("-3 %", "-3 %"), ("-x", "'-x"), ("two\nlines", None)],
)
def test_no_cell_of_the_csv_is_a_formula(tmp_path, learner, raw: str, cell: str | None) -> None:
    Journal(learner).keep("answer", raw=raw)
    with open(ask.export(tmp_path / "me.csv"), encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["raw"] == (cell or raw)


def test_another_kind_of_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"me\.xlsx cannot be written.*\.csv or \.json"):
        ask.export(tmp_path / "me.xlsx")


def test_a_class_becomes_a_table_with_a_row_a_learner_and_question(tmp_path: Path) -> None:
    for name, value in (("ana", 0.25), ("ben", 0.4)):
        learner_who_predicts(tmp_path / "class" / name, value)
    table = ask.class_table(tmp_path / "class")
    assert table["prediction"].tolist() == [0.25, 0.4]
    assert table["right"].all()
    assert table["tries"].tolist() == [1, 1]
    assert table["hints"].tolist() == [1, 1]
    assert table["learner"].nunique() == 2


def test_a_file_handed_in_twice_counts_once(tmp_path: Path) -> None:
    file = learner_who_predicts(tmp_path / "class", 0.25)
    (tmp_path / "class" / "copy.json").write_text(file.read_text())
    assert len(ask.class_table(tmp_path / "class")) == 1


def test_only_the_prediction_before_the_reveal_counts(tmp_path: Path) -> None:
    entry = {"question": "07.1", "world": "ORINOCO"}
    acts = [("prediction", "1", 0.2), ("reveal", "2", None), ("prediction", "3", 0.9)]
    entries = [{**entry, "act": a, "time": t, "value": v, "id": t} for a, t, v in acts]
    file = tmp_path / "me.json"
    file.write_text(json.dumps({"format": 1, "learner": "x", "entries": entries}))
    assert ask.class_table(tmp_path)["prediction"].tolist() == [0.2]


def test_an_empty_folder_and_a_foreign_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"There is no \.json file"):
        ask.class_table(tmp_path)
    (tmp_path / "menu.json").write_text("[]")
    with pytest.raises(ValueError, match=r"menu\.json is not a file"):
        ask.class_table(tmp_path)


def test_the_button_writes_the_file_and_offers_it_for_download(learner: Path) -> None:
    learner_who_predicts(learner, 0.25)
    desk = ask.hand_in()
    assert desk.prepare.description
    desk.prepare.click()
    assert (learner / "answers.json").is_file()
    assert 'download="answers.json"' in desk.said.value


def test_the_answers_can_be_taken_when_the_folder_is_shut(tmp_path, monkeypatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FIFTEEN_KEYS_LEARNER", str(tmp_path / "file" / "learner"))
    desk = ask.hand_in()
    desk.prepare.click()
    assert "cannot be written" in desk.said.value
    assert 'download="answers.csv"' in desk.said.value
