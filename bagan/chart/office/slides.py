"""Charts and their drawings in, a presentation out: a slide for each, in PowerPoint's shapes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bagan.chart.layout.drawing import Drawing
from bagan.chart.model.annexes import Keterangan
from bagan.chart.office.drawingml import DRAWING, RELATIONS, emu
from bagan.chart.office.family import family_values
from bagan.chart.office.legend_shapes import legend_shapes
from bagan.chart.office.package import CORE, THEME, Relations, packed
from bagan.chart.office.shapes import Shape, bounds, shapes_of
from bagan.chart.office.slide_shapes import SlideShapes
from bagan.style import Style
from bagan.templating import render
from bagan.version import __version__

WIDTH, HEIGHT = 960.0, 540.0
"""Of a slide, in points: 16 : 9, as PowerPoint has it."""
MARGIN, TITLE = 24.0, 44.0
"""Round a slide, and the height of its title, in points."""
LARGEST = 24.0
"""Points that labels are enlarged to, at most."""

_PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"


@dataclass(frozen=True, slots=True)
class Slide:
    """A drawing, and the words of its legend."""

    drawing: Drawing
    wording: Keterangan


def slides_pptx(slides: Sequence[Slide], style: Style, *, title: str) -> bytes:
    """The presentation of *slides*; the same slides give the same bytes.

    A chart is as large as its slide allows, its labels at most LARGEST points: everything is
    scaled alike.  Raises RenderError.
    """
    looks: dict[str, Any] = {
        "namespaces": {"a": DRAWING, "r": RELATIONS, "p": _PRESENTATION},
        "width": emu(WIDTH),
        "height": emu(HEIGHT),
        "title_room": [emu(side) for side in (MARGIN, MARGIN / 2, WIDTH - 2 * MARGIN, TITLE)],
        **family_values(style),
    }
    parts: dict[str, str | bytes] = {}
    types: dict[str, str] = {}
    media: dict[str, bytes] = {}

    def part(name: str, template: str, kind: str, relations: Relations, **values: Any) -> None:
        folder, _slash, file = name.rpartition("/")
        parts[name] = render(template, {**looks, **values})
        types[name] = kind
        parts[f"{folder}/_rels/{file}.rels"] = relations.xml()

    presentation = Relations()
    masters = [presentation.to("slideMaster", "slideMasters/slideMaster1.xml")]
    shown = []
    for number, slide in enumerate(slides, 1):
        relations = Relations(media)
        relations.to("slideLayout", "../slideLayouts/slideLayout1.xml")
        shapes = _scaled([*shapes_of(slide.drawing, style, paper=style.paper),
                          *legend_shapes(slide.drawing, style, slide.wording)],
                         slide.drawing.size)  # fmt: skip
        writer = SlideShapes(relations, looks["family"])
        chart = writer.group(slide.drawing.title, slide.drawing.description, shapes)
        name = f"slides/slide{number}.xml"
        part(f"ppt/{name}", "slide.xml.j2", f"{_TYPE}.slide+xml", relations,
             title=slide.drawing.title, chart=chart)  # fmt: skip
        shown.append(presentation.to("slide", name))
    presentation.to("theme", "theme/theme1.xml")
    for kind, element in (("presProps", "presentationPr"), ("viewProps", "viewPr")):
        presentation.to(kind, f"{kind}.xml")
        parts[f"ppt/{kind}.xml"] = render("slide-pengaturan.xml.j2", looks | {"element": element})
        types[f"ppt/{kind}.xml"] = f"{_TYPE}.{kind}+xml"
    part("ppt/presentation.xml", "slide-berkas.xml.j2", f"{_TYPE}.presentation.main+xml",
         presentation, masters=masters, slides=shown)  # fmt: skip
    master, layout = Relations(), Relations()
    layouts = [master.to("slideLayout", "../slideLayouts/slideLayout1.xml")]
    master.to("theme", "../theme/theme1.xml")
    layout.to("slideMaster", "../slideMasters/slideMaster1.xml")
    part("ppt/slideMasters/slideMaster1.xml", "slide-induk.xml.j2", f"{_TYPE}.slideMaster+xml",
         master, layouts=layouts)  # fmt: skip
    part("ppt/slideLayouts/slideLayout1.xml", "slide-susunan.xml.j2", f"{_TYPE}.slideLayout+xml",
         layout)  # fmt: skip
    parts["ppt/theme/theme1.xml"] = render("office-tema.xml.j2", looks)
    core = {"title": title, "created": None, "generator": f"Bagan {__version__}"}
    parts["docProps/core.xml"] = render("office-inti.xml.j2", core)
    types |= {"ppt/theme/theme1.xml": THEME, "docProps/core.xml": CORE}
    root = Relations()
    root.to("officeDocument", "ppt/presentation.xml")
    root.to("core-properties", "docProps/core.xml")
    pictures = {f"ppt/media/{name}": data for name, data in media.items()}
    return packed({"_rels/.rels": root.xml(), **parts, **pictures}, types)


def _scaled(shapes: Sequence[Shape], size: float) -> list[Shape]:
    """*shapes*, whose labels have *size* points, as large as a slide allows, in its middle."""
    left, top, width, height = bounds(shapes)
    room_top = 1.5 * MARGIN + TITLE
    room_width, room_height = WIDTH - 2 * MARGIN, HEIGHT - room_top - MARGIN
    factor = min(room_width / width, room_height / height, LARGEST / size)
    x = MARGIN + (room_width - factor * width) / 2 - factor * left
    return [_moved(shape, factor, x, room_top - factor * top) for shape in shapes]


def _moved(shape: Shape, factor: float, x: float, y: float) -> Shape:
    """*shape* enlarged by *factor*, then moved by (*x*, *y*)."""
    stroke = shape.stroke and replace(
        shape.stroke,
        width=factor * shape.stroke.width,
        dashes=tuple(factor * dash for dash in shape.stroke.dashes),
    )
    return replace(
        shape,
        x=factor * shape.x + x,
        y=factor * shape.y + y,
        width=factor * shape.width,
        height=factor * shape.height,
        paths=tuple(
            tuple((factor * px + x, factor * py + y) for px, py in path) for path in shape.paths
        ),
        stroke=stroke,
        label=shape.label and shape.label.scaled(factor),
    )
