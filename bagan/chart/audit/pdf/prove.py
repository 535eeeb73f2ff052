"""A PDF's bytes in, a report for each of its pages out: is what is on paper right?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bagan.chart.audit.pdf.compare import compared
from bagan.chart.audit.pdf.leaf import Leaf
from bagan.chart.audit.pdf.read import leaves
from bagan.chart.audit.pdf.see import Print, see
from bagan.chart.audit.prove import report_on
from bagan.chart.audit.report import AuditReport, Finding, Line
from bagan.language import _
from bagan.problem import RenderError
from bagan.style import Face

TABLE_HEAD = (Face.BOLD, 8.0)
"""How the head of the list of relations is set; it is repeated on every page."""
_ANNEX = re.compile(r"LAMPIRAN( [IVXLCDM]+)?")


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was read: ``heading`` is the name of the annex that begins on it."""

    leaf: Leaf
    shown: Print
    findings: tuple[Finding, ...]
    heading: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a page has to show: everything on it, and the relations of its chart."""

    shown: Print
    lines: frozenset[Line]


@dataclass(frozen=True, slots=True)
class PageReport:
    """The report on one page; ``number`` counts from 1."""

    number: int
    heading: str
    report: AuditReport


def read_pdf(data: bytes) -> tuple[Page, ...]:
    """The pages of an annex.

    Raises RenderError for what is no PDF that can be read, or shows no chart.
    """
    pages = []
    for leaf in leaves(data):
        shown, findings = see(leaf)
        names = [t.words for t in shown.picture.texts if _ANNEX.fullmatch(t.words)]
        pages.append(Page(leaf, shown, tuple(findings), names[0] if names else ""))
    if not any(page.shown.picture.boxes for page in pages):
        raise RenderError(_("The PDF shows no chart of Bagan: no page has a box"))
    return tuple(pages)


def prove_pages(
    pages: Sequence[Page],
    *,
    expected: Sequence[Wanted] | None = None,
    tables: str = "",
    min_size: float = 0,
) -> tuple[PageReport, ...]:
    """Prove each page; *min_size* is the floor for its labels, in points.

    *expected* are the pages that the spec has, in order; *tables* all letters of the list
    of relations that may follow them, on as many pages as it takes.  Without *expected*,
    the pages are only held against themselves.

    Raises RenderError where there are more or fewer pages than expected.
    """
    if expected is None:
        return _numbered(pages, (_proven(page, min_size=min_size) for page in pages))
    rest = pages[len(expected) :]
    if len(pages) < len(expected) or bool(rest) is not bool(tables):
        raise RenderError(
            _(
                "The PDF has {found} pages, and the spec's annexes have {due}",
                found=len(pages),
                due=len(expected) + bool(tables),
            )
        )
    reports = []
    for page, wanted in zip(pages, expected, strict=False):
        shown, told = compared(page.shown, wanted.shown)
        reports.append(
            report_on(
                shown.picture,
                [*page.findings, *told],
                expected=set(wanted.lines),
                min_size=min_size,
            )
        )
    reports += [_proven(page, told=_other_letters(rest, tables)) for page in rest]
    return _numbered(pages, reports)


def _proven(page: Page, *, told: Sequence[Finding] = (), min_size: float = 0) -> AuditReport:
    return report_on(page.shown.picture, [*page.findings, *told], min_size=min_size)


def _numbered(pages: Iterable[Page], reports: Iterable[AuditReport]) -> tuple[PageReport, ...]:
    return tuple(
        PageReport(number, page.heading, report)
        for number, (page, report) in enumerate(zip(pages, reports, strict=True), 1)
    )


def _other_letters(rest: Sequence[Page], tables: str) -> list[Finding]:
    """Whether the list of relations has other letters than it should: where its words
    break is the typesetter's choice."""
    found = Counter(
        letter.character
        for page in rest
        for letter in page.leaf.letters
        if (letter.face, letter.size) != TABLE_HEAD and not letter.character.isspace()
    )
    if found == Counter("".join(tables.split())):
        return []
    return [Finding("teks-lain", _("The list of relations is not that of the spec"))]
