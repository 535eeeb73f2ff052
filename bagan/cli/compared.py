"""Pairs of specs and what is wanted of them in; files, words on a terminal, an exit code out."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bagan.cli.show import PROBLEMS, deliver, progress, show_problems
from bagan.language import _

if TYPE_CHECKING:
    from bagan import Spec
    from bagan.change.choices import Form
    from bagan.change.diff import Ask, Outcome, Pair, Wanted

USAGE = 2
"""The exit code of wrong usage."""
ALONE_LIMIT = 2
"""So many pairs are compared before another process would have begun."""


def diff_pair(
    pair: Pair, wanted: Wanted, *, output: Path, form: Form, strict: bool, ask: Ask
) -> int:
    """Compare, write, tell one pair; gives the exit code."""
    from bagan import Severity, SpecError, compare
    from bagan.change.diff import files_of, guess_problems, same_region, told

    old, new = pair.load()
    if not same_region(old, new):
        ask(old, new)
    comparison = compare(old, new)
    if strict and (guesses := tuple(guess_problems(comparison))):
        raise SpecError(guesses)
    if not comparison and form == "text":
        click.echo(_("No differences; nothing was written."))
        return 0
    remarks: list[str] = []
    if comparison.lives.keys() <= comparison.guesses.keys():
        remarks.append(
            _(
                "No unit of {old} is in {new}: are they versions of one chart?",
                old=comparison.old.path,
                new=comparison.new.path,
            )
        )
    made = files_of(comparison, wanted, tell=remarks.append)
    _write(made, output)
    for remark in remarks:
        click.echo(_("warning: {text}", text=remark), err=True)
    show_problems(guess_problems(comparison, severity=Severity.WARNING), "text", err=True)
    deliver({"perubahan": told(comparison, form, files=tuple(made))}, "-")
    return PROBLEMS if comparison else 0


def diff_sets(
    pairs: Sequence[Pair],
    wanted: Wanted,
    *,
    output: Path,
    form: Form,
    strict: bool,
    ask: Ask,
    jobs: int | None,
) -> int:
    """Compare, write, tell many pairs; gives the exit code."""
    from dataclasses import replace

    from bagan.change.diff import (
        SUMMARY_FILE,
        Keadaan,
        collision,
        sets_text,
        summary_html,
    )
    from bagan.problem import Severity, SpecError

    if form == "csv":
        raise click.UsageError(_("A CSV is of one pair: use --make csv, which makes one of each."))
    outcomes, made = _compared(pairs, wanted, form=form, ask=ask, jobs=jobs)
    guesses = [problem for outcome in outcomes for problem in outcome.guesses]
    faults = [problem for outcome in outcomes for problem in outcome.problems]
    if strict and guesses:
        raise SpecError([*faults, *(replace(guess, severity=Severity.ERROR) for guess in guesses)])
    different = any(outcome.state is not Keadaan.SAMA for outcome in outcomes)
    if different and wanted.make:
        templates = wanted.options.templates
        page = summary_html(outcomes, templates=Path(templates) if templates else None)
        if SUMMARY_FILE in made:
            raise collision(SUMMARY_FILE)
        made[SUMMARY_FILE] = page
    _write(made, output)
    show_problems([*faults, *guesses], "text", err=True)
    click.echo(sets_text(outcomes, form))
    return PROBLEMS if different else 0


def _compared(
    pairs: Sequence[Pair], wanted: Wanted, *, form: Form, ask: Ask, jobs: int | None
) -> tuple[list[Outcome], dict[str, bytes]]:
    """What became of each pair, and all their files."""
    from bagan.change.diff import collision, compare_pair, lost_pair
    from bagan.jobs import results

    outcomes: list[Outcome] = []
    made: dict[str, bytes] = {}
    work = partial(_unasked, wanted=wanted, form=form)
    changed = [pair for pair in pairs if not pair.same_bytes()]
    found = results(work, changed, lost=lost_pair, jobs=jobs, alone=ALONE_LIMIT)
    with closing(found), progress(_("Comparing"), len(pairs)) as step:
        for pair in pairs:
            compared = None if pair.same_bytes() else next(found)
            outcome, files = compared or compare_pair(pair, wanted, form=form, ask=ask)
            for name in files:
                if name in made:
                    raise collision(name)
            outcomes.append(outcome)
            made |= files
            step(pair.name)
    return outcomes, made


class _Asking(Exception):
    """Somebody has to be asked, which another process cannot."""


def _unasked(pair: Pair, wanted: Wanted, form: Form) -> tuple[Outcome, dict[str, bytes]] | None:
    """What became of *pair*, in whatever process; None where that has to be asked for."""
    from bagan.change.diff import compare_pair

    def ask(_old: Spec, _new: Spec) -> None:
        raise _Asking

    try:
        return compare_pair(pair, wanted, form=form, ask=ask)
    except _Asking:
        return None


def _write(made: Mapping[str, bytes], folder: Path) -> None:
    """Write all files or none; their names go to standard error, for standard output may be
    JSON."""
    from bagan.chart.spec import printable
    from bagan.files import write_all

    write_all({folder / name: data for name, data in made.items()})
    for name in made:
        click.echo(_("Written: {path}", path=printable(str(folder / name))), err=True)


def asking(yes: bool) -> Ask:
    """Asks whether specs of different regions are to be compared; *yes* answers it."""

    def ask(old: Spec, new: Spec) -> None:
        text = _(
            "{old} is of {old_region} ({old_code}), but {new} of {new_region} ({new_code}).",
            old=old.path,
            old_region=old.regency.daerah.nama,
            old_code=old.regency.daerah.kode,
            new=new.path,
            new_region=new.regency.daerah.nama,
            new_code=new.regency.daerah.kode,
        )
        if yes:
            click.echo(_("warning: {text}", text=text), err=True)
        elif "-" in (old.path, new.path) or not _on_terminal():
            raise click.UsageError(
                _("{text} With --yes they are compared all the same.", text=text)
            )
        elif not click.confirm(_("{text} Compare them all the same?", text=text), err=True):
            sys.exit(USAGE)

    return ask


def _on_terminal() -> bool:
    return sys.stdin.isatty()
