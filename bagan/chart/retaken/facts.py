"""A spec in, what it says of units, lines and titles out: what a change is held against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bagan.chart.model import Kind
from bagan.chart.spec import Spec

Key = tuple[str, str, Kind]
_OWN = ("unit", "kelompok", "daftar", "garis", "lampiran")


@dataclass(frozen=True, slots=True)
class Facts:
    """``units`` and ``groups`` by id, as records of all their values; ``lines`` by their ends
    and kind: whether both ways, and their basis; ``titles`` of annexes and charts by place, and
    ``views``, these without their titles; ``rest`` is all else."""

    units: Mapping[str, Any]
    groups: Mapping[str, Any]
    lines: Mapping[Key, tuple[bool, str]]
    titles: tuple[str | None, ...]
    views: Any
    rest: Any

    def without_unit(self, unit: str) -> Facts:
        """The same without a unit and its lines."""
        units = {key: value for key, value in self.units.items() if key != unit}
        lines = {key: value for key, value in self.lines.items() if unit not in key[:2]}
        groups = {
            key: value | {"anggota": tuple(m for m in value["anggota"] if m != unit)}
            for key, value in self.groups.items()
        }
        return replace(self, units=units, lines=lines, groups=groups)


def facts_of(spec: Spec) -> Facts:
    """What *spec* says."""
    of, regency = spec.organisation, spec.regency
    titles = [
        title
        for annex in regency.lampiran
        for title in (annex.judul, *(view.judul for view in annex.bagan))
    ]
    rest = {name: getattr(regency, name) for name in type(regency).model_fields if name not in _OWN}
    return Facts(
        {key: unit.model_dump() for key, unit in of.units.items()},
        {key: group.model_dump() for key, group in of.groups.items()},
        {line.key: (line.both, str(line.basis)) for line in of.lines},
        tuple(titles),
        _views(spec),
        rest,
    )


def _views(spec: Spec) -> Any:
    """The annexes and charts as they are written, without their titles."""
    return tuple(
        annex.model_copy(
            update={
                "judul": "",
                "bagan": tuple(view.model_copy(update={"judul": None}) for view in annex.bagan),
            }
        )
        for annex in spec.regency.lampiran
    )
