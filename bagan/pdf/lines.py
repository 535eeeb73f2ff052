"""An SVG in, painted into a PDF by WeasyPrint, each line of its charts' text set at once.

WeasyPrint sets the text of an SVG letter by letter, and aligns each line through a drawing of its
own.  The lines of a chart ask for neither: they are set here without kerning and ligatures, so
their letters stand where WeasyPrint would put them, and where the chart was measured.  All other
text of an SVG is left to WeasyPrint.
"""

from __future__ import annotations

from math import inf
from typing import Any

from weasyprint import images
from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.draw.text import draw_emojis, draw_first_line
from weasyprint.matrix import Matrix
from weasyprint.svg import SVG, Node
from weasyprint.svg.text import Style, TextBox
from weasyprint.svg.utils import size
from weasyprint.text.line_break import split_first_line

WEIGHTS = {"normal": 400, "bold": 700}
SHARES = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a line stands before its place, by its ``text-anchor``."""

LOOKS = {
    "aria-labelledby", "fill", "font-family", "font-size", "font-style", "font-weight", "height",
    "kerning", "lang", "role", "text-anchor", "viewBox", "width",
}  # fmt: skip
"""What a chart's text has, or has from the elements around it; with an attribute more its lines
would have to be set in another way.  That each line has its place and may have a name
(:data:`OWN`) changes nothing."""

OWN = {"class", "id", "x", "y"}


class Drawing(SVG):  # type: ignore[misc]  # WeasyPrint carries no types
    """An SVG whose plain lines of text are set at once."""

    def draw_node(
        self, node: Node, font_size: float, fill_stroke: bool = True, context: Any = None
    ) -> None:
        """Paint *node* and what is in it; *font_size*, in CSS pixels, is that around it."""
        if fill_stroke and _is_plain_text(node):
            self._set_lines(node, size(node.get("font-size", "1em"), font_size, font_size))
        else:
            super().draw_node(node, font_size, fill_stroke, context)

    def _set_lines(self, node: Node, font_size: float) -> None:
        style = self._style(node, font_size)
        share = SHARES[node.get("text-anchor", "start")]
        self.stream.push_state()
        fill, stroke = self.set_graphical_state(node, font_size)
        self.stream.begin_text()
        self.fill_stroke(fill, stroke, text=True)
        emojis = []
        for line in node:
            if line.text:
                layout, _, _, width, _, baseline = split_first_line(
                    line.text, style, self.context, inf, 0
                )
                x, y = self.point(line.get("x"), line.get("y"), font_size)
                x -= share * width
                layout.reactivate(style)
                box = TextBox(layout, style)
                box.baseline = baseline
                place = Matrix(d=-1, e=x, f=y)
                emojis.append((x, y, draw_first_line(self.stream, box, "none", "none", place)))
        self.stream.end_text()
        self.stream.pop_state()
        for x, y, pictures in emojis:
            draw_emojis(self.stream, style, x, y, pictures)

    def _style(self, node: Node, font_size: float) -> Style:
        style = Style(INITIAL_VALUES)
        style.font_config = self.font_config
        families = node.get("font-family", "sans-serif").split(",")
        style["font_family"] = [name.strip(" \"'") for name in families]
        style["font_style"] = node.get("font-style", "normal")
        style["font_weight"] = WEIGHTS[node.get("font-weight", "normal")]
        style["font_size"] = font_size
        style["font_kerning"] = style["font_variant_ligatures"] = "none"
        return style


def _is_plain_text(node: Node) -> bool:
    """Whether *node* is a text of lines that look alike, each of letters at one place."""
    if node.tag != "text" or node.text or not node.visible:
        return False
    looks = _looks(node)
    return (
        looks.keys() <= LOOKS
        and looks.get("font-weight", "normal") in WEIGHTS
        and looks.get("text-anchor", "start") in SHARES
        and "(" not in looks.get("fill", "")  # a gradient has the size of its text
        and all(_is_line(line) and _looks(line) == looks for line in node)
    )


def _looks(node: Node) -> dict[str, str]:
    """The attributes of *node* without its place and its names."""
    return {
        key: value
        for key, value in node.attrib.items()
        if key not in OWN and not key.startswith("data-")
    }


def _is_line(node: Node) -> bool:
    places = node.get("x", ""), node.get("y", "")
    return (
        node.tag == "tspan"
        and not list(node)
        and all(place and not set(place) & set(" ,") for place in places)
    )


images.SVG = Drawing
