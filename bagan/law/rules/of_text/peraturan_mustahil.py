"""A regulation that cites one of a later year, revokes itself, or revokes that of another region.

Bad::

    peraturan: {jenis: Peraturan Bupati, nomor: 12, tahun: 2020, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati Contoh Nomor 3 Tahun 2021 tentang Tata Kerja dicabut.

Bad::

    peraturan: {jenis: Peraturan Bupati, nomor: 12, tahun: 2020, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati Contoh Nomor 12 Tahun 2020 dicabut dan dinyatakan tidak berlaku.

Bad::

    peraturan: {jenis: Peraturan Bupati, nomor: 12, tahun: 2020, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati Tetangga Nomor 3 Tahun 2016 dicabut dan dinyatakan tidak berlaku.

Bad::

    peraturan: {jenis: Peraturan Bupati, nomor: 12, tahun: 2020, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati Contoh Nomor 3 Tahun 2016 tentang Tata Kerja (Berita Daerah Kabupaten Contoh
    Tahun 2015 Nomor 3) dicabut.

Bad::

    peraturan: {jenis: Peraturan Bupati, nomor: 12, tahun: 2020, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati Contoh Nomor 3 Tahun 2016 tentang Tata Kerja (Lembaran Daerah Kabupaten Contoh
    Tahun 2016 Nomor 3) dicabut.

Good::

    peraturan: {jenis: Peraturan Bupati, nomor: 12, tahun: 2020, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati Contoh Nomor 3 Tahun 2016 tentang Tata Kerja dicabut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.printed import printed_key
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import matched, own
from bagan.problem import Severity

ID = "peraturan-mustahil"
SEVERITY = Severity.ERROR
SUMMARY = N_("A regulation that cites one of a later year, revokes itself, or another region's.")
SOURCE = ""

_CITED = re.compile(
    r"(?:\b(?P<kind>(?:Undang\s*-\s*Undang|Peraturan|Keputusan|Instruksi)(?:\s+[A-Z][\w/-]*|\s+dan){0,8})"
    r"\s+|\A)Nomor\s*:?\s*(?P<nomor>\d+)\s+Tahun\s+(?P<tahun>\d{4})\b"
)
"""A regulation and its kind, or the number alone in a list of some: "yang telah diubah dengan
Peraturan Bupati: a. Nomor 12 Tahun 2019"."""
_GAZETTE = re.compile(
    r"[^()]{0,300}\((?P<paper>Berita|Lembaran)\s+Daerah\s+(?P<region>(?:(?:Kabupaten|Kota|Provinsi)\s+)?[^()]*?)"
    r"\s*,?\s+Tahun\s+(?P<tahun>\d{4})\b"
)
"""Where a regulation was published, behind its title."""
_SUPPLEMENT = re.compile(
    r"[^()]*?\bTambahan\s+Lembaran\s+Daerah\s+(?P<region>(?:Kabupaten|Kota|Provinsi)\s+[^()]*?)"
    r"\s+(?:Tahun\s+\d{4}\s+)?Nomor\b"
)
_OF_STATE = re.compile(
    r"[^()]{0,300}\((?:Lembaran|Berita)\s+Negara\b[^(),]*?\bTahun\s+(?P<tahun>\d{4})\b"
)
_OF_REGION = re.compile(
    r"(?:peraturan|keputusan)(?:bupati|walikota|gubernur|daerah(?=kabupaten|kota|provinsi))(?P<where>\w+)"
)
_REVOKED = re.compile(r"\b(?:dicabut|tidak\s+berlaku|diubah)\b", re.IGNORECASE)
_ENDS = re.compile(r"\b(?:dicabut|dinyatakan\s+tidak\s+berlaku)\b", re.IGNORECASE)
_STAYS = re.compile(r"\b(?:tetap|masih)\s+berlaku\b", re.IGNORECASE)
_PARTLY = re.compile(r"\b(?:pelaksana\w*|sepanjang|kecuali|sampai|ketentuan\s+Pasal)\b", re.I)
"""What stays in force of a regulation that is revoked: what carries it out, or a part."""
_OUTDATED = re.compile(
    r"\b(?:tidak\s+(?:lagi\s+)?sesuai|perlu\s+(?:diganti|dicabut|disesuaikan|ditinjau|disempurnakan))\b",
    re.IGNORECASE,
)
_OF_HEADS = ("peraturanbupati", "peraturanwalikota", "peraturangubernur")
_SINCE = 2012
"""The first whole year in which Peraturan Daerah alone stood in the Lembaran Daerah, the others in
the Berita Daerah [UU 12/2011]; older ones were often kept otherwise."""
_LOCAL = re.compile(r"(?:kabupaten|kota|provinsi)\w")
_BY = re.compile(r"peraturan(?:bupati|walikota)(?P<where>\w*)")
_REGION = re.compile(r"\A(?:Kabupaten|Kab\.|Kota|Provinsi)\s+", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    given = case.regency.peraturan
    year = given.ditetapkan.tanggal.year if given.ditetapkan else given.tahun
    yield from _of_recitals(case)
    yield from _of_basis(case)
    yield from _of_both(case)
    later = {(str(one.nomor), one.tahun) for one in given.diubah_dengan}
    for part in (*case.text.menimbang, *case.text.mengingat, *case.text.walk()):
        for match in _CITED.finditer(own(part)):
            number, of_year = match["nomor"], int(match["tahun"])
            kind, jenis = printed_key(match["kind"] or ""), printed_key(given.jenis)
            yield from _of_gazette(case, part, match)
            if year is not None and of_year > year and (number, of_year) not in later:
                yield _finding(
                    case, part, match,
                    _('"{words}" is of a later year than this regulation ({year})',
                      words=matched(match), year=year),
                )  # fmt: skip
            elif kind.startswith(jenis) and (number, of_year) == (str(given.nomor), given.tahun):
                yield _finding(
                    case, part, match,
                    _('"{words}" is this regulation itself', words=matched(match)),
                )  # fmt: skip
            elif (by := _BY.match(kind)) and _REVOKED.search(own(part), match.end()):
                region = case.regency.daerah.nama
                where, own_names = (
                    by["where"],
                    (printed_key(region), name_key(_REGION.sub("", region))),
                )
                other_head = not kind.startswith(jenis) and where in own_names
                if other_head or (kind.startswith(jenis) and where and where not in own_names):
                    yield _finding(
                        case, part, match,
                        _('"{words}" is a regulation of another region than {region}',
                          words=matched(match), region=region),
                    )  # fmt: skip


def _of_basis(case: Case) -> Iterator[Finding]:
    """A Peraturan Daerah of another province, or of another kabupaten, among the laws that the
    regulation rests on."""
    daerah = case.regency.daerah
    own = {name_key(f"Provinsi {_REGION.sub('', daerah.provinsi)}"), printed_key(daerah.nama)}
    kinds = {key[:8] for key in own}
    for part in case.text.mengingat:
        for match in _CITED.finditer(part.text):
            there = printed_key(match["kind"] or "").removeprefix("peraturandaerah")
            if _LOCAL.match(there) and there[:8] in kinds and there not in own:
                yield _finding(
                    case, part, match,
                    _('"{words}" is a regulation of another region than {region}',
                      words=matched(match), region=daerah.nama),
                    weight=Severity.WARNING,
                )  # fmt: skip


def _of_both(case: Case) -> Iterator[Finding]:
    """A regulation that one article revokes and another says is still in force."""
    gone, kept = set[str](), list[tuple[Provision, re.Match[str]]]()
    for part in case.text.walk():
        text = own(part)
        for match in _CITED.finditer(text) if _STAYS.search(text) or _ENDS.search(text) else ():
            rest = re.split(r"[.;]\s", text[match.end() :], maxsplit=1)[0]
            if _ENDS.search(rest) and not _STAYS.search(rest):
                gone.add(matched(match))
            elif _STAYS.search(rest) and not _PARTLY.search(text):
                kept.append((part, match))
    for part, match in kept:
        if matched(match) in gone:
            message = _('"{words}" is revoked and still in force', words=matched(match))
            yield _finding(case, part, match, message)


def _of_gazette(case: Case, part: Provision, cited: re.Match[str]) -> Iterator[Finding]:
    """A gazette of a year before the regulation, of another region, or of another kind than it."""
    match = _GAZETTE.match(own(part), cited.end())
    printed = match or _OF_STATE.match(own(part), cited.end())
    if printed is None or _CITED.search(printed[0]):
        return
    if int(printed["tahun"]) < int(cited["tahun"]):
        yield _finding(
            case, part, cited,
            _('"{words}" cannot have been published in {year}', words=matched(cited),
              year=printed["tahun"]),
        )  # fmt: skip
    if match is None:
        return
    where = match["region"]
    kind = printed_key(cited["kind"] or "")
    lembaran = {"peraturandaerah": True, **dict.fromkeys(_OF_HEADS, False)}
    paper = next((there for name, there in lembaran.items() if kind.startswith(name)), None)
    modern = int(cited["tahun"]) >= _SINCE
    if modern and paper is not None and paper != (match["paper"] == "Lembaran"):
        yield _finding(
            case, part, cited,
            _('"{words}" cannot have been published in the {paper}',
              words=matched(cited), paper=f"{match['paper']} Daerah"),
        )  # fmt: skip
    of = _OF_REGION.fullmatch(kind)
    own_region = of["where"] if of is not None else ""
    if kind in ("", printed_key(case.regency.peraturan.jenis)):
        own_region = name_key(_REGION.sub("", case.regency.daerah.nama))
    also = _SUPPLEMENT.match(own(part), match.end())
    regions = (where, also["region"]) if also is not None else (where,)
    wrong = [one for one in regions if own_region and _is_elsewhere(printed_key(one), own_region)]
    if not wrong and also is not None and printed_key(also["region"]) != printed_key(where):
        wrong = [also["region"]]
    for region in wrong[:1]:
        yield _finding(
            case, part, cited,
            _('"{words}" cannot have been published in a gazette of {region}',
              words=matched(cited), region=region),
        )  # fmt: skip


def _is_elsewhere(there: str, own_region: str) -> bool:
    return bool(there) and not (there.endswith(own_region) or own_region.endswith(there))


def _of_recitals(case: Case) -> Iterator[Finding]:
    """A regulation that the recitals call outdated, where the articles revoke others alone."""
    jenis = printed_key(case.regency.peraturan.jenis)

    def of_kind(words: str) -> list[re.Match[str]]:
        found = _CITED.finditer(words)
        return [match for match in found if printed_key(match["kind"] or "").startswith(jenis)]

    revoking = [pasal.words for pasal in case.text.pasal.values() if _REVOKED.search(pasal.words)]
    gone = [match for words in revoking for match in of_kind(words)]
    numbers = {(match["nomor"], match["tahun"]) for match in gone}
    for part in case.text.menimbang if gone else ():
        for match in of_kind(own(part)):
            outdated = _OUTDATED.search(own(part), match.end())
            if outdated and (match["nomor"], match["tahun"]) not in numbers:
                yield _finding(
                    case, part, match,
                    _('"{words}" is not what the articles revoke: "{other}"',
                      words=matched(match), other=matched(gone[0])),
                )  # fmt: skip


def _finding(
    case: Case,
    part: Provision,
    match: re.Match[str],
    message: str,
    *,
    weight: Severity | None = None,
) -> Finding:
    return in_words(
        case,
        part,
        message,
        _("Look up the number, the year and the region, and correct the one that is wrong."),
        around=match["tahun"],
        thing=matched(match),
        weight=weight,
    )
