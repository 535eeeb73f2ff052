"""A unit whose jenis is another than its name or its heading tells.

The jenis decides which charts show a unit and what the articles' words for a class (Perangkat
Daerah, Instansi Vertikal) mean.  "Inspektorat" is an inspektorat, "Pengadilan Negeri" an
instansi vertikal, whatever is written; only what is called Asisten, Biro, or Kecamatan is
one; and what a list has below the heading "Instansi Vertikal" is one.

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

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      knpi: {nama: KNPI, jenis: kecamatan, dasar: Pasal 3}
    garis:
      - {komando: bupati -> knpi, dasar: Pasal 3}

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      knpi: {nama: KNPI, jenis: lembaga, dasar: Pasal 3}
    garis:
      - {koordinasi: bupati -> knpi, dasar: Pasal 3}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Jenis, kind_of_name, name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.stated import class_of
from bagan.problem import Severity

ID = "jenis-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit whose jenis is another than its name or its heading tells.")
SOURCE = ""

_VERTICAL = "instansivertikal"
_HEAD = re.compile(r"kepala\s+", re.IGNORECASE)
_FREE = frozenset({Jenis.LEMBAGA, Jenis.LAINNYA})
_ALSO: dict[Jenis, frozenset[Jenis]] = {
    Jenis.KEPALA_DAERAH: frozenset({Jenis.GUBERNUR}),
    Jenis.SATUAN: frozenset({Jenis.DINAS}),
    Jenis.SEKRETARIAT_DPRD: frozenset({Jenis.KEPALA, Jenis.SEKRETARIAT}),
    Jenis.KECAMATAN: frozenset({Jenis.KEPALA}),
    Jenis.KELURAHAN: frozenset({Jenis.KEPALA}),
    Jenis.INSPEKTORAT: frozenset({Jenis.KEPALA}),
    Jenis.BADAN: _FREE | {Jenis.INSTANSI_VERTIKAL, Jenis.BUMD},
    Jenis.SEKRETARIAT: _FREE | {Jenis.INSTANSI_VERTIKAL, Jenis.KEPALA, Jenis.SUBBAGIAN,
                                Jenis.SEKRETARIAT_DAERAH, Jenis.SEKRETARIAT_DPRD},
    Jenis.UPT: _FREE | {Jenis.RUMAH_SAKIT, Jenis.KEPALA},
    Jenis.RUMAH_SAKIT: _FREE | {Jenis.UPT, Jenis.BUMD, Jenis.INSTANSI_VERTIKAL},
    Jenis.BUMD: _FREE,
    Jenis.LEMBAGA: _FREE | {Jenis.BUMD},
    Jenis.KEPALA: _FREE | {Jenis.INSPEKTORAT},
    Jenis.BIDANG: _FREE,
    Jenis.SUBBIDANG: _FREE,
    Jenis.SUBBAGIAN: _FREE,
    Jenis.SEKSI: _FREE,
    Jenis.KELOMPOK_JABATAN_FUNGSIONAL: _FREE,
}  # fmt: skip
"""Other kinds that a chart may show such an office as: a Camat heads his own."""
_KANTOR = _FREE | {Jenis.KANTOR, Jenis.INSTANSI_VERTIKAL, Jenis.BUMD, Jenis.UPT}
"""What is called Kantor may be any of these."""
_CALLED: dict[Jenis, re.Pattern[str]] = {
    jenis: re.compile(rf"(?:kepala\s+)?(?:{words})", re.IGNORECASE)
    for jenis, words in (
        (Jenis.MENTERI, "menteri"),
        (Jenis.GUBERNUR, "gubernur"),
        (Jenis.DPRD, "(?:pimpinan |ketua )?(?:dprd|dewan)"),
        (Jenis.KEPALA_DAERAH, "(?:pj\\.? |penjabat )?(?:bupati|wali ?kota|gubernur)"),
        (Jenis.WAKIL_KEPALA_DAERAH, "wakil"),
        (Jenis.SEKRETARIS_DAERAH, "(?:pj\\.? |penjabat )?se(?:kretaris|kda)"),
        (Jenis.ASISTEN, "asisten"),
        (Jenis.STAF_AHLI, "staf ahli"),
        (Jenis.INSPEKTORAT, "inspekt"),
        (Jenis.KECAMATAN, "kecamatan|camat|distrik|kapanewon|panewu|kemantren|mantri|kantor camat"),
        (Jenis.KELURAHAN, "kelurahan|lurah|kalurahan|kantor lurah"),
        (Jenis.BIRO, "biro"),
    )
}
"""How the offices of some kinds are called; those of others have names of their own."""


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
    called = _CALLED.get(jenis)
    if own is not None and own is not jenis and jenis not in _allowed(name, own):
        return (
            _('"{name}" is a {own}, its jenis is "{jenis}"', name=name, own=own.value,
              jenis=jenis.value),
            _("Leave its jenis out: the name tells it."),
        )  # fmt: skip
    if (called is not None and called.match(name) is None) or (own is None and _odd(name, jenis)):
        return (
            _('"{name}" is not what a {jenis} is called', name=name, jenis=jenis.value),
            _("Write the name as the regulation has it, or another jenis."),
        )
    return None


def _allowed(name: str, own: Jenis) -> frozenset[Jenis]:
    """The kinds that an office may have whose name tells *own*: "Kepala Dinas" a dinas."""
    led = kind_of_name(_HEAD.sub("", name)) if own is Jenis.KEPALA else None
    return _ALSO.get(own, frozenset()) | ({led} if led is not None else frozenset())


def _odd(name: str, jenis: Jenis) -> bool:
    """Whether a name that tells no kind for sure is none of *jenis*."""
    if name.casefold().startswith("kantor "):
        return jenis not in _KANTOR and jenis not in _CALLED
    head = _HEAD.match(name)
    return bool(head and class_of(name[head.end() :])) and jenis is not Jenis.KEPALA
