"""What came of each spec of a build in; its files, words on a terminal, exit codes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import click

from bagan.cli.show import MISSING_TOOL, PROBLEMS, show_error, show_problems, show_sheets
from bagan.language import _, ngettext

if TYPE_CHECKING:
    from bagan import Problem
    from bagan.publish.making import Made, Recipe, Sheets


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
        from bagan.publish.making import left_over, record_in, record_of, write_to

        earlier = record_in(self.folder, made.path)
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
        if earlier is not None and state == "made":
            self.tell_left_over(left_over(earlier, made, self.recipe, self.folder))

    def tell_left_over(self, names: Iterable[str]) -> None:
        """Say which files of an earlier build lie there still and are not made any more."""
        from bagan.publish.making import place_in

        for name in names if self.form == "text" else ():
            words = _(
                "{file} is of an earlier build and is no longer made; delete it if not needed.",
                file=place_in(self.folder, name),
            )
            click.echo(words, err=True)

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
