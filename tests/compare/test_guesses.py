"""Who is who where all ids differ and nothing is declared: how often the guess is right."""

from __future__ import annotations

import re
import sys
from itertools import permutations
from pathlib import Path

import pytest

from bagan.change.compare import compare
from bagan.change.compare.profiles import name_words
from bagan.chart.spec import Spec, parse_spec
from tests.compare.small import SMALL, changed
from tests.compare.workshop import Workshop
from tests.sampled import sampled

sys.path.append(str(Path(__file__).parents[2]))

from benchmarks.guesses import LEAST_F1, SPECS, measure, scores


@pytest.mark.parametrize("name", SPECS)
def test_guesses_reach_the_f1_asked_for(name: str) -> None:
    for kind, counts in measure(name, seeds=sampled(8, 15)).items():
        assert counts["right"] > 30
        assert scores(counts)[2] >= LEAST_F1, (kind, counts)


@pytest.mark.parametrize("name", SPECS)
def test_new_ids_alone_are_seen_through(name: str) -> None:
    """Every unit and group is found again."""
    shop = Workshop.of(name)
    old = parse_spec(shop.text(), "lama.yaml")
    items = [*shop.names(), *shop.data["kelompok"]]
    names = {item: f"kotak-{number}" for number, item in enumerate(reversed(items))}
    shop.rename(names)
    comparison = compare(old, parse_spec(shop.text(), "baru.yaml"))
    assert dict(comparison.lives) == names
    assert {change.kind.value for change in comparison.changes} == {"ganti-pengenal"}
    assert all(change.score is not None for change in comparison.changes)


def test_offices_are_found_again_among_many_that_share_their_words() -> None:
    """So many that not all pairs are looked at, and no word is rare."""
    duties = ("Data", "Hukum", "Sarana", "Anggaran", "Umum", "Pelaporan", "Program")
    names = [f"Seksi {a} {b} {c}" for a, b, c in permutations(duties, 3)]
    text = SMALL.split("daftar:")[0].replace("kelompok:\n", "kelompok: {}\n")
    text = re.sub(r"kelompok: {}\n.*\n", "", text)

    def made(start: str) -> Spec:
        rows = "\n".join(f"      - {start}{i}: {name}" for i, name in enumerate(names))
        charts = SMALL[SMALL.index("lampiran:") :].replace(", para-asisten", "")
        one = f"daftar:\n  - dasar: Pasal 7\n    komando: sekda\n    isi:\n{rows}\n"
        return parse_spec(f"{text}{one}{charts}", "banyak.yaml")

    lives = compare(made("lama-"), made("baru-")).lives
    assert {lives.get(f"lama-{i}") for i in range(len(names))} == {
        f"baru-{i}" for i in range(len(names))
    }
    assert all(lives[f"lama-{i}"] == f"baru-{i}" for i in range(len(names)))


def test_words_of_one_root_are_the_same_word() -> None:
    for one, other in (
        ("Dinas Pemuda dan Olahraga", "Dinas Kepemudaan dan Keolahragaan"),
        ("Dinas Koperasi dan UKM", "Dinas Koperasi, Usaha Kecil dan Menengah"),
        ("Bagian Humas", "Bagian Hubungan Masyarakat"),
    ):
        assert sorted(name_words(one)) == sorted(name_words(other))


def test_a_name_spelled_otherwise_is_the_same_name() -> None:
    """Capitals, spaces and punctuation tell no two offices apart: the surest guess."""
    spelled = changed(("dinkes: Dinas Kesehatan", 'sehat: "DINASKESEHATAN;"'))
    same = changed(("dinkes: Dinas Kesehatan", "sehat: Dinas Kesehatan"))
    assert spelled.lives["dinkes"] == "sehat"
    assert spelled.guesses == same.guesses
