"""Two specs, and the old text where there is one, in; one item of Pasal I for each pasal out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from bagan.change.compare.changes import Comparison
from bagan.change.diff.amendment.clause import Clause, printed
from bagan.change.diff.amendment.demands import carry_out
from bagan.change.diff.amendment.edits import Edits
from bagan.change.diff.amendment.lists import Amender, Families, Missing, families_of
from bagan.change.diff.amendment.trees import (
    pasal_numbers,
    tree_of_naskah,
    trees_of_spec,
)
from bagan.change.diff.amendment.wording import added_pasal_words, changed_words, new_pasals_words
from bagan.change.diff.articles import Demand, article_demands, cited
from bagan.change.diff.slots import order
from bagan.chart.model import Citation, letter, letter_number
from bagan.law.naskah import Naskah


@dataclass(slots=True)
class Item:
    """What becomes of one pasal: ``quote`` are the lines of its whole new text.

    ``new`` are the pasals that it puts between two others; ``last`` is the last pasal of the
    old text, where a new one follows it.
    """

    at: Citation
    edits: Edits
    quote: tuple[str, ...] = ()
    gone: bool = False
    new: list[Citation] = field(default_factory=list)
    last: Citation | None = None

    def text(self, within: str = "") -> str:
        """Its sentence; *within* names the regulation where it is the only one."""
        head = self.at.head
        if self.gone:
            return f"{head}{within} dihapus."
        if self.new:
            names = [place.head for place in self.new]
            return new_pasals_words(*_neighbours(self.at), names, within)
        if self.last is not None:
            return added_pasal_words(self.last.head, head, within)
        return changed_words(head, self.edits, within)


def pasal_items(comparison: Comparison, naskah: Naskah | None) -> tuple[Item, ...]:
    """The items in the order of the old text; a pasal that nothing touches has none."""
    return tuple(_gathered(_Amended(comparison, naskah).items()))


class _Amended:
    """Both versions of every pasal, and what the old text is known to say."""

    def __init__(self, comparison: Comparison, naskah: Naskah | None) -> None:
        self.naskah = naskah
        self.old = trees_of_spec(comparison.old, comparison.lives)
        self.new = trees_of_spec(comparison.new, None)
        self.families: Families = families_of(comparison)
        self.cited_before = cited(comparison.old.organisation)
        self.cited_after = cited(comparison.new.organisation)
        self.demands: dict[str, list[Demand]] = {}
        for demand in article_demands(comparison):
            self.demands.setdefault(demand.at.pasal, []).append(demand)
        self.printed = frozenset(pasal_numbers(naskah)) if naskah is not None else frozenset()

    def items(self) -> Iterator[Item]:
        touched = {*self.old, *self.new, *self.demands}
        for pasal in sorted(touched, key=lambda number: order(Citation(number))):
            if (item := self.item(Citation(pasal))) is not None:
                yield item

    def item(self, at: Citation) -> Item | None:
        pasal = at.pasal
        edits = Edits()
        demands = self.demands.get(pasal, [])
        old, new = self.old.get(pasal), self.new.get(pasal)
        if not self.told(at):
            return self.made(at, edits, demands)
        text = tree_of_naskah(self.naskah, pasal) if self.naskah is not None else None
        if self.naskah is not None and text is None:
            edits.remark(f"{at.head} tidak terbaca dalam naskah; bunyinya dari spesifikasi.")
        if self.is_gone(at, old, new, text, demands):
            edits.old += old.units if old is not None else ()
            edits.changes += [demand.change for demand in demands]
            return Item(at, edits, gone=True)
        base = self.base(at, old, text)
        if old is None and new is not None:
            edits.remark(f"{at.head} tidak memuat daftar dalam spesifikasi lama; periksa letaknya.")
        before = old if old is not None else Clause("pasal", pasal)
        after = new if new is not None else Clause("pasal", pasal)
        try:
            Amender(self.families, edits).amend(before, after, base, at)
        except Missing as missing:
            base, edits = self.base(at, old, None), Edits()
            edits.remark(
                f"Naskah {at.head} tidak memuat {missing}; bunyinya disusun dari spesifikasi."
            )
            Amender(self.families, edits).amend(before, after, base, at)
        carry_out(demands, base, edits, left=self.cited_after)
        return Item(at, edits, printed(base, at)) if edits else None

    def told(self, at: Citation) -> bool:
        """Whether the old regulation has this pasal, as far as one knows."""
        return at.pasal in self.printed or any(at.covers(p) for p in self.cited_before)

    def is_gone(
        self,
        at: Citation,
        old: Clause | None,
        new: Clause | None,
        text: Clause | None,
        demands: Sequence[Demand],
    ) -> bool:
        """Whether nothing of the pasal is left."""
        if new is not None or any(at.covers(place) for place in self.cited_after):
            return False
        struck = [*(old.below if old is not None else ())]
        if text is not None:
            # what the spec does not cite stays
            places = {(c.level, c.value) for c in struck} | {
                d.at.parts[0] for d in demands if d.gone and d.at.parts
            }
            whole = any(d.gone and not d.at.parts for d in demands)
            if not whole and any((c.level, c.value) not in places for c in text.below):
                return False
        return bool(struck) or (bool(demands) and all(demand.gone for demand in demands))

    def base(self, at: Citation, old: Clause | None, text: Clause | None) -> Clause:
        """The text to amend: that of the regulation, else the entries that the spec states and
        a place for everything else that it cites."""
        if text is not None:
            return text
        base = deepcopy(old) if old is not None else Clause("pasal", at.pasal, known=False)
        for place in self.cited_before:
            if at.covers(place):
                base.reach(place.parts)
        return base

    def made(self, at: Citation, edits: Edits, demands: Sequence[Demand]) -> Item:
        """A pasal that the old regulation does not have."""
        new = self.new.get(at.pasal)
        base = deepcopy(new) if new is not None else Clause("pasal", at.pasal, known=False)
        for clause in base.walk():
            clause.made = True
        edits.new += base.units
        carry_out(demands, base, edits, left=self.cited_after, quiet=True)
        edits.changed.append(at)
        item = Item(at, edits, printed(base, at))
        if not at.diktum and at.pasal[-1].isalpha():
            item.new = [at]
        elif self.printed:
            item.last = max(map(Citation, self.printed), key=order)
            edits.remark(f"{at.head} tidak ada dalam naskah; periksa letaknya.")
        else:
            edits.remark(f"{at.head} tidak disebut dalam spesifikasi lama; periksa letaknya.")
        return item


def _gathered(items: Iterable[Item]) -> Iterator[Item]:
    """New pasals that follow each other in one item."""
    last: Item | None = None
    for item in items:
        if last is not None and last.new and item.new and _follows(last.new[-1], item.at):
            last.new += item.new
            last.quote += ("", *item.quote)
            last.edits.remarks += item.edits.remarks
            last.edits.old += item.edits.old
            last.edits.new += item.edits.new
            last.edits.changes += item.edits.changes
            continue
        if last is not None:
            yield last
        last = item
    if last is not None:
        yield last


def _follows(before: Citation, after: Citation) -> bool:
    return before.pasal[:-1] == after.pasal[:-1] and (
        letter_number(before.pasal[-1]) + 1 == letter_number(after.pasal[-1])
    )


def _neighbours(at: Citation) -> tuple[str, str]:
    """The pasals around a new one with a letter: Pasal 12 and Pasal 13 around Pasal 12A."""
    digits, suffix = at.pasal[:-1], at.pasal[-1]
    before = digits
    if suffix != "A":
        before = f"{digits}{letter(letter_number(suffix) - 1).upper()}"
    return f"Pasal {before}", f"Pasal {int(digits) + 1}"
