"""A valid Regency in, Problems of its regulation's own data out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bagan.chart.model.instruments import (
    instrument_name,
    is_plain_number,
    is_region_of,
    is_regulation,
    needs_year,
    region_word,
)
from bagan.chart.model.kinds import Status
from bagan.chart.spec.facts import Facts
from bagan.language import _
from bagan.problem import Problem, Severity


def check_regulation(facts: Facts) -> Iterator[Problem]:
    """peraturan-belum-lengkap: an enacted regulation without its number, year or date."""
    peraturan = facts.regency.peraturan
    if peraturan.status is not Status.RANCANGAN:
        copy = ("pengesah_salinan",) if peraturan.status is Status.SALINAN else ()
        told = ("tahun",) if needs_year(peraturan.nomor) else ()
        for key in ("nomor", *told, "ditetapkan", *copy):
            if getattr(peraturan, key) is None:
                yield Problem(
                    facts.document.at("peraturan", "status"),
                    "peraturan-belum-lengkap",
                    _(
                        'A regulation that is {status} needs "{key}"',
                        status=peraturan.status.value,
                        key=key,
                    ),
                    _("Add {key} under peraturan, or write status: rancangan.", key=key),
                )
    made, year = peraturan.ditetapkan, peraturan.tahun
    if made is not None and year is not None and made.tanggal.year != year:
        yield Problem(
            facts.document.at("peraturan", "tahun"),
            "tahun-tanggal",
            _("The year is {year}, but the date is {date}", year=year, date=made.tanggal),
            severity=Severity.WARNING,
        )


def check_number(facts: Facts) -> Iterator[Problem]:
    """nomor-bentuk: a regulation numbered with the codes of a decision."""
    peraturan = facts.regency.peraturan
    if peraturan.nomor is None or is_plain_number(peraturan.nomor):
        return
    if is_regulation(peraturan.jenis):
        yield Problem(
            facts.document.at("peraturan", "nomor"),
            "nomor-bentuk",
            _('"{value}" is not the number of a regulation', value=peraturan.nomor),
            _("Write a number, for example 49; only Keputusan and Instruksi have codes in it."),
        )


def check_office(facts: Facts) -> Iterator[Problem]:
    """jenis-daerah: the instrument of an office that the region does not have."""
    jenis, region = facts.regency.peraturan.jenis, facts.regency.daerah.nama
    word = region_word(jenis)
    if word is not None and not is_region_of(word, region):
        yield Problem(
            facts.document.at("peraturan", "jenis"),
            "jenis-daerah",
            _(
                '"{jenis}" belongs to a {word}, but the region is "{region}"',
                jenis=jenis,
                word=word,
                region=region,
            ),
            _(
                'Write "{word} …" under daerah, or another jenis; as it stands the heading is '
                '"{heading}".',
                word=word,
                heading=instrument_name(jenis, region),
            ),
        )


def check_printed(facts: Facts) -> Iterator[Problem]:
    """lampiran-kosong: an annex whose charts all show people, which are not printed."""
    for index, annex in enumerate(facts.regency.lampiran):
        if all(view.orang == "ya" for view in annex.bagan):
            yield Problem(
                facts.document.at("lampiran", index, "bagan", 0, "orang"),
                "lampiran-kosong",
                _('The annex "{title}" would be printed empty: charts with orang: ya are shown '
                  "on screens only", title=annex.judul),
                _("If the regulation may print the names, write orang: lampiran (without "
                  "photographs). If not, copy this chart in the same list, give the copy another "
                  "id and leave out its orang."),
            )  # fmt: skip


REGULATION_RULES: tuple[Callable[[Facts], Iterable[Problem]], ...] = (
    check_regulation,
    check_number,
    check_office,
    check_printed,
)
