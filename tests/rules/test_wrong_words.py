"""A word or two of a correct office's text changed: what a check has to say of it, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

import bagan
from bagan.problem import Severity

OFFICES = Path(__file__).parents[1] / "correct" / "offices"

FAULTS = [
    ("inspektorat-irban", "membantu Bupati membina", "membantu Sekretaris Daerah membina",
     "induk-lain"),
    ("uptd-kelas", "Fungsional bertanggung jawab kepada Kepala UPTD",
     "Fungsional bertanggung jawab kepada Kepala Dinas", "atasan-lain"),
    ("satpol", "satuan organisasi di lingkungan Satpol PP",
     "satuan organisasi di lingkungan Dinas Sosial", "sebutan-asing"),
    ("inspektorat-wilayah", "Irban adalah Inspektur Pembantu pada Inspektorat Daerah",
     "Irban adalah Inspektur Pembantu pada Dinas Daerah", "definisi-lain"),
    ("rsud-wadir", "Direktur adalah Direktur RSUD", "Direktur adalah Direktur Dinas",
     "definisi-lain"),
    ("kecamatan-kelurahan", "Kelurahan adalah bagian wilayah dari Kecamatan",
     "Kelurahan adalah bagian wilayah dari Desa", "definisi-lain"),
    ("inspektorat-wilayah", "membantu Inspektur melaksanakan pengawasan dengan",
     "membantu Sekretaris melaksanakan pengawasan dengan", "atasan-lain"),
    ("rsud-wadir", "Wakil Direktur Pelayanan mempunyai tugas membantu Direktur",
     "Wakil Direktur Pelayanan mempunyai tugas membantu Kepala Bidang", "atasan-lain"),
    ("desa-urusan", "Desa dipimpin oleh Sekretaris Desa", "Desa dipimpin oleh Kepala Urusan",
     "pimpinan-berbeda"),
    ("satgas", "Patroli berkoordinasi dengan Regu Pemadaman", "Patroli memerintah Regu Pemadaman",
     "hubungan-terlewat"),
    ("kelurahan-sekretaris", "dipimpin oleh seorang Sekretaris Kecamatan",
     "dipimpin oleh seorang Sekretaris Kelurahan", "atasan-lain"),
    ("kecamatan-kasi", "pemerintahan umum dan membina Lurah",
     "pemerintahan umum dan membina Wali Kota", "atas-nama-lain"),
    ("bappeda-jumlah", "4 (empat) Bidang", "3 (tiga) Bidang", "jumlah-berbeda"),
    ("badan-uptb", "dalam Pasal 3 angka 5 terdiri", "dalam Pasal 3 angka 6 terdiri",
     "rujukan-lain"),
    ("badan-uptb", "dinyatakan tidak berlaku lagi.\n",
     "dinyatakan tidak berlaku lagi.\n\nPasal 12A\nPeraturan Walikota Tanjung Selor Raya Nomor 19"
     " Tahun 2016 tentang Susunan Organisasi Badan Keuangan Daerah tetap berlaku.\n",
     "peraturan-mustahil"),
    ("kelurahan-sekretaris", "Lurah melakukan koordinasi dengan Camat dan",
     "Lurah memimpin Camat dan", "pasal-bertentangan"),
    ("setwan-prov", "adalah pimpinan Sekretariat DPRD", "adalah pimpinan DPRD", "definisi-lain"),
    ("mekanisme-tiga", "hubungan antara atasan dan bawahan", "hubungan yang sederajat",
     "definisi-lain"),
    ("mekanisme-tiga", "Asisten atas nama Sekretaris Daerah", "Asisten atas nama Wakil Wali Kota",
     "atas-nama-lain"),
    ("camat-hubungan", "hubungan kerja tanpa hubungan atasan", "hubungan atasan", "definisi-lain"),
    ("camat-hubungan", "kepada Bupati melalui Sekretaris Daerah.\n(2) Dalam",
     "kepada Bupati melalui Sekretaris Kecamatan.\n(2) Dalam", "atasan-lain"),
    ("camat-hubungan", "secara berkala kepada Bupati melalui Sekretaris Daerah",
     "secara berkala kepada Sekretaris Kecamatan", "atas-nama-lain"),
    ("camat-hubungan", "Republik Indonesia Tahun 2018 Nomor 73",
     "Republik Indonesia Tahun 2016 Nomor 73", "peraturan-mustahil"),
    ("dinas-timkerja", "(4) Ketua Tim bertanggung jawab kepada Kepala Bidang",
     "(4) Ketua Tim bertanggung jawab kepada Sekretaris", "atasan-lain"),
    ("dinas-timkerja", "pelaksanaan kebijakan di bidang kearsipan.",
     "pelaksanaan kebijakan di bidang layanan perpustakaan.", "tugas-tertukar"),
    ("rsud-perbup", "SPI dibentuk oleh dan bertanggung jawab kepada Direktur",
     "SPI dibentuk oleh dan bertanggung jawab kepada Bupati", "atasan-lain"),
    ("rsud-perbup", "Direktur adalah Direktur RSUD", "Direktur adalah Kepala Dinas Kesehatan",
     "definisi-lain"),
    ("rsud-perbup", "dan Kepala Seksi wajib", "dan Kepala Urusan wajib", "sebutan-asing"),
    ("tim-digital", "Sekretaris, yaitu Asisten Perekonomian dan Pembangunan",
     "Sekretaris, yaitu Kepala Badan Pendapatan Daerah", "anggota-tim-lain"),
    ("tim-digital", "Gubernur Riau", "Gubernur Jambi", "kantor-daerah-lain"),
    ("badan-uptb", "Kepala Badan adalah Kepala BPPRD",
     "Kepala Badan adalah Kepala Badan Kepegawaian Daerah Kota Tanjung Selor Raya",
     "definisi-lain"),
    ("tim-tabel", "Tahun Anggaran 2024", "Tahun Anggaran 2025", "anggaran-lain"),
    ("ubah-bapenda", "yakni angka 9", "yakni angka 10", "perubahan-lain"),
    ("ubah-bapenda", "7. Dihapus.", "7. Bidang adalah Bidang pada Badan.", "perubahan-lain"),
    ("ubah-bapenda", "huruf d, dan huruf e dapat", "huruf d, dan huruf f dapat", "rujukan-lain"),
    ("bpbd-perda", "a. 5 (lima) orang", "a. 6 (enam) orang", "jumlah-berbeda"),
    ("bpbd-perda", "BPBD secara ex-officio dijabat oleh Sekretaris Daerah.\n\nPasal 4",
     "BPBD secara ex-officio dijabat oleh Wakil Bupati.\n\nPasal 4", "ketua-berbeda"),
    ("uptd-kelas", "UPTD Laboratorium Bahan Konstruksi mempunyai",
     "UPTD Laboratorium Lingkungan mempunyai", "tugas-tanpa-unit"),
    ("setda-unsur", "(3) Bagian Hukum mempunyai", "(3) Bagian Organisasi mempunyai",
     "tugas-hilang"),
    ("kelurahan-sekretaris", "Peraturan Daerah dan Peraturan Walikota;",
     "Peraturan Daerah dan Peraturan Gubernur;", "sebutan-asing"),
    ("dinas-tipe-b", "tetap melaksanakan tugasnya", "tidak melaksanakan tugasnya",
     "kalimat-ingkar"),
    ("unsur-kecamatan", "adalah Bupati sebagai unsur", "adalah Sekretaris Daerah sebagai unsur",
     "definisi-lain"),
    ("unsur-kecamatan", "TUGAS, FUNGSI DAN URAIAN TUGAS\n\nBagian Kesatu",
     "KETENTUAN UMUM\n\nBagian Kesatu", "urutan-bab"),
    ("unsur-kecamatan", "BUPATI TANAH SEMBULU,\n\nMenimbang",
     "WAKIL BUPATI TANAH SEMBULU,\n\nMenimbang", "peraturan-berbeda"),
    ("unsur-kecamatan", "Menetapkan : PERATURAN", "Menetapkan : KEPUTUSAN", "peraturan-berbeda"),
    ("bpsdm-prov", "Tambahan Lembaran Daerah Provinsi Nusa Baraka",
     "Tambahan Lembaran Daerah Provinsi Nusa Utara", "peraturan-mustahil"),
    ("setda-staf-ahli", "bertanggung jawab kepada Sekretaris Daerah melalui Asisten.",
     "bertanggung jawab kepada Asisten melalui Sekretaris Daerah.", "atas-nama-lain"),
    ("setda-staf-ahli", "(2) Staf Ahli terdiri atas:",
     "(2) Staf Ahli paling sedikit 5 (lima) orang, terdiri atas:", "bilangan-berbeda"),
    ("setda-staf-ahli", "dapat berkonsultasi dengan Asisten.",
     "diangkat oleh Asisten Administrasi Umum.", "atas-nama-lain"),
    ("desa", "membantu Kepala Desa sebagai pelaksana tugas operasional.\n(5)",
     "membantu Kepala Dusun sebagai pelaksana tugas operasional.\n(5)", "atasan-lain"),
    ("desa", "(1) Kepala Desa berkedudukan sebagai", "(1) Sekretaris Desa berkedudukan sebagai",
     "ketua-berbeda"),
    ("desa", "4. Perangkat Desa adalah unsur pembantu Kepala Desa.",
     "4. Perangkat Desa adalah unsur pembantu BPD.", "atas-nama-lain"),
    ("inspektorat-irban", "pembinaan dari Sekretaris Daerah", "pembinaan dari Inspektur Pembantu",
     "atas-nama-lain"),
    ("satgas", "dipimpin oleh Komandan Regu yang", "dipimpin oleh Wakil Komandan Satgas yang",
     "atasan-lain"),
    ("satgas", "Belanja Daerah Kota Bukit", "Belanja Negara Kota Bukit", "anggaran-lain"),
    ("setwan", "laporan kepada Sekretaris DPRD tepat", "laporan kepada Kepala Subbagian, tepat",
     "atas-nama-lain"),
    ("setwan", "sampai dengan ayat (3) dipimpin", "sampai dengan ayat (2) dipimpin",
     "rujukan-lain"),
    ("bpbd-perda", "bencana kepada Bupati setiap", "bencana kepada Kepala Pelaksana setiap",
     "atas-nama-lain"),
    ("bpbd-perda", "masukan dan saran kepada Kepala BPBD", "masukan dan saran kepada Kepala Seksi",
     "atas-nama-lain"),
    ("uptd-kelas", "kepada Kepala Dinas melalui Sekretaris Dinas",
     "kepada Sekretaris Dinas melalui Kepala Dinas", "atas-nama-lain"),
    ("rsud-wadir", "Keuangan mempunyai tugas membantu Direktur",
     "Keuangan mempunyai tugas membantu Kepala Dinas", "atasan-lain"),
    ("camat-pelimpahan", "(1) Camat dapat melimpahkan sebagian tugasnya kepada Lurah",
     "(1) Lurah dapat melimpahkan sebagian tugasnya kepada Camat", "atas-nama-lain"),
    ("camat-pelimpahan", "(1) Sekretaris Daerah melakukan pembinaan dan pengawasan atas",
     "(1) Lurah melakukan pengawasan terhadap Camat atas", "atas-nama-lain"),
    ("satpol", "menegakkan Peraturan Daerah dan Peraturan Bupati, menyelenggarakan ketertiban "
     "umum dan ketenteraman serta", "menegakkan Peraturan Daerah dan Peraturan Gubernur, "
     "menyelenggarakan ketertiban umum dan ketenteraman serta", "sebutan-asing"),
    ("dinas-2021", "Dinas dipimpin oleh Kepala Dinas yang berkedudukan di bawah dan bertanggung "
     "jawab kepada Bupati", "Dinas dipimpin oleh Kepala Dinas yang berkedudukan di bawah dan "
     "bertanggung jawab kepada Gubernur", "sebutan-asing"),
    ("dinas-2021", "(1) Pada Dinas dapat", "(1) Pada Bidang dapat", "induk-lain"),
    ("kecamatan-kelurahan", "sebagian tugas Kecamatan", "sebagian tugas Kelurahan", "induk-lain"),
    ("mekanisme-tiga", "hubungan antara atasan dan bawahan", "hubungan antara satu atasan",
     "bilangan-berbeda"),
]  # fmt: skip
HARMLESS = [
    ("tim-tabel", "Sekretaris dan Klaster sebagaimana dimaksud dalam Diktum KEDUA huruf c sampai "
     "dengan huruf f bertanggung", "Sekretaris dan Koordinator Klaster bertanggung"),
    ("rsud-d", "4. Rumah Sakit Umum Daerah Kelas D Pratama yang",
     "4. Rumah Sakit Umum Daerah yang"),
    ("setda-staf-ahli", "berkoordinasi satu sama lain.", "berkoordinasi satu sama lain dan "
     "mewakili Sekretaris Daerah apabila Sekretaris Daerah berhalangan."),
    ("satpol", "(3) Setiap Subbagian dipimpin oleh Kepala Subbagian yang bertanggung jawab kepada "
     "Sekretaris.", "(3) Subbagian dipimpin oleh Kepala Subbagian yang bertanggung jawab kepada "
     "Sekretaris dan Seksi dipimpin oleh Kepala Seksi yang bertanggung jawab kepada Kepala "
     "Bidang."),
    ("kiss-lembah", "ke samping dengan Asisten lainnya", "dengan sesama Asisten"),
    ("kiss-lembah", "Pemerintahan dan Kesejahteraan Rakyat.\n8.",
     "Pemerintahan dan Kesejahteraan Rakyat Sekretariat Daerah Kabupaten Lembah Manuru.\n8."),
    ("kiss-lembah", "dengan Asisten lainnya.", "dengan Asisten lainnya.\n(3) Sekretaris Daerah "
     "melaksanakan tugas yang dilimpahkan oleh Bupati dan Wakil Bupati.\n(4) Wakil Bupati "
     "menerima laporan dari Asisten melalui Sekretaris Daerah."),
    ("mekanisme-tiga", "Antar-Asisten", "Antar Asisten"),
    ("mekanisme-tiga", "(1) Asisten atas nama Sekretaris Daerah",
     "(1) Atas nama Sekretaris Daerah, Asisten"),
    ("mekanisme-tiga", "antara atasan dan bawahan", "antara atasan dan bawahan yang tidak sejajar"),
    ("dinas-timkerja", "Pada setiap Bidang dibentuk", "Di masing-masing Bidang dibentuk"),
    ("rsud-perbup", "kepada Kepala Dinas Kesehatan.\n(3)",
     "kepada Bupati melalui Kepala Dinas Kesehatan.\n(3)"),
    ("camat-hubungan", "ayat (2) bertanggung jawab kepada Camat",
     "ayat (2) berada di bawah dan bertanggung jawab langsung kepada Camat"),
    ("tim-digital", "Ketua, yaitu Bupati", "Ketua dijabat oleh Bupati"),
    ("setda-unsur", "DAERAH KABUPATEN LAMPAU JAYA,", "DAERAH KABUPATEN\nLAMPAU JAYA,"),
    ("setda-unsur", "KABUPATEN LAMPAU JAYA TAHUN 2021 NOMOR 112",
     "KABUPATEN LAMPAU JAYA TAHUN\n2021 NOMOR 112"),
    ("setda-unsur", "29 Desember 2021\n\nBUPATI LAMPAU JAYA,\n\nttd",
     "29 Desember 2021\n\nBUPATI LAMPAU JAYA,\n\nt.t.d"),
    ("ubah-bapenda", "2. Ketentuan Pasal 4 diubah", "@ 2, Ketentuan Pasal 4 diubah"),
    ("bpbd-perda", "kepada Bupati.\n(2)", "kepada Kepala Daerah melalui Sekretaris Daerah.\n(2)"),
]  # fmt: skip


def said(folder: Path, office: str, old: str, new: str) -> set[str]:
    """The rules that warn of an office in whose text *new* stands for *old*."""
    text = (OFFICES / f"{office}.txt").read_text("utf-8")
    assert text.count(old) == 1
    spec = folder / f"{office}.yaml"
    spec.write_bytes((OFFICES / f"{office}.yaml").read_bytes())
    (folder / f"{office}.txt").write_text(text.replace(old, new), "utf-8")
    found = bagan.check(bagan.load(spec))
    return {problem.rule for problem in found if problem.severity is not Severity.NOTE}


@pytest.mark.parametrize(("office", "old", "new", "rule"), FAULTS)
def test_a_wrong_word_is_told(tmp_path: Path, office: str, old: str, new: str, rule: str) -> None:
    assert rule in said(tmp_path, office, old, new)


@pytest.mark.parametrize(("office", "old", "new"), HARMLESS)
def test_another_right_word_is_not(tmp_path: Path, office: str, old: str, new: str) -> None:
    assert said(tmp_path, office, old, new) == set()


def test_one_misprint_in_a_gazette_is_told_once(tmp_path: Path) -> None:
    name, old = "unsur-kecamatan", "(Lembaran Daerah Kabupaten Tanah Sembulu Tahun"
    text = (OFFICES / f"{name}.txt").read_text("utf-8")
    assert old in text
    (tmp_path / f"{name}.yaml").write_bytes((OFFICES / f"{name}.yaml").read_bytes())
    wrong = text.replace(old, "(Lembaran Daerah Kabuapaten Tanah Sembulu Tahun")
    (tmp_path / f"{name}.txt").write_text(wrong, "utf-8")
    found = bagan.check(bagan.load(tmp_path / f"{name}.yaml"))
    assert [problem.rule for problem in found] == ["peraturan-mustahil"]


def test_another_definition_is_told_once(tmp_path: Path) -> None:
    spec = (OFFICES / "nagari.yaml").read_text("utf-8")
    basis = "dasar: [Pasal 1 angka 3, Pasal 2 ayat (1)]"
    assert basis in spec
    (tmp_path / "nagari.yaml").write_text(spec.replace(basis, "dasar: Pasal 1 angka 2"), "utf-8")
    (tmp_path / "nagari.txt").write_bytes((OFFICES / "nagari.txt").read_bytes())
    found = bagan.check(bagan.load(tmp_path / "nagari.yaml"))
    assert [problem.rule for problem in found].count("nama-tak-disebut") == 1


def test_a_class_that_lacks_its_own_line(tmp_path: Path) -> None:
    """Perangkat Daerah coordinate with Instansi Vertikal; what two kecamatan do is another's."""
    spec = (OFFICES / "mekanisme-tiga.yaml").read_text("utf-8")
    line = "  - {koordinasi: perangkat-daerah <-> vertikal, dasar: Pasal 7 ayat (1)}\n"
    assert line in spec
    (tmp_path / "mekanisme-tiga.yaml").write_text(spec.replace(line, ""), "utf-8")
    (tmp_path / "mekanisme-tiga.txt").write_bytes((OFFICES / "mekanisme-tiga.txt").read_bytes())
    found = bagan.check(bagan.load(tmp_path / "mekanisme-tiga.yaml"))
    assert {problem.rule for problem in found} == {"hubungan-terlewat"}


def test_a_camat_stands_for_each_kecamatan(tmp_path: Path) -> None:
    spec = (OFFICES / "mekanisme-tiga.yaml").read_text("utf-8")
    text = (OFFICES / "mekanisme-tiga.txt").read_text("utf-8")
    line = '  - {koordinasi: "hulu, hilir <-> vertikal", dasar: Pasal 7 ayat (4)}\n'
    last = "dimaksud pada ayat (2).\n\nPasal 8"
    assert last in text
    added = last.replace("\n\n", "\n(4) Camat melakukan koordinasi dengan Instansi Vertikal.\n\n")
    spec = spec.replace("lampiran:\n", f"{line}lampiran:\n").replace(
        "tampilkan: [instansi vertikal]", "tampilkan: [instansi vertikal, hulu, hilir]"
    )
    (tmp_path / "mekanisme-tiga.yaml").write_text(spec, "utf-8")
    (tmp_path / "mekanisme-tiga.txt").write_text(text.replace(last, added), "utf-8")
    assert not bagan.check(bagan.load(tmp_path / "mekanisme-tiga.yaml"))


def test_one_of_a_class_left_out_of_its_coordination(tmp_path: Path) -> None:
    spec = (OFFICES / "camat-hubungan.yaml").read_text("utf-8")
    assert " <-> s-yan" in spec
    (tmp_path / "camat-hubungan.yaml").write_text(spec.replace(" <-> s-yan", ""), "utf-8")
    (tmp_path / "camat-hubungan.txt").write_bytes((OFFICES / "camat-hubungan.txt").read_bytes())
    found = bagan.check(bagan.load(tmp_path / "camat-hubungan.yaml"))
    assert {problem.rule for problem in found} == {"hubungan-terlewat"}


@pytest.mark.parametrize(
    ("office", "old", "new", "rules"),
    [
        ("tim-tabel", '"Koordinator: Kepala Dinas Sosial"', "Kepala Dinas Sosial",
         {"anggota-tim-lain"}),
        ("bappeda-jumlah", "komando: kepala-badan\n", "komando: sekretariat\n",
         {"garis-tanpa-bukti"}),
        ("kecamatan-kasi", "komando: camat\n    isi:\n      - kepala-seksi-pemerintahan",
         "komando: sekretaris-kecamatan\n    isi:\n      - kepala-seksi-pemerintahan",
         {"garis-tanpa-bukti"}),
        ("bpbd-perda", "{nama: Kepala BPBD, ",
         "{nama: Kepala BPBD, label: Kepala BPBD (Sekretaris Daerah), ", set()),
        ("tim-ppid", "{nama: Atasan PPID Pelaksana, ",
         '{nama: Atasan PPID Pelaksana, label: "Pengarah: Atasan PPID Pelaksana", ', set()),
    ],
)  # fmt: skip
def test_a_word_of_the_spec(
    tmp_path: Path, office: str, old: str, new: str, rules: set[str]
) -> None:
    """A role left out, a class under a secretary.  A role before a name, and who holds a post
    behind it, make no other name."""
    spec = (OFFICES / f"{office}.yaml").read_text("utf-8")
    assert old in spec
    (tmp_path / f"{office}.yaml").write_text(spec.replace(old, new, 1), "utf-8")
    (tmp_path / f"{office}.txt").write_bytes((OFFICES / f"{office}.txt").read_bytes())
    found = bagan.check(bagan.load(tmp_path / f"{office}.yaml"))
    assert {problem.rule for problem in found} >= rules
    assert rules or not found
