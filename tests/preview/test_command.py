"""`bagan preview` as it is typed: what it says, and how it ends."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.cli import main
from bagan.cli.serving import SCREENS, open_browser
from tests.patience import PATIENCE

SPEC = "specs/contoh/sesudah.yaml"


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["tidak-ada.yaml"], 2, "There is no file tidak-ada.yaml"),
        (["specs"], 2, "specs is a folder"),
        (["-"], 2, "standard input"),
        ([SPEC, "--port", "70000"], 2, "70000"),
    ],
)
def test_wrong_usage(arguments: list[str], code: int, words: str) -> None:
    result = CliRunner().invoke(main, ["preview", *arguments, "--no-browser"])
    assert result.exit_code == code
    assert words in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a screen")
@pytest.mark.parametrize("screen", ["DISPLAY", "WAYLAND_DISPLAY", None])
def test_a_browser_is_opened_where_there_is_a_screen(
    screen: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    if screen:
        monkeypatch.setenv(screen, ":0")
    open_browser("http://127.0.0.1:1/")
    assert opened == (["http://127.0.0.1:1/"] if screen else [])


def test_a_port_in_use() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = CliRunner().invoke(main, ["preview", SPEC, "--port", str(port), "--no-open"])
    assert result.exit_code == 1
    assert f"Port {port} cannot be used: another program uses it" in result.stderr
    assert result.stdout == ""


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_ctrl_c_ends_it_with_a_listener(tmp_path: Path) -> None:
    spec = tmp_path / "contoh.yaml"
    spec.write_text("rusak", "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "bagan", "preview", str(spec), "--no-browser"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        try:
            assert process.stdout is not None
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", process.stdout.readline())
            assert found
            connection = HTTPConnection("127.0.0.1", int(found[1]), timeout=PATIENCE)
            connection.request("GET", "/peristiwa")
            answer = connection.getresponse()
            assert answer.readline() == b"retry: 1000\n"
            process.send_signal(signal.SIGINT)
            _out, err = process.communicate(timeout=PATIENCE)
            connection.close()
        finally:
            process.kill()
    assert process.returncode == 130
    assert err == ""
