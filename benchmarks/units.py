"""Specs of 18 to 4,608 units in, what each unit costs out: read, checked, drawn, written.

Each spec has so many dinas of 18 units, each with a chart of its own.  The slope is that of the
time over the number of units, both in powers: 1 where each unit costs the same.
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import bagan
from bagan import Options

HEAD = """\
bagan: 1
daerah: {nama: Kabupaten Uji, kode: "13.99", provinsi: Sumatera Barat}
peraturan:
  jenis: Peraturan Bupati
  nomor: 5
  tahun: 2020
  tentang: Organisasi
  status: rancangan
  penanda_tangan: {jabatan: Bupati Uji}
"""
SIZES = (1, 4, 16, 64, 256)
UNITS = 18
"""Of one dinas: its head, a sekretariat, four bidang of three seksi each."""
STEPS = ("read", "checked", "drawn", "SVG")


def spec(offices: int) -> str:
    """The text of a spec of so many dinas."""
    units, lines, charts = list[str](), list[str](), list[str]()

    def unit(key: str, name: str, kind: str, head: str = "") -> None:
        units.append(f"  {key}: {{nama: {name}, jenis: {kind}, dasar: Pasal 1}}")
        if head:
            lines.append(f"  - {{komando: {head} -> {key}, dasar: Pasal 1}}")

    for number in range(offices):
        head = f"d{number}"
        unit(head, f"Kepala Dinas Urusan {number}", "kepala")
        unit(f"{head}-s", f"Sekretariat Urusan {number}", "sekretariat", head)
        for bidang in range(4):
            key = f"{head}-b{bidang}"
            unit(key, f"Bidang Urusan {number} Bagian {bidang}", "bidang", head)
            for seksi in range(3):
                name = f"Seksi Urusan {number} Bagian {bidang} Nomor {seksi}"
                unit(f"{key}-{seksi}", name, "seksi", key)
        charts.append(f"      - {{id: c{number}, jenjang: [{head}]}}")
    parts = ("unit:", *units, "garis:", *lines, "lampiran:", "  - judul: Susunan", "    bagan:")
    return HEAD + "\n".join((*parts, *charts)) + "\n"


def seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    """The processor time of *work*, and what it gives."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def main() -> None:
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    list(bagan.draw(bagan.load("u.yaml", spec(1)), Options(font="none")))  # the first is a start
    rows: list[tuple[float, ...]] = []
    print(f"{'ms a unit':<12}" + "".join(f"{step:>10}" for step in STEPS))
    for offices in SIZES:
        text = spec(offices)
        read, loaded = seconds(lambda text=text: bagan.load("u.yaml", text))
        checked, _problems = seconds(lambda loaded=loaded: bagan.check(loaded))
        drawn, figures = seconds(
            lambda loaded=loaded: list(bagan.draw(loaded, Options(font="none")))
        )
        written, _svg = seconds(lambda figures=figures: [figure.svg for figure in figures])
        rows.append((read, checked, drawn, written))
        each = "".join(f"{value / offices / UNITS * 1e3:>10.2f}" for value in rows[-1])
        print(f"{offices * UNITS:>6} units{each}", flush=True)
    last = list(pairwise(zip(SIZES, rows, strict=True)))[-2:]
    slopes = [
        sum(math.log(b[step] / a[step]) / math.log(m / n) for (n, a), (m, b) in last) / len(last)
        for step in range(len(STEPS))
    ]
    print(f"{'slope':<12}" + "".join(f"{slope:>10.2f}" for slope in slopes))


if __name__ == "__main__":
    main()
