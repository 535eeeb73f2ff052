"""The commands: each parses, calls one function of the program, and hands over the result."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from bagan.cli.options import (
    Number,
    chart_option,
    dpi_option,
    drawing_options,
    examples,
    font_option,
    output_option,
    spec_argument,
    templates_option,
)
from bagan.cli.program import Program
from bagan.cli.show import (
    MISSING_TOOL,
    PROBLEMS,
    deliver,
    progress,
    report,
    show_audit,
)
from bagan.cli.specs import open_all, open_spec
from bagan.language import _
from bagan.version import __version__

if TYPE_CHECKING:
    from bagan import Options


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=_(
        "Draw the organisation and coordination charts annexed to regional regulations: "
        "one spec in YAML becomes SVG, PNG and print-ready PDF annexes."
    ),
    epilog="\b\n"
    + "\n".join(
        [
            _("Start with:"),
            "  bagan new dinas.yaml",
            "  bagan build dinas.yaml",
            _("Shell completion:"),
            '  eval "$(_BAGAN_COMPLETE=bash_source bagan)"',
            _("Exit codes: 0 clean, 1 problems found, 2 wrong usage, 3 a missing tool."),
            _("BAGAN_LANG=id or en sets the language of messages."),
        ]
    ),
)
@click.version_option(
    __version__, prog_name="bagan", message="%(prog)s %(version)s",
    help=_("Show the version and exit."),
)  # fmt: skip
@click.option(
    "--debug", is_flag=True, envvar="BAGAN_DEBUG", help=_("Show tracebacks of unexpected errors.")
)
def main(debug: bool) -> None:
    pass


@main.command(
    help=_("Write a first spec of a small dinas, ready to edit."),
    epilog=examples(
        "bagan new dinas.yaml",
        "bagan new dinas.yaml --daerah 'Kabupaten Pasaman Barat' --kode 13.12 "
        "--provinsi 'Sumatera Barat' --dinas 'Dinas Sosial'",
    ),
)
@click.argument("file", type=click.Path(dir_okay=False), metavar=_("FILE"))
@click.option("--daerah", metavar=_("NAME"), prompt=_("Region"), default="Kabupaten Contoh",
              help=_("Region, starting with Kabupaten, Kota or Provinsi."))  # fmt: skip
@click.option("--kode", metavar=_("CODE"), prompt=_("Code"), default="00.00",
              help=_("Code of the region (Kemendagri), such as 13.12."))  # fmt: skip
@click.option(
    "--provinsi",
    metavar=_("NAME"),
    prompt=_("Province"),
    default="Provinsi Contoh",
    help=_("Province."),
)
@click.option(
    "--dinas",
    metavar=_("NAME"),
    prompt=_("Office"),
    default="Dinas Sosial",
    help=_("Full office name."),
)
def new(file: str, **answers: str) -> None:
    import shlex
    from pathlib import Path

    import bagan
    from bagan.chart.spec import SCHEMA_FILE, Answers, first_spec
    from bagan.files import write_all

    path, given = Path(file), Answers(**answers)
    if file == "-":
        raise click.UsageError(_("Name a file, for example dinas.yaml."))
    if path.exists():
        raise click.UsageError(_("{path} is there already; it is left as it is.", path=file))
    if problem := given.problem():
        raise click.UsageError(problem)
    text = first_spec(given, file=file)
    try:
        bagan.load(file, text)
    except bagan.SpecError as error:
        first = error.problems[0]
        raise click.UsageError(f"{first.message}; {first.suggestion}") from error
    outputs = {path: text.encode()}
    schema = path.parent / SCHEMA_FILE
    if not schema.exists():
        outputs[schema] = bagan.schema().encode()
    write_all(outputs)
    click.echo(_("Written: {path}", path=file))
    click.echo(_("Next: bagan build {path}", path=shlex.quote(file)))


@main.command(
    help=_("Draw the charts of a spec as SVG."),
    epilog=examples(
        "bagan svg dinas.yaml",
        "bagan svg dinas.yaml --chart struktur-organisasi -o struktur.svg",
        "bagan svg - -o - < dinas.yaml > struktur.svg",
    ),
)
@spec_argument()
@chart_option
@output_option(_("File or folder to write to; - is standard output."))
@font_option
@drawing_options
def svg(spec: str, chart: str | None, output: str, **given: Any) -> None:
    from bagan import draw

    drawn = draw(open_spec(spec), options_of(given), chart=chart)
    deliver({f"{figure.name}.svg": figure.svg for figure in drawn}, output)


@main.command(
    help=_("Draw the charts of a spec as PNG."),
    epilog=examples("bagan png dinas.yaml --dpi 300", "bagan png dinas.yaml -o struktur.png"),
)
@spec_argument()
@chart_option
@output_option(_("File or folder to write to; - is standard output."))
@dpi_option
@drawing_options
def png(spec: str, chart: str | None, output: str, **given: Any) -> None:
    from bagan import draw

    drawn = draw(open_spec(spec), options_of(given), chart=chart)
    deliver({f"{figure.name}.png": figure.png for figure in drawn}, output)


@main.command(
    help=_("Make print-ready PDF annexes: all of a regulation, or one."),
    epilog=examples(
        "bagan annex dinas.yaml",
        "bagan annex dinas.yaml --number II -o lampiran-ii.pdf",
        "bagan annex dinas.yaml --paper A3 --margin 15 --status rancangan",
    ),
)
@spec_argument()
@click.option("--number", metavar="NOMOR", help=_("Only the annex of this number: I, II ..."))
@output_option(_("File or folder to write to; - is standard output."))
@templates_option
@drawing_options
def annex(spec: str, number: str | None, output: str, **given: Any) -> None:
    import bagan

    deliver(dict([bagan.annex(open_spec(spec), options_of(given), number=number)]), output)


@main.command(
    help=_(
        "Prove that drawings are right, from SVG or from the PDF of an annex alone. With --spec, "
        "a PDF has to show what the spec says, as its annex was made (paper, margin, status)."
    ),
    epilog=examples(
        "bagan audit out/*.svg out/*.pdf",
        "bagan audit struktur.svg --spec dinas.yaml",
        "bagan audit lampiran.pdf --spec dinas.yaml --status rancangan",
    ),
)
@click.argument(
    "file", type=click.Path(allow_dash=True), nargs=-1, required=True, metavar=_("FILE...")
)
@click.option(
    "--spec",
    type=click.Path(),
    metavar=_("SPEC"),
    help=_("Spec that the drawings must agree with."),
)
@click.option("--chart", metavar="ID", help=_("Chart of the spec that the drawing shows."))
@click.option("--min-size", type=Number(0, 72), default=0, metavar="PT",
              help=_("Smallest label allowed, in points."))  # fmt: skip
@drawing_options
def audit(
    file: Sequence[str], spec: str | None, chart: str | None, min_size: float, **given: Any
) -> None:
    from bagan import BaganError, load
    from bagan.chart.audited import audit_file

    loaded = load(spec) if spec else None
    codes = [0]
    for name in file:
        try:
            audits = audit_file(
                name, spec=loaded, chart=chart, min_size=min_size, options=options_of(given)
            )
        except BaganError as error:
            codes.append(report(error))
            continue
        for shown, found in audits:
            codes.append(PROBLEMS if found.findings else 0)
            show_audit(shown, found)
    sys.exit(max(codes))


@main.command(
    help=_("Make everything of one or many specs: SVG, PNG and PDF."),
    epilog=examples("bagan build specs/*.yaml", "bagan build dinas.yaml -o /tmp/gambar --dpi 300"),
)
@spec_argument(many=True)
@output_option(_("Folder to write to."))
@font_option
@dpi_option
@templates_option
@drawing_options
def build(spec: Sequence[str], output: str, **given: Any) -> None:
    from pathlib import Path

    import bagan
    from bagan.chart.outputs import file_names
    from bagan.files import write_all

    if output == "-" or Path(output).is_file():
        raise click.UsageError(_("build writes many files: -o has to be a folder."))
    options, codes = options_of(given), [0]
    for loaded in open_all(spec, codes):
        try:
            try:
                with progress(loaded.path, len(file_names(loaded))) as step:
                    made = bagan.build(loaded, options, step=step)
            except bagan.MissingPdf as error:
                codes.append(report(error))
                made = bagan.build(loaded, options, pdf=False)
            write_all({Path(output) / file: data for file, data in made.items()})
            for file in made:
                click.echo(Path(output) / file)
        except bagan.BaganError as error:
            codes.append(report(error))
    sys.exit(max(codes))


@main.command(
    help=_("Print the JSON Schema, by which editors complete keys."),
    epilog=examples("bagan schema", "bagan schema -o bagan.schema.json"),
)
@output_option(_("File to write to; - is standard output."), default="-")
def schema(output: str) -> None:
    import bagan

    deliver({"bagan.schema.json": bagan.schema().encode()}, output)


@main.command(help=_("Tell what is installed, what is missing, and what to type."))
def doctor() -> None:
    from bagan.cli.doctor import examine

    code = 0
    for item in examine():
        if item.passed:
            click.echo(_("ok       {name}: {found}", name=item.name, found=item.found))
        elif item.optional:
            click.echo(_("optional {name}: {remedy}", name=item.name, remedy=item.remedy))
        else:
            click.echo(_("missing  {name}: {remedy}", name=item.name, remedy=item.remedy))
            code = MISSING_TOOL
    sys.exit(code)


def options_of(given: Mapping[str, Any]) -> Options:
    """The Options that the command line's answers make."""
    from bagan import Options

    return Options(**{name: value for name, value in given.items() if value is not None})
