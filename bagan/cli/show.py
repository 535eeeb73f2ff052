"""Errors, problems, findings and finished files in; words on a terminal and files out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from bagan.language import _, reason, unknown

if TYPE_CHECKING:
    from pathlib import Path

    from bagan.chart.audit import AuditReport, Look
    from bagan.chart.spec import Form
    from bagan.problem import Problem

PROBLEMS, MISSING_TOOL, INTERRUPTED = 1, 3, 130
"""Exit codes; the last is what shells tell of a program that Ctrl-C ended: 128 + SIGINT."""


def report(error: Exception) -> int:
    """Show *error* on standard error, without a traceback; gives the exit code."""
    from bagan.problem import BaganError, LayoutError, MissingTool, SpecError

    if isinstance(error, SpecError):
        show_problems(error.problems, "text", err=True)
        return PROBLEMS
    if isinstance(error, OSError) and error.filename is None:
        # A file that fails is told as RenderError, with its name: this is no file.
        text = _("Standard output cannot be written: {reason}", reason=reason(error))
    elif isinstance(error, OSError):
        text = _("{path} cannot be read: {reason}", path=error.filename, reason=reason(error))
    elif not isinstance(error, BaganError):
        text = unknown(error)
    else:
        text = error.in_full if isinstance(error, LayoutError) else str(error)
    show_error(text)
    return MISSING_TOOL if isinstance(error, MissingTool) else PROBLEMS


def show_error(text: str) -> None:
    """Print what went wrong on standard error; *text* may have several lines."""
    from bagan.chart.spec import printable

    shown = "\n".join(map(printable, text.split("\n")))
    click.echo(_("error: {text}", text=shown), err=True)


def show_problems(problems: Iterable[Problem], form: Form, *, err: bool = False) -> None:
    """Print *problems* as text, json or GitHub annotations."""
    from bagan.chart.spec import format_problems

    if text := format_problems(problems, form).rstrip("\n"):
        click.echo(text, err=err)


def names_folder(target: str) -> bool:
    """Whether *target* is to be a folder: it is one, ends like one, or has no ending."""
    from pathlib import Path

    path = Path(target)
    return path.is_dir() or target.endswith(("/", os.sep)) or not (path.suffix or path.exists())


FILE_ENDINGS = frozenset(
    (".csv", ".doc", ".docx", ".htm", ".html", ".json", ".md", ".pdf", ".png", ".svg", ".txt",
     ".xls", ".xlsx", ".yaml", ".yml", ".zip")
)  # fmt: skip
"""What is named so is meant to be one file."""


def folder_at(target: str, command: str) -> Path:
    """The folder to which *command* writes its files.  Raises UsageError for standard output, a
    file, and the name of a file."""
    from pathlib import Path

    path = Path(target)
    named = path.suffix.lower() in FILE_ENDINGS and not names_folder(target)
    if target == "-" or path.is_file() or named:
        raise click.UsageError(
            _("{command} writes many files: -o has to be a folder.", command=command)
        )
    return path


def deliver(outputs: Mapping[str, bytes], target: str, *, also: str = "") -> None:
    """Write *outputs* (bytes by file name) to *target*: "-", a folder, or one file's name.

    *also* is another ending with which the command writes another kind of file.
    """
    from pathlib import Path

    from bagan.files import write_all

    path, folder = Path(target), names_folder(target)
    if len(outputs) > 1 and (target == "-" or not folder):
        raise click.UsageError(
            _("There are {count} files: choose one chart, or name a folder.", count=len(outputs))
        )
    if target == "-":
        for data in outputs.values():
            _pour(data)
        return
    if not folder and (path.is_file() or not path.exists()):
        keep_ending(target, Path(next(iter(outputs))).suffix, also)
    placed = {path / name if folder else path: data for name, data in outputs.items()}
    write_all(placed)
    for name in placed:
        click.echo(str(name))


def show_sheets(sheets: Iterable[tuple[str, int, Mapping[str, int]]]) -> None:
    """Tell which charts take several sheets, and on which larger papers they would take fewer,
    as :func:`bagan.other_papers` gives them."""
    for chart, count, larger in sheets:
        papers = [
            _("{paper}: {count} sheets", paper=paper, count=other)
            if other > 1
            else _("{paper}: one sheet", paper=paper)
            for paper, other in larger.items()
            if other < count
        ]
        told = _('Chart "{id}" takes {count} sheets.', id=chart, count=count)
        if papers:
            told = _("{told} On larger paper: {papers}.", told=told, papers="; ".join(papers))
        click.echo(told, err=True)


def keep_ending(target: str, *endings: str) -> None:
    """Refuse a file name of another kind: it may be the spec's, typed by mistake."""
    known = tuple(filter(None, endings))
    if not target.lower().endswith(known):
        raise click.UsageError(
            _(
                '"{target}" does not end with {ending}, as this output does; if it is a '
                "folder, end it with /.",
                target=target,
                ending=" / ".join(known),
            )
        )


def _pour(data: bytes) -> None:
    """Write *data* to standard output.  Raises RenderError where that is full."""
    from bagan.problem import RenderError

    try:
        click.echo(data, nl=False)
    except BrokenPipeError:
        raise  # the reader has had enough, as "head" has; click ends the program
    except OSError as error:
        raise RenderError(
            _("Standard output cannot be written: {reason}", reason=reason(error))
        ) from error


def show_audit(name: str, found: AuditReport) -> None:
    """Print the findings of one file, then its figures."""
    for finding in found.findings:
        click.echo(f"{name}: {finding.message} ({finding.rule})")
    click.echo(
        _(
            "{name}: {boxes} boxes, {wires} bundles of lines, {crossings} crossings, smallest "
            "label {size} pt, {count} findings",
            name=name,
            boxes=found.boxes,
            wires=found.wires,
            crossings=found.crossings,
            size=f"{found.smallest:.2f}",
            count=len(found.findings),
        )
    )


def show_look(name: str, look: Look) -> None:
    """Print how one drawing looks: its figures as a table, then what to mend and how."""
    wide = max((len(figure.words) for figure in look.figures), default=0)
    click.echo(f"{name}:")
    for figure in look.figures:
        click.echo(f"  {figure.words:{wide}}  {figure.shown:>9}".rstrip())
    for flaw in look.findings:
        click.echo(f"{name}: {flaw.message} ({flaw.rule})")
        click.echo(f"    {flaw.remedy}")
    click.echo(_("{name}: {count} things to mend in its look", name=name, count=len(look.findings)))


@contextmanager
def progress(name: str, length: int) -> Iterator[Callable[[str], None]]:
    """A bar with the time left, of more than one piece, on a terminal; elsewhere nothing, for
    the files written are printed as lines."""
    if length < 2 or not sys.stderr.isatty():
        yield lambda made: None
        return
    with click.progressbar(length=length, label=name, file=sys.stderr) as bar:
        yield lambda made: bar.update(1)
