"""An office that has more parts than its ``tipe`` allows, or a tipe that its kind has not.

An office's tipe is set by the regulation that forms it; write it as ``tipe: A`` on the unit
that stands for the office.  Where no words of the ceilings of an office were found, a note
says that its numbers are not checked: that nothing is said is no proof.

Bad::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2018-06-22}
    unit:
      camat: {nama: Camat, tipe: B, dasar: Pasal 3}
    daftar:
      - dasar: Pasal 4
        komando: camat
        isi:
          - s1: Seksi Pemerintahan
          - s2: Seksi Ketenteraman dan Ketertiban Umum
          - s3: Seksi Pemberdayaan Masyarakat
          - s4: Seksi Kesejahteraan Sosial
          - s5: Seksi Pelayanan Umum

Bad::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2018-06-22}
    unit:
      camat: {nama: Camat, tipe: C, dasar: Pasal 3}

Good::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2018-06-22}
    unit:
      camat: {nama: Camat, tipe: A, dasar: Pasal 3}
    daftar:
      - dasar: Pasal 4
        komando: camat
        isi:
          - s1: Seksi Pemerintahan
          - s2: Seksi Ketenteraman dan Ketertiban Umum
          - s3: Seksi Pemberdayaan Masyarakat
          - s4: Seksi Kesejahteraan Sosial
          - s5: Seksi Pelayanan Umum
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Unit
from bagan.language import _
from bagan.law.national import Ketentuan, Office, pack
from bagan.law.rules.case import Case
from bagan.law.rules.limits import over
from bagan.law.rules.national_words import since, words_of
from bagan.law.rules.offices import Offices, at_most
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "batas-tipe"
SEVERITY = Severity.WARNING
SUMMARY = N_("An office with more parts than its tipe allows, or a tipe that its kind has not.")
SOURCE = "docs/ketentuan.md, Jumlah unit dan Tipe"


def check(case: Case) -> Iterator[Finding]:
    rules = tuple(pack().on(case.enacted))
    offices = Offices(case)
    for item, unit in case.organisation.units.items():
        if unit.tipe is not None:
            yield from _of(case, unit, offices.kind(item), rules)
    for rule in rules:
        for limit in rule.batas:
            if limit.tipe is not None:
                yield from over(case, rule, limit)


def _of(
    case: Case, unit: Unit, office: Office | None, rules: tuple[Ketentuan, ...]
) -> Iterator[Finding]:
    """What is to be said of the tipe of one unit itself."""
    for rule in rules:
        if rule.tipe is not None and rule.tipe.kantor is office and unit.tipe not in rule.tipe.ada:
            message = _(
                "{unit} has tipe {tipe}; {source} knows {known} since {date}",
                unit=unit.nama,
                tipe=unit.tipe,
                source=rule.source,
                known=", ".join(rule.tipe.ada),
                date=since(rule),
            )
            yield _finding(case, unit, message, words_of(rule), at_most(rule))
            return
    if not any(b.kantor is office and b.tipe == unit.tipe for r in rules for b in r.batas):
        message = _(
            "{unit} has tipe {tipe}; no words of its ceilings were found, so its numbers are "
            "not checked",
            unit=unit.nama,
            tipe=unit.tipe,
        )
        yield _finding(case, unit, message, _("Not verified: docs/ketentuan.md says what is "
                       "missing."), Severity.NOTE)  # fmt: skip


def _finding(
    case: Case, unit: Unit, message: str, suggestion: str, worst: Severity | None
) -> Finding:
    return Finding(
        unit.marks.values.get("tipe") or case.place(unit.id),
        message,
        suggestion,
        holders=case.items[unit.id],
        cited=case.cited(unit.id),
        at_most=worst,
    )
