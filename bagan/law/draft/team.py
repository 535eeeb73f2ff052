"""A decision on a team in, the Draft of its chart out: a box for each role, its members inside.

A decision lists who holds which role and says nothing of lines: those drawn follow the order of
the list, and are marked to be checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bagan.chart.model import Jenis, Kind
from bagan.law.draft.account import BY_ROLES, Account, Counted
from bagan.law.draft.ids import Ids
from bagan.law.draft.kinds import kind_of, to_write
from bagan.law.draft.loose_lines import settings
from bagan.law.draft.office_words import cased
from bagan.law.draft.offices import NO_ARTICLE
from bagan.law.draft.places import citable, is_citable
from bagan.law.draft.printable import printable, quoted
from bagan.law.draft.roles import superiors
from bagan.law.draft.team_members import Member
from bagan.law.draft.team_rows import Role, read_roles
from bagan.law.draft.team_words import COUNTED, LEADING
from bagan.law.draft.values import (
    Annex,
    Basis,
    Draft,
    Link,
    Office,
    Person,
    Region,
    Remark,
    Rule,
    View,
)
from bagan.law.naskah.naskah import Level, Naskah, Provision
from bagan.law.naskah.team_roles import OFFICE, is_role
from bagan.law.naskah.wording import entry_name

_TELLS = re.compile(
    r"\b(?:susunan|keanggotaan|personalia|komposisi)\b|\bterdiri\s+(?:atas|dari)\b", re.IGNORECASE
)
_ANNEXED = re.compile(r"\blampiran\b", re.IGNORECASE)
_SETS_UP = re.compile(r"(?:pembentukan|penetapan)\s+(?:susunan\s+)?", re.IGNORECASE)
"""How the title of such a decision begins."""
_ROMAN = re.compile(r"[IVX]+\s?[.)]")
_LEAST = 2
"""Roles: a list with fewer tells of no team."""
MORE = "keterangan dalam baris ini tidak digambar"


@dataclass(frozen=True, slots=True)
class Team:
    """The roles of a team, and the dictum or article that sets them up: None where the text has
    none."""

    roles: tuple[Role, ...]
    dictum: Provision | None

    def __contains__(self, part: Provision) -> bool:
        """Whether *part* stands in the dictum or article of the team."""
        of = self.dictum
        return of is not None and of.start <= part.start and part.end <= of.end


def find_team(naskah: Naskah) -> Team | None:
    """The team that a decision or its annex lists; None where it lists none, and for a regulation
    with articles: there see :func:`team_of_articles`."""
    if any(number[:1].isdigit() for number in naskah.pasal):
        return None
    skip = settings(naskah)
    dictums = list(naskah.pasal.values())
    for part in dictums:
        if _TELLS.search(part.text) or len(dictums) == 1:
            roles = read_roles(naskah.text, part.start, part.end, skip)
            if _is_team(roles):
                return Team(tuple(roles), part)
    told = [part for part in dictums if _ANNEXED.search(part.words)]
    told.sort(key=lambda part: _TELLS.search(part.words) is None)
    zones = [(annex.start, annex.end) for annex in naskah.lampiran]
    for start, end in zones or ([] if dictums else [(0, len(naskah.text))]):
        roles = read_roles(naskah.text, start, end, skip)
        if _is_team(roles):
            return Team(tuple(roles), next(iter(told or dictums), None))
    return None


def team_of_articles(naskah: Naskah) -> Team | None:
    """The team that an article lists; None where none does."""
    skip = settings(naskah)
    for part in naskah.walk():
        if part.level in (Level.PASAL, Level.AYAT) and _TELLS.search(part.text):
            roles = read_roles(naskah.text, part.start, part.end, skip)
            if _is_team(roles):
                return Team(tuple(roles), part)
    return None


def _is_team(roles: list[Role]) -> bool:
    led = any(LEADING.match(role.name) for role in roles)
    return led and sum(bool(role.members) for role in roles) >= _LEAST


def team_draft(naskah: Naskah, team: Team, region: Region, rule: Rule) -> Draft:
    """The draft of the chart of *team*."""
    ids = Ids()
    offices: list[Office] = []
    entries: list[Counted] = []
    left: list[Remark] = []
    called: list[str] = []
    for group, roles in _parts(team.roles):
        item = ids.take(group or COUNTED.sub("", roles[0].name), near="")
        people = tuple(
            _person(member, role.name if group else "") for role in roles for member in role.members
        )
        name = group or roles[0].name
        name = _role_name(name)
        kind = kind_of(name) if group else _kind_of_role(name)
        remarks = () if people else (Remark("anggotanya tidak terbaca dalam naskah"),)
        offices.append(
            Office(
                item, name, _basis(naskah, team, roles[0]),
                to_write(name, kind), remarks=remarks, anggota=people,
            )
        )  # fmt: skip
        for member in (member for role in roles for member in role.members):
            place = naskah.place(member.start)
            entries.append(
                Counted(
                    entry_name(member.words), place.path, place.line, item,
                    start=member.start, end=member.end,
                )
            )  # fmt: skip
            if member.more:
                left.append(Remark(MORE, place.line, quoted(member.more)))
        called.append(group or roles[0].name)
    above = superiors(called)
    title = f"Bagan Susunan {_SETS_UP.sub('', rule.tentang, count=1)}"
    items = [office.id for office in offices]
    view = View("susunan-tim", _tiers(items, above), pola="tim")
    annex = Annex(title, (view,), remarks=(Remark("naskah tidak memuat judul bagan"),))
    return Draft(
        region, rule, tuple(offices), (), (), tuple(_links(items, above, naskah, team)), (annex,),
        left_out=tuple(left), account=Account(tuple(entries)),
    )  # fmt: skip


def _parts(roles: tuple[Role, ...]) -> Iterator[tuple[str, list[Role]]]:
    """(group, its roles): each role of the team itself stands alone."""
    parts: dict[tuple[str, int], list[Role]] = {}
    for place, role in enumerate(roles):
        parts.setdefault((role.group, 0 if role.group else place), []).append(role)
    for (group, _place), inside in parts.items():
        yield group, inside


def _kind_of_role(name: str) -> Jenis:
    return Jenis.SEKRETARIAT if name.startswith("Sekretaris") else Jenis.LEMBAGA


def _person(member: Member, role: str) -> Person:
    words = printable(entry_name(member.words))
    return Person(
        _role_name(role),
        _in_capitals_of_names(words),
        printable(member.nama),
    )


def _role_name(words: str) -> str:
    """A role or a part of a team in the capitals of names: "Ketua merangkap Anggota"."""
    capitals = words.isupper() and (len(words) > 5 or is_role(words))  # not "PPID"
    named = cased(printable(words.lower() if capitals else words))
    return named.replace(" Merangkap ", " merangkap ")


def _in_capitals_of_names(words: str) -> str:
    """An office as names are written; what has capitals of its own keeps them, as BPBD does."""
    abbreviates = " " not in words and OFFICE.fullmatch(words) is None
    if words.islower() or (words.isupper() and not abbreviates):
        return cased(words.lower())
    return words


def _basis(naskah: Naskah, team: Team, role: Role) -> Basis:
    """The entry of the dictum that names *role*, else the dictum."""
    if team.dictum is None:
        return Basis(rekonstruksi=NO_ARTICLE)
    for part in _counted(team.dictum, naskah.text):
        if part.start == role.start and is_citable(part):
            return Basis((str(part.citation),))
    return Basis((citable(team.dictum.citation),))


def _counted(part: Provision, text: str) -> Iterator[Provision]:
    """*part* and those below it, but for what Roman numbers count: no citation names these."""
    yield part
    for child in part.children:
        if not _ROMAN.match(text, child.start):
            yield from _counted(child, text)


def _tiers(items: list[str], above: list[int | None]) -> tuple[tuple[str, ...], ...]:
    """Those of *items* that lead others, and who stands beside the first of them, tier by tier."""
    first = tuple(item for item, over in zip(items, above, strict=True) if over is None)
    heads = sorted({over for over in above if over is not None})
    return (first, *((items[head],) for head in heads if above[head] is not None))


def _links(items: list[str], above: list[int | None], naskah: Naskah, team: Team) -> Iterator[Link]:
    """From each role to those under it."""
    whole = (
        Basis((citable(team.dictum.citation),)) if team.dictum else Basis(rekonstruksi=NO_ARTICLE)
    )
    remarks: tuple[Remark, ...] = (Remark(BY_ROLES),)
    for head, item in enumerate(items):
        under = [one for one, over in zip(items, above, strict=True) if over == head]
        if under:
            yield Link(Kind.KOMANDO, (item, *under), whole, remarks=remarks)
            remarks = ()
