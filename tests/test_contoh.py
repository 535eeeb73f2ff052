"""The example reorganisation: both specs without fault, and what happened between them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from textwrap import indent

import pytest

from bagan.change.compare import Change, Comparison, Hal, Perubahan, compare
from bagan.change.diff.outputs import sentences
from bagan.chart.model.kinds import Status
from bagan.chart.spec import Spec, load_spec
from bagan.law.rules import examine
from bagan.problem import Severity

FOLDER = Path(__file__).parent.parent / "specs" / "contoh"

CHANGES = [
    ("dibentuk", "unit", "", "damkar"),
    ("dibentuk", "unit", "", "labkesda"),
    ("dihapus", "unit", "bagian-humas", ""),
    ("dihapus", "unit", "subbag-program-dinkes", ""),
    ("ganti-nama", "unit", "kesbangpol", "kesbangpol"),
    ("ganti-nama", "unit", "bappeda", "bapperida"),
    ("ganti-nama", "unit", "bkd", "bkd"),
    ("ganti-nama", "unit", "bidang-sdk", "bidang-sdk"),
    ("ganti-nama", "unsur", "Unsur Pengawas", "Unsur Pengawas Penyelenggaraan Pemerintahan"),
    ("pindah", "unit", "satpol-pp", "satpol-pp"),
    ("pindah", "unit", "diskominfo", "diskominfo"),
    ("gabung", "unit", "disdag diskop", "diskopdag"),
    ("pecah", "unit", "dispupkp", "dpupr disperkim"),
    ("ganti-jenis", "unit", "kesbangpol", "kesbangpol"),
    ("ganti-urutan", "unit", "dinsos", "dinsos"),
    ("ganti-pengenal", "unit", "disarpus", "dispusip"),
    ("ganti-dasar", "unit", "wakil-bupati", "wakil-bupati"),
    ("ganti-dasar", "garis", "komando: dprd -> setwan", "komando: dprd -> setwan"),
    ("garis-baru", "garis", "", "koordinasi: asisten-1 <-> asisten-2"),
    ("garis-baru", "garis", "", "koordinasi: asisten-2 <-> asisten-3"),
    ("garis-dihapus", "garis", "koordinasi: wakil-bupati -> sekda", ""),
    ("garis-ganti-jenis", "garis", "komando: sekda -> staf-ahli", "koordinasi: sekda -> staf-ahli"),
    (
        "garis-beralih",
        "garis",
        "koordinasi: wakil-bupati <-> forkopimda",
        "koordinasi: bupati <-> forkopimda",
    ),
    ("data", "data", "1", "2"),
    ("data", "data", "2017", "2024"),
    (
        "data",
        "data",
        "Hubungan Kerja Perangkat Daerah (CONTOH, bukan peraturan)",
        "Susunan dan Hubungan Kerja Perangkat Daerah (CONTOH, bukan peraturan)",
    ),
    ("data", "data", "2017-01-03", "2024-01-02"),
]
"""Kind, what it is about, and who or what it was and is: all that the two specs differ in."""

KINDS = set(Perubahan) - {Perubahan.PENULISAN}
"""Typography is no change."""


@pytest.fixture(scope="module")
def sebelum() -> Spec:
    return load_spec(FOLDER / "sebelum.yaml")


@pytest.fixture(scope="module")
def sesudah() -> Spec:
    return load_spec(FOLDER / "sesudah.yaml")


@pytest.fixture(scope="module")
def comparison(sebelum: Spec, sesudah: Spec) -> Comparison:
    return compare(sebelum, sesudah)


def row(change: Change) -> tuple[str, str, str, str]:
    """A change as a row of CHANGES: units by their ids, lines in full, all else in words."""
    old, new = " ".join(change.old), " ".join(change.new)
    if change.about is Hal.GARIS:
        old, new = (
            f"{line.kind}: {line}" if line else "" for line in (change.old_line, change.new_line)
        )
    elif change.about in (Hal.UNSUR, Hal.DATA):
        old, new = change.old_text, change.new_text
    return (change.kind.value, change.about.value, old, new)


@pytest.mark.parametrize("name", ["sebelum", "sesudah"])
def test_example_has_no_problems(name: str) -> None:
    spec = load_spec(FOLDER / f"{name}.yaml")
    assert spec.warnings == ()
    assert [problem for problem in examine(spec) if problem.severity is not Severity.NOTE] == []


@pytest.mark.parametrize("name", ["sebelum", "sesudah"])
def test_no_page_of_the_example_can_be_taken_for_law(name: str) -> None:
    regency = load_spec(FOLDER / f"{name}.yaml").regency
    assert regency.daerah.kode == "00.00"
    assert regency.peraturan.status is Status.RANCANGAN
    titles = [regency.peraturan.tentang, *(annex.judul for annex in regency.lampiran)]
    assert [t for t in titles if "(contoh, bukan peraturan)" not in t.casefold()] == []


def test_every_kind_of_change_occurs(comparison: Comparison) -> None:
    assert {change.kind for change in comparison.changes} == KINDS


def test_what_happened_is_told_and_nothing_else(comparison: Comparison) -> None:
    found = Counter(row(change) for change in comparison.changes)
    assert (found - Counter(CHANGES), Counter(CHANGES) - found) == (Counter(), Counter())


def test_nothing_has_to_be_guessed(comparison: Comparison) -> None:
    assert dict(comparison.guesses) == {}
    assert [change for change in comparison.changes if change.score is not None] == []


def test_day_of_a_declared_change_is_told(comparison: Comparison) -> None:
    since = {
        unit: str(change.since) for change in comparison.changes if change.since
        for unit in change.new
    }  # fmt: skip
    declared = ["damkar", "dpupr", "disperkim", "diskopdag", "bapperida", "diskominfo", "labkesda"]
    assert since == dict.fromkeys(declared, "2024-01-02")


def test_way_back_uses_every_kind_too(sebelum: Spec, sesudah: Spec) -> None:
    back = compare(sesudah, sebelum)
    assert {change.kind for change in back.changes} == KINDS


def test_guide_quotes_the_example(comparison: Comparison) -> None:
    """What docs/perubahan.md shows is what the specs say and what is told of them."""
    guide = (FOLDER.parents[1] / "docs" / "perubahan.md").read_text(encoding="utf-8")
    written = (FOLDER / "sesudah.yaml").read_text(encoding="utf-8")
    blocks = [block for block in re.findall(r"```yaml\n(.*?)```", guide, re.S) if "asal:" in block]
    assert len(blocks) == 5
    assert [block for block in blocks if indent(block, " " * 10) not in written] == []

    shown = re.findall(r"^    (- .*[^…\n])$", guide, re.M)
    assert len(shown) == 6
    assert set(shown) <= set(sentences(comparison))
