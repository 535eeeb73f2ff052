"""The options --ringkasan and --sebelumnya of `check`: what came of each spec in, files out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bagan.language import _
from bagan.registry import names

if TYPE_CHECKING:
    from bagan.law.summary import Ringkasan, SatuSpesifikasi

Command = TypeVar("Command", bound=Callable[..., Any])

FORMATS = names("bagan.law.summary.formats")


class SummaryFile(click.ParamType[str]):
    """The name of a summary's file: its ending tells what is written."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if ending(str(value)) not in FORMATS:
            fault = _('"{file}" does not end with .html, .xlsx or .json.', file=value)
            self.fail(fault, param, ctx)
        return str(value)


def ending(name: str) -> str:
    """The ending of a file's name, without its dot."""
    return name.rpartition(".")[2].lower()


def summary_options(command: Command) -> Command:
    """The options --ringkasan (names of files, none by default) and --sebelumnya."""
    for option in (
        click.option(
            "--sebelumnya", "earlier", metavar="FILE.json",
            help=_("The JSON of an earlier --ringkasan: the new one tells what has changed."),
        ),
        click.option(
            "--ringkasan", "summaries", type=SummaryFile(), multiple=True, metavar=_("FILE"),
            help=_(
                "Write what was found in all specs, ranked, to FILE.html, FILE.xlsx or "
                "FILE.json; repeatable."
            ),
        ),
    ):  # fmt: skip
        command = option(command)
    return command


def read_earlier(path: str | None, summaries: Sequence[str]) -> Ringkasan | None:
    """The summary of the earlier run, where one is named.  Raises UsageError."""
    from bagan.law.summary import NoSummary, earlier_summary

    if path is None:
        return None
    if not summaries:
        raise click.UsageError(_("--sebelumnya needs --ringkasan."))
    try:
        return earlier_summary(path)
    except NoSummary as error:
        raise click.UsageError(str(error)) from error


def write_summaries(
    specs: Sequence[SatuSpesifikasi], earlier: Ringkasan | None, targets: Sequence[str]
) -> None:
    """Write the summary of *specs* to each of *targets*, all or none; it is Indonesian.

    Raises RenderError.
    """
    from pathlib import Path

    from bagan.chart.annex import given_date
    from bagan.files import write_all
    from bagan.law.summary import summary_file, summary_of

    summary = summary_of(specs, date=given_date(), earlier=earlier)
    write_all({Path(name): summary_file(summary, ending(name)) for name in targets})
    for target in targets:
        # Standard output may be JSON.
        click.echo(_("Written: {path}", path=target), err=True)
