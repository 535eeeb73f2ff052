"""The kinds of fault and of harmless edit, each a function from a Pair to its edits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tests.rules.faults.pair import Edit, Pair

Kind = Callable[[Pair], Iterator[Edit]]

KINDS: dict[str, Kind] = {}
HARMLESS: dict[str, Kind] = {}


def fault(kind: Kind) -> Kind:
    """Decorator: the function yields faults, each of which a check has to notice."""
    KINDS[kind.__name__] = kind
    return kind


def harmless(kind: Kind) -> Kind:
    """Decorator: the function yields edits that a check must not say anything new of."""
    HARMLESS[kind.__name__] = kind
    return kind


def edits(pair: Pair, kind: Kind) -> list[Edit]:
    """The edits of a kind; among them may be some that change nothing."""
    return list(kind(pair))


def drawn(made: Iterable[Edit], pair: Pair) -> Iterator[Edit]:
    """Those of *made* that change something, each once."""
    seen = {(pair.same.spec, pair.same.naskah)}
    for edit in made:
        if (edit.spec, edit.naskah) not in seen:
            seen.add((edit.spec, edit.naskah))
            yield edit
