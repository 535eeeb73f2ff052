"""Names of many texts in; a spec of each beside it, words on a terminal, an exit code out.

Faults are values here: no text keeps another from being drafted.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from bagan.cli.drafted import (
    counts_of,
    files_of,
    name_from,
    refuse_address,
    target_of,
    told,
    written,
)
from bagan.cli.show import MISSING_TOOL, PROBLEMS, progress, show_error, show_problems
from bagan.cli.specs import ENDINGS
from bagan.cli.working import worked
from bagan.language import _, unknown

if TYPE_CHECKING:
    from bagan import Draft, Problem
    from bagan.publish.making import Parcel

ALONE_LIMIT = 1
"""So many texts are drafted before another process would have begun."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What came of one text: its ``draft``, or what keeps it from being drafted."""

    text: str
    draft: Draft | None = None
    problems: tuple[Problem, ...] = ()
    fault: str = ""
    missing_tool: bool = False


def draft_all(
    texts: Sequence[str],
    *,
    output: str,
    form: Literal["text", "json"],
    accepted: bool,
    jobs: int | None,
    cluster: str | None,
) -> int:
    """Draft, write, tell all *texts*; gives the exit code.  Raises UsageError before anything is
    written."""
    from bagan.leftovers import run_in
    from bagan.publish.making import packed_file

    names = list(dict.fromkeys(texts))
    _refuse_to_mix(names, output)
    run = Run(output, form, accepted)
    with ExitStack() as stack:
        for folder in dict.fromkeys(target_of(name, output).parent for name in names):
            if folder.is_dir() or output:
                stack.enter_context(run_in(folder))
        wanted = [name for name in names if not run.is_told(name)]
        found = worked(
            partial(drafted, output=output, here=Path.cwd()), wanted,
            lost=_lost, jobs=jobs, cluster=cluster, alone=ALONE_LIMIT, pack=packed_file,
        )  # fmt: skip
        stack.enter_context(closing(found))
        step = stack.enter_context(progress(_("Drafting"), len(wanted)))
        for made in found:
            run.take(made)
            step(made.text)
    run.close(names)
    return max(run.codes)


def _refuse_to_mix(texts: Sequence[str], output: str) -> None:
    """Raises UsageError where two of *texts* would be drafted into one spec."""
    writers: dict[Path, str] = {}
    for text in texts:
        refuse_address(text)
        target = target_of(text, output)
        first = writers.setdefault(target.resolve(), text)
        if first != text:
            raise click.UsageError(
                _(
                    "{first} and {second} would both be drafted into {file}: rename one of them, "
                    "or draft them one by one.",
                    first=first,
                    second=text,
                    file=target,
                )
            )


def drafted(parcel: Parcel, output: str, here: Path) -> Drafted:
    """What is drafted of the text in *parcel*, in whatever process and on whatever machine;
    *here* is the folder from which the user named it."""
    import bagan
    from bagan.chart.spec import SCHEMA_FILE
    from bagan.publish.making import problem_as, unpacked

    text, target = parcel.path, target_of(parcel.path, output)
    with unpacked(parcel) as (path, change):
        try:
            made = bagan.draft(
                path,
                file=target.name,
                naskah=name_from(here / text, here / target.parent),
                schema=SCHEMA_FILE,
                text=target.with_suffix(".txt").name,
            )
        except bagan.SpecError as error:
            return Drafted(
                text, problems=tuple(problem_as(each, change) for each in error.problems)
            )
        except bagan.BaganError as error:
            fault = change(str(error))
            fault = fault if text in fault else f"{text}: {fault}"
            missing = isinstance(error, bagan.MissingTool)
            return Drafted(text, fault=fault, missing_tool=missing)
        except Exception as error:  # the other texts are drafted all the same
            if os.environ.get("BAGAN_DEBUG"):
                raise
            return Drafted(text, fault=f"{text}: {change(unknown(error))}")
    entries = tuple(replace(each, path=change(each.path)) for each in made.account.entries)
    account = replace(made.account, entries=entries)
    made = made._replace(text=change(made.text), account=account, review=change(made.review))
    return Drafted(text, made)


def _lost(parcel: Parcel) -> Drafted:
    """What came of a text that ended the process which drafted it, each time."""
    fault = _("A process that drafted {path} was ended, perhaps for want of memory",
              path=parcel.path)  # fmt: skip
    return Drafted(parcel.path, fault=fault)


@dataclass
class Run:
    """One import of many texts: what it told of each, the exit codes of their faults."""

    output: str
    form: Literal["text", "json"]
    accepted: bool
    said: dict[str, dict[str, Any]] = field(default_factory=dict)
    codes: list[int] = field(default_factory=lambda: [0])
    open: bool = False

    def is_told(self, text: str) -> bool:
        """Whether *text* need not be drafted: that is said, and why."""
        target = target_of(text, self.output)
        if Path(text).suffix.lower() in ENDINGS:
            named = _("{path} is a spec already; name the regulation's text or a table.", path=text)
            self._fail(Drafted(text, fault=named))
        elif target.exists():
            self._tell(text, "there")
            if self.form == "text":
                click.echo(
                    _("{path} is there already; it is left as it is.", path=target), err=True
                )
        return text in self.said

    def take(self, made: Drafted) -> None:
        """Write what came of one text, and say so."""
        from bagan.files import write_all
        from bagan.problem import RenderError

        if made.draft is None:
            self._fail(made)
            return
        target = target_of(made.text, self.output)
        try:
            outputs = files_of(made.draft, target)
            write_all(outputs)
        except (click.UsageError, RenderError) as error:
            self._fail(replace(made, draft=None, fault=str(error)))
            return
        self._tell(made.text, "drafted", draft=made.draft, files=[str(path) for path in outputs])
        if not (made.draft.account.settled or self.accepted):
            self.codes.append(PROBLEMS)
            self.open = True
        for line in (
            (*written(made.draft, target), *told(made.draft)) if self.form == "text" else ()
        ):
            click.echo(line)

    def _fail(self, made: Drafted) -> None:
        self.codes.append(MISSING_TOOL if made.missing_tool else PROBLEMS)
        self._tell(made.text, "faulty", problems=made.problems, fault=made.fault)
        if self.form == "text":
            show_problems(made.problems, "text", err=True)
            if made.fault:
                show_error(made.fault)

    def _tell(
        self,
        text: str,
        state: str,
        *,
        draft: Draft | None = None,
        files: Sequence[str] = (),
        problems: Sequence[Problem] = (),
        fault: str = "",
    ) -> None:
        import json

        from bagan.chart.spec import format_problems

        self.said[text] = {
            "text": text,
            "spec": str(target_of(text, self.output)),
            "state": state,
            "files": list(files),
            **_found(draft),
            "problems": json.loads(format_problems(problems, "json")),
            "fault": fault or None,
        }

    def close(self, texts: Sequence[str]) -> None:
        """Say all of it to a machine, or how many texts came to what."""
        if self.form == "json":
            from bagan.jsontext import json_text

            click.echo(json_text([self.said[text] for text in texts]))
            return
        states = [one["state"] for one in self.said.values()]
        counts = {state: states.count(state) for state in ("drafted", "there", "faulty")}
        click.echo(_("Drafted: {drafted}; there already: {there}; at fault: {faulty}.", **counts))
        if self.open:
            click.echo(
                _(
                    "Entries are open: compare them with the texts; --terima-konsep accepts the"
                    " drafts as they are."
                ),
                err=True,
            )


def _found(draft: Draft | None) -> Mapping[str, Any]:
    """What a machine is told of a draft; nothing where there is none."""
    if draft is None:
        return {"entries": None, "open": [], "periksa": None}
    places = [
        {"path": each.path, "line": each.line, "words": each.words, "told": each.told}
        for each in draft.account.open
    ]
    return {"entries": counts_of(draft.account), "open": places, "periksa": draft.open}
