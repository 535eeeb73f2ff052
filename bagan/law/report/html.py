"""A Report in, one HTML document out: for the screen, whole in itself, or for the PDF."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from bagan.chart.annex import indonesian_date
from bagan.chart.layout import missing_characters
from bagan.chart.model import Kind
from bagan.law.report.values import Report
from bagan.templating import part, render
from bagan.version import __version__

TEMPLATE = "report.html.j2"
TITLE = "Laporan Pemeriksaan Bagan {title}"
STYLES = ("report.css", "report-screen.css")
"""The style sheets of the document for the screen, which carries them in itself."""


def report_html(report: Report, *, printed: bool = False) -> str:
    """The HTML of *report*, in Indonesian.

    Without *printed* it names no other file.  With it, style sheets and fonts are those of
    the templates' folder, and characters that the fonts lack are question marks: the text
    of a regulation may hold any.
    """
    style = "" if printed else "\n".join(map(part, STYLES))
    values = {
        "report": report,
        "title": TITLE.format(title=report.title),
        "printed": printed,
        "style": style,
        "generator": f"Bagan {__version__}",
        "date": _date(report),
        "lines": {kind.value: [r for r in report.lines if r.kind is kind] for kind in Kind},
    }
    return render(TEMPLATE, values, finalize=_checked(_printable if printed else _readable))


def _date(report: Report) -> str | None:
    return indonesian_date(date.fromisoformat(report.date[:10])) if report.date else None


@cache
def _checked(clean: Callable[[str], str]) -> Callable[[Any], Any]:
    """Jinja's word on each value that it prints; markup made by the template stays."""
    return lambda value: clean(value) if type(value) is str else value


def _readable(text: str) -> str:
    """*text* without control characters, which HTML cannot hold."""
    if text.isprintable():
        return text
    return "".join(c if c in "\n\t" or unicodedata.category(c) != "Cc" else " " for c in text)


def _printable(text: str) -> str:
    """*text* with question marks for what the shipped font lacks."""
    if text.isascii():
        return _readable(text)
    missing = missing_characters(_readable(text))
    return _readable(text).translate(
        {ord(character): "?" for character in missing if character > " "}
    )
