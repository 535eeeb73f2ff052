"""The doubts of a scan in; a remark for each page with some outside the entries of lists out."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.law.draft.tally import Tally
from bagan.law.draft.values import Remark
from bagan.law.naskah.naskah import Naskah

_NAMED = 20
"""So many lines are named."""


def unclear(naskah: Naskah, tally: Tally) -> Iterator[Remark]:
    """What is to be said of doubts that no entry's own remark tells.

    Words of articles that no chart draws may be unclear on every line of a bad scan: they are told
    by page, and shown one by one on the review page.
    """
    pages: dict[str, dict[int, None]] = {}
    for doubt in naskah.doubts:
        if doubt.start == doubt.end:  # a whole page
            yield Remark(doubt.why, naskah.place(doubt.start).line)
        elif not tally.holds(doubt.start, doubt.end):
            place = naskah.place(doubt.start)
            page = place.path.partition("#page=")[2]
            pages.setdefault(page, {})[place.line] = None
    for page, lines in pages.items():
        named = ", ".join(map(str, list(lines)[:_NAMED]))
        more = f" dan {len(lines) - _NAMED} baris lain" if len(lines) > _NAMED else ""
        where = f"halaman {page}, " if page else ""
        text = f"bacaan tidak jelas di luar daftar, {where}baris {named}{more}"
        yield Remark(text, next(iter(lines)))
