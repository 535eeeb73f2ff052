"""The command `explain` and the files of `check --report`: spec in, what it rests on out."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bagan.cli.options import examples, spec_argument
from bagan.cli.program import Command as BaganCommand
from bagan.cli.show import show_problems
from bagan.language import _

if TYPE_CHECKING:
    from pathlib import Path

    from bagan import Naskah, Problem, Spec

Command = TypeVar("Command", bound=Callable[..., Any])

KINDS = (".pdf", ".html", ".docx")


class ReportFile(click.ParamType[str]):
    """The name of a report's file: its ending tells what is written."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not str(value).lower().endswith(KINDS):
            fault = _('"{file}" does not end with .pdf, .html or .docx.', file=value)
            self.fail(fault, param, ctx)
        return str(value)


def report_option(command: Command) -> Command:
    """The option --report of `check`: names of files, none by default."""
    return click.option(
        "--report", "reports", type=ReportFile(), multiple=True, metavar=_("FILE"),
        help=_("Write what every unit and line rests on to FILE.pdf, FILE.html or FILE.docx; "
                   "repeatable."),
    )(command)  # fmt: skip


def write_reports(spec: Spec, targets: Sequence[str]) -> None:
    """Write the report of *spec* to each of *targets*, all or none; it is Indonesian.

    Raises RenderError or MissingTool.
    """
    from dataclasses import replace
    from pathlib import Path

    from bagan.files import write_all
    from bagan.language import indonesian
    from bagan.law.report import report_docx, report_html, report_of, report_pdf
    from bagan.law.rules import examine, naskah_path

    def made(name: str) -> bytes:
        if is_pdf(name):
            return report_pdf(report)
        if name.lower().endswith(".docx"):
            return report_docx(report)
        return report_html(report).encode()

    with indonesian():
        naskah, problems = _text(spec)
        found = [*_warnings(spec), *problems, *examine(spec, naskah)]
        report = report_of(spec, naskah, found)
    report = replace(report, spec=replace(report.spec, sha256=_sha256(Path(spec.path))))
    path = naskah_path(spec)
    if report.naskah is not None and path is not None:
        report = replace(report, naskah=replace(report.naskah, sha256=_sha256(path)))
    write_all({Path(name): made(name) for name in targets})
    for target in targets:
        # Standard output may be JSON.
        click.echo(_("Written: {path}", path=target), err=True)


def is_pdf(name: str) -> bool:
    """Whether a report's file is to be a PDF, not HTML."""
    return name.lower().endswith(".pdf")


def _warnings(spec: Spec) -> list[Problem]:
    """What the spec's own checks say, once more, in the language of now."""
    from bagan.chart.layout import missing_characters
    from bagan.chart.spec import Facts, check, glyph_problems

    own = check(Facts(spec.regency, spec.organisation, spec.document))
    return [*own, *glyph_problems(spec.regency, missing_characters)]


def _sha256(path: Path) -> str:
    """The SHA-256 of a file's bytes; nothing for what is no file, as standard input."""
    from hashlib import sha256

    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _text(spec: Spec) -> tuple[Naskah | None, tuple[Problem, ...]]:
    """The naskah of *spec*, or None and why it cannot be read."""
    from bagan.law.rules import read_naskah
    from bagan.problem import SpecError

    try:
        return read_naskah(spec), ()
    except SpecError as error:
        return None, error.problems


@click.command(
    cls=BaganCommand,
    help=_(
        "Tell what a unit rests on: its articles and their words, its lines, its charts, and "
        'what was found. UNIT is an id or a name, a line ("a -> b") or a rule; without it, '
        "all units, a line each."
    ),
    epilog=examples(
        "bagan explain specs/pasaman-barat.yaml dinsos",
        "bagan explain specs/pasaman-barat.yaml 'sekda -> dinsos' --format json",
        "bagan explain specs/pasaman-barat.yaml dua-koordinator",
    ),
)
@spec_argument()
@click.argument("unit", nargs=-1, metavar=_("[UNIT]..."))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help=_("How the explanation is printed."),
)  # fmt: skip
def explain(spec: str, unit: Sequence[str], form: str) -> None:
    from bagan import load
    from bagan.law.report import UnknownName, explainer, line_of, record_of, text_of, unit_record

    loaded = load(spec)
    naskah, problems = _text(loaded)
    show_problems(problems, "text", err=True)
    explain = explainer(loaded, naskah)
    try:
        told = [item for name in unit for item in explain.explain(name)]
    except UnknownName as error:
        raise click.UsageError(str(error)) from error
    rows = [] if unit else list(explain.units.values())
    if form == "json":
        from bagan.jsontext import json_text

        records = [*map(record_of, told), *map(unit_record, rows)]
        click.echo(json_text(records))
        return
    width = shutil.get_terminal_size().columns
    if unit:
        click.echo("\n\n".join(text_of(item, width=width) for item in told))
        return
    for row in rows:
        click.echo(line_of(row))
