"""An Outline in; the lines of a spec out, each with the place that its words come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bagan.chart.model import head_of_region
from bagan.chart.spec import scalar
from bagan.intake.outline import Basis, Line, Outline, View, reason_of
from bagan.law.draft import MARK, comment, flow, mapping, one_or_many, sequence, wrapped
from bagan.problem import NOWHERE, Span

Written = tuple[str, Span]
"""A line of YAML, and where its words were read."""

UNKNOWN = "Belum Diketahui"
"""Stands where a spec must have a name and the file has none."""


def write(
    outline: Outline, views: Iterable[View], *, file: str, schema: str, warned: Sequence[str] = ()
) -> list[Written]:
    """The spec of *outline* with the charts *views*; *file* is its name, *schema* the path by
    which it names the JSON Schema.  The findings of the rules *warned* shall not keep it from
    being drawn."""
    parts = [
        _plain(_head(outline, file, schema)),
        list(_daerah(outline)),
        list(_peraturan(outline)),
        _plain(_aturan(warned)),
        list(_units(outline)),
        list(_groups(outline)),
        list(_lines(outline)),
        list(_annex(outline, views)),
    ]
    written: list[Written] = []
    for part in filter(None, parts):
        if written:
            written.append(("", NOWHERE))
        written += part
    return written


def _plain(lines: Iterable[str], at: Span = NOWHERE) -> list[Written]:
    return [(line, at) for line in lines]


def _doubts(texts: Iterable[str], indent: str) -> Iterator[Written]:
    for text in texts:
        yield from _plain(comment(f"{MARK}: {text}", indent))


def _head(outline: Outline, file: str, schema: str) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={schema}"
    yield "#"
    yield from comment(f"Konsep dari {' '.join(outline.source.split())}.")
    yield from comment(
        f"Baris bertanda {MARK} belum pasti: bandingkan, perbaiki, lalu hapus tandanya."
    )
    yield "#"
    yield from comment(f"bagan check {file}")
    yield from comment(f"bagan build {file}")
    for text in outline.told:
        yield from comment(text)
    for text in outline.doubts:
        yield from comment(f"{MARK}: {text}")
    yield ""
    yield "bagan: 1"


# --- the region and the regulation ----------------------------------------------------


def _setting(outline: Outline, place: str, usual: str) -> tuple[str, Span]:
    found = outline.settings.get(place)
    return (found.text, found.at) if found else (usual, NOWHERE)


def _daerah(outline: Outline) -> Iterator[Written]:
    missing = [
        word
        for word, place in (("nama", "nama"), ("kode wilayah", "kode"), ("provinsi", "provinsi"))
        if f"daerah.{place}" not in outline.settings
    ]
    if missing:
        yield from _doubts([f"isi {', '.join(missing)} daerah"], "")
    yield ("daerah:", NOWHERE)
    region, at = _setting(outline, "daerah.nama", f"Kabupaten {UNKNOWN}")
    yield (f"  nama: {scalar(region)}", at)
    code, at = _setting(outline, "daerah.kode", "00" if region.startswith("Prov") else "00.00")
    yield (f"  kode: {scalar(code)}", at)
    province, at = _setting(outline, "daerah.provinsi", UNKNOWN)
    yield (f"  provinsi: {scalar(province)}", at)


def _peraturan(outline: Outline) -> Iterator[Written]:
    region, _at = _setting(outline, "daerah.nama", f"Kabupaten {UNKNOWN}")
    head, short = head_of_region(region), region.partition(" ")[2]
    wanted = {
        "peraturan.jenis": "jenis",
        "peraturan.nomor": "nomor",
        "peraturan.tahun": "tahun",
        "peraturan.tentang": "tentang",
        "penanda_tangan.jabatan": "penanda tangan",
    }
    missing = [word for place, word in wanted.items() if place not in outline.settings]
    if _setting(outline, "peraturan.status", "rancangan")[0] == "rancangan":
        missing = [word for word in missing if word not in ("nomor", "tahun")]
    yield ("peraturan:", NOWHERE)
    if missing:
        yield from _doubts([f"isi {', '.join(missing)}"], "  ")
    usual = {
        "jenis": f"Peraturan {head}",
        "nomor": "",
        "tahun": "",
        "tentang": f"Susunan Organisasi {UNKNOWN}",
        "status": "rancangan",
    }
    place, at = _setting(outline, "ditetapkan.di", "")
    day, day_at = _setting(outline, "ditetapkan.tanggal", "")
    status = _setting(outline, "peraturan.status", "")[0]
    unsigned = status in ("ditetapkan", "salinan") and not (place and day)
    if unsigned:
        yield from _doubts([f"status: {status}, setelah tempat dan tanggalnya diisi"], "  ")
    for key, value in usual.items():
        text, at = _setting(outline, f"peraturan.{key}", value)
        text = value if unsigned and key == "status" else text
        yield (f"  {key}: {scalar(text)}", at) if text else (f"  # {key}:", at)
    if place and day:
        yield ("  ditetapkan:", at)
        yield (f"    di: {scalar(place)}", at)
        yield (f"    tanggal: {scalar(day)}", day_at)
    yield ("  penanda_tangan:", NOWHERE)
    office, at = _setting(outline, "penanda_tangan.jabatan", f"{head} {short}")
    yield (f"    jabatan: {scalar(office)}", at)
    name, at = _setting(outline, "penanda_tangan.nama", "")
    if name:
        yield (f"    nama: {scalar(name)}", at)


def _aturan(warned: Sequence[str]) -> Iterator[str]:
    if warned:
        yield from comment(
            "Temuan aturan ini menunggu keputusan Anda; sampai itu hanya peringatan."
        )
        yield "aturan:"
    for rule in warned:
        yield f"  {rule}: peringatan"


# --- units, groups, lines -------------------------------------------------------------


def _basis(basis: Basis, outline: Outline) -> list[tuple[str, str]]:
    """What an item rests on: articles, a reason, or that the file names neither."""
    if basis.dasar:
        return [("dasar", one_or_many(basis.dasar))]
    return [("rekonstruksi", flow(basis.rekonstruksi or reason_of(outline.source)))]


def _open(bases: Iterable[Basis], what: str) -> Iterator[Written]:
    """A mark where something has no basis."""
    if count := sum(not (basis.dasar or basis.rekonstruksi) for basis in bases):
        text = f"{count} {what} tanpa pasal; ganti rekonstruksi dengan dasar bila ada pasalnya"
        yield from _doubts([text], "")


def _units(outline: Outline) -> Iterator[Written]:
    units = [unit for unit in outline.units if not unit.group]
    if not units:
        return
    yield from _open((unit.basis for unit in units), "unit")
    yield ("unit:", NOWHERE)
    for unit in units:
        yield from _doubts(unit.doubts, "  ")
        pairs = [("nama", flow(unit.nama))]
        pairs += [("jenis", unit.jenis.value)] if unit.jenis is not None else []
        for key in ("singkatan", "label", "tautan"):
            if text := getattr(unit, key):
                pairs.append((key, flow(text)))
        if unit.pejabat:
            inner = ", ".join(f"{key}: {flow(text)}" for key, text in unit.pejabat)
            pairs.append(("pejabat", f"{{{inner}}}"))
        pairs += _basis(unit.basis, outline)
        yield from _plain(mapping(pairs, f"  {unit.id}:", "    "), unit.at)


def _groups(outline: Outline) -> Iterator[Written]:
    groups = [unit for unit in outline.units if unit.group]
    if not groups:
        return
    yield from _open((group.basis for group in groups), "kelompok")
    yield ("kelompok:", NOWHERE)
    for group in groups:
        yield from _doubts(group.doubts, "  ")
        pairs = [("nama", flow(group.nama))]
        if group.members:
            pairs.append(("anggota", sequence(group.members)))
        pairs += _basis(group.basis, outline)
        yield from _plain(mapping(pairs, f"  {group.id}:", "    "), group.at)


def _alike(line: Line) -> tuple[object, ...]:
    return (line.kind, line.source, line.both, line.basis, line.doubts)


def _lines(outline: Outline) -> Iterator[Written]:
    if not outline.lines:
        return
    yield from _open((line.basis for line in outline.lines), "garis")
    yield ("garis:", NOWHERE)
    for _key, run in groupby(outline.lines, _alike):
        alike = list(run)
        for some in [[line] for line in alike] if alike[0].both else [alike]:
            first = some[0]
            yield from _doubts(first.doubts, "  ")
            ends = ", ".join(line.target for line in some)
            arrow = "<->" if first.both else "->"
            lead = f"  - {first.kind.value}: "
            for text in wrapped(lead, f"{first.source} {arrow} {ends}"):
                yield (text, first.at)
            for key, value in _basis(first.basis, outline):
                yield (f"    {key}: {value}", first.at)


# --- charts ---------------------------------------------------------------------------


def _annex(outline: Outline, views: Iterable[View]) -> Iterator[Written]:
    title, at = _setting(outline, "judul", "")
    guessed = outline.settings.get("judul?")
    if not title:
        title = guessed.text if guessed else "Bagan Susunan Organisasi"
        yield from _doubts(["judul bagan"], "")
    yield ("lampiran:", NOWHERE)
    yield (f"  - judul: {scalar(title)}", at)
    yield ("    bagan:", NOWHERE)
    for number, view in enumerate(views):
        yield (f"      - id: {view.id}", NOWHERE)
        if number and view.title:
            yield (f"        judul: {scalar(view.title)}", NOWHERE)
        for key, value in _view(view):
            yield from _plain(wrapped(f"        {key}: ", value))
        if view.skipped:
            yield ("        lewati:", NOWHERE)
        for line in view.skipped:
            arrow = "<->" if line.both else "->"
            yield (f"          - {line.kind.value}: {line.source} {arrow} {line.target}", NOWHERE)
            yield ("            alasan: Tidak digambar pada bagan asalnya.", NOWHERE)


def _view(view: View) -> Iterator[tuple[str, str]]:
    if view.tiers:
        yield "jenjang", f"[{', '.join(map(_tier, view.tiers))}]"
    if view.frames:
        yield "bingkai", sequence(view.frames)
    if view.shown is not None:
        yield "tampilkan", sequence(view.shown)


def _tier(tier: tuple[str, ...]) -> str:
    return tier[0] if len(tier) == 1 else sequence(tier)
