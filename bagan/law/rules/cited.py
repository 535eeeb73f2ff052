"""A case in, every citation that its spec writes out, with the place and the item of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bagan.chart.model import (
    ENTRY,
    Based,
    Butir,
    Citation,
    Hubungan,
    Item,
    Line,
    cited_places,
    parse_citation,
)
from bagan.chart.spec import Path
from bagan.law.naskah.naskah import Naskah
from bagan.law.rules.case import Case
from bagan.problem import Span

PLACE = re.compile(
    r"\bPasal \d+[A-Z]?\b(?: ayat \(\w+\))?(?: huruf [a-z]\b)?(?: angka \d+\b)?(?: huruf [a-z]\b)?"
)
"""A place of the text, as reasons and notes write it."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation of a spec: where it is written, and by which item."""

    citation: Citation
    span: Span
    holder: Item


def of_item(case: Case, item: Based, path: Path) -> Iterator[Cited]:
    """The citations of an item's ``dasar``; *path* leads to the item.

    The word ``butir``, which stands for an entry's own citation, is left out.
    """
    for number, text in written_places(item.dasar, case.document.value(*path, "dasar")):
        if text != ENTRY:
            span = case.document.at(*path, "dasar", number)
            yield Cited(parse_citation(text), span, item)


def written_places(dasar: tuple[str, ...], written: object) -> Iterator[tuple[int, str]]:
    """The citations of *dasar*, each with the number of the text that cites it: *written*, as
    the author wrote them, may have several in one."""
    texts = [text for text in written if isinstance(text, str)] if isinstance(written, list) else ()
    counts = [len(cited_places(text.strip())) for text in texts]
    if sum(counts) != len(dasar):
        counts = [1] * len(dasar)
    numbers = [number for number, count in enumerate(counts) for _ in range(count)]
    yield from zip(numbers, dasar, strict=True)


def of_items(case: Case) -> Iterator[tuple[str, Cited]]:
    """The citations of units and groups outside lists, each with the item's id."""
    for holder, items in (("unit", case.regency.unit), ("kelompok", case.regency.kelompok)):
        for name, item in items.items():
            for cited in of_item(case, item, (holder, name)):
                yield name, cited


def of_links(case: Case) -> Iterator[tuple[Hubungan, Path]]:
    """Every link of a list, a heading or an entry, and the path to it."""
    for index, daftar in enumerate(case.regency.daftar):
        path: Path = ("daftar", index)
        yield from _links(daftar, path)
        for place, item in enumerate(daftar.isi):
            below: Path = (*path, "isi", place)
            yield from _links(item, below)
            if not isinstance(item, Butir):
                for inner, butir in enumerate(item.isi):
                    yield from _links(butir, (*below, "isi", inner))


def _links(item: Item, path: Path) -> Iterator[tuple[Hubungan, Path]]:
    for kind in ("komando", "koordinasi"):
        link = getattr(item, kind)
        if isinstance(link, Hubungan):
            yield link, (*path, kind)


def everything(case: Case) -> Iterator[Cited]:
    """Every citation that the spec writes, in no order that means anything."""
    for _name, cited in of_items(case):
        yield cited
    for index, garis in enumerate(case.regency.garis):
        yield from of_item(case, garis, ("garis", index))
    for index, daftar in enumerate(case.regency.daftar):
        span = case.document.at("daftar", index, "dasar")
        yield Cited(parse_citation(daftar.dasar), span, daftar)
    for link, path in of_links(case):
        yield from of_item(case, link, path)


def written_together(case: Case) -> Iterable[list[Line]]:
    """The lines of each garis, and of each link of a list."""
    written: dict[int, list[Line]] = {}
    for line in case.organisation.lines:
        holders = case.line_items.get(line.key, ())
        written.setdefault(id(holders[0]) if holders else 0, []).append(line)
    return written.values()


def remedy(naskah: Naskah, citation: Citation) -> Citation | None:
    """The place that a citation probably means which the text does not have: one that ends
    with the same parts, as "Pasal 23 huruf a" for "Pasal 23 ayat (4) huruf a"."""
    pasal = naskah.pasal.get(citation.pasal)
    if pasal is None:
        return None
    size = len(citation.parts)
    for part in pasal.walk():
        below = part.citation
        if below is not None and size and below.parts[-size:] == citation.parts:
            return below
    return None
