"""Faults in what is printed of the region and the regulation."""

from __future__ import annotations

from collections.abc import Iterator

from tests.rules.faults.names import other_name
from tests.rules.faults.pair import Edit, KeyPath, Pair, at
from tests.rules.faults.registry import fault


def _values(pair: Pair, path: KeyPath, *values: str) -> Iterator[Edit]:
    try:
        at(pair.data, path)
    except (KeyError, TypeError):
        return
    for value in values:
        yield pair.put(path, value)


def _named(pair: Pair, path: KeyPath, *values: str) -> Iterator[Edit]:
    """*values*, and what chance makes of the value that stands there."""
    try:
        old = at(pair.data, path)
    except (KeyError, TypeError):
        return
    chance = pair.chance(str(path))
    yield from _values(pair, path, *values, *(other_name(chance, old) for _n in range(6)))


@fault
def region_changed(pair: Pair) -> Iterator[Edit]:
    old = pair.data["daerah"]["nama"]
    kind, _space, name = old.partition(" ")
    yield from _values(
        pair, ("daerah", "nama"), f"Kota {name}", f"{kind} Pasaman", f"{kind} Kutai Timur",
        f"{kind} {name} Raya", f"{kind} {name.split()[0]}", f"{kind} Sumatera Barat",
    )  # fmt: skip


@fault
def province_changed(pair: Pair) -> Iterator[Edit]:
    yield from _values(
        pair, ("daerah", "provinsi"), "Sumatera Utara", "Kalimantan Utara", "Riau", "Jambi",
        "Sumatera", "Kalimantan", "Daerah Istimewa Yogyakarta",
    )  # fmt: skip


@fault
def code_changed(pair: Pair) -> Iterator[Edit]:
    """A code of another province or of another kind of region; two regencies of one province
    cannot be told apart without a list of codes."""
    kode = pair.data["daerah"]["kode"]
    yield from _values(
        pair, ("daerah", "kode"), f"14.{kode[3:]}", f"31.{kode[3:]}", kode[:2], f"{kode[:2]}.71",
        f"{kode[:2]}.72", f"{kode}.01",
    )  # fmt: skip


@fault
def instrument_changed(pair: Pair) -> Iterator[Edit]:
    yield from _values(
        pair, ("peraturan", "jenis"), "Peraturan Daerah", "Peraturan Wali Kota",
        "Keputusan Bupati", "Peraturan Gubernur", "Instruksi Bupati",
    )  # fmt: skip


@fault
def number_changed(pair: Pair) -> Iterator[Edit]:
    old = int(pair.data["peraturan"]["nomor"])
    wrong = {str(old + 1), str(old - 1), str(old)[::-1], "99", f"{old}A", str(old * 10)} - {"0"}
    yield from _values(pair, ("peraturan", "nomor"), *sorted(wrong))


@fault
def year_changed(pair: Pair) -> Iterator[Edit]:
    old = int(pair.data["peraturan"]["tahun"])
    yield from _values(pair, ("peraturan", "tahun"), *(str(old + n) for n in (-10, -1, 1, 2)))


@fault
def title_changed(pair: Pair) -> Iterator[Edit]:
    yield from _named(pair, ("peraturan", "tentang"), "Tata Kerja")


@fault
def place_of_enactment_changed(pair: Pair) -> Iterator[Edit]:
    for act in ("ditetapkan", "diundangkan"):
        yield from _named(pair, ("peraturan", act, "di"), "Padang", "Samarinda")


@fault
def date_of_enactment_changed(pair: Pair) -> Iterator[Edit]:
    for act in ("ditetapkan", "diundangkan"):
        path = ("peraturan", act, "tanggal")
        year, month, day = at(pair.data, ("peraturan", "ditetapkan", "tanggal")).split("-")
        yield from _values(
            pair, path, f"{year}-{month}-{int(day) - 1:02}", f"{year}-{month}-{int(day) + 1:02}",
            f"{year}-{int(month) + 1:02}-{day}", f"{int(year) + 1}-{month}-{day}",
            f"{year}-{day}-{month}" if int(day) < 13 else f"{year}-01-{day}",
        )  # fmt: skip


@fault
def enactment_left_out(pair: Pair) -> Iterator[Edit]:
    for path in (
        ("ditetapkan",), ("diundangkan",), ("nomor",), ("diundangkan", "nama"),
        ("diundangkan", "jabatan"), ("diundangkan", "berita"), ("penanda_tangan", "nama"),
    ):  # fmt: skip
        yield from _gone(pair, ("peraturan", *path))


def _gone(pair: Pair, path: KeyPath) -> Iterator[Edit]:
    try:
        at(pair.data, path)
    except KeyError:
        return
    yield pair.put(path, None)


@fault
def signatory_changed(pair: Pair) -> Iterator[Edit]:
    yield from _named(pair, ("peraturan", "penanda_tangan", "nama"), "Orang Lain", "Manus Handri")
    yield from _named(pair, ("peraturan", "diundangkan", "nama"), "Orang Lain", "Syahiran")


@fault
def office_of_the_signatory_changed(pair: Pair) -> Iterator[Edit]:
    region = pair.data["peraturan"]["penanda_tangan"]["jabatan"].split(" ", 1)[1]
    yield from _values(
        pair, ("peraturan", "penanda_tangan", "jabatan"), f"Wakil Bupati {region}",
        f"Sekretaris Daerah {region}", f"Plt. Bupati {region}", f"Pj. Bupati {region}",
        f"Wali Kota {region}", "Bupati", "Gubernur Sumatera Barat",
    )  # fmt: skip
    yield from _values(
        pair, ("peraturan", "diundangkan", "jabatan"), f"Bupati {region}",
        "Kepala Bagian Hukum", f"Pj. Sekretaris Daerah Kabupaten {region}", "Sekretaris DPRD",
    )  # fmt: skip


@fault
def berita_daerah_changed(pair: Pair) -> Iterator[Edit]:
    region = pair.data["daerah"]["nama"]
    path = ("peraturan", "diundangkan", "berita")
    if "diundangkan" in pair.data["peraturan"]:
        for wrong in (
            f"Lembaran Daerah {region} Tahun 2017 Nomor 49",
            f"Berita Daerah {region} Tahun 2016 Nomor 49",
            f"Berita Daerah {region} Tahun 2017 Nomor 48",
            f"Berita Daerah {region} Tahun 2017 Nomor 490",
            "Berita Daerah Kabupaten Lain Tahun 2017 Nomor 49",
            "Berita Negara Tahun 2017 Nomor 49",
        ):
            yield pair.put(path, wrong)


@fault
def status_changed(pair: Pair) -> Iterator[Edit]:
    """A copy without anyone who certifies it; a signed regulation as a draft."""
    for status in ("rancangan", "ditetapkan", "salinan"):
        if status != pair.data["peraturan"].get("status", "rancangan"):
            yield pair.put(("peraturan", "status"), status)
