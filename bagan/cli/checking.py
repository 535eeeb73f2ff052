"""The command `check`: specs in, everything that is said of them out, and reports."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from bagan.cli.options import examples, spec_argument
from bagan.cli.program import Command
from bagan.cli.reporting import report_option, write_reports
from bagan.cli.show import PROBLEMS, show_problems
from bagan.language import _, ngettext

if TYPE_CHECKING:
    from bagan import Problem
    from bagan.chart.spec import Form


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
def check(spec: Sequence[str], form: Form, strict: bool, reports: Sequence[str]) -> None:
    import bagan
    from bagan import Severity, SpecError

    if reports and len(spec) != 1:
        raise click.UsageError(_("A report is of one spec: name one."))
    found: list[Problem] = []
    unasked = False
    for name in spec:
        try:
            loaded = bagan.load(name)
            found.extend(bagan.check(loaded))
            if reports:
                write_reports(loaded, reports)
        except SpecError as error:
            found.extend(error.problems)
            unasked = True
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    count = sum(problem.severity in bad for problem in found)
    show_problems(found, form)
    if form == "text":
        click.echo(_summary(count, unasked=unasked), err=True)
    sys.exit(PROBLEMS if count else 0)


def _summary(count: int, *, unasked: bool) -> str:
    """The last line of a check; *unasked*: a spec had faults of its own."""
    if not count:
        return _("No problems found.")
    found = ngettext("{count} problem found.", "{count} problems found.", count)
    if unasked:
        found += " " + _("Once the spec itself is sound, check it again with the rules.")
    return found
