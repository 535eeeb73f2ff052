"""The document: nothing in a spec can become markup, and a bureau's own folder comes first."""

import re

import pytest

from bagan.chart.annex import annex_html
from bagan.chart.annex.html import _sample, data_address, document_date
from bagan.chart.annex.placement import DROP, place
from bagan.chart.annex.plan import Block, LegendRow
from bagan.chart.layout.room import Corner, Room
from bagan.chart.model.kinds import Kind, Status
from bagan.problem import RenderError
from bagan.style import Style
from bagan.templating import css_text
from bagan.version import __version__

EVIL = """<script>x</script> & "q" 'p' {{ 7*7 }} </style><img src=http://x/>"""


def test_names_never_become_markup(regency, annexes):
    rule = regency(tentang=EVIL, penanda_tangan={"jabatan": EVIL, "nama": EVIL})
    html = annex_html(rule, annexes(rule, unit=EVIL))
    assert "<script" not in html.lower()
    assert "<img src=http" not in html.lower()
    assert "49" not in re.sub(r"[\d.]+(pt|mm)|base64,\S+", "", html)
    assert html.count("</style>") == 1


def test_a_font_name_cannot_leave_its_string(regency, annexes):
    evil = "X'; } </style><b>\\\n"
    assert re.fullmatch(r"'[^'<\n]*'", css_text(evil))
    html = annex_html(rule := regency(), annexes(rule), style=Style(family=evil))
    assert html.count("</style>") == 1
    assert "<b>" not in html


def test_links_to_the_web_get_a_place_over_their_box(regency, annexes):
    rule = regency()
    made = annexes(rule, link="https://dinsos.example.go.id/?a=1&b=2")
    html = annex_html(rule, made)
    page = made[0].pages[0]
    x, y = place(page.drawing, page.plan.room)
    top = page.plan.room_y + y + 64
    link = re.search(r'<a href="([^"]+)" title="[^"]*" style="left:([\d.]+)pt;top:([\d.]+)pt', html)
    assert link is not None
    assert link[1] == "https://dinsos.example.go.id/?a=1&amp;b=2"
    assert float(link[2]) == pytest.approx(x + 20, abs=0.01)
    assert float(link[3]) == pytest.approx(top, abs=0.01)
    assert "<a " in annex_html(rule, annexes(rule, link="http://dinsos.example.go.id/"))
    assert "<a " not in annex_html(rule, annexes(rule, link="#tugas"))


def test_a_chart_stands_in_the_middle_and_off_the_corners(drawing):
    chart = drawing()
    x, y = place(chart, Room(400, 300))
    assert x == pytest.approx(100)
    assert 0 < y <= DROP
    _x, y = place(chart, Room(220, 300, top_right=Corner(80, 50)))
    assert y >= 50
    with pytest.raises(RenderError, match='"Bagan" does not fit the room'):
        place(chart, Room(150, 300))


def test_own_templates_come_first(regency, annexes, tmp_path):
    (tmp_path / "lampiran.html.j2").write_text("{{ title }}|{{ annexes|length }}")
    rule = regency(tentang="A & B")
    html = annex_html(rule, annexes(rule), templates=tmp_path)
    assert html == ("Lampiran Peraturan Bupati Kutai Barat Nomor 21 Tahun 2017 tentang A &amp; B|1")


@pytest.mark.parametrize(
    ("template", "place"),
    [
        ("ok\n{% if %}", r"lampiran\.html\.j2:2"),
        ("{{ tidak_ada }}", "tidak_ada"),
        ("{{ ''.__class__.__mro__ }}", "cannot be used"),
        ("{% include '/etc/hostname' %}", "cannot be used"),
        ("{% include '../rahasia.txt' %}", "cannot be used"),
    ],
)
def test_a_bad_template_is_refused(regency, annexes, tmp_path, template, place):
    (tmp_path / "rahasia.txt").write_text("rahasia")
    own = tmp_path / "own"
    own.mkdir()
    (own / "lampiran.html.j2").write_text(template)
    with pytest.raises(RenderError, match=place):
        annex_html(rule := regency(), annexes(rule), templates=own)


def test_a_template_folder_that_is_not_there(regency, annexes, tmp_path):
    with pytest.raises(RenderError, match="is not a folder"):
        annex_html(rule := regency(), annexes(rule), templates=tmp_path / "x")


def test_the_date_is_the_spec_s_or_given_never_today(regency, monkeypatch):
    rule = regency()
    assert document_date(rule, status=Status.DITETAPKAN) == "2017-06-22"
    assert document_date(rule, status=Status.RANCANGAN) is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert document_date(rule, status=Status.RANCANGAN) == "1970-01-02T00:00:00Z"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "besok")
    told = '^SOURCE_DATE_EPOCH is not a number of seconds: "besok"'
    with pytest.raises(RenderError, match=told):
        document_date(rule, status=Status.RANCANGAN)


def test_a_chart_and_its_links_stand_where_they_were_placed(regency, annexes):
    rule = regency()
    made = annexes(rule, link="https://dinsos.example.go.id/")
    page = made[0].pages[0]
    x, y = place(page.drawing, page.plan.room)
    top = page.plan.room_y + y
    html = annex_html(rule, made)
    places = re.findall(
        r'style="left:([\d.]+)pt;top:([\d.]+)pt;width:([\d.]+)pt;height:([\d.]+)pt"', html
    )
    wanted = [(x, top, 200, 90), (x + 20, top + 64, 160, 26)]
    for found, place_ in zip(places[:2], wanted, strict=True):
        assert [float(value) for value in found] == pytest.approx(place_, abs=0.006)
    assert 'title="DINAS SOSIAL"' in html
    assert f'src="{data_address(page.svg)}"' in html


def test_a_legend_s_samples_are_drawn_as_the_chart_s_lines():
    style = Style(dash=(4, 2.5), arrow_em=0.5, wire_stroke=0.8, ink="#123456")
    words = Block(0, 0, 90, 12, ("= Garis",), 10, 12)
    plain = _sample(LegendRow(Kind.KOMANDO, False, 0, 36, words), style).decode()
    assert plain == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 12.00" width="36pt" '
        'height="12.00pt"><path d="M 0,6.00 H 35.00" fill="none" stroke="#123456" '
        'stroke-width="0.8"/></svg>'
    )
    dashed = _sample(LegendRow(Kind.KOORDINASI, True, 0, 36, words), style).decode()
    assert 'd="M 0,6.00 H 31.00"' in dashed
    assert 'stroke-width="0.8" stroke-dasharray="4 2.5"/>' in dashed
    assert '<path d="M 35.00,6.00 L 30.00,4.20 L 30.00,7.80 Z" fill="#123456"/>' in dashed


def test_a_document_says_what_made_it_and_when(regency, annexes):
    rule = regency()
    html = annex_html(rule, annexes(rule))
    assert f'<meta name="generator" content="Bagan {__version__}">' in html
    assert '<meta name="dcterms.created" content="2017-06-22">' in html
    draft = annex_html(rule, annexes(rule, status=Status.RANCANGAN))
    assert "dcterms" not in draft
    assert "<title>Lampiran Rancangan Peraturan Bupati Kutai Barat tentang" in draft


def test_the_title_names_one_annex_or_all(regency, annexes):
    two = [{"nomor": n, "judul": f"Judul {n}", "bagan": [{"id": n.lower()}]} for n in ("I", "II")]
    rule = regency(annexes=two)
    made = annexes(rule)
    assert "<title>Lampiran Peraturan Bupati Kutai Barat Nomor 21" in annex_html(rule, made)
    assert "<title>Lampiran II Peraturan Bupati Kutai Barat" in annex_html(rule, made[1:])
    assert 'data-penanda="Lampiran II: Judul II"' in annex_html(rule, made)


def test_relations_are_printed_where_they_are_asked_for(regency, annexes):
    rule = regency()
    assert "HUBUNGAN DALAM BAGAN" not in annex_html(rule, annexes(rule))
    html = annex_html(rule, annexes(rule), relations=True)
    assert html.partition("HUBUNGAN DALAM BAGAN")[2].count("<td>Dinas Sosial</td>") == 4
    assert f"<h2>{rule.lampiran[0].judul}</h2>" in html


def test_a_document_is_set_in_its_spec_s_font(regency, annexes):
    rule = regency()
    other = rule.model_copy(update={"gaya": rule.gaya.model_copy(update={"huruf": "Bookman"})})
    assert "font-family: &#39;Bookman&#39;," in annex_html(other, annexes(rule))
    assert "Bookman" not in annex_html(other, annexes(rule), style=Style(family="Garamond"))
