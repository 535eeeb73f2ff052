"""What became of each pair of a set, as values, and how many pairs came to what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bagan.problem import Problem


class Keadaan(StrEnum):
    """What became of a pair; the values stand in JSON and in the summary page."""

    BERUBAH = "berubah"
    BARU = "baru"
    HILANG = "hilang"
    RUSAK = "rusak"
    SAMA = "sama"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one pair.

    ``code`` and ``region`` are the daerah's; ``counts`` says how often what happened, by
    the values of Perubahan; ``files`` are names in the output folder; ``problems`` those of
    a broken spec, and ``faults`` the same as lines, always Indonesian; ``guesses`` what is
    only guessed; ``text`` is what standard output says of it.
    """

    name: str
    state: Keadaan
    code: str = ""
    region: str = ""
    summary: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    guesses: tuple[Problem, ...] = ()
    text: str = ""
    faults: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What became of the pair in one line, Indonesian."""
        match self.state:
            case Keadaan.BARU:
                return "daerah baru; tidak ada versi lamanya"
            case Keadaan.HILANG:
                return "tidak ada lagi"
            case Keadaan.RUSAK:
                return f"tidak dapat dibandingkan: {len(self.problems)} masalah"
            case Keadaan.SAMA:
                return "tanpa perubahan"
        return self.summary


def tally(outcomes: Iterable[Outcome]) -> dict[str, int]:
    """How many pairs came to what, in the order of Keadaan."""
    found = Counter(outcome.state for outcome in outcomes)
    return {state.value: found[state] for state in Keadaan}


def tally_line(outcomes: Sequence[Outcome]) -> str:
    """ "100 spesifikasi: 3 berubah, 1 baru, 96 sama": Indonesian, as it is printed."""
    counts = ", ".join(f"{count} {word}" for word, count in tally(outcomes).items() if count)
    return f"{len(outcomes)} spesifikasi: {counts}"
