"""A spec's ``terima`` and ``aturan`` in, what they accept and set out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bagan.chart.model import (
    Citation,
    CitationError,
    Item,
    Regency,
    Terima,
    did_you_mean,
    name_key,
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
_ARROW = re.compile(r"(?P<source>[^<>]*?)\s*(?P<arrow><->|->)\s*(?P<targets>.*)")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 3
"""A reason of fewer different words gives none."""


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

    def concerns(self, rule: str, finding: Finding) -> bool:
        """Whether it stands where a finding of *rule* may be accepted."""
        return self.terima.aturan == rule and any(h is self.item for h in finding.holders)

    def beyond(self, findings: Sequence[Finding]) -> str:
        """What ``hal`` names beside the things of *findings*, which it covers; else nothing."""
        found = frozenset[str]().union(*(_things(finding.thing) for finding in findings))
        named = [part.strip() for text in self.terima.hal for part in text.split(";")]
        return "; ".join(part for part in named if not _things(part) <= found)

    def covers(self, finding: Finding) -> bool:
        """Whether it names the place and the thing of a finding that it concerns: what is
        found later at another place, or of another thing, is not accepted by it."""
        named, found = _things("; ".join(self.terima.hal)), _things(finding.thing)
        if self.terima.pada is None or not found <= named or bool(named) != bool(found):
            return False
        if self.place is None:
            return name_key(self.terima.pada) == name_key(finding.cited)
        return self.place == _citation(finding.cited)


def _things(text: str) -> frozenset[str]:
    """The parts of a ``hal``, in any order; an arrow counts, blanks and commas do not."""
    return frozenset(_thing(pair) for part in text.split(";") for pair in _pairs(part) if pair[0])


def _thing(pair: tuple[str, str, str]) -> str:
    source, arrow, target = pair
    ends = [name_key(source), name_key(target)]
    return arrow.join(sorted(ends) if arrow == "<->" else ends)


def _pairs(part: str) -> Iterator[tuple[str, str, str]]:
    match = _ARROW.match(part)
    if match is None:
        yield part.strip(), "", ""
        return
    for target in match["targets"].split(","):
        yield match["source"].strip(), match["arrow"], target


def to_write(finding: Finding) -> str:
    """The keys by which a ``terima`` names a finding, as they are written."""
    keys = [f"pada: {finding.cited}"] + ([f'hal: "{finding.thing}"'] if finding.thing else [])
    return ", ".join(keys)


def acceptances(regency: Regency) -> tuple[Acceptance, ...]:
    """Every ``terima`` of a spec, in its order."""
    return tuple(
        Acceptance(item, terima)
        for item in items_of(regency)
        for terima in getattr(item, "terima", ())
    )


def items_of(value: object) -> Iterator[Item]:
    """Every item of a spec, or of a part of it, in its order."""
    parts: Iterable[object] = ()
    if isinstance(value, Item):
        yield value
        parts = value.__dict__.values()
    elif isinstance(value, dict):
        parts = value.values()
    elif isinstance(value, tuple):
        parts = value
    for below in parts:
        if isinstance(below, Item | tuple | dict):
            yield from items_of(below)


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


def placeless(given: Iterable[tuple[Acceptance, Sequence[Finding]]]) -> Iterator[Problem]:
    """The acceptances that name no place; with each, what its rule finds on that item."""
    for acceptance, near in given:
        if acceptance.terima.pada is None:
            keys = list(dict.fromkeys(map(to_write, near))) or ["pada: Pasal 12 ayat (1)"]
            yield Problem(
                acceptance.terima.marks.of("aturan"),
                "pada-hilang",
                _("This terima does not name the place that it is about"),
                _("Write for example {keys}.", keys=_(", or ").join(keys[:3])),
            )


def reason_problems(regency: Regency) -> Iterator[Problem]:
    """Reasons of a ``terima``, a ``lewati`` or a ``rekonstruksi`` that say nothing."""
    for item in items_of(regency):
        for key in ("alasan", "rekonstruksi"):
            reason = getattr(item, key, None)
            if isinstance(reason, str) and not is_reason(reason):
                yield Problem(
                    item.marks.of(key),
                    "alasan-kurang",
                    _('"{reason}" is no reason that a reader could check', reason=reason),
                    _("Write it in words, for example: "
                      "Demikian nama dalam Pasal 12 huruf a angka 3."),
                    severity=Severity.WARNING if key == "rekonstruksi" else Severity.ERROR,
                )  # fmt: skip


def is_reason(text: str) -> bool:
    """Whether a reason says something: three words at least, not the same one again."""
    return len({word.casefold() for word in _LETTERS.findall(text)}) >= _FEWEST_WORDS


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
