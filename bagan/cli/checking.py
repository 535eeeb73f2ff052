"""The command `check`: specs in, everything that is said of them out, and reports."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import click

from bagan.cli.options import cluster_option, examples, jobs_option, spec_argument
from bagan.cli.program import Command
from bagan.cli.reporting import report_option, write_reports
from bagan.cli.show import PROBLEMS, progress, show_problems
from bagan.cli.specs import is_folder
from bagan.cli.summing import read_earlier, summary_options, write_summaries
from bagan.cli.working import named, worked
from bagan.language import DEFAULT, _, indonesian, language, ngettext, unknown

if TYPE_CHECKING:
    from bagan import Problem
    from bagan.chart.spec import Form
    from bagan.law.summary import SatuSpesifikasi
    from bagan.publish.making import Parcel

Change = Callable[[str], str]

ALONE_LIMIT = 12
"""So many specs are checked before another process would have begun."""


@click.command(
    cls=Command,
    help=_(
        "List every fault of a spec, with its place and remedy. A folder stands for all specs in "
        "and below it."
    ),
    epilog=examples(
        "bagan check specs/*.yaml",
        "bagan check - --format json < dinas.yaml",
        "bagan check dinas.yaml --report laporan.pdf",
        "bagan check provinsi/ --ringkasan ringkasan.html --ringkasan ringkasan.json",
    ),
)
@spec_argument(many=True)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text",
    show_default=True, help=_("How problems are printed."),
)  # fmt: skip
@click.option("--strict", is_flag=True, help=_("Warnings count as problems, too."))
@report_option
@summary_options
@jobs_option
@cluster_option
def check(
    spec: Sequence[str],
    form: Form,
    strict: bool,
    reports: Sequence[str],
    summaries: Sequence[str],
    earlier: str | None,
    jobs: int | None,
    cluster: str | None,
) -> None:
    from bagan import Severity
    from bagan.chart.spec import STANDARD_INPUT

    specs = named(spec)
    if reports and (len(specs) != 1 or cluster):
        raise click.UsageError(_("A report is of one spec, and is made here: name one."))
    if summaries and STANDARD_INPUT in specs:
        raise click.UsageError(_("A summary is of files: standard input is none."))
    before = read_earlier(earlier, summaries)
    checking = Checking(tuple(reports), summed=bool(summaries), folder=_folder(spec))
    told = worked(
        checking.said, specs, lost=checking.lost, jobs=jobs, cluster=cluster, alone=ALONE_LIMIT
    )
    said: list[Said] = []
    with closing(told), progress(_("Checking"), len(specs)) as step:
        for path, one in zip(specs, told, strict=True):
            said.append(one)
            step(path)
    found = [problem for one in said for problem in one.problems]
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    count = sum(problem.severity in bad for problem in found)
    show_problems(found, form)
    if summaries:
        write_summaries([one.record for one in said if one.record], before, summaries)
    warnings = sum(problem.severity is Severity.WARNING for problem in found)
    if form == "text":
        unasked = any(one.unsound for one in said)
        click.echo(_summary(count, warnings, unasked=unasked), err=True)
    sys.exit(PROBLEMS if count else 0)


def _folder(names: Sequence[str]) -> str:
    """The folder from which a summary names its files: the one that was named alone."""
    return names[0] if len(names) == 1 and is_folder(names[0]) else ""


class Said(NamedTuple):
    """All that is said of one spec; ``unsound``: it has faults of its own, which keep the rules
    from being asked; ``record``: what a summary tells of it, where one is asked for."""

    problems: tuple[Problem, ...]
    unsound: bool = False
    record: SatuSpesifikasi | None = None


class Checking(NamedTuple):
    """What is done with each spec: its reports are written, and it is *summed* up, with its
    files named from *folder*."""

    reports: tuple[str, ...]
    summed: bool
    folder: str

    def said(self, parcel: Parcel) -> Said:
        """All that is said of the spec in *parcel*."""
        from bagan.problem import BaganError
        from bagan.publish.making import problem_as, unpacked

        if is_folder(parcel.path):
            return self.unread(
                parcel,
                "folder-kosong",
                lambda: _("There is no spec (*.yaml, *.yml) in this folder"),
            )
        with unpacked(parcel) as (path, change):
            try:
                said = self.said_at(path, change)
            except Exception as error:  # the other specs are checked all the same
                if isinstance(error, BaganError | OSError) or os.environ.get("BAGAN_DEBUG"):
                    raise
                text = partial(unknown, error)
                return self.unread(parcel, "kesalahan-program", text)
            return said._replace(problems=tuple(problem_as(p, change) for p in said.problems))

    def said_at(self, path: str, change: Change) -> Said:
        """The same of the spec that lies at *path*; in a summary *change* names its files."""
        import bagan

        record = None
        if self.summed:
            from bagan.law.summary import called_from, examined

            inside = called_from(self.folder)
            record, problems = examined(path, lambda text: inside(change(text)))
            if language() == DEFAULT and not self.reports:  # in which these are said already
                return Said(problems, not record.is_sound, record)
        try:
            loaded = bagan.load(path)
            found = bagan.check(loaded)
            if self.reports:
                write_reports(loaded, self.reports)
        except bagan.SpecError as error:
            return Said(tuple(error.problems), True, record)
        return Said(found, False, record)

    def lost(self, parcel: Parcel) -> Said:
        """What is said of a spec whose check ended the process that made it."""
        return self.unread(
            parcel,
            "proses-berakhir",
            lambda: _("A process that checked this spec was ended, perhaps for want of memory"),
        )

    def unread(self, parcel: Parcel, rule: str, text: Callable[[], str]) -> Said:
        """What is said of something that was not read: *text* alone, in a summary Indonesian."""
        from dataclasses import replace

        from bagan import Problem, Span

        problem = Problem(Span(parcel.path), rule, text())
        if not self.summed:
            return Said((problem,), True)
        from bagan.law.summary import called_from, unchecked

        with indonesian():
            told = replace(problem, message=text())
        return Said((problem,), True, unchecked(parcel.path, (told,), called_from(self.folder)))


def _summary(count: int, warnings: int, *, unasked: bool) -> str:
    """The last line of a check that fails for *count* problems; *unasked*: a spec had faults of
    its own."""
    if not count and warnings:
        return ngettext(
            "No errors found, but {count} warning: read it before anyone signs.",
            "No errors found, but {count} warnings: read them before anyone signs.",
            warnings,
        )
    if not count:
        return _("No problems found.")
    found = ngettext("{count} problem found.", "{count} problems found.", count)
    if unasked:
        found += " " + _("Once the spec itself is sound, check it again with the rules.")
    return found
