"""Files that are damaged, locked or meant ill: one clear message, and the spec stays."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from click.testing import CliRunner

from bagan.cli import main
from tests.revised.conftest import TEXT

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN = "word/document.xml"


def repacked(data: bytes, changed: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name) or old.read(name))
        for name in changed.keys() - set(old.namelist()):
            new.writestr(name, changed[name])
    return target.getvalue()


def main_part(data: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(MAIN)


def with_main(change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    return lambda data: repacked(data, {MAIN: change(main_part(data))})


def nested(text: bytes) -> bytes:
    deep = 5_000
    text = text.replace(b"<w:body>", b"<w:body>" + b"<w:sdt>" * deep)
    return text.replace(b"</w:body>", b"</w:sdt>" * deep + b"</w:body>")


def locked(data: bytes) -> bytes:
    """Every part marked as having a password."""
    text = bytearray(data)
    for place in [found.start() for found in re.finditer(b"PK\x01\x02", data)]:
        text[place + 8] |= 1
    return bytes(text)


REFUSED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "bomb": (with_main(lambda _text: b" " * 100_000_000), "word/document.xml is too large"),
    "entities": (
        with_main(lambda text: b'<!DOCTYPE a [<!ENTITY b "c">]>' + text.partition(b"?>")[2]),
        "declares a document type",
    ),
    "half": (lambda data: data[: len(data) // 2], "it is damaged"),
    "flipped": (lambda data: data[:3000] + b"XXXX" + data[3004:], "it is damaged"),
    "no XML": (with_main(lambda text: text[:-20]), "cannot be read"),
    "nested": (with_main(nested), "nested too deeply"),
    "macros": (lambda data: repacked(data, {"word/vbaProject.bin": b"x"}), "it holds macros"),
    "password": (lambda _data: OLE + "EncryptedPackage".encode("utf-16-le"), "by a password"),
    "locked": (locked, "by a password"),
    "old Word": (lambda _data: OLE + bytes(2000), "it is no .docx"),
    "text": (lambda _data: b"Lampiran", "it is no .docx"),
    "empty": (lambda _data: b"", "it is no .docx"),
    "another ZIP": (lambda _data: repacked(zip_of_one(), {}), "it holds no Word document"),
    "strict": (
        with_main(lambda text: text + b"<!-- http://purl.oclc.org/ooxml/ -->"),
        "Strict Open XML",
    ),
}  # fmt: skip


def zip_of_one() -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr("a.txt", "b")
    return target.getvalue()


@pytest.mark.parametrize("name", REFUSED)
def test_a_clear_message_and_nothing_else(name, document, tmp_path) -> None:
    spoil, message = REFUSED[name]
    path, spec = tmp_path / "hand.docx", tmp_path / "dinas.yaml"
    path.write_bytes(spoil(document))
    spec.write_text(TEXT, encoding="utf-8")
    for command in (["audit", str(path)], ["ambil", str(path), str(spec)]):
        result = CliRunner().invoke(main, command)
        assert result.exit_code == 1
        assert message in result.output
        assert len(result.output.strip().splitlines()) == 1
    assert spec.read_text(encoding="utf-8") == TEXT
    assert sorted(item.name for item in tmp_path.iterdir()) == ["dinas.yaml", "hand.docx"]


@pytest.mark.parametrize(
    ("old", "new"),
    [(b'<a:off x="', b'<a:off x="nan'), (b'<a:ext cx="', b'<a:ext cx="1e400'),
     (b"<a:moveTo>", b"<a:moveTo/><a:moveTo>"), (b"<wp:posOffset>", b"<wp:posOffset>x")],
)  # fmt: skip
def test_numbers_that_are_none_are_told_as_other_places(old, new, document, tmp_path) -> None:
    path = tmp_path / "hand.docx"
    path.write_bytes(with_main(lambda text: text.replace(old, new))(document))
    result = CliRunner().invoke(main, ["audit", str(path)])
    assert result.exit_code in (0, 1)
    assert "boxes, " in result.output
