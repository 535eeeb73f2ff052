"""The CSV tables: the spec's rows, and no formula in any cell."""

from __future__ import annotations

import csv
import io

import pytest

from bagan.publish.export.formats.csv import lines_csv, units_csv
from bagan.publish.export.tables import LINE_HEADER, UNIT_HEADER
from bagan.spreadsheet import defused
from tests.export.conftest import NAMES, Case

Rows = list[dict[str, str]]


def opened(data: bytes) -> Rows:
    assert data.startswith(b"\xef\xbb\xbf"), "Excel would take it for a local code page"
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_the_units_are_the_spec_s(case: Case) -> None:
    organisation = case.spec.organisation
    rows = opened(units_csv(organisation))
    assert tuple(rows[0]) == UNIT_HEADER
    assert [row["Pengenal"] for row in rows] == [*organisation.units, *organisation.groups]
    headed = {entry.unit: entry.heading for entry in reversed(organisation.entries)}
    for row in rows:
        assert row["Nama"].removeprefix("'") == organisation.name(row["Pengenal"]).removeprefix("'")
        basis = organisation.basis(row["Pengenal"])
        assert row["Dasar"] == "; ".join(basis.dasar)
        assert row["Unsur"] == (headed.get(row["Pengenal"]) or "")


def test_the_lines_are_the_spec_s(case: Case) -> None:
    rows = opened(lines_csv(case.spec.organisation))
    assert tuple(rows[0]) == LINE_HEADER
    assert [(row["Dari"], row["Ke"], row["Jenis"], row["Timbal balik"]) for row in rows] == [
        (line.source, line.target, line.kind.value, "ya" if line.both else "tidak")
        for line in case.spec.organisation.lines
    ]
    assert [row["Dasar"] for row in rows] == [
        "; ".join(line.basis.dasar) for line in case.spec.organisation.lines
    ]


def test_no_cell_is_a_formula(hostile: Case) -> None:
    for made in (units_csv(hostile.spec.organisation), lines_csv(hostile.spec.organisation)):
        for row in opened(made):
            assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_names_come_back_as_they_are(hostile: Case) -> None:
    rows = opened(units_csv(hostile.spec.organisation))
    names = {row["Pengenal"]: row["Nama"] for row in rows}
    assert [names[f"n{number}"] for number in range(len(NAMES))] == list(map(defused, NAMES))


@pytest.mark.parametrize("start", "=+-@\t\r\n＝＋－＠")
def test_what_could_be_a_formula_starts_with_an_apostrophe(start: str) -> None:
    assert defused(f"{start}1") == f"'{start}1"
    assert defused(f"1{start}") == f"1{start}"
