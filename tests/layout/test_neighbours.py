"""Boxes beside each other: those alone under neighbours, at a foot, and beside lists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.audit import audit_svg
from bagan.chart.layout import Drawing, Room, draw
from bagan.chart.layout.airy import bases
from bagan.chart.layout.breaking import filled
from bagan.chart.layout.members import is_first, lines_of_member, number_width, starts_of_members
from bagan.chart.layout.place import stub_length
from bagan.chart.layout.structure import Structure
from bagan.chart.layout.text import least_width, width
from bagan.chart.model.chart import Branch, Chart
from bagan.chart.model.kinds import Kind
from bagan.chart.proof import expected_lines
from bagan.chart.svg import to_svg
from bagan.style import Style
from tests.layout.charts import chart, leaves, line

UPRIGHT = Room(495, 705)
ACROSS = Room(820, 475)


def proven(whole: Chart, room: Room) -> Drawing:
    drawing = draw(whole, room, style=Style(min_size=1))
    assert audit_svg(to_svg(drawing), expected=expected_lines(whole)).findings == ()
    return drawing


def with_foot(each: int, heads: int = 8) -> Chart:
    """A head, four departments, and at its foot so many units of *each* sections."""
    departments = leaves("bidang-a bidang-b bidang-c bidang-d")
    foot = tuple(
        Branch(f"cabang-{n}", children=leaves(" ".join(f"seksi-{n}{m}" for m in range(each))))
        for n in range(heads)
    )
    below = [line(f"{unit.node} {leaf.node}") for unit in foot for leaf in unit.children]
    lines = [line(f"kepala {branch.node}") for branch in (*departments, *foot)]
    head = Branch("kepala", children=departments, foot=foot)
    return chart(head, lines=[*lines, *below], official="kepala")


def test_units_of_a_foot_hang_with_what_they_lead_where_a_row_would_be_small() -> None:
    whole = with_foot(3, heads=14)
    at = {box.unit: box for box in proven(whole, UPRIGHT).boxes}
    assert len({at[f"cabang-{n}"].x for n in range(14)}) < 14
    for number in range(14):
        assert at[f"seksi-{number}0"].x > at[f"cabang-{number}"].x
        assert at[f"seksi-{number}0"].y > at[f"cabang-{number}"].y


def test_units_of_a_foot_stand_in_a_row_where_there_is_room() -> None:
    at = {box.unit: box for box in proven(with_foot(2, heads=4), ACROSS).boxes}
    assert len({at[f"cabang-{n}"].y for n in range(4)}) == 1


def test_many_boxes_at_a_foot_stand_in_columns_on_an_upright_page() -> None:
    whole = with_foot(0)
    names = {node.id: f"Pos Pemadam Kebakaran {node.id}" for node in whole.nodes.values()}
    nodes = {key: replace(node, label=names[key]) for key, node in whole.nodes.items()}
    drawing = proven(replace(whole, nodes=nodes), UPRIGHT)
    at = {box.unit: box for box in drawing.boxes}
    assert len({at[f"cabang-{n}"].y for n in range(8)}) > 1
    assert drawing.size == 12


def test_the_only_units_of_neighbours_stand_straight_under_them() -> None:
    heads = [Branch(f"irban-{n}", children=leaves(f"auditor-{n}")) for n in range(7)]
    lines = [line(f"inspektur {head.node}") for head in heads] + [line("inspektur irban-khusus")]
    lines += [line(f"irban-{n} auditor-{n}") for n in range(7)]
    whole = chart(
        Branch("inspektur", children=(*heads, *leaves("irban-khusus"))),
        lines=lines,
        official="inspektur",
    )
    words = {
        "irban": "Inspektur Pembantu Wilayah",
        "auditor": "Kelompok Jabatan Fungsional Auditor",
    }
    nodes = {
        key: replace(node, label=words.get(key.split("-")[0], key))
        for key, node in whole.nodes.items()
    }
    for wire in proven(replace(whole, nodes=nodes), ACROSS).wires:
        if wire.source.startswith("irban"):
            assert len({x for path in wire.paths for x, _y in path}) == 1


def members(*names: str) -> tuple[tuple[str, str], ...]:
    return tuple((f"{n}. {name}", "anggota") for n, name in enumerate(names, start=1))


def test_a_box_beside_a_list_is_as_tall_as_its_label_needs() -> None:
    whole = chart(
        Branch("direktur", staff_left=leaves("spi"), staff_right=leaves("komite"),
               children=leaves("bidang-a bidang-b")),
        lines=[line(f"direktur {name}") for name in ("spi", "komite", "bidang-a", "bidang-b")],
        official="direktur",
    )  # fmt: skip
    names = ["Medik", "Keperawatan", "Farmasi", "Etik dan Hukum"]
    nodes = dict(whole.nodes)
    nodes["komite"] = replace(nodes["komite"], under=members(*names))
    at = {box.unit: box for box in proven(replace(whole, nodes=nodes), ACROSS).boxes}
    assert at["spi"].height < at["komite"].height / 2
    assert at["spi"].y == at["komite"].y


def test_who_is_alone_in_a_box_beside_a_list_stands_as_high() -> None:
    whole = chart(
        Branch("ketua", children=leaves("pokja-a pokja-b pokja-c")),
        lines=[line(f"ketua pokja-{name}") for name in "abc"],
        official="ketua",
    )
    nodes = dict(whole.nodes)
    nodes["pokja-a"] = replace(nodes["pokja-a"], under=members("Bappeda", "Dinas", "Badan"))
    nodes["pokja-b"] = replace(nodes["pokja-b"], under=(("Dinas Sosial", "orang"),))
    at = {box.unit: box for box in proven(replace(whole, nodes=nodes), ACROSS).boxes}
    firsts = {name: at[f"pokja-{name}"].lines[0].y for name in "abc"}
    assert firsts["a"] == firsts["b"] < firsts["c"]


def test_lines_that_hang_leave_room_for_their_indent() -> None:
    text = "1. Anggota: Kepala Dinas Perumahan dan Kawasan Permukiman"
    room, indent = 14.0, width("1. ")
    first, *further = filled(text, room, hanging=indent)
    assert further
    assert " ".join((first, *further)) == text
    assert all(width(each) <= room - indent for each in further)
    assert width(first) <= room


def test_the_number_of_a_member_stays_on_the_line_of_its_first_word() -> None:
    room = width("Koordinator:")
    lines = lines_of_member("1. Koordinator: Kepala Bidang", room, 0.0)
    assert lines == ("1. Koordinator:", "Kepala Bidang")
    assert least_width("1. Koordinator: Kepala Bidang") == width("1. Koordinator:")


def test_numbers_of_members_end_at_one_place() -> None:
    room, column = 14.0, width("10. ")
    members = [f"{n}. Anggota: Kepala Dinas Perumahan dan Permukiman" for n in (9, 10)]
    assert number_width(members) == column
    lines = [line for each in members for line in lines_of_member(each, room, column)]
    starts = starts_of_members(lines, room)
    after = [
        start + (number_width([line]) if is_first(line) else 0.0)
        for line, start in zip(lines, starts, strict=True)
    ]
    assert len(lines) > 2
    assert after == pytest.approx([column] * len(lines))


def test_members_without_that_room_begin_at_the_left() -> None:
    lines = ["9. Kepala Dinas", "10. Kepala Badan", "Keuangan"]
    starts = starts_of_members(lines, width(lines[1]))
    assert starts == pytest.approx([width("1"), 0.0, width("10. ")])
    tight = width(lines[0])
    starts = starts_of_members(lines, tight)
    assert starts[:2] == [0.0, 0.0]
    assert starts[2] + width("Keuangan") <= tight + 1e-9


@pytest.mark.parametrize("kind", list(Kind))
def test_dashed_lines_stand_apart_from_others_where_there_is_room(kind: Kind) -> None:
    whole = chart(Branch("asisten", children=leaves("dinas")), lines=[line("asisten dinas", kind)])
    style = Style()
    tracks = [
        spacious.track_em
        for spacious in bases(Structure(whole, {}), style, style.max_size, largest=True)
    ]
    assert (tracks[0] > 1.5 * style.track_em) == (kind is Kind.KOORDINASI)
    assert tracks[-1] == style.track_em


@pytest.mark.parametrize("kind", list(Kind))
def test_dashed_lines_beside_small_labels_are_to_keep_their_distance_on_paper(kind: Kind) -> None:
    whole = chart(Branch("asisten", children=leaves("dinas")), lines=[line("asisten dinas", kind)])
    style, size = Style(), 7.5
    points = [
        spacious.track_em * size
        for spacious in bases(Structure(whole, {}), style, size, largest=False)
    ]
    assert (points[0] > 1.5 / 25.4 * 72) == (kind is Kind.KOORDINASI)
    assert points[-1] == style.track_em * size


@pytest.mark.parametrize("arrows", [False, True])
def test_two_dashes_are_seen_beside_an_arrowhead_too(*, arrows: bool) -> None:
    whole = chart(
        Branch("asisten", children=leaves("dinas")),
        lines=[line("asisten dinas", Kind.KOORDINASI)],
        arrows=arrows,
    )
    style = Style()
    first = next(bases(Structure(whole, {}), style, style.max_size, largest=True))
    seen = stub_length(first, arrows=arrows) - (style.arrow_em if arrows else 0.0)
    assert seen * style.max_size > 2 * sum(style.dash)


def test_boxes_of_members_are_as_wide_as_the_page_allows() -> None:
    names = [f"pokja-{n}" for n in range(6)]
    whole = chart(Branch("ketua", children=leaves(" ".join(names))),
                  lines=[line(f"ketua {name}") for name in names], official="ketua")  # fmt: skip
    long = "Kepala Dinas Perumahan Rakyat, Kawasan Permukiman, dan Pertanahan"
    nodes = {key: replace(node, under=members("Camat", long)) if key in names else node
             for key, node in whole.nodes.items()}  # fmt: skip
    drawing = proven(replace(whole, nodes=nodes), ACROSS)
    assert drawing.size == Style().max_size
    widths = {round(box.width, 2) for box in drawing.boxes if box.unit in names}
    assert len(widths) == 1
    assert 6 * max(widths) > 0.9 * ACROSS.width


def test_lines_without_numbers_have_no_column_for_them() -> None:
    assert number_width(["Kepala Dinas Sosial", "Camat"]) == 0.0


def test_a_long_name_of_a_person_is_broken_not_the_box_made_as_wide_as_the_page() -> None:
    name = "Prof. Dr. dr. H. Abdurrahman Wahid Kusumawardhana Sastronegoro, Sp.PD-KGEH., M.Kes."
    lines = [line("kepala bidang-a"), line("kepala bidang-b")]
    head = Branch("kepala", children=leaves("bidang-a bidang-b"))
    whole = chart(head, lines=lines, official="kepala")
    nodes = {**whole.nodes, "kepala": replace(whole.nodes["kepala"], under=((name, "orang"),))}
    boxes = {box.unit: box for box in proven(replace(whole, nodes=nodes), ACROSS).boxes}
    assert len([line for line in boxes["kepala"].lines if line.role == "orang"]) in (2, 3)
