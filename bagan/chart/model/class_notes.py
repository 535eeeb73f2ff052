"""A view's class boxes in, notes under the legend out: which units such a box stands for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from bagan.chart.model.annexes import Bagan
from bagan.chart.model.organisation import Organisation
from bagan.chart.model.visible import shown_ids

NAMED = 8
"""So many units are named at most; of more, the note tells how many they are."""


def class_notes(
    organisation: Organisation, boxes: Collection[str], views: Sequence[Bagan]
) -> tuple[str, ...]:
    """A note for each of the groups *boxes*, each drawn as one box: what the spec says of it,
    or its members where none of *views* has a box for any of them."""
    return tuple(_notes(organisation, boxes, views))


def _notes(
    organisation: Organisation, boxes: Collection[str], views: Sequence[Bagan]
) -> Iterator[str]:
    shown: set[str] | None = None
    for key in boxes:
        group = organisation.groups[key]
        if group.keterangan is not None:
            if group.keterangan != "tidak":
                yield f"{group.nama}: {group.keterangan}"
            continue
        if not group.anggota:
            continue
        if shown is None:
            shown = {item for view in views for item in shown_ids(organisation, view)}
        if shown.isdisjoint(group.anggota):
            yield f"{group.nama}: {_members(organisation, group.anggota)}."


def _members(organisation: Organisation, members: Sequence[str]) -> str:
    names = [organisation.name(member) for member in dict.fromkeys(members)]
    if len(names) > NAMED:
        return f"{len(names)} unit"
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"
