"""The command `buka`: a finished file in, the spec and the naskah that it carries out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bagan.cli.options import examples
from bagan.cli.program import Command
from bagan.cli.show import PROBLEMS
from bagan.language import _

if TYPE_CHECKING:
    from bagan.chart.carried import Carried
    from bagan.chart.reopened import Agreement


@click.command(
    cls=Command,
    help=_(
        "Give back the spec, and the text of the regulation, that a PDF, SVG, PNG or Word "
        "document of Bagan carries, and tell whether the file still shows what the spec says. "
        "No file is ever overwritten."
    ),
    epilog=examples("bagan buka lampiran.pdf", "bagan buka struktur.png -o kembali"),
)
@click.argument("file", type=click.Path(allow_dash=True), metavar=_("FILE"))
@click.option(
    "-o", "--output", type=click.Path(file_okay=False), default="out", show_default=True,
    metavar=_("FOLDER"), help=_("Folder to write to."),
)  # fmt: skip
def buka(file: str, output: str) -> None:
    from bagan.chart.carried import LIMIT, taken
    from bagan.chart.reopened import agreement
    from bagan.files import read_file
    from bagan.problem import RenderError
    from bagan.publish.insert import again

    data = read_file(file, LIMIT)
    try:
        carried = taken(data)
    except RenderError as error:
        raise RenderError(f"{file}: {error}") from error
    if carried is None:
        raise RenderError(
            _(
                "{path} carries no spec, or not any more: it was made without one, or another "
                "program has saved it and left the spec out",
                path=file,
            )
        )
    _write(carried, Path(output))
    _tell(carried)
    sys.exit(_judge(file, carried, agreement(data, carried, again)))


def _write(carried: Carried, folder: Path) -> None:
    """Write what is carried; a file that is there already has to be the same, and stays."""
    from bagan.chart.carried import safe_name, safe_path
    from bagan.files import read_file, write_all
    from bagan.problem import RenderError

    spec = folder / safe_name(carried.spec_name, "spesifikasi.yaml")
    files = {spec: carried.spec}
    if carried.naskah is not None:
        path = folder / safe_path(carried.naskah_name or "", "naskah")
        files[path if path != spec else folder / "naskah"] = carried.naskah
    for path in files:
        if not path.resolve().is_relative_to(folder.resolve()):
            raise RenderError(_("{path} leads out of the folder; nothing was written", path=path))
    there = {path for path in files if path.exists() or path.is_symlink()}
    for path in there:
        if not path.is_file() or read_file(str(path), len(files[path])) != files[path]:
            raise RenderError(
                _("{path} is there already, with other contents; nothing was written: name "
                  "another folder with -o", path=path)
            )  # fmt: skip
    write_all({path: data for path, data in files.items() if path not in there})
    for path in files:
        if path in there:
            click.echo(_("{path} is there already, the same byte for byte", path=path))
        else:
            click.echo(_("Written: {path}", path=path))


def _tell(carried: Carried) -> None:
    """Tell what is not as it was."""
    if carried.left_out:
        click.echo(
            _(
                "The spec is not byte for byte the one that was drawn: {count} service numbers "
                "(NIP) or photographs that the file does not show were left out.",
                count=carried.left_out,
            )
        )
    reasons = {
        "missing": _("it could not be read when the file was made"),
        "large": _("it is too large"),
        "people": _("it names service numbers (NIP) that the file does not show"),
    }
    if carried.naskah_left_out:
        why = reasons.get(carried.naskah_left_out, carried.naskah_left_out)
        click.echo(_("The text of the regulation is not in the file: {reason}.", reason=why))


def _judge(file: str, carried: Carried, found: Agreement) -> int:
    """Tell whether the file still shows its spec; gives the exit code."""
    from bagan.chart.spec import printable

    path = printable(file)
    if found.state == "same":
        said = _("{path} agrees with its spec: drawn again, it is the same byte for byte.",
                 path=path)  # fmt: skip
    elif found.state == "alike":
        said = _("{path} agrees with its spec: the file is not the same byte for byte, but what "
                 "it shows is what the spec says.", path=path)  # fmt: skip
    elif found.state == "differs":
        said = _("{path} does not show any more what its spec says:", path=path)
    else:
        said = _("Whether {path} still shows what its spec says cannot be told:", path=path)
    click.echo(said)
    for line in found.told:
        click.echo(f"  {printable(line)}")
    if not found.redrawn:
        click.echo(
            _(
                "The file was made with Bagan {version}; this one draws the spec otherwise.",
                version=printable(carried.version),
            )
        )
    return 0 if found.state in ("same", "alike") else PROBLEMS
