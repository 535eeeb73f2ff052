"""A place of the articles that sets one office both above and below another.

"Asisten membantu Sekretaris Daerah dan mengawasi Sekretaris Daerah": whoever helps stands
below, whoever leads or supervises above.  No line of command is right by such a sentence; one
of its verbs is a slip of the pen, or another office was meant.  So it is where a sentence has one
help his head, and answer to another without going through that head; or where one place has him
answer "secara administratif" to whom another has him answer "secara teknis"; or where one place
sets a unit above another, and a second one below him.  Nor does one pasal list the parts of one
office twice, each time others.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten: {nama: Asisten Umum, dasar: Pasal 2}
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 1}
      - {komando: sekda -> asisten, dasar: Pasal 2}
    ---
    Pasal 1
    Bupati memimpin Sekretaris Daerah.
    Pasal 2
    Asisten Umum membantu Sekretaris Daerah dan bertanggung jawab kepada Bupati.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten: {nama: Asisten Umum, dasar: Pasal 2}
    garis:
      - {komando: sekda -> asisten, dasar: Pasal 2}
    ---
    Pasal 1
    Sekretaris Daerah memimpin Sekretariat Daerah.
    Pasal 2
    Asisten Umum membantu Sekretaris Daerah dan mengawasi Sekretaris Daerah.

Bad::

    unit:
      camat: {nama: Camat, dasar: Pasal 1}
      lurah: {nama: Lurah, dasar: Pasal 1}
    garis:
      - {komando: camat -> lurah, dasar: Pasal 1}
    ---
    Pasal 1
    Lurah bertanggung jawab kepada Camat.
    Pasal 2
    Lurah memimpin Camat.

Bad::

    unit:
      kepala: {nama: Kepala UPTD, dasar: Pasal 1}
    ---
    Pasal 1
    (1) Susunan organisasi UPTD Kelas B terdiri atas:
    a. Kepala UPTD;
    b. Subbagian Tata Usaha; dan
    c. Kelompok Jabatan Fungsional.
    (2) Susunan organisasi UPTD Kelas B terdiri atas:
    a. Kepala UPTD; dan
    b. Kelompok Jabatan Fungsional.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten: {nama: Asisten Umum, dasar: Pasal 2}
    garis:
      - {komando: sekda -> asisten, dasar: Pasal 2}
    ---
    Pasal 1
    Sekretaris Daerah memimpin Sekretariat Daerah.
    Pasal 2
    Asisten Umum membantu Sekretaris Daerah dan bertanggung jawab kepada Sekretaris Daerah.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Citation, Kind, name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.naskah.relations import Relation
from bagan.law.rules.case import Case
from bagan.law.rules.classes import is_class
from bagan.law.rules.errands import about
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.stated import hands_on
from bagan.law.rules.wordings import articles, own
from bagan.problem import Severity

ID = "pasal-bertentangan"
SEVERITY = Severity.ERROR
SUMMARY = N_("A place of the articles that sets one office both above and below another.")
SOURCE = ""


_ANSWERS = re.compile(r".*\bber\s*tanggung\s*jawab", re.IGNORECASE)
_MANNER = r"secara\s+(?P<manner>teknis|administra\w+|fungsional|operasional)"
_TO = r"ber\s*tanggung\s*jawab\s+kepada\s+(?P<whom>[A-Za-z]"
_BEFORE = re.compile(
    rf"\b{_MANNER}(?:\s+(?!secara\b)\w+){{0,6}}?\s+{_TO}[\w\s]*?)(?=\s+(?:melalui|dan)\b|[,.;]|\Z)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\b{_TO}[\w\s]*?)(?:\s+melalui\s[\w\s]+?)?\s+{_MANNER}\s*\w*\s*(?=[,.;]|\bdan\b|\Z)",
    re.IGNORECASE,
)
_STEM = 8
"""So many letters of a manner say which it is: "administratif", "administrasi"."""

_LISTS = re.compile(
    r"(?:susunan\s+organisasi\s+)?(?P<of>[A-Z][\w\s/-]*?),?\s+"
    r"(?P<says>terdiri|membawah)",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    yield from _lists(case)
    yield from _divided(case)
    yield from _manners(case)
    said: dict[tuple[Citation, str, str], Relation] = {}
    for relation in (one for found in case.stated.own.values() for one in found):
        if relation.kind is not Kind.KOMANDO or relation.both or hands_on(relation):
            continue  # "menyerahkan kepada" may be upwards
        ends = (relation.source, relation.target)
        other = said.get((relation.citation, *ends[::-1]))
        if other is not None and (_plain(other) or _plain(relation)):
            yield _finding(case, other, relation)
        said.setdefault((relation.citation, *ends), relation)
    yield from _across(case)


def _lists(case: Case) -> Iterator[Finding]:
    """The parts of one office that the ayat of one pasal list twice, each time others."""
    for pasal in case.text.pasal.values():
        first: dict[tuple[str, str], Provision] = {}
        for part in pasal.children:
            match = _LISTS.match(part.text)
            if match is None or part.level != "ayat" or not part.children:
                continue
            other = first.setdefault((name_key(match["of"]), match["says"]), part)
            entries = [[name_key(own(one)) for one in part.children] for part in (other, part)]
            if entries[0] != entries[1]:
                yield in_words(
                    case,
                    part,
                    _('{place} lists the parts of "{office}", too, and others',
                      place=other.citation, office=match["of"]),
                    _("One of the two is wrong; correct the text, or accept this with the reason."),
                    around=match["of"],
                    thing=match["of"],
                )  # fmt: skip


def _across(case: Case) -> Iterator[Finding]:
    """Of two units, whom one place sets above the other, and another place below him."""
    units, first = case.organisation.units, dict[tuple[str, str], Relation]()
    for relation in case.relations:
        ends = (relation.source, relation.target)
        plain = relation.certain and not relation.report and "melalui" not in relation.cue
        if relation.kind is not Kind.KOMANDO or relation.both or not plain or hands_on(relation):
            continue
        other = first.get(ends[::-1])
        if other and units.keys() >= {*ends} and other.citation != relation.citation:
            yield _finding(case, other, relation)
        first.setdefault(ends, relation)


def _divided(case: Case) -> Iterator[Finding]:
    """Whom an article has help his head, and answer to another, "melalui" nobody."""
    for found in case.stated.own.values():
        commands = [one for one in found if one.kind is Kind.KOMANDO and one.certain]
        helps = [one for one in commands if one.cue.casefold().startswith("membantu")]
        for one in helps:
            heads = {line.source for line in case.commands.get(one.target, ())}
            said = [r for r in commands if (r.target, r.start) == (one.target, one.start)]
            answers = [r for r in said if _ANSWERS.match(r.cue)]
            through = any("melalui" in r.cue for r in answers)
            if not answers or through or any(r.source in heads for r in answers):
                continue
            if one.source in heads:
                yield _both(case, one, answers[0])


def _manners(case: Case) -> Iterator[Finding]:
    """Whom one place has answer to somebody in one manner, and another place in another."""
    said: dict[tuple[str, str], tuple[Provision, str]] = {}
    for part in articles(case.text):
        text = own(part)
        found = [*_BEFORE.finditer(text), *_BEHIND.finditer(text)]
        subject = about(case, part) if found else set()
        for match in found if len(subject) == 1 else ():
            named = case.names.find(match["whom"])
            ends = (min(subject), named[0].id if named else name_key(match["whom"]))
            manner = match["manner"].casefold()
            first, how = said.setdefault(ends, (part, manner))
            if how[:_STEM] != manner[:_STEM] and first is not part:
                yield in_words(
                    case,
                    part,
                    _('Here {unit} answers "secara {manner}" to {head}, in {place} "secara {how}"',
                      unit=case.organisation.name(ends[0]), manner=manner, how=how,
                      head=match["whom"].strip(), place=first.citation),
                    _("One of the two is wrong; correct the text, or accept this with the reason."),
                    around=match["manner"],
                    thing=f"{ends[1]} -> {ends[0]}",
                )  # fmt: skip


def _both(case: Case, helps: Relation, answers: Relation) -> Finding:
    name = case.organisation.name
    quote, quoted_at = case.quotation(helps.citation, around=answers.cue.split(" … ")[0])
    return Finding(
        case.place(helps.target),
        _(
            '{citation} has {unit} help {head} ("{cue}"), and answer to {other} ("{words}")',
            citation=helps.citation,
            unit=name(helps.target),
            head=name(helps.source),
            cue=helps.cue,
            other=name(answers.source),
            words=answers.cue,
        ),
        _("One of the two is wrong; correct the text, or accept this with the reason."),
        holders=(case.regency.peraturan, *case.items.get(helps.target, ())),
        cited=str(helps.citation),
        thing=f"{answers.source} -> {helps.target}",
        quote=quote,
        quoted_at=quoted_at,
    )


def _plain(relation: Relation) -> bool:
    """Whether the words say it outright; "melalui" another they do so, too."""
    return relation.certain or "melalui" in relation.cue


def _finding(case: Case, first: Relation, second: Relation) -> Finding:
    quote, quoted_at = case.quotation(first.citation, around=second.cue.split(" … ")[0])
    unit = second.source if is_class(first.source) else first.source
    ends = (*case.items.get(first.source, ()), *case.items.get(first.target, ()))
    return Finding(
        case.place(unit),
        _(
            '{citation} sets {source} above {target} ("{cue}"), and below ("{other}")',
            citation=first.citation
            if first.citation == second.citation
            else f"{first.citation}, {second.citation}",
            source=_name(case, first.source),
            target=_name(case, first.target),
            cue=first.cue,
            other=second.cue,
        ),
        _("One of the two words is wrong; correct the text, or accept this with the reason."),
        holders=(case.regency.peraturan, *ends),
        cited=str(first.citation),
        thing=f"{first.source} -> {first.target}",
        quote=quote,
        quoted_at=quoted_at,
    )


def _name(case: Case, item: str) -> str:
    """The name of a unit or group; of a class, the word for it."""
    return item.partition(":")[2] if is_class(item) else case.organisation.name(item)
