"""PDF files: every word in the order of reading, and what is refused."""

from __future__ import annotations

import html
import io
import re
from base64 import b64encode
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from weasyprint import HTML

from bagan.law.naskah.pdf import pdf_pages
from bagan.law.naskah.refusal import NaskahError
from bagan.law.naskah.source import read_source

NASKAH = Path(__file__).parent.parent.parent / "specs" / "naskah"
STYLE = """
@page { size: 215mm 330mm; margin: 25mm; @bottom-center { content: "- " counter(page) " -" } }
body { font: 12pt serif; text-align: justify } td { vertical-align: top }
div { position: absolute } b, i { font-weight: inherit; font-style: inherit }
"""


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")


def pdf(body: str, **options: object) -> bytes:
    page = f"<!doctype html><html lang=id><style>{STYLE}</style>{body}"
    made: bytes = HTML(string=page).write_pdf(**options)
    return made


def lines(body: str) -> list[str]:
    """The lines of the only page of *body*, without the number at its foot."""
    (page,) = pdf_pages(pdf(body), "a.pdf")
    text = page.splitlines()
    assert text.pop() == "- 1 -"
    return text


def changed(data: bytes, **how: object) -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(stream, **how)  # type: ignore[arg-type]
    return stream.getvalue()


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def typeset(text: str) -> str:
    """A regulation as offices set it: its preamble in a table, its lists hanging."""
    made: list[str] = []
    preamble = False
    for line in filter(None, map(str.strip, text.replace("*", "").splitlines())):
        line = html.escape(line.removeprefix("- "))
        head = re.match(r"(Menimbang|Mengingat) *: (\S+) (.*)", line)
        entry = re.match(r"(\(?\w{1,2}[.)]) +(.*)", line)
        preamble = bool(head) or (preamble and bool(entry))
        if head:
            made.append("<table><tr><td>{}<td>:<td>{}<td>{}</table>".format(*head.groups()))
        elif entry and preamble:
            made.append("<table><tr><td><td><td>{}<td>{}</table>".format(*entry.groups()))
        elif entry:
            made.append('<p style="margin-left:3em;text-indent:-3em">{} {}'.format(*entry.groups()))
        else:
            made.append(f"<p>{line}")
    return "".join(made)


@pytest.mark.parametrize("name", ["pasaman-barat-49-2017", "kutai-barat-21-2017"])
def test_every_word_of_a_regulation_comes_back_in_order(name: str, tmp_path: Path) -> None:
    text = (NASKAH / f"{name}.txt").read_text("utf-8")
    file = tmp_path / "naskah.pdf"
    file.write_bytes(pdf(typeset(text)))
    source = read_source(file)
    assert len(source.pages) > 8
    for number, (start, end) in enumerate(
        zip(source.pages, (*source.pages[1:], len(source.text) + 3), strict=True), 1
    ):
        page = source.text[start : end - 3]
        assert page.endswith(f"\n- {number} -")
        assert number == 1 or source.text[start - 3 : start] == "\n\f\n"
    found = re.sub(r"(?m)^- \d+ -$", "", source.text)
    assert words(found) == words(text)
    assert re.search(r"(?m)^Menimbang : a\. bahwa \w", found)
    assert re.search(r"(?m)^2\. Undang-Undang \w", found)


def test_a_hyphen_at_the_end_of_a_line_stays() -> None:
    assert lines('<p style="width:11em">pelaksanaan tugas-tugas daerah</p>') == [
        "pelaksanaan tugas-",
        "tugas daerah",
    ]


def test_numbers_behind_the_texts_of_two_columns_go_before_them() -> None:
    names = ("Satu", "Dua", "Tiga", "Empat")
    entries = "".join(f"<li>Seksi Nomor {name}</li>" for name in names)
    assert lines(f'<ol style="column-count:2;text-align:left">{entries}</ol>') == [
        f"{number}. Seksi Nomor {name}" for number, name in enumerate(names, start=1)
    ]


def test_cells_of_a_table_stand_apart() -> None:
    row = "<tr><td>Kepala Dinas Sosial<td>II.b<td>Bupati"
    assert lines(f"<table style='border-spacing:2em'>{row}</table>") == [
        "Kepala Dinas Sosial    II.b    Bupati"
    ]


def column(left: int, *rows: tuple[int, str]) -> str:
    """Lines at a distance from the left and the top, in millimetres, in this order."""
    return "".join(
        f'<div style="left:{left}mm;top:{top}mm;white-space:nowrap">{text}</div>'
        for top, text in rows
    )


BAHWA = [
    (0, "a. bahwa satu"),
    (6, "dan setengah;"),
    (12, "b. bahwa dua;"),
    (24, "1. Undang-Undang"),
]


def test_a_column_of_labels_goes_before_its_texts() -> None:
    labels = column(0, (0, "Menimbang"), (24, "Mengingat"))
    colons = column(30, (0, ":"), (24, ":"))
    expected = [
        "Menimbang : a. bahwa satu",
        "dan setengah;",
        "b. bahwa dua;",
        "Mengingat : 1. Undang-Undang",
    ]
    assert lines(labels + colons + column(40, *BAHWA)) == expected


def test_a_column_of_letters_goes_before_its_texts_and_the_rest_stays() -> None:
    before = column(0, (0, "Pasal 7"), (6, "Perangkat daerah terdiri atas:"))
    letters = column(0, (12, "a."), (24, "b."), (30, "c."))
    texts = column(10, (12, "sekretariat;"), (18, "dan lain;"), (24, "dinas;"), (36, "badan."))
    assert lines(before + letters + texts) == [
        "Pasal 7",
        "Perangkat daerah terdiri atas:",
        "a. sekretariat;",
        "dan lain;",
        "b. dinas;",
        "c.",
        "badan.",
    ]


def test_signatures_side_by_side_stay_apart() -> None:
    left = column(0, (0, "Diundangkan di Sendawar"), (6, "SEKRETARIS DAERAH,"), (30, "NAMA"))
    right = column(90, (0, "Ditetapkan di Sendawar"), (6, "BUPATI,"), (30, "NAMA LAIN"))
    texts = re.findall(r">([^<]+)<", left + right)
    assert lines(left + right) == texts


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_seen(turn: int) -> None:
    """The page is turned, its content turned back, as drivers print landscape pages."""
    body = column(0, (0, "Menimbang"), (24, "Mengingat")) + column(30, *BAHWA)
    straight = pdf_pages(pdf(body), "a.pdf")
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(body))) as document:
        page = document.pages[0]
        box = [float(side) for side in page.mediabox]
        matrix = {90: (0, 1, -1, 0, box[3], 0), 180: (-1, 0, 0, -1, box[2], box[3])}
        matrix[270] = (0, -1, 1, 0, 0, box[2])
        page.contents_add(b"%d %d %d %d %f %f cm" % matrix[turn], prepend=True)
        if turn != 180:
            page.mediabox = [0, 0, box[3], box[2]]
        page.rotate(turn, relative=False)
        document.save(stream)
    assert pdf_pages(stream.getvalue(), "a.pdf") == straight


def refusal(data: bytes) -> str:
    with pytest.raises(NaskahError) as caught:
        pdf_pages(data, "naskah.pdf")
    message = str(caught.value)
    assert message.startswith("naskah.pdf ")
    return message


def picture() -> str:
    stream = io.BytesIO()
    Image.new("L", (50, 80), 200).save(stream, "PNG")
    code = b64encode(stream.getvalue()).decode()
    return f'<img style="height:250mm;width:165mm" src="data:image/png;base64,{code}">'


STAMP = "<p>Dokumen ini telah ditandatangani secara elektronik dengan sertifikat BSrE</p>"
TEXT = "<p>" + "Bupati menetapkan Peraturan Bupati ini; " * 20 + "</p>"
NEXT = '<p style="break-before:page"></p>'


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p>Salinan",
        picture(),
        picture() + STAMP,
        NEXT.join([picture() + STAMP] * 3),
        TEXT + (NEXT + picture()) * 4,
    ],
)
def test_a_scan_asks_for_ocr(body: str) -> None:
    message = refusal(pdf(body))
    assert "is a scan" in message
    assert "bagan import reads it" in message


@pytest.mark.parametrize(
    "body",
    [
        STAMP,
        TEXT + (NEXT + picture()) * 3,
        TEXT + NEXT + STAMP + picture(),
        f'<div style="position:absolute">{picture()}</div>{TEXT}',
        TEXT + NEXT * 5,
    ],
)
def test_pages_with_pictures_and_blank_pages_do_not_make_a_scan(body: str) -> None:
    assert "B" in "".join(pdf_pages(pdf(body), "a.pdf"))


def test_what_is_refused_says_what_to_do() -> None:
    data = pdf(TEXT)
    locked = changed(data, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert "protected by a password" in refusal(locked)
    assert "is damaged" in refusal(data[:200])
    assert "is damaged" in refusal(b"%PDF-1.7\n%%EOF")
    stream = io.BytesIO()
    pikepdf.new().save(stream)
    assert "has no pages" in refusal(stream.getvalue())


def test_a_file_that_only_forbids_changes_is_read() -> None:
    locked = changed(pdf(TEXT), encryption=pikepdf.Encryption(owner="o", user=""))
    assert "menetapkan" in pdf_pages(locked, "a.pdf")[0]


EXAMPLE = pdf(STAMP + column(0, (20, "a."), (26, "b.")) + column(9, (20, "satu"), (26, "dua")))
PLAIN = changed(
    EXAMPLE,
    compress_streams=False,
    stream_decode_level=pikepdf.StreamDecodeLevel.all,
    object_stream_mode=pikepdf.ObjectStreamMode.disable,
)


@settings(max_examples=200, derandomize=True, database=None)
@given(st.sampled_from([EXAMPLE, PLAIN]), st.data())
def test_a_damaged_file_is_read_or_refused(whole: bytes, data: st.DataObject) -> None:
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(0, 6))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place] ^= 1 << data.draw(st.integers(0, 7))
    end = data.draw(st.integers(0, len(damaged)) | st.just(len(damaged)))
    try:
        assert pdf_pages(bytes(damaged[:end]), "a.pdf")
    except NaskahError as error:
        assert str(error).startswith("a.pdf ")
