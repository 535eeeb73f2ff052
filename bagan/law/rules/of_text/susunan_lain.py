"""A chart with the title of one office that shows the list of another.

"Bagan Susunan Organisasi Sekretariat DPRD" over the list of "Susunan organisasi Sekretariat
Daerah terdiri atas": the title, the list or the chart is another's.

Bad::

    unit:
      camat: {nama: Camat, dasar: Pasal 1 huruf a}
    daftar:
      - dasar: Pasal 1
        komando: camat
        isi:
          - sekretariat: {nama: Sekretariat, nomor: 2}
    lampiran:
      - judul: Bagan Susunan Organisasi Kelurahan
        bagan: [{id: satu, jenjang: [camat]}]
    ---
    Pasal 1
    Susunan organisasi Kecamatan terdiri atas:
    a. Camat; dan
    b. Sekretariat.

Good::

    unit:
      camat: {nama: Camat, dasar: Pasal 1 huruf a}
    daftar:
      - dasar: Pasal 1
        komando: camat
        isi:
          - sekretariat: {nama: Sekretariat, nomor: 2}
    lampiran:
      - judul: Bagan Susunan Organisasi Kecamatan Melati
        bagan: [{id: satu, jenjang: [camat]}]
    ---
    Pasal 1
    Susunan organisasi Kecamatan terdiri atas:
    a. Camat; dan
    b. Sekretariat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Kind, parse_citation
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.short_forms import is_short_form
from bagan.problem import Severity

ID = "susunan-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("A chart with the title of one office that shows the list of another.")
SOURCE = ""

_TITLE = re.compile(r".*\b(?:susunan|struktur)\s+organisasi\s+(?P<of>.+)", re.I | re.DOTALL)
_LIST = re.compile(
    r"\W*(?:susunan|struktur)\s+organisasi\s+(?P<of>[A-Z].*?)(?:\s*,)?\s+(?:terdiri|meliputi|sebagaimana)\b",
    re.IGNORECASE | re.DOTALL,
)

_OFFICE = re.compile(
    r"(?:dinas|badan|kantor|satuan|satpol|inspektorat|sekretariat|kecamatan|kelurahan|rsud|rumah"
    r"\s+sakit|uptd?|bpbd|biro|bagian|bidang)\b",
    re.IGNORECASE,
)
"""What is one office, and not all of the region's."""
_CLASS = re.compile(r"\s+(?:Kelas|Tipe)\s+[A-D]\b(?:\s+Pratama)?", re.IGNORECASE)
"""It may stand within a name; that it is the same is another rule's."""


def check(case: Case) -> Iterator[Finding]:
    lists = {
        entry.daftar.dasar: link.dari
        for entry in case.entries
        if (link := entry.link(Kind.KOMANDO)) is not None
    }
    for view in case.views:
        title = _TITLE.match(view.bagan.judul or view.lampiran.judul)
        if title is None or not _OFFICE.match(title["of"]):
            continue
        placed = {item for tier in view.bagan.jenjang for item in tier}
        listed = {
            dasar: match["of"]
            for dasar, head in lists.items()
            if head in placed
            and (part := case.text.find(parse_citation(dasar)))
            and (match := _LIST.match(part.text))
        }
        if any(_alike(case, title["of"], words) for words in listed.values()):
            continue
        for dasar, words in listed.items():
            if _OFFICE.match(words):
                quote, quoted_at = case.quotation(parse_citation(dasar))
                yield Finding(
                    view.bagan.span,
                    _('Chart "{id}" is one of "{title}", {citation} lists those of "{other}"',
                      id=view.bagan.id, title=title["of"], citation=dasar, other=words),
                    _("Compare the title, the article and the chart."),
                    holders=(view.bagan, view.lampiran),
                    cited=dasar,
                    thing=words,
                    quote=quote,
                    quoted_at=quoted_at,
                )  # fmt: skip


def _alike(case: Case, title: str, listed: str) -> bool:
    """Whether one of two names is the other, begins it, ends it, or is short for it."""
    title, listed = _CLASS.sub("", title), _CLASS.sub("", listed)
    one, two = case.key(title), case.key(listed)
    if one.startswith(two) or two.startswith(one) or one.endswith(two) or two.endswith(one):
        return True
    region = case.regency.daerah.nama
    return is_short_form(title, listed, region) or is_short_form(listed, title, region)
