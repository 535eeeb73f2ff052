"""The command `build`: specs in, all files of each out, made where something has changed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

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
from bagan.cli.show import (
    MISSING_TOOL,
    PROBLEMS,
    folder_at,
    progress,
    show_error,
    show_problems,
    show_sheets,
)
from bagan.cli.working import named, worked
from bagan.language import _, ngettext

if TYPE_CHECKING:
    from bagan import Problem
    from bagan.publish.making import Made, Recipe, Sheets

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


@dataclass
class Run:
    """One build into *folder*: what it told of its specs, the exit codes of their faults."""

    folder: str
    recipe: Recipe
    form: Literal["text", "json"]
    paths: list[str]
    told: list[dict[str, Any]] = field(default_factory=list)
    codes: list[int] = field(default_factory=lambda: [0])

    def keeps(self, path: str) -> bool:
        """Whether the files of the spec at *path* are made already; what was said is said again."""
        from bagan.publish.making import is_current, record_in

        record = record_in(self.folder, path)
        if record is None or not is_current(record, path, self.recipe, self.folder):
            return False
        self.tell(path, "unchanged", record.files, record.problems, record.sheets)
        return True

    def write(self, made: Made) -> None:
        """Write what came of one spec, with its record, and say so."""
        from bagan.problem import BaganError
        from bagan.publish.making import record_of, write_to

        fault, state = made.fault, "made" if made.files else "faulty"
        if fault or not made.files:
            self.codes.append(MISSING_TOOL if made.missing_tool else PROBLEMS)
        files = {**made.files, **record_of(made, self.recipe)}
        try:
            write_to(self.folder, files)
        except BaganError as error:
            self.codes.append(PROBLEMS)
            fault, state = str(error), "faulty"
        names = made.files if state == "made" else ()
        self.tell(made.path, state, names, made.problems, made.sheets, fault)

    def tell(
        self,
        path: str,
        state: str,
        names: Iterable[str],
        problems: Sequence[Problem],
        sheets: Sheets,
        fault: str = "",
    ) -> None:
        """Say what became of one spec."""
        import json

        from bagan.chart.spec import format_problems
        from bagan.publish.making import place_in

        files = [place_in(self.folder, name) for name in names]
        self.told.append(
            {
                "spec": path,
                "state": state,
                "files": files,
                "problems": json.loads(format_problems(problems, "json")),
                "fault": fault or None,
            }
        )
        if self.form == "json":
            return
        show_problems(problems, "text", err=True)
        if fault:
            show_error(fault)
        for file in files if state == "made" else ():
            click.echo(file)
        show_sheets(sheets)

    def close(self) -> None:
        """Say all of it to a machine, or how many specs were not drawn, and left as they are."""
        if self.form == "json":
            from bagan.jsontext import json_text

            told = {one["spec"]: one for one in self.told}
            click.echo(json_text([told[path] for path in self.paths]))
            return
        faulty = sum(one["state"] == "faulty" for one in self.told)
        if faulty and len(self.told) > 1:
            words = ngettext(
                "{count} of {all} specs was not drawn; its fault is told above.",
                "{count} of {all} specs were not drawn; their faults are told above.",
                faulty,
                all=len(self.told),
            )
            click.echo(words, err=True)
        kept = sum(one["state"] == "unchanged" for one in self.told)
        if kept:
            words = ngettext(
                "{folder}: {count} spec has not changed; --ulang makes it anew",
                "{folder}: {count} specs have not changed; --ulang makes them anew",
                kept,
                folder=self.folder,
            )
            click.echo(words, err=True)
