"""Parts of an article in; whether they list offices, and are entries of such a list, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Kind, name_key
from bagan.law.draft.cues import stated_kind
from bagan.law.draft.leaders import is_leader
from bagan.law.draft.loose_words import in_capitals
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import (
    UNSUR_PART,
    is_class,
    may_begin_office,
    says_name,
    says_office,
)
from bagan.law.draft.persons import without_person
from bagan.law.draft.roles import begins_with_roles
from bagan.law.naskah.naskah import Level, Provision
from bagan.law.naskah.ranks import LOWEST, rank
from bagan.law.naskah.wording import entry_name

_ELSEWHERE = re.compile(
    r"\b(?:tembusan|rapat|\w*hadir\w*|peserta|undangan|panitia|tim|kelompok\s+kerja|satgas|eselon\w*"
    r"|jabatan\s+(?:pimpinan|administra\w+|struktural)|dikecualikan|disampaikan|(?:di|me)lantik|diangkat"
    r"|dihapus\w*|dicabut|lowong|kosong|pelamar|telepon|seleksi|laporan|melapor\w*|menyampaikan|ditembuskan|tunjangan|papan\s+nama|kop|stempel|cap\s+dinas|penilaian|anggota"
    r"|(?:mempunyai|memiliki|menyelenggarakan)\s+(?:tugas|fungsi|wewenang|kewenangan|kewajiban))\b",
    re.IGNORECASE,
)
"""What a list may be about that no chart draws."""
_POSTS = re.compile(r"\b(?:eselon\w*|jabatan\s+struktural)\b", re.IGNORECASE)
_MATTER = re.compile(
    r"\W*(?:kewenangan|urusan\s+(?:pemerintahan|wajib|pilihan|rumah)|(?:objek|subjek|golongan|tarif)\b"
    r"|kriteria|(?:per)?syarat\w*|ruang\s+lingkup|besaran|sasaran|tujuan|maksud|lokasi|anggaran|biaya"
    r"|jenis\s+(?:pelayanan|pajak|retribusi|kegiatan)|jumlah(?!.*\b(?:yaitu|yakni)\b)|indikator|dokumen|tahapan)\b"
    r"(?!.*\b(?:perangkat|susunan)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""Words above a list that are of matters, not of who is under whom."""
AREA = re.compile(
    r"(?:.*\b(?:mempunyai|memiliki|dengan)\s|\W*)(?:(?:wilayah|daerah)\s+(?:kerja|pelayanan|binaan|tugas|cakupan)|cakupan\s+wilayah)\b"
    r"|.*\bdi(?:bedakan|klasifikasikan)\b",
    re.IGNORECASE,
)
"""Words above a list of places that an office works in: kecamatan there are no offices; or of the
kinds that there are of an office."""
_OF_SIZE = re.compile(r".*\b(?:kelas|tipe)\s+[A-D]\b.*\bmewadahi\b", re.IGNORECASE | re.DOTALL)
"""A class of an office by how much it has to do: "UPTD Kelas A untuk mewadahi beban besar"."""
_QUOTA = re.compile(
    r"\b(?:(?:paling|se)\s*(?:banyak|sedikit|kurang)|sebanyak-banyaknya|sekurang-kurangnya|maksimal|minimal)"
    r"(?:nya)?\s+(?:terdiri\s+(?:atas|dari)\s+)?\d",
    re.IGNORECASE,
)
"""How many offices a list may have."""
_MADE_OF = re.compile(r"(?<!banyak )\bterdiri\b|\bmem\s?bawah|\bmeliputi\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_STRUCTURAL = re.compile(
    r"susunan\s+organisasi|struktur\s+organisasi|dengan\s+susunan|di\s?bantu\s+oleh|mem\s?bawah(?:i|kan)|meng?k?oordinasikan",
    re.IGNORECASE,
)
_COMMANDS = re.compile(r"\bmem\s?bawah(?:i|kan)\b[^.;]*:\s*\Z", re.IGNORECASE)
"""Whatever such words list stands below somebody."""
_COORDINATES = re.compile(r"\bmeng?k?oordinasikan\s*:\s*\Z", re.IGNORECASE)
"""The words above the offices that one coordinates, each perhaps with its parts below it."""
_PART = re.compile(
    rf"{UNSUR_PART}|(?:wakil\s+)?ketua|anggota|pengarah|pelaksana|sekretaris|bendahara",
    re.IGNORECASE,
)
"""Parts of an office that have no name of their own; the first kind has lists of its own."""
_MEMBER = re.compile(r"(?:wakil\s+)?ketua|anggota", re.IGNORECASE)
"""Those who sit in one body: a list of them alone has no boxes."""
_STAFFED = re.compile(
    r"\W*(?:susunan\s+|struktur\s+)?(?:pejabat|pengelola|(?:ke)?pengurus(?:an)?|dewan|organ|personil|personalia|manajemen|tenaga|panti|perangkat\s+organisasi|keanggotaan|(?:gugus|satuan)\s+tugas|forum)\b",
    re.IGNORECASE,
)
"""Words for those who work in an office, or for an office of another kind."""
_HEADING = re.compile(r"unsur\b[\w\s]*:\s*$", re.IGNORECASE)
"""What stands above some entries of a list: "c. Unsur Pelaksana :"."""
_LEADS = re.compile(r"kepala|direktur|camat|lurah|inspektur|ketua|pimpinan", re.IGNORECASE)
_HELPED = re.compile(
    r"\W*(?:direktur|kepala|ketua|pimpinan|pemimpin|manajer)\b[^.;:]*\bdi\s?bantu\s+oleh\b",
    re.IGNORECASE,
)
_OF_PARTS = re.compile(r"susunan\s+organisasi|struktur\s+organisasi", re.IGNORECASE)


class Recogniser:
    """Knows lists and their entries, in the order of the text."""

    def __init__(self, reader: NameReader) -> None:
        self.reader = reader
        self.unsur: set[str] = set()
        """Keys of the unsur that are entries of lists: they head lists themselves."""
        self.named: set[int] = set()
        """Where the structures begin whose entries have names without a word for an office."""

    def is_elsewhere(self, part: Provision) -> bool:
        """Whether the offices that *part* lists are told of something that no chart draws."""
        said = self.reader.predicate(part.text)
        if part.citation is None and part.entries and _LEADS.match(part.entries[0].text):
            said = _POSTS.sub("", said)  # a page's table of who leads what
        told = _ELSEWHERE.search(said) or _MATTER.match(part.text)
        return told is not None and not _STRUCTURAL.search(part.text)

    def holds_offices(self, part: Provision) -> bool:
        """Whether most children are offices, or headings above offices."""
        self.note_names(part)
        good = sum(self.is_entry(child, part) for child in part.entries)
        if len(part.entries) == 1:
            return bool(good) and stated_kind(part.text) is not None
        return good * 2 > len(part.entries)

    def note_names(self, part: Provision) -> None:
        """Note a structure told outright ("Struktur organisasi Puskesmas terdiri atas: a. Kepala
        Puskesmas; b. Klaster 1: Manajemen ..."), with all that is nested in it."""
        if part.children and self.is_board(part) and not _HELPED.match(part.text):
            self.named.add(part.start)
        if part.children and _COMMANDS.search(part.text) and not self.is_elsewhere(part):
            # "Kepala Tata Usaha membawahi: a. Kepegawaian; b. Keuangan"
            names = all(self.is_name(one) and in_capitals(one.text) for one in part.children)
            subject = self.reader.subject(part.text)
            if names and subject.first and not subject.many:
                self.named.add(part.start)
        several = len(part.children) > 2 or any(len(one.children) > 1 for one in part.children[:1])
        first = self.reader.name(part.children[0].text) if several else ""
        told = _OF_PARTS.search(part.text) and stated_kind(part.text) is Kind.KOMANDO
        if told and _LEADS.match(first) and says_office(first):
            nested = [one for one in part.walk() if one.children]
            if all(self.is_name(child) for one in nested for child in one.children):
                self.named.update(one.start for one in nested)

    def is_name(self, part: Provision) -> bool:
        """Whether *part* is a name in capitals, with no more behind it than that it has parts."""
        name = self.reader.name(part.text)
        own = without_person(part.text)
        words = len(own.split()) - 2 * bool(part.children)
        colons = own.rstrip(" :").count(":")
        whole = words - len(name.split()) <= 2 and colons == name.count(":")
        return part.text[:1].isupper() and says_name(name) and whole

    def holds_numbers(self, part: Provision) -> bool:
        """Whether *part* says how many offices there may be, not which: one of its entries in
        three does, or in two behind who leads the office ("a. Camat; b. Sekretariat; ...")."""
        entries = [one for one in part.entries if not one.children and one.level is not Level.AYAT]
        told = sum(tells_quota(entry.text) for entry in entries)
        led = bool(entries) and is_leader(self.reader.name(entries[0].text))
        most = told > 0 and (2 if led else 3) * told >= len(part.entries)
        return most and any(says_office(self.reader.name(entry.text)) for entry in entries)

    def lists_no_offices(self, part: Provision) -> bool:
        """Whether *part* tells where an office works, or which classes there are of it."""
        if not part.children:
            return False
        sizes = all(map(_OF_SIZE.match, (entry.text for entry in part.children)))
        return sizes or AREA.match(part.text) is not None

    def may_hold_offices(self, part: Provision) -> bool:
        """Whether *part* announces offices, and not most of what follows reads like one."""
        if len(part.children) < 2 or stated_kind(part.text) is None:
            return False
        announced = _OF_PARTS.search(part.text) is not None and part.text.endswith(":")
        commanded = _COMMANDS.search(part.text) is not None and not self.is_elsewhere(part)
        return (
            announced
            or (commanded and all(says_name(self.reader.name(c.text)) for c in part.children))
            or self.may_hold_posts(part)
            or any(not child.children and self.is_entry(child, part) for child in part.children)
        )

    def may_hold_posts(self, part: Provision) -> bool:
        """Whether *part* tells what an office, or those who work there, are made of, and all that
        follows are names: posts whose names have no word for an office ("Pengurus terdiri atas: a.
        Manajer; b. Juru Bayar")."""
        if not all(entry.text[:1].isupper() for entry in part.entries):
            return False
        about = _STAFFED.match(part.text) or self.reader.subject(part.text).first
        told = about and stated_kind(part.text) is Kind.KOMANDO and not self.is_elsewhere(part)
        return bool(told) and all(map(self.is_name, part.entries))

    def is_entry(self, part: Provision, owner: Provision) -> bool:
        """Whether *part* names an office of its owner's list, or heads some of them."""
        if owner.start in self.named:
            return True
        if not part.children and not may_begin_office(part.text):
            return False
        name = self.reader.name(part.text)
        opened = owner.text.endswith(":") and _OF_PARTS.search(owner.text)
        if part.level is Level.AYAT and not opened:
            return not part.children and says_office(name) and _alone(part, name, words=0)
        made_of = stated_kind(owner.text) is Kind.KOMANDO
        if not part.children:
            if _PART.fullmatch(name):
                return self.is_part(part, owner)
            short = made_of or _alone(part, name, words=6)
            return says_office(name) and (short or self.reader.tells_more(part.text, at_once=True))
        if not says_office(name) or is_class(name):
            named = name.startswith(("Unsur", "Lembaga"))
            return says_name(name) and (self.holds_names(part) or named)
        plain = [c for c in owner.children[:60] if not c.children]
        listed = (
            made_of
            or _COORDINATES.search(owner.text) is not None
            or _HEADING.match(owner.text) is not None
            or any(says_office(self.reader.name(c.text)) for c in plain)
        )
        return listed or stated_kind(part.text) is None or self.is_part_of_entry(name, owner)

    def is_part_of_entry(self, name: str, owner: Provision) -> bool:
        """Whether *name* stands below *owner*, an entry that is one office, by its rank."""
        above = self.reader.name(owner.text) if owner.level in (Level.HURUF, Level.ANGKA) else ""
        return says_office(above) and (rank(name) or 0) > (rank(above) or LOWEST)

    def unnamed(self, part: Provision) -> Iterator[Provision]:
        """What stands below *part*, an entry, and is no list of offices: all that its words put
        there, else what looks like names ("b. Sekretariat; 1. Keuangan"), as no tasks do."""
        told = stated_kind(part.text) is not None
        for child in part.children:
            if told or (self.is_name(child) and in_capitals(without_person(child.text))):
                yield child

    def is_part(self, part: Provision, owner: Provision) -> bool:
        """Whether *part* names a part of an office that a list is certainly of."""
        name = self.reader.name(part.text)
        if _PART.fullmatch(name) is None or part.children:
            return False
        if name == "Sekretaris" and _COMMANDS.search(owner.text):
            return True
        of = _OF_PARTS.search(owner.text)
        if of is None:
            return bool(self.unsur_of(owner)) or self.is_board(owner)
        if all(_MEMBER.fullmatch(entry_name(one.text)) for one in owner.entries):
            return False
        words = map(name_key, owner.text[of.end() :].split())
        defined = any(word in self.reader.terms for word in words)
        return defined or self.reader.subject(owner.text).name != ""

    def is_board(self, owner: Provision) -> bool:
        """Whether *owner* tells who helps one that leads ("Direktur dibantu oleh: a. Sekretaris"),
        or of which roles a body is made that has more than members: "Dewan Penasihat terdiri atas:
        a. Ketua; b. Sekretaris; c. Anggota"."""
        if _HELPED.match(owner.text):
            return True
        if not _STAFFED.match(owner.text) or stated_kind(owner.text) is not Kind.KOMANDO:
            return False
        names = [self.reader.name(one.text) for one in owner.entries]
        return begins_with_roles(names) and all(map(says_name, names))

    def unsur_of(self, part: Provision) -> str:
        """The unsur, an entry of a list before, that *part* tells of first; empty for none."""
        of = _OF_PARTS.match(part.text)
        match = _PART.match(part.text[of.end() :].lstrip() if of else part.text)
        return match[0] if match and name_key(match[0]) in self.unsur else ""

    def holds_names(self, part: Provision) -> bool:
        """Whether most of those below *part* are names of offices."""
        inside = [self.reader.name(child.text) for child in part.entries]
        return 2 * sum(map(says_office, inside)) > len(inside)


def tells_quota(words: str) -> bool:
    """Whether an entry says how many offices there may be, not which: "seksi sebanyak 4 seksi".

    >>> tells_quota("Bidang paling banyak 4 (empat)"), tells_quota("Seksi Pemerintahan;")
    (True, False)
    """
    return _DIGIT.search(words) is not None and _QUOTA.search(words) is not None


def is_quota(words: str) -> bool:
    """Whether an entry says so of itself, not of the parts of the office that it names.

    >>> is_quota("seksi sebanyak 4 seksi"), is_quota("Sekretariat, terdiri atas maksimal 2 seksi")
    (True, False)
    """
    parts = _MADE_OF.search(words)
    return tells_quota(words[: parts.start()] if parts else words)


def _alone(part: Provision, name: str, *, words: int) -> bool:
    """Whether *name* is all that a part says, but for so many words."""
    return len(part.text.split()) - len(name.split()) <= words
