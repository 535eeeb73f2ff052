"""Lists of units that have units: in a row, in a stack, or hanging with what they lead."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from bagan.chart.audit import audit_svg
from bagan.chart.layout import Drawing, Room, draw
from bagan.chart.layout.drawing import Box, Wire
from bagan.chart.layout.hanging import choices, hung
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.worth import HANGING_PENALTY, ROW_PENALTY
from bagan.chart.model.chart import Branch, Chart, Form, Link
from bagan.chart.model.kinds import Kind
from bagan.chart.proof import expected_lines
from bagan.chart.svg import to_svg
from bagan.style import Style
from tests.layout.charts import chart, leaves, line

STYLE = Style(min_size=1)


def secretariat(
    parts: int = 3, each: int = 3, *, form: Form = "", further: tuple[Link, ...] = ()
) -> Chart:
    """A head, two assistants, under each some parts, under each of these some sections."""
    assistants, lines = [], []
    for assistant in ("asisten-a", "asisten-b"):
        below = []
        for number in range(parts):
            name = f"bagian-{assistant[-1]}{number}"
            sections = leaves(" ".join(f"sub-{name[-2:]}{n}" for n in range(each)))
            below.append(Branch(name, children=sections))
            lines += [line(f"{name} {leaf.node}") for leaf in sections]
        assistants.append(Branch(assistant, children=tuple(below), form=form))
        lines += [line(f"{assistant} {branch.node}") for branch in below]
    lines += [line(f"sekda {assistant.node}") for assistant in assistants]
    head = Branch("sekda", children=tuple(assistants))
    return chart(head, lines=[*lines, *further], official="sekda asisten-a asisten-b")


def drawn(whole: Chart, room: Room) -> dict[str, Box]:
    return {box.unit: box for box in proven(whole, room).boxes}


def proven(whole: Chart, room: Room) -> Drawing:
    drawing = draw(whole, room, style=STYLE)
    assert audit_svg(to_svg(drawing), expected=expected_lines(whole)).findings == ()
    return drawing


def test_what_may_hang_is_low_in_the_chart_first() -> None:
    whole = secretariat()
    low = frozenset({"asisten-a", "asisten-b"})
    assert choices(whole) == {
        frozenset(): 0.0,
        low: HANGING_PENALTY,
        low | {"sekda"}: ROW_PENALTY,
    }
    assert choices(chart(Branch("kepala", children=leaves("a b c")))) == {frozenset(): 0.0}


@pytest.mark.parametrize(
    "further",
    [line("sub-a00 sub-a01", Kind.KOORDINASI), line("asisten-b sub-a00", Kind.KOORDINASI)],
    ids=["among them", "from elsewhere"],
)
def test_what_other_lines_lead_to_does_not_hang(further: Link) -> None:
    found = choices(secretariat(further=(further,)))
    assert {frozenset[str](), frozenset({"asisten-b"})} == found.keys()


def test_what_has_sides_or_members_does_not_hang() -> None:
    part = Branch("bagian", children=leaves("sub"), staff_left=leaves("staf"))
    lines = [line("kepala bagian"), line("bagian sub"), line("bagian staf")]
    assert choices(chart(Branch("kepala", children=(part,)), lines=lines)) == {frozenset(): 0.0}


def test_a_hanging_list_takes_one_column_where_a_row_would_be_smaller() -> None:
    boxes = drawn(secretariat(4, 4), Room(350, 600))
    for letter in "ab":
        parts = [boxes[f"bagian-{letter}{number}"] for number in range(4)]
        assert len({box.x for box in parts}) == 1
        for number, part in enumerate(parts):
            sections = [boxes[f"sub-{letter}{number}{n}"] for n in range(4)]
            assert len({box.x for box in sections}) == 1
            assert sections[0].x > part.x
            assert sections[0].right == pytest.approx(part.right)
            tops = [part.y, *(box.y for box in sections)]
            assert tops == sorted(tops)


def test_where_there_is_room_units_stand_in_a_row() -> None:
    boxes = drawn(secretariat(2, 2), Room(900, 500))
    assert boxes["bagian-a0"].y == boxes["bagian-b1"].y
    assert boxes["bagian-a0"].x < boxes["bagian-a1"].x


def unlike() -> Chart:
    """A head with four units: one leads units that have units, the next a stack, two nobody."""
    seksi = (Branch("seksi-a", children=leaves("regu-a regu-b")), Branch("seksi-b"))
    second = Branch("bidang-b", children=leaves("seksi-c seksi-d"))
    parts = (Branch("bidang-a", children=seksi), second, *leaves("bidang-c bidang-d"))
    head = Branch("kepala", children=parts)
    lines = [line(f"{top.node} {low.node}") for top in head.walk() for low in top.children]
    return chart(head, lines=lines, official="kepala")


def test_units_of_one_head_hang_where_its_neighbours_lead_no_such_units() -> None:
    boxes = drawn(unlike(), Room(900, 500))
    assert boxes["seksi-a"].x == boxes["seksi-b"].x < boxes["regu-a"].x
    alone = replace(unlike().roots[0], children=unlike().roots[0].children[:1])
    assert choices(chart(alone, lines=unlike().links))[frozenset()] == 0.0


@pytest.mark.parametrize(
    ("official", "rows"),
    [("ketua wakil-a wakil-b sekretaris", 1), ("ketua wakil-a", 1), ("ketua wakil-a wakil-b", 4)],
    ids=["leads the next tier", "alone of its tier", "one of two that end the tiers"],
)
def test_who_goes_on_alone_of_a_tier_leads_a_row(official: str, rows: int) -> None:
    lead = Branch("sekretaris", children=leaves("pokja-a pokja-b pokja-c pokja-d"))
    head = Branch("ketua", children=(Branch("wakil-a", children=(lead,)), Branch("wakil-b")))
    lines = [line(f"{top.node} {low.node}") for top in head.walk() for low in top.children]
    boxes = drawn(chart(head, lines=lines, official=official), Room(900, 500))
    assert len({boxes[leaf.node].y for leaf in lead.children}) == rows


@pytest.mark.parametrize(("form", "columns"), [("baris", 3), ("gantung", 1), ("tumpuk", 1)])
def test_a_drafter_may_say_how_units_that_have_units_are_drawn(form: Form, columns: int) -> None:
    for room in (Room(900, 500), Room(300, 700)):
        boxes = drawn(secretariat(form=form), room)
        assert len({boxes[f"bagian-a{number}"].x for number in range(3)}) == columns


@pytest.mark.parametrize(("form", "columns"), [("baris", 5), ("tumpuk", 1)])
def test_a_drafter_may_say_how_units_are_drawn(form: Form, columns: int) -> None:
    lines = [line(f"kepala {name}") for name in "abcde"]
    whole = chart(Branch("kepala", children=leaves("a b c d e"), form=form), lines=lines)
    for room in (Room(900, 300), Room(200, 700)):
        boxes = drawn(whole, room)
        assert len({boxes[name].x for name in "abcde"}) == columns


def test_lists_have_columns_of_their_own() -> None:
    first = [replace(leaf, list=0) for leaf in leaves("a b c d e f g h i j")]
    second = [replace(leaf, list=1) for leaf in leaves("k l m")]
    lines = [line(f"kepala {name}") for name in "abcdefghijklm"]
    whole = chart(Branch("kepala", children=(*first, *second)), lines=lines)
    boxes = drawn(whole, Room(160, 300))
    columns = [{boxes[leaf.node].x for leaf in group} for group in (first, second)]
    assert not columns[0] & columns[1]


def wire_of(drawing: Drawing, source: str) -> Wire:
    return next(wire for wire in drawing.wires if wire.source == source)


def test_a_rail_comes_straight_from_the_left_end_of_its_head() -> None:
    lines = [line(f"kepala {name}") for name in ("x", "y")]
    lines += [line(f"{head} {head}{n}") for head in ("x", "y") for n in range(3)]
    heads = [Branch(head, children=leaves(f"{head}0 {head}1 {head}2")) for head in ("x", "y")]
    drawing = proven(chart(Branch("kepala", children=tuple(heads)), lines=lines), Room(600, 400))
    boxes = {box.unit: box for box in drawing.boxes}
    for head in ("x", "y"):
        (rail,) = [
            (x1, max(y1, y2))
            for path in wire_of(drawing, head).paths
            for (x1, y1), (x2, y2) in pairwise(path)
            if x1 == x2 and min(y1, y2) == pytest.approx(boxes[head].bottom)
        ]
        assert boxes[head].x < rail[0] < boxes[f"{head}0"].x
        assert rail[1] > boxes[f"{head}2"].y


def test_the_line_to_a_foot_is_straight_between_two_columns() -> None:
    heads = [Branch(head, children=leaves(f"{head}0 {head}1")) for head in ("w", "x", "y", "z")]
    lines = [line(f"kepala {head.node}") for head in heads]
    lines += [line(f"{head.node} {leaf.node}") for head in heads for leaf in head.children]
    lines.append(line("kepala upt"))
    root = Branch("kepala", children=tuple(heads), foot=leaves("upt"))
    drawing = proven(chart(root, lines=lines), Room(700, 500))
    boxes = {box.unit: box for box in drawing.boxes}
    kepala, upt = boxes["kepala"], boxes["upt"]
    spine = max(wire_of(drawing, "kepala").paths, key=lambda path: path[-1][1] - path[0][1])
    assert {x for x, _y in spine} == {spine[0][0]}
    assert (spine[0][1], spine[-1][1]) == pytest.approx((kepala.bottom, upt.y))


def test_what_hangs_is_as_wide_as_its_longest_word_at_least() -> None:
    part = Branch("bagian", children=leaves("perundang-undangan-dan-lain-lain"))
    lines = [line("kepala bagian"), line("bagian perundang-undangan-dan-lain-lain")]
    whole = hung(chart(Branch("kepala", children=(part,)), lines=lines), {"kepala"})
    measure = Measure(whole, STYLE)
    (branch,) = whole.roots[0].children
    assert [inner.node for inner in branch.hanging] == ["perundang-undangan-dan-lain-lain"]
    least = measure.least_box(whole.nodes["perundang-undangan-dan-lain-lain"])
    assert measure.least_stack == least + measure.indent


# Staff in two rows


def staffed(count: int = 6, *, further: tuple[Link, ...] = ()) -> Chart:
    """A head with so many staff, half at each side, and two units."""
    staff = leaves(" ".join(f"Staf_Pembantu_{number}" for number in range(count)))
    half, parts = count // 2, leaves("bidang-a bidang-b")
    lines = [line(f"ketua {branch.node}") for branch in (*staff, *parts)]
    head = Branch("ketua", staff_left=staff[:half], staff_right=staff[half:], children=parts)
    return chart(head, lines=[*lines, *further])


def rows_of_staff(whole: Chart, room: Room) -> list[list[str]]:
    """The last letters of the staff in a drawing, row by row, from left to right."""
    rows: dict[float, list[str]] = {}
    for box in sorted(proven(whole, room).boxes, key=lambda box: (box.y, box.x)):
        if box.unit.startswith("Staf"):
            rows.setdefault(box.y, []).append(box.unit[-1])
    return list(rows.values())


def test_staff_stand_in_two_rows_where_one_prints_clearly_smaller() -> None:
    assert rows_of_staff(staffed(), Room(1200, 400)) == [["2", "1", "0", "3", "4", "5"]]
    narrow = Room(400, 600)
    assert rows_of_staff(staffed(), narrow) == [["2", "1", "3", "4"], ["0", "5"]]
    widths = {round(box.width, 1) for box in proven(staffed(), narrow).boxes if "Staf" in box.unit}
    assert len(widths) == 1


def test_few_staff_and_staff_with_other_lines_stand_in_one_row() -> None:
    narrow = Room(400, 600)
    assert len(rows_of_staff(staffed(2), narrow)) == 1
    assert rows_of_staff(staffed(4), narrow) == [["1", "2"], ["0", "3"]]
    further = (line("Staf_Pembantu_0 bidang-a", Kind.KOORDINASI),)
    assert len(rows_of_staff(staffed(further=further), narrow)) == 1


def forum(count: int, *, official: str = "") -> Chart:
    """A head with so many partners, half at each side, and one unit."""
    partners, below = leaves(" ".join(f"Instansi_{n}" for n in range(count))), leaves("sekretariat")
    half = (count + 1) // 2
    head = Branch("bupati", beside_left=partners[:half][::-1], beside_right=partners[half:],
                  children=below)  # fmt: skip
    lines = [line(f"bupati {p.node}", Kind.KOORDINASI, both=True) for p in partners]
    return chart(head, lines=[line("bupati sekretariat"), *lines], official=official)


def rows_of_partners(whole: Chart) -> list[str]:
    """The last letters of the partners on upright paper, row by row, from left to right."""
    rows: dict[float, str] = {}
    for box in sorted(proven(whole, Room(400, 600)).boxes, key=lambda box: (box.y, box.x)):
        if box.unit.startswith("Instansi"):
            rows[box.y] = rows.get(box.y, "") + box.unit[-1]
    return list(rows.values())


def test_partners_stand_in_two_rows_under_their_head_where_one_prints_clearly_smaller() -> None:
    assert rows_of_partners(forum(7)) == ["0123", "456"]
    assert rows_of_partners(forum(4)) == ["0123"]


def test_partners_whom_the_drafter_sets_beside_a_head_stay_there() -> None:
    assert rows_of_partners(forum(7, official="Instansi_0")) == ["0123456"]


def test_a_line_of_komando_is_straight_between_partners_in_two_rows() -> None:
    wires = proven(forum(9), Room(400, 600)).wires
    (wire,) = [wire for wire in wires if wire.kind is Kind.KOMANDO]
    assert len({x for path in wire.paths for x, _y in path}) == 1


def test_partners_in_the_tier_of_a_head_do_not_keep_its_units_from_a_row() -> None:
    camat = Branch("camat", children=leaves("seksi-a seksi-b seksi-c"))
    whole = chart(
        Branch("bupati", children=(*leaves("kapolsek"), camat, *leaves("danramil"))),
        lines=[
            line("bupati camat"),
            line("camat kapolsek", Kind.KOORDINASI, both=True),
            line("camat danramil", Kind.KOORDINASI, both=True),
            *[line(f"camat {leaf.node}") for leaf in camat.children],
        ],
        official="bupati camat kapolsek danramil",
    )
    boxes = drawn(whole, Room(700, 400))
    assert len({boxes[leaf.node].y for leaf in camat.children}) == 1
