"""A Snapshot in, the HTML of its page out: Indonesian, every text of the spec escaped.

Pictures are named by what they hold, so that a browser loads only those that changed.
"""

from __future__ import annotations

import unicodedata
from hashlib import sha256
from pathlib import Path
from typing import Any

from bagan.language import language
from bagan.problem import Problem, Severity
from bagan.publish.preview.values import Changes, Fit, Picture, Snapshot
from bagan.templating import render
from bagan.version import __version__

TEMPLATE = "pratinjau.html.j2"
STYLE, SCRIPT = "pratinjau.css", "pratinjau.js"
PX_PER_POINT = 96 / 72
SEVERITIES = {
    Severity.ERROR: "Kesalahan",
    Severity.WARNING: "Peringatan",
    Severity.NOTE: "Catatan",
}


def picture_name(picture: Picture) -> str:
    """The file name that the page asks for: a digest of the SVG."""
    return f"{sha256(picture.svg).hexdigest()[:24]}.svg"


def pictures_of(snapshot: Snapshot) -> dict[str, bytes]:
    """All SVG files that the page of *snapshot* shows, by name."""
    changed = snapshot.changes.pictures if snapshot.changes else ()
    return {picture_name(each): each.svg for each in (*snapshot.pictures, *changed)}


def page_html(snapshot: Snapshot, *, version: str) -> str:
    """The page that shows *snapshot*; *version* is what its script compares with the server's.

    Raises RenderError for a template that cannot be used.
    """
    notes = [p for p in snapshot.problems if p.severity is Severity.NOTE]
    graver = [p for p in snapshot.problems if p.severity is not Severity.NOTE]
    values = {
        "file": Path(snapshot.path).name,
        "region": snapshot.region,
        "generator": f"Bagan {__version__}",
        "language": language(),
        "version": version,
        "state": _state(snapshot),
        "tabs": _tabs(snapshot),
        "graver": [_problem(problem, snapshot) for problem in graver],
        "notes": [_problem(problem, snapshot) for problem in notes],
    }
    return render(TEMPLATE, values, finalize=_visible)


def _visible(value: Any) -> Any:
    """Text as it can stand on a page; the template's own markup stays.

    A fault quotes what is wrong, and a file is called as it is called: control characters,
    marks that turn round the words after them, and bytes that are no text become U+FFFD.
    """
    if type(value) is not str or value.isprintable():
        return value
    return "".join(
        c if c.isprintable() or c in "\n\t" or unicodedata.category(c) == "Zs"
        else "\N{REPLACEMENT CHARACTER}"
        for c in value
    )  # fmt: skip


def _state(snapshot: Snapshot) -> str:
    if snapshot.current:
        return "segar"
    if not snapshot.problems:
        return "menunggu"
    return "lama" if snapshot.pictures else "kosong"


def _tabs(snapshot: Snapshot) -> list[dict[str, Any]]:
    tabs = [
        {
            "key": picture.key,
            "name": picture.name,
            "title": picture.title,
            "fit": fit_words(picture.fit) if picture.fit else (),
            "pictures": [_picture(picture)],
            "changes": None,
        }
        for picture in snapshot.pictures
    ]
    if snapshot.changes is not None:
        tabs.append(_changes_tab(snapshot.changes))
    return tabs


def _changes_tab(changes: Changes) -> dict[str, Any]:
    return {
        "key": "perubahan",
        "name": "Perubahan sejak HEAD",
        "title": "",
        "fit": (),
        "pictures": [_picture(picture) for picture in changes.pictures],
        "changes": changes,
    }


def _picture(picture: Picture) -> dict[str, Any]:
    """What the template sees of a picture; its size in CSS pixels at 100 %."""
    return {
        "name": picture_name(picture),
        "title": picture.title,
        "alternative": picture.alternative,
        "width": round(picture.width * PX_PER_POINT),
        "height": round(picture.height * PX_PER_POINT),
    }


def fit_words(fit: Fit) -> list[tuple[str, str]]:
    """How a chart fits its page, as names and values."""
    return [
        ("Label terkecil", f"{_number(fit.label)} pt (batas {_number(fit.floor)} pt)"),
        ("Kertas", f"{fit.paper}, {_size(fit.sheet)}"),
        ("Bidang cetak", _size(fit.area)),
    ]


def _size(sides: tuple[float, float]) -> str:
    return f"{_number(sides[0])} × {_number(sides[1])} mm"


def _number(value: float) -> str:
    """With one decimal at most, and a comma, as Indonesian has it.

    >>> _number(8.449), _number(330)
    ('8,4', '330')
    """
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def _problem(problem: Problem, snapshot: Snapshot) -> dict[str, Any]:
    span, quoted = problem.span, problem.quoted_at
    return {
        "kind": problem.severity.value,
        "word": SEVERITIES[problem.severity],
        "file": Path(span.path).name or Path(snapshot.path).name,
        "line": span.line,
        "column": span.column,
        "message": problem.message,
        "remedy": problem.suggestion,
        "rule": problem.rule,
        "quote": problem.quote,
        "quoted": f"{Path(quoted.path).name}, baris {quoted.line}" if quoted else "",
    }
