"""The draft of a list as an office publishes it says what the list says: so does the check."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bagan import check, draft, load

HERE = Path(__file__).parent / "published"
ASKED = {"nama-berbeda", "daftar-berbeda", "jenis-berbeda", "garis-tanpa-bukti", "lampiran-berbeda"}
"""What a draft may get wrong, or the check read wrongly."""
KNOWN = {
    # Two columns in one: the draft takes them apart, the text stays as it is.
    "dua-kolom": {"nama-berbeda", "daftar-berbeda"},
    # Nothing says who leads: "Dengan Peraturan Daerah ini dibentuk Perangkat Daerah".
    "perda-semua": {"garis-tanpa-bukti"},
    "perda-tipe": {"garis-tanpa-bukti"},
    "perda-kelas-uptd": {"garis-tanpa-bukti"},
    "perda-melipat": {"garis-tanpa-bukti"},
    "perda-ayat-golongan": {"garis-tanpa-bukti"},
    "tipe-dalam-kurung": {"garis-tanpa-bukti"},
    "huruf-lewat-z": {"garis-tanpa-bukti"},
    # Perangkat Desa are the Kepala Desa's by another article, or by none.
    "desa-pasal": {"garis-tanpa-bukti"},
    "desa-sekretariat-sendiri": {"garis-tanpa-bukti"},
    "desa-pembantu-kepala": {"garis-tanpa-bukti"},
    # "Unsur staf sekretariat terdiri atas": of the Sekretariat to the draft alone; names whose word
    # stands once, too.
    "desa-jumlah-dusun": {"garis-tanpa-bukti"},
    "desa-unsur-pembantu": {"garis-tanpa-bukti"},
    "kata-sekali-pasal": {"garis-tanpa-bukti"},
    "kata-sekali-berjumlah": {"garis-tanpa-bukti"},
    # Roman numbers and capitals are read by the draft alone.
    "romawi-pasal": {"garis-tanpa-bukti"},
    "biro-huruf-besar": {"garis-tanpa-bukti"},
    # Custom says who leads whom among roles, no article does: the draft says so, too.
    "forum-peran": {"garis-tanpa-bukti"},
    "forum-pokja": {"garis-tanpa-bukti"},
    # The article that names the Kepala Dinas does not name the Sekretariat.
    "dinas-pasal-berjumlah": {"garis-tanpa-bukti"},
    # The parts of an office in brackets behind it are a part of the name in the text.
    "kurung-bagian-pasal": {"nama-berbeda", "garis-tanpa-bukti"},
    # The article says "kepada Kepala Dinas melalui Sekretaris"; the draft asks.
    "tugas-saja": {"garis-tanpa-bukti"},
    # "Terdiri dari Seksi A dan Seksi B": of whom, its section's heading says to the draft alone.
    "kalimat-tanpa-pokok": {"garis-tanpa-bukti"},
    # "Di bawah Bidang Tera dibentuk:" over a list is read by the draft alone; so is the office
    # between another and its list ("membawahkan X, yang terdiri atas:").
    "di-bawah-dibentuk": {"garis-tanpa-bukti"},
    "jabatan-di-antara": {"garis-tanpa-bukti"},
    # The heading of its annex has no NOMOR and no TENTANG: a note.
    "daftar-isi": {"lampiran-berbeda"},
}
NAMES = sorted(path.stem for path in HERE.glob("*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_is_what_its_text_says(name: str, tmp_path: Path) -> None:
    shutil.copy(HERE / f"{name}.txt", tmp_path / "naskah.txt")
    made = draft(str(tmp_path / "naskah.txt"), file=str(tmp_path / "konsep.yaml"))
    text = made.text
    if "\n  naskah:" not in text:
        text = text.replace("\nperaturan:\n", "\nperaturan:\n  naskah: naskah.txt\n", 1)
    (tmp_path / "konsep.yaml").write_text(text, "utf-8")
    found = {problem.rule for problem in check(load(str(tmp_path / "konsep.yaml")))}
    assert found & ASKED == KNOWN.get(name, set())
