"""A list of the spec that lacks an entry of the article, adds one, or has them in another order.

What the article lists is drawn: every entry, once, in its order, under the head and the
heading of the list; and nothing is drawn there that it does not list.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 1
        koordinasi: sekda
        isi:
          - dinsos: Dinas Sosial
          - dishub: Dinas Perhubungan
    ---
    Pasal 1
    Sekretaris Daerah mengoordinasikan:
    a. dinas sosial;
    b. dinas kesehatan; dan
    c. dinas perhubungan.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 1
        koordinasi: sekda
        isi:
          - dinsos: Dinas Sosial
          - dinkes: Dinas Kesehatan
          - dishub: Dinas Perhubungan
    ---
    Pasal 1
    Sekretaris Daerah mengoordinasikan:
    a. dinas sosial;
    b. dinas kesehatan; dan
    c. dinas perhubungan.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from bagan.chart.model import Citation
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.inline import named_inline
from bagan.law.rules.lists import Comparison, Ours, compare, said
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "daftar-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_(
    "A list of the spec that lacks an entry of the article, adds one, or has another order."
)
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    comparisons = list(compare(case))
    stands: dict[str, list[Citation]] = {}
    for comparison in comparisons:
        for pair in comparison.pairs:
            if pair.theirs is not None and pair.theirs.citation is not None:
                name = case.key(said(pair.theirs))
                stands.setdefault(name, []).append(pair.theirs.citation)
    drawn = {case.key(case.organisation.name(e.entry.unit)): e.entry.dasar for e in case.entries}
    for comparison in comparisons:
        yield from _one(case, comparison, stands, drawn)


def _one(
    case: Case, comparison: Comparison, stands: dict[str, list[Citation]], drawn: dict[str, str]
) -> Iterator[Finding]:
    holder = comparison.heading or comparison.daftar
    if comparison.added and not any(pair.theirs for pair in comparison.pairs):
        yield _no_list(case, comparison)
        return
    missing = [part for part in comparison.missing if not _is_unit(case, part)]
    moved = {case.key(said(part)) for part in missing}
    turned = {case.key(ours.name) for ours in comparison.added} & moved
    for part in missing:
        name = case.key(said(part))
        if name in turned:
            continue
        quote, quoted_at = case.quotation(part)
        yield Finding(
            holder.span,
            _(
                'The list lacks "{name}" ({citation})',
                name=textwrap.shorten(said(part), 120, placeholder="…"),
                citation=part.citation,
            ),
            _("The spec has it at {citation}; move it here.", citation=drawn[name])
            if name in drawn
            else _("Add it at its place in the list."),
            holders=(holder,),
            cited=str(part.citation),
            quote=quote,
            quoted_at=quoted_at,
        )
    for ours in comparison.added:
        if case.key(ours.name) in turned:
            yield _out_of_order(case, comparison, ours)
        else:
            yield _added(comparison, ours, stands.get(case.key(ours.name), []))
    if not comparison.missing and not comparison.added:
        yield from _misnumbered(comparison)


def _is_unit(case: Case, part: Provision) -> bool:
    """Whether an entry that no list of the spec has is one of its units with a line of its own:
    it has that name, and rests on this very entry."""
    return any(
        str(part.citation) in unit.dasar and case.key(unit.nama) == case.key(said(part))
        for unit in case.regency.unit.values()
    )


def _no_list(case: Case, comparison: Comparison) -> Finding:
    """The article counts nothing at the place of the list: it may name its offices in words."""
    quote, quoted_at = case.quotation(comparison.place)
    part = case.text.find(comparison.place)
    inline = part is not None and named_inline(part, [ours.name for ours in comparison.added])
    holder = comparison.heading or comparison.daftar
    return Finding(
        holder.span,
        _("{citation} has no entries with numbers", citation=comparison.place),
        _('Write "butir: tidak" in this list: the article names its entries in a sentence.')
        if inline
        else _("Cite the place of the list, or remove the list."),
        holders=(holder,),
        cited=str(comparison.place),
        quote=quote,
        quoted_at=quoted_at,
    )


def _added(comparison: Comparison, ours: Ours, stands: list[Citation]) -> Finding:
    advice = _("Remove it from this list, or write it where an article names it.")
    if stands:
        advice = _("The articles list it at {citation}.", citation=", ".join(map(str, stands)))
    return Finding(
        ours.item.marks.of("unsur" if ours.written is None else "id"),
        _('{citation} does not list "{name}"', citation=comparison.place, name=ours.name),
        advice,
        holders=(ours.item,),
        cited=str(comparison.place),
    )


def _out_of_order(case: Case, comparison: Comparison, ours: Ours) -> Finding:
    part = next(part for part in comparison.missing if case.key(said(part)) == case.key(ours.name))
    quote, quoted_at = case.quotation(part)
    return Finding(
        ours.item.marks.of("unsur" if ours.written is None else "id"),
        _('"{name}" stands at another place in the list', name=ours.name),
        _("The article has it as {citation}.", citation=part.citation),
        holders=(ours.item,),
        cited=str(part.citation),
        quote=quote,
        quoted_at=quoted_at,
    )


def _misnumbered(comparison: Comparison) -> Iterator[Finding]:
    """Entries that agree, but are counted otherwise in the articles."""
    for pair in comparison.pairs:
        ours, theirs = pair.ours, pair.theirs
        if ours is None or theirs is None or ours.written is None or not theirs.citation:
            continue
        if ours.written.entry.dasar != str(theirs.citation):
            yield Finding(
                ours.item.marks.of("id"),
                _(
                    '"{name}" is {citation} in the article, here it is counted as {counted}',
                    name=ours.name,
                    citation=theirs.citation,
                    counted=ours.written.entry.dasar,
                ),
                _("Write its nomor, or butir: huruf or angka for the list."),
                holders=(ours.item,),
                cited=str(theirs.citation),
            )
