"""A law that the text cites with the number of another, or with two numbers.

"Undang-Undang Nomor 32 Tahun 2014 tentang Pemerintahan Daerah" is none: the number is that of
2004, the year that of Nomor 23.  Numbers, years and titles are those of
bagan/law/national/judul.yaml, which says where each was read; what is not there is not judged,
but where one text cites the same title with two numbers of one year, or one number of two
years, one of them is wrong.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Mengingat:
    1. Undang-Undang Nomor 32 Tahun 2014 tentang Pemerintahan Daerah;

    MEMUTUSKAN:

    Pasal 1

    Bupati memimpin daerah.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Mengingat:
    1. Undang-Undang Nomor 23 Tahun 2014 tentang Aparatur Sipil Negara;

    MEMUTUSKAN:

    Pasal 1

    Bupati memimpin daerah.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Menimbang:
    a. bahwa Peraturan Menteri Kelautan Nomor 26 Tahun 2016 tentang Pedoman Dinas Kelautan
       perlu dilaksanakan;

    Mengingat:
    1. Peraturan Menteri Kelautan Nomor 62 Tahun 2016 tentang Pedoman Dinas Kelautan;

    MEMUTUSKAN:

    Pasal 1

    Bupati memimpin daerah.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Menimbang:
    bahwa untuk melaksanakan Peraturan Daerah Kabupaten Contoh Nomor 6 Tahun 2016 tentang Kelas
    Jabatan, perlu menetapkan Peraturan Bupati tentang Susunan Organisasi;

    Mengingat:
    1. Peraturan Daerah Kabupaten Contoh Nomor 6 Tahun 2016 tentang Pembentukan Perangkat Daerah;

    MEMUTUSKAN:

    Pasal 1

    Bupati memimpin daerah.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Mengingat:
    1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik
       Indonesia Tahun 2014 Nomor 244) sebagaimana telah diubah dengan Undang-Undang Nomor 9
       Tahun 2015 tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang
       Pemerintahan Daerah;
    2. Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah;
    3. Undang-Undang Nomor 22 Tahun 1999 tentang Pemerintahan Daerah;

    MEMUTUSKAN:

    Pasal 1

    Bupati memimpin daerah.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.national import Judul, titles
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import matched
from bagan.problem import Severity

ID = "dasar-hukum-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("A law that the text cites with the number of another, or with two numbers.")
SOURCE = "bagan/law/national/judul.yaml"

_CITED = re.compile(
    r"(?P<jenis>Undang\s*-\s*Undang|Peraturan\s+(?:Pemerintah|Presiden"
    r"|Menteri(?:\s+[A-Z]\w+|\s+dan){1,6}|Daerah(?:\s+[A-Z]\w+){0,6}))(?:\s+Republik\s+Indonesia)?\s+Nomor\s*:?\s*"
    r"(?P<nomor>\d+)\s+Tahun\s+(?P<tahun>\d{4})\s+tentang\s+(?=(?P<tentang>[^;.]{4,400}))",
    re.IGNORECASE,
)
_END = re.compile(
    r"[(,;.]|\b(?:sebagaimana|perlu|dan|telah|serta|pasal|ayat|maka|yang|dalam\s+rangka)\b", re.I
)
_WHOLE = re.compile(r"[(;.]|\b(?:sebagaimana|perlu|maka)\b", re.IGNORECASE)
"""What surely ends a title: a shorter one than is there may be that of two laws."""
_OF_REGION = re.compile(r"Peraturan\s+Daerah\b", re.IGNORECASE)
_ENOUGH = 20
"""So many letters of a title say which one it is."""
_ALIKE = 0.6
"""Titles that read less alike are two: a scanner misreads letters."""


def check(case: Case) -> Iterator[Finding]:
    regional: dict[tuple[tuple[int, int], str], tuple[str, str]] = {}
    first: dict[str, list[tuple[str, tuple[int, int]]]] = {}
    titled: dict[tuple[str, tuple[int, int]], str] = {}
    for match in _CITED.finditer(case.text.text):
        own = (int(match["nomor"]), int(match["tahun"]))
        kind = " ".join(match["jenis"].split())
        title = " ".join(match["tentang"].split())
        known = [one for one in titles() if name_key(one.jenis) == name_key(kind)]
        meant = _meant(own, title, known)
        if meant is not None:
            yield _finding(case, match, kind, _known(meant))
            continue
        end = _WHOLE.search(title)
        whole = (title[: end.start()] if end else title).strip()
        words = name_key(whole)
        other_title = titled.setdefault((name_key(kind), own), whole)
        if _OF_REGION.match(kind) and not _same_title(words, name_key(other_title)):
            yield _finding(
                case, match, kind, f"{kind} Nomor {own[0]} Tahun {own[1]} tentang {other_title}"
            )
            continue
        for theirs, other in first.setdefault(name_key(kind), []):
            alike = words == theirs or (_OF_REGION.match(kind) and _begins(words, theirs))
            if alike and other != own and (other[0] == own[0] or other[1] == own[1]):
                yield _finding(case, match, kind, f"{kind} Nomor {other[0]} Tahun {other[1]}")
        first[name_key(kind)].append((words, own))
        if _OF_REGION.match(kind):
            same = regional.setdefault((own, words[:_ENOUGH]), (name_key(kind), kind))
            # "Peraturan Daerah Nomor 10" is that of the region as well.
            if not (same[0].startswith(name_key(kind)) or name_key(kind).startswith(same[0])):
                yield _finding(case, match, kind, f"{same[1]} Nomor {own[0]} Tahun {own[1]}")


def _same_title(one: str, two: str) -> bool:
    """Whether two titles of one regulation read alike, as far as the shorter one goes."""
    length = min(len(one), len(two))
    return SequenceMatcher(None, one[:length], two[:length], autojunk=False).ratio() >= _ALIKE


def _begins(one: str, two: str) -> bool:
    """Whether the shorter of two titles, of a region's regulations, begins the longer one."""
    short, long = sorted((one, two), key=len)
    return len(short) >= _ENOUGH and long.startswith(short)


def _meant(own: tuple[int, int], title: str, known: list[Judul]) -> Judul | None:
    """The instrument that a citation rather means; None where nothing says that it is wrong."""
    for one in known:
        if (one.nomor, one.tahun) == own:
            return None if _alike(title, one.tentang) else one
    same = [one for one in known if _is_title(title, one.tentang)]
    return next((one for one in same if one.nomor == own[0] or one.tahun == own[1]), None)


def _alike(title: str, known: str) -> bool:
    """Whether a text that goes on reads as a title, letters misread or not."""
    key, wanted = name_key(title), name_key(known)
    return SequenceMatcher(None, key[: len(wanted)], wanted, autojunk=False).ratio() >= _ALIKE


def _is_title(title: str, known: str) -> bool:
    """Whether a text is a title, to its end."""
    pattern = r"\W+".join(map(re.escape, re.findall(r"\w+", known)))
    match = re.match(pattern, title, re.IGNORECASE)
    return match is not None and (
        match.end() == len(title) or _END.match(title[match.end() :].lstrip()) is not None
    )


def _known(one: Judul) -> str:
    return f"{one.jenis} Nomor {one.nomor} Tahun {one.tahun} tentang {one.tentang}"


def _finding(case: Case, match: re.Match[str], kind: str, other: str) -> Finding:
    words = f"{kind} Nomor {match['nomor']} Tahun {match['tahun']}"
    place = case.text.place(match.start())
    return Finding(
        place,
        _('"{words}" does not agree with {other}', words=words, other=other),
        _("Look up the number, the year and the title, and correct the one that is wrong."),
        holders=(case.regency.peraturan,),
        cited=words,
        thing=words,
        quote=matched(match),
        quoted_at=place,
    )
