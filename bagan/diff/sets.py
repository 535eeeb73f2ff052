"""Two sets of specs, pair by pair, in; what became of each, its files and one summary out.

A pair is let go as soon as its files are made: a set may hold hundreds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bagan.compare import Comparison, Perubahan
from bagan.diff.outputs import Form, Wanted, files_of, guess_problems, sentences, told
from bagan.diff.sources import Ask, Pair, same_region
from bagan.diff.summary import summary
from bagan.language import _
from bagan.problem import LayoutError, Problem, RenderError, Severity, Span, SpecError
from bagan.report.indonesian import indonesian
from bagan.spec import format_problems
from bagan.spec.characters import printable

SUMMARY_FILE = "ringkasan-perubahan.html"
MOST_FAULTS = 20
"""The most problems of one spec that a summary shows; standard error tells all."""
TEMPLATE = "perubahan-ringkasan.html.j2"


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


def compare_pair(
    pair: Pair, wanted: Wanted, *, form: Form, ask: Ask
) -> tuple[Outcome, dict[str, bytes]]:
    """What became of *pair*, and its files by name.

    Faults of a spec or of a drawing are a part of the outcome.  Raises MissingTool.
    """
    try:
        if pair.old is None or pair.new is None:
            return _one_sided(pair), {}
        if pair.same_bytes():
            return Outcome(printable(pair.name), Keadaan.SAMA), {}
        from bagan.compare import compare

        old, new = pair.load()
        if not same_region(old, new):
            ask(old, new)
        return _two_sided(pair, compare(old, new), wanted, form)
    except SpecError as error:
        faults = _faults(pair)
        return Outcome(
            printable(pair.name), Keadaan.RUSAK, problems=error.problems, faults=faults
        ), {}


def _faults(pair: Pair) -> tuple[str, ...]:
    """The problems of both sides once more, in Indonesian."""
    problems: list[Problem] = []
    with indonesian():
        for source in pair.sides:
            try:
                source.load()
            except SpecError as error:
                problems += error.problems
        return _shortened(format_problems(problems).splitlines())


def _shortened(lines: Sequence[str]) -> tuple[str, ...]:
    rest = len(lines) - MOST_FAULTS
    shown = map(printable, lines[:MOST_FAULTS])
    return (*shown, *([f"dan {rest} masalah lain"] if rest > 0 else []))


def _one_sided(pair: Pair) -> Outcome:
    region = pair.sides[0].load().regency.daerah
    state = Keadaan.BARU if pair.old is None else Keadaan.HILANG
    return Outcome(printable(pair.name), state, code=region.kode, region=region.nama)


def _two_sided(
    pair: Pair, comparison: Comparison, wanted: Wanted, form: Form
) -> tuple[Outcome, dict[str, bytes]]:
    region = comparison.new.regency.daerah
    outcome = Outcome(printable(pair.name), Keadaan.SAMA, code=region.kode, region=region.nama)
    if not comparison:
        return outcome, {}
    kinds = Counter(change.kind for change in comparison.changes)
    outcome = replace(
        outcome,
        state=Keadaan.BERUBAH,
        summary=summary(comparison.changes),
        counts={kind.value: kinds[kind] for kind in Perubahan if kinds[kind]},
        guesses=tuple(guess_problems(comparison, severity=Severity.WARNING)),
    )
    above = Path(pair.name).parent
    try:
        drawn = files_of(comparison, wanted)
    except (LayoutError, RenderError) as error:
        problem = Problem(Span(comparison.new.path), "gambar-gagal", str(error))
        faults = (f"{comparison.new.path}: gambarnya tidak dapat dibuat",)
        text = _text(comparison, form, ())
        return replace(outcome, problems=(problem,), faults=faults, text=text), {}
    made = {(above / name).as_posix(): data for name, data in drawn.items()}
    return replace(outcome, files=tuple(made), text=_text(comparison, form, tuple(made))), made


def _text(comparison: Comparison, form: Form, files: tuple[str, ...]) -> str:
    from bagan.diff.matrix import matrix_of
    from bagan.diff.review import review

    if form == "text":
        return "\n".join(f"  {line}" for line in sentences(comparison))
    if form == "github":
        return review(matrix_of(comparison), files=tuple(map(printable, files)), level=3)
    return told(comparison, form).decode("utf-8-sig") if form == "markdown" else ""


def tally(outcomes: Iterable[Outcome]) -> dict[str, int]:
    """How many pairs came to what, in the order of Keadaan."""
    found = Counter(outcome.state for outcome in outcomes)
    return {state.value: found[state] for state in Keadaan}


def tally_line(outcomes: Sequence[Outcome]) -> str:
    """ "100 spesifikasi: 3 berubah, 1 baru, 96 sama": Indonesian, as it is printed."""
    counts = ", ".join(f"{count} {word}" for word, count in tally(outcomes).items() if count)
    return f"{len(outcomes)} spesifikasi: {counts}"


def sets_text(outcomes: Sequence[Outcome], form: Form) -> str:
    """What standard output says of a whole set."""
    if form == "json":
        from bagan.diff.tables.sets import sets_json

        return sets_json(outcomes)
    if form == "text":
        return "\n".join([*map(_lines, _shown(outcomes)), tally_line(outcomes)])
    from bagan.diff.review import overview

    return overview(outcomes, heading=tally_line(outcomes), limited=form == "github")


def _shown(outcomes: Iterable[Outcome]) -> list[Outcome]:
    return [outcome for outcome in outcomes if outcome.state is not Keadaan.SAMA]


def _lines(outcome: Outcome) -> str:
    return "\n".join(filter(None, (f"{outcome.name}: {outcome.words}", outcome.text)))


def summary_html(outcomes: Sequence[Outcome], *, templates: Path | None = None) -> bytes:
    """The summary page of a set: whole in itself but for its links, Indonesian."""
    from bagan.pages import render

    values = {
        "baris": [_row(outcome) for outcome in _shown(outcomes)],
        "ringkasan": tally_line(outcomes),
        "sama": [outcome.name for outcome in outcomes if outcome.state is Keadaan.SAMA],
    }
    return render(TEMPLATE, values, templates=templates).encode()


def _row(outcome: Outcome) -> dict[str, Any]:
    from bagan.diff.matrix import REMARKS

    total = sum(outcome.counts.values())
    return {
        "nama": outcome.name,
        "kode": outcome.code,
        "daerah": outcome.region,
        "keadaan": outcome.state.value,
        "kata": f"{total} perubahan" if total else outcome.words,
        "jumlah": [
            f"{count} {REMARKS[Perubahan(kind)].lower()}" for kind, count in outcome.counts.items()
        ],
        "dugaan": len(outcome.guesses),
        "berkas": [
            {
                "alamat": quote(name, errors="surrogateescape"),
                "nama": printable(Path(name).name),
            }
            for name in outcome.files
        ],
        "masalah": outcome.faults,
    }


def collision(name: str) -> RenderError:
    """Two specs whose files would have one name."""
    return RenderError(
        _("Two specs would be written to {file}: rename one of them", file=printable(name))
    )
