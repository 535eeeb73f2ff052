"""The text of a team's list or table in; its lines out, without what only sets it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bagan.chart.model import ORDINALS
from bagan.law.draft.loose_words import is_task
from bagan.law.draft.persons import GRADE
from bagan.law.naskah.pages import is_page_number
from bagan.law.naskah.team_roles import OFFICE, ROLE

MARKER = r"(?:[(]?(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,3})[.)]|\d{1,3}(?=\t|\s{2})|[-–•●*])"
ROLE_FIRST = re.compile(
    rf"(?:{MARKER}\s*)?(?P<role>{ROLE})\s*(?:[:=;,.]\s*|\t\s*|\s{{2,}}|\s[-–]\s|\Z)(?P<rest>.*)",
    re.IGNORECASE,
)
BOARD = re.compile(
    rf"(?:{MARKER}\s*)?(?P<name>(?:(?:tim|dewan|unsur)\s+)?(?:pengarah|pelaksana|pembina))\s*:?",
    re.IGNORECASE,
)
_CHAIRED = re.compile(rf"(?:{MARKER}\s*)?ketua\b", re.IGNORECASE)
_MARKED = re.compile(rf"{MARKER}\s*")
_GAP = r"(?:\t|\s{2,})"
ROW = re.compile(rf"\d{{1,3}}[.)]?{_GAP}.*{_GAP}")
"""A row of a table that is counted."""
_BRACKETED = re.compile(rf"^([^():]+)\(((?:{OFFICE.pattern})[^()]*)\)(?=\W*$)", re.IGNORECASE)
"""Who holds a role in brackets behind it: "Ketua (Sekretaris Daerah)"."""
_DICTUM = re.compile(rf"(?:PERTAMA|{'|'.join(ORDINALS)})\s*:\s*")
_SIGNER = (
    r"(?:BUPATI|WALI\s?KOTA|GUBERNUR|KEPALA|SEKRETARIS|CAMAT|KETUA|PJ\b|PLT\b|a\.n\.)(?!.*[a-z]).*"
)
_ENDS = re.compile(rf"(?:Ditetapkan|Ditandatangani)\s+di\b|Tembusan\b|{_SIGNER},\s*\Z")
"""The signature below a list, or who gets a copy."""
_LABEL = re.compile(
    rf"(?:nomor|tanggal|tahun|tentang|catatan|nip|pangkat|alamat)\s*:|{GRADE}", re.IGNORECASE
)
"""What a head or a note of a page says of itself, or of somebody's grade."""
_TASKS = re.compile(
    rf"(?:{MARKER}\s*)?(?:(?:uraian|rincian)\s+)?(?:tugas|fungsi|wewenang)\b[^:;]*:?\s*\Z",
    re.IGNORECASE,
)
"""The heading above what each role does."""
_SIGNED = re.compile(rf"{_SIGNER}\n+\s*(?:t\s*t\s*d|d\.?t\.?o|cap)\b", re.IGNORECASE)
"""The same without its comma."""
_HEADER = re.compile(
    r"(?:(?:no(?:mor)?\.?|nama|jabatan|kedudukan|keterangan|ket\.?|dalam|dinas|tim|instansi|pokok|unsur"
    r"|peran|pada|unit|kerja|nip|pangkat|golongan|\d|[/|().])[\s/|]*)+\Z",
    re.IGNORECASE,
)
"""The line of a table that names its columns, or counts them."""


def lines_of(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """(offset, words) of each line with words."""
    listed = False
    for match in re.finditer(r"[^\n\f\v]+", text[start:end]):
        line = match[0].replace("|", "\t")
        words = line.strip(" \t\r*_")
        at = start + match.start() + len(line) - len(line.lstrip(" \t\r*_"))
        if number := _DICTUM.match(words):
            at, words = at + number.end(), words[number.end() :]
            if listed and not ROLE_FIRST.match(words):
                return  # the next dictum
        listed = listed or ROLE_FIRST.match(words) is not None
        if words.strip("-=: \t"):
            yield at, _BRACKETED.sub(r"\1:\2 ", words)


def ends(words: str, after: Sequence[str]) -> bool:
    """Whether a line is the signature below a list, who gets a copy, or the heading above the tasks
    of each role; *after* are the next."""
    signed = after and _SIGNED.match(f"{words}\n{after[0]}")
    return bool(signed or _ENDS.match(words) or _TASKS.match(words))


def tells_task(words: str) -> bool:
    """Whether a line behind a marker tells what a role does.

    >>> tells_task("- Memimpin rapat;"), tells_task("1. Kepala Dinas Sosial")
    (True, False)
    """
    return is_task(_MARKED.sub("", words))


def is_setting(words: str) -> bool:
    """Whether a line is the head of a table or of a page, or its number."""
    head = _HEADER.match(words) or _LABEL.match(words)
    return head is not None or is_page_number(words)


def cells_of(words: str) -> list[str]:
    """The cells of a row that hold anything."""
    return [cell.strip() for cell in re.split(_GAP, words) if cell.strip(" -\t")]


def boards_of(lines: Sequence[str]) -> frozenset[int]:
    """Where lines are the headings of boards that have roles of their own ("Pengarah / Ketua:
    Bupati / ... / Pelaksana / Ketua: Sekretaris Daerah"): two at least, as one may be a role that
    nobody holds."""
    found = [
        place
        for place, (line, after) in enumerate(pairwise(lines))
        if BOARD.fullmatch(line) and _CHAIRED.match(after)
    ]
    return frozenset(found if len(found) > 1 else ())


def leads_on(after: Sequence[str]) -> bool:
    """Whether a role follows on the next line."""
    return bool(after) and ROLE_FIRST.match(after[0]) is not None
