"""A folder of one's own for templates and styles, and what no template can reach."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from bagan.chart.annex import annex_html, annex_pdf
from bagan.problem import RenderError
from bagan.templating import template_folder
from tests.patience import PATIENCE

SHIPPED = template_folder()


def text_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "kop"
    made.mkdir()
    return made


def test_a_style_alone_can_be_replaced(regency, annexes, folder):
    style = (SHIPPED / "lampiran.css").read_text(encoding="utf-8")
    (folder / "lampiran.css").write_text(f"{style}\nh2 {{ color: #123456; }}\n", encoding="utf-8")
    rule = regency()
    plain = annex_pdf(rule, annexes(rule))
    own = annex_pdf(rule, annexes(rule), templates=folder)
    assert text_of(own) == text_of(plain)
    with pikepdf.open(BytesIO(plain)) as one, pikepdf.open(BytesIO(own)) as other:
        streams = [pdf.pages[0].Contents.read_bytes() for pdf in (one, other)]
    assert ["0.070588 0.203922 0.337255 rg" in stream.decode("latin-1") for stream in streams] == [
        False,
        True,
    ]


def test_page_numbers_are_a_setting_of_the_template(regency, annexes, folder):
    template = (SHIPPED / "lampiran.html.j2").read_text(encoding="utf-8")
    assert "= page_number" in template
    own = template.replace("= page_number", '= "Halaman %d"')
    (folder / "lampiran.html.j2").write_text(own, encoding="utf-8")
    rule = regency()
    text = text_of(annex_pdf(rule, annexes(rule), templates=folder))
    assert "Halaman 2" in text
    assert "- 2 -" not in text


def test_a_template_may_include_others_of_its_folder(regency, annexes, folder):
    (folder / "kop.j2").write_text("<p>KOP {{ title }}</p>")
    (folder / "lampiran.html.j2").write_text("{% include 'kop.j2' %}")
    rule = regency(tentang="<i>")
    html = annex_html(rule, annexes(rule), templates=folder)
    assert html.startswith("<p>KOP Lampiran Peraturan Bupati")
    assert html.endswith("&lt;i&gt;</p>")


@pytest.mark.parametrize(
    "wanted",
    ["file:///etc/passwd", "http://127.0.0.1:9/x.png", "/etc/passwd", "../../etc/passwd"],
)
def test_a_template_reaches_nothing_outside(regency, annexes, folder, wanted):
    template = (SHIPPED / "lampiran.html.j2").read_text(encoding="utf-8")
    own = template.replace("</body>", f'<img src="{wanted}" alt="x"></body>')
    (folder / "lampiran.html.j2").write_text(own, encoding="utf-8")
    rule = regency()
    with pytest.raises(RenderError, match="outside the template folder"):
        annex_pdf(rule, annexes(rule), templates=folder)


@pytest.mark.parametrize("wanted", ["file:///etc/passwd", "http://127.0.0.1:9/x.svg"])
def test_a_chart_reaches_nothing_outside(regency, annexes, wanted):
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 90" width="200pt" '
        f'height="90pt"><image href="{wanted}" width="9" height="9"/></svg>'
    )
    rule = regency()
    with pytest.raises(RenderError, match="outside the template folder"):
        annex_pdf(rule, annexes(rule, svg=svg.encode()))


def test_fonts_of_the_machine_do_not_matter(regency, annexes, tmp_path):
    """A machine without any font makes the same file, and nothing complains."""
    rule = regency()
    source, target = tmp_path / "a.html", tmp_path / "a.pdf"
    source.write_text(annex_html(rule, annexes(rule)), encoding="utf-8")
    none = tmp_path / "fonts.conf"
    none.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>")
    code = (
        "import sys; from pathlib import Path; from bagan.pdf import write_pdf; "
        "Path(sys.argv[2]).write_bytes(write_pdf(Path(sys.argv[1]).read_text('utf-8')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(source), str(target)],
        env=os.environ | {"FONTCONFIG_FILE": str(none)},
        capture_output=True,
        check=True,
        timeout=PATIENCE,
    )
    assert done.stderr == b""
    assert target.read_bytes() == annex_pdf(rule, annexes(rule))


def test_names_with_markup_are_printed_as_they_are(regency, annexes):
    name = """Dinas <b>"A" & B</b> {{ 1 }} 'C' \\N %s"""
    rule = regency(penanda_tangan={"jabatan": "Bupati", "nama": name})
    text = text_of(annex_pdf(rule, annexes(rule, unit=name)))
    assert name in text
    assert name.upper() in " ".join(text.split())


def test_the_date_in_the_file_is_given_or_the_spec_s_or_none(regency, annexes, monkeypatch):
    def date(status: str) -> str | None:
        rule = regency(status=status)
        with pikepdf.open(BytesIO(annex_pdf(rule, annexes(rule)))) as pdf:
            found = pdf.docinfo.get("/CreationDate")
            assert pdf.docinfo.get("/ModDate") == found
            return None if found is None else str(found)[:10]

    assert date("ditetapkan") == "D:20170622"
    assert date("rancangan") is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert date("rancangan") == "D:19700102"
