"""An edit in, how bad the worst is that a check says of it out, and no more asked than that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import ClassVar

from bagan.chart.spec import parse_spec
from bagan.law.naskah.mentions import Mention, Names
from bagan.law.naskah.naskah import Naskah
from bagan.law.naskah.parse import parse_naskah
from bagan.law.naskah.relations import Relation, relations
from bagan.law.rules import Case, told
from bagan.problem import Problem, Severity, SpecError
from tests.rules.faults.pair import Edit


@lru_cache(maxsize=4)
def _read(text: str) -> Naskah:
    return parse_naskah(text, "naskah.txt")


class _Names(Names):
    """Names that remember what they found in a text: edits leave most texts as they are."""

    def __init__(self, aliases: Mapping[str, str]) -> None:
        super().__init__(aliases)
        self._found: dict[str, list[Mention]] = {}

    def find(self, text: str) -> list[Mention]:
        if text not in self._found:
            self._found[text] = super().find(text)
        return self._found[text]


_names = lru_cache(maxsize=4)(lambda aliases: _Names(dict(aliases)))


class _Case(Case):
    """A case that takes what the texts say from the one before, where neither the text nor
    the names are others."""

    _last: ClassVar[tuple[Naskah | None, Names | None, tuple[Relation, ...]]] = (None, None, ())

    @cached_property
    def names(self) -> Names:
        return _names(tuple(self.aliases.items()))

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        naskah, names, found = _Case._last
        if naskah is not self.naskah or names is not self.names:
            found = relations(self.text, self.names)
            _Case._last = (self.naskah, self.names, found)
        return found


class Noticing:
    """Checks edits, and asks those rules first that noticed the edits before."""

    def __init__(self) -> None:
        self._first: list[str] = []

    def worst(self, edit: Edit) -> Problem | None:
        """The first error; without one, the first warning; without any, None.

        Of a pair that has no open finding, what this returns is what the edit has brought.
        """
        warning = None
        for problem in self._said(edit):
            if problem.severity is Severity.ERROR:
                if problem.rule in self._first:
                    self._first.remove(problem.rule)
                self._first.insert(0, problem.rule)
                return problem
            if problem.severity is Severity.WARNING:
                warning = warning or problem
        return warning

    def _said(self, edit: Edit) -> Iterator[Problem]:
        try:
            spec = parse_spec(edit.spec, "uji.yaml")
        except SpecError as error:
            yield from error.problems
            return
        yield from spec.warnings
        naskah = _read(edit.naskah) if edit.naskah is not None else None
        yield from told(_Case(spec, naskah), self._first)


def all_open(edit: Edit) -> list[Problem]:
    """Everything that a check says of an edit that is neither a note nor accepted."""
    said = Noticing()._said(edit)
    return [problem for problem in said if problem.severity is not Severity.NOTE]
