"""The command `ambil`: a Word document and its spec in, the spec with what a hand changed out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bagan.cli.options import drawing_options, examples, options_of
from bagan.cli.program import Command
from bagan.cli.show import keep_ending
from bagan.cli.specs import ENDINGS
from bagan.language import _, ngettext

if TYPE_CHECKING:
    from bagan import Spec
    from bagan.chart.retaken import Outcome


@click.command(
    cls=Command,
    help=_(
        "Write into the spec what a hand has changed in its Word document, where that can mean "
        "one thing only: names of boxes, boxes and lines drawn or deleted, solid and dashed, "
        "order, titles. What has no article to rest on, and what may mean several things, is "
        "marked PERIKSA. Without SPEC, the spec that the document carries is taken."
    ),
    epilog=examples(
        "bagan ambil lampiran.docx dinas.yaml",
        "bagan ambil lampiran.docx dinas.yaml -o dinas-baru.yaml",
        "bagan ambil lampiran.docx -o dinas-baru.yaml",
    ),
)
@click.argument("file", type=click.Path(), metavar=_("FILE"))
@click.argument("spec", type=click.Path(), metavar=_("[SPEC]"), required=False)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False), metavar=_("PATH"),
    help=_("File to write the spec to, instead of SPEC."),
)  # fmt: skip
@drawing_options
def ambil(file: str, spec: str | None, output: str | None, **given: Any) -> None:
    from bagan import load
    from bagan.chart.retaken import take
    from bagan.chart.spec import printable
    from bagan.chart.worded import returned
    from bagan.files import write_all

    if spec is None and output is None:
        raise click.UsageError(_("Name the spec, or with -o the file to write it to."))
    if output is not None:
        keep_ending(output, *ENDINGS)
    loaded = load(spec) if spec else None
    found = returned(file, spec=loaded, options=options_of(given))
    target = Path(output or spec or "")
    text, outcomes = take(
        loaded or found.spec,
        found.spec,
        found.revision.changes,
        document=printable(Path(file).name),
    )
    known = target.read_bytes() if target.exists() else None
    if known == text:
        _tell(outcomes, found.spec)
        click.echo(_("{path} stays as it is", path=target))
        return
    if known is not None and (spec is None or target != Path(spec)):
        _refuse(target)
    files = {target: text}
    if known is not None:
        files = {target.with_name(f"{target.name}.bak"): known, target: text}
    write_all(files)
    _tell(outcomes, found.spec)
    click.echo(_("Written: {path}", path=target))
    click.echo(_("Now bagan check {path} holds it against the articles.", path=target))
    count = sum(outcome.asked for outcome in outcomes)
    if count:
        click.echo(
            ngettext(
                "{count} item to check: look for PERIKSA.",
                "{count} items to check: look for PERIKSA.",
                count,
            )
        )


def _refuse(path: Path) -> None:
    from bagan.problem import RenderError

    raise RenderError(
        _("{path} is there already; nothing was written: name another file with -o", path=path)
    )


def _tell(outcomes: tuple[Outcome, ...], spec: Spec) -> None:
    """A line for each change: what it is, and what became of it."""
    from bagan.chart.revised import told
    from bagan.chart.spec import printable

    words = {
        "taken": _("taken"),
        "asked": _("not taken, marked PERIKSA"),
        "told": _("not taken"),
        "known": _("in the spec already"),
    }
    for outcome in outcomes:
        line = told(outcome.change, spec.organisation)
        state = words[outcome.state.value]
        if outcome.state.value == "taken" and outcome.asked:
            state = _("taken, marked PERIKSA")
        click.echo(printable(f"{state}: {line}"))
    if any(outcome.state.value == "told" for outcome in outcomes):
        click.echo(_("Bagan computes where boxes and lines stand; a spec does not say it."))
    if not outcomes:
        click.echo(_("Nothing was changed by hand."))
