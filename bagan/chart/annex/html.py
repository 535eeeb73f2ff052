"""Planned pages and their charts in, one HTML document out: the PDF's only source.

The document names no file but those of the templates' folder; charts stand in it as data
addresses, so that their ids cannot clash and their alternative text is an attribute.
"""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bagan.chart.annex.placement import place
from bagan.chart.annex.plan import LegendRow, PagePlan
from bagan.chart.annex.relations import Relation, alternative_text, needs_table
from bagan.chart.annex.samples import sample_of
from bagan.chart.annex.words import (
    PAGE_NUMBER,
    RELATIONS_INTRODUCTION,
    RELATIONS_TITLE,
    bookmark,
    document_title,
)
from bagan.chart.layout.drawing import Drawing
from bagan.chart.model.annexes import Lampiran
from bagan.chart.model.kinds import Status
from bagan.chart.model.regency import Regency
from bagan.language import _
from bagan.problem import RenderError
from bagan.style import Style
from bagan.templating import render
from bagan.version import __version__

TEMPLATE = "lampiran.html.j2"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of an annex: its plan, the chart drawn in the plan's room, that drawing's
    SVG, and the chart's relations in words."""

    plan: PagePlan
    drawing: Drawing
    svg: bytes
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnexPages:
    """An annex and its pages in order."""

    annex: Lampiran
    pages: tuple[Page, ...]


def annex_html(
    regency: Regency,
    annexes: Sequence[AnnexPages],
    *,
    relations: bool = False,
    templates: Path | None = None,
    style: Style | None = None,
) -> str:
    """The HTML of *annexes*: of one, or of the whole regulation.

    *relations* adds a table of all relations at the end; it is there in any case where
    an alternative text has no room for them.  *templates* is a folder whose files stand
    in for the shipped ones of the same name.  *style* gives the looks of the legend's
    samples: the charts' own.

    Raises RenderError for a template that cannot be used and for a chart that does not
    fit its page.
    """
    style = style or Style(family=regency.gaya.huruf)
    status = annexes[0].pages[0].plan.status
    alone = annexes[0].annex if len(annexes) == 1 else None
    pages = [page for annex in annexes for page in annex.pages]
    wanted = relations or any(needs_table(p.drawing.description, p.relations) for p in pages)
    return render(
        TEMPLATE,
        {
            "title": document_title(regency, alone, status=status),
            "generator": f"Bagan {__version__}",
            "created": document_date(regency, status=status),
            "family": style.family,
            "page_number": PAGE_NUMBER,
            "relations_title": RELATIONS_TITLE,
            "relations_introduction": RELATIONS_INTRODUCTION,
            "annexes": [
                {
                    "name": bookmark(item.annex),
                    "pages": [_page(page, style) for page in item.pages],
                }
                for item in annexes
            ],
            "tables": [(page.drawing.title, page.relations) for page in pages] if wanted else [],
        },
        templates=templates,
    )


def document_date(regency: Regency, *, status: Status) -> str | None:
    """The date written into a PDF: SOURCE_DATE_EPOCH if set, else the day of enactment,
    else none.  Never today.

    Raises RenderError where SOURCE_DATE_EPOCH is no number of seconds.
    """
    if (given := given_date()) is not None:
        return given
    enacted = regency.peraturan.ditetapkan
    if enacted is None or status is Status.RANCANGAN:
        return None
    return enacted.tanggal.isoformat()


def given_date() -> str | None:
    """The moment that SOURCE_DATE_EPOCH gives, where it is set.

    Raises RenderError where it is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return None
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise RenderError(
            _('SOURCE_DATE_EPOCH is not a number of seconds: "{value}"', value=epoch)
        ) from error
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _page(page: Page, style: Style) -> dict[str, Any]:
    """What the template sees of one page."""
    plan, drawing = page.plan, page.drawing
    x, y = place(drawing, plan.room)
    x, y = plan.room_x + x, plan.room_y + y
    return {
        "plan": plan,
        "chart": {"x": x, "y": y, "width": drawing.width, "height": drawing.height},
        "source": data_address(page.svg),
        "alternative": alternative_text(drawing.description, page.relations),
        "legend": [(row, data_address(_sample(row, style))) for row in plan.legend],
        "links": [
            {
                "x": x + box.x,
                "y": y + box.y,
                "width": box.width,
                "height": box.height,
                "address": box.link,
                "name": box.title,
            }
            for box in drawing.boxes
            # a fragment means a place on a website, where no PDF can lead
            if box.link and box.link.startswith(("http://", "https://"))
        ],
    }


def data_address(svg: bytes) -> str:
    """*svg* as a data address."""
    return "data:image/svg+xml;base64," + b64encode(svg).decode("ascii")


def _sample(row: LegendRow, style: Style) -> bytes:
    """The legend's sample of a line, as the chart draws it."""
    sample, height = sample_of(row, style), row.meaning.leading
    look = f'stroke="{sample.ink}" stroke-width="{sample.stroke:g}"'
    if sample.dashes:
        look += f' stroke-dasharray="{" ".join(f"{dash:g}" for dash in sample.dashes)}"'
    arrow = ""
    if sample.head:
        corners = " L ".join(f"{x:.2f},{y:.2f}" for x, y in sample.head)
        arrow = f'<path d="M {corners} Z" fill="{sample.ink}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {row.sample:g} {height:.2f}" '
        f'width="{row.sample:g}pt" height="{height:.2f}pt">'
        f'<path d="M 0,{sample.y:.2f} H {sample.end:.2f}" fill="none" {look}/>{arrow}</svg>'
    ).encode()
