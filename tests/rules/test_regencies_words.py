"""A word of the two regulations, or of their specs, changed: what a check has to say of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import bagan
from bagan.problem import Severity

SPECS = Path(__file__).parents[2] / "specs"
TEXTS = {"kutai-barat": "kutai-barat-21-2017.txt", "pasaman-barat": "pasaman-barat-49-2017.txt"}
IN_TEXT = [
    ("kutai-barat", "wewenang Bupati apabila Bupati", "wewenang Bupati apabila Wakil Bupati",
     "atas-nama-lain"),
    ("kutai-barat", "apabila Bupati dan Wakil Bupati tidak", "apabila Sekretaris Daerah tidak",
     "atas-nama-lain"),
    ("kutai-barat", "Menunjuk Asisten, Kepala", "Menunjuk Gubernur, Kepala", "atas-nama-lain"),
    ("kutai-barat", "diberhentikan oleh Bupati", "diberhentikan oleh DPRD", "atas-nama-lain"),
    ("kutai-barat", "kepada Asisten III melalui Bagian Umum",
     "kepada Bagian Umum melalui Asisten III", "atas-nama-lain"),
    ("pasaman-barat", "satu tingkat dibawahnya", "satu tingkat diatasnya", "atas-nama-lain"),
    ("kutai-barat", "dan Berita Daerah pada Peraturan Bupati",
     "dan Lembaran Daerah pada Peraturan Bupati", "rumusan-berbeda"),
    ("kutai-barat", "wakil Pemerintah Pusat", "wakil Pemerintah Daerah", "rumusan-berbeda"),
    ("kutai-barat", "secara teknis operasional bertanggung jawab kepada pimpinan",
     "secara administratif bertanggung jawab kepada pimpinan", "pasal-bertentangan"),
    ("kutai-barat", "selambat-lambatnya 3 (tiga)", "selambat-lambatnya 6 (enam)",
     "bilangan-berbeda"),
    ("pasaman-barat", "antara dua atau lebih", "antara paling banyak satu", "bilangan-berbeda"),
    ("kutai-barat", "kebijakan pemerintah Kabupaten Kutai Barat",
     "kebijakan pemerintah Kabupaten Kutai Timur", "kantor-daerah-lain"),
    ("pasaman-barat", " → = Garis Komando\n - - - → = Garis Koordinasi",
     " → = Garis Koordinasi\n - - - → = Garis Komando", "lampiran-berbeda"),
]  # fmt: skip
IN_SPEC = [
    ("kutai-barat", "sekda: {kanan: [asisten]}\n          kepala-pd: {kanan",
     "kepala-pd: {kiri: [asisten], kanan", "letak-berbeda"),
    ("kutai-barat", "(Pasal 1 angka 15), tidak", "(Pasal 1 angka 16), tidak", "nama-tak-disebut"),
    ("pasaman-barat", "(Pasal 7 ayat (4)), dari siapa garisnya ditarik.\n        lewati:\n"
     "          - koordinasi: sekda", "(Pasal 7 ayat (3)), dari siapa garisnya ditarik.\n"
     "        lewati:\n          - koordinasi: sekda", "nama-tak-disebut"),
    ("pasaman-barat", "angka 17, yang menyebut kantornya", "angka 18, yang menyebut kantornya",
     "nama-tak-disebut"),
]  # fmt: skip


def said(folder: Path, name: str, spec: str, text: str) -> set[str]:
    (folder / "naskah").mkdir()
    (folder / "naskah" / TEXTS[name]).write_text(text, "utf-8")
    (folder / f"{name}.yaml").write_text(spec, "utf-8")
    found = bagan.check(bagan.load(folder / f"{name}.yaml"))
    return {problem.rule for problem in found if problem.severity is not Severity.NOTE}


@pytest.mark.parametrize(("name", "old", "new", "rule"), IN_TEXT)
def test_a_wrong_word_is_told(tmp_path: Path, name: str, old: str, new: str, rule: str) -> None:
    spec = (SPECS / f"{name}.yaml").read_text("utf-8")
    text = (SPECS / "naskah" / TEXTS[name]).read_text("utf-8")
    assert text.count(old) == 1
    assert rule in said(tmp_path, name, spec, text.replace(old, new))


@pytest.mark.parametrize(("name", "old", "new", "rule"), IN_SPEC)
def test_a_wrong_place_is_told(tmp_path: Path, name: str, old: str, new: str, rule: str) -> None:
    spec = (SPECS / f"{name}.yaml").read_text("utf-8")
    text = (SPECS / "naskah" / TEXTS[name]).read_text("utf-8")
    assert spec.count(old) == 1
    assert rule in said(tmp_path, name, spec.replace(old, new), text)
