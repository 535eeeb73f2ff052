"""A Board and the port it is served on in, an ASGI application out that answers only its page.

What a spec says is not public yet: see :mod:`bagan.publish.preview.guard`.  No route leads to
the file system.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from bagan.publish.preview.board import Board, News
from bagan.publish.preview.guard import Guard, Words, own_hosts
from bagan.publish.preview.page import SCRIPT, STYLE
from bagan.templating import part

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp

WORDS = Words(
    address="Pratinjau hanya melayani alamat yang dicetak oleh bagan preview.",
    site="Pratinjau tidak melayani situs lain.",
    method="Pratinjau hanya dapat dibaca.",
)
RECONNECT_MS = 1000
"""After so long a browser that lost the connection asks again."""
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox"
"""An SVG opened by itself has a style sheet and a font inside it, and nothing that runs."""


def application(board: Board, *, port: int) -> ASGIApp:
    """The ASGI application that serves *board* at 127.0.0.1:*port*."""
    from starlette.applications import Starlette
    from starlette.responses import PlainTextResponse, Response, StreamingResponse
    from starlette.routing import Route

    async def page(request: Request) -> Response:
        return Response(board.page, media_type="text/html")

    async def style(request: Request) -> Response:
        return Response(part(STYLE), media_type="text/css")

    async def script(request: Request) -> Response:
        return Response(part(SCRIPT), media_type="text/javascript")

    async def picture(request: Request) -> Response:
        svg = board.picture(request.path_params["name"])
        if svg is None:
            return PlainTextResponse("Gambar ini tidak ada.", status_code=404)
        return Response(
            svg,
            media_type="image/svg+xml",
            headers={
                "content-security-policy": PICTURE_POLICY,
                "cache-control": "private, max-age=3600, immutable",
            },
        )

    async def events(request: Request) -> Response:
        if request.method == "HEAD":
            return Response(media_type="text/event-stream")
        return StreamingResponse(events_of(board), media_type="text/event-stream")

    async def missing(request: Request, error: Exception) -> Response:
        return PlainTextResponse("Halaman ini tidak ada.", status_code=404)

    routes = [
        Route("/", page),
        Route(f"/{STYLE}", style),
        Route(f"/{SCRIPT}", script),
        Route("/gambar/{name}", picture),
        Route("/peristiwa", events),
    ]
    inner = Starlette(routes=routes, exception_handlers={404: missing})
    inner.router.redirect_slashes = False
    return Guard(inner, hosts=own_hosts(port), words=WORDS)


async def events_of(board: News) -> AsyncIterator[str]:
    """Server-sent events: "gambar" with the version of the page [HTML Standard, 9.2]."""
    yield f"retry: {RECONNECT_MS}\n\n"
    async for version in board.versions():
        yield f"event: gambar\ndata: {version}\n\n" if version else ": masih tersambung\n\n"
