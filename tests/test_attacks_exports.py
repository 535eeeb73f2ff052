"""Exports of a hostile spec, read again: every name is a word, every link an address."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
from functools import cache
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import networkx
import pikepdf
import pytest
from rdflib import Graph, URIRef

from bagan import draw
from bagan.chart.figures import Figure
from bagan.chart.options import Options
from bagan.chart.outputs import annex, build
from bagan.chart.spec import Spec, parse_spec
from bagan.publish.export.formats.csv import lines_csv, units_csv
from bagan.publish.export.formats.dot import to_dot
from bagan.publish.export.formats.drawio import to_drawio
from bagan.publish.export.formats.graphml import to_graphml
from bagan.publish.export.formats.json import to_json
from bagan.publish.export.formats.jsonld import CONTEXT, to_jsonld
from bagan.publish.export.iri import iri
from bagan.spreadsheet import defused
from tests.attacks import IDS, LINKS, NAMES, spec_text
from tests.export import mxgraph

# rdflib's own parser still uses what rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
NUMBERS = range(len(NAMES))
BASE = "https://bagan.contoh/data.jsonld"


@cache
def spec() -> Spec:
    return parse_spec(spec_text(), "jahat.yaml")


@cache
def figures() -> tuple[Figure, ...]:
    return tuple(draw(spec(), Options(font="none")))


# --- tables ------------------------------------------------------------------------------


@pytest.mark.parametrize("separator", ";,\t|")
@pytest.mark.parametrize("quotes", [csv.QUOTE_MINIMAL, csv.QUOTE_NONE])
@pytest.mark.parametrize("table", [units_csv, lines_csv])
def test_no_spreadsheet_finds_a_formula(table: Any, separator: str, quotes: Any) -> None:
    """Whatever the program takes for the separator, and whether it knows quotes or not."""
    text = table(spec().organisation).decode("utf-8-sig")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quotes)
    cells = [cell.lstrip(' "') for row in rows for cell in row]
    assert len(cells) > len(NAMES)
    assert not [cell for cell in cells if cell.startswith(FORMULA)]


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("Bidang,=1+1", "Bidang,'=1+1"),
        ('Bidang ", "=1+1', 'Bidang ", "\'=1+1'),
        ("a; -1|@x", "a; '-1|'@x"),
        ("Bidang A, B-C dan D=E", "Bidang A, B-C dan D=E"),
    ],
)
def test_a_cell_in_a_cell_is_defused_too(cell: str, safe: str) -> None:
    assert defused(cell) == safe


# --- graphs ------------------------------------------------------------------------------

SHAPES = {"svg", "g", "title", "polygon", "text", "a", "path", "polyline", "ellipse"}


def drawn(kind: str) -> str:
    """What Graphviz itself makes of the DOT file."""
    dot = to_dot(figures()[0].chart)
    done = subprocess.run(["dot", f"-T{kind}"], input=dot, capture_output=True, check=True)
    return done.stdout.decode()


def test_graphviz_draws_names_as_words_and_links_as_addresses() -> None:
    tree = ET.fromstring(drawn("svg"))
    elements = list(tree.iter())
    assert {element.tag.rpartition("}")[2] for element in elements} <= SHAPES
    assert not [key for e in elements for key in e.attrib if key.lower().startswith("on")]
    links = {link for e in elements if (link := e.get("{http://www.w3.org/1999/xlink}href"))}
    assert links == {iri(link) for link in LINKS}
    assert all(link.startswith(("https://", "#")) for link in links)
    said = {"".join(element.itertext()) for element in elements if element.tag.endswith("}text")}
    # Graphviz itself makes no-break spaces of two spaces.
    assert {" ".join(name.split()) for name in NAMES} <= {" ".join(text.split()) for text in said}


class Areas(HTMLParser):
    """The tags of an image map, with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_an_image_map_of_graphviz_holds_areas_alone() -> None:
    found = Areas(drawn("cmapx")).found
    assert {tag for tag, _a in found} == {"map", "area"}
    usual = {"shape", "id", "href", "title", "alt", "coords", "name"}
    assert {key for _tag, attributes in found for key in attributes} <= usual
    links = {attributes["href"] for _tag, attributes in found if "href" in attributes}
    assert links == {iri(link) for link in LINKS}


def test_networkx_reads_names_as_they_are() -> None:
    chart = figures()[0].chart
    graph = networkx.read_graphml(io.BytesIO(to_graphml(chart, spec().organisation)))
    assert [graph.nodes[f"n{number}"]["nama"] for number in NUMBERS] == list(NAMES)
    assert set(IDS) < set(graph)


def test_draw_io_shows_words_and_follows_web_addresses_alone() -> None:
    pages = [(figure.chart, figure.drawing) for figure in figures()]
    found = mxgraph.read(to_drawio(pages, spec().organisation))
    assert set(found) == {"constructor", "con"}
    for cells in found.values():
        assert [cells[f"n{number}"].data["nama"] for number in NUMBERS] == list(NAMES)
        links = {cell.data.get("link") for cell in cells.values()}
        assert links == {link for link in LINKS if link.startswith("https://")} | {None}


# --- data --------------------------------------------------------------------------------


def keys(value: Any) -> set[str]:
    """Every key of every object in *value*."""
    if isinstance(value, list):
        return {key for item in value for key in keys(item)}
    return {*value, *keys(list(value.values()))} if isinstance(value, dict) else set()


def test_no_object_of_the_json_has_a_key_out_of_a_spec() -> None:
    """A script that asks such an object for "constructor" would get its own."""
    shown = [figure.chart for figure in figures()]
    data = to_json(spec().regency, spec().organisation, shown)
    assert not re.search(rb"[<>&]", data)
    value = json.loads(data)
    assert [unit["nama"] for unit in value["unit"]][2:][: len(NAMES)] == list(NAMES)
    assert keys(value).isdisjoint({*IDS, *NAMES, "n0", "kepala"} - {"judul"})


def test_the_linked_data_keeps_its_own_context_and_can_be_passed_on() -> None:
    data = to_jsonld(spec().regency, spec().organisation, base_url=BASE)
    assert not re.search(rb"[<>&]", data)
    value = json.loads(data)
    assert value["@context"] == {"@base": BASE, **CONTEXT}
    assert sum(key == "@context" for key in re.findall(r'"(@context)"', data.decode())) == 1
    graph = Graph().parse(data=data, format="json-ld")
    allowed = (BASE, *CONTEXT.values(), *map(iri, filter(lambda x: x[0] != "#", LINKS)))
    found = {str(term) for triple in graph for term in triple if isinstance(term, URIRef)}
    assert {link for link in found if not link.startswith(allowed)} == set()
    for form in ("nt", "turtle", "xml"):
        again = Graph().parse(data=graph.serialize(format=form), format=form)
        assert len(again) == len(graph) > 100
    names = {str(o) for _s, p, o in graph if str(p) == "https://schema.org/name"}
    assert set(NAMES) < names


# --- files and paper ---------------------------------------------------------------------


def test_files_are_named_by_ids_alone() -> None:
    for name in build(spec(), Options(dpi=36)):
        assert re.fullmatch(r"[a-z0-9][a-z0-9-]*\.(svg|png|pdf)", name)


def test_the_pdf_runs_nothing_and_leads_only_to_web_addresses() -> None:
    _name, data = annex(spec(), Options())
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert not {"/OpenAction", "/AA", "/AcroForm"} & set(pdf.Root.keys())
        assert "/JavaScript" not in pdf.Root.get("/Names", {})
        actions = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)
                   and item.get("/S") in ("/JavaScript", "/Launch", "/URI", "/GoToR", "/SubmitForm")
                   and "/P" not in item]  # fmt: skip
        assert all(item["/S"] == "/URI" for item in actions)
        addresses = {str(item["/URI"]) for item in actions}
        assert all(address.startswith(("https://", "http://")) for address in addresses)
        with pdf.open_metadata() as told:
            assert NAMES[3] in told["dc:title"]
