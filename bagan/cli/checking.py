"""The command `check`: specs in, everything that is said of them out, and reports."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import click

from bagan.cli.options import cluster_option, examples, jobs_option, spec_argument
from bagan.cli.program import Command
from bagan.cli.reporting import report_option, write_reports
from bagan.cli.show import PROBLEMS, progress, show_problems
from bagan.cli.working import named, worked
from bagan.language import _, ngettext

if TYPE_CHECKING:
    from bagan import Problem
    from bagan.chart.spec import Form
    from bagan.publish.making import Parcel

ALONE_LIMIT = 12
"""So many specs are checked before another process would have begun."""


@click.command(
    cls=Command,
    help=_("List every fault of a spec, with its place and remedy."),
    epilog=examples(
        "bagan check specs/*.yaml",
        "bagan check - --format json < dinas.yaml",
        "bagan check dinas.yaml --report laporan.pdf",
    ),
)
@spec_argument(many=True)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text",
    show_default=True, help=_("How problems are printed."),
)  # fmt: skip
@click.option("--strict", is_flag=True, help=_("Warnings count as problems, too."))
@report_option
@jobs_option
@cluster_option
def check(
    spec: Sequence[str],
    form: Form,
    strict: bool,
    reports: Sequence[str],
    jobs: int | None,
    cluster: str | None,
) -> None:
    from bagan import Severity

    if reports and (len(spec) != 1 or cluster):
        raise click.UsageError(_("A report is of one spec, and is made here: name one."))
    found: list[Problem] = []
    unasked = False
    work = partial(_said, reports=reports)
    paths = named(spec)
    told = worked(work, paths, lost=_lost, jobs=jobs, cluster=cluster, alone=ALONE_LIMIT)
    with closing(told), progress(_("Checking"), len(paths)) as step:
        for path, (problems, unsound) in zip(paths, told, strict=True):
            found.extend(problems)
            unasked |= unsound
            step(path)
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    count = sum(problem.severity in bad for problem in found)
    show_problems(found, form)
    if form == "text":
        click.echo(_summary(count, unasked=unasked), err=True)
    sys.exit(PROBLEMS if count else 0)


def _said(parcel: Parcel, reports: Sequence[str]) -> tuple[tuple[Problem, ...], bool]:
    """All that is said of the spec in *parcel*, and whether it has faults of its own, which keep
    the rules from being asked; the *reports* of it are written."""
    import bagan
    from bagan.publish.making import problem_as, unpacked

    with unpacked(parcel) as (path, change):
        try:
            loaded = bagan.load(path)
            found, unsound = bagan.check(loaded), False
            if reports:
                write_reports(loaded, reports)
        except bagan.SpecError as error:
            found, unsound = error.problems, True
        return tuple(problem_as(problem, change) for problem in found), unsound


def _lost(parcel: Parcel) -> tuple[tuple[Problem, ...], bool]:
    """What is said of a spec whose check ended the process that made it."""
    from bagan import Problem, Span

    text = _("A process that checked this spec was ended, perhaps for want of memory")
    return (Problem(Span(parcel.path), "proses-berakhir", text),), True


def _summary(count: int, *, unasked: bool) -> str:
    """The last line of a check; *unasked*: a spec had faults of its own."""
    if not count:
        return _("No problems found.")
    found = ngettext("{count} problem found.", "{count} problems found.", count)
    if unasked:
        found += " " + _("Once the spec itself is sound, check it again with the rules.")
    return found
