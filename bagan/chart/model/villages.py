"""What villages and their heads are called.

A desa may be "disebut dengan nama lain" (UU 6/2014, Pasal 1 angka 1); which names those are is
custom, not read in a source.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

VILLAGES: Mapping[str, str] = MappingProxyType(
    {
        "Desa": "Kepala Desa",
        "Nagari": "Wali Nagari",
        "Kampung": "Kepala Kampung",
        "Gampong": "Keuchik",
        "Pekon": "Peratin",
        "Lembang": "Kepala Lembang",
        "Kepenghuluan": "Penghulu",
    }
)
"""The head of each kind of village, by the word that its name begins with."""
VILLAGE = "|".join(map(str.lower, VILLAGES))
VILLAGE_HEAD = "|".join(
    r"\s+".join(head.lower().split())
    for head in (*VILLAGES.values(), "Perbekel", "Geuchik", "Geutjhik", "Geusyik")
)
"""The words of both, to be searched for in a text whose case does not count; the head of a desa in
Bali has a word of his own, that of a gampong several spellings."""
