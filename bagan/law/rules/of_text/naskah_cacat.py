"""A place of the text that is hard to read: stray characters, a number lost or misread.

Nothing is left out on account of it; but whoever checks the chart should look there.

An ayat that is left out is an error: nobody can tell which one a citation means.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin:
    a. urusan umum;
    urusan wajib;
    c. urusan pilihan.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin:
    a. urusan umum;
    b. urusan wajib;
    c. urusan pilihan.
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.language import _
from bagan.law.naskah.naskah import Fault, Oddity
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "naskah-cacat"
SEVERITY = Severity.NOTE
SUMMARY = N_(
    "A place of the text that is hard to read: stray characters, a number lost or misread."
)
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    for oddity in case.text.oddities:
        if oddity.fault is Fault.GAP and oddity.what.startswith(("Pasal", "Diktum")):
            continue  # told by pasal-hilang
        yield Finding(
            case.text.place(oddity.start),
            _message(oddity),
            _("Look it up in the regulation, and correct the text."),
            holders=(case.regency.peraturan,),
            cited=oddity.what,
            weight=Severity.ERROR if _hides(oddity) else None,
        )


def _hides(oddity: Oddity) -> bool:
    """Whether an ayat is left out: nobody can tell which one a citation means."""
    return oddity.fault is Fault.GAP and oddity.what.startswith("ayat")


def _message(oddity: Oddity) -> str:
    messages = {
        Fault.STRAY: _('"{what}" fits nowhere', what=oddity.what),
        Fault.MISREAD: _("The number of {what} is misread", what=oddity.what),
        Fault.LOST: _("The number of {what} is missing", what=oddity.what),
        Fault.GAP: _("A number before {what} is left out", what=oddity.what),
        Fault.UNPLACED: _('"{what}" fits no list; it was read as words', what=oddity.what),
        Fault.REPEATED: _("{what} stands twice in one list", what=oddity.what),
    }
    return messages[oddity.fault]
