"""A unit that a chart places beside, under or at the foot of another than those who lead it.

``di_bawah``, ``samping``, ``staf`` and ``kaki`` move a box; who looks at the chart reads its place
as its rank.  Under a unit stands whom a line joins to it.  Who stands beside one has its rank: not
that of its own head or a higher one, and not a lower one than all others that its head leads,
unless a line joins the two.  Units of one kind and one head (bidang, bagian, seksi) stand in one
row, and nobody at the foot of a chart has a higher rank than what stands over it.

Bad::

    unit:
      kadis: {nama: Kepala Dinas, dasar: Pasal 2}
      upt: {nama: UPT Laboratorium, dasar: Pasal 4}
    daftar:
      - dasar: Pasal 3
        komando: kadis
        isi: [{b1: Bidang Perikanan}, {b2: Bidang Peternakan}]
    garis:
      - {komando: kadis -> upt, dasar: Pasal 4}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [kadis], di_bawah: {b1: [upt]}}]

Bad::

    unit:
      kadis: {nama: Kepala Dinas, dasar: Pasal 2}
    daftar:
      - dasar: Pasal 3
        komando: kadis
        isi: [{b1: Bidang Perikanan}, {b2: Bidang Peternakan}]
      - dasar: Pasal 4
        komando: b1
        isi: [{s1: Seksi Budidaya}]
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [kadis], samping: {kadis: {kanan: [s1]}}}]

Bad::

    unit:
      kadis: {nama: Kepala Dinas, dasar: Pasal 2}
    daftar:
      - dasar: Pasal 3
        komando: kadis
        isi: [{b1: Bidang Perikanan}, {b2: Bidang Peternakan}, {b3: Bidang Pangan}]
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [kadis], kaki: {kadis: [b3]}}]

Bad::

    unit:
      kadis: {nama: Kepala Dinas, dasar: Pasal 2}
    daftar:
      - dasar: Pasal 3
        komando: kadis
        isi: [{b1: Bidang Perikanan}, {upt: UPT Laboratorium}]
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [kadis], kaki: {b1: [upt]}}]

Good::

    unit:
      kadis: {nama: Kepala Dinas, dasar: Pasal 2}
    daftar:
      - dasar: Pasal 3
        komando: kadis
        isi: [{b1: Bidang Perikanan}, {b2: Bidang Peternakan}, {lab: UPT Laboratorium}]
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [kadis], kaki: {kadis: [lab]}}]

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      upt: {nama: Kepala UPT, dasar: Pasal 3}
      dinas: {nama: Dinas Kesehatan, dasar: Pasal 3}
      camat: {nama: Camat, dasar: Pasal 4}
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 2}
      - {komando: "sekda -> dinas, camat", dasar: Pasal 3}
      - {komando: dinas -> upt, dasar: Pasal 3}
      - {koordinasi: upt <-> camat, dasar: Pasal 4}
    lampiran:
      - judul: Alur
        bagan: [{id: satu, jenjang: [bupati, sekda, dinas, upt], samping: {upt: {kanan: [camat]}}}]

Good::

    unit:
      asisten: {nama: Asisten Pemerintahan, dasar: Pasal 2}
      bupati: {nama: Bupati, dasar: Pasal 1}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 3}
    garis:
      - {komando: "bupati -> asisten, dinsos", dasar: Pasal 3}
      - {koordinasi: asisten -> dinsos, dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [bupati, asisten], di_bawah: {asisten: [dinsos]}}]

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      a1: {nama: Asisten Pemerintahan, dasar: Pasal 3}
      a2: {nama: Asisten Perekonomian, dasar: Pasal 3}
      hukum: {nama: Bagian Hukum, dasar: Pasal 4}
    garis:
      - {komando: "sekda -> a1, a2", dasar: Pasal 3}
      - {komando: a1 -> hukum, dasar: Pasal 4}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, a1, hukum], samping: {a1: {kanan: [a2]}}}]
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Jenis
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.standing import Standing, standing
from bagan.problem import Severity

ID = "letak-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit placed beside, under or at the foot of another than those who lead it.")
SOURCE = ""

_IN_A_ROW = frozenset({
    Jenis.ASISTEN, Jenis.STAF_AHLI, Jenis.BIRO, Jenis.BAGIAN, Jenis.SUBBAGIAN, Jenis.BIDANG,
    Jenis.SUBBIDANG, Jenis.SEKSI,
})  # fmt: skip
"""Kinds of which those under one head stand in one row."""
_LAST = frozenset({Jenis.KELOMPOK_JABATAN_FUNGSIONAL, Jenis.UPT, Jenis.KELURAHAN})
_LOW = frozenset({Jenis.SUBBAGIAN, Jenis.SUBBIDANG, Jenis.SEKSI})
_HIGH = (_IN_A_ROW - _LOW) | {Jenis.SEKRETARIAT}


def check(case: Case) -> Iterator[Finding]:
    for chart in standing(case):
        yield from _under(chart)
        yield from _beside(chart)
        yield from _at_the_foot(chart)
        yield from _apart(chart)


def _under(chart: Standing) -> Iterator[Finding]:
    """What ``di_bawah`` or ``staf`` puts under one that no line joins to it, while lines join
    others."""
    below = [("di_bawah", at, item) for at, items in chart.view.di_bawah.items() for item in items]
    aides = [one for one in chart.sides if one[0] == "staf"]
    for key, place, item in (*below, *aides):
        moved = key == "staf" or chart.arranger.parent.get(item) == chart.arranger.anchor(place)
        if moved and chart.joined(item) and place not in chart.joined(item):
            told = _('Chart "{chart}" puts {unit} under {place}, to which no line joins it')
        elif key == "staf" and chart.leads_beside(item, place):
            told = _('Chart "{chart}" puts {unit} under {place}, to which its line goes')
        else:
            continue
        yield _placed(chart, key, item, place, told)


def _beside(chart: Standing) -> Iterator[Finding]:
    """Who stands beside one of another rank."""
    known = chart.ranks
    for key, host, item in chart.sides:
        if chart.heads_region(item) and chart.heads(host):
            message = _('Chart "{chart}" puts {unit} beside {place}, which has a head')
            yield _placed(chart, key, item, host, message)
        heads = chart.heads(item)
        own = chart.depth(item)
        row = {host, *(other for _key, at, other in chart.sides if at == host)}
        for head in heads:
            level = chart.depth(head)
            told = head in known and item in known and known[head] > known[item]
            if (level > own or (level == own and head not in row)) and not told:
                yield _finding(
                    chart,
                    key,
                    item,
                    _(
                        'Chart "{chart}" puts {unit} on the tier of {head}, which leads it, '
                        "or above",
                        chart=chart.view.id, unit=_name(chart, item), head=_name(chart, head),
                    ),
                )  # fmt: skip
                break
        else:
            deputy = item in chart.case.organisation.units and (
                chart.case.organisation.jenis(item) is Jenis.WAKIL_KEPALA_DAERAH
            )
            lowest = max((chart.depth(head) for head in heads), default=own) + (not deputy)
            if own > lowest and (deputy or not chart.joined(item) & row):
                yield _finding(
                    chart,
                    key,
                    item,
                    _(
                        'Chart "{chart}" puts {unit} beside {place}, lower than its rank: '
                        "{head} leads it",
                        chart=chart.view.id, unit=_name(chart, item), place=_name(chart, host),
                        head=_name(chart, heads[0]),
                    ),
                )  # fmt: skip


def _at_the_foot(chart: Standing) -> Iterator[Finding]:
    """What ``kaki`` names that its head does not have, or that stands under lower ones."""
    for head, items in chart.view.kaki.items():
        over = chart.arranger.children.get(head, ())
        for item in items:
            if item not in chart.arranger.shown:
                continue
            lower = [other for other in over if 0 < _rank(chart, item) < _rank(chart, other)]
            own = chart.arranger.parent.get(item) or chart.arranger.host.get(item)
            if own != chart.arranger.anchor(head):
                message = _(
                    'Chart "{chart}" puts {unit} at the foot of {place}, under which it does not '
                    "stand",
                    chart=chart.view.id, unit=_name(chart, item), place=_name(chart, head),
                )  # fmt: skip
            elif item in chart.arranger.foot.get(head, ()) and lower:
                message = _(
                    'Chart "{chart}" puts {unit} at the foot, below {other}, of lower rank',
                    chart=chart.view.id, unit=_name(chart, item), other=_name(chart, lower[0]),
                )  # fmt: skip
            else:
                continue
            yield _finding(chart, "kaki", item, message)


def _apart(chart: Standing) -> Iterator[Finding]:
    """Who stands beside its head, or at the foot, while others of its kind stand in a row."""
    feet = [("kaki", head, item) for head, items in chart.view.kaki.items() for item in items]
    for key, head, item in (*feet, *chart.sides):
        kind = _kind(chart, item)
        foot = item in chart.arranger.foot.get(head, ())
        if kind is None or (key == "kaki") is not foot:
            continue
        others = [
            other
            for lead in chart.heads(item)
            for other in chart.arranger.children.get(lead, ())
            if other != item
            and _kind(chart, other) is kind
            and (foot or chart.depth(other) != chart.depth(item))
        ]
        if others:
            yield _finding(
                chart,
                key,
                item,
                _(
                    'Chart "{chart}" puts {unit} elsewhere than {other}, of the same rank',
                    chart=chart.view.id, unit=_name(chart, item), other=_name(chart, others[0]),
                ),
            )  # fmt: skip


def _kind(chart: Standing, item: str) -> Jenis | None:
    organisation = chart.case.organisation
    kind = organisation.jenis(item) if item in organisation.units else None
    return kind if kind in _IN_A_ROW else None


def _rank(chart: Standing, item: str) -> int:
    """0 for a rank that was not understood: nothing is lower."""
    organisation = chart.case.organisation
    kind = organisation.jenis(item) if item in organisation.units else None
    return 1 if kind in _HIGH else 2 if kind in _LOW else 3 if kind in _LAST else 0


def _name(chart: Standing, item: str) -> str:
    return chart.case.organisation.name(item)


def _placed(chart: Standing, key: str, item: str, place: str, told: str) -> Finding:
    names = {"chart": chart.view.id, "unit": _name(chart, item), "place": _name(chart, place)}
    return _finding(chart, key, item, told.format(**names))


def _finding(chart: Standing, key: str, item: str, message: str) -> Finding:
    return Finding(
        chart.view.marks.of(key),
        message,
        _('Take "{unit}" out of {key}, or write the line that puts it there.', unit=item, key=key),
        holders=(chart.view, *chart.case.items.get(item, ())),
        cited=chart.view.id,
        thing=item,
    )
