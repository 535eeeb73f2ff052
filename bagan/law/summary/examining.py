"""The path of a spec in, its part of a summary and all that is said of it out."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
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


def examined(path: str, folder: str = "") -> tuple[SatuSpesifikasi, tuple[Problem, ...]]:
    """What a summary tells of the spec at *path*, and all problems of it, in Indonesian.

    *folder* is the one that was checked: files in it are named from there.
    """
    with indonesian():
        try:
            spec = load_spec(path, missing=missing_characters)
        except SpecError as error:
            return unchecked(path, error.problems, folder), error.problems
        unread: tuple[Problem, ...] = ()
        try:
            naskah = read_naskah(spec)
        except SpecError as error:
            naskah, unread = None, error.problems
        case = Case(spec, naskah)
        told = list(said(case))
        others = (*spec.warnings, *unread, *portrait_problems(spec))
        record = _record(case, (*others, *told), folder, unread=bool(unread))
    verdicts = (item.problem if isinstance(item, Verdict) else item for item in told)
    return record, (*others, *verdicts)


def unchecked(path: str, problems: Iterable[Problem], folder: str = "") -> SatuSpesifikasi:
    """What a summary tells of a spec whose *problems* keep the rules from being asked."""
    names = _Names(path, folder)
    found = [_plain(problem, names) for problem in problems]
    return SatuSpesifikasi(
        berkas=names.file,
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


class _Names:
    """How files are called: from the folder that was checked, where they lie in it."""

    def __init__(self, path: str, folder: str) -> None:
        self.path = path
        above = re.escape(str(Path(folder)) + os.sep)
        self.above = re.compile(rf"(?<![^\s\"'(]){above}") if folder else None
        self.file = self.text(str(Path(path)))

    def text(self, text: str) -> str:
        """*text* on one line, without that folder where a file's name begins."""
        return one_line(self.above.sub("", text) if self.above else text)

    def place(self, span: Span) -> str:
        if not span.path:
            return ""
        file = self.file if span.path == self.path else self.text(span.path)
        return str(Span(file, span.line, span.column, span.cell))


def one_line(text: str) -> str:
    """*text* on one line, without control characters."""
    return printable(text.replace("\n", " "))


def _record(
    case: Case, told: Sequence[Verdict | Problem], folder: str, *, unread: bool
) -> SatuSpesifikasi:
    regency, names, places = case.regency, _Names(case.spec.path, folder), Places(case)
    found = [
        _judged(item, case, places, names) if isinstance(item, Verdict) else _plain(item, names)
        for item in sorted(told, key=_where)
    ]
    pending = [item for item in found if item.is_open]
    weights = Counter(item.berat for item in found if item.diterima is None)
    return SatuSpesifikasi(
        berkas=names.file,
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


def _judged(verdict: Verdict, case: Case, places: Places, names: _Names) -> Temuan:
    finding, accepted = verdict.finding, verdict.accepted
    about = places.about(verdict.rule, finding)
    return Temuan(
        aturan=verdict.rule,
        berat=BERAT[verdict.severity],
        tentang=subjects(case.organisation, about),
        pada=finding.cited,
        hal=finding.thing,
        letak=names.place(finding.span),
        pesan=names.text(finding.message),
        saran=names.text(finding.suggestion),
        bunyi=one_line(finding.quote),
        diterima=accepted.alasan if accepted else None,
    )


def _plain(problem: Problem, names: _Names) -> Temuan:
    """What no rule's verdict says: a fault or a warning of the spec itself."""
    return Temuan(
        aturan=problem.rule,
        berat=BERAT[problem.severity],
        tentang=(),
        pada="",
        hal="",
        letak=names.place(problem.span),
        pesan=names.text(problem.message),
        saran=names.text(problem.suggestion),
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
