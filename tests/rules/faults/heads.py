"""Heads by another title than their own, deputies out of their place, and references to what is not
there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.rules.faults.pair import Edit, Pair, every_unit, put
from tests.rules.faults.registry import fault

_TITLES = ("Direktur", "Camat", "Lurah", "Inspektur")


def _names(pair: Pair) -> set[str]:
    return {keys.get("nama", "") for _path, _id, keys in every_unit(pair.data)}


@fault
def head_without_his_title(pair: Pair) -> Iterator[Edit]:
    """ "RSUD dipimpin oleh Kepala" over a chart with a Direktur."""
    for title in _TITLES:
        pattern = rf"\bdipimpin oleh (?:seorang )?(?P<x>{title})(?= yang|[.,;])"
        for match in re.finditer(pattern, pair.text or "") if title in _names(pair) else ():
            yield pair.reworded(f"Kepala for {title}", *match.span("x"), "Kepala")


@fault
def deputy_below_another(pair: Pair) -> Iterator[Edit]:
    """A Wakil Bupati on a tier below the Sekretaris Daerah, both of whom the Bupati leads."""
    deputies = {
        name for _path, name, keys in every_unit(pair.data)
        if keys.get("nama") in ("Wakil Bupati", "Wakil Gubernur", "Wakil Wali Kota")
    }  # fmt: skip
    led = {
        end
        for line in pair.data["garis"]
        if "->" in line.get("komando", "")
        for end in re.split(r",\s*", line["komando"].partition("-> ")[2])
    }
    for number, annex in enumerate(pair.data["lampiran"]):
        for place, view in enumerate(annex["bagan"]):
            tiers = view["jenjang"] if isinstance(view.get("jenjang"), list) else []
            for at, (tier, below) in enumerate(pairwise(tiers)):
                if tier in tuple(deputies & led) and below in tuple(led):
                    turned = [*tiers[:at], below, tier, *tiers[at + 2 :]]
                    path = ("lampiran", number, "bagan", place, "jenjang")
                    yield pair.changed(
                        f"{tier} below {below}", lambda d, p=path, t=turned: put(d, p, t)
                    )


@fault
def further_place_of_a_reference_lost(pair: Pair) -> Iterator[Edit]:
    """ "dimaksud pada ayat (1), ayat (2), dan ayat (19)" in a pasal of nine ayat."""
    further = r"dimaksud (?:dalam|pada)(?: Pasal \d+)? ayat \(\d+\),?(?: dan|,) ayat \((?P<x>\d+)\)"
    for match in re.finditer(further, pair.text or ""):
        yield pair.reworded(f"ayat (19) at {match.start()}", *match.span("x"), "19")
    for match in re.finditer(r"dimaksud dalam Pasal \d+ angka (?P<x>\d+)", pair.text or ""):
        yield pair.reworded(f"angka 99 at {match.start()}", *match.span("x"), "99")


@fault
def another_way_to_a_head(pair: Pair) -> Iterator[Edit]:
    """ "kepada Camat melalui Sekretaris Kelurahan", who answers to the Lurah."""
    names = _names(pair)
    for match in re.finditer(r"kepada Camat melalui (?P<x>Sekretaris \w+)", pair.text or ""):
        if "Sekretariat Kelurahan" in names or "Sekretaris Kelurahan" in names:
            yield pair.reworded("Sekretaris Kelurahan", *match.span("x"), "Sekretaris Kelurahan")


@fault
def holder_of_a_role_changed(pair: Pair) -> Iterator[Edit]:
    """ "Sekretaris dijabat oleh Kepala Badan" over a box that has another."""
    held = r"\b(?P<role>\w+) di(?:jabat|rangkap) oleh (?P<x>Kepala (?:Dinas|Badan) [A-Z][^.;,]+)"
    for match in re.finditer(held, pair.text or ""):
        if any(keys.get("nama") == match["role"] and "anggota_tim" in keys
               for _path, _id, keys in every_unit(pair.data)):  # fmt: skip
            yield pair.reworded("another holder", *match.span("x"), "Kepala Kantor Arsip")


@fault
def definition_of_the_other_kind(pair: Pair) -> Iterator[Edit]:
    """ "Dinas adalah Dinas Kesehatan Kota X" in a regulation of Kabupaten X."""
    region = pair.data["daerah"]["nama"]
    word, _space, name = region.partition(" ")
    other = {"Kabupaten": "Kota", "Kota": "Kabupaten", "Provinsi": "Kabupaten"}.get(word)
    office = (
        rf"(?:Dinas|Badan|Dewan)\b[^.;]* adalah (?:Dinas|Badan|Dewan)[^.;]* (?P<x>{word}) {name}"
    )
    for match in re.finditer(rf"\d\. {office}\.", pair.text or "") if other else ():
        yield pair.reworded(f"{other} for {word}", *match.span("x"), str(other))


@fault
def instansi_vertikal_of_the_region(pair: Pair) -> Iterator[Edit]:
    """ "Instansi Vertikal adalah Perangkat Daerah"."""
    for match in re.finditer(r"Instansi Vertikal adalah (?P<x>[^.;]+)", pair.text or ""):
        yield pair.reworded("Perangkat Daerah", *match.span("x"), "Perangkat Daerah")


@fault
def added_ayat_miscounted(pair: Pair) -> Iterator[Edit]:
    """ "ditambahkan 2 (dua) ayat, yakni ayat (3)", or one that the new words do not have."""
    added = r"ditambahkan (?P<n>\d) \(\w+\) ayat, yakni ayat \((?P<x>\d)\)"
    for match in re.finditer(added, pair.text or ""):
        yield pair.reworded("one more", *match.span("n"), str(int(match["n"]) + 1))
        yield pair.reworded("another ayat", *match.span("x"), "9")
