"""What WeasyPrint complains of is told, but not at any length."""

from __future__ import annotations

from base64 import b64encode

import pytest

from bagan.pdf import write_pdf
from bagan.pdf.setting import IMAGE
from bagan.problem import RenderError


def test_a_chart_that_cannot_be_painted_is_not_printed_whole() -> None:
    chart = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        '<text rotate="none">a</text>' + "<g/>" * 5000 + "</svg>"
    )
    source = IMAGE + b64encode(chart.encode()).decode("ascii")
    with pytest.raises(RenderError) as caught:
        write_pdf(f'<html lang="id"><title>a</title><img alt="a" src="{source}"></html>')
    assert "Failed to render SVG image" in str(caught.value)
    assert len(str(caught.value)) < 500
