"""A box or a title with other words in, these written into the spec out."""

from __future__ import annotations

from bagan.chart.model import Unit
from bagan.chart.retaken.casing import recased
from bagan.chart.retaken.facts import Facts
from bagan.chart.retaken.proposal import Ambiguous, Case, Known, Proposal, same_but
from bagan.chart.revised import Change
from bagan.chart.spec import Spec


def renamed(change: Change, case: Case) -> Proposal:
    """The new name of a unit: in ``label`` where the box shows that, else in ``nama``."""
    of = case.spec.organisation
    based = case.base.organisation.units.get(change.unit) or case.base.organisation.groups.get(
        change.unit
    )
    item = of.units.get(change.unit) or of.groups.get(change.unit)
    if based is None or item is None:
        raise Ambiguous
    field = "label" if isinstance(based, Unit) and based.label else "nama"
    known = str(getattr(based, field) or "").replace("\n", " ")
    words, guessed = _words(change, known)
    now = getattr(item, field)
    if now is not None and now.replace("\n", " ") == words:
        raise Known
    if now is None or now.replace("\n", " ") != known:
        raise Ambiguous  # the spec has been changed meanwhile too
    if any(other.nama == words for other in of.units.values()) and field == "nama":
        guessed = True
    case.editor.set(change.unit, field, words)
    why = ""
    if guessed:
        why = f'kotak "{change.before}" menjadi "{words}" dalam {case.document}; periksa ejaannya'
        case.editor.remark(case.editor.defined(change.unit), why)

    def check(before: Facts, after: Facts, _spec: Spec) -> bool:
        place = "units" if change.unit in before.units else "groups"
        items = dict(getattr(before, place))
        items[change.unit] = items[change.unit] | {field: words}
        return same_but(before, after, **{place: items})

    return Proposal(check, why)


def _words(change: Change, known: str) -> tuple[str, bool]:
    """The new words for *known*, which stand first in what the box said before."""
    start, rest = change.before[: len(known)], change.before[len(known) :]
    if start.casefold() != known.casefold():
        raise Ambiguous
    if rest and not change.after.endswith(rest):
        raise Ambiguous  # the names of people, or the mark of a footnote
    words = change.after[: len(change.after) - len(rest)].strip()
    if not words:
        raise Ambiguous
    return recased(words, known) if start != known else (words, False)


def retitled(change: Change, case: Case) -> Proposal:
    """The new title of a chart: in its view, or in its annex where that has no other chart."""
    annex, view = case.view(change.chart)
    if change.chart != view.id or not change.after:
        raise Ambiguous
    holder = view if view.judul is not None else annex
    if holder is annex and sum(item.judul is None for item in annex.bagan) > 1:
        raise Ambiguous
    known = view.judul if view.judul is not None else annex.judul
    words, guessed = recased(change.after, known)
    if words.upper() == known.upper():
        raise Known
    if change.before.upper() != known.upper():
        raise Ambiguous
    place = case.place(annex, view)
    path = (*(place if holder is view else place[:2]), "judul")
    case.editor.put(path, words)
    why = ""
    if guessed:
        why = f'judul "{known}" menjadi "{words}" dalam {case.document}; periksa ejaannya'
        case.editor.remark(path, why)

    def check(before: Facts, after: Facts, _spec: Spec) -> bool:
        pairs = zip(before.titles, after.titles, strict=True)
        differing = [pair for pair in pairs if pair[0] != pair[1]]
        return differing == [(known, words)] and same_but(before, after, titles=after.titles)

    return Proposal(check, why)
