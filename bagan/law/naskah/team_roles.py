"""What somebody is in a team, and the office that holds it: the words of both.

"Ketua : Wakil Bupati" names a role, and who has it.
"""

from __future__ import annotations

import re

from bagan.chart.model import VILLAGE_HEAD

_BASE = (
    r"pelindung|pembina|penas[ei]h?[ae]t|pengarah|penanggung\s*-?\s*jawab|ketua|sekretaris|bendahara"
    r"|koordinator|anggota(?:\s*-\s*anggota)?|nara\s?sumber|tim\s+ahli|tenaga\s+ahli|pendamping"
    r"|kepala\s+sekretariat|komandan|fasilitator|operator|pelaksana|atasan\s+ppid"
)
_MORE = (
    r"umum|harian|pelaksana|tim|pengarah|pembina|kelompok(?:\s+kerja)?|pokja|satuan\s+tugas|satgas"
    r"|[ivx]{1,4}|\d{1,2}|satu|dua|merangkap[ ]\w+"
)
ONE_ROLE = rf"(?:(?:wakil|wk\.?)\s+)?(?:{_BASE})(?:[ ](?:{_MORE})(?![\w.)]))*"
"""A role alone: "Wakil Ketua I"."""
ROLE = rf"{ONE_ROLE}(?:\s*[/,]\s*{ONE_ROLE})*"
"""What somebody is in a team: "Wakil Ketua I", "Pengarah/Penasihat"."""
OFFICE = re.compile(
    r"(?:(?:plt|plh|pj)\.?\s+)?(?:kepala|ka\.|sekretaris|camat|lurah|direktur|inspektur|bupati|wali\s?kota"
    r"|gubernur|wakil|koordinator|asisten|staf|unsur|ketua|para|seluruh|semua|kabid|kabag|kasi|kasubbag|kapol\w+"
    r"|dandim|danramil|komandan|kajari|pimpinan|rektor|dekan|perwakilan|analis|fungsional|pejabat"
    r"|perencana|sub\s?koordinator|dinas|badan|bagian|kantor|pelaksana|tim"
    rf"|{VILLAGE_HEAD})\b",
    re.IGNORECASE,
)
"""How the office of a member begins."""
_ROLE = re.compile(ROLE, re.IGNORECASE)
_HELD = re.compile(
    rf"(?P<role>(?!pelaksana\b){ROLE})"
    r"(?:\s*:|\s*,?\s+(?:yaitu|yakni|dijabat\s+oleh)\b\s*:?)\s*(?P<holder>[^:;]+?)(?:\s*;\s*(?:dan)?|\.)?\s*\Z",
    re.IGNORECASE,
)


def is_role(name: str) -> bool:
    """Whether *name* is that of a role in a team, and no more.

    >>> is_role("Wakil Ketua II"), is_role("Ketua Pengadilan")
    (True, False)
    """
    return _ROLE.fullmatch(name) is not None


def held(words: str) -> tuple[str, str] | None:
    """(a role, the office that holds it), where *words* are these alone.

    >>> held("Sekretaris : Kepala Bagian Umum;")
    ('Sekretaris', 'Kepala Bagian Umum')
    >>> held("Ketua, yaitu Bupati;")
    ('Ketua', 'Bupati')
    >>> held("Sekretariat: Subbagian Umum") is None
    True
    """
    match = _HELD.match(words)
    if match is None or OFFICE.match(match["holder"]) is None:
        return None
    return match["role"], match["holder"]
