"""A list of an office's own entry whose lines come from another office.

"Pasal 3 huruf c" is the entry of one office; what the regulation lists below it stands under
that office.  A list copied for the next bidang easily keeps the komando of the last one, and
the chart then hangs its seksi under the wrong head.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 3 huruf a}
    daftar:
      - dasar: Pasal 3
        komando: kepala
        isi:
          - bidang-1: {nama: Bidang Angkutan, nomor: 2}
          - bidang-2: Bidang Prasarana
      - {dasar: Pasal 3 huruf b, komando: bidang-1, isi: [seksi-1: Seksi Angkutan Orang]}
      - {dasar: Pasal 3 huruf c, komando: bidang-1, isi: [seksi-2: Seksi Terminal]}

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 3 huruf a}
    daftar:
      - dasar: Pasal 3
        komando: kepala
        isi:
          - bidang-1: {nama: Bidang Angkutan, nomor: 2}
          - bidang-2: Bidang Prasarana
      - {dasar: Pasal 3 huruf b, komando: bidang-1, isi: [seksi-1: Seksi Angkutan Orang]}
      - {dasar: Pasal 3 huruf c, komando: bidang-2, isi: [seksi-2: Seksi Terminal]}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Citation, Hubungan, Kind, parse_citation
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "kepala-daftar-berbeda"
SEVERITY = Severity.WARNING
SUMMARY = N_("A list of an office's own entry whose lines come from another office.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    owned = _owned(case)
    for daftar in case.regency.daftar:
        owners = owned.get(parse_citation(daftar.dasar), [])
        links = [(kind, getattr(daftar, kind.value)) for kind in Kind]
        heads = [(kind, link) for kind, link in links if isinstance(link, Hubungan)]
        if not owners or not heads or any(link.dari in owners for _kind, link in heads):
            continue
        kind, link = heads[0]
        name = case.organisation.name
        yield Finding(
            daftar.marks.of(kind.value),
            _(
                '"{dasar}" is the entry of {owner}, but the lines of its list come from {head}',
                dasar=daftar.dasar,
                owner=name(owners[0]),
                head=name(link.dari),
            ),
            _(
                'Write "{kind}: {id}" or the article of the list; where the count of the entries '
                "is off, write their nomor.",
                kind=kind.value,
                id=owners[0],
            ),
            holders=(daftar, link),
            cited=daftar.dasar,
            thing=link.dari,
        )


def _owned(case: Case) -> dict[Citation, list[str]]:
    """By the citation of a single entry (its last part is huruf or angka): the units it is of."""
    found: dict[Citation, list[str]] = {}
    entries = [(entry.dasar, entry.unit) for entry in case.organisation.entries]
    own = [(text, u) for u in case.organisation.units for text in case.organisation.basis(u).dasar]
    for text, unit in (*entries, *own):
        citation = parse_citation(text)
        if citation.parts and citation.parts[-1][0] in ("huruf", "angka"):
            found.setdefault(citation, []).append(unit)
    return found
