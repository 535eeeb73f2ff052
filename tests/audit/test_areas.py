"""Frames round branches: one change to a right drawing, and exactly that is found."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from bagan import Options, annex
from bagan.chart.audit import audit_svg
from bagan.chart.audited import audit_file
from bagan.chart.layout import Room, draw
from bagan.chart.model import select
from bagan.chart.proof import expected_areas, expected_lines
from bagan.chart.spec import Spec, load_spec
from bagan.chart.svg import to_svg
from bagan.style import Style
from tests.audit.pdf_work import content_of, written

BPBD = Path(__file__).parents[2] / "docs" / "galeri" / "bpbd.yaml"
BORDER = re.compile(r'(<g class="lingkup".*?<rect class="bingkai" )(x="[^>]*?")( fill)')


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load_spec(BPBD)


@pytest.fixture(scope="module")
def text(spec: Spec) -> str:
    """The BPBD of the gallery, whose Unsur Pelaksana stands in a dashed frame."""
    lampiran = spec.regency.lampiran[0]
    chart = select(spec.regency, spec.organisation, lampiran, lampiran.bagan[0])
    svg = to_svg(draw(chart, Room(820, 480), style=Style()), fonts="none")
    areas = expected_areas(chart)
    report = audit_svg(svg, expected=expected_lines(chart), expected_areas=areas)
    assert report.findings == ()
    assert audit_svg(svg, expected_areas=[]).findings != ()
    missing = [(unit, members[1:]) for unit, members in areas]
    assert {f.rule for f in audit_svg(svg, expected_areas=missing).findings} == {"lingkup-salah"}
    return svg.decode()


def rules(text: str) -> set[str]:
    return {finding.rule for finding in audit_svg(text.encode()).findings}


def placed(text: str, **change: float) -> str:
    """*text* with the sides of its frame moved by so many points."""
    found = BORDER.search(text)
    assert found
    at = {name: float(value) for name, value in re.findall(r'(\w+)="([\d.-]+)"', found[2])}
    for name, step in change.items():
        at[name] += step
    looks = " ".join(f'{name}="{value:g}"' for name, value in at.items())
    return text[: found.start(2)] + looks + text[found.end(2) :]


def test_a_frame_that_holds_another_box_is_found(text: str) -> None:
    assert rules(placed(text, y=-80, height=80)) >= {"lingkup-salah"}


def test_a_frame_that_cuts_a_box_is_found(text: str) -> None:
    assert rules(placed(text, height=-28)) == {"lingkup-salah", "bingkai-terpotong"}


def test_a_frame_through_words_is_found(text: str) -> None:
    found = rules(placed(text, height=-24))
    assert found == {"lingkup-salah", "bingkai-terpotong", "teks-tertimpa"}


def test_a_frame_beside_its_title_is_found(text: str) -> None:
    assert "label-keluar" in rules(placed(text, x=14, width=-14))


def test_a_frame_without_its_sample_in_the_legend_is_found(text: str) -> None:
    sample = re.compile(r'<path class="contoh contoh--lingkup[^>]*/>\n')
    assert rules(sample.sub("", text)) == {"keterangan-salah"}


def test_a_box_that_the_frame_does_not_name_is_found(text: str) -> None:
    assert rules(text.replace('data-anggota="bidang-1 ', 'data-anggota="')) == {"lingkup-salah"}


def test_a_frame_on_a_line_is_found(text: str) -> None:
    found = BORDER.search(text)
    assert found
    left = float(re.findall(r'x="([\d.-]+)"', found[2])[0])
    uprights = [float(x) for x in re.findall(r"M([\d.]+) [\d.]+V", text)]
    rail = min(x for x in uprights if x > left)
    assert "garis-berimpit" in rules(placed(text, x=rail - left, width=left - rail))


def test_a_frame_without_a_name_is_right(text: str) -> None:
    bare = re.sub(r'(<g class="lingkup".*?/>)<text.*?</text></g>', r"\1</g>", text, count=1)
    assert bare != text
    assert rules(bare) == set()


@pytest.mark.parametrize("fault", ["fill", "data-lingkup", "data-anggota"])
def test_a_frame_that_cannot_be_read_is_found(text: str, fault: str) -> None:
    broken = re.sub(rf'(<g class="lingkup".*?) {fault}="[^"]*"', r"\1", text, count=1)
    assert "tata-bahasa" in rules(broken)


def test_a_page_shows_the_frame_of_the_spec(spec: Spec, tmp_path: Path) -> None:
    _name, data = annex(spec, Options())
    file = tmp_path / "lampiran.pdf"
    file.write_bytes(data)
    for judged in (spec, None):
        ((_page, report),) = audit_file(str(file), spec=judged)
        assert report.findings == ()
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        content = content_of(pdf.pages[0])
        (place,) = content.frames
        operands, _operator = content.steps[place]
        content.steps[place] = ([*operands[:2], float(operands[2]) - 4, operands[3]], "re")
        pdf.pages[0].Contents = pdf.make_stream(written(content.steps))
        pdf.save(file)
    ((_page, report),) = audit_file(str(file), spec=spec)
    assert {finding.rule for finding in report.findings} == {"lingkup-salah"}


def test_an_svg_is_held_against_the_frames_of_its_spec(
    spec: Spec, text: str, tmp_path: Path
) -> None:
    file = tmp_path / "bpbd-struktur-organisasi.svg"
    file.write_text(text, encoding="utf-8")
    ((_name, report),) = audit_file(str(file), spec=spec)
    assert report.findings == ()
    lampiran = spec.regency.lampiran[0]
    plain = lampiran.bagan[0].model_copy(update={"lingkup": {}})
    other = lampiran.model_copy(update={"bagan": (plain,)})
    regency = spec.regency.model_copy(update={"lampiran": (other,)})
    ((_name, report),) = audit_file(str(file), spec=replace(spec, regency=regency))
    assert {finding.rule for finding in report.findings} == {"lingkup-salah"}
