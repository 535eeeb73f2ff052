"""A Regency and an annex in, the printed words of the annex out: Indonesian, never translated.

Rules: UU 12/2011, Lampiran II (capitals, no closing punctuation, a comma after the office);
where only practice stands behind a line, the spec gives it.  No number and no date is made up:
what a draft does not have yet is a dotted blank.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bagan.chart.model.annexes import Lampiran
from bagan.chart.model.dates import MONTHS
from bagan.chart.model.instruments import (
    instrument_name,
    needs_year,
    number_words,
    signs_in_capitals,
)
from bagan.chart.model.kinds import Status
from bagan.chart.model.people import service_number
from bagan.chart.model.regency import Regency
from bagan.chart.model.regulation import Pejabat
from bagan.language import _
from bagan.problem import RenderError

BLANK = "." * 12
"""What stands for a number, a date or a name that is not there yet."""

PAGE_NUMBER = "- %d -"
"""How a page bears its number, from the second on: practice."""

RELATIONS_TITLE = "HUBUNGAN DALAM BAGAN"
RELATIONS_INTRODUCTION = (
    "Daftar ini menyebut dengan kata-kata apa yang digambar dalam bagan, bagi pembaca yang tidak "
    "dapat melihat gambarnya. Daftar ini bukan bagian dari peraturan."
)

TTD = "ttd"
COPY_OPENING = "Salinan sesuai dengan aslinya"

_PLACEHOLDER = re.compile(r"\{tempat\}|\{tanggal\}")


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature block: the lines above the signature, what is printed in its place
    (None: space for a hand), and the lines below it."""

    above: tuple[str, ...]
    mark: str | None
    below: tuple[str, ...]


def indonesian_date(day: date) -> str:
    """*day* as a regulation writes it.

    >>> indonesian_date(date(2017, 5, 23))
    '23 Mei 2017'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def regulation_name(regency: Regency) -> str:
    """The regulation's kind and whose it is: "Peraturan Bupati Pasaman Barat"."""
    return instrument_name(regency.peraturan.jenis, regency.daerah.nama)


def number_line(regency: Regency, status: Status) -> str:
    """ "Nomor 49 Tahun 2017"; dotted blanks in a draft.

    Raises RenderError where an enacted regulation has no number, or no year beside a bare one.
    """
    rule = regency.peraturan
    if status is Status.RANCANGAN:
        # A number with codes has its year among them, or none.
        return f"Nomor {BLANK} Tahun {BLANK}" if needs_year(rule.nomor) else f"Nomor {BLANK}"
    if rule.nomor is None or (rule.tahun is None and needs_year(rule.nomor)):
        raise RenderError(
            _(
                "A regulation with status {status} needs peraturan.nomor and peraturan.tahun",
                status=status.value,
            )
        )
    return number_words(rule.nomor, rule.tahun, BLANK)


def annex_name(annex: Lampiran) -> str:
    """ "Lampiran II", or "Lampiran" where there is only one."""
    return f"Lampiran {annex.nomor}" if annex.nomor else "Lampiran"


def heading_lines(regency: Regency, annex: Lampiran, *, status: Status) -> tuple[str, ...]:
    """The annex's heading, one entry per line before wrapping, in capitals."""
    number = number_line(regency, status)
    if needs_year(regency.peraturan.nomor):
        number = number.upper()
    else:  # the codes in a decision's number keep their case
        number = number.replace("Nomor ", "NOMOR ").replace(" Tahun ", " TAHUN ")
    return (
        annex_name(annex).upper(),
        regulation_name(regency).upper(),
        number,
        "TENTANG",
        regency.peraturan.tentang.upper(),
    )


def document_title(regency: Regency, annex: Lampiran | None, *, status: Status) -> str:
    """The title of the PDF of one annex, or (None) of all annexes of the regulation."""
    rule = regency.peraturan
    name = annex_name(annex) if annex is not None else "Lampiran"
    if status is Status.RANCANGAN:
        return f"{name} Rancangan {regulation_name(regency)} tentang {rule.tentang}"
    whole = f"{name} {regulation_name(regency)} {number_line(regency, status)}"
    return f"{whole} tentang {rule.tentang}"


def bookmark(annex: Lampiran) -> str:
    """The annex's entry in the outline."""
    return f"{annex_name(annex)}: {annex.judul}"


def signature(regency: Regency, annex: Lampiran, *, status: Status) -> Signature:
    """The block of the official who enacts the regulation [UU 12/2011, Lampiran II].

    A draft keeps space for the signature whatever the spec says of ``ttd``; a copy
    always says it.
    """
    signer, block = regency.peraturan.penanda_tangan, annex.tanda_tangan
    office = block.jabatan or signer.jabatan
    above = [_filled(line, regency, status) for line in block.penetapan]
    mark = block.ttd
    if status is Status.RANCANGAN:
        mark = None
    elif status is Status.SALINAN:
        mark = mark or TTD
    return Signature(
        (*above, f"{office.rstrip(',').upper()},"),
        mark,
        (_signed(signer.nama, regency) if signer.nama else BLANK, *_service_lines(signer)),
    )


def _signed(name: str, regency: Regency) -> str:
    """In capitals, but for titles and initials: "Dr. Hj. ENDANG LESTARI, M.Si."."""
    if not signs_in_capitals(regency.peraturan.jenis):
        return name
    return " ".join(word if "." in word else word.upper() for word in name.split())


def certification(regency: Regency, *, status: Status) -> Signature | None:
    """The block of the official who certifies a copy; None for all but copies.

    Raises RenderError where the copy's certifying official is not in the spec.
    """
    if status is not Status.SALINAN:
        return None
    official = regency.peraturan.pengesah_salinan
    if official is None:
        raise RenderError(_("A regulation with status salinan needs peraturan.pengesah_salinan"))
    return Signature(
        (COPY_OPENING, f"{official.jabatan.rstrip(',').upper()},"),
        None,
        (official.nama or BLANK, *_service_lines(official)),
    )


def _service_lines(official: Pejabat) -> tuple[str, ...]:
    return tuple(line for line in (official.pangkat, service_number(official.nip)) if line)


def _filled(line: str, regency: Regency, status: Status) -> str:
    """*line* with its {tempat} and {tanggal}, a blank for what is not known yet."""
    enacted = regency.peraturan.ditetapkan
    asks = _PLACEHOLDER.search(line) is not None
    if enacted is None and status is not Status.RANCANGAN and asks:
        raise RenderError(
            _(
                "The signature block names the place or date of enactment, "
                "but the spec has no peraturan.ditetapkan"
            )
        )
    place = enacted.di if enacted is not None else BLANK
    known = enacted is not None and status is not Status.RANCANGAN
    day = indonesian_date(enacted.tanggal) if enacted is not None and known else BLANK
    values = {"{tempat}": place, "{tanggal}": day}
    return _PLACEHOLDER.sub(lambda match: values[match[0]], line)
