"""A regency's units and lines in, JSON-LD out: the W3C Organization Ontology and schema.org.

komando is ``org:reportsTo``, from the unit led to the one that leads.  koordinasi is a
property of Bagan's own, from the source of a line to its target, declared in the file
itself as a sub-property of ``org:linkedTo`` [https://www.w3.org/TR/vocab-org/].
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bagan.chart.model import (
    PERANGKAT_DAERAH,
    Jenis,
    Kind,
    Line,
    Organisation,
    Regency,
    Status,
    is_plain_number,
    needs_year,
    number_words,
)
from bagan.jsontext import script_json
from bagan.publish.export.iri import iri
from bagan.publish.export.source import Source

TERMS = "urn:uuid:ac1c6b8b-d6ff-51fb-b976-adf3d60ef56f#"
"""The namespace of Bagan's own words: a name that needs no site to be kept."""

CONTEXT: Mapping[str, Any] = {
    "bagan": TERMS,
    "dct": "http://purl.org/dc/terms/",
    "org": "http://www.w3.org/ns/org#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

POSTS = frozenset(
    {
        Jenis.MENTERI,
        Jenis.GUBERNUR,
        Jenis.KEPALA_DAERAH,
        Jenis.WAKIL_KEPALA_DAERAH,
        Jenis.SEKRETARIS_DAERAH,
        Jenis.ASISTEN,
        Jenis.STAF_AHLI,
        Jenis.KEPALA,
    }
)
"""Kinds that are an office held by one person: org:Post."""

ABOVE = frozenset({Jenis.MENTERI, Jenis.GUBERNUR})
"""Kinds that are no part of a regency's government, although they stand on its charts."""

FORMAL = frozenset({Jenis.INSTANSI_VERTIKAL, Jenis.BUMD, Jenis.LEMBAGA, Jenis.LAINNYA})
"""Kinds that need not belong to the regency's government: org:FormalOrganization."""

Item = dict[str, Any]


def write(source: Source) -> Iterator[tuple[str, bytes]]:
    """The files of this format by name."""
    data = to_jsonld(source.regency, source.organisation, base_url=source.base_url)
    yield f"{source.name}.jsonld", data


def to_jsonld(
    regency: Regency, organisation: Organisation, *, base_url: str | None = None
) -> bytes:
    """One graph, with its context inline: nothing is fetched to read it.

    ``@id`` of a unit or group is ``#`` and its id in the spec, relative to *base_url* or,
    without one, to where the file stands; the ids of the rest begin with ``#_``.  A line's
    articles stand in an rdf:Statement about it, for a triple has no room for them.
    """
    context: Item = {"@base": base_url} if base_url else {}
    graph = [_property(), _regulation(regency), _government(regency)]
    graph += [_unit(regency, organisation, item) for item in organisation.units]
    graph += [_group(organisation, item) for item in organisation.groups]
    at = {item["@id"]: item for item in graph}
    for line in organisation.lines:
        for source, word, target in _triples(line):
            at[source].setdefault(word, []).append({"@id": target})
    for number, line in enumerate(organisation.lines, start=1):
        graph += _statements(line, number)
    return script_json({"@context": {**context, **CONTEXT}, "@graph": graph})


def _property() -> Item:
    return {
        "@id": "bagan:koordinasi",
        "@type": "rdf:Property",
        "rdfs:subPropertyOf": {"@id": "org:linkedTo"},
        "rdfs:label": _indonesian("garis koordinasi"),
    }


def _regulation(regency: Regency) -> Item:
    rule = regency.peraturan
    # What the spec of a draft foresees is not told as done.
    final = rule.status is not Status.RANCANGAN
    known = final and rule.nomor and (rule.tahun or not needs_year(rule.nomor))
    number = f" {number_words(rule.nomor, rule.tahun, '')}" if known else ""
    item: Item = {
        "@id": "#_peraturan",
        "@type": "schema:Legislation",
        "schema:name": f"{rule.jenis}{number} tentang {rule.tentang}",
        "schema:legislationType": rule.jenis,
        "schema:legislationPassedBy": {"@id": "#_pemerintah"},
    }
    if number:
        item["schema:legislationIdentifier"] = (
            f"{rule.nomor}/{rule.tahun}" if is_plain_number(rule.nomor or "") else rule.nomor
        )
    if rule.ditetapkan and final:
        item["schema:legislationDate"] = {
            "@value": rule.ditetapkan.tanggal.isoformat(),
            "@type": "xsd:date",
        }
    return item


def _government(regency: Regency) -> Item:
    region = regency.daerah
    return {
        "@id": "#_pemerintah",
        "@type": ["org:FormalOrganization", "schema:GovernmentOrganization"],
        "schema:name": f"Pemerintah {region.nama}",
        "skos:prefLabel": _indonesian(f"Pemerintah {region.nama}"),
        "schema:identifier": region.kode,
        "schema:address": {
            "@type": "schema:PostalAddress",
            "schema:addressRegion": region.provinsi,
            "schema:addressCountry": "ID",
        },
        "schema:areaServed": {
            "@type": "schema:AdministrativeArea",
            "schema:name": region.nama,
        },
        "dct:source": {"@id": "#_peraturan"},
    }


def _unit(regency: Regency, organisation: Organisation, key: str) -> Item:
    unit, jenis = organisation.units[key], organisation.jenis(key)
    item = _named(key, unit.nama, organisation)
    government = {"@id": "#_pemerintah"}
    if jenis in POSTS:
        item["@type"] = ["org:Post"]
        province = regency.daerah.nama.startswith("Provinsi ")
        if jenis not in ABOVE or (province and jenis is Jenis.GUBERNUR):
            item["org:postIn"] = government
    elif jenis in FORMAL:
        public = jenis is Jenis.INSTANSI_VERTIKAL
        kind = "GovernmentOrganization" if public else "Organization"
        item["@type"] = ["org:FormalOrganization", f"schema:{kind}"]
    else:
        item["@type"] = ["org:OrganizationalUnit", "schema:GovernmentOrganization"]
        if jenis in PERANGKAT_DAERAH:
            item["org:unitOf"] = government
            item["schema:parentOrganization"] = government
    if unit.singkatan:
        item["skos:altLabel"] = _indonesian(unit.singkatan)
    if unit.tautan and not unit.tautan.startswith("#"):
        item["schema:url"] = {"@id": iri(unit.tautan)}
    item["dct:type"] = jenis.value
    return item


def _group(organisation: Organisation, key: str) -> Item:
    group = organisation.groups[key]
    members = [{"@id": f"#{member}"} for member in group.anggota]
    return {
        **_named(key, group.nama, organisation),
        "@type": ["org:OrganizationalCollaboration"],
        "dct:type": "kelompok",
        **({"dct:hasPart": members} if members else {}),
    }


def _named(key: str, name: str, organisation: Organisation) -> Item:
    basis = organisation.basis(key)
    return {
        "@id": f"#{key}",
        "@type": [],
        "schema:name": name,
        "skos:prefLabel": _indonesian(name),
        **_sources(basis.dasar, basis.rekonstruksi),
    }


def _sources(dasar: tuple[str, ...], rekonstruksi: str | None) -> Item:
    found: Item = {"dct:source": list(dasar)} if dasar else {}
    if rekonstruksi:
        found["skos:editorialNote"] = _indonesian(f"Rekonstruksi: {rekonstruksi}")
    return found


def _triples(line: Line) -> Iterator[tuple[str, str, str]]:
    """What a line says, as (subject, property, object)."""
    source, target = f"#{line.source}", f"#{line.target}"
    if line.kind is Kind.KOMANDO:
        yield target, "org:reportsTo", source
        return
    yield source, "bagan:koordinasi", target
    if line.both:
        yield target, "bagan:koordinasi", source


def _statements(line: Line, number: int) -> Iterator[Item]:
    """The articles of each triple of the line *number*."""
    if not line.basis:
        return
    for index, (subject, word, target) in enumerate(_triples(line)):
        yield {
            "@id": f"#_garis-{number}{'-balik' if index else ''}",
            "@type": "rdf:Statement",
            "rdf:subject": {"@id": subject},
            "rdf:predicate": {"@id": word},
            "rdf:object": {"@id": target},
            **_sources(line.basis.dasar, line.basis.rekonstruksi),
        }


def _indonesian(text: str) -> Item:
    return {"@value": text, "@language": "id"}
