"""The items of an amendment in, how much of the old regulation they change out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bagan.change.compare.changes import Comparison
from bagan.change.diff.amendment.items import Item
from bagan.change.diff.amendment.trees import pasal_numbers
from bagan.change.diff.articles import cited
from bagan.law.naskah import Naskah


@dataclass(frozen=True, slots=True)
class Extent:
    """How many pasal change of how many; ``counted`` tells whether the text was there to
    count them, else ``total`` is the least that the citations of the spec allow."""

    changed: int
    total: int
    counted: bool

    @property
    def most(self) -> bool:
        return self.changed * 2 > self.total

    @property
    def advice(self) -> str:
        """To revoke the regulation and enact it anew, where more than half changes; "" else."""
        if not self.most:
            return ""
        so = "sebaiknya peraturan lama dicabut dan disusun kembali dalam peraturan yang baru"
        if self.counted:
            return (
                f"SARAN: {self.changed} dari {self.total} pasal berubah, lebih dari setengahnya; "
                f"{so}."
            )
        return (
            f"SARAN: {self.changed} pasal berubah, dan spesifikasi lama hanya menyebut sampai "
            f"Pasal {self.total}. Hitung pasal peraturan lama; bila lebih dari setengahnya "
            f"berubah, {so}."
        )


def extent_of(items: Iterable[Item], comparison: Comparison, naskah: Naskah | None) -> Extent:
    """The Extent of the items; pasal that are put in between count as changed."""
    places = [place for item in items for place in (item.new or [item.at])]
    changed = len({place.pasal for place in places})
    if naskah is not None:
        return Extent(changed, len(pasal_numbers(naskah)), counted=True)
    numbers = [place.number for place in cited(comparison.old.organisation)]
    return Extent(changed, max(numbers, default=0), counted=False)
