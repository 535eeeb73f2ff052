"""Faults that an acceptance (terima) hides, and acceptances that say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bagan.law.rules.of_text import naskah_cacat
from tests.rules.faults.pair import Edit, KeyPath, Pair, below, label
from tests.rules.faults.registry import fault


def given(pair: Pair) -> Iterator[tuple[KeyPath, Any]]:
    """Every single acceptance of a spec, with its path."""
    yield from given_at(pair.data)


def given_at(data: Any, rule: str = "") -> Iterator[tuple[KeyPath, Any]]:
    """The acceptances within *data*, those of one *rule* or of all."""
    for path, value in below(data, "terima"):
        listed = not isinstance(value, dict)
        for number, one in enumerate(value if listed else [value]):
            if rule in ("", one["aturan"]):
                yield (*path, number) if listed else path, one


@fault
def reason_of_an_acceptance_empty(pair: Pair) -> Iterator[Edit]:
    for path, _one in given(pair):
        for words in ("x", "-", "ok", "...", "Ya."):
            yield pair.put((*path, "alasan"), words)


@fault
def place_of_an_acceptance_wrong(pair: Pair) -> Iterator[Edit]:
    """An acceptance that names another place than its finding, but of a mere note, which
    needs none."""
    for path, one in given(pair):
        if "pada" in one and one["aturan"] != naskah_cacat.ID:
            for wrong in ("Pasal 1 angka 1", "Pasal 99", "judul"):
                if wrong != one["pada"]:
                    yield pair.put((*path, "pada"), wrong)


@fault
def thing_of_an_acceptance_wrong(pair: Pair) -> Iterator[Edit]:
    """An acceptance that names another thing than its finding, a part of it, or none."""
    for path, one in given(pair):
        if "hal" in one:
            things = one["hal"] if isinstance(one["hal"], list) else one["hal"].split("; ")
            for wrong in ("gubernur -> camat", things[:-1], []):
                yield pair.put((*path, "hal"), wrong)


@fault
def place_of_an_acceptance_dropped(pair: Pair) -> Iterator[Edit]:
    """An acceptance without pada would cover whatever comes later."""
    for path, one in given(pair):
        if "pada" in one:
            yield pair.put((*path, "pada"), None)


@fault
def acceptance_without_a_finding(pair: Pair) -> Iterator[Edit]:
    for path, unit in [(("unit", name), unit) for name, unit in pair.data["unit"].items()]:
        if "terima" not in unit:
            yield pair.put(
                (*path, "terima"), {"aturan": "komando-ganda", "alasan": "Demikian bunyi pasalnya."}
            )


@fault
def fault_behind_an_acceptance(pair: Pair) -> Iterator[Edit]:
    """A line's citation goes wrong after another finding on it has been accepted, and an office
    of a chart loses its line after another line of that chart has been accepted.

    Not a line that is drawn by an accepted reading alone: no article states it by the names of
    its ends, so none can tell that it is missing.
    """
    for number, garis in enumerate(pair.data["garis"]):
        terima = garis.get("terima")
        cited = garis.get("dasar")
        if terima is None or not isinstance(cited, list):
            continue
        for place in range(len(cited)):
            for wrong in ("Pasal 2", "Pasal 3", "Pasal 17"):
                changed = [*cited[:place], wrong, *cited[place + 1 :]]
                yield pair.put(("garis", number, "dasar"), changed)
    for path, _one in given(pair):
        if path[0] == "lampiran" and "bagan" in path:
            for number, garis in enumerate(pair.data["garis"]):
                read = [one["pada"] for _path, one in given_at(garis, "garis-tanpa-bukti")]
                if "dasar" in garis and garis["dasar"] not in read:
                    edit = pair.changed(
                        f"no line {garis} beside terima at {label(path)}",
                        lambda data, n=number: data["garis"].pop(n),
                    )
                    yield edit


@fault
def everything_accepted(pair: Pair) -> Iterator[Edit]:
    """One acceptance without pada on the annex or the chart, and a fault that it would hide."""
    for number, annex in enumerate(pair.data["lampiran"]):
        for rule in ("hubungan-terlewat", "lampiran-berbeda"):

            def accept(data: Any, number: int = number, rule: str = rule) -> None:
                reason = {"aturan": rule, "alasan": "Sesuai kebutuhan bagan ini."}
                there = data["lampiran"][number]
                if rule == "hubungan-terlewat":
                    there["bagan"][0]["terima"] = reason
                    data["garis"] = [g for g in data["garis"] if "<->" not in str(g)]
                else:
                    there["terima"] = reason
                    there["judul"] = "Bagan yang Lain"

            yield pair.changed(f"accept all of {rule} in {annex.get('nomor')}", accept)
