"""Reading SVG back: what is refused before it is parsed, and the printed size."""

from __future__ import annotations

import pytest

from bagan.chart.svg import read
from bagan.chart.svg.read import page_size, parse
from bagan.problem import RenderError

HEAD = '<svg xmlns="http://www.w3.org/2000/svg"'


def test_the_printed_size_is_read_in_millimetres() -> None:
    assert page_size(parse(f'{HEAD} width="10.5mm" height="20mm"/>'.encode())) == (10.5, 20.0)


@pytest.mark.parametrize("size", ["10", "10px", "100%", "-1mm", "0mm", "mm", "1e3mm"])
def test_any_other_size_is_refused(size: str) -> None:
    with pytest.raises(
        RenderError, match=r"^The drawing does not give its width and height in mil"
    ):
        page_size(parse(f'{HEAD} width="{size}" height="20mm"/>'.encode()))


def test_a_byte_order_mark_does_no_harm() -> None:
    assert parse(b"\xef\xbb\xbf" + f"{HEAD}/>".encode()).tag.endswith("svg")


def test_files_that_are_too_large_are_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    data = f"{HEAD}/>".encode()
    monkeypatch.setattr(read, "BYTE_LIMIT", len(data))
    parse(data)
    with pytest.raises(RenderError, match=rf"^The file is larger than {len(data)} bytes$"):
        parse(data + b" ")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff\xfe<svg/>", r"^The file is not UTF-8 text$"),
        (
            f"<!DOCTYPE svg>{HEAD}/>".encode(),
            r"^The file declares a document type, which is refused$",
        ),
        (f"{HEAD}>".encode(), r"^The file is not well-formed XML: no element found"),
        (b"<svg/>", r"^The file is not an SVG drawing$"),
        (f"{HEAD.replace('svg ', 'g ')}/>".encode(), r"^The file is not an SVG drawing$"),
    ],
)
def test_what_is_no_drawing_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(RenderError, match=message):
        parse(data)
