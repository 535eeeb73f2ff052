"""The root of an SVG in, its page and scale out, and what a reader needs to be told of it."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from bagan.chart.audit.marks import numbers
from bagan.chart.audit.plane import Rect
from bagan.chart.svg.read import MM_PER_POINT, SVG, page_size
from bagan.language import _

NOWHERE = Rect(0.0, 0.0, 0.0, 0.0)


def page(root: Element) -> tuple[Rect, float]:
    """The viewBox, and printed points per unit of it; NOWHERE without a usable viewBox.

    Raises RenderError without a size in millimetres.
    """
    wide, high = page_size(root)
    try:
        left, top, width, height = numbers(root.get("viewBox", ""))
    except ValueError:
        return NOWHERE, 1.0
    if min(width, height) <= 0:
        return NOWHERE, 1.0
    scale = wide / MM_PER_POINT / width
    # Sizes have two decimals in millimetres, so the two scales may differ by that much.
    slack = 0.011 / MM_PER_POINT * (1 + height / width)
    if abs(high / MM_PER_POINT - scale * height) > slack:
        return NOWHERE, 1.0
    return Rect(left, top, left + width, top + height), scale


def head_faults(root: Element) -> Iterator[str]:
    """What is wrong with title, description, language and ids."""
    first = list(root)[:2]
    tags = [child.tag for child in first]
    if tags != [f"{{{SVG}}}title", f"{{{SVG}}}desc"] or not all(
        (child.text or "").strip() for child in first
    ):
        yield _("The drawing does not begin with its title and description")
    named = [child.get("id", "") for child in first]
    if root.get("aria-labelledby", "").split() != named or root.get("role") != "img":
        yield _("The drawing does not name its title and description to screen readers")
    if not root.get("lang"):
        yield _("The drawing does not tell its language")
    seen = set()
    for element in root.iter():
        name = element.get("id")
        if name is not None and name in seen:
            yield _('The id "{id}" stands at two places', id=name)
        seen.add(name)
