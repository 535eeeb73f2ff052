"""An article that gives tasks to an office which the charts do not know.

Where the charts show the Bidang of an office, "Bidang Kelautan mempunyai tugas …" is about one of
them: it was left out, or has two names in the regulation.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      bidang: {nama: Bidang Perikanan, dasar: Pasal 2}
    garis:
      - {komando: kepala -> bidang, dasar: Pasal 2}
    ---
    Pasal 1
    Kepala Dinas memimpin.
    Pasal 2
    Bidang Perikanan bertanggung jawab kepada Kepala Dinas.
    Pasal 3
    Bidang Kelautan mempunyai tugas menyiapkan kebijakan.

Bad::

    unit:
      direktur: {nama: Direktur, dasar: Pasal 1}
      medik: {nama: Komite Medik, jenis: lembaga, dasar: Pasal 2}
    garis:
      - {komando: direktur -> medik, dasar: Pasal 2}
    ---
    Pasal 1
    Direktur memimpin rumah sakit.
    Pasal 2
    Komite Medik bertanggung jawab kepada Direktur.
    Pasal 3
    Komite Kebidanan mempunyai tugas menjaga mutu profesi.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      bidang: {nama: Bidang Perikanan, dasar: Pasal 2}
    garis:
      - {komando: kepala -> bidang, dasar: Pasal 2}
    ---
    Pasal 1
    Kepala Dinas memimpin.
    Pasal 2
    Bidang Perikanan bertanggung jawab kepada Kepala Dinas.
    Pasal 3
    Bidang Perikanan mempunyai tugas menyiapkan kebijakan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.naskah.wording import nearest
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, own
from bagan.problem import Severity

ID = "tugas-tanpa-unit"
SEVERITY = Severity.ERROR
SUMMARY = N_("An article that gives tasks to an office which the charts do not know.")
SOURCE = ""

_TASKS = re.compile(
    r"\W*(?:Kepala\s+)?(?P<name>(?P<kind>Asisten|Biro|Sub\s?[Bb]agian|Sub\s?[Bb]idang|Bagian|Bidang"
    r"|Seksi|Inspektur\s+Pembantu|Komite|Instalasi|Klaster|Kelompok\s+Kerja|Pokja|Urusan|Divisi|UPT[DB]?)\s+(?!(?:sebagaimana|pada|dalam|di|yang|dan|atau|masing)\b)"
    r"[^,;:.()]{3,100}?)\s+(?:(?:mempunyai|memiliki)\s+(?:uraian\s+)?tugas|bertugas)\b"
)


def check(case: Case) -> Iterator[Finding]:
    names = [case.organisation.name(item) for item in case.ids]
    for part in articles(case.text):
        match = _TASKS.match(own(part))
        if match is None or not _has(names, match["kind"]):
            continue
        known = [m for m in case.names.find(own(part)) if m.start <= match.start("name") + 1]
        if known or _alike(case, names, match["name"]):
            continue
        quote, quoted_at = case.quotation(part)
        near = nearest(match["name"], names)
        yield Finding(
            quoted_at or case.text.place(part.start),
            _('{citation} gives tasks to "{name}", which no chart has', citation=part.citation,
              name=match["name"]),
            _('The nearest is "{name}".', name=near)
            if near
            else _("Add the unit, or accept this with the reason."),
            holders=(case.regency.peraturan,),
            cited=str(part.citation or ""),
            thing=match["name"],
            quote=quote,
            quoted_at=quoted_at,
        )  # fmt: skip


def _has(names: list[str], kind: str) -> bool:
    """Whether the charts have units that are called so."""
    return any(name_key(name).startswith(name_key(kind)) for name in names)


def _alike(case: Case, names: list[str], said: str) -> bool:
    """Whether a unit has the name that an article says, or the article says it of several."""
    keys, own = [case.key(name) for name in names], case.key(said)
    several = own.startswith("upt") and any(key.startswith(own) for key in keys)  # UPTD Puskesmas
    return several or any(key in own or own == key for key in keys)
