"""Snapshots in, the page and the pictures that show the newest one out, and word of each.

One board belongs to one event loop: what draws posts to it, what serves reads from it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from hashlib import sha256

from bagan.publish.preview.page import page_html, pictures_of
from bagan.publish.preview.values import Snapshot

ALIVE_SECONDS = 15.0
"""After so long without news a listener is told so: a lost one is noticed by that."""


class News:
    """Word of versions, to all who listen; ``version`` is the newest."""

    version = ""

    def __init__(self) -> None:
        self._news = asyncio.Condition()
        self._count = 0
        self._closed = False

    async def tell(self, version: str) -> None:
        """Tell all who listen that there is a *version*."""
        async with self._news:
            self.version = version
            self._count += 1
            self._news.notify_all()

    async def close(self) -> None:
        """End what every listener hears."""
        async with self._news:
            self._closed = True
            self._news.notify_all()

    async def versions(self) -> AsyncIterator[str]:
        """The version now, then each newer one; "" where none has come for a while."""
        seen = self._count
        yield self.version
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._after(seen), ALIVE_SECONDS)
            if self._closed:
                return
            news, seen = seen != self._count, self._count
            yield self.version if news else ""

    async def _after(self, seen: int) -> None:
        """Return once there is more than *seen*."""
        async with self._news:
            await self._news.wait_for(lambda: self._closed or self._count != seen)


class Board(News):
    """What is served of a spec: ``snapshot``, its ``page`` (HTML), and the page's ``version``."""

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__()
        self._pictures: Mapping[str, bytes] = {}
        self._older: Mapping[str, bytes] = {}
        self.version = self._show(snapshot)

    def _show(self, snapshot: Snapshot) -> str:
        self.snapshot = snapshot
        # A page that is being loaded may still ask for the pictures of the last snapshot.
        self._older, self._pictures = self._pictures, pictures_of(snapshot)
        # The version follows from what is shown: a server begun anew does not disturb a page
        # that shows the same.
        version = sha256(page_html(snapshot, version="").encode("utf-8")).hexdigest()[:16]
        self.page = page_html(snapshot, version=version).encode("utf-8")
        return version

    async def post(self, snapshot: Snapshot) -> None:
        """Show *snapshot* from now on, and tell all who listen."""
        await self.tell(self._show(snapshot))

    def picture(self, name: str) -> bytes | None:
        """The SVG that a page calls *name*; None for every other name."""
        return self._pictures.get(name) or self._older.get(name)
