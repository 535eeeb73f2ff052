"""An article that has an office led by, or answer to, the head of one below it or of another rank.

"Bidang dipimpin oleh Kepala Bidang yang bertanggung jawab kepada Kepala Dinas": who leads a
Bidang is its Kepala Bidang, and that one answers to no Kepala Seksi.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas memimpin.
    Pasal 2
    Bidang dipimpin oleh Kepala Bidang yang bertanggung jawab kepada Kepala Seksi.

Bad::

    peraturan: {jenis: Peraturan Bupati, tentang: Susunan Organisasi Rumah Sakit Umum Daerah,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      direktur: {nama: Direktur, dasar: Pasal 1}
    ---
    Pasal 1
    RSUD dipimpin oleh Direktur yang bertanggung jawab kepada Kepala Dinas Pendidikan.

Bad::

    unit:
      direktur: {nama: Direktur, dasar: Pasal 2}
    ---
    Pasal 1
    RSUD dipimpin oleh Kepala yang bertanggung jawab kepada Kepala Dinas.
    Pasal 2
    Direktur mempunyai tugas memimpin RSUD.

Good::

    unit:
      direktur: {nama: Direktur, dasar: Pasal 1}
    ---
    Pasal 1
    RSUD dipimpin oleh Direktur.
    Pasal 2
    Instalasi Farmasi Rumah Sakit dipimpin oleh Kepala yang bertanggung jawab kepada Direktur.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas memimpin.
    Pasal 2
    Bidang dipimpin oleh Kepala Bidang yang bertanggung jawab kepada Kepala Dinas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Kind
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.classes import title_of
from bagan.law.rules.defined import definitions
from bagan.law.rules.offices import is_province
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, matched, own, same
from bagan.problem import Severity

ID = "pimpinan-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("An article that has an office led by, or answer to, the head of another rank.")
SOURCE = ""

_RANKS = {
    "dinas": 0, "badan": 0, "inspektorat": 0, "kecamatan": 0, "biro": 0,
    "sekretariat": 1, "bidang": 1, "bagian": 1,
    "subbidang": 2, "subbagian": 2, "seksi": 2,
    "rsud": 0, "camat": 0, "inspektur": 0, "direktur": 0, "asisten": 0, "stafahli": 0,
    "upt": 1, "uptd": 1, "unitpelaksanateknis": 1, "sekretarisdaerah": 0, "sekretaris": 1,
    "kelurahan": 1, "lurah": 1, "jorong": 1, "dusun": 1, "kelompoksubstansi": 2,
}  # fmt: skip
_ALSO = (
    r"uptd?|unit\s+pelaksana\s+teknis|rsud|camat|inspektur|direktur|asisten|staf\s+ahli"
    r"|sekretaris(?:\s+daerah)?|kelurahan|lurah|jorong|dusun|kelompok\s+substansi"
)
_CLASS = r"(?:sub\s?)?(?:bagian|bidang)|seksi|biro|dinas|badan|inspektorat|kecamatan|sekretariat"
_SUBJECT = re.compile(
    rf"\W*(?:(?:setiap|masing-masing)\s+)?(?:kepala\s+)?(?P<office>{_CLASS}|{_ALSO})\b",
    re.IGNORECASE,
)
_LED = re.compile(
    rf"(?P<words>[^.;:]*?)\bdipimpin\s+oleh\s+(?:seorang\s+)?kepala\s+(?P<head>{_CLASS}|urusan)\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"[^.;:]*?\bbertanggung\s*jawab\s+(?:langsung\s+)?kepada\s+(?:seorang\s+)?kepala\s+"
    rf"(?P<head>{_CLASS})\b",
    re.IGNORECASE,
)
_BEYOND = re.compile(
    r"[^.;:]*?\bdi\s*bawah\s+dan\s+bertanggung\s*jawab\s+kepada\s+(?P<head>Gubernur|Menteri)\b",
    re.IGNORECASE,
)
"""To whom an office of a kabupaten or kota does not answer."""
_BELOW = re.compile(
    r"[^.;:]*?\bdi\s*bawah\s+dan\s+bertanggung\s*jawab\s+kepada\s+(?P<head>Bupati|Wali\s?Kota)\b"
    r"(?!\s*/)",
    re.IGNORECASE,
)
"""To whom an office of a province does not answer."""
_HOSPITAL = re.compile(
    r"[^.;:]*?\bDirektur\b[^.;:]*?\bbertanggung\s*jawab\s+kepada\s+"
    r"(?P<head>Kepala\s+(?:Dinas|Badan)\s+(?!Kesehatan|yang|untuk)[A-Z]\w+)"
)
"""To whom the head of a rumah sakit daerah does not answer (docs/ketentuan.md)."""
_DEPUTY = re.compile(
    r"[^.;:]*?\bdi\s*bawah\s+dan\s+bertanggung\s*jawab\s+kepada\s+"
    r"(?P<head>Wakil\s+(?:Bupati|Wali\s?Kota|Gubernur))\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?P<words>[^.;:]*?)\bdipimpin\s+oleh\s+(?:seorang\s+)?(?P<head>Sekretaris(?:\s+\w+)?|Camat"
    r"|Lurah|Inspektur(?:\s+Pembantu)?|Direktur|Kepala\s+(?:UPT\w*|Unit\s+Pelaksana|Puskesmas|Dusun|Desa))\b",
    re.IGNORECASE,
)
_LED_BY_TITLE = {
    "sekretaris": ("sekretariat", "sekretaris"), "camat": ("kecamatan", "distrik"),
    "lurah": ("kelurahan",), "inspekturpembantu": ("pembantu", "irban", "wilayah"),
    "direktur": ("direktorat", "rumah sakit", "rsu", "rsk", "perus", "perum", "badan usaha"),
    "kepalaupt": ("upt", "unit pelaksana"), "kepalaunitpelaksana": ("upt", "unit pelaksana"),
    "kepalapuskesmas": ("puskesmas", "pusat kesehatan"), "kepaladusun": ("dusun", "wilayah"),
    "kepaladesa": ("desa",), "inspektur": ("inspektorat",),
}  # fmt: skip
"""Heads with a title of their own: what those offices are called that they lead."""
_STRAIGHT = re.compile(
    r"[^.;:]*?\bdi\s*bawah\s+dan\s+bertanggung\s*jawab\s+(?:langsung\s+)?kepada\s+"
    r"(?P<head>Bupati|Wali\s?Kota)\b(?!\s+melalui|\s+dan)",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\bkepada\s+(?:(?P<head>Sekretaris\s+Daerah)\s+melalui\s+(?:Bupati|Wali\s?Kota|Gubernur)"
    r"|(?:Kepala\s+(?!Daerah\b)\w+(?:\s+[A-Z]\w+)*|Inspektur|Camat|Direktur)\s+melalui\s+"
    r"(?:Bupati|Wali\s?[Kk]ota|Gubernur|Sekretaris\s+Daerah))\b"
)
_TWICE = re.compile(
    r"\bsecara\s+(?:teknis|operasional|fungsional)\b[^.;:]{0,60}?\bkepada\s+(?P<head>[A-Z]\w+)\s+"
    r"(?:dan|serta)\s+secara\s+administra\w+\b[^.;:]{0,40}?\bkepada\s+(?P=head)\b"
)
"""Two ways of answering, to one and the same."""
_NAMED = re.compile(
    r"\W*(?P<words>(?P<first>[A-Z]\w+)\s+[A-Z][^.;:]*?)\s+dipimpin\s+oleh\s+(?:seorang\s+)?"
    r"Kepala\s+(?P<head>(?P=first)\s+[A-Z][^.;:]*?)(?=\s+(?:yang|dan\s+ber|berada|berkedudukan)\b|[.,;])"
)
"""An office with its name, and the head of one whose name begins alike."""
_SHORT = re.compile(
    r"\W*(?P<words>[A-Z]{2,}[A-Za-z]*)\s+dipimpin\s+oleh\s+(?:seorang\s+)?"
    r"Kepala\s+(?P<head>[A-Z]{2,}[A-Za-z]*)\b"
)
"""The two above an office, the wrong way round."""
_BARE = re.compile(
    r"\W*(?P<words>[^.;:,]*?)\s+di(?:pimpin|kepalai)\s+oleh\s+(?:seorang\s+)?(?P<head>Kepala)"
    r"(?=\s*(?:[.,;]|\Z|(?:yang|dan|berada|berkedudukan)\b))"
)
"""An office whose head has no other title than Kepala."""
_WITHIN = frozenset({"bidang", "subbidang", "subbagian", "seksi", "kelompoksubstansi"})
"""What is within an office, whose head stands between it and the Bupati."""
_OF_HOSPITAL = re.compile(r"\bRumah\s+Sakit\b", re.IGNORECASE)
_WORD = re.compile(rf"\b(?:{_CLASS})\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    yield from _titles(case)
    title = case.regency.peraturan.tentang
    for part in articles(case.text):
        text = own(part)
        for match in filter(None, (_TURNED.search(text), _TWICE.search(text))):
            words = matched(match)
            message = _('{citation} says "{words}"', citation=part.citation, words=words)
            yield _finding(case, part, match, message)
        named = _NAMED.match(text) or _SHORT.match(text)
        if named is not None and not _is_same(case, named["words"], named["head"]):
            yield _finding(
                case, part, named,
                _("{citation} has a {office} led by a Kepala {head}", citation=part.citation,
                  office=named["words"], head=named["head"]),
            )  # fmt: skip
        deputy = _DEPUTY.match(text)
        if deputy is not None and not _leads_somebody(case, deputy["head"]):
            yield _beyond(case, part, deputy)
        hospital = _HOSPITAL.match(text) if _OF_HOSPITAL.search(title) else None
        if hospital is not None:
            yield _finding(
                case, part, hospital,
                _("{citation} has a rumah sakit answer to the {head}", citation=part.citation,
                  head=hospital["head"]),
            )  # fmt: skip
        if (subject := _SUBJECT.match(text)) is None:
            continue
        led, answers = _LED.match(text), _ANSWERS.match(text)
        if led is not None:
            offices = {_key(word) for word in _WORD.findall(led["words"])}
            if _key(led["head"]) not in offices | {*led["words"].casefold().split()}:
                message = _("{citation} has a {office} led by a Kepala {head}", head=led["head"],
                            citation=part.citation, office=subject["office"])  # fmt: skip
                yield _finding(case, part, led, message)
        titled = _TITLE.match(text)
        if titled is not None and not _leads(titled, subject):
            message = _("{citation} has a {office} led by a {head}", citation=part.citation,
                        office=subject["office"], head=titled["head"])  # fmt: skip
            yield _finding(case, part, titled, message)
        straight = _STRAIGHT.match(text)
        if straight is not None and _key(subject["office"]) in _WITHIN:
            yield _finding(
                case, part, straight,
                _("{citation} has a {office} answer to the {head} and to nobody between",
                  citation=part.citation, office=subject["office"], head=straight["head"]),
            )  # fmt: skip
        beyond = (_BELOW if is_province(case) else _BEYOND).match(text)
        if beyond is not None:
            yield _beyond(case, part, beyond)
        if answers is not None and _RANKS[_key(answers["head"])] >= _lowest(answers, subject):
            yield _finding(
                case, part, answers,
                _("{citation} has a {office} answer to a Kepala {head}", citation=part.citation,
                  office=subject["office"], head=answers["head"]),
            )  # fmt: skip


def _beyond(case: Case, part: Provision, match: re.Match[str]) -> Finding:
    message = _("{citation} has an office of the {region} answer to a {head}", head=match["head"],
                citation=part.citation, region=case.regency.daerah.nama)  # fmt: skip
    return _finding(case, part, match, message)


def _leads_somebody(case: Case, head: str) -> bool:
    """Whether the spec draws a line of komando from the deputy of the head of the region."""
    units = {unit for unit in case.organisation.units if same(case.organisation.name(unit), head)}
    lines = case.organisation.lines
    return any(line.source in units and line.kind is Kind.KOMANDO for line in lines)


def _titles(case: Case) -> Iterator[Finding]:
    """Offices led by a Kepala whose head the spec has by a title of his own."""
    for part in case.text.walk():
        match = _BARE.match(own(part))
        office = match["words"].partition(" adalah ")[0] if match is not None else ""
        if match is not None and _has_title(case, office):
            message = _("{citation} has a {office} led by a {head}", citation=part.citation,
                        office=office, head=match["head"])  # fmt: skip
            yield _finding(case, part, match, message)


def _has_title(case: Case, office: str) -> bool:
    """Whether the spec has the head of *office* by a title of his own: Direktur, Camat."""
    long = next((one for one, short in definitions(case.text) if same(short, office)), office)
    title = title_of(long)
    units = case.organisation.units
    return bool(title) and any(same(case.organisation.name(unit), title) for unit in units)


def _is_same(case: Case, words: str, other: str) -> bool:
    """Whether one of two names is the other, or its beginning."""
    one, two = case.key(words), case.key(other)
    return one.startswith(two) or two.startswith(one)


def _leads(titled: re.Match[str], subject: re.Match[str]) -> bool:
    """Whether the office of the sentence may be led by a head of that title."""
    title = _key(titled["head"])
    words = titled["words"].casefold()
    known = next((w for key, w in _LED_BY_TITLE.items() if title.startswith(key)), ())
    return any(word in words for word in known)


def _lowest(answers: re.Match[str], subject: re.Match[str]) -> int:
    """The lowest rank of those of whom the sentence speaks before it says to whom they answer: 1
    above the head of a whole office."""
    words = _WORD.findall(answers[0][: answers.start("head")])
    return max(_RANKS[_key(word)] for word in (*words, subject["office"])) or 1


def _key(word: str) -> str:
    return "".join(word.casefold().split())


def _finding(case: Case, part: Provision, match: re.Match[str], message: str) -> Finding:
    quote, quoted_at = case.quotation(part, around=match["head"] or "melalui")
    return Finding(
        quoted_at or case.text.place(part.start),
        message,
        _("Correct the article, or accept this with the reason."),
        holders=(case.regency.peraturan,),
        cited=str(part.citation or ""),
        quote=quote,
        quoted_at=quoted_at,
    )
