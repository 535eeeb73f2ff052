"""A unit whose basis does not name it.

A unit outside the lists cites the articles that speak of it.  Each must name it: by its
name, its label or its abbreviation; a definition in Pasal 1 must define it; and one of
them must have its name in full.  Where the articles have two names for one office, the
nearest wording is shown.

Bad::

    unit:
      asisten-umum: {nama: Asisten Administrasi Umum, dasar: Pasal 1}
    ---
    Pasal 1
    Asisten Administrasi mengoordinasikan urusan keuangan.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1 angka 1}
    kelompok:
      vertikal:
        {nama: Instansi Vertikal, dasar: Pasal 1 angka 3, keterangan: menurut Pasal 1 angka 2.}
    garis:
      - {koordinasi: bupati -> vertikal, dasar: Pasal 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Bupati adalah Bupati Contoh.
    2. Camat adalah pemimpin Kecamatan.
    3. Instansi Vertikal adalah perangkat kementerian.
    Pasal 2
    Bupati mengoordinasikan Instansi Vertikal.

Good::

    unit:
      asisten-umum: {nama: Asisten Administrasi Umum, dasar: Pasal 1}
    ---
    Pasal 1
    Asisten Administrasi Umum mengoordinasikan urusan keuangan.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1 huruf a}
    ---
    Pasal 1
    Susunan organisasi Dinas terdiri atas:
    a. Kepala; dan
    b. Sekretariat.

Good::

    unit:
      ketua: {nama: Ketua, jenis: lembaga, dasar: Diktum KESATU, anggota_tim: [Sekretaris Daerah]}
    ---
    MEMUTUSKAN:
    KESATU : Membentuk Tim dengan susunan sebagaimana tercantum dalam Lampiran Keputusan ini.
    LAMPIRAN
    SUSUNAN TIM
    1. | Sekretaris Daerah | Ketua
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Organisation, name_key, parse_citation
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.naskah.wording import entry_name, nearest
from bagan.law.rules.acceptance import items_of
from bagan.law.rules.annex_rows import annex_rows
from bagan.law.rules.annexed import announcements
from bagan.law.rules.case import Case
from bagan.law.rules.cited import PLACE, Cited, of_items
from bagan.law.rules.lists import said
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import is_definitions, matched, naming, own, same, terms, with_leads
from bagan.problem import Severity

ID = "nama-tak-disebut"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit whose basis does not name it.")
SOURCE = ""

_TITLES = frozenset({"Direktur", "Inspektur", "Kepala", "Ketua", "Sekretaris"})
_WORDS = re.compile(r"[^\s,;:.()]+")
_BRACKETED = re.compile(rf"\s*\((?P<place>{PLACE.pattern})\)")
_INCLUDED = re.compile(r"(?P<who>[^.;:]+?)\s+(?P<not>tidak\s+)?termasuk\b", re.IGNORECASE)
_AND = re.compile(r",|\b(?:dan|serta|atau)\b")
_DEFINED_AT = re.compile(r"\bPasal 1 angka \d+\b")


def check(case: Case) -> Iterator[Finding]:
    yield from _in_notes(case)
    yield from _in_reasons(case)
    in_full: dict[str, list[Cited]] = {}
    for item, cited in of_items(case):
        part = case.text.find(cited.citation)
        if part is None:
            continue
        words = with_leads(case.text, cited.citation)
        if _is_its_head(case, item, part, words):
            continue
        ids = _ids(case, item)
        wrong = not _defines(case, item, cited) or _is_of_another(case, part, ids)
        if not wrong and _is_in_annex(case, item, part):
            continue
        if wrong or not naming(words, case.names, ids):
            yield _finding(case, item, cited, words)
            continue
        if _says(case, words, case.organisation.name(item)):
            in_full[item] = []
            continue
        in_full.setdefault(item, [cited])
    for item, places in in_full.items():
        if places and item in case.organisation.units:
            words = with_leads(case.text, places[0].citation)
            if naming(words, case.names, _ids(case, item)):
                yield _finding(case, item, places[0], words)


def _in_notes(case: Case) -> Iterator[Finding]:
    """A note on a group ("menurut Pasal 1 angka 7") that names the definition of something
    of which the note does not speak."""
    for item, group in case.organisation.groups.items():
        note = group.keterangan or ""
        for match in _DEFINED_AT.finditer(note):
            place = parse_citation(match[0])
            part = case.text.find(place)
            cited = Cited(place, group.marks.of("keterangan"), group)
            if part is not None:
                yield from _included(case, item, cited, own(part))
            if part is None or _defines(case, item, cited):
                continue
            if not any(name_key(term) in name_key(note) for term in terms(part)):
                yield _finding(case, item, cited, own(part))


def _included(case: Case, item: str, cited: Cited, words: str) -> Iterator[Finding]:
    """What a note says is included ("termasuk") and the definition does not name, or the other way
    round."""
    group = case.organisation.groups[item]
    for match in _INCLUDED.finditer(group.keterangan or ""):
        for one in filter(None, map(str.strip, _AND.split(match["who"]))):
            if (name_key(one) in name_key(words)) is bool(match["not"]):
                yield Finding(
                    cited.span,
                    _('The note says "{note}"; {citation} says it otherwise',
                      note=matched(match), citation=cited.citation),
                    _("Write the note as the definition has it, or remove it."),
                    holders=(group,),
                    cited=str(cited.citation),
                    thing=one,
                    quote=words,
                )  # fmt: skip
                break


def _in_reasons(case: Case) -> Iterator[Finding]:
    """The place in brackets behind a name in a reason, which does not name that one; and the entry
    of another unit than the one that the reason is about."""
    for item in items_of(case.regency):
        for key in ("alasan", "rekonstruksi", "keterangan"):
            words = getattr(item, key, None)
            for match in _BRACKETED.finditer(words if isinstance(words, str) else ""):
                named = case.names.find((words or "")[: match.start()])
                place = parse_citation(match["place"])
                if not named or named[-1].end != match.start() or case.text.find(place) is None:
                    continue
                said = with_leads(case.text, place)
                if not naming(said, case.names, _ids(case, named[-1].id)):
                    cited = Cited(place, item.marks.of(key), case.regency.peraturan)
                    yield _finding(case, named[-1].id, cited, said)
    for one, holders in case.items.items():
        for accepted in (terima for holder in holders for terima in getattr(holder, "terima", ())):
            places = [*PLACE.finditer(accepted.alasan)]
            ids = {mention.id for mention in case.names.find(accepted.alasan)} if places else set()
            for match in places:
                place = parse_citation(match[0])
                part = case.text.find(place)
                about = {m.id for m in case.names.find(own(part))} if part else set()
                if not part or not about or about & ids:
                    continue
                if _is_of_another(case, part, _ids(case, one)):
                    cited = Cited(place, accepted.marks.of("alasan"), case.regency.peraturan)
                    yield _finding(case, one, cited, own(part))


def _is_its_head(case: Case, item: str, part: Provision, words: str) -> bool:
    """Whether a part is the entry "Kepala" in the list of the office that the unit leads: "Susunan
    organisasi Dinas terdiri atas: a. Kepala"."""
    title, _space, office = case.organisation.name(item).partition(" ")
    titled = title in _TITLES and name_key(entry_name(own(part))) == name_key(title)
    return titled and bool(office) and _says(case, words, office)


def _is_in_annex(case: Case, item: str, part: Provision) -> bool:
    """Whether a box of a team has its row in an annex that the part announces: "dengan susunan
    keanggotaan sebagaimana tercantum dalam Lampiran"."""
    unit = case.organisation.units.get(item)
    team = unit is not None and bool(unit.anggota_tim)
    announced = team and any(one is part for _number, one in announcements(case.text))
    return announced and item in annex_rows(case)


def _is_of_another(case: Case, part: Provision, ids: frozenset[str]) -> bool:
    """Whether a part is the entry of a unit that is none of *ids*, whatever the words above it
    name."""
    if part.level not in ("huruf", "angka") or naming(own(part), case.names, ids):
        return False
    name = case.key(said(part))
    return any(case.key(case.organisation.name(other)) == name for other in {*case.ids} - ids)


def _ids(case: Case, item: str) -> frozenset[str]:
    """The unit, or the group and its members, and whatever else has its name: two dinas in
    one regulation each have their "Kepala Dinas"."""
    organisation = case.organisation
    members = organisation.groups[item].anggota if item in organisation.groups else ()
    name = case.key(organisation.name(item))
    alike = (other for other in case.ids if case.key(organisation.name(other)) == name)
    return frozenset((item, *members, *alike))


def _defines(case: Case, item: str, cited: Cited) -> bool:
    """False for a definition of something else."""
    pasal = case.text.pasal[cited.citation.pasal]
    part = case.text.find(cited.citation)
    if part is None or not is_definitions(pasal) or not (defined := terms(part)):
        return True
    return any(
        same(term, wording) or case.key(term) == case.key(wording)
        for term in defined
        for name in _ids(case, item)
        for wording in _wordings(case.organisation, name)
    )


def _wordings(organisation: Organisation, item: str) -> tuple[str, ...]:
    unit = organisation.units.get(item)
    if unit is None:
        return (organisation.groups[item].nama,)
    return tuple(filter(None, (unit.nama, unit.caption, unit.singkatan)))


def _says(case: Case, words: str, name: str) -> bool:
    """Whether *words* hold *name* in full, or the short name that the regulation gives it."""
    return name_key(name) in name_key(words) or case.key(name) in case.key(words)


def _finding(case: Case, item: str, cited: Cited, words: str) -> Finding:
    part = case.text.find(cited.citation)
    quote, quoted_at = case.quotation(cited.citation)
    name = case.organisation.name(item)
    near = _nearest(name, words)
    return Finding(
        cited.span,
        _('{citation} does not name "{name}"', citation=cited.citation, name=name)
        if part is None or not terms(part)
        else _(
            '{citation} defines "{term}", not "{name}"',
            citation=cited.citation,
            term=terms(part)[0],
            name=name,
        ),
        _('The nearest wording is "{words}".', words=near)
        if near
        else _("Cite the place that names it, or write the name as it stands there."),
        holders=(cited.holder,),
        cited=str(cited.citation),
        thing=name,
        quote=quote,
        quoted_at=quoted_at,
    )


def _nearest(name: str, words: str) -> str | None:
    """The run of words in a text that reads most like *name*."""
    size = len(name.split())
    spans = [match.span() for match in _WORDS.finditer(words)][:2000]
    runs = [
        words[spans[start][0] : spans[start + count - 1][1]]
        for count in range(max(1, size - 1), size + 2)
        for start in range(len(spans) - count + 1)
    ]
    return nearest(name, runs)
