"""A Draft in, the YAML text of a spec out, with comments for its author."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.spec import scalar
from bagan.law.draft.values import Draft, Group, Link, Office, Person, Signing
from bagan.law.draft.write_account import account_lines
from bagan.law.draft.write_annexes import annex_lines
from bagan.law.draft.write_listings import listing_lines
from bagan.law.draft.yaml_lines import (
    MARK,
    basis,
    comment,
    flow,
    mapping,
    people,
    person,
    remark_lines,
    remarks_lines,
    sequence,
)


def write(draft: Draft, *, file: str, naskah_file: str, schema: str) -> str:
    """The spec as text; *file* is its name, *naskah_file* and *schema* paths relative to it."""
    parts = [
        _head(draft, file=file, schema=schema),
        _daerah(draft),
        _peraturan(draft, naskah_file),
        _aturan(draft),
        _units(draft),
        _groups(draft.groups),
        listing_lines(draft.listings),
        _links(draft),
        annex_lines(draft.annexes),
    ]
    return "\n\n".join("\n".join(lines) for lines in map(list, parts) if lines) + "\n"


def marks(text: str) -> int:
    """How many things a drafted spec asks its author to check."""
    return sum(line.lstrip().startswith(f"# {MARK}") for line in text.splitlines())


# --- the parts of a spec --------------------------------------------------------------


def _head(draft: Draft, *, file: str, schema: str) -> Iterator[str]:
    rule = draft.rule
    number = f" Nomor {rule.nomor}" if rule.nomor else ""
    year = f" Tahun {rule.tahun}" if rule.tahun else ""
    yield f"# yaml-language-server: $schema={schema}"
    yield "#"
    yield from comment(f"Konsep dari naskah {rule.jenis}{number}{year} {draft.region.nama}.")
    yield from comment(f"Isinya hanya yang disebut naskah. Baris bertanda {MARK} belum pasti:")
    yield from comment("bandingkan dengan naskahnya, perbaiki, lalu hapus tandanya.")
    yield "#"
    yield from account_lines(draft.account)
    yield "#"
    yield from comment(f"bagan check {file}")
    yield from comment(f"bagan build {file}")
    yield ""
    yield "bagan: 1"


def _daerah(draft: Draft) -> Iterator[str]:
    region = draft.region
    yield from remarks_lines(region.remarks, "")
    pairs = (
        ("nama", flow(region.nama)),
        ("kode", region.kode),
        ("provinsi", flow(region.provinsi)),
    )
    yield from mapping(pairs, "daerah:", "  ")


def _peraturan(draft: Draft, naskah_file: str) -> Iterator[str]:
    rule = draft.rule
    yield "peraturan:"
    yield from remarks_lines(rule.remarks, "  ")
    yield f"  jenis: {rule.jenis}"
    yield f"  nomor: {rule.nomor}" if rule.nomor else "  # nomor:"
    yield f"  tahun: {rule.tahun}" if rule.tahun else "  # tahun:"
    yield f"  tentang: {scalar(rule.tentang)}"
    yield f"  status: {rule.status}"
    if rule.ditetapkan is not None:
        pairs = list(_signing(rule.ditetapkan))[:2]
        yield from mapping(pairs, "  ditetapkan:", "    ")
    if rule.diundangkan is not None:
        yield from mapping(_signing(rule.diundangkan), "  diundangkan:", "    ")
    pairs = [("jabatan", flow(rule.jabatan))]
    if rule.nama:
        pairs.append(("nama", flow(rule.nama)))
    yield from mapping(pairs, "  penanda_tangan:", "    ")
    if naskah_file:
        yield f"  naskah: {scalar(naskah_file)}"


def _aturan(draft: Draft) -> Iterator[str]:
    if not draft.warned:
        return
    yield from comment("Temuan aturan ini menunggu keputusan Anda; selama itu hanya diperingatkan.")
    yield from comment("Perbaiki atau terima temuannya, lalu hapus bagian ini.")
    yield "aturan:"
    for rule in draft.warned:
        yield f"  {rule}: peringatan"


def _signing(act: Signing) -> Iterator[tuple[str, str]]:
    yield "di", flow(act.di)
    yield "tanggal", str(act.tanggal)
    for key in ("jabatan", "nama", "berita"):
        if text := getattr(act, key):
            yield key, flow(text)


def _units(draft: Draft) -> Iterator[str]:
    if not draft.offices and not draft.unused:
        return
    if draft.offices:
        yield "unit:"
    for office in draft.offices:
        yield from remarks_lines(office.remarks, "  ")
        lines = list(mapping(_office(office), f"  {office.id}:", "    "))
        if office.anggota and len(lines) > 1:
            lines[-1:] = _people(office.anggota)
        yield from lines
    if draft.unused:
        names = ", ".join(draft.unused)
        yield from comment(f"Didefinisikan naskah, tetapi tanpa daftar atau garis: {names}.", "  ")


def _office(office: Office) -> Iterator[tuple[str, str]]:
    yield "nama", flow(office.nama)
    if office.label:
        yield "label", flow(office.label)
    if office.jenis is not None:
        yield "jenis", office.jenis.value
    yield basis(office.basis)
    if office.anggota:
        yield people(office.anggota)


def _people(members: tuple[Person, ...]) -> Iterator[str]:
    """The members of a team, one a line."""
    yield "    anggota_tim:"
    for member in members:
        yield f"      - {person(member)}"


def _groups(groups: tuple[Group, ...]) -> Iterator[str]:
    if not groups:
        return
    yield "# Kotak yang mewakili satu golongan, untuk pasal yang menyebut golongannya saja."
    yield "kelompok:"
    for group in groups:
        yield from remarks_lines(group.remarks, "  ")
        pairs = [("nama", flow(group.nama))]
        if group.anggota:
            pairs.append(("anggota", sequence(group.anggota)))
        yield from mapping((*pairs, basis(group.basis)), f"  {group.id}:", "    ")


def _links(draft: Draft) -> Iterator[str]:
    if draft.links:
        yield "# Garis yang dinyatakan pasal-pasal di luar daftar."
        yield "garis:"
    for link in draft.links:
        yield from remarks_lines(link.remarks, "  ")
        yield from _link(link, "  ")
    if draft.implied:
        cited = "; ".join(draft.implied)
        yield from comment(f"Koordinasi yang sudah tercakup garis lain: {cited}.", "  ")
    for doubt in draft.doubts:
        yield from remark_lines(doubt.remark, "  ")
        yield from _link(doubt.link, "  # ")
    for remark in draft.left_out:
        yield from remark_lines(remark, "  ")


def _link(link: Link, indent: str) -> Iterator[str]:
    key, value = basis(link.basis)
    yield f"{indent}- {link.kind.value}: {link.expression}"
    yield f"{indent}  {key}: {value}"
