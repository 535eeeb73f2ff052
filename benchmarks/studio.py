"""From a change asked for to its chart redrawn in a page's hands, against drawing alone.

    python benchmarks/studio.py specs/kutai-barat.yaml

One server in a process of its own; a rename by HTTP, word of it by server-sent events, the picture
fetched.  Drawing is `load` and `draw` with every chart proven, in this process, in between.
Prints the medians and their ratio.  Names get a letter: a digit that no label has yet needs fonts
of its own.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from statistics import median
from typing import Any

import bagan

CHANGES = 9
CALM = 6.0
"""Seconds between changes: the rules have been asked by then."""


class Page:
    """What a page of the studio asks."""

    def __init__(self, address: str, spec: str) -> None:
        found = re.match(r"http://([^/]+)/\?kunci=(\S+)", address)
        assert found
        self.host, self.of = found[1], f"/berkas/{spec}"
        self.headers = {"cookie": f"bagan-studio-{self.host.split(':')[1]}={found[2]}"}
        page = self.ask("GET", "/").read().decode()
        sign = re.search(r'"csrf": "([0-9a-f]+)"', page)
        assert sign
        self.headers |= {"x-bagan-studio": sign[1], "origin": f"http://{self.host}",
                         "content-type": "application/json"}  # fmt: skip
        self.events = self.ask("GET", f"{self.of}/peristiwa")

    def ask(self, method: str, target: str, data: object = None) -> HTTPResponse:
        line = HTTPConnection(self.host)
        line.request(method, target, json.dumps(data) if data else None, self.headers)
        return line.getresponse()

    def state(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.ask("GET", f"{self.of}/keadaan").read())
        return found

    def redrawn(self, name: str) -> None:
        """Wait for word of a chart, and fetch it, until it says *name*."""
        while True:
            while not self.events.readline().startswith(b"event: gambar"):
                pass
            state = self.state()
            if any(unit["nama"] == name for unit in state["unit"]):
                picture = state["gambar"][0]["berkas"]
                self.ask("GET", f"{self.of}/gambar/{picture}").read()
                return


def main(spec: str) -> None:
    source = Path(spec)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "spec.yaml"
        text = source.read_text("utf-8")
        path.write_text(re.sub(r"^  naskah: .*\n", "", text, flags=re.MULTILINE), "utf-8")
        command = [sys.executable, "-m", "bagan", "studio", folder, "--no-open"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout is not None
            address = re.search(r"http://\S+", server.stdout.readline())
            assert address
            page = Page(address[0], path.name)
            while not page.state().get("gambar"):
                page.events.readline()
            unit = next(each for each in page.state()["unit"] if not each["kelompok"])
            name, studio, drawing = unit["nama"], [], []
            for number in range(CHANGES):
                time.sleep(CALM)
                begin = time.perf_counter()
                for figure in bagan.draw(bagan.load(path), bagan.Options(font="none")):
                    assert figure.bare
                drawing.append(time.perf_counter() - begin)
                new = f"{unit['nama']} {chr(ord('A') + number)}"
                begin = time.perf_counter()
                page.ask("POST", f"{page.of}/aksi", {
                    "aksi": "ubah", "unit": unit["id"], "kunci": "nama", "nilai": new,
                    "lihat": name,
                }).read()  # fmt: skip
                page.redrawn(new)
                studio.append(time.perf_counter() - begin)
                name = new
            server.kill()
    print(f"draw {median(drawing):.3f} s, studio {median(studio):.3f} s, "
          f"ratio {median(studio) / median(drawing):.2f}")  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "specs/kutai-barat.yaml")
