"""A Drawing and its legend in, the style sheet of its SVG out: font, themes, hooks for websites."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bagan.chart.layout.drawing import Drawing
from bagan.chart.model.kinds import Kind
from bagan.chart.svg.fonts import SHIPPED_FAMILY, font_rules
from bagan.chart.svg.legend import Legend
from bagan.chart.svg.mark import content, font_list
from bagan.style import Face, Style

FRAME_FACE = Face.BOLD
HEADING_FACE = Face.ITALIC
ROLE_FACES = {"lama": Face.REGULAR, "catatan": Face.ITALIC, "orang": Face.REGULAR,
              "anggota": Face.REGULAR}  # fmt: skip
FRAME_INK = "#999999"

SUPPORTS = "@supports (fill:var(--bagan-tinta))"
"""Guards the plain theme: what knows no custom properties (WeasyPrint, resvg) skips it, as
it skips every @media, and keeps the presentation attributes."""

FITTING = ":where(svg.bagan){max-width:100%;height:auto}"
"""An inline chart or one in an <object> is scaled to its column, as an <img> is."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of a chart: ``ground`` behind it, ``box`` inside its boxes, ``ink`` of words,
    lines and borders, ``frame`` round groups.  In an ``open`` theme, a website may set others."""

    ground: str
    box: str
    ink: str
    frame: str
    open: bool = True

    def colour(self, name: str, value: str) -> str:
        """*value*, unless the website says otherwise by the custom property *name*."""
        return f"var(--bagan-{name},{value})" if self.open else value


DARK = Theme(ground="#121212", box="#1f1f1f", ink="#f2f2f2", frame="#b3b3b3")
"""At least 14 : 1 between ink and what it stands on; WCAG 2.2 AAA asks for 7 : 1."""
FORCED = Theme(ground="Canvas", box="Canvas", ink="CanvasText", frame="CanvasText", open=False)
"""The colours that a reader forces on all pages, by their names in CSS Color 4."""


def style_sheet(drawing: Drawing, *, legend: Legend | None, style: Style, embed: bool) -> str:
    """The themes of a chart: light, dark, a reader's own colours, and black in print.

    A chart brings its background along, because an <img> does not always have the colour
    scheme of the page around it.
    """
    rules = ["svg.bagan text{font-kerning:none;font-variant-ligatures:none}"]
    rules += _white(style) if drawing.compared or drawing.coloured else _themes(style)
    if embed and SHIPPED_FAMILY in font_list(style):
        rules.insert(0, font_rules(_used(drawing, legend)))
    return f"<style>{content(chr(10).join(rules))}</style>"


def _white(style: Style) -> list[str]:
    """A comparison, and a chart whose kinds have colours, keep them everywhere: these are made
    for a white ground."""
    return [
        f"{SUPPORTS}{{",
        f":where(svg.bagan){{background:{style.paper};forced-color-adjust:none}}",
        FITTING,
        "}",
    ]


def _themes(style: Style) -> list[str]:
    light = Theme(style.paper, style.paper, style.ink, FRAME_INK)
    blocks = (
        (SUPPORTS, light),
        ("@media screen and (prefers-color-scheme:dark)", DARK),
        ("@media (forced-colors:active)", FORCED),
        ("@media print", replace(light, open=False)),
    )
    rules = [line for head, theme in blocks for line in (f"{head}{{", *_rules(theme), "}")]
    return [rules[0], FITTING, *rules[1:]]


def _rules(theme: Theme) -> list[str]:
    """:where() adds no weight, so that a page's own rule for a class of units wins."""
    inside = ":where(svg.bagan)"
    ink = theme.colour("tinta", theme.ink)
    box = f"fill:{theme.colour('kotak', theme.box)};stroke:{theme.colour('tepi', theme.ink)}"
    rules = [
        f"{inside}{{background:{theme.colour('latar', theme.ground)}}}",
        f"{inside} .kotak{{{box}}}",
        f"{inside} .bingkai{{stroke:{theme.colour('bingkai', theme.frame)}}}",
        f":where(svg.bagan .kelompok--kotak) .bingkai{{{box}}}",
        f"{inside} text{{fill:{ink}}}",
    ]
    for kind in Kind:
        value = theme.colour(kind.value, theme.ink)
        for part in ("garis", "contoh"):
            rules.append(f"{inside} .{part}--{kind.value}{{stroke:{value}}}")
        rules.append(f"{inside} .panah--{kind.value}{{fill:{value}}}")
    return rules


def _used(drawing: Drawing, legend: Legend | None) -> dict[Face, list[str]]:
    """The texts set in each face."""
    used: dict[Face, list[str]] = {}
    for box in drawing.boxes:
        face = Face.BOLD if box.bold else Face.REGULAR
        for line in box.lines:
            used.setdefault(ROLE_FACES.get(line.role, face), []).append(line.text)
    for heading in drawing.headings:
        used.setdefault(HEADING_FACE, []).extend(line.text for line in heading.lines)
    titles = [frame.lines for frame in drawing.frames] + [area.lines for area in drawing.areas]
    if any(titles):
        used[FRAME_FACE] = [
            *used.get(FRAME_FACE, ()),
            *(line.text for lines in titles for line in lines),
        ]
    if legend is not None:
        used.setdefault(Face.REGULAR, []).extend(legend.texts())
    return used
