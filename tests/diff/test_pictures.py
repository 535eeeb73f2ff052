"""Pictures of a comparison: both versions in one place, and each as it is by itself."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bagan.change.choices import View
from bagan.change.compare import Comparison, compare
from bagan.change.diff.chart_pairs import chart_pairs_of
from bagan.change.diff.marks import mark
from bagan.change.diff.painter import pictures, style_for
from bagan.change.diff.picture import Picture
from bagan.change.diff.sides import GHOST_SUFFIX
from bagan.change.diff.union import unite
from bagan.chart.layout import Room, draw
from bagan.chart.layout.drawing import Drawing
from bagan.chart.model import Chart, select
from bagan.chart.model.chart import Link
from bagan.chart.options import Options
from bagan.chart.spec import Spec, load_spec, parse_spec
from bagan.problem import SpecError
from tests.compare.reorganise import reorganise
from tests.sampled import sampled

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
    pair = chart_pairs_of(comparison, Options())["kiss"]
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
        assert union[name + GHOST_SUFFIX if name + GHOST_SUFFIX in union else name] == place
    for name, place in after.items():
        assert union[name] == place
    assert before["satpol-pp"] != after["satpol-pp"]
    assert "dinsos" not in after and "disbud" not in before


def inked(drawing: Drawing) -> tuple[object, ...]:
    """The lines of a drawing and where they run, however they are bundled."""
    return sorted(drawing.ends()), sorted(path for wire in drawing.wires for path in wire.paths)


def test_two_data_of_a_unit_that_are_others_are_one_mark(kiss: Spec) -> None:
    new = changed(("{nama: Wakil Bupati,", "{nama: Wakil Bupati, singkatan: Wabup, tipe: A,"))
    assert picture_of(kiss, new).svgs


@pytest.mark.parametrize("name", ["kutai-barat", "pasaman-barat"])
def test_removing_a_unit_moves_nothing(name: str) -> None:
    """Issue 4: an unchanged box moves by 0 pt; tried with every unit that can be removed,
    or with every sixth."""
    text = (SPECS / f"{name}.yaml").read_text("utf-8")
    old = load_spec(SPECS / f"{name}.yaml")
    same = compare(old, old)
    style = replace(style_for(same), min_size=1.0)
    charts = {
        item: (pair, draw(unite(pair.old, pair.new, same).chart, ROOM, style=style))
        for item, pair in chart_pairs_of(same, Options()).items()
    }
    tried = 0
    lists = text[text.index("\ndaftar:") : text.index("\nlampiran:")]
    for line in lists.splitlines(keepends=True)[:: sampled(6, 1)]:
        if not (found := re.match(r" +- (?:\{id: )?([a-z][a-z0-9-]+)\b[^>]*$", line)):
            continue
        try:
            new = parse_spec(text.replace(line, "", 1), f"{name}.yaml")
        except SpecError:
            continue  # something else names it
        comparison = compare(old, new)
        if not comparison:
            continue
        tried += 1
        for item, pair in chart_pairs_of(comparison, Options()).items():
            if pair.old == pair.new:
                continue  # the unit stands in another chart
            union = unite(pair.old, pair.new, comparison)
            before = charts[item][1]
            less = draw(mark(union, comparison).chart, ROOM, style=style)
            assert places(less) == places(before), (found[1], item)
            assert (less.size, inked(less)) == (before.size, inked(before)), (found[1], item)
    assert tried > sampled(6, 30)


def test_each_side_is_its_own_chart(kiss: Spec) -> None:
    new = changed(GONE, MADE, RENAMED, LEFT, CAME, UNLED)
    comparison = compare(kiss, new)
    union = unite(chart_of(kiss), chart_of(new), comparison)
    for side, chart in ((union.old, chart_of(kiss)), (union.new, chart_of(new))):
        own = {item.removesuffix(GHOST_SUFFIX): node for item, node in side.nodes.items()}
        assert own.keys() == chart.nodes.keys()
        assert {item: node.label for item, node in own.items()} == {
            item: node.label for item, node in chart.nodes.items()
        }
        links = tuple(
            Link(
                link.source.removesuffix(GHOST_SUFFIX),
                link.target.removesuffix(GHOST_SUFFIX),
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
@pytest.mark.parametrize("seed", range(sampled(3, 8)))
def test_random_reorganisations_are_drawn_and_proven(name: str, seed: int) -> None:
    """pictures() refuses what its audit faults; beyond that nothing may have moved."""
    done = reorganise(name, seed)
    for picture in pictures(compare(done.old, done.new), Options(font="none")):
        union = places(picture.drawings[View.GABUNGAN])
        for view in (View.SEBELUM, View.SESUDAH):
            for item, place in places(picture.drawings[view]).items():
                ghost = item + GHOST_SUFFIX
                assert place in (union.get(ghost), union.get(item))


# --- what random specs and hand-made ones brought to light ---------------------------------


def shown(drawing: Drawing) -> set[tuple[str, str]]:
    """Each box and frame by its unit, with the words on it."""
    boxes = {(box.unit, " ".join(line.text for line in box.lines)) for box in drawing.boxes}
    return boxes | {
        (frame.group, " ".join(line.text for line in frame.lines)) for frame in drawing.frames
    }


def test_each_version_names_a_frame_as_it_does(kiss: Spec) -> None:
    picture = picture_of(kiss, changed(("nama: Staf Ahli Bupati", "nama: Staf Ahli Daerah")))
    frames = {view: picture.drawings[view].frames for view in picture.drawings}
    words = {
        view: [line.text for frame in found for line in frame.lines]
        for view, found in frames.items()
    }
    assert words == {
        View.GABUNGAN: ["STAF AHLI DAERAH (semula STAF AHLI BUPATI)"],
        View.BERDAMPINGAN: ["STAF AHLI BUPATI", "STAF AHLI DAERAH"],
        View.SEBELUM: ["STAF AHLI BUPATI"],
        View.SESUDAH: ["STAF AHLI DAERAH"],
    }
    assert [frame.changes for frame in frames[View.SESUDAH]] == [()]


def test_arrowheads_of_one_version_only_stand_in_its_view(kiss: Spec) -> None:
    arrows = ("        bingkai: [staf-ahli]\n",
              "        bingkai: [staf-ahli]\n        panah: {komando: ya}\n")  # fmt: skip
    picture = picture_of(kiss, changed(arrows, UNLED))
    found = {view: any(w.arrows for w in d.wires) for view, d in picture.drawings.items()}
    assert found == {
        View.GABUNGAN: True, View.BERDAMPINGAN: True, View.SEBELUM: False, View.SESUDAH: True
    }  # fmt: skip


TWO = HEADS.replace(
    "[{id: kiss, ", "[{id: kecil, judul: Kecil, jenjang: [bupati, asisten-1]}, {id: kiss, "
)
"""A second chart, of some units of the first."""


@pytest.mark.parametrize(("before", "after", "summary"), [
    (HEADS, TWO, "bagan baru"), (TWO, HEADS, "bagan tidak ada lagi"),
])  # fmt: skip
def test_a_chart_of_one_version_is_shown_as_it_is(before: str, after: str, summary: str) -> None:
    old, new = parse_spec(before, "lama.yaml"), parse_spec(after, "baru.yaml")
    (picture,) = pictures(compare(old, new))
    assert (picture.id, picture.summary) == ("kecil", summary)
    mine, other = View.SEBELUM, View.SESUDAH
    if before == HEADS:
        mine, other = other, mine
    assert shown(picture.drawings[mine]) == shown(picture.drawings[View.GABUNGAN])
    assert not any(box.changes for box in picture.drawings[View.GABUNGAN].boxes)
    assert not any(w.added or w.removed for w in picture.drawings[View.GABUNGAN].wires)
    assert not picture.drawings[other].boxes and not picture.drawings[other].wires


def test_a_new_chart_marks_what_is_new_in_it() -> None:
    grown = TWO.replace("[bagian-a: ", "[bagian-z: Bagian Baru, bagian-a: ")
    comparison = compare(parse_spec(HEADS, "lama.yaml"), parse_spec(grown, "baru.yaml"))
    (picture,) = pictures(comparison, chart="kecil")
    assert picture.summary == "bagan baru: 1 dibentuk"
    drawing = picture.drawings[View.GABUNGAN]
    assert {box.id for box in drawing.boxes if box.changes} == {"bagian-z"}
    assert [wire.added for wire in drawing.wires if wire.added] == [("bagian-z",)]


def test_a_chart_with_another_id_is_still_that_chart() -> None:
    other = HEADS.replace("id: kiss", "id: lain").replace(
        "bagian-b: Bagian Hukum", "bagian-b: Bagian X"
    )
    (picture,) = pictures(compare(parse_spec(HEADS, "a.yaml"), parse_spec(other, "b.yaml")))
    assert (picture.id, picture.summary) == ("lain", "1 berganti nama")
    assert ("bagian-b", "Bagian Hukum") in shown(picture.drawings[View.SEBELUM])


def test_what_stands_elsewhere_without_having_moved_is_marked_at_both_places() -> None:
    """A unit that a chart puts at a tier of its own: its head is the one it had."""
    put = HEADS.replace("[asisten-1, asisten-2]]", "[asisten-1, asisten-2, bagian-c]]")
    comparison = compare(parse_spec(HEADS, "a.yaml"), parse_spec(put, "b.yaml"))
    (picture,) = pictures(comparison)
    told = {box.id: box.changes for box in picture.drawings[View.GABUNGAN].boxes if box.changes}
    assert told == {"bagian-c": ("pindah",), "bagian-c---lama": ("pindah-dari",)}


def test_parts_of_a_large_chart_speak_as_their_version_does() -> None:
    def spec(first: int, head: str, title: str) -> str:
        lists = "".join(
            f"  - dasar: Pasal {number + 3}\n    komando: asisten-{number}\n    isi:\n"
            + "".join(f"      - dinas-{number}-{n}: Dinas {number} Nomor {n}\n" for n in rows)
            for number, rows in ((1, range(first)), (2, range(70)))
        )
        start = HEADS[: HEADS.index("daftar:")].replace("Asisten II", head)
        end = HEADS[HEADS.index("garis:") :].replace("judul: Bagan", f"judul: {title}")
        return f"{start}gaya: {{ukuran_minimum: 12}}\ndaftar:\n{lists}{end}"

    old, new = (
        parse_spec(text, name)
        for text, name in ((spec(70, "Asisten Dua", "Bagan Satu"), "lama.yaml"),
                           (spec(69, "Asisten Lain", "Bagan Dua"), "baru.yaml"))
    )  # fmt: skip
    found = pictures(compare(old, new), Options(font="none"))
    titles = [(p.id, *(p.drawings[v].title for v in (View.SEBELUM, View.SESUDAH))) for p in found]
    assert titles == [
        ("kiss-1", "Bagan Satu", "Bagan Dua"),
        ("kiss-2", "Bagan Satu (lembar 2, lanjutan ASISTEN I)",
         "Bagan Dua (lembar 2, lanjutan ASISTEN I)"),
        ("kiss-3", "Bagan Satu (lembar 3, lanjutan ASISTEN DUA)",
         "Bagan Dua (lembar 3, lanjutan ASISTEN LAIN)"),
    ]  # fmt: skip
    assert [p.title for p in found] == [title for _id, _before, title in titles]
    notes = found[0].drawings[View.SEBELUM].notes
    assert notes[1] == "ASISTEN DUA: lanjutan pada lembar 3"


def test_a_line_that_now_ends_at_the_other_box_of_its_unit_is_the_same_line() -> None:
    """bagian-a was shown a second time under asisten-2, and now stands there itself."""
    old = HEADS.replace(
        "isi: [bagian-c: Bagian Organisasi]",
        "isi: [{bagian-c: Bagian Organisasi}, {id: bagian-a}]",
    )
    new = old.replace("bagian-a: Bagian Umum, ", "").replace(
        "{id: bagian-a}", "{bagian-a: Bagian Umum}"
    )
    comparison = compare(parse_spec(old, "a.yaml"), parse_spec(new, "b.yaml"))
    (picture,) = pictures(comparison)
    wires = {wire.source: wire for wire in picture.drawings[View.GABUNGAN].wires}
    assert "bagian-a" in wires["asisten-2"].targets
    assert (wires["asisten-2"].added, wires["asisten-2"].removed) == ((), ())
    assert wires["asisten-1"].removed == ("bagian-a---lama",)


def test_a_box_names_what_it_was_made_of_as_far_as_it_has_room() -> None:
    """Short names where the full ones are too long, and a number where those are, too."""

    def note(count: int, short: str) -> str:
        entries = "".join(
            f"      - dinas-{n}: {{nama: Dinas Urusan Panjang Sekali Nomor {n}{short}}}\n"
            for n in range(count)
        ).replace("SINGKAT", "D")
        start, end = HEADS.split("  - dasar: Pasal 4\n    komando: asisten-2\n")
        end = end[end.index("garis:") :]
        head = f"{start}  - dasar: Pasal 4\n    komando: asisten-2\n    isi:\n"
        sources = ", ".join(f"dinas-{n}" for n in range(count))
        made = f"      - gabungan: {{nama: X, asal: [{{cara: gabung, dari: [{sources}]}}]}}\n"
        comparison = compare(
            parse_spec(f"{head}{entries}{end}", "a.yaml"),
            parse_spec(f"{head}{made}{end}", "b.yaml"),
        )
        (picture,) = pictures(comparison)
        box = next(b for b in picture.drawings[View.GABUNGAN].boxes if b.id == "gabungan")
        return " ".join(line.text for line in box.lines if line.role == "catatan")

    full = "Dinas Urusan Panjang Sekali Nomor"
    assert note(2, "") == f"(1) gabungan {full} 0 dan {full} 1"
    assert note(3, ", singkatan: DUPS") == "(1) gabungan DUPS, DUPS, dan DUPS"
    assert note(20, "") == "(1) gabungan 20 unit"


def test_heavy_lines_keep_apart_where_labels_are_small() -> None:
    """All lines are new, and so as heavy as lines get; many of them meet at one head."""
    rows = "".join(f"  - {{koordinasi: asisten-1 -> bagian-{x}, dasar: Pasal 9}}\n" for x in "abc")
    small = HEADS.replace("garis:\n", f"gaya: {{ukuran_maksimum: 6}}\ngaris:\n{rows}")
    bare = small.replace("bupati -> asisten-1, asisten-2", "bupati -> asisten-2").replace(rows, "")
    comparison = compare(
        parse_spec(bare.replace("ukuran_maksimum: 6", "ukuran_maksimum: 12"), "a.yaml"),
        parse_spec(small.replace("maksimum: 6", "maksimum: 6, ukuran_minimum: 4"), "b.yaml"),
    )
    (picture,) = pictures(comparison)
    found = re.findall(rb'class="garis[^>]* stroke-width="([0-9.]+)"', picture.svgs[View.GABUNGAN])
    style = style_for(comparison)
    assert picture.drawings[View.GABUNGAN].size == 6
    assert 1.2 < max(map(float, found)) < style.track_em / 2 * 6 < 2 * style.wire_stroke


def test_a_heading_is_kept_whose_first_unit_leads_others() -> None:
    """That unit stands apart, and the heading over the next one."""
    old = (
        HEADS.replace(
            "isi: [bagian-a: Bagian Umum, bagian-b: Bagian Hukum]",
            "isi: [{unsur: Unsur Staf, isi: [bagian-a: Bagian Umum, bagian-b: Bagian Hukum]}]",
        )
        .replace("garis:\n", "garis:\n  - {komando: bagian-a -> bagian-x, dasar: Pasal 8}\n")
        .replace("unit:\n", "unit:\n  bagian-x: {nama: Bagian X, dasar: Pasal 8}\n")
    )
    new = old.replace("Bagian Organisasi", "Bagian Lain")
    (picture,) = pictures(compare(parse_spec(old, "a.yaml"), parse_spec(new, "b.yaml")))
    for drawing in picture.drawings.values():
        words = {" ".join(line.text for line in heading.lines) for heading in drawing.headings}
        assert words == {"Unsur Staf"}
