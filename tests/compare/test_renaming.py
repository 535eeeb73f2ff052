"""Paths and values of a State in other names, wherever an id or the key of a list stands."""

from __future__ import annotations

import pytest

from bagan.change.compare.changes import Value
from bagan.change.compare.renaming import name, renamed, renamed_value

NAMES = {
    "a": "x",
    "z": "b",
    "daftar:P": "daftar:Q",
    "unsur:P:U": "unsur:Q:U",
    "bagan:satu": "bagan:dua",
    "lampiran:I": "lampiran:II",
}
CASES: list[tuple[tuple[str, ...], Value, tuple[str, ...], Value]] = [
    # units and groups
    (("unit", "a", "nama"), "a", ("unit", "x", "nama"), "a"),
    (("unit", "c", "nama"), "a", ("unit", "c", "nama"), "a"),
    (("unit", "a", "dasar"), ("a", ("a", "daftar:P")), ("unit", "x", "dasar"),
     ("a", ("x", "daftar:Q"))),
    (("kelompok", "a", "nama"), "Para", ("kelompok", "x", "nama"), "Para"),
    (("anggota", "a", "z"), "a", ("anggota", "x", "b"), "x"),
    # lines: those that go both ways are sorted anew
    (("garis", "a", "c", "komando"), (False, (), None), ("garis", "x", "c", "komando"),
     (False, (), None)),
    (("garis", "a", "c", "komando"), (True, (), None), ("garis", "c", "x", "komando"),
     (True, (), None)),
    (("garis", "c", "a", "komando"), (False, ("a", ("a", "daftar:P")), "a"),
     ("garis", "c", "x", "komando"), (False, ("a", ("x", "daftar:Q")), "a")),
    (("lewati", "satu", "a", "z", "komando"), (False, "a"),
     ("lewati", "dua", "x", "b", "komando"), (False, "a")),
    # lists
    (("daftar", "daftar:P", "dasar"), "a", ("daftar", "daftar:Q", "dasar"), "a"),
    (("unsur", "unsur:P:U", "daftar"), "daftar:P", ("unsur", "unsur:Q:U", "daftar"), "daftar:Q"),
    (("unsur", "unsur:P:U", "nama"), "a", ("unsur", "unsur:Q:U", "nama"), "a"),
    (("tempat", "a #2", "daftar:P"), (0, ("a", "c")), ("tempat", "x #2", "daftar:Q"),
     (0, ("x", "c"))),
    (("sesudah", "daftar:P", "unsur:P:U"), "a", ("sesudah", "daftar:Q", "unsur:Q:U"), "x"),
    (("sesudah", ":bagan", "bagan:satu"), "", ("sesudah", ":bagan", "bagan:dua"), ""),
    # annexes and charts
    (("data", "daerah", "nama"), "a", ("data", "daerah", "nama"), "a"),
    (("data", "lampiran", "I", "judul"), "a", ("data", "lampiran", "II", "judul"), "a"),
    (("data", "bagan", "satu", "lampiran"), "I", ("data", "bagan", "dua", "lampiran"), "II"),
    (("data", "bagan", "satu", "judul"), "a", ("data", "bagan", "dua", "judul"), "a"),
    (("data", "bagan", "dua", "jenjang"), (("a",), ("c", "z")), ("data", "bagan", "dua", "jenjang"),
     (("x",), ("c", "b"))),
    (("data", "bagan", "dua", "bingkai"), ("a",), ("data", "bagan", "dua", "bingkai"), ("x",)),
    (("data", "bagan", "dua", "kecuali"), ("a",), ("data", "bagan", "dua", "kecuali"), ("x",)),
    (("data", "bagan", "dua", "tampilkan"), ("a", ("a",)), ("data", "bagan", "dua", "tampilkan"),
     ("a", ("x",))),
    (("data", "bagan", "dua", "samping", "a"), (("z",), ()),
     ("data", "bagan", "dua", "samping", "x"), (("b",), ())),
    (("data", "bagan", "dua", "staf", "a"), ((), ("z",)),
     ("data", "bagan", "dua", "staf", "x"), ((), ("b",))),
    (("data", "bagan", "dua", "di_bawah", "a"), ("z",),
     ("data", "bagan", "dua", "di_bawah", "x"), ("b",)),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "new_path", "new_value"), CASES)
def test_a_path_and_its_value(
    path: tuple[str, ...], value: Value, new_path: tuple[str, ...], new_value: Value
) -> None:
    assert renamed_value(path, value, NAMES) == (new_path, new_value)
    assert renamed({path: value}, NAMES) == {new_path: new_value}
    assert renamed({path: value}, {}) == {path: value}


def test_what_is_there_again_keeps_its_count() -> None:
    assert [name(text, NAMES) for text in ("a", "a #2", "c #2", "a#2", "c", "")] == [
        "x", "x #2", "c #2", "a#2", "c", "",
    ]  # fmt: skip
    assert name("a #2", {**NAMES, "a #2": "y"}) == "y"
