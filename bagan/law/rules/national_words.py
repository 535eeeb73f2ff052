"""A national rule in, what a finding tells of it out."""

from __future__ import annotations

from bagan.language import _, day
from bagan.law.national import Ketentuan, Reading

NATIONAL = (
    r"(?:kepala\s+|ketua\s+|komandan\s+|perwakilan\s+)?(?:kantor\s+|sekretariat\s+|perwakilan\s+)*"
    r"(?:kejaksaan|pengadilan|mahkamah|kepolisian|pol(?:ri|da|res|resta|restabes|sek)"
    r"|komando\s+(?:distrik|resor|daerah|rayon)\s+militer|ko(?:dim|rem|dam|ramil)|tni\b|tentara"
    r"|pangkalan\s+(?:tni|angkatan|udara)|lan(?:al|ud)"
    r"|kementerian|departemen|badan\s+pertanahan\s+nasional|badan\s+pusat\s+statistik"
    r"|badan\s+narkotika\s+nasional|bpn\b|bps\b|bnn\b|bmkg\b|kppn\b"
    r"|komisi\s+pemilihan\s+umum|kpud?\b|badan\s+pengawas\s+pemil|bawaslu"
    r"|(?:pelayanan|pengawasan)\s+(?:pajak|bea|perbendaharaan|utama)|imigrasi"
    r"|lembaga\s+pemasyarakatan|rumah\s+tahanan)\b"
)
"""What the names of courts and of the offices of the state begin with."""


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
