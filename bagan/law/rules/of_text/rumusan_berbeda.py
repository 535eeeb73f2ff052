"""A set phrase that names another title, region or gazette than the regulation has.

"perlu menetapkan Peraturan Bupati tentang …" ends the recitals with the regulation's own title,
and the order to publish it ("dengan penempatannya dalam Berita Daerah …") names its region:
Lembaran Daerah is for a Peraturan Daerah, Berita Daerah for the regulations of its head.  Who
certifies a copy stands below "Salinan sesuai dengan aslinya".  What the first dictum of a
decision forms ("Membentuk Tim …") is what its title is about.

Bad::

    peraturan: {jenis: Peraturan Bupati, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    PERATURAN BUPATI CONTOH
    TENTANG
    SUSUNAN ORGANISASI
    Menimbang : a. bahwa perlu menetapkan Peraturan Bupati tentang Tata Kerja;
    MEMUTUSKAN:
    BAB I KETENTUAN UMUM
    Pasal 1
    Bupati memimpin.

Bad::

    peraturan: {jenis: Keputusan Bupati, tentang: Tim Pengendalian Inflasi Daerah,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      ketua: {nama: Ketua, jenis: lembaga, dasar: Diktum KEDUA huruf a}
    ---
    KEPUTUSAN BUPATI CONTOH
    TENTANG
    TIM PENGENDALIAN INFLASI DAERAH
    MEMUTUSKAN:
    KESATU : Membentuk Tim Percepatan Digitalisasi Daerah.
    KEDUA : Tim terdiri atas:
    a. Ketua; dan
    b. Sekretaris.

Bad::

    daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
    peraturan: {jenis: Peraturan Daerah, tentang: Susunan Perangkat Daerah,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    PERATURAN DAERAH KABUPATEN CONTOH
    TENTANG
    SUSUNAN PERANGKAT DAERAH
    Dengan Persetujuan Bersama
    DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN TELADAN
    dan
    BUPATI CONTOH
    MEMUTUSKAN:
    BAB I KETENTUAN UMUM
    Pasal 1
    Bupati memimpin.

Good::

    peraturan: {jenis: Peraturan Bupati, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    PERATURAN BUPATI CONTOH
    TENTANG
    SUSUNAN ORGANISASI
    Menimbang : a. bahwa perlu menetapkan Peraturan Bupati tentang Susunan Organisasi;
    MEMUTUSKAN:
    BAB I KETENTUAN UMUM
    Pasal 1
    Bupati memimpin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import (
    ORDINALS,
    VILLAGE,
    VILLAGE_HEAD,
    is_of_region,
    name_key,
    official_region,
)
from bagan.language import _
from bagan.law.naskah.rows import clean
from bagan.law.naskah.wording import SMALL_WORDS
from bagan.law.rules.case import Case
from bagan.law.rules.printed import printed_key
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.set_phrases import misnamed
from bagan.law.rules.wordings import own
from bagan.problem import Severity

ID = "rumusan-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A set phrase that names another title, region or gazette than the regulation has.")
SOURCE = "UU 12/2011, Lampiran II"

_RECITAL = re.compile(
    r"\bmenetapkan\s+(?P<act>Peraturan|Keputusan|Qanun)\b(?P<whose>[\w\s./]*?)\s+tentang\s+"
    r"(?P<title>.+?)[\s;.,]*\Z",
    re.IGNORECASE | re.DOTALL,
)
_PLACED = re.compile(
    r"penempatannya\s+(?:di\s*)?dalam\s+(?P<paper>Berita|Lembaran)\s+Daerah\s+"
    r"(?P<where>(?:\b(?:Kab|Prov)\.|[^.\n]|\n(?!\s*(?:\n|Di(?:tetapk|undangk)an\b)))+)",
    re.IGNORECASE,
)
_COPY = re.compile(r"salinan\s+sesuai\s+dengan\s+aslinya(?P<words>.{1,400})", re.I | re.DOTALL)
_FORMS = re.compile(
    r"\W*Membentuk\s+(?P<what>.+?)(?=,|;|\.|:|\s+(?:yang|dengan|sebagaimana|pada|di)\s|\Z)",
    re.DOTALL,
)
_FROM = re.compile(r"mulai\s+berlaku\s+(?:pada|sejak)\s+tanggal\s+diundangkan", re.IGNORECASE)
_PROMULGATED = re.compile(r"^\W*diundangkan\s+di\b", re.IGNORECASE | re.MULTILINE)
_NIP = re.compile(r"\bNIP\b[.:\s]*(\d[\d \xa0.\-]*\d)")
_HEAD = rf"(?:Bupati|Wali\s?kota|Gubernur|{VILLAGE_HEAD})"
_AGREED = re.compile(
    r"Dengan\s+(?:Persetujuan|Kesepakatan)\s+Bersama\b(?P<words>.{1,400}?)\bM\s*E\s*M\s*U",
    re.IGNORECASE | re.DOTALL,
)
_AND_HEAD = re.compile(rf"\s+dan\s+(?={_HEAD})", re.IGNORECASE)
_WHO_AGREES = re.compile(
    rf"\W*(?:Dewan\s+Perwakilan\s+Rakyat\s+Daerah|DPRD|Badan\s+Permusyawaratan\s+(?:{VILLAGE})|{_HEAD})\s+"
    rf"(?:(?:Kabupaten|Kota|Provinsi|{VILLAGE})\s+)?(?P<region>\w.*)",
    re.IGNORECASE | re.DOTALL,
)
_RANK = re.compile(r"\s*(?:Pembina|Penata|Pengatur)\b", re.IGNORECASE)
_GRADE = re.compile(r"[\s,/(-]*\b(?:gol\w*\W*)?[IV]{1,3}\s*[/.]\s*[a-e]\b\W*", re.IGNORECASE)
"""The golongan behind the rank of who certifies: "(IV/b)"."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_OF_TITLES = frozenset({
    "pembentukan", "penetapan", "susunan", "keanggotaan", "organisasi", "tahun", "anggaran",
    "tim", "provinsi", "kabupaten", "kota", "kecamatan", "desa", "tata", "kerja", "bagan",
})  # fmt: skip
"""Words of a title that do not say which team it is about."""


def check(case: Case) -> Iterator[Finding]:
    yield from _certified(case)
    yield from _title(case)
    yield from _gazette(case)
    yield from _formed(case)
    yield from _in_force(case)
    yield from _agreed(case)
    for start, words, message in misnamed(case.text):
        yield _finding(case, words, start, message)


def _title(case: Case) -> Iterator[Finding]:
    """The title in the last of the recitals."""
    given = case.regency.peraturan
    for part in case.text.menimbang[-1:]:
        match = _RECITAL.search(part.words)
        if match is None:
            continue
        kind = f"{match['act']}{match['whose']}".strip()
        full, short = printed_key(given.jenis), printed_key(kind)
        of_office = len(kind.split()) > 2 and full.startswith(short)  # "Keputusan Kepala Dinas"
        if match["whose"].strip() and not short.startswith(full) and not of_office:
            yield _finding(
                case, f'Menimbang "{clean(kind)}"', part.start,
                _('The recitals call the regulation "{words}", it is a {kind}',
                  words=clean(kind), kind=given.jenis),
            )  # fmt: skip
        own, region = printed_key(given.tentang), printed_key(case.regency.daerah.nama)
        said = printed_key(match["title"])
        alike = case.key(match["title"]) == case.key(given.tentang)
        if said in (own, own + region) or said + region == own or alike:
            continue
        yield _finding(
            case, f'Menimbang "{clean(match["title"])}"', part.start,
            _('The recitals call the regulation "{words}", its title is "{title}"',
              words=clean(match["title"]), title=given.tentang),
        )  # fmt: skip


def _formed(case: Case) -> Iterator[Finding]:
    """What the first dictum of a decision forms, beside its title."""
    first = case.text.pasal.get(ORDINALS[0])
    match = _FORMS.match(own(first)) if first is not None else None
    if match is None or first is None:
        return
    given = case.regency.peraturan
    said, title = (_telling(case, words) for words in (match["what"], given.tentang))
    if said - title and title - said:
        yield _finding(
            case, f'KESATU "{clean(match["what"])}"', first.start,
            _('The first dictum forms "{words}", the title is "{title}"',
              words=clean(match["what"]), title=given.tentang),
        )  # fmt: skip


def _in_force(case: Case) -> Iterator[Finding]:
    """A decision, which nobody promulgates, that is in force from its promulgation."""
    match = _FROM.search(case.text.text)
    decides = case.regency.peraturan.jenis.startswith(("Keputusan", "Instruksi"))
    if match is not None and decides and not _PROMULGATED.search(case.text.text):
        words = clean(match[0])
        yield _finding(
            case, words, match.start(),
            _('"{words}": the text says nowhere that it is promulgated', words=words),
        )  # fmt: skip


def _agreed(case: Case) -> Iterator[Finding]:
    """The two who agreed on it, "Dengan Persetujuan Bersama", are of its region."""
    match = _AGREED.search(case.text.text)
    own = printed_key(case.regency.daerah.nama.partition(" ")[2])
    for words in _AND_HEAD.split(match["words"]) if match else ():
        who = _WHO_AGREES.match(words)
        if who and not printed_key(who["region"]).startswith(own):
            yield _finding(
                case, f'persetujuan bersama "{clean(words)}"', match.start() if match else 0,
                _('"{words}" agreed on it, it is of {region}', words=clean(words),
                  region=case.regency.daerah.nama),
            )  # fmt: skip


def _telling(case: Case, words: str) -> set[str]:
    """The words that make one team of several."""
    plain = set(map(name_key, _WORD.findall(case.regency.daerah.nama)))
    found = {name_key(word) for word in _WORD.findall(words)}
    return found - plain - set(map(name_key, SMALL_WORDS)) - _OF_TITLES


def _gazette(case: Case) -> Iterator[Finding]:
    """The region and the gazette in the order to publish."""
    given = case.regency.peraturan
    lembaran, name = is_of_region(given.jenis), case.regency.daerah.nama
    for match in _PLACED.finditer(case.text.text):
        words = clean(match[0]).rstrip(" .")
        regions = {printed_key(name), printed_key(official_region(name))}
        if (match["paper"].casefold() == "lembaran") != lembaran:
            message = _('"{words}": a {kind} is placed in another gazette', words=words,
                        kind=given.jenis)  # fmt: skip
        elif printed_key(match["where"]) not in regions:
            message = _('"{words}" names another region than {region}', words=words,
                        region=name)  # fmt: skip
        else:
            continue
        yield _finding(case, words, match.start(), message)


def _certified(case: Case) -> Iterator[Finding]:
    """Who certifies a copy, as the text has it."""
    match = _COPY.search(case.text.text)
    given = case.regency.peraturan.pengesah_salinan
    if match is None or given is None:
        return
    words = printed_key(match["words"])
    ranks = [_rank(line) for line in match["words"].splitlines() if _RANK.match(line)]
    if given.pangkat and ranks and _rank(given.pangkat) not in ranks:
        yield _not_after_copy(case, match, "pangkat", given.pangkat)
    for key, value in (("jabatan", given.jabatan), ("nama", given.nama)):
        if value and printed_key(value) not in words:
            yield _not_after_copy(case, match, key, value)
    numbers = {printed_key(one) for one in _NIP.findall(match["words"])}
    if given.nip and numbers and printed_key(given.nip) not in numbers:
        yield _not_after_copy(case, match, "nip", given.nip)


def _rank(words: str) -> str:
    """A rank as it is compared: without its golongan, "Tk." for "Tingkat"."""
    return printed_key(re.sub(r"\bTk\.?(?=\s)", "Tingkat", _GRADE.sub("", words)))


def _not_after_copy(case: Case, match: re.Match[str], key: str, value: str) -> Finding:
    return _finding(
        case, f"pengesah_salinan.{key}", match.start(),
        _('"{value}" is not in the text after "{words}"', value=value,
          words="Salinan sesuai dengan aslinya"),
    )  # fmt: skip


def _finding(case: Case, cited: str, start: int, message: str) -> Finding:
    return Finding(
        case.text.place(start),
        message,
        _("Correct the text or the spec, or accept this with the reason."),
        holders=(case.regency.peraturan,),
        cited=cited,
    )
