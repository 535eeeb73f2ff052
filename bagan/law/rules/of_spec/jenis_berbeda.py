"""A unit whose jenis is another than its name or its heading tells.

The jenis decides which charts show a unit and what the articles' words for a class (Perangkat
Daerah, Instansi Vertikal) mean.  "Inspektorat" is an inspektorat, "Pengadilan Negeri" an
instansi vertikal, whatever is written; and what a list has below the heading "Instansi
Vertikal" is one.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      itda: {nama: Inspektorat, jenis: instansi vertikal, dasar: Pasal 3}
    garis:
      - {koordinasi: bupati -> itda, dasar: Pasal 3}

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      itda: {nama: Inspektorat, dasar: Pasal 3}
    garis:
      - {komando: bupati -> itda, dasar: Pasal 3}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Jenis, kind_of_name, name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "jenis-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit whose jenis is another than its name or its heading tells.")
SOURCE = ""

_VERTICAL = "instansivertikal"
_CERTAIN = frozenset(
    {
        Jenis.KEPALA_DAERAH, Jenis.WAKIL_KEPALA_DAERAH, Jenis.SEKRETARIS_DAERAH, Jenis.DPRD,
        Jenis.ASISTEN, Jenis.STAF_AHLI, Jenis.SEKRETARIAT_DAERAH, Jenis.SEKRETARIAT_DPRD,
        Jenis.INSPEKTORAT, Jenis.DINAS, Jenis.SATUAN, Jenis.KECAMATAN, Jenis.KELURAHAN,
        Jenis.BAGIAN, Jenis.BIRO, Jenis.INSTANSI_VERTIKAL,
    }
)  # fmt: skip
"""The kinds that a name tells for sure."""
_ALSO: dict[Jenis, frozenset[Jenis]] = {
    Jenis.KEPALA_DAERAH: frozenset({Jenis.GUBERNUR}),
    Jenis.SATUAN: frozenset({Jenis.DINAS, Jenis.BADAN}),
    Jenis.SEKRETARIAT_DPRD: frozenset({Jenis.KEPALA, Jenis.SEKRETARIAT}),
    Jenis.KECAMATAN: frozenset({Jenis.KEPALA}),
    Jenis.KELURAHAN: frozenset({Jenis.KEPALA}),
    Jenis.INSPEKTORAT: frozenset({Jenis.KEPALA}),
}
"""Other kinds that a chart may show such an office as: a Camat heads his own."""


def check(case: Case) -> Iterator[Finding]:
    for item, unit in case.organisation.units.items():
        jenis = case.organisation.jenis(item)
        name = " ".join(unit.nama.split())
        if (told := _other(name, jenis)) is not None:
            message, suggestion = told
            yield Finding(
                case.name_place(item),
                message,
                suggestion,
                holders=case.items[item],
                cited=case.cited(item),
                thing=jenis.value,
            )
    yield from _under_another_heading(case)


def _under_another_heading(case: Case) -> Iterator[Finding]:
    """Entries below the heading "Instansi Vertikal" that are none, and such as are one but
    stand below another heading of a list that has that one."""
    lists: dict[int, set[bool]] = {}
    for entry in case.entries:
        below = _VERTICAL in name_key(entry.entry.heading or "")
        lists.setdefault(entry.entry.list_index, set()).add(below)
    for entry in case.entries:
        unit, heading = entry.entry.unit, entry.entry.heading
        below = _VERTICAL in name_key(heading or "")
        jenis = case.organisation.jenis(unit)
        if (
            lists[entry.entry.list_index] == {True, False}
            and heading
            and (below != (jenis is Jenis.INSTANSI_VERTIKAL))
        ):
            yield Finding(
                entry.butir.marks.of("id"),
                _(
                    '"{name}" stands under "{heading}", its jenis is "{jenis}"',
                    name=case.organisation.name(unit),
                    heading=heading,
                    jenis=jenis.value,
                ),
                _("Write the jenis that the heading tells."),
                holders=(entry.butir,),
                cited=entry.entry.dasar,
                thing=jenis.value,
            )


def _other(name: str, jenis: Jenis) -> tuple[str, str] | None:
    own = kind_of_name(name)
    if own is None or own is jenis or own not in _CERTAIN or jenis in _ALSO.get(own, ()):
        return None
    return (
        _('"{name}" is a {own}, its jenis is "{jenis}"', name=name, own=own.value,
          jenis=jenis.value),
        _("Leave its jenis out: the name tells it."),
    )  # fmt: skip
