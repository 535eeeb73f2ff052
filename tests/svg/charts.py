"""Drawings made by hand, for the tests of the SVG stages; lengths in points."""

from bagan.chart.layout.drawing import Box, Drawing, Frame, Heading, TextLine, Wire
from bagan.chart.model.kinds import Kind

SIZE = 8.0
LEADING = 9.6


def lines(text: str, middle: float, top: float) -> tuple[TextLine, ...]:
    """The lines of *text* (one per newline), the first one's top at *top*."""
    return tuple(
        TextLine(line, middle, top + LEADING * index + 7.6)
        for index, line in enumerate(text.split("\n"))
    )


def box(item: str, x: float, y: float, text: str, **more: object) -> Box:
    """A box 80 points wide and 26 high."""
    values: dict[str, object] = {"id": item, "unit": item, "jenis": "dinas", "title": text} | more
    rows = lines(text, x + 40, y + 13 - LEADING * len(text.split("\n")) / 2)
    return Box(x=x, y=y, width=80, height=26, lines=rows, **values)  # type: ignore[arg-type]


def small_chart() -> Drawing:
    """A chart that is right in every point of the SVG contract.

    A head, two assistants, three units (one shown twice), a class box, a frame, arrows.
    Lines cross twice, both times at the head's solid trunk.
    """
    boxes = (
        box("bupati", 160, 0, "BUPATI", jenis="kepala-daerah", bold=True),
        box("ast-1", 60, 60, "ASISTEN I", jenis="asisten", bold=True),
        box("ast-2", 260, 60, "ASISTEN II", jenis="asisten", bold=True),
        box("dinsos", 60, 130, "Dinas Sosial", link="https://example.org/?a=1&b=2"),
        box("dinkes", 60, 170, "Dinas\nKesehatan"),
        box("badan", 260, 130, "Badan Keuangan", jenis="badan", reconstructed=True),
        box("dinsos--ast-2", 260, 170, "Dinas Sosial *)", unit="dinsos", reference=True),
        box("opd", 400, 60, "Perangkat\nDaerah", jenis="kelompok", group=True),
        box("ahli-1", 10, 252, "Staf Ahli I", jenis="staf-ahli"),
        box("ahli-2", 100, 252, "Staf Ahli II", jenis="staf-ahli"),
    )
    headings = (Heading(lines("Unsur Dinas", 100, 116)),)
    frames = (Frame("ahli", "ahli", "Staf Ahli", 0, 234, 190, 52, lines("STAF AHLI", 95, 237)),)
    wires = (
        Wire(
            Kind.KOMANDO,
            "bupati",
            ("ast-1", "ast-2", "badan"),
            False,
            (
                ((200, 26), (200, 43)),
                ((100, 60), (100, 43), (360, 43), (360, 143), (340, 143)),
                ((300, 43), (300, 60)),
            ),
            (((100, 60), "S"), ((300, 60), "S"), ((340, 143), "W")),
        ),
        Wire(
            Kind.KOORDINASI,
            "ast-1",
            ("dinsos", "dinkes"),
            False,
            (((60, 73), (50, 73), (50, 183), (60, 183)), ((50, 143), (60, 143))),
        ),
        Wire(
            Kind.KOORDINASI,
            "ast-2",
            ("dinsos",),
            False,
            (((260, 73), (250, 73), (250, 183), (260, 183)),),
        ),
        Wire(Kind.KOORDINASI, "ast-2", ("opd",), True, (((340, 73), (400, 73)),)),
        Wire(Kind.KOORDINASI, "ahli", ("bupati",), True, (((150, 234), (150, 13), (160, 13)),)),
        Wire(
            Kind.KOMANDO,
            "dinkes",
            ("ahli-1",),
            False,
            (((140, 190), (145, 190), (145, 220), (50, 220), (50, 252)),),
            (((50, 252), "S"),),
        ),
    )
    return Drawing(
        prefix="uji-bagan",
        title="Bagan Uji",
        description="Sepuluh kotak, dua jenis garis.",
        width=480,
        height=286,
        size=SIZE,
        leading=LEADING,
        boxes=boxes,
        headings=headings,
        frames=frames,
        wires=wires,
        notes=("*) Dinas Sosial digambar juga di bawah Asisten I.",),
    )
