"""Names of offices as typed or scanned in; their normal form, spelling and nearest match out.

What is compared is what a reader takes for the same name: capitals, spaces and
punctuation do not count.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from difflib import SequenceMatcher
from itertools import pairwise

from bagan.chart.model import name_key

_SMALL = """
antar antara atas atau bagi dalam dan dari dengan di ke maupun oleh pada serta tentang untuk yang
"""
_ABBREVIATIONS = """
AD AL APBD ASN AU BAZNAS BKD BKN BLU BLUD BNN BNNK BNPB BPBD BPJS BPKAD BPKD BPN BPOM BPS BUMD
BUMN DPD DPR DPRA DPRD DPRK FKUB KB KNPI KONI KORPRI KPU KPUD MUI OPD PAM PAUD PBB PDAM PKK PLN
PMI PNS POLRI PPID PT PTSP PUPR RI RRI RSU RSUD SDA SDM SKPD SMA SPBE TIK TNI TPA TU TVRI UKM UMKM
UPT UPTB UPTD
"""
_OFFICES = """
adat administrasi agama ahli air anak arsip aset asisten badan bagian bangsa barang bencana
berencana bidang biro budaya bupati camat cipta daerah dagang data desa dinas distrik ekonomi energi
fungsional gubernur hidup hortikultura hubungan hukum humas hutan industri informasi informatika
inspektorat instansi jabatan jaksa jalan jaminan jasa kabupaten kampung kantor karya kawasan
keagamaan keamanan kearsipan kebakaran kebersihan kebudayaan kecamatan kecil kehutanan kejaksaan
kekayaan kelautan kelompok keluarga kelurahan kemasyarakatan kementerian kepala kepegawaian
kepemudaan kependudukan kepolisian kerja kerjasama kesatuan kesehatan kesejahteraan keselamatan
kesra ketahanan ketenagakerjaan ketenteraman ketertiban keuangan komando komunikasi konservasi
koordinasi koperasi kota layanan lembaga lingkungan mahkamah manusia marga masyarakat mediasi
menengah menteri mikro milik militer modal mutu nagari narkotika nasional negara negeri nomor
olahraga organisasi pajak pangan pariwisata pasar pegawai pekerjaan pelabuhan pelaksana
pelatihan pelayanan pemadam pembangunan pembantuan pemberdayaan pembinaan pemerintah
pemerintahan pemuda pemukiman penanaman penanggulangan penataan pencatatan pendapatan pendidikan
penduduk
penelitian penerangan pengadaan pengadilan pengawas pengawasan pengelola pengelolaan
pengembangan pengendalian penghubung pengolahan penyuluhan perbankan perdagangan perdesaan
perekonomian perempuan perencanaan perhubungan perikanan perindustrian perizinan perkebunan
perkotaan perlengkapan perlindungan permukiman perpustakaan pertambangan pertanahan pertanian
perumahan perusahaan perwakilan peternakan pintu polisi politik pos praja pratama program
protokol provinsi publik pusat rakyat ruang rumah sakit sanitasi sarana satu satuan sekretariat
sekretaris seksi seni sipil sosial staf statistik subbagian subbidang sumber tanah tanaman
tangga tata teknis teknologi tenaga terpadu tradisional transmigrasi umum unit unsur urusan
usaha utama vertikal wakil wanita wilayah
"""
_PLACES = "atas bawah bidang daerah dalam lingkungan luar tingkat wilayah"

SMALL_WORDS = frozenset(_SMALL.split())
"""Words that stay small inside a name."""
_JOINING = frozenset({"dan", "serta", "atau"})
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Abbreviations that names of offices hold, always in capitals."""
OFFICE_WORDS = frozenset(_OFFICES.split())
"""Words of which names of offices are made, for mending words that were run together."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ROMAN = re.compile(r"[ivx]+", re.IGNORECASE)
_VOWELS = frozenset("AEIOUYaeiouy")
_PIECE = re.compile(r"[;,.:/]|[^\s;,.:/]+")
_CLOSING = frozenset(";,.:/") | {"dan", "atau", "serta"}
ELEMENT = (
    r"(?:unsur\s+)?(?:pimpinan|pembantu(?:\s+pimpinan)?|pelaksana(?:\s+teknis|\s+operasional)?"
    r"|pengawas|penunjang|staf)"
)
"""The element that an office is, before its name: "unsur pimpinan, yaitu Kepala Dinas"."""
RANK = re.compile(
    r"[\s,:]*(?:[(\[]\s*(?:jabatan\s+)?(?:es(?:l|elon)?\b|jpt|pimpinan\s+tinggi|administrator"
    r"|pengawas\s*[)\]])[^()\[\]]*[)\]]?|\beselon\s+[IVX]+\b[\s./]*[ab]?\b"
    r"|(?<=[\s,])(?-i:I{1,3}|IV|V)\s?[./]\s?[ab]\b[\s.]*\Z)|\A\s*\d{1,2}\s?\(\s*[^\W\d][\w\s]*\)\s+(?:orang\s+)?(?=\w)",
    re.IGNORECASE,
)
"""The class of a post, behind an office's name, and how many there are of it, before the name:
"Sekretariat (Jabatan Administrator)", "1 (satu) Sekretariat"."""
_TYPE_WORDS = frozenset(
    ("asisten", "badan", "bagian", "bidang", "biro", "dinas", "kantor", "seksi", "subbagian")
)
_AFTER_DI = tuple(_PLACES.split())
_SUFFIXES = ("kah", "lah", "nya", "pun")
_NEAR = 0.78
"""Names that read less alike are different offices: found on the names of both regulations."""
_LONGEST_RUN = 120
"""A word longer than this many letters is not a name that lost its spaces."""


def entry_name(text: str) -> str:
    """The name in an entry of a list: without what closes the entry, on one line.

    >>> entry_name("usaha kecil dan  menengah.; dan")
    'usaha kecil dan menengah'
    """
    end = 0
    for match in _PIECE.finditer(text):
        if match[0].lower() not in _CLOSING:
            end = match.end()
    return " ".join(text[:end].split())


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate that reads most like *name*, the first of equals; None if none is near.

    An equal :func:`.name_key` is nearest of all.  Words that every office has, such as "Dinas",
    do not make two names alike.
    """
    wanted = _pairs(_core(name))
    scores = [(_likeness(wanted, _pairs(_core(other))), other) for other in candidates]
    best = sorted(scores, key=lambda score: -score[0])[:12]
    found: tuple[float, str | None] = (_NEAR, None)
    for _, other in best:
        score = _ratio(name, other)
        if score > found[0]:
            found = (score, other)
    return found[1]


def title_case(text: str) -> str:
    """An office's name in the capitals used for names, spaces as they are.

    >>> title_case("dinas pemuda dan olahraga")
    'Dinas Pemuda dan Olahraga'
    """
    shouted = text.isupper() and " " in text.strip()
    # Who writes "dan" small means the capital of "Menengah Atas dan Kejuruan".
    meant = not shouted and not _JOINING.isdisjoint(text.split())

    def write(match: re.Match[str]) -> str:
        word, first = match[0], not text[: match.start()].strip()
        if text[: match.start()][-1:].isdigit():
            return word  # the end of "P2TP2A"
        if word.upper() in ABBREVIATIONS or (_ROMAN.fullmatch(word) and not first):
            return word.upper()
        if word.lower() in SMALL_WORDS:
            # No name ends with a preposition: "Kelurahan Bukit Atas".
            last = match.end() == len(text.rstrip()) or (meant and word.lower() not in _JOINING)
            capital = word[0].isupper() and not shouted and last
            return word if capital else word.capitalize() if first else word.lower()
        if shouted and _VOWELS.isdisjoint(word):
            return word  # no word has none: "SMP"
        if word.islower() or shouted:
            return word[0].upper() + word[1:].lower()
        return word

    return _WORD.sub(write, text)


def vocabulary(text: str) -> frozenset[str]:
    """The words of a regulation, for :func:`split_run_on`, in small letters.

    A word seen no more often than each of the words it could be made of is left out: it may
    be one that the scanner ran together.
    """
    counts = Counter(word.lower() for word in _WORD.findall(text))
    usual = OFFICE_WORDS | SMALL_WORDS
    words = set(usual.union(counts))

    def run_together(word: str) -> bool:
        words.discard(word)
        parts = _reading(word, words)
        words.add(word)
        return bool(parts) and all(part in usual or counts[part] >= counts[word] for part in parts)

    return frozenset(word for word in counts if word in usual or not run_together(word))


def split_run_on(text: str, vocabulary: Collection[str]) -> str:
    """*text* with the spaces that the scanner lost, where one reading alone exists.

    *vocabulary* holds words in small letters (:func:`vocabulary` makes one of a regulation);
    to it come the words that offices are usually called by.  A word that the vocabulary
    holds is never changed.

    >>> split_run_on("dinassosial", ())
    'dinas sosial'
    """
    words = OFFICE_WORDS | SMALL_WORDS | set(vocabulary)

    def mend(match: re.Match[str]) -> str:
        word, parts = match[0], []
        for length in map(len, _reading(word.lower(), words)):
            parts.append(word[:length])
            word = word[length:]
        return " ".join((*parts, word)).strip()

    return _WORD.sub(mend, text)


def _reading(word: str, words: Collection[str]) -> tuple[str, ...]:
    """The words that *word* is run together from, or () where none or several can be."""
    if word in words or len(word) > _LONGEST_RUN:
        return ()
    # For each place, how many readings (2: several) the rest has, and where its word ends.
    size = len(word)
    readings, ends = [0] * size + [1], [size] * (size + 1)
    for start in range(size - 1, -1, -1):
        for end in range(start + 2, size + 1):
            if readings[end] and _can_stand(word, (start, end), words):
                readings[start] = min(2, readings[start] + readings[end])
                ends[start] = end
    if readings[0] != 1:
        return ()
    parts, start = [], 0
    while start < size:
        parts.append(word[start : ends[start]])
        start = ends[start]
    return tuple(parts)


def _can_stand(word: str, place: tuple[int, int], words: Collection[str]) -> bool:
    """Whether the letters of *word* at *place* (start, end) are a word of their own; short ones,
    which abbreviations are made of ("INFOKOM"), only where names of offices have them."""
    part, rest = word[slice(*place)], word[place[1] :]
    if part == "di":  # of "dibidang", not of "dimaksud"; "ke" begins kesatu, kedua, kepada
        return rest.startswith(_AFTER_DI)
    known = part in words and (len(part) > 3 or part in OFFICE_WORDS or part in SMALL_WORDS)
    return len(part) > 2 and known and part not in _SUFFIXES


def _core(name: str) -> str:
    """The key of a name without the words that tell its type alone, if more is left."""
    words = [word for word in name.casefold().split() if word not in _TYPE_WORDS]
    return name_key(" ".join(words)) or name_key(name)


def _pairs(text: str) -> Counter[str]:
    padded = f" {text} "
    return Counter(map("".join, pairwise(padded)))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of pairs of letters that two words have in common, 0 to 1: quick."""
    return 2 * (one & other).total() / (one.total() + other.total())


def _ratio(name: str, other: str) -> float:
    """How alike two names read, 0 to 1: letter by letter, or one holding all of the other."""
    if name_key(name) == name_key(other):
        return 1.0
    core, second = _core(name), _core(other)
    likeness = SequenceMatcher(None, core, second, autojunk=False).ratio()
    if min(len(core), len(second)) >= 5 and (core.startswith(second) or second.startswith(core)):
        likeness = max(likeness, _NEAR + 0.25 * likeness)
    # Below 1, for only an equal name is the same; the type words decide between equals.
    whole = SequenceMatcher(None, name_key(name), name_key(other), autojunk=False).ratio()
    return min(0.99, likeness * 0.95 + whole * 0.05)
