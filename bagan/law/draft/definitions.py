"""The pasal of definitions in, the offices and classes of offices that it defines out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bagan.chart.model import kind_of_name, name_key
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import CLASSES, OFFICE, is_class, says_office
from bagan.law.naskah.naskah import Level, Naskah, Provision
from bagan.law.naskah.wording import entry_name

_LEAD = re.compile(r"di\s?maksud\s+dengan\b", re.IGNORECASE)
_ADALAH = re.compile(r",?\s+(?:adalah|ialah)\s+", re.IGNORECASE)
_SHORT = re.compile(
    r",?\s+(?:dan\s+|yang\s+)?(?:untuk\s+)?selanjutnya\s+(?:di\s?sebut|di\s?singkat)\s+"
    r"(?:dengan\s+|sebagai\s+)?",
    re.IGNORECASE,
)
_DUTIES = re.compile(r"(?:tugas|wewenang|kewajiban|fungsi)\b", re.IGNORECASE)
_GENERIC = frozenset(
    name_key(word)
    for word in ("Dinas", "Badan", "Kantor", "Bagian", "Biro", "Kecamatan", "Kelurahan", "Satuan",
                 "Sekretariat", "Bidang", "Seksi", "Subbagian", "Kepala")
)  # fmt: skip
_TOO_WIDE = re.compile(
    r"(?:kepala\s+(?:daerah|perangkat)|pimpinan\s+tinggi|jabatan|pejabat|dinas\s*(?:/|dan)\s*badan"
    r"|sekretariat\s+daerah$|satuan\s+kerja|unit\s+kerja)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Defined:
    """An office that the text defines, or a class (``many``).

    ``nama`` is what a chart calls it, ``label`` the defined term where that is another,
    ``wordings`` all that the articles may say for it.
    """

    nama: str
    part: Provision
    label: str = ""
    wordings: tuple[str, ...] = ()
    many: bool = False


def is_definitions(part: Provision) -> bool:
    """Whether *part* defines words: "yang dimaksud dengan"."""
    if _LEAD.search(part.text):
        return True
    if part.level is not Level.PASAL or part.number != "1":
        return False
    said = sum(bool(re.search(r"\badalah\b", child.text)) for child in part.children)
    return said > 2 and said * 2 > len(part.children)


def definitions(naskah: Naskah, reader: NameReader) -> tuple[Defined, ...]:
    """What the text defines, in its order; what is no office is left out."""
    found: dict[str, Defined] = {}
    for part in naskah.walk():
        if part.level in (Level.PASAL, Level.AYAT) and is_definitions(part):
            for place, words in _pieces(part):
                defined = _defined(place, words, reader)
                if defined is not None:
                    found.setdefault(name_key(defined.nama), defined)
    return tuple(found.values())


def duties(naskah: Naskah, reader: NameReader) -> Iterator[tuple[Provision, str]]:
    """The offices whose duties an article lists ("Tugas dan wewenang ... adalah:")."""
    for part in naskah.walk():
        if part.level is Level.PASAL and part.children and _DUTIES.match(part.text):
            subject = reader.subject(part.text)
            if subject.first and not subject.many and says_office(subject.name):
                yield part, subject.name


def _pieces(part: Provision) -> Iterator[tuple[Provision, str]]:
    """Each definition and the part it stands in: sentences where all numbers were lost."""
    for child in part.children:
        yield child, child.text
        for below in child.children:
            yield below, below.text
    if not part.children:
        for words in re.split(r"[;.]\s+(?=[\d\W]*[A-Z])", _LEAD.split(part.text, 1)[-1][:20_000]):
            yield part, re.sub(r"^[\W\d]+", "", words)


def _defined(part: Provision, words: str, reader: NameReader) -> Defined | None:
    words = reader.mended(words[:1200])
    match = _ADALAH.search(words, 0, 400)
    if match is None:
        return None
    named, body = words[: match.start()], words[match.end() :]
    names = tuple(dict.fromkeys(filter(None, map(reader.bare, _SHORT.split(named)))))
    if not any(OFFICE.match(name) or CLASSES.fullmatch(name) for name in names):
        return None
    many = next((name for name in names if is_class(name) and name_key(name) not in _GENERIC), "")
    if many:
        return Defined(many, part, wordings=names, many=True)
    return _office(part, names, body, reader)


def _office(
    part: Provision, names: tuple[str, ...], body: str, reader: NameReader
) -> Defined | None:
    """The office behind a term, which may be its place alone ("Asisten I", "Dinas")."""
    short = names[-1]
    full = _office_in(body, reader)
    if re.fullmatch(r"Asisten\s+(?:[IVX]+|\d)", short) and full.startswith("Asisten "):
        return Defined(full, part, label=short, wordings=(*names, full))
    if name_key(short) in _GENERIC:
        if not full or name_key(full) in _GENERIC or is_class(full):
            return None
        return Defined(full, part, wordings=(full, *names))
    if _TOO_WIDE.match(short) or not any(says_office(name) for name in names):
        return None
    # "Sekretaris Daerah yang selanjutnya disebut Sekda": the chart has the full name.
    full = next((name for name in names if kind_of_name(name) is not None), short)
    return Defined(short if kind_of_name(short) is not None else full, part, wordings=names)


def _office_in(body: str, reader: NameReader) -> str:
    """The office that a definition's words begin with."""
    if not OFFICE.match(body):
        return ""
    subject = reader.subject(entry_name(body))
    return subject.name if subject.first and len(subject.name) < 120 else ""
