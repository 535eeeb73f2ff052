"""An article that gives a post below another one the higher eselon.

A Kepala Bidang is above a Kepala Seksi, so his eselon has the lower Roman number.  Where the
spec has all of one post below the other one, the eselon of the two differ at least by their letter.
Nor is one kind of jabatan ("jabatan pengawas") that of two eselon with different Roman numbers.
The head of an office of Kelas A has a higher eselon than that of the same office of Kelas B, and
each a higher one than the heads of its parts.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas memimpin Dinas.
    Pasal 2
    (1) Kepala Bidang merupakan jabatan eselon III.b.
    (2) Kepala Seksi merupakan jabatan eselon II.a.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas memimpin Dinas.
    Pasal 2
    (1) Kepala Bidang merupakan jabatan eselon IIIb atau Jabatan Administrator.
    (2) Kepala Sub Bagian merupakan jabatan eselon IIa atau Jabatan Pengawas.

Bad::

    unit:
      inspektur: {nama: Inspektur, dasar: Pasal 1}
      irban-1: {nama: Irban I, dasar: Pasal 1}
      irban-2: {nama: Irban II, dasar: Pasal 1}
    garis:
      - {komando: "inspektur -> irban-1, irban-2", dasar: Pasal 1}
    ---
    Pasal 1
    Inspektur membawahi Irban I dan Irban II.
    Pasal 2
    (1) Inspektur merupakan jabatan eselon II.b.
    (2) Irban I dan Irban II merupakan jabatan eselon II.b.

Bad::

    unit:
      kepala: {nama: Kepala UPTD, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala UPTD memimpin UPTD.
    Pasal 2
    (1) Kepala UPTD Kelas A merupakan jabatan eselon IV.b.
    (2) Kepala UPTD Kelas B merupakan jabatan eselon IV.b.

Good::

    unit:
      kepala: {nama: Kepala UPTD, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala UPTD memimpin UPTD.
    Pasal 2
    (1) Kepala UPTD Kelas A merupakan jabatan eselon IV.a.
    (2) Kepala UPTD Kelas B merupakan jabatan eselon IV.b.
    (3) Kepala Subbagian Tata Usaha pada UPTD Kelas A merupakan jabatan eselon IV.b.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas memimpin Dinas.
    Pasal 2
    (1) Kepala Bidang merupakan jabatan eselon III.b.
    (2) Kepala Seksi merupakan jabatan eselon IV.a.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from bagan.chart.model import name_key, roman_number
from bagan.language import _
from bagan.law.naskah.mentions import Names
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.classes import heads, is_class, secretariats
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.tree import at_place, below
from bagan.law.rules.wordings import articles, matched, own
from bagan.problem import Severity

ID = "eselon-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("An article that gives a post below another one the higher eselon.")
SOURCE = ""

_ESELON = re.compile(
    r"\beselon\s+(?P<number>IV|V|I{1,3})(?:[\s./]*(?P<letter>[ab]))?\b", re.IGNORECASE
)
_JABATAN = re.compile(
    r"\bjabatan\s+(?P<kind>pimpinan\s+tinggi\s+\w+|administrator|pengawas)\b", re.I
)
_POST = re.compile(
    r"\b(?:Kepala\s+(?:(?P<top>Dinas|Badan)|(?P<middle>Bidang|Bagian)"
    r"|(?P<low>Sub\s?[Bb]agian|Sub\s?[Bb]idang|Seksi)))\b"
)
_RANKS = ("top", "middle", "low")
_HEAD = re.compile(r"\bKepala\s+(?:Dinas|Badan|Satuan|Kantor)\b")
_SECRETARY = re.compile(r"\bSekretaris\b(?!\s+[A-Z])")
_OF_CLASS = re.compile(
    r"\bKepala\s+(?P<part>(?:Sub\s?[Bb]agian|Sub\s?[Bb]idang|Seksi)\b[^.;:]{0,60}?\s+(?:pada|di)\s+)?"
    r"(?P<office>[A-Z]\w+(?:\s+[A-Z]\w+)*?)\s+(?:Kelas|Klas)\s+(?P<letter>[A-D])\b"
)
"""The head of an office of a class, or of a part of one."""


@dataclass(frozen=True, slots=True)
class _Post:
    """A post as an article calls it, the units that it is of, its rank by its name (0 is the
    highest; -1: none), its eselon as it is compared, and where that stands."""

    name: str
    units: frozenset[str]
    rank: int
    eselon: tuple[int, str]
    part: Provision
    words: str
    of_class: tuple[str, str, bool] = ("", "", False)
    """The office and the letter of its class, and whether the post is that of a part of it."""


def check(case: Case) -> Iterator[Finding]:
    posts = list(_posts(case))
    told: set[int] = set()
    for post, above in permutations(posts, 2):
        turned = _by_name(post, above) or _by_class(post, above) or _by_lines(case, post, above)
        if turned and id(post) not in told:
            told.add(id(post))
            yield in_words(
                case,
                post.part,
                _('"{words}" is below {other}, whose post is the higher one',
                  words=f"{post.name}: {post.words}",
                  other=f"{above.name}: {above.words} ({above.part.citation})"),
                _("Correct the eselon, or accept this with the reason."),
                around=post.words,
                thing=f"{post.name}: {post.words}",
            )  # fmt: skip
    yield from _of_jabatan(case)


def _by_name(post: _Post, above: _Post) -> bool:
    """Whether the names of two posts and their Roman numbers are the wrong way round."""
    return 0 <= above.rank < post.rank and above.eselon[0] > post.eselon[0]


def _by_class(post: _Post, above: _Post) -> bool:
    """Whether one is the head of an office of a lower class, or of a part of the same one, and its
    eselon is none below."""
    (office, letter, is_part), (other, higher, of_other) = post.of_class, above.of_class
    lower = letter == higher if is_part else letter > higher
    same = office != "" and office == other and not of_other
    return same and lower and _not_below(post, above)


def _not_below(post: _Post, above: _Post) -> bool:
    if post.eselon[0] == above.eselon[0] and "" in (post.eselon[1], above.eselon[1]):
        return False
    return post.eselon <= above.eselon


def _by_lines(case: Case, post: _Post, above: _Post) -> bool:
    """Whether the spec has all of one post below the other, and its eselon is none below."""
    if not post.units or not above.units or not _not_below(post, above):
        return False
    return not post.units & above.units and post.units <= below(case, above.units)


def _posts(case: Case) -> Iterator[_Post]:
    """Each post that a sentence with one eselon is about."""
    names = case.names_and_classes
    for part in articles(case.text):
        text = own(part)
        found = list(_ESELON.finditer(text))
        if len(found) != 1:
            continue
        words = " ".join(found[0][0].split())
        eselon = (roman_number(found[0]["number"].upper()), (found[0]["letter"] or "").lower())
        before = text[: found[0].start()]
        units = dict(_units(case, names, before))
        ranks = {post[0]: post for post in _POST.finditer(before)}
        classed = list(_OF_CLASS.finditer(before))
        if len(classed) == 1:
            office, letter, is_part = classed[0]["office"], classed[0]["letter"], classed[0]["part"]
            of_class = (name_key(office), letter, is_part is not None)
            yield _Post(matched(classed[0]), frozenset(), -1, eselon, part, words, of_class)
        for name in dict.fromkeys((*units, *ranks)):
            rank = _RANKS.index(ranks[name].lastgroup or "top") if name in ranks else -1
            yield _Post(name, units.get(name, frozenset()), rank, eselon, part, words)


def _units(case: Case, names: Names, text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The posts that a sentence names, each with the units of the spec that it is of."""
    for mention in names.find(text):
        words = text[mention.start : mention.end]
        before = text[: mention.start]
        name = f"Kepala {words}" if before.rstrip().endswith("Kepala") else words
        meant = case.stated.meant(mention.id) if is_class(mention.id) else {mention.id}
        there = at_place(case, text[mention.end :])
        meant = meant if there is None else meant & there
        yield " ".join(name.split()), frozenset(meant) & case.organisation.units.keys()
    for match in _HEAD.finditer(text):
        led = {u for u in case.organisation.units if heads(match[0], case.organisation.name(u))}
        if led:
            yield match[0], frozenset(led)
    if _SECRETARY.search(text):
        yield "Sekretaris", secretariats(case.organisation)


def _of_jabatan(case: Case) -> Iterator[Finding]:
    """One kind of jabatan that is that of two eselon."""
    first: dict[str, tuple[int, str]] = {}
    for part in articles(case.text):
        text = own(part)
        eselon, jabatan = list(_ESELON.finditer(text)), list(_JABATAN.finditer(text))
        if len(eselon) != 1 or len(jabatan) != 1:
            continue
        kind = " ".join(jabatan[0]["kind"].casefold().split())
        number, words = roman_number(eselon[0]["number"].upper()), eselon[0][0]
        other = first.setdefault(kind, (number, f"{words} ({part.citation})"))
        if other[0] != number:
            yield in_words(
                case,
                part,
                _('"{words}" is a jabatan {kind} here; so is {other}',
                  words=words, kind=kind, other=other[1]),
                _("Correct the eselon, or accept this with the reason."),
                around=words,
                thing=kind,
            )  # fmt: skip
