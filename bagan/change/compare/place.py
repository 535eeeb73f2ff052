"""A unit of an Organisation in, where it stands out."""

from __future__ import annotations

from dataclasses import dataclass

from bagan.chart.model import Kind, Organisation


@dataclass(frozen=True, slots=True)
class Place:
    """Where a unit or group stands: ids of its heads (directed lines to it), the heading of
    its first entry in a list, and its citations."""

    komando: tuple[str, ...]
    koordinasi: tuple[str, ...]
    heading: str | None
    dasar: tuple[str, ...]


def place(organisation: Organisation, item: str) -> Place:
    """Where *item*, a unit or group of *organisation*, stands.  KeyError if it has none."""
    heads: dict[Kind, list[str]] = {kind: [] for kind in Kind}
    for line in organisation.lines:
        if line.target == item and not line.both:
            heads[line.kind].append(line.source)
    entry = next((entry for entry in organisation.entries if entry.unit == item), None)
    return Place(
        tuple(heads[Kind.KOMANDO]),
        tuple(heads[Kind.KOORDINASI]),
        entry.heading if entry else None,
        organisation.basis(item).dasar,
    )
