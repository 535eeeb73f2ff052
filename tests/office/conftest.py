"""A regulation with everything that an annex prints, and its annexes as Word documents."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from bagan.chart.figures import Figure, figures
from bagan.chart.options import Options
from bagan.chart.outputs import annex
from bagan.chart.spec import Spec, load_spec
from bagan.cli.exporting import source_of
from bagan.publish.export import export

SPEC = Path(__file__).parent / "spec.yaml"
STATUSES = ("rancangan", "ditetapkan", "salinan")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Document:
    """A spec under options, its figures, and the Word document of its annexes."""

    spec: Spec
    options: Options
    figures: tuple[Figure, ...]
    data: bytes

    def part(self, name: str) -> etree._Element:
        with ZipFile(BytesIO(self.data)) as archive:
            return etree.fromstring(archive.read(name))


def document_of(spec: Spec, options: Options) -> Document:
    drawn = tuple(figures(spec, options, screens=False))
    return Document(spec, options, drawn, annex(spec, options, form="docx", drawn=drawn)[1])


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    for name in ("BAGAN_DOT", "BAGAN_ENGINE_SECONDS", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def documents() -> dict[str, Document]:
    """The annexes of the regulation in each status."""
    spec = load_spec(SPEC)
    return {status: document_of(spec, Options(status=status)) for status in STATUSES}


def presentation(spec: Spec) -> bytes:
    """The charts of *spec* as ``bagan export --format pptx`` writes them."""
    source = source_of(spec, form="pptx", chart=None, base_url=None)
    (data,) = export(source, "pptx").values()
    return data


def slide_parts(data: bytes) -> list[etree._Element]:
    """The slides of a presentation, in order."""
    with ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.startswith("ppt/slides/slide")]
        return [etree.fromstring(archive.read(name)) for name in names]


def words(element: etree._Element) -> str:
    """The text of a paragraph, its line breaks as spaces."""
    pieces = (
        " " if item.tag == W + "br" else item.text or "" for item in element.iter(W + "t", W + "br")
    )
    return "".join(pieces)
