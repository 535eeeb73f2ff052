"""What `bagan sisip` says of a draft beside putting the annexes in."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.chart.carried import taken
from bagan.cli import main
from tests.insert.drafts import body, draft, paragraph
from tests.office.conftest import SPEC

PICTURE = "<w:p><w:r><w:pict/></w:r></w:p>"
HEADING = paragraph("LAMPIRAN PERATURAN BUPATI CONTOH")
ANNEXES = {
    "a chart as a picture": (HEADING + paragraph("BAGAN") + PICTURE, True),
    "a picture in a table": (
        HEADING + f"<w:tbl><w:tr><w:tc>{PICTURE}</w:tc></w:tr></w:tbl>" + paragraph(""),
        True,
    ),
    "an emblem above an annex": (PICTURE + HEADING + paragraph("Daftar"), False),
    "a picture without an annex": (paragraph("Lampiran dimaksud dalam Pasal 2") + PICTURE, False),
}


def sisip(path: Path, *more: str):
    return CliRunner().invoke(main, ["sisip", str(path), str(SPEC), *more])


@pytest.mark.parametrize("kind", ANNEXES)
def test_an_annex_with_a_picture_of_the_draft_s_own_is_told_once(kind: str, tmp_path: Path) -> None:
    content, told = ANNEXES[kind]
    path = tmp_path / "rancangan.docx"
    path.write_bytes(draft(body(2, after={1: content})))
    done = sisip(path)
    assert done.exit_code == 0, done.output
    assert ('"LAMPIRAN PERATURAN BUPATI CONTOH"' in done.stderr) is told
    assert "picture of its own" not in sisip(path, "--status", "salinan").stderr


def test_the_spec_stays_out_where_it_shall(tmp_path: Path) -> None:
    path = tmp_path / "rancangan.docx"
    path.write_bytes(draft())
    assert sisip(path, "--tanpa-spesifikasi").exit_code == 0
    assert taken(path.read_bytes()) is None
