"""Tricky changes of the small spec, and what is to be told of each."""

from __future__ import annotations

from bagan.chart.spec import Spec, parse_spec
from tests.compare.small import SMALL

Replaced = tuple[tuple[str, str], ...]
Rows = list[tuple[str, str, str]]


def version(changes: Replaced) -> Spec:
    text = SMALL
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return parse_spec(text, "baru.yaml")


OUT = ("          - dishub: Dinas Perhubungan\n", "")
NO_DISKAN = ("      - diskan: Dinas Perikanan\n", "")
LINES = "garis:\n"
ALL = "tampilkan: [semua, para-asisten]\n"
SECOND = """  - nomor: II
    judul: Kedua
    bagan:
      - {id: dua, jenjang: [bupati], tampilkan: []}
"""


def asal(item: str, name: str, *told: str) -> str:
    return f"{item}: {{nama: {name}, asal: [{', '.join('{' + text + '}' for text in told)}]}}"


def numbered(item: str, name: str, nomor: int) -> str:
    return f"{item}: {{nama: {name}, nomor: {nomor}}}"


KNOWN: dict[str, tuple[Replaced, Rows]] = {
    "two-lists-swap-their-articles": (
        (
            ("Pasal 7 huruf a", "Pasal 7 huruf x"),
            ("Pasal 7 huruf b", "Pasal 7 huruf a"),
            ("Pasal 7 huruf x", "Pasal 7 huruf b"),
        ),
        [
            ("ganti-dasar", "Pasal 7 huruf a", "Pasal 7 huruf b"),
            ("ganti-dasar", "Pasal 7 huruf b", "Pasal 7 huruf a"),
        ],
    ),
    "a-list-is-split-into-two": (
        (
            (
                "      - dagang: ",
                "  - dasar: Pasal 7 huruf c\n    koordinasi: asisten-2\n"
                "    komando: {dari: sekda, dasar: Pasal 3}\n    isi:\n      - dagang: ",
            ),
        ),
        [("pindah", "dagang", "dagang")],
    ),
    "heading-renamed-and-a-unit-moved-under-it": (
        (
            ("Unsur Penunjang", "Unsur Pendukung"),
            OUT,
            ("          - kesbang", "          - dishub: Dinas Perhubungan\n          - kesbang"),
        ),
        [
            ("pindah", "dishub", "dishub"),
            ("ganti-nama", "Unsur Penunjang", "Unsur Pendukung"),
        ],
    ),
    "moved-to-a-list-with-fewer-heads": (
        (
            OUT,
            (
                LINES,
                "  - dasar: Pasal 8\n    komando: dinkes\n    isi:\n"
                "      - dishub: Dinas Perhubungan\ngaris:\n",
            ),
        ),
        [("pindah", "dishub", "dishub")],
    ),
    "moved-renamed-and-merged-at-once": (
        (
            OUT,
            (
                "diskan: Dinas Perikanan",
                asal(
                    "hubkan",
                    "Dinas Perhubungan dan Perikanan",
                    "cara: gabung, dari: [dishub, diskan]",
                    "cara: pindah, dari: dishub",
                ),
            ),
        ),
        [
            ("ganti-nama", "dishub", "hubkan"),
            ("pindah", "dishub", "hubkan"),
            ("gabung", "dishub diskan", "hubkan"),
        ],
    ),
    "one-takes-another-in-and-has-a-new-id": (
        (
            NO_DISKAN,
            (
                "distan: Dinas Pertanian",
                asal(
                    "pangan",
                    "Dinas Pangan",
                    "cara: ganti nama, dari: distan",
                    "cara: gabung, dari: diskan",
                ),
            ),
        ),
        [("ganti-nama", "distan", "pangan"), ("gabung", "distan diskan", "pangan")],
    ),
    "split-and-the-part-that-lives-on-has-a-new-id": (
        (
            (
                "dikbud: Dinas Pendidikan dan Kebudayaan",
                asal("didik", "Dinas Pendidikan", "cara: ganti nama, dari: dikbud")
                + "\n          - "
                + asal("budaya", "Dinas Kebudayaan", "cara: pecah, dari: dikbud"),
            ),
        ),
        [("ganti-nama", "dikbud", "didik"), ("pecah", "dikbud", "didik budaya")],
    ),
    "a-part-of-one-goes-into-a-merger": (
        (
            ("Dinas Pendidikan dan Kebudayaan", "Dinas Pendidikan"),
            (
                "dagang: Dinas Perdagangan",
                asal(
                    "dagbud",
                    "Dinas Perdagangan dan Kebudayaan",
                    "cara: gabung, dari: dagang",
                    "cara: pecah, dari: dikbud",
                ),
            ),
        ),
        [
            ("ganti-nama", "dikbud", "dikbud"),
            ("pecah", "dikbud", "dikbud dagbud"),
            ("gabung", "dagang", "dagbud"),
        ],
    ),
    "an-id-that-asal-declares": (
        (
            ("diskan: ", "ikan: "),
            (
                "ikan: Dinas Perikanan",
                asal("ikan", "Dinas Perikanan", "cara: ganti nama, dari: diskan"),
            ),
        ),
        [("ganti-pengenal", "diskan", "ikan")],
    ),
    "an-asal-that-explains-nothing": (
        (
            (
                "diskan: Dinas Perikanan",
                asal("diskan", "Dinas Perikanan", "cara: ganti nama, dari: laut"),
            ),
            ("Asisten Ekonomi, dasar: Pasal 5", "Asisten Ekonomi, dasar: Pasal 9"),
        ),
        [("ganti-dasar", "asisten-2", "asisten-2"), ("data", "diskan", "diskan")],
    ),
    "asal-of-a-unit-that-is-still-there": (
        (
            (
                "      - dagang: ",
                "      - "
                + asal("zakat", "Dinas Zakat", "cara: ganti nama, dari: diskan")
                + "\n      - dagang: ",
            ),
        ),
        [("dibentuk", "", "zakat")],
    ),
    "two-units-have-one-new-name": (
        (
            NO_DISKAN,
            (
                "distan: Dinas Pertanian",
                asal("pangan", "Dinas Pangan", "cara: ganti nama, dari: [distan, diskan]"),
            ),
        ),
        [("ganti-nama", "distan", "pangan"), ("gabung", "distan diskan", "pangan")],
    ),
    "renamed-into-one-that-was-there": (
        (
            NO_DISKAN,
            (
                "distan: Dinas Pertanian",
                asal("distan", "Dinas Pertanian", "cara: ganti nama, dari: diskan"),
            ),
        ),
        [("gabung", "distan diskan", "distan")],
    ),
    "two-units-have-one-old-name": (
        (
            (
                "dagang: Dinas Perdagangan",
                asal("pasar", "Dinas Pasar", "cara: ganti nama, dari: dagang")
                + "\n      - "
                + asal("tera", "Dinas Metrologi", "cara: ganti nama, dari: dagang"),
            ),
        ),
        [("ganti-nama", "dagang", "pasar"), ("pecah", "dagang", "pasar tera")],
    ),
    "asal-in-a-circle": (
        (
            (
                "distan: Dinas Pertanian",
                asal("tani", "Dinas Tani", "cara: ganti nama, dari: [ikan, distan]"),
            ),
            (
                "diskan: Dinas Perikanan",
                asal("ikan", "Dinas Ikan", "cara: ganti nama, dari: [tani, diskan]"),
            ),
        ),
        [("ganti-nama", "distan", "tani"), ("ganti-nama", "diskan", "ikan")],
    ),
    "a-unit-becomes-a-group-with-members": (
        (
            ("  dprd: {nama: DPRD, dasar: Pasal 6}\n", ""),
            (
                "kelompok:\n",
                "kelompok:\n  dprd: {nama: DPRD, anggota: [dinsos], dasar: Pasal 6}\n",
            ),
        ),
        [("ganti-jenis", "dprd", "dprd")],
    ),
    "a-unit-of-no-list-stands-in-one": (
        (
            ("  dprd: {nama: DPRD, dasar: Pasal 6}\n", ""),
            (LINES, "  - dasar: Pasal 8\n    komando: dinkes\n    isi: [dprd: DPRD]\ngaris:\n"),
        ),
        [("garis-baru", "", "dinkes -> dprd")],
    ),
    "all-lines-of-a-list-have-other-kinds": (
        (
            (
                "    koordinasi: asisten-2\n    komando: {dari: sekda, dasar: Pasal 3}\n",
                "    komando: asisten-2\n    koordinasi: {dari: sekda, dasar: Pasal 3}\n",
            ),
        ),
        [
            *(
                ("garis-ganti-jenis", f"sekda -> {item}", f"sekda -> {item}")
                for item in ("distan", "diskan", "dagang")
            ),
            *(
                ("garis-ganti-jenis", f"asisten-2 -> {item}", f"asisten-2 -> {item}")
                for item in ("distan", "diskan", "dagang")
            ),
        ],
    ),
    "a-number-that-is-written-so-that-it-stays": (
        (
            ("      - distan: Dinas Pertanian\n", ""),
            ("diskan: Dinas Perikanan", numbered("diskan", "Dinas Perikanan", 2)),
        ),
        [("dihapus", "distan", "")],
    ),
    "a-number-that-is-the-next-one": (
        (("diskan: Dinas Perikanan", numbered("diskan", "Dinas Perikanan", 2)),),
        [],
    ),
    "a-number-that-jumps": (
        (("diskan: Dinas Perikanan", numbered("diskan", "Dinas Perikanan", 5)),),
        [("ganti-dasar", "diskan", "diskan")],
    ),
    "the-only-annex-is-numbered-and-its-chart-has-another-id": (
        (
            ("  - judul: Koordinasi", "  - nomor: I\n    judul: Koordinasi"),
            ("id: satu", "id: kiss"),
        ),
        [("data", "satu", "kiss"), ("data", "", "I")],
    ),
    "a-second-annex": (
        (("  - judul: Koordinasi", "  - nomor: I\n    judul: Koordinasi"), (ALL, ALL + SECOND)),
        [("data", "", "Kedua"), ("data", "", "I"), ("data", "", "Kedua")],
    ),
}
