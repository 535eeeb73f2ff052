"""JSON-LD as rdflib reads it: the spec's units and lines as triples, and nothing fetched."""

from __future__ import annotations

import json

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, ORG, RDFS, SKOS

from bagan.chart.model import Kind
from bagan.publish.export.formats.jsonld import POSTS, TERMS, to_jsonld
from tests.export.conftest import NAMES, Case

# rdflib's own parser still uses what rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")

HERE = "https://jdih.example.go.id/bagan/kabupaten"
KOORDINASI = URIRef(f"{TERMS}koordinasi")
SCHEMA = Namespace("https://schema.org/")
KINDS = (ORG.Post, ORG.OrganizationalUnit, ORG.FormalOrganization)


@pytest.fixture
def graph(case: Case, monkeypatch: pytest.MonkeyPatch) -> Graph:
    return parsed(to_jsonld(case.spec.regency, case.spec.organisation), monkeypatch)


def parsed(data: bytes, monkeypatch: pytest.MonkeyPatch, at: str = HERE) -> Graph:
    def refuse(*_given: object, **_more: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr("urllib.request.urlopen", refuse)
    monkeypatch.setattr("socket.create_connection", refuse)
    return Graph().parse(data=data, format="json-ld", publicID=at)


def ref(item: str) -> URIRef:
    return URIRef(f"{HERE}#{item}")


def test_there_is_one_reports_to_for_each_komando(case: Case, graph: Graph) -> None:
    assert {(s, o) for s, o in graph.subject_objects(ORG.reportsTo)} == {
        (ref(line.target), ref(line.source))
        for line in case.spec.organisation.lines
        if line.kind is Kind.KOMANDO
    }
    commands = [line for line in case.spec.organisation.lines if line.kind is Kind.KOMANDO]
    assert len(list(graph.triples((None, ORG.reportsTo, None)))) == len(commands)


def test_there_is_one_triple_for_each_koordinasi_and_two_where_it_is_mutual(
    case: Case, graph: Graph
) -> None:
    lines = [line for line in case.spec.organisation.lines if line.kind is Kind.KOORDINASI]
    found = set(graph.subject_objects(KOORDINASI))
    assert found == {(ref(line.source), ref(line.target)) for line in lines} | {
        (ref(line.target), ref(line.source)) for line in lines if line.both
    }
    assert len(found) == len(lines) + sum(line.both for line in lines)
    assert (KOORDINASI, RDFS.subPropertyOf, ORG.linkedTo) in graph


def test_each_unit_is_one_typed_node(case: Case, graph: Graph) -> None:
    organisation = case.spec.organisation
    for unit in organisation.units:
        types = set(graph.objects(ref(unit), RDF.type))
        assert len(types & set(KINDS)) == 1
        assert (ORG.Post in types) == (organisation.jenis(unit) in POSTS)
        assert graph.value(ref(unit), SCHEMA.name) == Literal(organisation.name(unit))
        assert set(graph.objects(ref(unit), DCTERMS.source)) == {
            Literal(text) for text in organisation.basis(unit).dasar
        }
    typed = {item for kind in KINDS for item in graph.subjects(RDF.type, kind)}
    assert typed == {*map(ref, organisation.units), ref("_pemerintah")}
    groups = set(graph.subjects(RDF.type, ORG.OrganizationalCollaboration))
    assert groups == set(map(ref, organisation.groups))


def test_the_articles_of_a_line_are_told(case: Case, graph: Graph) -> None:
    told = {
        (
            graph.value(item, RDF.subject),
            graph.value(item, RDF.predicate),
            graph.value(item, RDF.object),
        ): {str(text) for text in graph.objects(item, DCTERMS.source)}
        for item in graph.subjects(RDF.type, RDF.Statement)
    }
    for triple in told:
        assert triple in graph, "a statement about a line that is not there"
    for line in case.spec.organisation.lines:
        if line.kind is Kind.KOMANDO:
            triple = (ref(line.target), ORG.reportsTo, ref(line.source))
        else:
            triple = (ref(line.source), KOORDINASI, ref(line.target))
        assert told.get(triple, set()) == set(line.basis.dasar)


def test_the_government_is_schema_org_s_with_its_region(case: Case, graph: Graph) -> None:
    government, region = ref("_pemerintah"), case.spec.regency.daerah
    assert (government, RDF.type, SCHEMA.GovernmentOrganization) in graph
    address = graph.value(government, SCHEMA.address)
    assert graph.value(address, SCHEMA.addressRegion) == Literal(region.provinsi)
    assert graph.value(government, SCHEMA.identifier) == Literal(region.kode)
    for unit in graph.subjects(SCHEMA.parentOrganization, government):
        assert (unit, RDF.type, SCHEMA.GovernmentOrganization) in graph


def test_a_draft_has_no_number_and_no_date(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.export.conftest import case_of

    def told(path: str) -> str:
        spec = case_of(path).spec
        assert spec.regency.peraturan.nomor and spec.regency.peraturan.ditetapkan
        graph = parsed(to_jsonld(spec.regency, spec.organisation), monkeypatch)
        rule = ref("_peraturan")
        given = (SCHEMA.name, SCHEMA.legislationIdentifier, SCHEMA.legislationDate)
        return " ".join(str(graph.value(rule, word)) for word in given)

    assert "2024" not in told("specs/contoh/sesudah.yaml")
    assert "Nomor 21 Tahun 2017" in (enacted := told("specs/kutai-barat.yaml"))
    assert "21/2017" in enacted and "2017-06-22" in enacted


def test_what_stands_above_a_regency_is_no_part_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.export.conftest import case_of

    spec = case_of("specs/kutai-barat.yaml").spec
    graph = parsed(to_jsonld(spec.regency, spec.organisation), monkeypatch)
    assert (ref("bupati"), ORG.postIn, ref("_pemerintah")) in graph
    for outside in ("gubernur", "menteri-dalam-negeri"):
        assert (ref(outside), RDF.type, ORG.Post) in graph
        assert (ref(outside), ORG.postIn, None) not in graph


def test_a_base_url_makes_names_absolute(hostile: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    regency, organisation = hostile.spec.regency, hostile.spec.organisation
    base = "https://lain.example/x/"
    graph = parsed(to_jsonld(regency, organisation, base_url=base), monkeypatch)
    assert (URIRef(f"{base}#end"), RDF.type, ORG.Post) in graph
    assert not any(str(item).startswith(HERE) for item in graph.subjects())


def test_the_context_is_inline_and_names_are_words(
    hostile: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = to_jsonld(hostile.spec.regency, hostile.spec.organisation)
    assert not set(b"<>&") & set(data), "it could end the script element that it stands in"
    assert isinstance(json.loads(data)["@context"], dict)
    graph = parsed(data, monkeypatch)
    for number, name in enumerate(NAMES):
        assert graph.value(ref(f"n{number}"), SKOS.prefLabel) == Literal(name, lang="id")
    schemes = {str(item).partition(":")[0] for item in graph.objects() if isinstance(item, URIRef)}
    assert schemes <= {"http", "https", "urn"}
