"""Citations in their official form."""

import pytest

from bagan.chart.model.citation import Citation, CitationError, parse_citation


@pytest.mark.parametrize(
    "text",
    [
        "Pasal 1",
        "Pasal 7A",
        "Pasal 7 ayat (2)",
        "Pasal 12 huruf a angka 4",
        "Pasal 25 angka 1",
        "Pasal 2 ayat (1) huruf c",
        "Pasal 11 huruf c angka 2 huruf aa",
        "Pasal 3 huruf aaa",
        "Pasal 7A ayat (2a)",
        "Pasal 3 ayat (1) huruf d1",
        "Pasal 3 huruf b angka 1a",
        "Pasal I",
        "Pasal II angka 2",
        "Diktum KESATU",
        "Diktum KEDUA huruf a",
        "Diktum KESEBELAS angka 2",
        "Diktum KEDUA PULUH SATU huruf b angka 3",
    ],
)
def test_official_form_round_trips(text: str) -> None:
    assert str(parse_citation(text)) == text


def test_loose_forms_are_brought_to_the_official_one() -> None:
    assert str(parse_citation("  pasal 7a  Ayat 2 huruf C. ")) == "Pasal 7A ayat (2) huruf c"
    assert str(parse_citation("diktum Keduabelas huruf C")) == "Diktum KEDUA BELAS huruf c"


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("", 0),
        ("Ps. 7", 0),
        ("Pasal", 0),
        ("Pasal IIII", 0),
        ("Pasal 7, 8", 0),
        ("Pasal 7 ayat (2", 8),
        ("Pasal 7 huruf a ayat (1)", 16),
        ("Pasal 7 dan 8", 8),
        ("Diktum PERTAMA", 0),
        ("Diktum KESATU ayat (1)", 14),
        ("Diktum KEDUA dan KETIGA", 13),
    ],
)
def test_what_is_not_understood(text: str, offset: int) -> None:
    with pytest.raises(CitationError) as caught:
        parse_citation(text)
    assert caught.value.offset == offset


def test_parts() -> None:
    citation = parse_citation("Pasal 12 huruf a angka 4")
    assert citation == Citation("12", (("huruf", "a"), ("angka", "4")))
    assert citation.get("angka") == "4"
    assert citation.get("ayat") is None
    assert parse_citation("Pasal 12 huruf a").covers(citation)
    assert not parse_citation("Pasal 12 huruf b").covers(citation)


def test_a_roman_pasal_is_none_of_a_decision_s_dictums() -> None:
    own = parse_citation("Pasal II angka 1")
    assert (own.diktum, own.amending, own.number) == (False, True, 2)
    assert not parse_citation("Diktum KEDUA").amending
    assert sorted(map(parse_citation, ("Pasal II", "Pasal I")), key=lambda one: one.order)[0] == (
        Citation("I")
    )


def test_what_stands_between_two_parts_comes_between_them() -> None:
    texts = [f"Pasal 3 huruf {letter}" for letter in ("e", "d1", "d")]
    assert sorted(texts, key=lambda text: parse_citation(text).order) == texts[::-1]
