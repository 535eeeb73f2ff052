"""What is added to a PDF before it is put together, what a document may fetch, what is told."""

from __future__ import annotations

import logging
from pathlib import Path
from types import SimpleNamespace

import pytest

from bagan.pdf import write_pdf
from bagan.pdf.setting import (
    BASE,
    MESSAGE_LIMIT,
    UA_METADATA,
    _claim_accessibility,
    _complaints,
    _complete,
    _ShippedFiles,
    _short,
)
from bagan.problem import RenderError
from bagan.templating import template_folder

SHIPPED = template_folder()


def pdf(*chunks: bytes) -> SimpleNamespace:
    metadata = SimpleNamespace(extra={"Type": "/Metadata"}, stream=list(chunks))
    other = SimpleNamespace(extra={"Type": "/XObject"}, stream=[b"</rdf:RDF>"])
    header, cell = {"S": "/TH", "A": {}}, {"S": "/TD", "A": {}}
    return SimpleNamespace(objects=[object(), other, metadata, header, cell])


def test_the_claim_stands_at_the_end_of_the_metadata() -> None:
    made = pdf(b"<rdf:RDF>", b"</rdf:RDF>\n")
    _claim_accessibility(made)
    assert made.objects[2].stream == [b"<rdf:RDF>" + UA_METADATA + b"</rdf:RDF>\n"]
    assert made.objects[1].stream == [b"</rdf:RDF>"]


@pytest.mark.parametrize("packet", [b"", b"</rdf:RDF></rdf:RDF>"])
def test_metadata_without_one_end_is_refused(packet: bytes) -> None:
    with pytest.raises(RenderError, match=r"^The PDF's metadata cannot be completed$"):
        _claim_accessibility(pdf(packet))


def test_a_header_heads_its_column() -> None:
    made = pdf(b"</rdf:RDF>")
    _complete(None, made)
    assert made.objects[3:] == [{"S": "/TH", "A": {"Scope": "/Column"}}, {"S": "/TD", "A": {}}]
    assert UA_METADATA in made.objects[2].stream[0]


def test_only_files_of_the_template_folders_are_found(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "kop surat.css").write_text("")
    (tmp_path / "rahasia.css").write_text("")
    files = _ShippedFiles(own)
    assert files.find(f"{BASE}kop%20surat.css") == (own / "kop surat.css").resolve()
    assert files.find(f"{BASE}lampiran.css") == (SHIPPED / "lampiran.css").resolve()
    (own / "lampiran.css").write_text("")
    assert files.find(f"{BASE}lampiran.css") == (own / "lampiran.css").resolve()
    assert _ShippedFiles(None).find(f"{BASE}lampiran.css") == (SHIPPED / "lampiran.css").resolve()
    for address in ("lampiran.css", f"{BASE}../rahasia.css", f"{BASE}a%00.css", BASE, f"{BASE}x"):
        assert files.find(address) is None, address


def test_a_file_is_served_as_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("p{}")
    (tmp_path / "a.abc").write_text("abc")
    files = _ShippedFiles(tmp_path)
    served = {name: files.fetch(f"{BASE}{name}") for name in ("a.css", "a.abc")}
    assert {name: served[name].content_type for name in served} == {
        "a.css": "text/css",
        "a.abc": "text/plain",
    }
    assert served["a.css"].read() == b"p{}"
    assert served["a.css"].url == f"{BASE}a.css"
    with pytest.raises(ValueError, match="refused"):
        files.fetch("https://example.org/")
    assert files.refused == ["https://example.org/"]


def test_all_that_a_document_may_not_have_is_named() -> None:
    images = "".join(f'<img alt="a" src="{name}.png">' for name in ("satu", "dua"))
    with pytest.raises(RenderError) as caught:
        write_pdf(f'<html lang="id"><title>a</title>{images}</html>')
    assert str(caught.value) == (
        "The document asks for something outside the template folder: "
        f"{BASE}satu.png, {BASE}dua.png"
    )


def test_all_that_would_be_left_out_is_told() -> None:
    with pytest.raises(RenderError) as caught:
        write_pdf('<html lang="id"><title>a</title><style>p{a:b}q{c:d}</style></html>')
    message = str(caught.value)
    assert message.startswith("The PDF would not be complete: Ignored ")
    assert message.count("; Ignored ") == 1


def test_a_long_text_is_cut_in_a_message() -> None:
    assert _short("a" * MESSAGE_LIMIT) == "a" * MESSAGE_LIMIT
    assert _short("a" * (MESSAGE_LIMIT + 1)) == "a" * MESSAGE_LIMIT + "…"


def test_complaints_are_gathered_and_loggers_left_as_they_were() -> None:
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    before = [(log.propagate, log.level, list(log.handlers)) for log in loggers]
    with _complaints() as gathered:
        for log in loggers:
            assert not log.propagate
            log.info("nothing")
            log.warning("%s is wrong", log.name)
    assert gathered == ["weasyprint is wrong", "fontTools is wrong"]
    assert [(log.propagate, log.level, list(log.handlers)) for log in loggers] == before
