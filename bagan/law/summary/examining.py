"""The path of a spec in, its part of a summary and all that is said of it out."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from bagan.chart.edit import EditError, values
from bagan.chart.layout import missing_characters
from bagan.chart.model import Regency
from bagan.chart.portraits import portrait_problems
from bagan.chart.spec import MAX_BYTES, load_spec, printable
from bagan.files import read_file
from bagan.language import indonesian
from bagan.law.report.compose import regulation_title
from bagan.law.report.matching import Places
from bagan.law.report.rows import subjects
from bagan.law.rules import Verdict, read_naskah, said
from bagan.law.rules.acceptance import OFF
from bagan.law.rules.case import Case
from bagan.law.summary.form import Berat, Pemeriksaan, SatuSpesifikasi, Temuan
from bagan.problem import Problem, RenderError, Severity, Span, SpecError

BERAT = {
    Severity.ERROR: Berat.GALAT,
    Severity.WARNING: Berat.PERINGATAN,
    Severity.NOTE: Berat.CATATAN,
}


Rename = Callable[[str], str]


def examined(path: str, rename: Rename = str) -> tuple[SatuSpesifikasi, tuple[Problem, ...]]:
    """What a summary tells of the spec at *path*, and all problems of it, in Indonesian.

    *rename* gives a text with files named as they are to be called.
    """
    with indonesian():
        try:
            spec = load_spec(path, missing=missing_characters)
        except SpecError as error:
            return unchecked(path, error.problems, rename), error.problems
        unread: tuple[Problem, ...] = ()
        try:
            naskah = read_naskah(spec)
        except SpecError as error:
            naskah, unread = None, error.problems
        case = Case(spec, naskah)
        told = list(said(case))
        others = (*spec.warnings, *unread, *portrait_problems(spec))
        record = _record(case, (*others, *told), rename, unread=bool(unread))
    verdicts = (item.problem if isinstance(item, Verdict) else item for item in told)
    return record, (*others, *verdicts)


def unchecked(path: str, problems: Iterable[Problem], rename: Rename = str) -> SatuSpesifikasi:
    """What a summary tells of a spec whose *problems* keep the rules from being asked."""
    found = [_plain(problem, rename) for problem in problems]
    return SatuSpesifikasi(
        berkas=one_line(rename(path)),
        **_region_of(path),
        peraturan=None,
        tentang=None,
        status=None,
        pemeriksaan=Pemeriksaan.BELUM,
        naskah=None,
        kesalahan=sum(item.berat is Berat.GALAT for item in found),
        galat=None,
        peringatan=None,
        catatan=None,
        diterima=None,
        aturan_mati=(),
        menurut_aturan={},
        temuan=_worst_first(found),
    )


def called_from(folder: str) -> Rename:
    """Gives a text with files named from *folder*, those that lie in it."""
    if not folder:
        return lambda text: text
    above = re.escape(str(Path(folder)) + os.sep)
    begins = re.compile(rf"(?<![^\s\"'(]){above}")
    return lambda text: begins.sub("", text)


def _place(span: Span, rename: Rename) -> str:
    return one_line(str(replace(span, path=rename(span.path)))) if span.path else ""


def one_line(text: str) -> str:
    """*text* on one line, without control characters."""
    return printable(text.replace("\n", " "))


def _record(
    case: Case, told: Sequence[Verdict | Problem], rename: Rename, *, unread: bool
) -> SatuSpesifikasi:
    regency, places = case.regency, Places(case)
    found = [
        _judged(item, case, places, rename) if isinstance(item, Verdict) else _plain(item, rename)
        for item in sorted(told, key=_where)
    ]
    pending = [item for item in found if item.is_open]
    weights = Counter(item.berat for item in found if item.diterima is None)
    return SatuSpesifikasi(
        berkas=one_line(rename(case.spec.path)),
        daerah=regency.daerah.nama,
        kode=regency.daerah.kode,
        provinsi=regency.daerah.provinsi,
        peraturan=regulation_title(regency),
        tentang=regency.peraturan.tentang,
        status=regency.peraturan.status,
        pemeriksaan=_extent(case, unread=unread),
        naskah=regency.peraturan.naskah,
        kesalahan=0,
        galat=weights[Berat.GALAT],
        peringatan=weights[Berat.PERINGATAN],
        catatan=weights[Berat.CATATAN],
        diterima=sum(item.diterima is not None for item in found),
        aturan_mati=_switched_off(regency),
        menurut_aturan=dict(sorted(Counter(item.aturan for item in pending).items())),
        temuan=_worst_first(found),
    )


def _where(item: Verdict | Problem) -> tuple[Span, str, str]:
    return (item.problem if isinstance(item, Verdict) else item).sort_key()


def _extent(case: Case, *, unread: bool) -> Pemeriksaan:
    if unread:
        return Pemeriksaan.NASKAH_TIDAK_TERBACA
    return Pemeriksaan.TANPA_NASKAH if case.naskah is None else Pemeriksaan.NASKAH


def _switched_off(regency: Regency) -> tuple[str, ...]:
    return tuple(sorted(name for name, word in regency.aturan.items() if word == OFF))


def _judged(verdict: Verdict, case: Case, places: Places, rename: Rename) -> Temuan:
    finding, accepted = verdict.finding, verdict.accepted
    about = places.about(verdict.rule, finding)
    return Temuan(
        aturan=verdict.rule,
        berat=BERAT[verdict.severity],
        tentang=subjects(case.organisation, about),
        pada=finding.cited,
        hal=finding.thing,
        letak=_place(finding.span, rename),
        pesan=one_line(rename(finding.message)),
        saran=one_line(rename(finding.suggestion)),
        bunyi=one_line(finding.quote),
        diterima=accepted.alasan if accepted else None,
    )


def _plain(problem: Problem, rename: Rename) -> Temuan:
    """What no rule's verdict says: a fault or a warning of the spec itself."""
    return Temuan(
        aturan=problem.rule,
        berat=BERAT[problem.severity],
        tentang=(),
        pada="",
        hal="",
        letak=_place(problem.span, rename),
        pesan=one_line(rename(problem.message)),
        saran=one_line(rename(problem.suggestion)),
        bunyi=one_line(problem.quote),
        diterima=None,
    )


def _worst_first(found: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """The open ones by weight, then the accepted, each in the order of the spec."""
    weights = list(Berat)
    return tuple(sorted(found, key=lambda t: (t.diterima is not None, weights.index(t.berat))))


def _region_of(path: str) -> dict[str, str | None]:
    """The region of a spec that has faults elsewhere, as far as it can be read."""
    written: Any = None
    with suppress(EditError, RenderError, UnicodeDecodeError):
        data = values(read_file(path, MAX_BYTES).decode("utf-8"))
        written = data.get("daerah") if isinstance(data, dict) else None
    given = written if isinstance(written, dict) else {}
    keys = {"daerah": "nama", "kode": "kode", "provinsi": "provinsi"}
    return {
        name: one_line(given[key]) if isinstance(given.get(key), str) else None
        for name, key in keys.items()
    }
