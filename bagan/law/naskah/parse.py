"""A regulation's text in, a Naskah out: every part with its place, nothing lost.

The text is read once, line by line.  Each line gets a role, so that the segments tile
the text; lines of the body go to the outline of their pasal (bagan.law.naskah.outline).
"""

from __future__ import annotations

import re
from dataclasses import replace

from bagan.chart.model import Citation
from bagan.law.naskah.annexes import is_lampiran, is_untold_annex, read_annexes
from bagan.law.naskah.closing import read_closing
from bagan.law.naskah.collecting import without_collection
from bagan.law.naskah.dictums import dictum, is_decision, is_first, rank_of
from bagan.law.naskah.drafts import Draft
from bagan.law.naskah.headings import Heading, heading, is_pasal_line, may_be_heading, pieces
from bagan.law.naskah.judul import read_judul
from bagan.law.naskah.naskah import Fault, Level, Naskah, Oddity, Provision, Role, Segment
from bagan.law.naskah.outline import Outline
from bagan.law.naskah.pages import catchwords, page_numbers, running_heads
from bagan.law.naskah.rows import Row, is_stray, marks, piece_of, rows
from bagan.law.naskah.transcripts import words_of
from bagan.law.naskah.turns import (
    AMENDING,
    AMENDMENT,
    AMENDS,
    CLOSING,
    MENGINGAT,
    MENIMBANG,
    PENJELASAN,
    RECITAL,
    TURNS,
    decides,
    in_roman,
)

_LEVELS = (Level.BAB, Level.BAGIAN, Level.PARAGRAF, Level.PASAL)
_BEFORE_BODY = (Role.JUDUL, Role.MENIMBANG, Role.MENGINGAT, Role.MEMUTUSKAN)
_READ = frozenset({*_BEFORE_BODY, Role.ISI})
_LONGEST_TITLE = 60  # lines
_REFERRED = re.compile(r"(?:pasal|ayat|huruf|angka|nomor|tahun|no\.?)\s*$", re.IGNORECASE)


@without_collection()
def parse_naskah(text: str, path: str = "", *, pages: tuple[int, ...] = ()) -> Naskah:
    """The Naskah that *text* holds; *path* is the name that its places carry, *pages* are
    the offsets at which the pages of a PDF begin.

    Any text is read, in linear time: what fits nowhere has the role TERCECER and an Oddity.
    """
    return replace(_Reader(words_of(text), path).read(), pages=pages)


class _Reader:
    """Walks over the lines of one text."""

    def __init__(self, text: str, path: str) -> None:
        self.text, self.path = text, path
        self.rows = list(rows(text))
        self.numbers = page_numbers(text, self.rows)
        self.furniture = running_heads(text, self.rows, self.numbers)
        self.catchwords = catchwords(text, self.rows, self.numbers)
        self.segments: list[Segment] = []
        self.oddities: list[Oddity] = []
        self.role = Role.JUDUL
        self.by_role: dict[Role, list[Row]] = {role: [] for role in Role}
        self.recitals = {role: Draft(Level.PASAL, "", 0, 0) for role in RECITAL}
        self.top: list[Draft] = []
        self.holders: list[Draft] = []
        self.outline: Outline | None = None
        self.first_pasal = self.last_pasal = 0
        self.decision, self.roman = False, in_roman(text)
        self.gap: tuple[Draft, int] | None = None
        """The latest pasal whose number was not the next one, and the number due then."""
        self.amending: Outline | None = None
        """That of the pasal with a Roman number, which tells what is amended."""
        self.blank, self.before = True, ""

    def read(self) -> Naskah:
        for place, row in enumerate(self.rows):
            self.take(place, row)
        self.start(self.role)
        judul = read_judul(self.by_role[Role.JUDUL])
        return Naskah(
            self.path,
            self.text,
            tuple(self.segments),
            judul,
            self.recital(Role.MENIMBANG),
            self.recital(Role.MENGINGAT),
            tuple(draft.finished(self.text) for draft in self.top),
            read_closing(self.by_role[Role.PENUTUP]),
            read_annexes(self.by_role[Role.LAMPIRAN], judul.tentang),
            tuple(sorted(self.oddities, key=lambda oddity: (oddity.start, oddity.end))),
        )

    def recital(self, role: Role) -> tuple[Provision, ...]:
        """The considerations, or the legal grounds: entries where they are counted."""
        root = self.recitals[role]
        parts = root.children or ([root] if root.pieces else [])
        return tuple(part.finished(self.text) for part in parts)

    def keep(self, role: Role, row: Row) -> None:
        self.segments.append(Segment(role, row.start, row.end))
        self.by_role[role].append(row)

    # --- one line ---------------------------------------------------------------------

    def take(self, place: int, row: Row) -> None:
        """Give a line its role and hand it to whoever reads such lines."""
        if not row.body:
            self.keep(Role.KOSONG, row)
            self.blank = True
        elif self.is_setting(place, row):
            self.keep(Role.HALAMAN, row)
        else:
            self.turn(row)
            if self.role in _READ:
                self.body(place, row)
            else:
                self.keep(self.role, row)
                self.blank, self.before = False, row.body

    def is_setting(self, place: int, row: Row) -> bool:
        """Whether a line is a page's number, its running head, or its catchword."""
        if place in self.numbers and place not in self.catchwords:
            return not _REFERRED.search(self.before)
        head = row.body in self.furniture and self.role is not Role.JUDUL
        return head or place in self.catchwords

    def turn(self, row: Row) -> None:
        """Go over to the next part of the regulation, where *row* begins it."""
        body, role, counted = row.body, self.role, self.last_pasal or self.roman
        if role is Role.ISI and body[0] not in TURNS:
            return
        if role in (Role.JUDUL, Role.MENIMBANG) and MENGINGAT.match(body):
            self.start_recital(Role.MENGINGAT)
        elif role is Role.JUDUL and MENIMBANG.match(body):
            self.start_recital(Role.MENIMBANG)
        elif role in _BEFORE_BODY[:3] and (
            decides(body, role) or (self.decision and is_first(body))
        ):
            self.start(Role.MEMUTUSKAN)
        elif role in (Role.ISI, Role.PENUTUP) and PENJELASAN.fullmatch(body):
            self.start(Role.PENJELASAN)
        elif role in (Role.ISI, Role.PENUTUP, Role.PENJELASAN) and self.is_annex(body):
            self.start(Role.LAMPIRAN)
        elif role is Role.ISI and counted and CLOSING.match(body) and self.ended():
            self.start(Role.PENUTUP)

    def is_annex(self, body: str) -> bool:
        """Whether *body* begins an annex: LAMPIRAN, or a title after the last line of the
        closing, where the word was left out."""
        if is_lampiran(body):
            alone = self.ended() and len(body.split()) <= 2
            return self.role is Role.PENUTUP or ((self.blank or alone) and len(body) < 120)
        closing = self.role is Role.PENUTUP and self.blank
        return closing and is_untold_annex(body, self.by_role[Role.PENUTUP])

    def ended(self) -> bool:
        """Whether the words before are at an end."""
        return self.blank or not self.before or self.before[-1] in ".;:"

    def start(self, role: Role) -> None:
        if self.role is Role.JUDUL and role is not Role.JUDUL:
            self.decision = is_decision(self.title)
        if self.outline is not None:
            self.outline.finish()
        self.outline, self.role = None, role

    @property
    def title(self) -> str:
        return " ".join(row.body for row in self.by_role[Role.JUDUL][:_LONGEST_TITLE])

    def start_recital(self, role: Role) -> None:
        self.start(role)
        self.outline = Outline(self.text, self.recitals[role], self.oddities)

    @property
    def decides(self) -> bool:
        """Whether this is the body of a decision, which has dictums for pasal."""
        return self.decision and self.role in (Role.MEMUTUSKAN, Role.ISI)

    # --- the body, and what stands before it ------------------------------------------

    def body(self, place: int, row: Row) -> None:
        """Take the pieces of a line: headings, titles, words of a pasal or a recital."""
        first = len(self.segments)
        cut = [(0, len(row.body))] if self.decides else None
        for start, end in cut or pieces(row.body, self.last_pasal + 1, title=self.in_title()):
            piece = piece_of(row, start, end)
            self.blank = self.blank or start > 0
            head = self.head(place, piece)
            if head is not None:
                self.open_part(head, piece)
                piece = piece_of(piece, head.end, len(piece.body))
            if piece.body:
                self.words(piece)
                self.blank, self.before = False, piece.body
            elif head is not None:
                self.blank, self.before = True, ""
        if len(self.segments) == first:
            self.keep(self.role, row)

    def in_title(self) -> bool:
        """Whether words go on with the title of a BAB, Bagian or Paragraf."""
        return self.role is Role.ISI and self.outline is None and bool(self.holders)

    def head(self, place: int, piece: Row) -> Heading | None:
        """The heading that *piece* begins with, if it can stand here."""
        if self.decides:
            return dictum(piece.body, self.last_pasal + 1, self.before)
        if not may_be_heading(piece.body):
            return None
        near = self.rows[place + 1 : place + 6]
        found = heading(
            piece.body,
            due=self.last_pasal + 1,
            first=self.first_pasal,
            before=self.before,
            after=next((row.body for row in near if not row.blank), ""),
            spaced=self.blank or self.outline is None,
            again=self.gap[1] + 1 if self.gap else 0,
            roman=bool(self.roman or self.amending or AMENDMENT.search(self.title)),
        )
        if found is None and self.role is Role.ISI and is_pasal_line(piece.body) and self.ended():
            self.oddities.append(Oddity(Fault.UNPLACED, piece.left, piece.right, piece.body))
        if found is None or self.role in (Role.ISI, Role.MEMUTUSKAN, Role.JUDUL):
            return found
        begins = found.level is Level.BAB or (found.level is Level.PASAL and found.number == "1")
        return found if begins else None

    def open_part(self, head: Heading, row: Row) -> None:
        """Begin a BAB, Bagian, Paragraf or Pasal."""
        self.start(Role.ISI)
        part = Draft(head.level, head.number, row.left, row.left + head.end)
        part.inferred = head.inferred
        rank = _LEVELS.index(head.level)
        while self.holders and _LEVELS.index(self.holders[-1].level) >= rank:
            self.holders.pop()
        (self.holders[-1].children if self.holders else self.top).append(part)
        self.holders.append(part)
        if head.level is Level.PASAL:
            self.outline = Outline(self.text, part, self.oddities)
            if AMENDING.match(row.body):
                self.amending = self.outline
            self.count(part)

    def count(self, part: Draft) -> None:
        """Note a pasal's number, and what is odd about it."""
        number = rank_of(part.number)
        if self.gap and number == self.gap[1] + 1 and number <= self.last_pasal:
            self.renumber(*self.gap)
        if part.inferred:
            self.odd(Fault.MISREAD, part)
        self.first_pasal = self.first_pasal or (number if self.amending is None else 0)
        ahead = number > self.last_pasal + 1 and self.amending is None
        if ahead or number < self.first_pasal:
            self.odd(Fault.GAP, part)
        self.gap = (part, self.last_pasal + 1) if ahead else None
        self.last_pasal = max(number, self.last_pasal)

    def odd(self, fault: Fault, part: Draft) -> None:
        self.oddities.append(Oddity(fault, part.start, part.end, Citation(part.number).head))

    def renumber(self, part: Draft, due: int) -> None:
        """A pasal that seemed to be ahead, but is followed by the one that comes next: its
        number was misread."""
        self.oddities[:] = [odd for odd in self.oddities if odd.start != part.start]
        part.number, part.inferred = str(due), True
        self.odd(Fault.MISREAD, part)
        self.last_pasal = due

    def words(self, row: Row) -> None:
        """Words that are no heading: they belong to what was opened last."""
        if self.amending is not None and self.ended() and AMENDS.match(row.body):
            self.start(Role.ISI)
            self.outline = self.amending
        if self.outline is not None:
            if is_stray(row.body) and not marks(row.body)[1]:
                self.stray(row)
                return
            start = RECITAL[self.role].match(row.body) if self.role in RECITAL else None
            at = start.end() if start else 0
            if at < len(row.body):
                self.outline.feed(row, after_blank=self.blank, at=at)
        elif self.holders and self.role is Role.ISI and not is_stray(row.body):
            holder = self.holders[-1]
            holder.heading.append((row.left, row.right))
            holder.end = row.right
        elif self.role is Role.ISI:
            self.stray(row)

    def stray(self, row: Row) -> None:
        """Keep what fits nowhere; two pieces of one line are one segment."""
        if not self.segments or self.segments[-1].start != row.start:
            self.keep(Role.TERCECER, row)
        self.oddities.append(Oddity(Fault.STRAY, row.left, row.right, row.body[:80]))
