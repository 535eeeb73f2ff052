"""The pages of a PDF: what is read from its bytes, and a report for each of them."""

from __future__ import annotations

import io

import pikepdf
import pytest

from bagan.chart.audit.pdf import Page, Print, Wanted, is_pdf, prove_pages, read_pdf
from bagan.chart.audit.pdf.leaf import Leaf, Letter
from bagan.chart.audit.pdf.read import MOST_PAGES, leaves
from bagan.chart.audit.report import Finding
from bagan.problem import RenderError
from bagan.style import Face
from tests.audit.parts import letters, picture, shape, told, wire
from tests.audit.pdf_pages import pdf_of

A, B = shape("camat", 20, 20, "Camat"), shape("lurah", 20, 80, "Lurah")
LINE = wire("camat", "lurah", ((60, 46), (60, 80)))
CHART = picture(A, B, wires=(LINE,))
JOINED = frozenset({("camat", "lurah", "komando", False)})
WANTED = Wanted(Print(CHART), JOINED)
ALONE = Wanted(Print(picture(A)), frozenset())
FAULT = Finding("tata-bahasa", "There is something")
OTHER = ["teks-lain: The list of relations is not that of the spec"]


def page(shown: Print, *found: Finding, heading: str = "", words: tuple[Letter, ...] = ()) -> Page:
    return Page(Leaf(shown.picture.page, words, (), ()), shown, found, heading)


def test_each_page_has_a_report_by_its_number_and_heading() -> None:
    first, second = prove_pages(
        [page(Print(CHART), FAULT, heading="LAMPIRAN I"), page(Print(picture(A)))]
    )
    assert (first.number, first.heading, second.number, second.heading) == (1, "LAMPIRAN I", 2, "")
    assert (first.report.findings, second.report.findings) == ((FAULT,), ())
    assert (first.report.lines, second.report.lines) == (JOINED, frozenset())


SMALL = "huruf-kecil: The smallest text prints at 8.00 pt, below the floor of 9 pt"


def test_the_floor_is_that_of_every_chart() -> None:
    pages = [page(Print(CHART)), page(Print(picture(A)))]
    for expected in (None, [WANTED, ALONE]):
        small = prove_pages(pages, expected=expected, min_size=9)
        assert [told(each.report.findings) for each in small] == [[SMALL], [SMALL]]
        right = prove_pages(pages, expected=expected)
        assert [told(each.report.findings) for each in right] == [[], []]


def test_pages_are_held_against_the_spec_s() -> None:
    shown = Print(picture(A))
    first, second = prove_pages([page(shown, FAULT), page(shown)], expected=[WANTED, ALONE])
    assert told(first.report.findings) == [
        "tata-bahasa: There is something",
        'kotak-hilang: The page lacks the box "lurah"',
        'teks-hilang: The page lacks the text "Lurah"',
        "garis-hilang: The drawing lacks the line komando camat -> lurah",
    ]
    assert (second.number, second.report.findings) == (2, ())


@pytest.mark.parametrize(
    ("pages", "due", "tables"), [(0, 1, ""), (1, 2, ""), (2, 1, ""), (1, 1, "Camat"), (2, 3, "x")]
)
def test_more_or_fewer_pages_than_the_spec_s_are_refused(pages: int, due: int, tables: str) -> None:
    with pytest.raises(RenderError) as caught:
        prove_pages([page(Print(CHART))] * pages, expected=[WANTED] * due, tables=tables)
    assert str(caught.value) == (
        f"The PDF has {pages} pages, and the spec's annexes have {due + bool(tables)}"
    )


def listed(*words: str, face: Face = Face.REGULAR, size: float = 8.0) -> tuple[Letter, ...]:
    return tuple(letter for each in words for letter in letters(each, 20, 20, face=face, size=size))


BARE = Print(picture())
HEAD = listed("Kedudukan", face=Face.BOLD)


@pytest.mark.parametrize(
    ("sheets", "found"),
    [
        ([listed("Camat", "Lurah")], []),
        # on any sheets, under any heads, in any order of words
        ([listed("Lurah") + HEAD, HEAD + listed("Camat")], []),
        ([(*listed("Camat Lurah"), Letter(" ", 9, 9, 8, Face.REGULAR, HEAD[0].colour))], []),
        ([listed("Camat", "Lurah"), HEAD], []),
        ([listed("Camat", "Lura")], OTHER),
        ([listed("Camat", "Lurahh")], OTHER),
        ([listed("Camat", "Lurah"), listed("x")], OTHER),
        # what is bold or small alone is no head
        ([listed("Camat", "Lurah"), listed("x", face=Face.BOLD, size=7)], OTHER),
        ([listed("Camat"), listed("Lurah", face=Face.BOLD)], OTHER),
    ],
)
def test_a_list_of_relations_is_known_by_its_letters(sheets, found: list[str]) -> None:
    pages = [page(Print(CHART)), *(page(BARE, FAULT, words=each) for each in sheets)]
    chart, *rest = prove_pages(pages, expected=[WANTED], tables="Camat\nLurah ")
    assert told(chart.report.findings) == []
    assert [each.number for each in rest] == list(range(2, len(pages) + 1))
    assert all(told(each.report.findings) == [f"tata-bahasa: {FAULT.message}", *found]
               for each in rest)  # fmt: skip


BOX = "0.7 w 1 g 0 G 20 20 80 26 re B 0 g"


def test_an_annex_is_known_by_the_name_over_it() -> None:
    def words(*given: str) -> str:
        return "".join(
            f"BT /F1 8 Tf {9 + 95 * n} 90 Td ({each}) Tj ET" for n, each in enumerate(given)
        )

    pages = read_pdf(
        pdf_of(
            BOX + words("LAMPIRAN II"),
            BOX + words("LAMPIRAN"),
            BOX + words("LAMPIRAN I dan II"),
            BOX + words("Tentang LAMPIRAN"),
            BOX + words("Peraturan", "LAMPIRAN IV"),
            "",
        )
    )
    assert [each.heading for each in pages] == ["LAMPIRAN II", "LAMPIRAN", "", "", "LAMPIRAN IV",
                                                ""]  # fmt: skip
    first = pages[0]
    assert len(first.leaf.letters) == 11
    assert [each.unit for each in first.shown.picture.boxes] == ["?"]
    assert "tata-bahasa: The box 20 to the right and 54 down has no name" in told(first.findings)


def refusal(data: bytes) -> str:
    with pytest.raises(RenderError) as caught:
        read_pdf(data)
    return str(caught.value)


def test_what_shows_no_chart_is_refused() -> None:
    assert refusal(pdf_of("", "BT /F1 8 Tf 9 9 Td (x) Tj ET")) == (
        "The PDF shows no chart of Bagan: no page has a box"
    )


def test_a_pdf_of_more_pages_than_any_annex_is_refused() -> None:
    assert len(leaves(pdf_of(*[""] * MOST_PAGES))) == 500
    assert refusal(pdf_of(*[""] * 501)) == "The PDF has more pages than any annex: 501"


def saved(pdf: pikepdf.Pdf, **how: object) -> bytes:
    target = io.BytesIO()
    pdf.save(target, **how)  # type: ignore[arg-type]
    return target.getvalue()


def test_what_cannot_be_opened_is_refused() -> None:
    whole = pdf_of(BOX)
    damaged = "The PDF is damaged: get another copy of it"
    assert refusal(b"%PDF-1.7") == refusal(whole[:200]) == damaged
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        locked = saved(pdf, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert refusal(locked) == "The PDF is protected by a password: save a copy without one"
    # what was told of one file is not told of the next
    assert refusal(whole[:200]) == damaged
    assert refusal(saved(pikepdf.new())) == "The PDF has no pages"
    assert refusal(whole[:200]) == damaged


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (b"%PDF-1.7\n", True),
        (b"x" * 1019 + b"%PDF-1.7", True),
        (b"x" * 1020 + b"%PDF-1.7", False),
        (b"\xef\xbb\xbf%PDF-1.7", True),
        (b"", False),
        (b"%PDF", False),
        (b"<svg><!-- %PDF-1.7 --></svg>", False),
        (b" \n<svg><!-- %PDF-1.7 --></svg>", False),
        (b"%PDF-1.7\n<</Type/Catalog>>", True),
    ],
)
def test_a_pdf_is_known_by_how_it_begins(data: bytes, is_one: bool) -> None:
    assert is_pdf(data) is is_one
