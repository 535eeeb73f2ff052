"""Members of teams, amounts, the Penjelasan, and gazettes of another kind, each with a slip."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from tests.rules.faults.pair import Edit, KeyPath, Pair, at, every_unit, label
from tests.rules.faults.registry import fault

_GAZETTE = re.compile(
    r"Peraturan (?:Bupati|Wali Kota|Gubernur|Daerah)[^;()\n]{5,200}20(?:1[2-9]|2\d) [^;()\n]{5,200}"
    r"\((?P<paper>Berita|Lembaran) Daerah"
)
_AMOUNT = re.compile(r"Rp[\d.]+,00 \((?P<words>[a-z]+)")
_EXPLAINED = re.compile(r"PENJELASAN\nATAS\n[^\n]+\nNOMOR (?P<number>\d+) ")
_COPIED = re.compile(r"Salinan sesuai(?:.|\n)*?NIP\. (?P<year>\d{4})")
_FORMED = re.compile(r"(?<=dibentuk )(?P<what>UPTD [\w ]+ pada Dinas )(?P<dinas>\w+)")
_SAMPLES = re.compile(r"(?P<one>^_{4,} = )(?P<first>.+)\n(?P<two>- - - -.* = )(?P<second>.+)", re.M)


@fault
def gazette_of_another_kind(pair: Pair) -> Iterator[Edit]:
    for match in _GAZETTE.finditer(pair.text or ""):
        other = "Berita" if match["paper"] == "Lembaran" else "Lembaran"
        yield pair.reworded("gazette", *match.span("paper"), other)


@fault
def amount_in_other_words(pair: Pair) -> Iterator[Edit]:
    for match in _AMOUNT.finditer(pair.text or ""):
        yield pair.reworded("amount", *match.span("words"), "sembilan")


@fault
def penjelasan_of_another_number(pair: Pair) -> Iterator[Edit]:
    for match in _EXPLAINED.finditer(pair.text or ""):
        yield pair.reworded("penjelasan", *match.span("number"), "77")


@fault
def certifier_of_another_number(pair: Pair) -> Iterator[Edit]:
    for match in _COPIED.finditer(pair.text or ""):
        yield pair.reworded("nip", *match.span("year"), "1971")


@fault
def uptd_of_another_dinas(pair: Pair) -> Iterator[Edit]:
    for match in _FORMED.finditer(pair.text or ""):
        yield pair.reworded("uptd", *match.span("dinas"), "Kebudayaan")


@fault
def legend_turned_in_the_text(pair: Pair) -> Iterator[Edit]:
    for match in _SAMPLES.finditer(pair.text or ""):
        turned = f"{match['one']}{match['second']}\n{match['two']}{match['first']}"
        yield pair.reworded("legend", *match.span(), turned)


@fault
def legend_with_one_sample_in_the_text(pair: Pair) -> Iterator[Edit]:
    for match in _SAMPLES.finditer(pair.text or ""):
        yield pair.reworded("sample", *match.span("one"), match["two"])


@fault
def members_of_two_boxes_exchanged(pair: Pair) -> Iterator[Edit]:
    held = [path for path, _name, unit in every_unit(pair.data) if "anggota_tim" in unit]
    for one, two in pairwise(held):

        def swap(data: Any, one: KeyPath = one, two: KeyPath = two) -> None:
            first, second = at(data, one), at(data, two)
            first["anggota_tim"], second["anggota_tim"] = (
                second["anggota_tim"],
                first["anggota_tim"],
            )

        yield pair.changed(f"members of {label(one)} and {label(two)}", swap)
