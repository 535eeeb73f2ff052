"""Checked specs in, their summary out: ranked, counted by rule and by province."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bagan.language import _, indonesian
from bagan.law.rules.catalogue import described
from bagan.law.rules.regions import region_key
from bagan.law.summary.form import (
    VERSION,
    Berat,
    Hitungan,
    Pemeriksaan,
    Ringkasan,
    SatuAturan,
    SatuProvinsi,
    SatuSpesifikasi,
)
from bagan.law.summary.trend import compared
from bagan.version import __version__


def summary_of(
    specs: Iterable[SatuSpesifikasi], *, date: str | None = None, earlier: Ringkasan | None = None
) -> Ringkasan:
    """The summary of checked *specs*, with what has changed since an *earlier* one."""
    ranked = _ranked(specs)
    program, trend = f"Bagan {__version__}", None
    if earlier is not None:
        ranked, trend = compared(ranked, earlier, program=program)
    return Ringkasan(
        versi=VERSION,
        program=program,
        tanggal=date,
        daerah=len({spec.kode or spec.daerah for spec in ranked} - {None}),
        jumlah=Hitungan(**_counts(ranked)),
        spesifikasi=ranked,
        aturan=_by_rule(ranked),
        provinsi=_by_province(ranked),
        tren=trend,
    )


def _ranked(specs: Iterable[SatuSpesifikasi]) -> tuple[SatuSpesifikasi, ...]:
    """Those that could not be checked, then by errors, then by warnings; equals share a place
    and stand by name."""
    ordered = sorted(
        specs, key=lambda spec: (_weight(spec), spec.name.casefold(), spec.kode or "", spec.berkas)
    )
    places: dict[tuple[int, ...], int] = {}
    for place, spec in enumerate(ordered, start=1):
        places.setdefault(_weight(spec), place)
    return tuple(spec.model_copy(update={"urutan": places[_weight(spec)]}) for spec in ordered)


def _weight(spec: SatuSpesifikasi) -> tuple[int, ...]:
    return (spec.is_sound, -(spec.galat or 0), -(spec.peringatan or 0))


def _counts(specs: Sequence[SatuSpesifikasi]) -> dict[str, int]:
    clean = [spec for spec in specs if spec.is_sound and not spec.galat and not spec.peringatan]
    proven = sum(spec.pemeriksaan is Pemeriksaan.NASKAH for spec in clean)
    return {
        "spesifikasi": len(specs),
        "belum": sum(not spec.is_sound for spec in specs),
        "dengan_galat": sum(bool(spec.galat) for spec in specs),
        "dengan_peringatan": sum(bool(spec.peringatan) and not spec.galat for spec in specs),
        "tanpa_temuan": proven,
        "tanpa_naskah": len(clean) - proven,
        "kesalahan": sum(spec.kesalahan for spec in specs),
        "galat": sum(spec.galat or 0 for spec in specs),
        "peringatan": sum(spec.peringatan or 0 for spec in specs),
        "catatan": sum(spec.catatan or 0 for spec in specs),
        "diterima": sum(spec.diterima or 0 for spec in specs),
    }


def _by_rule(specs: Sequence[SatuSpesifikasi]) -> tuple[SatuAturan, ...]:
    """Every rule that found something or is switched off, those in most specs first."""
    counts: dict[str, Counter[str]] = {}
    for spec in specs:
        for rule, what in _rules_of(spec):
            counts.setdefault(rule, Counter())[what] += 1
    with indonesian():
        known = {rule.ID: _(rule.SUMMARY) for rule in described()}
    # A check of the spec itself is no rule: what it says is its title.
    said = {item.aturan: item.pesan for spec in reversed(specs) for item in spec.temuan}
    fields = ("spesifikasi", *Berat, "diterima", "kesalahan", "dimatikan")
    found = [
        SatuAturan(
            aturan=rule,
            judul=known.get(rule) or f"Misalnya: {said[rule]}",
            **{str(field): count[field] for field in fields},
        )
        for rule, count in counts.items()
    ]
    return tuple(
        sorted(
            found, key=lambda r: (-r.spesifikasi, -r.galat - r.kesalahan, -r.peringatan, r.aturan)
        )
    )


def _rules_of(spec: SatuSpesifikasi) -> Iterator[tuple[str, str]]:
    """What counts in the table of rules: each rule with a word for it."""
    concerned = dict.fromkeys(item.aturan for item in spec.temuan if item.is_open)
    yield from ((rule, "spesifikasi") for rule in concerned)
    yield from ((rule, "dimatikan") for rule in spec.aturan_mati)
    for item in spec.temuan:
        if item.diterima is not None:
            yield item.aturan, "diterima"
        elif not spec.is_sound and item.berat is Berat.GALAT:
            yield item.aturan, "kesalahan"
        else:
            yield item.aturan, item.berat


def _by_province(specs: Sequence[SatuSpesifikasi]) -> tuple[SatuProvinsi, ...]:
    """The provinces by name, each as it is written first; what has none last."""
    groups: dict[str, list[SatuSpesifikasi]] = {}
    for spec in specs:
        groups.setdefault(region_key(spec.provinsi or ""), []).append(spec)
    found = [
        SatuProvinsi(provinsi=group[0].provinsi or "", **_counts(group))
        for group in groups.values()
    ]
    return tuple(sorted(found, key=lambda p: (not p.provinsi, p.provinsi.casefold())))
