"""What a change would do to a spec: edits by place, and what the spec then has to say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bagan.chart.model import Bagan, Lampiran
from bagan.chart.retaken.facts import Facts
from bagan.chart.retaken.source import Edit, Source
from bagan.chart.spec import Spec


class Ambiguous(Exception):
    """A change that can be meant in several ways, or has no place of its own in the spec."""


class Known(Exception):
    """A change that the spec has already."""


Check = Callable[[Facts, Facts, Spec], bool]
"""Whether what a spec says (before, after, and as a whole) is what the change wants."""


@dataclass(frozen=True, slots=True)
class Proposal:
    edits: list[Edit]
    check: Check
    remark: str = ""
    """Why the author has to look at what was taken, for the message."""


@dataclass(frozen=True, slots=True)
class Case:
    """What a change is taken into: a spec and its text; ``base`` is the spec that the document
    was made of, ``document`` its name for remarks, ``deleted`` the charts from which each unit
    was deleted."""

    spec: Spec
    source: Source
    base: Spec
    document: str
    deleted: dict[str, set[str]]

    def view(self, chart: str) -> tuple[Lampiran, Bagan]:
        """The annex and the view of a chart, or of a sheet of one.  Raises Ambiguous."""
        found = [
            (annex, view)
            for annex in self.spec.regency.lampiran
            for view in annex.bagan
            if chart == view.id or chart.rpartition("-")[0] == view.id
        ]
        exact = [one for one in found if one[1].id == chart]
        if len(exact or found) != 1:
            raise Ambiguous
        return (exact or found)[0]


def same_but(before: Facts, after: Facts, **changed: object) -> bool:
    """Whether all facts are the same, but for those *changed*, which are as given."""
    return all(
        getattr(after, name) == changed.get(name, getattr(before, name))
        for name in ("units", "groups", "lines", "titles", "views", "rest")
    )
