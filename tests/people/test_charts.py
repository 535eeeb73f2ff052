"""Charts of people: on screens where they ask for it, proven, and never in an annex unasked."""

import re
from dataclasses import replace

import pytest

import bagan
from bagan.chart.audit import audit_svg
from bagan.chart.figures import Figure
from bagan.chart.options import Options
from bagan.chart.svg.colours import KIND_COLOURS, colour_of
from bagan.problem import SpecError
from tests.people.conftest import NAME, NIP, MakeSpec

PRIVATE = (NAME, NIP, "19750403", "Pembina", "Ujang", "foto", "image")


def figures(spec: bagan.Spec) -> dict[str, Figure]:
    return {figure.chart.id: figure for figure in bagan.draw(spec)}


def text_of(svg: bytes) -> str:
    return " ".join(re.findall(r">([^<>]+)</tspan>", svg.decode()))


@pytest.fixture
def drawn(office: MakeSpec) -> dict[str, Figure]:
    return figures(office())


def test_only_the_chart_that_asks_names_people(drawn: dict[str, Figure]) -> None:
    plain = drawn["susunan"].svg.decode()
    assert not [word for word in PRIVATE if word in plain]
    words = text_of(drawn["pejabat"].svg)
    assert "KEPALA DINAS dr. Rina Marlina Pembina NIP. 19750403 200212 2 003" in words
    assert "Bidang Satu Ujang Koswara" in words
    assert drawn["pejabat"].svg.count(b"<image ") == 1
    assert b'aria-label="Foto dr. Rina Marlina"' in drawn["pejabat"].svg


def test_people_change_nothing_in_the_chart_that_does_not_ask(office: MakeSpec) -> None:
    spec = office()
    bare = office(", pangkat: Pembina, nip: 19750403 200212 2 003,\n      foto: foto/rina.png", "")
    assert figures(spec)["susunan"].svg == figures(bare)["susunan"].svg


def test_who_stands_beside_a_portrait_has_a_box_as_tall_as_its_label(office: MakeSpec) -> None:
    more = "  bpd: {nama: Dewan Pengawas, jenis: lembaga, dasar: Pasal 3}\ndaftar:\n"
    beside = "jenjang: [kadis], samping: {kadis: {kiri: bpd}}, orang: ya"
    line = "garis:\n  - {koordinasi: bpd <-> kadis, dasar: Pasal 3}\nlampiran:\n"
    spec = office("daftar:\n", more, "jenjang: [kadis], orang: ya", beside, "lampiran:\n", line)
    boxes = {box.unit: box for box in figures(spec)["pejabat"].drawing.boxes}
    head, partner = boxes["kadis"], boxes["bpd"]
    assert partner.height < head.height / 2
    assert partner.y + partner.height / 2 == pytest.approx(head.y + head.height / 2, abs=0.1)


def test_a_chart_of_people_is_no_page_of_the_annex(office: MakeSpec) -> None:
    spec = office()
    drawn = figures(spec)
    assert [drawn[name].printed for name in ("susunan", "pejabat")] == [True, False]
    assert drawn["susunan"].plan.number == 1
    alone = office("      - {id: pejabat, judul: Pejabat, jenjang: [kadis], orang: ya}\n", "")
    bare = Options(carry=False)
    assert bagan.annex(spec, bare).data == bagan.annex(alone, bare).data


def test_an_annex_of_people_alone_is_refused(office: MakeSpec) -> None:
    with pytest.raises(SpecError, match='annex "Susunan" would be printed empty'):
        office("      - {id: susunan, jenjang: [kadis]}\n", "")


def test_an_annex_that_asks_has_names_and_no_photographs(office: MakeSpec) -> None:
    drawn = figures(office("orang: ya", "orang: lampiran"))["pejabat"]
    assert drawn.printed
    assert NIP in text_of(drawn.bare)
    assert b"<image" not in drawn.svg + drawn.bare


def test_a_service_number_stays_on_one_line(drawn: dict[str, Figure]) -> None:
    assert f">NIP. {NIP}</tspan>" in drawn["pejabat"].svg.decode()


def test_the_picture_of_a_file_shows_the_photograph(drawn: dict[str, Figure]) -> None:
    import io

    from PIL import Image

    figure = drawn["pejabat"]
    photo = next(box.photo for box in figure.drawing.boxes if box.photo)
    picture = Image.open(io.BytesIO(figure.png)).convert("RGB")
    scale = figure.dpi / 72
    margin = 12
    at = (
        (photo.x + photo.width / 2 + margin) * scale,
        (photo.y + photo.height / 2 + margin) * scale,
    )
    red, green, blue = picture.getpixel((round(at[0]), round(at[1])))
    assert red > 150 and green < 80 and blue < 80


def faults(svg: str, old: str, new: str) -> set[str]:
    assert re.search(old, svg), old
    return {f.rule for f in audit_svg(re.sub(old, new, svg, count=1).encode()).findings}


def test_the_audit_proves_the_portrait(drawn: dict[str, Figure]) -> None:
    svg = drawn["pejabat"].svg.decode()
    assert not audit_svg(svg.encode()).findings
    image = r'(<image class="foto" x=")([\d.]+)(" y=")([\d.]+)'
    assert "label-keluar" in faults(svg, image, r"\g<1>-500\3\4")
    assert "teks-tertimpa" in faults(svg, image + r'(" width="[\d.]+" height="[\d.]+)',
                                     lambda m: moved(m, down=60.0))  # fmt: skip
    assert "tata-bahasa" in faults(svg, r'(<image [^>]*width=")[\d.]+', r"\g<1>20")
    assert "tata-bahasa" in faults(svg, r' aria-label="Foto[^"]*"', "")
    assert "isi-asing" in faults(svg, r"data:image/jpeg;base64,[^\"]+", "https://example.org/a.jpg")
    assert "isi-asing" in faults(svg, r"data:image/jpeg;", "data:image/svg+xml;")
    assert "tata-bahasa" in faults(svg, r"(jpeg;base64,.{200})[^\"]+", r"\1")
    assert "tata-bahasa" in faults(svg, r"(<image [^>]*/>)", r"\1\1")
    assert "tata-bahasa" in faults(svg, r"(<image [^>]*/>)(<text.*?</text>)", r"\2\1")
    assert "tata-bahasa" in faults(svg, r"</svg>", '<image class="foto"/></svg>')
    assert "isi-asing" in faults(svg, r"<image ", '<image preserveAspectRatio="none" ')


def moved(match: re.Match[str], *, down: float) -> str:
    return f"{match[1]}{match[2]}{match[3]}{float(match[4]) + down}{match[5]}"


def test_a_picture_from_elsewhere_is_no_png(drawn: dict[str, Figure]) -> None:
    from bagan.chart.png import to_png

    svg = re.sub(rb'href="data:[^"]+', b'href="/etc/passwd', drawn["pejabat"].svg)
    with pytest.raises(bagan.RenderError, match="refers to another picture"):
        to_png(svg)
    two = drawn["pejabat"].svg.replace(
        b"<image ", b'<image xmlns:x="http://www.w3.org/1999/xlink" x:href="/etc/passwd" '
    )
    with pytest.raises(bagan.RenderError, match="refers to another picture"):
        to_png(two)


def test_colours_are_of_screens_and_never_of_print(office: MakeSpec) -> None:
    colour = KIND_COLOURS["bidang"].encode()
    spec = office("id: susunan, ", "id: susunan, warna: ya, ")
    drawn = figures(spec)["susunan"]
    assert colour in drawn.svg
    assert colour not in drawn.bare
    asked = {f.chart.id: f for f in bagan.draw(office(), bagan.Options(colour=True))}["susunan"]
    assert asked.svg == drawn.svg
    assert colour not in figures(office())["susunan"].svg
    uncoloured = replace(drawn, drawing=replace(drawn.drawing, coloured=False))
    assert uncoloured.bare == drawn.bare


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Kepala Bidang Mutu", "bidang"), ("Sekretaris", "sekretariat"),
     ("Kepala Seksi Gizi", "seksi"), ("Kepala Subbagian Umum", "subbagian"), ("Perbankan", None)],
)  # fmt: skip
def test_an_office_holder_has_the_colour_of_the_office_in_his_name(
    name: str, kind: str | None
) -> None:
    assert colour_of("lainnya", name) == (KIND_COLOURS[kind] if kind else None)
    assert colour_of("kepala", name) == KIND_COLOURS["kepala"]


def test_black_letters_stand_out_from_every_colour() -> None:
    from bagan.chart.audit.themes import contrast

    assert min(contrast("#000000", colour) for colour in KIND_COLOURS.values()) >= 15


def test_a_chart_for_screens_takes_a_larger_room_before_it_is_cut(office: MakeSpec) -> None:
    many = "".join(
        f"      - b{n}: {{nama: Bidang {n}, pejabat: {{nama: Orang Bernama Panjang {n}, "
        f"nip: 1975040320021220{n:02}, foto: foto/rina.png}}}}\n"
        for n in range(70)
    )
    spec = office("      - bidang-2: Bidang Dua\n", many)
    found = list(bagan.draw(spec, chart="pejabat"))
    assert len(found) == 1
    assert found[0].plan.paper.ukuran != "F4"
