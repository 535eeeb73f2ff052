"""The server of a preview, asked over a socket: what it answers, and what it refuses."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
import uvicorn

from bagan.publish.preview.app import application
from bagan.publish.preview.board import Board
from bagan.publish.preview.page import pictures_of
from bagan.publish.preview.state import snapshot
from bagan.publish.preview.values import Snapshot
from tests.patience import PATIENCE

SPEC = "specs/contoh/sesudah.yaml"


@dataclass
class Served:
    port: int
    board: Board
    loop: asyncio.AbstractEventLoop

    def ask(
        self, target: str, *, method: str = "GET", host: str | None = None, **headers: str
    ) -> tuple[HTTPResponse, bytes]:
        """What is answered to exactly this target and these headers."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        connection.putheader("Host", host or f"127.0.0.1:{self.port}")
        for name, value in headers.items():
            connection.putheader(name, value.replace("PORT", str(self.port)))
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body

    def post(self, found: Snapshot) -> None:
        asyncio.run_coroutine_threadsafe(self.board.post(found), self.loop).result(PATIENCE)


@pytest.fixture(scope="module")
def good() -> Snapshot:
    return snapshot(SPEC)


@pytest.fixture
def served(good: Snapshot) -> Iterator[Served]:
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    loop = asyncio.new_event_loop()
    board = Board(good)
    server = uvicorn.Server(
        uvicorn.Config(application(board, port=port), log_config=None, lifespan="off", ws="none")
    )

    async def run() -> None:
        await server.serve(sockets=[listener])

    thread = threading.Thread(target=lambda: loop.run_until_complete(run()))
    thread.start()
    yield Served(port, board, loop)
    asyncio.run_coroutine_threadsafe(board.close(), loop).result(PATIENCE)
    server.should_exit = True
    thread.join(PATIENCE)
    loop.close()


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("/", "text/html"),
        ("/pratinjau.css", "text/css"),
        ("/pratinjau.js", "text/javascript"),
    ],
)
def test_the_page_and_its_parts(served: Served, target: str, kind: str) -> None:
    answer, body = served.ask(target)
    assert answer.status == 200
    assert (answer.headers.get_content_type(), answer.headers.get_content_charset()) == (
        kind, "utf-8",
    )  # fmt: skip
    assert body
    head, nothing = served.ask(target, method="HEAD")
    assert (head.status, nothing) == (200, b"")


def test_pictures_by_their_digest(served: Served, good: Snapshot) -> None:
    for name, svg in pictures_of(good).items():
        answer, body = served.ask(f"/gambar/{name}")
        assert (answer.status, body) == (200, svg)
        assert answer.headers["content-type"] == "image/svg+xml"
        assert "script-src" not in answer.headers["content-security-policy"]
        assert "default-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("target", ["/", "/gambar/x.svg", "/tidak-ada", "/peristiwa"])
@pytest.mark.parametrize("method", ["HEAD", "POST"])
def test_every_answer_is_guarded(served: Served, target: str, method: str) -> None:
    answer, _body = served.ask(target, method=method)
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; ")
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    "host",
    ["jahat.contoh", "jahat.contoh:PORT", "127.0.0.1", "127.0.0.1:1", "localhost.jahat:PORT",
     "0.0.0.0:PORT", "[::1]:PORT", "127.0.0.1:PORT.jahat", "x@127.0.0.1:PORT", "127.1:PORT"],
)  # fmt: skip
@pytest.mark.parametrize("target", ["/", "/peristiwa", "/gambar/x.svg"])
def test_other_hosts_are_refused(served: Served, host: str, target: str) -> None:
    answer, body = served.ask(target, host=host.replace("PORT", str(served.port)))
    assert answer.status == 421
    assert b"Kabupaten" not in body
    assert "bagan preview" in body.decode()


def test_two_hosts_are_refused(served: Served) -> None:
    answer, _body = served.ask("/", HOST="jahat.contoh")
    assert answer.status in (400, 421)


def test_this_computer_has_two_names(served: Served) -> None:
    assert served.ask("/", host=f"LocalHost:{served.port}")[0].status == 200


@pytest.mark.parametrize(
    "origin",
    ["http://jahat.contoh", "null", "https://127.0.0.1:PORT", "http://127.0.0.1:1",
     "http://127.0.0.1", "http://localhost:PORT", "file://", ""],
)  # fmt: skip
def test_other_origins_are_refused(served: Served, origin: str) -> None:
    answer, body = served.ask("/", origin=origin)
    assert answer.status == 403
    assert b"Kabupaten" not in body


def test_the_pages_own_origin(served: Served) -> None:
    assert served.ask("/", origin="http://127.0.0.1:PORT")[0].status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_it_can_only_be_read(served: Served, method: str) -> None:
    answer, _body = served.ask("/", method=method)
    assert answer.status == 405
    assert answer.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    "target",
    ["/etc/passwd", "/../../etc/passwd", "/gambar/../../../etc/passwd",
     "/gambar/..%2f..%2f..%2fetc%2fpasswd", "/gambar/%2e%2e/pratinjau.html.j2",
     "//etc/passwd", "/gambar/", "/gambar", "/pratinjau.html.j2", "/contoh.yaml",
     "/gambar/%00", "/gambar/x.svg", "/peristiwa/", "/pratinjau.js/", "/docs",
     "/specs/contoh/sesudah.yaml", "http://jahat.contoh/", "/%2e%2e/setup.cfg"],
)  # fmt: skip
def test_nothing_else_is_there(served: Served, target: str) -> None:
    answer, body = served.ask(target)
    assert answer.status == 404
    assert len(body) < 100


def test_events_tell_of_each_snapshot(served: Served, good: Snapshot, tmp_path: Path) -> None:
    connection = HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)
    connection.request("GET", "/peristiwa")
    answer = connection.getresponse()
    assert answer.headers["content-type"].startswith("text/event-stream")

    def word() -> str:
        while not (line := answer.readline().decode()).startswith("data: "):
            assert line, "the stream ended"
        return line.removeprefix("data: ").strip()

    first = word()
    assert first == served.board.version
    old = next(iter(pictures_of(good)))
    served.post(Snapshot(SPEC, region="Lain"))
    assert word() == served.board.version != first
    assert b"Lain" in served.ask("/")[1]
    assert served.ask(f"/gambar/{old}")[0].status == 200, "a page may just be loading it"
    served.post(Snapshot(SPEC, region="Lain lagi"))
    word()
    assert served.ask(f"/gambar/{old}")[0].status == 404
    served.post(good)
    assert word() == first, "the version follows from what is shown"
    connection.close()


def test_closing_ends_the_events(served: Served) -> None:
    connection = HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)
    connection.request("GET", "/peristiwa")
    answer = connection.getresponse()
    answer.readline()
    asyncio.run_coroutine_threadsafe(served.board.close(), served.loop).result(PATIENCE)
    assert answer.read().endswith(b"\n\n")
    connection.close()
