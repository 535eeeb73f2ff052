"""Five invented offices, as the text of a regulation and as the units that stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_HEAD = """\
{lord}
PROVINSI JAWA TENGAH
PERATURAN {lord}
NOMOR 17 TAHUN 2022
TENTANG
SUSUNAN ORGANISASI DAN TATA KERJA {office}
DENGAN RAHMAT TUHAN YANG MAHA ESA
{lord},
Menimbang : a. bahwa susunan organisasi perlu disesuaikan dengan beban kerja;
MEMUTUSKAN:
Menetapkan : PERATURAN {lord} TENTANG SUSUNAN ORGANISASI DAN TATA KERJA {office}.
BAB I
SUSUNAN ORGANISASI
Pasal 1
{lead}
"""
_FOOT = """\
Pasal 2
Peraturan ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Kota Lama
pada tanggal 3 Maret 2022
{lord},
SITI AMINAH
"""

Tree = tuple["str | tuple[str, Tree]", ...]


@dataclass(frozen=True)
class Case:
    """A regulation: its name, its head of region, its office, the words before its list, its units,
    and how each level of lists is numbered: "a." or "1)"."""

    name: str
    lord: str
    office: str
    lead: str
    tree: Tree
    numbers: tuple[str, ...] = ("a.", "1.", "a)")

    @property
    def text(self) -> str:
        head = _HEAD.format(lord=self.lord, office=self.office.upper(), lead=self.lead)
        return head + "".join(self._lines(self.tree, 0)) + _FOOT.format(lord=self.lord)

    def _lines(self, tree: Tree, depth: int) -> Iterator[str]:
        for place, item in enumerate(tree):
            name, below = item if isinstance(item, tuple) else (item, ())
            sign = self.numbers[depth]
            number = str(place + 1) if sign[0].isdigit() else chr(ord("a") + place)
            end = ", terdiri atas:" if below else "." if place == len(tree) - 1 else ";"
            end = "; dan" if place == len(tree) - 2 and not below else end
            yield f"{'   ' * depth}{number}{sign[1:]} {name}{end}\n"
            yield from self._lines(below, depth + 1)

    @property
    def units(self) -> list[str]:
        """The names of the units, in the order of the text."""

        def walk(tree: Tree) -> Iterator[str]:
            for item in tree:
                name, below = item if isinstance(item, tuple) else (item, ())
                yield name
                yield from walk(below)

        return list(walk(self.tree))


CASES = (
    Case(
        "dinas",
        "BUPATI BANYU ASRI",
        "Dinas Komunikasi dan Informatika",
        "Susunan organisasi Dinas Komunikasi dan Informatika terdiri atas:",
        (
            "Kepala Dinas",
            ("Sekretariat", ("Subbagian Program dan Keuangan", "Subbagian Umum dan Kepegawaian")),
            (
                "Bidang Pengelolaan Informasi Publik",
                ("Seksi Pelayanan Informasi", "Seksi Kemitraan Media", "Seksi Pengaduan"),
            ),
            (
                "Bidang Aplikasi dan Persandian",
                ("Seksi Tata Kelola", "Seksi Pengembangan Aplikasi", "Seksi Persandian"),
            ),
            ("Bidang Statistik Sektoral", ("Seksi Pengumpulan Data", "Seksi Analisis Data")),
            "Unit Pelaksana Teknis Dinas",
            "Kelompok Jabatan Fungsional",
        ),
    ),
    Case(
        "kecamatan",
        "WALI KOTA LAMA",
        "Kecamatan",
        "Susunan organisasi Kecamatan terdiri atas:",
        (
            "Camat",
            ("Sekretariat", ("Subbagian Perencanaan dan Keuangan", "Subbagian Umum")),
            "Seksi Pemerintahan",
            "Seksi Ketenteraman dan Ketertiban Umum",
            "Seksi Pemberdayaan Masyarakat dan Kelurahan",
            "Seksi Kesejahteraan Sosial",
            "Kelompok Jabatan Fungsional",
        ),
        ("1.", "a."),
    ),
    Case(
        "rumah-sakit",
        "BUPATI BANYU ASRI",
        "Rumah Sakit Umum Daerah",
        "Susunan organisasi Rumah Sakit Umum Daerah terdiri atas:",
        (
            "Direktur",
            (
                "Bagian Tata Usaha",
                ("Subbagian Umum", "Subbagian Keuangan", "Subbagian Perencanaan dan Pelaporan"),
            ),
            ("Bidang Pelayanan Medik", ("Seksi Pelayanan Medik", "Seksi Penunjang Medik")),
            ("Bidang Keperawatan", ("Seksi Asuhan Keperawatan", "Seksi Mutu Keperawatan")),
            "Kelompok Jabatan Fungsional",
        ),
        ("a.", "1)"),
    ),
    Case(
        "sekretariat-daerah",
        "BUPATI BANYU ASRI",
        "Sekretariat Daerah",
        "Susunan organisasi Sekretariat Daerah terdiri atas:",
        (
            "Sekretaris Daerah",
            (
                "Asisten Pemerintahan dan Kesejahteraan Rakyat",
                (
                    (
                        "Bagian Tata Pemerintahan",
                        ("Subbagian Administrasi Pemerintahan", "Subbagian Otonomi Daerah"),
                    ),
                    ("Bagian Hukum", ("Subbagian Perundang-undangan", "Subbagian Bantuan Hukum")),
                ),
            ),
            (
                "Asisten Administrasi Umum",
                (
                    ("Bagian Organisasi", ("Subbagian Kelembagaan", "Subbagian Tata Laksana")),
                    ("Bagian Umum", ("Subbagian Rumah Tangga", "Subbagian Perlengkapan")),
                ),
            ),
            "Kelompok Jabatan Fungsional",
        ),
    ),
    Case(
        "badan",
        "GUBERNUR NUSA RAYA",
        "Badan Penanggulangan Bencana Daerah",
        "Susunan organisasi Badan Penanggulangan Bencana Daerah terdiri atas:",
        (
            "Kepala Badan",
            ("Sekretariat", ("Subbagian Keuangan", "Subbagian Umum dan Aparatur")),
            (
                "Bidang Pencegahan dan Kesiapsiagaan",
                ("Seksi Pencegahan Bencana", "Seksi Kesiapsiagaan Masyarakat"),
            ),
            (
                "Bidang Kedaruratan dan Logistik",
                ("Seksi Penanganan Darurat", "Seksi Logistik dan Peralatan"),
            ),
            (
                "Bidang Rehabilitasi dan Rekonstruksi",
                ("Seksi Rehabilitasi", "Seksi Rekonstruksi"),
            ),
            "Kelompok Jabatan Fungsional",
            "Unit Pelaksana Teknis Badan",
        ),
    ),
)
