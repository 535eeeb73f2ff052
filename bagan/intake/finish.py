"""An Outline in, the text of a spec that loads and draws out, or every fault of what was read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import accumulate

from bagan.chart.figures import figures
from bagan.chart.layout import missing_characters
from bagan.chart.options import Options
from bagan.chart.spec import Spec, parse_spec
from bagan.intake.outline import Outline, View
from bagan.intake.returned import Read, Returned, returned
from bagan.intake.views import views_of
from bagan.intake.write import Written, write
from bagan.law.draft import MARK, Account, Counted, Drafted, comment
from bagan.law.rules import examine
from bagan.problem import BaganError, Problem, Severity, SpecError

MAX_DRAWN = 400
"""With more units, the charts are not tried: that would take minutes."""

LOST = (
    "lembar Spesifikasi diubah, atau perubahan tabel tidak dapat ditulis ke dalamnya: bagan, "
    "daftar pasal, dan hal lain di luar tabel disusun baru; bandingkan dengan spesifikasi asal"
)
FOLLOWS = frozenset({"unit-tidak-tampil", "garis-tidak-tampil", "komando-berputar"})
"""What a spec is at fault with where lines of a table are: the lines are told already."""


def finished(outline: Outline, *, file: str, schema: str, again: Read | None = None) -> Drafted:
    """The text of a spec, and the account of the offices in it; *file* is the spec's name,
    *schema* the path to the JSON Schema, *again* what a table of a spec says.

    Raises SpecError with every fault of *outline*, and of the spec that it makes, at the places
    where its words were read.
    """
    if outline.spec is not None and again is not None and not outline.faults:
        found = returned(outline, again, file)
        if found is not None:
            return Drafted(_noted(found), _account(outline))
        outline = replace(outline, doubts=(*outline.doubts, LOST))
    views = views_of(outline)
    spec = _parsed(outline, views, file, schema)
    if len(spec.organisation.units) <= MAX_DRAWN and not _draws(spec):
        views = [View(view.id, view.title, view.tiers[:1], view.shown) for view in views]
        told = "bagan tidak dapat digambar seperti semula; susunannya disederhanakan"
        outline = replace(outline, doubts=(*outline.doubts, told))
        spec = _parsed(outline, views, file, schema)
    errors = {found.rule for found in examine(spec) if found.severity is Severity.ERROR}
    text = _text(write(outline, views, file=file, schema=schema, warned=sorted(errors)))
    return Drafted(text, _account(outline))


def _account(outline: Outline) -> Account:
    read = [
        Counted(unit.nama, str(unit.at) if unit.at.path else outline.source, 0, unit.id)
        for unit in outline.units
    ]
    left = [Counted(one.words, str(one.at), 0, reason=one.reason) for one in outline.left]
    return Account((*read, *left), "table" if outline.table else "drawing")


def _noted(found: Returned) -> str:
    """The spec that a table carried, under what its author has to look at."""
    lines = [line for doubt in found.doubts for line in comment(f"{MARK}: {doubt}")]
    return "\n".join([*lines, found.text])


def _parsed(outline: Outline, views: Sequence[View], file: str, schema: str) -> Spec:
    written = write(outline, views, file=file, schema=schema)
    try:
        spec = parse_spec(_text(written), file, missing=missing_characters)
    except SpecError as error:
        found = [
            _moved(problem, written)
            for problem in error.problems
            if not (outline.faults and problem.rule in FOLLOWS)
        ]
        raise SpecError(dict.fromkeys((*outline.faults, *found))) from error
    if outline.faults:
        raise SpecError(outline.faults)
    return spec


def _text(written: list[Written]) -> str:
    return "\n".join(line for line, _at in written) + "\n"


def _draws(spec: Spec) -> bool:
    with suppress(BaganError):
        for _figure in figures(spec, Options(font="none")):
            pass
        return True
    return False


def _moved(problem: Problem, written: list[Written]) -> Problem:
    """*problem* of a drafted spec, at the place that the words of its line come from."""
    lines = [text.count("\n") + 1 for text, _at in written]
    place = bisect_right(list(accumulate(lines)), problem.span.line - 1)
    at = written[min(place, len(written) - 1)][1]
    return replace(problem, span=at) if at.path else problem
