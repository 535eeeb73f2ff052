"""A body that its article has led by one, and the chart's list of its parts by another.

"TKPK dipimpin oleh Wakil Gubernur" and "TKPK terdiri atas: ..." belong together: who leads the
body leads what it consists of.

Bad::

    unit:
      wagub: {nama: Wakil Gubernur, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
    daftar:
      - dasar: Pasal 3 ayat (2)
        komando: {dari: sekda, dasar: Pasal 2}
        isi: [{satu: Kelompok Kerja Data}, {dua: Kelompok Kerja Bantuan}]
    ---
    Pasal 1
    Wakil Gubernur membantu Gubernur.
    Pasal 2
    Kelompok Kerja bertanggung jawab kepada Sekretaris Daerah.
    Pasal 3
    (1) TKPK dipimpin oleh Wakil Gubernur.
    (2) TKPK terdiri atas:
    a. Kelompok Kerja Data; dan
    b. Kelompok Kerja Bantuan.

Good::

    unit:
      wagub: {nama: Wakil Gubernur, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
    daftar:
      - dasar: Pasal 3 ayat (2)
        komando: {dari: wagub, dasar: Pasal 3 ayat (3)}
        isi: [{satu: Kelompok Kerja Data}, {dua: Kelompok Kerja Bantuan}]
    ---
    Pasal 1
    Wakil Gubernur membantu Gubernur.
    Pasal 2
    Sekretaris Daerah membantu Gubernur.
    Pasal 3
    (1) TKPK dipimpin oleh Wakil Gubernur dan dibantu oleh Sekretaris Daerah.
    (2) TKPK terdiri atas:
    a. Kelompok Kerja Data; dan
    b. Kelompok Kerja Bantuan.
    (3) Kelompok Kerja bertanggung jawab kepada Wakil Gubernur.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Hubungan, name_key, parse_citation
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, own
from bagan.problem import Severity

ID = "ketua-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A body that its article has led by one, and the list of its parts by another.")
SOURCE = ""

_REFERS = r"(?:\s+sebagaimana\s+dimaksud\b[^.;:]{0,60}?)?"
_CONSISTS = re.compile(
    rf"\W*(?P<body>[A-Z][\w/-]*(?:\s+(?:dan\s+)?[A-Z][\w/-]*){{0,7}}){_REFERS}\s+terdiri\s+(?:atas|dari)\b"
)
_LED = re.compile(
    rf"\W*(?P<body>[A-Z][\w/-]*(?:\s+(?:dan\s+)?[A-Z][\w/-]*){{0,7}}){_REFERS}\s+di(?:pimpin|ketuai)\s+oleh\s+"
)


def check(case: Case) -> Iterator[Finding]:
    led = dict(_led(case))
    for daftar in case.regency.daftar:
        link, part = daftar.komando, case.text.find(parse_citation(daftar.dasar))
        match = _CONSISTS.match(part.text) if part is not None else None
        if match is None or not isinstance(link, Hubungan):
            continue
        head, at = led.get(name_key(match["body"]), ("", None))
        if at is None or link.dari in case.stated.alike(head):
            continue
        if any(link.dari in case.stated.alike(one.id) for one in case.names.find(own(at))):
            continue  # "dipimpin oleh Bupati selaku Ketua"
        quote, quoted_at = case.quotation(at)
        yield Finding(
            daftar.marks.of("komando"),
            _('{body} is led by {head}; the lines of its list come from {other}',
              body=match["body"], head=case.organisation.name(head),
              other=case.organisation.name(link.dari)),
            _("Correct the head of the list, or accept this with the reason."),
            holders=(daftar, link),
            cited=str(at.citation or ""),
            thing=link.dari,
            quote=quote,
            quoted_at=quoted_at,
        )  # fmt: skip


def _led(case: Case) -> Iterator[tuple[str, tuple[str, Provision]]]:
    """The bodies that are no units themselves, each with the unit that leads it, and where."""
    units = {name_key(case.organisation.name(item)) for item in case.ids}
    for part in articles(case.text):
        text = own(part)
        match = _LED.match(text)
        if match is None or name_key(match["body"]) in units:
            continue
        for mention in case.names.find(text):
            if mention.start == match.end() and mention.id in case.organisation.units:
                yield name_key(match["body"]), (mention.id, part)
