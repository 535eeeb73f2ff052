"""The command `sisip`: an office's draft and a spec in, the draft with the annexes in it out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bagan.cli.options import (
    carry_option,
    drawing_options,
    examples,
    options_of,
    spec_argument,
    templates_option,
)
from bagan.cli.program import Command
from bagan.cli.show import deliver, show_sheets
from bagan.cli.specs import open_spec
from bagan.language import _

if TYPE_CHECKING:
    from bagan.api import Options, Spec

HAND = frozenset(
    ("kotak-berganti-nama", "kotak-ditambah", "kotak-dihapus", "garis-berganti-jenis",
     "garis-ditambah")
)  # fmt: skip
"""What a hand says of boxes and lines; where they stand is computed anew."""


@click.command(
    cls=Command,
    help=_(
        "Put the annexes of a spec into the draft of its regulation, a Word document: after the "
        "paragraph with the bookmark LAMPIRAN, or after the last page. Run again, it replaces "
        "them; all else stays as it was. The old file is kept with .bak at the end of its name."
    ),
    epilog=examples(
        "bagan sisip rancangan.docx dinas.yaml",
        "bagan sisip rancangan.docx dinas.yaml -o rancangan-lengkap.docx",
        "bagan sisip rancangan.docx dinas.yaml --bookmark LAMPIRAN_BAGAN",
    ),
)
@click.argument("draft", type=click.Path(), metavar=_("DRAFT"))
@spec_argument()
@click.option(
    "--bookmark", metavar=_("NAME"),
    help=_("Bookmark, or title or tag of a content control, that tells where; else LAMPIRAN."),
)  # fmt: skip
@click.option(
    "-o", "--output", type=click.Path(allow_dash=True), metavar=_("PATH"),
    help=_("File to write to instead of the draft; - is standard output."),
)  # fmt: skip
@carry_option
@templates_option
@drawing_options
def sisip(draft: str, spec: str, bookmark: str | None, output: str | None, **given: Any) -> None:
    import bagan
    from bagan.files import write_all
    from bagan.publish.insert import insert, refuse

    path = Path(draft)
    before = path.read_bytes()
    refuse(before, path=draft)
    loaded, options, names = open_spec(spec), options_of(given), list[str]()
    made = bagan.annex(loaded, options, form="docx", step=names.append)
    found = insert(before, made.data, path=draft, bookmark=bookmark)
    replaced = found.replaced and found.data != before
    by_hand = _by_hand(draft, loaded, options) if replaced else 0
    if output is not None:
        deliver({path.name: found.data}, output)
    elif found.data != before:
        write_all({path.with_name(f"{path.name}.bak"): before, path: found.data})
        click.echo(draft)
    if found.data == before:
        told = _("{path}: the annexes in it are these already", path=draft)
    elif found.replaced:
        told = _("{path}: the annexes were replaced", path=draft)
        if by_hand:
            old = draft if output is not None else f"{draft}.bak"
            told += "\n" + _(
                "{count} changes that a hand made in the old annexes are not in the new ones; "
                "bagan ambil {path} takes them into the spec",
                count=by_hand, path=old,
            )  # fmt: skip
    elif found.at_bookmark:
        told = _(
            '{path}: the annexes stand after "{name}"', path=draft, name=bookmark or "LAMPIRAN"
        )
    else:
        told = _("{path}: the annexes stand after the last page", path=draft)
    click.echo(told, err=True)
    if found.goes_on:
        click.echo(
            _("Text follows the annexes: look at its page numbers in Word, which are not changed."),
            err=True,
        )
    if found.old_annex and not found.replaced:
        click.echo(
            _(
                'The draft has an annex with a picture of its own, "{heading}": if that is the old '
                "chart, delete it in Word.",
                heading=found.old_annex,
            ),
            err=True,
        )
    show_sheets(bagan.other_papers(loaded, options, names))


def _by_hand(draft: str, spec: Spec, options: Options) -> int:
    """How many boxes and lines of the annexes in *draft* a hand has changed that *spec* does not
    say either; 0 where they do not carry the spec that they were made of."""
    from bagan.chart.audited import audit_file
    from bagan.problem import BaganError

    def told(**against: Any) -> set[tuple[str, str]]:
        ((_name, report),) = audit_file(draft, **against)
        return {(found.rule, found.message) for found in report.findings if found.rule in HAND}

    try:
        found = told()
        return len(found & told(spec=spec, options=options)) if found else 0
    except BaganError:
        return 0
