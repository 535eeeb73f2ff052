"""A Spec in; of each chart the files to put on a website, and what to paste into its pages, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bagan.chart.audit import audit_svg
from bagan.chart.figures import Figure, figures
from bagan.chart.options import Options
from bagan.chart.spec import Spec
from bagan.chart.svg import page_size, parse
from bagan.jsontext import json_file
from bagan.language import _
from bagan.problem import RenderError
from bagan.publish.embed.page import PageText, iframe_page, snippet
from bagan.publish.embed.small import LEAST_SIZE, small_svg

PX_PER_MM, PX_PER_POINT = 96 / 25.4, 96 / 72
LEGIBLE = 9.0
"""Labels of the wide chart that a screen would show smaller than this, in px, are left to the
small-screen version."""
FRAME_EXTRA, TALLEST_FRAME = 120, 900
"""What an iframe page has besides its chart, and how tall a frame is at most, in px."""


class Way(StrEnum):
    """How a page shows a chart."""

    PICTURE = "picture"
    OBJECT = "object"
    IFRAME = "iframe"
    OEMBED = "oembed"
    INLINE = "inline"


@dataclass(frozen=True, slots=True)
class Snippet:
    """What is pasted into a page, HTML."""

    way: Way
    html: str


@dataclass(frozen=True, slots=True)
class Embedding:
    """One chart: its files by name, and the snippets that show them."""

    name: str
    files: Mapping[str, bytes]
    snippets: tuple[Snippet, ...]


def embeddings(
    spec: Spec, options: Options, *, chart: str | None = None, base: str | None = None
) -> Iterator[Embedding]:
    """The charts of *spec*, or the one with the id *chart*.

    *base* is where the files will stand, as :func:`bagan.publish.embed.base_address` gives it;
    without it, snippets name the files alone, and there is no oEmbed, which needs addresses.

    Raises LayoutError or RenderError.
    """
    taken: set[str] = set()
    for figure in figures(spec, options, chart=chart):
        made = _embedding(spec, figure, base=base)
        if both := sorted(taken.intersection(made.files)):
            raise RenderError(
                _("Two charts would be written to {file}: rename the id of one", file=both[0])
            )
        taken.update(made.files)
        yield made


def _embedding(spec: Spec, figure: Figure, *, base: str | None) -> Embedding:
    style, annex = figure.style, figure.annex
    small = small_svg(
        figure.chart, spec.organisation, style=style, legend=annex.keterangan,
        coloured=figure.drawing.coloured,
    )  # fmt: skip
    _prove_small(small, figure)
    width, height = _pixels(figure.svg)
    text = PageText(
        name=figure.name,
        title=figure.chart.title,
        region=spec.regency.daerah.nama,
        description=figure.chart.description,
        base=base or "",
        width=width,
        height=height,
        narrow=round(width * LEGIBLE / (figure.drawing.size * PX_PER_POINT)),
        small_height=_pixels(small)[1],
        frame_height=min(height + FRAME_EXTRA, TALLEST_FRAME),
    )
    files = {
        f"{figure.name}.svg": figure.svg,
        f"{figure.name}.png": figure.png,
        f"{figure.name}-kecil.svg": small,
        f"{figure.name}.html": iframe_page(
            text, figure, spec.organisation, small=small, oembed=base is not None
        ),
    }
    ways = [Way.PICTURE, Way.OBJECT, Way.IFRAME]
    if base is not None:
        files[f"{figure.name}-oembed.json"] = _oembed(text)
        ways.append(Way.OEMBED)
    snippets = [Snippet(way, snippet(way, text)) for way in ways]
    snippets.append(Snippet(Way.INLINE, figure.svg.decode("utf-8")))
    return Embedding(figure.name, files, tuple(snippets))


def _prove_small(small: bytes, figure: Figure) -> None:
    """Refuse a small-screen version that its audit faults."""
    findings = audit_svg(small, min_size=LEAST_SIZE).findings
    if findings:
        raise RenderError(
            _(
                'The small-screen version of chart "{id}" is not right, and nothing was '
                "written:\n{findings}\nThis is a fault of Bagan; please report it.",
                id=figure.chart.id,
                findings="\n".join(f"  {finding.message}" for finding in findings),
            )
        )


def _pixels(svg: bytes) -> tuple[int, int]:
    """Width and height of an SVG file in CSS pixels."""
    width, height = page_size(parse(svg))
    return round(width * PX_PER_MM), round(height * PX_PER_MM)


def _oembed(text: PageText) -> bytes:
    """The answer of an oEmbed provider, type "rich" [oEmbed 1.0, 2.3.4]."""
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": text.title,
        "provider_name": text.region,
        "provider_url": text.base,
        "width": text.width,
        "height": text.frame_height,
        "html": snippet(Way.IFRAME, text),
        "thumbnail_url": f"{text.base}{text.name}.png",
        "thumbnail_width": text.width,
        "thumbnail_height": text.height,
    }
    return json_file(answer)
