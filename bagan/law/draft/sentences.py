"""A sentence of an article in, the lists that it is out.

"Susunan organisasi Bidang X terdiri atas Seksi A dan Seksi B" is the list of one office; "Bidang
sebagaimana dimaksud pada ayat (1) huruf c dan huruf d masing-masing terdiri atas Kelompok Jabatan
Fungsional" is one of every bidang that it refers to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bagan.chart.model import Kind, name_key
from bagan.law.draft.cues import stated_kind
from bagan.law.draft.found import Found, Head, Item, Overlooked, Title
from bagan.law.draft.name_ends import MANY
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import OFFICE, begin_alike, is_plural
from bagan.law.draft.subjects import Subjects
from bagan.law.naskah.naskah import Level, Provision
from bagan.law.naskah.ranks import INNER_RANK, OFFICE_BEGINS, rank

_REFERENCE = re.compile(
    r"\b(?:pada|dalam)\s+(?:pasal\s+(?P<pasal>\d+[A-Z]?)\s*)?(?:ayat\s+\((?P<ayat>\d+)\))?",
    re.IGNORECASE,
)
_OWN = re.compile(
    r".{1,80}?(?=\s+(?:sebagaimana|masing\s?-|terdiri|membawah|dibentuk|terdapat|terbagi|dibagi))",
    re.IGNORECASE | re.DOTALL,
)
"""The words before what is said of them."""
_OPENING = re.compile(
    r"\W*(?:untuk|dalam(?:\s+rangka)?|guna)\s+me\w+[^,;:]{0,120},\s+(?=[A-Z])", re.IGNORECASE
)
"""What a sentence says before its subject: "Untuk melaksanakan tugasnya, Sekretaris ..."."""
_BARE = re.compile(r"\W*(?:ter\s?diri\s+(?:atas|dari)|mem\s?bawah(?:i|kan))\s", re.IGNORECASE)
"""How a sentence without a subject begins: "Terdiri dari Seksi Satu dan Seksi Dua"."""
_NAMED = r"\s+(?:\d+\s*(?:\(\w+\)\s*)?)?[A-Z][a-z]+\s+[A-Z]"
_UNNAMED = re.compile(rf"\bmem\s?bawah(?:i|kan){_NAMED}")
"""Those whom somebody commands, by names without a word for an office: "membawahi Regu Patroli"."""
_UNNAMED_INSIDE = re.compile(rf"\b(?:mem\s?bawah(?:i|kan)|(?<!dapat\s)dibentuk|terdapat){_NAMED}")
"""The same of those who are formed inside an office: "Pada Bidang Operasi dibentuk Regu Satu"."""
_MADE_OF = re.compile(r",?\s*(?:yang\s+)?(?:terdiri\s+(?:atas|dari)|meliputi)\s*:\s*\Z", re.I)
_MEMBERS = re.compile(
    rf"\W*(?:{OFFICE_BEGINS}[^,;:.]{{0,20}}?,?\s+sebagaimana\s+dimaksud\b[^;:]*?,?\s+"
    r"(?:meliputi|ya(?:itu|kni)|adalah)"
    rf"|(?:jumlah\s+)?(?:{OFFICE.pattern})[^,;:.]{{0,20}}?\s+adalah\s+(?:sebanyak\s+)?{MANY}\w+,?\s+ya(?:itu|kni))\s",
    re.IGNORECASE,
)
"""How a sentence begins that tells which there are of a class: "Bidang sebagaimana dimaksud pada
ayat (1) meliputi Bidang Pasar dan Bidang Logam", "Jumlah Pelaksana Kewilayahan adalah 2 (dua)
dusun, yaitu Dusun Satu dan Dusun Dua"."""
_EACH = re.compile(
    r"\bmasing\s?-?\s?masing\b(?=[^.;]*\b(?:ter\s?diri|mem\s?bawah|di\s?bantu|meliputi))",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"(?:,|(?<=\satas)|(?<=\sdari)|\s(?=dan|serta))\s*(?:(?:dan|serta)\s+)?{MANY}(?P<name>[A-Z]\w+(?:\s[A-Z]\w+)?)"
    r"(?=\s*(?:[,.;](?!\s*ya(?:itu|kni)\b)|\Z)|\s(?:dan|serta)\s)"
)
"""A class of which a sentence tells how many amid offices: "Sekretariat, 3 (tiga) Bidang, UPTD"."""
_HURUF = re.compile(
    r"\bhuruf\s+([a-z])\b(?:\s*(?:sampai\s+dengan|s\.?/?d\.?|-)\s*huruf\s+([a-z])\b)?"
)


def of_sentence(
    part: Provision,
    above: tuple[Provision, ...],
    subjects: Subjects,
) -> Iterator[Found | Overlooked]:
    """The lists that the words of *part* are; *above* are the parts around it.  What several
    offices are made of, and nobody knows which, is named."""
    reader = subjects.reader
    if opening := _OPENING.match(part.text):
        part = replace(part, text=part.text[opening.end() :])
    kind = stated_kind(part.text)
    members = _MEMBERS.match(part.text) if kind is None else None
    if kind is None and members is None:
        return
    kind = kind or Kind.KOMANDO
    names, classes = parts_told(reader, part.text)
    names = reader.joined(part.text[members.end() :]) if members else names
    if kind is Kind.KOORDINASI and not all((rank(name) or 0) >= INNER_RANK for name in names):
        return  # between offices, whose lines are read where all are known
    subject, own = reader.subject(part.text), _OWN.match(part.text)
    if not subject.first and own:
        if names and _EACH.search(part.text) and len(several := reader.joined(own[0])) > 1:
            for name in several:  # "Bidang A dan Bidang B masing-masing terdiri atas ..."
                head = Head(name, part, certain=True)
                yield Found(part, kind, True, head, tuple(Item(part, one) for one in names))
            return
        subject = reader.subject(own[0])  # "Bidang", whatever stands behind
    if not names and _BARE.match(part.text):  # of the office that its section is about
        subject = reader.subject(next((one.heading for one in above[::-1] if one.heading), ""))
        names = reader.subordinates(f"{subject.name} {part.text}")
    inner = (rank(subject.name) or 0) >= INNER_RANK
    unnamed = (_UNNAMED_INSIDE if inner else _UNNAMED).search(part.text)
    if not (names or classes) and subject.first and not subject.many and unnamed:
        yield Overlooked(part)
    if not (names or classes) or not subject.first or subject.name in names:
        return
    items: tuple[Item | Title, ...] = (
        *(Item(part, name) for name in names),
        *(Title(part, name, ()) for name in classes),
    )
    referred = _members(part, subject.name, above, subjects.pasal) if inner else []
    if subject.many and begin_alike(subject.name, names):
        name = subject.name.partition("-")[0] if is_plural(subject.name) else subject.name
        yield Found(part, kind, True, Head(name, part, certain=True, many=True), items)
    elif not subject.many and not (inner and (_EACH.search(part.text) or len(referred) > 1)):
        yield Found(part, kind, True, Head(subject.name, part, certain=True), items)
    elif (led := subjects.led_before(part, above, subject.name)) is not None:
        yield Found(part, kind, True, led, items)
    elif not inner and subjects.is_told_to_lead(subject.name):
        yield Found(part, kind, True, Head(subject.name, part, certain=True), items)
    elif inner:
        for one in referred:
            head = Head(reader.name(one.text), part, certain=True)
            yield Found(part, Kind.KOMANDO, True, head, items)
        if not referred:
            yield Overlooked(part)
    else:
        yield Overlooked(part)


def with_between(reader: NameReader, found: Found) -> Found:
    """The list below an entry, under the one office that its words name between the two: "Bagian
    Umum, membawahkan Kelompok Jabatan Fungsional, yang terdiri atas:"; a class ("Tim Kerja") is
    none."""
    part = found.part
    names = reader.subordinates(_MADE_OF.sub("", part.text))
    keys = [name_key(item.name) for item in found.items]
    if len(names) != 1 or any(key.startswith(name_key(names[0])) for key in keys):
        return found
    inner = replace(found, head=Head(names[0], part, certain=True))
    return replace(found, items=(Item(part, names[0], inner),), strange=())


def parts_told(reader: NameReader, words: str) -> tuple[tuple[str, ...], list[str]]:
    """The offices that a sentence puts below another, and the classes of which it counts some."""
    classes = [match["name"] for match in _COUNTED.finditer(words)]
    return reader.subordinates(_COUNTED.sub("", words)), classes


def _members(
    part: Provision, kind: str, above: tuple[Provision, ...], pasal: Mapping[str, Provision]
) -> list[Provision]:
    """The entries called *kind* ("Bidang") to which the words of *part* refer; all of them where
    no huruf is named; none where the list is not found."""
    reference = _REFERENCE.search(part.text)
    holder = next((one for one in reversed(above) if one.level is Level.PASAL), None)
    if reference is None or not (reference["pasal"] or reference["ayat"]):
        return []
    if reference["pasal"]:
        holder = pasal.get(reference["pasal"])
    if holder is not None and reference["ayat"]:
        holder = holder.child(Level.AYAT, reference["ayat"])
    if holder is None or holder is part:
        return []
    said = part.text[reference.end() :]
    letters = {
        chr(place)
        for first, last in _HURUF.findall(said)
        for place in range(ord(first), ord(last or first) + 1)
    }
    start = f"{kind.casefold()} "
    return [
        one
        for one in holder.children
        if one.text.casefold().startswith(start) and (not letters or one.number in letters)
    ]
