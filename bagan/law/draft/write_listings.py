"""The drafted lists in, the lines of ``daftar`` out."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.spec import scalar
from bagan.law.draft.values import Entry, Heading, Listing, Source
from bagan.law.draft.yaml_lines import flow, mapping, one_or_many, people, remarks_lines


def listing_lines(listings: tuple[Listing, ...]) -> Iterator[str]:
    if not listings:
        return
    yield "# Daftar dari pasal-pasal: dasar setiap butir dihitung dari nomornya."
    yield "daftar:"
    for number, listing in enumerate(listings):
        if number:
            yield ""
        yield from remarks_lines(listing.remarks, "  ")
        yield f"  - dasar: {scalar(listing.dasar)}"
        if listing.butir:
            yield f"    butir: {listing.butir}"
        for key, source in (("koordinasi", listing.koordinasi), ("komando", listing.komando)):
            if source is not None:
                yield f"    {key}: {_source(source)}"
        yield "    isi:"
        for item in listing.isi:
            told = listing.komando is not None
            yield from (
                _heading(item, told) if isinstance(item, Heading) else _entry(item, "      ", told)
            )


def _source(source: Source) -> str:
    if not source.dasar:
        return source.dari
    return f"{{dari: {source.dari}, dasar: {one_or_many(source.dasar)}}}"


def _heading(heading: Heading, told: bool) -> Iterator[str]:
    """A heading and its entries; *told*: their list has a komando line."""
    yield from remarks_lines(heading.remarks, "      ")
    yield f"      - unsur: {scalar(heading.unsur)}"
    if heading.nomor is not None:
        yield f"        nomor: {heading.nomor}"
    if told and not any(entry.commanded for entry in heading.isi):
        yield "        komando: tidak"
        told = False
    yield "        isi:"
    for entry in heading.isi:
        yield from _entry(entry, "          ", told)


def _entry(entry: Entry, indent: str, told: bool) -> Iterator[str]:
    yield from remarks_lines(entry.remarks, indent)
    pairs: list[tuple[str, str]] = []
    if entry.jenis is not None:
        pairs.append(("jenis", entry.jenis.value))
    if entry.nomor is not None:
        pairs.append(("nomor", str(entry.nomor)))
    if told and not entry.commanded:
        pairs.append(("komando", "tidak"))
    if entry.anggota:
        pairs.append(people(entry.anggota))
    if not pairs:
        yield (
            f"{indent}- {entry.id}: {scalar(entry.nama)}" if entry.nama else f"{indent}- {entry.id}"
        )
        return
    if entry.nama:
        pairs.insert(0, ("nama", flow(entry.nama)))
    yield from mapping(pairs, f"{indent}- {entry.id}:", f"{indent}    ")
