"""A parsed SVG in, findings on whatever could act, load something or move what is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from bagan.chart.audit.marks import pale
from bagan.chart.audit.report import Finding
from bagan.chart.audit.themes import GROUND, Block, declarations, themes_legible
from bagan.chart.carried.formats.svg import metadata_of
from bagan.chart.svg.read import PORTRAIT_ADDRESS, SVG
from bagan.language import _

ELEMENTS = frozenset(
    {"svg", "title", "desc", "style", "g", "a", "rect", "path", "text", "tspan", "image"}
)
"""All that a chart is made of; whatever else there is could run, load or hide something."""

ATTRIBUTES = {
    "svg": frozenset(
        {"viewBox", "width", "height", "role", "lang", "font-family", "font-size", "kerning"}
    ),
    "g": frozenset(),
    "a": frozenset({"href", "{http://www.w3.org/1999/xlink}href"}),
    "rect": frozenset(
        {"x", "y", "width", "height", "fill", "stroke", "stroke-width", "stroke-dasharray"}
    ),
    "path": frozenset(
        {"d", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap"}
    ),
    "text": frozenset({"x", "y", "fill", "text-anchor", "font-weight", "font-style", "font-size"}),
    "tspan": frozenset({"x", "y", "font-weight", "font-style", "font-size"}),
    "image": frozenset({"x", "y", "width", "height", "role", "href"}),
}
"""All that the elements of a chart may carry beside a class, an id, data-* and aria-*: most
others move, hide or bend what the audit has measured."""

PROPERTIES = frozenset({"fill", "stroke", "background", "font-kerning", "font-variant-ligatures"})
FONT_PROPERTIES = frozenset({"font-family", "font-weight", "font-style", "src"})
"""What the embedded style sheet may set: colours, and fonts that it brings along."""
OF_THE_CHART = (("max-width", "100%"), ("height", "auto"), ("forced-color-adjust", "none"))
"""What it may set on the chart as a whole: it is scaled, and keeps its colours."""

BACKGROUNDS = (".kotak", ".bingkai")
"""Ends of the selectors whose fill may be pale: what a name stands on."""
FILLED = ("text", ".panah--komando", ".panah--koordinasi")
"""Ends of the selectors whose fill may be dark: a line or a mark that is filled hides things."""

_HREF = ("href", "{http://www.w3.org/1999/xlink}href")
_PORTRAIT = re.compile(re.escape(PORTRAIT_ADDRESS) + r"[A-Za-z0-9+/]+={0,2}")
_LINK = re.compile(r"(?:https?://|#)\S+")
_URL = re.compile(r"url\s*\(\s*[\"']?(?!data:font/)", re.IGNORECASE)
_BLOCK = re.compile(r"([^{};]*)\{([^{}]*)\}")
_RULE = r"[^\s{}@;][^{}@;]*\{[^{}]*\}|@font-face\s*\{[^{}]*\}"
_AT = rf"@(?:supports|media)[^{{}}@;]*\{{\s*(?:(?:{_RULE})\s*)*\}}"
_SHEET = re.compile(rf"\s*(?:(?:{_RULE}|{_AT})\s*)*")
_PART = re.compile(rf"(?P<at>{_AT})|{_RULE}")
_COLOUR = re.compile(r"(?:var\(\s*--[\w-]+\s*,)?\s*([#\w]+)\s*\)?")


def harmless(data: bytes, root: Element) -> Iterator[Finding]:
    """No script, no foreign object, no event, no outside reference, nothing moved."""
    if b"<?" in data.removeprefix(b"<?xml "):
        yield _finding(_("The file holds an instruction for other programs"))
    compared = any("data-perubahan" in element.attrib for element in root.iter())
    sheets, apart = 0, metadata_of(root)
    for element in root.iter():
        if element in apart:
            continue
        space, _brace, name = str(element.tag).rpartition("}")
        if space != "{" + SVG or name not in ELEMENTS:
            yield _finding(_("The element {name} has no place in a chart", name=name))
        if name == "svg" and element is not root:
            yield _finding(_("The element {name} has no place in a chart", name=name))
        for attribute, value in element.attrib.items():
            yield from _attribute(name, attribute, value)
        if name == "style":
            sheets += 1
            if sheets > 1 or len(element):
                # What stands in another sheet, or behind an element, would be judged apart.
                yield _finding(_("The drawing has more than one style sheet"))
            yield from _style_sheet(element.text or "", compared=compared)


def _finding(message: str) -> Finding:
    return Finding("isi-asing", message)


def _attribute(element: str, attribute: str, value: str) -> Iterator[Finding]:
    if attribute.casefold().startswith("on"):
        yield _finding(_("The event attribute {name} has no place in a chart", name=attribute))
    elif element == "image" and attribute == "href":
        if not _PORTRAIT.fullmatch(value):
            yield _finding(_("The drawing shows a picture that is no portrait of its own"))
    elif attribute in _HREF:
        if element != "a" or not _LINK.fullmatch(value):
            yield _finding(_("The reference {value} is neither http(s) nor a #fragment",
                             value=ascii(value[:80])))  # fmt: skip
    elif _URL.search(value):
        yield _finding(_("The attribute {name} refers to something else", name=attribute))
    elif not (
        attribute in ("class", "id")
        or attribute.startswith(("data-", "aria-"))
        or attribute in ATTRIBUTES.get(element, ())
    ):
        yield _finding(
            _("The attribute {name} makes things look other than their coordinates say",
              name=attribute)
        )  # fmt: skip


def _style_sheet(text: str, *, compared: bool) -> Iterator[Finding]:
    """Only colours and the font's own rendering may be set, and only data: fonts loaded."""
    if _URL.search(text) or "\\" in text or "/*" in text or "@import" in text.casefold():
        yield _finding(_("The style sheet refers to something else"))
    if not _SHEET.fullmatch(text):
        # A browser closes open blocks and reads nested ones; _BLOCK would see neither.
        yield _finding(_("The style sheet is more than a list of plain rules"))
        return
    plain: list[Block] = []
    themes: list[tuple[str, list[Block]]] = []
    for part in _PART.finditer(text):
        head, _brace, inside = part[0].partition("{")
        if not part["at"] or not head.startswith("@media"):
            plain += _blocks(inside if part["at"] else part[0])
            if themes:
                yield _finding(_("The style sheet has a rule after its themes"))
        else:
            themes.append((head.strip(), _blocks(inside)))
    for selector, block in plain:
        yield from _plain_rule(selector, block)
    yield from themes_legible(plain, themes, compared=compared)


def _blocks(text: str) -> list[Block]:
    return [(selector.strip(), block) for selector, block in _BLOCK.findall(text)]


def _plain_rule(selector: str, block: str) -> Iterator[Finding]:
    """A rule outside of themes: what it sets, and that it is ink on paper."""
    allowed = FONT_PROPERTIES if selector == "@font-face" else PROPERTIES
    # A data URI has a ";" of its own; what stands in brackets is a value anyhow.
    for name, value in declarations(re.sub(r"\([^()]*\)", "", block)):
        whole = selector == GROUND and (name, value) in OF_THE_CHART
        if name not in allowed and not whole:
            yield _finding(_("The style sheet sets {name}", name=ascii(name[:40])))
    for name, value in declarations(block):
        if name in ("fill", "stroke", "background"):
            yield from _colour(selector, name, value)


def _colour(selector: str, name: str, value: str) -> Iterator[Finding]:
    """Ink stays dark: a style sheet must not take away what the attributes show."""
    parts = [part.strip() for part in selector.split(",")]
    if name == "background":
        behind, astray = True, selector != GROUND
    else:
        behind = name == "fill" and all(part.endswith(BACKGROUNDS) for part in parts)
        astray = name == "fill" and not behind and not all(part.endswith(FILLED) for part in parts)
    colour = _COLOUR.fullmatch(value)
    if colour is None or pale(colour[1]) is not behind or astray:
        yield _finding(_("The style sheet sets {name}", name=ascii(f"{name}:{value}"[:60])))
