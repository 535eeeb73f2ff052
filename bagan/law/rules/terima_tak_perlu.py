"""An acceptance that no finding uses.

What was odd has been mended, or the acceptance stands on another item, or at another
article, than the finding: a reader would take it for a fault that is still there, and it
would hide the next one.  That is a warning.

Where its rule finds something on the same item that no acceptance covers, it is an error: the
acceptance was meant for that, and names another place (``pada``) or, where one place can have
several faults, another thing (``hal``).  The message says what to write.

Bad::

    unit:
      dinsos:
        nama: Dinas Sosial
        dasar: Pasal 2
        terima:
          aturan: komando-ganda
          pada: Pasal 2
          hal: [bupati, sekda]
          alasan: Berada di bawah dua pimpinan.

Good::

    unit:
      dinsos: {nama: Dinas Sosial, dasar: Pasal 2}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bagan.language import _
from bagan.law.rules.acceptance import Acceptance, to_write
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "terima-tak-perlu"
SEVERITY = Severity.ERROR
SUMMARY = N_("An acceptance (terima) that no finding uses.")
SOURCE = ""


def unneeded(unused: Iterable[tuple[Acceptance, Sequence[Finding]]]) -> Iterator[Finding]:
    """The finding about each acceptance that nothing used; with each, what its rule found on
    the same item, which is more than a note and nothing accepts: it was meant, and the place or
    the thing is not named."""
    for acceptance, near in unused:
        terima = acceptance.terima
        where = _(" at {place}", place=terima.pada) if terima.pada else ""
        message = _('"{rule}" finds nothing here{where} to accept', rule=terima.aturan, where=where)
        advice = _("Remove this terima.")
        if near:
            written = dict.fromkeys(map(to_write, near))
            advice = _(
                "To accept what is found here write {keys}.",
                keys=_(", or ").join(list(written)[:3]),
            )
        at_most = None if near else Severity.WARNING
        yield Finding(terima.marks.of("aturan"), message, advice, at_most=at_most)


def too_much(beyond: Iterable[tuple[Acceptance, str]]) -> Iterator[Finding]:
    """The finding about each acceptance whose ``hal`` names more than its rule finds there, with
    these words: it would cover what comes later."""
    for acceptance, words in beyond:
        terima = acceptance.terima
        yield Finding(
            terima.marks.of("hal"),
            _('"{rule}" does not find "{words}" here', rule=terima.aturan, words=words),
            _("Remove it from hal."),
        )
