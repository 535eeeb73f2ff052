"""What was done to one pasal, as the sentence of its item has to say it."""

from __future__ import annotations

from dataclasses import dataclass, field

from bagan.change.compare.changes import Change
from bagan.chart.model import Citation


@dataclass(frozen=True, slots=True)
class Insertion:
    """Parts put into the list at ``within``, behind ``before`` and ahead of ``after`` (None:
    at its end); ``values`` are their numbers."""

    within: Citation
    level: str
    before: str
    after: str | None
    values: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        shown = [f"({value})" if self.level == "ayat" else value for value in self.values]
        return [f"{self.level} {value}" for value in shown]


@dataclass(slots=True)
class Edits:
    """Everything done to one pasal; ``remarks`` are for the drafter.

    ``old`` and ``new`` are ids of the units that were touched, in their own specs;
    ``changes`` those that no entry of a list tells.
    """

    changed: list[Citation] = field(default_factory=list)
    inserted: list[Insertion] = field(default_factory=list)
    gone: list[Citation] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    old: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.changed or self.inserted or self.gone)

    def puts_in(self, place: Citation) -> bool:
        """Whether the part at *place* is one of those put in."""
        return any(
            place == Citation(at.pasal, (*at.parts, (one.level, value)))
            for one in self.inserted
            for at in (one.within,)
            for value in one.values
        )

    def remark(self, text: str) -> None:
        if text not in self.remarks:
            self.remarks.append(text)
