"""A Board and the port it is served on in, an ASGI application out that answers only its page.

The page may be asked for by a browser of this computer, under the names of this computer, and
by nobody through another site: what a spec says is not public yet.  No route leads to the
file system.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from bagan.publish.preview.board import Board
from bagan.publish.preview.page import SCRIPT, STYLE
from bagan.templating import part

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

METHODS = ("GET", "HEAD")
OWN_SITES = ("same-origin", "none")
"""From where a browser asks, if the page itself or the user has it ask [Fetch Metadata]."""
RECONNECT_MS = 1000
"""After so long a browser that lost the connection asks again."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox"
"""An SVG opened by itself has a style sheet and a font inside it, and nothing that runs."""
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "x-frame-options": "DENY",
}


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
        return StreamingResponse(_events(board), media_type="text/event-stream")

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
    return _Guard(inner, port=port)


async def _events(board: Board) -> AsyncIterator[str]:
    """Server-sent events: "gambar" with the version of the page [HTML Standard, 9.2]."""
    yield f"retry: {RECONNECT_MS}\n\n"
    async for version in board.versions():
        yield f"event: gambar\ndata: {version}\n\n" if version else ": masih tersambung\n\n"


class _Guard:
    """Lets through what this computer's own browser asks of its own page."""

    def __init__(self, inner: ASGIApp, *, port: int) -> None:
        self.inner = inner
        names = ("127.0.0.1", "localhost")
        # A browser leaves out the port of the scheme.
        bare = names if port == 80 else ()
        self.hosts = frozenset((*(f"{name}:{port}" for name in names), *bare))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        from starlette.responses import PlainTextResponse

        refused = self._refusal(scope)
        sender = _with_headers(send)
        if refused is None:
            await self.inner(scope, receive, sender)
            return
        status, text = refused
        allow = {"allow": ", ".join(METHODS)} if status == 405 else None
        await PlainTextResponse(text, status_code=status, headers=allow)(scope, receive, sender)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        """Status and words for a request that is not answered."""
        found: dict[bytes, list[str]] = {}
        for name, value in scope["headers"]:
            found.setdefault(name, []).append(value.decode("latin-1").lower())
        hosts, origins = found.get(b"host", []), found.get(b"origin", [])
        # Another name for this computer may be another site's [DNS rebinding].
        if len(hosts) != 1 or hosts[0] not in self.hosts:
            return 421, "Pratinjau hanya melayani alamat yang dicetak oleh bagan preview."
        if any(origin != f"http://{hosts[0]}" for origin in origins):
            return 403, "Pratinjau tidak melayani situs lain."
        # A picture or script for another page comes without an Origin [W3C, Fetch Metadata].
        sites, modes = found.get(b"sec-fetch-site", []), found.get(b"sec-fetch-mode", [])
        if modes != ["navigate"] and any(site not in OWN_SITES for site in sites):
            return 403, "Pratinjau tidak melayani situs lain."
        if scope["method"] not in METHODS:
            return 405, "Pratinjau hanya dapat dibaca."
        return None


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = list(message.get("headers", ()))
            named = {name for name, _value in headers}
            usual = {**HEADERS, "content-security-policy": POLICY, "cache-control": "no-store"}
            headers += [
                (name.encode(), value.encode())
                for name, value in usual.items()
                if name.encode() not in named
            ]
            message = {**message, "headers": headers}
        await send(message)

    return sending
