"""The path of a spec in, a Snapshot out for each time that one of its files changed.

Editors write in many ways: over the file, to a new one that takes its name, in two halves, or
after a deletion.  So the folders are watched and not the files, and what counts is whether a
file's size, time or number is another one than when it was last read.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import aclosing, suppress
from pathlib import Path
from threading import Thread

from bagan.publish.preview.state import snapshot, waiting
from bagan.publish.preview.values import Snapshot

Traces = dict[Path, tuple[int, int, int] | None]
"""Of each file its time of change, its size and its number; None for one that is not there."""

SETTLE_MS = 100
"""A file counts as written when nothing has happened to it for so long."""
LOOK_MS = 2000
"""How often the files are looked at though nothing was told: a folder may have come or gone."""


async def follow(path: str, post: Callable[[Snapshot], Awaitable[None]]) -> None:
    """Draw the spec at *path* and hand it to *post*, now and after each change, for ever."""
    before = waiting(path)
    while True:
        # Noted before the files are read: what changes meanwhile counts as a change.
        seen = traces(before.files)
        before = await _drawn(path, before)
        seen = {**traces(before.files), **seen}
        await post(before)
        await changed({file: seen[file] for file in before.files})


async def _drawn(path: str, before: Snapshot) -> Snapshot:
    """The Snapshot of the spec at *path*, from a thread of its own: pages are served meanwhile.

    The thread is left behind where the wait for it is cancelled; one of asyncio's own would
    have Ctrl-C wait for the last chart of a long spec.
    """
    loop = asyncio.get_running_loop()
    found: asyncio.Future[Snapshot] = loop.create_future()

    def tell(drawn: Snapshot) -> None:
        if not found.cancelled():
            found.set_result(drawn)

    def draw() -> None:
        drawn = snapshot(path, before)
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(tell, drawn)

    Thread(target=draw, daemon=True).start()
    return await found


async def changed(seen: Traces) -> None:
    """Return as soon as one of the files leaves another trace than *seen*."""
    polling = False
    while traces(seen) == seen:
        try:
            await _event(seen, polling=polling)
        except OSError:
            # No more watches to be had, or a folder that went as it was to be watched.
            polling = True
            await asyncio.sleep(LOOK_MS / 1000)


async def _event(seen: Traces, *, polling: bool) -> None:
    """Return when something happened to one of the files, or to their folders."""
    from watchfiles import awatch

    folders = _folders(seen)
    names = {file.name for file in seen}
    waiter = awatch(
        *folders,
        watch_filter=lambda _change, name: Path(name).name in names,
        step=SETTLE_MS,
        rust_timeout=LOOK_MS,
        yield_on_timeout=True,
        recursive=False,
        # None leaves it to watchfiles, which knows where only polling works.
        force_polling=polling or None,
    )
    async with aclosing(waiter) as events:
        async for _changes in events:
            if traces(seen) != seen or _folders(seen) != folders:
                return


def _folders(files: Iterable[Path]) -> tuple[Path, ...]:
    """The folders of *files* that are there; the working folder where none is."""
    found = dict.fromkeys(file.parent for file in files if file.parent.is_dir())
    return tuple(found) or (Path.cwd(),)


def traces(files: Iterable[Path]) -> Traces:
    """The Traces of *files* now."""
    return {file: _trace(file) for file in files}


def _trace(file: Path) -> tuple[int, int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
