"""An article that calls its own regulation by another kind: "Peraturan Daerah ini".

In a Peraturan Bupati the words "Peraturan Bupati ini" mean itself.  Another kind there is
left over from the text that served as a model, and says that something else takes effect.

Bad::

    peraturan:
      jenis: Peraturan Bupati
      tahun: 2020
      tentang: Susunan Organisasi
      penanda_tangan: {jabatan: Bupati Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.

Good::

    peraturan:
      jenis: Peraturan Bupati
      tahun: 2020
      tentang: Susunan Organisasi
      penanda_tangan: {jabatan: Bupati Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.naskah.naskah import Role
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "peraturan-ini-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("An article that calls its own regulation by another kind.")
SOURCE = ""

_THIS = re.compile(
    r"\b(?P<kind>(?P<act>Peraturan|Keputusan|Instruksi|Qanun|Undang-Undang)"
    r"(?:\s+(?P<by>Bupati|Wali\s?kota|Gubernur|Daerah(?:\s+(?:Provinsi|Kabupaten|Kota))?|Desa"
    r"|Kepala\s+(?:Desa|Daerah)|Menteri|Presiden|Pemerintah|Direktur|Sekretaris\s+Daerah))?)"
    r"\s+ini\b",
    re.IGNORECASE,
)
_ROLES = (Role.ISI, Role.MEMUTUSKAN, Role.PENUTUP)


def check(case: Case) -> Iterator[Finding]:
    jenis = case.regency.peraturan.jenis
    act, _space, by = jenis.partition(" ")
    for segment in case.text.segments:
        if segment.role not in _ROLES:
            continue
        for match in _THIS.finditer(case.text.text, segment.start, segment.end):
            said = " ".join(match["kind"].split())
            if _is_own(match, act, by):
                continue
            yield Finding(
                case.text.place(match.start()),
                _('"{words}" in a {jenis}', words=f"{said} ini", jenis=jenis),
                _("Write {jenis} ini, or name the other regulation by its number.", jenis=jenis),
                holders=(case.regency.peraturan,),
                cited=f"{said} ini",
            )


def _is_own(match: re.Match[str], act: str, by: str) -> bool:
    """Whether the words are those of an instrument that *by* makes: "Peraturan ini" may be any."""
    if match["act"].casefold() != act.casefold():
        return False
    said, own = name_key(match["by"] or ""), name_key(by)
    return said == "" or own.startswith(said) or said.startswith(own)
