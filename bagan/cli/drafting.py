"""The command ``import``: a regulation's file in, a drafted spec beside its schema out.

Of a scan, its text and the page on which the reading is reviewed are written, too.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bagan.cli.options import examples
from bagan.cli.program import Command
from bagan.language import _, ngettext

if TYPE_CHECKING:
    from bagan import Account, Draft


@click.command(
    "import",
    cls=Command,
    help=_(
        "Draft a spec from the text of a regulation (.txt, .md, .docx, .pdf), a scan of it (.pdf, "
        ".png, .jpg, .tif), a table of offices (.xlsx, .csv, .json) or a drawn chart (.svg, .pdf, "
        ".docx, .drawio, .mmd): what it leaves open is marked PERIKSA."
    ),
    epilog=examples(
        "bagan import perbup-49-2017.pdf",
        "bagan import perbup-49-2017.docx -o koordinasi.yaml",
        "bagan import perbup-49-2017.txt -o - | less",
        "bagan import dinas.xlsx",
        "bagan import pindaian.pdf --koreksi pindaian-koreksi.json",
    ),
)
@click.argument("naskah", type=click.Path(), metavar=_("NASKAH"))
@click.option(
    "-o", "--output", type=click.Path(allow_dash=True), default="", metavar=_("PATH"),
    help=_("Spec to write; - is standard output. Without it, the name of NASKAH with .yaml."),
)  # fmt: skip
@click.option(
    "--koreksi", "corrections", type=click.Path(), metavar=_("PATH"),
    help=_("What the review page of this scan saved: lines accepted and corrected."),
)  # fmt: skip
@click.option(
    "--terima-konsep", "accepted", is_flag=True,
    help=_("Accept a draft that leaves entries of the text out or is unsure of them: exit code 0."),
)  # fmt: skip
def import_(naskah: str, output: str, corrections: str | None, accepted: bool) -> None:
    import shlex

    from bagan import draft
    from bagan.chart.spec import SCHEMA_FILE
    from bagan.cli.show import deliver

    printed = output == "-"
    target = Path(output) if output else Path(naskah).with_suffix(".yaml")
    if Path(naskah).suffix.lower() in (".yaml", ".yml"):
        raise click.UsageError(
            _("{path} is a spec already; name the regulation's text or a table.", path=naskah)
        )
    if not printed:
        _refuse_to_replace(target)
    drafted = draft(
        naskah,
        file="-" if printed else target.name,
        naskah=_relative(Path(naskah), Path() if printed else target.parent),
        schema=SCHEMA_FILE,
        text="" if printed else target.with_suffix(".txt").name,
        corrections=corrections,
    )
    if printed:
        deliver({"spec.yaml": drafted.text.encode()}, "-")
    else:
        _write(drafted, target, again=corrections is not None)
    for line in _told(drafted.account):
        click.echo(line, err=printed)
    told = ngettext(
        "{count} item to check: look for PERIKSA.",
        "{count} items to check: look for PERIKSA.",
        drafted.open,
    )
    if drafted.open:
        click.echo(told, err=printed)
    if not printed:
        click.echo(_("Next: bagan build {path}", path=shlex.quote(str(target))))
    if not (drafted.account.settled or accepted):
        click.echo(
            _(
                "Entries are open: compare them with the text; --terima-konsep accepts the draft"
                " as it is."
            ),
            err=True,
        )
        raise SystemExit(1)


def _write(drafted: Draft, target: Path, *, again: bool) -> None:
    """Write the spec and its schema; of a scan also its text and the review page, which replace
    earlier ones where it is read *again*."""
    from bagan import schema
    from bagan.chart.spec import SCHEMA_FILE
    from bagan.files import write_all

    outputs = {target: drafted.text.encode()}
    beside = target.parent / SCHEMA_FILE
    if not beside.exists():
        outputs[beside] = schema().encode()
    text, review = target.with_suffix(".txt"), target.with_name(f"{target.stem}-tinjauan.html")
    if drafted.review:
        outputs |= {text: drafted.naskah.encode(), review: drafted.review.encode()}
        for path in () if again else (text, review):
            _refuse_to_replace(path)
    write_all(outputs)
    click.echo(_("Written: {path}", path=target))
    if drafted.review:
        click.echo(_("Written: {path}", path=text))
        click.echo(_("Review what was read: open {path} in a browser", path=review))


def _told(account: Account) -> Iterator[str]:
    """The account in lines: how many entries, how many drawn, and each that is open."""
    if not account.entries:
        yield _("No entry of a list of offices was read in the text.")
        return
    counts = {
        "total": len(account.entries),
        "drawn": len(account.drawn),
        "missing": len(account.missing),
    }
    yield {
        "text": _(
            "List entries in the text: {total}; drawn {drawn}, not drawn {missing}.", **counts
        ),
        "table": _("Offices in the table: {total}; drawn {drawn}, not drawn {missing}.", **counts),
        "drawing": _(
            "Boxes in the drawing: {total}; drawn {drawn}, not drawn {missing}.", **counts
        ),
    }[account.of]
    for entry in account.open:
        place = f"{entry.path}:{entry.line}" if entry.line else entry.path
        yield f'  {place}: "{entry.words}": {entry.told}'


def _refuse_to_replace(path: Path) -> None:
    if path.exists():
        raise click.UsageError(
            _("{path} is there already; it is left as it is. Name another file with -o.", path=path)
        )


def _relative(naskah: Path, folder: Path) -> str:
    """The path of the regulation's file as a spec in *folder* names it."""
    try:
        name = os.path.relpath(naskah, folder)
    except ValueError:  # another drive
        name = str(naskah.resolve())
    name = name.replace(os.sep, "/")
    return name if name.isprintable() else ""
