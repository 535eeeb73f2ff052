"""A case and a national ceiling in, where the case exceeds it out."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.language import _
from bagan.law.national import Batas, Ketentuan
from bagan.law.rules.case import Case
from bagan.law.rules.national_words import since, words_of
from bagan.law.rules.offices import Offices, at_most, is_province
from bagan.law.rules.rule import Finding


def over(case: Case, rule: Ketentuan, limit: Batas) -> Iterator[Finding]:
    """A finding for each place where there are more units than *limit*, which is one of
    *rule*; it stands at the first unit too many."""
    if not limit.wilayah.includes(province=is_province(case)):
        return
    offices = Offices(case)
    for where, units in offices.counted(limit):
        if len(units) <= limit.paling_banyak or _by_tipe(offices, rule, limit, where):
            continue
        first = units[limit.paling_banyak]
        yield Finding(
            case.place(first),
            _message(case, rule, limit, where, len(units)),
            words_of(rule),
            holders=(case.regency.peraturan, *case.items[first]),
            cited=case.cited(first),
            at_most=at_most(rule),
        )


def _by_tipe(offices: Offices, rule: Ketentuan, limit: Batas, where: str | None) -> bool:
    """Whether *rule* has a ceiling of its own for the tipe of the office *where*."""
    if where is None or limit.tipe is not None:
        return False
    office = offices.case.organisation.units[where]
    return any(
        other.tipe is not None and (other.jenis, other.tipe) == (limit.jenis, office.tipe)
        for other in rule.batas
    )


def _message(case: Case, rule: Ketentuan, limit: Batas, where: str | None, count: int) -> str:
    values = {
        "count": count,
        "jenis": limit.jenis.value if limit.jenis else limit.sebutan[0],
        "source": rule.source,
        "most": limit.paling_banyak,
        "date": since(rule),
    }
    if where is None:
        return _("{count} units are {jenis}; {source} allows {most} since {date}", **values)
    values["unit"] = case.organisation.name(where)
    if limit.tipe is None:
        return _("{unit} has {count} {jenis}; {source} allows {most} since {date}", **values)
    return _(
        "{unit} is of tipe {tipe} and has {count} {jenis}; {source} allows {most} since {date}",
        tipe=limit.tipe, **values,
    )  # fmt: skip
