"""The data of the regulation in the spec that differ from its text.

Number, year, title, dates and signatures are printed on every annex; they are those of
the regulation itself.  The words after "Menetapkan" repeat the title [UU 12/2011,
Lampiran II].

Bad::

    peraturan:
      jenis: Peraturan Bupati
      nomor: 12
      tahun: 2020
      tentang: Susunan Organisasi
      penanda_tangan: {jabatan: Bupati Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    PERATURAN BUPATI CONTOH
    NOMOR 21 TAHUN 2020
    TENTANG
    SUSUNAN ORGANISASI
    BAB I KETENTUAN UMUM
    Pasal 1
    Bupati memimpin.

Good::

    peraturan:
      jenis: Peraturan Bupati
      nomor: 21
      tahun: 2020
      tentang: Susunan Organisasi
      penanda_tangan: {jabatan: Bupati Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    PERATURAN BUPATI CONTOH
    NOMOR 21 TAHUN 2020
    TENTANG
    SUSUNAN ORGANISASI
    BAB I KETENTUAN UMUM
    Pasal 1
    Bupati memimpin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Penetapan
from bagan.language import _
from bagan.law.naskah.naskah import Pengesahan, Role
from bagan.law.naskah.rows import clean
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "peraturan-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("The data of the regulation in the spec that differ from its text.")
SOURCE = ""

_DECIDED = re.compile(r"Menetapkan\b[\s:]*(?P<words>.*)", re.IGNORECASE | re.DOTALL)
_TITLE = re.compile(r".*?\bTENTANG\b", re.IGNORECASE | re.DOTALL)


def check(case: Case) -> Iterator[Finding]:
    given, said = case.regency.peraturan, case.text.judul
    ours: list[tuple[str, str, str]] = [
        ("jenis", given.jenis, said.jenis),
        ("nomor", given.nomor or "", said.nomor or ""),
        ("tahun", str(given.tahun or ""), str(said.tahun or "")),
        ("tentang", given.tentang, said.tentang),
    ]
    closing = case.text.penutup
    ours += _act("ditetapkan", given.ditetapkan, closing.ditetapkan)
    ours += _act("diundangkan", given.diundangkan, closing.diundangkan)
    if closing.ditetapkan is not None:
        ours.append(
            ("penanda_tangan.nama", given.penanda_tangan.nama or "", closing.ditetapkan.nama)
        )
        ours.append(
            ("penanda_tangan.jabatan", given.penanda_tangan.jabatan, closing.ditetapkan.jabatan)
        )
    for path, mine, theirs in ours:
        if mine and theirs and case.key(mine) != case.key(theirs):
            yield _finding(case, path, mine, theirs)
    yield from _decided(case)


def _act(
    name: str, mine: Penetapan | None, theirs: Pengesahan | None
) -> Iterator[tuple[str, str, str]]:
    if mine is None or theirs is None:
        return
    yield f"{name}.di", mine.di, theirs.di
    yield f"{name}.tanggal", str(mine.tanggal), str(theirs.tanggal or "")
    yield f"{name}.nama", getattr(mine, "nama", None) or "", theirs.nama
    yield f"{name}.jabatan", getattr(mine, "jabatan", None) or "", theirs.jabatan


def _finding(case: Case, path: str, mine: str, theirs: str) -> Finding:
    return Finding(
        case.document.at("peraturan", *path.split(".")),
        _('"{key}" is "{ours}" here, "{theirs}" in the text', key=path, ours=mine, theirs=theirs),
        _("Write it as the regulation has it."),
        holders=(case.regency.peraturan,),
        cited=path,
    )


def _decided(case: Case) -> Iterator[Finding]:
    """The title after "Menetapkan", which has to be the title above."""
    naskah = case.text
    segments = [s for s in naskah.segments if s.role is Role.MEMUTUSKAN]
    match = _DECIDED.search("".join(naskah.text[s.start : s.end] for s in segments))
    if match is None or not naskah.judul.tentang or not _TITLE.match(match["words"]):
        return
    words = clean(_TITLE.sub("", match["words"], count=1)).rstrip(" .")
    region = case.key(case.regency.daerah.nama)
    if case.key(naskah.judul.tentang) in (case.key(words), case.key(words) + region):
        return  # the region's name is left out after "Menetapkan"
    start = naskah.text.find("Menetapkan", segments[0].start)
    yield Finding(
        case.document.at("peraturan", "tentang"),
        _('After "Menetapkan" the title is "{words}"', words=words),
        _('Above it is "{title}"; correct one, or accept this with the reason.',
          title=naskah.judul.tentang),
        holders=(case.regency.peraturan,),
        cited="Menetapkan",
        quote=clean(match[0]),
        quoted_at=naskah.place(max(start, segments[0].start)),
    )  # fmt: skip
