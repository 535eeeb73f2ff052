"""A case in, which office each of its units belongs to out, by its komando lines and names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bagan.chart.model import Jenis
from bagan.law.national import Batas, Ketentuan, Office
from bagan.law.rules.case import Case
from bagan.problem import Severity

_BY_JENIS = {
    Jenis.SEKRETARIAT_DAERAH: Office.SEKRETARIAT_DAERAH,
    Jenis.SEKRETARIS_DAERAH: Office.SEKRETARIAT_DAERAH,
    Jenis.SEKRETARIAT_DPRD: Office.SEKRETARIAT_DPRD,
    Jenis.INSPEKTORAT: Office.INSPEKTORAT,
    Jenis.DINAS: Office.DINAS,
    Jenis.BADAN: Office.BADAN,
    Jenis.KANTOR: Office.KANTOR,
    Jenis.KECAMATAN: Office.KECAMATAN,
    Jenis.KELURAHAN: Office.KELURAHAN,
    Jenis.RUMAH_SAKIT: Office.RUMAH_SAKIT,
    Jenis.UPT: Office.UPT,
}
_BY_NAME = (
    (r"kepala\s+dinas\b", Office.DINAS),
    (r"kepala\s+badan\b", Office.BADAN),
    (r"kepala\s+kantor\b", Office.KANTOR),
    (r"kepala\s+desa\b", Office.DESA),
    (r"kepala\s+(?:uptd?|unit\s+pelaksana|puskesmas)\b", Office.UPT),
    (r"inspektur(?!\s+pembantu)\b", Office.INSPEKTORAT),
    (r"camat\b", Office.KECAMATAN),
    (r"lurah\b", Office.KELURAHAN),
    (r"direktur\b", Office.RUMAH_SAKIT),
)
"""The heads that stand for their offices in a chart of one office."""
_HEADS = re.compile("|".join(f"(?P<o{n}>{text})" for n, (text, _) in enumerate(_BY_NAME)), re.I)


@dataclass(frozen=True)
class Offices:
    """The offices of one case, and what stands in them."""

    case: Case

    def kind(self, unit: str) -> Office | None:
        """The kind of office that a unit is or heads, None where it is a part of one."""
        organisation = self.case.organisation
        name = " ".join(organisation.name(unit).split())
        if match := _HEADS.match(name):
            return _BY_NAME[int((match.lastgroup or "o0")[1:])][1]
        return _BY_JENIS.get(organisation.jenis(unit))

    @cached_property
    def above(self) -> Mapping[str, str]:
        """By the id of a unit: who commands it first, in the spec's order."""
        units = self.case.organisation.units
        groups = self.case.organisation.groups
        found: dict[str, str] = {}
        for unit, lines in self.case.commands.items():
            for line in lines:
                sources = groups[line.source].anggota if line.source in groups else (line.source,)
                for source in sources:
                    if source in units and source != unit:
                        found.setdefault(unit, source)
        return found

    def of(self, unit: str) -> str | None:
        """The office that a unit is a part of: the nearest above it in the tree of komando."""
        seen = {unit}
        at = self.above.get(unit)
        while at is not None and at not in seen:
            if self.kind(at) is not None:
                return at
            seen.add(at)
            at = self.above.get(at)
        return None

    def counted(self, limit: Batas) -> Iterator[tuple[str | None, tuple[str, ...]]]:
        """Everything that a limit counts: the unit in or under which, and the units, in the
        spec's order; without a ``kantor``, None and the region's."""
        found: dict[str | None, list[str]] = {}
        for unit in self.case.organisation.units:
            if not self._meant(limit, unit):
                continue
            if limit.kantor is None:
                found.setdefault(None, []).append(unit)
                continue
            office, parent = self.of(unit), self.above.get(unit)
            if office is None or parent is None or self.kind(office) is not limit.kantor:
                continue
            if limit.tipe is not None and self.case.organisation.units[office].tipe != limit.tipe:
                continue
            if limit.setiap is None:
                found.setdefault(office, []).append(unit)
            elif self.case.organisation.jenis(parent) is limit.setiap:
                found.setdefault(parent, []).append(unit)
        for where, units in found.items():
            yield where, tuple(units)

    def _meant(self, limit: Batas, unit: str) -> bool:
        name = " ".join(self.case.organisation.name(unit).casefold().split())
        if limit.jenis is None:
            return any(name.startswith(f"{word.casefold()} ") for word in limit.sebutan)
        # One box for all of a kind is none of them.
        whole = {limit.jenis.value, *(f"{limit.jenis.value} {head}" for head in _ALL_OF)}
        return self.case.organisation.jenis(unit) is limit.jenis and name not in whole


_ALL_OF = ("bupati", "wali kota", "gubernur")


def is_province(case: Case) -> bool:
    """Whether the spec's region is a province."""
    return case.regency.daerah.nama.casefold().startswith("provinsi")


def at_most(rule: Ketentuan) -> Severity | None:
    """How bad a finding by a national rule can be: a note, where its words or the number of
    its pasal were not read."""
    return None if rule.verified and rule.pasal else Severity.NOTE
