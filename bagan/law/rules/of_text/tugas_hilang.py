"""An office without tasks, where the articles give some to all that stand beside it.

Three Seksi of one Bidang, of which two have an article with their tasks: the third was
forgotten, or another one's name stands above its tasks.  So it is where one of two has none
and the other has two articles.

Bad::

    unit:
      kepala: {nama: Kepala Bidang, dasar: Pasal 1}
      s1: {nama: Seksi Mutasi, dasar: Pasal 1}
      s2: {nama: Seksi Pangkat, dasar: Pasal 1}
    garis:
      - {komando: "kepala -> s1, s2", dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Bidang membawahi Seksi Mutasi dan Seksi Pangkat.
    Pasal 2
    Seksi Mutasi mempunyai tugas menyiapkan mutasi.
    Pasal 3
    Seksi Mutasi mempunyai tugas menyiapkan kenaikan.

Bad::

    unit:
      kepala: {nama: Kepala Bidang, dasar: Pasal 1}
      s1: {nama: Seksi Mutasi, dasar: Pasal 1}
      s2: {nama: Seksi Pangkat, dasar: Pasal 1}
      s3: {nama: Seksi Data, dasar: Pasal 1}
    garis:
      - {komando: "kepala -> s1, s2, s3", dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Bidang membawahi Seksi Mutasi, Seksi Pangkat, dan Seksi Data.
    Pasal 2
    (1) Seksi Mutasi mempunyai tugas menyiapkan mutasi.
    (2) Seksi Pangkat mempunyai tugas menyiapkan kenaikan.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      sekretariat: {nama: Sekretariat, dasar: Pasal 1}
      b1: {nama: Bidang Sosial, dasar: Pasal 1}
      b2: {nama: Bidang Data, dasar: Pasal 1}
    garis:
      - {komando: "kepala -> sekretariat, b1, b2", dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas membawahi Sekretariat, Bidang Sosial, dan Bidang Data.
    Pasal 2
    Bidang Sosial mempunyai tugas menyiapkan bantuan.
    Pasal 3
    Bidang Data mempunyai tugas menyiapkan data.

Bad::

    unit:
      kepala: {nama: Inspektur, dasar: Pasal 1}
      i1: {nama: Inspektur Pembantu Wilayah I, dasar: Pasal 1}
      i2: {nama: Inspektur Pembantu Wilayah II, dasar: Pasal 1}
      i3: {nama: Inspektur Pembantu Khusus, dasar: Pasal 1}
    garis:
      - {komando: "kepala -> i1, i2, i3", dasar: Pasal 1}
    ---
    Pasal 1
    Inspektur membawahi Inspektur Pembantu Wilayah I, Inspektur Pembantu Wilayah II, dan
    Inspektur Pembantu Khusus.
    Pasal 2
    (1) Inspektur Pembantu Wilayah I dan Inspektur Pembantu Wilayah II mempunyai tugas mengawasi.
    (2) Inspektur Pembantu Wilayah II mempunyai tugas melaksanakan pemeriksaan investigatif.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      u1: {nama: UPTD Alat, dasar: Pasal 1}
      u2: {nama: UPTD Uji, dasar: Pasal 1}
      u3: {nama: UPTD Air, dasar: Pasal 1}
    garis:
      - {komando: "kepala -> u1, u2, u3", dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas membawahi UPTD Alat, UPTD Uji, dan UPTD Air.
    Pasal 2
    (1) UPTD Alat mempunyai tugas mengelola alat.
    (2) UPTD Alat mempunyai tugas menguji bahan.
    (3) UPTD Air mempunyai tugas mengelola air.
    (4) Kelompok Jabatan Fungsional mempunyai tugas melaksanakan sebagian tugas UPTD.
    Pasal 3
    UPTD yang telah dibentuk tetap melaksanakan tugas sampai dilantiknya pejabat.

Good::

    unit:
      kepala: {nama: Kepala Bidang, dasar: Pasal 1}
      s1: {nama: Seksi Mutasi, dasar: Pasal 1}
      s2: {nama: Seksi Pangkat, dasar: Pasal 1}
    garis:
      - {komando: "kepala -> s1, s2", dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Bidang membawahi Seksi Mutasi dan Seksi Pangkat.
    Pasal 2
    Seksi Mutasi dan Seksi Pangkat mempunyai tugas menyiapkan mutasi dan kenaikan.

Good::

    unit:
      kepala: {nama: Kepala Badan, dasar: Pasal 5}
      b1: {nama: Bidang Politik, dasar: Pasal 5}
      b2: {nama: Bidang Ideologi, dasar: Pasal 5}
    garis:
      - {komando: "kepala -> b1, b2", dasar: Pasal 5}
    ---
    Pasal I
    Beberapa ketentuan dalam Peraturan Bupati Nomor 1 Tahun 2021 diubah sebagai berikut:
    1. Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:
    Pasal 5
    Kepala Badan membawahi Bidang Politik dan Bidang Ideologi.
    2. Ketentuan Pasal 9 diubah sehingga berbunyi sebagai berikut:
    Pasal 9
    (1) Bidang Politik mempunyai tugas menyiapkan kebijakan.
    (2) Bidang Politik menyelenggarakan fungsi penyiapan pendidikan politik.

Good::

    unit:
      kepala: {nama: Kepala Bidang, dasar: Pasal 1}
      s1: {nama: Seksi Mutasi Pegawai Daerah, dasar: Pasal 1}
      s2: {nama: Seksi Pangkat, dasar: Pasal 1}
      s3: {nama: Seksi Arsip, dasar: Pasal 1}
    garis:
      - {komando: "kepala -> s1, s2, s3", dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Bidang membawahi Seksi Mutasi Pegawai Daerah, Seksi Pangkat, dan Seksi Arsip.
    Pasal 2
    Seksi Mutasi Pegawai mempunyai tugas menyiapkan mutasi.
    Pasal 3
    Seksi Pangkat mempunyai tugas menyiapkan kenaikan pangkat.
    Pasal 4
    Seksi Arsip mempunyai tugas menata arsip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Jenis
from bagan.language import _
from bagan.law.naskah.mentions import Names, layered
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.classes import in_series, secretary_wordings
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.unknown import of_unknown
from bagan.law.rules.wordings import articles, own
from bagan.problem import Severity

ID = "tugas-hilang"
SEVERITY = Severity.ERROR
SUMMARY = N_("An office without tasks, where the articles give some to all beside it.")
SOURCE = ""

_TASK = re.compile(
    r"(?<!\bdalam )(?<!\btetap )\b"
    r"(?:(?:mempunyai|memiliki|melaksanakan|menyelenggarakan|menjalankan|mengemban)"
    r"\s+(?:uraian\s+)?(?:tugas|fungsi)|bertugas|berkewajiban|tugas\s*:|meng[ck]?oordin\w+"
    r"|bertanggung\s*jawab\s+(?:dalam|atas|untuk|terhadap))",
    re.IGNORECASE,
)
_TASKS_OF = re.compile(
    r"(?<!pelaksanaan )(?<!sebagian )\b(?:tugas|fungsi)(?:\s+pokok)?\s+(?:Kepala\s+)?\Z",
    re.IGNORECASE,
)
_HEADED = re.compile(r"\b(?:tugas|fungsi)\b", re.IGNORECASE)
_WORD = re.compile(
    r"(?:Kepala\s+(?:Sub\s?[Bb]agian|Sub\s?[Bb]idang|Seksi|Urusan|Bidang|Bagian)"
    r"|Inspektur\s+Pembantu|Irban)\b"
)
_OF_MANY = re.compile(r"(?:Kepala\s+)?(?:UPTD?|Unit Pelaksana Teknis|Puskesmas|Balai)\b")
_BIDANG = re.compile(r"(?:Kepala\s+)?Bidang\s+\w", re.IGNORECASE)
_FIRST = 2
"""So many first words the names of peers of no usual kind share."""
_OFFICES = frozenset({
    Jenis.ASISTEN, Jenis.BIRO, Jenis.BIDANG, Jenis.BAGIAN, Jenis.SUBBIDANG, Jenis.SUBBAGIAN,
    Jenis.SEKSI, Jenis.UPT,
})  # fmt: skip


def check(case: Case) -> Iterator[Finding]:
    if "I" in case.text.pasal:
        return  # an amendment: the tasks that it leaves as they are stand in the first regulation
    tasks = _tasks(case)
    for peers in _peers(case):
        without = [unit for unit in peers if unit not in tasks]
        if len(without) != 1 or len(peers) < 2:
            continue
        others = [unit for unit in peers if unit in tasks]
        twice = _twice(case, tasks, others)
        places = {part.start for unit in others for part in tasks[unit]}
        at_once = len(others) > 1 and len(places) == 1  # "Kepala Bidang mempunyai tugas"
        if (len(others) < 2 and not twice) or (at_once and _is_secretariat(case, without[0])):
            continue
        if case.organisation.name(without[0]) in (near for _part, _said, near in of_unknown(case)):
            continue  # told as that: tugas-tanpa-unit
        beside = twice[0] if len(twice) == 1 else others[-1]
        name = case.organisation.name
        yield in_words(
            case,
            tasks[beside][-1],
            _("No article gives tasks to {unit}; here {other} has some",
              unit=name(without[0]), other=name(beside)),
            _("Look whose tasks these are, or accept this with the reason."),
            thing=name(without[0]),
        )  # fmt: skip


def _is_secretariat(case: Case, unit: str) -> bool:
    return case.organisation.jenis(unit) is Jenis.SEKRETARIAT


def _twice(case: Case, tasks: dict[str, list[Provision]], peers: list[str]) -> list[str]:
    """The units of their kind that have tasks twice, once in a pasal that has those of *peers*."""
    jenis = case.organisation.jenis
    pasal = {part.citation and part.citation.pasal for unit in peers for part in tasks[unit]}
    return [
        unit
        for unit, parts in tasks.items()
        if len({part.start for part in parts}) > 1
        and unit in case.organisation.units
        and jenis(unit) is jenis(peers[0])
        and (unit in peers or pasal & {part.citation and part.citation.pasal for part in parts})
    ]


def _tasks(case: Case) -> dict[str, list[Provision]]:
    """By the id of a unit: the parts of the articles that are about its tasks."""
    heads = secretary_wordings(case.organisation)
    names = Names(layered(heads, case.aliases, case.class_words))
    found: dict[str, list[Provision]] = {}
    for part in articles(case.text):
        text = own(part)
        match = _TASK.search(text)
        for mention in names.find(text):
            before = match is not None and mention.end <= match.start()
            if before or _TASKS_OF.search(text[: mention.start]):
                for unit in case.stated.meant(mention.id):
                    found.setdefault(unit, []).append(part)
    for part in case.text.walk():
        if part.heading:
            for mention in case.names.find(part.heading):
                if any(_HEADED.search(below.words) for below in part.children):
                    found.setdefault(mention.id, []).append(part)
    return found


def _peers(case: Case) -> Iterator[list[str]]:
    """The units of one kind, or of one series ("Irban I"), that stand below one head; the heads
    of UPTD or Puskesmas that each have a chart of their own."""
    found: dict[tuple[str, str], list[str]] = {}
    for unit in case.organisation.units:
        kind = _kind(case, unit)
        for line in case.commands.get(unit, ()) if kind else ():
            found.setdefault((line.source, kind), []).append(unit)
        first = _OF_MANY.match(case.organisation.name(unit))
        if first and unit not in case.commands:
            found.setdefault(("", first[0]), []).append(unit)
    yield from found.values()


def _kind(case: Case, unit: str) -> str:
    """What a unit shares with its peers, a sekretariat with bidang beside it; "" for nothing."""
    jenis, name = case.organisation.jenis(unit), case.organisation.name(unit)
    if _is_secretariat(case, unit) or _BIDANG.match(name):
        return "sekretariat, bidang"
    if jenis in _OFFICES:
        return jenis.value
    if jenis in (Jenis.LAINNYA, Jenis.LEMBAGA) and len(name.split()) > _FIRST:
        return " ".join(name.split()[:_FIRST])  # Penanggung Jawab UKM
    series, word = in_series(name), _WORD.match(name)
    return word[0] if word else series[0] if series else ""
