"""The words of an entry in, the same without who holds its office out; whether a name still holds
somebody."""

from __future__ import annotations

import re

from bagan.law.draft.office_words import BODY, POSITION

_BEHIND_COLON = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=\)))\s*:\s*(?:[-–.…]+\s*$|(?=[A-Z]|(?:drg?|drh|drs|apt|ns|bd)\.\s)"
    rf"(?!(?i:{POSITION}|{BODY})\b).*)",
    re.DOTALL,
)
"""Who holds an office: "Kepala Dinas : Drs. H. Ahmad"."""
_POST = re.compile(rf"(?:{POSITION})(?![^\W\d_])", re.IGNORECASE)
_OF_HOUSE = (
    r"(?i:rs\w*|rumah\s+sakit|puskesmas|klinik|museum|taman|stadion|perpustakaan|masjid"
    r"|umum|daerah)"
)
_TITLE = r"(?:Drs|Dra|Ir|Hj|H|dr|drg|drh|Dr|Prof|KH|Tgk|apt|Ns)\."
_DEGREE = (
    r"(?:,\s*|\s)(?:[SM]\.\s?(?:[A-Z]{1,3}|[A-Z][a-z]{1,4})|S[EHT]|SIP|SKM|S?STP|M[MTH]|MPH|A\.?\s?Md)\b"
    r"[.\w, ]*\Z"
)
_TITLED = re.compile(rf"(?<!\w)(?<!-)\s*[-–—]?\s*(?<![^\W\d_]){_TITLE}\s*[A-Z]")
_HOUSE = re.compile(rf"{_OF_HOUSE}\s*\Z")
"""What is called after somebody: "Direktur RSUD dr. Soetomo"."""
_BEHIND_DASH = re.compile(rf"\s+[-–—]\s+(?=[A-Z][^-–—]*{_DEGREE})")
_LOWER = re.compile(r"\s(?=[A-Z][a-z]+\b)")
_HOLDS = re.compile(_DEGREE)
_WHO = re.compile(r"[A-Z][^:]{1,60}?\s*:\s*(?:[A-Z][\w'’.,-]*\s*){1,6}\Z")
GRADE = r"(?:pembina|penata|pengatur|juru)\b[^\n]{0,24}\(?\b(?:IV|I{1,3})\s?[/.]\s?[a-e]\b"
"""The grade of a civil servant: "Pembina Tingkat I - IV/b", no role in a team."""
_STAFF = re.compile(r"staf(?:\s+[A-Z][\w'’.,]*){0,5}\Z", re.IGNORECASE)
_OF_PAGE = re.compile(
    r"(?:alamat|desa|provinsi|kabupaten|kota|negara|web\w*|situs|hari|tanggal|tahun|jam|sumber|foto|penulis"
    r"|editor|oleh|diposting|kategori|tag|kode|ditetapkan|lampiran|tentang|jumlah|luas|batas)\b",
    re.IGNORECASE,
)
"""What a page says of itself or of a place in the same form."""
_DASHED = re.compile(r"\s[-–—]\s")


def without_person(words: str) -> str:
    """*words* without who holds the office, where a sign or a title tells where the name begins.

    >>> without_person("Kepala Puskesmas : dr. Sri"), without_person("Wakil Ketua: -")
    ('Kepala Puskesmas', 'Wakil Ketua')
    >>> without_person("Kepala Dinas Drs. H. Ahmad, M.Si"), without_person("KASUBAG UMUM Sri, SE")
    ('Kepala Dinas', 'KASUBAG UMUM')
    >>> without_person("Direktur RSUD dr. Soetomo"), without_person("Kasi Kesra – Ali, S.Pd")
    ('Direktur RSUD dr. Soetomo', 'Kasi Kesra')
    """
    plain = _BEHIND_COLON.sub("", words)
    if not _POST.match(plain):
        return plain
    titled = _TITLED.search(plain)
    if titled and titled.start() and not _HOUSE.search(plain, 0, titled.start()):
        return plain[: titled.start()].rstrip()
    if dash := _BEHIND_DASH.search(plain):
        return plain[: dash.start()]
    lower = _LOWER.search(plain) if _HOLDS.search(plain) else None
    if lower and plain[: lower.start()].isupper():
        return plain[: lower.start()]
    return plain


def may_hold_person(name: str) -> bool:
    """Whether *name*, of an office, may hold who has the post: its end is a degree, or stands
    behind a dash.

    >>> may_hold_person("Kepala Bidang Statistik Chandra Irawan, S.H")
    True
    >>> may_hold_person("Seksi Sarana - Prasarana")
    False
    """
    post = _POST.match(name) is not None
    return post and (_HOLDS.search(name) is not None or _DASHED.search(name) is not None)


def is_another_post(words: str, before: str) -> bool:
    """Whether a line names a post that has no word for an office, amid others: those of a staf, or
    one with who holds it, as the entry *before* has it.

    >>> is_another_post("Operator : RINA", "Kasi Pelayanan : NUR"), is_another_post("Staf", "Lurah")
    (True, True)
    >>> is_another_post("Alamat : Jalan Raya", "Kasi Pelayanan : NUR")
    False
    """
    if _STAFF.match(words):
        return True
    alike = tells_holder(words) and tells_holder(before)
    return alike and not _OF_PAGE.match(words)


def tells_holder(words: str) -> bool:
    """Whether *words* are a post and who holds it, and no more: "Kepala Dusun I : HASAN"."""
    return _WHO.match(words) is not None
