"""Sources in, what comes of each out, in their order: drawn in several processes."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from bagan import load
from bagan.chart.model import slug
from bagan.chart.spec import MAX_BYTES
from bagan.jobs import results
from bagan.language import _
from bagan.problem import Problem, RenderError, Span, SpecError
from bagan.publish.site.regency import pages_of
from bagan.publish.site.values import Outcome, Source
from bagan.publish.site.versions import histories, with_texts

ALONE_LIMIT = 4
"""So many specs are drawn before another process would have begun."""
READ_AT_ONCE = 40
"""Specs of whose versions git is asked in one go: their texts fill the memory."""


class SameSlug(RenderError):
    """Two specs whose pages would have one address."""


def source_of(path: str) -> Source:
    """The Source of the spec file at *path*.  Raises SpecError."""
    name = address_of(path)
    try:
        with Path(path).open("rb") as file:
            return Source(path, name, file.read(MAX_BYTES + 1))
    except (OSError, ValueError):
        load(path)  # raises SpecError, in the words of every command
        raise


def address_of(path: str) -> str:
    """The name of a spec's folder: the slug of its file's name.  Raises SpecError."""
    name = slug(Path(path).stem)
    if not name:
        raise SpecError(
            [
                Problem(
                    Span(path.replace("\0", "\ufffd")),
                    "nama-berkas",
                    _("The file's name has no letter a-z and no digit to make an address of"),
                    _("Rename the file."),
                )
            ]
        )
    return name


def check_addresses(paths: Iterable[str]) -> None:
    """Raises SameSlug for two specs whose pages would have one address."""
    taken: dict[str, str] = {}
    for path in paths:
        name = slug(Path(path).stem)
        if name and taken.setdefault(name, path) != path:
            raise SameSlug(
                _(
                    "{first} and {second} would both have the address {slug}: rename one of them",
                    first=taken[name],
                    second=path,
                    slug=name,
                )
            )


def with_versions(sources: Sequence[Source]) -> list[Source]:
    """*sources* with the versions that git keeps of them, without their texts."""
    found = histories({source.path: source.text for source in sources})
    return [replace(source, versions=found[source.path]) for source in sources]


def _with_texts(sources: Sequence[Source]) -> list[Source]:
    """*sources* with the texts of their versions."""
    found = with_texts({source.path: source.versions for source in sources})
    return [replace(source, versions=found[source.path]) for source in sources]


def outcomes(
    sources: Sequence[Source], base: str | None, *, jobs: int | None = None
) -> Generator[Outcome, None, None]:
    """What comes of each of *sources*, in their order, in at most *jobs* processes."""
    work = partial(pages_of, base=base)
    yield from results(work, _read(sources), lost=_lost, jobs=jobs, alone=ALONE_LIMIT)


def _read(sources: Sequence[Source]) -> Iterator[Source]:
    """*sources* with the texts of their versions, which are read of some at a time."""
    for start in range(0, len(sources), READ_AT_ONCE):
        yield from _with_texts(sources[start : start + READ_AT_ONCE])


def _lost(source: Source) -> Outcome:
    """What comes of a spec whose drawing ended the process that drew it."""
    fault = _("A process that drew the pages was ended, perhaps for want of memory")
    return Outcome(source, {}, fault=fault)
