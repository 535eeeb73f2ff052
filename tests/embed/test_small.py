"""The small-screen version: nothing is lost, all of it is legible, and its audit finds nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bagan.chart.audit import audit_svg
from bagan.chart.model import Chart, select
from bagan.chart.model.annexes import Keterangan
from bagan.chart.model.kinds import Kind
from bagan.chart.spec import Spec, load_spec, parse_spec
from bagan.chart.svg.read import page_size, parse
from bagan.publish.embed.small import LEAST_SIZE, SHEET, small_drawing, small_svg
from bagan.publish.embed.tree import column
from bagan.style import Style
from tests.layout.specs import random_spec

ROOT = Path(__file__).parents[2]
SPECS = ("kutai-barat.yaml", "pasaman-barat.yaml", "contoh/sesudah.yaml")
PX_PER_MM = 96 / 25.4


def charts(spec: Spec) -> Iterator[Chart]:
    for annex in spec.regency.lampiran:
        for view in annex.bagan:
            yield select(spec.regency, spec.organisation, annex, view)


def spec_of(data: dict[str, Any]) -> Spec:
    return parse_spec(json.dumps(data), "uji.yaml")


def chain(length: int, *, name: str = "Unit") -> Spec:
    """Units in one chain of command."""
    return spec_of({
        "bagan": 1,
        "daerah": {"nama": "Kabupaten Uji", "kode": "64.10", "provinsi": "Uji"},
        "peraturan": {"jenis": "Peraturan Bupati", "tentang": "Uji",
                      "penanda_tangan": {"jabatan": "Bupati"}},
        "unit": {f"u{n}": {"nama": f"{name} {n}", "dasar": "Pasal 1"} for n in range(length)},
        "garis": [{"komando": f"u{n} -> u{n + 1}", "dasar": "Pasal 1"} for n in range(length - 1)],
        "lampiran": [{"judul": "Uji", "bagan": [{"id": "b"}]}],
    })  # fmt: skip


def nothing_is_lost(spec: Spec, chart: Chart) -> None:
    """Every unit has one box, and every line is told in words where it arrives."""
    entries = column(chart, spec.organisation)
    shown = [entry.node.unit for entry in entries]
    assert sorted(shown) == sorted({node.unit for node in chart.nodes.values()})
    words = {entry.node.unit: " ".join(entry.words) for entry in entries}
    for link in chart.links:
        source, target = (chart.nodes[end].unit for end in (link.source, link.target))
        kind = link.kind.value.capitalize()
        way = "dengan" if link.both else "dari"
        assert f"{kind} {way}: " in words[target]
        assert spec.organisation.name(source) in words[target]
        assert not link.both or spec.organisation.name(target) in words[source]


@pytest.mark.parametrize("file", SPECS)
def test_nothing_is_lost_and_nothing_is_wrong(file: str) -> None:
    spec = load_spec(ROOT / "specs" / file)
    for chart in charts(spec):
        nothing_is_lost(spec, chart)
        svg = small_svg(chart, spec.organisation, style=Style(), legend=Keterangan())
        report = audit_svg(svg, min_size=LEAST_SIZE)
        assert report.findings == ()
        assert report.crossings == 0
        assert page_size(parse(svg))[0] * PX_PER_MM == pytest.approx(320, abs=0.1)
        assert report.smallest * 96 / 72 >= 11


@pytest.mark.parametrize("seed", range(0, 300, 5))
def test_random_charts_lose_nothing(seed: int) -> None:
    spec = spec_of(random_spec(seed))
    for chart in charts(spec):
        nothing_is_lost(spec, chart)
        svg = small_svg(chart, spec.organisation, style=Style(), legend=Keterangan())
        assert audit_svg(svg, min_size=LEAST_SIZE).findings == ()


@pytest.mark.parametrize("seed", range(0, 300, 20))
def test_lines_are_drawn_from_who_commands_the_indented(seed: int) -> None:
    spec = spec_of(random_spec(seed))
    for chart in charts(spec):
        drawing = small_drawing(chart, spec.organisation)
        ends = set(drawing.ends())
        said = {
            (chart.nodes[link.source].unit, chart.nodes[link.target].unit)
            for link in chart.links
            if link.kind is Kind.KOMANDO
        }
        assert {(source, target) for source, target, _kind, _both in ends} <= said
        entries = column(chart, spec.organisation)
        depth = {entry.node.id: entry.depth for entry in entries}
        assert sum(entry.commanded for entry in entries) == len(ends)
        for entry in entries:
            above = -1 if entry.parent is None else depth[entry.parent]
            assert entry.depth == above + 1


def test_headings_of_the_unsur_are_kept() -> None:
    spec = load_spec(ROOT / "specs/kutai-barat.yaml")
    chart = next(charts(spec))
    headings = {b.heading for root in chart.roots for b in root.walk() if b.heading}
    drawing = small_drawing(chart, spec.organisation)
    told = {" ".join(line.text for line in heading.lines) for heading in drawing.headings}
    assert len(headings) > 5
    assert told == headings


@pytest.mark.parametrize("length", [1, 2, 9, 40])
def test_a_long_chain_of_command_stays_on_the_sheet(length: int) -> None:
    spec = chain(length)
    (chart,) = charts(spec)
    svg = small_svg(chart, spec.organisation, style=Style(), legend=Keterangan())
    assert audit_svg(svg, min_size=LEAST_SIZE).findings == ()
    assert page_size(parse(svg))[0] == pytest.approx(SHEET * 25.4 / 72, abs=0.01)


def test_a_word_longer_than_the_sheet_widens_it() -> None:
    spec = chain(2, name="Pengembangan" * 8)
    (chart,) = charts(spec)
    drawing = small_drawing(chart, spec.organisation)
    assert drawing.width > SHEET
    svg = small_svg(chart, spec.organisation, style=Style(), legend=Keterangan())
    assert audit_svg(svg).findings == ()


def test_a_legend_too_long_for_the_sheet_is_the_usual_one() -> None:
    spec = chain(2)
    (chart,) = charts(spec)
    for words, kept in (("Garis perintah", True), ("Garis perintah " * 9, False)):
        legend = Keterangan(komando=words.strip())
        svg = small_svg(chart, spec.organisation, style=Style(), legend=legend)
        assert (words.strip().encode() in svg) is kept
        assert page_size(parse(svg))[0] == pytest.approx(SHEET * 25.4 / 72, abs=0.01)
