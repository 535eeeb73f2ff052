"""A number of regencies in, the time and memory of their site out: drawn, and drawn again.

The regencies are the two regulations of the repository in turn, each under a name, a code
and a province of its own: as large as real ones.  Run ``site.py 514`` for all of Indonesia.
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
    """One ``bagan site``: seconds on the clock and of all processors together, and the most
    megabytes that its processes held at once."""

    seconds: float
    cpu: float
    memory: float

    def __str__(self) -> str:
        clock, cpu, memory = self.seconds, self.cpu, self.memory
        return f"{clock:8.1f} s  {cpu:8.1f} s of processors  {memory:6.0f} MB at most"


def measure(paths: list[Path], out: Path) -> Measure:
    """What one ``bagan site`` of *paths* takes."""
    command = [sys.executable, "-m", "bagan", "site", *map(str, paths), "-o", str(out)]
    nothing = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    most, over = [0.0], threading.Event()
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
    return Measure(seconds, usage.ru_utime + usage.ru_stime, most[0] / 1e6)


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, nargs="?", default=60, help="regencies (60)")
    count = parser.parse_args().count
    with tempfile.TemporaryDirectory() as name:
        paths, out = write_specs(count, Path(name)), Path(name) / "situs"
        print(f"{count} regencies, {os.cpu_count()} processors")
        first = measure(paths, out)
        print(f"  drawn        {first}", flush=True)
        print(f"  nothing new  {measure(paths, out)}", flush=True)
        paths[0].write_text(paths[0].read_text("utf-8") + "# disunting\n", "utf-8")
        print(f"  one edited   {measure(paths, out)}", flush=True)
        files = [path for path in out.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 1e6
        print(f"  {len(files)} files, {size:.0f} MB")
        if count < ALL:
            scale = ALL / count
            alone = first.cpu * scale / (os.cpu_count() or 1) / 60
            print(f"  {ALL}: {alone:.0f} minutes where nothing else runs, {size * scale:.0f} MB")


if __name__ == "__main__":
    main()
