"""A language's code in, every word of the site's pages out.

All words of the pages stand here and in no template, so that another language is one more
table.  What a spec says is never translated.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LANGUAGE = "id"

_INDONESIAN = {
    "situs": "Bagan Perangkat Daerah",
    "situs_uraian": "Bagan organisasi dan hubungan kerja pemerintah daerah, "
    "sebagaimana dilampirkan pada peraturannya.",
    "lompat": "Langsung ke isi",
    "jejak": "Anda di sini",
    "beranda": "Daftar daerah",
    "kaki": "Dibuat dengan Bagan dari berkas spesifikasi. Yang mengikat adalah naskah "
    "peraturan yang diundangkan.",
    "data": "Data semua peraturan (JSON)",
    # the list of regions
    "jumlah": "{peraturan} peraturan, {provinsi} provinsi, {bagan} bagan",
    "loncat": "Provinsi",
    "kode": "Kode wilayah",
    "bagan_jumlah": "{count} bagan",
    "rancangan": "Rancangan",
    # a region
    "peraturan": "Peraturan",
    "tentang": "Tentang",
    "status": "Status",
    "ditetapkan": "Ditetapkan",
    "diundangkan": "Diundangkan",
    "berita": "Berita Daerah",
    "penanda_tangan": "Penanda tangan",
    "provinsi": "Provinsi",
    "bagan": "Bagan",
    "unduhan": "Unduhan",
    "unduh_semua": "Seluruh lampiran",
    "spesifikasi": "Spesifikasi",
    "data_daerah": "Data unit dan garis",
    "data_tertaut": "Data tertaut (JSON-LD)",
    "riwayat": "Riwayat perubahan",
    # a chart
    "di_halaman": "Di halaman ini",
    "gulir": "Gambar bagan; dapat digulir",
    "petunjuk": "Pilih sebuah kotak untuk membaca rincian unitnya di bawah.",
    "lewati": "Lewati gambar, langsung ke susunan",
    "keterangan": "Keterangan",
    "susunan": "Susunan dan rincian unit",
    "susunan_uraian": "Isi bagan ini dalam kata-kata: setiap unit di bawah unit yang "
    "memberinya garis komando.",
    "hubungan": "Tabel hubungan",
    "hubungan_uraian": "Semua garis yang digambar pada bagan ini.",
    "dari": "Dari",
    "garis": "Garis",
    "ke": "Ke",
    "dua_arah": "dua arah",
    "dasar": "Dasar",
    "tanpa_dasar": "tidak disebut",
    "rekonstruksi": "Rekonstruksi",
    "komando": "komando",
    "koordinasi": "koordinasi",
    "komando_dari": "Garis komando dari",
    "komando_timbal": "Garis komando timbal balik dengan",
    "koordinasi_dari": "Garis koordinasi dari",
    "koordinasi_ke": "Garis koordinasi ke",
    "koordinasi_timbal": "Garis koordinasi timbal balik dengan",
    "komando_ke": "Garis komando juga ke",
    "anggota": "Anggota",
    "laman": "Laman unit",
    "ke_gambar": "Lihat pada gambar",
    "bagan_lain": "Bagan lain dari peraturan ini",
}

_TABLES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {LANGUAGE: MappingProxyType(_INDONESIAN)}
)


def words(language: str = LANGUAGE) -> Mapping[str, str]:
    """The words of the pages by their keys."""
    return _TABLES[language]
