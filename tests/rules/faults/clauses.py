"""Clauses of the text that say something else than those beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.rules.faults.pair import Edit, Pair
from tests.rules.faults.registry import fault

_TASK = re.compile(
    r"^(?:\(\d+\) )?(?P<who>[A-Z][^.;\n]{3,70}?) mempunyai tugas (?P<x>[^\n]{20,}?)[.:]\s*$", re.M
)
_SELF = re.compile(
    r"(?P<x>(?:Peraturan|Keputusan) (?:Bupati|Wali Kota|Gubernur|Desa|Daerah)) ini\b"
)


def _every(pair: Pair, pattern: str) -> list[re.Match[str]]:
    return list(re.finditer(pattern, pair.text or "", re.M))


def _put(pair: Pair, what: str, match: re.Match[str], words: str, group: str = "x") -> Edit:
    return pair.reworded(f"{what}: {words} for {match[group]}", *match.span(group), words)


@fault
def reference_to_another_entry(pair: Pair) -> Iterator[Edit]:
    """ "Sekretariat sebagaimana dimaksud dalam Pasal 3 huruf b" with the letter after it."""
    for match in _every(
        pair,
        r"dimaksud (?:dalam|pada) (?:Pasal \d+ )?(?:ayat \(\d+\) )?huruf (?P<x>[b-y])\b"
        r"(?! sampai| dan|,)",
    ):
        for step in (-1, 1):
            yield _put(pair, "reference", match, chr(ord(match["x"]) + step))


@fault
def range_of_a_reference_short(pair: Pair) -> Iterator[Edit]:
    for match in _every(pair, r"huruf (?P<a>[a-z]) sampai dengan (?:huruf )?(?P<x>[c-z])\b"):
        if ord(match["x"]) - ord(match["a"]) > 1:
            yield _put(pair, "range", match, chr(ord(match["x"]) - 1))


@fault
def this_instrument_is_another(pair: Pair) -> Iterator[Edit]:
    """ "Peraturan Bupati ini" once called "Peraturan Daerah ini"."""
    for match in _SELF.finditer(pair.text or ""):
        yield _put(
            pair,
            "self",
            match,
            "Instruksi Menteri" if "Daerah" in match["x"] else "Peraturan Daerah",
        )


@fault
def entry_of_the_text_twice(pair: Pair) -> Iterator[Edit]:
    for one, two in pairwise(
        _every(
            pair,
            r"^\s*(?:[a-z]|\d+)[.)] (?P<x>(?:Bidang|Seksi|Subbagian|Dinas|Badan|Bagian) [^;:.\n]+)",
        )
    ):
        if one["x"] != two["x"] and two.start() - one.end() < 6:
            yield _put(pair, "twice", two, one["x"])


@fault
def chapter_number_skipped(pair: Pair) -> Iterator[Edit]:
    for match in _every(pair, r"^BAB (?P<x>[IVX]+)\s*$")[1:]:
        yield _put(pair, "BAB", match, "XX")


@fault
def entry_of_the_preamble_skipped(pair: Pair) -> Iterator[Edit]:
    text = pair.text or ""
    start, end = text.find("Mengingat"), text.find("MEMUTUSKAN")
    for match in _every(pair, r"^\s*(?P<x>[2-9])\. "):
        if start < match.start() < end:
            yield _put(pair, "Mengingat", match, str(int(match["x"]) + 1))


@fault
def unit_led_by_the_head_of_another(pair: Pair) -> Iterator[Edit]:
    """ "Sekretariat dipimpin oleh Kepala Bidang"."""
    for match in _every(
        pair,
        r"^(?:\(\d+\) )?(?:Bidang|Bagian|Seksi|Sekretariat|Dinas|Badan|Kecamatan|Inspektorat)\b"
        r"[^.;:\n]*? dipimpin oleh (?:seorang )?(?P<x>[A-Z]\w+(?: [A-Z]\w+)*)",
    ):
        for other in ("Kepala Unit Pelaksana Teknis", "Direktur"):
            if match["x"].split()[0] != other.split()[0] or "Kepala" in other:
                yield _put(pair, "leader", match, other)


@fault
def within_an_office_under_the_head_of_the_region(pair: Pair) -> Iterator[Edit]:
    """A Bidang, Seksi or Subbagian that answers straight to the Bupati."""
    for match in _every(
        pair,
        r"^(?:\(\d+\) )?(?:Bidang|Seksi|Subbagian|Subbidang)\b[^.;\n]*? di bawah dan bertanggung "
        r"jawab kepada (?P<x>[A-Z][^.;\n]*)\.",
    ):
        yield _put(pair, "answers", match, "Bupati")


@fault
def annex_mentions_exchanged(pair: Pair) -> Iterator[Edit]:
    found = _every(pair, r"(?:dalam|pada) Lampiran (?P<x>[IVX]+)\b")
    text = pair.text or ""
    for one, two in pairwise(found):
        if one["x"] != two["x"]:
            middle = text[one.end("x") : two.start("x")]
            yield pair.reworded(
                f"annexes {one['x']} and {two['x']}",
                one.start("x"),
                two.end("x"),
                two["x"] + middle + one["x"],
            )


@fault
def promulgated_before_it_was_enacted(pair: Pair) -> Iterator[Edit]:
    """Both the spec and the text give a day of promulgation before that of enactment."""
    made = pair.data["peraturan"].get("diundangkan")
    match = re.search(r"Diundangkan di [^\n]+\n\s*pada tanggal (?P<x>[^\n]+)", pair.text or "")
    if made and match:
        import json

        data = json.loads(json.dumps(pair.data))
        data["peraturan"]["diundangkan"]["tanggal"] = "2001-03-02"
        text = (
            (pair.text or "")[: match.start("x")]
            + "2 Maret 2001"
            + (pair.text or "")[match.end("x") :]
        )
        yield Edit("promulgated in 2001", json.dumps(data, ensure_ascii=False), text)
