"""A member of a team whom the regulation's table does not have, or has in another row.

Who is in a box of a team stands in the table of the annex, below its role or beside it.  How that
table is set is not known; so a member is told only where most others stand as the spec has them.

Bad::

    unit:
      ketua: {nama: Ketua, jenis: lembaga, dasar: Pasal 1, anggota_tim: [Kepala Dinas Sosial]}
      wakil: {nama: Wakil Ketua, jenis: lembaga, dasar: Pasal 1, anggota_tim: [Kepala Dinas Pangan]}
      sekretaris: {nama: Sekretaris, jenis: lembaga, dasar: Pasal 1, anggota_tim: [Camat Melati]}
    garis:
      - {komando: "ketua -> wakil, sekretaris", dasar: Pasal 1}
    ---
    Pasal 1
    Ketua memimpin Wakil Ketua dan Sekretaris.
    LAMPIRAN
    SUSUNAN TIM
    1. | Ketua | Kepala Dinas Sosial
    2. | Wakil Ketua | Kepala Dinas Pangan dan Pertanian
    3. | Sekretaris | Camat Melati

Bad::

    unit:
      ketua: {nama: Ketua, jenis: lembaga, dasar: Pasal 1, anggota_tim: [Kepala Dinas Sosial]}
      wakil: {nama: Wakil Ketua, jenis: lembaga, dasar: Pasal 1, anggota_tim: [Camat Mawar]}
      sekretaris: {nama: Sekretaris, jenis: lembaga, dasar: Pasal 1, anggota_tim: [Camat Mawar]}
    garis:
      - {komando: "ketua -> wakil, sekretaris", dasar: Pasal 1}
    ---
    Pasal 1
    Ketua memimpin Wakil Ketua dan Sekretaris.
    LAMPIRAN
    SUSUNAN TIM
    1. | Ketua | Kepala Dinas Sosial
    2. | Wakil Ketua | Camat Mawar
    3. | Sekretaris | Camat Melati

Bad::

    unit:
      sekretaris: {nama: Sekretaris, dasar: Pasal 1, anggota_tim: [Kepala Dinas Sosial]}
    ---
    Pasal 1
    Sekretaris dijabat oleh Kepala Dinas Kesehatan.

Bad::

    unit:
      pengarah: {nama: Pengarah, jenis: lembaga, dasar: Pasal 1, anggota_tim: [Bupati Contoh]}
      ketua: {nama: Ketua, jenis: lembaga, dasar: Pasal 1}
    ---
    Pasal 1
    Ketua bertanggung jawab kepada Sekretaris Daerah selaku Pengarah.

Good::

    unit:
      ketua: {nama: Ketua, jenis: lembaga, dasar: Pasal 1, anggota_tim: [Kepala Dinas Sosial]}
      wakil: {nama: Wakil Ketua, jenis: lembaga, dasar: Pasal 1, anggota_tim: [Kepala Dinas Pangan]}
    garis:
      - {komando: ketua -> wakil, dasar: Pasal 1}
    ---
    Pasal 1
    Ketua memimpin Wakil Ketua.
    LAMPIRAN
    SUSUNAN TIM
    1. | Kadis Sosial | Ketua
    2. | Kepala Dinas Pangan | Wakil Ketua

Good::

    unit:
      data:
        nama: Bidang Data
        dasar: Pasal 1
        anggota_tim: ["Anggota: Kepala Dinas Sosial", "Anggota: Direktur RSUD"]
    ---
    Pasal 1
    Bidang Data mengolah data.
    LAMPIRAN
    SUSUNAN TIM
    1. Bidang Data
    Anggota : 1. Kepala Dinas Sosial
    2. Direktur RSUD

Good::

    unit:
      ketua: {nama: Ketua, dasar: Pasal 1, anggota_tim: [Sekretaris Daerah]}
      set: {nama: Sekretariat Forum, dasar: Pasal 1, anggota_tim: ["Koordinator: Kepala Bappeda"]}
    ---
    Pasal 1
    Ketua memimpin Sekretariat Forum.
    LAMPIRAN
    SUSUNAN TIM
    1. | Sekretaris Daerah | Ketua
    2. | Kepala Bappeda | Koordinator Sekretariat Forum
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import AnggotaTim
from bagan.language import _
from bagan.law.rules.annex_rows import CELLS, MARKER, annex_rows
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.short_forms import is_short_form
from bagan.law.rules.wordings import articles, own
from bagan.problem import Severity

ID = "anggota-tim-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("A member of a team whom the regulation's table does not have, or has elsewhere.")
SOURCE = ""

_NUMBERS = re.compile(r"\b(?:[IVX]+|\d+)\b")
_GOES_ON = r"(?!\w|[ ]+(?:dan|serta)\s+(?!(?:Kepala|Ketua|Sekretaris|Direktur|Camat|Wakil)\b))"
"""What makes an office in the text another, longer one; "dan Kepala …" is a second one."""
_ROLE = r"\n[\s|]*[a-z][^\n:|]*[:|]"
"""Where a line begins that has another role."""
_HELD = re.compile(
    r"(?:\s+(?:di(?:jabat|rangkap)|ex-?officio\s+dijabat)\s+oleh|\s*,?\s+(?:yaitu|yakni))\s+"
    r"(?P<who>[A-Z][^.;,]*)"
)
"""Who holds a role."""
_AS = re.compile(r"(?P<who>[A-Z]\w+(?:\s+[A-Z]\w+){0,6})\s+selaku\s+")
"""Somebody in a role: "kepada Bupati selaku Pengarah"."""
_MOST = 2 / 3
"""So many of all must stand as the spec has them, before one that does not is told."""
_HALF = 1 / 2
"""And so many in the rows of their boxes: two boxes that are exchanged displace several."""

Member = tuple[str, AnggotaTim, str]
"""The id of the box, the member, and the words by which the text has to know the member."""


def check(case: Case) -> Iterator[Finding]:
    members = list(_members(case))
    yield from _held(case, members)
    known = [one for one in members if _says(case, case.text.text, one[2])]
    if not members or len(known) < _MOST * len(members):
        return
    for one in members:
        if one not in known:
            yield _finding(case, one, _('The text does not name "{member}"', member=one[2]))
    rows = annex_rows(case)
    beside = [one for one in known if one[0] in rows]
    placed = [one for one in beside if _says(case, rows[one[0]], one[2])]
    for one in beside if len(placed) >= _HALF * len(beside) else ():
        if one not in placed:
            unit = case.organisation.name(one[0])
            message = _('The annex does not have "{member}" as {unit}', member=one[2], unit=unit)
            yield _finding(case, one, message)
    roles = {one[2].partition(":")[0].strip() for one in members if ":" in one[2]}
    for one in placed if roles else ():
        role = next((r for r in sorted(roles) if _has_role(rows[one[0]], r, one[2])), None)
        if role is not None and ":" not in one[2]:
            message = _('The annex has "{member}" as {unit}', member=one[2], unit=role)
            yield _finding(case, one, message)
    boxes = {one[0]: one for one in members}
    if len(rows.keys() & boxes) >= _MOST * len(boxes) and placed:
        for item in (box for box in boxes if box not in rows):
            unit = case.organisation.name(item)
            yield _finding(case, boxes[item], _("The annex has no row for {unit}", unit=unit))


def _has_role(row: str, role: str, words: str) -> bool:
    """Whether in a row a member stands behind a role: "Koordinator | Kepala Dinas Sosial"."""
    spelt = r"[\W_]+".join(map(re.escape, re.findall(r"\w+", words)))
    return re.search(rf"\b{re.escape(role)}\s*[|:]\s*{spelt}{_GOES_ON}", row, re.I) is not None


def _held(case: Case, members: list[Member]) -> Iterator[Finding]:
    """Members of a box that an article gives to another: "Sekretaris dijabat oleh Kepala Dinas"."""
    by_box: dict[str, list[Member]] = {}
    for one in members:
        by_box.setdefault(one[0], []).append(one)
    for part in articles(case.text) if by_box else ():
        text = own(part)
        for match in (*_HELD.finditer(text), *_AS.finditer(text)):
            named = case.names.find(text)
            ends = (m.id for m in named if match.start() == m.end or match.end() == m.start)
            box = next(ends, "")
            inside = by_box.get(box, [])
            if inside and not any(_says(case, match["who"], one[2]) for one in inside):
                message = _('{citation} has "{who}" as {unit}', citation=part.citation,
                            who=match["who"], unit=case.organisation.name(box))  # fmt: skip
                yield _finding(case, inside[0], message)


def _members(case: Case) -> Iterator[Member]:
    for item, unit in case.organisation.units.items():
        for member in unit.anggota_tim:
            for words in filter(None, (member.jabatan, member.nama)):
                yield item, member, words


def _says(case: Case, text: str, words: str) -> bool:
    """Whether *text* has an office or a person, in these words or in short for them."""
    spelt = r"[\W_]+".join(map(re.escape, re.findall(r"\w+", words)))
    if re.search(rf"(?<!\w)(?<!Wakil )(?:{spelt}){_GOES_ON}", text, re.IGNORECASE):
        return True
    within = re.search(rf"(?<!\w)(?:{spelt})", text, re.IGNORECASE)
    if within is not None:
        return False
    return (
        case.key(words) in case.key(text)
        or _in_short(case, text, words)
        or _below_role(text, words)
    )


def _below_role(text: str, words: str) -> bool:
    """Whether of *words* like "Anggota: Kepala Dinas" the office stands in a list below the role,
    without another role between them: "Anggota : 1. Kepala Bappeda", "2. Kepala Dinas"."""
    role, colon, office = words.partition(":")
    spelt = r"[\W_]+".join(map(re.escape, re.findall(r"\w+", office)))
    listed = rf"^[\s|]*{re.escape(role.strip())}\s*[:|](?:(?!{_ROLE})[^|])*?\b(?:{spelt}){_GOES_ON}"
    found = re.search(listed, text, re.IGNORECASE | re.MULTILINE) if colon and spelt else None
    return found is not None


def _in_short(case: Case, text: str, words: str) -> bool:
    """Whether a cell of *text* is short for *words*, or *words* for a cell: "Kasubbag Umum"."""
    region = case.regency.daerah.nama
    for line in text.splitlines():
        for cell in CELLS.split(line):
            said = MARKER.sub("", cell).strip(" ;.,")
            if _NUMBERS.findall(said) == _NUMBERS.findall(words) and (
                is_short_form(words, said, region) or is_short_form(said, words, region)
            ):
                return True
    return False


def _finding(case: Case, one: Member, message: str) -> Finding:
    item, member, words = one
    return Finding(
        member.marks.of("jabatan") if member.jabatan else member.marks.of("nama"),
        message,
        _("Write the member as the table has it, or accept this with the reason."),
        holders=case.items[item],
        cited=case.cited(item),
        thing=words,
    )
