"""What a site lists in, the data that its search over all regions reads out.

The data are a script that calls a function with them: a page opened from a disk may read
nothing else, and the pages' policy lets no other way in.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from bagan.publish.site.everyday import region_words
from bagan.publish.site.values import Listed

FUNCTION = "baganCari"
"""The function of the page's script that takes the data."""


def search_data(listed: Sequence[Listed]) -> bytes:
    """All regions and all units of *listed*.

    ``daerah`` are [name, what else it is found by]; ``nama`` are [name, what else it is found
    by, 1 for an office of a region else 0], each once; ``unit`` are [place in ``daerah``, place
    in ``nama``, address], and which it is where the region has several of its name.
    """
    same = Counter((each.region, unit.name) for each in listed for unit in each.units)
    names: dict[tuple[str, str, int], int] = {}
    units: list[tuple[int | str, ...]] = []
    for place, each in enumerate(listed):
        for unit in each.units:
            key = (unit.name, unit.words, int(unit.office))
            which = (unit.within or each.about,) if same[each.region, unit.name] > 1 else ()
            units.append((place, names.setdefault(key, len(names)), unit.address, *which))
    data = {
        "daerah": [(each.region, called(each)) for each in listed],
        "nama": list(names),
        "unit": units,
    }
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return f"{FUNCTION}({text});\n".encode("ascii")


def called(each: Listed) -> str:
    """What a region is found by besides its name."""
    short = (*region_words(each.region), *region_words(f"Provinsi {each.province}"))
    return " ".join((each.code, each.province, *short))
