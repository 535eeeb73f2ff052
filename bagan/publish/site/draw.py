"""Sources in, what comes of each out, in their order: drawn in several processes."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

from bagan import load
from bagan.chart.model import slug
from bagan.chart.spec import MAX_BYTES
from bagan.language import _
from bagan.problem import Problem, RenderError, Span, SpecError
from bagan.publish.site.regency import pages_of
from bagan.publish.site.values import Outcome, Source
from bagan.publish.site.versions import histories, with_texts

ALONE_LIMIT = 4
"""So many specs are drawn before another process would have begun."""
MAX_PROCESSES = 61
"""Processes at most: Windows has no more."""
WAITING_PER_PROCESS = 2
"""Specs that wait, drawn or not, for each process: more would only fill the memory."""
SPECS_PER_PROCESS = 40
"""Specs that a process draws before another takes its place: the libraries' caches grow."""


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
    sources: Sequence[Source], base: str | None, *, processes: int | None = None
) -> Iterator[Outcome]:
    """What comes of each of *sources*, in their order, in as many *processes* as this one may
    use processors.  Raises RenderError where a process dies."""
    count = min(processes or _processors(), MAX_PROCESSES, len(sources))
    if count < 2 or len(sources) <= ALONE_LIMIT:
        for source in _with_texts(sources):
            yield pages_of(source, base)
        return
    batch = count * SPECS_PER_PROCESS
    for start in range(0, len(sources), batch):
        yield from _batch(_with_texts(sources[start : start + batch]), base, count)


def _processors() -> int:
    """How many processors this process may use: in a container, perhaps not the machine's."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _batch(sources: Sequence[Source], base: str | None, count: int) -> Iterator[Outcome]:
    """What comes of some of the sources, in *count* processes that end with the last."""
    waiting: deque[Future[Outcome]] = deque()
    # A new process, not a copy of this one: a copy would share threads that it does not have.
    with ProcessPoolExecutor(count, get_context("spawn"), initializer=_begin) as pool:
        try:
            for source in sources:
                with _interrupt_later():  # a submission may begin a process, which inherits that
                    waiting.append(pool.submit(pages_of, source, base))
                if len(waiting) >= count * WAITING_PER_PROCESS:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise RenderError(
                _("A process that drew the pages was ended, perhaps for want of memory")
            ) from error
        finally:
            pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """Make this process one that nothing but its work or the end of the command ends."""
    # Ctrl-C goes to all processes of a terminal; the one that asked for the work tells of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the command is gone: killed, it could not tell its processes."""
    if parent := parent_process():
        parent.join()
    os._exit(1)


@contextmanager
def _interrupt_later() -> Iterator[None]:
    """Have Ctrl-C wait; a process begun meanwhile does not hear it even as it starts."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
