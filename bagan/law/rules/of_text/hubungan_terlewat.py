"""A line that the articles state and that a chart which shows both ends does not draw.

Each chart is asked: where it shows both parties of a relation that an article states
outright, it draws a line between them, or leaves it out under ``lewati`` with the reason.
Koordinasi is drawn, too, where komando joins the two, and komando where it leads from one
to the other through others.  No other way through others will do: that the Bupati leads
someone who coordinates with an office does not show that the Bupati does.  Nor need
any chart draw who leads the head of an office that has a chart of its own.  A chart whose title
is of a class ("Koordinasi Instansi Vertikal") and that shows its box has to show all whom an
article joins to it.  Where some of a class have the koordinasi of an article, all have it.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten: {nama: Asisten Umum, dasar: Pasal 2}
      staf: {nama: Staf Ahli, dasar: Pasal 3}
    garis:
      - {komando: sekda -> asisten, dasar: Pasal 2}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, [asisten, staf]]}]
    ---
    Pasal 1
    Sekretaris Daerah memimpin Sekretariat Daerah.
    Pasal 2
    Asisten Umum bertanggung jawab kepada Sekretaris Daerah.
    Pasal 3
    Staf Ahli dikoordinasikan oleh Sekretaris Daerah.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      satu: {nama: Asisten Umum, dasar: Pasal 1}
      dua: {nama: Asisten Ekonomi, dasar: Pasal 1}
      dinas: {nama: Dinas Sosial, dasar: Pasal 2}
    garis:
      - {komando: "sekda -> satu, dua", dasar: Pasal 1}
      - {koordinasi: "satu -> dinas", dasar: Pasal 2}
      - {koordinasi: "dua -> dinas", dasar: Pasal 2}
    lampiran:
      - judul: Koordinasi
        bagan: [{id: satu, jenjang: [sekda, [satu, dua], dinas]}]
    ---
    Pasal 1
    Asisten Umum dan Asisten Ekonomi bertanggung jawab kepada Sekretaris Daerah.
    Pasal 2
    Asisten Umum dan Asisten Ekonomi mengoordinasikan Dinas Sosial.
    Pasal 3
    Antar Asisten saling berkoordinasi.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten: {nama: Asisten Umum, dasar: Pasal 2}
      staf: {nama: Staf Ahli, dasar: Pasal 3}
    garis:
      - {komando: sekda -> asisten, dasar: Pasal 2}
      - {koordinasi: sekda -> staf, dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, [asisten, staf]]}]
    ---
    Pasal 1
    Sekretaris Daerah memimpin Sekretariat Daerah.
    Pasal 2
    Asisten Umum bertanggung jawab kepada Sekretaris Daerah.
    Pasal 3
    Staf Ahli dikoordinasikan oleh Sekretaris Daerah.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bagan.chart.model import Kind, Line, drawn_lines, name_key, skipped_lines
from bagan.language import _
from bagan.law.naskah.relations import Relation
from bagan.law.rules.case import Case
from bagan.law.rules.classes import class_of, heads, is_class
from bagan.law.rules.duties import is_duty, of_structure, of_working
from bagan.law.rules.joined import Lines
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.stated import citations
from bagan.law.rules.tree import office_roots
from bagan.law.rules.written import View
from bagan.problem import Severity

ID = "hubungan-terlewat"
SEVERITY = Severity.ERROR
SUMMARY = N_("A line that the articles state and that a chart which shows both ends does not draw.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    stated = case.stated
    anywhere = Lines(case, case.organisation.lines)
    charts = [_Chart(case, view) for view in case.views]
    shown = frozenset(item for view in case.views for item in view.shown)
    apart = frozenset(office_roots(case)) if len(case.views) > 1 else frozenset()
    told: set[tuple[str, str, Kind, str]] = set()
    commands = {  # along which one coordinates with his own head, too
        (one.source, one.target)
        for one in case.relations
        if one.certain and one.kind is Kind.KOMANDO
    }
    for relation in case.relations:
        if not relation.certain:
            continue
        duty, seen = is_duty(case, relation), False
        ends = sorted((relation.source, relation.target))
        for chart in charts:
            view = chart.view
            mark = (ends[0], ends[1], relation.kind, view.bagan.id)
            sources = _here(case, relation.source) & view.shown
            targets = _here(case, relation.target) & view.shown
            if not sources or not targets:
                if mark not in told and _is_about(case, view, relation, sources | targets):
                    told.add(mark)
                    yield _finding(case, relation, view)
                continue
            if sources & targets and not _among(case, relation):
                continue
            seen = True
            if duty and of_structure(view):
                continue
            if mark not in told and not chart.draws(relation, sources, targets):
                told.add(mark)
                yield _finding(case, relation, view)
        mark = (ends[0], ends[1], relation.kind, "")
        if seen or mark in told or _of_itself(case, relation):
            continue
        if duty and all(of_structure(chart.view) for chart in charts):
            continue
        sources, targets = stated.alike(relation.source), stated.alike(relation.target)
        pair = (relation.source, relation.target)
        between = [ends for ends in (pair, pair[::-1]) if ends in commands]
        led_apart = any(stated.alike(a) & shown and stated.alike(b) & apart for a, b in between)
        if not led_apart and not anywhere.show(relation, sources, targets):
            told.add(mark)
            yield _finding(case, relation, None)
    yield from _left_out(case, charts)
    yield from _within(case, charts)


def _within(case: Case, charts: Sequence[_Chart]) -> Iterator[Finding]:
    """A class whose members coordinate among themselves ("Antar Asisten saling berkoordinasi"), in
    a chart that draws coordination of each of them, and not that one, or that one of some."""
    for relation in (r for relations in case.stated.own.values() for r in relations):
        within = relation.source == relation.target and is_class(relation.source)
        if not within or not relation.certain or relation.kind is not Kind.KOORDINASI:
            continue
        for chart in charts:
            shown = case.stated.meant(relation.source) & chart.view.shown
            left = any({line.source, line.target} <= shown for line in chart.skipped)
            some = len(shown) > 1 and any(
                {line.source, line.target} <= shown and relation.citation in citations(line)
                for line in chart.lines.coordinating
            )
            each = len(shown) > 1 and all(chart.lines.beside.get(one) for one in shown)
            working = len(shown) > 1 and of_working(chart.view)
            if (some or each or working) and not left and not chart.lines.in_one(shown):
                source, target, *_more = sorted(shown)
                yield _finding(case, replace(relation, source=source, target=target), chart.view)


def _left_out(case: Case, charts: Sequence[_Chart]) -> Iterator[Finding]:
    """Members of a class that lack the line which an article gives others of it: "Kelompok Jabatan
    Fungsional dikoordinasikan oleh Irban", and one Irban has none; komando may be another's."""
    groups = case.organisation.groups
    for relation in (r for relations in case.stated.own.values() for r in relations):
        ends = (relation.source, relation.target)
        several = [end for end in ends if is_class(end) or (end in groups and groups[end].anggota)]
        if not relation.certain or len(several) != 1:
            continue
        group, unit = sorted(ends, key=several.count, reverse=True)
        if unit in case.stated.meant(group):
            continue
        for chart in charts:
            known = case.stated.meant(group) & chart.view.shown & case.organisation.units.keys()
            shown = known if unit in chart.view.shown else frozenset[str]()
            drawn = {
                member
                for line in case.organisation.lines
                if line.kind is relation.kind and unit in (line.source, line.target)
                for member in {line.source, line.target}.intersection(shown)
                if relation.citation in citations(line)
            }
            for member in sorted(shown - drawn) if drawn else ():
                source, target = (member if end == group else end for end in ends)
                if relation.kind is Kind.KOMANDO and target in case.commands:
                    continue
                one = replace(relation, source=source, target=target)
                if not chart.draws(one, frozenset({source}), frozenset({target})):
                    yield _finding(case, one, chart.view)


def _of_itself(case: Case, relation: Relation) -> bool:
    """Whether it joins an office to itself, or to its head: a chart shows the one or the other."""
    head, office = map(case.organisation.name, (relation.source, relation.target))
    return relation.source == relation.target or heads(head, office)


def _is_about(case: Case, view: View, relation: Relation, shown: frozenset[str]) -> bool:
    """Whether the title of a chart ends in the name of the class that is one end of *relation*,
    and the chart shows that one's box, but not the other."""
    title = name_key(view.bagan.judul or view.lampiran.judul)
    return any(
        end in shown
        and end in case.organisation.groups
        and class_of(name)
        and title.endswith(name_key(name))
        for end in (relation.source, relation.target)
        for name in (case.organisation.name(end),)
    )


def _among(case: Case, relation: Relation) -> bool:
    """Whether a relation is among the members of one group, or of one member with them."""
    ends, groups = (relation.source, relation.target), case.organisation.groups
    return relation.source == relation.target or any(
        one in groups and other in groups[one].anggota for one, other in (ends, ends[::-1])
    )


def _here(case: Case, item: str) -> frozenset[str]:
    """What a chart may show for *item*: what it means, and groups that count it."""
    counted = case.groups_of.get(item, ())
    return case.stated.meant(item) | frozenset(counted)


class _Chart:
    """What a chart draws, and what it leaves out with a reason."""

    def __init__(self, case: Case, view: View) -> None:
        self.case = case
        self.view = view
        drawn = drawn_lines(case.organisation, view.bagan)
        self.lines = Lines(case, drawn, view.bagan.bingkai)
        skipped = skipped_lines(view.bagan)
        self.skipped = [line for line in case.organisation.lines if line.key in skipped]

    def draws(self, relation: Relation, sources: frozenset[str], targets: frozenset[str]) -> bool:
        """Whether nothing of *relation* is missing between these, who are shown."""
        if relation.source == relation.target:
            groups = self.case.organisation.groups
            members = groups[relation.source].anggota if relation.source in groups else ()
            among = sources & frozenset(members)
            # A class as a whole has no lines within it.
            return self.lines.in_one(among)
        if any(_leaves_out(line, relation, sources, targets) for line in self.skipped):
            return True
        if sources & targets and relation.kind is Kind.KOORDINASI:
            # "Asisten I … kepada Asisten lainnya"
            return self.lines.in_one((sources | targets) - self.lines.groups)
        return self.lines.show(relation, sources, targets)


def _leaves_out(
    line: Line, relation: Relation, sources: frozenset[str], targets: frozenset[str]
) -> bool:
    """Whether *line*, which a chart leaves out with a reason, is what an article states: it
    joins the same two, and rests on that article."""
    same = line.kind is relation.kind and (
        (line.source in sources and line.target in targets)
        or (line.target in sources and line.source in targets)
    )
    return same and any(place.covers(relation.citation) for place in citations(line))


def _finding(case: Case, relation: Relation, view: View | None) -> Finding:
    quote, quoted_at = case.quotation(relation.citation, around=relation.cue.split(" … ")[0])
    name = case.organisation.name
    ends = (*case.items.get(relation.source, ()), *case.items.get(relation.target, ()))
    where = (
        _('chart "{id}" does not draw it', id=view.bagan.id)
        if view is not None
        else _("no chart draws it")
    )
    return Finding(
        view.bagan.span if view is not None else case.place(relation.source),
        _(
            '{citation} states {kind} between {source} and {target} ("{cue}"); {where}',
            citation=relation.citation,
            kind=relation.kind.value,
            source=name(relation.source),
            target=name(relation.target),
            cue=relation.cue,
            where=where,
        ),
        _("Add the line, or accept this with the reason."),
        holders=(view.bagan, *ends) if view is not None else ends,
        cited=str(relation.citation),
        thing=f"{relation.kind.value} {relation.source} -> {relation.target}",
        quote=quote,
        quoted_at=quoted_at,
    )
