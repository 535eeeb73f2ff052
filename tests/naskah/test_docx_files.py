"""Word files whole, odd, damaged and hostile."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from bagan.law.naskah.docx import docx_text
from bagan.law.naskah.refusal import NaskahError
from bagan.law.naskah.source import read_source
from tests.naskah.word_files import abstract, lvl, new, num, repacked, saved, say, xml, zipped

NASKAH = Path(__file__).parent.parent.parent / "specs" / "naskah"
_MARKER = re.compile(r"(?:- )?(\(?)(\d+|[a-z])([.)])\s+(.*)")


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")


def numbered_by_word(text: str) -> Document:
    """*text*, a paragraph a line; its lists are numbered by Word wherever it can."""
    shapes = ["({})", "{}.", "{})"]
    document = new(
        *(
            abstract(key, lvl(0, form, shape.format("%1")))
            for key, (form, shape) in enumerate(
                (form, shape) for shape in shapes for form in ("decimal", "lowerLetter")
            )
        )
    )
    root = document.part.numbering_part.element
    last: dict[int, tuple[int, int]] = {}
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    for line in text.splitlines():
        match = _MARKER.fullmatch(line.strip())
        if match is None:
            say(document, line)
            continue
        before, mark, after, words = match.groups()
        digit = mark.isdigit()
        key = 2 * shapes.index(before + "{}" + after) + (not digit)
        count = int(mark) if digit else ord(mark) - ord("a") + 1
        list_, at = last.get(key, (0, 0))
        if count == 1:
            list_ = len(root) + 1
            root.append(xml(num(list_, key, anew)))
        elif count != at + 1:
            say(document, line)
            continue
        last[key] = (list_, count)
        say(document, words, list_)
    return document


@pytest.mark.parametrize("name", ["pasaman-barat-49-2017", "kutai-barat-21-2017"])
def test_every_word_of_a_regulation_comes_back(name: str, tmp_path: Path) -> None:
    text = (NASKAH / f"{name}.txt").read_text("utf-8")
    document = numbered_by_word(text)
    typed = "".join(paragraph.text for paragraph in document.paragraphs)
    file = tmp_path / "naskah.docx"
    document.save(str(file))
    source = read_source(file)
    assert source.pages == ()
    assert re.findall(r"\w+", source.text) == re.findall(r"\w+", text)
    assert len(typed) + 300 < len(text), "Word numbers next to nothing here"


def test_a_link_to_nowhere_does_no_harm() -> None:
    """Word leaves links to parts that are gone; python-docx alone refuses such a file."""
    document = new(abstract(1, lvl(0, "lowerLetter", "%1.")), num(1, 1))
    say(document, "x", 1)

    def dangle(name: str, part: bytes) -> bytes:
        link = b'<Relationship Id="rId99" Type="http://x/image" Target="NULL"/></Relationships>'
        return part.replace(b"</Relationships>", link)

    data = repacked(saved(document), dangle)
    with pytest.raises(KeyError):
        docx.Document(BytesIO(data))
    assert docx_text(data, "a.docx") == "a. x\n"


def test_a_file_of_the_strict_kind_and_one_without_styles_and_numbers() -> None:
    document = new(abstract(1, lvl(0, "lowerLetter", "%1.")), num(1, 1))
    say(document, "x", 1)
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    data = saved(document)
    assert docx_text(repacked(data, lambda _, part: part.replace(usual, strict)), "a") == "a. x\n"
    bare = repacked(data, lambda name, part: part if "document.xml" in name else None)
    assert docx_text(bare, "a.docx") == "x\n"


def refusal(data: bytes) -> str:
    with pytest.raises(NaskahError) as caught:
        docx_text(data, "naskah.docx")
    message = str(caught.value)
    assert message.startswith("naskah.docx ")
    return message


def test_what_is_refused_says_what_to_do() -> None:
    data = saved(new())
    assert "has no text" in refusal(data)
    assert "is damaged" in refusal(data[: len(data) // 2])
    assert "holds no Word document" in refusal(repacked(data, lambda *_: None))
    open_document = {"mimetype": b"application/vnd.oasis", "content.xml": b"<a/>"}
    assert "OpenDocument" in refusal(zipped(open_document))
    sheet = b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    assert "holds no Word document" in refusal(zipped({"word/document.xml": sheet}))
    assert "is damaged" in refusal(zipped({"word/document.xml": b"<w:document>"}))


def in_body(body: bytes) -> bytes:
    head = f"<w:document {nsdecls('w')}><w:body>".encode()
    return zipped({"word/document.xml": head + body + b"</w:body></w:document>"})


def test_bombs_do_not_go_off() -> None:
    """Small files that unpack, nest or name each other without end."""
    text = b"<w:p><w:r><w:t>x</w:t></w:r></w:p>"
    assert "unpacks to far more" in refusal(in_body(text + b" " * 40_000_000))
    for depth in (300, 3_000, 100_000):
        cells = b"<w:tbl><w:tr><w:tc>" * depth + text + b"</w:tc></w:tr></w:tbl>" * depth
        try:
            assert docx_text(in_body(cells), "a.docx") == "x\n"
        except NaskahError as error:
            assert "is damaged" in str(error)
    laughs = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
    )
    bomb = in_body(text + b"<w:p><w:r><w:t>&j;</w:t></w:r></w:p>")
    bomb = repacked(bomb, lambda _, part: laughs + b"]>" + part)
    assert "is damaged" in refusal(bomb)


def example() -> bytes:
    """A small file with a bit of everything."""
    document = new(
        abstract(1, lvl(0, "decimal", "Pasal %1"), lvl(1, "lowerLetter", "%1.%2")),
        num(1, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'),
    )
    say(document, "satu", 1)
    say(document, "dua", 1, 1)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Menimbang :"
    say(table.cell(0, 1), "bahwa", 1, 1)
    document.add_paragraph("tiga", style="List Number 2")
    return saved(document)


EXAMPLE = example()
VALUES = st.sampled_from(
    ["", "-1", "0", "1", "8", "9", "32768", "9" * 30, "9" * 5000, "x", "1.5", "%1" * 40, "%9"]
)


def text_or_refusal(data: bytes) -> None:
    try:
        assert docx_text(data, "a.docx").strip()
    except NaskahError as error:
        assert str(error).startswith("a.docx ")


@settings(max_examples=150, derandomize=True, database=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(EXAMPLE)
    for _ in range(data.draw(st.integers(0, 4))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place] ^= 1 << data.draw(st.integers(0, 7))
    end = data.draw(st.integers(0, len(damaged)) | st.just(len(damaged)))
    text_or_refusal(bytes(damaged[:end]))


@settings(max_examples=100, derandomize=True, database=None)
@given(st.sampled_from(["document", "numbering", "styles", "rels"]), st.data())
def test_parts_that_say_nonsense_are_read_or_refused(part: str, data: st.DataObject) -> None:
    def nonsense(name: str, content: bytes) -> bytes:
        if part not in name:
            return content
        text = content.decode("utf-8")
        pieces = re.split(r'((?:val|Id|ilvl|Target|Type)=")[^"]*', text)
        for _ in range(data.draw(st.integers(1, 6))):
            place = data.draw(st.integers(1, len(pieces) // 2))
            pieces[2 * place] = data.draw(VALUES) + pieces[2 * place]
        return "".join(pieces).encode("utf-8")

    text_or_refusal(repacked(EXAMPLE, nonsense))
