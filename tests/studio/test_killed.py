"""Servers killed at random moments of editing: what was answered is on the disk, and whole."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import threading
import time
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest

import bagan
from bagan.publish.studio.access import CSRF
from tests.patience import PATIENCE
from tests.sampled import sampled

SPEC = Path("specs/kutai-barat.yaml")
KILLS = sampled(4, 12)
RENAMED = sampled(10, 30)


class Browser:
    """One page's cookie and sign, and the changes that it asks for."""

    def __init__(self, address: str) -> None:
        found = re.match(r"http://127\.0\.0\.1:(\d+)/\?kunci=(\S+)", address)
        assert found
        self.port = int(found[1])
        self.headers = {"cookie": f"bagan-studio-{self.port}={found[2]}"}
        page = self.ask("GET", "/").decode()
        sign = re.search(r'"csrf": "([0-9a-f]+)"', page)
        assert sign
        self.headers |= {
            CSRF: sign[1],
            "content-type": "application/json",
            "origin": f"http://127.0.0.1:{self.port}",
        }

    def ask(self, method: str, target: str, data: object = None) -> bytes:
        line = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        line.request(method, target, json.dumps(data) if data else None, self.headers)
        answer = line.getresponse()
        body = answer.read()
        line.close()
        assert answer.status == 200, body
        return body

    def rename(self, old: str, new: str) -> None:
        self.ask("POST", "/berkas/spec.yaml/aksi", {
            "aksi": "ubah", "unit": "dinkes", "kunci": "nama", "nilai": new, "lihat": old,
        })  # fmt: skip


def start(folder: Path) -> tuple[subprocess.Popen[str], Browser]:
    command = [sys.executable, "-m", "bagan", "studio", str(folder), "--no-open"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    address = re.search(r"http://\S+", process.stdout.readline())
    assert address
    return process, Browser(address[0])


def name_in(path: Path) -> str:
    return bagan.load(path).organisation.name("dinkes")


@pytest.mark.parametrize("seed", range(2))
def test_killed_at_any_moment(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    path = tmp_path / "spec.yaml"
    path.write_bytes(SPEC.read_bytes())
    name, number = name_in(path), 0
    for _ in range(KILLS // 2):
        process, browser = start(tmp_path)
        answered, asked = name, name
        moment = chance.uniform(0.05, 1.2)
        killer = threading.Thread(target=lambda: (time.sleep(moment), process.kill()))  # noqa: B023
        killer.start()
        try:
            while True:
                number += 1
                asked = f"Dinas Kesehatan {number}"
                browser.rename(answered, asked)
                answered = asked
        except (OSError, HTTPException, AssertionError) as error:
            assert not isinstance(error, AssertionError), error
        killer.join()
        process.wait(PATIENCE)
        assert process.stdout is not None
        process.stdout.close()
        name = name_in(path)
        assert name in (answered, asked), "the last answered change, or the one under way"


def test_two_pages_on_one_file(tmp_path: Path) -> None:
    """Two pages rename two units at once: everything that was answered is there."""
    path = tmp_path / "spec.yaml"
    path.write_bytes(SPEC.read_bytes())
    process, browser = start(tmp_path)
    try:
        units = ("dinsos", "diskominfo")
        names = {unit: bagan.load(path).organisation.name(unit) for unit in units}
        faults: list[BaseException] = []

        def page(unit: str) -> None:
            try:
                own = Browser.__new__(Browser)
                own.port, own.headers = browser.port, browser.headers
                for number in range(RENAMED):
                    new = f"Dinas {unit} {number}"
                    own.ask("POST", "/berkas/spec.yaml/aksi", {
                        "aksi": "ubah", "unit": unit, "kunci": "nama", "nilai": new,
                        "lihat": names[unit],
                    })  # fmt: skip
                    names[unit] = new
            except BaseException as error:
                faults.append(error)

        pages = [threading.Thread(target=page, args=(unit,)) for unit in units]
        for each in pages:
            each.start()
        for each in pages:
            each.join()
        assert faults == []
        organisation = bagan.load(path).organisation
        assert {unit: organisation.name(unit) for unit in units} == names
    finally:
        process.kill()
        process.wait(PATIENCE)
        assert process.stdout is not None
        process.stdout.close()
