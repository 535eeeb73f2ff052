"""A scan and the account of its entries in, the page on which its reading is reviewed out.

One HTML document, whole in itself: the account, then every line in doubt, with the piece of the
page that it was read from, to be accepted or corrected.
"""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from bagan.law.draft.account import Account, Counted
from bagan.law.naskah.scan.reading import Line, Scan
from bagan.templating import part, render
from bagan.version import __version__

TEMPLATE = "tinjauan.html.j2"
_DPI = 150
"""The resolution of the pieces: enough to read them, a quarter of a scan's usual weight."""
_AROUND = 0.6
"""Of a line's height, shown above and below it; three lines where a number before it is lost."""
_LOST_ABOVE = 4.0
_QUALITY = 60


@dataclass(frozen=True, slots=True)
class Item:
    """A line to be looked at: its picture as a data address, with its size in pixels, and the
    reasons."""

    line: Line
    words: str
    reasons: tuple[str, ...]
    picture: str
    width: int
    height: int


def review_page(scan: Scan, account: Account, *, name: str, spec: str) -> str:
    """The HTML of the review of the scan called *name*, whose drafted spec is called *spec*."""
    items = list(_items(scan, account))
    values = {
        "name": name,
        "spec": spec,
        "account": account,
        "items": items,
        "places": {entry: _place(entry, items) for entry in account.open},
        "lines": json.dumps(
            [
                {"halaman": one.line.page, "baris": one.line.number, "dibaca": one.line.read}
                for one in items
            ]
        ),
        "style": part("tinjauan.css"),
        "script": part("tinjauan.js"),
        "generator": f"Bagan {__version__}",
    }
    return render(TEMPLATE, values)


def _place(entry: Counted, items: list[Item]) -> int:
    """The number of the item that shows *entry*; 0 where none does."""
    numbers = (n for n, one in enumerate(items, 1) if _shows(one.line, entry))
    return next(numbers, 0)


def _shows(line: Line, entry: Counted) -> bool:
    return line.start < entry.end and entry.start < line.end


def _items(scan: Scan, account: Account) -> Iterator[Item]:
    """The lines in doubt, and those of entries that are open, in the order of the text."""
    page, opened, dpi = 0, Image.new("L", (1, 1)), _DPI
    for line in scan.lines:
        reasons = dict.fromkeys(line.doubts)
        for entry in account.open:
            if _shows(line, entry):
                reasons[entry.reason if entry.drawn else f"tidak digambar: {entry.reason}"] = None
        if not reasons:
            continue
        if line.page != page:
            page = line.page
            opened, dpi = scan.pictures.page(page - 1)
        picture = _piece(opened, line, dpi)
        stream = io.BytesIO()
        picture.save(stream, "JPEG", quality=_QUALITY)
        address = "data:image/jpeg;base64," + base64.b64encode(stream.getvalue()).decode()
        words = scan.text[line.start : line.end]
        yield Item(line, words, tuple(reasons), address, *picture.size)


def _piece(page: Image.Image, line: Line, dpi: int) -> Image.Image:
    """The line's piece of its page, over the page's whole width."""
    _left, top, _right, bottom = line.box
    height = bottom - top
    lost = any(why.startswith("nomor sebelum") for why in line.doubts)
    above = (_LOST_ABOVE if lost else _AROUND) * height
    below = _AROUND * height
    rows = max(round(top - above), 0), min(round(bottom + below), page.height)
    piece = page.crop((0, rows[0], page.width, rows[1]))
    scale = min(_DPI / dpi, 1.0)
    return piece.resize((max(round(piece.width * scale), 1), max(round(piece.height * scale), 1)))
