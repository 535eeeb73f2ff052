"""How the lines begin with which a regulation goes over to its next part, for its reader."""

from __future__ import annotations

import re

from bagan.law.naskah.headings import ORDINAL
from bagan.law.naskah.naskah import Role

MENIMBANG = re.compile(r"Menimbang\b", re.IGNORECASE)
MENGINGAT = re.compile(r"Mengingat\b", re.IGNORECASE)
MEMPERHATIKAN = re.compile(r"Memperhatikan\b", re.IGNORECASE)
MEMUTUSKAN = re.compile(
    r"M\s*E\s*M\s*U\s*T\s*U\s*S\s*K\s*A\s*N\b|MENGINSTRUKSIKAN\b|Menetapkan\s*:"
    r"|Dengan\s+(?:Persetujuan|Kesepakatan)\s+Bersama",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"Agar\s*(?:setiap|semua|supaya)\s*orang|(?:Ditetapkan|Disahkan|Diundangkan)\s+di\b"
)
PENJELASAN = re.compile(r"P\s*E\s*N\s*J\s*E\s*L\s*A\s*S\s*A\s*N\W*")
TURNS = frozenset("PADL")
"""How the lines begin that end the body: Penjelasan, Agar setiap orang, Ditetapkan, Lampiran."""
AMENDMENT = re.compile(r"\bTENTANG\s+PERUBAHAN\b", re.IGNORECASE)
"""The title of a regulation that amends another."""
AMENDING = re.compile(r"P\s?[Aa]\s?[Ss]\s?[Aa]\s?[Ll]\s+[IVX]+\b")
"""The heading of a pasal of a regulation that amends another."""
AMENDS = re.compile(
    r"\d{1,3}\.\s*(?:Ketentuan|Di\s?antara|Judul|Setelah|Sesudah|Sebelum|Pasal|BAB|Bab|Lampiran"
    rf"|Bagian\s+{ORDINAL}|Penjelasan|Mengubah|Menambah|Menghapus|Menyisipkan)\b"
)
"""How the next amendment of a regulation begins, behind the words of the one before."""
CHANGED = re.compile(
    r"\W*di\s?(?:r?ubah|ganti)\b[\w\W]{0,60}?\bsebagai\W*berikut\W*\Z", re.IGNORECASE
)
"""How Pasal I goes on behind a list of the earlier amendments: "diubah sebagai berikut:"."""
_ROMAN_PASAL = re.compile(r"^\W*Pasal\s+II\W*$", re.MULTILINE)
_ARABIC_PASAL = re.compile(r"^\W*Pasal\s+\d", re.MULTILINE)
RECITAL = {
    Role.MENIMBANG: re.compile(r"Menimbang\b[\s:|*_.;]*", re.IGNORECASE),
    Role.MENGINGAT: re.compile(r"Mengingat\b[\s:|*_.;]*", re.IGNORECASE),
}


def decides(body: str, role: Role) -> bool:
    """Whether a line begins what is decided, or the letters that a decision minds before that,
    which are no laws as those of Mengingat are."""
    minds = role is Role.MENGINGAT and MEMPERHATIKAN.match(body)
    return bool(minds or MEMUTUSKAN.match(body))


def in_roman(text: str) -> bool:
    """Whether the pasal of a regulation are counted in Roman numbers, so that the first is no 1."""
    return bool(_ROMAN_PASAL.search(text)) and not _ARABIC_PASAL.search(text)
