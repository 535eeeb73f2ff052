"""Everything that a spec says, value by value: what stands under which path."""

from __future__ import annotations

import pytest

from bagan.change.compare import State, state_of
from bagan.change.compare.changes import Value
from bagan.chart.spec import parse_spec
from tests.compare.rich import RICH
from tests.compare.small import spec

LIST, AGAIN, UNSUR = "daftar:Pasal 7", "daftar:Pasal 7 #2", "unsur:Pasal 7:Unsur Pelaksana"


@pytest.fixture(name="state", scope="module")
def _state() -> State:
    return state_of(parse_spec(RICH, "kaya.yaml"))


def under(state: State, *start: str) -> dict[str, Value]:
    """What stands under paths that begin so, by the rest of the path."""
    size = len(start)
    return {" ".join(path[size:]): value for path, value in state.items() if path[:size] == start}


UNITS: dict[str, dict[str, Value]] = {
    "bupati": {"nama": "Bupati", "jenis": "kepala daerah", "dasar": ("Pasal 2",)},
    "sekda": {
        "nama": "Sekretaris Daerah",
        "jenis": "asisten",
        "singkatan": "Sekda",
        "label": "Setda",
        "tautan": "https://a.id",
        "anggota_tim": "Ketua: Asisten I; Para Camat",
        "rekonstruksi": "Menurut kebiasaan",
        "asal": (
            ("ganti nama", ("sekwilda",), "2001-01-02", ("Sekwilda",)),
            ("bentuk baru", (), None, ()),
        ),
    },
    "dprd": {
        "nama": "DPRD",
        "tipe": "A",
        "kapital": True,
        "jenis": "dprd",
        "dasar": ("Pasal 6",),
    },
    "dinsos": {"nama": "Dinas Sosial", "jenis": "dinas", "dasar": (("dinsos", LIST),)},
    "dinkes": {
        "nama": "Dinas Kesehatan",
        "jenis": "dinas",
        "dasar": (("dinkes", UNSUR), ("dinkes", UNSUR)),
    },
    "dishub": {"nama": "Dinas Perhubungan", "jenis": "dinas", "dasar": (("dishub", UNSUR),)},
    "dikbud": {"nama": "Dinas Kebudayaan", "jenis": "dinas", "dasar": (("dikbud", LIST),)},
    "damkar": {"nama": "Dinas Pemadam Kebakaran", "jenis": "dinas", "dasar": (("damkar", AGAIN),)},
}


def test_units(state: State) -> None:
    for item, values in UNITS.items():
        assert under(state, "unit", item) == {"pengenal": item, **values}
    assert {path[1] for path in state if path[0] == "unit"} == set(UNITS)


def test_groups(state: State) -> None:
    assert under(state, "kelompok") == {
        "para pengenal": "para",
        "para nama": "Para Pejabat",
        "para keterangan": "Dua",
        "para dasar": ("Pasal 4", "Pasal 5"),
    }
    assert under(state, "anggota") == {"para sekda": "", "para bupati": "sekda"}


def test_lists_and_unsur(state: State) -> None:
    assert under(state, "daftar", LIST) == {"pengenal": LIST, "dasar": "Pasal 7", "butir": "angka"}
    assert under(state, "daftar", AGAIN) == {"pengenal": AGAIN, "dasar": "Pasal 7"}
    assert under(state, "unsur", UNSUR) == {
        "pengenal": UNSUR,
        "nama": "Unsur Pelaksana",
        "daftar": LIST,
        "nomor": 4,
    }
    assert {path[:2] for path in state if path[0] in ("daftar", "unsur")} == {
        ("daftar", LIST),
        ("daftar", AGAIN),
        ("unsur", UNSUR),
    }


def test_places_in_lists_with_their_heads_and_with_numbers_that_jump(state: State) -> None:
    assert under(state, "tempat") == {
        f"dinsos {LIST}": (0, ("sekda",)),
        f"dikbud {LIST}": (9, ("sekda",)),
        f"dinkes {UNSUR}": (0, ("sekda",)),
        f"dishub {UNSUR}": (3, ("sekda",)),
        f"dinkes #2 {UNSUR}": (0, ("sekda",)),
        f"damkar {AGAIN}": (0, ("sekda", "bupati")),
    }


def test_lines(state: State) -> None:
    """One that goes both ways by its ends in order, whichever is written first."""
    assert under(state, "garis") == {
        "sekda dinsos komando": (False, (("dinsos", LIST),), None),
        "sekda dinkes komando": (False, (("dinkes", UNSUR), ("dinkes", UNSUR)), None),
        "sekda dishub komando": (False, (("dishub", UNSUR),), None),
        "sekda dikbud komando": (False, (("dikbud", LIST),), None),
        "bupati damkar komando": (False, (("damkar", AGAIN),), None),
        "sekda damkar koordinasi": (False, (("damkar", AGAIN),), None),
        "bupati sekda komando": (False, ("Pasal 2",), None),
        "bupati sekda koordinasi": (True, (), "Menurut kebiasaan"),
    }


def test_what_stands_after_what(state: State) -> None:
    assert under(state, "sesudah") == {
        ":unit bupati": "",
        ":unit sekda": "bupati",
        ":unit dprd": "sekda",
        ":kelompok para": "",
        f":daftar {LIST}": "",
        f":daftar {AGAIN}": LIST,
        f"{LIST} dinsos": "",
        f"{LIST} {UNSUR}": "dinsos",
        f"{LIST} dikbud": UNSUR,
        f"{UNSUR} dinkes": "",
        f"{UNSUR} dishub": "dinkes",
        f"{UNSUR} dinkes #2": "dishub",
        f"{AGAIN} damkar": "",
        ":lampiran lampiran:I": "",
        ":lampiran lampiran:II": "lampiran:I",
        ":bagan bagan:satu": "",
        ":bagan bagan:dua": "bagan:satu",
    }


def test_data_of_the_region_and_its_regulation(state: State) -> None:
    assert under(state, "data", "daerah") == {
        "nama": "Kabupaten Contoh",
        "kode": "13.12",
        "provinsi": "Sumatera Barat",
    }
    assert under(state, "data", "peraturan") == {
        "jenis": "Peraturan Bupati",
        "tentang": "Koordinasi",
        "status": "rancangan",
        "ditetapkan di": "Simpang Empat",
        "ditetapkan tanggal": "2017-05-23",
        "penanda_tangan jabatan": "Bupati Contoh",
    }
    assert under(state, "data", "kertas", "margin") == dict.fromkeys(
        ("atas", "kanan", "bawah", "kiri"), 20.0
    )
    assert under(state, "data", "gaya")["huruf"] == "TeX Gyre Bonum"


def test_annexes(state: State) -> None:
    legend: dict[str, Value] = {
        "keterangan judul": "Keterangan:",
        "keterangan pemisah": "=",
        "keterangan komando": "Garis Komando",
        "keterangan koordinasi": "Garis Koordinasi",
        "keterangan lingkup": "Batas Lingkup",
        "tanda_tangan penetapan": (),
        "tanda_tangan paraf": (),
    }
    first = under(state, "data", "lampiran", "I")
    assert first == {"nomor": "I", "judul": "Koordinasi", **legend}
    assert under(state, "data", "lampiran", "II") == {"nomor": "II", "judul": "Kedua", **legend}


def test_charts(state: State) -> None:
    assert under(state, "data", "bagan", "satu") == {
        "lampiran": "I",
        "pengenal": "satu",
        "judul": "Satu",
        "jenjang": (("bupati",), ("sekda",)),
        "bingkai": ("para",),
        "kecuali": ("dishub",),
        "tampilkan": ("dinas", ("dinsos",)),
        "panah komando": True,
        "panah koordinasi": False,
        "kapital": True,
        "orang": "tidak",
        "samping bupati": (("dprd",), ()),
        "staf sekda": ((), ("damkar",)),
        "di_bawah sekda": ("dinsos",),
    }
    assert under(state, "data", "bagan", "dua") == {
        "lampiran": "II",
        "pengenal": "dua",
        "jenjang": (("bupati",), ("sekda",)),
        "bingkai": (),
        "kecuali": (),
        "tampilkan": (("dishub",),),
        "panah komando": False,
        "panah koordinasi": False,
        "kapital": True,
        "orang": "tidak",
    }
    assert under(state, "lewati") == {
        "satu bupati sekda koordinasi": (True, "Ada"),
        "satu sekda damkar koordinasi": (False, "Ada"),
    }


def test_the_only_annex_has_no_number() -> None:
    state = state_of(spec())
    assert under(state, "sesudah", ":lampiran") == {"lampiran:": ""}
    assert state["data", "lampiran", "", "nomor"] == ""
    assert state["data", "bagan", "satu", "lampiran"] == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("bagan: 1\n", "bagan: 1\naturan: {tanpa-dasar: mati}\n"),
        ("  tentang: Koordinasi\n", "  tentang: Koordinasi\n  naskah: naskah.pdf\n"),
        ("  tentang: Koordinasi\n", "  tentang: Koordinasi\n  TERIMA"),
        ("    judul: Kedua\n", "    judul: Kedua\n    TERIMA"),
        ("      - id: satu\n", "      - id: satu\n        TERIMA"),
    ],
)
def test_what_is_neither_printed_nor_drawn_is_left_out(state: State, old: str, new: str) -> None:
    new = new.replace("TERIMA", "terima: [{aturan: tanpa-dasar, alasan: Ada}]\n")
    assert RICH.count(old) == 1
    assert state_of(parse_spec(RICH.replace(old, new), "lain.yaml")) == state
