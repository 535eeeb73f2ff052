"""The ids of the checks that guard the drawing: no spec can accept them or set them."""

from __future__ import annotations

# fmt: off
GUARDS = frozenset({
    "jenis-daerah", "lampiran-kosong", "nomor-bentuk",
    "bagan-ganda", "baris-baru", "bentuk-salah", "berkas-folder", "berkas-rusak",
    "berkas-terkunci", "berkas-tidak-ada", "bingkai-bersama", "bingkai-bukan-kelompok",
    "butir-mundur", "dasar-bentuk", "dasar-ganda", "garis-bentuk", "garis-dilewati", "garis-diri",
    "garis-ganda", "garis-jenis", "garis-tidak-tampil", "huruf-lain", "huruf-tidak-ada",
    "id-ganda", "id-jenis", "id-kunci", "jenjang-terbalik", "karakter", "komando-berputar",
    "kosong", "kunci-ganda", "kunci-hilang", "kunci-tidak-dikenal", "lampiran-nomor",
    "letak-berputar", "letak-ganda", "letak-tersembunyi", "lewati-tanpa-garis", "lingkup-kosong",
    "nilai-kosong", "nilai-salah", "pengenal-bentuk", "peraturan-belum-lengkap", "tahun-tanggal",
    "tampilkan-kosong", "tanggal-salah", "tanpa-dasar", "terlalu-banyak", "terlalu-panjang",
    "ukuran-terbalik", "unit-tidak-ada", "unit-tidak-tampil", "yaml-alias", "yaml-besar",
    "yaml-dalam", "yaml-dokumen", "yaml-gabung", "yaml-karakter", "yaml-komentar", "yaml-kunci",
    "yaml-sintaks", "yaml-tag", "yaml-utf8",
})
# fmt: on
