"""What became of each spec of a site in; words on a terminal, or one JSON object, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from bagan.cli.show import MISSING_TOOL, PROBLEMS, show_error, show_problems
from bagan.language import _

if TYPE_CHECKING:
    from bagan.problem import Problem


@dataclass
class Told:
    """What one run into *folder* told of its specs, the exit codes of their faults."""

    folder: Path
    form: Literal["text", "json"]
    paths: Sequence[str]
    specs: list[dict[str, Any]] = field(default_factory=list)
    codes: list[int] = field(default_factory=lambda: [0])
    lacking: str = ""

    def kept(self, path: str, page: Path) -> None:
        """The pages of a spec are as they have to be."""
        self._add(path, "unchanged", page)

    def drawn(self, path: str, page: Path, problems: Sequence[Problem], lacking: str) -> None:
        """The pages of a spec were written; *lacking* is the tool that more of them need."""
        self._add(path, "drawn", page, problems, lacking)
        if lacking:
            self.lacking = self.lacking or lacking
            self.codes.append(MISSING_TOOL)
        if self.form == "text":
            click.echo(page)

    def faulty(
        self, path: str, problems: Sequence[Problem], fault: str = "", *, missing_tool: bool = False
    ) -> None:
        """Nothing could be drawn of a spec."""
        from bagan.chart.spec import printable

        self._add(path, "faulty", None, problems, fault)
        self.codes.append(MISSING_TOOL if missing_tool else PROBLEMS)
        if self.form == "text" and fault:
            show_error(f"{printable(path)}: {fault}")

    def _add(
        self,
        path: str,
        state: str,
        page: Path | None,
        problems: Sequence[Problem] = (),
        fault: str = "",
    ) -> None:
        import json

        from bagan.chart.spec import format_problems

        self.specs.append(
            {
                "spec": path,
                "state": state,
                "page": None if page is None else str(page),
                "problems": json.loads(format_problems(problems, "json")),
                "fault": fault or None,
            }
        )
        if self.form == "text":
            show_problems(problems, "text", err=True)

    def lack(self) -> None:
        """Tell once which tool all of the specs lack."""
        if self.lacking and self.form == "text":
            click.echo(_("error: {text}", text=self.lacking), err=True)

    def close(self, regulations: int, removed: Iterable[Path]) -> None:
        """Say all of it to a machine, or how many specs came to what; *removed* are the pages of
        those that are not named any more."""
        gone = [str(page) for page in removed]
        if self.form == "json":
            from bagan.jsontext import json_text

            specs = sorted(self.specs, key=lambda one: self.paths.index(one["spec"]))
            click.echo(json_text({"folder": str(self.folder), "specs": specs, "removed": gone}))
            return
        click.echo(
            _(
                "{folder}: {count} regulations, {drawn} drawn, {removed} removed",
                folder=self.folder,
                count=regulations,
                drawn=sum(one["state"] == "drawn" for one in self.specs),
                removed=len(gone),
            )
        )
