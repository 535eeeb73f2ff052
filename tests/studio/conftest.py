"""A studio that is asked over a socket."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from bagan.publish.studio import Studio, application
from bagan.publish.studio.access import CSRF, csrf_of
from tests.patience import PATIENCE
from tests.serving import Server
from tests.studio.running import Studio as Shown
from tests.studio.running import shown
from tests.studio.test_desk import SPEC

KEY = "kunci-yang-tidak-ditebak"


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Served:
    """A studio of *folder* at *port*."""

    port: int
    folder: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def ask(
        self, method: str, target: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Answer:
        """What is answered to exactly these headers; PORT in them is the port."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        sent = {"host": "127.0.0.1:PORT", **(headers or {})}
        if body and "content-length" not in sent:
            sent["content-length"] = str(len(body))
        for name, value in sent.items():
            connection.putheader(name, value.replace("PORT", str(self.port)))
        connection.endheaders()
        with suppress(BrokenPipeError, ConnectionResetError):  # it may hang up before that
            connection.send(body)
        answer = connection.getresponse()
        found = Answer(answer.status, dict(answer.getheaders()), answer.read())
        connection.close()
        return found

    @property
    def cookie(self) -> dict[str, str]:
        return {"cookie": f"bagan-studio-{self.port}={KEY}"}

    @property
    def own(self) -> dict[str, str]:
        """The headers of the studio's own page."""
        return {
            **self.cookie,
            "origin": "http://127.0.0.1:PORT",
            "sec-fetch-site": "same-origin",
            "content-type": "application/json",
            CSRF: csrf_of(KEY),
        }

    def get(self, target: str, **more: str) -> Answer:
        return self.ask("GET", target, headers={**self.cookie, **more})

    def post(self, target: str, data: Any, headers: dict[str, str] | None = None) -> Answer:
        sent = self.own if headers is None else headers
        return self.ask("POST", target, json.dumps(data).encode(), sent)


@contextmanager
def served(server: Server, folder: Path, **options: Any) -> Iterator[Served]:
    """The studio of *folder*, until the end of the block."""
    studio = Studio(folder, journal="user_header" in options)
    server.app = application(studio, port=server.port, key=KEY, **options)
    try:
        yield Served(server.port, folder)
    finally:
        server.run(studio.stop())


@contextmanager
def opened(server: Server, folder: Path) -> Iterator[Shown]:
    """The same for pages of a browser: that of test_together.py is a process of its own."""
    with served(server, folder) as asked, shown(f"{asked.address}?kunci={KEY}", folder) as found:
        yield found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one spec, beside what is none of its business."""
    place = tmp_path / "kerja"
    place.mkdir()
    (place / "dinas.yaml").write_text(SPEC, "utf-8")
    (tmp_path / "rahasia.yaml").write_text(SPEC.replace("Contoh", "Rahasia"), "utf-8")
    return place


@pytest.fixture
def studio(server: Server, folder: Path) -> Iterator[Served]:
    with served(server, folder) as found:
        yield found


Serve = Callable[..., Served]


@pytest.fixture
def serve(server: Server, folder: Path) -> Iterator[Serve]:
    """``serve(user_header="X-User")``: the studio with these options."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(served(server, folder, **options))
