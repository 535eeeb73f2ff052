"""An ASGI application in, served at a port of this computer; one server for all of a process.

To begin and to end one takes a fifth of a second of waiting: uvicorn looks ten times a second
whether it should end.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Coroutine, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

from bagan.cli.serving import listener_at, server_of
from tests.patience import PATIENCE

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

T = TypeVar("T")


class Server:
    """What `bagan preview` and `bagan studio` are served by; it answers with ``app``."""

    app: ASGIApp
    loop: asyncio.AbstractEventLoop

    def __init__(self, port: int) -> None:
        self.port = port

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """What *work* gives, done in the server's own loop."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(PATIENCE)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A test puts in its application, and ends what that has begun."""
    listener: socket.socket = listener_at(0)
    found = Server(listener.getsockname()[1])
    uvicorn = server_of(found, closing=_nothing)
    begun = threading.Event()

    async def serve() -> None:
        found.loop = asyncio.get_running_loop()
        begun.set()
        await uvicorn.serve(sockets=[listener])

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert begun.wait(PATIENCE)
    yield found
    uvicorn.should_exit = True
    thread.join(PATIENCE)


async def _nothing() -> None:
    pass
