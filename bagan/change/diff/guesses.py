"""A Comparison in, a Problem for each of its guesses out: what to write to make it certain."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.change.compare import Comparison, Perubahan
from bagan.change.diff.words import percent
from bagan.language import _
from bagan.problem import Problem, Severity, Span


def guess_problems(
    comparison: Comparison, *, severity: Severity = Severity.ERROR
) -> Iterator[Problem]:
    """For each unit that is only guessed to live on, or to come of a merger or a split: where
    the new spec writes it, and what to write there to make it certain."""
    yield from _guessed_units(comparison, severity)
    yield from _guessed_events(comparison, severity)


def _guessed_units(comparison: Comparison, severity: Severity) -> Iterator[Problem]:
    old, new = comparison.old.organisation, comparison.new.organisation
    for before, score in comparison.guesses.items():
        after = comparison.lives[before]
        group = after in new.groups
        yield Problem(
            _written(after, comparison),
            "tebakan",
            _(
                '"{new}" looks like the earlier "{old}" ({percent} %), but nothing says so',
                new=new.name(after),
                old=old.name(before),
                percent=percent(score),
            ),
            _("If it is the same group, give it its earlier id: {id}.", id=before)
            if group
            else _(
                "If it is the same unit, add asal: {lineage}; if it is not, asal: {made}.",
                lineage=f"[{{cara: ganti nama, dari: {before}}}]",
                made="[{cara: bentuk baru}]",
            ),
            severity,
        )


def _guessed_events(comparison: Comparison, severity: Severity) -> Iterator[Problem]:
    """Mergers and splits, which no id joins, so that they are not among ``guesses``."""
    old, new = comparison.old.organisation, comparison.new.organisation
    for change in comparison.changes:
        if change.score is None or change.kind not in (Perubahan.GABUNG, Perubahan.PECAH):
            continue
        merger = change.kind is Perubahan.GABUNG
        lives = next((item for item in change.old if item in comparison.lives), None)
        sources = [item for item in change.old if not merger or item != lives]
        way = f"gabung, dari: [{', '.join(sources)}]" if merger else f"pecah, dari: {sources[0]}"
        other = "bentuk baru" if lives is None or not merger else f"ganti nama, dari: {lives}"
        for made in change.new:
            if not merger and lives is not None and comparison.lives[lives] == made:
                continue  # what was split off from it says so
            words = {
                "new": new.name(made),
                "old": ", ".join(f'"{old.name(item)}"' for item in change.old),
                "percent": percent(change.score),
            }
            yield Problem(
                _written(made, comparison),
                "tebakan",
                _(
                    '"{new}" looks like a merger of the earlier {old} ({percent} %), '
                    "but nothing says so", **words,
                )
                if merger
                else _(
                    '"{new}" looks like a part of the earlier {old} ({percent} %), '
                    "but nothing says so", **words,
                ),
                _(
                    "If it is, add asal: {lineage}; if it is not, asal: {made}.",
                    lineage=f"[{{cara: {way}}}]",
                    made=f"[{{cara: {other}}}]",
                ),
                severity,
            )  # fmt: skip


def _written(item: str, comparison: Comparison) -> Span:
    """Where the new spec writes a unit or group."""
    new = comparison.new.organisation
    span = new.groups[item].span if item in new.groups else new.units[item].span
    return span if span.path else comparison.new.document.at()
