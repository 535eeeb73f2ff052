"""Each kind of file gives its spec and naskah back byte for byte, and shows what it showed."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pikepdf
import pytest
from pdfua import validate
from PIL import Image

from bagan.chart.audit import audit_svg
from bagan.chart.carried import taken
from bagan.chart.options import Options
from bagan.chart.outputs import build
from bagan.chart.reopened import agreement
from tests.carried.conftest import FILES, FORMS, NASKAH, NIP, PEOPLE, SUSUNAN, TEXT, carried_in


@pytest.mark.parametrize("form", FORMS)
def test_spec_and_naskah_come_back_byte_for_byte(made, form) -> None:
    carried = carried_in(made[form])
    assert carried.spec == TEXT.encode()
    assert carried.naskah == NASKAH
    assert (carried.spec_name, carried.naskah_name) == ("dinas.yaml", "teks/perbup-5.txt")
    assert carried.left_out == 0


@pytest.mark.parametrize("form", FORMS)
def test_drawn_again_it_is_the_same_file(made, form) -> None:
    found = agreement(made[form], carried_in(made[form]))
    assert (found.state, found.told, found.redrawn) == ("same", (), True)


def test_the_same_spec_gives_the_same_bytes(plain, made) -> None:
    again = build(plain, Options(), docx=True)
    assert {form: again[name] for form, name in FILES.items()} == made


def test_options_are_part_of_what_was_made(plain) -> None:
    options = Options(paper="A3", margin=15, status="rancangan", dpi=72, font="none", colour=True)
    files = build(plain, options, docx=True)
    for name in FILES.values():
        assert agreement(files[name], carried_in(files[name])).state == "same", name


def test_without_the_spec_the_files_are_what_they_were(plain, made) -> None:
    bare = build(plain, Options(carry=False), docx=True)
    for name in FILES.values():
        assert taken(bare[name]) is None
    metadata = b"<metadata>"
    assert made["svg"].split(metadata)[0] + b"</svg>\n" == bare[FILES["svg"]]
    with (
        Image.open(io.BytesIO(made["png"])) as one,
        Image.open(io.BytesIO(bare[FILES["png"]])) as two,
    ):
        assert one.tobytes() == two.tobytes()
    with ZipFile(io.BytesIO(made["docx"])) as one, ZipFile(io.BytesIO(bare[FILES["docx"]])) as two:
        assert one.read("word/document.xml") == two.read("word/document.xml")


def test_a_pdf_is_of_the_part_that_allows_files(made) -> None:
    pdf = pikepdf.open(io.BytesIO(made["pdf"]))
    xmp = pdf.Root.Metadata.read_bytes().decode()
    assert 'pdfaid:part="3"' in xmp
    assert 'pdfaid:conformance="A"' in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    files = [(str(f.UF), str(f.AFRelationship), str(f.EF.F.Subtype)) for f in pdf.Root.AF]
    assert files == [
        ("bagan.json", "/Data", "/application/json"),
        ("naskah.txt", "/Source", "/text/plain"),
        ("spesifikasi.yaml", "/Source", "/application/yaml"),
    ]
    for file in pdf.Root.AF:
        assert str(file.F) == str(file.UF)
        assert str(file.Desc)
        assert {"/ModDate", "/Size"} <= set(file.EF.F.Params.keys())
    names = [str(name) for name in list(pdf.Root.Names.EmbeddedFiles.Names)[::2]]
    assert names == sorted(names)
    assert pdf.check_pdf_syntax() == []
    assert list(validate(io.BytesIO(made["pdf"])).findings) == []


def test_the_audit_takes_a_spec_in_the_metadata_and_nothing_else(made) -> None:
    svg = made["svg"]
    assert audit_svg(svg).findings == ()
    for old, new in (
        (b"<metadata>", b'<metadata onclick="x">'),
        (b"<metadata>", b"<metadata><g/>"),
        (b"<metadata><asal ", b'<metadata><asal href="x" '),
        (b"</asal>", b"<a/></asal>"),
        (b"</asal>", b" </asal>"),
        (b"</metadata>", b"</metadata><metadata/>"),
        (b"#asal", b"#lain"),
    ):
        assert audit_svg(svg.replace(old, new)).findings, new


def test_what_is_not_shown_of_people_is_not_carried(of_people) -> None:
    carried = carried_in(of_people[f"{SUSUNAN}.svg"])
    assert carried.left_out == 2
    assert carried.spec.decode() == PEOPLE.replace(f", nip: {NIP},\n      foto: foto/rina.png", "")
    assert agreement(of_people[f"{SUSUNAN}.svg"], carried).state == "same"
    for name in (f"{SUSUNAN}.png", "dinas.pdf", "dinas.docx"):
        assert carried_in(of_people[name]).spec == carried.spec


def test_what_is_shown_of_people_is_carried(of_people) -> None:
    for form in ("svg", "png"):
        carried = carried_in(of_people[f"dinas-pejabat.{form}"])
        assert (carried.spec, carried.left_out) == (PEOPLE.encode(), 0)


def test_no_photograph_is_looked_for_on_this_machine(of_people) -> None:
    data = of_people["dinas-pejabat.svg"]
    found = agreement(data, carried_in(data))
    assert found.state == "unknown"
    assert "foto/rina.png" in found.told[0]
