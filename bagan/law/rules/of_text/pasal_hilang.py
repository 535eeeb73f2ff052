"""A pasal that is missing from the text, stands in it twice, or bears another's number.

Pasal are counted through the whole regulation [UU 12/2011, Lampiran II]; a gap
means that the text read is not the whole regulation, and that a citation may name the
wrong place.  The last articles say when the regulation takes effect.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 3
    Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.

    Pasal 12
    Bupati dibantu Wakil Bupati.

    Pasal 3
    Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Citation
from bagan.language import _
from bagan.law.naskah.naskah import Fault, Level, Naskah, Oddity
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity, Span

ID = "pasal-hilang"
SEVERITY = Severity.ERROR
SUMMARY = N_(
    "A pasal that is missing from the text, stands in it twice, or bears another's number."
)
SOURCE = "UU 12/2011, Lampiran II"

_TAKES_EFFECT = re.compile(
    r"\b(?:Peraturan|Keputusan|Instruksi)\b[^.;]{0,60}?\bini\s+(?:mulai\s*)?berlaku\s*"
    r"(?:pada|sejak|setelah|terhitung|mulai|untuk|selama|\d)"
    r"|mulai\s*berlaku\s*(?:pada|sejak|setelah|terhitung|untuk|\d)|berlaku\s*surut",
    re.IGNORECASE,
)

_PRINTED = re.compile(r"Pasal\s+(?P<number>\d+)\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    naskah = case.text
    for oddity in naskah.oddities:
        if oddity.fault is Fault.GAP and oddity.what.startswith(("Pasal", "Diktum")):
            yield _finding(
                case,
                naskah.place(oddity.start),
                _("The text goes on with {pasal}, an earlier one is missing", pasal=oddity.what),
                oddity.what,
            )
        elif (number := _plain_number(naskah, oddity)) is not None:
            message = _("{pasal} stands where it is not due", pasal=f"Pasal {number}")
            if oddity.fault is Fault.MISREAD:
                message = _(
                    "{due} bears the number of {pasal}", due=oddity.what, pasal=f"Pasal {number}"
                )
            yield _finding(case, naskah.place(oddity.start), message, oddity.what)
    seen: set[str] = set()
    for part in naskah.walk():
        if part.level is Level.PASAL:
            if part.number in seen:
                name = Citation(part.number).head
                message = _("{pasal} stands twice in the text", pasal=name)
                yield _finding(case, naskah.place(part.start), message, name)
            seen.add(part.number)
    pasal = list(naskah.pasal.values())
    if not pasal:
        message = _("The text has no pasal: it is not a regulation, or could not be read")
        yield _finding(case, Span(naskah.path), message, "")
    elif naskah.judul.jenis and not any(_TAKES_EFFECT.search(p.words) for p in pasal[-3:]):
        yield _finding(
            case,
            naskah.place(pasal[-1].start),
            _("No article at the end says when the regulation takes effect"),
            Citation(pasal[-1].number).head,
        )


def _plain_number(naskah: Naskah, oddity: Oddity) -> str | None:
    """The number of a pasal as it is printed, where it is no slip of a scan but another one
    than the count says, or that of a pasal which nothing was left to count."""
    if oddity.fault not in (Fault.MISREAD, Fault.UNPLACED):
        return None
    printed = _PRINTED.match(naskah.text, oddity.start)
    if printed is None or (oddity.fault is Fault.MISREAD and oddity.what.endswith(printed[0])):
        return None
    return printed["number"]


def _finding(case: Case, span: Span, message: str, cited: str) -> Finding:
    return Finding(
        span,
        message,
        _("Compare the text with the regulation and complete it."),
        holders=(case.regency.peraturan,),
        cited=cited,
    )
