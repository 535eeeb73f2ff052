"""Labels that offices print for their names, and such as are another office's."""

from __future__ import annotations

import pytest

from bagan.law.rules.short_forms import is_short_form

CUSTOMARY = """
Kesbangpol | Badan Kesatuan Bangsa dan Politik
Bakesbangpol | Badan Kesatuan Bangsa dan Politik
Kantor Kesbangpol | Kantor Kesatuan Bangsa dan Politik
Perkim | Dinas Perumahan dan Kawasan Permukiman
Disperkim | Dinas Perumahan dan Kawasan Permukiman
Dinas Perkim | Dinas Perumahan Rakyat dan Kawasan Permukiman
DPRKP | Dinas Perumahan Rakyat dan Kawasan Permukiman
Dukcapil | Dinas Kependudukan dan Pencatatan Sipil
Disdukcapil | Dinas Kependudukan dan Pencatatan Sipil
Dinas Dukcapil | Dinas Kependudukan dan Pencatatan Sipil
Disdik | Dinas Pendidikan
Disdikbud | Dinas Pendidikan dan Kebudayaan
Dikbud | Dinas Pendidikan dan Kebudayaan
Dispendikbud | Dinas Pendidikan dan Kebudayaan
Dindikbud | Dinas Pendidikan dan Kebudayaan
Dinkes | Dinas Kesehatan
Dinkes PPKB | Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana
Bappeda | Badan Perencanaan Pembangunan Daerah
Bapelitbang | Badan Perencanaan Pembangunan, Penelitian dan Pengembangan
Bappelitbangda | Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah
Bapperida | Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah
Brida | Badan Riset dan Inovasi Daerah
Balitbang | Badan Penelitian dan Pengembangan
Satpol PP | Satuan Polisi Pamong Praja
Satpol. PP | Satuan Polisi Pamong Praja
Satpol PP dan Damkar | Satuan Polisi Pamong Praja dan Pemadam Kebakaran
SATPOL-PP | Satuan Polisi Pamong Praja
Damkarmat | Dinas Pemadam Kebakaran dan Penyelamatan
BPKAD | Badan Pengelolaan Keuangan dan Aset Daerah
BPKD | Badan Pengelolaan Keuangan Daerah
Bapenda | Badan Pendapatan Daerah
BKPSDM | Badan Kepegawaian dan Pengembangan Sumber Daya Manusia
BKD | Badan Kepegawaian Daerah
BPBD | Badan Penanggulangan Bencana Daerah
Setda | Sekretariat Daerah
Sekda | Sekretaris Daerah
Setwan | Sekretariat Dewan Perwakilan Rakyat Daerah
Sekwan | Sekretaris Dewan Perwakilan Rakyat Daerah
DPMPTSP | Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu
DPM-PTSP | Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu
Diskominfo | Dinas Komunikasi dan Informatika
Dinas Kominfo | Dinas Komunikasi dan Informatika
Kominfo | Dinas Komunikasi dan Informatika
Dishub | Dinas Perhubungan
Dinsos | Dinas Sosial
Dinsos P3A | Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak
DP3A | Dinas Pemberdayaan Perempuan dan Perlindungan Anak
DP3AKB | Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana
DPPKBP3A | Dinas Pengendalian Penduduk, KB, Pemberdayaan Perempuan dan Perlindungan Anak
DPPKB | Dinas Pengendalian Penduduk dan Keluarga Berencana
DPMD | Dinas Pemberdayaan Masyarakat dan Desa
DPMK | Dinas Pemberdayaan Masyarakat dan Kampung
Dispora | Dinas Pemuda dan Olahraga
Dispora | Dinas Kepemudaan dan Olahraga
Disporapar | Dinas Pemuda, Olahraga dan Pariwisata
Disbudpar | Dinas Kebudayaan dan Pariwisata
Dispar | Dinas Pariwisata
Disparbud | Dinas Pariwisata dan Kebudayaan
Dinas PUPR | Dinas Pekerjaan Umum dan Penataan Ruang
PUPR | Dinas Pekerjaan Umum dan Penataan Ruang
DPUPR | Dinas Pekerjaan Umum dan Penataan Ruang
DPU | Dinas Pekerjaan Umum
DLH | Dinas Lingkungan Hidup
Dinas LH | Dinas Lingkungan Hidup
DLHK | Dinas Lingkungan Hidup dan Kehutanan
Disnaker | Dinas Tenaga Kerja
Disnakertrans | Dinas Tenaga Kerja dan Transmigrasi
Nakertrans | Dinas Tenaga Kerja dan Transmigrasi
Disperindag | Dinas Perindustrian dan Perdagangan
Disperindagkop | Dinas Perindustrian, Perdagangan, Koperasi
Diskopukm | Dinas Koperasi dan Usaha Kecil dan Menengah
Dinkop UKM | Dinas Koperasi, Usaha Kecil dan Menengah
Diskop UKM | Dinas Koperasi, Usaha Kecil dan Menengah
Distan | Dinas Pertanian
Dispertan | Dinas Pertanian
Distanbun | Dinas Pertanian dan Perkebunan
Distanak | Dinas Pertanian dan Peternakan
Disbun | Dinas Perkebunan
Disbunnak | Dinas Perkebunan dan Peternakan
Disnak | Dinas Peternakan
Disnakkeswan | Dinas Peternakan dan Kesehatan Hewan
DKP | Dinas Kelautan dan Perikanan
Diskan | Dinas Perikanan
Dislutkan | Dinas Kelautan dan Perikanan
Diskanlut | Dinas Perikanan dan Kelautan
DKPP | Dinas Ketahanan Pangan dan Pertanian
Dishanpan | Dinas Ketahanan Pangan
Disketapang | Dinas Ketahanan Pangan
Dispusip | Dinas Perpustakaan dan Kearsipan
Disperpusip | Dinas Perpustakaan dan Kearsipan
Dinarpus | Dinas Kearsipan dan Perpustakaan
Disarpus | Dinas Kearsipan dan Perpustakaan
DISPERPUSKA | Dinas Perpustakaan dan Kearsipan
Dishut | Dinas Kehutanan
Dinas ESDM | Dinas Energi dan Sumber Daya Mineral
DESDM | Dinas Energi dan Sumber Daya Mineral
Itda | Inspektorat Daerah
Inspektorat | Inspektorat Daerah
Irban I | Inspektur Pembantu I
Irban Wilayah II | Inspektur Pembantu Wilayah II
Irbansus | Inspektur Pembantu Khusus
Itkab | Inspektorat Kabupaten
Subbag Umpeg | Subbagian Umum dan Kepegawaian
Subbag. Keuangan | Subbagian Keuangan
Sub Bag. Umum & Kepeg. | Sub Bagian Umum dan Kepegawaian
Subbag PEP | Subbagian Perencanaan, Evaluasi dan Pelaporan
Subag Prokeu | Subbagian Program dan Keuangan
Kasubag Umum | Kepala Subbagian Umum
Bag. Tapem | Bagian Tata Pemerintahan
Bagian Kesra | Bagian Kesejahteraan Rakyat
Bagian PBJ | Bagian Pengadaan Barang dan Jasa
Bag. Prokopim | Bagian Protokol dan Komunikasi Pimpinan
Bagian Adpem | Bagian Administrasi Pembangunan
Bag Perekonomian & SDA | Bagian Perekonomian dan Sumber Daya Alam
Bag. Ortala | Bagian Organisasi dan Tata Laksana
Humas | Bagian Hubungan Masyarakat
Bid. P2P | Bidang Pencegahan dan Pengendalian Penyakit
Bidang Kesmas | Bidang Kesehatan Masyarakat
Bidang Yankes | Bidang Pelayanan Kesehatan
Bidang SDK | Bidang Sumber Daya Kesehatan
Bidang GTK | Bidang Guru dan Tenaga Kependidikan
Bidang PAUD dan PNF | Bidang Pendidikan Anak Usia Dini dan Pendidikan Nonformal
Bidang Dikdas | Bidang Pendidikan Dasar
Seksi Trantib | Seksi Ketenteraman dan Ketertiban
Seksi Trantibum | Seksi Ketenteraman dan Ketertiban Umum
Seksi Tapem | Seksi Tata Pemerintahan
Seksi PMD | Seksi Pemberdayaan Masyarakat dan Desa
Seksi Kesos | Seksi Kesejahteraan Sosial
Kasi Pemerintahan | Kepala Seksi Pemerintahan
Kaur TU | Kepala Urusan Tata Usaha
Kadus | Kepala Dusun
Kades | Kepala Desa
Sekdes | Sekretaris Desa
Sekcam | Sekretaris Kecamatan
Kadis | Kepala Dinas
Kadinkes | Kepala Dinas Kesehatan
Kaban | Kepala Badan
Wabup | Wakil Bupati
Wawali | Wakil Wali Kota
Wagub | Wakil Gubernur
KJF | Kelompok Jabatan Fungsional
Kel. Jabfung | Kelompok Jabatan Fungsional
Jabfung | Kelompok Jabatan Fungsional
UPTD | Unit Pelaksana Teknis Daerah
UPT | Unit Pelaksana Teknis
UPTD Puskesmas | Unit Pelaksana Teknis Daerah Pusat Kesehatan Masyarakat
Puskesmas | Pusat Kesehatan Masyarakat
RSUD | Rumah Sakit Umum Daerah
RSUD Cempaka | Rumah Sakit Umum Daerah Cempaka
Polres | Kepolisian Resor
Polresta | Kepolisian Resor Kota
Polsek | Kepolisian Sektor
Kodim | Komando Distrik Militer
Koramil | Komando Rayon Militer
Kejari | Kejaksaan Negeri
PN | Pengadilan Negeri
Kemenag | Kementerian Agama
Kantor Kemenag | Kantor Kementerian Agama
BPS | Badan Pusat Statistik
BPN | Badan Pertanahan Nasional
BUMD | Badan Usaha Milik Daerah
PDAM | Perusahaan Daerah Air Minum
Staf Ahli Bid. Hukum | Staf Ahli Bidang Hukum
SAB Pemerintahan | Staf Ahli Bupati Pemerintahan
Asisten Pem. & Kesra | Asisten Pemerintahan dan Kesejahteraan Rakyat
Asisten Ekbang | Asisten Perekonomian dan Pembangunan
Asisten I | Asisten Pemerintahan
Forkopimda | Forum Koordinasi Pimpinan Daerah
Kabag TU | Kepala Bagian Tata Usaha
TU | Tata Usaha
Wadir Umum | Wakil Direktur Umum
Wadir Yanmed | Wakil Direktur Pelayanan Medik
SPI | Satuan Pengawas Internal
SMF | Staf Medik Fungsional
IGD | Instalasi Gawat Darurat
Kalak | Kepala Pelaksana
Biro Pemkesra | Biro Pemerintahan dan Kesejahteraan Rakyat
Biro PBJ | Biro Pengadaan Barang dan Jasa
Biro Adpim | Biro Administrasi Pimpinan
Biro Umum | Biro Umum
BPSDM | Badan Pengembangan Sumber Daya Manusia
Dinas PMD | Dinas Pemberdayaan Masyarakat dan Desa
Dispermades | Dinas Pemberdayaan Masyarakat dan Desa
DinPMD | Dinas Pemberdayaan Masyarakat dan Desa
Dinas P3AP2 | Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk
DISPERKIMTAN | Dinas Perumahan, Kawasan Permukiman dan Pertanahan
Dinas TPH | Dinas Tanaman Pangan dan Hortikultura
Distamben | Dinas Pertambangan dan Energi
BKAD | Badan Keuangan dan Aset Daerah
Bakeuda | Badan Keuangan Daerah
BKKBN | Badan Kependudukan dan Keluarga Berencana Nasional
PKK | Pemberdayaan Kesejahteraan Keluarga
BPD | Badan Permusyawaratan Desa
LPM | Lembaga Pemberdayaan Masyarakat
Pemdes | Pemerintah Desa
Sekretariat | Sekretariat Dinas
Bidang Linjamsos | Bidang Perlindungan dan Jaminan Sosial
Bidang Rehsos | Bidang Rehabilitasi Sosial
Bidang Dayasos | Bidang Pemberdayaan Sosial
Bidang Lalin | Bidang Lalu Lintas
Dinas Kukm | Dinas Koperasi, Usaha Kecil dan Menengah
Minerba | Bidang Mineral dan Batubara
"""
OTHERS = """
Badan Keuangan | Kepolisian Resor
Dinkes | Dinas Pendidikan
Disdik | Dinas Sosial
Dinsos | Dinas Kesehatan
Dishub | Dinas Perikanan
Disbun | Dinas Pertanian
Distan | Dinas Perikanan
Dispar | Dinas Pertanian
Dispar | Dinas Perkebunan
Bappeda | Badan Pendapatan Daerah
Bapenda | Badan Perencanaan Pembangunan Daerah
BKD | Badan Penanggulangan Bencana Daerah
BPBD | Badan Pengelolaan Keuangan dan Aset Daerah
BPKAD | Badan Kepegawaian Daerah
Setda | Sekretariat Dewan Perwakilan Rakyat Daerah
Setwan | Sekretariat Daerah
Sekda | Sekretariat DPRD
Sekwan | Sekretaris Daerah
Sekda | Sekretaris Desa
Sekcam | Sekretaris Desa
Kadis | Kepala Desa
Kades | Kepala Dinas
DPMPTSP | Dinas Pemberdayaan Masyarakat dan Desa
DPMD | Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu
Satpol PP | Kepolisian Resor
Polres | Satuan Polisi Pamong Praja
Dukcapil | Dinas Kebudayaan
Kesbangpol | Badan Kepegawaian
Perkim | Dinas Perindustrian dan Perdagangan
Dinas Sosial | Dinas Kesehatan
Bidang Hukum | Bidang Humas
Disnaker | Dinas Peternakan
Disnak | Dinas Tenaga Kerja
Kominfo | Dinas Koperasi
Dinkop | Dinas Komunikasi dan Informatika
Bagian Umum | Bagian Hukum
Bag. Hukum | Bagian Humas
Subbag Keuangan | Subbagian Kepegawaian
Subbag Kepeg | Subbagian Keuangan
Asisten Umum | Asisten Pemerintahan
DLH | Dinas Perhubungan
RSUD | Dinas Kesehatan
Itda | Badan Riset
Dinas | Badan Kesehatan
Badan Kesatuan | Dinas Kesehatan
Bidang Kesehatan | Bidang Kesejahteraan
Bidang Kesmas | Bidang Kesejahteraan Sosial
Seksi Pembangunan | Seksi Pemberdayaan
Seksi Pelayanan | Seksi Pemberdayaan
Seksi Pemerintahan | Seksi Pemberdayaan Masyarakat
Wakil Bupati | Bupati
Bupati | Wakil Bupati
Kejari | Pengadilan Negeri
PN | Kejaksaan Negeri
Kodim | Kepolisian Resor
Dinas Pendidkan | Dinas Pendidikan
Dinas Keshatan | Dinas Kesehatan
Sekretaris | Bupati
Dinas Pertanian | Dinas Pertanian dan Perikanan
Dinas Perdagangan | Dinas Perindustrian dan Perdagangan
Dinas Pendidikan | Dinas Pendidikan dan Kebudayaan
Dinas Perhubungan | Dinas Perhubungan dan Komunikasi
Disdik | Dinas Pendidikan dan Kebudayaan
BPBD | Badan Permusyawaratan Desa
BPD | Badan Penanggulangan Bencana Daerah
Puskesmas | Pusat Pelayanan Sosial
Bagian Kesra | Bagian Kerja Sama
Bagian Tapem | Bagian Administrasi Pembangunan
Kadis | Kepala Badan
Irban I | Inspektur Pembantu II
Irban Wilayah I | Inspektur Pembantu Wilayah III
Asisten I | Asisten II
Bidang I | Bidang II
Koramil | Komando Distrik Militer
Polsek | Kepolisian Resor
Seksi Kesos | Seksi Kesehatan
Dispora | Dinas Pariwisata
Dispar | Dinas Perhubungan
Dinas Pariwisata | Dinas Perhubungan
Dishut | Dinas Perhubungan
Kelompok Jabatan | Kelompok Tani
Kelompok Jabatan Umum | Kelompok Jabatan Fungsional
"""


def _pairs(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("label", "name"), _pairs(CUSTOMARY))
def test_a_customary_short_form_prints_the_name(label: str, name: str) -> None:
    assert is_short_form(label, name)


@pytest.mark.parametrize(("label", "name"), _pairs(OTHERS))
def test_the_name_of_another_office_does_not(label: str, name: str) -> None:
    assert not is_short_form(label, name)


def test_the_name_of_the_region_may_be_left_out() -> None:
    name = "Inspektorat Kabupaten Contoh"
    assert is_short_form("Inspektorat", name, "Kabupaten Contoh")
    assert not is_short_form("Inspektorat", name, "Kabupaten Lain")
