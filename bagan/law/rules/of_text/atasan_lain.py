"""An article that has a whole class answer to someone who is not its head in the chart.

"Seksi dipimpin oleh Kepala Seksi yang bertanggung jawab kepada Sekretaris Desa": where every
Seksi stands under the Kepala Desa, the article and the chart say different things.  So they do
where someone answers to the head of the region, or to his Sekretaris Daerah, past the head that
he has in the chart, also where the chart does not show whom.

Bad::

    unit:
      kepala: {nama: Kepala Desa, dasar: Pasal 1 ayat (1)}
    daftar:
      - dasar: Pasal 1 ayat (1)
        komando: kepala
        isi:
          - sekretariat: Sekretariat Desa
          - satu: Seksi Pemerintahan
          - dua: Seksi Pelayanan
    ---
    Pasal 1
    (1) Kepala Desa membawahi:
    a. Sekretariat Desa;
    b. Seksi Pemerintahan; dan
    c. Seksi Pelayanan.
    (2) Kepala Seksi dalam melaksanakan tugasnya bertanggung jawab kepada Sekretariat Desa.

Bad::

    unit:
      kepala: {nama: Kepala Desa, dasar: Pasal 1}
      sekretaris: {nama: Sekretaris Desa, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 2
        komando: sekretaris
        isi: [{satu: Kepala Urusan Umum}, {dua: Kepala Urusan Keuangan}]
    garis:
      - {komando: kepala -> sekretaris, dasar: Pasal 1}
    ---
    Pasal 1
    Sekretaris Desa bertanggung jawab kepada Kepala Desa.
    Pasal 2
    Sekretaris Desa dibantu oleh:
    a. Kepala Urusan Umum; dan
    b. Kepala Urusan Keuangan.
    Pasal 3
    Kepala Urusan bertugas membantu Kepala Desa.

Bad::

    unit:
      kepala: {nama: Kepala Desa, dasar: Pasal 1 ayat (1)}
    daftar:
      - dasar: Pasal 1 ayat (1)
        komando: kepala
        isi: [sekretariat: Sekretariat Desa, satu: Seksi Pemerintahan, dua: Seksi Pelayanan]
    ---
    Pasal 1
    (1) Kepala Desa membawahi:
    a. Sekretariat Desa;
    b. Seksi Pemerintahan; dan
    c. Seksi Pelayanan.
    (2) Kepala Seksi bertugas membantu Sekretaris Desa sebagai pelaksana tugas operasional.

Bad::

    unit:
      kepala: {nama: Kepala Badan, dasar: Pasal 1 ayat (1)}
    daftar:
      - dasar: Pasal 1 ayat (1)
        komando: kepala
        isi: [sekretariat: Sekretariat, upt: UPTB Diklat]
      - {dasar: Pasal 2 ayat (1), komando: sekretariat, isi: [{umum: Subbagian Umum}]}
      - {dasar: Pasal 3 ayat (1), komando: upt, isi: [{tu: Subbagian Tata Usaha}]}
    ---
    Pasal 1
    (1) Kepala Badan membawahi:
    a. Sekretariat; dan
    b. UPTB Diklat.
    Pasal 2
    (1) Sekretariat membawahi:
    a. Subbagian Umum.
    Pasal 3
    (1) UPTB Diklat membawahi:
    a. Subbagian Tata Usaha.
    (2) Subbagian Tata Usaha dipimpin Kepala Subbagian yang bertanggung jawab kepada Sekretaris.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: [Pasal 1, Pasal 2 huruf a]}
    daftar:
      - dasar: Pasal 2
        komando: sekda
        isi: [{staf: {nama: Staf Ahli Bupati, nomor: 2}}]
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 1}
    ---
    Pasal 1
    Sekretaris Daerah bertanggung jawab kepada Bupati.
    Pasal 2
    Sekretariat Daerah terdiri atas:
    a. Sekretaris Daerah; dan
    b. Staf Ahli Bupati.
    Pasal 3
    Staf Ahli Bupati berada di bawah dan bertanggung jawab kepada Bupati.

Good::

    unit:
      kepala: {nama: Kepala Desa, dasar: Pasal 1 ayat (1)}
    daftar:
      - dasar: Pasal 1 ayat (1)
        komando: kepala
        isi:
          - sekretariat: Sekretariat Desa
          - satu: Seksi Pemerintahan
          - dua: Seksi Pelayanan
    ---
    Pasal 1
    (1) Kepala Desa membawahi:
    a. Sekretariat Desa;
    b. Seksi Pemerintahan; dan
    c. Seksi Pelayanan.
    (2) Kepala Seksi bertanggung jawab kepada Kepala Desa.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bagan.chart.model import Citation, Jenis, parse_citation
from bagan.language import _
from bagan.law.naskah.relations import Relation, own_words
from bagan.law.rules.answering import BEYOND, beyond
from bagan.law.rules.case import Case
from bagan.law.rules.classes import class_name, is_class, secretariats
from bagan.law.rules.passing import UNDER, members_of, passing, there
from bagan.law.rules.restricted import restricted
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.tree import below
from bagan.problem import Severity

ID = "atasan-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("An article that has a class answer to someone who is not its head in the chart.")
SOURCE = ""

_MOST = 3
"""So many heads are named in a message."""
_ANSWERS = re.compile(r"bertanggung|di\s*bawah", re.IGNORECASE)
_SECRETARIAT = re.compile(r"\ASekretariat\b", re.IGNORECASE)
_BETWEEN = re.compile(r"Sekretari|Wakil", re.IGNORECASE)
_HEADED = frozenset({
    Jenis.SEKRETARIAT, Jenis.BIDANG, Jenis.BAGIAN, Jenis.BIRO, Jenis.ASISTEN, Jenis.KEPALA,
})  # fmt: skip
"""What has a head of its own, to whom those below it answer."""
_HELPED = frozenset({"luar:sekda", "luar:kepala-dinas", "luar:kepala-badan"})


def check(case: Case) -> Iterator[Finding]:
    for relation, members, weight in passing(case):
        yield replace(_finding(case, relation, members), weight=weight)
    led: dict[str, frozenset[str]] = {}
    told = {(one.citation, one.source, one.target) for one in case.relations}
    for relations in _sentences(case):
        for target in dict.fromkeys(one.target for one in relations if one.certain):
            above = {one.source: one for one in relations if one.target == target and one.certain}
            if not _is_new(relations[0].citation, target, above, told):
                continue
            sources = set(above)
            if all("melalui" in one.cue and _hands_on(case, one) for one in above.values()):
                sources = {one.source for one in relations if one.target == target}
            for source in sources - led.keys():
                led[source] = _led(case, source)
            members = _of_pasal(case, relations[0], members_of(case, target))
            members &= there(case, relations[0])
            one = restricted(case.organisation, case.text, case.names, next(iter(above.values())))
            members -= one.without
            below_them = frozenset[str]().union(*(led[source] for source in sources))
            past = len(relations) == 1 and _goes_past(case, relations[0], members)
            if members & below_them and not past:
                continue
            if members & case.commands.keys():
                yield _finding(case, next(iter(above.values())), members)


def _helps_another(case: Case, relation: Relation) -> bool:
    """Whether a class is said to help the secretary, or a part of an office the Sekretaris Daerah
    or a Kepala Dinas whom the spec does not have; the Bupati and the DPRD are helped by many."""
    if "membantu" not in relation.cue:
        return False
    if is_class(relation.target):
        return relation.source in secretariats(case.organisation)
    return relation.source in _HELPED and relation.target in case.commands


def _is_new(
    place: Citation, target: str, above: Iterable[str], told: set[tuple[Citation, str, str]]
) -> bool:
    """Whether hubungan-terlewat does not ask the same: of two units of the spec, by their names."""
    ends = (target, *above)
    known = any((place, source, target) in told for source in above)
    return not known or any(is_class(end) or end in BEYOND for end in ends)


def _goes_past(case: Case, relation: Relation, members: frozenset[str]) -> bool:
    """Whether a class stands "di bawah" someone who leads none of it but through heads of their
    own; a box over several ("Pelaksana Teknis", "Kelurahan") is none."""
    if UNDER.search(relation.cue) is None or "melalui" in relation.cue:
        return False
    above = {line.source for one in members for line in case.commands.get(one, ())}
    kinds = set(map(case.organisation.jenis, above & case.organisation.units.keys()))
    return bool(kinds) and kinds <= _HEADED and not above & members_of(case, relation.source)


def _hands_on(case: Case, relation: Relation) -> bool:
    """Whether a chart need not draw the line by way of that one: a secretary or a deputy, or a
    whole class, of which no one alone leads the box."""
    several = is_class(relation.source) and not is_class(relation.target)
    return several or _BETWEEN.match(_name(case, relation.source)) is not None


def _sentences(case: Case) -> Iterable[list[Relation]]:
    """The relations of each sentence that has someone answer to another."""
    found: dict[tuple[Citation, int], list[Relation]] = {}
    for relation in case.answering:
        answers = not relation.report and (
            _ANSWERS.search(relation.cue) or _helps_another(case, relation)
        )
        if answers and there(case, relation) and not _is_between(case, relation):
            found.setdefault((relation.citation, relation.start), []).append(relation)
    return found.values()


def _is_between(case: Case, relation: Relation) -> bool:
    """Whether the sentence names who answers only as the one between two others: "melalui
    Sekretaris, dan Kepala Seksi bertanggung jawab kepada …"."""
    part = case.text.find(relation.citation)
    words = own_words(part)[relation.start : relation.end] if part is not None else ""
    name = re.escape(_SECRETARIAT.sub("Sekretaris", _name(case, relation.target)))
    found = re.findall(rf"(melalui\s+)?(?:Kepala\s+)?\b{name}\b", words, re.IGNORECASE)
    return bool(found) and all(found)


def _of_pasal(case: Case, relation: Relation, members: frozenset[str]) -> frozenset[str]:
    """Those of a class whom the pasal of the sentence lists, where it lists some: of many offices,
    each with a pasal of its own, the sentence is about that one's."""
    own = {
        one
        for one in members
        for place in case.organisation.basis(one).dasar
        if parse_citation(place).pasal == relation.citation.pasal
    }
    return frozenset(own) or members


def _led(case: Case, item: str) -> frozenset[str]:
    """Everyone whom komando leads to from those that *item* means."""
    starts = members_of(case, item)
    return below(case, starts) - starts


def _finding(case: Case, relation: Relation, members: frozenset[str]) -> Finding:
    quote, quoted_at = case.quotation(relation.citation, around=relation.cue.split(" … ")[0])
    below, above = (_name(case, item) for item in (relation.target, relation.source))
    lines = (line for one in sorted(members) for line in case.commands.get(one, ()))
    heads = dict.fromkeys(case.organisation.name(line.source) for line in lines)
    return Finding(
        quoted_at or case.text.place(0),
        _('{citation} has {below} answer to {above}; in the spec it answers to {heads}',
          citation=relation.citation, below=below, above=above,
          heads=", ".join([*heads][:_MOST]) + (" …" if len(heads) > _MOST else "")),
        _("Compare the article with the lines of the spec, or accept this with the reason."),
        holders=(case.regency.peraturan,),
        cited=str(relation.citation),
        thing=f"{above} -> {below}",
        quote=quote,
        quoted_at=quoted_at,
    )  # fmt: skip


def _name(case: Case, item: str) -> str:
    named = beyond(case.regency.daerah.nama, item) or class_name(item)
    return named or case.organisation.name(item)
