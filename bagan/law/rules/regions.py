"""The code of a region in, its names out; as the Minister of Home Affairs has numbered them.

The table (wilayah.txt) says where it was read; a region that was renamed, or moved to a new
province, stands in it twice.  Provinces have two digits, kabupaten and kota four: 13.12.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from bagan.chart.model import name_key

_PROVINCE = re.compile(r"^(?:provinsi|propinsi)\s+", re.IGNORECASE)
_SHORT = {"diyogyakarta": "daerahistimewayogyakarta", "dkijakarta": "daerahkhususibukotajakarta"}


@cache
def names() -> Mapping[str, tuple[str, ...]]:
    """The names of provinces, kabupaten and kota by their codes, the newest first."""
    found: dict[str, tuple[str, ...]] = {}
    for line in (files("bagan.law.rules") / "wilayah.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, _space, name = line.partition(" ")
            found[code] = (*found.get(code, ()), name)
    return found


@cache
def codes() -> Mapping[str, tuple[str, ...]]:
    """The codes by the :func:`region_key` of the names, the newest first."""
    found: dict[str, tuple[str, ...]] = {}
    for code, known in names().items():
        for name in known:
            found[region_key(name)] = (*found.get(region_key(name), ()), code)
    return found


def region_key(name: str) -> str:
    """What a region's name is compared by: with or without the word Provinsi."""
    key = name_key(_PROVINCE.sub("", name.strip()))
    return _SHORT.get(key, key)


def code_and_province(name: str) -> tuple[str, str] | None:
    """The code of a region and the name of the province that it lies in; None for a name that
    the table does not have."""
    own = codes().get(region_key(name), ())
    return (own[0], names()[own[0][:2]][0]) if own else None
