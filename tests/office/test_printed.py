"""What LibreOffice prints of a Word annex is what the PDF annex shows, within a point."""

from __future__ import annotations

from pathlib import Path

import pytest

from bagan.chart.audit.pdf.read import leaves
from bagan.chart.audit.plane import Rect
from bagan.chart.layout.text import width
from bagan.chart.options import Options, style_of
from bagan.chart.printed import print_of
from bagan.chart.spec import load_spec, parse_spec
from tests.build.test_sheets import large_text
from tests.libreoffice import print_all
from tests.office.conftest import STATUSES, Document, document_of, presentation, slide_parts
from tests.office.printed import CLOSE, distance, letters_at, misplaced, rects
from tests.once import made_once

SPECS = Path(__file__).parents[2] / "specs"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
EMU = 12_700
SLIDES = ("spec", "kutai-barat")
NAMES = (*STATUSES, "pasaman-barat", "kutai-barat", "besar")


@pytest.fixture(scope="session")
def all_documents(documents) -> dict[str, Document]:
    """The invented regulation in each status, the two of specs/, one of several sheets."""
    others = {
        "pasaman-barat": load_spec(SPECS / "pasaman-barat.yaml"),
        "kutai-barat": load_spec(SPECS / "kutai-barat.yaml"),
        "besar": parse_spec(large_text(), "besar.yaml"),
    }
    return documents | {name: document_of(spec, Options()) for name, spec in others.items()}


@pytest.fixture(scope="session")
def slides(documents) -> dict[str, bytes]:
    """The charts of two regulations as presentations, by the name of the spec."""
    specs = (documents["ditetapkan"].spec, load_spec(SPECS / "kutai-barat.yaml"))
    return dict(zip(SLIDES, map(presentation, specs), strict=True))


@pytest.fixture(scope="session")
def prints(all_documents, slides, tmp_path_factory) -> Path:
    """The folder of what LibreOffice prints of them."""

    def make(folder: Path) -> None:
        for name, document in all_documents.items():
            (folder / f"{name}.docx").write_bytes(document.data)
        for name, data in slides.items():
            (folder / f"slide-{name}.pptx").write_bytes(data)
        print_all([*folder.glob("*.docx"), *folder.glob("*.pptx")], folder)

    return made_once(tmp_path_factory, "printed-word", make)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_printed_agrees_with_the_svg(name: str, all_documents, prints) -> None:
    document = all_documents[name]
    style = style_of(document.spec.regency)
    pages = leaves((prints / f"{name}.pdf").read_bytes())
    assert len(pages) == len(document.figures)
    for figure, leaf in zip(document.figures, pages, strict=True):
        shown = print_of(figure.plan, figure.drawing, figure.bare, style)
        picture, found = shown.picture, rects(leaf)
        assert distance(picture.page, [leaf.page]) < CLOSE
        for shape in (*picture.boxes, *picture.frames, *picture.areas):
            assert distance(shape.rect, found) < CLOSE, shape.unit
        for wire in picture.wires:
            for piece in wire.raw:
                assert distance(piece, found) < CLOSE, wire.name
        for arrow in picture.arrows:
            assert distance(arrow.rect, found) < CLOSE
        for sample in picture.samples:
            if sample.dashes is None:
                assert distance(sample.rect, found) < CLOSE, sample.kind
        assert [fault for text in picture.all_texts() for fault in misplaced(text, leaf)] == []
        for box in picture.boxes:
            for text in box.texts:
                for letter in letters_at(text, leaf):
                    end = letter.x + width(letter.character, text.face) * letter.size
                    assert box.rect.left < letter.x and end < box.rect.right, text.words


def test_a_draft_is_marked_across(prints) -> None:
    for name in STATUSES:
        marks = [
            path
            for leaf in leaves((prints / f"{name}.pdf").read_bytes())
            for path in leaf.paths
            if path.fill and path.fill.pale and not path.fill.white
        ]
        assert bool(marks) is (name == "rancangan")


@pytest.mark.parametrize("name", SLIDES)
def test_slides_are_printed_as_they_are_written(name: str, slides, prints) -> None:
    pages = leaves((prints / f"slide-{name}.pdf").read_bytes())
    parts = slide_parts(slides[name])
    assert len(pages) == len(parts) > 1
    for part, leaf in zip(parts, pages, strict=True):
        found = rects(leaf)
        for shape in part.iter(P + "sp"):
            title = shape[0][0].get("name")
            if not title.startswith(("unit ", "kelompok ", "keterangan ")):
                continue
            spot, size = shape.find(f".//{A}off"), shape.find(f".//{A}ext")
            x, y, wide, high = (
                int(value) / EMU
                for value in (spot.get("x"), spot.get("y"), size.get("cx"), size.get("cy"))
            )
            room = Rect(x, y, x + wide, y + high)
            if not title.startswith("keterangan "):
                assert distance(room, found) < CLOSE, title
            inside = sorted(
                letter.character
                for letter in leaf.letters
                if room.left - CLOSE < letter.x < room.right and room.top < letter.y < room.bottom
            )
            words = "".join(item.text for item in shape.iter(A + "t"))
            assert "".join(inside).split() == "".join(sorted(words)).split(), title
