"""A checked spec, its naskah and what was found in, the values of its report out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from bagan.chart.annex import annex_name, document_date, number_line, regulation_name
from bagan.chart.model import Regency, Status, name_key, parse_expression
from bagan.chart.spec import STANDARD_INPUT, Spec
from bagan.law.naskah.naskah import Naskah
from bagan.law.report.evidence import Evidence, evidence_of
from bagan.law.report.rows import line_rows, subjects, unit_rows
from bagan.law.report.task_rows import task_rows
from bagan.law.report.values import Found, LeftOut, LineRow, Report, Source, Totals, UnitRow
from bagan.law.rules import judge
from bagan.law.rules.case import Case
from bagan.paper import SIZES
from bagan.problem import Problem, Severity, Span

QUOTE_LIMIT = 220
"""So many characters of an article stand beside an item: about five lines of its column."""
LEFT_OUT = "garis-dilewati"
"""The note of a line that a chart leaves out: the report has a table of these."""


def report_of(spec: Spec, naskah: Naskah | None, problems: Iterable[Problem]) -> Report:
    """The Report of *spec*: every unit, group and line once, with what it rests on.

    *problems* are all that `bagan check` would show.  Their texts are printed as they are,
    so they have to be in Indonesian (:func:`bagan.law.report.indonesian`), and so has what
    the rules say in here.
    """
    case = Case(spec, naskah)
    told = [problem for problem in problems if problem.rule != LEFT_OUT]
    evidence = evidence_of(case, judge(case), told, limit=QUOTE_LIMIT)
    units, lines = unit_rows(evidence), line_rows(evidence, shared=True)
    found = tuple(_found(evidence, units, lines))
    tasks, unnamed = task_rows(case)
    return Report(
        title=regulation_title(spec.regency),
        region=_region(spec.regency),
        about=spec.regency.peraturan.tentang,
        spec=Source("masukan standar" if spec.path == STANDARD_INPUT else Path(spec.path).name),
        naskah=Source(Path(naskah.path).name) if naskah is not None else None,
        # A draft's date is the one from outside, or none: the day of enactment is no day
        # of checking.
        date=document_date(spec.regency, status=Status.RANCANGAN),
        paper=_paper(spec.regency),
        totals=_totals(evidence),
        units=units,
        lines=lines,
        open=tuple(sorted((f for f in found if f.remark.reason is None), key=_worst_first)),
        accepted=tuple(f for f in found if f.remark.reason is not None),
        left_out=tuple(_left_out(case)),
        tasks=tasks,
        unnamed=unnamed,
    )


def regulation_title(regency: Regency) -> str:
    """ "Peraturan Bupati Pasaman Barat Nomor 49 Tahun 2017", or "Rancangan Peraturan …"."""
    status = regency.peraturan.status
    if status is Status.RANCANGAN:
        return f"Rancangan {regulation_name(regency)}"
    return f"{regulation_name(regency)} {number_line(regency, status)}"


def _region(regency: Regency) -> str:
    """ "Kabupaten Contoh, Provinsi Jambi"; a province alone."""
    name = regency.daerah.provinsi
    whole = name if name.casefold().startswith(("provinsi", "daerah")) else f"Provinsi {name}"
    own = regency.daerah.nama
    return own if name_key(own) == name_key(whole) else f"{own}, {whole}"


def _paper(regency: Regency) -> tuple[float, float]:
    """Upright, and of the office's own size where that is one for letters."""
    size = regency.kertas.ukuran
    return SIZES[size if size.startswith("F4") else "A4"]


def _totals(evidence: Evidence) -> Totals:
    organisation = evidence.case.organisation
    remarks = [remark for _about, remark in evidence.found]
    found = [remark.severity for remark in remarks if remark.reason is None]
    return Totals(
        units=len(organisation.units),
        groups=len(organisation.groups),
        lines=len(organisation.lines),
        citations=len(evidence.citations()),
        resolved=evidence.resolved(),
        errors=found.count(Severity.ERROR),
        warnings=found.count(Severity.WARNING),
        notes=found.count(Severity.NOTE),
        accepted=len(remarks) - len(found),
    )


def _found(
    evidence: Evidence, units: Sequence[UnitRow], lines: Sequence[LineRow]
) -> Iterator[Found]:
    """Everything found, each subject with the number of its row."""
    unit_number = {row.id: row.number for row in units}
    number = {(row.source, row.target, row.kind): row.number for row in lines}
    line_number = {
        line.key: number[line.source, line.target, line.kind]
        for line in evidence.case.organisation.lines
    }
    for about, remark in evidence.found:
        rows = [f" (unit nomor {unit_number[item]})" for item in about.items]
        rows += [f" (garis nomor {line_number[key]})" for key in about.lines]
        names = subjects(evidence.case.organisation, about)
        told = (name + row for name, row in zip_longest(names, rows, fillvalue=""))
        yield Found(tuple(told), remark)


def _worst_first(found: Found) -> tuple[int, Span, str]:
    remark = found.remark
    return (list(Severity).index(remark.severity), remark.at, remark.message)


def _left_out(case: Case) -> Iterator[LeftOut]:
    name = case.organisation.name
    for view in case.views:
        chart = f"{annex_name(view.lampiran)}: {view.bagan.judul or view.lampiran.judul}"
        for item in view.bagan.lewati:
            for pair in parse_expression(item.expression):
                ends = f"{name(pair.source.id)} – {name(pair.target.id)}"
                yield LeftOut(chart, f"Garis {item.kind.value} {ends}", item.alasan)
