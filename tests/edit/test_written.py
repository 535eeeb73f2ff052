"""How a change is written: every form of an entry, remarks, comments that go along, numbers."""

from __future__ import annotations

import pytest

from bagan.chart.edit import EditError, Insert, Move, Put, Remark, Remove, SpecEditor, edited

ROW = ("daftar", 0, "isi")


def spec(*entries: str, butir: str = "") -> str:
    lines = "".join(f"      {line}\n" for entry in entries for line in entry.split("\n"))
    return f"daftar:\n  - dasar: Pasal 3\n{butir}    komando: h\n    isi:\n{lines}garis: []\n"


def says(editor: SpecEditor) -> str:
    """The lines of the row, without the indentation that all of them have."""
    text = editor.text.partition("isi:\n")[2].partition("garis:")[0]
    return "".join(line[6:] for line in text.splitlines(keepends=True))


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        ("- a   # c", "- a: {nomor: 4}   # c"),
        ("- a: Bidang A", "- a: {nama: Bidang A, nomor: 4}"),
        ("- a: Bidang A, B   # c", '- a: {nama: "Bidang A, B", nomor: 4}   # c'),
        ("- a: 'Bidang A'", "- a: {nama: Bidang A, nomor: 4}"),
        ("- a: {nama: 'Bidang A'}", "- a: {nama: 'Bidang A', nomor: 4}"),
        ("- {id: a, nama: Bidang A }", "- {id: a, nama: Bidang A, nomor: 4 }"),
        (
            "- a:\n    nama: Bidang A\n    jenis: bidang",
            "- a:\n    nama: Bidang A\n    jenis: bidang\n    nomor: 4",
        ),
        ("- unsur: Staf\n  isi: [b]", "- unsur: Staf\n  nomor: 4\n  isi: [b]"),
    ],
)
def test_an_entry_of_any_form_says_its_number(entry, wanted) -> None:
    editor = SpecEditor(spec(entry, "- z: Z"))
    editor.keep_numbers(ROW, [4, 5])
    assert says(editor) == f"{wanted}\n- z: Z\n"


def test_entries_of_a_sentence_have_no_numbers_to_keep() -> None:
    editor = SpecEditor(spec("- a: A", "- b: B", butir="    butir: tidak\n"))
    editor.keep_numbers(ROW, [4, 7])
    assert says(editor) == "- a: A\n- b: B\n"


def test_entries_change_places_with_their_comments_and_keep_their_numbers() -> None:
    text = spec("- a: A   # of a", "# over b", "# b too", "- b: B", "", "# over c", "- c: C", "- d")
    editor = SpecEditor(text)
    editor.arrange(ROW, ["c", "b", "a"])
    assert says(editor) == (
        "# over c\n- c: {nama: C, nomor: 3}\n"
        "# over b\n# b too\n- b: {nama: B, nomor: 2}\n"
        "- a: {nama: A, nomor: 1}   # of a\n\n"
        "- d: {nomor: 4}\n"
    )


def test_entries_between_those_that_change_places_stay() -> None:
    editor = SpecEditor(spec("- a: {nama: A, nomor: 2}", "- b: B", "- c: C"))
    editor.arrange(ROW, ["c", "a"])
    assert says(editor) == (
        "- c: {nama: C, nomor: 4}\n- b: {nama: B, nomor: 3}\n- a: {nama: A, nomor: 2}\n"
    )


def test_entries_in_brackets_change_places() -> None:
    text = "daftar:\n  - {dasar: Pasal 3, isi: [a: 'A', b: \"B\", c]}\n"
    editor = SpecEditor(text)
    editor.arrange(ROW, ["b", "a"])
    row = "[b: {nama: B, nomor: 2}, a: {nama: A, nomor: 1}, {c: {nomor: 3}}]"
    assert editor.text == f"daftar:\n  - {{dasar: Pasal 3, isi: {row}}}\n"


@pytest.mark.parametrize(
    ("text", "path", "wanted"),
    [
        ("a:\n  # c\n  - b: d\n", ("a", 0, "b"), "a:\n  # c\n  # PERIKSA: k\n  - b: d\n"),
        ("a:\n  b:\n    c: d\n", ("a", "b"), "a:\n  # PERIKSA: k\n  b:\n    c: d\n"),
        ("a:\n  b: {c: [d,\n    e]}\n", ("a", "b", "c", 1),
         "a:\n  # PERIKSA: k\n  b: {c: [d,\n    e]}\n"),
        ("a:\n  - - b\n", ("a", 0, 0), "a:\n  # PERIKSA: k\n  - - b\n"),
        ("{a: b}\n", ("a",), "# PERIKSA: k\n{a: b}\n"),
        ("a: |\n  # b\nc: d\n", ("c",), "a: |\n  # b\n# PERIKSA: k\nc: d\n"),
        ("a: b\r\n", ("a",), "# PERIKSA: k\r\na: b\r\n"),
    ],
)  # fmt: skip
def test_a_remark_stands_over_its_item(text, path, wanted) -> None:
    editor = SpecEditor(text)
    editor.remark(path, "k")
    assert editor.text == wanted


def test_a_long_remark_is_wrapped_and_has_a_place() -> None:
    text = edited("a:\n    - b: c\n", [Remark(("a", 0), "kata " * 40)])
    lines = text.splitlines()
    assert max(map(len, lines)) <= 100
    assert lines[1].startswith("    # kata")
    assert all(line.startswith("    #   kata") for line in lines[2:-1])
    with pytest.raises(EditError):
        edited("a: b\n", [Remark(("c",), "k")])


@pytest.mark.parametrize(
    ("line", "column", "path"),
    [(1, 1, ("a",)), (2, 5, ("a", 0, "b")), (2, 9, ("a", 0, "b", 0)), (4, 1, ())],
)
def test_a_place_is_found(line, column, path) -> None:
    assert SpecEditor("a:\n  - b: [c]\n# d\n\n").path_at(line, column) == path


@pytest.mark.parametrize(
    ("text", "change", "wanted"),
    [
        ("a: 'b'   # c\n", Put((), "a", "it's"), "a: 'it''s'   # c\n"),
        ('a: "b"\n', Put((), "a", "c"), 'a: "c"\n'),
        ("a: b\n\nc: d\n", Put((), "e", ["f"], "a"), "a: b\n\ne: [f]\n\nc: d\n"),
        ("a: b\nc: d\n", Put((), "e", ["f"], "a"), "a: b\ne: [f]\nc: d\n"),
        ("- b   # c\n- d\n", Put((), 0, {"e": {"f": "g"}}), "- e: {f: g}   # c\n- d\n"),
        ("[b, d]\n", Put((), 1, {"e": "f"}), "[b, {e: f}]\n"),
        ("a:\n  # b\n  - c\n", Insert(("a",), 0, "x"), "a:\n  - x\n  # b\n  - c\n"),
        ("a:\n  # b\n  - c\n  - d\n", Remove(("a", 0)), "a:\n  # b\n  - d\n"),
        ("a:\n  - c:\n      d: e\n      # of e\n  # b\n  - f\n", Move(("a", 1), ("a",), 0),
         "a:\n  # b\n  - f\n  - c:\n      d: e\n      # of e\n"),
        ("a:\n  # b\n  - c\nd:\n    - e\n", Move(("a", 0), ("d",), 1),
         "a: []\nd:\n    - e\n    # b\n    - c\n"),
    ],
)  # fmt: skip
def test_a_change_is_written_so(text, change, wanted) -> None:
    assert edited(text, [change]) == wanted


@pytest.mark.parametrize("change", [Put((), 2, "x"), Put((), -1, "x"), Put((), "a", "x")])
def test_a_row_has_no_such_place(change) -> None:
    with pytest.raises(EditError):
        edited("- b\n- d\n", [change])
