"""Words of an article in, the names of offices that they hold out: where a name ends.

An entry of a list is a name with what the drafter hung on it ("Sekretariat, membawahi:"),
a sentence has an office for its subject ("Asisten I mengoordinasikan ...").
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from bagan.chart.model import name_key
from bagan.law.draft.cues import FUNCTIONAL
from bagan.law.draft.loose_words import is_sentence, without_notes
from bagan.law.draft.name_ends import (
    AND,
    ANSWERING,
    COUNTED,
    CUT,
    INSIDE_OF,
    ITS_PARTS,
    NUMBER,
    OF_FUNCTION,
    STOP,
    TEAM,
    UNSURE,
    WITH,
    clipped,
)
from bagan.law.draft.office_words import (
    BODY,
    OFFICE,
    POSITION,
    STRUCTURE,
    bracketed,
    cased,
    is_class,
    is_plural,
    is_subject,
    is_unsur,
    says_office,
)
from bagan.law.draft.persons import without_person
from bagan.law.draft.printable import printable
from bagan.law.naskah.naskah import Naskah
from bagan.law.naskah.rows import rejoined
from bagan.law.naskah.team_roles import held
from bagan.law.naskah.wording import (
    ELEMENT,
    OFFICE_WORDS,
    RANK,
    SMALL_WORDS,
    entry_name,
    split_run_on,
    vocabulary,
)

_RUN_TOGETHER = re.compile(r"[A-Z]{4}[a-z]{3}|[a-z]{3}[A-Z][a-z]{3}")
"""Two words without a blank, of a heading and what follows it: "LINGKUPPasal"."""
_LEADING = re.compile(
    r"(?:\s|,|dan\b|serta\b|para\b|setiap\b|masing\s?-?\s?masing\b|pada\b|dari\b|di\s?lingkungan\b|dilingkungan\b|oleh\b"
    r"|jumlah\b|di\s?bawah(?=\s[^,;:.]{3,90}?(?:\s(?:dibentuk|terdapat)\b|\Z))|susunan(?:\s+organisasi)?\b|struktur(?:\s+organisasi)?\b|organisasi\b|tata\s+kerja\b|bagan\b"
    r"|kelembagaan\b|unit\s+kerja\s+(?=dinas|badan|kecamatan|inspektorat|sekretariat)"
    r"|tugas(?:\s+pokok)?\b|fungsi\b|wewenang\b|kewajiban\b|kedudukan\b|uraian\b|rincian\b"
    r"|mekanisme\b|hubungan\s+kerja\b|lingkup\b|ruang\b|pembi?dangan\b|pembagian\b|unsur\b|staf(?=\s+sekretariat\b)|perangkat\s+"
    r"(?=dinas|kecamatan)|pelaksanaan\b|koordinasi\b|kerja\b)+",
    re.IGNORECASE,
)
UNSUR = re.compile(
    rf"\A\W*(?P<own>{ELEMENT})\s*(?:(?:[:,=]|yaitu|yakni|adalah|ialah|terdiri\s+(?:atas|dari))\s*)+(?=(?:{POSITION}|{BODY}))",
    re.IGNORECASE,
)
_LED = re.compile(
    rf"\b(?:(?:yang\s+)?(?:(?!{OF_FUNCTION})mem\s?bawah(?:i|kan)|terdiri\s+(?:dari|atas)|meng?k?oordinasikan|membidangi)"
    rf"|meliputi|ya(?:itu|kni)|di\s?bantu\s+oleh|{WITH}|terdapat|(?:ter|di)bagi\s+(?:atas|menjadi)|(?<!dapat\s)dibentuk)\b[\s:,]*(?:(?:pelaksanaan\s+tugas\s+)?perangkat\s+daerah\b[\s:,]*"
    r"(?:(?:yang\s+)?(?:meliputi|yaitu|terdiri\s+(?:dari|atas))\b[\s:,]*)?)?"
    r"(?:\d+\s*(?:\(\s*\w+\s*\)\s*)?(?:(?:sub\s?)?(?:bagian|bidang)|seksi)[\s,]*"
    r"(?:yaitu|yakni|meliputi|terdiri\s+(?:dari|atas))\b[\s:,]*)?",
    re.IGNORECASE,
)
"""What leads from an office to those below it, within one sentence."""
_HAS_PARTS = re.compile(r"\b(?:mem\s?bawah|(?:ter\s?)?diri\b|meliputi)", re.IGNORECASE)
_COORDINATED = re.compile(
    r"(?:\b(?:dalam|di\s?bawah)\s+(?:lingkup\s+|ruang\s+lingkup\s+)?(?:pembinaan\s+dan\s+)?koordinasi"
    r"(?:\s+dan\s+\w+)?|\bdikoordin\w+)\s+(?:(?:oleh|dari)\s+)?",
    re.IGNORECASE,
)
"""What leads from offices to the one that coordinates them."""
_ACTIVE = re.compile(r"\bmeng?k?oordin\w+|\bmem\s?bawah(?:i|kan)\b", re.IGNORECASE)
_CLIPPED = re.compile(r"[a-z][^,]*,.*,\s+(?:dan|serta)\s")
"""Several whose word is said once: "subbagian umum, keuangan, serta program"."""
_INSIDE = re.compile(r"\b(?:terbagi|dibagi)\s+(?:dalam|atas|menjadi)\s*:\s+[A-Z]")
"""Names below an entry, in lines that have lost their bullets: "terbagi dalam : Penyelia"."""
_CAPITALS = re.compile(r"(?:(?:[A-Z][^\s,;:]*,?|dan|serta|di|&)(?:\s+|\Z))+")
_REGION = re.compile(r"(?<!wali)\s+(?:kabupaten|kab\.?|kota|provinsi|di\s+daerah)$", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(?:peraturan|keputusan|atas\s+nama|bertanggung\s?jawab\s+kepada|melalui)\s+$", re.IGNORECASE
)
"""Before one that words are not about: it makes the regulation, or others answer to it."""
_SEVERAL = re.compile(
    r"(\w+)\b.*(?:,|/|\bdan|\bserta)\s*(?:\1|(?:wakil\s+)\1|asisten|(?:wakil\s+)?bupati|sekretaris\s+daerah)\b"
    r"|\w+\b.*\b(?:dan|serta)\s+\d",
    re.IGNORECASE,
)
"""Two heads in one: "Asisten I dan Asisten II"; or one and how many: "Sekretaris dan 3 orang"."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The office that words are about: whether they begin with it, whether it is a class."""

    name: str = ""
    first: bool = False
    many: bool = False


@dataclass(frozen=True)
class NameReader:
    """Mends what the scanner ran together, with the words of the regulation itself."""

    known: frozenset[str]
    region: str
    terms: frozenset[str] = frozenset()
    """Keys of words that the regulation defines as one office ("Dinas")."""
    classes: frozenset[str] = frozenset()
    """Keys of words that it defines as a class of offices ("PD")."""

    @classmethod
    def of(cls, naskah: Naskah, *, region: str) -> NameReader:
        """For one regulation of the *region* ("Pasaman Barat")."""
        plain = unicodedata.normalize("NFKC", naskah.text.replace("\u00ad", ""))
        return cls(vocabulary(rejoined(plain)), region)

    @cached_property
    def _usual(self) -> frozenset[str]:
        return self.known.union(OFFICE_WORDS, SMALL_WORDS)

    def mended(self, text: str) -> str:
        words = re.findall(r"[^\W\d_]+", text.lower())
        return text if self._usual.issuperset(words) else split_run_on(text, self.known)

    def name(self, text: str) -> str:
        """The name that an entry's words hold, in the capitals of names; empty for none."""
        plain = without_notes(self.sentence(text, limit=600))
        if parts := bracketed(plain):
            plain = parts[0]
        plain = RANK.sub("", plain)
        if cut := CUT.search(plain):
            plain = plain[: cut.start()].rstrip(" ,;:(")
        plain = without_person(NUMBER.sub("", plain))
        plain = entry_name(plain).strip(" -–—:=,;(/*_|&")
        return printable(cased(re.sub(r"\s+:\s+", ": ", plain)))

    def subject(self, text: str) -> Subject:
        """The office that words are about; one office goes before a class of offices."""
        plain = self.mended(printable(text, limit=900))
        if (unsur := self._unsur(plain)) is not None:
            return Subject(self.bare(unsur["own"]), True)
        lead = _LEADING.match(plain)
        if team := TEAM.match(plain, lead.end() if lead else 0):
            stop = STOP.search(plain, team.end())
            return Subject(self.bare(plain[team.start() : stop.start() if stop else None]), True)
        found, end = Subject(), 0
        for match in OFFICE.finditer(plain):
            at = match.start()
            if at < end or _BESIDE.search(plain, 0, at):
                continue
            stop = STOP.search(plain, match.end())
            end = stop.start() if stop else len(plain)
            name = ITS_PARTS.sub("", self.bare(plain[at:end]))
            if _RUN_TOGETHER.search(name):
                return Subject()
            if not is_subject(name) or _SEVERAL.match(name):
                continue
            first = at == 0 or (lead is not None and lead.end() == at)
            name, inside = INSIDE_OF.subn(r"\1", name)
            many = bool(inside) or is_class(name) or name_key(name) in self.classes
            if not many or name_key(name) in self.terms:
                return Subject(name, first)
            if not found.name:
                found = Subject(name, first, many=True)
        return found

    def predicate(self, text: str) -> str:
        """What words say of the office that they begin with, behind its name in capitals; all of
        them where they begin with none."""
        lead = _LEADING.match(text)
        at = lead.end() if lead else 0
        name = _CAPITALS.match(text, at) if OFFICE.match(text, at) else None
        return text[name.end() :] if name else text

    def coordinator(self, text: str) -> str:
        """Who is said to coordinate what words are about ("PD di bawah koordinasi Asisten I");
        empty where nobody is, or a class."""
        plain = self.mended(printable(text, limit=900))
        match = _COORDINATED.search(plain)
        if match is None or _ACTIVE.search(plain, 0, match.start()) or FUNCTIONAL.search(plain):
            return ""
        subject = self.subject(plain[match.end() :])
        return subject.name if subject.first and not subject.many else ""

    def sentence(self, text: str, *, limit: int = 900) -> str:
        """The words of an entry from its name on: "Unsur pimpinan yaitu Kepala" is a name.
        What a colon parts from it and tells of it alone is left out: "Kepala Desa: ia yang ..."."""
        plain = self.mended(printable(text, limit=limit))
        if self._unsur(plain) is None:
            plain = UNSUR.sub("", plain, count=1)
        own, colon, told = plain.partition(":")
        if role := held(plain):
            return role[0]
        described = colon and OFFICE.match(own) and is_sentence(told, opens=False)
        return own if described and not _HAS_PARTS.search(told) else plain

    def _unsur(self, plain: str) -> re.Match[str] | None:
        """The unsur that words begin with, where they go on to several offices that it is made
        of: "Unsur Pelaksana terdiri atas Kepala Pelaksana, Sekretariat, dan Bidang Logistik"."""
        unsur = UNSUR.match(plain)
        if unsur is None or not (is_unsur(unsur["own"]) or OFFICE.fullmatch(unsur["own"])):
            return None
        several = _LED.search(plain, unsur.end("own"), unsur.end())
        return unsur if several and len(self.joined(plain[unsur.end() :])) > 1 else None

    def subordinates(self, text: str) -> tuple[str, ...]:
        """The offices that an entry's own sentence puts below it; () where it tells none, or
        something that does not read as their names alone.

        ``reader.subordinates("Sekretariat, membawahkan Seksi Satu dan Seksi Dua")`` gives the two.
        """
        plain = self.sentence(text)
        if parts := bracketed(plain):
            return self.joined(parts[1])
        match = _LED.search(plain)
        word, rests = clipped(plain) if match else ("", [])
        if rests:
            return tuple(self.name(f"{word} {plain[start:end]}") for start, end in rests)
        if match is None or not match.start():
            return ()
        return self.joined(ANSWERING.sub("", plain[match.end() :]))

    def joined(self, text: str) -> tuple[str, ...]:
        """The offices of an enumeration, or () where not each piece is one office's name."""
        words = entry_name(COUNTED.sub("", text))
        words = words if "(" in words else words.rstrip(")")
        pieces = AND.split(words) if words else []
        if len(pieces) == 1 and _CLIPPED.match(words):
            return ()
        names = tuple(map(self.name, pieces))
        for name, piece in zip(names, pieces, strict=True):
            whole = name_key(name) == name_key(piece) and not UNSURE.search(piece)
            whole = whole and piece[0].isupper() == words[0].isupper()
            if not whole or not (is_unsur(name) or (says_office(name) and not self.is_many(name))):
                return ()
        return names

    def tells_more(self, text: str, *, at_once: bool = False) -> bool:
        """Whether an entry's own sentence goes on to offices below it, and to nothing else
        before them where that is asked for (*at_once*)."""
        plain = self.sentence(text)
        if _INSIDE.search(plain):
            return True
        match = _LED.search(plain)
        if match is None or not match.start() or is_plural(entry_name(plain[match.end() :])):
            return False
        find = STRUCTURE.match if at_once else STRUCTURE.search
        return find(plain, match.end()) is not None

    def is_several(self, name: str) -> bool:
        """Whether *name* holds several offices ("Seksi Satu dan Seksi Dua") or classes of
        them ("Bidang, Seksi dan UPTD"); "Kecamatan dan Kelurahan" is one entry's name."""
        pieces = AND.split(name)
        if len(pieces) < 2 or not all(piece[:1].isupper() for piece in pieces):
            return False
        return any(map(self.is_many, pieces)) or all(" " in piece for piece in pieces)

    def is_many(self, name: str) -> bool:
        """Whether *name* is that of a class, by its words or by definition."""
        return is_class(name) or name_key(name) in self.classes

    def bare(self, name: str) -> str:
        """*name* in capitals of names, without the region that it ends with."""
        plain = entry_name(name).strip(" -–—:=,;(/*_|")
        if self.region:
            region = re.compile(
                rf"(?:\s+di)?(?<!wali)\s+(?:(?:kabupaten|kab\.?|kota|provinsi)\s+)?{_loose(self.region)}$",
                re.IGNORECASE,
            )
            cut = region.sub("", plain)
            if cut and not cut.casefold().endswith("pemerintah"):
                plain = cut
        return printable(cased(_REGION.sub("", plain)))


def _loose(name: str) -> str:
    return r"\s*".join(re.escape(word) for word in name.split())
