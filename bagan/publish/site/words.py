"""A language's code in, every word of the site's pages out.

All words of the pages stand here and in no template, so that another language is one more
table.  What a spec or a regulation says is never translated.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

LANGUAGE = "id"
"""The pages of this language are at the site's addresses; the others' below their code."""

_INDONESIAN = {
    "situs": "Bagan Perangkat Daerah",
    "situs_uraian": "Bagan organisasi dan hubungan kerja pemerintah daerah, "
    "sebagaimana dilampirkan pada peraturannya.",
    "lompat": "Langsung ke isi",
    "jejak": "Anda di sini",
    "bahasa": "Bahasa",
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
    "cari_daerah": "Cari daerah atau unit",
    "cari_daerah_contoh": "Nama atau singkatan daerah dan unit, kode wilayah, judul "
    "peraturan: dinkes kubar, dukcapil",
    "hasil_daerah": "{count} peraturan cocok",
    "temuan": "Unit yang cocok",
    "tanpa_hasil": "Tidak ada yang cocok",
    # a region
    "tentang": "Tentang",
    "status": "Status",
    "status_rancangan": "Rancangan",
    "status_ditetapkan": "Ditetapkan",
    "status_salinan": "Salinan",
    "ditetapkan": "Ditetapkan",
    "diundangkan": "Diundangkan",
    "berita": "Berita Daerah",
    "penanda_tangan": "Penanda tangan",
    "tanggal": "{hari} {bulan} {tahun}",
    "provinsi": "Provinsi",
    "bagan": "Bagan",
    "jumlah_unit": "{count} unit",
    "jumlah_komando": "{count} garis komando",
    "jumlah_koordinasi": "{count} garis koordinasi",
    "unduhan": "Unduhan",
    "unduh_semua": "Seluruh lampiran",
    "unduh_lampiran": "Lampiran {nomor}",
    "spesifikasi": "Spesifikasi",
    "data_daerah": "Data unit dan garis",
    "data_tertaut": "Data tertaut (JSON-LD)",
    "riwayat": "Riwayat perubahan",
    "riwayat_uraian": "Apa yang berubah dengan setiap peraturan, yang terbaru lebih dahulu, dan "
    "perbaikan bagannya. Tanggal perbaikan adalah tanggal pencatatannya.",
    "riwayat_atas": "Perubahan atas",
    "riwayat_mengubah": "Yang berubah dari",
    "riwayat_perbaikan": "Perbaikan bagan",
    "riwayat_kini": "yang belum dicatat",
    "banding": "Perbandingan bagan",
    "banding_dugaan": "{count} pasangan unit hanya diduga sama dari kemiripannya, dan ditandai "
    "“dugaan”.",
    "banding_tabel": "Tabel perubahan",
    "riwayat_gambar": "Perbandingan bergambar",
    "riwayat_terlalu_besar": "Tanpa gambar: kedua versi sekaligus terlalu besar untuk ukuran "
    "kertas yang dikenal.",
    "riwayat_tanpa_gambar": "Tanpa gambar: perbandingan kedua versi ini tidak dapat digambar.",
    "riwayat_rusak": "Versi ini tidak dapat dibaca oleh Bagan versi ini, dan tidak dibandingkan.",
    "riwayat_lama": "{count} versi yang lebih lama tidak ditampilkan di sini.",
    "riwayat_terpotong": "Riwayat di sini tidak lengkap: salinan git yang dipakai hanya memuat "
    "bagian terakhirnya.",
    # a chart
    "gulir": "Gambar bagan; dapat digulir",
    "petunjuk": "Pilih sebuah kotak untuk membaca rincian unitnya di bawah.",
    "petunjuk_sentuh": "Ketuk kotak untuk membaca rinciannya.",
    "tampilan": "Tampilan",
    "tampilan_kolom": "Satu kolom",
    "tampilan_gambar": "Gambar utuh",
    "di_bawah": "{count} unit di bawahnya",
    "di_luar": "{count} unit lain, tanpa garis komando",
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
    # what the scripts of a chart's page show
    "cari_unit": "Cari unit",
    "hasil_unit": "{count} unit cocok",
    "alat": "Ukuran gambar",
    "perbesar": "Perbesar",
    "perkecil": "Perkecil",
    "muat": "Seluruh bagan",
    "terbaca": "Ukuran baca",
    "besar": "Dua kali",
    "petunjuk_alat": "Geser gambar dengan tetikus, sentuhan, atau bilah gulir. Dua jari, Ctrl "
    "dan roda tetikus, atau tombol + dan − mengubah ukurannya; 0 memuat seluruhnya. Pada sebuah "
    "kotak, tombol panah pindah ke kotak terdekat, Enter membuka rinciannya, dan Escape "
    "menutupnya.",
    "rincian": "Rincian unit",
    "tutup": "Tutup rincian",
    "salin": "Salin tautan ke unit ini",
    "tersalin": "Tautan telah disalin",
    "komando_bawahan": "Garis komando ke",
    "sorot": "Unit yang disorot: {komando} dalam rantai komando, {koordinasi} dalam koordinasi",
}

_ENGLISH = {
    "situs": "Regional Government Charts",
    "situs_uraian": "Organisation and coordination charts of Indonesian regional governments, "
    "as annexed to their regulations.",
    "lompat": "Skip to content",
    "jejak": "You are here",
    "bahasa": "Language",
    "beranda": "List of regions",
    "kaki": "Made with Bagan from a specification. The promulgated text of the regulation "
    "is what binds.",
    "data": "Data of all regulations (JSON)",
    "jumlah": "Regulations: {peraturan}; provinces: {provinsi}; charts: {bagan}",
    "loncat": "Provinces",
    "kode": "Region code",
    "bagan_jumlah": "Charts: {count}",
    "rancangan": "Draft",
    "cari_daerah": "Find a region or a unit",
    "cari_daerah_contoh": "Name or short form of a region and a unit, region code, title "
    "of a regulation: dinkes kubar, dukcapil",
    "hasil_daerah": "Regulations that match: {count}",
    "temuan": "Units that match",
    "tanpa_hasil": "Nothing matches",
    "tentang": "Concerning",
    "status": "Status",
    "status_rancangan": "Draft",
    "status_ditetapkan": "Enacted",
    "status_salinan": "Certified copy",
    "ditetapkan": "Enacted",
    "diundangkan": "Promulgated",
    "berita": "Regional Gazette",
    "penanda_tangan": "Signatory",
    "tanggal": "{hari} {bulan} {tahun}",
    "provinsi": "Province",
    "bagan": "Charts",
    "jumlah_unit": "Units: {count}",
    "jumlah_komando": "lines of command: {count}",
    "jumlah_koordinasi": "lines of coordination: {count}",
    "unduhan": "Downloads",
    "unduh_semua": "All annexes",
    "unduh_lampiran": "Annex {nomor}",
    "spesifikasi": "Specification",
    "data_daerah": "Data of units and lines",
    "data_tertaut": "Linked data (JSON-LD)",
    "riwayat": "History of changes",
    "riwayat_uraian": "What each regulation changed, the newest first, and corrections of its "
    "chart. The dates of corrections are those on which they were recorded.",
    "riwayat_atas": "Amendment of",
    "riwayat_mengubah": "Changed since",
    "riwayat_perbaikan": "Correction of the chart",
    "riwayat_kini": "not recorded yet",
    "banding": "Comparison of charts",
    "banding_dugaan": "Pairs of units that are only guessed to be the same, and marked "
    "“dugaan”: {count}.",
    "banding_tabel": "Table of changes",
    "riwayat_gambar": "Visual comparison",
    "riwayat_terlalu_besar": "No picture: both versions at once are too large for any known size "
    "of paper.",
    "riwayat_tanpa_gambar": "No picture: the comparison of these two versions could not be drawn.",
    "riwayat_rusak": "This version cannot be read by this version of Bagan, and is not compared.",
    "riwayat_lama": "{count} older versions are not shown here.",
    "riwayat_terpotong": "The history is not complete here: the git clone that was used holds "
    "only its last part.",
    "gulir": "Picture of the chart; it can be scrolled",
    "petunjuk": "Choose a box to read the details of its unit below.",
    "petunjuk_sentuh": "Tap a box to read its details.",
    "tampilan": "View",
    "tampilan_kolom": "One column",
    "tampilan_gambar": "Whole picture",
    "di_bawah": "Units below: {count}",
    "di_luar": "Other units, without a line of command: {count}",
    "lewati": "Skip the picture, go to the outline",
    "keterangan": "Legend",
    "susunan": "Outline and details of the units",
    "susunan_uraian": "The content of this chart in words: every unit under the unit that a "
    "line of command leads from.",
    "hubungan": "Table of lines",
    "hubungan_uraian": "All lines that this chart draws.",
    "dari": "From",
    "garis": "Line",
    "ke": "To",
    "dua_arah": "both ways",
    "dasar": "Basis",
    "tanpa_dasar": "not given",
    "rekonstruksi": "Reconstruction",
    "komando": "command",
    "koordinasi": "coordination",
    "komando_dari": "Line of command from",
    "komando_timbal": "Line of command both ways with",
    "koordinasi_dari": "Line of coordination from",
    "koordinasi_ke": "Line of coordination to",
    "koordinasi_timbal": "Line of coordination both ways with",
    "komando_ke": "Line of command also to",
    "anggota": "Members",
    "laman": "Page of the unit",
    "ke_gambar": "Show in the picture",
    "bagan_lain": "Other charts of this regulation",
    "cari_unit": "Find a unit",
    "hasil_unit": "Units that match: {count}",
    "alat": "Size of the picture",
    "perbesar": "Zoom in",
    "perkecil": "Zoom out",
    "muat": "Whole chart",
    "terbaca": "Reading size",
    "besar": "Double",
    "petunjuk_alat": "Move the picture with the mouse, by touch, or with the scroll bars. Two "
    "fingers, Ctrl with the wheel, or the keys + and − change its size; 0 shows all of it. On a "
    "box, the arrow keys go to the nearest box, Enter opens its details, and Escape closes them.",
    "rincian": "Details of the unit",
    "tutup": "Close the details",
    "salin": "Copy the link to this unit",
    "tersalin": "The link has been copied",
    "komando_bawahan": "Line of command to",
    "sorot": "Units highlighted: {komando} in the chain of command, {koordinasi} in coordination",
}

NAMES = MappingProxyType({LANGUAGE: "Bahasa Indonesia", "en": "English"})
"""Each language's own name by its code: what leads to its pages."""
_TABLES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {LANGUAGE: MappingProxyType(_INDONESIAN), "en": MappingProxyType(_ENGLISH)}
)
_MONTHS = MappingProxyType(
    {
        LANGUAGE: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober "
        "November Desember",
        "en": "January February March April May June July August September October "
        "November December",
    }
)


def words(language: str = LANGUAGE) -> Mapping[str, str]:
    """The words of the pages by their keys."""
    return _TABLES[language]


def date_words(day: date, language: str) -> str:
    """*day* in the words of *language*."""
    month = _MONTHS[language].split()[day.month - 1]
    return words(language)["tanggal"].format(hari=day.day, bulan=month, tahun=day.year)
