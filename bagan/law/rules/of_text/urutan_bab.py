"""A BAB, Bagian or Paragraf, or an entry of Menimbang or Mengingat, out of its order.

A number that is left out says that a part was lost, or that it was taken out without the
others being counted anew.  Two Bagian of one BAB with one title are one too many.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    BAB I
    KETENTUAN UMUM
    Pasal 1
    Bupati memimpin.
    BAB III
    KETENTUAN PENUTUP
    Pasal 2
    Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    BAB I
    TUGAS
    Bagian Kesatu
    Sekretariat
    Pasal 1
    Bupati memimpin.
    Bagian Kedua
    Sekretariat
    Pasal 2
    Sekretariat mempunyai tugas membantu Bupati.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    BAB I
    KETENTUAN UMUM
    Pasal 1
    Bupati memimpin.
    BAB II
    KETENTUAN PENUTUP
    Pasal 2
    Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bagan.chart.model import ORDINALS, name_key, roman_number
from bagan.language import _
from bagan.law.naskah.naskah import Level, Provision
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "urutan-bab"
SEVERITY = Severity.ERROR
SUMMARY = N_("A BAB, Bagian or Paragraf, or an entry of Menimbang or Mengingat, out of its order.")
SOURCE = ""

_ROMAN = re.compile(r"[IVXLC]+")


def check(case: Case) -> Iterator[Finding]:
    chapters = [part for part in case.text.isi if part.level is Level.BAB]
    yield from _following(case, chapters, "BAB {number}")
    yield from _twice(case, chapters, "BAB")
    for part in case.text.walk():
        for level, word in ((Level.BAGIAN, "Bagian"), (Level.PARAGRAF, "Paragraf")):
            parts = [child for child in part.children if child.level is level]
            yield from _following(case, parts, f"{word} {{number}}")
            yield from _twice(case, parts, word)
    yield from _following(case, case.text.menimbang, "Menimbang {number}")
    yield from _following(case, case.text.mengingat, "Mengingat {number}")


def _following(case: Case, parts: Sequence[Provision], what: str) -> Iterator[Finding]:
    last = 0
    for part in parts:
        number = _value(part.number)
        if number is None or part.inferred:
            return  # "BAB IIA" of an amendment, or a number that nobody can read
        if number != last + 1:
            named = what.format(number=part.number)
            yield Finding(
                case.text.place(part.start),
                _("{part} does not follow the number before it", part=named),
                _("Look it up in the regulation, and correct the text."),
                holders=(case.regency.peraturan,),
                cited=named,
            )
        last = number


def _twice(case: Case, parts: Sequence[Provision], word: str) -> Iterator[Finding]:
    first: dict[str, Provision] = {}
    for part in parts:
        other = first.setdefault(name_key(part.heading), part)
        if part.heading and other is not part:
            named = f"{word} {part.number}"
            yield Finding(
                case.text.place(part.start),
                _('{part} has the title of {other}: "{title}"', part=named,
                  other=f"{word} {other.number}", title=part.heading),
                _("Look it up in the regulation, and correct the text."),
                holders=(case.regency.peraturan,),
                cited=named,
            )  # fmt: skip


def _value(number: str) -> int | None:
    if number.casefold() == "pertama":
        return 1
    if number.upper() in ORDINALS:
        return ORDINALS.index(number.upper()) + 1
    if _ROMAN.fullmatch(number):
        return roman_number(number)
    if number.isdigit():
        return int(number)
    return ord(number) - ord("a") + 1 if len(number) == 1 and number.islower() else None
