"""A spec in, the articles of its regulation's text, each as it is cited and with its words, out."""

from __future__ import annotations

from pathlib import Path

from bagan import load
from bagan.law.rules import naskah_path, read_naskah

MOST = 4000
"""So many parts are sent; a regulation has fewer."""
WORDS = 600


def articles(path: Path, text: str) -> dict[str, object]:
    """``berkas``, the file that holds the regulation's text ("" where the spec names none), and
    ``bagian``: each part that can be cited, with its own words.

    Raises SpecError for a faulty spec and for a text that cannot be read.
    """
    spec = load(path, text)
    file = naskah_path(spec)
    naskah = read_naskah(spec)
    if naskah is None or file is None:
        return {"berkas": "", "bagian": []}
    parts = [
        {"dasar": str(part.citation), "bunyi": (part.text or part.words)[:WORDS]}
        for part in naskah.walk()
        if part.citation is not None
    ]
    return {"berkas": file.name, "bagian": parts[:MOST]}
