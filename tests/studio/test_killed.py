"""Servers killed at random moments of editing: what was answered is on the disk, and whole."""

from __future__ import annotations

import itertools
import json
import random
import re
import subprocess
import sys
import threading
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest

import bagan
from bagan.publish.studio.access import CSRF
from tests.patience import PATIENCE
from tests.sampled import sampled

SPEC = Path("specs/kutai-barat.yaml")
EDITS = sampled(10, 70)
"""Of each page, and of the editor."""
TRIES = 100


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
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as line:
            line.request(method, target, json.dumps(data) if data else None, self.headers)
            answer = line.getresponse()
            body = answer.read()
        assert answer.status == 200, body
        return body

    def copy(self) -> Browser:
        """Another page of the same browser."""
        made = Browser.__new__(Browser)
        made.port, made.headers = self.port, self.headers
        return made

    def renamed(self, old: str, new: str, unit: str) -> bool:
        """Whether a rename was done: it is not where the spec says something else than *old*."""
        try:
            self.rename(old, new, unit)
        except AssertionError as error:
            if "kini" not in str(error):
                raise
            return False
        return True

    def bring_back(self) -> None:
        """Make again what another program wrote over."""
        self.ask("POST", "/berkas/spec.yaml/pulihkan", {})

    def act(self, **action: object) -> None:
        self.ask("POST", "/berkas/spec.yaml/aksi", action)

    def rename(self, old: str, new: str, unit: str = "dinkes") -> None:
        self.act(aksi="ubah", unit=unit, kunci="nama", nilai=new, lihat=old)


def start(folder: Path) -> tuple[subprocess.Popen[str], Browser]:
    command = [sys.executable, "-m", "bagan", "studio", str(folder), "--no-open"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    address = re.search(r"http://\S+", process.stdout.readline())
    assert address
    return process, Browser(address[0])


def facts_in(path: Path) -> tuple[str, int]:
    """The name of one unit, and how many there are below it."""
    found = bagan.load(path).organisation
    return found.name("dinkes"), sum(line.source == "dinkes" for line in found.lines)


@pytest.mark.parametrize("seed", range(sampled(3, 100)))
def test_killed_at_any_moment(seed: int, tmp_path: Path) -> None:
    """What was answered is there, and with it at most the change that was under way."""
    chance = random.Random(seed)
    path = tmp_path / "spec.yaml"
    path.write_bytes(SPEC.read_bytes())
    process, browser = start(tmp_path)
    known = facts_in(path)
    stack, asked = [known], known
    moment = chance.uniform(0.02, 1.5)
    killer = threading.Timer(moment, process.kill)
    killer.start()
    try:
        for number in itertools.count():
            name, below = stack[-1]
            match chance.randrange(3):
                case 0:
                    asked = (f"Dinas Kesehatan {number}", below)
                    browser.rename(name, asked[0])
                case 1:
                    asked = (name, below + 1)
                    browser.act(aksi="tambah", nama=f"Seksi {number}", kepala="dinkes")
                case _:
                    asked = stack[-2] if len(stack) > 1 else stack[-1]
                    browser.ask("POST", "/berkas/spec.yaml/urung", {})
            if asked in stack[-2:-1]:
                stack.pop()
            elif asked != stack[-1]:
                stack.append(asked)
    except (OSError, HTTPException):
        pass
    killer.join()
    process.wait(PATIENCE)
    assert process.stdout is not None
    process.stdout.close()
    assert facts_in(path) in (stack[-1], asked), "the last answered change, or the one under way"


def test_two_pages_and_an_editor_write_at_once(tmp_path: Path) -> None:
    """Each renames units of its own as fast as it can.  What the editor wrote over, for it had
    read the file before, is told, and comes back."""
    path = tmp_path / "spec.yaml"
    path.write_bytes(SPEC.read_bytes())
    process, browser = start(tmp_path)
    try:
        faults: list[BaseException] = []
        names = {unit: bagan.load(path).organisation.name(unit) for unit in ("dinsos", "dlh")}
        done, answered = threading.Event(), threading.Semaphore(0)

        def page(unit: str) -> None:
            try:
                own = browser.copy()
                for number in range(EDITS):
                    new = f"Dinas {unit} {number}"
                    tries = 0
                    while not own.renamed(names[unit], new, unit):
                        own.bring_back()
                        tries += 1
                        assert tries < TRIES, "what was written over is not told"
                    names[unit] = new
                    answered.release()
            except BaseException as error:
                faults.append(error)

        def editor() -> None:
            """Reads the file as one change is answered and writes it as a later one is."""
            chance, number = random.Random(1), 0
            try:
                answered.acquire()
                while not done.is_set():
                    text = path.read_text("utf-8")
                    for _ in range(chance.randrange(4)):
                        answered.acquire()
                    number += 1
                    kept = text.partition("# di penyunting")[0]
                    replacement = path.with_name("simpan.tmp")
                    replacement.write_text(f"{kept}# di penyunting {number}\n", "utf-8")
                    replacement.replace(path)
                    answered.acquire()
                remarks.append(number)
            except BaseException as error:
                faults.append(error)

        remarks: list[int] = []
        pages = [threading.Thread(target=page, args=(unit,)) for unit in names]
        writer = threading.Thread(target=editor)
        for each in (*pages, writer):
            each.start()
        for each in pages:
            each.join()
        done.set()
        answered.release(9)
        writer.join()
        assert faults == []
        browser.bring_back()
        organisation = bagan.load(path).organisation
        assert {unit: organisation.name(unit) for unit in names} == names
        assert path.read_text("utf-8").endswith(f"# di penyunting {remarks[0]}\n")
    finally:
        process.kill()
        process.wait(PATIENCE)
        assert process.stdout is not None
        process.stdout.close()
