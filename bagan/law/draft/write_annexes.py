"""The drafted annexes in, the lines of ``lampiran`` out."""

from __future__ import annotations

import json
from collections.abc import Iterator

from bagan.chart.model import Kind
from bagan.chart.spec import scalar
from bagan.law.draft.values import Annex, View
from bagan.law.draft.yaml_lines import one_or_many, remarks_lines, sequence, wrapped


def annex_lines(annexes: tuple[Annex, ...]) -> Iterator[str]:
    yield "lampiran:"
    for number, annex in enumerate(annexes):
        if number:
            yield ""
        yield from remarks_lines(annex.remarks, "  ")
        lead = "  - "
        if annex.nomor:
            yield f"{lead}nomor: {annex.nomor}"
            lead = "    "
        yield f"{lead}judul: {scalar(annex.judul)}"
        legend = [] if annex.legend.titled else ["judul: null"]
        if annex.legend.pemisah:
            legend.append(f"pemisah: {json.dumps(annex.legend.pemisah)}")
        if legend:
            yield f"    keterangan: {{{', '.join(legend)}}}"
        yield "    bagan:"
        for view in annex.bagan:
            yield from _view(view, annex.legend.arrows)


def _view(view: View, arrows: tuple[Kind, ...]) -> Iterator[str]:
    yield from remarks_lines(view.remarks, "      ")
    yield f"      - id: {view.id}"
    if view.judul:
        yield f"        judul: {scalar(view.judul)}"
    if view.pola:
        yield f"        pola: {view.pola}"
    if view.jenjang:
        yield "        jenjang:"
        for tier in view.jenjang:
            yield f"          - {one_or_many(tier)}"
    sides: dict[str, list[str]] = {}
    for name, holder in (("kiri", view.left), ("kanan", view.right)):
        for host, items in holder:
            sides.setdefault(host, []).append(f"{name}: {sequence(items)}")
    if sides:
        yield "        samping:"
        for host, parts in sides.items():
            yield f"          {host}: {{{', '.join(parts)}}}"
    if view.bingkai:
        yield f"        bingkai: {sequence(view.bingkai)}"
    if view.tampilkan is not None:
        yield from wrapped("        tampilkan: ", sequence(view.tampilkan))
    if arrows:
        yield f"        panah: {{{', '.join(f'{kind.value}: ya' for kind in arrows)}}}"
