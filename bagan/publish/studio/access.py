"""A request in; whose it is, or that it is not answered, out.

Who has the address that `bagan studio` printed has its key, which a cookie keeps from then on.
Behind a proxy that names its users in a header, that header stands for the key.
"""

from __future__ import annotations

import hmac
import json
import secrets
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from bagan.language import _
from bagan.publish.studio.making import UPLOAD_BYTES

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Receive, Scope, Send

KEY = "kunci"
CSRF = "x-bagan-studio"
BODY_BYTES = UPLOAD_BYTES * 4 // 3 + 4096
"""The longest request: a file in base64."""
USER = "bagan.user"
LONGEST_NAME = 100


class TooLong(Exception):
    """A request longer than is read."""


class Access:
    """Lets through requests that carry the *key*, or with *user_header* a user's name."""

    def __init__(
        self,
        inner: ASGIApp,
        *,
        key: str,
        port: int,
        user_header: str | None = None,
        open_paths: frozenset[str] = frozenset(),
    ) -> None:
        self.inner = inner
        self.key = key
        self.cookie = f"bagan-studio-{port}"
        self.csrf = csrf_of(key)
        self.user_header = user_header.lower().encode() if user_header else None
        self.open_paths = open_paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse

        if scope["type"] != "http":
            return
        headers: dict[bytes, list[str]] = {}
        for name, value in scope["headers"]:
            headers.setdefault(name, []).append(value.decode("latin-1"))
        answer: ASGIApp
        if self.user_header is None and self._asks_with_key(scope):
            answer = RedirectResponse("/", status_code=303)
            answer.set_cookie(self.cookie, self.key, httponly=True, samesite="strict", path="/")
        elif not self._known(scope, headers) and scope["path"] not in self.open_paths:
            answer = PlainTextResponse(
                _("Open the studio by the address that bagan studio printed in the terminal."),
                status_code=401,
            )
        elif (refused := self._refusal(scope, headers)) is not None:
            answer = JSONResponse({"pesan": refused}, status_code=403)
        else:
            answer = self.inner
        await answer(scope, receive, send)

    def _asks_with_key(self, scope: Scope) -> bool:
        asked = parse_qs(scope["query_string"].decode("latin-1")).get(KEY, [])
        return scope["path"] == "/" and len(asked) == 1 and _same(asked[0], self.key)

    def _known(self, scope: Scope, headers: dict[bytes, list[str]]) -> bool:
        if self.user_header is not None:
            names = headers.get(self.user_header, [])
            name = names[0].strip()[:LONGEST_NAME] if len(names) == 1 else ""
            scope[USER] = name
            return bool(name) and name.isprintable()
        for line in headers.get(b"cookie", []):
            try:
                found = SimpleCookie(line).get(self.cookie)
            except CookieError:
                continue
            if found is not None and _same(found.value, self.key):
                return True
        return False

    def _refusal(self, scope: Scope, headers: dict[bytes, list[str]]) -> str | None:
        """Why a request that changes something is not answered; None where it is."""
        if scope["method"] != "POST":
            return None
        # A form of another site can send neither this header nor JSON [Fetch, 4.9].
        if len(headers.get(b"origin", [])) != 1:
            return _("The request does not come from the studio's page.")
        if not _same("".join(headers.get(CSRF.encode(), [])), self.csrf):
            return _("The page is from an earlier studio: load it anew.")
        kind = "".join(headers.get(b"content-type", [])).partition(";")[0].strip().lower()
        if kind != "application/json":
            return _("Only JSON is read.")
        return None


def new_key() -> str:
    """A key that nobody guesses."""
    return secrets.token_urlsafe(32)


def csrf_of(key: str) -> str:
    """What the page sends with each change: from it the key cannot be told."""
    return sha256(f"csrf {key}".encode()).hexdigest()


def user_of(request: Request) -> str | None:
    """Who asks, where a proxy tells it."""
    found: str | None = request.scope.get(USER)
    return found


async def body_of(request: Request) -> Any:
    """The JSON of a request, at most BODY_BYTES of it.  Raises TooLong and ValueError."""
    data = bytearray()
    async for part in request.stream():
        data += part
        if len(data) > BODY_BYTES:
            raise TooLong
    try:
        return json.loads(data)
    except RecursionError as error:
        raise ValueError from error


def _same(one: str, two: str) -> bool:
    return hmac.compare_digest(one.encode("latin-1", "replace"), two.encode("latin-1"))
