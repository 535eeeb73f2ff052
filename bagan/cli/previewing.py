"""The command `preview`: a spec in, a page at an address of this computer out, until Ctrl-C."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bagan.cli.options import WholeNumber, examples
from bagan.cli.program import Command
from bagan.cli.show import INTERRUPTED
from bagan.language import _, reason

if TYPE_CHECKING:
    import socket

ADDRESS = "127.0.0.1"
"""Only this computer: a spec that is being written is not public yet."""
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
"""What names the screen of a user, where that is not the system's own."""
CLOSING_SECONDS = 2
"""How long an answer that is on its way may take once the command ends."""


@click.command(
    cls=Command,
    help=_("Show the charts of a spec in a browser, drawn anew whenever it is saved."),
    epilog=examples("bagan preview dinas.yaml", "bagan preview dinas.yaml --port 8000"),
)
@click.argument("spec", type=click.Path(), metavar=_("SPEC"))
@click.option(
    "--port", type=WholeNumber(0, 65535), default=0, show_default=True, metavar=_("NUMBER"),
    help=_("Port to serve on; 0 is any that is free."),
)  # fmt: skip
@click.option("--no-browser", is_flag=True, help=_("Only print the address."))
def preview(spec: str, port: int, no_browser: bool) -> None:
    if spec == "-":
        raise click.UsageError(_("Name a file: standard input cannot be watched."))
    if Path(spec).is_dir():
        raise click.UsageError(_("{path} is a folder: name a spec in it.", path=spec))
    if not Path(spec).is_file():
        raise click.UsageError(
            _("There is no file {path}. A first spec is written by: bagan new", path=spec)
        )
    import asyncio

    from bagan.chart.spec import printable

    listener = _listener(port)
    address = f"http://{ADDRESS}:{listener.getsockname()[1]}/"
    click.echo(_("Preview of {path}: {address}", path=printable(spec), address=address))
    click.echo(_("Ctrl-C ends it."))
    if not no_browser:
        _open(address)
    try:
        asyncio.run(_serve(spec, listener))
    except KeyboardInterrupt:
        click.echo()
        sys.exit(INTERRUPTED)


def _open(address: str) -> None:
    """Open *address* in the user's browser, where there is a screen for one."""
    # Elsewhere the opener would complain here, or begin a browser in this very terminal.
    if sys.platform in ("win32", "darwin") or any(map(os.environ.get, SCREENS)):
        click.launch(address)


def _listener(port: int) -> socket.socket:
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


async def _serve(path: str, listener: socket.socket) -> None:
    """Serve and draw the spec at *path* until a signal ends it."""
    import asyncio

    import uvicorn

    from bagan.publish.preview import Board, application, follow, waiting

    board = Board(waiting(path))
    config = uvicorn.Config(
        application(board, port=listener.getsockname()[1]),
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
            await board.close()
            await super().shutdown(sockets)

    server = Server(config)
    drawing = asyncio.create_task(follow(path, board.post))
    # Without redraws the server would show an old chart for ever.
    drawing.add_done_callback(lambda _task: setattr(server, "should_exit", True))
    try:
        await server.serve(sockets=[listener])
    finally:
        drawing.cancel()
    # Not awaited itself: its end is no news, the end of this task by Ctrl-C is.
    await asyncio.wait([drawing])
    if not drawing.cancelled():
        drawing.result()
