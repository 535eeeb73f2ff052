"""An amendment whose words of change do not fit the pasal that follow them.

"Ketentuan Pasal 4 diubah sehingga berbunyi" over the words of Pasal 5, "2 (dua) pasal, yakni
Pasal 9A", a pasal that is deleted and given new words: one of the numbers is wrong.  So is one
where the title amends another regulation than Pasal I, or where Pasal I counts an earlier
amendment that Mengingat does not have.

Bad::

    peraturan: {jenis: Peraturan Bupati, penanda_tangan: {jabatan: Bupati Contoh},
                tentang: Perubahan atas Peraturan Bupati Nomor 6 Tahun 2018}
    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 5}
    ---
    Pasal I
    Beberapa ketentuan dalam Peraturan Bupati Nomor 6 Tahun 2018 diubah sebagai berikut:
    1. Ketentuan Pasal 4 diubah sehingga berbunyi sebagai berikut:
    Pasal 5
    Kepala Dinas memimpin.

Bad::

    peraturan: {jenis: Peraturan Bupati, penanda_tangan: {jabatan: Bupati Contoh},
                tentang: Perubahan atas Peraturan Bupati Nomor 6 Tahun 2018}
    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 9A}
    ---
    Pasal I
    Beberapa ketentuan dalam Peraturan Bupati Nomor 7 Tahun 2018 diubah sebagai berikut:
    1. Di antara Pasal 9 dan Pasal 10 disisipkan 2 (dua) pasal, yakni Pasal 9A, sehingga berbunyi:
    Pasal 9A
    Kepala Dinas memimpin.

Bad::

    peraturan: {jenis: Peraturan Bupati, penanda_tangan: {jabatan: Bupati Contoh},
                tentang: Perubahan atas Peraturan Bupati Nomor 6 Tahun 2018}
    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 4 ayat (1)}
    ---
    Pasal I
    Beberapa ketentuan dalam Peraturan Bupati Nomor 6 Tahun 2018 diubah sebagai berikut:
    1. Pasal 4 ditambahkan 1 (satu) ayat, yakni ayat (3), sehingga berbunyi sebagai berikut:
    Pasal 4
    (1) Kepala Dinas memimpin.
    (2) Kepala Dinas membina.

Bad::

    peraturan: {jenis: Peraturan Bupati, penanda_tangan: {jabatan: Bupati Contoh},
                tentang: Perubahan atas Peraturan Bupati Nomor 6 Tahun 2018}
    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 4 ayat (1)}
    ---
    Pasal I
    Beberapa ketentuan dalam Peraturan Bupati Nomor 6 Tahun 2018 diubah sebagai berikut:
    1. Di antara ayat (1) dan ayat (2) Pasal 4 disisipkan 1 (satu) ayat, yakni ayat (1b), sehingga
    Pasal 4 berbunyi sebagai berikut:
    Pasal 4
    (1) Kepala Dinas memimpin.
    (1a) Kepala Dinas membina.
    (2) Kepala Dinas mengawasi.

Good::

    peraturan: {jenis: Peraturan Bupati, penanda_tangan: {jabatan: Bupati Contoh},
                tentang: Perubahan atas Peraturan Bupati Nomor 6 Tahun 2018}
    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 9A}
    ---
    Pasal I
    Beberapa ketentuan dalam Peraturan Bupati Nomor 6 Tahun 2018 diubah sebagai berikut:
    1. Pasal 8 dihapus.
    2. Di antara Pasal 9 dan Pasal 10 disisipkan 1 (satu) pasal, yakni Pasal 9A, sehingga berbunyi
    sebagai berikut:
    Pasal 9A
    Kepala Dinas memimpin.
    3. Pasal 11 dihapus.
    4. Setelah Pasal 12 ditambahkan 1 (satu) pasal, yakni Pasal 12A, yang berbunyi:
    Pasal 12A
    Kepala Dinas dibantu oleh sekretaris.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from bagan.language import _
from bagan.law.naskah.headings import ORDINAL
from bagan.law.naskah.naskah import Level, Provision
from bagan.law.naskah.rows import clean
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "perubahan-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("An amendment whose words of change do not fit the pasal that follow them.")
SOURCE = ""

_AMENDS = re.compile(r"\s*Perubahan\b.*?\batas\b", re.IGNORECASE | re.DOTALL)
_ITEM = re.compile(
    r"^[^\w\n]*(?P<number>\d{1,2})[.,]\s+(?P<words>(?:Ketentuan|Di\s*antara|Setelah|Sesudah|Sebelum"
    rf"|Judul|Pasal|BAB|Bab|Bagian\s+{ORDINAL}|Lampiran)\b"
    r"[^:]*?\b(?:diubah|dihapus|disisip\w+|ditambah\w*)\b[^:]*?[:;.][ \t]*$)",
    re.MULTILINE,
)
_PASAL = re.compile(r"\bPasal\s+(\d+[A-Z]*)\b")
_REGULATION = re.compile(r"\bNomor\s+(?P<number>[\w./-]+)\s+Tahun\s+(?P<year>\d{4})")
_INSERTS = re.compile(
    r"Pasal\s+(?P<before>\d+)[A-Z]*\s+dan\s+Pasal\s+(?P<after>\d+)[A-Z]*\s*,?\s+disisip\w+\s+"
    r"(?P<count>\d+)\s*(?:\([^)]*\)\s*)?pasal\b[^:]*?\b(?:yakni|yaitu|menjadi)\s+(?P<new>[^:]*)",
    re.IGNORECASE,
)
_OPENING = re.compile(r".*?\bsebagai\s+berikut\b|[^:]*", re.DOTALL | re.IGNORECASE)
_LONGEST = 4000
"""Characters of the words of Pasal I before the first change."""
_ADDS = re.compile(
    r"\b(?:ditambah\w*|disisip\w+)\s+(?P<count>\d+)\s*(?:\([^)]*\)\s*)?(?P<level>ayat|huruf|angka)"
    r"(?:\s+baru)?\s*,?\s+(?:yakni|yaitu)\s+(?P<new>(?:,?\s*(?:dan\s+)?(?P=level)\s+\(?\w+\)?)+)",
    re.IGNORECASE,
)
"""New parts of a pasal: "ditambahkan 1 (satu) ayat, yakni ayat (3)"."""
_NUMBER = re.compile(r"\d+[a-z]?|[a-z]\d?")
_LAST = re.compile(r"\bterakhir\b", re.IGNORECASE)
"""Mengingat names the last amendment alone, where Pasal I names them all."""
_THROUGH = re.compile(r"\bsampai\b")
_PART = re.compile(
    r"\b(?:ayat\s*\(|huruf\s+[a-z]\b|angka\s+\d)[^:]*?\bPasal\s+(?P<of>\d+[A-Z]*)\b[^:]*\bsehingga\s+"
    r"(?:ketentuan\s+)?Pasal\s+(?P<whole>\d+[A-Z]*)\s+berbunyi",
    re.IGNORECASE,
)
_DELETES_PART = re.compile(
    r"\b(?P<level>ayat|huruf|angka)\s+\(?(?P<number>\w+)\)?(?:\s+Pasal\s+\d+[A-Z]*)?\s+dihapus\b",
    re.IGNORECASE,
)
_GONE = re.compile(r"\W*dihapus\b", re.IGNORECASE)
_DELETES = re.compile(r"\bPasal\s+\d+[A-Z]*(?:[,\s]+(?:dan\s+)?Pasal\s+\d+[A-Z]*)*\s+dihapus\b")


@dataclass(frozen=True, slots=True)
class _Change:
    """One change of Pasal I: its number and words, where they begin, and the pasal whose new
    words follow them."""

    number: str
    words: str
    start: int
    follow: tuple[str, ...]


def check(case: Case) -> Iterator[Finding]:
    first = case.text.pasal.get("I")
    if first is None or not _AMENDS.match(case.regency.peraturan.tentang):
        return
    changes = list(_changes(case, first))
    yield from _regulation(case, first)
    given = {number for change in changes for number in change.follow}
    for change in changes:
        for message in _against(case, change, given):
            yield _finding(case, change.start, message, f"Pasal I angka {change.number}")


def _changes(case: Case, first: Provision) -> Iterator[_Change]:
    last = case.text.pasal.get("II")
    end = last.start if last else len(case.text.text)
    pasal = [part for part in case.text.walk() if part.level is Level.PASAL]
    found = list(_ITEM.finditer(case.text.text, first.start, end))
    for match, after in zip_longest(found, found[1:]):
        stop = after.start() if after else end
        follow = (part.number for part in pasal if match.end() <= part.start < stop)
        yield _Change(match["number"], clean(match["words"]), match.start("words"), tuple(follow))


def _against(case: Case, change: _Change, given: set[str]) -> Iterator[str]:
    """What speaks against one change; *given* are the pasal with new words."""
    inserts, part = _INSERTS.search(change.words), _PART.search(change.words)
    named = _PASAL.findall(inserts["new"] if inserts else change.words)
    other = [number for number in change.follow if number not in named]
    if inserts and (message := _misplaced(change, inserts, named)):
        yield message
    elif part and part["of"] != part["whole"]:
        yield _('"{words}": Pasal {of} is changed, Pasal {whole} gets the words',
                words=change.words, of=part["of"], whole=part["whole"])  # fmt: skip
    elif named and other and not _THROUGH.search(change.words):
        yield _('"{words}": what follows is Pasal {number}', words=change.words, number=other[0])
    yield from _added(case, change)
    yield from _deleted(case, change)
    for match in _DELETES.finditer(change.words):
        for number in _PASAL.findall(match[0]):
            if number in given - set(change.follow):
                yield _("Pasal {number} is deleted here, and gets new words elsewhere",
                        number=number)  # fmt: skip


def _added(case: Case, change: _Change) -> Iterator[str]:
    """What is wrong with the count of new ayat, or with their numbers in the pasal that follows."""
    for match in _ADDS.finditer(change.words):
        new = re.findall(r"(?:ayat|huruf|angka)\s+\(?(\w+)", match["new"], re.IGNORECASE)
        if int(match["count"]) != len(new) and not _THROUGH.match(change.words, match.end() + 1):
            yield _('"{words}": {count} {level} are said, {counted} are there', words=match[0],
                    count=match["count"], level=match["level"], counted=len(new))  # fmt: skip
        pasal = case.text.pasal.get(change.follow[0]) if len(change.follow) == 1 else None
        level = match["level"].casefold()
        there = {part.number for part in pasal.walk() if part.level == level} if pasal else set()
        for number in new if there else ():
            if _NUMBER.fullmatch(number) and number not in there:
                named = f"ayat ({number})" if level == "ayat" else f"{level} {number}"
                yield _('"{words}": the new words have no {part}', words=match[0], part=named)


def _deleted(case: Case, change: _Change) -> Iterator[str]:
    """A part that is deleted ("Pasal 1 angka 7 dihapus"), and has words in what follows."""
    pasal = case.text.pasal.get(change.follow[0]) if len(change.follow) == 1 else None
    if pasal is None:
        return
    for match in _DELETES_PART.finditer(change.words):
        level, number = match["level"].casefold(), match["number"]
        parts = [one for one in pasal.walk() if (one.level, one.number) == (level, number)]
        if len(parts) == 1 and not _GONE.match(parts[0].text):
            yield _('"{words}": the new words still have it', words=match[0])


def _misplaced(change: _Change, inserts: re.Match[str], named: list[str]) -> str:
    """What is wrong with the count or the numbers of new pasal; "" for nothing."""
    before, after = int(inserts["before"]), int(inserts["after"])
    counted = len(change.follow) if _THROUGH.search(inserts["new"]) else len(named)
    if counted and int(inserts["count"]) != counted:
        return _('"{words}": {count} pasal are said, {counted} are there', words=change.words,
                 count=inserts["count"], counted=counted)  # fmt: skip
    apart = after not in (before, before + 1)
    if apart or any(int(re.sub(r"\D", "", one)) != before for one in named):
        return _('"{words}": no such pasal stands between the two', words=change.words)
    return ""


def _regulation(case: Case, first: Provision) -> Iterator[Finding]:
    """The regulation that is amended, in the title and in Pasal I, and its earlier amendments,
    in Mengingat and in Pasal I."""
    title = _REGULATION.search(case.regency.peraturan.tentang)
    opening = _OPENING.match(case.text.text, first.start, first.start + _LONGEST)
    said = list(_REGULATION.finditer(opening[0])) if opening else []
    if title is None or not said:
        return
    if _key(said[0]) != _key(title):
        yield _finding(
            case, first.start + said[0].start(),
            _('Pasal I amends "{words}", the title "{title}"', words=clean(said[0][0]),
              title=clean(title[0])),
            clean(said[0][0]),
        )  # fmt: skip
        return
    for part in case.text.mengingat:
        if _LAST.search(part.words):
            said = said[:1] + said[-1:]
        known = list(map(_key, _REGULATION.finditer(part.words)))
        its_own = len(known) > 1 and known[0] == _key(title)
        for one in said[1:] if its_own else ():
            if _key(one) not in known:
                yield _finding(
                    case, first.start + one.start(),
                    _('Pasal I names the amendment "{words}", Mengingat does not',
                      words=clean(one[0])),
                    clean(one[0]),
                )  # fmt: skip


def _key(match: re.Match[str]) -> tuple[str, str]:
    return match["number"], match["year"]


def _finding(case: Case, start: int, message: str, cited: str) -> Finding:
    return Finding(
        case.text.place(start),
        message,
        _("Look the numbers up; correct the text, or accept this with the reason."),
        holders=(case.regency.peraturan,),
        cited=cited,
    )
