"""A finished file (SVG, PDF, Word document) in; the audit's word on it out."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bagan.chart.figures import figures
from bagan.chart.model import Chart, Lampiran, select
from bagan.chart.options import Options, adjusted, style_of
from bagan.chart.outputs import annex_file, pages_of, regulation_file
from bagan.chart.proof import expected_areas, expected_lines, no_chart, stem_of
from bagan.chart.revised import findings_of, is_word
from bagan.chart.spec import Spec
from bagan.chart.worded import reviewed
from bagan.language import _, reason
from bagan.problem import RenderError

if TYPE_CHECKING:
    from bagan.chart.audit import AuditReport, Look
    from bagan.chart.audit.pdf import Page, PageReport, Wanted

BEGINNING = 1024
"""Bytes of a file in which an SVG's first tag stands."""


def audit_file(
    name: str,
    *,
    spec: Spec | None = None,
    chart: str | None = None,
    min_size: float = 0,
    options: Options | None = None,
) -> tuple[tuple[str, AuditReport], ...]:
    """The audits of the file *name* (``-``: standard input), each with what it is about: an
    SVG or a Word document as a whole, a PDF page by page.  What is in the file decides, not its
    name.

    With *spec*, an SVG must show exactly the lines of the chart that its file name or *chart*
    tells, and a PDF exactly the pages that the annexes of the spec have under *options*; so must
    a Word document, without *spec* those of the spec that it carries.
    Raises RenderError for a file that cannot be read, and for what is none of these.
    """
    from bagan.chart.audit import audit_svg

    data, pdf = _read(name)
    if is_word(data):
        return ((name, _word(name, data, spec, chart, options or Options())),)
    if pdf and chart is not None:
        raise RenderError(
            _("{path} is a PDF, which shows whole annexes: leave out --chart", path=name)
        )
    expected, areas = None, None
    if spec is not None and not pdf:
        shown = _chart_of(spec, name, chart, options or Options())
        expected, areas = expected_lines(shown), expected_areas(shown)
    try:
        if not pdf:
            found = audit_svg(data, expected=expected, expected_areas=areas, min_size=min_size)
            return ((name, found),)
        pages = _pages(name, data, spec, options or Options(), min_size)
    except RenderError as error:
        raise RenderError(f"{name}: {error}") from error
    return tuple((_page_name(name, page), page.report) for page in pages)


def _word(
    name: str, data: bytes, spec: Spec | None, chart: str | None, options: Options
) -> AuditReport:
    """The audit of a Word document."""
    from bagan.chart.audit import AuditReport

    if chart is not None:
        raise RenderError(
            _("{path} is a Word document, which shows whole annexes: leave out --chart", path=name)
        )
    try:
        found = reviewed(data, spec=spec, options=options)
    except RenderError as error:
        raise RenderError(f"{name}: {error}") from error
    seen = found.revision
    return AuditReport(
        findings_of(seen.changes, found.spec.organisation), seen.boxes, seen.frames, seen.wires,
        seen.crossings, seen.smallest, frozenset(),
    )  # fmt: skip


def look_at_file(name: str) -> tuple[tuple[str, Look], ...]:
    """How the drawings in the file *name* (``-``: standard input) look, each with what it is
    about: an SVG as a whole, a PDF page by page as far as there is a chart on it.

    Raises RenderError for a file that cannot be read, and for what shows no chart.
    """
    from bagan.chart.audit.looks import look_at
    from bagan.chart.audit.pdf import read_pdf
    from bagan.chart.audit.see import see
    from bagan.chart.svg.read import parse

    data, pdf = _read(name)
    if is_word(data):
        raise RenderError(_("{path} is a Word document: bagan audit without --rupa proves it",
                            path=name))  # fmt: skip
    try:
        if not pdf:
            picture, unread = see(parse(data))
            if not picture.boxes:
                raise RenderError(_("The drawing shows no chart of Bagan: it has no box"))
            return ((name, look_at(picture, unread)),)
        pages = read_pdf(data)
    except RenderError as error:
        raise RenderError(f"{name}: {error}") from error
    return tuple(
        (
            _("{path}, page {number}", path=name, number=number),
            look_at(page.shown.picture, page.findings),
        )
        for number, page in enumerate(pages, 1)
        if page.shown.picture.boxes
    )


def _read(name: str) -> tuple[bytes, bool]:
    """The bytes of a file, and whether they are a PDF's."""
    from bagan.chart.audit.pdf import is_pdf

    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise RenderError(
            _("{path} cannot be read: {reason}", path=name, reason=reason(error))
        ) from error
    pdf = is_pdf(data)
    if not pdf and name.lower().endswith(".pdf") and not data.lstrip().startswith(b"<"):
        raise RenderError(_("{path} is no PDF", path=name))
    if name.lower().endswith(".docx") and not is_word(data):
        raise RenderError(
            f"{name}: " + _("it is no .docx; in Word, save it as Word Document (.docx)")
        )
    if not (pdf or is_word(data) or b"<" in data[:BEGINNING]):
        raise RenderError(_("{path} is no SVG, PDF or Word document", path=name))
    return data, pdf


def _page_name(name: str, page: PageReport) -> str:
    if page.heading:
        return _("{path}, page {number} ({heading})",
                 path=name, number=page.number, heading=page.heading)  # fmt: skip
    return _("{path}, page {number}", path=name, number=page.number)


def _pages(
    name: str, data: bytes, spec: Spec | None, options: Options, min_size: float
) -> tuple[PageReport, ...]:
    from bagan.chart.audit.pdf import prove_pages, read_pdf

    pages = read_pdf(data)
    if spec is None:
        return prove_pages(pages, min_size=min_size)
    annexes = _shown_in(spec, name, pages)
    wanted, tables = wanted_pages(spec, annexes, options)
    floor = max(min_size, style_of(spec.regency).min_size)
    return prove_pages(pages, expected=wanted, tables=tables, min_size=floor)


def _shown_in(spec: Spec, name: str, pages: Sequence[Page]) -> tuple[Lampiran, ...]:
    """The annexes that a PDF holds: those that its file is named after, else those that its
    pages are headed with, else all."""
    from bagan.chart.annex.words import annex_name

    annexes, file = spec.regency.lampiran, Path(name).name
    if file == regulation_file(spec):
        return annexes
    named = tuple(annex for annex in annexes if file == annex_file(spec, annex))
    printed = {page.heading for page in pages}
    headed = tuple(annex for annex in annexes if annex_name(annex).upper() in printed)
    return named or headed or annexes


def wanted_pages(
    spec: Spec, annexes: tuple[Lampiran, ...], options: Options
) -> tuple[list[Wanted], str]:
    """The pages of *annexes*, and the words of the list of relations where there is one."""
    from bagan.chart.annex import annex_html
    from bagan.chart.audit.pdf import Wanted
    from bagan.chart.printed import list_of_relations, print_of

    spec = replace(spec, regency=spec.regency.model_copy(update={"lampiran": annexes}))
    style = style_of(spec.regency)
    pages, drawn = [], []
    for figure in figures(spec, options, screens=False):
        shown = print_of(figure.plan, figure.drawing, figure.bare, style)
        pages.append(Wanted(shown, frozenset(expected_lines(figure.chart))))
        drawn.append(figure)
    html = annex_html(adjusted(spec, options).regency, pages_of(spec, drawn), style=style)
    return pages, list_of_relations(html)


def _chart_of(spec: Spec, name: str, wanted: str | None, options: Options) -> Chart:
    """The chart, or the sheet of one, with the id *wanted*; without it the one that a file
    is named after, or the only one."""
    whole = {
        view.id: select(spec.regency, spec.organisation, annex, view)
        for annex in spec.regency.lampiran
        for view in annex.bagan
    }
    prefix = f"{stem_of(spec)}-"
    asked = Path(name).stem.removeprefix(prefix) if wanted is None else wanted
    if asked in whole:
        return whole[asked]
    if any(re.fullmatch(rf"{re.escape(known)}-\d+", asked) for known in whole):
        for figure in figures(spec, options):
            if figure.chart.id == asked:
                return figure.chart
        raise no_chart(asked, ", ".join(whole))
    if wanted is not None:
        raise no_chart(wanted, ", ".join(whole))
    if len(whole) == 1:
        return next(iter(whole.values()))
    raise RenderError(
        _(
            "{path} does not tell which chart it is: add --chart with one of {known}",
            path=name,
            known=", ".join(whole),
        )
    )
