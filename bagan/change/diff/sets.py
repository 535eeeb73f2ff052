"""Two sets of specs, pair by pair, in; what became of each, its files and one summary out.

A pair is let go as soon as its files are made: a set may hold hundreds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bagan.change.choices import Form
from bagan.change.compare import Comparison, Perubahan
from bagan.change.diff.guesses import guess_problems
from bagan.change.diff.outcomes import Keadaan, Outcome, tally_line
from bagan.change.diff.outputs import Wanted, files_of, sentences, told
from bagan.change.diff.sources import Ask, Pair, same_region
from bagan.change.diff.telling import summary
from bagan.chart.spec import format_problems, printable
from bagan.language import _, indonesian
from bagan.problem import LayoutError, Problem, RenderError, Severity, Span, SpecError

SUMMARY_FILE = "ringkasan-perubahan.html"
MOST_FAULTS = 20
"""The most problems of one spec that a summary shows; standard error tells all."""
TEMPLATE = "perubahan-ringkasan.html.j2"


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
        from bagan.change.compare import compare

        old, new = pair.load()
        if not same_region(old, new):
            ask(old, new)
        return _two_sided(pair, compare(old, new), wanted, form)
    except SpecError as error:
        faults = _faults(pair)
        return Outcome(
            printable(pair.name), Keadaan.RUSAK, problems=error.problems, faults=faults
        ), {}


def lost_pair(pair: Pair) -> tuple[Outcome, dict[str, bytes]]:
    """What became of a pair whose comparison ended the process that made it, each time."""
    with indonesian():
        faults = _shortened(format_problems([_ended(pair)]).splitlines())
    return Outcome(printable(pair.name), Keadaan.RUSAK, problems=(_ended(pair),), faults=faults), {}


def _ended(pair: Pair) -> Problem:
    text = _("A process that compared this spec was ended, perhaps for want of memory")
    return Problem(Span(pair.sides[-1].path), "proses-berakhir", text)


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
    from bagan.change.diff.matrix import matrix_of
    from bagan.change.diff.review import review

    if form == "text":
        return "\n".join(f"  {line}" for line in sentences(comparison))
    if form == "github":
        return review(matrix_of(comparison), files=tuple(map(printable, files)), level=3)
    if form in ("markdown", "draft"):
        return told(comparison, form).decode("utf-8-sig")
    return ""


def sets_text(outcomes: Sequence[Outcome], form: Form) -> str:
    """What standard output says of a whole set."""
    if form == "json":
        from bagan.change.diff.sets_json import sets_json

        return sets_json(outcomes)
    if form in ("text", "draft"):
        return "\n".join([*map(_lines, _shown(outcomes)), tally_line(outcomes)])
    from bagan.change.diff.review import overview

    return overview(outcomes, heading=tally_line(outcomes), limited=form == "github")


def _shown(outcomes: Iterable[Outcome]) -> list[Outcome]:
    return [outcome for outcome in outcomes if outcome.state is not Keadaan.SAMA]


def _lines(outcome: Outcome) -> str:
    return "\n".join(filter(None, (f"{outcome.name}: {outcome.words}", outcome.text)))


def summary_html(outcomes: Sequence[Outcome], *, templates: Path | None = None) -> bytes:
    """The summary page of a set: whole in itself but for its links, Indonesian."""
    from bagan.templating import render

    values = {
        "baris": [_row(outcome) for outcome in _shown(outcomes)],
        "ringkasan": tally_line(outcomes),
        "sama": [outcome.name for outcome in outcomes if outcome.state is Keadaan.SAMA],
    }
    return render(TEMPLATE, values, templates=templates).encode()


def _row(outcome: Outcome) -> dict[str, Any]:
    from bagan.change.diff.matrix import REMARKS

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
