"""Drafts of amending regulations: their full text, what is flagged and what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from bagan.change.compare.changes import Change, Comparison, Edit, Hal, Perubahan
from bagan.change.diff.sentences import MARK, Draft, draft_of
from bagan.change.diff.slots import order
from bagan.change.diff.tables.txt import ASIDE, text
from bagan.chart.model.citation import Citation, parse_citation
from bagan.chart.spec import parse_spec
from tests.diff import samples
from tests.diff.hand import FIRST, SECOND, comparison, line, spec

PAGE = Path(__file__).parents[2] / "docs" / "rancangan.md"
BLOCKS = samples.blocks(PAGE)


def about(kind: Perubahan, old: str = "", new: str = "", score: float | None = None) -> Change:
    return Change(kind, Hal.UNIT, tuple(old.split()), tuple(new.split()), score=score)


def items(draft: Draft) -> list[str]:
    """The items on pasal, each with its whole new text behind it."""
    return [
        "\n".join((sentence.text, *sentence.quote))
        for sentence in draft.sentences
        if sentence.pasal != "Lampiran"
    ]


# --- the drafts that docs/rancangan.md shows -----------------------------------------------


@pytest.mark.parametrize("title", samples.CHANGES)
def test_the_page_shows_the_draft_of_each_single_change(title: str):
    assert text(draft_of(samples.compared(samples.CHANGES[title]))) == BLOCKS[title]


MORE = {
    "Lebih dari setengah pasal berubah": lambda: samples.compared(samples.MANY),
    "Pernah diubah satu kali": lambda: samples.compared(
        samples.CHANGES["Pindah ke pasal lain"], always=(samples.earlier(samples.EARLIER),)
    ),
    "Pernah diubah beberapa kali": lambda: samples.compared(
        samples.CHANGES["Pindah ke pasal lain"], always=(samples.earlier(samples.EARLIER_TWICE),)
    ),
    "Tanpa naskah": lambda: samples.without_text(samples.CHANGES["Nama berganti"]),
}


@pytest.mark.parametrize("title", MORE)
def test_the_page_shows_other_cases(title: str):
    assert text(draft_of(MORE[title]())) == BLOCKS[title]


def test_the_page_shows_the_draft_of_the_example():
    assert text(samples.contoh()) == BLOCKS["Kabupaten Contoh"]


def test_the_page_shows_nothing_else():
    assert set(BLOCKS) == {*samples.CHANGES, *MORE, "Kabupaten Contoh"}


# --- openings ------------------------------------------------------------------------------


def test_a_single_change_is_not_numbered_and_names_the_regulation_itself():
    draft = draft_of(samples.compared(samples.CHANGES["Dihapus"]))
    assert draft.single
    assert draft.opening == ""
    assert draft.sentences[0].text == (
        "Ketentuan Pasal 4 ayat (1) huruf b dalam Peraturan Bupati Contoh Nomor 7 Tahun 2020 "
        "tentang Tata Hubungan Kerja (Berita Daerah Kabupaten Contoh Tahun 2020 Nomor 7) "
        "dihapus, sehingga Pasal 4 berbunyi sebagai berikut:"
    )
    assert "\n1. Ketentuan" not in text(draft)


def test_a_single_change_after_several_amendments_names_them_all():
    change = samples.CHANGES["Nama berganti"]
    always = (samples.earlier(samples.EARLIER_TWICE),)
    sentence = draft_of(samples.compared(change, always=always)).sentences[0]
    assert sentence.text.splitlines()[1:] == [
        "a. Nomor 3 Tahun 2021 (Berita Daerah Kabupaten Contoh Tahun 2021 Nomor 3);",
        "b. Nomor 9 Tahun 2023 (Berita Daerah Kabupaten Contoh Tahun 2023 Nomor ............);",
        "diubah sehingga Pasal 4 berbunyi sebagai berikut:",
    ]


def test_a_regional_law_is_cited_with_its_gazette_and_supplement():
    always = (
        ("jenis: Peraturan Bupati", "jenis: Peraturan Daerah"),
        ("    berita: Berita Daerah Kabupaten Contoh Tahun 2020 Nomor 7\n", ""),
    )
    draft = draft_of(samples.compared(samples.CHANGES["Pindah ke pasal lain"], always=always))
    assert draft.opening == (
        "Beberapa ketentuan dalam Peraturan Daerah Kabupaten Contoh Nomor 7 Tahun 2020 tentang "
        "Tata Hubungan Kerja (Lembaran Daerah Kabupaten Contoh Tahun 2020 Nomor ............, "
        "Tambahan Lembaran Daerah Kabupaten Contoh Nomor ............) diubah sebagai berikut:"
    )
    assert draft.closing[1].endswith("dalam Lembaran Daerah Kabupaten Contoh.")


def test_a_qanun_is_cited_as_a_regional_law():
    always = (
        ("jenis: Peraturan Bupati", "jenis: Qanun"),
        ("    berita: Berita Daerah Kabupaten Contoh Tahun 2020 Nomor 7\n", ""),
    )
    draft = draft_of(samples.compared(samples.CHANGES["Pindah ke pasal lain"], always=always))
    assert "dalam Qanun Kabupaten Contoh Nomor 7 Tahun 2020 tentang" in draft.opening
    assert draft.closing == (
        "Qanun ini mulai berlaku pada tanggal diundangkan.",
        "Agar setiap orang mengetahuinya, memerintahkan pengundangan Qanun ini dengan "
        "penempatannya dalam Lembaran Daerah Kabupaten Contoh.",
    )


def test_a_decision_is_amended_by_dictums():
    old = samples.OLD.read_text("utf-8")
    for before, after in (
        ("jenis: Peraturan Bupati", "jenis: Keputusan Bupati"),
        ("  naskah: lama.txt\n", ""),
        ("Pasal 2 ayat (1)", "Diktum KESATU"),
        ("Pasal 2 ayat (2)", "Diktum KEDUA"),
        ("Pasal 2 ayat (3)", "Diktum KEDUA"),
        ("Pasal 3", "Diktum KETIGA"),
        ("Pasal 4 ayat (1)", "Diktum KEEMPAT"),
        ("Pasal 5", "Diktum KELIMA"),
    ):
        assert before in old
        old = old.replace(before, after)
    new = old.replace(": Dinas Pariwisata", ": Dinas Wisata").replace(": Dinas Sosial", ": Dinas X")
    from bagan.change.compare import compare

    draft = draft_of(compare(parse_spec(old, "a.yaml"), parse_spec(new, "b.yaml")))
    assert draft.heads == ("KESATU", "KEDUA")
    assert draft.opening == (
        "Beberapa ketentuan dalam Keputusan Bupati Contoh Nomor 7 Tahun 2020 tentang Tata "
        "Hubungan Kerja diubah sebagai berikut:"
    )
    assert [item.splitlines()[0] for item in items(draft)] == [
        "Ketentuan Diktum KETIGA diubah sehingga Diktum KETIGA berbunyi sebagai berikut:",
        "Ketentuan Diktum KEEMPAT diubah sehingga Diktum KEEMPAT berbunyi sebagai berikut:",
    ]
    assert draft.closing == ("Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.",)


# --- the whole text of a pasal -------------------------------------------------------------


def test_what_the_text_says_stays_to_the_letter():
    """Only the entry is changed; a misprint, an ayat that no list has, the joiner stay."""
    old = samples.HERE / "lama.txt"
    said = old.read_text("utf-8")
    assert "Asisten II melaporkan pelaksanaan koordinasi kepada Sekretaris Daerah." in said
    (sentence,) = draft_of(samples.compared(samples.CHANGES["Nama berganti"])).sentences
    kept = [line.strip() for line in sentence.quote if "Pariwisata" not in line]
    for words in kept:
        assert words in said


def test_a_pasal_that_nothing_touches_has_no_item():
    draft = draft_of(samples.compared(samples.CHANGES["Nama berganti"]))
    assert [sentence.pasal for sentence in draft.sentences] == ["Pasal 4"]


def test_old_names_in_other_pasals_are_pointed_at():
    change = ((": Dinas Kesehatan", ": Dinas Kesehatan Rakyat"),)
    draft = draft_of(samples.compared(change))
    assert 'Sebutan lama "Dinas Kesehatan" masih ada dalam Pasal 1; sesuaikan.' in draft.notes


def test_a_text_that_lacks_an_entry_is_told_and_the_spec_is_used(tmp_path: Path):
    spec_text = samples.OLD.read_text("utf-8")
    said = (samples.HERE / "lama.txt").read_text("utf-8")
    (tmp_path / "lama.txt").write_text(said.replace("c. Dinas Perdagangan.\n", ""), "utf-8")
    from bagan.change.compare import compare

    old = parse_spec(spec_text, str(tmp_path / "lama.yaml"))
    new = parse_spec(
        spec_text.replace(": Dinas Perdagangan", ": Dinas Dagang"), str(tmp_path / "baru.yaml")
    )
    (sentence,) = draft_of(compare(old, new)).sentences
    assert sentence.remark == (
        "Naskah Pasal 4 tidak memuat huruf c; bunyinya disusun dari spesifikasi."
    )
    assert sentence.quote[-1] == "    c. Dinas Dagang."
    assert sentence.quote[1].startswith("[kalimat pembuka")


def test_an_entry_worded_otherwise_in_the_text_is_told(tmp_path: Path):
    spec_text = samples.OLD.read_text("utf-8")
    said = (samples.HERE / "lama.txt").read_text("utf-8")
    (tmp_path / "lama.txt").write_text(said.replace("c. Dinas Perdagangan.", "c. Diskop."), "utf-8")
    from bagan.change.compare import compare

    old = parse_spec(spec_text, str(tmp_path / "lama.yaml"))
    new = parse_spec(
        spec_text.replace(": Dinas Perdagangan", ": Dinas Dagang"), str(tmp_path / "baru.yaml")
    )
    (sentence,) = draft_of(compare(old, new)).sentences
    assert sentence.remark == (
        'Pasal 4 ayat (1) huruf c dalam naskah berbunyi "Diskop"; periksa bunyi barunya.'
    )
    assert "    c. Dinas Dagang." in sentence.quote


def test_what_an_earlier_amendment_put_in_keeps_its_number(tmp_path: Path):
    spec_text = samples.OLD.read_text("utf-8")
    said = (samples.HERE / "lama.txt").read_text("utf-8")
    said = said.replace("b. Dinas Perhubungan; dan\n", "b. Dinas Perhubungan;\nb1. Dinas X; dan\n")
    (tmp_path / "lama.txt").write_text(said, "utf-8")
    from bagan.change.compare import compare

    old = parse_spec(spec_text, str(tmp_path / "lama.yaml"))
    new = parse_spec(
        spec_text.replace(": Dinas Perdagangan", ": Dinas Dagang"), str(tmp_path / "baru.yaml")
    )
    (sentence,) = draft_of(compare(old, new)).sentences
    assert sentence.remark == ""
    assert sentence.quote[2:6] == (
        "    a. Dinas Pariwisata;",
        "    b. Dinas Perhubungan;",
        "    b1. Dinas X; dan",
        "    c. Dinas Dagang.",
    )


def test_a_text_that_cannot_be_read_is_told():
    old = samples.spec((("naskah: lama.txt", "naskah: tidak-ada.txt"),))
    new = samples.spec(samples.CHANGES["Nama berganti"])
    from bagan.change.compare import compare

    draft = draft_of(compare(old, new))
    assert draft.notes[0].startswith("Naskah lama tidak terbaca (")
    assert draft.sentences[0].quote[1].startswith("[kalimat pembuka")


STAFF = "dasar: Pasal 5"


def test_an_article_of_its_own_ayat_is_put_in_where_the_text_is_known():
    there = samples.spec(
        text=samples.OLD.read_text("utf-8").replace(STAFF, "dasar: Pasal 2 ayat (4)")
    )
    from bagan.change.compare import compare

    first, second = items(draft_of(compare(samples.spec(), there)))
    assert first.splitlines()[0] == (
        "Setelah ayat (3) Pasal 2 ditambahkan 1 (satu) ayat, yakni ayat (4), "
        "sehingga Pasal 2 berbunyi sebagai berikut:"
    )
    assert first.splitlines()[-1] == (
        '(4) [bunyi Pasal 2 ayat (4) disusun: memuat "Staf Ahli Bupati"; '
        "mengatur komando dari Bupati ke Staf Ahli Bupati]"
    )
    assert second == "Pasal 5 dihapus."


def test_a_pasal_behind_the_last_one_is_added():
    there = samples.spec(text=samples.OLD.read_text("utf-8").replace(STAFF, "dasar: Pasal 8"))
    from bagan.change.compare import compare

    draft = draft_of(compare(samples.spec(), there))
    assert draft.sentences[1].text == (
        "Setelah Pasal 7 ditambahkan 1 (satu) pasal, yakni Pasal 8, "
        "sehingga berbunyi sebagai berikut:"
    )
    assert draft.sentences[1].remark == "Pasal 8 tidak ada dalam naskah; periksa letaknya."


def test_a_list_that_moves_to_another_ayat_strikes_the_old_one():
    (item,) = items(draft_of(samples.compared((("Pasal 4 ayat (1)", "Pasal 4 ayat (3)"),))))
    first, *rest = item.splitlines()
    assert first.endswith(
        "ditambahkan 1 (satu) ayat, yakni ayat (3), dan Pasal 4 ayat (1) dihapus, "
        "sehingga Pasal 4 berbunyi sebagai berikut:"
    )
    assert rest == [
        "Pasal 4",
        "(1) Dihapus.",
        "(2) Asisten II melaporkan pelaksanaan koordinasi kepada Sekretaris Daerah.",
        "(3) [kalimat pembuka Pasal 4 ayat (3) disusun]",
        "    a. Dinas Pariwisata;",
        "    b. Dinas Perhubungan; dan",
        "    c. Dinas Perdagangan.",
    ]


def test_a_list_that_moves_to_a_new_pasal_is_put_in_there():
    struck, new = items(draft_of(samples.compared((("Pasal 4 ayat (1)", "Pasal 4A"),))))
    assert "(1) Dihapus." in struck.splitlines()
    assert new.splitlines() == [
        "Di antara Pasal 4 dan Pasal 5 disisipkan 1 (satu) pasal, yakni Pasal 4A, "
        "sehingga berbunyi sebagai berikut:",
        "Pasal 4A",
        "[kalimat pembuka Pasal 4A disusun]",
        "a. Dinas Pariwisata;",
        "b. Dinas Perhubungan; dan",
        "c. Dinas Perdagangan.",
    ]


def test_new_pasals_that_follow_each_other_are_one_item():
    new = spec(
        units=[
            "x: {nama: Kantor X, jenis: kantor, dasar: Pasal 13A}",
            "y: {nama: Kantor Y, jenis: kantor, dasar: Pasal 13B}",
        ]
    )
    changes = [about(Perubahan.DIBENTUK, "", "x"), about(Perubahan.DIBENTUK, "", "y")]
    assert items(draft_of(comparison(spec(), new, *changes))) == [
        "Di antara Pasal 13 dan Pasal 14 dalam Peraturan Bupati Contoh Nomor 7 Tahun 2020 tentang "
        "Tata Hubungan Kerja (Berita Daerah Kabupaten Contoh Tahun 2020 Nomor ............) "
        "disisipkan 2 (dua) pasal, yakni Pasal 13A dan Pasal 13B, "
        "sehingga berbunyi sebagai berikut:\n"
        'Pasal 13A\n[bunyi Pasal 13A disusun: memuat "Kantor X"]\n\n'
        'Pasal 13B\n[bunyi Pasal 13B disusun: memuat "Kantor Y"]'
    ]


def test_entries_between_two_others_get_letters_and_letters_get_numbers():
    new = spec({"dinsos": "Dinas Sosial", "x": "Badan X", "y": "Badan Y", **FIRST},
               {"dispar": "Dinas Pariwisata", "z": "Badan Z", **SECOND})  # fmt: skip
    changes = [about(Perubahan.DIBENTUK, "", item) for item in "xyz"]
    first, second = items(draft_of(comparison(spec(), new, *changes)))
    assert first.splitlines() == [
        "Di antara angka 1 dan angka 2 Pasal 12 huruf a disisipkan 2 (dua) angka, yakni angka 1a "
        "dan angka 1b, sehingga Pasal 12 berbunyi sebagai berikut:",
        "Pasal 12",
        "[kalimat pembuka dan bagian lain Pasal 12 disalin dari naskah]",
        "a. [kalimat pembuka Pasal 12 huruf a disalin dari naskah]",
        "    1. Dinas Sosial;",
        "    1a. Badan X;",
        "    1b. Badan Y;",
        "    2. Dinas Kesehatan; dan",
        "    3. Dinas Pertanian.",
    ]
    assert second.splitlines() == [
        "Di antara huruf a dan huruf b Pasal 13 disisipkan 1 (satu) huruf, yakni huruf a1, "
        "sehingga Pasal 13 berbunyi sebagai berikut:",
        "Pasal 13",
        "[kalimat pembuka dan bagian lain Pasal 13 disalin dari naskah]",
        "a. Dinas Pariwisata;",
        "a1. Badan Z; dan",
        "b. Dinas Perhubungan.",
    ]


def test_a_struck_last_entry_keeps_its_letter_and_ends_the_list():
    new = spec(second={"dispar": "Dinas Pariwisata"})
    (item,) = items(draft_of(comparison(spec(), new, about(Perubahan.DIHAPUS, "dishub"))))
    assert item.splitlines()[-2:] == ["a. Dinas Pariwisata; dan", "b. dihapus."]


def test_what_no_insertion_can_say_words_the_list_anew():
    new = spec({"x": "Badan X", **FIRST})
    (item,) = items(draft_of(comparison(spec(), new, about(Perubahan.DIBENTUK, "", "x"))))
    assert item.splitlines()[0] == (
        "Ketentuan Pasal 12 diubah sehingga Pasal 12 berbunyi sebagai berikut:"
    )
    assert item.splitlines()[-4:] == [
        "    1. Badan X;",
        "    2. Dinas Sosial;",
        "    3. Dinas Kesehatan; dan",
        "    4. Dinas Pertanian.",
    ]


def test_an_old_id_used_again_for_another_unit_is_not_the_same_entry():
    new = spec({**FIRST, "dinkes": "Badan Lain"})
    lives = {item: item for item in spec().organisation.units if item != "dinkes"}
    draft = draft_of(Comparison(spec(), new, (about(Perubahan.DIHAPUS, "dinkes"),), lives))
    assert items(draft)[0].splitlines()[0] == (
        "Di antara angka 1 dan angka 2 Pasal 12 huruf a disisipkan 1 (satu) angka, yakni angka 1a, "
        "dan Pasal 12 huruf a angka 2 dihapus, sehingga Pasal 12 berbunyi sebagai berikut:"
    )


def test_units_and_lines_outside_lists_speak_of_their_articles():
    old = spec(lines="  - koordinasi: sekda -> dispar\n    dasar: Pasal 21")
    new = spec(lines="  - koordinasi: sekda -> dishub\n    dasar: Pasal 20 ayat (3)")
    changes = (
        Change(Perubahan.GARIS_BARU, Hal.GARIS, new_line=line(new, "sekda", "dishub")),
        Change(Perubahan.GARIS_DIHAPUS, Hal.GARIS, old_line=line(old, "sekda", "dispar")),
    )
    found = items(draft_of(comparison(old, new, *changes)))
    assert found == [
        "Ketentuan Pasal 20 diubah sehingga Pasal 20 berbunyi sebagai berikut:\n"
        "Pasal 20\n[kalimat pembuka dan bagian lain Pasal 20 disalin dari naskah]\n"
        "(1) [bunyi Pasal 20 ayat (1) disalin dari naskah]\n"
        "(2) [bunyi Pasal 20 ayat (2) disalin dari naskah]\n"
        "(3) [bunyi Pasal 20 ayat (3) disusun: "
        "mengatur koordinasi dari Sekretaris Daerah ke Dinas Perhubungan]",
        "Pasal 21 dihapus.",
    ]


# --- what stands around it -----------------------------------------------------------------


def test_ids_that_differ_are_no_change_of_the_text():
    new = spec({"sosial": "Dinas Sosial", **{k: v for k, v in FIRST.items() if k != "dinsos"}})
    change = about(Perubahan.GANTI_PENGENAL, "dinsos", "sosial")
    draft = draft_of(comparison(spec(), new, change, lives={"dinsos": "sosial"}))
    assert draft.sentences == ()
    assert [left.reason for left in draft.left] == ["pengenal tidak tercetak"]


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
    assert "- Angka 1 (Pasal 12): (dugaan, kemiripan 87\N{NO-BREAK SPACE}%)" in text(draft)


def test_what_has_no_article_gives_no_sentence_but_is_listed():
    units = ["x: {nama: Badan X, rekonstruksi: Bagan asli hilang.}"]
    changes = (
        about(Perubahan.DIBENTUK, "", "x"),
        Change(Perubahan.DATA, Hal.DATA, edits=(Edit(("data", "peraturan", "nomor"), "7", "8"),)),
        Change(Perubahan.GARIS_BARU, Hal.GARIS, new_line=line(spec(), "sekda", "dinkes")),
    )
    draft = draft_of(comparison(spec(), spec(units=units, nomor=8), *changes))
    assert items(draft) == []
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
    nothing = "Spesifikasi tidak menyebut pasal atau lampiran yang perlu diubah."
    assert text(draft) == f"{MARK}\n\n{nothing}\n"


def test_what_is_said_to_the_drafter_stands_below_the_regulation():
    said = text(draft_of(samples.compared(samples.CHANGES["Disisipkan di antara dua rincian"])))
    body, aside = said.split(ASIDE)
    assert "angka 2a ialah Pasal 3 huruf a angka 3 dalam spesifikasi baru" in aside
    assert "spesifikasi" not in body


def test_earlier_amendments_are_no_change_of_the_chart():
    """They are only told to the drafter: a spec that records them draws the same."""
    from bagan.change.compare import compare

    assert not compare(samples.spec(), samples.spec((samples.earlier(samples.EARLIER),)))


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
