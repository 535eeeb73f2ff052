"""A case in, who stands where in its charts out: what the rules about places share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bagan.chart.model import Arranger, Bagan, Item, Jenis, Kind
from bagan.law.rules.case import Case
from bagan.problem import Span

_TOP = frozenset({Jenis.DPRD, Jenis.GUBERNUR, Jenis.KEPALA_DAERAH})


@dataclass(frozen=True, slots=True)
class Standing:
    """One chart, arranged: ``arranger`` knows what stands where, ``meant`` are its tops."""

    case: Case
    view: Bagan
    arranger: Arranger
    meant: Sequence[str]

    @property
    def strangers(self) -> Iterator[str]:
        """What stands at the top beside those that belong there."""
        return (item for item in self.arranger.tops if item not in self.meant)

    def hidden_head(self, item: str) -> str | None:
        """Who commands a unit that the chart shows without that head."""
        lines = self.case.organisation.lines
        heads = [
            line.source
            for line in lines
            if line.target == item and line.kind is Kind.KOMANDO and not line.both
        ]
        return heads[0] if heads and not {*heads} & {*self.arranger.shown} else None

    @property
    def ranks(self) -> dict[str, int]:
        """The tier, from 0, of all that stand on one, or beside one that does."""
        ranks = {item: n for n, tier in enumerate(self.view.jenjang) for item in tier}
        hosts = self.arranger.host
        for item in hosts:
            seen = [item]
            while seen[-1] not in ranks and (host := hosts.get(seen[-1])) and host not in seen:
                seen.append(host)
            if seen[-1] in ranks:
                ranks.update(dict.fromkeys(seen, ranks[seen[-1]]))
        return ranks

    def depth(self, item: str) -> int:
        """How many stand above *item*; what stands beside another has its depth."""
        count, seen = 0, {item}
        while (above := self.arranger.parent.get(item) or self.arranger.host.get(item)) is not None:
            count += item in self.arranger.parent
            if above in seen:
                break
            seen.add(above)
            item = above
        return count

    def heads(self, item: str) -> list[str]:
        """Who commands *item*, itself or with its group, by lines that the chart draws."""
        groups = self.case.groups_of.get(item, ())
        return [
            line.source
            for line in self.arranger.lines
            if line.kind is Kind.KOMANDO and not line.both and line.target in (item, *groups)
        ]

    def joined(self, item: str) -> set[str]:
        """Whom lines of the chart join to *item*, or to its group, and their groups' members."""
        own = {item, *self.case.groups_of.get(item, ())}
        found: set[str] = set()
        for line in self.arranger.lines:
            if own & {line.source, line.target}:
                found |= {line.source, line.target} - {item}
        groups = self.case.organisation.groups
        return found.union(*(groups[name].anggota for name in found if name in groups))

    @property
    def sides(self) -> Iterator[tuple[str, str, str]]:
        """What the chart places beside a unit: by which key, beside whom, and what."""
        for key, holder in (("samping", self.view.samping), ("staf", self.view.staf)):
            for place, sides in holder.items():
                host = self.arranger.anchor(place)
                for item in (*sides.kiri, *sides.kanan):
                    if self.arranger.host.get(item) == host:
                        yield key, host, item

    def heads_region(self, item: str) -> bool:
        """Whether a unit is at the top of a region, with nobody above it."""
        known = self.case.organisation
        top = item in known.units and known.jenis(item) in _TOP
        return top and not self.heads(item)

    def leads_beside(self, item: str, other: str) -> bool:
        """Whether a line goes from *item* to *other*, none back, and one head commands both."""
        ways = {(line.source, line.target) for line in self.arranger.lines if not line.both}
        over = (item, other) in ways and (other, item) not in ways
        return over and bool({*self.heads(item)} & {*self.heads(other)})

    def holders(self, item: str) -> tuple[Item, ...]:
        """What may accept a finding about a unit of the chart."""
        return (self.view, *self.case.items.get(item, ()))

    def place(self, item: str) -> Span:
        """Where the spec names a unit for this chart, or at all."""
        if item in self.view.tampilkan:
            return self.view.marks.of("tampilkan")
        return self.case.place(item)


def standing(case: Case) -> Iterator[Standing]:
    """Every chart of a spec, arranged."""
    for arranger in case.arranged:
        view = arranger.view
        first = {arranger.anchor(item) for tier in view.jenjang[:1] for item in tier}
        meant = [top for top in arranger.tops if top in first] or arranger.tops[:1]
        yield Standing(case, view, arranger, meant)
