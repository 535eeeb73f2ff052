"""Nothing in, the words out that written regulations are made of: places, offices, tasks.

All places and people are invented; the offices are those that regions commonly have.
"""

from __future__ import annotations

PLACES = (
    "Teluk Permai", "Bukit Selaras", "Muara Sentosa", "Tanjung Cendana", "Lembah Damai",
    "Batu Kencana Selatan", "Rawa Elok", "Sungai Melati Utara", "Gunung Sejahtera", "Pulau Rimba",
)  # fmt: skip
PROVINCES = ("Nusa Cendana", "Sumatera Hilir", "Kalimantan Hulu", "Jawa Pesisir", "Maluku Seberang")
TOWNS = ("Simpang Lima", "Kota Bangun Raya", "Sendang", "Pasar Baru", "Ujung Batu Karang")
PEOPLE = (
    "Harun Sabil", "Drs. M. Tegar Wibawa, M.Si", "Hj. Ratna Puspa Dewi", "Yohanes Lamak",
    "Ir. H. Bagas Pranata", "Sitti Maryam Nur, S.H.", "FX. Darma", "I Ketut Sura, S.Sos., M.M.",
)  # fmt: skip
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
)  # fmt: skip
ORDINALS = (
    "Kesatu", "Kedua", "Ketiga", "Keempat", "Kelima", "Keenam", "Ketujuh", "Kedelapan",
    "Kesembilan", "Kesepuluh", "Kesebelas", "Kedua Belas", "Ketiga Belas", "Keempat Belas",
    "Kelima Belas", "Keenam Belas",
)  # fmt: skip

DINAS = (
    "dinas pendidikan dan kebudayaan", "dinas kesehatan", "dinas sosial", "dinas perhubungan",
    "dinas pekerjaan umum dan penataan ruang", "dinas perumahan dan kawasan permukiman",
    "dinas pemuda dan olahraga", "dinas kependudukan dan pencatatan sipil", "dinas pariwisata",
    "dinas tenaga kerja dan transmigrasi", "dinas komunikasi, informatika, dan persandian",
    "dinas koperasi, usaha kecil dan menengah", "dinas lingkungan hidup", "dinas perkebunan",
    "dinas penanaman modal dan pelayanan terpadu satu pintu", "dinas ketahanan pangan",
    "dinas pengendalian penduduk, keluarga berencana, pemberdayaan perempuan dan perlindungan anak",
    "dinas pemberdayaan masyarakat dan desa", "dinas kearsipan dan perpustakaan",
    "dinas tanaman pangan, hortikultura, dan peternakan", "dinas kelautan dan perikanan",
    "dinas perdagangan dan perindustrian", "dinas pertanahan", "dinas kehutanan",
)  # fmt: skip
BADAN = (
    "badan perencanaan, penelitian dan pengembangan daerah", "badan keuangan dan aset daerah",
    "badan kepegawaian dan pengembangan sumber daya manusia", "badan pendapatan daerah",
    "badan kesatuan bangsa dan politik", "badan penanggulangan bencana daerah",
    "inspektorat", "satuan polisi pamong praja", "sekretariat DPRD", "kecamatan",
)  # fmt: skip
BAGIAN = (
    "bagian pemerintahan", "bagian hukum", "bagian organisasi", "bagian umum", "bagian keuangan",
    "bagian kesejahteraan rakyat", "bagian perekonomian", "bagian administrasi pembangunan",
    "bagian pengadaan barang dan jasa", "bagian humas dan protokol", "bagian sumber daya alam",
    "bagian perencanaan dan kepegawaian",
)  # fmt: skip
VERTIKAL = (
    "kejaksaan negeri", "pengadilan negeri", "kepolisian resor", "komando distrik militer 0912",
    "kantor kementerian agama", "kantor pertanahan", "badan pusat statistik", "rumah sakit",
    "kantor pelayanan pajak pratama", "badan usaha milik daerah", "perguruan tinggi negeri/swasta",
    "PDAM", "KONI", "Perusda",
)  # fmt: skip
ASISTEN = (
    "Asisten Pemerintahan dan Kesejahteraan Rakyat", "Asisten Perekonomian dan Pembangunan",
    "Asisten Administrasi Umum",
)  # fmt: skip
UNSUR = (
    "Unsur Staf dan Pelayanan Administratif", "Unsur Pelaksana Urusan Pemerintahan",
    "Unsur Penunjang Urusan Pemerintahan", "Unsur Instansi Vertikal", "Lembaga Lainnya",
    "Unsur Pengawas",
)  # fmt: skip
BIDANG = (
    "Pembinaan Sekolah Dasar", "Pelayanan Kesehatan", "Pendaftaran Penduduk", "Bina Marga",
    "Cipta Karya", "Rehabilitasi Sosial", "Angkutan Jalan", "Pengelolaan Persampahan",
    "Destinasi Wisata", "Perbendaharaan dan Akuntansi", "Penagihan", "Data dan Inovasi",
    "Penataan dan Kerja Sama", "Prasarana dan Sarana", "Penyuluhan", "Pengawasan",
)  # fmt: skip
SUBBAGIAN = (
    "Perencanaan dan Evaluasi", "Keuangan", "Umum dan Kepegawaian", "Program dan Pelaporan",
    "Perlengkapan", "Tata Usaha", "Hukum dan Humas",
)  # fmt: skip

WHO = (
    "Sekretaris Daerah", "Asisten", "Kepala Dinas", "Kepala Bidang", "Perangkat Daerah",
    "Kepala Bagian", "Camat", "Staf Ahli", "Instansi Vertikal", "Sekretaris", "Kepala UPT",
)  # fmt: skip
DOES = (
    "melaksanakan", "menyelenggarakan", "mengoordinasikan", "menyiapkan", "membina", "menyusun",
    "mengevaluasi", "merumuskan", "memfasilitasi", "mengendalikan", "mengawasi",
)  # fmt: skip
WHAT = (
    "bahan kebijakan teknis", "urusan pemerintahan daerah", "program dan kegiatan",
    "laporan berkala dan laporan khusus", "pelayanan administratif", "rencana kerja tahunan",
    "pembangunan dan kemasyarakatan", "tata kerja dan tata hubungan", "naskah dinas",
    "data dan informasi", "rapat staf", "tugas pembantuan", "kegiatan lintas sektor",
    "sumber daya yang ada", "standar pelayanan minimal",
)  # fmt: skip
HOW = (
    "sesuai dengan bidang tugasnya", "secara berkala maupun setiap saat",
    "paling lambat 3 (tiga) bulan setelah tahun anggaran berakhir", "di lingkungan masing-masing",
    "berdasarkan ketentuan peraturan perundang-undangan", "baik di dalam maupun di luar daerah",
    "dengan memperhatikan skala prioritas", "untuk disampaikan kepada pimpinan",
    "dalam rangka pencapaian sasaran", "atas persetujuan Sekretaris Daerah",
    "sebanyak-banyaknya 12 (dua belas) orang", "dan/atau pihak lain yang terkait",
)  # fmt: skip
FOR = (
    "untuk kelancaran pelaksanaan tugas", "dengan mempertimbangkan beban kerja",
    "dalam hal pejabat berhalangan", "dalam rangka optimalisasi hasil kerja",
)  # fmt: skip
TERMS = (
    "Pemerintah Daerah", "Perangkat Daerah", "Sekretaris Daerah", "Sekretariat Daerah", "Asisten",
    "Instansi Vertikal", "Koordinasi", "Tata Kerja", "Unit Pelaksana Teknis", "Camat", "Lurah",
    "Jabatan Fungsional", "Dewan Perwakilan Rakyat Daerah", "Staf Ahli", "Hubungan Kerja",
    "Urusan Pemerintahan", "Aparatur Sipil Negara", "Otonomi Daerah", "Produk Hukum", "Kecamatan",
)  # fmt: skip
CHAPTERS = (
    "TUGAS DAN FUNGSI", "TATA KERJA", "PENGENDALIAN DAN PELAPORAN", "PEMBIAYAAN", "HUBUNGAN KERJA",
    "PEMBINAAN DAN PENGAWASAN", "KEPEGAWAIAN", "WEWENANG, KEWAJIBAN DAN TANGGUNG JAWAB",
    "TUGAS, WEWENANG, KEWAJIBAN DAN MEKANISME HUBUNGAN KERJA PERANGKAT DAERAH DAN UNIT KERJA",
    "KELOMPOK JABATAN FUNGSIONAL", "UNIT PELAKSANA TEKNIS",
)  # fmt: skip
SECTIONS = (
    "Umum", "Tugas dan Wewenang", "Kewajiban", "Prinsip Koordinasi", "Bentuk Koordinasi",
    "Pembagian Tugas", "Pelaporan", "Mekanisme Hubungan Kerja", "Rapat Koordinasi", "Tata Cara",
    "Kewajiban dan Mekanisme Hubungan Kerja Kepala Perangkat Daerah dan Kepala Unit Kerja",
)  # fmt: skip
LAWS = (
    "Undang-Undang Nomor {n} Tahun {y} tentang Pemerintahan Daerah (Lembaran Negara Republik "
    "Indonesia Tahun {y} Nomor {a}, Tambahan Lembaran Negara Republik Indonesia Nomor {b})",
    "Undang-Undang Nomor {n} Tahun {y} tentang Aparatur Sipil Negara (Lembaran Negara Republik "
    "Indonesia Tahun {y} Nomor {a}) sebagaimana telah diubah dengan Undang-Undang Nomor {m} "
    "Tahun {z} (Lembaran Negara Republik Indonesia Tahun {z} Nomor {b})",
    "Peraturan Pemerintah Nomor {n} Tahun {y} tentang Perangkat Daerah",
    "Peraturan Menteri Dalam Negeri Nomor {n} Tahun {y} tentang Pedoman Nomenklatur",
    "Peraturan Daerah Nomor {n} Tahun {y} tentang Pembentukan dan Susunan Perangkat Daerah "
    "(Lembaran Daerah Tahun {y} Nomor {a})",
)
