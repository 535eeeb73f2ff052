"""A reference to the entry of a list in; whether that entry is the office of the sentence out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bagan.chart.model import name_key
from bagan.law.naskah.naskah import Provision

KINDS = (
    "Sekretariat|Subbagian|Sub Bagian|Subbidang|Sub Bidang|Bagian|Bidang|Seksi|Asisten|Staf Ahli"
    "|Unit Pelaksana Teknis|UPT[DB]?|Kelompok Jabatan Fungsional|Inspektur Pembantu|Dinas|Badan"
    "|Regu|Kepala Urusan|Kepala Seksi|Kepala Dusun"
)
_LEVELLED = re.compile(r"(?:Sub\s?)?(?:[Bb]agian|[Bb]idang)|Seksi|Asisten|Staf Ahli")
"""Words that the name of every such office begins with."""
_SEVERAL = re.compile(r"\b(?:dan|serta)\b|,")
"""What makes a subject several offices: "Subbagian dan Penanggung Jawab"."""
_SHORT = re.compile(r"upt[db]?")
_FIRST = re.compile(
    rf"\W*(?:Kepala\s+)?(?P<kind>{KINDS}|Camat|Lurah|Direktur|Inspektur)\b", re.IGNORECASE
)
_AFTER = re.compile(r"[;.:]|,?\s+(?:membawah\w*|terdiri|dan\Z|yang\b)")
"""What stands behind the name of an entry."""


def is_other(entry: Provision, match: re.Match[str], entries: Sequence[Provision]) -> bool:
    """Whether an entry is of another kind than the office of the sentence, or that office is
    another entry of the list."""
    row = set(map(name_key, _SEVERAL.split(f"{match['kind']}{match['name']}")))
    if len(row) > 1 and row <= {name_key(_name(one)) for one in entries}:
        return name_key(_name(entry)) not in row
    kind, kinds = kind_key(match["kind"]), kinds_of(match)
    if _is_kind(match["kind"]) and kind_of(entry) not in ("", *kinds):
        return kind not in map(kind_of, entry.walk())  # "Subbagian" of a Sekretariat's entries
    alone = _LEVELLED.fullmatch(match["kind"]) and not _SEVERAL.search(match["name"])
    if match["last"] and alone and not kind_of(entry):
        return kind in {kind_of(one) for one in entries}  # CDK, at the end of the Bidang
    named = name_key(f"{match['kind']}{match['name']}")
    others = {name_key(_name(one)) for one in entries if one is not entry}
    if _begins(entry, match) or named == name_key(_name(entry)):
        return False
    return named in others or any(_begins(one, match) for one in entries if one is not entry)


def kinds_of(match: re.Match[str]) -> set[str]:
    """The kinds of office of a sentence: both of "Sekretaris dan Seksi"."""
    words = re.findall(rf"\b(?:{KINDS})\b", match["name"])
    return {kind_key(match["kind"]), *map(kind_key, words)}


def _begins(entry: Provision, match: re.Match[str]) -> bool:
    """Whether the name of an entry begins with the words of the sentence: "Kelompok Substansi"."""
    words = f"{match['kind']}{match['name']}".casefold().split()
    return len(words) > 1 and _name(entry).casefold().split()[: len(words)] == words


def _is_kind(word: str) -> bool:
    """Whether it is one of the words for a kind of office, and not just the first of a name."""
    return re.fullmatch(KINDS, word) is not None


def _name(entry: Provision) -> str:
    return _AFTER.split(entry.text, maxsplit=1)[0]


def kind_of(entry: Provision) -> str:
    match = _FIRST.match(entry.text)
    return kind_key(match["kind"]) if match else ""


def kind_key(kind: str) -> str:
    """A kind of office as it is compared, or its head: UPTD is short for one, "Sub Bagian" is one
    word."""
    kind = kind.casefold().removeprefix("kepala ")
    return _SHORT.sub("unit pelaksana teknis", kind).replace("sub b", "subb")
