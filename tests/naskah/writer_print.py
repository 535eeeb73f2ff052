"""A regulation's truth and a style in, its blocks in the order of the text out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bagan.chart.model.citation import Citation
from bagan.law.naskah.naskah import Level, Pengesahan
from tests.naskah.writer_style import Style
from tests.naskah.writer_truth import Annex, Part, Truth
from tests.naskah.writer_words import MONTHS


@dataclass
class Block:
    """A heading, a paragraph or an entry, before it is broken into lines.

    ``owner`` is the citation of the part whose words these are; ``depth`` counts the lists
    that the entry stands in; ``kind`` is "title" (of the regulation or an annex), "line",
    "heading", "pasal", "entry" or "prose".
    """

    kind: str
    text: str
    marker: str = ""
    owner: str = ""
    depth: int = 0
    number: str = ""
    level: Level | None = None
    also: tuple[str, ...] = ()
    """Citations of other parts on the same lines."""


def blocks(truth: Truth, style: Style) -> list[Block]:
    """The whole regulation as blocks."""
    return [
        *_title(truth, style),
        *_opening("Menimbang", truth.menimbang, style),
        *_opening("Mengingat", truth.mengingat, style),
        *_agreed(truth),
        Block("title", f"MEMUTUSKAN{style.colon}"),
        Block("line", f"Menetapkan {style.colon.strip()} {_regulation(truth)} TENTANG "
              f"{truth.judul.tentang}."),
        *_body(truth.isi, style),
        *_closing(truth, style),
        *(_explanation(truth, style) if truth.penjelasan else ()),
        *(block for annex in truth.lampiran for block in _annex(annex, truth, style)),
    ]  # fmt: skip


def head_of(truth: Truth) -> str:
    """The office that enacts, as the closing has it."""
    assert truth.penutup.ditetapkan
    return truth.penutup.ditetapkan.jabatan


def _regulation(truth: Truth) -> str:
    return f"{truth.judul.jenis} {truth.judul.daerah}".upper()


def _number(truth: Truth, style: Style) -> str:
    return f"{style.number} {truth.judul.nomor or '.....'} TAHUN {truth.judul.tahun}"


def _title(truth: Truth, style: Style) -> Iterator[Block]:
    head = head_of(truth)
    if style.top == "gazette":
        yield Block("title", truth.penutup.berita.split(" TAHUN ")[0])
        yield Block("title", f"NOMOR 199 TAHUN {(truth.judul.tahun or 0) + 1}")
    elif style.top:
        yield Block("title", style.top)
    yield Block("title", head)
    if truth.judul.provinsi:
        yield Block("title", f"PROVINSI {truth.judul.provinsi}".upper())
    yield Block("title", _regulation(truth))
    yield Block("title", _number(truth, style))
    yield Block("title", "TENTANG")
    yield Block("title", truth.judul.tentang)
    yield Block("title", "DENGAN RAHMAT TUHAN YANG MAHA ESA")
    yield Block("title", f"{head},")


def _agreed(truth: Truth) -> Iterator[Block]:
    """A Peraturan Daerah is made together with the council."""
    if truth.judul.jenis != "Peraturan Daerah":
        return
    yield Block("title", "Dengan Persetujuan Bersama")
    yield Block("title", f"DEWAN PERWAKILAN RAKYAT DAERAH {truth.judul.daerah}".upper())
    yield Block("title", "dan")
    yield Block("title", head_of(truth))


def _opening(name: str, parts: tuple[Part, ...], style: Style) -> Iterator[Block]:
    """Menimbang or Mengingat with its items."""
    lead = f"{name} {style.colon.strip()}"
    if style.opening == "below":
        yield Block("line", lead)
    for place, part in enumerate(parts):
        marker = f"{part.number}." if part.number else ""
        if style.opening == "table":
            name_cell = f"| {name} | : |" if place == 0 else "| | |"
            yield Block("cell", f"{name_cell} {marker} {part.text} |")
        elif style.opening == "inline" and place == 0:
            yield Block("entry", part.text, f"{lead} {marker}".strip())
        else:
            yield Block("entry", part.text, marker, depth=1)


def _body(parts: tuple[Part, ...], style: Style) -> Iterator[Block]:
    for part in parts:
        if part.level is Level.PASAL:
            yield from _pasal(part, style)
            continue
        name = {Level.BAB: "BAB", Level.BAGIAN: "Bagian"}.get(part.level, "Paragraf")
        yield Block("heading", part.heading, f"{name} {part.number}", level=part.level)
        yield from _body(part.children, style)


def _pasal(part: Part, style: Style) -> Iterator[Block]:
    place = Citation(part.number)
    yield Block("pasal", "", f"Pasal {part.number}", str(place), 0, part.number, part.level)
    if part.text:
        yield Block("prose", part.text, "", str(place))
    yield from _entries(part, place, style, 0)
    if part.tail:
        yield Block("prose", part.tail, "", str(place))


def _entries(part: Part, place: Citation, style: Style, depth: int) -> Iterator[Block]:
    for child in part.children:
        below = Citation(place.pasal, (*place.parts, (str(child.level), child.number)))
        form = "({})" if child.level is Level.AYAT else _mark(below, style)
        yield Block(
            "entry", child.text, form.format(child.number), str(below), depth + 1,
            child.number, child.level,
        )  # fmt: skip
        yield from _entries(child, below, style, depth + 1)


def _mark(place: Citation, style: Style) -> str:
    """The form of a number: the first huruf and the first angka, then those below them."""
    names = [name for name, _value in place.parts if name != "ayat"]
    same = names.count(names[-1])
    start = names[0]
    if names[-1] == "huruf":
        return style.marks[0 if same == 1 and start == "huruf" else 2]
    return style.marks[1 if same == 1 else 3]


# --- behind the body ------------------------------------------------------------------


def _closing(truth: Truth, style: Style) -> Iterator[Block]:
    regulation = truth.judul.jenis
    gazette = truth.penutup.berita.split(" TAHUN ")[0].title()
    yield Block(
        "prose",
        f"Agar setiap orang mengetahuinya, memerintahkan pengundangan {regulation} ini dengan "
        f"penempatannya dalam {gazette}.",
    )
    assert truth.penutup.ditetapkan
    yield from _signature("Ditetapkan", truth.penutup.ditetapkan)
    if truth.penutup.diundangkan:
        yield from _signature("Diundangkan", truth.penutup.diundangkan)
    yield Block("line", truth.penutup.berita)
    if style.copy:
        yield Block("line", "Salinan sesuai dengan aslinya")
        yield Block("line", "KEPALA BAGIAN HUKUM,")
        yield Block("sign", "")
        yield Block("line", "RAHMAT BUDI, S.H.")
        yield Block("line", "NIP. 19700101 199003 1 001")


def _signature(verb: str, signed: Pengesahan) -> Iterator[Block]:
    assert signed.tanggal
    day = f"{signed.tanggal.day} {MONTHS[signed.tanggal.month - 1]} {signed.tanggal.year}"
    yield Block("line", f"{verb} di {signed.di}")
    yield Block("line", f"pada tanggal {day}")
    yield Block("line", f"{signed.jabatan},")
    yield Block("sign", "")
    yield Block("line", signed.nama)


def _explanation(truth: Truth, style: Style) -> Iterator[Block]:
    """The notes on a Peraturan Daerah, which number its pasal once more."""
    yield Block("title", "PENJELASAN")
    yield Block("title", "ATAS")
    yield Block("title", _regulation(truth))
    yield Block("title", _number(truth, style))
    yield Block("title", "TENTANG")
    yield Block("title", truth.judul.tentang)
    yield Block("line", "I. UMUM")
    yield Block("prose", "Bahwa penyelenggaraan pemerintahan daerah memerlukan tata kerja.")
    yield Block("line", "II. PASAL DEMI PASAL")
    for part in truth.cited().values():
        if part.level is Level.PASAL:
            yield Block("line", f"Pasal {part.number}")
            yield Block("line", "Cukup jelas.")


def _annex(annex: Annex, truth: Truth, style: Style) -> Iterator[Block]:
    yield Block("page", "")
    yield Block("line", f"LAMPIRAN {annex.nomor or ''}".strip())
    yield Block("line", _regulation(truth))
    yield Block("line", _number(truth, style))
    yield Block("line", "TENTANG")
    yield Block("line", truth.judul.tentang)
    for title in annex.judul:
        yield Block("title", title)
    yield Block("line", "Keterangan :")
    yield Block("line", "————— : Garis Komando")
    yield Block("line", "- - - - : Garis Koordinasi")
    yield Block("line", annex.jabatan)
    yield Block("sign", "")
    yield Block("line", truth.penutup.ditetapkan.nama if truth.penutup.ditetapkan else "")
