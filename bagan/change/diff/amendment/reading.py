"""The old regulation's text, where the spec names it, and what in it still has old names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bagan.change.compare.changes import Comparison, Perubahan
from bagan.change.diff.amendment.items import Item
from bagan.change.diff.amendment.lists import renamed
from bagan.change.diff.words import joined, name_of
from bagan.law.naskah import Naskah
from bagan.law.rules import read_naskah
from bagan.problem import SpecError


def text_of(comparison: Comparison) -> tuple[Naskah | None, str]:
    """The text of the old regulation, and what a drafter has to know where it is missing.

    A spec out of git's history has no folder; its text is that which the new spec names too.
    """
    old, new = comparison.old, comparison.new
    name = old.regency.peraturan.naskah
    if name is None:
        return None, (
            "Spesifikasi lama tidak menyebut naskah: yang dalam kurung siku disalin dari "
            "peraturan yang diubah."
        )
    try:
        return read_naskah(old), ""
    except SpecError as error:
        if new.regency.peraturan.naskah == name:
            try:
                return read_naskah(new), ""
            except SpecError:
                pass
        fault = "; ".join(problem.message for problem in error.problems)
        return None, f"Naskah lama tidak terbaca ({fault}); bunyinya disusun dari spesifikasi."


def old_names_left(comparison: Comparison, naskah: Naskah, items: Iterable[Item]) -> Iterator[str]:
    """A note for each old name that the text still has in pasal that no item touches."""
    touched = {item.at.pasal for item in items}
    pasals = [p for top in naskah.isi for p in top.walk() if p.level == "pasal"]
    for change in comparison.changes:
        if change.kind not in (Perubahan.GANTI_NAMA, Perubahan.GABUNG, Perubahan.DIHAPUS):
            continue
        for unit in change.old:
            name = name_of(unit, comparison.old.organisation)
            places = [
                f"Pasal {p.number}"
                for p in pasals
                if p.number not in touched and renamed(p.words, name, "") is not None
            ]
            if places:
                yield f'Sebutan lama "{name}" masih ada dalam {joined(places)}; sesuaikan.'
