"""The offices of a draft in, charts of how they work together out: tiers, sides, what is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bagan.chart.model import PERANGKAT_DAERAH, Jenis
from bagan.law.draft.classes import Classes
from bagan.law.draft.offices import Offices
from bagan.law.draft.values import Remark, View

_OUTSIDE = frozenset({Jenis.INSTANSI_VERTIKAL, Jenis.BUMD, Jenis.LEMBAGA})
_ABOVE = frozenset({Jenis.MENTERI, Jenis.GUBERNUR, Jenis.DPRD})
MAX_BESIDE = 4
"""More boxes on one side than this make a chart too wide to be read."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is to be drawn.

    ``entries`` stand in lists, ``heads`` head them, ``linked`` are ends of other lines,
    ``framed`` are classes whose members the lists name, ``lines`` all lines by their ends.
    """

    entries: tuple[str, ...]
    heads: tuple[str, ...]
    linked: tuple[str, ...]
    framed: tuple[str, ...]
    lines: tuple[tuple[str, str], ...] = ()
    elsewhere: frozenset[Jenis] = frozenset()
    """The kinds of units that only other charts show."""
    alone: bool = True
    """Whether there are no such units."""


class Views:
    """Draws up the charts of a regulation on how offices work together."""

    def __init__(self, offices: Offices, classes: Classes, cast: Cast) -> None:
        self.offices = offices
        self.classes = classes
        self.cast = cast
        self.pairs = [frozenset(line) for line in cast.lines]
        self.kinds = offices.roster.kinds
        self.parent = offices.roster.parent
        self.chain = self.spine()
        self.tier = tuple(
            item
            for item in dict.fromkeys((*cast.heads, *self.beside_heads()))
            if item not in self.chain
            and not (item in cast.entries and self.is_led(item))
            and not any(self.parent.get(above) == item for above in self.chain)
        )

    def is_led(self, item: str) -> bool:
        """Whether a line leads to *item*."""
        return any(target == item for _source, target in self.cast.lines)

    def beside_heads(self) -> list[str]:
        """Entries of the kind of heads that stand with them in a list which nobody heads."""
        heads = [item for item in self.cast.heads if item in self.cast.entries]
        alike = {self.kinds[item] for item in heads if not self.is_led(item)}
        return [item for item in self.cast.entries if self.kinds[item] in alike]

    def spine(self) -> tuple[str, ...]:
        """The officials from the head of the region down to the Sekretaris Daerah."""
        everybody = (*self.cast.heads, *self.cast.linked)
        chain: list[str] = []
        for kind in (Jenis.KEPALA_DAERAH, Jenis.WAKIL_KEPALA_DAERAH, Jenis.SEKRETARIS_DAERAH):
            item = next((one for one in everybody if self.kinds.get(one) is kind), None)
            if item is None or any(self.parent.get(above) == item for above in chain):
                continue
            if kind is Jenis.WAKIL_KEPALA_DAERAH and not self.leads_on(item, everybody):
                continue
            chain.append(item)
        return tuple(chain)

    def leads_on(self, wakil: str, everybody: Iterable[str]) -> bool:
        """Whether the komando goes on through the wakil, who else stands beside."""
        return any(self.parent.get(item) == wakil for item in everybody)

    def whole(self, name: str, judul: str, *, outside: bool | None, classes: bool) -> View:
        """A chart of the lists: all of them, or only the region's own offices, or only others
        (*outside*); with boxes for *classes* where lines lead to these."""
        left, right = self.sides(classes=classes) if not outside else ({}, {})
        tampilkan = None
        if outside is not None:
            tampilkan = self.words(
                item for item in self.cast.entries if (self.kinds[item] in _OUTSIDE) is outside
            )
        elif not self.cast.alone:
            tampilkan = self.words(self.cast.entries)
        bingkai = self.cast.framed if not outside else ()
        jenjang = self.jenjang(self.tier)
        return View(name, jenjang, judul, _rows(left), _rows(right), bingkai, tampilkan)

    def flow(self, name: str, judul: str, line: int) -> View:
        """A chart of classes: how they work together, whoever belongs to them."""
        linked = set(self.cast.linked)
        group = self.classes.group
        tier = (group,) if group in linked else self.tier
        boxes = (self.classes.perangkat_daerah, self.classes.instansi_vertikal)
        below = tuple(box for box in boxes if box and box in linked)
        jenjang = self.jenjang(tier, below)
        beside = {end for pair in self.pairs if not pair.isdisjoint(below) for end in pair}
        left, right = (
            {host: [item for item in items if item in beside] for host, items in side.items()}
            for side in self.sides(classes=False)
        )
        text = (
            "dari bagan ini naskah hanya memuat judulnya; isinya disusun dari garis antar golongan"
        )
        return View(
            name,
            jenjang,
            judul,
            _rows(left),
            _rows(right),
            tampilkan=(),
            remarks=(Remark(text, line),),
        )

    def jenjang(self, *tiers: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
        """The officials, then *tiers*, without whoever commands somebody further up."""
        found: list[tuple[str, ...]] = [(item,) for item in self.chain]
        for tier in tiers:
            above = {self.parent.get(item) for row in found for item in row}
            kept = tuple(item for item in tier if item not in above)
            if kept:
                found.append(kept)
        return tuple(found)

    def sides(self, *, classes: bool) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        """Who stands at the left and at the right of the officials."""
        left: dict[str, list[str]] = {}
        right: dict[str, list[str]] = {}
        if not self.chain:
            return left, right
        top, last = self.chain[0], self.chain[-1]
        placed = {*self.chain, *self.tier, *self.cast.entries}
        boxes = {self.classes.perangkat_daerah, self.classes.instansi_vertikal}
        for item in dict.fromkeys((*self.cast.linked, *self.cast.framed)):
            if item in placed or item == self.classes.group or (item in boxes and not classes):
                continue
            kind = self.kinds.get(item)
            parent = self.parent.get(item)
            if kind in _ABOVE:
                side, host = left, top
            elif kind is Jenis.WAKIL_KEPALA_DAERAH:
                side, host = right, top
            elif item in self.cast.framed or item == self.classes.perangkat_daerah:
                side, host = left, last
            elif parent is None or parent in self.chain:
                side, host = right, parent if parent in self.chain[1:] else last
            else:
                continue
            other = right if side is left else left
            if len(side.get(host, ())) >= MAX_BESIDE:
                side = other
            if len(side.get(host, ())) < MAX_BESIDE:
                side.setdefault(host, []).append(item)
        return left, right

    def words(self, items: Iterable[str]) -> tuple[str, ...]:
        """The kinds of *items* as words for ``tampilkan``; ids where a kind's word is one."""
        found: list[str] = []
        wanted = list(items)
        ids = {*self.kinds, *self.offices.groups}
        elsewhere = {_word(kind) for kind in self.cast.elsewhere}
        for item in wanted:
            word = _word(self.kinds[item])
            if word in ids or word in elsewhere:
                found += [other for other in wanted if _word(self.kinds[other]) == word]
            else:
                found.append(word)
        return tuple(dict.fromkeys(found))


def _word(kind: Jenis) -> str:
    """The word by which a view shows units of a kind."""
    return "perangkat daerah" if kind in PERANGKAT_DAERAH else kind.value


def _rows(sides: dict[str, list[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((host, tuple(items)) for host, items in sides.items() if items)
