"""Small keys of a spec that say something else than the articles: abbreviations, notes, origins,
people, signatures, places in a chart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Any

from tests.rules.faults.pair import (
    Edit,
    KeyPath,
    Pair,
    at,
    entry_id,
    entry_name,
    every_unit,
    is_unit,
    label,
    put,
    rows,
    with_keys,
)
from tests.rules.faults.registry import fault


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _unit_key(pair: Pair, path: KeyPath, **keys: Any) -> Edit:
    """An edit that gives the unit at *path* more keys."""
    what = ", ".join(f"{key} {value}" for key, value in keys.items())

    def change(data: Any) -> None:
        body = at(data, path)
        whole = dict(body) if isinstance(body, dict) else {"nama": body}
        put(data, path, whole | keys)

    return pair.changed(f"{label(path)}: {what}", change)


def _views(pair: Pair) -> Iterator[tuple[KeyPath, Any]]:
    for number, annex in enumerate(pair.data["lampiran"]):
        for place, view in enumerate(annex["bagan"]):
            yield ("lampiran", number, "bagan", place), view


@fault
def short_form_of_another_name(pair: Pair) -> Iterator[Edit]:
    """``singkatan`` with the letters of another unit, or with one letter changed."""
    units = list(every_unit(pair.data))
    for (path, _one, keys), (_, _two, other) in pairwise(units):
        if _initials(keys["nama"]) != _initials(other["nama"]):
            yield _unit_key(pair, path, singkatan=_initials(other["nama"]) or "XYZ")
        yield _unit_key(pair, path, singkatan=f"{_initials(keys['nama'])}ZQ")


@fault
def short_form_of_two_units(pair: Pair) -> Iterator[Edit]:
    """The same ``singkatan`` on two units."""
    for (one, _a, first), (two, _b, second) in pairwise(every_unit(pair.data)):
        if first["nama"] == second["nama"]:
            continue

        def change(data: Any, one: KeyPath = one, two: KeyPath = two) -> None:
            for path in (one, two):
                body = at(data, path)
                whole = dict(body) if isinstance(body, dict) else {"nama": body}
                put(data, path, {**whole, "singkatan": _initials(whole["nama"]) and "BKD"})

        yield pair.changed(f"BKD for {label(one)} and {label(two)}", change)


@fault
def label_without_a_word(pair: Pair) -> Iterator[Edit]:
    """A label in capitals that drops the word which tells the unit from others."""
    for path, _name, keys in every_unit(pair.data):
        words = keys["nama"].split()
        if "label" not in keys and len(words) >= 3:
            for gone in (1, len(words) - 1):
                if words[gone] in ("dan", "Umum", "Daerah", "Pembantu"):
                    continue
                left = " ".join(words[:gone] + words[gone + 1 :]).upper()
                yield _unit_key(pair, path, label=re.sub(r" DAN$|,$", "", left))


@fault
def name_without_a_part(pair: Pair) -> Iterator[Edit]:
    """ "Perencanaan, Evaluasi, dan Pelaporan" without its last part."""
    for path, _name, keys in every_unit(pair.data):
        # Of a name that an accepted finding is about, a warning says that it is not found.
        if "terima" not in keys and (match := re.search(r",? dan [^,]+\Z", keys["nama"])):
            yield _unit_key(pair, path, nama=keys["nama"][: match.start()])


@fault
def name_of_the_post_for_the_unit(pair: Pair) -> Iterator[Edit]:
    """ "Kepala Bidang Cipta Karya" in a list that says "Bidang Cipta Karya"."""
    for row in rows(pair.data):
        for place, entry in enumerate(row.entries):
            if is_unit(entry) and re.match(r"(?:Bidang|Seksi|Dinas|Badan)\b", entry_name(entry)):
                path = (*row.path, place, entry_id(entry))
                yield _unit_key(pair, path, nama=f"Kepala {entry_name(entry)}")


@fault
def name_in_short_form(pair: Pair) -> Iterator[Edit]:
    """ "Bid. Cipta Karya", or a name of initials alone."""
    for path, _name, keys in every_unit(pair.data):
        name = keys["nama"]
        if len(name.split()) >= 3:
            yield _unit_key(pair, path, nama=_initials(name))


@fault
def name_with_another_region(pair: Pair) -> Iterator[Edit]:
    for path, _name, keys in every_unit(pair.data):
        yield _unit_key(pair, path, nama=f"{keys['nama']} Kabupaten Lain Sekali")


@fault
def two_entries_made_one(pair: Pair) -> Iterator[Edit]:
    for row in rows(pair.data):
        for place, (one, two) in enumerate(pairwise(row.entries)):
            if not (is_unit(one) and is_unit(two)):
                continue
            last = entry_name(two).split(maxsplit=1)[-1]

            def merge(
                data: Any, path: Any = row.path, place: int = place, last: str = last
            ) -> None:
                entries = at(data, path)
                name = f"{entry_name(entries[place])} dan {last}"
                entries[place] = with_keys(entries[place], nama=name)
                del entries[place + 1]

            yield pair.changed(f"{entry_name(one)} and {last} are one", merge)


@fault
def note_of_a_group_says_otherwise(pair: Pair) -> Iterator[Edit]:
    """``keterangan`` of a kelompok that cites what says nothing of it."""
    for name in pair.data.get("kelompok", {}):
        words = "menurut Pasal 98; termasuk badan usaha milik daerah."
        yield pair.put(("kelompok", name, "keterangan"), words)


@fault
def origin_is_the_unit_itself(pair: Pair) -> Iterator[Edit]:
    for path, name, _keys in every_unit(pair.data):
        yield _unit_key(pair, path, asal=[{"cara": "ganti nama", "dari": [name]}])


@fault
def origin_is_a_unit_of_today(pair: Pair) -> Iterator[Edit]:
    """A unit said to have been merged into another, though both are drawn."""
    for (path, _one, _), (_, two, _keys) in pairwise(every_unit(pair.data)):
        yield _unit_key(pair, path, asal=[{"cara": "ganti nama", "dari": [two]}])


@fault
def origin_after_the_enactment(pair: Pair) -> Iterator[Edit]:
    for path, name, _keys in every_unit(pair.data):
        asal = {"cara": "ganti nama", "dari": [f"{name}-lama"], "sejak": "2031-01-01"}
        yield _unit_key(pair, path, asal=[asal])


@fault
def former_name_is_the_name(pair: Pair) -> Iterator[Edit]:
    for path, name, keys in every_unit(pair.data):
        asal = {"cara": "ganti nama", "dari": [f"{name}-lama"], "nama_lama": [keys["nama"]]}
        yield _unit_key(pair, path, asal=[asal])


@fault
def one_person_in_two_offices(pair: Pair) -> Iterator[Edit]:
    """One NIP under two names."""
    units = [path for path, _name, _keys in every_unit(pair.data)]
    for one, two in pairwise(units[:6]):

        def change(data: Any, one: KeyPath = one, two: KeyPath = two) -> None:
            for path, name in ((one, "Sri Rahayu, S.H."), (two, "Budi Santoso, S.E.")):
                body = at(data, path)
                whole = dict(body) if isinstance(body, dict) else {"nama": body}
                whole["pejabat"] = {"nama": name, "nip": "19700101 199503 1 002"}
                put(data, path, whole)
            data["lampiran"][0]["bagan"][0]["orang"] = "ya"

        yield pair.changed(f"one NIP in {label(one)} and {label(two)}", change)


@fault
def number_of_a_person_cannot_be(pair: Pair) -> Iterator[Edit]:
    """A NIP of the wrong length, or whose date of birth no calendar has."""
    for path, _name, _keys in list(every_unit(pair.data))[:3]:
        for nip in ("19701301 199503 1 002", "19700101 199503 1", "19700101 196003 1 002"):
            yield _unit_key(pair, path, pejabat={"nama": "Sri Rahayu, S.H.", "nip": nip})


@fault
def number_of_the_signatory_cannot_be(pair: Pair) -> Iterator[Edit]:
    for nip in ("19701301 199503 1 002", "1970"):
        yield pair.put(("peraturan", "penanda_tangan", "nip"), nip)


@fault
def mark_of_another_office(pair: Pair) -> Iterator[Edit]:
    """``paraf`` and ``jabatan`` of a signature block that other regions have."""
    for number, _annex in enumerate(pair.data["lampiran"]):
        path = ("lampiran", number, "tanda_tangan")
        yield pair.put(
            (*path, "penetapan"), ["Ditetapkan di Kota Lain,", "pada tanggal 1 Mei 1999"]
        )
        yield pair.put((*path, "paraf"), ["Kepala Bagian Hukum Kabupaten Lain"])
        yield pair.put((*path, "jabatan"), "Wakil Bupati Daerah Lain")


@fault
def copy_certified_by_another_region(pair: Pair) -> Iterator[Edit]:
    for office in ("Kepala Bagian Hukum Kabupaten Lain", "Camat Desa Lain", "Bupati Daerah Lain"):

        def change(data: Any, office: str = office) -> None:
            data["peraturan"]["status"] = "salinan"
            data["peraturan"]["pengesah_salinan"] = {"jabatan": office, "nama": "Orang Lain"}

        yield pair.changed(f"copy certified by {office}", change)


@fault
def amended_before_it_was_made(pair: Pair) -> Iterator[Edit]:
    year = int(pair.data["peraturan"].get("tahun", 2010))
    number = pair.data["peraturan"]["nomor"]
    yield pair.put(("peraturan", "diubah_dengan"), [{"nomor": "5", "tahun": year - 2}])
    yield pair.put(("peraturan", "diubah_dengan"), [{"nomor": number, "tahun": year}])
    two = [{"nomor": "5", "tahun": year + 3}, {"nomor": "9", "tahun": year + 1}]
    yield pair.put(("peraturan", "diubah_dengan"), two)


@fault
def acting_signatory(pair: Pair) -> Iterator[Edit]:
    office = pair.data["peraturan"]["penanda_tangan"]["jabatan"]
    for word in ("Plt.", "Pj.", "a.n.", "Wakil"):
        yield pair.put(("peraturan", "penanda_tangan", "jabatan"), f"{word} {office}")


@fault
def title_of_a_chart_of_another_office(pair: Pair) -> Iterator[Edit]:
    """The title of one chart, below that of its annex."""
    for path, _view in _views(pair):
        for title in ("Bagan Susunan Organisasi Dinas Kelautan dan Perikanan", "Bagan Lama"):
            yield pair.put((*path, "judul"), title)


@fault
def skipped_for_an_annex_that_is_not(pair: Pair) -> Iterator[Edit]:
    """A reason of ``lewati`` or ``terima`` that points to an annex that does not draw it."""
    for path, view in _views(pair):
        for number, item in enumerate(view.get("lewati", ())):
            if "Lampiran" in item["alasan"]:
                words = re.sub(r"Lampiran [IVX]+", "Lampiran IX", item["alasan"])
                yield pair.put((*path, "lewati", number, "alasan"), words)
                if "nomor" in pair.data["lampiran"][path[1]]:
                    own = f"Lampiran {pair.data['lampiran'][path[1]]['nomor']}"
                    words = re.sub(r"Lampiran [IVX]+", own, item["alasan"])
                    yield pair.put((*path, "lewati", number, "alasan"), words)


@fault
def groups_of_the_same_name(pair: Pair) -> Iterator[Edit]:
    for one, two in combinations(pair.data.get("kelompok", {}), 2):
        yield pair.put(("kelompok", one, "nama"), pair.data["kelompok"][two]["nama"])
