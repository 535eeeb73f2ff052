"""A Comparison in, its comparison table out: rows of semula, menjadi, keterangan and dasar hukum.

The matrix is what a drafting bureau puts beside a draft regulation: one row for each change,
units named in full with their place in the text, who leads and who coordinates them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bagan.change.compare.changes import Change, Comparison, Hal, Perubahan
from bagan.change.diff.sentences import Draft, draft_of
from bagan.change.diff.telling import (
    NONE,
    from_to,
    headline,
    subjects,
    summary,
    text_pair,
    whole_part,
)
from bagan.change.diff.words import (
    counted,
    data_name,
    ends_words,
    headings,
    heads,
    list_name,
    name_of,
    names_of,
    percent_words,
    places,
)
from bagan.chart.annex import BLANK, indonesian_date, regulation_name
from bagan.chart.model import Kind, Line, Organisation, Regency, Status, number_words

COLUMNS = ("No.", "Semula", "Menjadi", "Keterangan", "Dasar hukum")

REMARKS = {
    Perubahan.DIBENTUK: "Dibentuk",
    Perubahan.DIHAPUS: "Dihapus",
    Perubahan.GANTI_NAMA: "Berganti nama",
    Perubahan.PINDAH: "Pindah",
    Perubahan.GABUNG: "Penggabungan",
    Perubahan.PECAH: "Pemecahan",
    Perubahan.GANTI_JENIS: "Berganti jenis",
    Perubahan.GANTI_URUTAN: "Berganti urutan",
    Perubahan.GARIS_BARU: "Garis baru",
    Perubahan.GARIS_DIHAPUS: "Garis dihapus",
    Perubahan.GARIS_GANTI_JENIS: "Garis berganti jenis",
    Perubahan.GARIS_BERALIH: "Garis beralih",
    Perubahan.GANTI_DASAR: "Dasar hukum berubah",
    Perubahan.GANTI_PENGENAL: "Berganti pengenal",
    Perubahan.PENULISAN: "Penulisan saja, bukan perubahan",
    Perubahan.DATA: "Data berubah",
}
"""What happened, as the column Keterangan begins."""
_WHOLE = frozenset({Perubahan.DIBENTUK, Perubahan.DIHAPUS, Perubahan.GABUNG, Perubahan.PECAH})
"""Changes that show all of a unit, with the lines that come and go with it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One change as a row; the lines of a cell are parted by line feeds.

    ``guess`` is the score (0 to 1) of a guess, ``sentence`` the change in one sentence.
    """

    number: int
    kind: Perubahan
    semula: str
    menjadi: str
    keterangan: str
    dasar: str
    guess: float | None
    old: tuple[str, ...]
    new: tuple[str, ...]
    sentence: str
    change: Change

    @property
    def cells(self) -> tuple[str, ...]:
        """The row's texts in the order of COLUMNS."""
        return (str(self.number), self.semula, self.menjadi, self.keterangan, self.dasar)


@dataclass(frozen=True)
class Matrix:
    """The comparison table of two specs, with what stands around it; Indonesian.

    ``semula`` and ``menjadi`` are the names of the two regulations.
    """

    title: str
    semula: str
    menjadi: str
    summary: str
    rows: tuple[Row, ...]
    draft: Draft


def matrix_of(comparison: Comparison) -> Matrix:
    """The Matrix of a comparison: one row for each change, in their order."""
    old, new = comparison.old.regency, comparison.new.regency
    regions = dict.fromkeys((old.daerah.nama, new.daerah.nama))
    return Matrix(
        title=f"Matriks Perbandingan Bagan {' dan '.join(regions)}",
        semula=regulation_words(old),
        menjadi=regulation_words(new),
        summary=summary(comparison.changes),
        rows=tuple(
            row_of(number, change, comparison)
            for number, change in enumerate(comparison.changes, start=1)
        ),
        draft=draft_of(comparison),
    )


def regulation_words(regency: Regency) -> str:
    """The full name of a regulation; a draft is called one, with dotted blanks for what it
    does not have yet."""
    rule = regency.peraturan
    draft = "Rancangan " if rule.status is Status.RANCANGAN else ""
    number = number_words(rule.nomor, rule.tahun, BLANK)
    return f"{draft}{regulation_name(regency)} {number} tentang {rule.tentang}"


def row_of(number: int, change: Change, comparison: Comparison) -> Row:
    """One change as a row of the matrix."""
    semula, menjadi = _cells(change, comparison)
    return Row(
        number,
        change.kind,
        semula or NONE,
        menjadi or NONE,
        _remark(change, comparison),
        _dasar(change, comparison),
        change.score,
        change.old,
        change.new,
        headline(change, comparison),
        change,
    )


def _cells(change: Change, comparison: Comparison) -> tuple[str, str]:
    old, new = comparison.old.organisation, comparison.new.organisation
    if change.old_line is not None or change.new_line is not None:
        return _line_cell(change.old_line, old), _line_cell(change.new_line, new)
    if change.kind in _WHOLE and (change.old or change.new):
        return _units(change.old, old, _whole), _units(change.new, new, _whole)
    if change.kind is Perubahan.PINDAH:
        return _units(change.old, old, _placed), _units(change.new, new, _placed)
    if change.kind in (Perubahan.GANTI_NAMA, Perubahan.GANTI_URUTAN) and change.old:
        return _units(change.old, old, _entry), _units(change.new, new, _entry)
    if change.kind is Perubahan.GANTI_PENGENAL:
        return _identified(change.old, old), _identified(change.new, new)
    before, after = subjects(change, comparison)
    old_text, new_text = text_pair(change)
    what = whole_part(change)
    if change.kind is Perubahan.DATA and len(change.edits) == 1:
        what = data_name(change.edits[0].path)
    return _under(before, what, old_text), _under(after, what, new_text)


def _under(name: str, what: str, text: str) -> str:
    """The value of something below whose it is."""
    value = f"{what[:1].upper()}{what[1:]}: {text}" if what else text
    return "\n".join(part for part in (name, value if text != NONE else "") if part)


def _units(
    items: tuple[str, ...], organisation: Organisation, told: Callable[[str, Organisation], str]
) -> str:
    """Each unit in its own words; several are numbered."""
    texts = [told(item, organisation) for item in items]
    if len(texts) == 1:
        return texts[0]
    return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, start=1))


def _identified(items: tuple[str, ...], organisation: Organisation) -> str:
    return "\n".join(f"{name_of(item, organisation)} ({item})" for item in items)


def _entry(item: str, organisation: Organisation) -> str:
    """A unit with its place in the text."""
    return "\n".join((name_of(item, organisation), *places(item, organisation)))


def _placed(item: str, organisation: Organisation) -> str:
    """A unit with its place, its unsur, and who leads and coordinates it."""
    words = [_entry(item, organisation)]
    words += [
        heading if heading.casefold().startswith("unsur") else f"Unsur: {heading}"
        for heading in headings(item, organisation)
    ]
    for kind in Kind:
        sources = heads(item, organisation, kind)
        if sources:
            words.append(f"{kind.value.capitalize()}: {names_of(sources, organisation)}")
    return "\n".join(words)


def _whole(item: str, organisation: Organisation) -> str:
    """A unit with all that comes and goes with it: its place and its own lines too."""
    words = [_placed(item, organisation)]
    outward: dict[str, list[str]] = {}
    for line in organisation.lines:
        if line.both and item in (line.source, line.target):
            other = line.target if line.source == item else line.source
            outward.setdefault(f"{line.kind.value.capitalize()} timbal balik", []).append(other)
        elif line.source == item:
            outward.setdefault(f"{line.kind.value.capitalize()} kepada", []).append(line.target)
    words += [f"{what}: {names_of(ids, organisation)}" for what, ids in outward.items()]
    group = organisation.groups.get(item)
    if group is not None and group.anggota:
        words.append(f"Anggota: {names_of(group.anggota, organisation)}")
    return "\n".join(words)


def _line_cell(line: Line | None, organisation: Organisation) -> str:
    if line is None:
        return ""
    ends = (name_of(end, organisation) for end in (line.source, line.target))
    return f"Garis {line.kind.value} {ends_words(line, *ends)}"


def _remark(change: Change, comparison: Comparison) -> str:
    """What happened, since when, and whether it is a guess."""
    words = REMARKS[change.kind]
    if change.kind in (Perubahan.GABUNG, Perubahan.PECAH):
        words += f" {counted(len(change.old))} menjadi {counted(len(change.new))}"
    elif change.kind is Perubahan.PINDAH:
        words += from_to(change, comparison)
    elif change.kind is Perubahan.GANTI_JENIS:
        old_text, new_text = text_pair(change)
        words += f" dari {old_text} menjadi {new_text}"
    elif change.about is Hal.UNSUR:
        words += " (judul unsur)"
    elif change.about is Hal.DAFTAR:
        words += f" ({list_name(change.new_text, comparison.new)})"
    elif change.kind is Perubahan.GARIS_GANTI_JENIS and change.old_line and change.new_line:
        words += f" dari {change.old_line.kind.value} menjadi {change.new_line.kind.value}"
    parts = [words]
    if change.since is not None:
        parts.append(f"sejak {indonesian_date(change.since)}")
    if change.score is not None:
        parts.append(f"dugaan, kemiripan {percent_words(change.score)}, wajib diperiksa")
    return "; ".join(parts)


def _dasar(change: Change, comparison: Comparison) -> str:
    """The articles of both sides, once where they agree."""
    old, new = comparison.old.organisation, comparison.new.organisation
    if change.old_line is not None or change.new_line is not None:
        before = str(change.old_line.basis) if change.old_line is not None else ""
        after = str(change.new_line.basis) if change.new_line is not None else ""
    elif change.about is Hal.UNSUR:
        before, after = _heading_place(change.old_text, old), _heading_place(change.new_text, new)
    elif change.about is Hal.DAFTAR and change.kind is Perubahan.GANTI_DASAR:
        before, after = change.old_text, change.new_text
    else:
        before, after = _bases(change.old, old), _bases(change.new, new)
    if before and after and before != after:
        return f"Semula: {before}\nMenjadi: {after}"
    return before or after or NONE


def _heading_place(heading: str, organisation: Organisation) -> str:
    """Where a heading stands; nothing where several lists have the same heading."""
    above = (e.dasar.rsplit(" ", 2)[0] for e in organisation.entries if e.heading == heading)
    found = list(dict.fromkeys(above))
    return found[0] if len(found) == 1 else ""


def _bases(items: tuple[str, ...], organisation: Organisation) -> str:
    known = [i for i in items if i in organisation.units or i in organisation.groups]
    return "; ".join(dict.fromkeys(str(organisation.basis(item)) for item in known))
