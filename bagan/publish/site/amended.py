"""A spec, or a comparison of two, in; what a public history tells of it out.

A history is told by regulation: readers look for what an amendment changed.  How a chart is
laid out, in which order a spec is written and by which ids is of no concern to them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bagan.chart.annex import number_line, regulation_name
from bagan.chart.model import Status, number_words

if TYPE_CHECKING:
    from bagan import Comparison, Spec

_UNTOLD = frozenset({"ganti-pengenal"})
"""Kinds of change that only a spec's author sees."""
_MAY_BE_UNSEEN = frozenset({"data", "ganti-urutan"})
_SPEC_ORDERS = frozenset({":unit", ":kelompok", ":daftar", ":lampiran", ":bagan"})
"""Orders in which a spec is written, not the regulation."""
_TOLD_DATA = frozenset({"daerah", "peraturan"})
_TOLD_OF_SHEETS = frozenset({"judul", "nomor"})


@dataclass(frozen=True, slots=True)
class Regulation:
    """What a version of a spec shows the organisation by: a regulation, or the last one that
    amended it; ``amends`` is then the name of the amended one, else empty."""

    name: str
    about: str = field(compare=False)
    amends: str = ""


def regulation_of(spec: Spec) -> Regulation:
    """The regulation that the spec's charts are those of; drafts, which have no number yet, are
    all one."""
    rule, name = spec.regency.peraturan, regulation_name(spec.regency)
    if rule.status is Status.RANCANGAN:
        return Regulation(f"Rancangan {name}", rule.tentang)
    whole = f"{name} {number_line(spec.regency, rule.status)}"
    if not rule.diubah_dengan:
        return Regulation(whole, rule.tentang)
    last = rule.diubah_dengan[-1]
    amending = f"{name} {number_words(last.nomor, last.tahun, '')}"
    return Regulation(amending, rule.tentang, amends=whole)


def told(comparison: Comparison) -> Comparison:
    """*comparison* with the changes alone that a reader of the regulation sees."""
    changes = tuple(
        change
        for change in comparison.changes
        if _is_told(change.kind.value, (edit.path for edit in change.edits))
    )
    return replace(comparison, changes=changes)


def without_ids(sentence: str, comparison: Comparison) -> str:
    """A sentence on a chart without the chart's id, which its title stands beside."""
    for spec in (comparison.old, comparison.new):
        for annex in spec.regency.lampiran:
            for view in annex.bagan:
                sentence = sentence.replace(f"agan {view.id} ", "agan ")
    return sentence


def _is_told(kind: str, paths: Iterable[tuple[str, ...]]) -> bool:
    if kind in _MAY_BE_UNSEEN:
        return any(map(_is_seen, paths))
    return kind not in _UNTOLD


def _is_seen(path: tuple[str, ...]) -> bool:
    """Whether a value of a State (bagan.change.compare.state) is one that a reader sees."""
    head, *rest = path
    if head == "sesudah":
        return rest[0] not in _SPEC_ORDERS
    if head == "data":
        return rest[0] in _TOLD_DATA or rest[-1] in _TOLD_OF_SHEETS
    # A unit's history and what its box says instead of its name are told by the chart itself.
    return head != "lewati" and rest[-1] not in ("pengenal", "asal", "label", "tautan")
