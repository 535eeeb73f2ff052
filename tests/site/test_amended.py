"""A history by regulation: what an amendment changed, without layout and ids."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bagan import compare
from bagan.chart.spec import Spec, parse_spec
from bagan.publish.site.amended import regulation_of, told, without_ids
from tests.site.conftest import SMALL


def spec(text: str) -> Spec:
    return parse_spec(text.encode(), "kecil.yaml")


def changed(*pairs: tuple[str, str]) -> str:
    text = SMALL
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    "pairs",
    [
        [("lampiran:\n", "kertas: {ukuran: A3}\nlampiran:\n")],
        [("lampiran:\n", "gaya: {ukuran_maksimum: 10}\nlampiran:\n")],
        [("jenjang: [kepala]", "jenjang: [kepala], kapital: tidak")],
        [("id: susunan", "id: susunan-baru")],
        [("kepala", "pimpinan"), ("jenis: pimpinan", "jenis: kepala")],
        [
            ("  bidang: {nama: Bidang Satu, jenis: bidang, dasar: Pasal 2}\n", ""),
            ("unit:\n", "unit:\n  bidang: {nama: Bidang Satu, jenis: bidang, dasar: Pasal 2}\n"),
        ],
    ],
    ids=["kertas", "gaya", "kapital", "id bagan", "id unit", "urutan berkas"],
)
def test_layout_ids_and_the_order_of_the_file_are_not_told(pairs: list[tuple[str, str]]) -> None:
    comparison = compare(spec(SMALL), spec(changed(*pairs)))
    assert comparison.changes, "the versions differ"
    assert not told(comparison)


@pytest.mark.parametrize(
    "pair",
    [
        ("Bidang Satu", "Bidang Dua"),
        ("nomor: 5", "nomor: 6"),
        ("dasar: Pasal 2", "dasar: Pasal 4"),
        ("judul: Susunan", "judul: Susunan Baru"),
    ],
)
def test_what_a_reader_sees_is_told(pair: tuple[str, str]) -> None:
    assert told(compare(spec(SMALL), spec(changed(pair))))


def test_a_chart_is_named_without_its_id() -> None:
    comparison = compare(spec(SMALL), spec(SMALL))
    assert without_ids("Bagan susunan ditambahkan: Susunan", comparison) == (
        "Bagan ditambahkan: Susunan"
    )


AMENDED = (
    "  penanda_tangan:",
    "  diubah_dengan: [{nomor: 7, tahun: 2022}, {nomor: 9, tahun: 2024}]\n  penanda_tangan:",
)
DRAFT = ("status: ditetapkan", "status: rancangan")


@pytest.mark.parametrize(
    ("text", "name", "amends"),
    [
        (lambda: SMALL, "Peraturan Bupati Kecil Nomor 5 Tahun 2020", ""),
        (
            lambda: changed(AMENDED),
            "Peraturan Bupati Kecil Nomor 9 Tahun 2024",
            "Peraturan Bupati Kecil Nomor 5 Tahun 2020",
        ),
        (lambda: changed(DRAFT), "Rancangan Peraturan Bupati Kecil", ""),
    ],
)
def test_a_version_is_of_its_regulation_or_of_the_last_that_amended_it(
    text: Callable[[], str], name: str, amends: str
) -> None:
    found = regulation_of(spec(text()))
    assert (found.name, found.amends) == (name, amends)
