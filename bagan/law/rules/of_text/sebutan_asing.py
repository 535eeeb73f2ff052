"""A word for a head or an office that the regulation does not have.

A regulation on a Badan that says "Kepala Dinas" once was copied from that of another office.
So was one whose articles speak of a Kepala Seksi where no list has a Seksi, and one of a Wali
Kota that says "Bupati"; and one whose Sekretariat serves "semua unit organisasi di lingkungan" an
office that is named nowhere else.  Words with a name ("Kepala Dinas Kesehatan") are about that one;
"Kepala Seksi pada Kecamatan", "Dinas terkait" and "Kepala Dinas, Kepala Badan, dan Camat" are
others', too.

Bad::

    unit:
      kaban: {nama: Kepala Badan, dasar: Pasal 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Badan adalah Badan Keuangan Daerah.
    Pasal 2
    Badan dipimpin oleh Kepala Badan.
    Pasal 3
    Apabila Kepala Dinas berhalangan, Sekretaris mewakilinya.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1 ayat (1) huruf a}
    daftar:
      - dasar: Pasal 1 ayat (1)
        komando: kepala
        isi:
          - satu: {nama: Bidang Sosial, nomor: 2}
    ---
    Pasal 1
    (1) Susunan organisasi Dinas terdiri atas:
    a. Kepala Dinas; dan
    b. Bidang Sosial.
    (2) Kepala Bidang merupakan jabatan administrator.
    (3) Kepala Seksi merupakan jabatan pengawas.

Bad::

    daerah: {nama: Provinsi Contoh, kode: "00", provinsi: Contoh}
    peraturan: {jenis: Peraturan Gubernur, penanda_tangan: {jabatan: Gubernur Contoh}}
    unit:
      kaban: {nama: Kepala Badan, dasar: Pasal 1}
    ---
    Pasal 1
    Badan dipimpin oleh Kepala Badan.
    Pasal 2
    Uraian tugas ditetapkan dengan Keputusan Bupati.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      sekretariat: {nama: Sekretariat, dasar: Pasal 1}
    garis:
      - {komando: kepala -> sekretariat, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas membawahi Sekretariat.
    Pasal 2
    Sekretariat melayani semua unit organisasi di lingkungan Dinas Sosial.

Good::

    unit:
      kaban: {nama: Kepala Badan, dasar: Pasal 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Badan adalah Badan Keuangan Daerah.
    Pasal 2
    Badan dipimpin oleh Kepala Badan.
    Pasal 3
    Badan berkoordinasi dengan Dinas terkait dan Kepala Seksi pada Kecamatan.
    Pasal 4
    Setiap Kepala Dinas, Kepala Badan, dan Camat memberikan data.

Good::

    unit:
      bidang: {nama: Bidang Pajak, dasar: Pasal 9}
      subbid: {nama: Subbid Pendataan, dasar: Pasal 9}
    ---
    Pasal 9
    (1) Bidang Pajak membawahi Subbid Pendataan.
    (2) Kepala Sub Bidang bertanggung jawab kepada Kepala Bidang.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, is_definitions, matched, own, terms
from bagan.problem import Severity

ID = "sebutan-asing"
SEVERITY = Severity.ERROR
SUMMARY = N_("A word for a head or an office that the regulation does not have.")
SOURCE = ""

_ALONE = (
    r"(?!\s*[/(]|\s+(?:[A-Z]|pada\b|di\b|dalam\b|dari\b|lain|terkait|teknis|yang\b(?!\s+(?:ber|secara|dalam|mempunyai))|masing|atau\b"
    r"|selaku\b|sebagai\b|lingkup\b|se-))"
)
"""What must not follow: a name, or words that make it one of others."""
_ONE = r"(?:Kepala\s+)?(?:Dinas|Badan|Satuan|Kantor)|Camat|Lurah|Direktur|Inspektur"
_JOINED = r"(?:\s*,\s*|\s+)(?:dan/atau|dan|serta|atau)?\s*"
_AMONG = re.compile(rf"(?:{_ONE}){_JOINED}\Z|\bpara\s+\Z", re.IGNORECASE)
_MORE = re.compile(rf"(?=[\s,]){_JOINED}(?:{_ONE})\b")
"""Before and behind a word, what makes it one of several: "Kepala Badan, Kepala Dinas"."""
_OFFICE = re.compile(
    r"(?<![/\w])(?<!atau )"
    r"(?:(?P<head>Kepala)\s+|(?i:tugas|fungsi|lingkungan|pada|organisasi|teknis)\s+)"
    rf"(?P<word>Dinas|Badan|Satuan|Kantor)\b{_ALONE}"
)
_CLASS = re.compile(
    rf"(?<![/\w])Kepala\s+(?P<word>Sub\s?[Bb]agian|Sub\s?[Bb]idang|Bidang|Bagian|Seksi|Urusan)\b{_ALONE}"
)
_REGENT = re.compile(r"(?<![/\w])(?<!Wakil )(?<!atau )(?<!dan )(?P<word>Bupati|Wali\s?[Kk]ota)\b"
                     r"(?!\s*[/,]|\s+(?:[A-Z]|dan|atau|se-))")  # fmt: skip
_WITHIN = re.compile(
    r"\b(?:uptd?|unit\s+(?:pelaksana|organisasi)|puskesmas|pusat\s+kesehatan|rumah\s+sakit|rsud|balai"
    r"|cabang)\b",
    re.IGNORECASE,
)
"""What stands within an office that has a structure of its own."""
_DECIDED_BY = re.compile(
    r"\b(?:ditetapkan|diatur)\s+(?:lebih\s+lanjut\s+)?(?:dengan|dalam)\s+(?:Peraturan|Keputusan)\s+"
    r"(?P<word>Bupati|Wali\s?[Kk]ota)\b(?!\s*[/,]|\s+(?:[A-Z]|dan|atau))"
)
"""What in a province its Gubernur decides."""
_ENFORCED = re.compile(
    r"\bPeraturan\s+Daerah\s+(?:dan(?:/atau)?|serta|maupun)\s+(?:Peraturan|Keputusan)\s+"
    r"(?P<word>Bupati|Wali\s?[Kk]ota|Gubernur)\b(?!\s*/)"
)
"""The region's own regulations: "menegakkan Peraturan Daerah dan Peraturan Bupati"."""
_ANSWERED = re.compile(
    r"\b(?:di\s*bawah\s+dan\s+ber\s*tanggung\s*jawab"
    r"|ber\s*tanggung\s*jawab(?=\s+kepada\s+\w+(?:\s+Kota)?\s+melalui\s+Sekretaris\s+Daerah))"
    r"\s+kepada\s+(?P<word>Bupati|Wali\s?[Kk]ota|Gubernur)\b(?!\s*/|\s+(?:dan|atau)\b)"
)
"""To whom the offices of the region answer."""
_GIVEN = re.compile(
    r"\b(?:tugas|fungsi)(?:\s+kedinasan)?\s+lain(?:nya)?\s+yang\s+diberikan\s+oleh\s+"
    r"(?P<word>Bupati|Wali\s?[Kk]ota|Gubernur)\b(?!\s*/|\s+(?:dan|atau)\b)"
)
"""Who gives the offices of the region other tasks."""
_SERVED = re.compile(
    r"\b(?:seluruh|semua|setiap|segenap)\s+(?:satuan|unit|unsur)(?:\s+(?:organisasi|kerja))?\s+"
    r"(?:di|dalam)\s+lingkungan\s+(?P<word>(?:Dinas|Badan|Kantor|Satuan|Sekretariat|Inspektorat)"
    r"(?:\s+(?:dan\s+)?[A-Z]\w+)+)"
)
"""Whom the secretariat of an office serves."""
_BEGINNINGS = {
    "subbagian": "subbag", "subbidang": "subbid", "bidang": "bidang", "bagian": "bagian",
    "seksi": "seksi", "urusan": "urusan",
}  # fmt: skip
_HEADS = {"kabupaten": "bupati", "kota": "walikota", "provinsi": "gubernur"}


def check(case: Case) -> Iterator[Finding]:
    parts = list(articles(case.text))
    words = [own(part) for part in parts]
    yield from _told(case, parts, words, _OFFICE, _offices(case))
    yield from _told(case, parts, words, _CLASS, _classes(case))
    yield from _told(case, parts, words, _SERVED, _named_again(case, words))
    own_head = _HEADS.get(case.regency.daerah.nama.split()[0].casefold())
    if own_head is not None:
        pattern = _DECIDED_BY if own_head == "gubernur" else _REGENT
        yield from _told(case, parts, words, pattern, frozenset({own_head}))
        every = [part for pasal in case.text.pasal.values() for part in pasal.walk()]
        yield from _told(case, every, [*map(own, every)], _ENFORCED, frozenset({own_head}))
        for said in (_ANSWERED, _GIVEN):
            yield from _told(case, parts, words, said, frozenset({own_head}))


def _told(
    case: Case,
    parts: list[Provision],
    words: list[str],
    pattern: re.Pattern[str],
    known: frozenset[str] | None,
) -> Iterator[Finding]:
    if known is None:
        return
    for part, text in zip(parts, words, strict=True):
        told = set[str]()
        for match in pattern.finditer(text):
            several = _AMONG.search(text[: match.start()]) or _MORE.match(text, match.end())
            said = matched(match)
            if name_key(match["word"]) not in known and not several and said not in told:
                told.add(said)
                yield in_words(
                    case,
                    part,
                    _('"{words}": the regulation has no {office} of its own', words=said,
                      office=match["word"]),
                    _("Correct the article, or accept this with the reason."),
                    around=match["word"],
                    thing=said,
                )  # fmt: skip


def _named_again(case: Case, words: list[str]) -> frozenset[str]:
    """Those served of whom the text speaks elsewhere, too."""
    served = {match["word"] for text in words for match in _SERVED.finditer(text)}
    plain = name_key(case.text.text) if served else ""
    return frozenset(name_key(one) for one in served if plain.count(name_key(one)) > 1)


def _offices(case: Case) -> frozenset[str] | None:
    """The words for offices that the regulation defines, names in its title or draws; None where
    it says of none what it is."""
    title = [
        case.regency.peraturan.tentang,
        *(v.bagan.judul or v.lampiran.judul for v in case.views),
    ]
    names = [case.organisation.name(item).removeprefix("Kepala ") for item in case.ids]
    defined = [
        name.removeprefix("Kepala ")
        for pasal in case.text.pasal.values()
        if is_definitions(pasal)
        for part in pasal.walk()
        for name in terms(part)
    ]
    found = {
        word
        for word in ("dinas", "badan", "satuan", "kantor")
        if any(name_key(name).startswith(word) for name in (*names, *defined))
        or any(re.search(rf"\b{word}\b", name, re.IGNORECASE) for name in title)
    }
    return frozenset(found) or None


def _classes(case: Case) -> frozenset[str] | None:
    """The classes of offices that the spec, a list or a definition has; None where the spec has
    none of them."""
    drawn = _begun_with(case.organisation.name(item) for item in case.ids)
    listed = _begun_with(part.text for part in case.text.walk() if part.level in ("huruf", "angka"))
    # In a regulation on a UPTD "Kepala Bidang" is one of the Dinas above it.
    above = {"bidang", "bagian"} if _WITHIN.search(case.regency.peraturan.tentang) else set()
    return frozenset(drawn | listed | above) if drawn else None


def _begun_with(names: Iterable[str]) -> set[str]:
    """The words for classes that names begin with, written out or as "Subbid", "Subbag"."""
    return {
        word
        for name in names
        for word, beginning in _BEGINNINGS.items()
        if name_key(name).removeprefix("kepala").startswith(beginning)
    }
