"""A perangkat daerah whose name does not say what it is, or says it twice.

A dinas is called "Dinas …" and a badan "Badan …"; a Satuan Polisi Pamong Praja, an
Inspektorat or a Badan is not a Dinas as well (kinds of perangkat daerah: UU 23/2014, Pasal
209; PP 18/2016, Pasal 5).  A name without any word of kind that begins with an urusan
pemerintahan (UU 23/2014, Pasal 12) has lost its "Dinas".

Bad::

    unit:
      satpol-pp: {nama: Dinas Satuan Polisi Pamong Praja, dasar: Pasal 2}

Good::

    unit:
      satpol-pp: {nama: Satuan Polisi Pamong Praja, dasar: Pasal 2}

Bad::

    unit:
      dinsos: {nama: Sosial, jenis: dinas, dasar: Pasal 2}

Bad::

    unit:
      dispora: {nama: Kepemudaan dan Olahraga, dasar: Pasal 2}

Good::

    unit:
      dispora: {nama: Dinas Kepemudaan dan Olahraga, dasar: Pasal 2}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import PERANGKAT_DAERAH, Jenis, kind_of_name
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "nama-jenis"
SEVERITY = Severity.WARNING
SUMMARY = N_("A perangkat daerah whose name lacks the word of its kind, or has two.")
SOURCE = "UU 23/2014, Pasal 209; PP 18/2016, Pasal 5"

WORDS = {
    Jenis.DINAS: "Dinas",
    Jenis.BADAN: "Badan",
    Jenis.INSPEKTORAT: "Inspektorat",
    Jenis.KECAMATAN: "Kecamatan",
    Jenis.BIRO: "Biro",
    Jenis.BAGIAN: "Bagian",
}
"""The word that the name of each kind begins with."""

URUSAN = (
    "pendidikan", "kesehatan", "pekerjaan umum", "penataan ruang", "perumahan", "sosial",
    "tenaga kerja", "pemberdayaan perempuan", "pangan", "ketahanan pangan", "pertanahan",
    "lingkungan hidup", "administrasi kependudukan", "kependudukan", "pemberdayaan masyarakat",
    "pengendalian penduduk", "perhubungan", "komunikasi", "koperasi", "penanaman modal",
    "pemuda", "kepemudaan", "statistik", "persandian", "kebudayaan", "perpustakaan",
    "kearsipan", "kelautan", "perikanan", "pariwisata", "pertanian", "kehutanan",
    "perdagangan", "perindustrian", "transmigrasi",
)  # fmt: skip
"""The urusan pemerintahan that a dinas carries out [UU 23/2014, Pasal 12 and 14]."""

_AT_THE_TOP = frozenset(
    {Jenis.KEPALA_DAERAH, Jenis.WAKIL_KEPALA_DAERAH, Jenis.SEKRETARIS_DAERAH, Jenis.ASISTEN}
)
_URUSAN = re.compile(rf"(?:{'|'.join(URUSAN)})\b", re.IGNORECASE)
_TWO = re.compile(
    r"(?P<first>dinas|badan|inspektorat|kantor)\s+(?P<second>dinas|badan|inspektorat|satuan"
    r"|kantor|sekretariat)\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    organisation = case.organisation
    for item, unit in organisation.units.items():
        jenis = organisation.jenis(item)
        name = " ".join(unit.nama.split())
        lacking = _lacking(name, jenis) if unit.jenis is None or jenis in WORDS else None
        if jenis is Jenis.LAINNYA and _inside_an_office(case, item):
            lacking = None  # a unit of a puskesmas, say, may have a field's name
        if (told := _doubled(name, jenis) or lacking) is not None:
            message, suggestion = told
            words, place = case.quoted(case.cited(item))
            yield Finding(
                case.name_place(item),
                message,
                suggestion,
                holders=case.items[item],
                cited=case.cited(item),
                thing=name,
                quote=words,
                quoted_at=place,
            )


def _inside_an_office(case: Case, item: str) -> bool:
    """Whether a unit is commanded, and by none of those who command perangkat daerah."""
    units, jenis = case.organisation.units, case.organisation.jenis
    heads = [line.source for line in case.commands.get(item, ())]
    return bool(heads) and not any(head in units and jenis(head) in _AT_THE_TOP for head in heads)


def _doubled(name: str, jenis: Jenis) -> tuple[str, str] | None:
    match = _TWO.match(name)
    if match is None or jenis not in PERANGKAT_DAERAH | {Jenis.KANTOR}:
        return None
    return (
        _(
            '"{name}" has two words of kind: {first} and {second}',
            name=name,
            first=match["first"],
            second=match["second"],
        ),
        _(
            'Write "{name}", if the regulation means one office.',
            name=name[match.start("second") :],
        ),
    )


def _lacking(name: str, jenis: Jenis) -> tuple[str, str] | None:
    word = WORDS.get(jenis)
    if word is not None:
        # A name of its own may be of any kind, and one of another kind is told by jenis-berbeda.
        if kind_of_name(name) is not None or not _URUSAN.match(name):
            return None
        return (
            _('"{name}" is a {jenis}, but its name does not begin with {word}', name=name,
              jenis=jenis.value, word=word),
            _("Write the name as the regulation has it, or another jenis."),
        )  # fmt: skip
    if jenis is Jenis.LAINNYA and _URUSAN.match(name):
        return (
            _('"{name}" is an urusan, not the name of an office', name=name),
            _('Write "Dinas {name}", or its jenis if it is another kind of office.', name=name),
        )
    return None
