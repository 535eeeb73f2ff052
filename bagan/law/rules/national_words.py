"""A national rule in, what a finding tells of it out."""

from __future__ import annotations

from bagan.language import _, day
from bagan.law.national import Ketentuan, Reading


def words_of(rule: Ketentuan) -> str:
    """Its words and where they were read, or that nobody has read them."""
    if not rule.verified:
        return _("{source}: not verified; docs/ketentuan.md says why.", source=rule.instrumen)
    values = {"words": rule.kutipan.strip(), "address": rule.dibaca_di[0]}
    if rule.bacaan is Reading.REPORT:
        told = _('As a page tells it: "{words}" ({address})', **values)
    else:
        told = _('"{words}" (read at {address})', **values)
    return told if rule.pasal else told + _("; the number of the pasal is not verified")


def since(rule: Ketentuan) -> str:
    """From when it holds: the day, or the year where no more was read."""
    return str(rule.sejak) if isinstance(rule.sejak, int) else day(rule.sejak)
