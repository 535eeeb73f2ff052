"""A chart: what one view shows of an Organisation, and what stands under what.

Values only; :func:`bagan.chart.model.select` makes them, :mod:`bagan.chart.layout` arranges
them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Literal, TypeAlias

from bagan.chart.model.annexes import Panah
from bagan.chart.model.kinds import Kind
from bagan.chart.model.organisation import Basis
from bagan.chart.model.people import Portrait

Under: TypeAlias = tuple[str, Literal["orang", "anggota"]]
"""A text on people below a label: on who holds the office, or one of a list of members."""

Form: TypeAlias = Literal["", "baris", "tumpuk", "gantung"]
"""How what a head leads is drawn: in a row, in a stack, or in a hanging list."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a comparison of two versions says of a box.

    ``changes`` are values of data-perubahan, the one whose symbol is drawn first; ``before``
    is the label of the old version, to be struck through over the new one; ``note`` are
    words to stand under the label.
    """

    changes: tuple[str, ...]
    before: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """One box of a chart.

    ``id`` is unique in the chart; ``unit`` is the unit or group that it shows (the same
    unit may be shown again as a ``reference``).  ``rank`` tells how it is printed:
    "pejabat" for the tiers and what stands beside them, "unit" for the rest.  ``under`` are
    texts on people, each wrapped by itself below the label, and ``portrait`` stands over it;
    ``peopled`` tells that boxes name people here, whether this one does or not.  ``own_lines``
    is the label with line breaks, where its author breaks it.
    """

    id: str
    unit: str
    label: str
    title: str
    jenis: str
    basis: Basis
    link: str | None = None
    group: bool = False
    reference: bool = False
    official: bool = False
    mark: Mark | None = None
    under: tuple[Under, ...] = ()
    portrait: Portrait | None = None
    peopled: bool = False
    own_lines: str = ""

    @property
    def printed(self) -> str:
        """The label with the line breaks of its author."""
        return self.own_lines or self.label

    @property
    def bold(self) -> bool:
        """Whether the label stands out: from other boxes, or from the people under it."""
        return self.official or self.peopled


@dataclass(frozen=True, slots=True)
class Link:
    """One line of a chart, between node ids."""

    source: str
    target: str
    kind: Kind
    both: bool
    basis: Basis


@dataclass(frozen=True, slots=True)
class Branch:
    """A node and what is arranged around and under it.

    ``beside_*`` stand in the node's own row, from the inside out; ``staff_*`` between
    the node and its ``children``, and ``foot`` under all of them.  ``heading`` is the unsur
    that a node stands under in its list; ``members`` are framed by a node that is a group.
    ``hanging`` is indented under a node in its head's stack; the layout decides that, or
    ``form``, which tells how the drafter wants the children drawn ("" where nothing is said).
    ``list`` is the number of the list that the node stands in, -1 where it stands in none.
    A ``lower`` one stands in a second row of its head's staff; the layout decides that, too.
    """

    node: str
    heading: str | None = None
    beside_left: tuple[Branch, ...] = ()
    beside_right: tuple[Branch, ...] = ()
    staff_left: tuple[Branch, ...] = ()
    staff_right: tuple[Branch, ...] = ()
    members: tuple[Branch, ...] = ()
    children: tuple[Branch, ...] = ()
    foot: tuple[Branch, ...] = ()
    hanging: tuple[Branch, ...] = ()
    form: Form = ""
    list: int = -1
    lower: bool = False

    def parts(self) -> Iterator[tuple[Branch, ...]]:
        """What stands beside, in and under the node, place by place."""
        return iter(_parts_of(self))

    def walk(self) -> Iterator[Branch]:
        """This branch and all below and beside it, depth first."""
        waiting = [self]
        while waiting:
            branch = waiting.pop()
            yield branch
            for part in reversed(_parts_of(branch)):
                waiting += reversed(part)


BRANCH_PARTS = tuple(
    item.name
    for item in fields(Branch)
    if item.name not in ("node", "heading", "form", "list", "lower")
)
"""The places of a branch that hold others."""
_parts_of: Callable[[Branch], tuple[tuple[Branch, ...], ...]] = attrgetter(*BRANCH_PARTS)


@dataclass(frozen=True, slots=True)
class Area:
    """A frame round ``node`` and all that stands under and around it, but for those beside it
    with frames of their own; ``title`` may be empty."""

    node: str
    title: str = ""
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything one bagan shows.

    ``prefix`` starts every id of its SVG; ``description`` is the one-sentence summary
    for readers who cannot see it; ``notes`` are footnotes of referenced units.  In a
    ``coloured`` one each kind of unit has its colour, on screens.  ``areas`` are frames round
    branches, each inside another or apart from it.
    """

    id: str
    prefix: str
    title: str
    description: str
    nodes: Mapping[str, Node]
    links: tuple[Link, ...]
    roots: tuple[Branch, ...]
    arrows: Panah
    notes: tuple[str, ...] = ()
    coloured: bool = False
    areas: tuple[Area, ...] = ()


def drawn_areas(chart: Chart) -> tuple[Area, ...]:
    """The frames of *chart* that hold more than a box: on a sheet that shows no more of a
    branch than its head, there is none."""
    if not chart.areas:
        return ()
    branches = [branch for root in chart.roots for branch in root.walk()]
    inside = {member.node for branch in branches for member in branch.members}
    leading = {branch.node for branch in branches if any(branch.parts())} - inside
    return tuple(area for area in chart.areas if area.node in leading)


def framed(branch: Branch, areas: Collection[str]) -> Iterator[Branch]:
    """What the frame round a branch holds; *areas* are the nodes with frames."""
    beside = (*branch.beside_left, *branch.beside_right)
    apart = {other.node for other in beside if other.node in areas}
    yield branch
    for other in (other for part in branch.parts() for other in part if other.node not in apart):
        yield from other.walk()
