"""Gazettes, budgets and dates of another region or year, exceptions, and aides of another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Kind
from tests.rules.faults.pair import Edit, Pair
from tests.rules.faults.registry import fault

_GAZETTE = re.compile(
    r"Peraturan (?:Bupati|Wali Kota|Gubernur|Daerah) [^;()\n]{5,200}\((?:Berita|Lembaran) Daerah"
    r"(?P<region> (?:Kabupaten|Kota|Provinsi) [^()\n]*?) Tahun (?P<year>\d{4})"
)
_BUDGET = re.compile(
    r"dibebankan [^;.\n]*?Belanja Daerah (?:Kabupaten|Kota|Provinsi) (?P<name>[A-Z]\w+)"
)
_EFFECT = re.compile(r"(?<=mulai berlaku pada tanggal )diundangkan|(?<=pada tanggal )ditetapkan")
_EACH = re.compile(r"(?:Setiap|Masing-masing) (?P<kind>Bidang|Seksi|Subbagian)(?= dipimpin oleh)")


@fault
def gazette_of_another_region(pair: Pair) -> Iterator[Edit]:
    for match in _GAZETTE.finditer(pair.text or ""):
        yield pair.reworded("gazette", *match.span("region"), " Kota Tetangga Jauh")


@fault
def gazette_of_an_earlier_year(pair: Pair) -> Iterator[Edit]:
    for match in _GAZETTE.finditer(pair.text or ""):
        yield pair.reworded("gazette", *match.span("year"), str(int(match["year"]) - 1))


@fault
def budget_of_another_region(pair: Pair) -> Iterator[Edit]:
    for match in _BUDGET.finditer(pair.text or ""):
        yield pair.reworded("budget", *match.span("name"), "Tetangga")


@fault
def effect_before_the_enactment(pair: Pair) -> Iterator[Edit]:
    body = (pair.text or "").rfind("\nDitetapkan di")
    for match in _EFFECT.finditer(pair.text or "", 0, max(body, 0)):
        yield pair.reworded("takes effect", *match.span(), "2 Januari 2001")


@fault
def exception_from_a_class(pair: Pair) -> Iterator[Edit]:
    """ "Setiap Bidang, kecuali Bidang Sosial, dipimpin oleh ...", and the chart leads them all."""
    led = {line.target for line in pair.spec.organisation.lines if line.kind is Kind.KOMANDO}
    for match in _EACH.finditer(pair.text or ""):
        for unit in led:
            name = pair.spec.organisation.name(unit)
            if name.startswith(f"{match['kind']} "):
                words = f"{match[0]}, kecuali {name},"
                yield pair.reworded(f"all but {name}", *match.span(), words)
