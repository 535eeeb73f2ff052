"""An SVG file's elements, and the picture that they make out; what cannot be read is told."""

from __future__ import annotations

import pytest

from bagan.chart.audit.marked import ChangeSample, Course, Ink, Sign
from bagan.chart.audit.picture import Arrow, Picture, Sample, Shape, Text, Wire
from bagan.chart.audit.plane import Rect
from bagan.chart.audit.see import see
from bagan.chart.svg.read import parse
from bagan.style import Face
from tests.audit.parts import told

ROOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -20 400 300" width="141.11mm" '
    'height="105.83mm" role="img" lang="id" aria-labelledby="j u" font-size="8">'
    '<title id="j">Bagan</title><desc id="u">Uraian</desc>{}</svg>'
)
RECT = (
    '<rect class="kotak" x="20" y="30" width="80" height="26" fill="#ffffff" '
    'stroke="#000000" stroke-width="0.7"/>'
)
FRAME_RECT = RECT.replace("kotak", "bingkai").replace("#ffffff", "none")
WORDS = '<text text-anchor="middle" fill="#000000"><tspan x="60" y="45">Dinas</tspan></text>'
BOX = f'<g class="unit unit--dinas" id="a" data-unit="dinas"><title>Dinas</title>{RECT}{WORDS}</g>'
FRAME = (
    f'<g class="kelompok" id="b" data-kelompok="ahli"><title>Ahli</title>{FRAME_RECT}{WORDS}</g>'
)
CLASS = BOX.replace('class="unit unit--dinas"', 'class="kelompok kelompok--kotak"')
CLASS = CLASS.replace("data-unit", "data-kelompok").replace('"kotak"', '"bingkai"')
WIRE = (
    '<path class="garis garis--komando" data-dari="a" data-ke="b c" d="M5 6V9H20M5 9L5 12" '
    'fill="none" stroke="#000000" stroke-width="0.8"/>'
)
ARROW = '<path class="panah panah--komando" d="M5 12L6 8L4 8Z" fill="#000000"/>'
SAMPLE = (
    '<path class="contoh contoh--koordinasi" d="M0 90H20" fill="none" stroke="#000000" '
    'stroke-width="0.8" stroke-dasharray="3.2 2"/>'
)
LOOSE = '<text x="30" y="93" fill="#000000">= Garis Koordinasi</text>'
HEADING = '<text class="judul-unsur" font-style="italic"><tspan x="9" y="90">Unsur</tspan></text>'
PLUS = (
    '<path class="tanda tanda--garis-baru" d="M47.48 51.5H52.52M50 48.98V54.02" fill="none" '
    'stroke="#00602b" stroke-width="1"/>'
)
PLATE = '<rect class="alas" x="47" y="48.5" width="6" height="7" fill="#ffffff"/>'
COURSE = (
    '<path class="perubahan perubahan--garis-baru" data-perubahan="garis-baru" data-dari="a" '
    'data-ke="b" data-garis="komando" d="M50 40V60" fill="none" stroke="#00602b" '
    'stroke-width="1.6"/>'
)
CHANGE = (
    '<g class="contoh-perubahan" data-perubahan="garis-baru">'
    '<path class="tanda" d="M40 51.5H60" fill="none" stroke="#00602b" stroke-width="1"/>'
    f"{PLATE}{PLUS}</g>"
)
DINAS = Text("Dinas", 60, 45, 8, Face.REGULAR, "middle")
PLACE = Rect(20, 30, 100, 56)


def seen(*elements: str, legend: bool = False) -> tuple[Picture, list[str]]:
    inside = "".join(elements)
    inside = f'<g class="keterangan">{inside}</g>' if legend else inside
    picture, findings = see(parse(ROOT.format(inside).encode()))
    return picture, told(findings)


def right(*elements: str, legend: bool = False) -> Picture:
    picture, findings = seen(*elements, legend=legend)
    assert findings == []
    return picture


def test_the_page_is_that_of_the_viewbox_and_the_size() -> None:
    picture = right()
    assert picture.page == Rect(-10, -20, 390, 280)
    assert picture.scale == pytest.approx(1, abs=1e-4)
    half = ROOT.replace("141.11", "70.56").replace("105.83", "52.92").format("")
    assert see(parse(half.encode()))[0].scale == pytest.approx(0.5, abs=1e-4)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('viewBox="-10 -20 400 300" ', ""), ("400 300", "400"), ("400 300", "0 300"),
        ("400 300", "400 -300"), ("400 300", "400 300 1"), ("400 300", "400 x"),
        ("105.83", "105.92"), ("105.83", "105.74"), ("141.11", "142"),
    ],
)  # fmt: skip
def test_a_viewbox_that_does_not_fit_is_told(old: str, new: str) -> None:
    picture, findings = see(parse(ROOT.format("").replace(old, new).encode()))
    assert told(findings) == [
        "tata-bahasa: The drawing has no viewBox, or one that does not fit its size"
    ]
    assert (picture.page, picture.scale) == (Rect(0, 0, 0, 0), 1.0)


@pytest.mark.parametrize("size", ["105.84", "105.82", "105.835"])
def test_sizes_are_rounded_to_hundredths_of_a_millimetre(size: str) -> None:
    assert told(see(parse(ROOT.format("").replace("105.83", size).encode()))[1]) == []


BEGIN = "tata-bahasa: The drawing does not begin with its title and description"
NAMES = "tata-bahasa: The drawing does not name its title and description to screen readers"


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        ("Uraian", " ", [BEGIN]),
        (">Bagan<", "><", [BEGIN]),
        ('<title id="j">Bagan</title>', "", [BEGIN, NAMES]),
        ('<desc id="u">Uraian</desc>', "", [BEGIN, NAMES]),
        ('<title id="j">Bagan</title>', '<g id="j"/>', [BEGIN]),
        ('"j u"', '"u j"', [NAMES]),
        ('aria-labelledby="j u" ', "", [NAMES]),
        ("img", "graphics", [NAMES]),
        ('role="img" ', "", [NAMES]),
        (' lang="id"', "", ["tata-bahasa: The drawing does not tell its language"]),
        ('lang="id"', 'lang=""', ["tata-bahasa: The drawing does not tell its language"]),
        ("</svg>", '<g id="u"/><g id="v"/></svg>',
         ['tata-bahasa: The id "u" stands at two places']),
        ("</svg>", "<g/><g/></svg>", []),
    ],
)  # fmt: skip
def test_what_a_reader_needs_to_be_told_is_there(old: str, new: str, findings: list[str]) -> None:
    svg = ROOT.format("")
    assert old in svg
    assert told(see(parse(svg.replace(old, new, 1).encode()))[1]) == findings


@pytest.mark.parametrize(
    ("element", "box"),
    [
        (BOX, Shape("dinas", PLACE, 0.7, (DINAS,))),
        (BOX.replace("unit--dinas", "unit--rujukan"),
         Shape("dinas", PLACE, 0.7, (DINAS,), reference=True)),
        (CLASS, Shape("dinas", PLACE, 0.7, (DINAS,))),
        (BOX.replace(' stroke-width="0.7"', ""), Shape("dinas", PLACE, 1.0, (DINAS,))),
        (BOX.replace("unit--dinas", "perubahan--tetap").replace("<title>", "<title>", 1)
            .replace("data-unit", 'data-perubahan="tetap" data-unit'),
         Shape("dinas", PLACE, 0.7, (DINAS,), changes=("tetap",))),
        # looks of the groups round it, and of each line
        (f'<g font-size="9" font-weight="bold">{BOX}</g>',
         Shape("dinas", PLACE, 0.7, (Text("Dinas", 60, 45, 9, Face.BOLD, "middle"),))),
        (BOX.replace("<tspan", '<tspan font-size="5" font-style="italic"'),
         Shape("dinas", PLACE, 0.7, (Text("Dinas", 60, 45, 5, Face.ITALIC, "middle"),))),
        (BOX.replace(' text-anchor="middle"', ""),
         Shape("dinas", PLACE, 0.7, (Text("Dinas", 60, 45, 8, Face.REGULAR, "start"),))),
        (BOX.replace('"middle"', '"end"'),
         Shape("dinas", PLACE, 0.7, (Text("Dinas", 60, 45, 8, Face.REGULAR, "end"),))),
        (BOX.replace("</tspan>", '</tspan><tspan x="61" y="54.5">Sosial</tspan>'),
         Shape("dinas", PLACE, 0.7, (DINAS, Text("Sosial", 61, 54.5, 8, Face.REGULAR, "middle")))),
        (BOX.replace("</tspan>", '</tspan><tspan class="catatan" x="61" y="54">(9)</tspan>'
                                 '<tspan class="lain" x="61" y="55">x</tspan>'),
         Shape("dinas", PLACE, 0.7, (
             DINAS, Text("(9)", 61, 54, 8, Face.REGULAR, "middle", "catatan"),
             Text("x", 61, 55, 8, Face.REGULAR, "middle")))),
        # a link round it
        (f'<a href="#x">{BOX}</a>', Shape("dinas", PLACE, 0.7, (DINAS,))),
    ],
)  # fmt: skip
def test_a_box_is_read(element: str, box: Shape) -> None:
    picture = right(element)
    assert (picture.boxes, picture.frames, picture.texts) == ((box,), (), ())


def test_a_frame_is_read_with_its_title_or_without() -> None:
    picture = right(FRAME)
    assert (picture.boxes, picture.frames) == ((), (Shape("ahli", PLACE, 0.7, (DINAS,), True),))
    assert right(FRAME.replace(WORDS, "")).frames == (Shape("ahli", PLACE, 0.7, (), True),)
    empty = FRAME.replace("Dinas</tspan>", "</tspan>")
    assert right(empty).frames[0].texts == (Text("", 60, 45, 8, Face.REGULAR, "middle"),)


ENDS = ((5.0, 6.0), (5.0, 9.0), (20.0, 9.0)), ((5.0, 9.0), (5.0, 12.0))


@pytest.mark.parametrize(
    ("element", "more"),
    [
        (WIRE, {}),
        (WIRE.replace(' data-ke="b c"', ' data-ke=" b  c " data-arah="dua"'), {"both": True}),
        (WIRE.replace(' data-ke="b c"', ' data-ke="b c" data-arah="satu"'), {}),
        (WIRE.replace("--komando", "--koordinasi").replace("/>", ' stroke-dasharray="3,2"/>'),
         {"kind": "koordinasi", "dashes": (3, 2)}),
        (WIRE.replace("0.8", "3"), {"stroke": 3.0}),
        (WIRE.replace(' stroke-width="0.8"', ""), {"stroke": 1.0}),
        (WIRE.replace("#000000", "#b2b2b2"), {}),
        (WIRE.replace(' data-ke="b c"', ' data-ke="b c" data-perubahan="campur" data-baru="b" '
                                        'data-dihapus="c"'),
         {"change": "campur", "changed": (("b", "garis-baru"), ("c", "garis-dihapus"))}),
    ],
)  # fmt: skip
def test_a_line_is_read(element: str, more: dict[str, object]) -> None:
    raw = (Rect(5, 6, 5, 9), Rect(5, 9, 20, 9), Rect(5, 9, 5, 12))
    segments = (Rect(5, 6, 5, 12), Rect(5, 9, 20, 9))
    given = {
        "place": 0, "kind": "komando", "source": "a", "targets": ("b", "c"), "both": False,
        "stroke": 0.8, "dashes": (), "raw": raw, "segments": segments, "paths": ENDS, **more,
    }  # fmt: skip
    assert right(element).wires == (Wire(**given),)  # type: ignore[arg-type]


def test_lines_are_counted_and_their_faults_told() -> None:
    slanted = WIRE.replace("H20", "L20 10")
    picture, findings = seen(WIRE, slanted, WIRE.replace('"b c"', '"b b"'),
                             WIRE.replace('"b c"', '"b a"'))  # fmt: skip
    assert [wire.place for wire in picture.wires] == [0, 1, 2, 3]
    assert len(picture.wires[1].raw) == 2
    assert findings == [
        "garis-miring: The line komando a -> b (+1) has a piece that is not axis-parallel",
        "tata-bahasa: The line komando a -> b (+1) names one end twice",
        "tata-bahasa: The line komando a -> b (+1) names one end twice",
    ]


def test_arrowheads_are_read_by_where_they_are() -> None:
    rect = Rect(4, 8, 6, 12)
    assert right(ARROW).arrows == (Arrow("komando", (5, 12), rect),)
    legend = right(ARROW, legend=True)
    assert (legend.arrows, legend.samples) == ((), (Sample("komando", None, rect),))
    assert right(ARROW.replace(' fill="#000000"', "")).arrows == right(ARROW).arrows
    # as long as one and a half of the letters, and no longer
    assert right(ARROW.replace("6 8L4 8", "6 0L4 0")).arrows[0].rect == Rect(4, 0, 6, 12)


def test_the_legend_is_read() -> None:
    solid = SAMPLE.replace("koordinasi", "komando").replace(' stroke-dasharray="3.2 2"', "")
    picture = right(SAMPLE, solid, LOOSE, CHANGE, legend=True)
    assert picture.samples == (
        Sample("koordinasi", (3.2, 2), Rect(0, 90, 20, 90).grown(0.4)),
        Sample("komando", (), Rect(0, 90, 20, 90).grown(0.4)),
    )
    assert picture.texts == (Text("= Garis Koordinasi", 30, 93, 8, Face.REGULAR, "start"),)
    assert picture.change_samples == (ChangeSample("garis-baru", Rect(40, 48.5, 60, 55.5)),)
    assert (picture.wires, picture.courses, picture.signs) == ((), (), ())


def test_a_kind_of_change_takes_the_room_of_all_its_parts() -> None:
    box = PLATE.replace("alas", "kotak").replace("/>", ' stroke="#000000" stroke-width="2"/>')
    picture = right(CHANGE.replace(PLATE, box), legend=True)
    assert picture.change_samples == (ChangeSample("garis-baru", Rect(40, 47.5, 60, 56.5)),)


def test_a_heading_between_boxes_is_read() -> None:
    assert right(HEADING).texts == (Text("Unsur", 9, 90, 8, Face.ITALIC, "start"),)


def test_changed_lines_and_their_signs_are_read() -> None:
    picture = right(COURSE, PLATE, PLUS)
    assert picture.courses == (
        Course("garis-baru", "komando", "a", "b", (Rect(50, 40, 50, 60),), 1.6),
    )
    plate, sign = picture.signs
    assert plate == Sign("", Rect(47, 48.5, 53, 55.5))
    assert sign == Sign("garis-baru", Rect(47.48, 48.98, 52.52, 54.02))


def test_marks_of_a_box_are_read() -> None:
    marks = '<path class="tanda sekat" d="M28 30V56" fill="none" stroke="#000000"/>'
    stroke = '<path class="coret" d="M50 43H70" fill="none" stroke="#000000"/>'
    box = BOX.replace("unit--dinas", "perubahan--ganti-nama")
    box = box.replace("data-unit", 'data-perubahan="ganti-nama" data-unit')
    box = box.replace("<text", marks + "<text").replace("</g>", stroke + "</g>")
    (found,) = right(box.replace("<tspan", '<tspan class="lama"')).boxes
    assert found.changes == ("ganti-nama",)
    assert found.texts[0].role == "lama"
    assert found.marks == (Ink("sekat", Rect(27.5, 30, 28.5, 56), ((28, 30), (28, 56))),)
    assert found.strikes == (Ink("coret", Rect(50, 42.5, 70, 43.5), ((50, 43), (70, 43))),)


def unread(name: str, value: str) -> str:
    return f'tata-bahasa: "{name}" cannot be read: {value!r}'


def no_place(tag: str, names: str) -> str:
    return f'tata-bahasa: A {tag} of class "{names}" belongs to nothing in a chart'


@pytest.mark.parametrize(
    ("element", "tag", "names"),
    [
        ('<rect class="hantu  kotak"/>', "rect", "hantu kotak"),
        ("<text>x</text>", "text", ""),
        ("<tspan>x</tspan>", "tspan", ""),
        ('<path d="M0 0"/>', "path", ""),
        (SAMPLE, "path", "contoh contoh--koordinasi"),
        ('<rect class="lain alas"/>', "rect", "lain alas"),
        ('<path class="lain perubahan"/>', "path", "lain perubahan"),
        ('<rect class="garis"/>', "rect", "garis"),
        ('<rect class="panah"/>', "rect", "panah"),
        ('<rect class="unit"/>', "rect", "unit"),
        ('<rect class="perubahan"/>', "rect", "perubahan"),
        ('<text class="alas"/>', "text", "alas"),
    ],
)
def test_what_belongs_to_nothing_is_told(element: str, tag: str, names: str) -> None:
    assert seen(element)[1] == [no_place(tag, names)]


@pytest.mark.parametrize(
    ("element", "tag", "names"),
    [
        (WIRE, "path", "garis garis--komando"),
        (COURSE, "path", "perubahan perubahan--garis-baru"),
        (PLATE, "rect", "alas"),
        (PLUS, "path", "tanda tanda--garis-baru"),
        ('<rect class="contoh"/>', "rect", "contoh"),
    ],
)
def test_a_legend_has_no_lines_of_the_chart(element: str, tag: str, names: str) -> None:
    assert seen(element, legend=True)[1] == [no_place(tag, names)]


def test_what_a_group_holds_is_read_as_what_it_is() -> None:
    assert seen(CHANGE)[1] == [] == seen(f"<g><g>{WIRE}</g></g>")[1]
    deep = "<g>" * 20 + WIRE + "</g>" * 20
    assert len(right(deep).wires) == 1
    picture, findings = seen(f"<g>{deep}</g>", WIRE)
    assert findings == ["tata-bahasa: The drawing's groups are nested too deeply"]
    assert len(picture.wires) == 1


NO_COURSE = "no source, no target or no course"
UNSEEN = "a stroke that cannot be seen"
LONG = "M5 12" + "L6 8" * 20


@pytest.mark.parametrize(
    ("element", "old", "new", "name", "value"),
    [
        # a box
        (BOX, '"unit ', '"unit kelompok ', "dinas", "unit kelompok unit--dinas"),
        (BOX, "<title>Dinas</title>", "", "dinas", "rect text"),
        (BOX, "</g>", "<g/></g>", "dinas", "title rect text g"),
        (BOX, WORDS, "", "dinas", "title rect"),
        (BOX, "<title>Dinas</title>" + RECT, RECT + "<title>Dinas</title>", "dinas",
         "rect title text"),
        (BOX, ' id="a"', "", "dinas", "no id, no unit or no title"),
        (BOX, ' data-unit="dinas"', "", "unit unit--dinas", "no id, no unit or no title"),
        (BOX, ">Dinas</title>", "> </title>", "dinas", "no id, no unit or no title"),
        (BOX, '"kotak"', '"bingkai"', "dinas", "bingkai"),
        (BOX, ' class="kotak"', "", "dinas", ""),
        (CLASS, '"bingkai"', '"kotak"', "dinas", "kotak"),
        (BOX, 'x="20"', 'x="1 2"', "dinas", "x='1 2'"),
        (BOX, 'x="20" ', "", "dinas", "x=None"),
        (BOX, 'y="30"', 'y=""', "dinas", "y=''"),
        (BOX, 'width="80"', 'width="x"', "dinas", "x"),
        (BOX, 'width="80"', 'width="0"', "dinas", "0.0 x 26.0"),
        (BOX, 'height="26"', 'height="-1"', "dinas", "80.0 x -1.0"),
        (BOX, 'stroke="#000000"', 'stroke="#ffffff"', "dinas", UNSEEN),
        (BOX, 'stroke="#000000" ', "", "dinas", UNSEEN),
        (BOX, '"0.7"', '"3.01"', "dinas", UNSEEN),
        (BOX, '"0.7"', '"0"', "dinas", UNSEEN),
        (BOX, '"0.7"', '"1 1"', "dinas", UNSEEN),
        (BOX, "#ffffff", "#000000", "dinas", "fill='#000000'"),
        (BOX, ' fill="#ffffff"', ' fill="black"', "dinas", "fill='black'"),
        (FRAME, ' fill="none"', ' fill="#ffffff"', "ahli", "fill='#ffffff'"),
        (FRAME, ' fill="none"', "", "ahli", "fill=''"),
        (BOX, ">Dinas</tspan>", "> </tspan>", "dinas", "a box without a name"),
        (BOX, "unit--dinas", "perubahan--tetap", "dinas", "unit perubahan--tetap"),
        (BOX, "data-unit", 'data-perubahan="tetap" data-unit', "dinas", "unit unit--dinas"),
        (BOX, "data-unit", 'data-perubahan="" data-unit', "dinas", "data-perubahan"),
        # its text
        (BOX, "<tspan", '<tspan font-size="0"', "dinas", "0 middle"),
        (BOX, "<tspan", '<tspan font-size="8 8"', "dinas", "8 8 middle"),
        (BOX, '"middle"', '"centre"', "dinas", "8 centre"),
        (BOX, "<tspan", '<tspan font-weight="900"', "dinas", "900 normal"),
        (BOX, "<tspan", '<tspan font-style="oblique"', "dinas", "normal oblique"),
        (BOX, '"#000000"><tspan', '"#ffffff"><tspan', "dinas", "Dinas"),
        (BOX, "</tspan>", "</tspan>x", "dinas", "text"),
        (BOX, WORDS, WORDS.replace("<text", '<text class="nama"').replace("</text>", "x</text>"),
         "dinas", "nama"),
        (BOX, "</tspan>", "<tspan/></tspan>", "dinas", "text"),
        (BOX, "<tspan", "<g/><tspan", "dinas", "text"),
        (BOX, '"45"', '"x"', "dinas", "x"),
        # a line
        (WIRE, ' data-dari="a"', "", "garis garis--komando", NO_COURSE),
        (WIRE, '"b c"', '" "', "garis garis--komando", NO_COURSE),
        (WIRE, ' data-ke="b c"', "", "garis garis--komando", NO_COURSE),
        (WIRE, 'd="M5 6V9H20M5 9L5 12"', "", "garis garis--komando", NO_COURSE),
        (WIRE, "L5 12", "L5 12Z", "garis garis--komando", NO_COURSE),
        (WIRE, 'fill="none"', 'fill="#ffffff"', "garis garis--komando", "fill='#ffffff'"),
        (WIRE, ' fill="none"', "", "garis garis--komando", "fill=None"),
        (WIRE, "--komando", "--biru", "garis garis--biru", "garis garis--biru"),
        (WIRE, "--komando", "--komando garis--koordinasi",
         "garis garis--komando garis--koordinasi", "garis garis--komando garis--koordinasi"),
        (WIRE, "#000000", "none", "garis garis--komando", UNSEEN),
        (WIRE, "/>", ' stroke-dasharray="3 x"/>', "garis garis--komando", "3 x"),
        # an arrowhead
        (ARROW, ' d="M5 12L6 8L4 8Z"', "", "panah panah--komando", ""),
        (ARROW, "L4 8Z", "L4 8L3 8Z", "panah panah--komando", "M5 12L6 8L4 8L3 8Z"),
        (ARROW, "L4 8Z", "L4 8L5 11", "panah panah--komando", "M5 12L6 8L4 8L5 11"),
        (ARROW, "Z", "ZM0 0", "panah panah--komando", "M5 12L6 8L4 8ZM0 0"),
        (ARROW, "L6 8L4 8", "L5 8L5 9", "panah panah--komando", "M5 12L5 8L5 9Z"),
        (ARROW, "6 8L4 8", "6 -0.1L4 0", "panah panah--komando", "M5 12L6 -0.1L4 0Z"),
        (ARROW, "/>", ' font-size="8 8"/>', "panah panah--komando", "M5 12L6 8L4 8Z"),
        (ARROW, "#000000", "#ffffff", "panah panah--komando", "#ffffff None"),
        (ARROW, "/>", ' stroke="#000000"/>', "panah panah--komando", "#000000 #000000"),
        (ARROW, "panah--komando", "panah--biru", "panah panah--biru", "panah panah--biru"),
        (ARROW, "M5 12L6 8L4 8Z", LONG, "panah panah--komando", LONG[:60]),
        # a changed line and its sign
        (COURSE, 'fill="none"', 'fill="#ffffff"', "perubahan perubahan--garis-baru", "M50 40V60"),
        (PLATE, "#ffffff", "#000000", "alas", "#000000"),
        (PLUS, "M50", "M51", "tanda tanda--garis-baru", "garis-baru"),
        (PLATE, '"alas"', '"alas lain"', "alas lain", "alas lain"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(element: str, old: str, new: str, name, value) -> None:
    assert old in element
    picture, findings = seen(element.replace(old, new, 1))
    assert findings == [unread(name, value)]
    assert (picture.wires, picture.arrows, picture.courses, picture.signs) == ((),) * 4


@pytest.mark.parametrize(
    ("element", "old", "new", "name", "value"),
    [
        (SAMPLE, 'fill="none"', 'fill="#ffffff"', "contoh contoh--koordinasi", "M0 90H20"),
        (SAMPLE, "H20", "H20V9", "contoh contoh--koordinasi", "M0 90H20V9"),
        (SAMPLE, "H20", "H20M0 0H9", "contoh contoh--koordinasi", "M0 90H20M0 0H9"),
        (SAMPLE, ' d="M0 90H20"', "", "contoh contoh--koordinasi", ""),
        (SAMPLE, '"0.8"', '"9"', "contoh contoh--koordinasi", UNSEEN),
        (SAMPLE, "--koordinasi", "", "contoh contoh", "contoh contoh"),
        (ARROW, "panah--komando", "panah--biru", "panah panah--biru", "panah panah--biru"),
        (LOOSE, "<text", '<text font-weight="900"', None, "900 normal"),
        (CHANGE, ' data-perubahan="garis-baru"', "", "contoh-perubahan", ""),
        (CHANGE, ' data-perubahan="garis-baru"', ' data-perubahan="dibentuk"',
         "contoh-perubahan", "dibentuk"),
        (CHANGE, PLATE, "", "contoh-perubahan", "garis-baru"),
        (CHANGE, PLATE, PLATE * 2, "contoh-perubahan", "garis-baru"),
        (CHANGE, PLUS, "", "contoh-perubahan", "garis-baru"),
        (CHANGE, '"alas"', '"lain"', "contoh-perubahan", "lain"),
        (CHANGE, ' class="alas"', "", "contoh-perubahan", ""),
        (CHANGE, PLATE, PLATE.replace("rect", "path"), "contoh-perubahan", "alas"),
        (CHANGE, 'height="7" fill="#ffffff"', 'height="7" fill="#000000"', "contoh-perubahan",
         "#000000"),
        (CHANGE, ' height="7" fill="#ffffff"', ' height="7" fill="none"', "contoh-perubahan",
         "none"),
        (CHANGE, ' height="7" fill="#ffffff"', ' height="7"', "contoh-perubahan", ""),
        (CHANGE, 'x="47"', 'x=""', "contoh-perubahan", "x=''"),
        (CHANGE, 'height="7"', 'height="7" stroke="#ffffff"', "contoh-perubahan", UNSEEN),
    ],
)  # fmt: skip
def test_what_cannot_be_read_in_a_legend_is_told(element, old, new, name, value) -> None:
    assert old in element
    picture, findings = seen(element.replace(old, new, 1), legend=True)
    assert findings == [unread(name, value)]
    assert (picture.samples, picture.texts, picture.change_samples) == ((),) * 3
