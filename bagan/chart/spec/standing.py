"""A spec's views in, Problems out: what would stand in a chart without belonging there."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model.arranger import Arranger
from bagan.chart.model.kinds import Kind
from bagan.chart.spec.facts import Facts, Path, views
from bagan.language import _
from bagan.problem import Problem, Span


def _shown(facts: Facts) -> Iterator[Problem]:
    """A unit or group that no view shows."""
    shown = facts.shown_anywhere
    for item, unit in facts.organisation.units.items():
        if item not in shown:
            span = unit.marks.values.get("id") or facts.document.key_at("unit", item)
            yield _not_shown(item, span)
    for item in facts.organisation.groups:
        if item not in shown:
            yield _not_shown(item, facts.document.key_at("kelompok", item))


def _not_shown(item: str, span: Span) -> Problem:
    return Problem(
        span,
        "unit-tidak-tampil",
        _('No chart shows "{id}"', id=item),
        _("Write the line that leads it, name it under tampilkan of a chart, or remove it."),
    )


def check_standing(facts: Facts) -> Iterator[Problem]:
    """unit-tidak-tampil: a unit that no chart shows; tanpa-atasan, puncak-kedua: one that would
    stand at the top beside the one that belongs there; tanpa-garis: one that no line joins."""
    yield from _shown(facts)
    organisation = facts.organisation
    for _annex, view, path in views(facts.regency):
        arranger = Arranger(organisation, view)
        arranger.arrange()
        meant = {arranger.anchor(item) for tier in view.jenjang[:1] for item in tier}
        meant = meant & set(arranger.tops) or set(arranger.tops[:1])
        for item in arranger.tops:
            if item not in meant:
                yield _top(facts, path, arranger, item, min(meant, key=arranger.tops.index))
        yield from _unjoined(facts, path, arranger)


def _top(facts: Facts, path: Path, arranger: Arranger, item: str, first: str) -> Problem:
    organisation, chart = facts.organisation, arranger.view.id
    span, name = _place(facts, path, arranger, item), organisation.name(item)
    heads = [
        line.source
        for line in organisation.lines
        if line.target == item and line.kind is Kind.KOMANDO and not line.both
    ]
    if heads and not any(head in arranger.shown for head in heads):
        return Problem(
            span,
            "tanpa-atasan",
            _(
                'Chart "{chart}" shows {unit} without {head}, which leads it',
                chart=chart,
                unit=name,
                head=organisation.name(heads[0]),
            ),
            _('Show "{head}" too, or name "{unit}" under kecuali.', head=heads[0], unit=item),
        )
    return Problem(
        span,
        "puncak-kedua",
        _(
            'Chart "{chart}" shows {unit} beside {first}: nothing in it leads {unit}',
            chart=chart,
            unit=name,
            first=organisation.name(first),
        ),
        _(
            'Write the line that leads "{unit}", give it a place under samping or di_bawah, '
            "or name it under kecuali; "
            "jenjang: [[{first}, {unit}], ...] sets two tops on purpose.",
            unit=item,
            first=first,
        ),
    )


def _unjoined(facts: Facts, path: Path, arranger: Arranger) -> Iterator[Problem]:
    """Boxes that have a place in a chart, and no line."""
    if len(arranger.shown) == 1:
        return
    joined = {end for line in arranger.lines for end in (line.source, line.target)}
    joined.update(member for host, members in arranger.members.items() for member in members)
    joined.update(host for host, members in arranger.members.items() if joined & set(members))
    for item in arranger.shown:
        if item not in joined and item not in arranger.tops:
            yield Problem(
                _place(facts, path, arranger, item),
                "tanpa-garis",
                _(
                    'Chart "{chart}" shows {unit} without a line',
                    chart=arranger.view.id,
                    unit=facts.organisation.name(item),
                ),
                _("Write its line under garis, or name it under kecuali."),
            )


def _place(facts: Facts, path: Path, arranger: Arranger, item: str) -> Span:
    """Where the unit is named that a chart shows, or the chart itself."""
    for row, tier in enumerate(arranger.view.jenjang):
        if item in tier:
            return facts.document.at(*path, "jenjang", row, tier.index(item))
    if item in arranger.view.tampilkan:
        return facts.document.at(*path, "tampilkan", arranger.view.tampilkan.index(item))
    if item in facts.organisation.groups:
        return facts.document.key_at("kelompok", item)
    unit = facts.organisation.units[item]
    return unit.marks.values.get("id") or facts.document.key_at("unit", item)
