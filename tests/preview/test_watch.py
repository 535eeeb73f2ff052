"""What editors do to a file: each of it is noticed, nothing else is."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from bagan.publish.preview import watch
from bagan.publish.preview.values import Snapshot
from tests.patience import PATIENCE


def run(story: Coroutine[Any, Any, None]) -> None:
    """Run *story* in a thread of its own: a browser test before this one leaves its event loop
    in the main thread."""
    with ThreadPoolExecutor(1) as threads:
        threads.submit(asyncio.run, story).result()


def over(path: Path) -> None:
    path.write_text("baru", "utf-8")


def renamed(path: Path) -> None:
    other = path.with_name(".contoh.yaml.swp")
    other.write_text("baru", "utf-8")
    other.replace(path)


def again(path: Path) -> None:
    path.unlink()
    path.write_text("baru", "utf-8")


def deleted(path: Path) -> None:
    path.unlink()


def noticed(path: Path, act: Callable[[Path], object], *others: Path) -> None:
    """Watch *path*, act on it, and wait until that is noticed; times out if it never is."""

    async def story() -> None:
        waiting = asyncio.create_task(watch.changed(watch.traces([path, *others])))
        # It runs until it waits for its first event.
        await asyncio.sleep(0)
        act(path)
        await asyncio.wait_for(waiting, PATIENCE)

    run(story())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "folder" / "contoh.yaml"
    path.parent.mkdir()
    path.write_text("lama", "utf-8")
    os.utime(path, ns=(1, 1))
    return path


@pytest.mark.parametrize("act", [over, renamed, again, deleted])
@pytest.mark.parametrize("polling", ["0", "1"])
def test_a_change_is_noticed(
    path: Path, act: Callable[[Path], None], polling: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", polling)
    # Only word of the change itself comes in time.
    monkeypatch.setattr(watch, "LOOK_MS", int(PATIENCE * 2000))
    noticed(path, act)


@pytest.fixture
def _looked_at_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is found out by looking alone need not be waited for."""
    monkeypatch.setattr(watch, "LOOK_MS", 20)


@pytest.mark.usefixtures("_looked_at_often")
def test_a_folder_that_goes(path: Path) -> None:
    noticed(path, lambda path: path.parent.rename(path.parent.with_name("lain")))


def test_a_file_behind_a_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "tautan.yaml"
    link.symlink_to(path)
    found = watch.waiting(str(link))
    assert found.files == (link, path)
    noticed(path, over, *found.files)


def test_no_more_watches(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import watchfiles

    real = watchfiles.awatch

    def scarce(*folders: Path, **settings: Any) -> Any:
        if not settings["force_polling"]:
            raise OSError("OS file watch limit reached")
        over(path)
        return real(*folders, **settings)

    monkeypatch.setattr(watchfiles, "awatch", scarce)
    monkeypatch.setattr(watch, "LOOK_MS", 20)
    noticed(path, lambda _path: None)


@pytest.mark.usefixtures("_looked_at_often")
def test_a_file_in_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    spec, text = tmp_path / "contoh.yaml", tmp_path / "naskah" / "teks.txt"
    spec.touch()

    def arrive(_spec: Path) -> None:
        text.parent.mkdir()
        text.touch()

    noticed(spec, arrive, text)


def test_a_neighbour_is_not_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is heard of, the file is looked at again, and nothing has changed."""
    import watchfiles

    path, neighbour = tmp_path / "contoh.yaml", tmp_path / "contoh.yaml~"
    path.touch()
    heard = asyncio.Event()
    real = watchfiles.awatch

    async def told(*folders: Path, watch_filter: Any, **settings: Any) -> Any:
        def listening(change: Any, name: str) -> bool:
            passed: bool = watch_filter(change, name)
            assert not passed, name
            heard.set()
            return passed

        async for changes in real(*folders, watch_filter=listening, **settings):
            yield changes
            looked.set()

    monkeypatch.setattr(watchfiles, "awatch", told)
    monkeypatch.setattr(watch, "LOOK_MS", 50)
    looked = asyncio.Event()

    async def story() -> None:
        waiting = asyncio.create_task(watch.changed(watch.traces([path])))
        await looked.wait()  # it watches
        neighbour.touch()
        await heard.wait()
        looked.clear()
        await looked.wait()
        assert not waiting.done()
        waiting.cancel()

    run(asyncio.wait_for(story(), PATIENCE))


def test_a_change_while_drawing_is_drawn_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "contoh.yaml"
    path.write_text("satu", "utf-8")
    read: list[str] = []

    def draw(name: str, before: Snapshot | None) -> Snapshot:
        read.append(path.read_text("utf-8"))
        if len(read) == 1:
            path.write_text("dua kali", "utf-8")
        return Snapshot(name, files=(path,))

    monkeypatch.setattr(watch, "snapshot", draw)

    async def story() -> None:
        both = asyncio.Event()

        async def post(_snapshot: Snapshot) -> None:
            if len(read) == 2:
                both.set()

        drawing = asyncio.create_task(watch.follow(str(path), post))
        await asyncio.wait_for(both.wait(), PATIENCE)
        drawing.cancel()

    run(story())
    assert read == ["satu", "dua kali"]


def test_an_end_does_not_wait_for_a_chart(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, released = Event(), Event()
    late: list[bool] = []

    def draw(name: str, before: Snapshot | None) -> Snapshot:
        begun.set()
        late.append(released.wait(PATIENCE))
        return Snapshot(name)

    monkeypatch.setattr(watch, "snapshot", draw)

    async def nobody(_snapshot: Snapshot) -> None:
        raise AssertionError

    async def story() -> None:
        drawing = asyncio.create_task(watch.follow("contoh.yaml", nobody))
        while not begun.is_set():
            await asyncio.sleep(0)
        drawing.cancel()

    run(story())
    assert not late
    released.set()
