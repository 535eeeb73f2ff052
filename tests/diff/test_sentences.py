"""Drafted sentences: each form, their order, what is flagged and what is left out."""

from __future__ import annotations

from pathlib import Path

from bagan.change.compare.changes import Change, Comparison, Edit, Hal, Perubahan
from bagan.change.diff.sentences import MARK, Draft, draft_of
from bagan.change.diff.slots import order
from bagan.chart.model.citation import Citation, parse_citation
from bagan.chart.spec import load_spec, parse_spec
from tests.diff.hand import FIRST, SECOND, comparison, line, spec


def about(kind: Perubahan, old: str = "", new: str = "", score: float | None = None) -> Change:
    return Change(kind, Hal.UNIT, tuple(old.split()), tuple(new.split()), score=score)


def texts(draft: Draft) -> list[str]:
    """The sentences on articles, each with its new wording behind it."""
    return [
        "\n".join((sentence.text, *sentence.quote))
        for sentence in draft.sentences
        if sentence.pasal != "Lampiran"
    ]


def test_a_renamed_entry_is_worded_anew_at_its_old_place():
    new = spec({**FIRST, "dinkes": "Dinas Kesehatan Rakyat"})
    draft = draft_of(comparison(spec(), new, about(Perubahan.GANTI_NAMA, "dinkes", "dinkes")))
    assert draft.mark == MARK
    assert texts(draft) == [
        "Ketentuan Pasal 12 huruf a angka 2 diubah sehingga berbunyi sebagai berikut:\n"
        "2. Dinas Kesehatan Rakyat;"
    ]
    assert draft.opening == (
        "Beberapa ketentuan dalam Peraturan Bupati Contoh Nomor 7 Tahun 2020 "
        "tentang Tata Hubungan Kerja diubah sebagai berikut:"
    )
    assert draft.left == ()


def test_a_removed_entry_leaves_its_number_and_the_others_are_not_mentioned():
    new = spec({k: v for k, v in FIRST.items() if k != "dinkes"})
    draft = draft_of(comparison(spec(), new, about(Perubahan.DIHAPUS, "dinkes")))
    assert texts(draft) == ["Pasal 12 huruf a angka 2 dihapus."]


def test_entries_between_two_others_get_letters():
    new = spec({"dinsos": "Dinas Sosial", "x": "Badan X", "y": "Badan Y", **FIRST})
    changes = [about(Perubahan.DIBENTUK, "", "x"), about(Perubahan.DIBENTUK, "", "y")]
    draft = draft_of(comparison(spec(), new, *changes))
    assert texts(draft) == [
        "Di antara angka 1 dan angka 2 Pasal 12 huruf a disisipkan 2 (dua) angka, yakni "
        "angka 1a dan angka 1b, sehingga berbunyi sebagai berikut:\n1a. Badan X;\n1b. Badan Y;"
    ]
    assert draft.sentences[0].remark == (
        "Dalam spesifikasi baru: Pasal 12 huruf a angka 2 dan Pasal 12 huruf a angka 3."
    )


def test_entries_at_the_end_go_on_counting():
    new = spec({**FIRST, "x": "Badan X"}, {**SECOND, "y": "Badan Y"})
    changes = [about(Perubahan.DIBENTUK, "", "x"), about(Perubahan.DIBENTUK, "", "y")]
    draft = draft_of(comparison(spec(), new, *changes))
    assert texts(draft) == [
        "Setelah angka 3 Pasal 12 huruf a ditambahkan 1 (satu) angka, yakni angka 4, "
        "sehingga berbunyi sebagai berikut:\n4. Badan X.",
        "Setelah huruf b Pasal 13 ditambahkan 1 (satu) huruf, yakni huruf c, "
        "sehingga berbunyi sebagai berikut:\nc. Badan Y.",
    ]
    assert [sentence.remark for sentence in draft.sentences] == ["", "", ""]


def test_a_full_stop_stands_only_where_nothing_follows_in_the_article():
    """The last entry below a heading, or of the list of a huruf, ends with a semicolon where
    another huruf follows."""
    text = Path("specs/contoh/sebelum.yaml").read_text("utf-8")
    old = parse_spec(text, "x.yaml")
    for line_, instead in (
        ("bappeda: Badan Perencanaan Pembangunan Daerah", "bappeda: Badan Perencanaan"),
        ("bps: Badan Pusat Statistik", "bps: Badan Pusat Statistik Baru"),
        ("subbag-program-dinkes: Subbagian Perencanaan", "subbag-program-dinkes: Subbagian X"),
    ):
        assert line_ in text
        text = text.replace(line_, instead)
    changes = [
        about(Perubahan.GANTI_NAMA, item, item)
        for item in ("bappeda", "bps", "subbag-program-dinkes")
    ]
    draft = draft_of(comparison(old, parse_spec(text, "x.yaml"), *changes))
    assert [text.splitlines()[1] for text in texts(draft)] == [
        "1. Badan Perencanaan;",
        "1. Badan Pusat Statistik Baru.",
        "3. Subbagian X;",
    ]
    assert 'kata "dan"' in " ".join(draft.notes)


def test_letters_between_letters_get_numbers():
    new = spec(second={"dispar": "Dinas Pariwisata", "y": "Badan Y", **SECOND})
    draft = draft_of(comparison(spec(), new, about(Perubahan.DIBENTUK, "", "y")))
    assert "huruf a dan huruf b Pasal 13 disisipkan 1 (satu) huruf, yakni huruf a1," in (
        draft.sentences[0].text
    )


def test_what_no_insertion_can_say_words_the_list_anew():
    new = spec({"x": "Badan X", **FIRST})
    draft = draft_of(comparison(spec(), new, about(Perubahan.DIBENTUK, "", "x")))
    assert texts(draft) == [
        "Ketentuan Pasal 12 huruf a diubah sehingga berbunyi sebagai berikut:\n"
        "1. Badan X;\n2. Dinas Sosial;\n3. Dinas Kesehatan;\n4. Dinas Pertanian."
    ]
    turned = spec(dict(reversed(FIRST.items())))
    change = about(Perubahan.GANTI_URUTAN, "dinsos", "dinsos")
    draft = draft_of(comparison(spec(), turned, change))
    assert len(texts(draft)) == 1
    assert draft.left == ()


def test_a_move_is_a_removal_and_an_addition():
    new = spec(
        {k: v for k, v in FIRST.items() if k != "dinper"}, {**SECOND, "dinper": "Dinas Pertanian"}
    )
    draft = draft_of(comparison(spec(), new, about(Perubahan.PINDAH, "dinper", "dinper")))
    assert [text.partition(",")[0] for text in texts(draft)] == [
        "Pasal 12 huruf a angka 3 dihapus.",
        "Setelah huruf b Pasal 13 ditambahkan 1 (satu) huruf",
    ]


def test_a_merger_takes_the_place_of_its_first_source():
    first = {"dinsos": "Dinas Sosial", "baru": "Dinas Kesehatan dan Pertanian"}
    change = about(Perubahan.GABUNG, "dinkes dinper", "baru")
    draft = draft_of(comparison(spec(), spec(first), change))
    assert texts(draft) == [
        "Ketentuan Pasal 12 huruf a angka 2 diubah sehingga berbunyi sebagai berikut:\n"
        "2. Dinas Kesehatan dan Pertanian.",
        "Pasal 12 huruf a angka 3 dihapus.",
    ]


def test_a_split_keeps_the_place_and_adds_the_rest():
    first = {"a": "Dinas A", "b": "Dinas B", "dinkes": "Dinas Kesehatan"}
    old = spec({"dinsos": "Dinas Sosial", "dinkes": "Dinas Kesehatan"})
    draft = draft_of(comparison(old, spec(first), about(Perubahan.PECAH, "dinsos", "a b")))
    assert [text.splitlines()[1] for text in texts(draft)] == ["1. Dinas A;", "1a. Dinas B;"]


def test_ids_that_differ_are_no_change_of_the_text():
    new = spec({"sosial": "Dinas Sosial", **{k: v for k, v in FIRST.items() if k != "dinsos"}})
    change = about(Perubahan.GANTI_PENGENAL, "dinsos", "sosial")
    draft = draft_of(comparison(spec(), new, change, lives={"dinsos": "sosial"}))
    assert draft.sentences == ()
    assert [left.reason for left in draft.left] == ["pengenal tidak tercetak"]


def test_an_old_id_used_again_for_another_unit_is_not_the_same_entry():
    new = spec({**FIRST, "dinkes": "Badan Lain"})
    lives = {item: item for item in spec().organisation.units if item != "dinkes"}
    draft = draft_of(Comparison(spec(), new, (about(Perubahan.DIHAPUS, "dinkes"),), lives))
    assert texts(draft)[0].startswith("Di antara angka 1 dan angka 2 Pasal 12 huruf a disisipkan")
    assert texts(draft)[1] == "Pasal 12 huruf a angka 2 dihapus."


def test_guesses_are_flagged_where_they_are_used():
    new = spec({**FIRST, "dinkes": "Dinas Kesehatan Rakyat"}, {"dispar": "Dinas Wisata"})
    changes = [
        about(Perubahan.GANTI_NAMA, "dinkes", "dinkes", score=0.87),
        about(Perubahan.GANTI_NAMA, "dispar", "dispar"),
    ]
    draft = draft_of(comparison(spec(), new, *changes, guesses={"dinkes": 0.87}))
    flags = {sentence.pasal: sentence.guess for sentence in draft.sentences}
    assert flags == {"Pasal 12": 0.87, "Pasal 13": None, "Lampiran": None}
    assert any("dugaan" in note for note in draft.notes)


def test_units_and_lines_outside_lists_speak_of_their_articles():
    old = spec(lines="  - koordinasi: sekda -> dispar\n    dasar: Pasal 21")
    new = spec(
        units=["x: {nama: Kantor X, jenis: kantor, dasar: Pasal 27A}"],
        lines="  - komando: sekda -> x\n    dasar: Pasal 20 ayat (1)",
    )
    changes = (
        about(Perubahan.DIBENTUK, "", "x"),
        Change(Perubahan.GARIS_DIHAPUS, Hal.GARIS, old_line=line(old, "sekda", "dispar")),
    )
    assert texts(draft_of(comparison(old, new, *changes))) == [
        "Ketentuan Pasal 20 ayat (1) diubah sehingga berbunyi sebagai berikut:\n"
        "[bunyi Pasal 20 ayat (1) disusun: mengatur komando dari Sekretaris Daerah ke Kantor X]",
        "Pasal 21 dihapus.",
        "Di antara Pasal 27 dan Pasal 28 disisipkan 1 (satu) pasal, yakni Pasal 27A, sehingga "
        'berbunyi sebagai berikut:\n[bunyi Pasal 27A disusun: memuat "Kantor X"]',
    ]


def test_what_has_no_article_gives_no_sentence_but_is_listed():
    units = ["x: {nama: Badan X, rekonstruksi: Bagan asli hilang.}"]
    changes = (
        about(Perubahan.DIBENTUK, "", "x"),
        Change(Perubahan.DATA, Hal.DATA, edits=(Edit(("data", "peraturan", "nomor"), "7", "8"),)),
        Change(Perubahan.GARIS_BARU, Hal.GARIS, new_line=line(spec(), "sekda", "dinkes")),
    )
    draft = draft_of(comparison(spec(), spec(units=units, nomor=8), *changes))
    assert texts(draft) == []
    assert [(left.text, left.reason) for left in draft.left] == [
        ("Badan X dibentuk", "rekonstruksi, tidak ada pasalnya"),
        ("Nomor peraturan berubah dari 7 menjadi 8", "data peraturan"),
        (
            "Garis komando dari Sekretaris Daerah ke Dinas Kesehatan ditambahkan",
            "mengikuti perubahan daftar",
        ),
    ]


def test_no_change_gives_no_draft():
    draft = draft_of(comparison(spec(), spec()))
    assert (draft.sentences, draft.left, draft.notes, draft.opening) == ((), (), (), "")


def test_a_change_of_the_chart_replaces_the_annex():
    new = spec({**FIRST, "dinkes": "Dinas Kesehatan Rakyat"})
    draft = draft_of(comparison(spec(), new, about(Perubahan.GANTI_NAMA, "dinkes", "dinkes")))
    assert draft.sentences[-1].text == (
        "Lampiran diubah sehingga menjadi sebagaimana tercantum dalam Lampiran yang merupakan "
        "bagian tidak terpisahkan dari Peraturan Bupati ini."
    )


REAL = Path("specs/kutai-barat.yaml")


def test_entries_below_headings_keep_their_full_place_and_articles_their_order():
    old = load_spec(REAL)
    text = REAL.read_text("utf-8")
    for line_, instead in (
        ("          - perusda: {nama: Perusda, jenis: bumd}\n", ""),
        ("- dinsos: Dinas Sosial\n", "- dinsos: Dinas Sosial Rakyat\n"),
        (
            "          - dispar: Dinas Pariwisata\n",
            "          - dispar: Dinas Pariwisata\n          - x: Dinas X\n",
        ),
        ("unsur: Lembaga Lain\n", "unsur: Unsur Lembaga Lain\n"),
        ("      - unsur: Unsur Pengawas\n        isi:\n          - inspektorat: Inspektorat\n", ""),
    ):
        assert text.count(line_) == 1
        text = text.replace(line_, instead)
    new = parse_spec(text, str(REAL))
    heading = Change(
        Perubahan.GANTI_NAMA, Hal.UNSUR, old_text="Lembaga Lain", new_text="Unsur Lembaga Lain"
    )
    changes = (
        heading,
        about(Perubahan.DIHAPUS, "perusda"),
        about(Perubahan.DIHAPUS, "inspektorat"),
        about(Perubahan.DIBENTUK, "", "x"),
        about(Perubahan.GANTI_NAMA, "dinsos", "dinsos"),
    )
    draft = draft_of(comparison(old, new, *changes))
    assert [text.splitlines()[0] for text in texts(draft)] == [
        "Ketentuan Pasal 11 huruf c angka 3 huruf d diubah sehingga berbunyi sebagai berikut:",
        "Di antara huruf c dan huruf d Pasal 14 huruf c angka 2 disisipkan 1 (satu) huruf, yakni "
        "huruf c1, sehingga berbunyi sebagai berikut:",
        "Pasal 17 huruf c angka 2 dihapus.",
        "Ketentuan Pasal 17 huruf c angka 6 diubah sehingga berbunyi sebagai berikut:",
        "Pasal 17 huruf c angka 7 huruf b dihapus.",
    ]
    assert draft.sentences[3].quote == (
        "6. Unsur Lembaga Lain:",
        "    a. Sekretariat KORPRI Kabupaten Kutai Barat;",
    )
    assert draft.left == ()
    assert [sentence.number for sentence in draft.sentences] == [1, 2, 3, 4, 5, 6]


def test_places_sort_as_they_stand_in_the_text():
    places = ["Pasal 2 angka 9", "Pasal 2", "Pasal 10", "Pasal 2A", "Pasal 2 angka 10"]
    found = sorted(map(parse_citation, places), key=order)
    assert [str(place) for place in found] == [
        "Pasal 2",
        "Pasal 2 angka 9",
        "Pasal 2 angka 10",
        "Pasal 2A",
        "Pasal 10",
    ]
    letters = [Citation("2", (("huruf", value),)) for value in ("aa", "z", "b1", "b", "c")]
    found = sorted(letters, key=order)
    assert [place.parts[0][1] for place in found] == ["b", "b1", "c", "z", "aa"]
