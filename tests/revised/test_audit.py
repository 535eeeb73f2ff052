"""What the audit tells of a Word document: nothing of one as made, each edit of a hand."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from bagan import load
from bagan.chart.audited import audit_file
from bagan.chart.options import Options
from bagan.chart.outputs import annex
from bagan.cli import main
from tests.office.conftest import STATUSES
from tests.revised.conftest import SPEC
from tests.revised.edits import EDITS
from tests.revised.hand import Hand, edited

SPECS = Path(__file__).parents[2] / "specs"


def rules(path: Path) -> list[str]:
    ((_name, report),) = audit_file(str(path))
    return [finding.rule for finding in report.findings]


@pytest.mark.parametrize("name", EDITS)
def test_each_edit_is_told(name, document, tmp_path) -> None:
    path = tmp_path / "hand.docx"
    path.write_bytes(edited(document, EDITS[name].by))
    assert rules(path) == list(EDITS[name].rules)


@pytest.mark.parametrize("status", STATUSES)
def test_nothing_is_told_of_a_document_as_made(status, tmp_path) -> None:
    spec = load(SPEC.parents[1] / "office" / "spec.yaml")
    path = tmp_path / "lampiran.docx"
    path.write_bytes(annex(spec, Options(status=status), form="docx")[1])
    assert rules(path) == []


@pytest.mark.parametrize("name", ["kutai-barat", "pasaman-barat"])
def test_nor_of_the_two_regulations(name, tmp_path) -> None:
    path = tmp_path / f"{name}.docx"
    path.write_bytes(annex(load(SPECS / f"{name}.yaml"), Options(), form="docx")[1])
    assert rules(path) == []


def test_the_text_may_have_another_file(document, tmp_path) -> None:
    """Word in a browser numbers it."""
    path = tmp_path / "hand.docx"
    with ZipFile(BytesIO(document)) as old, ZipFile(path, "w") as new:
        for name in old.namelist():
            words = old.read(name).replace(b"word/document.xml", b"word/document2.xml")
            new.writestr(name.replace("document.xml", "document2.xml"), words)
    assert rules(path) == []


def test_what_is_hidden_is_not_there(document, tmp_path) -> None:
    """By the eye of Word's Selection Pane; LibreOffice shows it nevertheless."""
    path = tmp_path / "hand.docx"
    path.write_bytes(edited(document, lambda h: h.shape("unit seksi-anak")[0].set("hidden", "1")))
    assert rules(path) == ["kotak-dihapus"]


def test_a_note_is_told_with_its_words(document, tmp_path) -> None:
    path = tmp_path / "hand.docx"
    path.write_bytes(edited(document, lambda hand: hand.add_note(
        hand.paragraph("LampiranJudul"), "Menunggu persetujuan")))  # fmt: skip
    result = CliRunner().invoke(main, ["audit", str(path)])
    assert 'the words "Menunggu persetujuan" were added' in result.output


def test_annexes_that_changed_places_are_told(tmp_path) -> None:
    path = tmp_path / "hand.docx"
    document = annex(load(SPECS / "pasaman-barat.yaml"), Options(), form="docx")[1]
    path.write_bytes(edited(document, Hand.exchange_pages))
    assert rules(path) == ["urutan-lampiran-berubah"]


@pytest.mark.parametrize("how", [{"flipH": "1"}, {"flipV": "1"}, {"rot": "5400000"}], ids=str)
def test_a_chart_turned_or_mirrored_is_told(how, document, tmp_path) -> None:
    path = tmp_path / "hand.docx"
    path.write_bytes(edited(document, lambda hand: hand.turn_group(**how)))
    assert {"kotak-bergeser", "urutan-berubah"} & set(rules(path))


def test_the_words_of_a_draft_before_a_pasted_annex_are_no_change(document, tmp_path) -> None:
    path = tmp_path / "hand.docx"
    path.write_bytes(edited(document, lambda hand: hand.add_draft("Pasal 1")))
    assert rules(path) == []


def test_figures_are_those_of_the_picture(document, tmp_path) -> None:
    path = tmp_path / "hand.docx"
    path.write_bytes(document)
    result = CliRunner().invoke(main, ["audit", str(path)])
    assert result.exit_code == 0, result.output
    assert "10 boxes, 5 bundles of lines, 0 crossings, smallest label 12.00 pt" in result.output


def test_the_spec_may_be_named_as_the_other_commands_name_it(document, tmp_path) -> None:
    path, other = tmp_path / "hand.docx", tmp_path / "lain.yaml"
    path.write_bytes(document)
    text = SPEC.read_text(encoding="utf-8")
    other.write_text(text.replace("Seksi Anak", "Seksi Anak dan Remaja"), encoding="utf-8")
    for arguments in (["--spec", str(other), str(path)], [str(path), str(other)]):
        result = CliRunner().invoke(main, ["audit", *arguments])
        assert result.exit_code == 1
        assert 'the box "Seksi Anak dan Remaja" now says "Seksi Anak"' in result.output


def test_a_document_without_a_spec_asks_for_one(spec, tmp_path) -> None:
    path = tmp_path / "hand.docx"
    path.write_bytes(annex(spec, Options(carry=False), form="docx")[1])
    result = CliRunner().invoke(main, ["audit", str(path)])
    assert result.exit_code == 1
    assert "it carries no spec" in result.output
    assert CliRunner().invoke(main, ["audit", str(path), "--spec", str(SPEC)]).exit_code == 0


def test_places_are_not_judged_where_another_bagan_made_the_document(
    document, tmp_path, monkeypatch
) -> None:
    path = tmp_path / "hand.docx"
    hand = EDITS["box moved"].by, EDITS["name"].by
    path.write_bytes(edited(edited(document, hand[0]), hand[1]))
    monkeypatch.setattr("bagan.chart.worded.sha256", lambda _data: _Sum())
    assert rules(path) == ["letak-tak-dinilai", "kotak-berganti-nama"]


class _Sum:
    def hexdigest(self) -> str:
        return "another"


@pytest.mark.parametrize("option", [["--chart", "susunan"], ["--rupa"]])
def test_what_is_for_pictures_alone_is_refused(option, document, tmp_path) -> None:
    path = tmp_path / "hand.docx"
    path.write_bytes(document)
    result = CliRunner().invoke(main, ["audit", str(path), *option])
    assert result.exit_code == 1
    assert "is a Word document" in result.output
