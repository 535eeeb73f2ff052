"""A request in; let through to a page of this computer, or refused, out.

The page may be asked for by a browser of this computer, under the names of this computer, and
by nobody through another site.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

READING = ("GET", "HEAD")
OWN_SITES = ("same-origin", "none")
"""From where a browser asks, if the page itself or the user has it ask [Fetch Metadata]."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "x-frame-options": "DENY",
}


@dataclass(frozen=True, slots=True)
class Words:
    """What is told to a request for another ``address``, from another ``site``, or with another
    ``method``."""

    address: str
    site: str
    method: str


def own_hosts(port: int) -> dict[str, str]:
    """The names under which this computer knows itself, as a browser says them for *port*, and
    the origin of each."""
    names = ("127.0.0.1", "localhost")
    # A browser leaves out the port of the scheme.
    bare = names if port == 80 else ()
    return {host: f"http://{host}" for host in (*(f"{name}:{port}" for name in names), *bare)}


class Guard:
    """Lets through what a browser asks of its own page: under *hosts*, each with the origin of
    its pages, by *methods*."""

    def __init__(
        self,
        inner: ASGIApp,
        *,
        hosts: dict[str, str],
        words: Words,
        methods: tuple[str, ...] = READING,
    ) -> None:
        self.inner = inner
        self.hosts = hosts
        self.words = words
        self.methods = methods

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
        allow = {"allow": ", ".join(self.methods)} if status == 405 else None
        await PlainTextResponse(text, status_code=status, headers=allow)(scope, receive, sender)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        """Status and words for a request that is not answered."""
        found: dict[bytes, list[str]] = {}
        for name, value in scope["headers"]:
            found.setdefault(name, []).append(value.decode("latin-1").lower())
        hosts, origins = found.get(b"host", []), found.get(b"origin", [])
        # Another name for this computer may be another site's [DNS rebinding].
        if len(hosts) != 1 or hosts[0] not in self.hosts:
            return 421, self.words.address
        if any(origin != self.hosts[hosts[0]] for origin in origins):
            return 403, self.words.site
        # A picture or script for another page comes without an Origin [W3C, Fetch Metadata].
        sites, modes = found.get(b"sec-fetch-site", []), found.get(b"sec-fetch-mode", [])
        if modes != ["navigate"] and any(site not in OWN_SITES for site in sites):
            return 403, self.words.site
        if scope["method"] not in self.methods:
            return 405, self.words.method
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
