"""What the articles state in, entries of ``garis`` out, and who commands the perangkat daerah.

Only what is certain becomes a line; the rest is kept for the author as a comment.  Nobody
gets a second komando head, and komando never goes in a circle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from bagan.chart.model import Jenis, Kind
from bagan.law.draft.classes import Classes
from bagan.law.draft.offices import Offices
from bagan.law.draft.places import citable
from bagan.law.draft.printable import quoted
from bagan.law.draft.values import Basis, Doubt, Drawn, Link, Remark, Source
from bagan.law.naskah.naskah import Naskah
from bagan.law.naskah.relations import Relation

_OFFICIALS = (Jenis.WAKIL_KEPALA_DAERAH, Jenis.SEKRETARIS_DAERAH, Jenis.ASISTEN)
MAX_DOUBTS = 30
"""So many uncertain lines are worth a comment each."""


@dataclass(slots=True)
class Stated:
    """One line that the articles state, and all the places that do."""

    kind: Kind
    source: str
    target: str
    both: bool
    first: Relation
    dasar: list[str] = field(default_factory=list)

    @property
    def ends(self) -> tuple[str, str]:
        return (self.source, self.target)


def stated(relations: Iterable[Relation]) -> list[Stated]:
    """The relations joined: each line once, one way and the other as both ways."""
    found: dict[tuple[Kind, str, str], Stated] = {}
    for one in relations:
        key = (one.kind, one.source, one.target)
        back = (one.kind, one.target, one.source)
        if key not in found and back in found and one.kind is Kind.KOORDINASI:
            found[back].both = found[back].both or not one.report
            key = back
        line = found.setdefault(key, Stated(one.kind, one.source, one.target, one.both, one))
        line.both = line.both or one.both
        place = citable(one.citation)
        if place and place not in line.dasar:
            line.dasar.append(place)
    return [line for line in found.values() if line.dasar]


class Lines:
    """Decides, line by line, what is drawn."""

    def __init__(self, naskah: Naskah, offices: Offices, classes: Classes, drawn: Drawn) -> None:
        self.naskah = naskah
        self.offices = offices
        self.classes = classes
        self.drawn = drawn
        self.links: list[Link] = []
        self.doubts: list[Doubt] = []
        self.implied: list[str] = []
        """Citations of coordination that a komando line holds already."""
        self.settled: set[frozenset[str]] = set()
        """Pairs that the lists join already."""
        self.command: Source | None = None
        """Who commands the perangkat daerah, by which articles."""
        self.coordination: list[str] = []
        """Where all asisten are said to coordinate the perangkat daerah."""

    def commands(self, lines: list[Stated]) -> None:
        """Draw the lines of komando."""
        both_kinds = {line.ends for line in lines if line.kind is Kind.KOORDINASI}
        for line in sorted(lines, key=self.rank):
            if line.kind is not Kind.KOMANDO:
                continue
            if self.classes.is_outside(line.target) and line.ends in both_kinds:
                self.doubt(line, "komando kepada yang bukan perangkat daerah")
            else:
                self.komando(line)

    def rank(self, line: Stated) -> int:
        """Officials first, then who answers to one through another, which is the nearer head."""
        kind = self.offices.roster.kinds.get(line.target)
        if kind in _OFFICIALS or line.target == self.classes.asisten:
            return 0
        return 1 if "melalui" in line.first.cue else 2

    def coordinates(self, lines: list[Stated]) -> None:
        """Draw the lines of koordinasi, but for those that komando holds."""
        for line in lines:
            if line.kind is Kind.KOORDINASI:
                self.koordinasi(line)

    # --- komando ----------------------------------------------------------------------

    def komando(self, line: Stated) -> None:
        classes, roster = self.classes, self.offices.roster
        if line.target == classes.perangkat_daerah:
            self.commands_all(line)
            return
        if line.source == classes.asisten and classes.members:
            self.doubt(line, "asisten yang mana tidak disebut")
            return
        targets = [line.target]
        if line.target == classes.asisten and classes.members:
            targets = list(classes.members)
        good = [item for item in targets if roster.command(line.source, item)]
        new = [item for item in good if (Kind.KOMANDO, line.source, item) not in self.drawn]
        if new:
            self.draw(line, (line.source, *new))
        if line.target == classes.asisten and classes.group and good:
            roster.command(line.source, classes.group)
            self.draw(line, (line.source, classes.group))
        if all(line.source in roster.commands(item) for item in targets):
            self.implied += [] if good else line.dasar
        elif len(good) < len(targets):
            self.doubt(line, "kepala komando kedua, atau komando berputar")

    def commands_all(self, line: Stated) -> None:
        """Note who commands the perangkat daerah: the first, or one below him ("bertanggung
        jawab kepada Bupati melalui Sekretaris Daerah")."""
        commands, known = self.offices.roster.commands, self.command
        if line.source == self.classes.asisten:
            self.doubt(line, "asisten yang mana tidak disebut")
        elif known is None or known.dari in commands(line.source):
            self.command = Source(line.source, tuple(line.dasar))
        elif line.source in commands(known.dari):
            self.implied += line.dasar
        else:
            self.doubt(line, "kepala komando kedua")

    def by_way_of(self, reports: Iterable[Stated]) -> Remark | None:
        """Where the perangkat daerah report to their head through somebody, that one's is the
        line of command."""
        roster, command = self.offices.roster, self.command
        for line in reports:
            through = line.target
            if (
                command is not None
                and line.first.report
                and line.source == self.classes.perangkat_daerah
                and "melalui" in line.first.cue
                and command.dari in roster.commands(through)
            ):
                dasar = tuple(dict.fromkeys((*command.dasar, *line.dasar)))
                self.command = Source(through, dasar)
                return self.remark(line, "komando disimpulkan lewat jalur laporan")
        return None

    # --- koordinasi -------------------------------------------------------------------

    def koordinasi(self, line: Stated) -> None:
        classes = self.classes
        ends = set(line.ends)
        if ends <= {classes.asisten, *classes.members} and classes.asisten in ends:
            self.among(line)
        elif line.source == line.target:
            return
        elif line.first.report and not ends.isdisjoint({*classes.entries, *classes.boxes}):
            self.implied += line.dasar  # who reports to whom is another chart than this one
        elif classes.asisten in ends and classes.members:
            self.with_asisten(line)
        elif self.joined(*line.ends) or (ends & set(classes.heads) and ends & classes.listed):
            self.implied += line.dasar
            self.settled.add(frozenset(ends))
        elif not self.is_drawn(Kind.KOORDINASI, *line.ends):
            self.draw(line, line.ends)

    def among(self, line: Stated) -> None:
        """All asisten coordinate with each other: one chain."""
        members = self.classes.members
        chain = next((x for x in self.links if x.both and x.ends == members), None)
        if len(members) < 2:
            return
        if chain is None:
            free = [p for p in pairwise(members) if not self.is_drawn(Kind.KOORDINASI, *p)]
            if len(free) == len(members) - 1:
                self.draw(line, members, both=True)
            else:
                for pair in free:
                    self.draw(line, pair, both=True)
            return
        dasar = tuple(dict.fromkeys((*chain.basis.dasar, *line.dasar)))
        self.links[self.links.index(chain)] = Link(chain.kind, chain.ends, Basis(dasar), both=True)

    def with_asisten(self, line: Stated) -> None:
        """A line between the asisten, whichever, and somebody."""
        classes = self.classes
        other = line.target if line.source == classes.asisten else line.source
        if other == classes.perangkat_daerah:
            self.coordination += line.dasar
        if classes.group and not self.by_list(other):
            ends = tuple(classes.group if end == classes.asisten else end for end in line.ends)
            if not self.joined(*ends) and not self.is_drawn(Kind.KOORDINASI, *ends):
                self.draw(line, ends)
        elif other in classes.listed or self.by_list(other) or self.joined(*line.ends):
            self.implied += line.dasar
        else:
            self.doubt(line, "asisten yang mana tidak disebut")

    def by_list(self, item: str) -> bool:
        """Whether a list joins *item* with one of the asisten."""
        return any((Kind.KOORDINASI, head, item) in self.drawn for head in self.classes.members)

    def joined(self, one: str, other: str) -> bool:
        """Whether komando joins two, at whatever distance."""
        commands = self.offices.roster.commands
        return one in commands(other) or other in commands(one)

    # --- what comes of it -------------------------------------------------------------

    def is_drawn(self, kind: Kind, one: str, other: str) -> bool:
        return (kind, one, other) in self.drawn or (kind, other, one) in self.drawn

    def draw(self, line: Stated, ends: tuple[str, ...], *, both: bool = False) -> None:
        both = both or line.both
        pairs = pairwise(ends) if both else ((ends[0], e) for e in ends[1:])
        self.drawn.update(dict.fromkeys((line.kind, one, other) for one, other in pairs))
        self.links.append(Link(line.kind, ends, Basis(tuple(line.dasar)), both=both))

    def doubt(self, line: Stated, why: str) -> None:
        if len(self.doubts) < MAX_DOUBTS:
            link = Link(line.kind, line.ends, Basis(tuple(line.dasar)), both=line.both)
            self.doubts.append(Doubt(self.remark(line, why), link))

    def remark(self, line: Stated, why: str) -> Remark:
        part = self.naskah.find(line.first.citation)
        if part is None:
            return Remark(why)
        words = part.text[line.first.start : line.first.end] or part.text
        return Remark(why, self.naskah.place(part.start).line, quoted(words))

    def unsure(self, lines: Iterable[Stated], shown: set[str]) -> None:
        """Keep the uncertain ones between offices that are drawn, as comments."""
        seen = {*self.settled, *(frozenset(doubt.link.ends) for doubt in self.doubts)}
        for line in lines:
            pair = frozenset(line.ends)
            known = pair in seen or self.joined(*line.ends)
            for kind in Kind:
                known = known or self.is_drawn(kind, *line.ends)
            known = known or line.first.report
            if not known and shown.issuperset(line.ends) and len(pair) == 2:
                seen.add(pair)
                self.doubt(line, "garis ini tidak pasti")


def ends_of(links: Iterable[Link]) -> Iterator[str]:
    for link in links:
        yield from link.ends
