"""The specs of two runs in, what became of each and of its findings out.

A finding is known again by its rule, its place in the articles (``pada``) and what is found there
(``hal``); where it has neither, by the units and lines that it is about, else by its message.
Lines of a file do not count: what moved is no change.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from bagan import registry
from bagan.law.rules.catalogue import OF_TEXT
from bagan.law.summary.form import (
    Berlalu,
    Nasib,
    Pemeriksaan,
    Perbandingan,
    Ringkasan,
    SatuSpesifikasi,
    Temuan,
    Tren,
    TrenSpesifikasi,
)

COUNTED = {
    "baru": Nasib.BARU,
    "tetap": Nasib.TETAP,
    "selesai": Nasib.SELESAI,
    "diterima": Nasib.DITERIMA,
    "tidak_dinilai": Nasib.TIDAK_DINILAI,
}
"""What is counted of findings, by the name of the count."""


def compared(
    specs: Sequence[SatuSpesifikasi], earlier: Ringkasan, *, program: str
) -> tuple[tuple[SatuSpesifikasi, ...], Tren]:
    """The *specs* of this run with what became of each since the *earlier* run, and of all."""
    before = _matched(specs, earlier.spesifikasi)
    found = tuple(_with_trend(spec, before.get(spec.berkas)) for spec in specs)
    told = [spec.tren for spec in found if spec.tren is not None]
    matched = {spec.berkas for spec in before.values()}

    def names(which: Perbandingan) -> tuple[str, ...]:
        return tuple(
            _called(spec) for spec in found if spec.tren and spec.tren.perbandingan is which
        )

    return found, Tren(
        tanggal=earlier.tanggal,
        galat_sebelumnya=earlier.jumlah.galat,
        peringatan_sebelumnya=earlier.jumlah.peringatan,
        muncul=names(Perbandingan.BARU),
        hilang=tuple(_called(s) for s in earlier.spesifikasi if s.berkas not in matched),
        tidak_dapat=names(Perbandingan.TIDAK_DAPAT),
        keterangan=_remarks_on_all(earlier, program),
        **{name: sum(getattr(trend, name) for trend in told) for name in COUNTED},
    )


def _remarks_on_all(earlier: Ringkasan, program: str) -> tuple[str, ...]:
    if earlier.program == program:
        return ()
    return (
        f"Pemeriksaan sebelumnya dibuat dengan {earlier.program}, yang ini dengan {program}: "
        "sebagian perbedaan dapat berasal dari aturan yang berubah.",
    )


def _called(spec: SatuSpesifikasi) -> str:
    return f"{spec.daerah} ({spec.berkas})" if spec.daerah else spec.berkas


def _matched(
    specs: Sequence[SatuSpesifikasi], earlier: Sequence[SatuSpesifikasi]
) -> dict[str, SatuSpesifikasi]:
    """By the file of each spec the same spec in the *earlier* run: of the same file; then, of
    those that are left, the one with the same code and title, where there is one alone."""
    old = {spec.berkas: spec for spec in earlier}
    found = {spec.berkas: old[spec.berkas] for spec in specs if spec.berkas in old}
    new_left = _only(spec for spec in specs if spec.berkas not in found)
    old_left = _only(spec for spec in earlier if spec.berkas not in found)
    for key in new_left.keys() & old_left.keys():
        found[new_left[key].berkas] = old_left[key]
    return found


def _only(specs: Iterable[SatuSpesifikasi]) -> dict[tuple[str, str], SatuSpesifikasi]:
    """The specs by code and title, without those that share them."""
    groups: dict[tuple[str, str], list[SatuSpesifikasi]] = {}
    for spec in specs:
        if spec.kode and spec.tentang:
            groups.setdefault((spec.kode, spec.tentang), []).append(spec)
    return {key: group[0] for key, group in groups.items() if len(group) == 1}


def _with_trend(spec: SatuSpesifikasi, before: SatuSpesifikasi | None) -> SatuSpesifikasi:
    if before is None:
        return spec.model_copy(update={"tren": _trend(Perbandingan.BARU, None, (), ())})
    if not (spec.is_sound and before.is_sound):
        trend = _trend(Perbandingan.TIDAK_DAPAT, before, (), (), *_incomparable(spec, before))
        return spec.model_copy(update={"tren": trend})
    pairs = list(_pairs(before.temuan, spec.temuan))
    was_open = {id(now) for old, now in pairs if old and now and old.is_open}
    findings = tuple(
        item.model_copy(update={"nasib": Nasib.TETAP if id(item) in was_open else Nasib.BARU})
        if item.is_open
        else item
        for item in spec.temuan
    )
    passed = tuple(
        _passed(old, _fate(old, now, spec))
        for old, now in pairs
        if old and old.is_open and not (now and now.is_open)
    )
    trend = _trend(Perbandingan.DIBANDINGKAN, before, findings, passed, *_depth(spec, before))
    return spec.model_copy(update={"temuan": findings, "tren": trend})


def _trend(
    state: Perbandingan,
    before: SatuSpesifikasi | None,
    findings: Sequence[Temuan],
    passed: tuple[Berlalu, ...],
    *remarks: str,
) -> TrenSpesifikasi:
    fates = [item.nasib for item in findings] + [item.nasib for item in passed]
    return TrenSpesifikasi(
        perbandingan=state,
        galat_sebelumnya=before.galat if before else None,
        peringatan_sebelumnya=before.peringatan if before else None,
        keterangan=remarks,
        berlalu=passed,
        **{name: fates.count(fate) for name, fate in COUNTED.items()},
    )


def _incomparable(spec: SatuSpesifikasi, before: SatuSpesifikasi) -> Iterator[str]:
    if not before.is_sound:
        yield "Sebelumnya belum dapat diperiksa."
    if not spec.is_sound:
        yield "Kini belum dapat diperiksa."


def _depth(spec: SatuSpesifikasi, before: SatuSpesifikasi) -> Iterator[str]:
    """What to know where the two runs did not look equally far."""
    now, then = (s.pemeriksaan is Pemeriksaan.NASKAH for s in (spec, before))
    if now and not then:
        yield "Sebelumnya tidak dibandingkan dengan naskah: sebagian temuan baru terlihat kini."
    if then and not now:
        yield "Kini tidak dibandingkan dengan naskah: temuan dari naskah tidak dinilai lagi."
    for rule in sorted({*spec.aturan_mati} - {*before.aturan_mati}):
        yield f"Aturan {rule} kini dimatikan."
    for rule in sorted({*before.aturan_mati} - {*spec.aturan_mati}):
        yield f"Aturan {rule} sebelumnya dimatikan."


def _fate(old: Temuan, now: Temuan | None, spec: SatuSpesifikasi) -> Nasib:
    """What became of a finding that was open and no longer is."""
    if now is not None:
        return Nasib.TIDAK_DINILAI if now.diterima is None else Nasib.DITERIMA
    unasked = old.aturan in spec.aturan_mati or (
        spec.pemeriksaan is not Pemeriksaan.NASKAH and _reads_text(old.aturan)
    )
    return Nasib.TIDAK_DINILAI if unasked else Nasib.SELESAI


def _reads_text(rule: str) -> bool:
    return rule.replace("-", "_") in registry.names(OF_TEXT)


def _passed(old: Temuan, fate: Nasib) -> Berlalu:
    return Berlalu(
        aturan=old.aturan,
        berat=old.berat,
        tentang=old.tentang,
        pada=old.pada,
        pesan=old.pesan,
        nasib=fate,
    )


def _pairs(
    before: Sequence[Temuan], after: Sequence[Temuan]
) -> Iterator[tuple[Temuan | None, Temuan | None]]:
    """Each finding of either run with the same one of the other: equals with equals first, those
    that were and are open before the others."""
    rest_before, rest_after = list(before), list(after)
    for key in (_exactly, _place):
        there: dict[Hashable, list[Temuan]] = {}
        for now in rest_after:
            there.setdefault(key(now), []).append(now)
        left = []
        for old in rest_before:
            if same := there.get(key(old)):
                place = next((n for n, now in enumerate(same) if now.is_open == old.is_open), 0)
                yield old, same.pop(place)
            else:
                left.append(old)
        rest_before, rest_after = left, [now for same in there.values() for now in same]
    yield from ((old, None) for old in rest_before)
    yield from ((None, now) for now in rest_after)


def _exactly(item: Temuan) -> Hashable:
    return (item.aturan, item.pada, item.hal, item.tentang, item.pesan)


def _place(item: Temuan) -> Hashable:
    if item.pada or item.hal:
        return (item.aturan, item.pada, item.hal)
    return (item.aturan, item.tentang or item.pesan)
