"""Names of offices in, ids out: short, stable, readable, each once.

The commonest offices have the abbreviations that everybody uses for them; the rest a few
words of the name.
"""

from __future__ import annotations

import re

from bagan.chart.model import Butir, name_key, slug
from bagan.law.naskah.wording import SMALL_WORDS

_USUAL = {
    "bupati": "Bupati",
    "wakil-bupati": "Wakil Bupati",
    "wali-kota": "Wali Kota",
    "wakil-wali-kota": "Wakil Wali Kota",
    "gubernur": "Gubernur",
    "wakil-gubernur": "Wakil Gubernur",
    "sekda": "Sekretaris Daerah",
    "setda": "Sekretariat Daerah",
    "dprd": "DPRD",
    "menteri-dalam-negeri": "Menteri Dalam Negeri",
    "setwan": "Sekretariat DPRD",
    "sekwan": "Sekretaris DPRD",
    "inspektorat": "Inspektorat",
    "satpol-pp": "Satuan Polisi Pamong Praja",
    "dispora": "Dinas Pemuda dan Olahraga",
    "dinsos": "Dinas Sosial",
    "disdukcapil": "Dinas Kependudukan dan Pencatatan Sipil",
    "dishub": "Dinas Perhubungan",
    "disnaker": "Dinas Tenaga Kerja",
    "disnakertrans": "Dinas Tenaga Kerja dan Transmigrasi",
    "diskominfo": "Dinas Komunikasi dan Informatika",
    "disdik": "Dinas Pendidikan",
    "disdikbud": "Dinas Pendidikan dan Kebudayaan",
    "dinkes": "Dinas Kesehatan",
    "dinkop": "Dinas Koperasi, Usaha Kecil dan Menengah",
    "disdag": "Dinas Perdagangan",
    "disperin": "Dinas Perindustrian",
    "disperindag": "Dinas Perindustrian dan Perdagangan",
    "dpupr": "Dinas Pekerjaan Umum dan Penataan Ruang",
    "disperkim": "Dinas Perumahan dan Kawasan Permukiman",
    "dlh": "Dinas Lingkungan Hidup",
    "disbun": "Dinas Perkebunan",
    "distan": "Dinas Pertanian",
    "diskan": "Dinas Perikanan",
    "dkp": "Dinas Ketahanan Pangan",
    "dispangan": "Dinas Pangan",
    "dispar": "Dinas Pariwisata",
    "disarsip": "Dinas Kearsipan",
    "disarpus": "Dinas Kearsipan dan Perpustakaan",
    "dishut": "Dinas Kehutanan",
    "dpmptsp": "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
    "dpmd": "Dinas Pemberdayaan Masyarakat dan Desa",
    "dppkb": "Dinas Pengendalian Penduduk dan Keluarga Berencana",
    "damkar": "Dinas Pemadam Kebakaran dan Penyelamatan",
    "bpbd": "Badan Penanggulangan Bencana Daerah",
    "kesbangpol": "Badan Kesatuan Bangsa dan Politik",
    "bappeda": "Badan Perencanaan Pembangunan Daerah",
    "bkpsdm": "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    "bkd": "Badan Kepegawaian Daerah",
    "bapenda": "Badan Pendapatan Daerah",
    "bkad": "Badan Keuangan dan Aset Daerah",
    "bpkad": "Badan Pengelolaan Keuangan dan Aset Daerah",
    "bpkd": "Badan Pengelolaan Keuangan Daerah",
    "bps": "Badan Pusat Statistik",
    "bumd": "Badan Usaha Milik Daerah",
    "kejari": "Kejaksaan Negeri",
    "polres": "Kepolisian Resor",
    "kodim": "Komando Distrik Militer",
    "bpn": "Kantor Badan Pertanahan Nasional",
    "kemenag": "Kantor Kementerian Agama",
    "kjf": "Kelompok Jabatan Fungsional",
    "upt": "Unit Pelaksana Teknis",
    "uptd": "Unit Pelaksana Teknis Daerah",
    "sekretariat": "Sekretariat",
    "kepala": "Kepala",
    "perangkat-daerah": "Perangkat Daerah",
    "instansi-vertikal": "Instansi Vertikal",
}
_BY_KEY = {name_key(name): item for item, name in _USUAL.items()} | {
    name_key(name): item
    for item, name in (
        ("dispora", "Dinas Kepemudaan dan Olahraga"),
        ("disporapar", "Dinas Kepemudaan, Olahraga dan Pariwisata"),
        ("disporapar", "Dinas Pemuda, Olahraga dan Pariwisata"),
        ("disparpora", "Dinas Pariwisata, Pemuda dan Olahraga"),
        ("disbudpar", "Dinas Kebudayaan dan Pariwisata"),
        ("disbud", "Dinas Kebudayaan"),
        ("diskopukm", "Dinas Koperasi dan Usaha Kecil dan Menengah"),
        ("diskopukm", "Dinas Koperasi dan Usaha Mikro"),
        ("diskopumdag", "Dinas Koperasi, Usaha Mikro dan Perdagangan"),
        ("disketapang", "Dinas Ketahanan Pangan dan Pertanian"),
        ("distanbun", "Dinas Pertanian dan Perkebunan"),
        ("distan-pangan", "Dinas Pertanian dan Pangan"),
        ("distankan", "Dinas Pertanian dan Perikanan"),
        ("dkp", "Dinas Kelautan dan Perikanan"),
        ("disnak", "Dinas Peternakan"),
        ("disnakkeswan", "Dinas Peternakan dan Kesehatan Hewan"),
        ("dispusip", "Dinas Perpustakaan dan Kearsipan"),
        ("dispusip", "Dinas Perpustakaan dan Arsip"),
        ("dispermades", "Dinas Pemberdayaan Masyarakat Desa"),
        ("dpppa", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak"),
        ("dinsosp3a", "Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak"),
        ("dp3akb", "Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana"),
        ("disnakerperin", "Dinas Tenaga Kerja dan Perindustrian"),
        ("disperinnaker", "Dinas Perindustrian dan Tenaga Kerja"),
        ("dpkp", "Dinas Perumahan Rakyat dan Kawasan Permukiman"),
        ("dpkp", "Dinas Perumahan, Kawasan Permukiman dan Pertanahan"),
        ("dlhk", "Dinas Lingkungan Hidup dan Kehutanan"),
        ("desdm", "Dinas Energi dan Sumber Daya Mineral"),
        ("diskominfotik", "Dinas Komunikasi, Informatika dan Statistik"),
        ("diskominfosp", "Dinas Komunikasi, Informatika, Statistik dan Persandian"),
        ("diskominfosp", "Dinas Komunikasi dan Informatika, Statistik dan Persandian"),
        ("bapperida", "Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah"),
        ("bappelitbangda", "Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah"),
        ("brida", "Badan Riset dan Inovasi Daerah"),
        ("balitbangda", "Badan Penelitian dan Pengembangan Daerah"),
        ("kesbangpol", "Kantor Kesatuan Bangsa dan Politik"),
        ("bakeuda", "Badan Keuangan Daerah"),
        ("bpprd", "Badan Pengelola Pajak dan Retribusi Daerah"),
        ("bkpp", "Badan Kepegawaian, Pendidikan dan Pelatihan"),
        ("bkpsdmd", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Daerah"),
        ("bpsdm", "Badan Pengembangan Sumber Daya Manusia"),
        ("rsud", "Rumah Sakit Umum Daerah"),
        ("kjf", "Jabatan Fungsional"),
        ("disparbud", "Dinas Pariwisata dan Kebudayaan"),
        ("dpmptsp", "Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu"),
        ("diskominfo", "Dinas Komunikasi dan Informasi"),
        ("satpol-pp", "Dinas Satuan Polisi Pamong Praja"),
        ("setwan", "Sekretariat Dewan Perwakilan Rakyat Daerah"),
        ("dprd", "Dewan Perwakilan Rakyat Daerah"),
        ("bagian-kesra", "Bagian Kesejahteraan Rakyat"),
        ("biro-kesra", "Biro Kesejahteraan Rakyat"),
        ("inspektorat", "Inspektorat Daerah"),
        ("wali-kota", "Walikota"),
    )
}
_SHORT_WORDS = {
    "subbagian": "subbag", "unit pelaksana teknis": "upt", "sumber daya manusia": "sdm",
    "subbidang": "subbid", "administrasi": "adm", "kelompok jabatan fungsional": "kjf",
    "jabatan fungsional": "jafung", "perundang undangan": "perundangan",
}  # fmt: skip
_KEYS = frozenset(Butir.model_fields) | {
    "dasar",
    "rekonstruksi",
    "isi",
    "unsur",
    "anggota",
    "semua",
}
"""Words that the spec language has another use for."""
_WORDS, _LONGEST = 4, 34


class Ids:
    """Gives each name an id, none of them twice."""

    def __init__(self) -> None:
        self.reserved: set[str] = set()
        """Words for kinds that several units are of: as an id, such a word would mean both."""
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def take(self, name: str, *, near: str = "") -> str:
        """An id for *name*, with *near* whom it stands where many have that name."""
        own = usual_id(name)
        if near and near not in own and len(own) + len(near) < 55:
            own = f"{own}-{near}"
        if own not in self._taken | self.reserved | _KEYS:
            self._taken.add(own)
            return own
        number = self._next.get(own, 2 if own in self._taken else 1)
        while f"{own}-{number}" in self._taken:
            number += 1
        self._next[own] = number + 1
        self._taken.add(f"{own}-{number}")
        return f"{own}-{number}"


def usual_id(name: str) -> str:
    """The id that *name* has when no other name has it.

    >>> usual_id("Dinas Sosial"), usual_id("Bagian Pemerintahan Nagari")
    ('dinsos', 'bagian-pemerintahan-nagari')
    """
    known = _BY_KEY.get(name_key(name))
    if known is not None:
        return known
    if match := re.fullmatch(r"Asisten\s+([IVX]+|\d)", name):
        number = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}.get(match[1], match[1])
        return f"asisten-{number}"
    if name.startswith("Asisten "):
        words = [word for word in _telling(name) if word not in ("bidang", "urusan")]
        return _joined(["asisten", *words[1:2]])
    plain = re.sub(r"\bsub[\s.-]+(?=bagian|bidang)", "sub", " ".join(name.casefold().split()))
    for known_words, short in _SHORT_WORDS.items():
        plain = plain.replace(known_words, short)
    return _joined(_telling(plain)[:_WORDS])


def _telling(name: str) -> list[str]:
    """The words of a name, without those that only join."""
    words = [slug(word) for word in re.split(r"[\s/,()]+", name)]
    return [word for word in words if word and word not in SMALL_WORDS]


def _joined(words: list[str]) -> str:
    found = ""
    for word in words:
        longer = f"{found}-{word}".strip("-")
        if found and len(longer) > _LONGEST:
            break
        found = longer[:_LONGEST].strip("-")
    found = re.sub(r"-+", "-", found)
    return found if found[:1].isalpha() and found.isascii() else f"unit-{found}".strip("-")
