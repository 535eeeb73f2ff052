"""The numbers that Word keeps out of the text, counted as Word counts them."""

from __future__ import annotations

import pytest

from bagan.law.naskah.docx_numbering import spelt
from tests.naskah.word_files import abstract, lvl, new, num, read, say, xml


def test_the_lists_of_a_regulation_have_their_numbers() -> None:
    """BAB, Pasal that go on across BAB, ayat, huruf and angka, as typists make them."""
    document = new(
        abstract(
            1,
            lvl(0, "upperRoman", "BAB %1"),
            lvl(1, "decimal", "Pasal %2", '<w:lvlRestart w:val="0"/>'),
            lvl(2, "decimal", "(%3)"),
            lvl(3, "lowerLetter", "%4."),
            lvl(4, "decimal", "%5)"),
        ),
        num(1, 1),
    )
    for level, text in [
        *[(0, "KETENTUAN UMUM"), (1, ""), (2, "Satu."), (2, "Dua:"), (3, "huruf;"), (4, "angka;")],
        *[(4, "angka."), (3, "huruf."), (2, "Tiga."), (0, "TUGAS"), (1, ""), (2, "Satu.")],
        *[(3, "huruf;"), (4, "angka.")],
    ]:
        say(document, text, 1, level)
    assert read(document) == [
        "BAB I KETENTUAN UMUM",
        "Pasal 1",
        "(1) Satu.",
        "(2) Dua:",
        "a. huruf;",
        "1) angka;",
        "2) angka.",
        "b. huruf.",
        "(3) Tiga.",
        "BAB II TUGAS",
        "Pasal 2",
        "(1) Satu.",
        "a. huruf;",
        "1) angka.",
    ]


def test_numbers_of_several_levels() -> None:
    document = new(
        abstract(
            1,
            lvl(0, "upperRoman", "%1."),
            lvl(1, "lowerLetter", "%1.%2", "<w:isLgl/>"),
            lvl(2, "lowerLetter", "%1.%2.%3)"),
        ),
        num(1, 1),
    )
    for level in (0, 0, 1, 1, 2, 0, 2):
        say(document, "x", 1, level)
    labels = [line.split()[0] for line in read(document)]
    assert labels == ["I.", "II.", "2.1", "2.2", "II.b.a)", "III.", "III.a.a)"]


def test_a_level_starts_anew_after_the_level_it_names() -> None:
    """Level 3 restarts after level 1 only, whatever level 2 does."""
    document = new(
        abstract(
            1,
            lvl(0, "decimal", "%1."),
            lvl(1, "decimal", "%2."),
            lvl(2, "decimal", "%3.", '<w:lvlRestart w:val="1"/>'),
        ),
        num(1, 1),
    )
    for level in (0, 1, 2, 1, 2, 0, 2):
        say(document, "x", 1, level)
    assert [line[0] for line in read(document)] == ["1", "1", "1", "2", "2", "2", "1"]


def test_lists_of_one_definition_go_on_unless_they_start_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'
    document = new(
        abstract(1, lvl(0, "lowerLetter", "%1.")),
        num(1, 1),
        num(2, 1),
        num(3, 1, anew.format(1)),
        num(4, 1, anew.format(11)),
    )
    for key in (1, 1, 2, 3, 3, 1, 4, 4, 3):
        say(document, "x", key)
    assert "".join(line[0] for line in read(document)) == "abcabcklm"


def test_a_list_may_bring_its_own_level() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{lvl(0, "upperLetter", "(%1)", start=3)}</w:lvlOverride>'
    document = new(abstract(1, lvl(0, "decimal", "%1.")), num(1, 1, own))
    say(document, "x", 1)
    say(document, "y", 1)
    assert read(document) == ["(C) x", "(D) y"]


def test_bullets_are_dashes_and_other_levels_may_have_no_number() -> None:
    document = new(
        abstract(
            1,
            lvl(0, "bullet", "\uf0b7"),
            lvl(1, "none", ""),
            lvl(2, "none", "Menimbang :"),
            lvl(3, "decimalZero", "%4."),
            lvl(4, "koreanCounting", "%5."),
        ),
        num(1, 1),
    )
    for level in range(5):
        say(document, "x", 1, level)
    assert read(document) == ["- x", "x", "Menimbang : x", "01. x", "1. x"]


def test_numbers_come_from_styles_and_those_they_are_based_on() -> None:
    """A style's level is the one tied to it; numId 0 takes the number away again."""
    tie = '<w:pStyle w:val="{}"/>'
    document = new(
        abstract(
            1,
            lvl(0, "decimal", "Pasal %1", tie.format("Pasal")),
            lvl(1, "decimal", "(%2)", tie.format("Ayat")),
        ),
        num(5, 1),
    )
    styles = document.styles.element
    for name, base, numbers in [
        ("Pasal", "Normal", '<w:numPr><w:numId w:val="5"/></w:numPr>'),
        ("Ayat", "Normal", '<w:numPr><w:numId w:val="5"/></w:numPr>'),
        ("AyatRapat", "Ayat", ""),
        ("AyatPolos", "Ayat", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    ]:
        styles.append(
            xml(
                f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
                f'<w:basedOn w:val="{base}"/><w:pPr>{numbers}</w:pPr></w:style>'
            )
        )
    for name in ("Pasal", "Ayat", "AyatRapat", "AyatPolos", "AyatRapat", "Pasal", "Ayat"):
        document.add_paragraph(name, style=name)
    off = document.add_paragraph("Lepas", style="Ayat")
    off._p.get_or_add_pPr().append(xml('<w:numPr><w:numId w:val="0"/></w:numPr>'))
    assert read(document) == [
        "Pasal 1 Pasal",
        "(1) Ayat",
        "(2) AyatRapat",
        "AyatPolos",
        "(3) AyatRapat",
        "Pasal 2 Pasal",
        "(1) Ayat",
        "Lepas",
    ]


def test_a_list_style_leads_to_the_definition_it_names() -> None:
    document = new(
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Huruf"/></w:abstractNum>',
        abstract(2, '<w:styleLink w:val="Huruf"/>', lvl(0, "lowerLetter", "%1)")),
        num(1, 1),
        num(2, 2),
    )
    document.styles.element.append(
        xml(
            '<w:style w:type="numbering" w:styleId="Huruf"><w:name w:val="Huruf"/>'
            '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
        )
    )
    say(document, "x", 1)
    say(document, "y", 2)
    assert read(document) == ["a) x", "b) y"]


@pytest.mark.parametrize(
    ("count", "form", "text"),
    [
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"),
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (0, "upperRoman", "0"),
        (0, "lowerLetter", "0"),
        (781, "lowerLetter", "781"),
        (7, "decimalZero", "07"),
        (7, "bullet", ""),
    ],
)
def test_forms_of_numbers(count: int, form: str, text: str) -> None:
    assert spelt(count, form) == text
