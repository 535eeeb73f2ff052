"""A frame (``lingkup``) whose title is the name of another than those inside it.

A frame says in print that what it holds is one thing: "Unsur Pelaksana" round the Kepala
Pelaksana and his bidang.  Its title may be the name of an office in it, of a group or a heading
whose members it holds, or words of an article that names one of them.  Where no article has the
words, a warning says so.

Bad::

    unit:
      kalak: {nama: Kepala Pelaksana, jenis: kepala, dasar: Pasal 2}
    daftar:
      - dasar: Pasal 3
        komando: kalak
        isi: [{b1: Bidang Pencegahan}, {b2: Bidang Kedaruratan}]
      - dasar: Pasal 4
        komando: b1
        isi: [{s1: Seksi Kesiapsiagaan}]
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [kalak], lingkup: {b1: Bidang Kedaruratan}}]

Bad::

    unit:
      kepala: {nama: Kepala Badan, dasar: Pasal 2}
      pengarah: {nama: Pengarah, jenis: lainnya, dasar: Pasal 3}
      ahli: {nama: Anggota Pengarah, jenis: lainnya, dasar: Pasal 3}
      kalak: {nama: Kepala Pelaksana, dasar: Pasal 4}
    garis:
      - {komando: "kepala -> pengarah, kalak", dasar: Pasal 3}
      - {komando: pengarah -> ahli, dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [kepala], lingkup: {pengarah: Unsur Pelaksana}}]
    ---
    Pasal 3

    Kepala Badan membawahi Pengarah, dan Pengarah membawahi Anggota Pengarah.

    Pasal 4

    Unsur Pelaksana dipimpin oleh Kepala Pelaksana.

Good::

    unit:
      kepala: {nama: Kepala Badan, dasar: Pasal 2}
      kalak: {nama: Kepala Pelaksana, dasar: Pasal 4}
      b1: {nama: Bidang Pencegahan, dasar: Pasal 4}
    garis:
      - {komando: kepala -> kalak, dasar: Pasal 4}
      - {komando: kalak -> b1, dasar: Pasal 4}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [kepala], lingkup: {kalak: Unsur Pelaksana}}]
    ---
    Pasal 4

    Unsur Pelaksana dipimpin oleh Kepala Pelaksana.

Good::

    unit:
      camat: {nama: Camat, dasar: Pasal 2}
      seksi: {nama: Seksi Pemerintahan, dasar: Pasal 3}
      lurah: {nama: Lurah, dasar: Pasal 4}
    garis:
      - {komando: "camat -> seksi, lurah", dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [camat], lingkup: {camat: Kecamatan Sukaraja}}]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bagan.chart.model import Bagan, name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.classes import heads
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.standing import standing
from bagan.law.rules.wordings import articles, own
from bagan.problem import Severity

ID = "lingkup-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("A frame round some under the name of others, or words that no article has.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    for chart in standing(case):
        for item, frame in chart.view.lingkup.items():
            inside = {item, *(i for i in chart.arranger.shown if chart.arranger.is_below(i, item))}
            if frame.judul:
                yield from _of(case, chart.view, item, frame.judul, inside)


def _of(case: Case, view: Bagan, item: str, title: str, inside: set[str]) -> Iterator[Finding]:
    organisation = case.organisation
    unit = organisation.name(item)
    own_names = [unit, *_around(case, inside)]
    if _is_one(case, own_names, title):
        return
    others = [name for other in case.ids if (name := organisation.name(other)) not in own_names]
    others += [entry.heading for entry in organisation.entries if entry.heading]
    weight = None
    if _is_one(case, others, title):
        message = _(
            'The frame round {unit} is titled "{title}", the name of others', unit=unit, title=title
        )
    elif case.naskah is None or any(case.key(name) in case.key(title) for name in own_names):
        return
    elif not (places := [p for p in articles(case.naskah) if name_key(title) in name_key(own(p))]):
        message = _(
            'The frame round {unit} is titled "{title}": no article has these words',
            unit=unit, title=title,
        )  # fmt: skip
        weight = Severity.WARNING
    elif not any(mention.id in inside for p in places for mention in case.names.find(p.words)):
        message = _(
            'The frame round {unit} is titled "{title}": {place} names none of those in it',
            unit=unit, title=title, place=places[0].citation,
        )  # fmt: skip
    else:
        return
    yield Finding(
        view.marks.of("lingkup"),
        message,
        _("Title it as the articles call what stands in it."),
        holders=(view, *case.items.get(item, ())),
        cited=view.id,
        thing=item,
        weight=weight,
    )


def _around(case: Case, inside: set[str]) -> Iterator[str]:
    """The groups of which a frame holds some, and the one heading over what it holds."""
    organisation = case.organisation
    yield from (g.nama for g in organisation.groups.values() if inside & {*g.anggota})
    headings = {e.heading for e in organisation.entries if e.heading and e.unit in inside}
    yield from headings if len(headings) == 1 else ()


def _is_one(case: Case, names: Iterable[str], title: str) -> bool:
    """Whether a title is one of *names*, or the office that one of them heads."""
    return any(case.key(name) == case.key(title) or heads(name, title) for name in names)
