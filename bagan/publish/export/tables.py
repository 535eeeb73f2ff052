"""Units, groups and lines in, two tables of words out: what spreadsheets are given."""

from __future__ import annotations

from bagan.chart.model import Organisation

Table = list[tuple[str, ...]]

UNIT_HEADER = (
    "Pengenal", "Nama", "Singkatan", "Jenis", "Unsur", "Kelompok", "Dasar", "Rekonstruksi",
    "Tautan",
)  # fmt: skip
LINE_HEADER = (
    "Nomor", "Dari", "Nama asal", "Ke", "Nama tujuan", "Jenis", "Timbal balik", "Dasar",
    "Rekonstruksi",
)  # fmt: skip


def unit_rows(organisation: Organisation) -> Table:
    """A row for each unit, then for each group (Jenis: kelompok), in the spec's order.

    Unsur is the heading of the list that first names the unit; Kelompok are the names of
    its groups.
    """
    headings: dict[str, str] = {}
    for entry in organisation.entries:
        if entry.heading:
            headings.setdefault(entry.unit, entry.heading)
    rows: Table = []
    for item in (*organisation.units, *organisation.groups):
        unit, basis = organisation.units.get(item), organisation.basis(item)
        groups = [group.nama for group in organisation.groups.values() if item in group.anggota]
        rows.append(
            (
                item,
                organisation.name(item),
                (unit.singkatan if unit else None) or "",
                organisation.jenis(item).value if unit else "kelompok",
                headings.get(item, ""),
                "; ".join(groups),
                "; ".join(basis.dasar),
                basis.rekonstruksi or "",
                (unit.tautan if unit else None) or "",
            )
        )
    return rows


def line_rows(organisation: Organisation) -> Table:
    """A row for each line, with the ids and the names of its ends; one that goes both ways
    has one row, with "ya" under Timbal balik."""
    return [
        (
            str(number),
            line.source,
            organisation.name(line.source),
            line.target,
            organisation.name(line.target),
            line.kind.value,
            "ya" if line.both else "tidak",
            "; ".join(line.basis.dasar),
            line.basis.rekonstruksi or "",
        )
        for number, line in enumerate(organisation.lines, start=1)
    ]
