"""Numbered lists of a spec, or the text of a regulation, in; each pasal as a Clause out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bagan.change.diff.amendment.clause import Clause, mark_of
from bagan.change.diff.slots import PLACE, Slots, lists_of
from bagan.chart.model import Citation
from bagan.chart.spec import Spec
from bagan.law.naskah import Naskah, Provision

_END = re.compile(r"\s*(?:[;:.,]+\s*)?(?:[;,\s]\s*(dan/atau|dan|atau))?\s*$")
_NUMBER = re.compile(r"\(?\w+\s*([.)])")
_PARTS = ("ayat", "huruf", "angka")


def trees_of_spec(spec: Spec, lives: Mapping[str, str] | None) -> dict[str, Clause]:
    """Each pasal with a numbered list, by its number, with the entries that the spec states.

    Only the entries are known; all other words are not.  ``lives`` as in
    :func:`~bagan.change.diff.slots.lists_of`.
    """
    found: dict[str, Clause] = {}
    for place, slots in lists_of(spec, lives).items():
        root = found.setdefault(place.pasal, Clause("pasal", place.pasal, known=False))
        _planted(root.reach(place.parts), slots)
    for root in found.values():
        for clause in root.walk():
            for inner in clause.below:
                if inner.key is None:
                    inner.key = (PLACE, inner.part, 0)
    return found


def _planted(above: Clause, slots: Slots) -> None:
    """Put the entries of a list below *above*; the list of an entry may be there already."""
    for slot in slots:
        here = above.reach((slot.at.parts[-1],))
        here.text, here.known = slot.title, True
        here.key, here.unit = slot.key, slot.unit
        _planted(here, slot.below)


def pasal_numbers(naskah: Naskah) -> tuple[str, ...]:
    """The numbers of the pasal of a text, in its order."""
    return tuple(dict.fromkeys(p.number for p in _pasals(naskah)))


def tree_of_naskah(naskah: Naskah, pasal: str) -> Clause | None:
    """The pasal of that number as the text has it, or None where the text has none, or two."""
    found = [provision for provision in _pasals(naskah) if provision.number == pasal]
    return _clause(found[0], naskah.text) if len(found) == 1 else None


def _pasals(naskah: Naskah) -> Iterable[Provision]:
    return (p for top in naskah.isi for p in top.walk() if p.level == "pasal")


def _clause(provision: Provision, text: str) -> Clause:
    below = [_clause(child, text) for child in provision.children if child.level in _PARTS]
    words = provision.text
    found = _END.search(words)
    end = found.group() if found is not None else ""
    number = _NUMBER.match(text, provision.start)
    listed = provision.level in ("huruf", "angka")
    clause = Clause(
        str(provision.level),
        provision.number,
        words[: len(words) - len(end)],
        end,
        below,
        provision.tail,
        number[1] if listed and number is not None else "",
    )
    clause.joiner = next(filter(None, map(_joiner, below)), "")
    return clause


def _joiner(clause: Clause) -> str:
    """The word that ends an entry, or the last one below it."""
    while clause.below:
        clause = clause.below[-1]
    found = _END.fullmatch(clause.end or "")
    return found[1] or "" if found is not None else ""


def copied(clause: Clause, above: Clause, value: str | None = None) -> Clause:
    """A copy of a spec's clause for the list below *above*, with another number if given."""
    made = Clause(
        clause.level,
        clause.value if value is None else value,
        clause.text,
        mark=mark_of(above, clause.level),
        known=clause.known,
        made=True,
        key=clause.key,
        unit=clause.unit,
    )
    made.below = [copied(inner, made) for inner in clause.below]
    return made


def citation(above: Citation, clause: Clause) -> Citation:
    """The place of *clause*, which stands directly in *above*."""
    return Citation(above.pasal, (*above.parts, (clause.level, clause.value)))
