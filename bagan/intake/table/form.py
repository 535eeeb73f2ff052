"""The table that clerks fill in: its sheets and columns; a spec in, its rows out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bagan.chart.model import Basis, Jenis, Kind, Line, Organisation, Regency, name_key
from bagan.intake.outline import is_of_file
from bagan.intake.table.cells import parts
from bagan.intake.table.records import GROUP, bare
from bagan.intake.table.settings import SETTINGS

OFFICES = (
    "Pengenal", "Nama", "Atasan", "Jenis", "Kelompok", "Singkatan", "Label", "Dasar",
    "Rekonstruksi", "Tautan", "Nama Pejabat", "Pangkat", "NIP",
)  # fmt: skip
LINES = ("Dari", "Ke", "Jenis", "Timbal Balik", "Dasar", "Rekonstruksi")
KINDS = (*(kind.value for kind in Jenis), GROUP)

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Form:
    """What stands under the headings of the three sheets: the values of the regulation by the
    names of their rows, a row for each office with the cells of :data:`OFFICES`, and a row for
    each line that no cell "Atasan" tells, with those of :data:`LINES`."""

    offices: Rows
    lines: Rows = ()
    settings: dict[str, str] = field(default_factory=dict)


def form_of(regency: Regency, organisation: Organisation) -> Form:
    """The rows that :func:`bagan.intake.table.read_table` reads as the same offices and lines.

    What a table does not hold is left out: lists of articles, charts, origins, acceptances.
    """
    meant: dict[str, set[str]] = {}
    for item in (*organisation.units, *organisation.groups):
        unit = organisation.units.get(item)
        words = [item.casefold(), _key(organisation.name(item))]
        words += [unit.singkatan.casefold()] if unit and unit.singkatan else []
        for word in words:
            meant.setdefault(word, set()).add(item)

    def called(item: str) -> str:
        """The name of an office where no row can be meant but its own, else its id."""
        name = organisation.name(item)
        others = meant[_key(name)] | meant.get(name.casefold(), set())
        return name if others == {item} and parts(name) == [name] else item

    told: dict[str, list[Line]] = {}
    rest: list[Line] = []
    for line in organisation.lines:
        own = organisation.basis(line.target)
        if line.kind is Kind.KOMANDO and not line.both and line.basis == own:
            told.setdefault(line.target, []).append(line)
        else:
            rest.append(line)
    offices = tuple(
        _office(organisation, item, "; ".join(called(line.source) for line in told.get(item, ())))
        for item in (*organisation.units, *organisation.groups)
    )
    lines = tuple(
        (
            called(line.source),
            called(line.target),
            line.kind.value,
            "ya" if line.both else "",
            *_basis(line.basis),
        )
        for line in rest
    )
    return Form(offices, lines, dict(_settings(regency)))


def _key(name: str) -> str:
    """What a reader of the table knows an office by."""
    return name_key(bare(name))


def _office(organisation: Organisation, item: str, above: str) -> tuple[str, ...]:
    unit = organisation.units.get(item)
    groups = [group.nama for group in organisation.groups.values() if item in group.anggota]
    holder = unit.pejabat if unit else None
    return (
        item,
        organisation.name(item),
        above,
        organisation.jenis(item).value if unit else GROUP,
        "; ".join(groups),
        (unit.singkatan if unit else None) or "",
        (unit.caption if unit else None) or "",
        *_basis(organisation.basis(item)),
        (unit.tautan if unit else None) or "",
        (holder.nama if holder else None) or "",
        (holder.pangkat if holder else None) or "",
        (holder.nip if holder else None) or "",
    )


def _basis(basis: Basis) -> tuple[str, str]:
    reason = basis.rekonstruksi or ""
    return "; ".join(basis.dasar), "" if is_of_file(reason) else reason


def _settings(regency: Regency) -> Iterator[tuple[str, str]]:
    """The rows of the sheet "Peraturan", those without a value too."""
    rule = regency.peraturan
    act = rule.ditetapkan
    values = {
        "daerah.nama": regency.daerah.nama,
        "daerah.kode": regency.daerah.kode,
        "daerah.provinsi": regency.daerah.provinsi,
        "peraturan.jenis": rule.jenis,
        "peraturan.nomor": rule.nomor,
        "peraturan.tahun": rule.tahun,
        "peraturan.tentang": rule.tentang,
        "peraturan.status": rule.status.value,
        "ditetapkan.di": act.di if act else "",
        "ditetapkan.tanggal": act.tanggal if act else "",
        "penanda_tangan.jabatan": rule.penanda_tangan.jabatan,
        "penanda_tangan.nama": rule.penanda_tangan.nama,
        "judul": regency.lampiran[0].judul,
    }
    for name, place in SETTINGS.items():
        yield name.capitalize(), str(values[place] or "")


def _example() -> Form:
    """A small dinas, for a first look at the table."""
    head = "Kepala Dinas Sosial"
    rows = (
        ("kepala", head, "", "kepala", "Pasal 3 huruf a"),
        ("sekretariat", "Sekretariat", head, "sekretariat", "Pasal 3 huruf b"),
        ("subbag-umum", "Subbagian Umum", "Sekretariat", "subbagian", "Pasal 4 huruf a"),
        ("subbag-keuangan", "Subbagian Keuangan", "Sekretariat", "subbagian", "Pasal 4 huruf b"),
        ("bidang-1", "Bidang Rehabilitasi Sosial", head, "bidang", "Pasal 3 huruf c"),
        ("bidang-2", "Bidang Pemberdayaan Sosial", head, "bidang", "Pasal 3 huruf d"),
    )
    line = ("Bidang Rehabilitasi Sosial", "Bidang Pemberdayaan Sosial", "koordinasi", "ya",
            "Pasal 9", "")  # fmt: skip
    values = {
        "Daerah": "Kabupaten Contoh",
        "Kode wilayah": "00.00",
        "Provinsi": "Provinsi Contoh",
        "Jenis peraturan": "Peraturan Bupati",
        "Nomor": "",
        "Tahun": "2026",
        "Tentang": "Susunan Organisasi Dinas Sosial",
        "Status": "rancangan",
        "Ditetapkan di": "",
        "Tanggal penetapan": "",
        "Penanda tangan": "Bupati Contoh",
        "Nama penanda tangan": "",
        "Judul bagan": "Bagan Susunan Organisasi Dinas Sosial",
    }
    offices = tuple((*row[:4], "", "", "", row[4], "", "", "", "", "") for row in rows)
    return Form(offices, (line,), values)


EXAMPLE = _example()
