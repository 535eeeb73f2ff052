"""One spec's Desk in; its charts drawn anew after each change, and word of it to all pages, out.

What is drawn is told first; the rules are asked once the spec has been left alone for a moment.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import nullcontext, suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from bagan.problem import BaganError
from bagan.publish.preview import (
    News,
    Snapshot,
    Traces,
    changed,
    faulty,
    judged,
    picture,
    pictures_of,
    traces,
    waiting,
)
from bagan.publish.studio.desk import Desk
from bagan.publish.studio.facts import facts
from bagan.publish.studio.versions import in_repository

if TYPE_CHECKING:
    from bagan.chart.model import Organisation
    from bagan.chart.spec import Spec

Found = TypeVar("Found")

CALM_SECONDS = 0.4
"""The rules are asked when nothing was changed for so long: they take longer than drawing."""

OLDER = 8
"""Of so many drawings before the newest the pictures are kept."""


class Room(News):
    """What all who work on one spec share.  Belongs to one event loop."""

    def __init__(
        self, path: Path, turn: asyncio.Semaphore, tell: Callable[[], Awaitable[None]]
    ) -> None:
        """*turn* is had by one room at a time of those that nobody looks at; *tell* is called
        after each drawing."""
        super().__init__()
        self.path = path
        self.desk = Desk(path)
        self.checked = False
        self.visitors = 0
        self._turn = turn
        self._tell = tell
        self._poked = asyncio.Event()
        self._snapshot = waiting(str(path))
        self._pictures: dict[str, bytes] = {}
        self._older: dict[str, bytes] = {}
        self._organisation: Organisation | None = None
        self._facts: dict[str, Any] = {}
        self._git = False
        self._drawing: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Draw from now on, whenever the spec changes."""
        if self._drawing is None:
            self._drawing = asyncio.create_task(self._follow())

    async def stop(self) -> None:
        """End drawing, and what listeners hear."""
        await self.close()
        if self._drawing is not None:
            self._drawing.cancel()
            with suppress(asyncio.CancelledError):
                await self._drawing

    def poke(self) -> None:
        """The spec was changed: it need not be found out by looking at the file."""
        self._poked.set()

    @property
    def snapshot(self) -> Snapshot:
        return self._snapshot

    @property
    def facts(self) -> dict[str, Any]:
        """What a page shows, by the newest drawing."""
        return {
            **self._facts,
            "versi": self.version,
            "git": self._git,
            "hilang": self.desk.lost,
            "timpa": self.desk.overwritten,
            "urung": self.desk.next_undo,
            "ulang": self.desk.next_redo,
        }

    def picture(self, name: str) -> bytes | None:
        """The SVG that a page calls *name*."""
        return self._pictures.get(name) or self._older.get(name)

    async def _follow(self) -> None:
        seen = traces(self._snapshot.files)
        while True:
            self._poked.clear()
            async with nullcontext() if self.visitors else self._turn:
                seen = traces(self._snapshot.files)
                spec, text = await self._draw()
            seen = {**traces(self._snapshot.files), **seen}
            news = asyncio.create_task(self._touched(seen))
            if spec is not None and not await _first(news, asyncio.sleep(CALM_SECONDS)):
                await self._judge(spec, text, news)
            await news

    async def _judge(self, spec: Spec, text: str, news: asyncio.Task[None]) -> None:
        """Ask the rules, and show what they find unless there is *news* before."""
        drawn = self._snapshot
        async with nullcontext() if self.visitors else self._turn:
            found: list[Snapshot] = []

            async def ask() -> None:
                found.append(await in_thread(lambda: _judged(spec, drawn)))
                self._git = await in_thread(lambda: in_repository(self.path))

            if not await _first(news, ask()):
                await self._show(found[0], text, checked=True)

    async def _draw(self) -> tuple[Spec | None, str]:
        """Draw the text as it is and show that; the spec, None where it could not be drawn."""
        text, before = "", self._snapshot
        try:
            text = await in_thread(self.desk.read)
            spec, drawn = await in_thread(lambda: _drawn(self.desk, text))
        except Exception as error:
            await self._show(faulty(str(self.path), before, error), text, checked=True)
            return None, text
        self._organisation = spec.organisation
        # What was found before holds until the rules have been asked anew.
        kept = replace(drawn, problems=before.problems, changes=before.changes)
        await self._show(kept, text, checked=False)
        return spec, text

    async def _show(self, snapshot: Snapshot, text: str, *, checked: bool) -> None:
        self._snapshot, self.checked = snapshot, checked
        # A page that is slow may still ask for pictures of some changes ago.
        if (newer := pictures_of(snapshot)) != self._pictures:
            # Of those that came back, as by undoing, the latest time counts.
            earlier = {name: svg for name, svg in self._older.items() if name not in self._pictures}
            older = [*earlier.items(), *self._pictures.items()]
            self._older = dict(older[-OLDER * len(newer) :])
            self._pictures = newer
        self._facts = facts(text, snapshot, self._organisation, checked=checked)
        others = f"{self.desk.lost}{self.desk.overwritten}{self._git}"
        digest = sha256(f"{text}{others}{checked}{snapshot.current}{sorted(newer)}".encode())
        await self.tell(digest.hexdigest()[:16])
        await self._tell()

    async def _touched(self, seen: Traces) -> None:
        """Return as soon as the spec, or a file that it names, is another."""
        waits = [
            asyncio.create_task(self._poked.wait()),
            asyncio.create_task(changed({file: seen.get(file) for file in self._snapshot.files})),
        ]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
            await asyncio.gather(*waits, return_exceptions=True)


def _drawn(desk: Desk, text: str) -> tuple[Spec, Snapshot]:
    spec = desk.load(text)
    return spec, picture(spec)


def _judged(spec: Any, drawn: Snapshot) -> Snapshot:
    try:
        return judged(spec, drawn)
    except BaganError as error:
        return replace(drawn, problems=faulty(drawn.path, drawn, error).problems)


async def _first(news: asyncio.Task[None], other: Coroutine[Any, Any, None]) -> bool:
    """Whether *news* ends before the *other* does, which is then given up."""
    task = asyncio.create_task(other)
    await asyncio.wait((news, task), return_when=asyncio.FIRST_COMPLETED)
    if task.done():
        task.result()
        return False
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return True


async def in_thread(work: Callable[[], Found]) -> Found:
    """What *work* gives, done in a thread that is left behind where the wait is cancelled."""
    loop = asyncio.get_running_loop()
    found: asyncio.Future[Found] = loop.create_future()

    def tell(value: Found | None, error: BaseException | None) -> None:
        if found.done():
            return
        if error is not None:
            found.set_exception(error)
        else:
            found.set_result(value)  # type: ignore[arg-type]

    def run() -> None:
        value: Found | None = None
        fault: BaseException | None = None
        try:
            value = work()
        except BaseException as error:
            fault = error
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(tell, value, fault)

    Thread(target=run, daemon=True).start()
    return await found
