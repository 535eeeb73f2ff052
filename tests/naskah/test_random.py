"""Invented regulations, printed and scanned in many ways: what a reading of them must keep."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

import pytest

from bagan.law.naskah.naskah import Naskah, Role
from bagan.law.naskah.parse import parse_naskah
from tests.naskah.writer import Written, random_regulation
from tests.naskah.writer_check import (
    differences,
    headings,
    plain,
    promises_broken,
    signature,
    squeezed,
    title,
)

SEEDS = range(24)
clean = pytest.mark.parametrize("seed", SEEDS)
legible = pytest.mark.parametrize(("seed", "noise"), [*product(SEEDS, (0, 1))])
every = pytest.mark.parametrize(("seed", "noise"), [*product(SEEDS, (0, 1, 2))])


@lru_cache
def regulation(seed: int, noise: int) -> tuple[Naskah, Written]:
    """A regulation read, and as it was written."""
    written = random_regulation(seed, noise=noise)
    return parse_naskah(written.text, "acak.txt"), written


# --- the writer itself ----------------------------------------------------------------


@every
def test_the_text_holds_the_truth(seed: int, noise: int) -> None:
    """Every part's own words stand at its place, and the parts in their order."""
    written = regulation(seed, noise)[1]
    for citation, part in written.truth.cited().items():
        start, end = written.places[citation]
        have = squeezed(written.text[start:end])
        assert all(squeezed(word) in have for word in part.text.split()), citation
    starts = [written.places[place][0] for place in written.truth.cited()]
    assert starts == sorted(starts)
    for _level, number, heading in written.truth.headings():
        assert all(word in written.text for word in (number, *heading.split()))


@pytest.mark.parametrize("noise", (0, 1, 2))
def test_the_same_seed_writes_the_same(noise: int) -> None:
    assert random_regulation(5, noise=noise) == random_regulation(5, noise=noise)
    assert random_regulation(5, noise=noise).text != random_regulation(6, noise=noise).text


# --- however bad the text ---------------------------------------------------------------


@every
def test_nothing_is_lost_and_every_citation_finds_its_part(seed: int, noise: int) -> None:
    naskah, written = regulation(seed, noise)
    assert promises_broken(naskah, written.text) == []


# --- levels 0 and 1: all is read as written ---------------------------------------------


@clean
def test_clean_text_is_no_cause_for_alarm(seed: int) -> None:
    assert regulation(seed, 0)[0].oddities == ()


@legible
def test_every_part_is_read_as_written(seed: int, noise: int) -> None:
    assert [str(one) for one in differences(*regulation(seed, noise))] == []


@legible
def test_headings_are_read_as_written(seed: int, noise: int) -> None:
    naskah, written = regulation(seed, noise)
    assert headings(naskah) == written.truth.headings()


@legible
def test_considerations_are_read_as_written(seed: int, noise: int) -> None:
    naskah, written = regulation(seed, noise)
    for read, truth in (
        (naskah.menimbang, written.truth.menimbang),
        (naskah.mengingat, written.truth.mengingat),
    ):
        assert [(p.number, plain(p.text)) for p in read] == [(p.number, p.text) for p in truth]


@every
def test_title_and_closing_are_read_as_written(seed: int, noise: int) -> None:
    naskah, written = regulation(seed, noise)
    truth = written.truth
    assert title(naskah.judul) == title(truth.judul)
    assert signature(naskah.penutup.ditetapkan) == signature(truth.penutup.ditetapkan)
    assert signature(naskah.penutup.diundangkan) == signature(truth.penutup.diundangkan)
    assert plain(naskah.penutup.berita).casefold() == truth.penutup.berita.casefold()


@every
def test_annexes_are_read_as_written(seed: int, noise: int) -> None:
    naskah, written = regulation(seed, noise)
    read = [
        (one.nomor, tuple(plain(line) for line in one.judul), plain(one.jabatan))
        for one in naskah.lampiran
    ]
    assert read == [(one.nomor, one.judul, one.jabatan) for one in written.truth.lampiran]
    roles = {segment.role for segment in naskah.segments}
    assert (Role.PENJELASAN in roles) == written.truth.penjelasan


# --- level 2: right, or told ------------------------------------------------------------


def test_what_is_misread_is_told() -> None:
    """Of the parts of badly scanned texts nearly all are right, and next to none is wrong
    where no oddity says that something is."""
    parts = right = 0
    silent: list[str] = []
    for seed in SEEDS:
        naskah, written = regulation(seed, 2)
        wrong = differences(naskah, written)
        parts += len(written.truth.cited())
        right += len(written.truth.cited()) - sum(one.expected != "-" for one in wrong)
        silent += [f"seed {seed}: {one}" for one in wrong if not one.told]
    assert right >= LEAST_RIGHT * parts, f"{right} of {parts} right"
    assert len(silent) <= MOST_SILENT * parts, "\n".join(silent[:20])


LEAST_RIGHT = 0.96
MOST_SILENT = 0.02
"""Shares of all parts: some numbers can be read in two ways, or leave no trace at all."""
