"""Names of specs and a piece of work in, what comes of each out: here, or on a cluster."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING, TypeVar

import click

from bagan.cli.specs import spec_files
from bagan.language import _

if TYPE_CHECKING:
    from bagan.publish.making import Parcel

Result = TypeVar("Result")


def named(specs: Sequence[str]) -> list[str]:
    """The specs of a command line, each once: a folder stands for all in and below it, a pattern
    in an object store for what it names.

    Raises RenderError, MissingTool, OSError.
    """
    from bagan.publish.making import is_address, matching

    files = spec_files(specs)
    found = (matching(name) if is_address(name) and "*" in name else [name] for name in files)
    return list(dict.fromkeys(name for names in found for name in names))


def worked(
    work: Callable[[Parcel], Result],
    specs: Sequence[str],
    *,
    lost: Callable[[Parcel], Result],
    jobs: int | None,
    cluster: str | None,
    alone: int,
    pack: Callable[[str], Parcel] | None = None,
) -> Generator[Result, None, None]:
    """What *work* gives for each of *specs*, in their order; see :func:`bagan.jobs.results` and
    :func:`bagan.cluster.results`.  *pack* makes what is sent, where it is no spec."""
    from bagan import cluster as machines
    from bagan import jobs as processes
    from bagan.chart.spec import STANDARD_INPUT
    from bagan.publish.making import Parcel, is_address, packed

    pack = pack or packed
    if cluster:
        if STANDARD_INPUT in specs:
            raise click.UsageError(_("A cluster needs the names of files, not standard input."))
        parcels = map(pack, specs)
        yield from machines.results(work, parcels, lost=lost, address=cluster)
        return
    pieces = (pack(name) if is_address(name) else Parcel(name) for name in specs)
    jobs = 1 if STANDARD_INPUT in specs else jobs  # which other processes cannot read
    yield from processes.results(work, pieces, lost=lost, jobs=jobs, alone=alone)
