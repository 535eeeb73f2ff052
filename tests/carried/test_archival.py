"""What ISO 19005-3 asks of a PDF with files in it, point by point.

What qpdf says of it: tests/pdf/test_sound.py.

Not looked at: the inside of fonts (their widths and glyphs against the text), colours against the
profile, and the order of the tagged text beyond what pdfua checks.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
import pytest

ACTIONS = {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState",
           "/Rendition", "/Trans", "/GoTo3DView", "/JavaScript", "/SubmitForm"}  # fmt: skip
"""Forbidden [ISO 19005-3, 6.5.1]."""
FILTERS = {"/FlateDecode", "/DCTDecode"}


@pytest.fixture
def pdf(made) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made["pdf"]))


def dictionaries(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            yield item


def test_the_file_s_frame(made, pdf) -> None:
    """6.1.2, 6.1.3: header, binary comment, identifiers, no encryption."""
    lines = made["pdf"].split(b"\n", 2)
    assert lines[0] == b"%PDF-1.7"
    assert lines[1].startswith(b"%")
    assert min(lines[1][1:5]) > 127
    assert "/Encrypt" not in pdf.trailer
    one, two = (bytes(item) for item in pdf.trailer.ID)
    assert one
    assert two


def test_streams_are_inside_and_packed_as_allowed(pdf) -> None:
    """6.1.7: no external streams, no LZW, no encryption."""
    for stream in (item for item in dictionaries(pdf) if isinstance(item, pikepdf.Stream)):
        assert not {"/F", "/FFilter", "/FDecodeParms"} & set(stream.keys())
        found = stream.get("/Filter", [])
        names = [found] if isinstance(found, pikepdf.Name) else list(found)
        assert set(map(str, names)) <= FILTERS


def test_fonts_are_whole_and_have_characters(pdf) -> None:
    """6.2.11.4, 6.2.11.7.2: every font is in the file, every glyph has a character."""
    fonts = [item for item in dictionaries(pdf) if item.get("/Type") == "/Font"]
    composite = [font for font in fonts if font.Subtype == "/Type0"]
    assert composite
    for font in composite:
        assert "/ToUnicode" in font
        (inner,) = font.DescendantFonts
        descriptor = inner.FontDescriptor
        assert {"/FontFile2", "/FontFile3"} & set(descriptor.keys())
        assert "/CIDSystemInfo" in inner
    assert all(font.Subtype in ("/Type0", "/CIDFontType0", "/CIDFontType2") for font in fonts)


def test_colours_have_a_profile(pdf) -> None:
    """6.2.3: one output intent, with a profile of three components."""
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    assert intent.DestOutputProfile.N == 3
    assert intent.DestOutputProfile.read_bytes()[16:20] == b"RGB "


def test_nothing_acts_by_itself(pdf) -> None:
    """6.5: no scripts, no actions but links; 6.4: no forms that are filled in."""
    for item in dictionaries(pdf):
        assert "/AA" not in item
        assert "/JS" not in item
        assert not (item.get("/S") in ACTIONS and "/Type" not in item)
    assert not {"/OpenAction", "/AcroForm", "/Requirements"} & set(pdf.Root.keys())
    assert "/JavaScript" not in pdf.Root.get("/Names", {})


def test_annotations_are_printed(pdf) -> None:
    """6.3.2: flags of annotations; links have an appearance of their own."""
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            flags = int(annotation.get("/F", 0))
            assert flags & 4
            assert not flags & (1 | 2 | 32)


def test_metadata_and_tags(pdf) -> None:
    """6.6.2, 6.7: XMP that agrees with the information dictionary; tags, language, title."""
    with pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == str(pdf.docinfo["/Title"])
        assert xmp["pdfaid:part"] == "3"
    assert pdf.Root.MarkInfo.Marked
    assert "/StructTreeRoot" in pdf.Root
    assert str(pdf.Root.Lang).startswith("id")
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_files_are_described(pdf) -> None:
    """6.8: each file has its names, its media type and what it is to the document."""
    for file in pdf.Root.AF:
        assert file.Type == "/Filespec"
        assert {"/F", "/UF", "/AFRelationship", "/EF"} <= set(file.keys())
        assert "/Subtype" in file.EF.F
