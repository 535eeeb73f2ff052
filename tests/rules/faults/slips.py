"""Slips of the hand in a spec: two things exchanged, one number on, one word for another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Any

from bagan.chart.model import Kind
from bagan.law.rules.of_text import naskah_cacat
from tests.rules.faults.pair import (
    Edit,
    Pair,
    at,
    below,
    entry_id,
    every_unit,
    is_unit,
    label,
    put,
    rows,
    with_keys,
)
from tests.rules.faults.registry import fault

_LAST = re.compile(r"(\d+|\b[a-z])(\)?)\Z")


def _many(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _links(pair: Pair) -> Iterator[tuple[int, str]]:
    """The lists that write a line for their entries, and of which kind."""
    for number, daftar in enumerate(pair.data["daftar"]):
        for kind in ("komando", "koordinasi"):
            if kind in daftar and daftar[kind] != "tidak":
                yield number, kind


@fault
def citations_of_two_units_exchanged(pair: Pair) -> Iterator[Edit]:
    cited = [name for name, unit in pair.data["unit"].items() if "dasar" in unit]
    for one, two in combinations(cited, 2):
        first, second = (pair.data["unit"][name]["dasar"] for name in (one, two))
        if set(_many(first)) & set(_many(second)):
            continue

        def swap(data: Any, one: str = one, two: str = two) -> None:
            units = data["unit"]
            units[one]["dasar"], units[two]["dasar"] = units[two]["dasar"], units[one]["dasar"]

        yield pair.changed(f"{one} and {two} exchange their dasar", swap)


@fault
def citations_of_two_lists_exchanged(pair: Pair) -> Iterator[Edit]:
    for one, two in combinations(range(len(pair.data["daftar"])), 2):

        def swap(data: Any, one: int = one, two: int = two) -> None:
            lists = data["daftar"]
            lists[one]["dasar"], lists[two]["dasar"] = lists[two]["dasar"], lists[one]["dasar"]

        if pair.data["daftar"][one]["dasar"] != pair.data["daftar"][two]["dasar"]:
            yield pair.changed(f"lists {one} and {two} exchange their dasar", swap)


@fault
def heads_of_two_lists_exchanged(pair: Pair) -> Iterator[Edit]:
    for (one, kind), (two, other) in combinations(_links(pair), 2):
        if kind != other or pair.data["daftar"][one][kind] == pair.data["daftar"][two][kind]:
            continue

        def swap(data: Any, one: int = one, two: int = two, kind: str = kind) -> None:
            lists = data["daftar"]
            lists[one][kind], lists[two][kind] = lists[two][kind], lists[one][kind]

        yield pair.changed(f"lists {one} and {two} exchange their {kind}", swap)


@fault
def labels_of_two_units_exchanged(pair: Pair) -> Iterator[Edit]:
    labelled = [(path, keys) for path, _name, keys in every_unit(pair.data) if "label" in keys]
    for (one, first), (two, second) in combinations(labelled, 2):
        if first["label"] == second["label"]:
            continue

        words = (second["label"], first["label"])

        def swap(data: Any, one: Any = one, two: Any = two, words: Any = words) -> None:
            at(data, one)["label"], at(data, two)["label"] = words

        yield pair.changed(f"{label(one)} and {label(two)} exchange their label", swap)


@fault
def label_of_two_units(pair: Pair) -> Iterator[Edit]:
    """A label that another unit of the same chart has."""
    labelled = [(path, keys) for path, _name, keys in every_unit(pair.data) if "label" in keys]
    for (one, first), (two, second) in combinations(labelled, 2):
        if first["label"] != second["label"] and first["nama"] != second["nama"]:

            def same(data: Any, two: Any = two, words: str = first["label"]) -> None:
                at(data, two)["label"] = words

            yield pair.changed(f"{label(two)} has the label of {label(one)}", same)


@fault
def line_between_siblings(pair: Pair) -> Iterator[Edit]:
    """A line from an entry to the next, by the article of their list."""
    for row in rows(pair.data):
        own = [entry_id(entry) for entry in row.entries]
        cited = pair.data["daftar"][row.path[1]]["dasar"]
        for one, two in pairwise(own):
            for kind, arrow in (("komando", "->"), ("koordinasi", "->"), ("koordinasi", "<->")):
                garis = {kind: f"{one} {arrow} {two}", "dasar": cited}
                yield pair.changed(
                    f"{kind} {one} {arrow} {two}", lambda data, g=garis: data["garis"].append(g)
                )


@fault
def line_of_both_kinds(pair: Pair) -> Iterator[Edit]:
    """Koordinasi beside the komando of a list, or the other way, by the same article."""
    for number, kind in _links(pair):
        link = pair.data["daftar"][number][kind]
        other = "koordinasi" if kind == "komando" else "komando"
        if other not in pair.data["daftar"][number]:
            head = link if isinstance(link, str) else link["dari"]
            yield pair.put(("daftar", number, other), head)


@fault
def entry_moved_up_a_level(pair: Pair) -> Iterator[Edit]:
    """An entry in the list that its head is an entry of, behind that head."""
    found = rows(pair.data)
    for row in found:
        links = pair.data["daftar"][row.path[1]]
        link = links.get("komando", "")
        head = link if isinstance(link, str) else link["dari"]
        for over in found:
            ids = [entry_id(entry) for entry in over.entries]
            if head not in ids or over.path == row.path:
                continue
            for place, entry in enumerate(row.entries):
                if len(row.entries) < 2 or not is_unit(entry):
                    continue

                def move(
                    data: Any, row: Any = row, place: int = place, over: Any = over,
                    to: int = ids.index(head) + 1,
                ) -> None:  # fmt: skip
                    at(data, over.path).insert(to, at(data, row.path).pop(place))

                yield pair.changed(f"{entry_id(entry)} stands beside {head}", move)


@fault
def entry_with_a_number_on(pair: Pair) -> Iterator[Edit]:
    """Entries that are counted from another number."""
    for row in rows(pair.data):
        number = 0
        for place, entry in enumerate(row.entries[:3]):
            body = next(iter(entry.values())) if is_unit(entry) else None
            number = int(body.get("nomor", number + 1)) if isinstance(body, dict) else number + 1
            if is_unit(entry) and pair.data["daftar"][row.path[1]].get("butir") != "tidak":
                new = with_keys(entry, nomor=str(number + 1))
                yield pair.changed(
                    f"{entry_id(entry)} is number {number + 1}",
                    lambda data, p=(*row.path, place), new=new: put(data, p, new),
                )


@fault
def letters_of_a_list_as_numbers(pair: Pair) -> Iterator[Edit]:
    for number, daftar in enumerate(pair.data["daftar"]):
        own = [e.dasar for e in pair.spec.organisation.entries if e.list_index == number]
        headed = any(isinstance(item, dict) and "unsur" in item for item in daftar["isi"])
        if "butir" not in daftar and not headed:
            for word in ("huruf", "angka", "tidak"):
                if own and own[0].split()[-2] == word:
                    continue
                yield pair.put(("daftar", number, "butir"), word)


@fault
def rank_or_number_of_the_signatory_changed(pair: Pair) -> Iterator[Edit]:
    """Pangkat and NIP, and who certifies a copy."""
    regulation = pair.data["peraturan"]
    for who in ("penanda_tangan", "pengesah_salinan"):
        keys = regulation.get(who, {})
        for key, wrong in (("nip", "19700101 200001 1 001"), ("pangkat", "Pembina"),
                           ("nama", "Orang Lain"), ("jabatan", "Kepala Bagian Umum")):  # fmt: skip
            if key in keys:
                yield pair.put(("peraturan", who, key), wrong)
                if key != "nama":
                    yield pair.put(("peraturan", who, key), None)
    if "pengesah_salinan" in regulation:
        yield pair.put(("peraturan", "pengesah_salinan"), None)


@fault
def text_of_another_day(pair: Pair) -> Iterator[Edit]:
    """The day of the promulgation, or its place, alone."""
    acts = pair.data["peraturan"].get("diundangkan", {})
    if "tanggal" in acts:
        year, month, day = acts["tanggal"].split("-")
        for wrong in (f"{year}-{month}-{int(day) % 28 + 1:02}", f"{int(year) + 1}-{month}-{day}"):
            yield pair.put(("peraturan", "diundangkan", "tanggal"), wrong)
    if "di" in acts:
        yield pair.put(("peraturan", "diundangkan", "di"), "Bukittinggi")


@fault
def acceptance_for_more(pair: Pair) -> Iterator[Edit]:
    """An acceptance that names a line or a name more than its rule finds there."""
    for path, one in below(pair.data, "terima"):
        for number, terima in enumerate(one if isinstance(one, list) else [one]):
            where = (*path, number) if isinstance(one, list) else path
            if terima["aturan"] == naskah_cacat.ID:
                continue  # of a mere note
            if "hal" in terima:
                things = _many(terima["hal"])
                yield pair.put((*where, "hal"), [*things, "sekda -> bupati"])
            elif "pada" in terima:
                yield pair.put((*where, "hal"), ["sekda -> bupati"])


@fault
def acceptance_of_a_wider_place(pair: Pair) -> Iterator[Edit]:
    """An acceptance for the whole article of which a part is at fault."""
    for path, one in below(pair.data, "terima"):
        for number, terima in enumerate(one if isinstance(one, list) else [one]):
            where = (*path, number) if isinstance(one, list) else path
            wide = re.sub(r"\s+(?:ayat|huruf|angka)\b.*", "", terima.get("pada", ""))
            if wide.startswith("Pasal") and wide != terima["pada"]:
                yield pair.put((*where, "pada"), wide)


@fault
def reason_cites_what_is_not_there(pair: Pair) -> Iterator[Edit]:
    """A reason that names an article which the regulation does not have."""
    for key in ("alasan", "rekonstruksi"):
        for path, reason in below(pair.data, key):
            if isinstance(reason, str) and re.search(r"Pasal \d+", reason):
                wrong = re.sub(r"Pasal \d+", "Pasal 93", reason, count=1)
                yield pair.put(path, wrong)


@fault
def rule_switched_off_over_a_fault(pair: Pair) -> Iterator[Edit]:
    """A rule that is off, and what it would have told: a warning says that it hides errors."""
    for row in rows(pair.data):
        if len(row.entries) < 2:
            continue

        def hide(data: Any, row: Any = row) -> None:
            entries = at(data, row.path)
            entries[0], entries[1] = entries[1], entries[0]
            data["aturan"] = {"daftar-berbeda": "mati", "nama-berbeda": "mati"}

        yield pair.changed(f"daftar-berbeda is off, entries of {row.name} turned", hide)


@fault
def region_of_a_seat(pair: Pair) -> Iterator[Edit]:
    """The office of whoever promulgates, of another region or of none."""
    acts = pair.data["peraturan"].get("diundangkan", {})
    if "jabatan" in acts:
        for wrong in ("Sekretaris Daerah Kabupaten Lain Sekali", "Sekretaris Daerah Kota Padang",
                      "Plt. " + acts["jabatan"], "Asisten " + acts["jabatan"]):  # fmt: skip
            yield pair.put(("peraturan", "diundangkan", "jabatan"), wrong)


@fault
def stranger_on_a_tier(pair: Pair) -> Iterator[Edit]:
    """An entry of a list that someone commands stands with the heads of the chart."""
    led = {line.target for line in pair.spec.organisation.lines if line.kind is Kind.KOMANDO}
    for number, annex in enumerate(pair.data["lampiran"]):
        for place, view in enumerate(annex["bagan"]):
            for row in rows(pair.data)[:4]:
                name = entry_id(row.entries[-1])
                tiers = view.get("jenjang", [])
                for tier, heads in enumerate(tiers[:2]):
                    whole = [*_many(heads), name]
                    if name in str(tiers) or name not in led:
                        continue
                    yield pair.put(("lampiran", number, "bagan", place, "jenjang", tier), whole)
