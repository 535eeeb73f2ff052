"""What a problem quotes of an article, in every form of output."""

from __future__ import annotations

import json

from bagan.chart.model.citation import parse_citation
from bagan.chart.spec import format_problems, parse_spec
from bagan.law.naskah.parse import parse_naskah
from bagan.law.rules.case import Case
from bagan.law.rules.quoting import QUOTE_LIMIT
from bagan.problem import Problem, Severity, Span
from tests.rules.conftest import complete

PROBLEM = Problem(
    Span("s.yaml", 3, 5),
    "r",
    "Wrong",
    severity=Severity.WARNING,
    quote="5. dinas perhubungan;",
    quoted_at=Span("n.txt", 236, 2),
)
TEXT = """BAB I
KETENTUAN UMUM

Pasal 1

(1) Asisten mengoordinasikan
    kerja dengan:
    a. dinas sosial; dan
    b. dinas   kesehatan.
"""


def case(text: str = TEXT) -> Case:
    spec = parse_spec(complete("unit: {dinsos: {nama: Dinas Sosial, dasar: Pasal 1}}"), "s.yaml")
    return Case(spec, parse_naskah(text, "n.txt"))


def test_text_has_the_words_on_a_line_below() -> None:
    assert format_problems([PROBLEM]).splitlines() == [
        "s.yaml:3:5: warning: Wrong (r)",
        '    n.txt:236: "5. dinas perhubungan;"',
    ]


def test_json_has_them_apart() -> None:
    (record,) = json.loads(format_problems([PROBLEM], "json"))
    assert (record["quote"], record["quote_path"], record["quote_line"]) == (
        "5. dinas perhubungan;",
        "n.txt",
        236,
    )


def test_github_has_them_in_the_message() -> None:
    text = format_problems([PROBLEM], "github")
    assert text.endswith('::Wrong%0An.txt:236: "5. dinas perhubungan;"')
    assert "\n" not in text


def test_a_quotation_is_the_part_as_printed_up_to_its_first_child() -> None:
    words, place = case().quotation(parse_citation("Pasal 1 ayat (1)"))
    assert words == "(1) Asisten mengoordinasikan kerja dengan:"
    assert place == Span("n.txt", 6, 1)
    words, place = case().quotation(parse_citation("Pasal 1 ayat (1) huruf b"))
    assert (words, place) == ("b. dinas kesehatan.", Span("n.txt", 9, 5))


def test_a_place_that_the_text_does_not_have_is_quoted_as_nothing() -> None:
    assert case().quotation(parse_citation("Pasal 1 ayat (3)")) == ("", None)


def test_a_long_passage_is_cut() -> None:
    words, _place = case("Pasal 1\n\n" + "kata " * 500).quotation(parse_citation("Pasal 1"))
    assert len(words) <= QUOTE_LIMIT
    assert words.endswith("…")
