"""A Drawing and its legend in, the style sheet of its SVG out: the font and hooks for websites."""

from __future__ import annotations

from bagan.layout.drawing import Drawing
from bagan.model.kinds import Kind
from bagan.style import Face, Style
from bagan.svg.fonts import SHIPPED_FAMILY, font_rules
from bagan.svg.legend import Legend
from bagan.svg.mark import content, font_list

FRAME_FACE = Face.BOLD
HEADING_FACE = Face.ITALIC
ROLE_FACES = {"lama": Face.REGULAR, "catatan": Face.ITALIC}
FRAME_INK = "#999999"


def style_sheet(drawing: Drawing, *, legend: Legend | None, style: Style, embed: bool) -> str:
    """Hooks for websites.  Custom properties stand in @supports: what does not know them
    (WeasyPrint, resvg) skips the block and keeps the presentation attributes.  :where()
    adds no weight, so that a page's own rule for a class of units wins."""
    rules = ["svg.bagan text{font-kerning:none;font-variant-ligatures:none}"]
    # A comparison keeps its colours: its marks are made for a white ground.
    rules += [] if drawing.compared else _hooks(style)
    if embed and SHIPPED_FAMILY in font_list(style):
        rules.insert(0, font_rules(_used(drawing, legend)))
    return f"<style>{content(chr(10).join(rules))}</style>"


def _hooks(style: Style) -> list[str]:
    ink, paper = style.ink, style.paper
    inside = ":where(svg.bagan)"
    rules = [
        "@supports (fill:var(--bagan-tinta)){",
        f"{inside} .kotak{{fill:var(--bagan-kotak,{paper});stroke:var(--bagan-tepi,{ink})}}",
        f"{inside} .bingkai{{stroke:var(--bagan-bingkai,{FRAME_INK})}}",
        f":where(svg.bagan .kelompok--kotak) .bingkai{{fill:var(--bagan-kotak,{paper});"
        f"stroke:var(--bagan-tepi,{ink})}}",
        f"{inside} text{{fill:var(--bagan-tinta,{ink})}}",
    ]
    for kind in Kind:
        value = f"var(--bagan-{kind.value},{ink})"
        for part in ("garis", "contoh"):
            rules.append(f"{inside} .{part}--{kind.value}{{stroke:{value}}}")
        rules.append(f"{inside} .panah--{kind.value}{{fill:{value}}}")
    return [*rules, "}"]


def _used(drawing: Drawing, legend: Legend | None) -> dict[Face, list[str]]:
    """The texts set in each face."""
    used: dict[Face, list[str]] = {}
    for box in drawing.boxes:
        face = Face.BOLD if box.bold else Face.REGULAR
        for line in box.lines:
            used.setdefault(ROLE_FACES.get(line.role, face), []).append(line.text)
    for heading in drawing.headings:
        used.setdefault(HEADING_FACE, []).extend(line.text for line in heading.lines)
    for frame in drawing.frames:
        used.setdefault(FRAME_FACE, []).extend(line.text for line in frame.lines)
    if legend is not None:
        used.setdefault(Face.REGULAR, []).extend(legend.texts())
    return used
