"""Where a text names offices."""

from __future__ import annotations

import pytest

from bagan.law.naskah.mentions import Mention, Names, aliases

NAMES = Names(
    {
        "Bupati": "bupati",
        "Wakil Bupati": "wakil-bupati",
        "Sekretaris Daerah": "sekda",
        "Asisten": "asisten",
        "Asisten I": "asisten-1",
        "Asisten II": "asisten-2",
        "Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu": "dpmptsp",
        "Dinas Pemuda dan Olahraga": "dispora",
        "Dinas": "dinas",
        "Bidang": "bidang",
        "Staf Ahli Bupati": "staf-ahli",
    }
)


def found(text: str) -> list[str]:
    """What is found, as "id=words" of the text."""
    return [f"{mention.id}={text[mention.start : mention.end]}" for mention in NAMES.find(text)]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("kepada BUPATI.", ["bupati=BUPATI"]),
        ("Bupati/WakilBupati,", ["bupati=Bupati", "wakil-bupati=WakilBupati"]),
        ("kepadaBupati melaluiSekretaris Daerah", ["bupati=Bupati", "sekda=Sekretaris Daerah"]),
        ("para Sekretaris \n Daerah", ["sekda=Sekretaris \n Daerah"]),
        ("Asisten II, Asisten III dan Asisten I", ["asisten-2=Asisten II", "asisten-1=Asisten I"]),
        ("kepada Asisten lainnya, asisten yang", ["asisten=Asisten", "asisten=asisten"]),
        ("asisten administrasi melaksanakan", []),
        ("asisten melaksanakan", ["asisten=asisten"]),
        ("Asisten Sekretaris Daerah", []),
        ("di bidang pemerintahan, Bidang.", ["bidang=Bidang"]),
        ("Dinas/Badan, Dinas Sosial", ["dinas=Dinas"]),
        ("dinas pemuda & olahraga", ["dispora=dinas pemuda & olahraga"]),
        ("dinas pemuda, dan olahraga", ["dispora=dinas pemuda, dan olahraga"]),
        (
            "Dinas Penanaman Modal Pelayanan Terpadu Satu Pintu;",
            ["dpmptsp=Dinas Penanaman Modal Pelayanan Terpadu Satu Pintu"],
        ),
        ("Staf Ahli Bupati membantu Bupati", ["staf-ahli=Staf Ahli Bupati", "bupati=Bupati"]),
    ],
)
def test_the_offices_that_a_text_names(text: str, mentions: list[str]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    "text",
    [
        "Kabupaten",
        "Peraturan Bupati",
        "Keputusan  Bupati",
        "Instruksi\nBupati",
        "asisten, sekretaris; daerah",
        "dinas pemuda. Dan olahraga",
        "",
        "...",
    ],
)
def test_what_only_looks_like_an_office(text: str) -> None:
    assert not [item for item in found(text) if not item.startswith(("asisten=", "dinas="))]


def test_an_office_of_another_bearer_is_not_its_lord() -> None:
    names = Names({"Bupati": "bupati"})
    assert names.find("Wakil Bupati dan ajudan Bupati, staf ahli Bupati") == []
    assert names.find("Wakil, Bupati") == [Mention("bupati", 7, 13)]


def test_of_two_wordings_that_read_the_same_the_first_counts() -> None:
    assert Names({"Dinas Sosial": "a", "dinassosial": "b"}).find("DINAS SOSIAL")[0].id == "a"


def test_no_wording_finds_nothing() -> None:
    assert Names({"": "a", "...": "b"}).find("Bupati ... ") == []


def test_the_other_wordings_of_a_name() -> None:
    wordings = aliases(
        [
            ("setwan", "Sekretariat DPRD"),
            ("penghubung", "Kantor Penghubung Pemerintah Kabupaten Kutai Barat"),
            ("inspektorat", "Inspektorat"),
            ("adm", "Bagian Adm Pembangunan"),
        ]
    )
    names = Names(wordings)
    for text, item in (
        ("Sekretaris Dewan Perwakilan Rakyat Daerah", "setwan"),
        ("Penghubung Pemerintah Kabupaten", "penghubung"),
        ("Inspektur", "inspektorat"),
        ("bagian administrasi pembangunan", "adm"),
    ):
        assert [mention.id for mention in names.find(text)] == [item], text


def test_a_wording_of_two_offices_is_left_out_and_a_name_stays_its_own() -> None:
    wordings = aliases(
        [
            ("kota", "Dinas Sosial Kota Bontang"),
            ("kabupaten", "Dinas Sosial Kabupaten Berau"),
            ("camat", "Camat"),
            ("kecamatan", "Kecamatan"),
        ]
    )
    assert "Dinas Sosial" not in wordings
    assert wordings["Camat"] == "camat"


def test_a_giant_text_is_read_in_one_go() -> None:
    text = "dinas pemuda dan " * 20_000 + "bupati"
    assert [mention.id for mention in NAMES.find(text)] == ["bupati"]
