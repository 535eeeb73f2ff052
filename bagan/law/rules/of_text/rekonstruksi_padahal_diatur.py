"""A unit, group or line marked as rekonstruksi that an article has.

"rekonstruksi" says that no article has what is drawn.  Where one names the office by its whole
name, or states the line outright, the chart has to cite it: whoever reads the mark would take
for a guess what the regulation says.  Words for parts that every office has (Sekretariat,
Bidang, Seksi) name none by themselves.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      dinsos: {nama: Dinas Sosial, rekonstruksi: Tidak disebut dalam pasal mana pun.}
    garis:
      - {komando: bupati -> dinsos, dasar: Pasal 2}
    ---
    Pasal 1
    Bupati memimpin penyelenggaraan pemerintahan.
    Pasal 2
    Dinas Sosial bertanggung jawab kepada Bupati.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 2}
    garis:
      - {komando: bupati -> dinsos, rekonstruksi: Susunan yang lazim menurut kebiasaan.}
    ---
    Pasal 1
    Bupati memimpin penyelenggaraan pemerintahan.
    Pasal 2
    Dinas Sosial bertanggung jawab kepada Bupati.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 2}
    garis:
      - {komando: bupati -> dinsos, dasar: Pasal 2}
    ---
    Pasal 1
    Bupati memimpin penyelenggaraan pemerintahan.
    Pasal 2
    Dinas Sosial bertanggung jawab kepada Bupati.
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Citation, Kind, Line, name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.cited import written_together
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.stated import thing_of
from bagan.law.rules.wordings import naming, own
from bagan.problem import Severity

ID = "rekonstruksi-padahal-diatur"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit, group or line marked as rekonstruksi that an article has.")
SOURCE = ""

_PARTS = frozenset(
    map(
        name_key,
        ("Sekretariat", "Sekretaris", "Bidang", "Bagian", "Subbagian", "Subbidang", "Seksi",
         "Dinas", "Badan", "Kantor", "Kepala", "Kepala Bidang", "Kepala Seksi", "Daerah",
         "Kelompok Jabatan Fungsional", "Jabatan Fungsional", "Pemerintah", "Unit", "Biro"),
    )
)  # fmt: skip


def check(case: Case) -> Iterator[Finding]:
    yield from _items(case)
    for lines in written_together(case):
        marked = [line for line in lines if line.basis.rekonstruksi and not line.basis.dasar]
        for line in marked:
            place = _stating(case, line)
            if place is not None:
                name = case.organisation.name
                yield Finding(
                    line.span,
                    _(
                        "{citation} states {kind} between {source} and {target}, which is marked "
                        "as rekonstruksi",
                        citation=place,
                        kind=line.kind.value,
                        source=name(line.source),
                        target=name(line.target),
                    ),
                    _("Write dasar: {citation} in its place.", citation=place),
                    holders=case.line_items.get(line.key, ()),
                    cited=str(place),
                    thing=thing_of(marked),
                    lines=tuple(marked),
                    quote=case.quotation(place)[0],
                    quoted_at=case.quotation(place)[1],
                )
                break


def _stating(case: Case, line: Line) -> Citation | None:
    """The first place that states *line* outright, or does so together with another one."""
    for relation in case.stated.about(line):
        upward = relation.report and line.kind is Kind.KOMANDO
        if relation.certain and not upward and case.stated.means(relation, line):
            return relation.citation
    if line.kind is Kind.KOMANDO:
        together = case.stated.through(line, (r for r in case.relations if r.certain))
        return together[0].citation if together else None
    return None


def _items(case: Case) -> Iterator[Finding]:
    """The units and groups that an article names."""
    marked = frozenset(
        item
        for item in case.ids
        if (basis := case.organisation.basis(item)).rekonstruksi
        and not basis.dasar
        and name_key(case.organisation.name(item)) not in _PARTS
    )
    if not marked:
        return
    named: dict[str, Citation] = {}
    for part in case.text.walk():
        if part.citation is not None:
            for mention in naming(own(part), case.names, marked):
                named.setdefault(mention.id, part.citation)
    for item, place in named.items():
        quote, quoted_at = case.quotation(place)
        yield Finding(
            case.place(item),
            _(
                '{citation} names "{name}", which is marked as rekonstruksi',
                citation=place,
                name=case.organisation.name(item),
            ),
            _("Write dasar: {citation} in its place.", citation=place),
            holders=case.items.get(item, ()),
            cited=str(place),
            thing=case.organisation.name(item),
            quote=quote,
            quoted_at=quoted_at,
        )
