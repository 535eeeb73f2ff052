"""Edits of a spec's text by place: every form in which an entry may be written."""

from __future__ import annotations

import pytest
import yaml

from bagan.chart.retaken.casing import recased
from bagan.chart.retaken.parts import appended, with_key, with_member, without_item, without_pair
from bagan.chart.retaken.source import NoPlace, Source


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        ("a", "{id: a, nomor: 4}"),
        ("a: Bidang A", "a: {nama: Bidang A, nomor: 4}"),
        ("a: Bidang A, B   # c", 'a: {nama: "Bidang A, B", nomor: 4}   # c'),
        ("a: 'Bidang A'", "a: {nama: 'Bidang A', nomor: 4}"),
        ("a: {nama: Bidang A}", "a: {nama: Bidang A, nomor: 4}"),
        ("{id: a, nama: Bidang A }", "{id: a, nama: Bidang A, nomor: 4}"),
        ("a:\n      nama: Bidang A\n      jenis: bidang",
         "a:\n      nama: Bidang A\n      nomor: 4\n      jenis: bidang"),
        ("unsur: Unsur Staf\n    isi: [b]", "unsur: Unsur Staf\n    nomor: 4\n    isi: [b]"),
    ],
)  # fmt: skip
def test_an_entry_says_more(entry, wanted) -> None:
    source = Source(f"isi:\n  - {entry}\n  - z: Z\n")
    edits = with_key(source, source.at("isi", 0), "nomor: 4")
    assert source.edited(edits) == f"isi:\n  - {wanted}\n  - z: Z\n"


@pytest.mark.parametrize(
    ("text", "place", "wanted"),
    [
        ("a:\n  - b   # c\n  - d\n", 0, "a:\n  - d\n"),
        ("a:\n  - b: {c: d,\n      e: f}\n  - d\n", 0, "a:\n  - d\n"),
        ("a: [b, c, d]\n", 1, "a: [b, d]\n"),
        ("a: [b, c, d]\n", 2, "a: [b, c]\n"),
        ("a:\n  - b\n  - d", 1, "a:\n  - b\n"),
    ],
)
def test_an_item_goes(text, place, wanted) -> None:
    source = Source(text)
    assert source.edited(without_item(source, source.at("a", place))) == wanted


def test_a_last_item_stays() -> None:
    source = Source("a: [b]\n")
    with pytest.raises(NoPlace):
        without_item(source, source.at("a", 0))


def test_a_pair_goes_and_a_mark_may_stand_there() -> None:
    source = Source("a:\n  b: {c: d}   # e\n  f: {g: h, i: j}\n")
    assert source.edited(without_pair(source, source.at("a"), "b", "k")) == (
        "a:\n  # PERIKSA: k\n  f: {g: h, i: j}\n"
    )
    assert source.edited(without_pair(source, source.at("a", "f"), "i")) == (
        "a:\n  b: {c: d}   # e\n  f: {g: h}\n"
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a:\n  b: c   # d\n\ne: f\n", "a:\n  b: c   # d\n  x: y\n\ne: f\n"),
        ("a: {b: c}\ne: f\n", "a: {b: c, x: y}\ne: f\n"),
        ("# d\ne: f\n", "# d\na:\n  x: y\n\ne: f\n"),
        ("e: f\na:\n  b: c", "e: f\na:\n  b: c\n  x: y\n"),
    ],
)
def test_an_item_comes(text, wanted) -> None:
    source = Source(text)
    made = source.edited([appended(source, "a", "x: y", "x: y", ("e",))])
    assert made == wanted
    assert yaml.safe_load(made)["a"]["x"] == "y"


@pytest.mark.parametrize(
    ("value", "wanted"),
    [("semua", "[semua, x]"), ("[]", "[x]"), ("[a, b]", "[a, b, x]"),
     ("\n  - a\n  - b", "\n  - a\n  - b\n  - x")],
)  # fmt: skip
def test_a_word_comes_to_a_list(value, wanted) -> None:
    source = Source(f"a: {value}\nc: d\n")
    assert source.edited([with_member(source, source.at("a"), "x")]) == f"a: {wanted}\nc: d\n"


@pytest.mark.parametrize(
    ("printed", "known", "wanted"),
    [
        ("KEPALA UPT DINAS", "Kepala UPT", ("Kepala UPT Dinas", True)),
        ("KEPALA", "Kepala UPT", ("Kepala", False)),
        ("Kepala upt", "Kepala UPT", ("Kepala upt", False)),
        ("WAKIL-WAKIL", "Kepala", ("Wakil-Wakil", True)),
        ("BPBD", "BNPB", ("BPBD", False)),
    ],
)
def test_capitals_are_spelt_as_before(printed, known, wanted) -> None:
    assert recased(printed, known) == wanted
