"""A chart that puts a unit on the tier of its head or above, or two asisten on two tiers.

Whoever stands on a tier (``jenjang``) is read as of that rank.  A unit stands below the office
that commands it, or beside it (``samping``, ``staf``); the deputy of the head of the region may
stand beside him.  Whoever stands beside an office has its rank.  Asisten, staf ahli and bidang
that one office commands are of one rank, and stand on one tier.

A deputy stands below nobody else whom his head leads.

Beside a head, nobody stands between it and the one through whom alone lines join him to it: the
Menteri stands beyond the Gubernur, through whom the Bupati reports to him.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 3}
      asisten-2: {nama: Asisten Umum, dasar: Pasal 3}
    garis:
      - {komando: "sekda -> asisten-1, asisten-2", dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, asisten-1, asisten-2]}]

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 3}
    garis:
      - {komando: sekda -> asisten-1, dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [[sekda, asisten-1]]}]

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 3}
      hukum: {nama: Bagian Hukum, dasar: Pasal 4}
    garis:
      - {komando: sekda -> asisten-1, dasar: Pasal 3}
      - {komando: asisten-1 -> hukum, dasar: Pasal 4}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [[sekda, hukum]], tampilkan: [asisten-1]}]

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 3}
      asisten-2: {nama: Asisten Umum, dasar: Pasal 3}
    garis:
      - {komando: "sekda -> asisten-1, asisten-2", dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, [asisten-1, asisten-2]]}]

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      staf: {nama: Staf Ahli, dasar: Pasal 3}
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 2}
      - {komando: sekda -> staf, dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [bupati, sekda], samping: {bupati: {kiri: [staf]}}}]

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      gubernur: {nama: Gubernur, jenis: gubernur, dasar: Pasal 2}
      menteri: {nama: Menteri Dalam Negeri, dasar: Pasal 2}
    garis:
      - {koordinasi: bupati -> gubernur, dasar: Pasal 2}
      - {koordinasi: gubernur -> menteri, dasar: Pasal 2}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [bupati], samping: {bupati: {kiri: [menteri, gubernur]}}}]

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      wabup: {nama: Wakil Bupati, dasar: Pasal 2}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 3}
    garis:
      - {komando: "bupati -> wabup, sekda", dasar: Pasal 2}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [bupati, sekda, wabup]}]

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      gubernur: {nama: Gubernur, jenis: gubernur, dasar: Pasal 2}
      menteri: {nama: Menteri Dalam Negeri, dasar: Pasal 2}
    garis:
      - {koordinasi: bupati -> gubernur, dasar: Pasal 2}
      - {koordinasi: gubernur -> menteri, dasar: Pasal 2}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [bupati], samping: {bupati: {kiri: [gubernur, menteri]}}}]
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from bagan.chart.model import Bagan, Jenis, Kind, Line, name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.standing import Standing, standing
from bagan.law.rules.tree import below
from bagan.problem import Severity

ID = "jenjang-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit on the tier of its head or above, or units of one rank on two tiers.")
SOURCE = ""

_OF_ONE_RANK = frozenset({Jenis.ASISTEN, Jenis.STAF_AHLI, Jenis.BIDANG})
_DIRECTORS = "wakildirektur"
"""How the keys of names begin whose bearers are of one rank, whatever their kind."""


def check(case: Case) -> Iterator[Finding]:
    for chart in standing(case):
        view, ranks = chart.view, chart.ranks
        tiers = {item for tier in view.jenjang for item in tier}
        lines = [line for line in chart.arranger.lines if line.kind is Kind.KOMANDO]
        for line in lines:
            head, own = ranks.get(line.source), ranks.get(line.target)
            if head is None or own is None:
                continue
            beside = not {line.source, line.target} <= tiers or _deputy(case, line)
            if head > own or (head == own and not beside):
                message = _(
                    'Chart "{chart}" puts {unit} on the tier of {head}, which leads it, or above',
                    chart=view.id,
                    unit=case.organisation.name(line.target),
                    head=case.organisation.name(line.source),
                )
                yield _finding(case, view, line.target, message)
        yield from _far_below(case, chart, ranks, {(line.source, line.target) for line in lines})
        drawn = [line for line in lines if line.target in tiers]
        yield from _apart(case, view, ranks, drawn)
        yield from _deputies(case, view, ranks, drawn)
        yield from _between(case, chart)


def _far_below(
    case: Case, chart: Standing, ranks: Mapping[str, int], direct: Collection[tuple[str, str]]
) -> Iterator[Finding]:
    """Units on the tier of one who leads them through others, or above it."""
    for item in (item for tier in chart.view.jenjang for item in tier):
        for head in ranks:
            if (
                ranks[head] >= ranks[item]
                and head != item
                and (head, item) not in direct
                and item in case.organisation.units
                and item in below(case, [head])
            ):
                message = _(
                    'Chart "{chart}" puts {unit} on the tier of {head}, which leads it, or above',
                    chart=chart.view.id,
                    unit=case.organisation.name(item),
                    head=case.organisation.name(head),
                )
                yield _finding(case, chart.view, item, message)
                break


def _deputy(case: Case, line: Line) -> bool:
    item = line.target
    units = case.organisation.units
    return item in units and case.organisation.jenis(item) is Jenis.WAKIL_KEPALA_DAERAH


def _apart(
    case: Case, view: Bagan, tier: Mapping[str, int], lines: Sequence[Line]
) -> Iterator[Finding]:
    """Units of one rank and one head that stand on another tier than the first of them."""
    first: dict[tuple[str, str], Line] = {}
    for line in lines:
        if line.target not in case.organisation.units:
            continue
        rank = _rank(case, line.target)
        if not rank:
            continue
        other = first.setdefault((line.source, rank), line)
        if tier[other.target] != tier[line.target]:
            message = _(
                'Chart "{chart}" puts {unit} on another tier than {other}, of the same rank',
                chart=view.id,
                unit=case.organisation.name(line.target),
                other=case.organisation.name(other.target),
            )
            yield _finding(case, view, line.target, message)


def _deputies(
    case: Case, view: Bagan, tier: Mapping[str, int], lines: Sequence[Line]
) -> Iterator[Finding]:
    """A Wakil Bupati on a tier below another whom the Bupati leads."""
    name = case.organisation.name
    for line in lines:
        if name_key(name(line.target)) != f"wakil{name_key(name(line.source))}":
            continue
        above = (one for one in lines if one.source == line.source and one is not line)
        higher = next((one for one in above if tier[one.target] < tier[line.target]), None)
        if higher is not None:
            message = _(
                'Chart "{chart}" puts {unit} below {other}, though it is the deputy of {head}',
                chart=view.id,
                unit=name(line.target),
                other=name(higher.target),
                head=name(line.source),
            )
            yield _finding(case, view, line.target, message)


def _rank(case: Case, unit: str) -> str:
    """The rank that a unit shares with others of one head; "" for none that is known."""
    if name_key(case.organisation.name(unit)).startswith(_DIRECTORS):
        return _DIRECTORS
    jenis = case.organisation.jenis(unit)
    return jenis.value if jenis in _OF_ONE_RANK else ""


def _between(case: Case, chart: Standing) -> Iterator[Finding]:
    """Whoever stands between a head and the one through whom alone lines join him to it."""
    joined = {frozenset((line.source, line.target)) for line in chart.arranger.lines}
    for head, sides in chart.arranger.sides.items():
        for row in sides.values():
            for near, far in combinations(row, 2):
                chained = {frozenset((near, far)), frozenset((far, head))} <= joined
                if chained and frozenset((near, head)) not in joined:
                    message = _(
                        'Chart "{chart}" puts {unit} between {head} and {other}, through whom '
                        "alone a line joins them",
                        chart=chart.view.id,
                        unit=case.organisation.name(near),
                        head=case.organisation.name(head),
                        other=case.organisation.name(far),
                    )
                    yield _finding(case, chart.view, near, message)


def _finding(case: Case, view: Bagan, item: str, message: str) -> Finding:
    return Finding(
        view.marks.of("jenjang"),
        message,
        _("Write the tiers from the top down, those of one rank in brackets: [a, b]."),
        holders=(view, *case.items.get(item, ())),
        cited=view.id,
        thing=item,
    )
