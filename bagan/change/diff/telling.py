"""Changes in, Indonesian words out: a one-line count of all, and one sentence for each.

Printed texts, so always Indonesian.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bagan.change.compare.changes import Change, Comparison, Hal, Perubahan
from bagan.change.diff.words import (
    data_name,
    headings,
    heads,
    joined,
    label_of,
    line_words,
    list_name,
    name_of,
    names_of,
    own_name,
    part_name,
    percent_words,
    places,
    told_words,
)
from bagan.chart.model import Kind

NOTHING = "tanpa perubahan"
NONE = "-"
"""What stands where there is nothing."""
_COUNTED: tuple[tuple[str, tuple[Perubahan, ...]], ...] = (
    ("dibentuk", (Perubahan.DIBENTUK,)),
    ("dihapus", (Perubahan.DIHAPUS,)),
    ("berganti nama", (Perubahan.GANTI_NAMA,)),
    ("pindah", (Perubahan.PINDAH,)),
    ("penggabungan", (Perubahan.GABUNG,)),
    ("pemecahan", (Perubahan.PECAH,)),
    ("berganti jenis", (Perubahan.GANTI_JENIS,)),
    ("berganti urutan", (Perubahan.GANTI_URUTAN,)),
    (
        "garis berubah",
        (
            Perubahan.GARIS_BARU,
            Perubahan.GARIS_DIHAPUS,
            Perubahan.GARIS_GANTI_JENIS,
            Perubahan.GARIS_BERALIH,
        ),
    ),
    ("dasar hukum berubah", (Perubahan.GANTI_DASAR,)),
    ("berganti pengenal", (Perubahan.GANTI_PENGENAL,)),
    ("berbeda penulisan saja", (Perubahan.PENULISAN,)),
    ("data berubah", (Perubahan.DATA,)),
)


def summary(changes: Iterable[Change]) -> str:
    """How often what happened: "3 dibentuk, 1 dihapus, 4 pindah", or "tanpa perubahan"."""
    kinds = Counter(change.kind for change in changes)
    counts = ((sum(kinds[kind] for kind in group), word) for word, group in _COUNTED)
    return ", ".join(f"{count} {word}" for count, word in counts if count) or NOTHING


def headline(change: Change, comparison: Comparison) -> str:
    """One sentence of what happened, without a full stop; a guess ends by saying so.

    Units are named in full, their heads by the label of their boxes.
    """
    return _sentence(change, comparison) + guess_note(change.score)


def guess_note(score: float | None) -> str:
    """ " (dugaan, kemiripan 87 %)", or nothing for what is certain.

    Rounded down: only what is certain is 100 %.
    """
    return "" if score is None else f" (dugaan, kemiripan {percent_words(score)})"


def subjects(change: Change, comparison: Comparison) -> tuple[str, str]:
    """Who a change is about, named as in the old version and as in the new one."""
    old, new = comparison.old.organisation, comparison.new.organisation
    before = joined([own_name(item, old) for item in change.old])
    after = joined([own_name(item, new) for item in change.new])
    return before or after, after or before


def text_pair(change: Change) -> tuple[str, str]:
    """What differs, in words: the change's own, or the values of its edits; "-" for none."""
    if len(change.edits) == 1 and change.edits[0].path[-1] in ("tanggal", "asal"):
        (edit,) = change.edits
        return told_words(edit.path, edit.old), told_words(edit.path, edit.new)
    if change.old_text or change.new_text or not change.edits:
        return change.old_text or NONE, change.new_text or NONE
    if len(change.edits) == 1:
        edit = change.edits[0]
        return told_words(edit.path, edit.old), told_words(edit.path, edit.new)
    return _listed(change, old=True), _listed(change, old=False)


def _listed(change: Change, *, old: bool) -> str:
    return "; ".join(
        f"{data_name(edit.path)}: {told_words(edit.path, edit.old if old else edit.new)}"
        for edit in change.edits
    )


def _sentence(change: Change, comparison: Comparison) -> str:
    if change.old_line is not None or change.new_line is not None:
        return _of_line(change, comparison)
    if change.about in (Hal.UNSUR, Hal.DAFTAR, Hal.GARIS):
        return _of_part(change, comparison)
    if change.kind is Perubahan.DATA or change.about is Hal.DATA:
        return _of_data(change, comparison)
    return _of_unit(change, comparison)


def _of_unit(change: Change, comparison: Comparison) -> str:
    before, after = subjects(change, comparison)
    old_text, new_text = text_pair(change)
    match change.kind:
        case Perubahan.DIBENTUK:
            return f"{after} dibentuk"
        case Perubahan.DIHAPUS:
            return f"{before} dihapus"
        case Perubahan.GANTI_NAMA:
            return f"{before} berganti nama menjadi {after}"
        case Perubahan.PINDAH:
            return f"{after} pindah{from_to(change, comparison)}"
        case Perubahan.GABUNG:
            return _merger(change, comparison)
        case Perubahan.PECAH:
            return f"{before} dipecah menjadi {after}"
        case Perubahan.GANTI_JENIS:
            return f"Jenis {after} berubah dari {old_text} menjadi {new_text}"
        case Perubahan.GANTI_URUTAN:
            return f"{after} berganti urutan"
        case Perubahan.GANTI_DASAR:
            return f"Dasar hukum {after} berubah dari {old_text} menjadi {new_text}"
        case Perubahan.PENULISAN:
            return f"{after} berbeda penulisan saja"
        case Perubahan.GANTI_PENGENAL:
            ids = (" ".join(change.old), " ".join(change.new))
            return f"Pengenal {after} berubah dari {ids[0]} menjadi {ids[1]}"
    return f"{after} berubah dari {old_text} menjadi {new_text}"


def _merger(change: Change, comparison: Comparison) -> str:
    """Into a new unit, or into one of the old ones, which may keep its name."""
    old, new = comparison.old.organisation, comparison.new.organisation
    after = names_of(change.new, new)
    gone = [
        item
        for item in change.old
        if comparison.lives.get(item) not in change.new or name_of(item, old) != after
    ]
    word = "digabung menjadi" if len(gone) == len(change.old) else "digabung ke dalam"
    return f"{names_of(gone or change.old, old)} {word} {after}"


def from_to(change: Change, comparison: Comparison) -> str:
    """ " dari Asisten I ke Asisten II", for what differs: heads by kind, unsur, or list."""
    if not (change.old and change.new):
        return ""
    old, new = comparison.old.organisation, comparison.new.organisation
    parts: list[tuple[str, str, str]] = []
    for kind in Kind:
        sources = heads(change.old[0], old, kind)
        now = heads(change.new[0], new, kind)
        lost = [item for item in sources if comparison.now(item) not in now]
        kept = {comparison.now(item) for item in sources}
        gained = [item for item in now if item not in kept]
        ends = [joined([label_of(i, o) for i in ids]) for ids, o in ((lost, old), (gained, new))]
        if lost or gained:
            parts.append((kind.value, ends[0], ends[1]))
    if not parts:
        before, after = headings(change.old[0], old), headings(change.new[0], new)
        if before == after:
            before, after = places(change.old[0], old), places(change.new[0], new)
        if before != after:
            parts.append(("unsur", joined(before), joined(after)))
    if len({part[1:] for part in parts}) == 1:
        return _between(*parts[0][1:])
    return ",".join(f" {kind}{_between(lost, gained)}" for kind, lost, gained in parts)


def _between(before: str, after: str) -> str:
    return (f" dari {before}" if before else "") + (f" ke {after}" if after else "")


def _of_line(change: Change, comparison: Comparison) -> str:
    old, new = comparison.old.organisation, comparison.new.organisation
    before, after = change.old_line, change.new_line
    if before is None:
        assert after is not None
        return f"Garis {after.kind.value} {line_words(after, new)} ditambahkan"
    if after is None:
        return f"Garis {before.kind.value} {line_words(before, old)} dihapus"
    if change.kind is Perubahan.GANTI_DASAR:
        old_text, new_text = str(before.basis) or "-", str(after.basis) or "-"
        words = f"{after.kind.value} {line_words(after, new)}"
        return f"Dasar hukum garis {words} berubah dari {old_text} menjadi {new_text}"
    if change.kind is Perubahan.GARIS_GANTI_JENIS:
        kinds = f"dari {before.kind.value} menjadi {after.kind.value}"
        return f"Garis {line_words(after, new)} berubah {kinds}"
    words = f"{before.kind.value} {line_words(before, old)}"
    return f"Garis {words} beralih menjadi {line_words(after, new)}"


_PARTS = {
    Hal.UNSUR: "Judul unsur",
    Hal.DAFTAR: "Daftar",
    Hal.GARIS: "Garis",
}


def _of_part(change: Change, comparison: Comparison) -> str:
    """Headings and lists, which have no box of their own."""
    part = _PARTS[change.about]
    old_text, new_text = text_pair(change)
    if change.kind is Perubahan.DIBENTUK:
        return f"{part} {new_text} ditambahkan"
    if change.kind is Perubahan.DIHAPUS:
        return f"{part} {old_text} dihapus"
    if change.kind is Perubahan.GANTI_DASAR:
        whose = list_name(new_text, comparison.new)
        return f"Dasar hukum {whose} berubah dari {old_text} menjadi {new_text}"
    if change.kind is Perubahan.GANTI_URUTAN:
        return f"{part} {new_text} berganti urutan"
    return f"{part} berubah dari {old_text} menjadi {new_text}"


def _of_data(change: Change, comparison: Comparison) -> str:
    old_text, new_text = text_pair(change)
    whole = whole_part(change)
    if whole and not (change.old_text and change.new_text):
        happened = "ditambahkan" if change.new_text else "dihapus"
        return f"{_capital(whole)} {happened}: {change.old_text or change.new_text}"
    names = list(dict.fromkeys(data_name(edit.path) for edit in change.edits)) or ["data"]
    what = joined(names)
    if change.about is Hal.UNIT or change.about is Hal.KELOMPOK:
        what = f"{what} {subjects(change, comparison)[1]}"
    if old_text == new_text:
        return f"{_capital(what)} berubah"
    if old_text == NONE or new_text == NONE:
        happened = "ditambahkan" if old_text == NONE else "dihapus"
        return f"{_capital(what)} {happened}: {new_text if old_text == NONE else old_text}"
    return f"{_capital(what)} berubah dari {old_text} menjadi {new_text}"


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def whole_part(change: Change) -> str:
    """The annex or chart that came or went as a whole, or an empty text."""
    paths = (edit.path for edit in change.edits if edit.path[0] == "data" and len(edit.path) > 3)
    parts = {path[1:3] for path in paths if path[1] in ("lampiran", "bagan")}
    orders = [edit for edit in change.edits if edit.path[0] == "sesudah"]
    if len(parts) != 1 or not orders or not (change.old_text or change.new_text):
        return ""
    return part_name(*parts.pop())
