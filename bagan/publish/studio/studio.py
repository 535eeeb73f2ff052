"""A folder in; a Room for each of its specs, and the cards of its page, out."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from bagan.publish.preview import News, picture_name
from bagan.publish.studio.facts import open_count
from bagan.publish.studio.folder import Folder
from bagan.publish.studio.journal import Journal
from bagan.publish.studio.room import Room


class Studio:
    """What is served of a folder.  Belongs to one event loop; ``news`` tells of its cards."""

    def __init__(self, folder: Path, *, journal: bool = False) -> None:
        self.folder = Folder(folder)
        self.news = News()
        self.journal = Journal(self.folder.path) if journal else None
        self._rooms: dict[str, Room] = {}
        self._turn = asyncio.Semaphore(1)
        self._count = 0

    def room(self, name: str) -> Room | None:
        """The room of the spec *name*, which is drawn from now on; None for every other name."""
        known = self._rooms.get(name)
        if known is not None and self.folder.holds(name):
            return known
        path = self.folder.spec(name)
        if path is None:
            return None
        if name not in self._rooms:
            self._rooms[name] = Room(path, self._turn, self.changed)
            self._rooms[name].start()
        return self._rooms[name]

    async def changed(self) -> None:
        """Tell those who look at the cards that one is another."""
        self._count += 1
        await self.news.tell(str(self._count))

    def cards(self) -> list[dict[str, Any]]:
        """What the first page shows of each spec."""
        found = []
        for name in self.folder.specs():
            room = self.room(name)
            if room is None:
                continue
            shown = room.snapshot
            first = shown.pictures[0] if shown.pictures else None
            found.append(
                {
                    "nama": name,
                    "judul": first.title if first else "",
                    "daerah": shown.region,
                    "gambar": picture_name(first) if first else None,
                    "sah": shown.current,
                    "diperiksa": room.checked,
                    **open_count(shown),
                }
            )
        return found

    async def stop(self) -> None:
        """End drawing, and what all listeners hear."""
        await self.news.close()
        await asyncio.gather(*(room.stop() for room in self._rooms.values()))
