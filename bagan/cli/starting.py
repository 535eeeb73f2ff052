"""The commands `new` and `schema`: answers in, a first spec and the schema for its editor out."""

from __future__ import annotations

from collections.abc import Callable

import click

from bagan.cli.options import examples, output_option
from bagan.cli.program import Command
from bagan.cli.show import deliver
from bagan.cli.specs import ENDINGS
from bagan.language import _
from bagan.pola import names, read

USUAL = {"daerah": "Kabupaten Contoh", "kode": "00.00", "kantor": "Dinas Sosial"}


def _usual(answer: str) -> Callable[[], str]:
    """What a question proposes: what the kind of office asked for usually has."""

    def default() -> str:
        key = click.get_current_context().params.get("pola")
        return str(getattr(read(key), answer) if key in names() else USUAL[answer])

    return default


def _free(_ctx: click.Context, _argument: click.Parameter, name: str) -> str:
    """The file to write, refused before any question is asked."""
    from pathlib import Path

    if name == "-":
        raise click.UsageError(_("Name a file, for example dinas.yaml."))
    if Path(name).exists():
        raise click.UsageError(_("{path} is there already; it is left as it is.", path=name))
    return name


def _spec(ctx: click.Context, argument: click.Parameter, name: str) -> str:
    """A free name that a spec may have: other programs would open a file of another ending."""
    from pathlib import Path

    if _free(ctx, argument, name).lower().endswith(ENDINGS):
        return name
    told = Path(name).with_suffix(".yaml")
    raise click.UsageError(_('The name of a spec has to end with .yaml: "{name}".', name=told))


def _province() -> str:
    """The province proposed: a region that is one is in itself."""
    region = str(click.get_current_context().params.get("daerah", ""))
    return region if region.startswith("Provinsi ") else "Provinsi Contoh"


def _write_table(ctx: click.Context, option: click.Parameter, name: str | None) -> None:
    """Write the table to fill in, and be done: it asks no questions."""
    import shlex
    from pathlib import Path

    from bagan.files import write_all
    from bagan.intake import empty_table

    if name is None or ctx.resilient_parsing:
        return
    path = Path(name)
    if path.suffix.lower() != ".xlsx":
        raise click.UsageError(_("The table's name has to end with .xlsx."))
    _free(ctx, option, name)
    write_all({path: empty_table()})
    click.echo(_("Written: {path}", path=name))
    click.echo(_("Next: bagan import {path}", path=shlex.quote(name)))
    ctx.exit()


@click.command(
    cls=Command,
    help=_("Write a first spec, ready to edit: of a small dinas, or of the kind of office asked."),
    epilog=examples(
        "bagan new dinas.yaml",
        "bagan new camat.yaml --pola kecamatan",
        "bagan new --tabel dinas.xlsx",
        "bagan new dinas.yaml --daerah 'Kabupaten Pasaman Barat' --kode 13.12 "
        "--provinsi 'Sumatera Barat' --dinas 'Dinas Sosial'",
    ),
)
@click.argument("file", type=click.Path(dir_okay=False), metavar=_("FILE"), is_eager=True,
                callback=_spec)  # fmt: skip
@click.option("--pola", metavar=_("KIND"), type=click.Choice(names()), is_eager=True,
              help=_("Kind of office: {kinds}.", kinds=", ".join(names())))  # fmt: skip
@click.option("--tabel", metavar=_("FILE"), type=click.Path(dir_okay=False), is_eager=True,
              expose_value=False, callback=_write_table,
              help=_("Write a table for Excel instead, to fill in and import."))  # fmt: skip
@click.option("--daerah", metavar=_("NAME"), prompt=_("Region"), default=_usual("daerah"),
              help=_("Region, starting with Kabupaten, Kota, Provinsi or Desa."))  # fmt: skip
@click.option("--kode", metavar=_("CODE"), prompt=_("Code"), default=_usual("kode"),
              help=_("Code of the region (Kemendagri), such as 13.12."))  # fmt: skip
@click.option(
    "--provinsi",
    metavar=_("NAME"),
    prompt=_("Province"),
    default=_province,
    help=_("Province."),
)
@click.option(
    "--dinas",
    metavar=_("NAME"),
    prompt=_("Office or body"),
    default=_usual("kantor"),
    help=_("Full name of the office or body."),
)
def new(file: str, pola: str | None, **answers: str) -> None:
    import shlex
    from pathlib import Path

    import bagan
    from bagan.chart.spec import SCHEMA_FILE, Answers, first_spec
    from bagan.files import write_all

    path, given = Path(file), Answers(**answers)
    if problem := given.problem(pola):
        raise click.UsageError(problem)
    text = first_spec(given, file=file, pola=pola)
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


@click.command(
    cls=Command,
    help=_("Print the JSON Schema, by which editors complete keys."),
    epilog=examples("bagan schema", "bagan schema -o bagan.schema.json"),
)
@output_option(_("File to write to; - is standard output."), default="-")
def schema(output: str) -> None:
    import bagan

    deliver({"bagan.schema.json": bagan.schema().encode()}, output)
