"""The lines of the annexes in, what is left of each annex out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bagan.chart.model import GAZETTE, name_key
from bagan.law.naskah.naskah import TeksLampiran
from bagan.law.naskah.rows import Row, clean

_IN_SMALL = (
    r"Lampiran(?=[\s:]*(?:[IVXLC]+[\s:]*)?(?:Peraturan|Keputusan|Qanun)\s+[A-Z]"
    r"(?:(?!\bini\b|\byang\b)[^.;])*\Z)"
)
"""A heading in small letters, and no sentence that wraps: "Lampiran I : Peraturan Bupati"."""
_LAMPIRAN = re.compile(rf"LAMPIRAN\b(?!\s*[a-z])|{_IN_SMALL}")
CHART_TITLE = re.compile(r"(?:BAGAN|STRUKTUR|SUSUNAN|DENAH)\b")
_BERITA = re.compile(rf"{GAZETTE}|TAHUN\s+\d{{4}}\s+NOMOR\b|NOMOR\b")
_COPIES = re.compile(r"Tembusan\b", re.IGNORECASE)
_COPY = re.compile(
    r"^(?:Salinan|ttd|Pembina|Penata|Kepala|Sekretaris|Plt|Pj|NOREG|TAHUN|NOMOR)|\bNIP\b",
    re.IGNORECASE,
)
_HEAD = re.compile(rf"(?:LAMPIRAN\b|{_IN_SMALL})[\s:]*(?P<nomor>[IVXLC]{{1,7}}(?!\w))?")
_HEAD_LINE = re.compile(
    r"(?:PERATURAN|KEPUTUSAN|INSTRUKSI|QANUN|NOMOR|TANGGAL|TENTANG)\b", re.IGNORECASE
)
_LEGEND = re.compile(r"Keterangan\b|[\W_]*(?:=|:)?\s*(?:Garis|Hubungan)\s+\w+", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:(?:Plt|Plh|Pjs?)\.?\s+)?(?:(?:BUPATI|WALI\s?KOTA|GUBERNUR)\s+\w|(?:(?:SEKRETARIS|KEPALA"
    r"|CAMAT|LURAH|DIREKTUR|INSPEKTUR|KETUA|PIMPINAN|PENJABAT|PELAKSANA|WAKIL)\b.*,$)"
    r"|(?:KEPALA\s+DESA|CAMAT|LURAH)\s+\w)(?!.*[a-z])"
)
"""The line over a signature; "BUPATI" alone is a box of the chart."""
_ENACTED = re.compile(r"Ditetapkan\s+di\b|pada\s+tanggal\b", re.IGNORECASE)
_SIGNING = re.compile(
    rf"{_ENACTED.pattern}|\(?\s*t[\s.]*t[\s.]*d\b|d\.?t\.?o\b|cap\b|[.…_]{{4}}", re.IGNORECASE
)

_NO_TITLES = (_OFFICE, _SIGNING, re.compile(r"NIP\b"))


@dataclass(slots=True)
class _Annex:
    start: int
    end: int = 0
    nomor: str | None = None
    head: list[str] = field(default_factory=list)
    titles: list[list[str]] = field(default_factory=list)
    legend: list[str] = field(default_factory=list)
    enacted: list[str] = field(default_factory=list)
    office: str = ""
    name: str = ""

    def finished(self) -> TeksLampiran:
        return TeksLampiran(
            self.nomor,
            self.start,
            self.end,
            tuple(self.head),
            tuple(" ".join(lines) for lines in self.titles),
            tuple(self.legend),
            tuple(self.enacted),
            self.office,
            self.name,
        )


def is_lampiran(body: str) -> bool:
    """Whether a line begins with the word LAMPIRAN, as the heading of an annex does."""
    return _LAMPIRAN.match(body) is not None


def is_untold_annex(body: str, closing: list[Row]) -> bool:
    """Whether a line after those of the *closing* is the title of an annex that lacks the word."""
    if CHART_TITLE.match(body):
        return True
    if _COPIES.match(body):
        return False
    published = any(_BERITA.match(row.body) for row in closing[-3:])
    certified = any(_COPY.search(row.body) for row in closing[-2:])
    return published and not certified and not _COPY.search(body)


def read_annexes(rows: list[Row], tentang: str = "") -> tuple[TeksLampiran, ...]:
    """The annexes, each from its heading, or from its first title after a signature.

    *tentang* is the regulation's title, which an annex's heading repeats.
    """
    found: list[_Annex] = []
    in_head = False
    before = 0
    for row in rows:
        body = clean(row.body)
        spaced = bool(found) and row.start > before
        head = _HEAD.match(body)
        title = body.isupper() and not any(words.match(body) for words in _NO_TITLES)
        # Without a blank line above it, what stands behind a signature may be a box of the chart.
        begins = title and len(body.split()) > 1 and (spaced or CHART_TITLE.match(body))
        if head or not found or (begins and found[-1].name):
            found.append(_Annex(row.left, nomor=head["nomor"] if head else None))
            in_head = bool(head)
        annex = found[-1]
        annex.end = row.right
        before = row.end
        if in_head and not head:
            in_head = _in_head(annex.head, body, name_key(tentang), spaced=spaced)
        if in_head:
            annex.head.append(body)
        elif _LEGEND.match(body):
            annex.legend.append(body)
        elif _OFFICE.match(body) and len(body) < 60:
            annex.office, annex.name = body, ""
        elif annex.office:
            if not annex.name and body and not _SIGNING.match(body):
                annex.name = body
        elif _ENACTED.match(body):
            annex.enacted.append(body)
        elif title:
            if annex.titles and not spaced:
                annex.titles[-1].append(body)
            else:
                annex.titles.append([body])
    return tuple(annex.finished() for annex in found)


def _in_head(lines: list[str], body: str, title: str, *, spaced: bool) -> bool:
    """Whether a line still belongs to an annex's heading: up to the regulation's title."""
    if _HEAD_LINE.match(body):
        return True
    after = [line for line in lines if line.upper().startswith("TENTANG")]
    if not after or not title:
        return not spaced
    begun = lines[lines.index(after[0]) :]
    said = name_key(" ".join(begun)).removeprefix("tentang")
    return title.startswith(said + name_key(body)) or (
        not spaced and title.startswith(name_key(body))
    )
