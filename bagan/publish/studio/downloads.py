"""A spec's text in, a file to take away out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bagan import File, annex, draw, load
from bagan.chart.model import select
from bagan.problem import RenderError

if TYPE_CHECKING:
    from bagan.chart.spec import Spec

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "svg": "image/svg+xml",
    "png": "image/png",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "yaml": "application/yaml",
}


def download(path: Path, text: str, form: str, chart: str | None) -> File:
    """The file of the kind *form*, of the whole spec or, as a picture, of its *chart*.

    Raises what loading and drawing raise, and RenderError for a chart that is not there.
    """
    if form == "yaml":
        return File(path.name, text.encode("utf-8"))
    spec = load(path, text)
    if form == "pdf":
        return annex(spec)
    if form == "docx":
        return annex(spec, form="docx")
    if form == "xlsx":
        return _workbook(spec)
    for figure in draw(spec, chart=chart):
        return File(f"{figure.name}.{form}", figure.svg if form == "svg" else figure.png)
    raise RenderError(form)


def _workbook(spec: Spec) -> File:
    from bagan.publish.export import Source, export

    charts = tuple(
        select(spec.regency, spec.organisation, annex, view)
        for annex in spec.regency.lampiran
        for view in annex.bagan
    )
    source = Source(Path(spec.path).stem, spec.regency, spec.organisation, charts)
    ((name, data),) = export(source, "xlsx").items()
    return File(name, data)
