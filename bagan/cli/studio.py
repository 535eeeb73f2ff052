"""The command `studio`: a folder in, pages to draw and change its specs out, until Ctrl-C."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bagan.cli.options import WholeNumber, examples
from bagan.cli.program import Command
from bagan.cli.serving import ADDRESS, listener_at, open_browser, serve
from bagan.cli.show import INTERRUPTED
from bagan.language import _

if TYPE_CHECKING:
    import socket

_HEADER = re.compile(r"[A-Za-z0-9-]{1,60}")
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:[0-9]{1,5})?")


@click.command(
    cls=Command,
    help=_("Draw and change the charts of a folder in a browser, without writing YAML."),
    epilog=examples("bagan studio", "bagan studio specs", "bagan studio specs --port 8000"),
)
@click.argument("folder", type=click.Path(), metavar=_("FOLDER"), default=".")
@click.option(
    "--port", type=WholeNumber(0, 65535), default=0, show_default=True, metavar=_("NUMBER"),
    help=_("Port to serve on; 0 is any that is free."),
)  # fmt: skip
@click.option("--no-open", is_flag=True, help=_("Only print the address."))
@click.option(
    "--proxy-user", metavar=_("HEADER"),
    help=_("Header in which the reverse proxy in front of it names the user."),
)  # fmt: skip
@click.option(
    "--proxy-address", metavar=_("ADDRESS"),
    help=_("Address under which that proxy is reached, such as https://bagan.contoh.go.id."),
)  # fmt: skip
def studio(
    folder: str, port: int, no_open: bool, proxy_user: str | None, proxy_address: str | None
) -> None:
    if Path(folder).is_file():
        raise click.UsageError(
            _(
                "{path} is a file: name its folder, {folder}.",
                path=folder,
                folder=Path(folder).parent,
            )
        )
    if not Path(folder).is_dir():
        raise click.UsageError(_("{path} is not a folder.", path=folder))
    if proxy_user is not None and not _HEADER.fullmatch(proxy_user):
        raise click.UsageError(_("{header} is no name of a header.", header=proxy_user))
    if proxy_address is not None and not _ORIGIN.fullmatch(proxy_address.rstrip("/")):
        raise click.UsageError(_("{address} is no address of a site.", address=proxy_address))
    import asyncio

    from bagan.chart.spec import printable
    from bagan.publish.studio import KEY, new_key

    key = new_key()
    listener = listener_at(port)
    address = f"http://{ADDRESS}:{listener.getsockname()[1]}/"
    if proxy_user is None:
        address += f"?{KEY}={key}"
    click.echo(_("Studio of {path}: {address}", path=printable(folder), address=address))
    click.echo(_("Ctrl-C ends it. Every change is on the disk at once."))
    if not no_open:
        open_browser(address)
    public = proxy_address.rstrip("/") if proxy_address else None
    try:
        asyncio.run(_serve(Path(folder), listener, key, proxy_user, public))
    except KeyboardInterrupt:
        click.echo()
        sys.exit(INTERRUPTED)


async def _serve(
    folder: Path, listener: socket.socket, key: str, user_header: str | None, address: str | None
) -> None:
    from bagan.publish.studio import Studio, application

    studio = Studio(folder, journal=user_header is not None)
    port = listener.getsockname()[1]
    app = application(studio, port=port, key=key, user_header=user_header, address=address)
    await serve(app, listener, closing=studio.stop)
