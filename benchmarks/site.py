"""A number of regencies in, a table of what their site costs out: drawn, left, one edited.

The regencies are the two regulations of the repository in turn, each under a name, a code
and a province of its own: as large as real ones.  Run ``site.py 514`` for all of Indonesia.
Exits with 1 where a run wrote pages of a spec that nobody had edited.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
NAMES = ("kutai-barat", "pasaman-barat")
PROVINCES = 38
POLL = 0.1
ALL = 514
FOLDER, RECORDS = "daerah", ".bagan-situs"
"""Where a site keeps the files of each spec, below its own folder or a language's, and its
record."""

Files = dict[Path, tuple[int, int]]
"""The files of a site by their paths in it: when each was written, and which file it is."""


def write_specs(count: int, folder: Path) -> list[Path]:
    """*count* specs in *folder*, without the naskah that belongs to another region."""
    texts = [(ROOT / "specs" / f"{name}.yaml").read_text("utf-8") for name in NAMES]
    paths = []
    for number in range(count):
        province, region = number % PROVINCES, number // PROVINCES
        place = f"{{nama: Kabupaten Uji {number}, kode: '{province + 11:02}.{region + 1:02}', "
        place += f"provinsi: Provinsi {province + 1}}}"
        text = re.sub(r"(?m)^daerah: .*$", f"daerah: {place}", texts[number % len(texts)])
        text = re.sub(r"(?m)^  naskah: .*\n", "", text)
        paths.append(folder / f"uji-{number:03}.yaml")
        paths[-1].write_text(text, "utf-8")
    return paths


@dataclass(frozen=True)
class Measure:
    """One ``bagan site``: seconds on the clock and of all processors together, the most
    megabytes that its processes held at once, and the files that it wrote or removed."""

    seconds: float
    cpu: float
    memory: float
    touched: frozenset[Path]

    def row(self, what: str, count: int) -> str:
        """A line of the table; *count* is how many specs this run drew."""
        each = f"{self.cpu / count:8.2f}" if count else f"{'-':>8}"
        return (
            f"{what:<14}{self.seconds:10.1f}{self.cpu:12.1f}{each}{self.memory:10.0f}"
            f"{len(self.touched):10}"
        )


HEAD = f"{'':<14}{'seconds':>10}{'CPU seconds':>12}{'/ drawn':>8}{'peak MB':>10}{'written':>10}"


def files_in(out: Path) -> Files:
    """What lies in the folder *out*, with its sub-folders."""
    found = {path.relative_to(out): path.stat() for path in out.rglob("*") if path.is_file()}
    return {path: (stat.st_mtime_ns, stat.st_ino) for path, stat in found.items()}


def owner(path: Path) -> str | None:
    """The slug of the spec that a file of the site belongs to; None for what all share."""
    if path.parts[0] == RECORDS:
        return path.stem
    if FOLDER in path.parts:
        return path.parts[path.parts.index(FOLDER) + 1]
    return None


def measure(paths: list[Path], out: Path) -> Measure:
    """What one ``bagan site`` of *paths* takes."""
    command = [sys.executable, "-m", "bagan", "site", *map(str, paths), "-o", str(out)]
    nothing = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    most, over, before = [0.0], threading.Event(), files_in(out)
    start = time.perf_counter()
    child = os.posix_spawn(sys.executable, command, os.environ, file_actions=nothing)

    def watch() -> None:
        while not over.wait(POLL):
            most[0] = max(most[0], sum(map(resident, family(child))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    _child, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    over.set()
    watcher.join()
    if status:
        raise SystemExit("bagan site failed")
    touched = frozenset(path for path, _state in before.items() ^ files_in(out).items())
    return Measure(seconds, usage.ru_utime + usage.ru_stime, most[0] / 1e6, touched)


def family(process: int) -> list[int]:
    """*process* and all that it has started [proc(5)]."""
    found = [process]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            try:
                found += map(int, task.read_text().split())
            except OSError:
                continue
    return found


def resident(process: int) -> int:
    """The bytes of memory that *process* holds now, shared ones too."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf(
            "SC_PAGE_SIZE"
        )
    except (OSError, IndexError):
        return 0


def edit(path: Path) -> None:
    """Give the region of a spec another name: its pages, its pictures and the list change."""
    text = path.read_text("utf-8").replace("Kabupaten Uji ", "Kabupaten Sunting ", 1)
    path.write_text(text, "utf-8")


def check(what: str, touched: frozenset[Path], allowed: set[str | None]) -> None:
    """Ends the program where a run wrote files of other specs than those *allowed*."""
    wrong = sorted(path.as_posix() for path in touched if owner(path) not in allowed)
    if wrong:
        names = "\n".join(f"  {name}" for name in wrong[:10])
        raise SystemExit(f"{what}: wrote {len(wrong)} files that had not changed:\n{names}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, nargs="?", default=60, help="regencies (60)")
    count = parser.parse_args().count
    processors = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as name:
        paths, out = write_specs(count, Path(name)), Path(name) / "situs"
        print(f"bagan site, {count} regencies, {processors} processors")
        print(HEAD)
        first = measure(paths, out)
        print(first.row("drawn", count), flush=True)
        again = measure(paths, out)
        print(again.row("nothing new", 0), flush=True)
        check("nothing new", again.touched, set())
        edit(paths[0])
        one = measure(paths, out)
        print(one.row("one edited", 1), flush=True)
        check("one edited", one.touched, {paths[0].stem, None})
        shared = sum(owner(path) is None for path in one.touched)
        size = sum((out / path).stat().st_size for path in files_in(out)) / 1e6
        print(f"one edited: {len(one.touched) - shared} files of its own, {shared} that all share")
        print(f"the site: {len(first.touched)} files, {size:.0f} MB")
        if count < ALL:
            scale = ALL / count
            minutes = first.cpu * scale / processors / 60
            print(
                f"{ALL} of them: about {minutes:.0f} minutes where nothing else runs, "
                f"{size * scale:.0f} MB"
            )


if __name__ == "__main__":
    main()
