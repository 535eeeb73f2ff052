"""One hospital or UPTD that the articles give two classes.

Bad::

    peraturan: {jenis: Peraturan Bupati, tentang: Susunan Organisasi Rumah Sakit Umum Daerah Melati,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      direktur: {nama: Direktur, dasar: Pasal 2}
    ---
    Pasal 1
    RSUD Melati merupakan rumah sakit umum Kelas C.
    Pasal 2
    Direktur memimpin RSUD Kelas B.

Bad::

    peraturan: {jenis: Peraturan Bupati, tentang: Organisasi Rumah Sakit Umum Daerah Kelas D,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      direktur: {nama: Direktur, dasar: Pasal 1}
    lampiran:
      - judul: Bagan Organisasi Rumah Sakit Umum Daerah Kelas C
        bagan: [{id: rsud, jenjang: [direktur]}]
    ---
    Pasal 1
    Direktur memimpin Rumah Sakit Umum Daerah.

Good::

    peraturan: {jenis: Peraturan Bupati, tentang: Susunan Organisasi Rumah Sakit Umum Daerah Melati,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      direktur: {nama: Direktur, dasar: Pasal 2}
    ---
    Pasal 1
    RSUD Melati merupakan rumah sakit umum Kelas C.
    Pasal 2
    Direktur memimpin RSUD Melati, yang dapat ditingkatkan dari Kelas C menjadi Kelas B.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, is_definitions, own, terms
from bagan.problem import Severity

ID = "kelas-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("One hospital or UPTD that the articles give two classes.")
SOURCE = ""

_CLASS = re.compile(r"\b[Kk]elas\s+(?P<kelas>[A-D])\b")
_HOSPITAL = re.compile(r"\b(?:rumah\s+sakit|rsud|rsu)\b", re.IGNORECASE)
_UPTD = re.compile(
    r"\b(?P<name>UPTD?\s+[A-Z][\w/-]*(?:\s+(?:dan\s+)?[A-Z][\w/-]*)*?)\s+[Kk]elas\s+(?P<kelas>[A-D])\b"
)
_ONE = "rumah sakit"


def check(case: Case) -> Iterator[Finding]:
    title = case.regency.peraturan.tentang
    whole = _HOSPITAL.search(title) is not None
    first: dict[str, tuple[str, str]] = {}
    if whole and (named := _CLASS.search(title)):
        first[name_key(_ONE)] = (named["kelas"], "tentang")
        yield from _titled(case, named["kelas"])
    for part in _parts(case):
        text = own(part)
        found = _CLASS.findall(text)
        if len(found) != 1:
            continue
        named = _UPTD.search(text)
        name = named["name"] if named else _ONE if whole and _HOSPITAL.search(text) else ""
        other = first.setdefault(name_key(name), (found[0], str(part.citation))) if name else None
        if other is not None and other[0] != found[0]:
            yield in_words(
                case,
                part,
                _('"Kelas {one}" here, "Kelas {two}" in {place}', one=found[0], two=other[0],
                  place=other[1]),
                _("Compare the two, and correct the one that is wrong."),
                around=f"elas {found[0]}",
                thing=name,
            )  # fmt: skip


def _parts(case: Case) -> Iterator[Provision]:
    """The definition of the office of the title, and the articles."""
    title = name_key(case.regency.peraturan.tentang)
    for pasal in case.text.pasal.values():
        for part in pasal.walk() if is_definitions(pasal) else ():
            if any(name_key(term) in title for term in terms(part)):
                yield part
    yield from articles(case.text)


def _titled(case: Case, kelas: str) -> Iterator[Finding]:
    """Charts of the hospital that have another class in their titles."""
    for view in case.views:
        holder = view.bagan if view.bagan.judul else view.lampiran
        match = _CLASS.search(holder.judul or "")
        if match and _HOSPITAL.search(holder.judul or "") and match["kelas"] != kelas:
            yield Finding(
                holder.marks.of("judul"),
                _('"Kelas {one}" here, "Kelas {two}" in {place}', one=match["kelas"], two=kelas,
                  place="tentang"),
                _("Compare the two, and correct the one that is wrong."),
                holders=(holder,),
                cited="judul",
                thing=match["kelas"],
            )  # fmt: skip
