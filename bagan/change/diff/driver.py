"""The two files that git hands to an external diff driver in; what changed, as text, out."""

from __future__ import annotations

from pathlib import Path

from bagan.change.diff.outputs import told
from bagan.change.diff.sources import Pair, Source
from bagan.chart.spec import format_problems, printable
from bagan.language import _
from bagan.problem import SpecError


def told_to_git(path: str, old: str | None, new: str | None) -> str:
    """What `git diff` shows of the spec at *path*; None: it is not there on that side.

    Problems of a spec are a part of the text, by the names "a/PATH" and "b/PATH".
    """
    from bagan.change.compare import compare

    path = printable(path)
    head = f"diff bagan a/{path} b/{path}"
    if old is None and new is None:
        return f"{head}\n" + _("Not merged yet.")
    if old is None:
        return f"{head}\n" + _("New spec.")
    if new is None:
        return f"{head}\n" + _("The spec is gone.")
    pair = Pair(path, _source(old, f"a/{path}"), _source(new, f"b/{path}"))
    try:
        comparison = compare(*pair.load())
    except SpecError as error:
        return f"{head}\n{format_problems(error.problems)}"
    if not comparison:
        return f"{head}\n" + _("No differences in the chart.")
    return f"{head}\n{told(comparison, 'text').decode().rstrip()}"


def _source(file: str, name: str) -> Source:
    """A temporary file of git's under the name that its author knows."""
    try:
        return Source(name, Path(file).read_bytes())
    except OSError:
        return Source(file)
