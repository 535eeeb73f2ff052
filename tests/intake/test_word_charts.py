"""Charts in Word as older versions and as SmartArt keep them, and drawings that Mermaid exports."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

import bagan

from .conftest import Reader, lines_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
V = "urn:schemas-microsoft-com:vml"
DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def document(body: str, **more: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}" xmlns:v="{V}"><w:body><w:p><w:r><w:pict>{body}'
            "</w:pict></w:r></w:p></w:body></w:document>",
        )
        for name, content in more.items():
            packed.writestr(f"word/diagrams/{name}.xml", content)
    return target.getvalue()


def box(left: int, top: int, words: str, tag: str = "rect", unit: str = "") -> str:
    place = f"left:{left}{unit};top:{top}{unit};width:2000{unit};height:600{unit}"
    return (
        f'<v:{tag} style="{place}"><v:textbox><w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r>'
        f"</w:p></w:txbxContent></v:textbox></v:{tag}>"
    )


def connector(style: str, kind: int, stroke: str = "") -> str:
    return (
        f'<v:shape type="#_x0000_t{kind}" style="position:absolute;{style}" filled="f">'
        f"{stroke}</v:shape>"
    )


GROUP = 'style="position:absolute;width:450pt;height:300pt" coordorigin="0,0" coordsize="9000,6000"'


def test_a_group_of_vml_shapes(spec_of: Reader) -> None:
    bent = "left:4000;top:600;width:3000;height:2400"
    shapes = (
        box(3000, 0, "Kepala Dinas") + box(0, 3000, "Bidang A", "roundrect")
        + box(3000, 3000, "Bidang B") + box(6000, 3000, "Bidang C")
        + connector("left:4000;top:600;width:0;height:2400", 32)
        + '<v:line from="1000,1800" to="4000,1800"/><v:line from="1000,1800" to="1000,3000"/>'
        + f'<v:shape style="position:absolute;{bent}" coordsize="3000,2400" filled="f"'
        ' path="m0,1200l3000,1200,3000,2400e"/>'
        + connector("left:2000;top:3300;width:1000;height:0", 32, '<v:stroke dashstyle="dash"/>')
    )  # fmt: skip
    spec = spec_of("x.docx", document(f"<v:group {GROUP}>{shapes}</v:group>"))
    assert lines_of(spec) == [
        "Kepala Dinas -> Bidang A", "Kepala Dinas -> Bidang B", "Kepala Dinas -> Bidang C",
        "Bidang A .> Bidang B"]  # fmt: skip


def test_vml_connectors_with_corners_mirrored_and_turned(spec_of: Reader) -> None:
    shapes = (
        box(3000, 0, "Camat")
        + box(0, 3000, "Seksi Umum")
        + box(6000, 3000, "Seksi Sosial")
        # from the bottom of one box: turned by a right angle, one of them mirrored
        + connector("left:1300;top:300;width:2400;height:3000;rotation:90", 34)
        + connector("left:4300;top:300;width:2400;height:3000;rotation:90;flip:y", 34)
    )
    spec = spec_of("x.docx", document(f"<v:group {GROUP}>{shapes}</v:group>"))
    assert lines_of(spec) == ["Camat -> Seksi Umum", "Camat -> Seksi Sosial"]


def test_vml_shapes_without_a_group(spec_of: Reader) -> None:
    shapes = (
        box(100, 0, "Lurah", unit="px")
        + box(100, 2000, "Sekretaris Kelurahan", unit="px")
        + '<v:line from="825pt,450pt" to="825pt,1500pt"/>'
    )
    assert lines_of(spec_of("x.docx", document(shapes))) == ["Lurah -> Sekretaris Kelurahan"]


def smartart(points: str, connections: str) -> str:
    return (
        f'<dgm:dataModel xmlns:dgm="{DGM}" xmlns:a="{A}"><dgm:ptLst>{points}</dgm:ptLst>'
        f"<dgm:cxnLst>{connections}</dgm:cxnLst></dgm:dataModel>"
    )


def point(key: str, words: str, kind: str = "node") -> str:
    text = f"<dgm:t><a:p><a:r><a:t>{words}</a:t></a:r></a:p></dgm:t>"
    return f'<dgm:pt modelId="{key}" type="{kind}">{text}</dgm:pt>'


def below(above: str, key: str, order: int) -> str:
    return f'<dgm:cxn modelId="{above}{key}" srcId="{above}" destId="{key}" srcOrd="{order}"/>'


def test_smartart_tells_who_is_under_whom(spec_of: Reader) -> None:
    points = (
        point("0", "", "doc") + point("1", "Kepala Dinas") + point("2", "Sekretariat", "asst")
        + point("3", "Bidang B") + point("4", "Bidang A") + point("5", "Seksi A")
        + point("t", "Bidang A", "parTrans") + point("p", "", "pres")
    )  # fmt: skip
    connections = (
        below("0", "1", 0) + below("1", "2", 0) + below("1", "3", 2) + below("1", "4", 1)
        + below("4", "5", 0)
        + '<dgm:cxn modelId="x" type="presOf" srcId="1" destId="p" srcOrd="0"/>'
    )  # fmt: skip
    data = document("", data1=smartart(points, connections))
    assert lines_of(spec_of("x.docx", data)) == [
        "Kepala Dinas -> Sekretariat", "Kepala Dinas -> Bidang A", "Bidang A -> Seksi A",
        "Kepala Dinas -> Bidang B"]  # fmt: skip


def test_a_box_of_smartart_without_words_is_told(tmp_path: Path) -> None:
    points = point("0", "", "doc") + point("1", "Camat") + point("2", "") + point("3", "Seksi A")
    data = document("", data1=smartart(points, below("0", "1", 0) + below("1", "2", 0)
                                       + below("1", "3", 1)))  # fmt: skip
    path = tmp_path / "x.docx"
    path.write_bytes(data)
    assert "# PERIKSA: kotak SmartArt tanpa tulisan tidak dibaca" in bagan.draft(path).text


def mermaid(label: str) -> str:
    """A flowchart as Mermaid exports it: labels of HTML or of text, curves, its own styles."""

    def node(x: int, y: int, words: str) -> str:
        html = (
            '<foreignObject width="90" height="24"><div xmlns="http://www.w3.org/1999/xhtml"'
            f' style="display: table-cell;"><span class="nodeLabel"><p>{words}</p></span></div>'
            "</foreignObject>"
        )
        inner = "".join(f'<tspan class="inner"> {word}</tspan>' for word in words.split())
        text = f'<text y="-10.1"><tspan class="outer" x="0" dy="1.1em">{inner}</tspan></text>'
        moved = "-45, -12" if label == "html" else "0, 0"
        return (
            f'<g class="node default" id="flowchart-{x}" transform="translate({x}, {y})">'
            '<rect class="basic label-container" style="" x="-75" y="-27" width="150" height="54"/>'
            f'<g class="label" transform="translate({moved})"><rect/>'
            f"{html if label == 'html' else text}</g></g>"
        )

    def edge(path: str, pattern: str) -> str:
        return (
            f'<path d="{path}" class="edge-thickness-normal edge-pattern-{pattern}'
            ' flowchart-link" style="fill:none" marker-end="url(#end)"/>'
        )

    return (
        '<svg id="m" width="500" height="260" xmlns="http://www.w3.org/2000/svg"'
        ' class="flowchart" viewBox="0 0 500 260"><style>#m{font-size:16px;fill:#333;}'
        "#m .edge-pattern-solid{stroke-dasharray:0;}#m .edge-pattern-dotted{stroke-dasharray:2;}"
        "#m .node rect{fill:#ECECFF;stroke:#9370DB;stroke-width:1px;}"
        "#m .flowchart-link{stroke:#333333;fill:none;}#m .label{color:#333;}"
        "#m .node .label text{text-anchor:middle;}</style><g>"
        '<marker id="end" class="marker" viewBox="0 0 10 10" refX="5" refY="5"'
        ' markerUnits="userSpaceOnUse" markerWidth="8" markerHeight="8" orient="auto">'
        '<path d="M 0 0 L 10 5 L 0 10 z" class="arrowMarkerPath"/></marker><g class="root">'
        '<g class="edgePaths">'
        + edge("M202,62L194,66C186,70,169,79,160,87C152,95,152,104,145,130", "solid")
        + edge("M298,62L306,66C314,70,331,79,340,87C348,95,348,104,351,130", "solid")
        + edge("M223,160L226,160C229,160,240,160,268,160", "dotted")
        + '</g><g class="nodes">'
        + node(250, 35, "Kepala Dinas") + node(145, 160, "Bidang Satu")
        + node(348, 160, "Bidang Dua")
        + "</g></g></g></svg>"
    )  # fmt: skip


@pytest.mark.parametrize("label", ["html", "text"])
def test_a_flowchart_that_mermaid_exported(label: str, spec_of: Reader) -> None:
    assert lines_of(spec_of("x.svg", mermaid(label))) == [
        "Kepala Dinas -> Bidang Satu", "Kepala Dinas -> Bidang Dua", "Bidang Satu .> Bidang Dua",
    ]  # fmt: skip


def test_a_drawing_that_visio_exported(spec_of: Reader) -> None:
    def shape(number: int, x: float, y: float, words: str) -> str:
        return (
            f'<g id="shape{number}" v:mID="{number}" transform="translate({x},{y})"><title>Process'
            '</title><v:textBlock/><rect x="0" y="252" width="90" height="36" class="st1"/>'
            f'<text x="12" y="273" class="st2" v:langID="1057">{words}</text></g>'
        )

    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="6in" height="4in" viewBox="0 0 432 288"'
        ' xmlns:v="http://schemas.microsoft.com/visio/2003/SVGExtensions/"><style type="text/css">'
        "<![CDATA[.st1 {fill:#ffffff;stroke:#000000;stroke-width:0.75}"
        " .st2 {fill:#000000;font-family:Calibri;font-size:0.8em}"
        " .st3 {fill:none;stroke:#000000;stroke-width:1}"
        " .st4 {fill:none;stroke:#000000;stroke-dasharray:5.25,3.75;stroke-width:0.75}]]></style>"
        '<g v:mID="0"><title>Page-1</title>'
        + shape(1, 150, -220, "Kepala Badan") + shape(2, 40, -100, "Bidang Satu")
        + shape(3, 260, -100, "Bidang Dua")
        + '<g id="c1" transform="translate(195,-220)"><path d="M0 288 L0 330 L-110 330 L-110 372"'
        ' class="st3"/></g><g id="c2" transform="translate(195,-220)"><path'
        ' d="M0 288 L0 330 L110 330 L110 372" class="st3"/></g><g id="c3"'
        ' transform="translate(130,-118)"><path d="M0 288 L130 288" class="st4"/></g></g></svg>'
    )  # fmt: skip
    assert lines_of(spec_of("x.svg", svg)) == [
        "Kepala Badan -> Bidang Satu", "Kepala Badan -> Bidang Dua", "Bidang Satu .> Bidang Dua",
    ]  # fmt: skip
