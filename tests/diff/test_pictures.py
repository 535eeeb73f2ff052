"""Pictures of a comparison: both versions in one place, and each as it is by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from bagan.build import Options
from bagan.compare import Comparison, compare
from bagan.diff.marks import mark
from bagan.diff.picture import Picture, View
from bagan.diff.pictures import pairs_of, pictures, style_for
from bagan.diff.union import GHOST, unite
from bagan.layout import Room, draw
from bagan.layout.drawing import Drawing
from bagan.model import Chart, select
from bagan.model.chart import Link
from bagan.spec import Spec, load_spec, parse_spec
from tests.compare.reorganise import reorganise

SPECS = Path(__file__).parents[2] / "specs"
ROOM = Room(860.0, 480.0)


@pytest.fixture(scope="module")
def kiss() -> Spec:
    return load_spec(SPECS / "kutai-barat.yaml")


def changed(*swaps: tuple[str, str]) -> Spec:
    """The spec of Kutai Barat with some of its text replaced."""
    text = (SPECS / "kutai-barat.yaml").read_text("utf-8")
    for before, after in swaps:
        assert before in text
        text = text.replace(before, after, 1)
    return parse_spec(text, str(SPECS / "kutai-barat.yaml"))


def picture_of(old: Spec, new: Spec) -> Picture:
    (picture,) = pictures(compare(old, new), Options(font="none"), chart="kiss")
    return picture


def chart_of(spec: Spec, name: str = "kiss") -> Chart:
    (found,) = (
        select(spec.regency, spec.organisation, annex, view)
        for annex in spec.regency.lampiran
        for view in annex.bagan
        if view.id == name
    )
    return found


def places(drawing: Drawing) -> dict[str, tuple[float, float, float, float]]:
    return {box.id: (box.x, box.y, box.width, box.height) for box in drawing.boxes}


def lines(links: tuple[Link, ...]) -> set[tuple[str, str, str, bool]]:
    return {
        (*(sorted(ends) if link.both else ends), link.kind.value, link.both)  # type: ignore[misc]
        for link in links
        for ends in [(link.source, link.target)]
    }


def union_drawing(comparison: Comparison) -> Drawing:
    pair = pairs_of(comparison, Options())["kiss"]
    marked = mark(unite(pair.old, pair.new, comparison), comparison)
    return draw(marked.chart, ROOM, style=style_for(comparison))


GONE = ("          - dinsos: Dinas Sosial\n", "")
MADE = ("          - dlh: ", "          - disbud: Dinas Kebudayaan\n          - dlh: ")
RENAMED = ("dispora: Dinas Pemuda dan Olahraga", "dispora: Dinas Kepemudaan dan Olahraga")
LEFT = ("          - satpol-pp: Satuan Polisi Pamong Praja\n", "")
CAME = (
    "          - disarpus: ",
    "          - satpol-pp: Satuan Polisi Pamong Praja\n          - disarpus: ",
)
UNLED = ("  - komando: sekda -> asisten-2\n", "  - koordinasi: sekda -> asisten-2\n")


def test_all_views_hold_what_did_not_change_in_one_place(kiss: Spec) -> None:
    picture = picture_of(kiss, changed(GONE, MADE, RENAMED, LEFT, CAME))
    union, before, after = (
        places(picture.drawings[view]) for view in (View.GABUNGAN, View.SEBELUM, View.SESUDAH)
    )
    for name, place in before.items():
        assert union[name + GHOST if name + GHOST in union else name] == place
    for name, place in after.items():
        assert union[name] == place
    assert before["satpol-pp"] != after["satpol-pp"]
    assert "dinsos" not in after and "disbud" not in before


@pytest.mark.parametrize(
    "unit", ["dinsos", "disdukcapil", "dispar", "diskominfo", "bapenda", "pln"]
)
def test_removing_a_unit_moves_nothing(kiss: Spec, unit: str) -> None:
    text = (SPECS / "kutai-barat.yaml").read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith(f"          - {unit}:"))
    same, less = (
        union_drawing(compare(kiss, kiss)),
        union_drawing(compare(kiss, changed((f"{line}\n", "")))),
    )
    assert places(less) == places(same)
    assert less.size == same.size
    assert less.wires == same.wires


def test_each_side_is_its_own_chart(kiss: Spec) -> None:
    new = changed(GONE, MADE, RENAMED, LEFT, CAME, UNLED)
    comparison = compare(kiss, new)
    union = unite(chart_of(kiss), chart_of(new), comparison)
    for side, chart in ((union.old, chart_of(kiss)), (union.new, chart_of(new))):
        own = {item.removesuffix(GHOST): node for item, node in side.nodes.items()}
        assert own.keys() == chart.nodes.keys()
        assert {item: node.label for item, node in own.items()} == {
            item: node.label for item, node in chart.nodes.items()
        }
        links = tuple(
            Link(
                link.source.removesuffix(GHOST),
                link.target.removesuffix(GHOST),
                link.kind,
                link.both,
                link.basis,
            )
            for link in side.links
        )
        assert lines(links) == lines(chart.links)


def test_a_chart_without_changes_has_no_picture(kiss: Spec) -> None:
    assert pictures(compare(kiss, kiss)) == ()


def test_marks_say_what_happened(kiss: Spec) -> None:
    drawing = picture_of(kiss, changed(GONE, MADE, RENAMED, LEFT, CAME, UNLED)).drawings[
        View.GABUNGAN
    ]
    told = {box.id: box.changes for box in drawing.boxes if box.changes}
    assert told == {
        "dinsos": ("dihapus",),
        "disbud": ("dibentuk",),
        "dispora": ("ganti-nama",),
        "satpol-pp": ("pindah",),
        "satpol-pp---lama": ("pindah-dari",),
    }
    renamed = next(box for box in drawing.boxes if box.id == "dispora")
    struck = " ".join(line.text for line in renamed.lines if line.role == "lama")
    assert struck == "Dinas Pemuda dan Olahraga"
    assert {(m.change, m.kind.value, m.source, m.target) for m in drawing.line_marks} == {
        ("garis-dihapus", "komando", "sekda", "asisten-2"),
        ("garis-baru", "koordinasi", "sekda", "asisten-2"),
    }


def test_sides_carry_no_marks(kiss: Spec) -> None:
    picture = picture_of(kiss, changed(GONE, RENAMED))
    for view in (View.SEBELUM, View.SESUDAH, View.BERDAMPINGAN):
        drawing = picture.drawings[view]
        assert not drawing.line_marks and not drawing.compared
        assert not any(box.changes for box in drawing.boxes)
        assert not any(line.role for box in drawing.boxes for line in box.lines)


HEADS = """
bagan: 1
daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
peraturan:
  jenis: Peraturan Bupati
  tentang: Contoh
  penanda_tangan: {jabatan: Bupati Contoh}
unit:
  bupati: {nama: Bupati, dasar: Pasal 1}
  asisten-1: {nama: Asisten I, dasar: Pasal 2}
  asisten-2: {nama: Asisten II, dasar: Pasal 2}
daftar:
  - dasar: Pasal 3
    komando: asisten-1
    isi: [bagian-a: Bagian Umum, bagian-b: Bagian Hukum]
  - dasar: Pasal 4
    komando: asisten-2
    isi: [bagian-c: Bagian Organisasi]
garis:
  - {komando: "bupati -> asisten-1, asisten-2", dasar: Pasal 2}
lampiran:
  - judul: Bagan
    bagan: [{id: kiss, jenjang: [bupati, [asisten-1, asisten-2]]}]
"""
MERGED = (
    HEADS.replace(
        "asisten-1: {nama: Asisten I, dasar: Pasal 2}\n"
        "  asisten-2: {nama: Asisten II, dasar: Pasal 2}",
        "asisten: {nama: Asisten, dasar: Pasal 2, "
        "asal: [{cara: gabung, dari: [asisten-1, asisten-2]}]}",
    )
    .replace("asisten-1, asisten-2", "asisten", 1)
    .replace("bupati -> asisten-1, asisten-2", "bupati -> asisten")
    .replace("[asisten-1, asisten-2]", "asisten")
    .replace("komando: asisten-1", "komando: asisten")
    .replace("komando: asisten-2", "komando: asisten")
    .replace("dari: [asisten]", "dari: [asisten-1, asisten-2]")
    .replace("dari: asisten}", "dari: [asisten-1, asisten-2]}")
)


def test_units_follow_their_merged_head_without_ghosts() -> None:
    old, new = parse_spec(HEADS, "lama.yaml"), parse_spec(MERGED, "baru.yaml")
    comparison = compare(old, new)
    union = unite(chart_of(old), chart_of(new), comparison)
    assert union.chart.nodes.keys() == {
        "bupati", "asisten", "asisten-1", "asisten-2", "bagian-a", "bagian-b", "bagian-c"
    }  # fmt: skip
    (picture,) = pictures(comparison)
    assert picture.summary == "1 penggabungan"
    assert {line[:2] for line in picture.drawings[View.SEBELUM].ends()} == {
        ("bupati", "asisten-1"), ("bupati", "asisten-2"), ("asisten-1", "bagian-a"),
        ("asisten-1", "bagian-b"), ("asisten-2", "bagian-c"),
    }  # fmt: skip


def test_an_unknown_chart_is_told(kiss: Spec) -> None:
    with pytest.raises(Exception, match="kiss"):
        pictures(compare(kiss, changed(GONE)), chart="kos")


@pytest.mark.parametrize("name", ["kutai-barat", "pasaman-barat"])
@pytest.mark.parametrize("seed", range(8))
def test_random_reorganisations_are_drawn_and_proven(name: str, seed: int) -> None:
    """pictures() refuses what its audit faults; beyond that nothing may have moved."""
    done = reorganise(name, seed)
    for picture in pictures(compare(done.old, done.new), Options(font="none")):
        union = places(picture.drawings[View.GABUNGAN])
        for view in (View.SEBELUM, View.SESUDAH):
            for item, place in places(picture.drawings[view]).items():
                ghost = item + GHOST
                assert place in (union.get(ghost), union.get(item))
