"""A spec's views in, Problems out: where a view places its units.

What would be drawn otherwise than it is written is a fault here: a unit with two places,
places that go in a circle, a frame in a frame, a head below those whom it commands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bagan.chart.model.chart import drawn_areas
from bagan.chart.model.kinds import Kind
from bagan.chart.model.selection import select
from bagan.chart.model.visible import drawn_lines
from bagan.chart.spec.facts import Facts, Path, views
from bagan.chart.spec.views import anchors, placed
from bagan.language import _
from bagan.problem import Problem, Severity


def check_places(facts: Facts) -> Iterator[Problem]:
    """letak-ganda, letak-tersembunyi: a unit placed twice, or placed and left out."""
    for _annex, view, path in views(facts.regency):
        first: dict[str, Path] = {}
        for item, place in placed(view):
            if item in first:
                yield Problem(
                    facts.document.at(*path, *place),
                    "letak-ganda",
                    _(
                        '"{id}" is placed twice in this chart; first at {place}',
                        id=item,
                        place=facts.document.at(*path, *first[item]),
                    ),
                    _("Keep one of the two places."),
                )
            elif place[0] != "jenjang" and place[1] == item:
                yield Problem(
                    facts.document.at(*path, *place),
                    "letak-ganda",
                    _('"{id}" is placed beside or below itself', id=item),
                )
            first.setdefault(item, place)
        for item, place in (*placed(view), *anchors(view)):
            if item in view.kecuali:
                yield Problem(
                    facts.document.key_at(*path, *place),
                    "letak-tersembunyi",
                    _('"{id}" has a place in this chart, but kecuali leaves it out', id=item),
                    _("Remove it from one of the two."),
                )


def check_frames(facts: Facts) -> Iterator[Problem]:
    """bingkai-bukan-kelompok: a frame round a single unit."""
    for _annex, view, path in views(facts.regency):
        for number, item in enumerate(view.bingkai):
            if item in facts.organisation.units:
                yield Problem(
                    facts.document.at(*path, "bingkai", number),
                    "bingkai-bukan-kelompok",
                    _('"{id}" is a unit; only a kelompok can be a frame', id=item),
                    _(
                        "Define it under kelompok with its anggota, or name it under lingkup, "
                        "which frames all that stands under it."
                    ),
                )


def check_shared(facts: Facts) -> Iterator[Problem]:
    """bingkai-bersama: a frame in itself or in another one, or a unit in two frames, which
    could only be drawn in one of them."""
    groups = facts.organisation.groups
    for _annex, view, path in views(facts.regency):
        framed = [item for item in dict.fromkeys(view.bingkai) if item in groups]
        holder: dict[str, str] = {}
        for group in framed:
            place = facts.document.at(*path, "bingkai", view.bingkai.index(group))
            for member in dict.fromkeys(groups[group].anggota):
                if member in framed:
                    yield Problem(
                        place,
                        "bingkai-bersama",
                        _(
                            'The frame "{inner}" stands in the frame "{outer}"',
                            inner=member,
                            outer=group,
                        ),
                        _("Name the units themselves under anggota, or frame one of the two."),
                    )
                elif holder.setdefault(member, group) != group:
                    yield Problem(
                        place,
                        "bingkai-bersama",
                        _(
                            '"{id}" stands in two frames of this chart: "{first}" and "{second}"',
                            id=member,
                            first=holder[member],
                            second=group,
                        ),
                        _("Frame one of the two groups, or take the unit out of one."),
                    )


def check_areas(facts: Facts) -> Iterator[Problem]:
    """lingkup-kosong: a frame round what stands under a unit that this chart does not show, or
    under which nothing stands in it."""
    known = {*facts.organisation.units, *facts.organisation.groups}
    for annex, view, path in views(facts.regency):
        if not view.lingkup:
            continue
        chart = select(facts.regency, facts.organisation, annex, view)
        framed = {area.node for area in drawn_areas(chart)}
        for item in view.lingkup:
            if item in framed or item not in known:
                continue
            yield Problem(
                facts.document.key_at(*path, "lingkup", item),
                "lingkup-kosong",
                _('Nothing stands under or beside "{id}" that a frame could hold', id=item)
                if item in chart.nodes
                else _('This chart does not show "{id}", which lingkup frames', id=item),
                _("Name a unit of this chart that leads others, or remove it from lingkup."),
            )


def check_circles(facts: Facts) -> Iterator[Problem]:
    """letak-berputar: units placed beside or below each other in a circle."""
    for _annex, view, path in views(facts.regency):
        host = {item: place for item, place in placed(view) if place[0] != "jenjang"}
        done: set[str] = set()
        for start in host:
            chain: list[str] = []
            item = start
            while item in host and item not in done:
                done.add(item)
                chain.append(item)
                item = str(host[item][1])
            if item not in chain or host[item][1] == item:
                continue
            circle = [*chain[chain.index(item) :], item]
            yield Problem(
                facts.document.at(*path, *host[circle[-2]]),
                "letak-berputar",
                _("These places go in a circle: {circle}", circle=" -> ".join(circle)),
                _("Remove one of them."),
            )


def check_tiers(facts: Facts) -> Iterator[Problem]:
    """jenjang-terbalik: a unit in a tier above the one that commands it; without arrowheads
    a reader would take the line the other way round."""
    for _annex, view, path in views(facts.regency):
        if view.panah.komando:
            continue
        rows: dict[str, tuple[int, int]] = {}
        for row, tier in enumerate(view.jenjang):
            for number, item in enumerate(tier):
                rows.setdefault(item, (row, number))
        lines = [line for line in drawn_lines(facts.organisation, view) if not line.both]
        keys = {line.key for line in lines if line.kind is Kind.KOMANDO}
        for line in lines:
            if line.key not in keys or (line.target, line.source, line.kind) in keys:
                continue  # a circle of two is told as komando-berputar
            source, target = rows.get(line.source), rows.get(line.target)
            if source and target and target[0] < source[0]:
                yield Problem(
                    facts.document.at(*path, "jenjang", *target),
                    "jenjang-terbalik",
                    _(
                        '"{target}" stands above "{source}", which commands it',
                        target=line.target,
                        source=line.source,
                    ),
                    _("Turn the two round under jenjang."),
                    severity=Severity.WARNING,
                )


PLACE_RULES: tuple[Callable[[Facts], Iterable[Problem]], ...] = (
    check_places,
    check_frames,
    check_shared,
    check_areas,
    check_circles,
    check_tiers,
)
