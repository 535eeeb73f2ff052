"""The lines of a team's list or table in; its roles, groups and members out.

Lists ("Ketua : Kepala Bappeda", "Anggota : 1. ... 2. ...") and tables whose columns are set by
tabs or by spaces are read alike: what a cell says tells which column it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field

from bagan.law.draft.team_lines import (
    BOARD,
    MARKER,
    ROLE_FIRST,
    ROW,
    boards_of,
    cells_of,
    ends,
    is_setting,
    leads_on,
    lines_of,
    tells_task,
)
from bagan.law.draft.team_members import MEMBER, OWN, Member, members_of
from bagan.law.draft.team_words import GROUP, IN_NUMBERED
from bagan.law.naskah.team_roles import OFFICE, ROLE
from bagan.law.naskah.wording import entry_name

_ROLE_LAST = re.compile(
    rf"(?:{OWN}\s*)?(?P<rest>.*\S)\s*(?:\t|\s{{2,}}|\s:\s|\s[-–]\s)\s*(?P<role>{ROLE})"
    rf"(?:\s+(?P<of>{GROUP}\b[^:\t]*?))?[;,.]?\s*\Z",
    re.IGNORECASE,
)
_ROLE_OF = re.compile(
    rf"(?:{MARKER}\s*)?(?P<role>{ROLE})\s+(?P<of>{GROUP}\b[^:\t]*?)\s*(?:[:=]\s*|\t\s*)(?P<rest>.*)",
    re.IGNORECASE,
)
"""A role in a part of the team: "Ketua Bidang Pencegahan : Kepala Dinas Kesehatan"."""
_GROUP = re.compile(
    rf"(?:{MARKER}\s*)?(?P<name>{GROUP}\b[^:\t]*?)\s*(?P<sign>:?)\s*\Z", re.IGNORECASE
)
_HELD = re.compile(
    rf"(?:{MARKER}\s*)?(?P<of>(?:{GROUP}\b|[^\W\d_]+)(?:[\s/][^\s:;,./]+){{0,6}})\s*:\s*"
    r"(?P<rest>(?:\d{1,2}[.)]\s*)?(?P<first>[^\W\d_].*))",
    re.IGNORECASE,
)
"""A part of the team and who it is, or a role of another name: "Pokja I : Kepala Bidang Sosial",
"Humas : Kepala Bagian Protokol"."""
_POST = re.compile(
    rf"{MARKER}\s*(?P<of>[^\W\d_][^:;,\t]*?)\s*"
    r"(?::\s*|,\s*(?=(?:yang\s+)?(?:dijabat|diisi)\b)|(?=[;.]?(?:\s*dan)?\Z))(?P<rest>.*)",
    re.IGNORECASE,
)
"""An entry with a name of its own, and who holds it."""
_ANGGOTA = re.compile(r"anggota\b", re.IGNORECASE)
_TEAM = re.compile(r"tim\s+(?!penggerak)", re.IGNORECASE)
_PLURAL = re.compile(r"(\w+)-\1", re.IGNORECASE)
"""Parts of the team that are named below: "Bidang-bidang :"."""
_BEGINS = re.compile(rf"(?:{MARKER}\s*)?(?P<of>[^\W\d_][^:;\t]{{2,60}}?)\s*:\s*\Z", re.IGNORECASE)
"""A part of the team whose members follow it on lines of their own."""
_NUMBER = re.compile(r"[(]?([a-z]|\d{1,3})[.)]\s")
_GOES_ON = re.compile(
    r"(?:\b(?:dan|serta|pada|di|dalam|untuk|bidang|atau|(?:wakil\s+)?kepala|sekretaris|ketua|koordinator)"
    r"|[,&/])\Z",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Role:
    """Who holds one role; ``group`` is the part of the team, empty for the team itself."""

    name: str
    group: str
    start: int
    members: list[Member] = field(default_factory=list)


def read_roles(text: str, start: int, end: int, skip: Container[int]) -> list[Role]:
    """The roles that ``text[start:end]`` lists, each once in its group, in the order of the text;
    *skip* holds the offsets of lines that belong to the page."""
    reader = _Reader(text)
    lines = [line for line in lines_of(text, start, end) if line[0] not in skip]
    boards = boards_of([words for _at, words in lines])
    for place, (at, words) in enumerate(lines):
        after = [line for _at, line in lines[place + 1 : place + 3]]
        if reader.roles and ends(words, after):
            break
        if place in boards and (board := BOARD.fullmatch(words)):
            reader.open_board(board["name"], at)
        elif tells_task(words):
            reader.leave(words)
        elif not is_setting(words):
            reader.take(at, words, after)
    return [role for role in reader.roles if role.members or role.group]


def _after(number: str) -> str:
    """The number after *number* in a list; empty for none."""
    if number.isdecimal():
        return str(int(number) + 1)
    return chr(ord(number) + 1) if len(number) == 1 else ""


class _Reader:
    """Takes the lines of one list."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.roles: list[Role] = []
        self.group = ""
        self.start = 0
        """Where the heading of the group begins."""
        self.role: Role | None = None
        self.number = ""
        """That of the latest role, or part, in their list."""
        self.named = ""
        """The beginning of a group's name that goes on in the next line."""
        self.bare = False
        """Whether the latest part of the team is a line with its name alone."""
        self.labels = 0
        """The column in which the latest role stands."""
        self.cells = (0, 0)
        """How many cells the rows of a table have, and which of them holds the role."""
        self.listing = False
        """Whether the names of parts of the team follow a heading above them all."""

    def leave(self, words: str) -> None:
        """A line that tells what the latest role does: nothing that a chart draws."""
        members = self.role.members if self.role is not None else []
        if members:
            members[-1].more = f"{members[-1].more} {words}".strip()

    def open_board(self, name: str, at: int) -> None:
        """The heading of a board: the roles that follow are its own."""
        self.group, self.start, self.role, self.named = entry_name(name), at, None, ""

    def take(self, at: int, words: str, after: list[str]) -> None:
        """One line; *after* are the two lines that follow it."""
        if self.named:
            words, at = f"{self.named} {words}", self.start
            self.named = ""
        if self.roles and (group := _GROUP.match(words)) and self._begins(group, after):
            self.listing = _PLURAL.fullmatch(entry_name(group["name"])) is not None
            self.group = "" if self.listing else entry_name(group["name"])
            self.role, self.start = None, at
            return
        if self.named:
            self.start = at
            return
        number = _NUMBER.match(words)
        for form in (ROLE_FIRST, _ROLE_LAST, _ROLE_OF):
            match = form.match(words)
            if match is not None:
                self.listing, self.bare, self.labels = False, False, self._column(at)
                self.number = number[1] if number else ""
                before, role = self.group, match["role"]
                of = match.groupdict().get("of") or ""
                if numbered := IN_NUMBERED.fullmatch(role):
                    role, of = numbered["role"], numbered["of"]
                if of:
                    self.group, self.start = self._part(of), at
                if ROW.match(words):
                    cells = cells_of(words)
                    self.cells = len(cells), len(cells) - 1 if form is _ROLE_LAST else 1
                self._open(role, at)
                self._take_members(match["rest"], at + match.start("rest"))
                if form is _ROLE_LAST:
                    self.group = before  # each row of a table says for itself what it is of
                return
        follows = self.listing or (number and number[1] == _after(self.number))
        if (part := _GROUP.match(words)) and (follows or self._stands_out(at, words)):
            # The next entry of the list: a part of the team whose members are not told.
            self.number = number[1] if number else self.number
            self.group, self.start = self._part(entry_name(part["name"])), at
            self._open("", at)
            self.group, self.bare = "", True
            return
        self.bare = False
        if cell := self._role_cell(words):
            second = self.cells[1] == 1
            begin = words.find(cell) + len(cell) if second else 0
            rest = words[begin:] if second else words[: words.rfind(cell)]
            self.group, self.start = self._part(entry_name(cell)), at
            self._open("", at)
            self._take_members(rest.strip(), at + begin + len(rest) - len(rest.lstrip()))
            self.group = ""
            return
        if number and number[1] == _after(self.number) and (post := self._post(words)):
            self.number = number[1]
            self.group, self.start = self._part(entry_name(post["of"])), at
            self._open("", at)
            self._take_members(post["rest"], at + post.start("rest"))
            self.group = ""
            return
        held = _HELD.match(words)
        if held and not self.roles and not (OFFICE.match(held["first"]) and leads_on(after)):
            held = None  # what a page says of itself
        begins = _BEGINS.match(words) if self.roles and after and MEMBER.match(after[0]) else None
        if begins is not None:
            self.group, self.start = self._part(begins["of"]), at
            self._open("", at)
            self.group = ""
        elif held is not None and (not OFFICE.match(held["of"]) or OFFICE.match(held["first"])):
            before, self.group, self.start = self.group, self._part(held["of"]), at
            self.labels = self._column(at)
            self._open("", at)
            self._take_members(held["rest"], at + held.start("rest"))
            self.group = before
        elif self.role is not None:
            self._words(at, words)
        elif self.group:
            self._open("", at)  # a part of the team without roles
            self._words(at, words)

    def _role_cell(self, words: str) -> str:
        """The cell of the next row of a table in which the others have their roles; empty for an
        office, which is a member's."""
        cells = cells_of(words) if ROW.match(words) else []
        if not cells or len(cells) != self.cells[0]:
            return ""
        cell = cells[self.cells[1]]
        return cell if cell[:1].isalpha() and not OFFICE.match(cell) else ""

    def _post(self, words: str) -> re.Match[str] | None:
        """The next entry of the list of roles, where it is none by its words: "4. PPID, dijabat
        oleh Kepala Dinas"; those who go on with the numbers of one role are its members."""
        post = _POST.match(words)
        role = self.role
        several = role is not None and (len(role.members) > 1 or _ANGGOTA.match(role.name))
        office = post is not None and OFFICE.match(post["of"]) and not _TEAM.match(post["of"])
        return None if several or office else post

    def _column(self, at: int) -> int:
        return at - self.text.rfind("\n", 0, at) - 1

    def _stands_out(self, at: int, words: str) -> bool:
        """Whether a line that names a part of the team stands where roles do, not going on with
        the member before."""
        role = self.role
        if role is None or MEMBER.match(words) or self._column(at) > self.labels:
            return False
        ended = not _GOES_ON.search(role.members[-1].words) if role.members else self.bare
        return " " in words and ended

    def _begins(self, group: re.Match[str], after: list[str]) -> bool:
        """Whether a line is the heading of a part of the team: members follow it."""
        following = [bool(ROLE_FIRST.match(line)) for line in after]
        if group["sign"] or (following and following[0]):
            return True
        wraps = len(following) > 1 and following[1] and not MEMBER.match(after[0])
        if wraps and _GOES_ON.search(group["name"]):
            self.named = group["name"]
        return False

    def _part(self, name: str) -> str:
        """The part of the team called *name*, as it was written first."""
        known = (role.group for role in self.roles if role.group.casefold() == name.casefold())
        return next(known, name)

    def _open(self, name: str, at: int) -> None:
        name = " ".join(name.split())
        for role in self.roles:
            if role.group == self.group and role.name.casefold() == name.casefold():
                self.role = role
                return
        self.role = Role(name, self.group, self.start if self.group else at)
        self.roles.append(self.role)

    def _words(self, at: int, words: str) -> None:
        """A line that names no role: one more member, or the last one goes on."""
        assert self.role is not None
        last = self.role.members[-1] if self.role.members else None
        marked = MEMBER.match(words)
        begins = OFFICE.match(words) and last is not None and not _GOES_ON.search(last.words)
        if last is None or marked or begins or last.words.endswith((";", ".")):
            self._take_members(words, at)
        else:
            last.words = f"{last.words} {words}"
            last.end = at + len(words)

    def _take_members(self, words: str, at: int) -> None:
        """The members that the *words* behind a role name."""
        assert self.role is not None
        self.role.members += members_of(words, at)
