"""The command `preview`: a spec in, a page at an address of this computer out, until Ctrl-C."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bagan.cli.options import WholeNumber, examples
from bagan.cli.program import Command
from bagan.cli.serving import ADDRESS, listener_at, open_browser, server_of
from bagan.cli.show import INTERRUPTED
from bagan.language import _

if TYPE_CHECKING:
    import socket


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
@click.option(
    "--no-open", "--no-browser", "no_open", is_flag=True, help=_("Only print the address.")
)
def preview(spec: str, port: int, no_open: bool) -> None:
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

    listener = listener_at(port)
    address = f"http://{ADDRESS}:{listener.getsockname()[1]}/"
    click.echo(_("Preview of {path}: {address}", path=printable(spec), address=address))
    click.echo(_("Ctrl-C ends it."))
    if not no_open:
        open_browser(address)
    try:
        asyncio.run(_serve(spec, listener))
    except KeyboardInterrupt:
        click.echo()
        sys.exit(INTERRUPTED)


async def _serve(path: str, listener: socket.socket) -> None:
    """Serve and draw the spec at *path* until a signal ends it."""
    import asyncio

    from bagan.publish.preview import Board, application, follow, waiting

    board = Board(waiting(path))
    server = server_of(application(board, port=listener.getsockname()[1]), board.close)
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
