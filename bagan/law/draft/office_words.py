"""A name in; whether its words are those of an office, of a class, or of no name, out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bagan.chart.model import VILLAGE, VILLAGE_HEAD, name_key
from bagan.law.draft.loose_words import holds_amount
from bagan.law.naskah.ranks import INNER_RANK, OFFICE_BEGINS, rank
from bagan.law.naskah.wording import title_case

POSITION = (
    r"(?:wakil\s+)?(?:bupati|wali\s?kota|gubernur)|menteri|sekretaris|(?:wakil\s+)?kepala|camat|lurah|inspektur"
    r"|panewu|(?:wakil\s+)?direktur|(?:wakil\s+)?ketua|pimpinan|pemimpin|pejabat\s+(?:eksekutif|pengelola|keuangan|teknis)|penanggung\s*jawab|(?:sub[\s.-]*)?koordinator|asisten|staf\s+ahli"
    r"|ka(?:ur|si|dus|bid|bag|cab|sub\s?b?ag|sub\s?b?id)\b|sek(?:cam|dis|ban|des|lur|kel|wan)\b"
    r"|(?:atasan\s+)?ppid\b"
    r"|carik|dukuh|jagabaya|kamituwa|danarta|pangripta|ulu-ulu|staf(?=\s+(?:kaur|kasi|urusan|seksi|kepala)\b)|wali\s+jorong"
    rf"|{VILLAGE_HEAD}"
)
BODY = (
    r"dpr[adkp]|bpbd|dewan\s+perwakilan|perangkat\s+daerah|instansi\s+vertikal|sekretariat|inspektorat|dinas|badan|kantor|satuan|kecamatan|kelurahan|distrik|kapanewon|kemantren|jawatan"
    r"|biro|divisi|direktorat|(?:sub[\s.-]*)?(?:bagian|bidang)|subag\b|sub[\s.-]*(?:bag|bid|dinas|seksi|unit|urusan)\b|seksi|upt[db]?\b"
    r"|unit\s+(?:pelaksana|kerja(?!\s+(?:dinas|badan|kecamatan|inspektorat|sekretariat)\b)|tata\s+usaha)|kelompok\s+sub\s*-?\s*substansi|(?:sub[\s.-]*)?substansi|tim\s+kerja"
    r"|(?:kelompok\s+)?jabatan|pokja|kelompok\s+pelaksana|kelompok\s+(?:tenaga\s+)?(?:substansi\s+)?(?:jabatan|fungsional|kerja|staf|substansi)"
    r"|cabang\s+dinas|rumah\s+sakit|rsud|puskesmas|pusat\s+kesehatan|balai|instalasi|laboratorium"
    r"|tenaga\s+ahli|satuan\s+pendidikan|pembantu|komite|pelaksana\s+(?:kewilayahan|teknis)"
    r"|direksi|dewan\s+(?:pengawas|komisaris)|kuasa\s+pemilik\s+modal"
    rf"|urusan|dusun|perangkat\s+(?:{VILLAGE})"
)
UNSUR_PART = r"unsur\s+(?:pengarah|pelaksana|pimpinan|pembantu|penunjang|pengawas|staf|lini)"
"""A part of an office, as BPBD has them: an entry of its list, and head of one of its own."""
OUTSIDE = (
    r"kejaksaan|pengadilan|kepolisian|pol(?:res(?:ta)?|sek|da|ri)\b|ko(?:dim|rem|ramil)\b|komando"
    r"|perwakilan|komisi|lembaga|majelis|perusahaan|perseroda|perum(?:da)?\b|perusda|(?<![sm]\.)(?<![sm]\.\s)p[td]\b|pdam|pln|bank\b|perbankan"
    r"|koni|knpi|korpri|kpud?\b|bumd|bumn|bps\b|bpn\b|bnnk?\b|universitas|perguruan\s+tinggi|sekolah"
    r"|pangkalan|imigrasi|kementerian|loka|pos\s"
)
OFFICE = re.compile(rf"(?<![^\W\d_])(?:{POSITION}|{BODY}|{OUTSIDE})(?![^\W\d_])", re.IGNORECASE)
"""How the names of offices begin."""
_PARTS = "unsur|pembantu|pelaksana|pengawas|penunjang|pengarah|staf|anggota|bendahara"
_RUN = rf"{POSITION}|{BODY}|{OUTSIDE}|{_PARTS}".replace(r"\s+", r"\s*").replace(r"\b", "")
_MAY_BEGIN = re.compile(rf"[\W_]*(?:\d+\W*\w[\w\s]*\)\W*(?:orang\s+)?)?(?:{_RUN})", re.IGNORECASE)
"""The same, and parts of an office, behind how many there are ("1 (satu) Sekretariat"), where words
may be run together."""
_UNSUR_PART = re.compile(UNSUR_PART, re.IGNORECASE)
STRUCTURE = re.compile(rf"(?:{BODY})(?![^\W\d_])", re.IGNORECASE)

_ACTION = re.compile(
    r"\b(?:me(?:lak|nye|mpun|mban|ng?k?oor|mim|laks|lapor|nand|mber|rumus|nyus|nyi|wakil)\w+|harus|akan|telah|sampai\s+dengan|bahwa|apabila|maka|ayat|pasal|huruf)\b",
    re.IGNORECASE,
)
"""Words of a sentence: no name has them."""
_NOT = re.compile(r"\btidak\b", re.IGNORECASE)
_NOT_DONE = re.compile(
    r"\btidak\s+(?:di\w+|dapat|boleh|lagi|ada|termasuk|memiliki)\b", re.IGNORECASE
)
"""A denial; in the name of a part of an office ("Seksi Penyakit Tidak Menular") only of a verb."""
_TORN = re.compile(rf"\s(?:\w{{1,2}}[.),]|[^\w\s(&]+)\s*{OFFICE_BEGINS}|;|\?|\.\s*\.|…|·")
"""What stands between two names that were run together, or behind a catchword."""
_EITHER = re.compile(r"\([^(),;:.]*/[^(),;:.]*\)")
"""What else an office is called: "Pelaksana Kewilayahan (Kadus / Kepala Dusun)"."""
_TASK = re.compile(r"(?:Me(?:m|n|ng|ny|l|r)|Ber|Ter)[a-z]+(?:kan|i|ggung)\b")

_NO_NAME = re.compile(
    r"tetap\Z|(?:tugas(?:\s+(?:pokok|dan\s+fungsi))*|tupoksi|fungsi|visi|misi|visi\s+dan\s+misi)\Z",
    re.IGNORECASE,
)
"""What an amendment leaves as it is, and the headings of a page behind its list."""
_WORD = re.compile(rf"(?=[A-Z]{{5}})(?:{POSITION}|{BODY})", re.IGNORECASE)
"""A word for an office, too long for an abbreviation."""
_PIECES = frozenset({"jabatan", "kelompok jabatan", "pembantu", "tenaga ahli", "wali", "urusan"})
"""Pieces of names, and words for what is no office."""
_KEPT = 4096
"""Answers that are kept: a regulation says the same names again and again."""
LONGEST_NAME = 26
"""More words than this are a sentence: the longest name met has 19."""

_BRACKETED = re.compile(
    rf"(?P<own>[^():]*\w)\s*(?:\(|:\s)(?P<inside>{STRUCTURE.pattern}[^():]*)"
    r"(?:\)\W*(?:(?:dan|serta)\W*)?)?\Z",
    re.IGNORECASE,
)


def bracketed(words: str) -> tuple[str, str] | None:
    """(an office, its parts in brackets or a colon behind it); None where nothing lower does.

    >>> bracketed("Bidang Pasar (Seksi Tera, Seksi Los)")
    ('Bidang Pasar', 'Seksi Tera, Seksi Los')
    >>> bracketed("Unit Pelaksana Teknis (UPT)") is None
    True
    """
    match = _BRACKETED.match(words)
    above, below = (rank(match["own"]), rank(match["inside"])) if match else (None, None)
    if match is None or above is None or below is None or below <= above:
        return None
    return match["own"], match["inside"]


CLASSES = re.compile(
    r"(?:(?:seluruh|semua|para|setiap|kepala|pimpinan)\s+)?(?:(?:organisasi\s+|satuan\s+kerja\s+)?"
    r"perangkat\s+daerah|instansi\s+vertikal|unit\s+kerja|dinas(?:\s+daerah(?:\s+(?:kabupaten|kota|provinsi))?|-dinas)?"
    r"|badan(?:\s+daerah(?:\s+(?:kabupaten|kota|provinsi))?|-badan)?"
    r"|dinas\s*(?:/|dan)\s*badan|lembaga\s+(?:teknis(?:\s+daerah)?|lain(?:nya)?)|bidang(?:-bidang)?|bagian"
    r"|seksi(?:-seksi)?|(?:sub\s?bagian-)?sub\s?bagian|(?:sub\s?bidang-)?sub\s?bidang|biro|kantor|staf\s+ahli(?:\s+(?:bupati|wali\s?kota"
    r"|gubernur|kepala\s+daerah))?|asisten(?:\s+(?:sekretaris\s+daerah|sekda|lainnya|terkait))?|satuan"
    r"|asisten\s+sekretariat\s+daerah|unsur\b.*|kelompok\s+unsur.*|perangkat\s+\w+)",
    re.IGNORECASE,
)
"""Names of whole classes: they head members, not subordinates."""


def may_begin_office(words: str) -> bool:
    """Whether *words* as printed may begin with an office, or a part of one: quick, and never
    False where :func:`says_office` is True of the name in them."""
    return _MAY_BEGIN.match(words) is not None or not words.isascii()


def is_class(name: str) -> bool:
    """Whether *name* is that of a class of offices, not of one office.

    >>> is_class("Perangkat Daerah"), is_class("Dinas Sosial")
    (True, False)
    """
    return CLASSES.fullmatch(name.strip()) is not None


_MANY = re.compile(
    r"\A\d|\b(?:paling|maksimal|minimal)\b"
    r"|\b(?:sebanyak|terdiri\s+(?:atas|dari)|meliputi)\s+(?:\d|(?:dua|tiga|empat|lima|enam|tujuh)\b)",
    re.IGNORECASE,
)
"""How many there are, or may be, of a class."""
_PLURAL = re.compile(r"(\w[\w\s]*)-\1", re.IGNORECASE)


def is_plural(name: str) -> bool:
    """Whether *name* is that of a class, said twice.

    >>> is_plural("Bidang-bidang"), is_plural("Bagian-Bagian"), is_plural("Bidang")
    (True, True, False)
    """
    twice = _PLURAL.fullmatch(name.strip())
    return twice is not None and is_class(twice[1])


def is_many_told(name: str, words: str) -> bool:
    """Whether an entry, *name* in its *words*, tells of a class whose members stand elsewhere.

    >>> is_many_told("Seksi", "5 (lima) Seksi."), is_many_told("Seksi", "Seksi;")
    (True, False)
    >>> is_many_told("Seksi", "Seksi, terdiri atas dua seksi, yaitu Seksi A dan Seksi B")
    True
    """
    return is_plural(name) or (is_class(name) and _MANY.search(words) is not None)


@lru_cache(maxsize=_KEPT)
def cased(name: str) -> str:
    """*name* in the capitals of names, as they are usual: "Dalam Negeri", "Perundang-undangan".

    >>> cased("CAMAT"), cased("RSUD")
    ('Camat', 'RSUD')
    """
    if name.isupper() and _WORD.fullmatch(name):
        return name.capitalize()
    plain = re.sub(r"\bdalam(?= Negeri\b)", "Dalam", title_case(name))
    return plain.replace("Perundang-Undangan", "Perundang-undangan")


@lru_cache(maxsize=_KEPT)
def says_office(name: str) -> bool:
    """Whether *name* reads as the name of an office, or of a class of them."""
    words = name.split()
    return (
        0 < len(words) <= LONGEST_NAME
        and name.casefold() not in _PIECES
        and OFFICE.match(name) is not None
        and not _acts(name)
        and not _TORN.search(_EITHER.sub("", name))
        and not holds_amount(name)
        and name.count(")") <= name.count("(")
        and max(map(len, words)) <= 40
    )


def is_unsur(name: str) -> bool:
    """Whether *name* is that of a part of an office ("Unsur Pengarah")."""
    return _UNSUR_PART.fullmatch(name) is not None


def is_subject(name: str) -> bool:
    """Whether *name* may be what words are about: no more than a name, and no word for what is
    no office ("Jabatan")."""
    return 0 < len(name.split()) <= LONGEST_NAME and name.casefold() not in _PIECES


def says_name(name: str) -> bool:
    """Whether *name* could be a name in a list whose other entries are offices."""
    words = name.split()
    return (
        0 < len(words) <= 14
        and not _NO_NAME.match(name)
        and max(map(len, words)) <= 40
        and any(word[0].isalpha() for word in words)
        and not _acts(name)
        and not _TORN.search(_EITHER.sub("", name))
        and not holds_amount(name)
        and not _TASK.match(words[0])
    )


def _acts(name: str) -> bool:
    """Whether *name* has words of a sentence."""
    denial = _NOT_DONE if (rank(name) or 0) >= INNER_RANK else _NOT
    return _ACTION.search(name) is not None or denial.search(name) is not None


def begin_alike(name: str, members: Iterable[str]) -> bool:
    """Whether *members* all begin with the first word of *name*, which is that of a class, as
    "Asisten Pemerintahan" does with "Asisten"; of staf ahli and of a "Kepala Bidang" with the
    first two."""
    words = (name.partition("-")[0] if is_plural(name) else name).split()
    start = name_key(
        " ".join(words[:2] if words[0].casefold() in ("staf", "kepala") else words[:1])
    )
    return all(name_key(member).startswith(start) for member in members)


def are_of_class(name: str, members: list[str]) -> bool:
    """Whether *members* are those of the class *name*: they begin alike, but for a few that stand
    as high, beside most Dinas the Satuan Polisi Pamong Praja.

    >>> are_of_class("Dinas Daerah", ["Dinas A", "Dinas B", "Satuan Polisi Pamong Praja"])
    True
    >>> are_of_class("Bidang", ["Bidang A", "Bidang B", "Kelompok Jabatan Fungsional"])
    False
    """
    others = [one for one in members if not begin_alike(name, (one,))]
    few = 2 * len(others) < len(members)
    return not others or (few and all(map(_OUTER.match, (name, *others))))


_OUTER = re.compile(r"(?:dinas|badan|kantor|satuan|inspektorat|rumah\s+sakit)\b", re.IGNORECASE)
_WITH_DEPUTY = re.compile(
    r"(bupati|wali\s?kota|gubernur)\b.*(?:,|/|\bdan)\s*wakil\s+\1\b", re.IGNORECASE
)


def with_deputy(name: str) -> bool:
    """Whether *name* is that of the head of a region and of the deputy in one."""
    return _WITH_DEPUTY.match(name) is not None


def same_office(name: str) -> str:
    """The key by which a position and its office are the same: "Kepala Bidang A", "Bidang A"."""
    plain = re.sub(
        r"^Kepala\s+(?=(?:Bidang|Bagian|Subbagian|Subbidang|Seksi|Biro|UPT|Unit|Inspektorat)\b)",
        "",
        name,
    )
    plain = re.sub(r"^Staf Ahli (?:Bupati|Wali ?[Kk]ota|Gubernur)$", "Staf Ahli", plain)
    plain = re.sub(
        r"^Sekretaris(?=$|\s+(?:Kecamatan|Camat|Dinas|Badan|Inspektorat)\b.*)", "Sekretariat", plain
    )
    return name_key(plain)
