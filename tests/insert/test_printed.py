"""What others make of a draft with annexes: LibreOffice's pages, the validator, a re-saved file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from bagan.chart.audit.pdf import read
from bagan.chart.audit.pdf.leaf import Leaf
from bagan.publish.insert import insert
from tests.insert.conftest import parts
from tests.insert.drafts import LAST, OTHER, PAGES, body, draft
from tests.libreoffice import print_all, save_all
from tests.office.printed import CLOSE
from tests.once import made_once

MIDDLE = PAGES // 2
MARKED = '<w:p><w:bookmarkStart w:id="7" w:name="LAMPIRAN"/><w:bookmarkEnd w:id="7"/></w:p>'
BREAK = f"<w:p><w:pPr>{OTHER}</w:pPr></w:p>"
TITLE = LAST.replace("<w:cols", '<w:cols w:num="1"').replace("<w:docGrid", "<w:titlePg/><w:docGrid")
DRAFTS = {
    "akhir": body(),
    "tengah": body(after={MIDDLE - 1: MARKED}),
    "batas": body(after={MIDDLE - 1: BREAK.replace("</w:p>", MARKED.removeprefix("<w:p>"))}),
    "judul": body(last=TITLE),
}
AT = {"akhir": PAGES, "tengah": MIDDLE, "batas": MIDDLE, "judul": PAGES}


def put(data: bytes, annexes: bytes) -> bytes:
    return insert(data, annexes, path="rancangan.docx", bookmark=None).data


@pytest.fixture(scope="session")
def prints(annexes, tmp_path_factory) -> Path:
    """The folder of what LibreOffice prints: annexes alone, drafts, and drafts with them."""

    def make(folder: Path) -> None:
        (folder / "lampiran.docx").write_bytes(annexes)
        for name, content in DRAFTS.items():
            data = draft(content)
            (folder / f"{name}.docx").write_bytes(data)
            (folder / f"{name}-isi.docx").write_bytes(put(data, annexes))
        print_all(folder.glob("*.docx"), folder)

    return made_once(tmp_path_factory, "printed-drafts", make)


@cache
def leaves(path: Path) -> tuple[Leaf, ...]:
    """The pages of a file that nobody writes into later."""
    return read.leaves(path.read_bytes())


def letters(leaf: Leaf) -> list[tuple[str, float, float]]:
    found = [(i.character, i.x, i.y) for i in leaf.letters if not i.character.isspace()]
    return sorted(found, key=lambda letter: (round(letter[2]), letter[1]))


def apart(one: Leaf, other: Leaf) -> float:
    """How far the letters of two pages are from each other, in points."""
    pairs = list(zip(letters(one), letters(other), strict=True))
    assert [a[0] for a, _b in pairs] == [b[0] for _a, b in pairs]
    return max(max(abs(a[1] - b[1]), abs(a[2] - b[2])) for a, b in pairs)


@pytest.mark.parametrize("name", DRAFTS)
def test_annexes_put_in_again_are_those_put_in_first(annexes, edited_annexes, name) -> None:
    """So what is asked below of the latter holds for both."""
    data = draft(DRAFTS[name])
    assert parts(put(put(data, edited_annexes), annexes)) == parts(put(data, annexes))


@pytest.mark.parametrize("name", DRAFTS)
def test_pages_are_the_draft_s_and_the_annexes(prints, name) -> None:
    whole = leaves(prints / f"{name}-isi.pdf")
    own, added = leaves(prints / f"{name}.pdf"), leaves(prints / "lampiran.pdf")
    assert len(own) == PAGES
    at = AT[name]
    assert len(whole) == len(own) + len(added)
    for mine, page in zip(added, whole[at : at + len(added)], strict=True):
        assert apart(mine, page) < CLOSE
    for mine, page in zip(own, [*whole[:at], *whole[at + len(added) :]], strict=True):
        assert apart(mine, page) < CLOSE


@cache
def faults(path: Path) -> list[str]:
    return sorted(str(fault) for fault in OpenXmlValidator().validate(path).errors)


@pytest.mark.parametrize("name", DRAFTS)
def test_the_schemas_are_kept(prints, name) -> None:
    missing = faults(prints / f"{name}.docx")
    assert all("relationship type" in fault for fault in missing)  # a theme, a table of fonts
    assert faults(prints / f"{name}-isi.docx") == missing


@pytest.fixture(scope="session")
def resaved(prints, tmp_path_factory) -> Path:
    """The folder of the drafts with annexes as LibreOffice saves them."""

    def make(folder: Path) -> None:
        save_all([prints / f"{name}-isi.docx" for name in DRAFTS], "docx", folder)

    return made_once(tmp_path_factory, "resaved-drafts", make)


@pytest.fixture(scope="session")
def replaced(resaved, edited_annexes, tmp_path_factory) -> Path:
    """The folder of those whose annexes were put in anew, and of what is printed of them."""

    def make(folder: Path) -> None:
        for name in DRAFTS:
            data = (resaved / f"{name}-isi.docx").read_bytes()
            found = insert(data, edited_annexes, path="rancangan.docx", bookmark=None)
            assert found.replaced
            (folder / f"{name}.docx").write_bytes(found.data)
        print_all(folder.glob("*.docx"), folder)

    return made_once(tmp_path_factory, "replaced-annexes", make)


@pytest.mark.parametrize("name", DRAFTS)
def test_annexes_are_found_again_after_another_program_saved(
    replaced, prints, edited_annexes, name
) -> None:
    data = (replaced / f"{name}.docx").read_bytes()
    text = parts(data)["word/document.xml"].decode()
    assert text.count(">LAMPIRAN II<") == 1
    assert "dan Mitigasi" in text
    expected = PAGES + len(leaves(prints / "lampiran.pdf"))
    assert len(leaves(replaced / f"{name}.pdf")) == expected
    assert put(data, edited_annexes) == data
