"""Two pages in, what a slow reader waits for out: the largest contentful paint, and the weight.

The KISS page of `bagan site` and the page of `bagan diff`, in Chromium slowed down to a
quarter, each time with an empty cache, from a server on this machine that compresses as web
servers do.  A time here is no ratio: it is what issue 5 limits, and means something only
where nothing else runs.  ``--rounds`` is how many times each page is opened.
"""

from __future__ import annotations

import argparse
import gzip
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread

from playwright.sync_api import Browser, sync_playwright
from run import ROOT, Row

sys.path.append(str(ROOT))

from tests.programs import browser as browser_path

SLOWER = 4
MOST_MS, MOST_KB = 1000, 150
SPECS = ROOT / "specs"
PACKED = (".png", ".woff2", ".pdf", ".zip", ".xlsx")
"""What is compressed already."""
SETTLE_MS = 500
"""How long after loading a larger paint is still waited for, in a browser slowed down."""
OBSERVE = """
window.terbesar = [0, "", 0];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    window.terbesar = [entry.startTime, entry.element?.localName ?? "", entry.size];
}).observe({ type: "largest-contentful-paint", buffered: true });
"""


@dataclass
class Server:
    """A folder, served; ``sent`` has the bytes of each body as it went out, by path."""

    address: str
    sent: dict[str, int] = field(default_factory=dict)


class Handler(SimpleHTTPRequestHandler):
    """A file, compressed unless it is already."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, sent: dict[str, int], directory: str) -> None:
        self.sent = sent
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        packs = path.suffix not in PACKED
        if packs:
            body = gzip.compress(body, 6, mtime=0)
        self.sent[self.path] = len(body)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        if packs:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    sent: dict[str, int] = {}
    handler = partial(Handler, sent=sent, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield Server(f"http://127.0.0.1:{server.server_port}/", sent)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def made(folder: Path) -> dict[str, str]:
    """The path in *folder* of each page that is measured, by what it is called."""
    examples = [SPECS / "contoh" / f"{name}.yaml" for name in ("sebelum", "sesudah")]
    kiss = SPECS / "kutai-barat.yaml"
    bagan("site", kiss, "-o", folder / "situs", expected=0)
    bagan("diff", *examples, "--make", "html", "-o", folder / "perubahan", expected=1)
    (difference,) = folder.glob("perubahan/*.html")
    return {
        "KISS page of bagan site": "situs/daerah/kutai-barat/bagan-kiss.html",
        "page of bagan diff": f"perubahan/{difference.name}",
    }


def bagan(*words: object, expected: int) -> None:
    command = [sys.executable, "-m", "bagan", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != expected:
        raise SystemExit(f"bagan {words[0]} failed:\n{done.stderr}")


def largest(browser: Browser, address: str) -> tuple[float, str]:
    """Milliseconds until the largest paint of a page that was never opened, and its element."""
    context = browser.new_context(locale="id-ID", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.add_init_script(OBSERVE)
    slow = context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="load")
    page.wait_for_timeout(SETTLE_MS)
    time, element, size = page.evaluate("window.terbesar")
    context.close()
    if not size:
        raise SystemExit(f"nothing was painted of {address}")
    return float(time), str(element)


def rows(browser: Browser, server: Server, pages: dict[str, str], rounds: int) -> Iterator[Row]:
    for what, path in pages.items():
        server.sent.clear()
        found = [largest(browser, server.address + path) for _round in range(rounds)]
        times = [time for time, _element in found]
        told = f"{min(times):.0f} to {max(times):.0f} ms, <{found[-1][1]}>"
        yield Row(f"{what}: largest paint at {SLOWER} x, ms", MOST_MS, median(times), told)
        sizes = server.sent.values()
        yield Row(f"{what}: weight, KB", MOST_KB, sum(sizes) / 1000, f"{len(sizes)} files")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="times each page is opened (7)")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        pages = made(folder)
        browser = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox"])
        with serving(folder) as server:
            for row in rows(browser, server, pages, rounds):
                print(row, flush=True)
        browser.close()


if __name__ == "__main__":
    main()
