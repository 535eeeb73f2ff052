"""A chart that is titled for one class of offices and repeats another class of another chart.

"Koordinasi Instansi Vertikal" shows the instansi vertikal.  Where it also shows every dinas with
the very lines that Lampiran I draws, a kind too many stands under ``tampilkan``: a reader looks
for a difference between the two charts.  Offices that this chart alone shows, or joins to
others by lines of its own, are its matter, whatever its title.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 2
        komando: bupati
        isi: [dinsos: Dinas Sosial, dishub: Dinas Perhubungan]
      - dasar: Pasal 3
        koordinasi: bupati
        isi: [polres: Kepolisian Resor]
    lampiran:
      - nomor: I
        judul: Susunan
        bagan: [{id: satu, jenjang: [bupati], tampilkan: dinas}]
      - nomor: II
        judul: Koordinasi Instansi Vertikal
        bagan: [{id: dua, jenjang: [bupati], tampilkan: [instansi vertikal, dinas]}]

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 2
        komando: bupati
        isi: [dinsos: Dinas Sosial, dishub: Dinas Perhubungan]
      - dasar: Pasal 3
        koordinasi: bupati
        isi: [polres: Kepolisian Resor]
    lampiran:
      - nomor: I
        judul: Susunan
        bagan: [{id: satu, jenjang: [bupati], tampilkan: dinas}]
      - nomor: II
        judul: Koordinasi Instansi Vertikal
        bagan: [{id: dua, jenjang: [bupati], tampilkan: instansi vertikal}]
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import KINDS_BY_CATEGORY, Jenis, drawn_lines, name_key, shown_ids
from bagan.language import _
from bagan.law.rules.case import Case, Key
from bagan.law.rules.classes import OF_KINDS
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.written import View
from bagan.problem import Severity

ID = "di-luar-judul"
SEVERITY = Severity.ERROR
SUMMARY = N_("A chart titled for one class of offices that repeats another class of another chart.")
SOURCE = ""


_HEADS = frozenset({
    Jenis.KEPALA_DAERAH, Jenis.WAKIL_KEPALA_DAERAH, Jenis.GUBERNUR, Jenis.DPRD,
    Jenis.SEKRETARIS_DAERAH, Jenis.ASISTEN, Jenis.STAF_AHLI,
})  # fmt: skip
_CLASSES = {**OF_KINDS, "bumd": frozenset({Jenis.BUMD}), "pimpinan": _HEADS}
_KINDS = KINDS_BY_CATEGORY.keys() | {jenis.value for jenis in Jenis}
"""The words of ``tampilkan`` that name no unit."""


def check(case: Case) -> Iterator[Finding]:
    """One finding for all offices of one kind."""
    for view in case.views:
        kinds = _titled(view)
        foreign: dict[Jenis, str] = {}
        for unit in _by_kind(case, view) if kinds else ():
            if (jenis := case.organisation.jenis(unit)) not in kinds:
                foreign.setdefault(jenis, unit)
        for jenis, unit in foreign.items():
            for other in case.views:
                if other.lampiran is not view.lampiran and _repeats(case, view, other, unit):
                    yield _finding(case, view, other, unit, jenis)
                    break


def _titled(view: View) -> frozenset[Jenis]:
    """The kinds of the classes that the title of a chart ends in ("Instansi Vertikal dan BUMD");
    none where it is of no class."""
    title = name_key(view.bagan.judul or view.lampiran.judul)
    kinds: frozenset[Jenis] = frozenset()
    while named := [word for word in _CLASSES if title.endswith(word)]:
        last = max(named, key=len)
        kinds |= _CLASSES[last]
        title = title.removesuffix(last).removesuffix("dan")
    return kinds


def _by_kind(case: Case, view: View) -> Iterator[str]:
    """The units of lists that a chart shows for their kind alone."""
    named = tuple(word for word in view.bagan.tampilkan if word not in _KINDS)
    placed = shown_ids(case.organisation, view.bagan.model_copy(update={"tampilkan": named}))
    listed = dict.fromkeys(entry.entry.unit for entry in case.entries)
    yield from (unit for unit in listed if unit in view.shown and unit not in placed)


def _repeats(case: Case, view: View, other: View, unit: str) -> bool:
    """Whether another chart draws all lines that this one draws at a unit."""
    return unit in other.shown and _lines(case, view, unit) <= _lines(case, other, unit)


def _lines(case: Case, view: View, unit: str) -> frozenset[Key]:
    lines = drawn_lines(case.organisation, view.bagan)
    return frozenset(line.key for line in lines if unit in (line.source, line.target))


def _finding(case: Case, view: View, other: View, unit: str, jenis: Jenis) -> Finding:
    return Finding(
        view.bagan.marks.of("tampilkan"),
        _(
            'Chart "{chart}" is titled "{title}" and shows {unit} just as chart "{other}" does',
            chart=view.bagan.id,
            title=view.bagan.judul or view.lampiran.judul,
            unit=case.organisation.name(unit),
            other=other.bagan.id,
        ),
        _("Leave its kind out of tampilkan, or accept this with the reason."),
        holders=(view.bagan,),
        cited=view.bagan.id,
        thing=jenis.value,
    )
