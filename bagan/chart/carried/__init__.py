"""What an output carries of the spec that it was drawn from, in and out of each kind of file."""

from __future__ import annotations

from bagan.chart.carried.formats.docx import holds as holds_spec
from bagan.chart.carried.names import safe_name, safe_path
from bagan.chart.carried.people import hidden, mentions, squeezed, without
from bagan.chart.carried.value import ENDINGS, MANIFEST, NASKAH_LIMIT, OTHER, SPEC, Carried
from bagan.language import _
from bagan.problem import RenderError
from bagan.registry import modules

__all__ = [
    "ENDINGS",
    "MANIFEST",
    "NASKAH_LIMIT",
    "OTHER",
    "LIMIT",
    "SPEC",
    "Carried",
    "hidden",
    "holds_spec",
    "mentions",
    "safe_name",
    "safe_path",
    "squeezed",
    "taken",
    "without",
]

LIMIT = 200_000_000
"""Bytes of the largest file that is opened."""


def taken(data: bytes) -> Carried | None:
    """What the file *data* carries, or None where it carries no spec (any more).

    Raises RenderError for a file of another kind and for what is damaged in it.
    """
    if len(data) > LIMIT:
        raise RenderError(_("The file is larger than {limit} bytes", limit=LIMIT))
    for kind in modules("bagan.chart.carried.formats"):
        if kind.matches(data):
            found: Carried | None = kind.take(data)
            return found
    raise RenderError(_("The file is no PDF, SVG, PNG or Word document"))
