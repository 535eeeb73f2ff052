"""The rows of a scan in, what numbers its lists out: as read, or mended by the sequence.

A marker stands in a column: where the markers before it stand, with its words in a column of their
own.  What is read there is the next of its list if it looks like it at all ("Cc." for "c.", "&" for
"g.", "l." for "1."), and each that is mended is a doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bagan.law.naskah.rows import Mark
from bagan.law.naskah.scan.glyphs import (
    FIRST,
    SURE,
    Numbered,
    alike,
    glyph_of,
    is_due,
    readings,
    shown,
    stripped,
)
from bagan.law.naskah.scan.lines import Row

_NEAR = 6.0
"""Points: so far apart may markers of one list stand."""
_WIDE = 18.0
"""Points: so far may a marker stand from those before it that is surely the next of its list."""
_AHEAD = 200
"""So many rows further the next marker of a column is looked for."""
_LONGEST = 5
"""Characters of a damaged marker."""
_HEADING = re.compile(r"(?:BAB|Bagian|Paragraf|Pasal|MEMUTUSKAN|Ditetapkan|LAMPIRAN)\b")
_TORN = re.compile(r"[a-z]{2}-\Z")
_BEFORE = "nomor sebelum ini tidak terbaca"
_ONES = frozenset("lI|")
_BULLETS = frozenset("-–—•·*")


@dataclass(frozen=True, slots=True)
class Marker:
    """What a row of the text begins with.

    ``text`` is the marker as it is to be read, ``words`` how many of the row's words it was made
    of, ``why`` the doubt about it in Indonesian, empty where there is none.  ``opens`` tells
    whether it is the first of a list.
    """

    text: str
    words: int = 1
    why: str = ""
    opens: bool = False


class Markers:
    """Walks over the rows of a scan once, and keeps the lists that are open."""

    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows
        self.open: list[Numbered] = []
        self.pasal = 0

    def read(self) -> list[Marker | None]:
        """The marker of each row, None for a row without one."""
        return [self.of(place) for place in range(len(self.rows))]

    def of(self, place: int) -> Marker | None:
        row = self.rows[place]
        if _HEADING.match(row.text):
            self.open.clear()
            return self.heading(row)
        at = _at(row)
        if len(row.words) < at + 2 or len(row.words[at].text) > _LONGEST:
            return None
        if place and _TORN.search(self.rows[place - 1].text) and row.text[0].islower():
            return None  # the rest of a word
        marker = self.found(place, at)
        if marker is None or not at:
            return marker
        return replace(marker, text=f"{row.words[0].text} {marker.text}", words=2)

    def heading(self, row: Row) -> Marker | None:
        """A line "Pasal 7", if its number is damaged or not the next one."""
        word, token = row.words[0].text, row.words[-1].text
        if word != "Pasal" or len(row.words) != 2 or len(token) > _LONGEST:
            return None
        due = self.pasal + 1
        if token.isdecimal():
            leaps = self.pasal and int(token) != due
            self.pasal = int(token)
            why = "nomor pasal ini tidak berurutan" if leaps else ""
            return Marker(f"Pasal {token}", 2, why) if why else None
        if not alike(token, str(due)) and not self.pasal:
            return None
        self.pasal = due
        return Marker(f"Pasal {due}", 2, f"nomor pasal terbaca “{token}”")

    def found(self, place: int, at: int) -> Marker | None:
        """The marker of the row at *place*, if its word *at* is one."""
        row = self.rows[place]
        token, left, after = row.words[at].text, row.lefts[at], row.lefts[at + 1]
        found = readings(token)
        near = [one for one in reversed(self.open) if abs(one.left - left) <= _NEAR]
        sure = bool(SURE.fullmatch(token))
        wide = [one for one in reversed(self.open) if abs(one.left - left) <= _WIDE]
        for one in (*near, *(wide if sure else ())):
            if is_due(one, found) or stripped(token) == glyph_of(one):
                self.close(one)
                return Marker(shown(one))
        ahead = self.ahead(place, left)
        first = next((mark for mark in found if mark.value == 1 and not mark.cost), None)
        if first is not None and not _misread(first, near, ahead):
            return self.begin(left, after, first)
        why = f"nomornya terbaca “{token}”"
        second = next((mark for mark in ahead if mark.value == 2), None)
        if second is not None and _is_first(token, second, found, alone=not near):
            return replace(self.begin(left, after, second._replace(value=1)), why=why)
        run = next((mark for mark in found if _leads(mark, ahead)), None)
        for one in sorted(near, key=lambda one: not _reads_next(one, found)):
            placed = abs(after - one.column) <= _NEAR
            if self.mends(one, token, found, placed=placed, runs=run is not None):
                self.close(one)
                return Marker(shown(one), why=why)
        return self.strange(token, (left, after), found, near)

    def mends(
        self, one: Numbered, token: str, found: tuple[Mark, ...], *, placed: bool, runs: bool
    ) -> bool:
        """Whether *token* is the next marker of *one*, damaged: another reading of it is, or it
        looks like it and begins no sequence of its own (*runs*), or nothing else is there."""
        if _reads_next(one, found):
            return True
        like = alike(token, glyph_of(one))
        if runs or (token.isalpha() and len(token) > 1 and not (like and placed)):
            return False
        if not SURE.fullmatch(token):
            return like or placed
        return like and any(mark.delimiter == one.delimiter for mark in found)

    def strange(
        self,
        token: str,
        columns: tuple[float, float],
        found: tuple[Mark, ...],
        near: list[Numbered],
    ) -> Marker | None:
        """A marker that goes on with no list: its number leaps, or its list has lost its first."""
        for one in near:
            for mark in found:
                if mark.family == one.family and one.value < mark.value <= one.value + 5:
                    one.value = mark.value - 1
                    self.close(one)
                    return Marker(token, why=_BEFORE)
        if not near and self.alone(token, *columns):
            made = self.begin(*columns, Mark("angka", ".", 1))
            return replace(made, why=f"nomornya terbaca “{token}”")
        if not SURE.fullmatch(token):
            return None
        if any(one.family == found[0].family for one in near):
            return Marker(token, why="nomor ini tidak berurutan")
        self.begin(*columns, found[0])
        self.open[-1].value = found[0].value
        return Marker(token, why=_BEFORE, opens=True)

    def alone(self, token: str, left: float, after: float) -> bool:
        """Whether a damaged marker further in than those before is the "1." of a list that has
        no second entry that could tell it."""
        inner = self.open and left > self.open[-1].left + _NEAR
        if not inner or abs(left - self.open[-1].column) > 2 * _NEAR or after - left < 2 * _NEAR:
            return False
        return stripped(token) in _ONES

    def begin(self, left: float, after: float, mark: Mark) -> Marker:
        """A list that begins here, below those that stand further out."""
        while self.open and self.open[-1].left > left + 2 * _NEAR:
            self.open.pop()
        one = Numbered(left, after, mark.family, mark.delimiter, 0)
        self.open.append(one)
        self.close(one)
        return Marker(shown(one), opens=True)

    def close(self, one: Numbered) -> None:
        """Count an entry of *one*, and end the lists within its last."""
        del self.open[self.open.index(one) + 1 :]
        one.value += 1

    def ahead(self, place: int, left: float) -> tuple[Mark, ...]:
        """What the next marker in the column at *left* surely reads; () where there is none."""
        for row in self.rows[place + 1 : place + _AHEAD]:
            at = min(_at(row), len(row.words) - 1)
            if _HEADING.match(row.text) or row.lefts[at] < left - _NEAR:
                return ()
            if abs(row.lefts[at] - left) <= _NEAR and SURE.fullmatch(row.words[at].text):
                return tuple(mark for mark in readings(row.words[at].text) if not mark.cost)
        return ()


def _at(row: Row) -> int:
    """Which word of a row may be its marker: the first behind a dash or a dot."""
    return int(row.words[0].text in _BULLETS)


def _reads_next(one: Numbered, found: tuple[Mark, ...]) -> bool:
    """Whether a marker may be read as the next one of *one*, however doubtfully."""
    return any(mark.family == one.family and mark.value == one.value + 1 for mark in found)


def _misread(first: Mark, near: list[Numbered], ahead: tuple[Mark, ...]) -> bool:
    """Whether what reads as the first marker of a list is the next one of a list in its column,
    of the same kind: then what comes after goes on from there, and does not from the first."""
    return any(
        (one.family, one.delimiter) == (first.family, first.delimiter)
        and any(mark.family == one.family and mark.value == one.value + 2 for mark in ahead)
        for one in near[:1]
    )


def _is_first(token: str, second: Mark, found: tuple[Mark, ...], *, alone: bool) -> bool:
    """Whether *token* is the damaged first marker of the list that *second* goes on with: it looks
    like it, or stands *alone* in its column and is of no other kind."""
    if alike(token, FIRST.get(second.family, "")):
        return True
    other = SURE.fullmatch(token) and not any(mark.family == second.family for mark in found)
    return alone and not other and not (token.isalpha() and len(token) > 1)


def _leads(mark: Mark, ahead: tuple[Mark, ...]) -> bool:
    """Whether *ahead* goes on from *mark*."""
    return any(one.family == mark.family and one.value == mark.value + 1 for one in ahead)
