"""Tables of a PDF: all words of a row on one line, whatever its cells are set like."""

from __future__ import annotations

import pytest

from .test_pdf import lines

ROWS = (
    ("1", "Bupati Raya", "Pelindung"),
    ("2", "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "Ketua"),
    ("3", "Kepala Bagian Kesejahteraan Rakyat Sekretariat Daerah", "Wakil Ketua"),
    ("4", "Kepala Bagian Hukum", "Anggota"),
)


def table(rows: tuple[tuple[str, ...], ...], style: str, head: str = "") -> str:
    cells = "".join(
        f"<tr>{''.join(f'<td style={style!r}>{cell}</td>' for cell in row)}</tr>" for row in rows
    )
    return f"<table style='width:7cm;border-spacing:0'>{head}{cells}</table>"


@pytest.mark.parametrize("align", ["top", "middle"])
@pytest.mark.parametrize("set_", ["left", "center"])
def test_the_words_of_a_row_stand_on_one_line(align: str, set_: str) -> None:
    head = "<tr><td>No</td><td>Jabatan</td><td>Kedudukan dalam Tim</td></tr>"
    style = f"vertical-align:{align};text-align:{set_};padding:3pt"
    found = lines(table(ROWS, style, head))
    assert [line.split("\t") for line in found[-4:]] == [list(row) for row in ROWS]


def test_a_list_without_a_head_is_no_table() -> None:
    rows = tuple(
        (f"{at}.", f"Seksi {name};", "Pasar Raya Kota")
        for at, name in enumerate(("Kebersihan", "Ketertiban", "Pendapatan"), start=1)
    )
    assert not any("\t" in line for line in lines(table(rows, "padding:3pt")))
