"""A spec's numbered annexes and entries in, Problems out: what is counted wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from bagan.chart.model.units import Butir, Unsur
from bagan.chart.spec.facts import Facts, Path
from bagan.language import _
from bagan.problem import Problem, Severity

_ROMAN = re.compile(r"(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$|C(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$")


def check_numbers(facts: Facts) -> Iterator[Problem]:
    """lampiran-nomor: annexes without a number, with one twice, or with none that exists."""
    first: dict[str, Path] = {}
    for index, annex in enumerate(facts.regency.lampiran):
        place: Path = ("lampiran", index, "nomor")
        if annex.nomor is None:
            if len(facts.regency.lampiran) > 1:
                yield Problem(
                    facts.document.at("lampiran", index),
                    "lampiran-nomor",
                    _("One of several annexes has no number"),
                    _("Add nomor: I, II, III …"),
                )
            continue
        if not _ROMAN.match(annex.nomor):
            yield Problem(
                facts.document.at(*place),
                "lampiran-nomor",
                _('"{value}" is not a Roman numeral', value=annex.nomor),
            )
        if annex.nomor in first:
            yield Problem(
                facts.document.at(*place),
                "lampiran-nomor",
                _(
                    "Two annexes have the number {number}; first at {place}",
                    number=annex.nomor,
                    place=facts.document.at(*first[annex.nomor]),
                ),
                _("Number them in turn: I, II, III …"),
            )
        first.setdefault(annex.nomor, place)


def check_entries(facts: Facts) -> Iterator[Problem]:
    """butir-mundur: the number of an entry is not above the one before it."""
    for index, daftar in enumerate(facts.regency.daftar):
        yield from _numbers(facts, daftar.isi, ("daftar", index, "isi"))
        for place, item in enumerate(daftar.isi):
            if isinstance(item, Unsur):
                yield from _numbers(facts, item.isi, ("daftar", index, "isi", place, "isi"))


def _numbers(facts: Facts, items: Iterable[Butir | Unsur], path: Path) -> Iterator[Problem]:
    number = 0
    for place, item in enumerate(items):
        before, number = number, item.nomor or number + 1
        if number <= before:
            yield Problem(
                facts.document.at(*path, place, "nomor"),
                "butir-mundur",
                _("Entry {number} stands after entry {before}", number=number, before=before),
                _("Write the entries in the order of the article."),
                severity=Severity.WARNING,
            )


NUMBER_RULES: tuple[Callable[[Facts], Iterable[Problem]], ...] = (check_numbers, check_entries)
