"""A reference to an article that speaks of something else than the sentence.

"Kelompok Jabatan Fungsional sebagaimana dimaksud dalam Pasal 4", where Pasal 4 does not name it
and Pasal 6 does; "Dalam melaksanakan tugas sebagaimana dimaksud dalam Pasal 2, Wakil Bupati …",
where Pasal 2 gives tasks to the Bupati: pasal were counted anew, or a sentence was copied.  It
is told only where another article has the words.  What a sentence is about is read from its
words alone, so this is a warning, but where ayat (1) gives the duty to another office of the
same kind and head ("Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Bidang …").

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Dinas dipimpin oleh Kepala Dinas.
    Pasal 2
    Dinas dibantu oleh Kelompok Jabatan Fungsional.
    Pasal 3
    Kelompok Jabatan Fungsional sebagaimana dimaksud dalam Pasal 1 terdiri atas pejabat fungsional.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      wakil-bupati: {nama: Wakil Bupati, dasar: Pasal 2}
    ---
    Pasal 1
    Bupati mempunyai tugas memimpin daerah.
    Pasal 2
    Wakil Bupati mempunyai tugas membantu Bupati.
    Pasal 3
    Dalam melaksanakan tugas sebagaimana dimaksud dalam Pasal 1, Wakil Bupati mempunyai kewajiban
    melapor.

Bad::

    unit:
      direktur: {nama: Direktur, dasar: Pasal 1}
    ---
    Pasal 1
    RSUD dipimpin oleh Direktur.
    Pasal 2
    RSUD mempunyai tugas melayani warga.
    Pasal 3
    Untuk melaksanakan tugas sebagaimana dimaksud dalam Pasal 1, RSUD menyelenggarakan fungsi.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      wakil-bupati: {nama: Wakil Bupati, dasar: Pasal 2}
    ---
    Pasal 1
    Bupati mempunyai tugas memimpin daerah.
    Pasal 2
    Wakil Bupati mempunyai tugas membantu Bupati.
    Pasal 3
    Dalam melaksanakan tugas sebagaimana dimaksud dalam Pasal 2, Wakil Bupati mempunyai kewajiban
    melapor.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Dinas dipimpin oleh Kepala Dinas.
    Pasal 2
    Pengangkatan pejabat sebagaimana dimaksud dalam Pasal 1 dilakukan oleh Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bagan.chart.model import Citation, name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.naskah.wording import SMALL_WORDS
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import NUMBER, articles, introduces, is_definitions, own, with_leads
from bagan.problem import Severity

ID = "rujukan-tak-cocok"
SEVERITY = Severity.WARNING
SUMMARY = N_("A reference to an article that speaks of something else than the sentence.")
SOURCE = ""

_REFERS = re.compile(
    r"(?P<about>[^.;:,]*?),?\s*sebagaimana\s+(?:telah\s+)?dimaksud\s+(?:dalam|pada)\s+"
    rf"(?:(?:Pasal|Diktum)\s+(?P<pasal>{NUMBER})\b)?\s*(?:ayat\s*\((?P<ayat>\d+)\))?"
    r"(?P<more>\s*(?:huruf|angka|dan|atau|sampai|,\s*(?:ayat|Pasal))\b)?(?P<after>[^.;:]*)"
)
_OF_ANOTHER = re.compile(
    r"\b(?:Undang|Peraturan\s+(?!.{0,40}\bini\b)|Keputusan|Diktum)", re.IGNORECASE
)
_DUTY = re.compile(
    r"(?:dalam|untuk|guna|selain)?\s*(?:rangka\s+)?"
    r"(?:melaksanakan|menyelenggarakan|menjalankan|mempunyai|pelaksanaan|berdasarkan(?:\s+[a-z]+)?)\s+"
    r"(?P<duty>tugas|fungsi|wewenang|kewajiban)(?:nya)?\b[\w\s]*",
    re.IGNORECASE,
)
_FOR = re.compile(r"\batas\s+nama\s+\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")
_PLAIN = SMALL_WORDS | frozenset({
    "adalah", "bagan", "berdasarkan", "cara", "disebut", "fungsi", "guna", "hal", "jenis", "jumlah",
    "ketentuan", "kewajiban", "lanjut", "lebih", "masing", "mekanisme", "mengenai", "organisasi",
    "pelaksanaan", "pola", "rangka", "sebagai", "selain", "selanjutnya", "setiap", "struktur",
    "susunan", "tata", "tercantum", "tugas", "wewenang",
})  # fmt: skip
"""Words that say nothing of what a sentence is about."""


_NAMED = re.compile(r"[A-Z][\w-]+(?:\s+(?:dan\s+)?[A-Z][\w-]+)+\Z")
"""The office that a sentence ends with: "berkoordinasi dengan Instansi Vertikal"."""
_GOES_ON = re.compile(r"\W*(?P<of>[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*)\s")
_OF_OFFICES = frozenset({
    "badan", "bagian", "bidang", "daerah", "desa", "dinas", "kabupaten", "kecamatan", "kelompok",
    "kelurahan", "kepala", "kota", "provinsi", "sekretariat", "sekretaris", "seksi", "unit",
})  # fmt: skip
"""Words that many offices have in their names."""


_STRUCTURE = re.compile(r"(?:Bagan\s+)?(?:struktur|susunan)\s+organisasi\s+(?P<of>[A-Z].*)", re.I)
_LIST = re.compile(
    r"\W*(?:(?:struktur|susunan)\s+organisasi\s+)?(?P<of>[A-Z].*?)(?:\s*,)?\s+(?:terdiri|meliputi)\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    for part in articles(case.text):
        text = own(part)
        for match in _REFERS.finditer(text) if "sebagaimana" in text else ():
            place = _place(part, match)
            target = case.text.find(place) if place is not None else None
            if target is None or place is None or _OF_ANOTHER.search(match["after"][:60]):
                continue
            said = " ".join(match[0][: match.start("after") - match.start()].split())
            meant = _meant(case, part, match, target, place)
            if target.start <= part.start < target.end and match["pasal"]:
                message = _('"{words}" stands in {place} itself', words=said, place=place)
            elif meant is target:
                message = _('"{words}": {place} is about another office', words=said, place=place)
            elif meant is not None:
                message = _(
                    '"{words}": {place} speaks of something else; {meant} of this',
                    words=said, place=place, meant=meant.citation,
                )  # fmt: skip
            else:
                continue
            words, span = case.quotation(part, around="dimaksud")
            yield Finding(
                span or case.text.place(part.start),
                message,
                _("Correct the reference, or accept this with the reason."),
                holders=(case.regency.peraturan,),
                cited=str(part.citation or ""),
                thing=str(place),
                quote=words,
                quoted_at=span,
                weight=Severity.ERROR if meant is target or _STRUCTURE.match(said) else None,
            )


def _place(part: Provision, match: re.Match[str]) -> Citation | None:
    """The pasal or ayat that is meant, where it is one alone."""
    if match["more"] or not (match["pasal"] or match["ayat"]) or part.citation is None:
        return None
    steps = (("ayat", match["ayat"]),) if match["ayat"] else ()
    return Citation(" ".join((match["pasal"] or part.citation.pasal).split()), steps)


def _meant(
    case: Case, part: Provision, match: re.Match[str], target: Provision, place: Citation
) -> Provision | None:
    """The part that the sentence rather means, where its target speaks of something else."""
    rest = _rest(case, part, match)
    if structure := _STRUCTURE.fullmatch(match["about"].strip()):
        of = case.key(structure["of"])
        there = next((other for other in rest if _lists(case, other, of)), None)
        return None if _lists(case, target, of) else there
    if duty := _DUTY.search(match["about"]):
        before = case.names.find(match["about"][: duty.start()])
        behind = [one for one in case.names.find(match["after"])
                  if not _FOR.search(match["after"][: one.start])]  # fmt: skip
        named = [*before[-1:], *behind[:1]][:1]
        if not named:
            return _giving_by_name(match["after"], duty["duty"], target, rest)
        if not match["pasal"] and _is_of_equal(case, named[0].id, target):
            return target
        return _giving(case, named[0].id, duty["duty"], target, rest)
    text = with_leads(case.text, place)
    last = case.names.find(match["about"])[-1:]
    if last and last[0].end == len(match["about"]):
        name = last[0].id
        rest = [other for other in rest if _names(case, name, other.words)]
        return next(iter(rest), None) if not _names(case, name, text) else None
    office = _NAMED.search(match["about"])
    about = office[0] if office is not None else match["about"]
    plain = _PLAIN if office is None else _PLAIN | _OF_OFFICES
    words = [word for word in map(str.casefold, _WORD.findall(about)) if word not in plain]
    if not words or _has(words, text):
        return None
    key = name_key(about)
    return next((other for other in rest if key in name_key(other.words)), None)


def _lists(case: Case, part: Provision, of: str) -> bool:
    """Whether a part, or one in it, is the list of an office's parts."""
    return any(
        (match := _LIST.match(below.text)) is not None and case.key(match["of"]) == of
        for below in part.walk()
    )


def _is_of_equal(case: Case, item: str, target: Provision) -> bool:
    """Whether an ayat is about another office of the same kind, beside this one."""
    kind, above = case.organisation.jenis(item), _above(case, item)
    return not introduces(target, case.names, item) and any(
        introduces(target, case.names, mention.id)
        for mention in case.names.find(own(target))[:1]
        if mention.id in case.organisation.units
        and case.organisation.jenis(mention.id) is kind
        and _above(case, mention.id) & above
    )


def _above(case: Case, item: str) -> set[str]:
    return {line.source for line in case.commands.get(item, ())}


def _rest(case: Case, part: Provision, match: re.Match[str]) -> list[Provision]:
    """Where else the reference may lead: the other pasal, or the other ayat of one."""
    level = "pasal" if match["pasal"] else "ayat"
    return [
        other
        for other in articles(case.text)
        if other.level == level
        and not other.start <= part.start < other.end
        and (match["pasal"] or _pasal(other) == _pasal(part))
    ]


def _pasal(part: Provision) -> str:
    return part.citation.pasal if part.citation is not None else ""


def _has(words: Iterable[str], text: str) -> bool:
    """Whether a text has one of *words*."""
    return any(word in text.casefold() for word in words)


def _names(case: Case, item: str, text: str) -> bool:
    return any(mention.id == item for mention in case.names.find(text))


def _giving_by_name(
    after: str, duty: str, target: Provision, rest: Iterable[Provision]
) -> Provision | None:
    """The same for an office that the spec does not have: RSUD in "tugas sebagaimana dimaksud dalam
    Pasal 3, RSUD menyelenggarakan fungsi"."""
    office = _GOES_ON.match(after)
    if office is None or duty.casefold() in target.words.casefold():
        return None
    return next(
        (
            other
            for other in rest
            for below in other.walk()
            if below.text.startswith(f"{office['of']} ")
            and re.search(rf"\bmempunyai\s+{duty}\b", below.text, re.IGNORECASE)
        ),
        None,
    )


def _giving(
    case: Case, item: str, duty: str, target: Provision, rest: Iterable[Provision]
) -> Provision | None:
    """The part that gives an office its duties, where *target* does not."""

    def gives(part: Provision) -> bool:
        about = any(introduces(below, case.names, item) for below in part.walk())
        return about and duty.casefold() in part.words.casefold() and not is_definitions(part)

    return None if gives(target) else next(filter(gives, rest), None)
