"""A line that an article states, left out of a chart, and not drawn where its reason says.

``lewati`` is for a line that another chart draws: its reason names that chart, as
"Lampiran II", by its id or by its title.  A reason that names none, or one that does not
draw the line, leaves it out of the charts although an article states it.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten: {nama: Asisten Umum, dasar: Pasal 2}
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 1}
      - {komando: sekda -> asisten, dasar: Pasal 2}
      - {koordinasi: bupati <-> asisten, dasar: Pasal 2}
    lampiran:
      - judul: Susunan
        bagan:
          - id: satu
            jenjang: [bupati, sekda, asisten]
            lewati: [{koordinasi: bupati <-> asisten, alasan: Agar tidak penuh.}]
    ---
    Pasal 1
    Sekretaris Daerah bertanggung jawab kepada Bupati.
    Pasal 2
    Asisten Umum bertanggung jawab kepada Sekretaris Daerah dan berkoordinasi dengan Bupati.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten: {nama: Asisten Umum, dasar: Pasal 2}
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 1}
      - {komando: sekda -> asisten, dasar: Pasal 2}
      - {koordinasi: bupati <-> asisten, dasar: Pasal 2}
    lampiran:
      - nomor: I
        judul: Susunan
        bagan:
          - id: satu
            jenjang: [bupati, sekda, asisten]
            lewati: [{koordinasi: bupati <-> asisten, alasan: Digambar dalam Lampiran II.}]
      - nomor: II
        judul: Koordinasi
        bagan: [{id: dua, jenjang: [bupati, sekda, asisten]}]
    ---
    Pasal 1
    Sekretaris Daerah bertanggung jawab kepada Bupati.
    Pasal 2
    Asisten Umum bertanggung jawab kepada Sekretaris Daerah dan berkoordinasi dengan Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Lewati, Line, drawn_lines, name_key, parse_expression
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.written import View
from bagan.problem import Severity

ID = "lewati-tanpa-ganti"
SEVERITY = Severity.ERROR
SUMMARY = N_(
    "A line that an article states, left out of a chart, and not drawn where its reason says."
)
SOURCE = ""

_ANNEXES = re.compile(r"\bLampiran\s+(?P<numbers>[IVXLC]+(?:(?:\s*,\s*|\s+dan\s+)+[IVXLC]+)*)\b")
_NUMBER = re.compile(r"[IVXLC]+")


def check(case: Case) -> Iterator[Finding]:
    for view in case.views:
        for skipped in view.bagan.lewati:
            named = [other for other in _named(case, skipped.alasan) if other != view]
            for line in _lines(case, skipped):
                if not any(_draws(case, other, line) for other in named):
                    yield _finding(case, view, skipped, line, named)


def _lines(case: Case, skipped: Lewati) -> Iterator[Line]:
    """The lines left out that rest on an article."""
    keys = set()
    for pair in parse_expression(skipped.expression):
        ends = (pair.source.id, pair.target.id)
        keys.add((*(sorted(ends) if pair.both else ends), skipped.kind))
    yield from (line for line in case.organisation.lines if line.key in keys and line.basis.dasar)


def _named(case: Case, reason: str) -> Iterator[View]:
    """The charts that a reason names."""
    numbers = {
        number for match in _ANNEXES.finditer(reason) for number in _NUMBER.findall(match[0][8:])
    }
    words = name_key(reason)
    for view in case.views:
        title = name_key(view.bagan.judul or "")
        titled = title and title in words
        if view.lampiran.nomor in numbers or titled or f'"{view.bagan.id}"' in reason:
            yield view


def _draws(case: Case, view: View, line: Line) -> bool:
    """Whether a chart draws the line, or the same line of those that an end stands for."""
    alike = case.stated.alike
    for other in drawn_lines(case.organisation, view.bagan):
        ends = [(other.source, other.target), (other.target, other.source)]
        for source, target in ends[: 1 + other.both]:
            same = source in alike(line.source) and target in alike(line.target)
            if other.kind is line.kind and other.both == line.both and same:
                return True
    return False


def _finding(case: Case, view: View, skipped: Lewati, line: Line, named: list[View]) -> Finding:
    name = case.organisation.name
    words, place = case.quoted(line.basis.dasar[0])
    said = ", ".join(other.bagan.id for other in named)
    return Finding(
        skipped.marks.of(skipped.kind.value),
        _(
            'Chart "{chart}" leaves out the {kind} from {source} to {target}; {where}',
            chart=view.bagan.id,
            kind=line.kind.value,
            source=name(line.source),
            target=name(line.target),
            where=_('the reason names "{charts}", which does not draw it either', charts=said)
            if said
            else _("the reason does not say which chart draws it"),
        ),
        _("Draw it, or name in alasan the annex that does, as Lampiran II."),
        holders=(view.bagan, *case.line_items.get(line.key, ())),
        cited=line.basis.dasar[0],
        quote=words,
        quoted_at=place,
    )
