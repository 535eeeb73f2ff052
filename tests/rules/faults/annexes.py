"""Faults in the annexes of a spec: what they are called, hold, explain, and who signs them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.rules.faults.names import other_name
from tests.rules.faults.pair import Edit, Pair
from tests.rules.faults.registry import fault


def _annexes(pair: Pair) -> Iterator[tuple[int, Any]]:
    yield from enumerate(pair.data["lampiran"])


@fault
def annex_title_changed(pair: Pair) -> Iterator[Edit]:
    chance = pair.chance("annex title")
    for number, annex in _annexes(pair):
        titles = [other["judul"] for n, other in _annexes(pair) if n != number]
        for new in (*(other_name(chance, annex["judul"]) for _n in range(4)), *titles):
            yield pair.put(("lampiran", number, "judul"), new)
        for place, view in enumerate(annex["bagan"]):
            for _again in range(3):
                new = other_name(chance, view.get("judul", annex["judul"]))
                yield pair.put(("lampiran", number, "bagan", place, "judul"), new)


@fault
def annex_number_changed(pair: Pair) -> Iterator[Edit]:
    for number, annex in _annexes(pair):
        for new in ("I", "II", "III", "IV", "V", "VI"):
            if new != annex.get("nomor"):
                yield pair.put(("lampiran", number, "nomor"), new)
        if "nomor" in annex:
            yield pair.put(("lampiran", number, "nomor"), None)


@fault
def annexes_exchanged(pair: Pair) -> Iterator[Edit]:
    """Two annexes in each other's place; their charts alone; their numbers alone."""
    count = len(pair.data["lampiran"])
    for one in range(count):
        for two in range(one + 1, count):

            def whole(data: Any, one: int = one, two: int = two) -> None:
                annexes = data["lampiran"]
                annexes[one], annexes[two] = annexes[two], annexes[one]

            yield pair.changed(f"exchange annexes {one} and {two}", whole)
            for key in ("nomor", "judul", "bagan"):

                def part(data: Any, key: str = key, one: int = one, two: int = two) -> None:
                    first, second = data["lampiran"][one], data["lampiran"][two]
                    first[key], second[key] = second[key], first[key]

                yield pair.changed(f"exchange {key} of annexes {one} and {two}", part)


@fault
def annex_missing(pair: Pair) -> Iterator[Edit]:
    for number, annex in _annexes(pair):
        if len(pair.data["lampiran"]) > 1:
            yield pair.changed(
                f"no annex {annex.get('nomor')}", lambda data, n=number: data["lampiran"].pop(n)
            )


@fault
def annex_twice(pair: Pair) -> Iterator[Edit]:
    for number, annex in _annexes(pair):

        def double(data: Any, annex: Any = annex) -> None:
            views = [{**view, "id": f"{view['id']}-lagi"} for view in annex["bagan"]]
            data["lampiran"].append({**annex, "bagan": views})

        yield pair.changed(f"annex {number} twice", double)


@fault
def chart_missing(pair: Pair) -> Iterator[Edit]:
    for number, annex in _annexes(pair):
        for place, view in enumerate(annex["bagan"]):
            if len(annex["bagan"]) > 1:
                yield pair.changed(
                    f"no chart {view['id']}",
                    lambda data, n=number, p=place: data["lampiran"][n]["bagan"].pop(p),
                )


@fault
def chart_in_another_annex(pair: Pair) -> Iterator[Edit]:
    """Charts in another order, in another annex, or one more of them."""
    for number, annex in _annexes(pair):
        for place, view in enumerate(annex["bagan"]):
            if len(annex["bagan"]) > 1:
                yield pair.changed(
                    f"{view['id']} first",
                    lambda data, n=number, p=place: data["lampiran"][n]["bagan"].insert(
                        0, data["lampiran"][n]["bagan"].pop(p)
                    ),
                )
            for other, there in _annexes(pair):
                if other != number and len(annex["bagan"]) > 1:
                    yield pair.changed(
                        f"{view['id']} in annex {there.get('nomor')}",
                        lambda data, n=number, p=place, o=other: data["lampiran"][o][
                            "bagan"
                        ].append(data["lampiran"][n]["bagan"].pop(p)),
                    )
            yield pair.changed(
                f"{view['id']} twice",
                lambda data, n=number, v=view: data["lampiran"][n]["bagan"].append(
                    {**v, "id": f"{v['id']}-lagi"}
                ),
            )


@fault
def legend_changed(pair: Pair) -> Iterator[Edit]:
    """The meanings of the two kinds of line exchanged, or other words for one of them."""
    for number, _annex in _annexes(pair):
        path = ("lampiran", number, "keterangan")
        for komando, koordinasi in (
            ("Garis Koordinasi", "Garis Komando"), ("Garis Komando", "Garis Komando"),
            ("Garis Koordinasi", "Garis Koordinasi"), ("Garis Pembinaan", "Garis Koordinasi"),
            ("Garis Komando", "Garis Konsultasi"), ("Garis Perintah", "Garis Tugas"),
            ("Garis Komando dan Koordinasi", "Garis Koordinasi"),
        ):  # fmt: skip

            def write(data: Any, n: int = number, a: str = komando, b: str = koordinasi) -> None:
                given = data["lampiran"][n].setdefault("keterangan", {})
                given["komando"], given["koordinasi"] = a, b

            yield pair.changed(f"{path}: solid is {komando}, dashed is {koordinasi}", write)


@fault
def arrows_changed(pair: Pair) -> Iterator[Edit]:
    """Arrowheads that the legend of the text does not have, or has."""
    for number, annex in _annexes(pair):
        for place, view in enumerate(annex["bagan"]):
            for kind in ("komando", "koordinasi"):
                now = view.get("panah", {}).get(kind, "tidak")
                yield pair.put(
                    ("lampiran", number, "bagan", place, "panah", kind),
                    "tidak" if now == "ya" else "ya",
                )


@fault
def signature_of_an_annex_changed(pair: Pair) -> Iterator[Edit]:
    region = pair.data["peraturan"]["penanda_tangan"]["jabatan"].split(" ", 1)[1]
    for number, annex in _annexes(pair):
        path = ("lampiran", number, "tanda_tangan")
        for office in (f"Sekretaris Daerah {region}", f"Wakil Bupati {region}",
                       f"Bupati {region} Raya", f"Pj. Bupati {region}"):  # fmt: skip
            yield pair.put((*path, "jabatan"), office)
        for words in (["Ditetapkan di Jakarta,", "pada tanggal 1 Januari 2017"],
                      ["Disahkan di {tempat},", "pada tanggal {tanggal}"]):  # fmt: skip
            yield pair.put((*path, "penetapan"), words)
        if "penetapan" in annex.get("tanda_tangan", {}):
            yield pair.put((*path, "penetapan"), None)
