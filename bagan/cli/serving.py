"""An ASGI application in, served at an address of this computer until a signal ends it."""

from __future__ import annotations

import os
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import click

from bagan.language import _, reason

if TYPE_CHECKING:
    import socket

    import uvicorn
    from starlette.types import ASGIApp

ADDRESS = "127.0.0.1"
"""Only this computer: a spec that is being written is not public yet."""
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
"""What names the screen of a user, where that is not the system's own."""
CLOSING_SECONDS = 2
"""How long an answer that is on its way may take once the command ends."""


def open_browser(address: str) -> None:
    """Open *address* in the user's browser, where there is a screen for one."""
    # Elsewhere the opener would complain here, or begin a browser in this very terminal.
    if sys.platform in ("win32", "darwin") or any(map(os.environ.get, SCREENS)):
        click.launch(address)


def listener_at(port: int) -> socket.socket:
    """A socket that listens already, so that a browser may come at once.

    Raises RenderError where the port is taken or not to be had.
    """
    import socket

    from bagan.problem import RenderError

    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":
        # Elsewhere this would let two programs share the port.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((ADDRESS, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise RenderError(
            _(
                "Port {port} cannot be used: {reason}. Without --port a free one is chosen.",
                port=port,
                reason=reason(error),
            )
        ) from error
    return listener


def server_of(app: ASGIApp, closing: Callable[[], Awaitable[None]]) -> uvicorn.Server:
    """The server of *app*; *closing* ends what listeners hear, before it waits for answers."""
    import uvicorn

    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        # A request that is no HTTP is not the author's affair.
        log_level="critical",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=CLOSING_SECONDS,
    )

    class Server(uvicorn.Server):
        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            # Listeners would hold the server open: to them the page never ends.
            await closing()
            await super().shutdown(sockets)

    return Server(config)


async def serve(
    app: ASGIApp, listener: socket.socket, *, closing: Callable[[], Awaitable[None]]
) -> None:
    """Serve *app* at *listener* until a signal ends it."""
    await server_of(app, closing).serve(sockets=[listener])
