"""The specs of a site in short in, what they share out: index, feeds, styles, scripts, fonts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bagan.chart.model import slug
from bagan.publish.site.feeds import documents, sitemap
from bagan.publish.site.page import fonts, icon, pages, scripts, styles
from bagan.publish.site.values import DOCUMENTS, ICON, INDEX, SITEMAP, STYLES, Card


def shared_files(cards: Iterable[Card], *, base: str | None) -> dict[str, bytes]:
    """The files of a site outside the specs' own folders, by path.

    *base* is the address that the site will have, without a slash at its end; only with it
    is there a site map, whose addresses have to be whole.
    """
    ordered = sorted(cards, key=lambda card: (card.code, card.region, card.slug))
    files = {
        **_index(ordered, base=base),
        DOCUMENTS: documents(ordered, base=base),
        STYLES: styles(),
        ICON: icon(),
        **scripts(),
        **fonts(),
    }
    return files if base is None else {**files, SITEMAP: sitemap(ordered, base=base)}


def _index(cards: Sequence[Card], *, base: str | None) -> dict[str, bytes]:
    """The list of regions: provinces and regions in the order of their codes."""
    provinces: dict[str, list[Card]] = {}
    for card in cards:
        provinces.setdefault(card.province, []).append(card)
    values = {
        "provinces": [
            {"id": f"provinsi-{number}-{slug(name)}", "name": name, "cards": found}
            for number, (name, found) in enumerate(provinces.items(), start=1)
        ],
        "counts": {
            "peraturan": len(cards),
            "provinsi": len(provinces),
            "bagan": sum(len(card.charts) for card in cards),
        },
    }
    return dict(pages("indeks.html.j2", values, path=INDEX, base=base))
