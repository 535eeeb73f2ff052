"""Changes of the small spec, and in full how each is told.

Of a change the first line says what happened to what, by ids or lines; the second, if it has
one, in which words; then come the paths of its edits, indented.  ">" stands between what was
and what is.
"""

from __future__ import annotations

from typing import NamedTuple

from tests.compare.small import RENAMED, SMALL
from tests.compare.tricky import LINES, NO_DISKAN, OUT, asal

Replaced = tuple[tuple[str, str], ...]


class Case(NamedTuple):
    """What is replaced in the small spec for the old version and for the new one; what is told."""

    old: Replaced
    new: Replaced
    told: str


BASED = "koordinasi: bupati -> dprd\n    dasar: Pasal 6\n"
WHOLE = f"  - {BASED}"
NO_DPRD = (
    ("  dprd: {nama: DPRD, dasar: Pasal 6}\n", ""),
    (WHOLE, ""),
    ("        samping: {bupati: {kiri: [dprd]}}\n", ""),
)
NO_DPRD_BUT_ITS_SIDE = (*NO_DPRD[:2], ("kiri: [dprd]", "kiri: [kesbang]"))
NO_DAGANG = ("      - dagang: Dinas Perdagangan\n", "")
TO_ECONOMY = ("      - diskan:", "      - dishub: Dinas Perhubungan\n      - diskan:")
GROWN = ("distan: Dinas Pertanian", asal("distan", "Dinas Pertanian", "cara: gabung, dari: diskan"))
LISTS = "daftar:\n"
GROUP = "  para-asisten: {nama: Para Asisten, anggota: [asisten-1, asisten-2], dasar: Pasal 4}\n"
NEW_GROUP_ID = (("  para-asisten: {", "  semua-asisten: {"), (", para-asisten", ", semua-asisten"))
REVERSED = ("anggota: [asisten-1, asisten-2]", "anggota: [asisten-2, sekda, asisten-1]")

FIRST_LIST, SECOND_LIST = (
    f"  - dasar: Pasal 7 huruf {text}"
    for text in SMALL.split(LINES)[0].split("  - dasar: Pasal 7 huruf ")[1:]
)
UNSUR = (
    "      - unsur: Unsur Pelaksana\n"
    + FIRST_LIST.split("Pelaksana\n")[1].split("      - unsur")[0]
)
CHARTS = (
    "      - {id: dua, judul: Dua, jenjang: [bupati], tampilkan: []}\n",
    "      - {id: tiga, judul: Tiga, jenjang: [sekda], tampilkan: []}\n",
)
SKIPPING_CHART = """      - id: dua
        judul: Dua
        jenjang: [bupati, dprd]
        tampilkan: []
        lewati: [{koordinasi: bupati -> dprd, alasan: Ada}]
"""
ALL = "        tampilkan: [semua, para-asisten]\n"


def line(text: str) -> tuple[str, str]:
    return (LINES, f"{LINES}  - {text}\n    dasar: Pasal 9\n")


def two(first: str, second: str) -> tuple[str, str]:
    """Instead of the line to the DPRD."""
    return (WHOLE, f"  - {first}\n    dasar: Pasal 6\n  - {second}\n    dasar: Pasal 6\n")


def view(text: str) -> tuple[str, str]:
    return ("        tampilkan: ", f"        {text}\n        tampilkan: ")


def skipped(reason: str) -> tuple[str, str]:
    return view(f"lewati: [{{koordinasi: bupati -> dprd, alasan: {reason}}}]")


def third_list(
    coordinator: str,
    *entries: str,
    heading: str = "",
    article: str = "8",
    only: str = "dpmd: Dinas Desa",
) -> tuple[str, str]:
    """A list more, before those that were added before it."""
    start = "    isi:\n"
    indent = "      - "
    if heading:
        start += f"      - unsur: {heading}\n        isi:\n"
        indent = f"    {indent}"
    heads = f"    koordinasi: {coordinator}\n    komando: {{dari: sekda, dasar: Pasal 3}}\n"
    rows = "".join(f"{indent}{entry}\n" for entry in (only, *entries))
    return (LISTS, f"{LISTS}  - dasar: Pasal {article}\n{heads}{start}{rows}")


KNOWN = {
    # lines
    "of-two-lines-the-one-of-the-same-direction-has-another-kind": Case(
        (two("koordinasi: bupati -> dprd", "koordinasi: dprd -> bupati"),),
        ((BASED, BASED.replace("koordinasi", "komando")),),
        """\
garis-ganti-jenis, garis: bupati -> dprd > bupati -> dprd
koordinasi > komando
    garis/bupati/dprd/komando
    garis/bupati/dprd/koordinasi
garis-dihapus, garis: dprd -> bupati >
    garis/dprd/bupati/koordinasi
""",
    ),
    "of-two-lines-the-one-of-the-same-kind-was-turned": Case(
        (),
        (two("koordinasi: dprd -> bupati", "komando: bupati -> dprd"),),
        """\
garis-baru, garis:  > bupati -> dprd
    garis/bupati/dprd/komando
garis-beralih, garis: bupati -> dprd > dprd -> bupati
    garis/bupati/dprd/koordinasi
    garis/dprd/bupati/koordinasi
""",
    ),
    "of-another-kind-with-another-end-it-is-another-line": Case(
        (),
        (("koordinasi: bupati -> dprd", "komando: bupati -> distan"),),
        """\
garis-dihapus, garis: bupati -> dprd >
    garis/bupati/dprd/koordinasi
garis-baru, garis:  > bupati -> distan
    garis/bupati/distan/komando
""",
    ),
    "both-ways-with-another-end-it-is-another-line": Case(
        (),
        (("koordinasi: bupati -> dprd", "koordinasi: bupati <-> distan"),),
        """\
garis-dihapus, garis: bupati -> dprd >
    garis/bupati/dprd/koordinasi
garis-baru, garis:  > bupati <-> distan
    garis/bupati/distan/koordinasi
""",
    ),
    "a-line-both-ways-has-another-end": Case(
        (),
        (("koordinasi: asisten-1 <-> asisten-2", "koordinasi: dprd <-> asisten-2"),),
        """\
garis-beralih, garis: asisten-1 <-> asisten-2 > dprd <-> asisten-2
    garis/asisten-1/asisten-2/koordinasi
    garis/asisten-2/dprd/koordinasi
""",
    ),
    "of-two-new-lines-the-one-of-the-same-article-was-pointed-elsewhere": Case(
        (),
        (
            (
                BASED,
                "koordinasi: bupati -> distan\n    dasar: Pasal 9\n"
                "  - koordinasi: bupati -> dagang\n    dasar: Pasal 6\n",
            ),
        ),
        """\
garis-baru, garis:  > bupati -> distan
    garis/bupati/distan/koordinasi
garis-beralih, garis: bupati -> dprd > bupati -> dagang
    garis/bupati/dagang/koordinasi
    garis/bupati/dprd/koordinasi
""",
    ),
    "a-line-rests-on-a-reason": Case(
        (),
        ((BASED, "koordinasi: bupati -> dprd\n    rekonstruksi: Menurut kebiasaan\n"),),
        """\
ganti-dasar, garis: bupati -> dprd > bupati -> dprd
Pasal 6 > rekonstruksi: Menurut kebiasaan
    garis/bupati/dprd/koordinasi
""",
    ),
    "the-line-of-a-merged-office-is-that-of-the-one-that-lives-on": Case(
        (line("komando: diskan -> dprd"),),
        (GROWN, NO_DISKAN, line("komando: distan -> dprd")),
        """\
gabung, unit: distan diskan > distan
Dinas Pertanian; Dinas Perikanan > Dinas Pertanian
    garis/asisten-2/diskan/koordinasi
    garis/diskan/dprd/komando
    garis/distan/dprd/komando
    garis/sekda/diskan/komando
    sesudah/daftar:Pasal 7 huruf b/dagang
    sesudah/daftar:Pasal 7 huruf b/diskan
    tempat/diskan/daftar:Pasal 7 huruf b
    unit/diskan/dasar
    unit/diskan/jenis
    unit/diskan/nama
    unit/diskan/pengenal
    unit/distan/asal
""",
    ),
    "the-same-of-a-line-both-ways": Case(
        (line("koordinasi: diskan <-> dprd"),),
        (GROWN, NO_DISKAN, line("koordinasi: distan <-> dprd")),
        """\
gabung, unit: distan diskan > distan
Dinas Pertanian; Dinas Perikanan > Dinas Pertanian
    garis/asisten-2/diskan/koordinasi
    garis/diskan/dprd/koordinasi
    garis/distan/dprd/koordinasi
    garis/sekda/diskan/komando
    sesudah/daftar:Pasal 7 huruf b/dagang
    sesudah/daftar:Pasal 7 huruf b/diskan
    tempat/diskan/daftar:Pasal 7 huruf b
    unit/diskan/dasar
    unit/diskan/jenis
    unit/diskan/nama
    unit/diskan/pengenal
    unit/distan/asal
""",
    ),
    "a-line-that-only-the-merged-office-had-both-ways-is-another-line": Case(
        (line("koordinasi: diskan <-> dprd"),),
        (GROWN, NO_DISKAN, line("koordinasi: distan -> dprd")),
        """\
gabung, unit: distan diskan > distan
Dinas Pertanian; Dinas Perikanan > Dinas Pertanian
    garis/asisten-2/diskan/koordinasi
    garis/diskan/dprd/koordinasi
    garis/sekda/diskan/komando
    sesudah/daftar:Pasal 7 huruf b/dagang
    sesudah/daftar:Pasal 7 huruf b/diskan
    tempat/diskan/daftar:Pasal 7 huruf b
    unit/diskan/dasar
    unit/diskan/jenis
    unit/diskan/nama
    unit/diskan/pengenal
    unit/distan/asal
garis-baru, garis:  > distan -> dprd
    garis/distan/dprd/koordinasi
""",
    ),
    "of-two-lines-the-one-of-the-other-direction-has-another-kind": Case(
        (two("koordinasi: bupati -> dprd", "koordinasi: dprd -> bupati"),),
        ((BASED, "komando: dprd -> bupati\n    dasar: Pasal 6\n"),),
        """\
garis-dihapus, garis: bupati -> dprd >
    garis/bupati/dprd/koordinasi
garis-ganti-jenis, garis: dprd -> bupati > dprd -> bupati
koordinasi > komando
    garis/dprd/bupati/komando
    garis/dprd/bupati/koordinasi
""",
    ),
    # places
    "moved-to-a-list-of-another-coordinator": Case(
        (third_list("asisten-1"),),
        (NO_DAGANG, third_list("asisten-1", "dagang: Dinas Perdagangan")),
        """\
pindah, unit: dagang > dagang
Asisten Ekonomi (koordinasi) > Asisten Pemerintahan (koordinasi)
    garis/asisten-1/dagang/koordinasi
    garis/asisten-2/dagang/koordinasi
    sesudah/daftar:Pasal 7 huruf b/dagang
    sesudah/daftar:Pasal 8/dagang
    tempat/dagang/daftar:Pasal 7 huruf b
    tempat/dagang/daftar:Pasal 8
    unit/dagang/dasar
""",
    ),
    "moved-to-a-list-of-the-same-heads": Case(
        (third_list("asisten-2"),),
        (NO_DAGANG, third_list("asisten-2", "dagang: Dinas Perdagangan")),
        """\
pindah, unit: dagang > dagang
Pasal 7 huruf b angka 3 > Pasal 8 huruf b
    garis/asisten-2/dagang/koordinasi
    sesudah/daftar:Pasal 7 huruf b/dagang
    sesudah/daftar:Pasal 8/dagang
    tempat/dagang/daftar:Pasal 7 huruf b
    tempat/dagang/daftar:Pasal 8
    unit/dagang/dasar
""",
    ),
    "moved-to-a-list-of-the-same-heads-and-the-same-heading": Case(
        (third_list("asisten-1", heading="Unsur Pelaksana"),),
        (
            OUT,
            third_list("asisten-1", "dishub: Dinas Perhubungan", heading="Unsur Pelaksana"),
        ),
        """\
pindah, unit: dishub > dishub
Pasal 7 huruf a angka 1 huruf d > Pasal 8 huruf a angka 2
    garis/asisten-1/dishub/koordinasi
    sesudah/unsur:Pasal 7 huruf a:Unsur Pelaksana/dishub
    sesudah/unsur:Pasal 8:Unsur Pelaksana/dishub
    tempat/dishub/unsur:Pasal 7 huruf a:Unsur Pelaksana
    tempat/dishub/unsur:Pasal 8:Unsur Pelaksana
    unit/dishub/dasar
""",
    ),
    "moved-from-a-line-into-a-list": Case(
        (),
        ((WHOLE, ""), ("          - kesbang", "          - dprd\n          - kesbang")),
        """\
pindah, unit: dprd > dprd
Bupati (koordinasi) > Asisten Pemerintahan (koordinasi); Sekretaris Daerah (komando)
    garis/asisten-1/dprd/koordinasi
    garis/bupati/dprd/koordinasi
    garis/sekda/dprd/komando
    sesudah/unsur:Pasal 7 huruf a:Unsur Penunjang/dprd
    sesudah/unsur:Pasal 7 huruf a:Unsur Penunjang/kesbang
    tempat/dprd/unsur:Pasal 7 huruf a:Unsur Penunjang
    unit/dprd/dasar
""",
    ),
    "moved-from-a-list-to-a-line": Case(
        (),
        (
            OUT,
            ("kelompok:\n", "  dishub: {nama: Dinas Perhubungan, dasar: Pasal 9}\nkelompok:\n"),
            line(
                "komando: sekda -> dishub\n    dasar: Pasal 3\n  - koordinasi: asisten-2 -> dishub"
            ),
        ),
        """\
pindah, unit: dishub > dishub
Asisten Pemerintahan (koordinasi); Unsur Pelaksana > Asisten Ekonomi (koordinasi)
    garis/asisten-1/dishub/koordinasi
    garis/asisten-2/dishub/koordinasi
    sesudah/:unit/dishub
    sesudah/unsur:Pasal 7 huruf a:Unsur Pelaksana/dishub
    tempat/dishub/unsur:Pasal 7 huruf a:Unsur Pelaksana
    unit/dishub/dasar
""",
    ),
    "moved-with-another-id": Case(
        (),
        (
            OUT,
            (
                "      - diskan:",
                f"      - {asal('hub', 'Dinas Perhubungan', 'cara: pindah, dari: dishub')}\n"
                "      - diskan:",
            ),
        ),
        """\
pindah, unit: dishub > hub
Asisten Pemerintahan (koordinasi); Unsur Pelaksana > Asisten Ekonomi (koordinasi)
    garis/asisten-1/hub/koordinasi
    garis/asisten-2/hub/koordinasi
    sesudah/daftar:Pasal 7 huruf b/diskan
    sesudah/daftar:Pasal 7 huruf b/hub
    sesudah/unsur:Pasal 7 huruf a:Unsur Pelaksana/hub
    tempat/hub/daftar:Pasal 7 huruf b
    tempat/hub/unsur:Pasal 7 huruf a:Unsur Pelaksana
    unit/hub/asal
    unit/hub/dasar
    unit/hub/pengenal
""",
    ),
    "another-number-and-another-written-article": Case(
        (("      - diskan", "      - dprd\n      - diskan"),),
        (
            ("      - diskan", "      - {id: dprd, nomor: 5}\n      - diskan"),
            ("nama: DPRD, dasar: Pasal 6", "nama: DPRD, dasar: Pasal 16"),
        ),
        """\
ganti-dasar, unit: dprd > dprd
Pasal 6; Pasal 7 huruf b angka 2 > Pasal 16; Pasal 7 huruf b angka 5
    tempat/dprd/daftar:Pasal 7 huruf b
    unit/dprd/dasar
""",
    ),
    # groups, lists, headings
    "a-group-is-gone": Case(
        (),
        ((GROUP, ""), ("kelompok:\n", ""), (", para-asisten", "")),
        """\
dihapus, kelompok: para-asisten >
Para Asisten >
    anggota/para-asisten/asisten-1
    anggota/para-asisten/asisten-2
    data/bagan/satu/tampilkan
    kelompok/para-asisten/dasar
    kelompok/para-asisten/nama
    kelompok/para-asisten/pengenal
    sesudah/:kelompok/para-asisten
""",
    ),
    "a-group-has-another-id": Case(
        (),
        NEW_GROUP_ID,
        """\
ganti-pengenal, kelompok: para-asisten > semua-asisten
para-asisten > semua-asisten
    kelompok/semua-asisten/pengenal
""",
    ),
    "a-group-has-another-id-and-other-members": Case(
        (),
        (*NEW_GROUP_ID, REVERSED),
        """\
ganti-pengenal, kelompok: para-asisten > semua-asisten
para-asisten > semua-asisten
    kelompok/semua-asisten/pengenal
data, kelompok: para-asisten > semua-asisten
Asisten Pemerintahan; Asisten Ekonomi > Asisten Ekonomi; Sekretaris Daerah; Asisten Pemerintahan
    anggota/semua-asisten/asisten-1
    anggota/semua-asisten/asisten-2
    anggota/semua-asisten/sekda
""",
    ),
    "a-group-has-no-members-left": Case(
        (),
        (("anggota: [asisten-1, asisten-2], ", ""),),
        """\
data, kelompok: para-asisten > para-asisten
Asisten Pemerintahan; Asisten Ekonomi >
    anggota/para-asisten/asisten-1
    anggota/para-asisten/asisten-2
""",
    ),
    "a-list-has-another-article-and-other-marks": Case(
        (),
        (("  - dasar: Pasal 7 huruf b\n", "  - dasar: Pasal 8\n    butir: angka\n"),),
        """\
ganti-dasar, daftar:  >
Pasal 7 huruf b > Pasal 8, angka
    daftar/daftar:Pasal 8/butir
    daftar/daftar:Pasal 8/dasar
    daftar/daftar:Pasal 8/pengenal
""",
    ),
    "a-list-with-headings-has-another-article": Case(
        (),
        (("  - dasar: Pasal 7 huruf a\n", "  - dasar: Pasal 8\n"),),
        """\
ganti-dasar, daftar:  >
Pasal 7 huruf a > Pasal 8
    daftar/daftar:Pasal 8/dasar
    daftar/daftar:Pasal 8/pengenal
    unsur/unsur:Pasal 8:Unsur Pelaksana/pengenal
    unsur/unsur:Pasal 8:Unsur Penunjang/pengenal
""",
    ),
    "a-heading-has-another-number": Case(
        (),
        (("unsur: Unsur Penunjang\n", "unsur: Unsur Penunjang\n        nomor: 4\n"),),
        """\
ganti-dasar, unsur:  >
 > 4
    unsur/unsur:Pasal 7 huruf a:Unsur Penunjang/nomor
""",
    ),
    "a-heading-has-another-name": Case(
        (),
        (("Unsur Penunjang", "Unsur Bantu"),),
        """\
ganti-nama, unsur:  >
Unsur Penunjang > Unsur Bantu
    unsur/unsur:Pasal 7 huruf a:Unsur Bantu/nama
    unsur/unsur:Pasal 7 huruf a:Unsur Bantu/pengenal
""",
    ),
    "a-heading-has-another-name-and-another-unit": Case(
        (),
        (
            OUT,
            ("unsur: Unsur Penunjang", "unsur: Unsur Bantu"),
            ("          - kesbang", "          - dishub: Dinas Perhubungan\n          - kesbang"),
        ),
        """\
pindah, unit: dishub > dishub
Unsur Pelaksana > Unsur Bantu
    garis/asisten-1/dishub/koordinasi
    sesudah/unsur:Pasal 7 huruf a:Unsur Bantu/dishub
    sesudah/unsur:Pasal 7 huruf a:Unsur Bantu/kesbang
    sesudah/unsur:Pasal 7 huruf a:Unsur Pelaksana/dishub
    tempat/dishub/unsur:Pasal 7 huruf a:Unsur Bantu
    tempat/dishub/unsur:Pasal 7 huruf a:Unsur Pelaksana
    unit/dishub/dasar
ganti-nama, unsur:  >
Unsur Penunjang > Unsur Bantu
    unsur/unsur:Pasal 7 huruf a:Unsur Bantu/nama
    unsur/unsur:Pasal 7 huruf a:Unsur Bantu/pengenal
""",
    ),
    "a-list-has-another-article-other-marks-and-another-unit": Case(
        (),
        (
            OUT,
            TO_ECONOMY,
            ("  - dasar: Pasal 7 huruf b\n", "  - dasar: Pasal 8\n    butir: angka\n"),
        ),
        """\
pindah, unit: dishub > dishub
Asisten Pemerintahan (koordinasi); Unsur Pelaksana > Asisten Ekonomi (koordinasi)
    garis/asisten-1/dishub/koordinasi
    garis/asisten-2/dishub/koordinasi
    sesudah/daftar:Pasal 8/dishub
    sesudah/daftar:Pasal 8/diskan
    sesudah/unsur:Pasal 7 huruf a:Unsur Pelaksana/dishub
    tempat/dishub/daftar:Pasal 8
    tempat/dishub/unsur:Pasal 7 huruf a:Unsur Pelaksana
    unit/dishub/dasar
ganti-dasar, daftar:  >
Pasal 7 huruf b > Pasal 8, angka
    daftar/daftar:Pasal 8/butir
    daftar/daftar:Pasal 8/dasar
    daftar/daftar:Pasal 8/pengenal
""",
    ),
    "a-heading-has-another-number-and-another-unit": Case(
        (),
        (
            OUT,
            ("unsur: Unsur Penunjang\n", "unsur: Unsur Penunjang\n        nomor: 4\n"),
            ("          - kesbang", "          - dishub: Dinas Perhubungan\n          - kesbang"),
        ),
        """\
pindah, unit: dishub > dishub
Unsur Pelaksana > Unsur Penunjang
    garis/asisten-1/dishub/koordinasi
    sesudah/unsur:Pasal 7 huruf a:Unsur Pelaksana/dishub
    sesudah/unsur:Pasal 7 huruf a:Unsur Penunjang/dishub
    sesudah/unsur:Pasal 7 huruf a:Unsur Penunjang/kesbang
    tempat/dishub/unsur:Pasal 7 huruf a:Unsur Pelaksana
    tempat/dishub/unsur:Pasal 7 huruf a:Unsur Penunjang
    unit/dishub/dasar
ganti-dasar, unsur:  >
 > 4
    unsur/unsur:Pasal 7 huruf a:Unsur Penunjang/nomor
""",
    ),
    "units-of-no-list-in-another-order": Case(
        (),
        (
            ("  bupati: {nama: Bupati, dasar: Pasal 2}\n", ""),
            ("kelompok:\n", "  bupati: {nama: Bupati, dasar: Pasal 2}\nkelompok:\n"),
        ),
        """\
ganti-urutan, unit: bupati > bupati
    sesudah/:unit/bupati
    sesudah/:unit/sekda
""",
    ),
    "lists-in-another-order": Case(
        (),
        ((SECOND_LIST, ""), ("daftar:\n", f"daftar:\n{SECOND_LIST}")),
        """\
ganti-urutan, daftar:  >
Pasal 7 huruf b > Pasal 7 huruf b
    sesudah/:daftar/daftar:Pasal 7 huruf a
    sesudah/:daftar/daftar:Pasal 7 huruf b
""",
    ),
    "lists-in-another-order-and-another-article": Case(
        (),
        (
            (SECOND_LIST, ""),
            ("daftar:\n", f"daftar:\n{SECOND_LIST.replace('huruf b', 'huruf c')}"),
        ),
        """\
ganti-dasar, daftar:  >
Pasal 7 huruf b > Pasal 7 huruf c
    daftar/daftar:Pasal 7 huruf c/dasar
    daftar/daftar:Pasal 7 huruf c/pengenal
    sesudah/:daftar/daftar:Pasal 7 huruf a
    sesudah/:daftar/daftar:Pasal 7 huruf c
""",
    ),
    "unsur-in-another-order": Case(
        (),
        ((UNSUR, ""), ("  - dasar: Pasal 7 huruf b", f"{UNSUR}  - dasar: Pasal 7 huruf b")),
        """\
ganti-urutan, unsur:  >
Unsur Penunjang > Unsur Penunjang
    sesudah/daftar:Pasal 7 huruf a/unsur:Pasal 7 huruf a:Unsur Pelaksana
    sesudah/daftar:Pasal 7 huruf a/unsur:Pasal 7 huruf a:Unsur Penunjang
""",
    ),
    "of-two-lists-of-one-article-the-first-is-gone": Case(
        (third_list("asisten-1"), third_list("asisten-2", only="dlh: Dinas Lingkungan")),
        (third_list("asisten-1"),),
        """\
dihapus, unit: dlh >
Dinas Lingkungan >
    daftar/daftar:Pasal 8/pengenal
    daftar/daftar:Pasal 8~/dasar
    daftar/daftar:Pasal 8~/pengenal
    garis/asisten-2/dlh/koordinasi
    garis/sekda/dlh/komando
    sesudah/:daftar/daftar:Pasal 8
    sesudah/:daftar/daftar:Pasal 8~
    sesudah/daftar:Pasal 8~/dlh
    tempat/dlh/daftar:Pasal 8~
    unit/dlh/dasar
    unit/dlh/jenis
    unit/dlh/nama
    unit/dlh/pengenal
""",
    ),
    "two-lists-of-one-article-in-another-order": Case(
        (third_list("asisten-1"), third_list("asisten-2", only="dlh: Dinas Lingkungan")),
        (third_list("asisten-2", only="dlh: Dinas Lingkungan"), third_list("asisten-1")),
        """\
ganti-urutan, daftar:  >
Pasal 8 > Pasal 8
    daftar/daftar:Pasal 8/pengenal
    daftar/daftar:Pasal 8 #2/pengenal
    sesudah/:daftar/daftar:Pasal 7 huruf a
    sesudah/:daftar/daftar:Pasal 8
    sesudah/:daftar/daftar:Pasal 8 #2
""",
    ),
    "one-of-two-lists-of-one-article-has-another": Case(
        (third_list("asisten-1"), third_list("asisten-2", only="dlh: Dinas Lingkungan")),
        (
            third_list("asisten-1"),
            third_list("asisten-2", article="9", only="dlh: Dinas Lingkungan"),
        ),
        """\
ganti-dasar, daftar:  >
Pasal 8 > Pasal 9
    daftar/daftar:Pasal 8/pengenal
    daftar/daftar:Pasal 9/dasar
    daftar/daftar:Pasal 9/pengenal
""",
    ),
    "of-two-unsur-of-one-name-in-lists-of-one-article-one-is-gone": Case(
        (
            third_list("asisten-1", heading="Satu"),
            third_list("asisten-2", only="dlh: Dinas Lingkungan", heading="Satu"),
        ),
        (third_list("asisten-1", heading="Satu"),),
        """\
dihapus, unit: dlh >
Dinas Lingkungan >
    daftar/daftar:Pasal 8/pengenal
    daftar/daftar:Pasal 8~/dasar
    daftar/daftar:Pasal 8~/pengenal
    garis/asisten-2/dlh/koordinasi
    garis/sekda/dlh/komando
    sesudah/:daftar/daftar:Pasal 8
    sesudah/:daftar/daftar:Pasal 8~
    sesudah/daftar:Pasal 8~/unsur:Pasal 8:Satu~
    sesudah/unsur:Pasal 8:Satu~/dlh
    tempat/dlh/unsur:Pasal 8:Satu~
    unit/dlh/dasar
    unit/dlh/jenis
    unit/dlh/nama
    unit/dlh/pengenal
    unsur/unsur:Pasal 8:Satu/pengenal
    unsur/unsur:Pasal 8:Satu~/daftar
    unsur/unsur:Pasal 8:Satu~/nama
    unsur/unsur:Pasal 8:Satu~/pengenal
""",
    ),
    "a-moved-office-has-a-new-list-with-a-heading-to-itself": Case(
        (),
        (OUT, third_list("asisten-2", only="dishub: Dinas Perhubungan", heading="Satu")),
        """\
pindah, unit: dishub > dishub
Asisten Pemerintahan (koordinasi); Unsur Pelaksana > Asisten Ekonomi (koordinasi); Satu
    daftar/daftar:Pasal 8/dasar
    daftar/daftar:Pasal 8/pengenal
    garis/asisten-1/dishub/koordinasi
    garis/asisten-2/dishub/koordinasi
    sesudah/:daftar/daftar:Pasal 7 huruf a
    sesudah/:daftar/daftar:Pasal 8
    sesudah/daftar:Pasal 8/unsur:Pasal 8:Satu
    sesudah/unsur:Pasal 7 huruf a:Unsur Pelaksana/dishub
    sesudah/unsur:Pasal 8:Satu/dishub
    tempat/dishub/unsur:Pasal 7 huruf a:Unsur Pelaksana
    tempat/dishub/unsur:Pasal 8:Satu
    unit/dishub/dasar
    unsur/unsur:Pasal 8:Satu/daftar
    unsur/unsur:Pasal 8:Satu/nama
    unsur/unsur:Pasal 8:Satu/pengenal
""",
    ),
    "charts-in-another-order": Case(
        ((ALL, f"{ALL}{CHARTS[0]}{CHARTS[1]}"),),
        ((ALL, f"{ALL}{CHARTS[1]}{CHARTS[0]}"),),
        """\
ganti-urutan, data:  >
tiga > tiga
    sesudah/:bagan/bagan:dua
    sesudah/:bagan/bagan:tiga
""",
    ),
    # views and data
    "a-view-places-who-moved": Case(
        (),
        (OUT, TO_ECONOMY, view("di_bawah: {asisten-2: [dishub]}")),
        """\
pindah, unit: dishub > dishub
Asisten Pemerintahan (koordinasi); Unsur Pelaksana > Asisten Ekonomi (koordinasi)
    data/bagan/satu/di_bawah/asisten-2
    garis/asisten-1/dishub/koordinasi
    garis/asisten-2/dishub/koordinasi
    sesudah/daftar:Pasal 7 huruf b/dishub
    sesudah/daftar:Pasal 7 huruf b/diskan
    sesudah/unsur:Pasal 7 huruf a:Unsur Pelaksana/dishub
    tempat/dishub/daftar:Pasal 7 huruf b
    tempat/dishub/unsur:Pasal 7 huruf a:Unsur Pelaksana
    unit/dishub/dasar
""",
    ),
    "a-view-has-who-moved-in-another-order": Case(
        (view("di_bawah: {sekda: [dishub, dinkes]}"),),
        (OUT, TO_ECONOMY, view("di_bawah: {sekda: [dinkes, dishub]}")),
        """\
pindah, unit: dishub > dishub
Asisten Pemerintahan (koordinasi); Unsur Pelaksana > Asisten Ekonomi (koordinasi)
    data/bagan/satu/di_bawah/sekda
    garis/asisten-1/dishub/koordinasi
    garis/asisten-2/dishub/koordinasi
    sesudah/daftar:Pasal 7 huruf b/dishub
    sesudah/daftar:Pasal 7 huruf b/diskan
    sesudah/unsur:Pasal 7 huruf a:Unsur Pelaksana/dishub
    tempat/dishub/daftar:Pasal 7 huruf b
    tempat/dishub/unsur:Pasal 7 huruf a:Unsur Pelaksana
    unit/dishub/dasar
""",
    ),
    "a-view-places-another-one-than-who-moved": Case(
        (view("di_bawah: {sekda: [dishub]}"),),
        (OUT, TO_ECONOMY, view("di_bawah: {sekda: [dishub, dinkes]}")),
        """\
pindah, unit: dishub > dishub
Asisten Pemerintahan (koordinasi); Unsur Pelaksana > Asisten Ekonomi (koordinasi)
    garis/asisten-1/dishub/koordinasi
    garis/asisten-2/dishub/koordinasi
    sesudah/daftar:Pasal 7 huruf b/dishub
    sesudah/daftar:Pasal 7 huruf b/diskan
    sesudah/unsur:Pasal 7 huruf a:Unsur Pelaksana/dishub
    tempat/dishub/daftar:Pasal 7 huruf b
    tempat/dishub/unsur:Pasal 7 huruf a:Unsur Pelaksana
    unit/dishub/dasar
data, data:  >
Dinas Perhubungan > Dinas Perhubungan; Dinas Kesehatan
    data/bagan/satu/di_bawah/sekda
""",
    ),
    "a-view-hung-others-under-who-is-gone": Case(
        (view("di_bawah: {dishub: [dinkes]}"),),
        (OUT,),
        """\
dihapus, unit: dishub >
Dinas Perhubungan >
    data/bagan/satu/di_bawah/dishub
    garis/asisten-1/dishub/koordinasi
    garis/sekda/dishub/komando
    sesudah/unsur:Pasal 7 huruf a:Unsur Pelaksana/dishub
    tempat/dishub/unsur:Pasal 7 huruf a:Unsur Pelaksana
    unit/dishub/dasar
    unit/dishub/jenis
    unit/dishub/nama
    unit/dishub/pengenal
""",
    ),
    "who-is-gone-stood-beside-another-one": Case(
        (("kiri: [dprd]", "kiri: [dprd, kesbang]"),),
        NO_DPRD_BUT_ITS_SIDE,
        """\
dihapus, unit: dprd >
DPRD >
    data/bagan/satu/samping/bupati
    garis/bupati/dprd/koordinasi
    sesudah/:unit/dprd
    unit/dprd/dasar
    unit/dprd/jenis
    unit/dprd/nama
    unit/dprd/pengenal
""",
    ),
    "who-is-gone-stood-on-the-other-side": Case(
        (("kiri: [dprd]", "kiri: [kesbang], kanan: [dprd]"),),
        NO_DPRD_BUT_ITS_SIDE,
        """\
dihapus, unit: dprd >
DPRD >
    data/bagan/satu/samping/bupati
    garis/bupati/dprd/koordinasi
    sesudah/:unit/dprd
    unit/dprd/dasar
    unit/dprd/jenis
    unit/dprd/nama
    unit/dprd/pengenal
""",
    ),
    "who-is-gone-was-staff": Case(
        (("samping: {bupati", "staf: {bupati"),),
        NO_DPRD,
        """\
dihapus, unit: dprd >
DPRD >
    data/bagan/satu/staf/bupati
    garis/bupati/dprd/koordinasi
    sesudah/:unit/dprd
    unit/dprd/dasar
    unit/dprd/jenis
    unit/dprd/nama
    unit/dprd/pengenal
""",
    ),
    "another-one-changes-sides-too": Case(
        (("kiri: [dprd]", "kiri: [dprd, kesbang]"),),
        (*NO_DPRD[:2], ("kiri: [dprd]", "kanan: [kesbang]")),
        """\
dihapus, unit: dprd >
DPRD >
    garis/bupati/dprd/koordinasi
    sesudah/:unit/dprd
    unit/dprd/dasar
    unit/dprd/jenis
    unit/dprd/nama
    unit/dprd/pengenal
data, data:  >
DPRD; Badan Kesatuan Bangsa > Badan Kesatuan Bangsa
    data/bagan/satu/samping/bupati
""",
    ),
    "a-made-office-has-a-row-of-its-own": Case(
        (),
        (
            ("          - kesbang:", "          - dlh: Dinas Lingkungan\n          - kesbang:"),
            ("[asisten-1, asisten-2]]\n", "[asisten-1, asisten-2], [dlh]]\n"),
        ),
        """\
dibentuk, unit:  > dlh
 > Dinas Lingkungan
    data/bagan/satu/jenjang
    garis/asisten-1/dlh/koordinasi
    garis/sekda/dlh/komando
    sesudah/unsur:Pasal 7 huruf a:Unsur Penunjang/dlh
    sesudah/unsur:Pasal 7 huruf a:Unsur Penunjang/kesbang
    tempat/dlh/unsur:Pasal 7 huruf a:Unsur Penunjang
    unit/dlh/dasar
    unit/dlh/jenis
    unit/dlh/nama
    unit/dlh/pengenal
""",
    ),
    "in-a-view-one-that-is-made-instead-of-one-that-moved": Case(
        (view("di_bawah: {sekda: [dishub]}"),),
        (
            OUT,
            TO_ECONOMY,
            ("          - kesbang:", "          - dlh: Dinas Lingkungan\n          - kesbang:"),
            view("di_bawah: {sekda: [dlh]}"),
        ),
        """\
dibentuk, unit:  > dlh
 > Dinas Lingkungan
    data/bagan/satu/di_bawah/sekda
    garis/asisten-1/dlh/koordinasi
    garis/sekda/dlh/komando
    sesudah/unsur:Pasal 7 huruf a:Unsur Penunjang/dlh
    sesudah/unsur:Pasal 7 huruf a:Unsur Penunjang/kesbang
    tempat/dlh/unsur:Pasal 7 huruf a:Unsur Penunjang
    unit/dlh/dasar
    unit/dlh/jenis
    unit/dlh/nama
    unit/dlh/pengenal
pindah, unit: dishub > dishub
Asisten Pemerintahan (koordinasi); Unsur Pelaksana > Asisten Ekonomi (koordinasi)
    garis/asisten-1/dishub/koordinasi
    garis/asisten-2/dishub/koordinasi
    sesudah/daftar:Pasal 7 huruf b/dishub
    sesudah/daftar:Pasal 7 huruf b/diskan
    sesudah/unsur:Pasal 7 huruf a:Unsur Pelaksana/dishub
    tempat/dishub/daftar:Pasal 7 huruf b
    tempat/dishub/unsur:Pasal 7 huruf a:Unsur Pelaksana
    unit/dishub/dasar
""",
    ),
    "in-a-view-one-instead-of-the-two-that-were-merged": Case(
        (view("di_bawah: {sekda: [distan, diskan, dagang]}"),),
        (GROWN, NO_DISKAN, view("di_bawah: {sekda: [distan, dagang]}")),
        """\
gabung, unit: distan diskan > distan
Dinas Pertanian; Dinas Perikanan > Dinas Pertanian
    data/bagan/satu/di_bawah/sekda
    garis/asisten-2/diskan/koordinasi
    garis/sekda/diskan/komando
    sesudah/daftar:Pasal 7 huruf b/dagang
    sesudah/daftar:Pasal 7 huruf b/diskan
    tempat/diskan/daftar:Pasal 7 huruf b
    unit/diskan/dasar
    unit/diskan/jenis
    unit/diskan/nama
    unit/diskan/pengenal
    unit/distan/asal
""",
    ),
    "a-new-line-is-skipped": Case(
        (),
        (
            line("komando: dinkes -> dprd"),
            view("lewati: [{komando: dinkes -> dprd, alasan: Ada}]"),
        ),
        """\
garis-baru, garis:  > dinkes -> dprd
    garis/dinkes/dprd/komando
    lewati/satu/dinkes/dprd/komando
""",
    ),
    "a-chart-that-skips-a-line-is-new": Case(
        (),
        ((ALL, f"{ALL}{SKIPPING_CHART}"),),
        """\
data, data:  >
 > Dua
    data/bagan/dua/bingkai
    data/bagan/dua/jenjang
    data/bagan/dua/judul
    data/bagan/dua/kapital
    data/bagan/dua/kecuali
    data/bagan/dua/lampiran
    data/bagan/dua/orang
    data/bagan/dua/panah/komando
    data/bagan/dua/panah/koordinasi
    data/bagan/dua/pengenal
    data/bagan/dua/tampilkan
    lewati/dua/bupati/dprd/koordinasi
    sesudah/:bagan/bagan:dua
""",
    ),
    "a-line-is-skipped": Case(
        (),
        (skipped("Ada"),),
        """\
data, data:  >
 > Ada
    lewati/satu/bupati/dprd/koordinasi
""",
    ),
    "a-line-is-skipped-for-another-reason": Case(
        (skipped("Ada"),),
        (skipped("sekda"),),
        """\
data, data:  >
Ada > sekda
    lewati/satu/bupati/dprd/koordinasi
""",
    ),
    "a-unit-is-gone-whose-line-was-skipped": Case(
        (skipped("Ada"),),
        NO_DPRD,
        """\
dihapus, unit: dprd >
DPRD >
    data/bagan/satu/samping/bupati
    garis/bupati/dprd/koordinasi
    lewati/satu/bupati/dprd/koordinasi
    sesudah/:unit/dprd
    unit/dprd/dasar
    unit/dprd/jenis
    unit/dprd/nama
    unit/dprd/pengenal
""",
    ),
    "arrow-heads": Case(
        (),
        (view("panah: {komando: true}"),),
        """\
data, data:  >
tidak > ya
    data/bagan/satu/panah/komando
""",
    ),
    "a-length": Case(
        (),
        (("unit:\n", "kertas: {kaki: 12.5}\nunit:\n"),),
        """\
data, data:  >
0 > 12.5
    data/kertas/kaki
""",
    ),
    "who-is-shown": Case(
        (),
        (("[semua, para-asisten]", "[semua, para-asisten, dinsos]"),),
        """\
data, data:  >
semua; Para Asisten > semua; Para Asisten; Dinas Sosial
    data/bagan/satu/tampilkan
""",
    ),
    "a-view-in-the-names-of-either-version": Case(
        (view("di_bawah: {sekda: [dinsos]}"),),
        (("dinsos: Dinas Sosial", RENAMED), view("di_bawah: {sekda: [sosial, dinkes]}")),
        """\
ganti-nama, unit: dinsos > sosial
Dinas Sosial > Dinas Perlindungan Masyarakat
    unit/sosial/asal
    unit/sosial/nama
    unit/sosial/pengenal
data, data:  >
Dinas Sosial > Dinas Perlindungan Masyarakat; Dinas Kesehatan
    data/bagan/satu/di_bawah/sekda
""",
    ),
    "a-history-does-not-go-with-the-change-of-another-unit": Case(
        (),
        (
            (
                "dinsos: Dinas Sosial",
                asal("dinsos", "Dinas Sosial", "cara: ganti nama, dari: dinkes"),
            ),
            ("dagang: Dinas Perdagangan", "dagang: Dinas Pasar"),
            ("      - distan: Dinas Pertanian\n", ""),
        ),
        """\
data, unit: dinsos > dinsos
 > ganti nama; dinkes
    unit/dinsos/asal
dihapus, unit: distan >
Dinas Pertanian >
    garis/asisten-2/distan/koordinasi
    garis/sekda/distan/komando
    sesudah/daftar:Pasal 7 huruf b/diskan
    sesudah/daftar:Pasal 7 huruf b/distan
    tempat/distan/daftar:Pasal 7 huruf b
    unit/distan/dasar
    unit/distan/jenis
    unit/distan/nama
    unit/distan/pengenal
ganti-nama, unit: dagang > dagang
Dinas Perdagangan > Dinas Pasar
    unit/dagang/nama
""",
    ),
    "renamed-and-of-another-kind": Case(
        (),
        (
            (
                "dinsos: Dinas Sosial",
                asal("dinsos", "Badan Sosial", "cara: ganti nama, dari: dinsos, nama_lama: X"),
            ),
        ),
        """\
ganti-nama, unit: dinsos > dinsos
Dinas Sosial > Badan Sosial
    unit/dinsos/asal
    unit/dinsos/nama
ganti-jenis, unit: dinsos > dinsos
dinas > badan
    unit/dinsos/jenis
""",
    ),
    "a-chart-has-another-id": Case(
        (),
        (("id: satu", "id: sekda"),),
        """\
data, data:  >
satu > sekda
    data/bagan/sekda/pengenal
""",
    ),
    "a-chart-has-another-title": Case(
        (("      - id: satu\n", "      - id: satu\n        judul: Satu\n"),),
        (("      - id: satu\n", "      - id: satu\n        judul: Dua\n"),),
        """\
data, data:  >
Satu > Dua
    data/bagan/satu/judul
""",
    ),
    "an-older-history": Case(
        (),
        (
            (
                "dinsos: Dinas Sosial",
                asal(
                    "dinsos",
                    "Dinas Sosial",
                    "cara: ganti nama, dari: laut, sejak: 2001-01-02, nama_lama: Dinas Laut",
                ),
            ),
        ),
        """\
data, unit: dinsos > dinsos
 > ganti nama; laut; 2001-01-02; Dinas Laut
    unit/dinsos/asal
""",
    ),
    "an-older-history-does-not-explain-another-id": Case(
        (),
        (
            (
                "diskan: Dinas Perikanan",
                asal("ikan", "Dinas Perikanan", "cara: ganti nama, dari: laut"),
            ),
        ),
        """\
ganti-pengenal, unit: diskan > ikan
diskan > ikan
    unit/ikan/pengenal
data, unit: diskan > ikan
 > ganti nama; laut
    unit/ikan/asal
""",
    ),
    "number-and-year-of-the-regulation": Case(
        (),
        (("  jenis: Peraturan", "  nomor: 7\n  tahun: 2020\n  jenis: Peraturan"),),
        """\
data, data:  >
 > 7
    data/peraturan/nomor
data, data:  >
 > 2020
    data/peraturan/tahun
""",
    ),
}
