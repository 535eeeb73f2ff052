"""Comparisons of every kind of office: each picture proven by the audit, frames and all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bagan.change.choices import View
from bagan.change.compare import compare
from bagan.change.diff.painter import pictures
from bagan.chart.options import Options
from bagan.chart.spec import Spec, parse_spec
from bagan.problem import BaganError

GALLERY = Path(__file__).parents[2] / "docs" / "galeri"
ENTRY = re.compile(r"\s+- [a-z0-9-]+: ")
FRAME = "pelaksana: {judul: Unsur Pelaksana, garis: putus-putus}"


def without_an_entry(path: Path) -> Spec:
    """The spec without the last entry of a list that nothing else needs."""
    lines = path.read_text("utf-8").splitlines(keepends=True)
    for number in reversed([n for n, line in enumerate(lines) if ENTRY.match(line)]):
        try:
            return parse_spec("".join(lines[:number] + lines[number + 1 :]), str(path))
        except BaganError:
            continue
    pytest.fail(f"{path.name}: no entry can be left out")


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(GALLERY.glob("*.yaml")) if path.stem != "tim"],
    ids=lambda path: path.stem,
)
def test_an_entry_gone_is_drawn_in_every_view(path: Path) -> None:
    old = parse_spec(path.read_text("utf-8"), str(path))
    (picture,) = pictures(compare(old, without_an_entry(path)), Options(font="none"))
    assert set(picture.svgs) == set(View)


def test_who_leaves_the_tiers_has_room_for_the_capitals_of_before() -> None:
    text = (GALLERY / "sekretariat-daerah.yaml").read_text("utf-8")
    tiers = "[kepala-daerah, sekda, [asisten-1, asisten-2, asisten-3]]"
    assert tiers in text
    renamed = text.replace(tiers, "[kepala-daerah]").replace("Bagian Hukum", "Bagian Hukum dan HAM")
    old, new = (parse_spec(each, "setda.yaml") for each in (text, renamed))
    (picture,) = pictures(compare(old, new), Options(font="none"))
    assert set(picture.svgs) == set(View)


def test_a_frame_is_each_version_s_own() -> None:
    text = (GALLERY / "bpbd.yaml").read_text("utf-8")
    assert FRAME in text
    renamed = text.replace(FRAME, "pelaksana: Unsur Pelaksana Harian").replace(
        "- seksi-1a: Seksi Pencegahan", "- seksi-1a: Seksi Pencegahan Dini"
    )
    old, new = (parse_spec(each, "bpbd.yaml") for each in (text, renamed))
    (picture,) = pictures(compare(old, new), Options(font="none"))

    def titles(view: View) -> list[tuple[str, bool]]:
        return [
            (" ".join(line.text for line in area.lines), area.dashed)
            for area in picture.drawings[view].areas
        ]

    before, after = ("Unsur Pelaksana", True), ("Unsur Pelaksana Harian", False)
    assert titles(View.SEBELUM) == [before]
    assert titles(View.SESUDAH) == [after]
    assert titles(View.BERDAMPINGAN) == [before, after]
    assert titles(View.GABUNGAN) == [("Unsur Pelaksana Harian (semula Unsur Pelaksana)", False)]
    assert set(picture.svgs) == set(View)


def test_how_a_list_is_drawn_is_a_change_of_the_chart() -> None:
    text = (GALLERY / "dinas.yaml").read_text("utf-8")
    head = "        pola: dinas\n"
    assert head in text
    stacked = text.replace(head, f"{head}        susun: {{kepala: tumpuk}}\n")
    old, new = (parse_spec(each, "dinas.yaml") for each in (text, stacked))
    (change,) = compare(old, new).changes
    assert (change.old_text, change.new_text) == ("", "tumpuk")
