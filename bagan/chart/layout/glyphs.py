"""A text in, its characters that the shipped font cannot print out."""

from __future__ import annotations

from bagan.chart.layout.text import advances
from bagan.style import Face


def missing_characters(text: str) -> str:
    """The characters of *text* that a cut of the shipped font lacks, each once, in order.

    >>> missing_characters("Dinas Sosial")
    ''
    """
    tables = [advances(face)[0] for face in (Face.REGULAR, Face.BOLD)]
    return "".join(
        character
        for character in dict.fromkeys(text)
        if not all(ord(character) in table for table in tables)
    )
