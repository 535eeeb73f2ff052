"""A case in, the articles that give tasks or a head to an office which the charts do not know
out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import name_key
from bagan.law.naskah.naskah import Provision
from bagan.law.naskah.wording import nearest
from bagan.law.rules.case import Case
from bagan.law.rules.wordings import articles, own

_TASKS = re.compile(
    r"\W*(?:Kepala\s+)?(?P<name>(?P<kind>Asisten|Biro|Sub\s?[Bb]agian|Sub\s?[Bb]idang|Bagian|Bidang"
    r"|Seksi|Inspektur\s+Pembantu|Komite|Instalasi|Klaster|Kelompok\s+Kerja|Pokja|Urusan|Divisi|UPT[DB]?)\s+(?!(?:sebagaimana|pada|dalam|di|yang|dan|atau|masing|dipimpin)\b)"
    r"[^,;:.()]{3,100}?)\s+(?:(?:mempunyai|memiliki)\s+(?:uraian\s+)?tugas|bertugas|dipimpin)\b"
)


def of_unknown(case: Case) -> Iterator[tuple[Provision, str, str | None]]:
    """The first article for each such name, the name, and that in the charts nearest to it."""
    told: set[str] = set()
    names = [case.organisation.name(item) for item in case.ids]
    for part in articles(case.text):
        match = _TASKS.match(own(part))
        if match is None or not _has(names, match["kind"]):
            continue
        known = [m for m in case.names.find(own(part)) if m.start <= match.start("name") + 1]
        if (
            not known
            and not _alike(case, names, match["name"])
            and (case.key(match["name"]) not in told)
        ):
            told.add(case.key(match["name"]))
            yield part, match["name"], nearest(match["name"], names)


def _has(names: list[str], kind: str) -> bool:
    """Whether the charts have units that are called so."""
    return any(name_key(name).startswith(name_key(kind)) for name in names)


def _alike(case: Case, names: list[str], said: str) -> bool:
    """Whether a unit has the name that an article says, or the article says it of several."""
    keys, own = [case.key(name) for name in names], case.key(said)
    several = own.startswith("upt") and any(key.startswith(own) for key in keys)  # UPTD Puskesmas
    return several or any(key in own or own == key for key in keys)
