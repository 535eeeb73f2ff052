"""An acceptance that no finding uses.

What was odd has been mended, or the acceptance stands on another item, or at another
article, than the finding: a reader would take it for a fault that is still there, and it
would hide the next one.

Bad::

    unit:
      dinsos:
        nama: Dinas Sosial
        dasar: Pasal 2
        terima: {aturan: komando-ganda, alasan: Berada di bawah dua pimpinan.}

Good::

    unit:
      dinsos: {nama: Dinas Sosial, dasar: Pasal 2}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bagan.language import _
from bagan.law.rules.acceptance import Acceptance
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "terima-tak-perlu"
SEVERITY = Severity.WARNING
SUMMARY = N_("An acceptance (terima) that no finding uses.")
SOURCE = ""


def unneeded(acceptances: Iterable[Acceptance]) -> Iterator[Finding]:
    """The finding about each of the *acceptances* that nothing used."""
    for acceptance in acceptances:
        terima = acceptance.terima
        where = _(" at {place}", place=terima.pada) if terima.pada else ""
        yield Finding(
            terima.marks.of("aturan"),
            _('"{rule}" finds nothing here{where} to accept', rule=terima.aturan, where=where),
            _("Remove this terima."),
        )
