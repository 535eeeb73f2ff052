"""Single changes of tests/diff/peraturan, each as what is replaced in the spec, by its title."""

from __future__ import annotations

import re
from pathlib import Path

from bagan.change.compare import Comparison, compare
from bagan.change.diff.sentences import Draft, draft_of
from bagan.chart.spec import Spec, load_spec, parse_spec

HERE = Path(__file__).parent / "peraturan"
OLD = HERE / "lama.yaml"

Replaced = tuple[tuple[str, str], ...]

DINSOS = "          - dinsos: Dinas Sosial\n"
DINKES = "          - dinkes: Dinas Kesehatan\n"
DISTAN = "          - distan: Dinas Pertanian\n"
DISDAG = "      - disdag: Dinas Perdagangan\n"
REPORT = "  - koordinasi: asisten-1 <-> asisten-2\n    dasar: Pasal 2 ayat (3)\n"
COMMAND = REPORT.replace("koordinasi", "komando").replace("<->", "->")
STAFF = (
    "  staf-ahli: {nama: Staf Ahli Bupati, jenis: staf ahli, dasar: Pasal 5}\n",
    "  - komando: bupati -> staf-ahli\n    dasar: Pasal 5\n",
)

CHANGES: dict[str, Replaced] = {
    "Nama berganti": ((": Dinas Pariwisata", ": Dinas Pariwisata dan Kebudayaan"),),
    "Disisipkan di antara dua rincian": (
        (DINKES, DINKES + "          - dp3a: Dinas Perempuan dan Anak\n"),
    ),
    "Ditambahkan di akhir": ((DISDAG, DISDAG + "      - diskop: Dinas Koperasi\n"),),
    "Dihapus": (("      - dishub: Dinas Perhubungan\n", ""),),
    "Urutan berganti": ((DINSOS + DINKES, DINKES + DINSOS),),
    "Pindah ke pasal lain": ((DISTAN, ""), (DISDAG, DISDAG + "      - distan: Dinas Pertanian\n")),
    "Penggabungan": (
        (
            DINSOS + DINKES,
            "          - dinsoskes:\n              nama: Dinas Sosial dan Kesehatan\n"
            "              asal: [{cara: gabung, dari: [dinsos, dinkes]}]\n",
        ),
    ),
    "Pemecahan": (
        (
            DISDAG,
            "      - disindag:\n          nama: Dinas Perindustrian\n"
            "          asal: [{cara: pecah, dari: disdag}]\n"
            "      - dispasar:\n          nama: Dinas Pasar\n"
            "          asal: [{cara: pecah, dari: disdag}]\n",
        ),
    ),
    "Judul unsur berganti": (("unsur: Unsur Penunjang", "unsur: Unsur Penunjang Urusan"),),
    "Garis berganti jenis": ((REPORT, COMMAND),),
    "Pasal baru": (
        (STAFF[0], STAFF[0] + "  upt: {nama: UPT Data, jenis: upt, dasar: Pasal 5A}\n"),
        (STAFF[1], STAFF[1] + "  - komando: sekda -> upt\n    dasar: Pasal 5A\n"),
    ),
    "Pasal dihapus": ((STAFF[0], ""), (STAFF[1], "")),
    "Lampiran saja": (("judul: Bagan Tata", "judul: Bagan Susunan dan Tata"),),
}  # fmt: skip

MANY: Replaced = (
    *CHANGES["Nama berganti"],
    *CHANGES["Disisipkan di antara dua rincian"],
    *CHANGES["Pasal dihapus"],
    (REPORT, COMMAND),
)
"""Four of seven pasal: 2, 3, 4 and 5."""

EARLIER = """\
  diubah_dengan:
    - {nomor: 3, tahun: 2021, berita: Berita Daerah Kabupaten Contoh Tahun 2021 Nomor 3}
"""
EARLIER_TWICE = EARLIER + "    - {nomor: 9, tahun: 2023}\n"


def spec(replaced: Replaced = (), *, text: str | None = None) -> Spec:
    """The sample spec with each first text replaced by the second, once."""
    text = OLD.read_text("utf-8") if text is None else text
    for before, after in replaced:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return parse_spec(text, str(OLD))


def compared(replaced: Replaced, *, always: Replaced = ()) -> Comparison:
    """The sample and the sample changed; *always* is replaced in both."""
    return compare(spec(always), spec((*always, *replaced)))


def without_text(replaced: Replaced) -> Comparison:
    """The same where the old spec names no text."""
    return compared(replaced, always=(("  naskah: lama.txt\n", ""),))


def contoh() -> Draft:
    folder = Path(__file__).parents[2] / "specs" / "contoh"
    return draft_of(compare(*(load_spec(folder / f"{n}.yaml") for n in ("sebelum", "sesudah"))))


def blocks(page: Path) -> dict[str, str]:
    """The texts of a page by the titles of their sections."""
    found = re.findall(
        r"^### (?:\d+\. )?(.*?)\n(?:(?!^#).)*?^```text\n(.*?)^```$",
        page.read_text("utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    return dict(found)


def earlier(text: str) -> tuple[str, str]:
    """Puts earlier amendments into the sample spec."""
    return ("  penanda_tangan:", f"{text}  penanda_tangan:")


SAID = {
    "Nama berganti": 'Dinas Pariwisata bernama "Dinas Pariwisata dan Kebudayaan".',
    "Disisipkan di antara dua rincian": "Dinas Perempuan dan Anak sesudah Dinas Kesehatan.",
    "Ditambahkan di akhir": "Dinas Koperasi sesudah Dinas Perdagangan.",
    "Dihapus": "Dinas Perhubungan tidak ditulis lagi.",
    "Urutan berganti": "Dinas Kesehatan mendahului Dinas Sosial.",
    "Pindah ke pasal lain": "Dinas Pertanian pindah dari Asisten I ke Asisten II.",
    "Penggabungan": "Dinas Sosial dan Dinas Kesehatan menjadi Dinas Sosial dan Kesehatan.",
    "Pemecahan": "Dinas Perdagangan menjadi Dinas Perindustrian dan Dinas Pasar.",
    "Judul unsur berganti": '"Unsur Penunjang" menjadi "Unsur Penunjang Urusan".',
    "Garis berganti jenis": "koordinasi Asisten I dan Asisten II menjadi komando.",
    "Pasal baru": "UPT Data dengan dasar Pasal 5A.",
    "Pasal dihapus": "Staf Ahli Bupati tidak ditulis lagi; dasarnya Pasal 5.",
    "Lampiran saja": "judul lampiran berganti.",
}
"""What each change of CHANGES is, in words."""
