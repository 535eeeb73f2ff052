"""A body that its article has led by one, and the chart's list of its parts by another; a post
that two articles have held by two.

"TKPK dipimpin oleh Wakil Gubernur" and "TKPK terdiri atas: ..." belong together: who leads the
body leads what it consists of.

Bad::

    unit:
      kepala: {nama: Kepala BPBD, dasar: Pasal 2}
    ---
    Pasal 1
    Kepala BPBD secara ex-officio dijabat oleh Sekretaris Daerah.
    Pasal 2
    BPBD dipimpin oleh Kepala BPBD yang secara ex-officio dijabat oleh Wakil Bupati.

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
from bagan.law.rules.classes import heads
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, own
from bagan.problem import Severity

ID = "ketua-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A body, or a post, that one place gives to one head and another place to a second.")
SOURCE = ""

_REFERS = r"(?:\s+sebagaimana\s+dimaksud\b[^.;:]{0,60}?)?"
_CONSISTS = re.compile(
    rf"\W*(?P<body>[A-Z][\w/-]*(?:\s+(?:dan\s+)?[A-Z][\w/-]*){{0,7}}){_REFERS}\s+terdiri\s+(?:atas|dari)\b"
)
_LED = re.compile(
    rf"\W*(?P<body>[A-Z][\w/-]*(?:\s+(?:dan\s+)?[A-Z][\w/-]*){{0,7}}){_REFERS}\s+di(?:pimpin|ketuai)\s+oleh\s+"
)

_SEATED = re.compile(
    r"(?P<who>[A-Z]\w+(?:\s+[A-Z]\w+)*)\s+berkedudukan\s+sebagai\s+(?:[Kk]epala|[Pp]impinan)\s+"
    r"(?P<office>[A-Z]\w+(?:\s+[A-Z]\w+)*)"
)
_EX_OFFICIO = re.compile(
    r"(?P<post>[A-Z][\w/-]*(?:\s+[A-Z][\w/-]*)+)\s*,?\s+(?:yang\s+)?(?:secara\s+)?ex[\s-]*officio\s+"
    r"di(?:jabat|rangkap)\s+oleh\s+(?P<who>[A-Z]\w+(?:\s+[A-Z]\w+)*)"
)


def check(case: Case) -> Iterator[Finding]:
    yield from _holders(case)
    yield from _seated(case)
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


def _seated(case: Case) -> Iterator[Finding]:
    """Who is said to be the head of an office that another of the spec leads."""
    name = case.organisation.name
    for part in articles(case.text):
        for match in _SEATED.finditer(own(part)):
            led = {one for one in case.organisation.units if heads(name(one), match["office"])}
            who = {one.id for one in case.names.find(match["who"])}
            if led and who and not who & led:
                yield in_words(
                    case,
                    part,
                    _('"{post}" is held by "{who}" here, by "{other}" in the spec',
                      post=match["office"], who=match["who"], other=name(min(led))),
                    _("Compare the two, and correct the one that is wrong."),
                    around=match["office"],
                )  # fmt: skip


def _holders(case: Case) -> Iterator[Finding]:
    """A post that one place has held ex officio by one, and another by somebody else."""
    first: dict[str, tuple[Provision, str]] = {}
    for pasal in case.text.pasal.values():
        for part in pasal.walk():
            for match in _EX_OFFICIO.finditer(part.text) if "officio" in part.text else ():
                place, holder = first.setdefault(case.key(match["post"]), (part, match["who"]))
                one, other = case.key(holder), case.key(match["who"])
                if not (one.startswith(other) or other.startswith(one)):
                    yield in_words(
                        case,
                        part,
                        _('"{post}" is held by "{who}" here, by "{other}" in {place}',
                          post=match["post"], who=match["who"], other=holder,
                          place=place.citation),
                        _("Compare the two, and correct the one that is wrong."),
                        around=match["who"],
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
