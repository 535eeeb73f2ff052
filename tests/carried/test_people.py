"""A NIP is cut out of a spec and nothing else changes, or the spec is not carried."""

from __future__ import annotations

import pytest

from bagan.chart.carried import safe_name, safe_path, without

GONE = frozenset({"197504032002122003", "foto/rina.png"})


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a:\n  nama: A\n  nip: 19750403 200212 2 003\n  b: 1\n", "a:\n  nama: A\n  b: 1\n"),
        ("a:\n  nama: A\n  nip: 19750403 200212 2 003  # NIP\n", "a:\n  nama: A\n"),
        ("a: {nama: A, nip: 197504032002122003}\n", "a: {nama: A}\n"),
        ("a: {nip: '197504032002122003', nama: A}\n", "a: {nama: A}\n"),
        ("a: {nama: A, nip: 197504032002122003, b: 1}\n", "a: {nama: A, b: 1}\n"),
        ("a: {nama: A, nip: 197504032002122003, foto: foto/rina.png}\n", "a: {nama: A}\n"),
        ("a: {nip: 197504032002122003}\n", "a: {}\n"),
        ("a:\n  b: A\n  nip: >-\n    197504032002122\n    003\nc: 1\n", "a:\n  b: A\nc: 1\n"),
        ("a: &x {nama: A, nip: 197504032002122003}\nb: *x\n", "a: &x {nama: A}\nb: *x\n"),
        ("- nip: 197504032002122003\n  nama: A\n", "-\n  nama: A\n"),
        ("nip: Seksi NIP\nb: 2\n", "nip: Seksi NIP\nb: 2\n"),
    ],
)  # fmt: skip
def test_only_the_value_is_cut_out(text, left) -> None:
    made = without(text.encode(), GONE)
    assert made is not None
    assert made[0].decode() == left


@pytest.mark.parametrize(
    "text",
    [
        "# Rina: 19750403 200212 2 003\na: 1\n",
        "a: &x 197504032002122003\nb: {nama: B, nip: *x}\n",
        "a: {nama: 'NIP 197504032002122003'}\n",
    ],
)
def test_where_it_cannot_be_cut_out_alone_nothing_is_carried(text) -> None:
    assert without(text.encode(), GONE) is None


@pytest.mark.parametrize(
    "name",
    ["../a", "/etc/passwd", "..", ".bashrc", "a\0b", "a\nb", "CON.yaml", "x" * 200, "", "C:x"],
)  # fmt: skip
def test_a_name_from_outside_is_no_path(name) -> None:
    for found in (safe_name(name, "usual"), safe_path(name, "usual")):
        assert "/" not in found
        assert "\\" not in found
        assert found in ("usual", "a", "passwd")
