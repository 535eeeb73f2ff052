"""A list of offices in the articles that no list of the spec takes up.

A chart drawn from some of the lists alone leaves offices out without saying so.  What
counts as a list of offices: at least two entries of which most begin with a word for an
office (dinas, badan, bagian, kantor …), below a place that no ``daftar`` cites.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 1
        koordinasi: sekda
        isi:
          - dinsos: Dinas Sosial
    ---
    Pasal 1
    Sekretaris Daerah mengoordinasikan:
    a. dinas sosial.
    Pasal 2
    Asisten mengoordinasikan:
    a. dinas kesehatan; dan
    b. dinas perhubungan.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 1
        koordinasi: sekda
        isi:
          - dinsos: Dinas Sosial
      - dasar: Pasal 2
        koordinasi: sekda
        isi:
          - dinkes: Dinas Kesehatan
          - dishub: Dinas Perhubungan
    ---
    Pasal 1
    Sekretaris Daerah mengoordinasikan:
    a. dinas sosial.
    Pasal 2
    Asisten mengoordinasikan:
    a. dinas kesehatan; dan
    b. dinas perhubungan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Citation, parse_citation
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.naskah.wording import entry_name
from bagan.law.rules.case import Case
from bagan.law.rules.classes import heads
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import referred
from bagan.problem import Severity

ID = "daftar-terlewat"
SEVERITY = Severity.ERROR
SUMMARY = N_("A list of offices in the articles that no list of the spec takes up.")
SOURCE = ""

_OFFICE = re.compile(
    r"(?:dinas|badan|bagian|biro|kantor|inspektorat|sekretariat|satuan|bidang|sub\s?bagian"
    r"|sub\s?bidang|seksi|kecamatan|kelurahan|rumah\s+sakit|staf\s+ahli|asisten|kelompok\s+jabatan"
    r"|unit\s+pelaksana|upt\w?|lembaga|kejaksaan|pengadilan|kepolisian)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:adalah|melaksanakan|melakukan|meng?k?oordin(?:asi|ir)(?:kan)?|membantu|mempunyai|memiliki|memimpin|bertugas"
    r"|men(?:jalankan|gemban)|ber(?:ada|tanggung|kewajiban)|membawah(?:i|kan)|terdiri|di(?:pimpin|bantu)|meliputi|dapat|wajib|selaku|merupakan|sebagai)\b",
    re.IGNORECASE,
)
"""Words of a sentence: an entry that holds one says something of an office."""
_STRUCTURE = re.compile(r"\W*(?:susunan|struktur)\s+organisasi\b", re.IGNORECASE)
_LONGEST = 120
"""An entry longer than so many characters is a sentence, not the name of an office."""


def check(case: Case) -> Iterator[Finding]:
    taken = [parse_citation(daftar.dasar) for daftar in case.regency.daftar]
    taken += [
        parse_citation(text)
        for name in case.organisation.groups
        for text in case.organisation.groups[name].dasar
    ]
    yield from _without_a_unit(case, taken)
    for part in case.text.walk():
        citation = part.citation
        if citation is None or not _lists_offices(part):
            continue
        if any(place.covers(citation) for place in taken) or _by_their_heads(case, part):
            continue
        quote, quoted_at = case.quotation(part)
        yield Finding(
            case.document.key_at("daftar"),
            _(
                "{citation} lists offices that the spec does not have as a list: {names} …",
                citation=citation,
                names=", ".join(entry_name(child.text) for child in part.children[:2]),
            ),
            _("Add a daftar with dasar: {citation}.", citation=citation),
            holders=(case.regency.peraturan,),
            cited=str(citation),
            quote=quote,
            quoted_at=quoted_at,
        )


def _without_a_unit(case: Case, taken: list[Citation]) -> Iterator[Finding]:
    """Entries of a "susunan organisasi" that no list of the spec takes up, and that the spec has
    neither as a unit nor as what another article of its lists divides."""
    lists = [part for place in taken if (part := case.text.find(place))]
    divided = {id(meant[1]) for part in lists if (meant := referred(case.text, part))}
    cited = {place for item in case.ids for place in case.organisation.basis(item).dasar}
    names = {case.key(case.organisation.name(item)) for item in case.ids}
    for part in case.text.walk():
        if part.citation is None or not _STRUCTURE.match(part.text) or not part.children:
            continue
        known = [
            str(child.citation) in cited or case.key(entry_name(child.text)) in names
            for child in part.children
        ]
        if not any(known) or any(place.covers(part.citation) for place in taken):
            continue
        for child, there in zip(part.children, known, strict=True):
            if there or id(child) in divided or child.children or _SAYS.search(child.text):
                continue
            quote, quoted_at = case.quotation(child)
            name = entry_name(child.text)
            if any(case.key(name) in case.key(part.text) for part in lists):
                continue
            yield Finding(
                quoted_at or case.text.place(child.start),
                _('{citation} lists "{name}", which the spec has nowhere',
                  citation=child.citation, name=name),
                _("Add the unit, or accept this with the reason."),
                holders=(case.regency.peraturan,),
                cited=str(child.citation),
                thing=name,
                quote=quote,
                quoted_at=quoted_at,
            )  # fmt: skip


def _by_their_heads(case: Case, part: Provision) -> bool:
    """Whether charts show the head of each office of a list: "Kepala UPTD …"."""
    names = [case.organisation.name(unit) for unit in case.organisation.units]
    return all(any(heads(name, child.text) for name in names) for child in part.children)


def _lists_offices(part: Provision) -> bool:
    if len(part.children) < 2:
        return False
    offices = sum(_is_office(child) for child in part.children)
    return offices * 2 > len(part.children)


def _is_office(part: Provision) -> bool:
    """Whether the words of an entry are an office's name alone."""
    name = entry_name(part.text)
    named = len(name) <= _LONGEST and _OFFICE.match(name) is not None
    return named and _SAYS.search(name) is None
