"""What the checks look at: a Regency, its Organisation and the Document they came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bagan.chart.model.annexes import Bagan, Lampiran
from bagan.chart.model.organisation import Organisation
from bagan.chart.model.regency import Regency
from bagan.chart.model.visible import shown_ids
from bagan.chart.spec.document import Document, Part

Path = tuple[Part, ...]
"""The keys and positions that lead to a value of the spec."""


@dataclass(frozen=True)
class Facts:
    """A spec as its checks see it."""

    regency: Regency
    organisation: Organisation
    document: Document

    @cached_property
    def views(self) -> tuple[Bagan, ...]:
        """Every view, in the spec's order."""
        return tuple(view for annex in self.regency.lampiran for view in annex.bagan)

    @cached_property
    def shown_anywhere(self) -> frozenset[str]:
        """The units and groups that at least one view shows."""
        return frozenset(item for view in self.views for item in shown_ids(self.organisation, view))


def views(regency: Regency) -> Iterator[tuple[Lampiran, Bagan, Path]]:
    """Every view with its annex and the path to it."""
    for index, annex in enumerate(regency.lampiran):
        for place, view in enumerate(annex.bagan):
            yield annex, view, ("lampiran", index, "bagan", place)
