"""Lines of a chart's text set at once: where WeasyPrint sets their letters, and only such lines."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import ImageStat
from weasyprint import images, svg

from bagan.pdf.setting import IMAGE, typeset
from bagan.problem import RenderError

AWAY = 0.05
"""Points by which a letter may stand elsewhere: `bagan audit` allows as many."""

SOURCE = """@font-face{font-family:'TeX Gyre Bonum';src:url(fonts/texgyrebonum-regular.otf)}
@font-face{font-family:'TeX Gyre Bonum';font-weight:bold;src:url(fonts/texgyrebonum-bold.otf)}"""


def page_with(text: str) -> str:
    """A page with the drawing of *text*, an element of SVG, in the fonts of the charts."""
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" width="400pt" height="100pt"'
        f" font-family=\"'TeX Gyre Bonum', serif\" font-size='10' kerning='0'>{text}</svg>"
    )
    image = IMAGE + b64encode(drawing.encode()).decode()
    return (
        f"<html lang='id'><title>a</title><style>{SOURCE} @page{{size:500pt 200pt;margin:0}}"
        f"</style><img alt='a' src='{image}'>"
    )


def letters_of(pdf: bytes) -> list[tuple[str, float, float]]:
    """Every letter of the first page, and where it stands, in points."""
    page = pypdfium2.PdfDocument(pdf)[0]
    text = page.get_textpage()
    places = range(text.count_chars())
    letters = [(text.get_text_range(at, 1), *text.get_charbox(at)[:2]) for at in places]
    return sorted(letter for letter in letters if letter[0].strip())


@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
@pytest.mark.parametrize("looks", ["", "font-weight='bold'", "font-size='14.5'"])
def test_letters_stand_where_weasyprint_sets_them(
    anchor: str, looks: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pairs that are kerned and ligatures among them: AV, To, fi, ffl."""
    page = page_with(
        f"<text text-anchor='{anchor}' fill='#803010' {looks}>"
        "<tspan x='180' y='30'>AVA To Wakil Bupati fi ffl</tspan>"
        "<tspan x='180.5' y='50.25'>Tata Usaha</tspan></text>"
    )
    made, one_by_one = both(page, monkeypatch)
    assert letters_of(made) != []
    for mine, theirs in zip(letters_of(made), letters_of(one_by_one), strict=True):
        assert mine[0] == theirs[0]
        assert mine[1:] == pytest.approx(theirs[1:], abs=AWAY)
    assert (times_shown(made), times_shown(one_by_one)) == (2, 30)
    assert inked(made) == pytest.approx(inked(one_by_one), rel=0.02)


@pytest.mark.parametrize(
    "text",
    [
        "<text x='20' y='30'>Bupati</text>",
        "<text rotate='20'><tspan x='20' y='30'>Bupati</tspan></text>",
        "<text letter-spacing='3'><tspan x='20' y='30'>Bupati</tspan></text>",
        "<text transform='translate(9 9)'><tspan x='20' y='30'>Bupati</tspan></text>",
        "<text><tspan x='20 40' y='30'>Bupati</tspan></text>",
        "<text><tspan x='20' y='30'>Bu<tspan fill='#ff0000'>pati</tspan></tspan></text>",
        "<text x='20' y='30'>Bupati <tspan x='60' y='30'>Wakil</tspan></text>",
        "<text><tspan x='20' y='30' fill='#ff0000'>Bupati</tspan></text>",
        "<linearGradient id='g'><stop offset='0' stop-color='red'/></linearGradient>"
        "<text fill='url(#g)'><tspan x='20' y='30'>Bupati</tspan></text>",
        "<text><tspan x='20'>Bupati</tspan></text>",
        "<text><tspan y='30'>Bupati</tspan></text>",
        "<text text-anchor='centre'><tspan x='20' y='30'>Bupati</tspan></text>",
        "<text font-weight='600'><tspan x='20' y='30'>Bupati</tspan></text>",
        "<g fill-opacity='0.5'><text><tspan x='20' y='30'>Bupati</tspan></text></g>",
        "<text><tspan x='20' y='30' visibility='hidden'>Bupati</tspan></text>",
    ],
)
def test_all_other_text_is_left_to_weasyprint(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made, theirs = both(page_with(text), monkeypatch)
    assert made == theirs


def test_a_line_without_letters_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    made, _theirs = both(page_with("<text><tspan x='20' y='30'/></text>"), monkeypatch)
    assert letters_of(made) == []


def test_a_letter_that_no_font_has_is_complained_of() -> None:
    with pytest.raises(RenderError, match=r"notdef.*U\+0378"):
        typeset(page_with("<text><tspan x='20' y='30'>Bupati \u0378</tspan></text>"), None)


def both(page: str, monkeypatch: pytest.MonkeyPatch) -> tuple[bytes, bytes]:
    """*page* as a PDF, set here and by WeasyPrint alone."""
    made = typeset(page, None)
    monkeypatch.setattr(images, "SVG", svg.SVG)
    return made, typeset(page, None)


def inked(pdf: bytes) -> list[float]:
    """How much red, green and blue the ink of the first page takes away."""
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=4).to_pil().convert("RGB")
    return [255 - value for value in ImageStat.Stat(picture).mean]


def times_shown(pdf: bytes) -> int:
    """How often the first page and its forms show letters."""
    with pikepdf.open(BytesIO(pdf)) as document:
        page = document.pages[0]
        streams = [page, *page.Resources.get("/XObject", {}).values()]
        steps = [step for stream in streams for step in pikepdf.parse_content_stream(stream)]
        return sum(str(step.operator) == "TJ" for step in steps)
