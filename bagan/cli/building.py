"""The command `build`: specs in, all files of each out, made where something has changed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing, nullcontext
from functools import partial
from pathlib import Path
from typing import Any, Literal

import click

from bagan.cli.options import (
    carry_option,
    cluster_option,
    dpi_option,
    drawing_options,
    examples,
    font_option,
    jobs_option,
    options_of,
    output_option,
    spec_argument,
    templates_option,
)
from bagan.cli.program import Command
from bagan.cli.show import folder_at, progress
from bagan.cli.working import named, worked
from bagan.language import _

ALONE_LIMIT = 2
"""So many specs are made before another process would have begun."""


@click.command(
    cls=Command,
    help=_(
        "Make everything of one or many specs: SVG, PNG and PDF; a folder stands for all specs in "
        "and below it. A second run makes only what has changed."
    ),
    epilog=examples(
        "bagan build specs/*.yaml",
        "bagan build dinas.yaml -o /tmp/gambar --dpi 300",
        "bagan build dinas.yaml --docx",
    ),
)
@spec_argument(many=True)
@output_option(_("Folder to write to."))
@click.option(
    "--tanpa-png", "png", is_flag=True, flag_value=False, default=True,
    help=_("Leave the PNG pictures out."),
)  # fmt: skip
@click.option("--docx", is_flag=True, help=_("Write the annexes as Word documents, too."))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help=_("How it is told what was made: the names of files, or one JSON array of all specs."),
)  # fmt: skip
@click.option("--ulang", "again", is_flag=True, help=_("Make all anew, what is unchanged, too."))
@jobs_option
@cluster_option
@font_option
@dpi_option
@templates_option
@carry_option
@drawing_options
def build(
    spec: Sequence[str],
    output: str,
    png: bool,
    docx: bool,
    form: Literal["text", "json"],
    again: bool,
    jobs: int | None,
    cluster: str | None,
    **given: Any,
) -> None:
    from bagan.cli.built import Run
    from bagan.leftovers import run_in
    from bagan.publish import making

    folder_at(output, "build")
    if cluster and given["templates"]:
        raise click.UsageError(_("--templates is of this machine: a cluster has not got it."))
    paths = named(spec)
    if clash := making.clash(paths):
        first, second, file = clash
        raise click.UsageError(
            _(
                "{first} and {second} would both write {file}: rename one of them, "
                "or build them into different folders.",
                first=first,
                second=second,
                file=file,
            )
        )
    options = options_of(given)
    run = Run(output, making.Recipe.of(options, png=png, docx=docx), form, paths)
    changed = paths if again else [path for path in paths if not run.keeps(path)]
    work = partial(making.made, options=options, png=png, docx=docx)
    found = worked(work, changed, lost=making.lost, jobs=jobs, cluster=cluster, alone=ALONE_LIMIT)
    there = nullcontext() if making.is_address(output) else run_in(Path(output))
    with closing(found), there, progress(_("Building"), len(changed)) as step:
        for made in found:
            run.write(made)
            step(made.path)
    run.close()
    sys.exit(max(run.codes))
