"""Whole pages: every word of the plan is printed, whatever the status, paper and margins."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import product
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pdfua import validate

from bagan import draw
from bagan.chart.annex import AnnexPages, annex_pdf
from bagan.chart.model.kinds import Status
from bagan.chart.model.regulation import Pejabat
from bagan.chart.options import Options, adjusted
from bagan.chart.outputs import annex
from bagan.chart.spec import Spec, load_spec

SPECS = Path(__file__).parents[2] / "specs"
OFFICES = ("Sekretaris Daerah", "Asisten Administrasi Umum", "Kepala Bagian Hukum")


def texts(data: bytes) -> list[str]:
    """The text of each page in the order of its content, runs of white space as one."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def missing(made: list[AnnexPages], data: bytes) -> list[str]:
    """The planned lines that the PDF does not have."""
    pages = [page for annex in made for page in annex.pages]
    printed = texts(data)
    assert len(printed) == len(pages)
    return [
        line
        for page, text in zip(pages, printed, strict=True)
        for block in page.plan.blocks
        for line in block.lines
        if line not in text
    ]


@pytest.mark.parametrize("status", list(Status))
def test_nothing_of_the_plan_is_dropped(regency, annexes, status):
    for margin, way in product((13, 15, 17.5, 20), ("mendatar", "tegak")):
        rule = regency()
        paper = rule.kertas.model_validate({"margin": margin, "arah": way})
        rule = rule.model_copy(update={"kertas": paper})
        made = annexes(rule, status=status, initials=OFFICES)
        assert missing(made, annex_pdf(rule, made)) == []


def test_a_draft_s_initials_are_a_table(regency, annexes):
    rule = regency(status="rancangan")
    data = annex_pdf(rule, annexes(rule, initials=OFFICES))
    first, last = texts(data)
    assert "PARAF KOORDINASI" not in first
    assert last.index("PARAF KOORDINASI") < last.index("Kepala Bagian Hukum")
    assert list(validate(io.BytesIO(data)).findings) == []


def test_the_signature_is_read_before_the_certification(regency, annexes):
    rule = regency(status="salinan")
    _first, last = texts(annex_pdf(rule, annexes(rule)))
    assert last.index("FX. YAPAN") < last.index("Salinan sesuai dengan aslinya")
    assert last.index("Salinan sesuai dengan aslinya") < last.index("NIP. 19700101")


def test_a_draft_s_watermark_lies_over_the_chart_and_hides_nothing(regency, annexes):
    rule = regency(status="rancangan")
    data = annex_pdf(rule, annexes(rule))
    for text in texts(data):  # in the order of painting
        assert text.index("DINAS SOSIAL") < text.index("RANCANGAN")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            states = page.Resources.ExtGState
            opacities = {float(state.ca) for _name, state in states.items() if "/ca" in state}
            assert min(opacities) == pytest.approx(0.08)


def certified(spec: Spec) -> Spec:
    """*spec* with an official who certifies copies; neither regulation names one."""
    official = Pejabat(jabatan="Kepala Bagian Hukum", nama="Nama Pengesah", nip="123")
    rule = spec.regency.peraturan.model_copy(update={"pengesah_salinan": official})
    return replace(spec, regency=spec.regency.model_copy(update={"peraturan": rule}))


@pytest.mark.parametrize(
    ("name", "status", "count"),
    [("pasaman-barat", "rancangan", 3), ("kutai-barat", "salinan", 2)],
)
def test_the_regencies_annexes(name, status, count):
    spec, options = certified(load_spec(SPECS / f"{name}.yaml")), Options(status=status)
    _file, data = annex(spec, options)
    printed = texts(data)
    assert len(printed) == count
    figures = list(draw(spec, options))
    rule = adjusted(spec, options).regency.peraturan
    for figure, text in zip(figures, printed, strict=True):
        lines = [line for block in figure.plan.blocks for line in block.lines]
        assert [line for line in lines if line not in text] == []
        labels = [line.text for box in figure.drawing.boxes for line in box.lines]
        assert [label for label in labels if " ".join(label.split()) not in text] == []
    assert (str(rule.nomor) in printed[0]) is (status != "rancangan")
    assert ["RANCANGAN" in text for text in printed] == [status == "rancangan"] * count
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            sides = [round(float(side) / 72 * 25.4, 2) for side in page.mediabox]
            assert sides == [0, 0, 330, 215]
        assert pdf.check_pdf_syntax() == []
    assert list(validate(io.BytesIO(data)).findings) == []
