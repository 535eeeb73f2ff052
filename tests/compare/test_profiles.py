"""What is known of a unit before it is held against another: the words of its name, its place."""

from __future__ import annotations

from math import log

import pytest

from bagan.change.compare.containers import containers
from bagan.change.compare.profiles import Profile, Words, name_words, profiles, stem
from bagan.chart.spec import parse_spec
from tests.compare.rich import RICH

LIST = "daftar:Pasal 7"


@pytest.fixture(name="found", scope="module")
def _found() -> dict[str, Profile]:
    spec = parse_spec(RICH, "kaya.yaml")
    return profiles(spec, containers(spec))


def test_all_of_a_unit_in_a_list(found: dict[str, Profile]) -> None:
    assert found["dishub"] == Profile(
        item="dishub",
        name="dinasperhubungan",
        words=("dinas", "hubung"),
        jenis="dinas",
        group=False,
        lines=frozenset({("from", "sekda", "komando")}),
        lists=(LIST,),
        heading="Unsur Pelaksana",
        beside=("dinkes", "dinkes"),
        members=(),
    )


def test_all_of_a_group(found: dict[str, Profile]) -> None:
    assert found["para"] == Profile(
        item="para",
        name="parapejabat",
        words=("para", "jabat"),
        jenis="",
        group=True,
        lines=frozenset(),
        lists=(),
        heading="",
        beside=("", ""),
        members=("sekda", "bupati"),
    )


def test_every_unit_and_group_has_one_in_the_order_of_the_spec(found: dict[str, Profile]) -> None:
    assert " ".join(found) == "bupati sekda dprd dinsos dinkes dishub dikbud damkar para"


def test_lines_are_seen_from_either_end(found: dict[str, Profile]) -> None:
    assert found["bupati"].lines == {
        ("to", "sekda", "komando"),
        ("both", "sekda", "koordinasi"),
        ("to", "damkar", "komando"),
    }
    assert {line for line in found["sekda"].lines if line[0] != "to"} == {
        ("from", "bupati", "komando"),
        ("both", "bupati", "koordinasi"),
    }
    assert found["damkar"].lines == {
        ("from", "bupati", "komando"),
        ("from", "sekda", "koordinasi"),
    }


def test_neighbours_are_those_of_the_same_list_or_of_no_list(found: dict[str, Profile]) -> None:
    assert {item: profile.beside for item, profile in found.items() if item != "para"} == {
        "bupati": ("", "sekda"),
        "sekda": ("bupati", "dprd"),
        "dprd": ("sekda", ""),
        "dinsos": ("", "dikbud"),
        "dikbud": ("dinsos", ""),
        "dinkes": ("", "dishub"),
        "dishub": ("dinkes", "dinkes"),
        "damkar": ("", ""),
    }


def test_lists_and_the_first_heading(found: dict[str, Profile]) -> None:
    assert {item: (profile.lists, profile.heading) for item, profile in found.items()} == {
        "bupati": ((), ""),
        "sekda": ((), ""),
        "dprd": ((), ""),
        "dinsos": ((LIST,), ""),
        "dinkes": ((LIST, LIST), "Unsur Pelaksana"),
        "dishub": ((LIST,), "Unsur Pelaksana"),
        "dikbud": ((LIST,), ""),
        "damkar": ((f"{LIST} #2",), ""),
        "para": ((), ""),
    }


def test_a_rare_word_tells_more_than_a_frequent_one_and_than_that_of_a_class() -> None:
    words = Words([("dinas", "sosial", "sosial"), ("dinas", "pangan"), ("dinas", "sosial"), ()])
    assert words.weight("pangan") == 1.0
    assert words.weight("sosial") == 1 / (1 + log(2))
    assert words.weight("dinas") == 0.3 / (1 + log(3))
    assert words.weight("nowhere") == 1.0
    assert words.sum(("pangan", "nowhere", "pangan")) == 3.0


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Dinas Koperasi, UKM dan Kearsipan", "dinas koperasi usaha kecil menengah arsip"),
        ("Badan SDA/SDM", "badan sumber daya alam sumber daya manusia"),
        ("BAGIAN ADM. UMUM PADA SETDA KABUPATEN", "bagian administrasi umum sekretariat daerah"),
        ("Sekretariat Daerah Kota", "sekretariat daerah"),
        ("Dinas UMKM", "dinas usaha mikro kecil menengah"),
        ("Bagian Humas atau Kesra", "bagian hubungan masyarakat sejahtera rakyat"),
        ("Badan Kesbangpol", "badan satu bangsa politik"),
        ("", ""),
    ],
)
def test_the_words_of_a_name_that_tell_an_office(name: str, words: str) -> None:
    assert name_words(name) == tuple(words.split())


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("kearsipan", "arsip"),
        ("perpustakaan", "pustaka"),
        ("pembinaan", "bina"),
        ("pertanian", "tani"),
        ("kepemudaan", "muda"),
        ("pemuda", "muda"),
        ("pendidikan", "didik"),
        ("pelatih", "latih"),
        ("kebun", "kebun"),
        ("keran", "keran"),
        ("sosial", "sosial"),
    ],
)
def test_a_word_without_its_affixes(word: str, root: str) -> None:
    assert stem(word) == root
