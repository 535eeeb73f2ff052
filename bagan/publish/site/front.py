"""The specs of a site in short in, what they share out: index, feeds, styles, scripts, fonts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bagan.chart.model import slug
from bagan.publish.site.feeds import documents, sitemap
from bagan.publish.site.finding import called, search_data
from bagan.publish.site.page import comparison_styles, fonts, icon, mark, pages, scripts, styles
from bagan.publish.site.values import (
    COMPARISON_STYLES,
    DOCUMENTS,
    ICON,
    INDEX,
    SEARCH,
    SITEMAP,
    STYLES,
    Card,
    Listed,
)


def shared_files(cards: Iterable[Card], *, base: str | None) -> dict[str, bytes]:
    """The files of a site outside the specs' own folders, by path.

    *base* is the address that the site will have, without a slash at its end; only with it
    is there a site map, whose addresses have to be whole.
    """
    ordered = sorted(cards, key=lambda card: (card.code, card.region, card.slug))
    files = {
        **front_files([card.listed for card in ordered], base=base),
        DOCUMENTS: documents(ordered, base=base),
    }
    return files if base is None else {**files, SITEMAP: sitemap(ordered, base=base)}


def front_files(listed: Sequence[Listed], *, base: str | None) -> dict[str, bytes]:
    """The list of regions, in the order that they have, its search, and what all pages share."""
    search = search_data(listed)
    return {
        **_index(listed, search=f"{SEARCH}?{mark(search)}", base=base),
        SEARCH: search,
        STYLES: styles(),
        COMPARISON_STYLES: comparison_styles(),
        ICON: icon(),
        **scripts(),
        **fonts(),
    }


def _index(listed: Sequence[Listed], *, search: str, base: str | None) -> dict[str, bytes]:
    """The list of regions: provinces and regions in the order of their codes."""
    provinces: dict[str, list[Listed]] = {}
    for each in listed:
        provinces.setdefault(each.province, []).append(each)
    values = {
        "provinces": [
            {"id": f"provinsi-{number}-{slug(name)}", "name": name, "cards": found}
            for number, (name, found) in enumerate(provinces.items(), start=1)
        ],
        "called": called,
        "search": search,
        "counts": {
            "peraturan": len(listed),
            "provinsi": len(provinces),
            "bagan": sum(each.charts for each in listed),
        },
    }
    return dict(pages("indeks.html.j2", values, path=INDEX, base=base))
