"""`bagan audit` of files that are no annex: one clear message each, and the exit code 1."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result
from PIL import Image

from bagan import Options, annex
from bagan.chart.spec import load_spec
from bagan.chart.spec.new import Answers, first_spec
from bagan.cli import main

ANSWERS = Answers("Kabupaten Maju Jaya", "13.12", "Sumatera Barat", "Dinas Sosial")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A spec of one chart, and its annex."""
    folder = tmp_path_factory.mktemp("pdf")
    spec = folder / "dinas.yaml"
    spec.write_text(first_spec(ANSWERS, file=str(spec)), encoding="utf-8")
    name, data = annex(load_spec(str(spec)), Options())
    (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def audit() -> Callable[..., Result]:
    return lambda *words, stdin=None: CliRunner().invoke(
        main, ["audit", *map(str, words)], input=stdin
    )


def test_each_page_is_told_by_itself(folder: Path, audit) -> None:
    for words in ([], ["--spec", folder / "dinas.yaml"]):
        result = audit(folder / "dinas.pdf", *words)
        assert result.exit_code == 0, result.output
        assert "dinas.pdf, page 1 (LAMPIRAN): " in result.output
        assert result.output.rstrip().endswith("0 findings")


def test_what_is_inside_decides(folder: Path, audit, tmp_path: Path) -> None:
    other = tmp_path / "lampiran.svg"
    other.write_bytes((folder / "dinas.pdf").read_bytes())
    assert audit(other).exit_code == 0
    assert audit("-", stdin=other.read_bytes()).exit_code == 0
    assert audit(other, "--spec", folder / "dinas.yaml").exit_code == 0


def test_a_pdf_that_was_made_otherwise(folder: Path, audit) -> None:
    """Another status, paper and margin than the command line tells."""
    spec = ["--spec", folder / "dinas.yaml"]
    result = audit(folder / "dinas.pdf", *spec, "--paper", "A3")
    assert result.exit_code == 1
    assert "(kertas-lain)" in result.output
    result = audit(folder / "dinas.pdf", *spec, "--margin", "30")
    assert result.exit_code == 1
    result = audit(folder / "dinas.pdf", *spec, "--chart", "x")
    assert result.output.strip().endswith("leave out --chart")
    assert result.exit_code == 1


def test_pages_too_many(folder: Path, audit, tmp_path: Path) -> None:
    twice = tmp_path / "dinas.pdf"
    with pikepdf.open(folder / "dinas.pdf") as pdf:
        pdf.pages.append(pdf.pages[0])
        pdf.save(twice)
    assert audit(twice).exit_code == 0
    result = audit(twice, "--spec", folder / "dinas.yaml")
    assert result.exit_code == 1
    assert "has 2 pages, and the spec's annexes have 1" in result.output


def _locked(data: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return _saved(pdf, encryption=pikepdf.Encryption(owner="a", user="b"))


def _empty(data: bytes) -> bytes:
    with pikepdf.new() as pdf:
        return _saved(pdf)


def _scan(data: bytes) -> bytes:
    target = io.BytesIO()
    Image.new("L", (200, 300), 200).save(target, "PDF")
    return target.getvalue()


def _saved(pdf: pikepdf.Pdf, **how) -> bytes:
    target = io.BytesIO()
    pdf.save(target, **how)
    return target.getvalue()


BAD = {
    "is no PDF": lambda data: b"Peraturan Bupati",
    "The PDF is damaged": lambda data: data[:300],
    "protected by a password": _locked,
    "The PDF has no pages": _empty,
    "shows no chart of Bagan": _scan,
}


@pytest.mark.parametrize("message", BAD)
def test_what_is_no_annex(folder: Path, audit, tmp_path: Path, message: str) -> None:
    bad = tmp_path / "buruk.pdf"
    bad.write_bytes(BAD[message]((folder / "dinas.pdf").read_bytes()))
    for words in ([], ["--spec", folder / "dinas.yaml"]):
        result = audit(bad, *words)
        assert result.exit_code == 1
        assert message in result.output
        assert result.output.count("\n") == 1


def test_what_is_no_file_of_an_annex(audit, tmp_path: Path) -> None:
    other = tmp_path / "dinas.yaml"
    other.write_text("bagan: 1\n", encoding="utf-8")
    result = audit(other)
    assert result.exit_code == 1
    assert "is no SVG, PDF or Word document" in result.output
    assert result.output.count("\n") == 1


def test_what_is_put_upon_a_page(folder: Path, audit, tmp_path: Path) -> None:
    """A note over the page, a picture, a layer, text in another colour, a curve."""
    additions = {
        "q 1 0 0 1 0 0 cm 10 10 m 20 20 30 30 40 10 c S Q": "a curve",
        "q 0.8 g 30 30 40 40 re f Q": "belongs to no chart",
        "BT /VVWQQH 8 Tf 3 Tr 20 20 Td <0042> Tj ET": "not printed",
        "q 0.7 w 30 30 m 60 30 l 60 60 l 30 60 l S Q": "ends at nothing",
        "q 2 0 0 0.5 0 0 cm BT 0 Tr /VVWQQH 8 Tf 20 20 Td <0042> Tj ET Q": "squeezed",
        "q 100 100 5 5 re W n BT 0 Tr /VVWQQH 8 Tf 20 20 Td <0042> Tj ET Q": "cut off",
    }
    for code, message in additions.items():
        with pikepdf.open(folder / "dinas.pdf") as pdf:
            page = pdf.pages[0]
            page.contents_add(code.encode())
            pdf.save(tmp_path / "lain.pdf")
        result = audit(tmp_path / "lain.pdf")
        assert result.exit_code == 1
        assert message in result.output, code
    with pikepdf.open(folder / "dinas.pdf") as pdf:
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Square,
                                  Rect=[50, 50, 90, 90])  # fmt: skip
        pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([note]))
        pdf.save(tmp_path / "lain.pdf")
    assert "lies over the page" in audit(tmp_path / "lain.pdf").output
