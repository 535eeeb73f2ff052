"""How much memory long lives take: a preview, a studio, a site; numbers, slopes and a plot out.

    python -m benchmarks.memory preview studio site --redraws 1000 --regencies 514 --plot memory.svg

The preview's spec is written over again and again, each time with a name that was never there, and
the new picture is waited for; in the studio the same is done by a hand, with the rules asked and a
history of changes that grows.  A site's memory is that of all its processes.  Flat is what grows
by less than 5 % in its last half: the median of its last tenth against that of the tenth in the
middle.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import linear_regression, median

from benchmarks.many import NAMES, ROOT, family, resident, write_specs
from benchmarks.studio import Page

Line = list[tuple[int, float]]
"""Megabytes after so many steps."""

SPEC = ROOT / "specs" / "contoh" / "sebelum.yaml"
FLAT = 0.05
POLL = 0.5
PRINTED = 20
"""So many numbers of a line are printed."""


def megabytes(process: int) -> float:
    """What *process* and all that it has started hold now."""
    return sum(map(resident, family(process))) / 1e6


def word(number: int) -> str:
    """A name of letters alone, another for each number: a digit would need fonts of its own."""
    letters = ""
    while True:
        number, rest = divmod(number, 26)
        letters += chr(ord("a") + rest)
        if not number:
            return letters.capitalize().ljust(3, "a")


@contextmanager
def served(*words: str) -> Iterator[tuple[str, int]]:
    """A command that serves pages: their address, and the process."""
    command = [sys.executable, "-m", "bagan", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = re.search(r"http://\S+", server.stdout.readline())
        assert address
        yield address[0], server.pid
        server.kill()


def without_naskah(path: Path) -> str:
    return re.sub(r"(?m)^  naskah: .*\n", "", path.read_text("utf-8"))


def preview(spec: Path, redraws: int) -> Line:
    """The memory of a preview whose file is written over *redraws* times."""
    text, found = without_naskah(spec), []
    unit = re.search(r"nama: ([A-Z][\w ]+)", text[text.index("unit:") :])
    assert unit
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "spec.yaml"
        path.write_text(text, "utf-8")
        with served("preview", str(path), "--no-browser") as (address, process):
            host = address.split("/")[2]
            line = HTTPConnection(host)
            line.request("GET", "/peristiwa")
            events = line.getresponse()
            for number in range(redraws):
                name = f"{unit[1]} {word(number)}"
                path.write_text(text.replace(unit[1], name), "utf-8")
                while name.split()[-1] not in _page(host):
                    while not events.readline().startswith(b"event: gambar"):
                        pass
                found.append((number + 1, megabytes(process)))
    return found


def _page(host: str) -> str:
    """The page of a preview and its pictures."""
    line = HTTPConnection(host)
    line.request("GET", "/")
    page = line.getresponse().read().decode()
    pictures = []
    for name in dict.fromkeys(re.findall(r'gambar/[^"\s]+', page)):
        line.request("GET", f"/{name}")
        pictures.append(line.getresponse().read().decode())
    return "".join([page, *pictures])


def studio(spec: Path, redraws: int) -> Line:
    """The memory of a studio in which a unit gets *redraws* other names, rules asked for each."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "spec.yaml"
        path.write_text(without_naskah(spec), "utf-8")
        with served("studio", folder, "--no-open") as (address, process):
            page = Page(address, path.name)
            while not page.state().get("gambar"):
                page.events.readline()
            unit = next(each for each in page.state()["unit"] if not each["kelompok"])
            name = unit["nama"]
            for number in range(redraws):
                new = f"{unit['nama']} {word(number)}"
                page.ask("POST", f"{page.of}/aksi", {
                    "aksi": "ubah", "unit": unit["id"], "kunci": "nama", "nilai": new,
                    "lihat": name,
                }).read()  # fmt: skip
                page.redrawn(new)
                while not page.state()["diperiksa"]:
                    page.events.readline()
                name = new
                found.append((number + 1, megabytes(process)))
    return found


def site(regencies: int) -> Line:
    """The memory of a site of *regencies* as it is drawn; its steps are the specs that are done."""
    found: Line = []
    with tempfile.TemporaryDirectory() as folder:
        paths, over = write_specs(regencies, Path(folder), NAMES["site"]), threading.Event()
        command = [sys.executable, "-m", "bagan", "site", *map(str, paths), "-o", f"{folder}/situs"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as made:
            done = [0]

            def watch() -> None:
                while not over.wait(POLL):
                    found.append((done[0], megabytes(made.pid)))

            watcher = threading.Thread(target=watch)
            watcher.start()
            assert made.stdout is not None
            for _spec in made.stdout:
                done[0] += 1
            over.set()
            watcher.join()
    if made.returncode or done[0] < regencies:
        raise SystemExit(f"bagan site drew {done[0]} of {regencies}")
    return found


def growth(line: Line) -> float:
    """How much of its memory the last half has grown by."""
    tenth = max(len(line) // 10, 1)
    start = len(line) // 2
    middle = median(size for _step, size in line[start : start + tenth])
    return median(size for _step, size in line[-tenth:]) / middle - 1


def told(name: str, line: Line) -> bool:
    """Print a line; whether it is flat."""
    for step, size in line[:: max(len(line) // PRINTED, 1)]:
        print(f"{name:<8}{step:6}{size:9.1f} MB")
    half = line[len(line) // 2 :]
    slope = (
        linear_regression(*zip(*half, strict=True)).slope if len({s for s, _m in half}) > 1 else 0
    )
    grown = growth(line)
    verdict = "flat" if grown < FLAT else "GROWS"
    print(f"{name}: last half {grown:+.1%}, {slope * 1000:+.1f} KB a step: {verdict}", flush=True)
    return grown < FLAT


def plot(lines: dict[str, Line]) -> str:
    """The lines in one SVG, each over its own steps."""
    wide, high, left = 640, 360, 50
    most = max(size for line in lines.values() for _step, size in line) * 1.1
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide + 150} {high + 40}" '
        'font-family="sans-serif" font-size="12">',
        f'<path d="M{left} 0V{high}H{wide}" fill="none" stroke="black"/>',
        f'<text x="{left}" y="{high + 20}">0</text>',
        f'<text x="{wide}" y="{high + 20}" text-anchor="end">the end of each</text>',
    ]
    for part in range(5):
        y = high - high * part / 4.4
        parts.append(f'<text x="{left - 5}" y="{y:.0f}" text-anchor="end">'
                     f"{most * part / 4.4:.0f} MB</text>")  # fmt: skip
    for (name, line), colour in zip(lines.items(), ("#1b6", "#36c", "#c33"), strict=False):
        last = max(line[-1][0], 1)
        points = " ".join(
            f"{left + (wide - left) * step / last:.1f},{high - high * size / most:.1f}"
            for step, size in line
        )
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}"/>')
        y = high - high * line[-1][1] / most
        parts.append(f'<text x="{wide + 5}" y="{y:.0f}" fill="{colour}">{name}, {last}</text>')
    return "\n".join([*parts, "</svg>\n"])


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lives", nargs="+", choices=["preview", "studio", "site"])
    parser.add_argument("--redraws", type=int, default=1000)
    parser.add_argument("--regencies", type=int, default=514)
    parser.add_argument("--spec", type=Path, default=SPEC)
    parser.add_argument("--plot", type=Path, help="SVG to write")
    given = parser.parse_args(words)
    os.chdir(ROOT)
    lines: dict[str, Line] = {}
    for life in given.lives:
        lines[life] = {
            "preview": lambda: preview(given.spec.resolve(), given.redraws),
            "studio": lambda: studio(given.spec.resolve(), given.redraws),
            "site": lambda: site(given.regencies),
        }[life]()
        told(life, lines[life])
    if given.plot:
        given.plot.write_text(plot(lines), "utf-8")
    return 0 if all(growth(line) < FLAT for line in lines.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
