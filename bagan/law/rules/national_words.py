"""A national rule in, what a finding tells of it out."""

from __future__ import annotations

from bagan.language import _, day
from bagan.law.national import Ketentuan


def words_of(rule: Ketentuan) -> str:
    """Its words and where they were read, or that nobody has read them."""
    if not rule.verified:
        return _("{source}: not verified; docs/ketentuan.md says why.", source=rule.instrumen)
    return _(
        '{source}: "{words}" (read at {address})',
        source=rule.source,
        words=rule.kutipan.strip(),
        address=rule.dibaca_di[0],
    )


def since(rule: Ketentuan) -> str:
    """From when it holds: the day, or the year where no more was read."""
    return str(rule.sejak) if isinstance(rule.sejak, int) else day(rule.sejak)
