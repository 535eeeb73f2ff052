"""The members of a team, as a spec has them, in; a line of words for each out, and back.

"Koordinator: Kepala Bappeda" is a role and an office, "Anggota: dr. Rina (Kepala Dinas Kesehatan)"
a name besides, "Kepala Bappeda" an office alone; so they stand in the box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bagan.chart.edit.changes import Change, Insert, Put, Remove
from bagan.chart.edit.tree import Path
from bagan.chart.edit.writing import Value, flow
from bagan.chart.model import Anggota, AnggotaTim

MEMBERS = "anggota_tim"
"""The key of a unit under which they stand."""
_READER: TypeAdapter[AnggotaTim] = TypeAdapter(Anggota)
_ROLE = re.compile(r"(?P<peran>[^:]{1,60}):\s+(?P<who>.+)")
_NAMED = re.compile(r"(?P<nama>.+?)\s+\((?P<jabatan>[^()]+\s[^()]+)\)")
"""A name before an office, which has two words at least: "Kepala Dinas (Plt.)" is an office."""


def member_lines(members: Any) -> list[str]:
    """A line for each of *members*; the YAML of one that is none."""
    return [_line(member) for member in members] if isinstance(members, list) else []


def _line(member: Any) -> str:
    try:
        return _READER.validate_python(member).line
    except ValidationError:
        return member if isinstance(member, str) else flow(member)


def member_of(line: str) -> Value:
    """What a spec says for *line*, as short as it may."""
    role = _ROLE.fullmatch(line)
    who = role["who"] if role else line
    named = _NAMED.fullmatch(who)
    if named:
        return {**({"peran": role["peran"]} if role else {}), **named.groupdict()}
    if role is None:
        return who
    short = role["peran"] not in AnggotaTim.model_fields
    return {role["peran"]: who} if short else {"peran": role["peran"], "jabatan": who}


def member_changes(path: Path, members: Any, lines: Sequence[str]) -> Iterator[Change]:
    """The changes after which the row *members* at *path* has the members *lines*; the others
    stay as they are written.  In an order in which each finds its place."""
    matcher = SequenceMatcher(a=member_lines(members), b=list(lines), autojunk=False)
    for tag, first, last, start, end in reversed(matcher.get_opcodes()):
        if tag == "equal":
            continue
        wanted = [member_of(line) for line in lines[start:end]]
        both = min(last - first, len(wanted))
        yield from (Put(path, first + k, wanted[k]) for k in range(both))
        yield from (Remove((*path, place)) for place in range(last - 1, first + both - 1, -1))
        yield from (Insert(path, first + k, wanted[k]) for k in range(both, len(wanted)))
