"""The path of a spec, and what was drawn of it before, in; a Snapshot of its charts out.

Nothing is served or watched here: the same files and the same *before* give the same Snapshot.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from bagan.language import _
from bagan.problem import BaganError, LayoutError, Problem, Severity, Span, SpecError

NOT_DRAWN = "tidak-tergambar"
"""The rule of a problem that has no place in the spec: it could not be drawn."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a chart fits its page: ``paper`` by name, ``sheet`` and ``area`` (width, height) of
    the sheet and of its type area in millimetres, ``label`` the size of the smallest label
    and ``floor`` the least that the spec allows, in points."""

    paper: str
    sheet: tuple[float, float]
    area: tuple[float, float]
    label: float
    floor: float


@dataclass(frozen=True, slots=True)
class Picture:
    """One SVG file of *width* x *height* points; ``key`` stays the same over redraws.

    ``name`` is the chart's id, ``alternative`` tells in words what the picture shows.  A
    picture of a comparison has no fit.
    """

    key: str
    name: str
    title: str
    alternative: str
    svg: bytes
    width: float
    height: float
    fit: Fit | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the version that git keeps, Indonesian; or why that cannot be told."""

    summary: str = ""
    sentences: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is known of a spec at one moment.

    ``pictures`` and ``changes`` are those of the last text that could be drawn; ``current``
    tells whether that is the text as it stands.  ``problems`` are those of the text as it
    stands.  ``files`` are all that a redraw depends on, whether they are there or not.
    """

    path: str
    region: str = ""
    pictures: tuple[Picture, ...] = ()
    changes: Changes | None = None
    problems: tuple[Problem, ...] = ()
    current: bool = False
    files: tuple[Path, ...] = ()


def waiting(path: str) -> Snapshot:
    """The Snapshot of a spec that nothing has been drawn of yet."""
    return Snapshot(path, files=_places(Path(path)))


def snapshot(path: str, before: Snapshot | None = None) -> Snapshot:
    """The charts and faults of the spec at *path*; where it cannot be drawn, its faults beside
    the charts of *before*.  Raises nothing: what is wrong is a Problem."""
    before = before or waiting(path)
    try:
        return _drawn(path)
    except SpecError as error:
        problems = error.problems
    except LayoutError as error:
        said = error.stderr.strip().splitlines()
        problems = (_not_drawn(path, str(error), said[0] if said else ""),)
    except BaganError as error:
        problems = (_not_drawn(path, str(error)),)
    except Exception as error:
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


def _drawn(path: str) -> Snapshot:
    from bagan.build import Options, charts
    from bagan.layout.glyphs import missing_characters
    from bagan.preview.changes import since_head
    from bagan.preview.sheet import sheet_picture
    from bagan.rules import judged
    from bagan.rules.reading import naskah_path
    from bagan.spec import load_spec

    spec = load_spec(path, missing=missing_characters)
    problems = _worst_first(judged(spec))
    # The sheet has its own font: to subset one for each chart takes longer than to draw it.
    figures = charts(spec, Options(font="none"))
    return Snapshot(
        path,
        region=spec.regency.daerah.nama,
        pictures=tuple(sheet_picture(spec, figure) for figure in figures),
        changes=since_head(spec),
        problems=problems,
        current=True,
        files=_places(Path(path), naskah_path(spec)),
    )


def _worst_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    order = list(Severity)
    return tuple(sorted(problems, key=lambda p: (order.index(p.severity), p.sort_key())))


def _places(path: Path, naskah: Path | None = None) -> tuple[Path, ...]:
    """The files that a redraw depends on, absolute: the spec, where a link leads, the text of
    the regulation, and git's record of where HEAD has been."""
    files = [Path.cwd() / path, path.resolve()]
    if naskah is not None:
        files += [Path.cwd() / naskah, naskah.resolve()]
    for folder in path.resolve().parents:
        if (folder / ".git").is_dir():
            files.append(folder / ".git" / "logs" / "HEAD")
            break
    return tuple(dict.fromkeys(files))
