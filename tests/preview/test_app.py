"""The server of a preview, asked over a socket: what it answers, and what it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from bagan.publish.preview.app import application
from bagan.publish.preview.board import Board
from bagan.publish.preview.page import pictures_of
from bagan.publish.preview.state import snapshot
from bagan.publish.preview.values import Snapshot
from tests.patience import PATIENCE
from tests.serving import Server

SPEC = "specs/contoh/sesudah.yaml"


@dataclass
class Served:
    server: Server
    board: Board

    @property
    def port(self) -> int:
        return self.server.port

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
        self.server.run(self.board.post(found))


@pytest.fixture(scope="module")
def good() -> Snapshot:
    return snapshot(SPEC)


@pytest.fixture
def served(server: Server, good: Snapshot) -> Iterator[Served]:
    board = Board(good)
    server.app = application(board, port=server.port)
    yield Served(server, board)
    server.run(board.close())


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


def test_this_computer_has_two_names(served: Served) -> None:
    assert served.ask("/", host=f"LocalHost:{served.port}")[0].status == 200


def test_the_pages_own_origin(served: Served) -> None:
    assert served.ask("/", origin="http://127.0.0.1:PORT")[0].status == 200


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
    served.server.run(served.board.close())
    assert answer.read().endswith(b"\n\n")
    connection.close()
