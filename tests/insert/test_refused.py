"""Drafts that are left as they are: one message tells why, and the file is untouched."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.cli import main
from bagan.publish.insert.archive import Archive
from tests.insert.conftest import parts
from tests.insert.drafts import W, body, draft, packed, page, paragraph, parts_of
from tests.office.conftest import SPEC

MARK = '<w:bookmarkStart w:id="7" w:name="LAMPIRAN"/><w:bookmarkEnd w:id="7"/>'


def with_part(name: str, old: str, new: str) -> bytes:
    parts = parts_of(body(2))
    assert old in parts[name]
    return packed({**parts, name: parts[name].replace(old, new)})


def without(name: str) -> bytes:
    return packed({key: text for key, text in parts_of(body(2)).items() if key != name})


def settings(words: str) -> bytes:
    return with_part("word/settings.xml", "<w:trackRevisions/>", words)


def flipped(data: bytes) -> bytes:
    """A file in which one byte of a packed part is another."""
    place = data.index(b"word/document.xml") + 60
    return data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]


BOMB = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document'
PROTECTED = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
LOCKED = '<w:writeProtection w:cryptProviderType="rsaAES" w:hash="abc=" w:salt="x"/>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
TABLE = page(0).replace("sel 0</w:t></w:r>", f"sel 0</w:t></w:r>{MARK}")
CONTINUOUS = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'

HOSTILE = {
    "protected": (settings(PROTECTED), "Stop Protection"),
    "locked": (settings(LOCKED), "Stop Protection"),
    "encrypted": (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "an old .doc": (OLE, "save it as Word Document"),
    "no zip": (b"{\\rtf1 Pasal 1}", "save it as Word Document"),
    "empty": (b"", "save it as Word Document"),
    "cut short": (draft()[:-200], "damaged"),
    "a byte flipped": (flipped(draft()), "damaged"),
    "no document": (without("word/document.xml"), "word/document.xml is missing"),
    "no list of types": (without("[Content_Types].xml"), "[Content_Types].xml is missing"),
    "no relations": (without("_rels/.rels"), "_rels/.rels is missing"),
    "no section": (draft(paragraph("Pasal 1")), "page setup"),
    "an empty body": (draft(""), "page setup"),
    "macros": (
        with_part("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.word"
                  "processingml.document.main+xml",
                  "application/vnd.ms-word.document.macroEnabled.main+xml"),
        "macros",
    ),
    "a macro in it": (draft(**{"word/vbaProject.bin": "x"}), "macros"),
    "signed": (draft(**{"_xmlsignatures/sig1.xml": "<x/>"}), "signed"),
    "a template": (
        with_part("[Content_Types].xml", ".document.main+xml", ".template.main+xml"),
        "is a template",
    ),
    "entities": (with_part("word/document.xml", "<w:document", BOMB), "DOCTYPE"),
    "no XML": (with_part("word/document.xml", "</w:body>", ""), "cannot be read"),
    "another encoding": (with_part("word/styles.xml", "UTF-8", "ISO-8859-1"), "iso-8859-1"),
    "strict": (
        with_part("word/document.xml", W, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        "Strict Open XML",
    ),
    "deep": (draft("<w:p>" * 5000 + "</w:p>" * 5000 + "<w:sectPr/>"), "cannot be read"),
    "two bookmarks": (draft(f"<w:p>{MARK}</w:p><w:p>{MARK}</w:p>" + body(1)), "2 places"),
    "a bookmark in a table": (draft(TABLE + body(1)), "table"),
    "a continuous section": (draft(f"<w:p>{MARK}</w:p>" + body(1, last=CONTINUOUS)), "continuous"),
}  # fmt: skip


def run(path: Path, *more: str):
    return CliRunner().invoke(main, ["sisip", str(path), str(SPEC), *more])


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("kind", HOSTILE)
def test_one_message_and_the_file_untouched(kind, language, tmp_path, monkeypatch) -> None:
    data, told = HOSTILE[kind]
    path = tmp_path / "rancangan.docx"
    path.write_bytes(data)
    monkeypatch.setenv("BAGAN_LANG", language)
    done = run(path)
    assert done.exit_code == 1
    assert done.stdout == ""
    (line,) = [line for line in done.stderr.splitlines() if "rancangan.docx" in line]
    if language == "en":
        assert told in line or told.upper() in line
        assert "was not changed" in line
    else:
        assert "tidak diubah" in line
    assert path.read_bytes() == data
    assert [item.name for item in tmp_path.iterdir()] == ["rancangan.docx"]


def test_huge_parts_are_not_read(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("bagan.publish.insert.draft.MAX_XML", 1000)
    path = tmp_path / "rancangan.docx"
    path.write_bytes(draft())
    done = run(path)
    assert (done.exit_code, "too large" in done.stderr) == (1, True)
    monkeypatch.setattr("bagan.publish.insert.archive.MAX_BYTES", 1000)
    done = run(path)
    assert (done.exit_code, "too large" in done.stderr) == (1, True)
    assert path.read_bytes() == draft()


def test_a_draft_that_is_not_there(tmp_path) -> None:
    done = run(tmp_path / "tidak-ada.docx")
    assert done.exit_code == 1
    assert "tidak-ada.docx" in done.stderr


def test_a_name_that_is_not_there_is_told(tmp_path) -> None:
    path = tmp_path / "rancangan.docx"
    path.write_bytes(draft(f"{page(0)}<w:p>{MARK}</w:p>{body(1)}"))
    done = run(path, "--bookmark", "LAMPIRAN_2")
    assert (done.exit_code, '"LAMPIRAN_2"' in done.stderr) == (1, True)
    assert [item.name for item in tmp_path.iterdir()] == [path.name]


def test_the_old_file_is_kept_beside(tmp_path) -> None:
    path = tmp_path / "rancangan.docx"
    path.write_bytes(draft())
    done = run(path)
    assert done.exit_code == 0
    assert "after the last page" in done.stderr
    assert (tmp_path / "rancangan.docx.bak").read_bytes() == draft()
    once = path.read_bytes()
    again = run(path)
    assert "already" in again.stderr
    assert path.read_bytes() == once
    assert (tmp_path / "rancangan.docx.bak").read_bytes() == draft()
    changed = run(path, "--status", "salinan")
    assert "replaced" in changed.stderr
    assert (tmp_path / "rancangan.docx.bak").read_bytes() == once


def test_written_elsewhere_the_draft_stays(tmp_path) -> None:
    path, other = tmp_path / "rancangan.docx", tmp_path / "lengkap.docx"
    data = draft(f"{page(0)}<w:p>{MARK}</w:p>{body(2)}")
    path.write_bytes(data)
    done = run(path, "-o", str(other))
    assert done.exit_code == 0
    assert "Text follows the annexes" in done.stderr
    assert path.read_bytes() == data
    assert other.read_bytes() != data
    assert {item.name for item in tmp_path.iterdir()} == {path.name, other.name}


def test_a_faulty_spec_leaves_the_draft(tmp_path) -> None:
    path, spec = tmp_path / "rancangan.docx", tmp_path / "salah.yaml"
    path.write_bytes(draft())
    spec.write_text("bagan: 1\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["sisip", str(path), str(spec)])
    assert done.exit_code == 1
    assert path.read_bytes() == draft()
    assert {item.name for item in tmp_path.iterdir()} == {path.name, spec.name}


def test_a_text_behind_the_annexes_is_not_lost(tmp_path) -> None:
    path = tmp_path / "rancangan.docx"
    path.write_bytes(draft())
    run(path)
    text = parts(path.read_bytes())["word/document.xml"]
    place = text.rindex(b"<w:sectPr")
    more = paragraph("Pasal susulan").encode()
    data = Archive(path.read_bytes()).rewritten(
        {"word/document.xml": text[:place] + more + text[place:]}
    )
    path.write_bytes(data)
    done = run(path)
    assert (done.exit_code, "text stands after the annexes" in done.stderr) == (1, True)
    assert path.read_bytes() == data
