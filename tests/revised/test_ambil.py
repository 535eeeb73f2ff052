"""What a hand has changed comes back into the spec, by its place; what is doubtful, as a mark."""

from __future__ import annotations

import re
from difflib import ndiff
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document

from bagan.chart.options import Options
from bagan.chart.outputs import annex
from bagan.chart.retaken import take
from bagan.chart.revised import compared, opened, read
from bagan.chart.spec import load_spec, parse_spec
from bagan.cli import main
from tests.diff.test_offices import GALLERY
from tests.revised.conftest import SPEC, TEXT
from tests.revised.edits import EDITS
from tests.revised.hand import edited


def ambil(folder: Path, data: bytes, *more: str, text: str = TEXT):
    (folder / "hand.docx").write_bytes(data)
    (folder / "dinas.yaml").write_text(text, encoding="utf-8", newline="")
    result = CliRunner().invoke(
        main, ["ambil", str(folder / "hand.docx"), str(folder / "dinas.yaml"), *more]
    )
    return result, (folder / "dinas.yaml").read_bytes().decode()


def unwrapped(text: str) -> list[str]:
    """The lines of a spec, each comment on one."""
    return re.sub(r"\n *#   ", " ", text).splitlines()


@pytest.mark.parametrize("name", EDITS)
def test_each_edit_comes_back(name, document, spec, drawn) -> None:
    edit = EDITS[name]
    seen = read(opened(edited(document, edit.by)))
    changes = compared(seen, drawn, spec.organisation).changes
    text, outcomes = take(spec, spec, changes, document="hand.docx")
    assert tuple(outcome.state.value for outcome in outcomes) == edit.states
    lines = list(ndiff(unwrapped(TEXT), unwrapped(text.decode())))
    gone = [line[2:].strip() for line in lines if line.startswith("- ") and line[2:].strip()]
    come = [line[2:].strip() for line in lines if line.startswith("+ ") and line[2:].strip()]
    assert gone == list(edit.gone)
    assert come == list(edit.come)


@pytest.mark.parametrize("name", EDITS)
def test_taken_once_nothing_more_is_taken(name, document, spec, drawn) -> None:
    seen = read(opened(edited(document, EDITS[name].by)))
    changes = compared(seen, drawn, spec.organisation).changes
    text, _outcomes = take(spec, spec, changes, document="hand.docx")
    again, outcomes = take(parse_spec(text, "dinas.yaml"), spec, changes, document="hand.docx")
    assert again == text
    assert {outcome.state.value for outcome in outcomes} <= {"known", "told"}


def test_several_edits_at_once(document, tmp_path) -> None:
    wanted = ("name", "box added under a head", "lines of a list dashed", "title",
              "box deleted with its line")  # fmt: skip
    data = document
    for name in wanted:
        data = edited(data, EDITS[name].by)
    result, text = ambil(tmp_path, data)
    assert result.exit_code == 0, result.output
    made = load_spec(tmp_path / "dinas.yaml")
    assert made.organisation.name("bidang-a") == "Bidang Rehabilitasi, Pemulihan"
    assert "seksi-anak" not in made.organisation.units
    assert "bidang-pemberdayaan" in made.organisation.units
    assert made.regency.lampiran[0].judul == "Bagan Organisasi"
    assert result.output.count("taken") == len(wanted)
    assert "# kepala daerah" in text
    assert (tmp_path / "dinas.yaml.bak").read_text(encoding="utf-8") == TEXT


def test_line_ends_and_byte_order_mark_stay(document, tmp_path) -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    data = edited(edited(document, EDITS["name"].by), EDITS["box added under a head"].by)
    result, made = ambil(tmp_path, data, text=text)
    assert result.exit_code == 0, result.output
    assert made.startswith("\ufeff")
    assert made.count("\n") == made.count("\r\n")
    assert set(text.splitlines()) - set(made.splitlines()) == {
        "      - bidang-a: Bidang Rehabilitasi Sosial"
    }


def test_a_spec_that_was_changed_meanwhile_is_asked_about(document, tmp_path) -> None:
    text = TEXT.replace("Bidang Rehabilitasi Sosial", "Bidang Pemulihan Sosial")
    result, made = ambil(tmp_path, edited(document, EDITS["name"].by), text=text)
    assert "not taken, marked PERIKSA" in result.output
    assert "bidang-a: Bidang Pemulihan Sosial\n" in made
    assert "# PERIKSA: dalam hand.docx" in made


def test_without_a_spec_the_carried_one_is_taken(document, tmp_path) -> None:
    path, target = tmp_path / "hand.docx", tmp_path / "baru.yaml"
    path.write_bytes(edited(document, EDITS["name"].by))
    result = CliRunner().invoke(main, ["ambil", str(path), "-o", str(target)])
    assert result.exit_code == 0, result.output
    assert "bidang-a: Bidang Rehabilitasi, Pemulihan\n" in target.read_text(encoding="utf-8")
    again = CliRunner().invoke(main, ["ambil", str(path), "-o", str(target)])
    assert again.exit_code == 0
    target.write_text("mine", encoding="utf-8")
    refused = CliRunner().invoke(main, ["ambil", str(path), "-o", str(target)])
    assert (refused.exit_code, target.read_text(encoding="utf-8")) == (1, "mine")
    assert CliRunner().invoke(main, ["ambil", str(path)]).exit_code == 2


def test_a_document_without_a_spec_is_held_against_the_one_named(spec, tmp_path) -> None:
    data = annex(spec, Options(carry=False), form="docx")[1]
    result, text = ambil(tmp_path, edited(data, EDITS["name"].by))
    assert result.exit_code == 0, result.output
    assert "Bidang Rehabilitasi, Pemulihan" in text


def test_nothing_is_half_written(document, tmp_path, monkeypatch) -> None:
    def full(*_names: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bagan.files.os.replace", full)
    result, text = ambil(tmp_path, edited(document, EDITS["name"].by))
    assert (result.exit_code, text) == (1, TEXT)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dinas.yaml", "hand.docx"]


def test_the_new_spec_draws_and_its_document_agrees(document, tmp_path) -> None:
    data = edited(document, EDITS["box added under a head"].by)
    ambil(tmp_path, data)
    made = load_spec(tmp_path / "dinas.yaml")
    path = tmp_path / "baru.docx"
    path.write_bytes(annex(made, Options(), form="docx")[1])
    assert CliRunner().invoke(main, ["audit", str(path)]).exit_code == 0
    assert SPEC.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("made", [False, True])
def test_the_document_of_another_spec_changes_nothing(made: bool, tmp_path) -> None:
    other = BytesIO()
    if made:
        other.write(annex(load_spec(GALLERY / "bpbd.yaml"), Options(), form="docx")[1])
    else:
        Document().save(other)
    result, text = ambil(tmp_path, other.getvalue())
    assert result.exit_code == 1
    assert "it holds no chart of this spec" in result.output
    assert text == TEXT


def test_no_yaml_is_written_under_the_name_of_another_program_s_file(document, tmp_path) -> None:
    result, text = ambil(tmp_path, edited(document, EDITS["name"].by), "-o", "baru.docx")
    assert result.exit_code == 2
    assert '"baru.docx" does not end with .yaml / .yml' in result.output
    assert text == TEXT
