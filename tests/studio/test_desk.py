"""A desk told to change a spec: what stands in the file afterwards, and what was left alone."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import bagan
from bagan.publish.studio.actions import Clash, read_action
from bagan.publish.studio.desk import Desk, Refused
from bagan.publish.studio.merge import merged

SPEC = """\
bagan: 1
daerah: {nama: Kabupaten Contoh, kode: 00.00, provinsi: Provinsi Contoh}
peraturan:
  jenis: Peraturan Bupati
  tentang: Susunan Organisasi   # belum pasti
  penanda_tangan: {jabatan: Bupati Contoh}
unit:
  kepala: {nama: Kepala Dinas, dasar: Pasal 3 huruf a}   # huruf a
daftar:
  - dasar: Pasal 3
    komando: kepala
    isi:
      - sekretariat: {nama: Sekretariat, nomor: 2}
      - bidang-a: Bidang A
      # bidang yang kedua
      - bidang-b: Bidang B
lampiran:
  - judul: Susunan
    bagan:
      - {id: susunan, jenjang: [kepala]}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    path = tmp_path / "dinas.yaml"
    path.write_text(SPEC, "utf-8")
    return Desk(path)


def act(desk: Desk, **action: Any) -> str:
    found = read_action(action)
    assert found is not None, action
    return desk.act(found).text


def rename(desk: Desk, unit: str, old: str, new: str) -> str:
    return act(desk, aksi="ubah", unit=unit, kunci="nama", nilai=new, lihat=old)


def test_only_what_is_changed_is_changed(desk: Desk) -> None:
    text = rename(desk, "bidang-b", "Bidang B", "Bidang Angkutan")
    assert text == SPEC.replace("Bidang B\n", "Bidang Angkutan\n")
    assert desk.path.read_text("utf-8") == text


def test_undo_and_redo_of_many_changes(desk: Desk) -> None:
    for number in range(30):
        rename(
            desk, "bidang-a", f"Bidang {number - 1}" if number else "Bidang A", f"Bidang {number}"
        )
    last = desk.read()
    while desk.undo():
        pass
    assert desk.read() == SPEC
    while desk.redo():
        pass
    assert desk.read() == last


def test_a_change_elsewhere_meanwhile_stays(desk: Desk) -> None:
    rename(desk, "bidang-a", "Bidang A", "Bidang Lalu Lintas")
    other = desk.read().replace("# belum pasti", "# sudah pasti")
    desk.path.write_text(other, "utf-8")
    rename(desk, "bidang-b", "Bidang B", "Bidang Angkutan")
    assert "# sudah pasti" in desk.read()
    desk.undo()
    desk.undo()
    assert desk.read() == SPEC.replace("# belum pasti", "# sudah pasti")


def test_what_somebody_else_changed_is_never_overwritten(desk: Desk) -> None:
    desk.path.write_text(SPEC.replace("Bidang A\n", "Bidang Lain\n"), "utf-8")
    with pytest.raises(Clash) as clash:
        rename(desk, "bidang-a", "Bidang A", "Bidang Lalu Lintas")
    assert (clash.value.found, clash.value.wanted) == ("Bidang Lain", "Bidang Lalu Lintas")
    assert "Bidang Lain" in desk.read()


def test_undo_of_what_was_changed_once_more_is_a_clash(desk: Desk) -> None:
    text = rename(desk, "bidang-a", "Bidang A", "Bidang Lalu Lintas")
    desk.path.write_text(text.replace("Bidang Lalu Lintas", "Bidang Ketiga"), "utf-8")
    with pytest.raises(Clash) as clash:
        desk.undo()
    assert "Bidang Ketiga" in clash.value.found
    assert "Bidang A" in clash.value.wanted
    assert "Bidang Ketiga" in desk.read()
    assert desk.next_undo


def test_what_an_editor_wrote_over_can_be_brought_back(desk: Desk) -> None:
    rename(desk, "bidang-a", "Bidang A", "Bidang Lalu Lintas")
    act(desk, aksi="tambah", nama="Bidang C", kepala="kepala", setelah="bidang-b")
    # The editor had read the file before, and knows nothing of both.
    desk.path.write_text(SPEC.replace("# belum pasti", "# sudah pasti"), "utf-8")
    assert desk.read() and len(desk.lost) == 2
    desk.restore()
    text = desk.read()
    assert "# sudah pasti" in text and "Bidang Lalu Lintas" in text and "Bidang C" in text
    assert desk.lost == []
    desk.undo()
    assert desk.read() == SPEC.replace("# belum pasti", "# sudah pasti")


def test_what_an_editor_wrote_over_can_be_let_go(desk: Desk) -> None:
    rename(desk, "bidang-a", "Bidang A", "Bidang Lalu Lintas")
    desk.path.write_text(SPEC, "utf-8")
    assert desk.read() and desk.lost
    desk.let_go()
    assert desk.read() and desk.lost == []
    assert desk.read() == SPEC
    assert desk.next_undo is None


def test_another_name_by_an_editor_is_no_loss_and_is_told(desk: Desk) -> None:
    text = rename(desk, "bidang-a", "Bidang A", "Bidang Lalu Lintas")
    desk.path.write_text(text.replace("Bidang Lalu Lintas", "Bidang Ketiga"), "utf-8")
    assert desk.read() and desk.lost == []
    assert desk.overwritten == ("- bidang-a: Bidang Lalu Lintas", "- bidang-a: Bidang Ketiga")
    desk.let_go()
    assert desk.overwritten is None


@pytest.mark.parametrize("between", ["", SPEC.replace("Bidang A", "Bidang Ketiga")])
def test_what_came_back_by_itself_is_told_no_more(desk: Desk, between: str) -> None:
    text = rename(desk, "bidang-a", "Bidang A", "Bidang Lalu Lintas")
    desk.path.write_text(between, "utf-8")
    assert desk.read() == between and desk.overwritten
    desk.path.write_text(text, "utf-8")
    assert desk.read() and desk.overwritten is None


def test_what_was_written_over_may_come_back_by_itself(desk: Desk) -> None:
    text = rename(desk, "bidang-a", "Bidang A", "Bidang Lalu Lintas")
    for written, lost in ((SPEC, 1), (text.replace("# belum", "# sudah"), 0)):
        desk.path.write_text(written, "utf-8")
        assert desk.read() and len(desk.lost) == lost
    assert desk.restore() is None
    desk.undo()
    assert desk.read() == SPEC.replace("# belum", "# sudah")


def test_what_an_editor_named_anew_is_not_lost_with_the_rest(desk: Desk) -> None:
    text = rename(desk, "bidang-a", "Bidang A", "Bidang Lalu Lintas")
    opened = text.replace("Bidang Lalu Lintas", "Bidang Ketiga")
    desk.path.write_text(opened, "utf-8")
    assert desk.read() and desk.let_go()
    rename(desk, "bidang-b", "Bidang B", "Bidang Angkutan")
    # The editor goes on from what it has, and knows nothing of the last change.
    desk.path.write_text(opened.replace("Bidang Ketiga", "Bidang Keempat"), "utf-8")
    assert desk.read() and len(desk.lost) == 1
    desk.restore()
    text = desk.read()
    assert "Bidang Keempat" in text and "Bidang Angkutan" in text and desk.lost == []


def test_a_name_given_twice_is_lost_as_a_whole(desk: Desk) -> None:
    rename(desk, "bidang-a", "Bidang A", "Bidang Lalu")
    rename(desk, "bidang-a", "Bidang Lalu", "Bidang Lalu Lintas")
    desk.path.write_text(SPEC.replace("# belum pasti", "# sudah pasti"), "utf-8")
    # Nobody has looked at the file before the next change.
    rename(desk, "bidang-b", "Bidang B", "Bidang Angkutan")
    assert len(desk.lost) == 2
    desk.restore()
    text = desk.read()
    assert "# sudah pasti" in text and "Lalu Lintas" in text and "Angkutan" in text


@pytest.mark.parametrize(
    "action",
    [
        {"aksi": "dasar-unit", "unit": "bidang-a", "dasar": ["pasal yang ketiga"]},
        {"aksi": "ubah", "unit": "bidang-a", "kunci": "jenis", "nilai": "bukan", "lihat": None},
        {"aksi": "ubah", "unit": "tiada", "kunci": "nama", "nilai": "X", "lihat": None},
        {"aksi": "pindah", "unit": "kepala", "kepala": "bidang-a", "lihat": []},
        {"aksi": "isi", "letak": ["unit", "kepala"], "nilai": "X", "lihat": None},
        {"aksi": "isi", "letak": ["peraturan", "tahun"], "nilai": "dua ribu", "lihat": None},
        {"aksi": "hapus-garis", "dari": "bidang-a", "ke": "bidang-b", "jenis": "komando"},
    ],
)
def test_a_sound_spec_stays_sound(desk: Desk, action: dict[str, Any]) -> None:
    with pytest.raises((Refused, Clash)) as refused:
        act(desk, **action)
    assert str(refused.value)
    assert desk.read() == SPEC


def test_a_faulty_spec_can_be_mended(desk: Desk) -> None:
    desk.path.write_text(SPEC.replace("dasar: Pasal 3 huruf a", "dasar: entah"), "utf-8")
    act(desk, aksi="dasar-unit", unit="kepala", dasar=["Pasal 3 huruf a"])
    assert bagan.load(desk.path).organisation.basis("kepala").dasar == ("Pasal 3 huruf a",)


@pytest.mark.parametrize(
    "data",
    [
        None, [], "hapus", {}, {"aksi": "tiada"}, {"aksi": "tambah", "nama": "", "kepala": None},
        {"aksi": "tambah", "nama": "X", "kepala": "../x"},
        {"aksi": "tambah", "nama": "X", "kepala": "kepala", "lain": 1},
        {"aksi": "isi", "letak": [], "nilai": "X", "lihat": None},
        {"aksi": "isi", "letak": ["peraturan", "nomor"], "nilai": {"a": {"b": 1}}, "lihat": None},
        {"aksi": "garis", "dari": "a", "ke": "b", "jenis": "lain"},
    ],
)  # fmt: skip
def test_what_is_no_action(data: Any) -> None:
    assert read_action(data) is None


def test_a_line_alone_of_several_gets_its_basis(desk: Desk) -> None:
    desk.path.write_text(
        SPEC + "garis:\n  - koordinasi: bidang-a -> bidang-b, sekretariat\n    dasar: Pasal 9\n",
        "utf-8",
    )
    act(desk, aksi="dasar-garis", dari="bidang-a", ke="bidang-b", jenis="koordinasi",
        dasar=["Pasal 20 ayat (2)"])  # fmt: skip
    lines = {
        line.target: str(line.basis)
        for line in bagan.load(desk.path).organisation.lines
        if line.source == "bidang-a"
    }
    assert "Pasal 20 ayat (2)" in lines["bidang-b"]
    assert "Pasal 9" in lines["sekretariat"]


def test_new_boxes_and_lines_ask_for_their_article(desk: Desk) -> None:
    act(desk, aksi="tambah", nama="UPT Terminal", kepala="bidang-a")
    act(desk, aksi="garis", dari="bidang-a", ke="bidang-b", jenis="koordinasi")
    found = [p for p in bagan.check(bagan.load(desk.path)) if p.rule == "belum-diperiksa"]
    assert len(found) == 3
    assert {p.severity for p in found} == {bagan.Severity.WARNING}
    act(desk, aksi="isi", letak=["peraturan", "nomor"], nilai="1", lihat=None)
    act(desk, aksi="isi", letak=["peraturan", "tahun"], nilai="2026", lihat=None)
    place = {"di": "Contoh", "tanggal": "2026-03-02"}
    act(desk, aksi="isi", letak=["peraturan", "ditetapkan"], nilai=place, lihat=None)
    act(desk, aksi="isi", letak=["peraturan", "penanda_tangan", "nama"], nilai="A", lihat=None)
    act(desk, aksi="isi", letak=["peraturan", "status"], nilai="ditetapkan", lihat=None)
    found = [p for p in bagan.check(bagan.load(desk.path)) if p.rule == "belum-diperiksa"]
    assert {p.severity for p in found} == {bagan.Severity.ERROR}


# --- three texts -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "both"),
    [
        ("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n"),
        ("a\nb\nc\n", "a\nb\nc\n", "a\nc\n", "a\nc\n"),
        ("a\nb\nc\n", "A\nb\nc\n", "A\nb\nc\n", "A\nb\nc\n"),
        ("a\nb\nc\n", "A\nb\nc\n", "B\nb\nc\n", None),
        ("a\nb\nc\n", "A\nb\nc\n", "a\nB\nc\n", "A\nB\nc\n"),
        ("a\nb\nc\n", "a\nc\n", "a\nb\n  b\nc\n", None),
        ("a\nb\nc\n", "a\nc\n", "a\nb\nC\n", None),
        ("a\nb\n", "a\nB\n", "a\nb\nc\n", "a\nB\nc\n"),
        ("a\nb\nc\n", "b\nc\n", "a\nb\nc\nd\n", "b\nc\nd\n"),
        ("a\nb\nc\n", "a\nx\nb\nc\n", "a\ny\nb\nc\n", None),
        ("a\nb\nc\nd\n", "A\nb\nc\nd\n", "A\nb\nc\nD\n", "A\nb\nc\nD\n"),
        ("", "a\n", "", "a\n"),
    ],
)
def test_merging(base: str, mine: str, theirs: str, both: str | None) -> None:
    assert merged(base, mine, theirs) == both


def test_the_last_changes_alone_can_be_taken_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each keeps the whole text: a studio that is open for weeks must not fill the memory."""
    monkeypatch.setattr("bagan.publish.studio.desk.MOST_STEPS", 3)
    names = ["Sekretariat", *(f"Sekretariat {word}" for word in "abcde")]
    texts = [rename(desk, "sekretariat", old, new) for old, new in pairwise(names)]
    back = [done.text for done in iter(desk.undo, None)]
    assert back == [texts[3], texts[2], texts[1]]
    assert [done.text for done in iter(desk.redo, None)] == texts[2:]
