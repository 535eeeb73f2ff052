"""The command `embed`: a spec in; charts for websites, and what to paste into pages, out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bagan.cli.options import (
    chart_option,
    colour_option,
    dpi_option,
    drawing_options,
    examples,
    options_of,
    output_option,
    spec_argument,
)
from bagan.cli.program import Command
from bagan.cli.show import folder_at
from bagan.cli.specs import opened
from bagan.language import _

if TYPE_CHECKING:
    from bagan.publish.embed import Embedding, Way


@click.command(
    cls=Command,
    help=_(
        "Make the charts of a spec ready for websites, for narrow and wide screens, and print "
        "what to paste into a page."
    ),
    epilog=examples(
        "bagan embed dinas.yaml",
        "bagan embed dinas.yaml --chart struktur-organisasi -o situs/bagan",
        "bagan embed dinas.yaml --base-url https://example.go.id/bagan",
    ),
)
@spec_argument()
@chart_option
@click.option(
    "--base-url", metavar="URL",
    help=_("Address of the folder where the files will stand; oEmbed needs it."),
)  # fmt: skip
@output_option(_("Folder to write to."))
@dpi_option
@colour_option
@drawing_options
def embed(spec: str, chart: str | None, base_url: str | None, output: str, **given: Any) -> None:
    from bagan.files import write_all
    from bagan.publish.embed import BadAddress, base_address, embeddings

    folder = folder_at(output, "embed")
    try:
        base = None if base_url is None else base_address(base_url)
    except BadAddress as error:
        raise click.UsageError(str(error)) from error
    options = options_of(given)
    with opened(spec) as loaded:
        made = list(embeddings(loaded, options, chart=chart, base=base))
    write_all({folder / name: data for each in made for name, data in each.files.items()})
    for each in made:
        _show(each, folder)
    if base is None:
        click.echo(_("For oEmbed, name the address of the folder: --base-url"), err=True)


def _show(made: Embedding, folder: Path) -> None:
    """Print the files of one chart, then its snippets."""
    for name in made.files:
        click.echo(folder / name)
    titles = _titles()
    for snippet in made.snippets:
        click.echo(f"\n{titles[snippet.way]}")
        if snippet.way == "inline":
            click.echo(f"  {folder / made.name}.svg")
        else:
            click.echo(snippet.html.rstrip("\n"))
    click.echo()


def _titles() -> Mapping[Way, str]:
    """What is told before each snippet."""
    from bagan.publish.embed import Way

    return {
        Way.PICTURE: _("Picture, with the small-screen version and a PNG where there is no SVG:"),
        Way.OBJECT: _("Object, whose text can be searched and whose units can be clicked:"),
        Way.IFRAME: _("Frame, for content systems that allow it:"),
        Way.OEMBED: _("oEmbed, in the head of the page that others link to:"),
        Way.INLINE: _("Inline, styled by the page: paste the whole file"),
    }
