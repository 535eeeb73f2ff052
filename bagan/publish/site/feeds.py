"""Specs in short in, what machines read out: JSON-LD, document list, site map, data of a spec."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape

from bagan.chart.model import PERANGKAT_DAERAH
from bagan.chart.spec import Spec
from bagan.jsontext import script_json
from bagan.publish.site.page import localized
from bagan.publish.site.values import FOLDER, HISTORY, INDEX, Card
from bagan.publish.site.words import NAMES

SHORT = {
    "Peraturan Daerah": "PERDA",
    "Peraturan Bupati": "PERBUP",
    "Peraturan Wali Kota": "PERWALI",
    "Peraturan Gubernur": "PERGUB",
    "Keputusan Bupati": "KEPBUP",
    "Keputusan Wali Kota": "KEPWALI",
    "Keputusan Gubernur": "KEPGUB",
}
SITEMAP_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def address(base: str | None, path: str) -> str:
    """The address of a path of the site: whole with a *base*, else relative to the site."""
    path = path.removesuffix(INDEX)
    return f"{base}/{path}" if base else path or "./"


def documents(cards: Iterable[Card], *, base: str | None) -> bytes:
    """The regulations as a JDIH lists its documents.

    The keys from ``idData`` on are those of the JDIHN's integration (jdihn.go.id), which
    member sites serve under the same names; what a spec does not say is an empty text.
    """
    return script_json([_document(card, base) for card in cards])


def _document(card: Card, base: str | None) -> dict[str, Any]:
    page = address(base, f"{FOLDER}/{card.slug}/{INDEX}")
    date = card.promulgated or card.enacted or ""
    return {
        "judul": f"{card.name} tentang {card.about}",
        "jenis": card.kind,
        "nomor": card.number or "",
        "tahun": str(card.year or ""),
        "tanggal": date,
        "pemrakarsa": f"Pemerintah {card.region}",
        "url": page,
        "idData": card.slug,
        "tahun_pengundangan": str(card.year or ""),
        "tanggal_pengundangan": card.promulgated or "",
        "noPeraturan": card.number or "",
        "singkatanJenis": SHORT.get(card.kind, ""),
        "tempatTerbit": card.place or "",
        "sumber": card.gazette or "",
        "status": card.status,
        "bahasa": "Indonesia",
        "teuBadan": f"{card.province}. {card.region}",
        "fileDownload": card.pdf or "",
        "urlDownload": address(base, f"{FOLDER}/{card.slug}/{card.pdf}") if card.pdf else "",
        "urlDetailPeraturan": page,
        "daerah": {"nama": card.region, "kode": card.code, "provinsi": card.province},
        "tentang": card.about,
        "unit": [
            {
                "nama": unit.name,
                "sebutan": unit.words,
                "perangkat_daerah": unit.office,
                "url": address(base, unit.address),
            }
            for unit in card.units
        ],
        "lampiran": [
            {"judul": title, "url": address(base, f"{FOLDER}/{card.slug}/{page}")}
            for page, title in card.charts
        ],
    }


def sitemap(cards: Iterable[Card], *, base: str) -> bytes:
    """The addresses of all pages [sitemaps.org, 0.9]; no dates, for the site has no clock."""
    paths = [INDEX]
    for card in cards:
        paths.append(f"{FOLDER}/{card.slug}/{INDEX}")
        paths += [f"{FOLDER}/{card.slug}/{page}" for page, _title in card.charts]
        paths += [f"{FOLDER}/{card.slug}/{HISTORY}"] if card.history else []
    lines = [
        f"  <url><loc>{escape(address(base, localized(path, language)))}</loc></url>"
        for path in paths
        for language in NAMES
    ]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<urlset xmlns="{SITEMAP_SPACE}">',
            *lines,
            "</urlset>\n",
        ]
    ).encode("utf-8")


def organization(spec: Spec, card: Card, *, base: str | None) -> dict[str, Any]:
    """The region's government as schema.org describes a GovernmentOrganization."""
    organisation, daerah = spec.organisation, spec.regency.daerah
    offices = [
        {"@type": "GovernmentOrganization", "name": unit.nama}
        for item, unit in organisation.units.items()
        if organisation.jenis(item) in PERANGKAT_DAERAH
    ]
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": f"Pemerintah {daerah.nama}",
        "identifier": {
            "@type": "PropertyValue",
            "propertyID": "Kode wilayah Kemendagri",
            "value": daerah.kode,
        },
        "areaServed": {
            "@type": "AdministrativeArea",
            "name": daerah.nama,
            "containedInPlace": {"@type": "AdministrativeArea", "name": daerah.provinsi},
        },
    }
    if base:
        found["mainEntityOfPage"] = address(base, f"{FOLDER}/{card.slug}/{INDEX}")
    if offices:
        found["subOrganization"] = offices
    return found
