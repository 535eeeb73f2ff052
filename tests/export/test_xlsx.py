"""The Excel workbook: the same rows as the CSV tables, every cell of it words."""

from __future__ import annotations

import io
from zipfile import ZipFile

from lxml import etree

from bagan.publish.export.formats.xlsx import to_xlsx
from bagan.publish.export.source import Source
from bagan.publish.export.tables import LINE_HEADER, UNIT_HEADER, line_rows, unit_rows
from tests.export.conftest import Case

SHEET = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def sheets(data: bytes) -> list[list[tuple[str, ...]]]:
    """The words of each sheet, row by row [ECMA-376, part 1, 18.3 and 18.4]."""
    with ZipFile(io.BytesIO(data)) as parts:
        words = [
            "".join(item.itertext())
            for item in etree.fromstring(parts.read("xl/sharedStrings.xml")).findall("s:si", SHEET)
        ]
        found = []
        for number in (1, 2):
            page = etree.fromstring(parts.read(f"xl/worksheets/sheet{number}.xml"))
            assert page.find(".//s:f", SHEET) is None, "a formula"
            assert page.find("s:autoFilter", SHEET) is not None
            found.append([tuple(words[int(cell.findtext("s:v", namespaces=SHEET))]
                               for cell in row.findall("s:c", SHEET))
                         for row in page.iterfind(".//s:row", SHEET)])  # fmt: skip
    return found


def made(case: Case) -> bytes:
    return to_xlsx(Source("a", case.spec.regency, case.spec.organisation, ()))


def test_the_rows_are_the_spec_s(case: Case) -> None:
    organisation = case.spec.organisation
    units, lines = sheets(made(case))
    assert units == [UNIT_HEADER, *unit_rows(organisation)]
    assert lines == [LINE_HEADER, *line_rows(organisation)]


def test_the_same_bytes(case: Case) -> None:
    assert made(case) == made(case)
