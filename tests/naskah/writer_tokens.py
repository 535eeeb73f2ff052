"""Nothing in, the pieces out that fuzzed texts are made of."""

from __future__ import annotations

TOKENS = (
    "BAB", "BAB I", "BAB II", "BABII", "Bagian", "Bagian Kesatu", "Bagian Kedua Belas", "Paragraf",
    "Paragraf 1", "Pasal", "Pasal 1", "Pasal 2", "Pasal l2", "Pasal 12A", "Pasal 99999999999999",
    "(1)", "(2)", "( 3)", "(4}", "(l)", "a.", "b.", "c)", "(d)", "aa.", "z.", "1.", "2)", "10.",
    "5 .", "6,", "-", "- a.", "ayat (1)", "huruf a", "angka 4", "ayat", "huruf", "angka", "dan",
    "; dan", "dan/atau", ";", ".", ":", ",", "Menimbang", "Menimbang : a.", "Mengingat :", "1",
    "MEMUTUSKAN:", "Menetapkan :", "PERATURAN BUPATI AGAM", "PERATURAN DAERAH KOTA AGAM", "TENTANG",
    "NOMOR 5 TAHUN 2020", "NOMOR", "TAHUN", "Ditetapkan di Agam", "pada tanggal 31 Februari 2020",
    "pada tanggal 1 Mei 2020", "BUPATI AGAM,", "TTD", "Diundangkan di Agam", "SEKRETARIS DAERAH",
    "BERITA DAERAH KABUPATEN AGAM TAHUN 2020 NOMOR 5", "LAMPIRAN", "LAMPIRAN I", "BAGAN KERJA",
    "Keterangan :", "PENJELASAN", "II. PASAL DEMI PASAL", "Cukup jelas.", "Agar setiap orang",
    "terdiri atas:", "dinas sosial", "Camat menyusun laporan", "KETENTUAN UMUM", "Umum", "#", "**",
    "|", "| |", "...", "…", "- 3 -", "3", "Halaman 3 dari 9", "\f", "\t", "  ", "\r", "\u00a0",
    "\u2028", "\x85", "\u200b", "\x00", "\ufeff", "İ", "ß", "²", "٣", "Ⅳ", "①",
)  # fmt: skip
GLUE = ("\n", " ", "\n\n", "", "\r\n", "\n\n\n")
