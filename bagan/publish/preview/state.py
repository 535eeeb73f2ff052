"""The path of a spec, and what was drawn of it before, in; a Snapshot of its charts out.

Nothing is served or watched here: the same files and the same *before* give the same Snapshot.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bagan.language import _
from bagan.problem import BaganError, LayoutError, Problem, Severity, Span, SpecError
from bagan.publish.preview.values import Snapshot

if TYPE_CHECKING:
    from bagan.chart.spec import Spec

NOT_DRAWN = "tidak-tergambar"
"""The rule of a problem that has no place in the spec: it could not be drawn."""


def waiting(path: str) -> Snapshot:
    """The Snapshot of a spec that nothing has been drawn of yet."""
    return Snapshot(path, files=_places(Path(path)))


def snapshot(path: str, before: Snapshot | None = None) -> Snapshot:
    """The charts and faults of the spec at *path*; where it cannot be drawn, its faults beside
    the charts of *before*.  Raises nothing: what is wrong is a Problem."""
    from bagan import load

    before = before or waiting(path)
    try:
        spec = load(path)
        return judged(spec, picture(spec))
    except Exception as error:
        return faulty(path, before, error)


def faulty(path: str, before: Snapshot, error: Exception) -> Snapshot:
    """The charts of *before*, and why those of the spec at *path* could not be drawn."""
    if isinstance(error, SpecError):
        problems = error.problems
    elif isinstance(error, LayoutError):
        said = error.stderr.strip().splitlines()
        problems = (_not_drawn(path, str(error), said[0] if said else ""),)
    elif isinstance(error, BaganError):
        problems = (_not_drawn(path, str(error)),)
    else:
        # A fault of Bagan's own ends a command, but not the work of whoever is typing.
        text = _(
            "Bagan met something it does not know ({kind}: {text}). Please report it, with the "
            "spec; BAGAN_DEBUG=1 shows the details.",
            kind=type(error).__name__,
            text=error,
        )
        problems = (_not_drawn(path, text),)
    return replace(before, problems=problems, current=False)


def _not_drawn(path: str, message: str, suggestion: str = "") -> Problem:
    return Problem(Span(path), NOT_DRAWN, message, suggestion)


def picture(spec: Spec) -> Snapshot:
    """The charts of *spec*, which is not checked yet.  Raises what drawing raises."""
    from bagan import Options, draw
    from bagan.chart.portraits import folder_of, photo_files
    from bagan.law.rules import naskah_path
    from bagan.publish.preview.sheet import sheet_picture

    # The sheet has its own font: to subset one for each chart takes longer than to draw it.
    drawn = draw(spec, Options(font="none"))
    photos = (folder_of(spec) / name for name in photo_files(spec))
    return Snapshot(
        spec.path,
        region=spec.regency.daerah.nama,
        pictures=tuple(sheet_picture(spec, figure) for figure in drawn),
        current=True,
        files=_places(Path(spec.path), naskah_path(spec), *photos),
    )


def judged(spec: Spec, drawn: Snapshot) -> Snapshot:
    """*drawn* with what the rules find in *spec*, and what changed since HEAD."""
    from bagan import check
    from bagan.publish.preview.changes import since_head

    return replace(drawn, problems=_worst_first(check(spec)), changes=since_head(spec))


def _worst_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    order = list(Severity)
    return tuple(sorted(problems, key=lambda p: (order.index(p.severity), p.sort_key())))


def _places(path: Path, *others: Path | None) -> tuple[Path, ...]:
    """The files that a redraw depends on, absolute: the spec, where a link leads, the text of
    the regulation, photographs, and git's record of where HEAD has been."""
    files = [Path.cwd() / path, path.resolve()]
    for other in filter(None, others):
        files += [Path.cwd() / other, other.resolve()]
    for folder in path.resolve().parents:
        if (folder / ".git").is_dir():
            files.append(folder / ".git" / "logs" / "HEAD")
            break
    return tuple(dict.fromkeys(files))
