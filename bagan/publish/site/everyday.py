"""A name of an office or of a region in, what people call it every day out.

An office is called by the first letters of its words (BPBD), by the first syllables of its
words or of their roots (Dinkes, Disdik), by a form of its own (Setwan), or by what it does
(KTP).  The forms of their own are those that the check of labels knows, too.  Regions are
shortened by the beginnings of their words: Kubar, Pasbar, Kaltim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from bagan.chart.model import Organisation
from bagan.law.rules import LONG_FORMS

_CALLED = {
    "badan kepegawaian": "bkd asn pns",
    "badan kesatuan bangsa": "kesbang bakesbang kesbangpol bakesbangpol",
    "badan keuangan": "bkd bkad bpkad",
    "badan pendapatan": "bapenda pajak pbb",
    "badan pengelola keuangan": "bpkd bpkad",
    "badan penelitian": "balitbang",
    "badan penanggulangan bencana": "bpbd bencana banjir",
    "badan perencanaan": "bappeda bappelitbang bappelitbangda bapperida",
    "badan riset": "brida",
    "bagian kesejahteraan": "kesra",
    "bagian organisasi": "ortal",
    "bagian pengadaan": "pbj ukpbj ulp lpse",
    "bagian perekonomian": "ekbang",
    "bagian protokol": "prokopim",
    "bagian (?:tata )?pemerintahan": "tapem",
    "dinas kebakaran": "damkar kebakaran",
    "dinas kehutanan": "dishut hutan",
    "dinas kelautan": "dkp nelayan",
    "dinas kependudukan": "dukcapil disdukcapil capil ktp kk akta",
    "dinas kesehatan": "dinkes puskesmas",
    "dinas komunikasi": "kominfo diskominfo internet",
    "dinas koperasi": "diskop dinkop umkm",
    "dinas lingkungan": "dlh lh sampah",
    "dinas olah ?raga": "dispora olahraga",
    "dinas pariwisata": "dispar wisata",
    "dinas pekerjaan": "pu dpu pupr dpupr jalan irigasi jembatan",
    "dinas pelayanan terpadu": "ptsp izin perizinan oss",
    "dinas pemadam": "damkar kebakaran",
    "dinas pemberdayaan masyarakat": "pmd dpmd",
    "dinas pemberdayaan perempuan": "dp3a p3a",
    "dinas pemuda": "dispora olahraga",
    "dinas penanaman modal": "dpmptsp ptsp izin perizinan oss",
    "dinas pencatatan sipil": "dukcapil disdukcapil capil ktp kk akta",
    "dinas pendapatan": "dispenda pajak pbb",
    "dinas pendidikan": "disdik dikbud sekolah guru",
    "dinas pengendalian penduduk": "dppkb dalduk kb",
    "dinas perdagangan": "disdag disperdagin pasar",
    "dinas perhubungan": "dishub angkutan terminal parkir",
    "dinas perikanan": "diskan ikan nelayan",
    "dinas perindustrian": "disperin",
    "dinas perkebunan": "disbun",
    "dinas perpustakaan": "perpus perpusda buku",
    "dinas kearsipan": "arsip",
    "dinas pertanahan": "tanah",
    "dinas pertanian": "distan disperta petani pupuk",
    "dinas perumahan": "perkim disperkim rumah",
    "dinas kawasan permukiman": "perkim disperkim",
    "dinas peternakan": "disnak keswan ternak hewan",
    "dinas sosial": "dinsos bansos",
    "dinas tanaman pangan": "distan petani pupuk",
    "dinas tenaga kerja": "disnaker naker lowongan",
    "dinas transmigrasi": "disnakertrans",
    "inspektorat": "itda itkab itko bawasda",
    "rumah sakit": "rs rsud",
    "satuan pemadam": "damkar",
    "satuan polisi": "satpol satpolpp",
    "wakil bupati": "wabup",
    "wakil gubernur": "wagub",
    "wakil wali ?kota": "wawako wawali",
    "wali ?kota": "wako walikota",
}
"""What offices of such a kind and field are called, abbreviations and what people want there."""
_NAMES = tuple((re.compile(f"{name}\\b"), tuple(words.split())) for name, words in _CALLED.items())
_WORD = re.compile(r"[^\W\d_]+|\d+")
_AND = re.compile(r"\s*(?:,|\bdan\b|\bserta\b|&)\s*")
_SMALL = frozenset({"dan", "serta", "di", "ke", "untuk"})
_KINDS = {"dinas": ("din", "dis"), "badan": ("ba", "bak", "bap"), "sekretariat": ("set",)}
"""The beginnings of short forms by syllables, by the kind of the office."""
_PREFIX = re.compile(r"(?:ke|per|pen[gy]?|pem|pe|ter)(?=[^\W\d_]{4})")
_MOST_FIELDS = 2
"""Offices of more fields are shortened by letters alone."""
_REGION_KIND = re.compile(
    r"(?:kabupaten|kab|kota|provinsi|kecamatan|kelurahan|desa)\.?\s+(?:administrasi\s+)?"
)
_PLACES = {
    "barat": ("bar",), "bedagai": ("gai",), "daya": ("ya",), "hilir": ("hil",),
    "hulu": ("hul", "hu"), "kalimantan": ("kal",), "kepulauan": ("kep", "ke"),
    "laut": ("la", "lut"), "lawas": ("las",), "natal": ("na", "nat"), "selatan": ("sel",),
    "sulawesi": ("sul",), "sumatera": ("sum",), "tengah": ("teng", "ten"),
    "tenggara": ("tra", "gara", "teng"), "timor": ("tim",), "timur": ("tim",),
    "utara": ("ut", "tara", "uta"),
}  # fmt: skip
"""How words of many regions are shortened."""


def words_of(item: str, organisation: Organisation) -> tuple[str, ...]:
    """What the unit or group *item* is searched for by besides its name: its id, what its box
    says, its former names, and what these and its name are called for short."""
    unit = organisation.units.get(item)
    names = [organisation.name(item)]
    found = [item.replace("-", " ")]
    if unit is not None:
        found += filter(None, (unit.singkatan, unit.caption))
        for asal in unit.asal:
            names += asal.nama_lama
            found += [*asal.nama_lama, *(old.replace("-", " ") for old in asal.dari)]
    found += (word for name in names for word in office_words(name))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=100_000)
def office_words(name: str) -> tuple[str, ...]:
    """What the office of that *name* is called for short, in the order of the alphabet.

    >>> office_words("Dinas Kesehatan")
    ('dinkes', 'dinseh', 'diskes', 'disseh', 'dk', 'puskesmas')
    """
    lower = " ".join(name.casefold().split()).removeprefix("kepala ")
    found = {*_initials(lower), *_syllables(lower)}
    long = re.sub(r"\bdprd\b", LONG_FORMS["dprd"], lower)
    found |= {word for word, meant in LONG_FORMS.items() if long == meant}
    for whole in _wholes(lower):
        for pattern, words in _NAMES:
            if pattern.match(whole):
                found.update(words)
    return tuple(sorted(found))


def _wholes(name: str) -> Iterator[str]:
    """*name*, and its kind with each of its other fields: who looks for the "Disnaker" may
    find a "Dinas Transmigrasi dan Tenaga Kerja"."""
    yield name
    kind = name.partition(" ")[0]
    yield from (f"{kind} {field}" for field in _AND.split(name)[1:] if field)


def _initials(name: str) -> Iterator[str]:
    """The first letters of all words of *name* but the small ones: "bpbd"."""
    letters = "".join(word[0] for word in _WORD.findall(name) if word not in _SMALL)
    if len(letters) > 1:
        yield letters


def _syllables(name: str) -> Iterator[str]:
    """The kind and the first syllables of its fields, or of their roots: "diskominfo"."""
    kind, *fields = (word for word in _WORD.findall(name) if word not in _SMALL | {"daerah"})
    if kind not in _KINDS or not 0 < len(fields) <= _MOST_FIELDS:
        return
    for parts in product(*map(_beginnings, fields)):
        yield from (beginning + "".join(parts) for beginning in _KINDS[kind])


def _beginnings(word: str) -> list[str]:
    """The first syllable of *word*, closed, and that of its root."""
    roots = (word, _PREFIX.sub("", word, count=1))
    return list(dict.fromkeys(root[:3] for root in roots))


@lru_cache(maxsize=10_000)
def region_words(name: str) -> tuple[str, ...]:
    """What a region is called for short, most of all by its own people.

    >>> region_words("Kabupaten Kutai Barat")
    ('kubar', 'kutbar')
    """
    words = _WORD.findall(_REGION_KIND.sub("", name.casefold()))
    if not 1 < len(words) < 5:
        return ()
    found = {"".join(parts) for parts in product(*map(_parts, words))}
    letters = {"".join(word[0] for word in words)} if len(words) > 2 else set()
    return tuple(sorted(found | letters))


def _parts(word: str) -> tuple[str, ...]:
    """What a region's short form may take of one of its words."""
    return _PLACES.get(word) or tuple(dict.fromkeys((word[:3], word[:2])))
