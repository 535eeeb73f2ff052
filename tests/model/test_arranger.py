"""Views that arrange units in odd ways: nothing shown is lost, and nothing goes round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pytest

from bagan.chart.audit import audit_svg
from bagan.chart.layout import Room, draw
from bagan.chart.model import Chart, expand, select
from bagan.chart.model.regency import Regency
from bagan.chart.proof import expected_lines
from bagan.chart.svg import to_svg
from bagan.problem import Problem
from bagan.style import Style

LINES = {"komando": "b -> c, d, e, f", "dasar": "Pasal 2"}


def chart(
    groups: dict[str, list[str]],
    lines: list[dict[str, str]],
    names: Mapping[str, str] = MappingProxyType({}),
    kinds: Mapping[str, str] = MappingProxyType({}),
    lists: Sequence[dict[str, Any]] = (),
    **view: Any,
) -> Chart:
    spec = {
        "bagan": 1,
        "daerah": {"nama": "Kabupaten Contoh", "kode": "13.12", "provinsi": "Contoh"},
        "peraturan": {
            "jenis": "Peraturan Bupati",
            "tentang": "Uji",
            "penanda_tangan": {"jabatan": "Bupati Contoh"},
        },
        "unit": {
            key: {
                "nama": names.get(key, f"Dinas {key}"),
                "jenis": kinds.get(key, "dinas"),
                "dasar": "Pasal 1",
            }
            for key in "abcdefghi"
        },
        "kelompok": {
            key: {"nama": f"Kelompok {key}", "anggota": members, "dasar": "Pasal 3"}
            for key, members in groups.items()
        },
        "daftar": list(lists),
        "garis": [{"komando": "a -> b", "dasar": "Pasal 2"}, LINES, *lines],
        "lampiran": [{"judul": "Uji", "bagan": [{"id": "uji", "jenjang": ["a", "b"], **view}]}],
    }
    regency = Regency.model_validate(spec)
    problems: list[Problem] = []
    organisation = expand(regency, problems)
    assert not problems
    annex = regency.lampiran[0]
    return select(regency, organisation, annex, annex.bagan[0])


@pytest.mark.parametrize(
    ("groups", "line", "frames"),
    [
        ({"k": ["c", "d"]}, "c -> k", ["k"]),
        ({"k": ["c", "d"]}, "k -> c", ["k"]),
        ({"k": ["k", "c"]}, "a <-> k", ["k"]),
        ({"k": ["c", "c"]}, "a <-> k", ["k"]),
        ({"k": ["c", "d"]}, "a <-> k", ["k", "k"]),
        ({"k": ["c", "l"], "l": ["d", "f"]}, "a <-> l", ["k", "l"]),
        ({"k": ["c", "l"], "l": ["k", "f"]}, "a <-> l", ["k", "l"]),
    ],
    ids=[
        "member to frame",
        "frame to member",
        "itself",
        "twice",
        "framed twice",
        "nested",
        "round",
    ],
)
def test_odd_frames_are_drawn_right(
    groups: dict[str, list[str]], line: str, frames: list[str]
) -> None:
    drawn = chart(groups, [{"koordinasi": line, "dasar": "Pasal 2"}], bingkai=frames)
    assert drawn_right(drawn)


def test_what_a_member_leads_stands_under_its_frame() -> None:
    drawn = chart({"k": ["b", "c"]}, [], bingkai=["k"], jenjang=["a"])
    (top,) = drawn.roots
    frame = next(branch for branch in top.walk() if branch.node == "k")
    assert {branch.node for branch in frame.children} >= {"d", "e", "f"}
    assert drawn_right(drawn)


def drawn_right(shown: Chart) -> bool:
    placed = [branch.node for root in shown.roots for branch in root.walk()]
    assert sorted(placed) == sorted(shown.nodes)
    drawing = draw(shown, Room(850, 480), style=Style(min_size=1))
    report = audit_svg(to_svg(drawing, fonts="none"), expected=expected_lines(shown))
    assert [finding.message for finding in report.findings] == []
    return True


def test_a_view_says_how_the_units_of_a_head_are_drawn() -> None:
    found = {
        branch.node: branch.form
        for root in chart({}, [], susun={"b": "tumpuk"}).roots
        for branch in root.walk()
    }
    assert found == {"a": "", "b": "tumpuk", "c": "", "d": "", "e": "", "f": ""}


def side(whole: Chart, head: str, name: str) -> list[str]:
    found = next(b for root in whole.roots for b in root.walk() if b.node == head)
    return [branch.node for branch in getattr(found, name)]


def test_several_units_beside_the_one_that_goes_on_stand_round_its_line() -> None:
    lines = [{"komando": "a -> c, d, e", "dasar": "Pasal 4"}]
    spec = chart({}, lines, kecuali=[], di_bawah={"a": ["c", "d", "e"]})
    assert side(spec, "a", "children") == ["b"]
    assert side(spec, "a", "staff_left") == ["d", "c"]
    assert side(spec, "a", "staff_right") == ["e"]


@pytest.mark.parametrize("arrow", ["->", "<->"])
@pytest.mark.parametrize(("units", "shared"), [("c, d, e", True), ("c", False)])
def test_whom_several_units_of_a_head_coordinate_stands_under_all_of_them(
    arrow: str, units: str, shared: bool
) -> None:
    lines = [{"koordinasi": f"{units} {arrow} g", "dasar": "Pasal 4"}]
    spec = chart({}, lines, kecuali=["h", "i"])
    foot = next(branch.foot for root in spec.roots for branch in root.walk() if branch.node == "b")
    assert ("g" in [branch.node for branch in foot]) == shared


@pytest.mark.parametrize(("name", "shown"), [("Dewan Pertimbangan", True), ("Forum", False)])
def test_an_adviser_stands_beside_whom_his_line_goes_to(name: str, shown: bool) -> None:
    lines = [{"koordinasi": "g -> a", "dasar": "Pasal 4"}]
    spec = chart({}, lines, {"g": name}, {"g": "lembaga"}, kecuali=["h", "i"])
    assert side(spec, "a", "beside_left") == (["g"] if shown else [])
    assert ("g" in spec.nodes) == shown


@pytest.mark.parametrize(
    ("line", "head"),
    [("c -> g", "c"), ("c, d -> g", None), ("c <-> g", None), ("e -> g", None)],
)
@pytest.mark.parametrize("by_list", [False, True])
def test_a_unit_stands_under_the_only_one_of_a_tier_who_coordinates_it(
    line: str, head: str | None, by_list: bool
) -> None:
    """As a dinas that the Sekretaris Daerah leads under the asisten that coordinates it."""
    lines = [{"koordinasi": line, "dasar": "Pasal 4"}]
    lists = [{"dasar": "Pasal 5", "komando": "b", "isi": ["g"]}] if by_list else []
    lines += [] if by_list else [{"komando": "b -> g", "dasar": "Pasal 5"}]
    spec = chart({}, lines, lists=lists, jenjang=["a", "b", ["c", "d"]], kecuali=["h", "i"])
    every = [branch for root in spec.roots for branch in root.walk()]
    heads = [b for b in every if "g" in [c.node for c in (*b.children, *b.foot)]]
    assert heads[0].node == (head or "b")
    assert list(spec.nodes) == list("abcdefg")


@pytest.mark.parametrize(
    ("name", "led", "head"),
    [("Instalasi g", "h", "b"), ("Instalasi g", "", "c"), ("Dinas g", "h", "c")],
)
def test_what_stands_at_the_foot_stays_there_beside_the_units_of_its_coordinator(
    name: str, led: str, head: str
) -> None:
    """As an instalasi of the Direktur that one Wakil Direktur with his own bidang coordinates."""
    lines = [{"koordinasi": "c -> g", "dasar": "Pasal 4"}]
    lines += [{"komando": "b -> g", "dasar": "Pasal 5"}]
    lines += [{"komando": f"c -> {led}", "dasar": "Pasal 6"}] if led else []
    spec = chart({}, lines, {"g": name}, jenjang=["a", "b", ["c", "d"]], kecuali=["i"])
    every = [branch for root in spec.roots for branch in root.walk()]
    assert [b.node for b in every if "g" in [c.node for c in (*b.children, *b.foot)]] == [head]


@pytest.mark.parametrize(
    ("name", "arrow", "at_foot"),
    [("Desa g", "->", True), ("Desa g", "<->", False), ("Kepolisian g", "->", False)],
)
def test_villages_that_an_office_coordinates_stand_at_its_foot(
    name: str, arrow: str, at_foot: bool
) -> None:
    lines = [{"koordinasi": f"b {arrow} g", "dasar": "Pasal 4"}]
    spec = chart({}, lines, {"g": name}, {"g": "lainnya"}, kecuali=["h", "i"])
    foot = next(branch.foot for root in spec.roots for branch in root.walk() if branch.node == "b")
    assert [branch.node for branch in foot] == (["g"] if at_foot else [])
    assert side(spec, "b", "beside_left") == ([] if at_foot else ["g"])


SPI, KOMITE, BIDANG = "Satuan Pengawas Internal", "Komite", "Bidang"


@pytest.mark.parametrize(
    ("names", "left", "right"),
    [
        ((KOMITE, BIDANG, BIDANG, BIDANG), ["c"], []),
        ((KOMITE, KOMITE, BIDANG, BIDANG), ["c"], ["d"]),
        ((SPI, KOMITE, BIDANG, BIDANG), ["c"], ["d"]),
        ((SPI, KOMITE, KOMITE, BIDANG), ["c"], ["d", "e"]),
        ((SPI, KOMITE, KOMITE, KOMITE), ["d", "c"], ["e", "f"]),
    ],
)
def test_committees_stand_at_both_sides_in_their_order(
    names: tuple[str, ...], left: list[str], right: list[str]
) -> None:
    """With who stands at the left anyway they weigh alike."""
    called = {key: f"{name} {key}" for key, name in zip("cdef", names, strict=True)}
    spec = chart({}, [], called, dict.fromkeys("cdef", "lembaga"))
    assert side(spec, "b", "staff_left") == left
    assert side(spec, "b", "staff_right") == right


@pytest.mark.parametrize(
    ("others", "view", "foot"),
    [("efg", {}, "efg"), ("ef", {}, ""), ("efg", {"kaki": {"b": []}}, ""),
     ("efg", {"kaki": {"b": ["e"]}}, "e")],
)  # fmt: skip
def test_units_beside_several_that_go_on_stand_at_the_foot(
    others: str, view: dict[str, Any], foot: str
) -> None:
    """As the perangkat daerah under the asisten of a government."""
    lines = [{"komando": "b -> g", "dasar": "Pasal 4"}, {"komando": "c -> h", "dasar": "Pasal 4"}]
    left_out = [key for key in "efgi" if key not in others]
    spec = chart({}, lines, jenjang=["a", "b", ["c", "d"]], kecuali=left_out, **view)
    found = next(branch for root in spec.roots for branch in root.walk() if branch.node == "b")
    assert "".join(branch.node for branch in found.foot) == foot


def test_many_units_beside_it_stand_at_the_foot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bagan.chart.model.arranger.MOST", 2)
    shown = chart({}, [{"komando": "a -> g, h, i", "dasar": "Pasal 4"}])
    assert side(shown, "a", "children") == ["b"]
    assert side(shown, "a", "foot") == ["g", "h", "i"]


@pytest.mark.parametrize(("line", "staff"), [("c -> g", ["h"]), ("d -> g", [])])
def test_who_alone_of_a_tier_leads_the_next_is_on_the_spine(line: str, staff: list[str]) -> None:
    lines = [{"komando": line, "dasar": "Pasal 4"}, {"komando": "c -> h, i", "dasar": "Pasal 4"}]
    lines.append({"komando": "d -> e", "dasar": "Pasal 4"})
    tiers = ["a", "b", ["c", "d"], "g"]
    shown = chart({}, lines, {"h": "Satuan Pengawas Intern"}, jenjang=tiers)
    assert side(shown, "c", "staff_left") == staff


def test_those_with_each_of_whom_another_coordinates_stand_under_the_others() -> None:
    lines = [{"koordinasi": line, "dasar": "Pasal 4"} for line in ("c -> d", "e -> f")]
    shown = chart({}, lines)
    assert side(shown, "b", "children") == ["c", "e"]
    assert side(shown, "b", "foot") == ["d", "f"]
    shown = chart({}, lines[:1])
    assert side(shown, "b", "foot") == []


def test_two_units_beside_it_stand_in_its_row() -> None:
    spec = chart({}, [{"komando": "a -> c, d", "dasar": "Pasal 4"}], di_bawah={"a": ["c", "d"]})
    assert side(spec, "a", "children") == ["b", "c", "d"]


def test_partners_stand_at_both_sides_in_their_order() -> None:
    lines = [{"koordinasi": f"a <-> {partner}", "dasar": "Pasal 5"} for partner in "gh"]
    spec = chart({}, lines)
    assert side(spec, "a", "beside_left") == ["g"]
    assert side(spec, "a", "beside_right") == ["h"]


@pytest.mark.parametrize(
    ("lines", "staff"),
    [
        ([], ["c"]),
        (["a -> g"], []),
        (["a -> g", "d -> h"], ["c"]),
        (["a -> g", "d -> h", "g -> i"], []),
    ],
    ids=["all that its head leads", "two alike", "leads units that lead", "two that lead"],
)
def test_where_a_chart_goes_on_without_tiers(lines: list[str], staff: list[str]) -> None:
    more = [{"komando": line, "dasar": "Pasal 4"} for line in lines]
    found = chart({}, more, {"c": "Satuan Pengawas Intern"}, jenjang=["a"])
    assert side(found, "b", "staff_left") == staff


def test_a_chart_goes_on_beside_who_stands_aside_and_leads_others() -> None:
    more = [{"komando": line, "dasar": "Pasal 4"} for line in ("a -> g", "g -> h", "d -> i")]
    names = {"c": "Satuan Pengawas Intern", "g": "Unsur Pengarah"}
    found = chart({}, more, names, jenjang=["a"])
    assert side(found, "a", "staff_left") == ["g"]
    assert side(found, "b", "staff_left") == ["c"]


@pytest.mark.parametrize(
    ("name", "foot", "under"),
    [("Dinas f", ["g", "h"], ["c", "d", "e", "f"]), ("UPT f", ["f"], ["c", "d", "e", "g", "h"])],
    ids=["under those whom it commands", "not among these"],
)
def test_with_whom_a_head_coordinates_stands_at_its_foot(
    name: str, foot: list[str], under: list[str]
) -> None:
    lines = [{"koordinasi": "b -> g, h", "dasar": "Pasal 4"}]
    found = chart({}, lines, {"f": name}, jenjang=["a", "b"], di_bawah={"b": ["g", "h"]})
    assert side(found, "b", "foot") == foot
    assert side(found, "b", "children") == under


def test_one_beside_an_official_is_written_as_he_is_and_several_are_not() -> None:
    for partners in ("g", "gh", "ghi"):
        lines = [{"koordinasi": f"a <-> {partner}", "dasar": "Pasal 5"} for partner in partners]
        nodes = chart({}, lines).nodes
        assert {nodes[partner].official for partner in partners} == {len(partners) < 3}


ADVISERS = {"c": "Penasihat", "d": "Pengawas"}


def test_advisers_stand_beside_the_only_one_of_their_tier_that_leads() -> None:
    lines = [{"komando": "e -> g, h", "dasar": "Pasal 4"}]
    shown = chart({}, lines, ADVISERS, jenjang=["a"], kecuali=["f"])
    assert side(shown, "b", "children") == ["e"]
    assert side(shown, "e", "beside_left") == ["c"]
    assert side(shown, "e", "beside_right") == ["d"]


def test_advisers_of_a_head_of_several_stand_at_his_sides() -> None:
    lines = [{"komando": "e -> g", "dasar": "Pasal 4"}]
    shown = chart({}, lines, ADVISERS, jenjang=["a"])
    assert side(shown, "b", "children") == ["e", "f"]
    assert side(shown, "b", "staff_left") == ["c"]
    assert side(shown, "b", "staff_right") == ["d"]


def test_who_is_all_that_his_head_leads_stands_under_him() -> None:
    shown = chart({}, [], {"b": "Sekretaris"}, jenjang=["a"])
    assert side(shown, "a", "children") == ["b"]


def test_no_foot_round_the_only_unit_that_leads_others() -> None:
    lines = [{"komando": "c -> g, h", "dasar": "Pasal 4"}]
    names = {"d": "Cabang Utara", "e": "Cabang Barat", "f": "Cabang Selatan"}
    shown = chart({}, lines, names, jenjang=["a", "b"])
    assert side(shown, "b", "children") == ["c", "d", "e", "f"]
    assert side(shown, "b", "foot") == []


def test_a_partner_of_several_stands_beside_the_one_on_the_spine() -> None:
    lines = [{"koordinasi": f"g <-> {partner}", "dasar": "Pasal 5"} for partner in "ac"]
    assert side(chart({}, lines), "a", "beside_left") == ["g"]


@pytest.mark.parametrize("sections", [False, True], ids=["alone", "beside a section"])
def test_several_functional_groups_are_line_units_where_there_are_no_others(sections) -> None:
    kinds = dict.fromkeys("cde", "kelompok jabatan fungsional") | {"f": "sekretariat"}
    further = [{"komando": "b -> g", "dasar": "Pasal 2"}] if sections else []
    whole = chart({}, further, kinds=kinds)
    head = next(branch for root in whole.roots for branch in root.walk() if branch.node == "b")
    assert side(whole, "b", "staff_right") == ["f"]
    assert sorted(side(whole, "b", "staff_left")) == (["c", "d", "e"] if sections else [])
    assert [child.node for child in head.children] == (["g"] if sections else ["c", "d", "e"])
