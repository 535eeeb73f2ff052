"""A number of regencies in, a table of what their site or their files cost out: drawn, left, one
edited.

The regencies are the regulations of the repository in turn, each under a name, a code and a
province of its own: as large as real ones.  Run ``many.py site 514`` for all of Indonesia;
``many.py build 514`` makes the SVG and the PDF of Pasaman Barat's three charts for each, in as many
processes as there are processors and, with --alone, in one.  Exits with 1 where a run wrote files
of a spec that nobody had edited.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
NAMES = {"site": ("kutai-barat", "pasaman-barat"), "build": ("pasaman-barat",)}
"""The regulations that the specs are made of; the second has three charts."""
MORE = {"site": [], "build": ["--tanpa-png"]}
PROVINCES = 38
REGIONS = 99
"""Of a province at most: a code has two digits for them."""
POLL = 0.1
ALL = 514
FOLDER, RECORDS = "daerah", (".bagan-situs", ".bagan-hasil")
"""Where a site keeps the files of each spec, below its own folder or a language's; where a site
and a build keep the record of each."""
SLUG = re.compile(r"uji-\d+")

Files = dict[Path, tuple[int, int]]
"""The files of a site by their paths in it: when each was written, and which file it is."""


def write_specs(count: int, folder: Path, names: Sequence[str]) -> list[Path]:
    """*count* specs in *folder*, without the naskah that belongs to another region."""
    texts = [(ROOT / "specs" / f"{name}.yaml").read_text("utf-8") for name in names]
    paths = []
    provinces = max(PROVINCES, -(-count // REGIONS))
    for number in range(count):
        province, region = number % provinces, number // provinces
        place = f"{{nama: Kabupaten Uji {number}, kode: '{province + 11:02}.{region + 1:02}', "
        place += f"provinsi: Provinsi {province + 1}}}"
        text = texts[number % len(texts)]
        before = re.search(r"(?m)^daerah: .*nama: ([^,}\n]+)", text)
        assert before
        text = re.sub(r"(?m)^daerah: .*$", f"daerah: {place}", text)
        # A unit that is named after its region would be another region's.
        text = text.replace(before[1], f"Kabupaten Uji {number}")
        text = re.sub(r"(?m)^  naskah: .*\n", "", text)
        paths.append(folder / f"uji-{number:03}.yaml")
        paths[-1].write_text(text, "utf-8")
    return paths


@dataclass(frozen=True)
class Measure:
    """One command: seconds on the clock and of all processors together, the most
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
    """The slug of the spec that a file belongs to; None for what all share."""
    if path.parts[0] in RECORDS:
        return path.stem
    if FOLDER in path.parts:
        return path.parts[path.parts.index(FOLDER) + 1]
    found = SLUG.match(path.name)
    return found[0] if found else None


def measure(words: Sequence[str], paths: list[Path], out: Path) -> Measure:
    """What one ``bagan site`` or ``bagan build`` of *paths* takes."""
    command = [sys.executable, "-m", "bagan", *words, *map(str, paths), "-o", str(out)]
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
        raise SystemExit(f"bagan {words[0]} failed")
    touched = frozenset(path for path, _state in before.items() ^ files_in(out).items())
    return Measure(seconds, usage.ru_utime + usage.ru_stime, most[0] / 1e6, touched)


def apart(words: Sequence[str], paths: list[Path], folder: Path, parts: int) -> float:
    """Seconds that so many commands of one process take at once, each with its part of *paths*:
    no run in several processes can be faster on this machine."""

    def run(part: int) -> float:
        out = folder / f"bagian-{part}"
        return measure([*words, "--jobs", "1"], paths[part::parts], out).seconds

    with ThreadPoolExecutor(parts) as pool:
        return max(pool.map(run, range(parts)))


def family(process: int) -> list[int]:
    """*process* and all that it has started [proc(5)]."""
    found = [process]
    for parent in found:
        try:
            for task in Path(f"/proc/{parent}/task").glob("*/children"):
                found += map(int, task.read_text().split())
        except OSError:  # it has ended meanwhile
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


def importing() -> float:
    """Seconds of a Python that loads WeasyPrint: what this machine's speed is told by."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import weasyprint"], check=True)
    return time.perf_counter() - start


def edit(path: Path) -> None:
    """Give the region of a spec another name: its pages, its pictures and the list change."""
    text = path.read_text("utf-8").replace("Kabupaten Uji ", "Kabupaten Sunting ")
    path.write_text(text, "utf-8")


def check(what: str, touched: frozenset[Path], allowed: set[str | None]) -> None:
    """Ends the program where a run wrote files of other specs than those *allowed*."""
    wrong = sorted(path.as_posix() for path in touched if owner(path) not in allowed)
    if wrong:
        names = "\n".join(f"  {name}" for name in wrong[:10])
        raise SystemExit(f"{what}: wrote {len(wrong)} files that had not changed:\n{names}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=tuple(NAMES))
    parser.add_argument("count", type=int, nargs="?", default=60, help="regencies (60)")
    parser.add_argument("--alone", action="store_true", help="with one process, too")
    given = parser.parse_args()
    what, count, words = given.what, given.count, [given.what, *MORE[given.what]]
    processors = os.cpu_count() or 1
    imported = median(importing() for _round in range(5))
    with tempfile.TemporaryDirectory() as name:
        paths, out = write_specs(count, Path(name), NAMES[what]), Path(name) / "hasil"
        print(f"bagan {' '.join(words)}, {count} regencies, {processors} processors")
        print(HEAD)
        first = measure(words, paths, out)
        print(first.row("drawn", count), flush=True)
        again = measure(words, paths, out)
        print(again.row("nothing new", 0), flush=True)
        check("nothing new", again.touched, set())
        edit(paths[0])
        one = measure(words, paths, out)
        print(one.row("one edited", 1), flush=True)
        check("one edited", one.touched, {paths[0].stem, None})
        if given.alone:
            alone = measure([*words, "--jobs", "1"], paths, Path(name) / "sendiri")
            print(alone.row("one process", count), flush=True)
            print(f"one process : {processors} processors = {alone.seconds / first.seconds:.2f}")
            most = alone.seconds / apart(words, paths, Path(name), processors)
            print(f"{processors} commands that share nothing, side by side: {most:.2f}")
        shared = sum(owner(path) is None for path in one.touched)
        size = sum((out / path).stat().st_size for path in files_in(out)) / 1e6
        print(f"one edited: {len(one.touched) - shared} files of its own, {shared} that all share")
        print(f"all of it: {len(first.touched)} files, {size:.0f} MB")
        times = first.seconds / imported
        print(f"import of WeasyPrint: {imported:.2f} s; drawn takes {times:.0f} of it")
        if count < ALL:
            scale = ALL / count
            minutes = first.cpu * scale / processors / 60
            print(
                f"{ALL} of them: about {minutes:.0f} minutes where nothing else runs, "
                f"{size * scale:.0f} MB"
            )


if __name__ == "__main__":
    main()
