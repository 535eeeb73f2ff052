"""What looks other than its coordinates say, or is drawn where nobody looks, is found."""

import pytest

from bagan.chart.audit import audit_svg
from bagan.chart.svg import to_svg
from tests.svg.charts import small_chart

WIRE = 'fill="none" stroke="#000000" stroke-width="0.8"'
HEAD = "M100 60L101.58 55.6L98.42 55.6Z"
LEGEND = '<g class="keterangan">'
SAMPLE = '<path class="contoh contoh--komando" d="{d}" ' + WIRE + "/>"

GREY = 'stroke="#999999"'
PATH, NAME = '<path class="garis', '<text class="nama"'
FALSE = LEGEND + SAMPLE
NESTED = ".kotak{display:none;&amp;.x{fill:#ffffff}}</style>"
PICTURE = '<svg x="300"><path d="M0 0H9"/></svg></svg>'
KOORDINASI, KOMANDO = "contoh contoh--koordinasi", "contoh contoh--komando"

CASES = {
    "a wire filled": ("tata-bahasa", WIRE, WIRE.replace("none", "#000000")),
    "a wire filled by default": ("tata-bahasa", WIRE, WIRE.replace('fill="none" ', "")),
    "a box blackened": ("tata-bahasa", 'fill="#ffffff"', 'fill="#000000"'),
    "a frame painted over": ("tata-bahasa", f'fill="none" {GREY}', f'fill="#ffffff" {GREY}'),
    "a wire too wide": ("tata-bahasa", 'stroke-width="0.8"', 'stroke-width="20"'),
    "a dash hardly ever": ("pola-garis", 'dasharray="2 1.4"', 'dasharray="2 500"'),
    "a face not measured": ("tata-bahasa", 'font-weight="bold"', 'font-weight="900"'),
    "a unit and a group": ("tata-bahasa", 'class="unit ', 'class="kelompok unit '),
    "a second box": ("kotak-ganda", " unit--rujukan", ""),
    "a drawing in the drawing": ("isi-asing", "</svg>", PICTURE),
    "round corners": ("isi-asing", 'class="kotak" ', 'class="kotak" rx="40" '),
    "a line for one language": ("isi-asing", PATH, PATH.replace(" ", ' systemLanguage="xx" ')),
    "another baseline": ("isi-asing", NAME, NAME + ' dominant-baseline="hanging"'),
    "another font": ("isi-asing", NAME, NAME + ' font-family="Courier"'),
    "a stretched page": ("isi-asing", 'role="img"', 'role="img" preserveAspectRatio="none"'),
    "a nested rule": ("isi-asing", "</style>", NESTED),
    "an open rule": ("isi-asing", "</style>", ".kotak{display:none</style>"),
    "lines unpainted": ("isi-asing", "</style>", ".garis{stroke:none}</style>"),
    "white names": ("isi-asing", "</style>", ".nama{fill:#ffffff}</style>"),
    "black boxes": ("isi-asing", "</style>", ".kotak{fill:#000000}</style>"),
    "a white arrowhead": ("tata-bahasa", f'{HEAD}" fill="#000000"', f'{HEAD}" fill="#ffffff"'),
    "an outlined arrowhead": ("tata-bahasa", f'{HEAD}"', f'{HEAD}" stroke="#000000"'),
    "an arrowhead as a line": ("tata-bahasa", HEAD, "M100 60L400 200L400 201Z"),
    "an arrowhead turned round": ("panah-lepas", HEAD, "M100 60L101.58 64.4L98.42 64.4Z"),
    "a legend's line as a wire": ("tata-bahasa", LEGEND, FALSE.format(d="M240 20H400V60")),
    "a legend over the chart": ("teks-tertimpa", LEGEND, FALSE.format(d="M150 18H240")),
    "a legend off the page": ("di-luar-bidang", LEGEND, FALSE.format(d="M0 3000H40")),
    "a legend that misleads": ("keterangan-salah", KOORDINASI, KOMANDO),
    "groups without end": ("tata-bahasa", "</svg>", "<g>" * 3000 + "</g>" * 3000 + "</svg>"),
}  # fmt: skip


def chart() -> str:
    return to_svg(small_chart(), fonts="none").decode()


def rules(svg: str) -> set[str]:
    return {finding.rule for finding in audit_svg(svg.encode()).findings}


def test_the_chart_itself_is_right() -> None:
    assert rules(chart()) == set()


@pytest.mark.parametrize("name", CASES)
def test_disguise_is_found(name: str) -> None:
    rule, old, new = CASES[name]
    svg = chart()
    assert old in svg
    assert rule in rules(svg.replace(old, new, 1))


def test_lines_of_a_name_on_each_other_are_found() -> None:
    svg = chart()
    first, second = (
        line.y for line in next(b for b in small_chart().boxes if len(b.lines) > 1).lines
    )
    assert rules(svg.replace(f'y="{second:g}"', f'y="{first:g}"')) == {"teks-tertimpa"}
