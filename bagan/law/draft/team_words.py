"""The words of which a decision on a team makes its list: its groups, and roles that lead."""

from __future__ import annotations

import re

from bagan.law.naskah.team_roles import ONE_ROLE

IN_NUMBERED = re.compile(
    rf"(?P<role>{ONE_ROLE})\s+(?P<of>(?:pokja|kelompok(?:\s+kerja)?|sub\s*tim|satgas)\s+(?:[ivx]{{1,4}}|\d{{1,2}}))",
    re.IGNORECASE,
)
"""A role in one of several parts that are told apart by number: "Ketua Pokja II"."""
GROUP = (
    r"(?:bidang|pokja|kelompok\s+kerja|seksi|sub\s*-?\s*tim|tim\s+(?:teknis|pelaksana|sekretariat)"
    r"|satuan\s+tugas|satgas|divisi|unit|gugus\s+tugas|sekretariat|urusan|unsur)"
)
"""How the part of a team is called that has members of its own."""
LEADING = re.compile(
    r"(?:wakil\s+|wk\.?\s+)?(?:pelindung|pembina|penas[ei]h?[ae]t|pengarah|penanggung|ketua|komandan"
    r"|koordinator|atasan\b|ppid(?=\s+utama\b|\Z))",
    re.IGNORECASE,
)
"""The roles that stand above the others, one below the other in the order of the text."""
COUNTED = re.compile(r"\s+(?:[IVX]{1,4}|\d{1,2}|satu|dua)\Z", re.IGNORECASE)
"""What tells several of one role apart: "Wakil Ketua II"."""
