"""A definition of an office by another one: "Kepala Badan adalah Kepala Badan Pendapatan Daerah".

Definitions taken over from another office's regulation keep its name.  The name before "selanjutnya
disebut" and the one behind "adalah" are one; the head of an office is defined by that office; a
Camat has the name of his Kecamatan.  The Pemerintah Daerah is the head of the region; the Perangkat
Daerah of a regency are of six kinds [UU 23/2014, Pasal 209 ayat (2)].

Bad::

    daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
    unit:
      kepala: {nama: Kepala Badan, dasar: Pasal 1 angka 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Badan Keuangan Daerah yang selanjutnya disebut Badan adalah Badan Keuangan Daerah Kabupaten
    Contoh.
    2. Kepala Badan adalah Kepala Badan Pendapatan Daerah.

Bad::

    daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
    unit:
      kepala: {nama: Kepala Badan, dasar: Pasal 1 angka 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Badan Keuangan Daerah yang selanjutnya disebut Badan adalah Badan Pendapatan Daerah Kabupaten
    Contoh.
    2. Kepala Badan adalah Kepala Badan.

Bad::

    peraturan: {jenis: Peraturan Bupati, tentang: Susunan Perusahaan Umum Daerah Tirta Lembah,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      direksi: {nama: Direksi, dasar: Pasal 1 angka 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Perusahaan Umum Daerah Tirta Agung yang selanjutnya disebut Perumda adalah badan usaha.
    2. Direksi adalah organ Perumda.

Bad::

    unit:
      camat: {nama: Camat, dasar: Pasal 1 angka 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Kecamatan adalah bagian wilayah kabupaten.
    2. Camat adalah Kepala Kelurahan.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Instansi Vertikal adalah perangkat daerah di wilayah Kabupaten.
    Pasal 2
    Bupati memimpin.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      camat: {nama: Kecamatan, dasar: Pasal 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Pemerintah Daerah adalah Sekretaris Daerah sebagai unsur penyelenggara pemerintahan daerah.
    2. Perangkat Daerah adalah Sekretariat Daerah, Sekretariat DPRD, Inspektorat, Dinas, dan Badan.
    Pasal 2
    Bupati memimpin Kecamatan.

Bad::

    unit:
      a: {nama: UOBK, dasar: Pasal 2}
      b: {nama: UOBF, dasar: Pasal 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. UOBK adalah unit organisasi yang memberikan layanan secara profesional melalui rumah sakit.
    2. UOBF adalah unit organisasi yang memberikan layanan secara profesional melalui rumah sakit.
    Pasal 2
    UOBK dan UOBF melayani warga.

Bad::

    unit:
      inspektur: {nama: Inspektur, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Inspektur adalah Sekretaris Daerah.

Good::

    daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
    unit:
      kepala: {nama: Kepala Badan, dasar: Pasal 1 angka 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Badan Keuangan Daerah yang selanjutnya disebut Badan adalah Badan Keuangan Daerah Kabupaten
    Contoh.
    2. Kepala Badan adalah Kepala Badan Keuangan Daerah Kabupaten Contoh.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Sekretaris Daerah adalah Sekretaris Daerah Kabupaten Penajam Paser Utara.
    2. Sekda adalah Sekretaris Daerah Kabupaten Penajam Paser Utara.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.class_definitions import left_out, never
from bagan.law.rules.in_words import in_words
from bagan.law.rules.office_definitions import LEADS, Definition, office_meant
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import is_definitions, terms
from bagan.problem import Severity

ID = "definisi-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_('A definition of an office by another one: "Kepala Badan adalah Kepala Dinas".')
SOURCE = ""

_IS = re.compile(r"\badalah\s+(?P<is>[A-Z][^.;,]*?)[\s.;]*\Z")
_SENTENCE = 6
"""A definition of so many words is the term's own; a name may have two terms."""
_NAME = r"[A-Z][\w/-]*(?:\s+(?:dan\s+|di\s+|pada\s+)?[A-Z][\w/-]*)*"
_ONE_NAME = re.compile(_NAME)
_REGION = re.compile(r"\s+(?:Kabupaten|Kota|Provinsi|Kecamatan|Desa)\s.*\Z")


def check(case: Case) -> Iterator[Finding]:
    yield from _classes(case)
    yield from _in_the_same_words(case)
    found = list(_definitions(case))
    named = {case.key(one.short or one.term): one for one in found}
    for one in found:
        other = office_meant(case, one, named)
        if other:
            message = _('"{term}" is defined as "{office}"; it would be "{other}"',
                        term=one.term, other=other,
                        office=one.office or one.part.text.partition(" adalah ")[2])  # fmt: skip
            yield _finding(case, one.part, message)


def _finding(case: Case, part: Provision, message: str) -> Finding:
    advice = _("Correct the definition, or accept this with the reason.")
    return in_words(case, part, message, advice)


def _classes(case: Case) -> Iterator[Finding]:
    """Classes defined as what they are not: an Instansi Vertikal as a Perangkat Daerah."""
    for pasal in case.text.pasal.values():
        for part in pasal.walk() if is_definitions(pasal) else ():
            for said in never(part.text):
                term = part.text.partition(" adalah ")[0]
                message = _('"{term}" is defined as "{office}", which is what it is not',
                            term=term, office=said)  # fmt: skip
                yield _finding(case, part, message)
            if missing := left_out(case, part.text):
                kinds = ", ".join(missing)
                message = _("The definition of Perangkat Daerah leaves {kinds} out, which the chart"
                            " has", kinds=kinds)  # fmt: skip
                yield _finding(case, part, message)


def _in_the_same_words(case: Case) -> Iterator[Finding]:
    """Two terms that one sentence defines: the second is another's, left standing from a copy."""
    first: dict[str, Provision] = {}
    for pasal in case.text.pasal.values():
        for part in pasal.walk() if is_definitions(pasal) else ():
            said = part.text.partition(" adalah ")[2].rstrip(" .;")
            if len(said.split()) < _SENTENCE or said[0].isupper() or not terms(part):
                continue
            other = first.setdefault(name_key(said), part)
            if other is not part:
                message = _('"{term}" is defined in the words of "{other}" ({place})',
                            term=terms(part)[-1], other=terms(other)[-1],
                            place=other.citation)  # fmt: skip
                yield _finding(case, part, message)


def _definitions(case: Case) -> Iterator[Definition]:
    for pasal in case.text.pasal.values():
        for part in pasal.walk() if is_definitions(pasal) else ():
            names, match = terms(part), _IS.search(part.text)
            short = names[1] if len(names) > 1 else ""
            if names and match is not None and _ONE_NAME.fullmatch(match["is"]):
                yield Definition(part, names[0], short, _REGION.sub("", match["is"]))
            elif names and (short or LEADS.search(part.text)):
                yield Definition(part, names[0], short, "")
