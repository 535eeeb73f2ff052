"""The command `check`: specs in, everything that is said of them out, and reports."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from bagan.cli.options import examples, jobs_option, spec_argument
from bagan.cli.program import Command
from bagan.cli.reporting import report_option, write_reports
from bagan.cli.show import PROBLEMS, show_problems
from bagan.cli.specs import is_folder, spec_files
from bagan.cli.summing import read_earlier, summary_options, write_summaries
from bagan.language import DEFAULT, _, indonesian, language, ngettext

if TYPE_CHECKING:
    from bagan import Problem
    from bagan.chart.spec import Form
    from bagan.law.summary import SatuSpesifikasi

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
def check(
    spec: Sequence[str],
    form: Form,
    strict: bool,
    reports: Sequence[str],
    summaries: Sequence[str],
    earlier: str | None,
    jobs: int | None,
) -> None:
    from bagan import Severity
    from bagan.chart.spec import STANDARD_INPUT
    from bagan.jobs import results

    specs = spec_files(spec)
    if reports and len(specs) != 1:
        raise click.UsageError(_("A report is of one spec: name one."))
    if summaries and STANDARD_INPUT in specs:
        raise click.UsageError(_("A summary is of files: standard input is none."))
    before = read_earlier(earlier, summaries)
    checking = Checking(tuple(reports), summed=bool(summaries), folder=_folder(spec))
    jobs = 1 if STANDARD_INPUT in specs else jobs  # which other processes cannot read
    said = list(results(checking.said, specs, lost=checking.lost, jobs=jobs, alone=ALONE_LIMIT))
    found = [problem for one in said for problem in one.problems]
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    count = sum(problem.severity in bad for problem in found)
    show_problems(found, form)
    if summaries:
        write_summaries([one.record for one in said if one.record], before, summaries)
    if form == "text":
        click.echo(_summary(count, unasked=any(one.unsound for one in said)), err=True)
    sys.exit(PROBLEMS if count else 0)


def _folder(names: Sequence[str]) -> str:
    """The folder from which a summary names its files: the one that was named alone."""
    return names[0] if len(names) == 1 and is_folder(names[0]) else ""


@dataclass(frozen=True)
class Said:
    """All that is said of one spec; ``unsound``: it has faults of its own, which keep the rules
    from being asked; ``record``: what a summary tells of it, where one is asked for."""

    problems: tuple[Problem, ...]
    unsound: bool = False
    record: SatuSpesifikasi | None = None


@dataclass(frozen=True)
class Checking:
    """What is done with each spec: its reports are written, and it is *summed* up, with its
    files named from *folder*."""

    reports: tuple[str, ...]
    summed: bool
    folder: str

    def said(self, name: str) -> Said:
        """All that is said of the spec *name*."""
        import bagan

        if is_folder(name):
            return self.unread(
                name, "folder-kosong", lambda: _("There is no spec (*.yaml, *.yml) in this folder")
            )
        record = None
        if self.summed:
            from bagan.law.summary import examined

            record, problems = examined(name, self.folder)
            if language() == DEFAULT and not self.reports:  # in which these are said already
                return Said(problems, not record.is_sound, record)
        try:
            loaded = bagan.load(name)
            found = bagan.check(loaded)
            if self.reports:
                write_reports(loaded, self.reports)
        except bagan.SpecError as error:
            return Said(tuple(error.problems), True, record)
        return Said(found, False, record)

    def lost(self, name: str) -> Said:
        """What is said of a spec whose check ended the process that made it."""
        return self.unread(
            name,
            "proses-berakhir",
            lambda: _("A process that checked this spec was ended, perhaps for want of memory"),
        )

    def unread(self, name: str, rule: str, text: Callable[[], str]) -> Said:
        """What is said of something that was not read: *text* alone, in a summary Indonesian."""
        from bagan import Problem, Span

        problem = Problem(Span(name), rule, text())
        if not self.summed:
            return Said((problem,))
        from bagan.law.summary import unchecked

        with indonesian():
            told = replace(problem, message=text())
        return Said((problem,), record=unchecked(name, (told,), self.folder))


def _summary(count: int, *, unasked: bool) -> str:
    """The last line of a check; *unasked*: a spec had faults of its own."""
    if not count:
        return _("No problems found.")
    found = ngettext("{count} problem found.", "{count} problems found.", count)
    if unasked:
        found += " " + _("Once the spec itself is sound, check it again with the rules.")
    return found
