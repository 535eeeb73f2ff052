"""A preview asked by what is not its page: other hosts, other sites, other files, bad requests."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from bagan.problem import Problem, Span
from bagan.publish.preview.app import application
from bagan.publish.preview.board import Board
from bagan.publish.preview.page import page_html
from bagan.publish.preview.state import snapshot
from bagan.publish.preview.values import Changes, Snapshot
from tests.attacks import FILE_NAMES
from tests.patience import PATIENCE
from tests.serving import Server
from tests.site.conftest import SMALL

SECRET = "Kabupaten Rahasia"
TARGETS = ("/", "/peristiwa", "/pratinjau.js", "/gambar/x.svg")


@pytest.fixture(scope="module")
def port(server: Server) -> Iterator[int]:
    """The port of a preview whose page and nothing else tells SECRET."""
    board = Board(Snapshot("rahasia.yaml", region=SECRET))
    server.app = application(board, port=server.port)
    yield server.port
    server.run(board.close())


def ask(port: int, request: str | bytes) -> tuple[int, bytes]:
    """Status and whole answer to these very bytes; PORT in them is the port."""
    raw = request.encode("latin-1") if isinstance(request, str) else request
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as line:
        answer = b""
        with suppress(OSError):  # it may hang up before all is said
            line.sendall(raw.replace(b"PORT", str(port).encode()))
            line.shutdown(socket.SHUT_WR)
        with suppress(ConnectionError):
            while part := line.recv(65536):
                answer += part
    return int(answer.split(b" ", 2)[1]) if answer else 0, answer


def get(target: str = "/", host: str = "127.0.0.1:PORT", **headers: str) -> str:
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    head = "\r\n".join([f"GET {target} HTTP/1.1", f"Host: {host}", "Connection: close", *lines])
    return f"{head}\r\n\r\n"


def test_its_own_page_is_answered(port: int) -> None:
    for request in (
        get(),
        get(Sec_Fetch_Site="none", Sec_Fetch_Mode="navigate", Sec_Fetch_Dest="document"),
        get(Sec_Fetch_Site="same-origin", Sec_Fetch_Mode="cors"),
        get(Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate", Sec_Fetch_Dest="document"),
    ):
        status, answer = ask(port, request)
        assert (status, SECRET.encode() in answer) == (200, True)


@pytest.mark.parametrize(
    "host",
    ["localhost.jahat:PORT", "jahat.localhost:PORT", "127.0.0.1:PORT:PORT", "127.0.0.1:PORT@jahat",
     "127.0.0.1:PORT#", "127.0.0.1:PORT/", "127.0.0.1:0PORT", "127.0.0.1 :PORT", "2130706433:PORT",
     "0x7f.1:PORT", "127.0.0.2:PORT", "[::ffff:127.0.0.1]:PORT", "localhost.:PORT", "localhost",
     "localhost:80", "rebind.jahat.contoh:PORT", "127.0.0.1.nip.io:PORT", "", "\x7f",
     "jahat.contoh", "127.0.0.1", "127.0.0.1:1", "0.0.0.0:PORT", "[::1]:PORT",
     "127.0.0.1:PORT.jahat", "x@127.0.0.1:PORT", "127.1:PORT"],
)  # fmt: skip
def test_no_other_name_reaches_it(port: int, host: str) -> None:
    status, answer = ask(port, get(host=host))
    assert status in (400, 421)
    assert (b"bagan preview" in answer) is (status == 421)
    assert SECRET.encode() not in answer


@pytest.mark.parametrize("target", TARGETS)
def test_no_part_of_it_has_another_name(port: int, target: str) -> None:
    assert ask(port, get(target, host="jahat.contoh:PORT"))[0] == 421


def test_a_host_is_said_once_and_in_the_head(port: int) -> None:
    for request in (
        "GET / HTTP/1.0\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: jahat.contoh\r\nHost: 127.0.0.1:PORT\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: jahat.contoh\r\nX-Forwarded-Host: 127.0.0.1:PORT\r\n"
        "Forwarded: host=127.0.0.1:PORT\r\nConnection: close\r\n\r\n",
        "GET http://127.0.0.1:PORT/ HTTP/1.1\r\nHost: jahat.contoh\r\nConnection: close\r\n\r\n",
    ):
        status, answer = ask(port, request)
        assert status in (400, 421)
        assert SECRET.encode() not in answer


SITES = ("cross-site", "same-site", "lain")
MODES = ("no-cors", "cors", "websocket", "same-origin", "")


@pytest.mark.parametrize(
    ("target", "site", "mode"),
    [*(("/", site, mode) for site in SITES for mode in MODES),
     *((target, "cross-site", "no-cors") for target in TARGETS[1:])],
)  # fmt: skip
def test_no_other_page_loads_from_it(port: int, site: str, mode: str, target: str) -> None:
    status, answer = ask(port, get(target, Sec_Fetch_Site=site, Sec_Fetch_Mode=mode))
    assert status == 403
    assert "situs lain" in answer.decode()


ORIGINS = ("null", "http://jahat.contoh", "http://localhost.jahat:PORT", "file://", "",
           "http://127.0.0.1:PORT, null", "chrome-extension://a", "https://127.0.0.1:PORT",
           "http://127.0.0.1:1", "http://127.0.0.1", "http://localhost:PORT")  # fmt: skip


@pytest.mark.parametrize(
    ("target", "origin"),
    [*(("/", origin) for origin in ORIGINS), *((target, "null") for target in TARGETS[1:])],
)
def test_no_other_origin_is_answered(port: int, origin: str, target: str) -> None:
    status, answer = ask(port, get(target, Origin=origin))
    assert status == 403
    assert b"access-control" not in answer.lower()
    assert SECRET.encode() not in answer


@pytest.mark.parametrize(
    "target",
    ["/%2e%2e/setup.cfg", "/..%2fsetup.cfg", "/%252e%252e/setup.cfg", "/..\\setup.cfg",
     "/%5c..%5csetup.cfg", "//setup.cfg", "///etc/passwd", "/gambar//etc/passwd", "/gambar/..",
     "/gambar/%2fetc%2fpasswd", "/gambar/..;/", "/./setup.cfg", "/rahasia.yaml", "/.git/config",
     "/gambar/%00", "/gambar/%ff%fe", "/%c0%ae%c0%ae/setup.cfg", "/peristiwa%0d%0aX: 1",
     "/pratinjau.html.j2", "/__pycache__/", "http://jahat.contoh/etc/passwd", "*", "?/",
     "/" + "a" * 8000, "/etc/passwd", "/../../etc/passwd", "/gambar/../../../etc/passwd",
     "/gambar/..%2f..%2f..%2fetc%2fpasswd", "/gambar/%2e%2e/pratinjau.html.j2", "/gambar/",
     "/gambar", "/gambar/x.svg", "/peristiwa/", "/pratinjau.js/", "/docs"],
)  # fmt: skip
def test_no_file_is_there(port: int, target: str) -> None:
    status, answer = ask(port, get(target))
    assert status == (400 if " " in target else 404)
    head, _blank, body = answer.partition(b"\r\n\r\n")
    assert len(body) < 100
    assert b"\nx:" not in head.lower()
    assert SECRET.encode() not in answer


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nX: " + b"a" * 200_000 + b"\r\n\r\n",
        b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nX\0: a\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: x\r\n\r\n",
    ],
)
def test_what_is_no_request_is_refused_and_the_next_is_answered(
    port: int, request_bytes: bytes
) -> None:
    status, answer = ask(port, request_bytes)
    assert status in (0, 400)
    assert SECRET.encode() not in answer
    assert b"Traceback" not in answer
    assert ask(port, get())[0] == 200


@pytest.mark.parametrize("method", ["CONNECT", "PURGE", "get", "PROPFIND", "POST", "PUT", "DELETE",
                                    "OPTIONS", "PATCH", "TRACE"])  # fmt: skip
def test_it_can_only_be_read(port: int, method: str) -> None:
    status, answer = ask(port, get().replace("GET", method, 1))
    assert status == 405
    assert b"\nallow: get, head\r" in answer.lower()
    assert SECRET.encode() not in answer


# --- the page ----------------------------------------------------------------------------

STEERING = "\x00\x07\x1b\x7f\x85\u200b\u200f\u2028\u202e\u2066\ufeff\udcff"


def test_nothing_on_the_page_steers_what_reads_it() -> None:
    """File names, faults, quotes and differences come from elsewhere, character by character."""
    harm = f"{STEERING}<script>top.__kena=1"
    span = Span(f"{harm}.yaml", 1, 1)
    problem = Problem(span, "aturan", harm, harm, quote=harm, quoted_at=span)
    shown = Snapshot(f"{harm}.yaml", region=harm, problems=(problem,), current=True,
                     changes=Changes(harm, (harm,), failure=harm))  # fmt: skip
    page = page_html(shown, version="1")
    assert not set(STEERING) & set(page)
    assert "<script>top" not in page
    page.encode("utf-8")
    assert page.count("\ufffd" * len(STEERING)) == 11
    plain = replace(shown, region="Kabupaten\u00a0Kecil\n")
    assert "Kabupaten\u00a0Kecil\n" in page_html(plain, version="1")


@pytest.mark.parametrize("name", [*FILE_NAMES, "\udcff", "a" * 200])
def test_a_spec_under_any_name_is_shown(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name.replace('/', '_')}.yaml"
    path.write_text(SMALL, "utf-8")
    found = snapshot(str(path))
    assert found.current
    assert found.pictures
    board = Board(found)
    assert board.page.decode("utf-8").count("<script") == 1


def test_neighbours_and_links_of_the_folder_are_not_served(tmp_path: Path) -> None:
    """What is served is what was drawn: a folder full of links leads nowhere."""
    (tmp_path / "rahasia.txt").write_text("rahasia", "utf-8")
    (tmp_path / "gambar").symlink_to("/etc")
    real = tmp_path / "lain" / "nyata.yaml"
    real.parent.mkdir()
    real.write_text(SMALL, "utf-8")
    link = tmp_path / "tautan.yaml"
    link.symlink_to(real)
    board = Board(snapshot(str(link)))
    assert b"Kabupaten Kecil" in board.page
    assert str(tmp_path).encode() not in board.page
    assert b"nyata" not in board.page
    for name in (
        "passwd",
        "../rahasia.txt",
        "rahasia.txt",
        "nyata.yaml",
        "",
        ".",
        "..",
        "__proto__",
    ):
        assert board.picture(name) is None
