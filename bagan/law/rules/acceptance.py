"""A spec's ``terima`` and ``aturan`` in, what they accept and set out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bagan.chart.model import (
    Citation,
    CitationError,
    Item,
    Regency,
    Terima,
    did_you_mean,
    parse_citation,
)
from bagan.chart.spec import Document
from bagan.language import _
from bagan.law.rules.guards import GUARDS
from bagan.law.rules.rule import Finding
from bagan.problem import Problem, Severity, Span

SEVERITIES = {
    "galat": Severity.ERROR,
    "peringatan": Severity.WARNING,
    "catatan": Severity.NOTE,
}
"""The words of ``aturan``; a fourth, OFF, switches a rule off."""
OFF = "mati"

_CITES = re.compile(r"pasal\b", re.IGNORECASE)


@dataclass(frozen=True)
class Acceptance:
    """One ``terima`` and the item that it stands on."""

    item: Item
    terima: Terima

    @cached_property
    def place(self) -> Citation | None:
        """The citation of ``pada``; None where that is absent, or names no article: a rule
        may find something at "judul" or "Menetapkan"."""
        return _citation(self.terima.pada or "")

    def covers(self, rule: str, finding: Finding) -> bool:
        """Whether it accepts what *rule* found."""
        if self.terima.aturan != rule or not any(h is self.item for h in finding.holders):
            return False
        if self.terima.pada is None:
            return True
        if self.place is None:
            return self.terima.pada.casefold() == finding.cited.casefold()
        cited = _citation(finding.cited)
        return cited is not None and self.place.covers(cited)


def acceptances(regency: Regency) -> tuple[Acceptance, ...]:
    """Every ``terima`` of a spec, in its order."""
    return tuple(
        Acceptance(item, terima)
        for item in _items(regency)
        for terima in getattr(item, "terima", ())
    )


def _items(value: object) -> Iterator[Item]:
    if isinstance(value, Item):
        yield value
        for below in value.__dict__.values():
            yield from _items(below)
    elif isinstance(value, tuple):
        for below in value:
            yield from _items(below)
    elif isinstance(value, dict):
        for below in value.values():
            yield from _items(below)


def _citation(text: str) -> Citation | None:
    try:
        return parse_citation(text)
    except CitationError:
        return None


def setting_problems(
    regency: Regency, document: Document, known: Collection[str]
) -> Iterator[Problem]:
    """What is wrong with a spec's ``aturan`` and ``terima``; *known* are the rules' ids."""
    for name in regency.aturan:
        yield from _unknown(name, document.key_at("aturan", name), known)
    for acceptance in acceptances(regency):
        terima = acceptance.terima
        yield from _unknown(terima.aturan, terima.marks.of("aturan"), known)
        if terima.pada is not None and acceptance.place is None and _CITES.match(terima.pada):
            yield Problem(
                terima.marks.of("pada"),
                "dasar-bentuk",
                _('"{text}" is not a citation', text=terima.pada),
                _("Write for example Pasal 12 ayat (1) huruf a angka 4; part several in a list."),
            )


def _unknown(name: str, span: Span, known: Iterable[str]) -> Iterator[Problem]:
    if name in GUARDS:
        yield Problem(
            span,
            "aturan-tetap",
            _('"{rule}" guards the drawing: it can neither be accepted nor set', rule=name),
            _("Mend what it finds."),
        )
    elif name not in known:
        yield Problem(
            span,
            "aturan-tidak-dikenal",
            _('There is no rule "{rule}"', rule=name),
            did_you_mean(name, known) or _("docs/aturan.md lists the rules."),
        )
