"""PDFs as they are made, proven: papers, statuses, many sheets, a list of relations."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from bagan import Options, annex
from bagan.chart.audited import audit_file
from bagan.chart.spec import Spec, parse_spec
from tests.audit.pdf_work import content_of, written
from tests.build.test_sheets import large_spec

SPECS = Path(__file__).parents[2] / "specs"
COPY = "pengesah_salinan: {jabatan: Kepala Bagian Hukum, nama: Budi, pangkat: Pembina, nip: '1970'}"
INITIALS = "ttd: TTD\n      paraf: [Sekretaris Daerah, Kepala Bagian Hukum]"


def regulation(name: str) -> Spec:
    """A regulation with an official who certifies copies, and initials on its draft."""
    path = SPECS / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("  penanda_tangan:", f"  {COPY}\n  penanda_tangan:", 1)
    return parse_spec(text.replace("ttd: TTD", INITIALS, 1), str(path))


def proven(spec: Spec, options: Options, folder: Path, *, number: str | None = None) -> list[int]:
    """The boxes of each page of the PDF of *spec*, on which nothing may be found."""
    _name, data = annex(spec, options, number=number)
    file = folder / "lampiran.pdf"
    file.write_bytes(data)
    boxes = []
    for judged in (spec, None):
        reports = [report for _n, report in audit_file(str(file), spec=judged, options=options)]
        assert [report.findings for report in reports] == [()] * len(reports)
        boxes.append([report.boxes for report in reports])
    assert boxes[0] == boxes[1]
    return boxes[0]


@pytest.mark.parametrize(
    ("name", "options", "boxes"),
    [
        ("kutai-barat", Options(status="rancangan"), [74, 10]),
        ("kutai-barat", Options(status="salinan", paper="A3", margin=25), [74, 10]),
        ("pasaman-barat", Options(status="rancangan", paper="Folio ganda"), [49, 16, 7]),
        ("pasaman-barat", Options(status="salinan", paper="A3", orientation="tegak"), [49, 16, 7]),
    ],
)
def test_statuses_and_papers(name: str, options: Options, boxes, tmp_path: Path) -> None:
    assert proven(regulation(name), options, tmp_path) == boxes


def test_one_annex_of_three_is_known_by_its_heading(tmp_path: Path) -> None:
    assert proven(regulation("pasaman-barat"), Options(), tmp_path, number="II") == [16]


def test_a_chart_on_several_sheets(tmp_path: Path) -> None:
    """An overview, and a sheet for each head, with notes that refer from one to another."""
    spec = large_spec(heads=2, each=40, extra="", floor=11)
    boxes = proven(spec, Options(), tmp_path)
    assert len(boxes) > 1
    assert sum(boxes) > 82


def test_a_list_of_relations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It follows where the description has no room for them, and is proven by its letters."""
    monkeypatch.setattr("bagan.chart.annex.relations.ALT_LIMIT", 200)
    spec = large_spec(heads=2, each=6, floor=7)
    assert proven(spec, Options(), tmp_path) == [16, 0]
    file = tmp_path / "lampiran.pdf"
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        steps = content_of(pdf.pages[1])
        del steps.steps[steps.words[-1]]
        pdf.pages[1].Contents = pdf.make_stream(written(steps.steps))
        pdf.save(file)
    first, second = audit_file(str(file), spec=spec)
    assert first[1].findings == ()
    assert [finding.rule for finding in second[1].findings] == ["teks-lain"]
