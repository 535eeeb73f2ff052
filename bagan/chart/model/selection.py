"""A view of an Organisation in, a Chart out: its boxes, its lines, its notes."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from bagan.chart.model.annexes import Bagan, Lampiran
from bagan.chart.model.arranger import Arranger
from bagan.chart.model.chart import Area, Chart, Link, Node, Under
from bagan.chart.model.class_notes import class_notes
from bagan.chart.model.items import slug
from bagan.chart.model.kinds import Kind
from bagan.chart.model.organisation import Organisation
from bagan.chart.model.people import Portrait
from bagan.chart.model.regency import Regency
from bagan.chart.model.repeats import reference_id
from bagan.chart.model.units import Unit

REFERENCE_MARK = " *)"


def _nodes(
    organisation: Organisation, arranger: Arranger, view: Bagan, *, people: str
) -> dict[str, Node]:
    nodes: dict[str, Node] = {}
    for item in arranger.shown:
        group = item in organisation.groups
        basis = organisation.basis(item)
        name = organisation.name(item)
        official = item in arranger.official or item in arranger.members
        unit = None if group else organisation.units[item]
        label = unit.label if unit and unit.label else name
        label = label.upper() if official and _capital(unit, view) else label
        nodes[item] = Node(
            item,
            item,
            label.replace("\n", " "),
            f"{name} ({basis})" if basis else name,
            "kelompok" if group else organisation.jenis(item).slug,
            basis,
            unit.tautan if unit else None,
            group,
            official=official,
            under=_under(unit, people=people) if unit else (),
            portrait=_portrait(unit) if unit and people == "ya" else None,
            peopled=unit is not None and _peopled(unit, people=people),
            own_lines=label if "\n" in label else "",
        )
    for head, repeats in arranger.repeats.items():
        for item, _entry in repeats:
            node = nodes[item]
            nodes[reference_id(item, head)] = Node(
                reference_id(item, head),
                item,
                node.label + REFERENCE_MARK,
                node.title,
                node.jenis,
                node.basis,
                node.link,
                node.group,
                reference=True,
                own_lines=node.own_lines and node.own_lines + REFERENCE_MARK,
            )
    return nodes


def _capital(unit: Unit | None, view: Bagan) -> bool:
    """Whether an office's label is printed in capitals."""
    return view.kapital if unit is None or unit.kapital is None else unit.kapital


def _under(unit: Unit, *, people: str) -> tuple[Under, ...]:
    """The texts on people in a unit's box: who holds it, where the view asks, and its team,
    numbered but for one member without a role, who is the team's only one."""
    holder = unit.pejabat.lines if unit.pejabat and people in ("ya", "lampiran") else ()
    lines = tuple(member.line for member in unit.anggota_tim) if people else ()
    told: tuple[Under, ...] = tuple((line, "orang") for line in holder)
    if len(lines) == 1 and unit.anggota_tim[0].peran is None:
        return (*told, (lines[0], "orang"))
    return (*told, *((f"{n}. {line}", "anggota") for n, line in enumerate(lines, start=1)))


def _peopled(unit: Unit, *, people: str) -> bool:
    return people in ("ya", "lampiran") or (people != "" and bool(unit.anggota_tim))


def _portrait(unit: Unit) -> Portrait | None:
    if unit.pejabat is None or unit.pejabat.foto is None:
        return None
    return Portrait(unit.pejabat.foto, f"Foto {unit.pejabat.nama}")


def _notes(organisation: Organisation, arranger: Arranger) -> tuple[str, ...]:
    notes = []
    for repeats in arranger.repeats.values():
        for item, _entry in repeats:
            main = next(e for e in organisation.entries if e.unit == item)
            first = arranger.parent.get(item)
            if first is not None:
                notes.append(
                    f"*) {organisation.name(item)} digambar juga di bawah "
                    f"{organisation.name(first)} ({main.dasar})."
                )
    return tuple(dict.fromkeys(notes))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}"


def _description(title: str, nodes: Iterable[Node], links: Iterable[Link]) -> str:
    links = tuple(links)
    units = len({node.unit for node in nodes if not node.group})
    command = sum(link.kind is Kind.KOMANDO for link in links)
    coordination = len(links) - command
    parts = []
    if command:
        parts.append(_count(command, "garis komando (utuh)"))
    if coordination:
        parts.append(_count(coordination, "garis koordinasi (putus-putus)"))
    lines = " dan ".join(parts) or "tanpa garis"
    start = title if title.casefold().startswith("bagan ") else f"Bagan {title}"
    return f"{start}: {_count(units, 'unit')}, {lines}."


def select(
    regency: Regency,
    organisation: Organisation,
    annex: Lampiran,
    view: Bagan,
    *,
    people: bool = True,
) -> Chart:
    """The Chart of one view: its boxes, its lines, and what stands under what; without
    *people*, no box names any and none has a colour."""
    arranger = Arranger(organisation, view)
    roots = arranger.arrange()
    nodes = _nodes(organisation, arranger, view, people=view.orang if people else "")
    heads = {
        (head, item): reference_id(item, head)
        for head, repeats in arranger.repeats.items()
        for item, _entry in repeats
    }
    links = tuple(
        Link(
            line.source,
            heads.get((line.source, line.target), line.target),
            line.kind,
            line.both,
            line.basis,
        )
        for line in arranger.lines
    )
    title = view.judul or annex.judul
    groups = (item for item in arranger.shown if item in organisation.groups)
    classes = tuple(item for item in groups if item not in arranger.members)
    views = tuple(other for each in regency.lampiran for other in each.bagan)
    return Chart(
        id=view.id,
        prefix=f"{slug(regency.daerah.nama)}-{view.id}",
        title=title,
        description=_description(title, nodes.values(), links),
        nodes=MappingProxyType(nodes),
        links=links,
        roots=roots,
        arrows=view.panah,
        notes=(*_notes(organisation, arranger), *class_notes(organisation, classes, views)),
        coloured=view.warna and people,
        areas=_areas(view),
    )


def _areas(view: Bagan) -> tuple[Area, ...]:
    """The frames round branches that *view* asks for."""
    return tuple(
        Area(unit, item.judul or "", item.garis == "putus-putus")
        for unit, item in view.lingkup.items()
    )
