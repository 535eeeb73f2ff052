"""A Regency and a font's gaps in, Problems out: what could not be printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from bagan.chart.model.annexes import Lewati
from bagan.chart.model.items import Item
from bagan.chart.model.regency import Regency
from bagan.chart.model.units import Garis
from bagan.chart.spec.characters import bad_character, character_name
from bagan.language import _
from bagan.problem import Problem, Span

Missing = Callable[[str], str]
"""Text to its characters that the font lacks; bagan.chart.layout.glyphs has the shipped font's."""

_UNPRINTED = frozenset({"id", "kode", "tautan", "naskah", "alasan", "foto", "huruf", "nama_lama"})


def glyph_problems(regency: Regency, missing: Missing) -> list[Problem]:
    """huruf-tidak-ada: a printed text with characters (emoji, say) that the font lacks."""
    return [
        Problem(
            span,
            "huruf-tidak-ada",
            _("The font has no {character}", character=character_name(character)),
            _("Remove or replace the character."),
        )
        for text, span in _texts(regency)
        if not text.isascii()
        for character in missing(text)
        if bad_character(character) is None  # else it is told already
    ]


def _texts(item: Item) -> Iterator[tuple[str, Span]]:
    """Every printed text below *item* and its place."""
    for name, value in item:
        if name in _UNPRINTED or (
            name in ("komando", "koordinasi") and isinstance(item, Garis | Lewati)
        ):
            continue
        for part in _parts(value):
            if isinstance(part, Item):
                yield from _texts(part)
            elif isinstance(part, str):
                yield part, item.marks.of(name)


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, Mapping):
        return value.values()
    return value if isinstance(value, tuple) else (value,)
