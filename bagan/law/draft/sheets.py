"""A Naskah in, the annexes that it holds or announces out: numbers, titles, signs of the legend."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bagan.chart.model import Kind, roman
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import OFFICE, cased
from bagan.law.draft.printable import TITLE_LIMIT, printable, quoted
from bagan.law.draft.values import Legend, Remark
from bagan.law.naskah.naskah import Naskah, Provision
from bagan.law.naskah.wording import OFFICE_WORDS, SMALL_WORDS

_BEGINS = re.compile(r"(?:bagan|struktur)\b", re.IGNORECASE)
_LINE = re.compile(r"(?P<sign>[=:])\s*garis\s+(?P<kind>komando|koordinasi)\b", re.IGNORECASE)
MAX_ANNEXES = 39
"""XXXIX: the last Roman numeral that _ROMAN reads; no regulation has as many."""
_WORDS = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_ANNOUNCED = re.compile(
    r"(?:tercantum|ter\s?lampir|sebagaimana|termuat|dimuat)\b.*?\blampiran\b(?P<numbers>(?:[\s,]*(?:dan\s+)?"
    r"(?:lampiran\s+)?[IVX]{1,6}\b)*)",
    re.IGNORECASE,
)
_CHART = re.compile(
    r"\b(?:bagan|struktur|susunan\s+organisasi|pola|denah|diagram|alur)\b", re.IGNORECASE
)
_SAID = re.compile(
    r"^(?:\(\d+\)\s*)?(?P<title>(?:bagan|struktur|pola|diagram)\b.{3,240}?)[\s,]*"
    r"(?:adalah\s+)?(?:sebagaimana\b|tercantum\b|terlampir\b|dimuat\b|yang\s+tercantum\b|adalah\b)",
    re.IGNORECASE,
)


PLAIN = Legend()


@dataclass(frozen=True, slots=True)
class Sheet:
    """An annex as the text has it: its number, the titles of its charts, what is doubtful."""

    nomor: str
    titles: tuple[str, ...]
    line: int = 0
    legend: Legend = PLAIN
    remarks: tuple[Remark, ...] = ()


def sheets(naskah: Naskah, reader: NameReader, *, fallback: str) -> tuple[Sheet, ...]:
    """The annexes of *naskah*, at least one; a chart that nothing names is called *fallback*."""
    parts = naskah.walk() if naskah.lampiran else iter(())
    body = frozenset(word for part in parts for word in _WORDS.findall(part.text.lower()))
    found = list(_held(naskah, reader, body))
    announced = list(_announced(naskah, reader))
    if not found:
        found = _from_articles(naskah, announced) or [
            Sheet("", (fallback,), remarks=(Remark("naskah tidak memuat judul bagan"),))
        ]
    return tuple(_numbered(found[:MAX_ANNEXES], announced))


def _held(naskah: Naskah, reader: NameReader, body: frozenset[str]) -> Iterator[Sheet]:
    """The annexes that stand in the text themselves."""
    for annex in naskah.lampiran:
        titles, remarks = [], []
        line = naskah.place(annex.start).line
        # The boxes of a chart leave their words in the text, too.
        charts = [printed for printed in annex.judul if _CHART.search(printed)]
        # Without a blank line before it, a title stands with the lines of the heading.
        heads = [line for line in annex.kepala if _BEGINS.match(line)]
        for printed in charts or annex.judul[:1] or heads[:1]:
            title, mended = _title(printed, reader, body)
            if not title or (not charts and OFFICE.match(title)):
                continue
            titles.append(title)
            if mended:
                remarks.append(Remark("ejaan judul diperbaiki", line, quoted(printed)))
        if titles:
            legend = _legend(annex.keterangan)
            yield Sheet(annex.nomor or "", tuple(titles), line, legend, tuple(remarks))


def _legend(lines: tuple[str, ...]) -> Legend:
    """What the lines of a legend show of it."""
    kinds: list[Kind] = []
    pemisah = ""
    for line in lines:
        match = _LINE.search(line)
        if match is None:
            continue
        pemisah = pemisah or match["sign"]
        if re.search(r"[>→➔►▶]", line[: match.start()]):
            kinds.append(Kind(match["kind"].lower()))
    titled = not lines or any(line.lower().startswith("keterangan") for line in lines)
    return Legend(pemisah, titled, tuple(dict.fromkeys(kinds)))


def _title(printed: str, reader: NameReader, body: frozenset[str]) -> tuple[str, bool]:
    """A title as names are written, and whether a word of it was misspelt."""
    plain = printable(printed, limit=TITLE_LIMIT).strip(" .,:;-")
    if sum(map(str.isalpha, plain)) < 4:
        return "", False
    words = reader.mended(plain.lower() if plain.isupper() else plain).split()
    right = [_word(word, body) for word in words]
    return printable(cased(" ".join(right)), limit=TITLE_LIMIT), right != words


def _word(word: str, body: frozenset[str]) -> str:
    """A word of a title; where the articles have it with one other letter alone, that word."""
    usual = OFFICE_WORDS | SMALL_WORDS
    if len(word) < 7 or not word.isalpha() or word in usual or word in body:
        return word
    near = [
        other
        for other in sorted(usual | body)
        if len(other) == len(word) and sum(a != b for a, b in zip(word, other, strict=True)) == 1
    ]
    return near[0] if len(near) == 1 else word


def _announced(naskah: Naskah, reader: NameReader) -> Iterator[tuple[Provision, str, list[str]]]:
    """(part, title, numbers) of each article that says that a chart is annexed."""
    for part in naskah.walk():
        words = part.text[:2000]
        match = _ANNOUNCED.search(words) if "lampiran" in words.casefold() else None
        if part.citation is None or match is None or not _CHART.search(words):
            continue
        said = _SAID.match(reader.mended(printable(words, limit=900)))
        title = reader.bare(said["title"]) if said else ""
        numbers = [n.upper() for n in re.findall(r"\b[IVX]+\b", match["numbers"])]
        yield part, title, [n for n in numbers if _ROMAN.fullmatch(n)]


def _from_articles(
    naskah: Naskah, announced: list[tuple[Provision, str, list[str]]]
) -> list[Sheet]:
    """The annexes that articles announce, where the text holds none."""
    sheets = []
    for part, title, numbers in announced:
        if title:
            line = naskah.place(part.start).line
            remark = Remark("judul bagan diambil dari pasal", line, quoted(part.text))
            sheets += [
                Sheet(number, (title,), line, remarks=(remark,)) for number in numbers or [""]
            ]
    return sheets


def _numbered(
    found: list[Sheet], announced: list[tuple[Provision, str, list[str]]]
) -> Iterator[Sheet]:
    """The sheets with numbers: their own where each has one, else counted."""
    own = [sheet.nomor for sheet in found]
    good = all(n and _ROMAN.fullmatch(n) for n in own) and len(set(own)) == len(own)
    if good:
        yield from found
        return
    if len(found) == 1:
        yield replace(found[0], nomor="")
        return
    numbers = [number for _part, _title, more in announced for number in more]
    said = sorted(set(numbers)) == sorted(roman(i) for i in range(1, len(found) + 1))
    remark = () if said else (Remark("nomor lampiran tidak tercetak; dihitung"),)
    for place, sheet in enumerate(found, start=1):
        yield replace(sheet, nomor=roman(place), remarks=(*sheet.remarks, *remark))
