"""What a change would do to a spec: its text edited, and what the spec then has to say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bagan.chart.edit import MARK, SpecEditor
from bagan.chart.edit.tree import Path
from bagan.chart.edit.writing import Value
from bagan.chart.model import Bagan, Lampiran
from bagan.chart.retaken.facts import Facts
from bagan.chart.spec import Spec


class Ambiguous(Exception):
    """A change that can be meant in several ways, or has no place of its own in the spec."""


class Known(Exception):
    """A change that the spec has already."""


Check = Callable[[Facts, Facts, Spec], bool]
"""Whether what a spec says (before, after, and as a whole) is what the change wants."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the text, which has been edited by now, has to say; ``remark`` is why the author has to
    look at it, "" where nobody has to."""

    check: Check
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """What a change is taken into: a spec and its text in an editor; ``base`` is the spec that the
    document was made of, ``document`` its name for remarks, ``deleted`` the charts from which
    each unit was deleted."""

    spec: Spec
    editor: SpecEditor
    base: Spec
    document: str
    deleted: dict[str, set[str]]

    @property
    def basis(self) -> dict[str, Value]:
        """What is drawn by hand rests on."""
        return {"rekonstruksi": f"{MARK}: digambar tangan dalam {self.document}"}

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

    def place(self, annex: Lampiran, view: Bagan) -> Path:
        """Where a view is written."""
        number = self.spec.regency.lampiran.index(annex)
        return ("lampiran", number, "bagan", annex.bagan.index(view))


def same_but(before: Facts, after: Facts, **changed: object) -> bool:
    """Whether all facts are the same, but for those *changed*, which are as given."""
    return all(
        getattr(after, name) == changed.get(name, getattr(before, name))
        for name in ("units", "groups", "lines", "titles", "views", "rest")
    )
