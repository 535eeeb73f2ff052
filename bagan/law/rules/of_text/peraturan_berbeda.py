"""The data of the regulation in the spec that differ from its text.

Region, province, number, year, title, dates and signatures are printed on every annex or
beside it; they are those of the regulation itself.  The words after "Menetapkan" repeat
the title [UU 12/2011, Lampiran II].

Bad::

    peraturan:
      jenis: Peraturan Bupati
      nomor: 12
      tahun: 2020
      tentang: Susunan Organisasi
      penanda_tangan: {jabatan: Bupati Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    PERATURAN BUPATI CONTOH
    NOMOR 21 TAHUN 2020
    TENTANG
    SUSUNAN ORGANISASI
    BAB I KETENTUAN UMUM
    Pasal 1
    Bupati memimpin.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    LEMBARAN DAERAH KABUPATEN CONTOH
    NOMOR : 9 TAHUN 2020 SERI : D
    PERATURAN BUPATI CONTOH
    NOMOR 7 TAHUN 2020
    TENTANG
    MEKANISME KOORDINASI KERJA
    Pasal 1
    Bupati memimpin.
    Ditetapkan di Contoh
    LEMBARAN DAERAH KABUPATEN CONTOH TAHUN 2020 NOMOR 7

Bad::

    daerah: {nama: Nagari Contoh, kode: 13.06.01.2009, provinsi: Sumatera Barat}
    peraturan:
      jenis: Peraturan Nagari
      nomor: 21
      tahun: 2020
      tentang: Susunan Organisasi
      penanda_tangan: {jabatan: Wali Nagari Contoh}
    unit:
      wali: {nama: Wali Nagari, dasar: Pasal 1}
    ---
    WALI NAGARI CONTOH
    KABUPATEN SOLOK
    PERATURAN NAGARI CONTOH
    NOMOR 21 TAHUN 2020
    TENTANG
    SUSUNAN ORGANISASI
    BAB I KETENTUAN UMUM
    Pasal 1
    Wali Nagari memimpin.

Good::

    peraturan:
      jenis: Peraturan Bupati
      nomor: 21
      tahun: 2020
      tentang: Susunan Organisasi
      penanda_tangan: {jabatan: Bupati Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    PERATURAN BUPATI CONTOH
    NOMOR 21 TAHUN 2020
    TENTANG
    SUSUNAN ORGANISASI
    BAB I KETENTUAN UMUM
    Pasal 1
    Bupati memimpin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Penetapan, Status, instrument_name, region_word
from bagan.language import _
from bagan.law.naskah.closing import read_date
from bagan.law.naskah.judul import read_judul
from bagan.law.naskah.naskah import Pengesahan, Role
from bagan.law.naskah.rows import clean, rows
from bagan.law.rules.case import Case
from bagan.law.rules.printed import differs, printed_key
from bagan.law.rules.regions import names, region_key
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "peraturan-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("The data of the regulation in the spec that differ from its text.")
SOURCE = ""

_DECIDED = re.compile(r"Menetapkan\b[\s:]*(?P<words>.*)", re.IGNORECASE | re.DOTALL)
_TITLE = re.compile(r".*?\bTENTANG\b", re.IGNORECASE | re.DOTALL)
_HEAD = re.compile(r"^\W*((?:BUPATI|WALI\s?KOTA|GUBERNUR)\s[^,\n]*?)\W*$", re.MULTILINE)
"""The office over the heading, "BUPATI PASAMAN BARAT"."""
_MAKER = re.compile(
    r"^\W*((?:WAKIL\s+)?(?:BUPATI|WALI\s?KOTA|GUBERNUR)\s[^,\n]*?)\s*,\W*$", re.MULTILINE
)
"""The office over Menimbang, "BUPATI PASAMAN BARAT,"."""
_EXPLAINED = re.compile(
    r"^\W*PENJELASAN\s+(?:ATAS|TENTANG)\s+(?P<head>(?:(?!\n\W*(?:I\W+)?UMUM\b).){1,1200})",
    re.DOTALL | re.MULTILINE,
)
_DATED = re.compile(r"\bTANGGAL\b[\s:]*\d.*", re.IGNORECASE)
_MASTHEAD = re.compile(
    r"\W*(?:LEMBARAN|BERITA)\s+DAERAH\b[^\d]{1,80}?NOMOR\W*(?P<number>\d+)\W+TAHUN\W*(?P<year>\d{4})\b"
)
_GAZETTE = re.compile(r"\bTAHUN\W+(?P<year>\d{4})\W+NOMOR\W+(?P<number>\d+)\b", re.IGNORECASE)
_REGENCY = re.compile(r"^\W*((?:KABUPATEN|KOTA)\s[^,\n]*?)\W*$", re.MULTILINE)
"""The line under that of a village or a kecamatan."""


def check(case: Case) -> Iterator[Finding]:
    given, said = case.regency.peraturan, case.text.judul
    closing = case.text.penutup
    ours: list[tuple[str, str, str]] = [
        ("jenis", given.jenis, said.jenis),
        ("nomor", given.nomor or "", said.nomor or ""),
        ("tahun", str(given.tahun or ""), str(said.tahun or "")),
        ("tentang", given.tentang, said.tentang),
        *_act("ditetapkan", given.ditetapkan, closing.ditetapkan),
        *_act("diundangkan", given.diundangkan, closing.diundangkan),
    ]
    if closing.diundangkan is not None:
        berita = (given.diundangkan and given.diundangkan.berita) or ""
        ours.append(("diundangkan.berita", berita, closing.berita))
    if closing.ditetapkan is not None:
        signer = given.penanda_tangan
        ours.append(("penanda_tangan.nama", signer.nama or "", closing.ditetapkan.nama))
        ours.append(("penanda_tangan.jabatan", signer.jabatan, closing.ditetapkan.jabatan))
        ours.append(("penanda_tangan.nip", signer.nip or "", closing.ditetapkan.nip))
    enacted = given.status is not Status.RANCANGAN
    for path, mine, theirs in ours:
        known = mine and theirs
        lost = enacted and theirs if not mine else path == "diundangkan.berita"
        if (known or lost) and not _alike(case, mine, theirs):
            yield _finding(case, f"peraturan.{path}", mine, theirs)
    if not enacted and said.nomor and closing.diundangkan and closing.diundangkan.tanggal:
        yield _finding(case, "peraturan.status", given.status.value, Status.DITETAPKAN.value)
    if given.status is Status.DITETAPKAN and given.pengesah_salinan is not None:
        yield _finding(case, "peraturan.status", given.status.value, Status.SALINAN.value)
    yield from _region(case)
    yield from _decided(case)
    yield from _explained(case)
    yield from _annexed(case)
    yield from _masthead(case)


def _masthead(case: Case) -> Iterator[Finding]:
    """The number and year of the gazette above the title, which its last line says again."""
    above, below = _MASTHEAD.match(case.text.text), _GAZETTE.search(case.text.penutup.berita)
    if above and below and above.group("number", "year") != below.group("number", "year"):
        yield _finding(
            case,
            "peraturan.diundangkan.berita",
            clean(below[0]),
            clean(above[0]).rpartition("DAERAH")[2],
        )


def _annexed(case: Case) -> Iterator[Finding]:
    """The date in the heading of an annex: "TANGGAL : 28 DESEMBER 2016"."""
    made = case.regency.peraturan.ditetapkan
    for annex in case.text.lampiran:
        match = _DATED.search(" ".join(annex.kepala))
        theirs = read_date(match[0]) if match else None
        if made is not None and theirs not in (None, made.tanggal):
            yield _finding(case, "peraturan.ditetapkan.tanggal", str(made.tanggal), str(theirs))


def _region(case: Case) -> Iterator[Finding]:
    """The region and the province, as the heading of the text has them."""
    given, said = case.regency.daerah, case.text.judul
    jenis = case.regency.peraturan.jenis
    top = [s for s in case.text.segments if s.role is Role.JUDUL]
    head = "".join(case.text.text[s.start : s.end] for s in top)
    match, within = _HEAD.search(head), _REGENCY.search(head)
    lies_in = names().get(given.kode[:5], ()) if given.kode.count(".") > 1 else ()
    if within and lies_in and region_key(within[1]) not in map(region_key, lies_in):
        yield _finding(case, "daerah.kode", f"{given.kode}: {lies_in[0]}", within[1])
    own_head = instrument_name(jenis, given.nama).partition(" ")[2]
    above = [one[1] for one in (match, _MAKER.search(head)) if one]
    other = [words for words in above if printed_key(words) != printed_key(own_head)]
    if other and region_word(jenis):
        yield _finding(case, "daerah.nama", own_head, other[0])
    if said.jenis and said.daerah:
        mine = instrument_name(jenis, given.nama)
        theirs = f"{said.jenis} {said.daerah}"
        if said.jenis == jenis and printed_key(mine) != printed_key(theirs):
            yield _finding(case, "daerah.nama", given.nama, said.daerah)
    if said.provinsi and region_key(given.provinsi) != region_key(said.provinsi):
        yield _finding(case, "daerah.provinsi", given.provinsi, said.provinsi)


def _alike(case: Case, mine: str, theirs: str) -> bool:
    """Whether two wordings are the same but for short and long forms."""
    return printed_key(mine) == printed_key(theirs) or case.key(mine) == case.key(theirs)


def _act(
    name: str, mine: Penetapan | None, theirs: Pengesahan | None
) -> Iterator[tuple[str, str, str]]:
    if theirs is None or (mine is None and not (theirs.tanggal or theirs.pada)):
        return
    yield f"{name}.di", mine.di if mine else "", theirs.di
    yield f"{name}.tanggal", str(mine.tanggal) if mine else "", str(theirs.tanggal or theirs.pada)
    if name == "ditetapkan":
        return
    yield f"{name}.nama", getattr(mine, "nama", None) or "", theirs.nama
    yield f"{name}.jabatan", getattr(mine, "jabatan", None) or "", theirs.jabatan


def _finding(case: Case, path: str, mine: str, theirs: str) -> Finding:
    key = path.removeprefix("peraturan.")
    at = differs(key, mine, theirs)
    return Finding(
        case.document.at(*path.split(".")),
        _('"{key}" is "{ours}" here, "{theirs}" in the text', key=key, ours=mine, theirs=theirs),
        _("Write it as the regulation has it, or accept it: pada: '{at}'", at=at),
        holders=(case.regency.peraturan,),
        cited=at,
    )


def _decided(case: Case) -> Iterator[Finding]:
    """The title after "Menetapkan", which has to be the title above."""
    naskah = case.text
    segments = [s for s in naskah.segments if s.role is Role.MEMUTUSKAN]
    match = _DECIDED.search("".join(naskah.text[s.start : s.end] for s in segments))
    if match is None or not naskah.judul.tentang or not _TITLE.match(match["words"]):
        return
    kind = re.match(r"(?:peraturan|keputusan|instruksi|qanun)\b", match["words"], re.IGNORECASE)
    jenis = case.regency.peraturan.jenis
    if kind is not None and not jenis.casefold().startswith(kind[0].casefold()):
        yield _finding(case, "peraturan.jenis", jenis, f"Menetapkan {kind[0]}")
    words = clean(_TITLE.sub("", match["words"], count=1)).rstrip(" .")
    region, said = printed_key(case.regency.daerah.nama), printed_key(words)
    if printed_key(naskah.judul.tentang) in (said, said + region):
        return  # the region's name is left out after "Menetapkan"
    start = naskah.text.find("Menetapkan", segments[0].start)
    yield Finding(
        case.document.at("peraturan", "tentang"),
        _('After "Menetapkan" the title is "{words}"', words=words),
        _('Above it is "{title}"; correct one, or accept it: pada: \'{at}\'',
          title=naskah.judul.tentang, at=f'Menetapkan "{words}"'),
        holders=(case.regency.peraturan,),
        cited=f'Menetapkan "{words}"',
        quote=clean(match[0]),
        quoted_at=naskah.place(max(start, segments[0].start)),
    )  # fmt: skip


def _explained(case: Case) -> Iterator[Finding]:
    """The heading of the Penjelasan, which names the regulation that it explains."""
    match, given = _EXPLAINED.search(case.text.text), case.regency.peraturan
    said = read_judul(list(rows(match["head"]))) if match else None
    if match is None or said is None or not said.jenis:
        return
    for mine, theirs in (
        (given.jenis, said.jenis),
        (given.nomor or "", said.nomor or ""),
        (str(given.tahun or ""), str(said.tahun or "")),
        (given.tentang, said.tentang),
    ):
        if mine and theirs and not _alike(case, mine, theirs):
            words = f"Penjelasan {differs('kepala', mine, theirs)}"
            yield Finding(
                case.document.at("peraturan"),
                _('The Penjelasan is that of "{theirs}", the regulation has "{ours}"',
                  theirs=theirs, ours=mine),
                _("Correct its heading, or accept it: pada: '{at}'", at=words),
                holders=(given,),
                cited=words,
                quote=clean(match["head"])[:160],
                quoted_at=case.text.place(match.start("head")),
            )  # fmt: skip
