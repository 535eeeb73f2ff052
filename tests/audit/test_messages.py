"""Every message of an audit in full, in the order of the modules; what it is found by elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bagan.chart.audit import audit_svg
from bagan.chart.svg import to_svg
from tests.audit import test_disguise, test_marked
from tests.audit.test_geometry import AHLI_2, ASISTEN_I, ASISTEN_II, BUPATI, DINKES, KELAS
from tests.audit.test_grammar import CLOSE, UNIT, WIRE
from tests.audit.test_themes import DARK, END, SUPPORTS, TEXT
from tests.svg.charts import small_chart
from tests.svg.compared import compared_chart

HEAD = 'd="M300 60L301.58 55.6L298.42 55.6Z"'
NAME = 'x="95" y="244.6"'
DASHED = "ast-1 -> dinsos (+1)"
SOLID = "bupati -> ast-1 (+2)"
LINK = "https://example.org/?a=1&amp;b=2"

OF_A_CHART = [
    # boxes and texts
    ((AHLI_2, AHLI_2.replace("100", "80")),
     'kotak-bertumpuk: The boxes "ahli-1" and "ahli-2" overlap'),
    (('y="234" width="190"', 'y="234" width="150"'),
     'bingkai-terpotong: The frame "ahli" cuts through "ahli-2"'),
    ((" unit--rujukan", ""),
     'kotak-ganda: The unit "dinsos" has two boxes, and none is marked as a reference'),
    ((NAME, 'x="20" y="244.6"'), 'label-keluar: The text "STAF AHLI" does not fit into "ahli"'),
    (('y="190.6">Kesehatan', 'y="181">Kesehatan'),
     'teks-tertimpa: The texts "Dinas" and "Kesehatan" overlap'),
    (('x="100" y="123.6"', 'x="100" y="129"'),
     'teks-tertimpa: The text "Unsur Dinas" lies on the box "dinsos"'),
    (('x="33.6" y="318.4"', 'x="33.6" y="326"'),
     'teks-tertimpa: The texts "= Garis Komando" and "= Garis Koordinasi" overlap'),
    (('x="100" y="123.6"', 'x="95" y="236"'),
     'teks-tertimpa: The border of "ahli" runs through the text "Unsur Dinas"'),
    (('x="100" y="123.6"', 'x="65" y="123.6"'),
     f'teks-tertimpa: The line koordinasi {DASHED} runs through the text "Unsur Dinas"'),
    # the course of lines
    ((KELAS, "M300 73H400"),
     'garis-menembus: The line koordinasi ast-2 <-> opd runs through the box "ast-2"'),
    ((ASISTEN_I, "M60 73V183"),
     f'garis-menyusur: The line koordinasi {DASHED} runs along the border of "dinkes"'),
    ((DINKES, DINKES + "M145 234H100"),
     'garis-menyusur: The line komando dinkes -> ahli-1 runs along the border of "ahli"'),
    ((DINKES, DINKES + "M145 200H150"),
     "garis-bersentuhan: The lines koordinasi ahli <-> bupati and komando dinkes -> ahli-1 "
     "touch as if they were joined"),
    ((DINKES, "M140 190H150V220H50V252"),
     "garis-berimpit: The lines koordinasi ahli <-> bupati and komando dinkes -> ahli-1 "
     "run over each other"),
    ((ASISTEN_I, ASISTEN_I + "M50 100V120"),
     f"garis-ganda: The line koordinasi {DASHED} is drawn over itself, and its dashes with it"),
    ((BUPATI, BUPATI + "M200 30L203 33"),
     f"garis-miring: The line komando {SOLID} has a piece that is not axis-parallel"),
    # the ends of lines
    ((ASISTEN_I, "M60 73H50V183H60"),
     f'garis-terputus: The line koordinasi {DASHED} does not reach "dinsos"'),
    ((ASISTEN_I, "M60 73H50V100M50 104V183H60M50 143H60"),
     f'garis-terputus: A piece of the line koordinasi {DASHED} does not hang together '
     f'with "ast-1"'),
    ((KELAS, KELAS + "M370 73V90"),
     "garis-buntu: The line koordinasi ast-2 <-> opd ends at nothing, "
     "370 to the right and 90 down"),
    ((ASISTEN_II, ASISTEN_II + "M250 150H300V170"),
     'garis-salah-ujung: The line koordinasi ast-2 -> dinsos touches "badan", '
     "which is not one of its ends"),
    ((DINKES, DINKES + "M145 220V248H170V220H145"),
     'bingkai-ditembus: The line komando dinkes -> ahli-1 crosses the frame "ahli" '
     "and ends at none of its members"),
    ((HEAD, 'd="M300 50L301.58 45.6L298.42 45.6Z"'),
     "panah-lepas: An arrowhead points at no end of a line, 300 to the right and 50 down"),
    ((HEAD, 'd="M200 26L201.58 30.4L198.42 30.4Z"'),
     f'panah-hilang: The line komando {SOLID} has no arrowhead at "ast-2"'),
    # the page
    (('x="0" y="341.6"', 'x="0" y="355"'),
     'di-luar-bidang: "*) Dinas Sosial digambar juga di bawah Asisten I." '
     "lies outside the drawing's page"),
    ((AHLI_2, AHLI_2.replace("100", "900")),
     'di-luar-bidang: "ahli-2" lies outside the drawing\'s page'),
    ((KELAS, KELAS + "M400 73H900"),
     "di-luar-bidang: koordinasi ast-2 <-> opd lies outside the drawing's page"),
    ((HEAD, HEAD.replace("300 60", "900 60").replace("301", "901").replace("298", "898")),
     "di-luar-bidang: komando > lies outside the drawing's page"),
    # the grammar
    ((CLOSE, '<rect x="1" y="1" width="2" height="2"/></svg>'),
     'tata-bahasa: A rect of class "" belongs to nothing in a chart'),
    (('id="uji-bagan-ahli-2"', 'id="uji-bagan-ahli-1"'),
     'tata-bahasa: The id "uji-bagan-ahli-1" stands at two places'),
    ((' lang="id"', ""), "tata-bahasa: The drawing does not tell its language"),
    ((' role="img"', ""),
     "tata-bahasa: The drawing does not name its title and description to screen readers"),
    (("Sepuluh kotak, dua jenis garis.", " "),
     "tata-bahasa: The drawing does not begin with its title and description"),
    ((' viewBox="-12 -12 504 368"', ""),
     "tata-bahasa: The drawing has no viewBox, or one that does not fit its size"),
    (("<title>Badan Keuangan</title>", ""), "tata-bahasa: \"badan\" cannot be read: 'rect text'"),
    (('data-unit="ahli-2"', ""),
     "tata-bahasa: \"unit unit--staf-ahli\" cannot be read: 'no id, no unit or no title'"),
    ((">Staf Ahli II</tspan>", "> </tspan>"),
     "tata-bahasa: \"ahli-2\" cannot be read: 'a box without a name'"),
    (('x="100" y="252" width="80"', 'x="100" y="252" width="-80"'),
     "tata-bahasa: \"ahli-2\" cannot be read: '-80.0 x 26.0'"),
    (("M340 73H400", ""),
     "tata-bahasa: \"garis garis--koordinasi\" cannot be read: 'no source, no target or "
     "no course'"),
    (("M340 73H400", "M340 73h60"),
     "tata-bahasa: \"garis garis--koordinasi\" cannot be read: 'M340 73h60'"),
    (('data-ke="opd"', 'data-ke="opd opd"'),
     "tata-bahasa: The line koordinasi ast-2 <-> opd (+1) names one end twice"),
    # what could do harm
    ((CLOSE, "<script>alert(1)</script></svg>"),
     "isi-asing: The element script has no place in a chart"),
    ((CLOSE, '<b xmlns="http://www.w3.org/1999/xhtml">x</b></svg>'),
     "isi-asing: The element b has no place in a chart"),
    ((WIRE, WIRE + ' onclick="alert(1)"'),
     "isi-asing: The event attribute onclick has no place in a chart"),
    ((UNIT, UNIT + ' style="fill:red"'),
     "isi-asing: The attribute style makes things look other than their coordinates say"),
    ((UNIT, UNIT + ' clip-path="url(#a)"'),
     "isi-asing: The attribute clip-path refers to something else"),
    ((LINK, "javascript:alert(1)"),
     "isi-asing: The reference 'javascript:alert(1)' is neither http(s) nor a #fragment"),
    ((LINK, "javascript:" + "x" * 80), "isi-asing: The reference 'javascript:" + "x" * 69
     + "' is neither http(s) nor a #fragment"),
    (("<svg", '<?xml-stylesheet href="a.css"?><svg'),
     "isi-asing: The file holds an instruction for other programs"),
    ((SUPPORTS, f"@import 'a.css';{SUPPORTS}"),
     "isi-asing: The style sheet refers to something else"),
    ((SUPPORTS, f"@keyframes a{{to{{opacity:0}}}}{SUPPORTS}"),
     "isi-asing: The style sheet is more than a list of plain rules"),
    ((SUPPORTS, f".garis{{display:none}}{SUPPORTS}"), "isi-asing: The style sheet sets 'display'"),
    ((SUPPORTS, f".nama{{fill:#000000}}{SUPPORTS}"),
     "isi-asing: The style sheet sets 'fill:#000000'"),
    ((SUPPORTS, f"svg.bagan .kotak{{fill:#ffffff}}{SUPPORTS}"),
     "isi-asing: The rule 'svg.bagan .kotak' shows through the themes"),
    ((DARK, "@media print"),
     "isi-asing: The style sheet has a theme twice, or one that a chart does not have"),
    ((f"{TEXT}\n", ""), f"isi-asing: The theme {DARK} does not paint every part of a chart"),
    ((TEXT, TEXT.replace("#f2f2f2", "#777777")),
     f"isi-asing: In the theme {DARK}, #777777 cannot be read on #121212"),
    ((END, f"}}{SUPPORTS}.nama{{fill:#000000}}}}</style>"),
     "isi-asing: The style sheet has a rule after its themes"),
    (("</style>", "</style><style></style>"),
     "isi-asing: The drawing has more than one style sheet"),
]  # fmt: skip

OF_A_DISGUISE = {
    "a wire filled": 'tata-bahasa: "garis garis--komando" cannot be read: "fill=\'#000000\'"',
    "a wire too wide": (
        "tata-bahasa: \"garis garis--komando\" cannot be read: 'a stroke that cannot be seen'"
    ),
    "a face not measured": "tata-bahasa: \"ahli\" cannot be read: '900 normal'",
    "a white arrowhead": "tata-bahasa: \"panah panah--komando\" cannot be read: '#ffffff None'",
    "a legend over the chart": 'teks-tertimpa: The legend lies on "bupati"',
    "a legend off the page": "di-luar-bidang: in the legend lies outside the drawing's page",
    "a legend that misleads": (
        "keterangan-salah: The legend does not show the koordinasi lines as the chart draws them"
    ),
    "a dash hardly ever": (
        f"pola-garis: The line koordinasi {DASHED} is not told by its dashes: "
        "komando is solid, koordinasi dashed"
    ),
    "groups without end": "tata-bahasa: The drawing's groups are nested too deeply",
}

NEW = "komando bupati -> ast-2"
OF_A_COMPARISON = {
    "a unit that says nothing": (
        'tanda-perubahan: The box "bupati" does not say what happened to it'
    ),
    "an unknown change": (
        "keterangan-salah: The legend does not show the change hebat as the chart has it"
    ),
    "unchanged, and changed": (
        f"tanda-perubahan: The line komando {SOLID} says something else than its marks"
    ),
    "a symbol of another kind": (
        'tanda-perubahan: The box "badan" shows another symbol than that of dibentuk'
    ),
    "no symbol": 'tanda-perubahan: The box "badan" does not show what happened to it',
    "hatching over the symbol": (
        'tanda-keluar: The marks of "badan" leave the band that is theirs'
    ),
    "a mark in no box": "tanda-perubahan: A changed line has no sign, or a sign has no line",
    "an old name that stands": (
        'tanda-perubahan: The old name "Dinas" of "dinkes" is not struck through'
    ),
    "a stroke under the name": (
        'tanda-perubahan: Something of "dinkes" is struck through that lives on'
    ),
    "a changed line elsewhere": f"tanda-lepas: The mark of the line {NEW} lies on no such line",
    "a changed line that is another one": (
        f"tanda-lepas: The mark of the line {NEW} is not its own piece"
    ),
    "a bundle that says nothing": (
        f"tanda-perubahan: The line komando {SOLID} does not say what happened to it"
    ),
    "a sign elsewhere": f"tanda-lepas: The sign of the line {NEW} is not on it",
    "a plate over the chart": f"tanda-menutupi: The sign of the line {NEW} hides something",
    "a plate off the page": "di-luar-bidang: a mark of change lies outside the drawing's page",
    "a pale symbol": (
        "keterangan-salah: The legend does not show the change dibentuk as the chart has it"
    ),
}


def told(svg: bytes) -> list[str]:
    return [f"{finding.rule}: {finding.message}" for finding in audit_svg(svg).findings]


@pytest.mark.parametrize(("change", "message"), OF_A_CHART)
def test_of_a_chart(change: tuple[str, str], message: str, changed: Callable[..., bytes]) -> None:
    assert message in told(changed(*change))


@pytest.mark.parametrize("name", OF_A_DISGUISE)
def test_of_a_disguise(name: str) -> None:
    _rule, old, new = test_disguise.CASES[name]
    svg = to_svg(small_chart(), fonts="none").decode()
    assert OF_A_DISGUISE[name] in told(svg.replace(old, new, 1).encode())


@pytest.mark.parametrize("name", OF_A_COMPARISON)
def test_of_a_comparison(name: str) -> None:
    _rule, old, new = test_marked.CASES[name]
    svg = to_svg(compared_chart(), fonts="none").decode()
    assert OF_A_COMPARISON[name] in told(svg.replace(old, new, 1).encode())


def test_of_a_legend() -> None:
    chart = to_svg(compared_chart(), fonts="none").decode()
    start = chart.index(test_marked.LEGEND)
    group = chart[start : chart.index("</g>", start) + 4]
    found = told(chart.replace(group, group * 2).encode())
    assert "keterangan-salah: The legend shows a change twice" in found
    assert "teks-tertimpa: The legend lies on itself" in found
    moved = '<path class="contoh contoh--komando" d="M150 18H240" fill="none" stroke="#000000"/>'
    over = chart.replace('<g class="keterangan">', f'<g class="keterangan">{moved}')
    assert "teks-tertimpa: The legend lies on the line koordinasi ahli <-> bupati" in told(
        over.encode()
    )


def test_of_a_comparison_with_a_theme() -> None:
    plain = to_svg(small_chart(), fonts="none").decode()
    theme = plain[plain.index(DARK) : plain.index("</style>")]
    svg = to_svg(compared_chart(), fonts="none").decode()
    assert "isi-asing: A comparison has a theme, which its marks are not made for" in told(
        svg.replace("</style>", f"{theme}</style>", 1).encode()
    )
