"""Findings of the rules in, the units and lines that each of them is about out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bagan.chart.annex import annex_name
from bagan.chart.model import (
    Bagan,
    Butir,
    Daftar,
    Garis,
    Hubungan,
    Item,
    Kind,
    Lampiran,
    Peraturan,
    Unsur,
    parse_citation,
)
from bagan.law.rules.case import Case, Key
from bagan.law.rules.of_text import garis_tanpa_bukti, jenis_garis_berbeda
from bagan.law.rules.rule import Finding
from bagan.problem import Span

TOLD_ONCE = frozenset({garis_tanpa_bukti.ID, jenis_garis_berbeda.ID})
"""The rules that tell once, at the first line, what holds for each line of a list's link or
of a garis."""


@dataclass(frozen=True, slots=True)
class About:
    """What a finding is about: ids of units and groups, or keys of lines; where it is about
    neither, the names of wider ``parts`` of the spec, in Indonesian, or nothing at all.

    A finding about a part, say a chart that leaves something out, may have ``named`` units.
    """

    items: tuple[str, ...] = ()
    lines: tuple[Key, ...] = ()
    parts: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True)
class Places:
    """Where the units and lines of a spec are written.

    A list's entry is a unit and its lines at one place: the finding's holders tell which
    of them is meant, since only a line has a link or a garis that could accept it.
    """

    case: Case

    @cached_property
    def items_at(self) -> Mapping[Span, tuple[str, ...]]:
        found: dict[Span, dict[str, None]] = {}
        for name, items in self.case.items.items():
            for span in (self.case.place(name), *_spans(items)):
                found.setdefault(span, {})[name] = None
        return {span: tuple(names) for span, names in found.items()}

    @cached_property
    def lines_at(self) -> Mapping[Span, tuple[Key, ...]]:
        found: dict[Span, dict[Key, None]] = {}
        for line in self.case.organisation.lines:
            links = (i for i in self.case.line_items.get(line.key, ()) if not isinstance(i, Butir))
            for span in (line.span, *_spans(links)):
                found.setdefault(span, {})[line.key] = None
        for entry in self.case.entries:
            for kind in Kind:
                if (link := entry.link(kind)) is not None:
                    key = (link.dari, entry.butir.id, kind)
                    found.setdefault(entry.entry.span, {})[key] = None
        return {span: tuple(keys) for span, keys in found.items()}

    def about(self, rule: str, finding: Finding) -> About:
        """The units and lines that a *finding* of *rule* speaks of."""
        if finding.lines:
            return About(lines=tuple(line.key for line in finding.lines))
        keys = self.lines_at.get(finding.span, ())
        if joined := tuple(key for key in keys if self._links(key, finding)):
            if rule in TOLD_ONCE:
                joined = tuple(
                    dict.fromkeys((*joined, *self._written_alike(joined, finding.cited)))
                )
            return About(lines=joined)
        if items := self.items_at.get(finding.span, ()):
            return About(items)
        if keys:
            return About(lines=keys)
        return self._by_holders(finding)

    def _written_alike(self, keys: Iterable[Key], cited: str) -> Iterator[Key]:
        """The lines that the same garis or link writes as *keys*, with the same citation."""
        written = [self.case.line_items[key][0] for key in keys]
        for line in self.case.organisation.lines:
            items = self.case.line_items.get(line.key, ())
            cites = cited in (str(parse_citation(text)) for text in line.basis.dasar)
            if items and cites and _among(items[0], written):
                yield line.key

    def _links(self, key: Key, finding: Finding) -> bool:
        """Whether a holder of *finding* is a link or garis of the line *key*."""
        return any(
            isinstance(item, Hubungan | Garis) and _among(item, finding.holders)
            for item in self.case.line_items.get(key, ())
        )

    def _by_holders(self, finding: Finding) -> About:
        """By the holders alone, for what stands elsewhere, say in the naskah."""
        entries = [item for item in finding.holders if isinstance(item, Butir)]
        lines = []
        for key, written in self.case.line_items.items():
            own = [item for item in written if isinstance(item, Butir)]
            if self._links(key, finding) and (
                not entries or not own or any(_among(item, entries) for item in own)
            ):
                lines.append(key)
        if lines:
            return About(lines=tuple(lines))
        held = finding.holders
        names = tuple(n for n, items in self.case.items.items() if _any_among(items, held))
        here = tuple(item for item in held if finding.span in _spans([item]))
        if parts := tuple(filter(None, map(_part, here if names else held))):
            return About(parts=parts, named=names)
        return About(names)


def _part(item: Item) -> str:
    """What a wider part of the spec is called."""
    if isinstance(item, Lampiran):
        return annex_name(item)
    if isinstance(item, Bagan):
        return item.judul or f"Bagan {item.id}"
    if isinstance(item, Daftar):
        return f"Daftar {item.dasar}"
    if isinstance(item, Unsur):
        return item.unsur
    return "Peraturan" if isinstance(item, Peraturan) else ""


def _spans(items: Iterable[Item]) -> Iterable[Span]:
    """The places of *items*, of their keys and of their values."""
    for item in items:
        yield from (item.span, *item.marks.values.values(), *item.marks.keys.values())


def _among(item: Item, items: Iterable[Item]) -> bool:
    """Whether *item* itself, not one that says the same, is one of *items*."""
    return any(other is item for other in items)


def _any_among(items: Iterable[Item], others: tuple[Item, ...]) -> bool:
    return any(_among(item, others) for item in items)
