"""Teams: the members in their box, one under the other, in every chart and on paper."""

import pytest

import bagan
from bagan.chart.audit.pdf.looks import centred
from bagan.chart.audit.picture import Picture, Shape, Text
from bagan.chart.audit.plane import Rect
from bagan.chart.figures import Figure
from bagan.problem import SpecError
from bagan.style import Face, Style
from tests.people.conftest import MakeSpec

MEMBERS = """\
{nama: Bidang Dua, anggota_tim: [{peran: Koordinator, nama: Asep, jabatan: Kepala Bappeda},
        {Anggota: Kepala BPS}, Ketua TP PKK]}"""


def team(office: MakeSpec, members: str = MEMBERS) -> Figure:
    spec = office("bidang-2: Bidang Dua", f"bidang-2: {members}")
    return next(iter(bagan.draw(spec, chart="susunan")))


def lines(figure: Figure, unit: str = "bidang-2") -> list[tuple[str, str]]:
    (box,) = [box for box in figure.drawing.boxes if box.unit == unit]
    return [(line.role, line.text) for line in box.lines]


def test_members_are_numbered_under_the_name(office: MakeSpec) -> None:
    found = lines(team(office))
    assert found[0] == ("", "Bidang Dua")
    assert {role for role, _text in found[1:]} == {"anggota"}
    assert " ".join(text for _role, text in found[1:]) == (
        "1. Koordinator: Asep (Kepala Bappeda) 2. Anggota: Kepala BPS 3. Ketua TP PKK"
    )


def test_one_member_is_no_list(office: MakeSpec) -> None:
    figure = team(office, "{nama: Bidang Dua, anggota_tim: [Wakil Bupati]}")
    assert lines(figure) == [("", "Bidang Dua"), ("orang", "Wakil Bupati")]


def test_a_list_begins_at_the_left_and_lies_in_its_box(office: MakeSpec) -> None:
    from bagan.chart.layout import width

    figure = team(office)
    (box,) = [box for box in figure.drawing.boxes if box.unit == "bidang-2"]
    size = figure.drawing.size
    starts = {
        round(line.x - width(line.text, Face.REGULAR) * size / 2 - box.x, 1)
        for line in box.lines
        if line.role == "anggota"
    }
    numbers, *further = sorted(starts)
    assert 0 < numbers < size and len(further) < 2
    assert figure.svg


def test_a_member_has_to_be_someone(office: MakeSpec) -> None:
    with pytest.raises(SpecError, match="A member of a team needs an office or a name"):
        office("bidang-2: Bidang Dua", "bidang-2: {nama: Dua, anggota_tim: [{peran: Ketua}]}")


def test_a_list_on_paper_is_told_from_a_label_that_has_slipped() -> None:
    style, size = Style(), 10.0
    pad, leading = style.padding_x_em * size, style.leading_em * size
    first = style.padding_y_em * size + leading / 2 + 3.6
    words = ("Bidang", "1. Ani", "2. Budi")

    def picture(*, indent: float = pad, top: float = first, out: float = 0.0) -> Picture:
        texts = (
            Text(words[0], 60.0, top, size, Face.BOLD, "middle"),
            *(
                Text(
                    word,
                    indent + out * (number == 1),
                    top + number * leading,
                    size,
                    Face.REGULAR,
                    "start",
                )
                for number, word in enumerate(words[1:], start=1)
            ),
        )
        box = Shape("b", Rect(0.0, 0.0, 120.0, 90.0), 0.7, texts)
        return Picture(Rect(0.0, 0.0, 120.0, 90.0), 1.0, (box,), (), (), (), (), ())

    assert not list(centred(picture()))
    words = ("Bidang", "9. Ani", "10. Budi")
    assert not list(centred(picture()))
    assert not list(centred(picture(out=0.62 * size)))
    assert list(centred(picture(out=0.7 * size)))
    assert list(centred(picture(indent=pad + 1)))
    assert list(centred(picture(top=first + 1)))


@pytest.mark.parametrize(
    "members",
    [MEMBERS,
     f"{{nama: Bidang Dua, anggota_tim: [{', '.join(['Camat'] * 12)}]}}",
     f'{{nama: Bidang Dua, anggota_tim: ["{"Perindustrian " * 9}", {", ".join(["Camat"] * 11)}]}}'],
    ids=["three", "twelve", "twelve, one of several lines"],
)  # fmt: skip
def test_the_annex_of_a_team_is_proven(office: MakeSpec, tmp_path, members: str) -> None:
    from click.testing import CliRunner

    from bagan.cli import main

    spec = office("bidang-2: Bidang Dua", f"bidang-2: {members}")
    file = tmp_path / "dinas.pdf"
    file.write_bytes(bagan.annex(spec).data)
    audited = CliRunner().invoke(main, ["audit", str(file), "--spec", spec.path])
    assert audited.exit_code == 0, audited.output
    assert "0 findings" in audited.output
