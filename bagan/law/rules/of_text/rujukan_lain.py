"""A reference within the text to an entry that is another office than the sentence is about.

"Sekretariat sebagaimana dimaksud dalam Pasal 3 huruf c" where huruf c is a Bidang: a letter
was not changed when an entry was put in or taken out.  A range that ends before the last of
its kind leaves out the others ("Seksi … huruf c sampai dengan huruf f" of c to g), where no
other article speaks of them: that is a warning.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1 huruf a}
    ---
    Pasal 1
    Dinas terdiri atas:
    a. Kepala Dinas;
    b. Sekretariat; dan
    c. Bidang Sosial.
    Pasal 2
    Sekretariat sebagaimana dimaksud dalam Pasal 1 huruf c melayani Dinas.

Bad::

    unit:
      kepala: {nama: Kepala Desa, dasar: Pasal 1}
    ---
    Pasal 1
    Perangkat Desa membantu Kepala Desa dan terdiri atas:
    a. Sekretariat Desa;
    b. Pelaksana Kewilayahan; dan
    c. Pelaksana Teknis.
    Pasal 2
    Pelaksana Teknis sebagaimana dimaksud dalam Pasal 1 huruf b melayani warga.

Bad::

    unit:
      kepala: {nama: Kepala Pelaksana, dasar: Pasal 1 huruf a}
    ---
    Pasal 1
    BPBD terdiri atas:
    a. Kepala;
    b. Unsur Pengarah; dan
    c. Unsur Pelaksana.
    Pasal 2
    Unsur Pengarah dan Unsur Pelaksana sebagaimana dimaksud dalam Pasal 1 huruf a dan huruf c
    bertanggung jawab kepada Kepala.

Bad::

    unit:
      lurah: {nama: Lurah, dasar: Pasal 1 huruf a}
    ---
    Pasal 1
    Kelurahan terdiri atas:
    a. Lurah;
    b. Sekretaris;
    c. Seksi Ekonomi; dan
    d. Seksi Kesejahteraan.
    Pasal 2
    Sekretaris dan Seksi sebagaimana dimaksud dalam Pasal 1 huruf b sampai dengan huruf c
    bertanggung jawab kepada Lurah.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1 huruf a}
    ---
    Pasal 1
    Dinas terdiri atas:
    a. Kepala Dinas;
    b. Sekretariat; dan
    c. Bidang Sosial.
    Pasal 2
    Sekretariat sebagaimana dimaksud dalam Pasal 1 huruf b melayani Dinas.
    Pasal 3
    Sekretariat dan Bidang sebagaimana dimaksud dalam Pasal 1 huruf b sampai dengan huruf c dipimpin
    oleh pejabat administrator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bagan.chart.model import Citation
from bagan.language import _
from bagan.law.naskah.naskah import Naskah, Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.meant_entries import KINDS, is_other, kind_key, kind_of, kinds_of
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, matched, own
from bagan.problem import Severity

ID = "rujukan-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("A reference within the text to an entry that is another office.")
SOURCE = ""

_REFERS = re.compile(
    rf"(?P<kind>\b(?:{KINDS}|(?!(?:Pada|Dalam|Untuk|Setiap|Masing|Kepala)\b)[A-Z][\w/-]+))\b(?P<name>[^.;:]{{0,80}}?)\s*(?:,\s*)?sebagaimana\s+dimaksud\s+"
    r"(?:dalam|pada)\s+(?:(?:Pasal|[Dd]iktum)\s+(?P<pasal>\d+[A-Z]?|KE[A-Z]+(?:\s+(?:BELAS|PULUH))?)\s*)?"
    r"(?:ayat\s*\((?P<ayat>\d+)\)\s*)?(?=huruf|angka)(?:huruf\s+(?P<huruf>[a-z])\b)?"
    r"(?:\s*angka\s+(?P<angka>\d+))?"
    r"(?:\s*sampai\s+dengan\s+(?:huruf\s+|angka\s+)?(?P<last>[a-z]|\d+)\b(?!\s*angka))?"
)
_AND_HURUF = re.compile(
    r"\s*,?\s*(?:dan|serta|atau)?\s*huruf\s+(?P<huruf>[a-z])\b(?!\s*(?:angka|sampai))"
)
"""A further entry of one reference: "huruf c, huruf d, dan huruf f"."""
_CLASS_REFERS = re.compile(
    r"(?P<what>\b[A-Z]\w+(?:\s+[A-Z]\w+)?)\s+sebagaimana\s+dimaksud\s+dalam\s+"
    r"(?P<pasal>Pasal\s+\d+[A-Z]?(?:,?\s+(?:dan\s+)?Pasal\s+\d+[A-Z]?)*)(?!\s*(?:ayat|huruf|angka|sampai))"
)
_AYATS = re.compile(
    rf"\W*(?:Kepala\s+)?(?P<kind>{KINDS})\s+sebagaimana\s+dimaksud\s+pada\s+ayat\s*\(\d+\)\s*"
    r"(?:sampai\s+dengan|dan)\s+ayat\s*\((?P<last>\d+)\)"
)
Reference = tuple[Provision, re.Match[str], Sequence[Provision]]
"""Where it is made, its words, and the list of which it names entries."""


def check(case: Case) -> Iterator[Finding]:
    yield from _of_pasal(case)
    yield from _of_ayat(case)
    found = list(_references(case.text))
    covered = {(id(entry), _reach(one)) for one in found for entry in _meant(one)}
    for one in found:
        part, match, entries = one
        wrong = [entry for entry in _meant(one) if is_other(entry, match, entries)]
        for entry in wrong[:1]:
            message = _('"{words}": {place} is "{entry}"', words=matched(match),
                        place=entry.citation, entry=_short(entry.text))  # fmt: skip
            yield _finding(case, part, match, message)
        last = entries.index(_meant(one)[-1])
        after = entries[last + 1] if last + 1 < len(entries) else None
        if (
            after is None
            or wrong
            or not match["last"]
            or covered & {(id(after), ""), (id(after), _pasal(part))}
        ):
            continue
        if kind_of(after) in kinds_of(match):
            message = _('"{words}" leaves out {place}, "{entry}"',
                        words=matched(match), place=after.citation,
                        entry=_short(after.text))  # fmt: skip
            yield _finding(case, part, match, message, Severity.WARNING)


def _reach(one: Reference) -> str:
    """Where a reference speaks for what another leaves out: of a class everywhere (""), of an
    office by its name in its pasal alone, as it may be about something else elsewhere."""
    part, match, _entries = one
    return _pasal(part) if match["name"].strip() else ""


def _pasal(part: Provision) -> str:
    return part.citation.pasal if part.citation else ""


def _of_pasal(case: Case) -> Iterator[Finding]:
    """ "Perangkat Daerah sebagaimana dimaksud dalam Pasal 3 dan Pasal 4": Pasal 3 is about none."""
    names = case.names_and_classes
    for part in articles(case.text):
        for match in _CLASS_REFERS.finditer(own(part)):
            named = [m for m in names.find(match["what"]) if m.end == len(match["what"])]
            known = case.stated.meant(named[-1].id) if named else frozenset()
            for number in re.findall(r"\d+[A-Z]?", match["pasal"]) if len(known) > 1 else ():
                pasal = case.text.pasal.get(number)
                said = {m.id for m in names.find(pasal.words)} if pasal is not None else set()
                units = said & case.organisation.units.keys()
                if len(units) > 1 and not said & (known | {named[-1].id}):
                    message = _('"{words}": {place} names no {what}',
                                words=matched(match), place=f"Pasal {number}",
                                what=match["what"])  # fmt: skip
                    yield in_words(
                        case, part, message,
                        _("Correct the number, or accept this with the reason."),
                        around=match["what"], thing=f"Pasal {number}",
                    )  # fmt: skip


def _of_ayat(case: Case) -> Iterator[Finding]:
    """ "Subbagian sebagaimana dimaksud pada ayat (1) sampai dengan ayat (2)", where ayat (3) lists
    some, too."""
    for part in articles(case.text):
        match = _AYATS.match(own(part))
        pasal = case.text.pasal.get(_pasal(part))
        if match is None or pasal is None:
            continue
        later = case.text.find(Citation(_pasal(part), (("ayat", str(int(match["last"]) + 1)),)))
        kind = kind_key(match["kind"])
        if later is None or later.start >= part.start or kind not in map(kind_of, later.children):
            continue
        others = (own(one) for one in pasal.walk() if one is not part)
        if any(f"ayat ({later.number})" in words for words in others):
            continue
        message = _('"{words}" leaves out {place}, "{entry}"', words=matched(match),
                    place=later.citation, entry=_short(later.children[0].text))  # fmt: skip
        yield in_words(
            case, part, message, _("Correct the number, or accept this with the reason."),
            around=match["kind"], thing=f"ayat ({later.number})",
        )  # fmt: skip


def _references(naskah: Naskah) -> Iterator[Reference]:
    for part in articles(naskah):
        for match in _REFERS.finditer(own(part)):
            above = _list(naskah, part, match)
            entries = [one for one in above.children if one.level == "huruf"] if above else []
            if match["angka"]:
                numbered = (one for one in entries if one.number == match["huruf"])
                within = next(numbered, None) if match["huruf"] else above
                entries = [one for one in within.children if one.level == "angka"] if within else []
            numbers = [one.number for one in entries]
            first, last = _ends(match)
            if first in numbers and last in numbers[numbers.index(first) :]:
                yield part, match, entries


def _ends(match: re.Match[str]) -> tuple[str, str]:
    """The numbers of the first and of the last entry that are meant."""
    first = match["angka"] or match["huruf"]
    last = match["last"] or first
    return first, last if last.isdigit() == first.isdigit() else first


def _list(naskah: Naskah, part: Provision, match: re.Match[str]) -> Provision | None:
    """The part whose entries are meant."""
    steps = (("ayat", match["ayat"]),) if match["ayat"] else ()
    if match["pasal"]:
        return naskah.find(Citation(match["pasal"], steps))
    if not match["huruf"] and not steps:
        return None
    if part.citation is None or not steps:
        return None
    return naskah.find(Citation(part.citation.pasal, steps))


def _meant(one: Reference) -> list[Provision]:
    _part, match, entries = one
    numbers = [entry.number for entry in entries]
    first, last = map(numbers.index, _ends(match))
    found, at = [*entries[first : last + 1]], match.end()
    while not match["angka"] and (more := _AND_HURUF.match(match.string, at)):
        found += [entry for entry in entries if entry.number == more["huruf"]]
        at = more.end()
    return found


def _short(words: str) -> str:
    return words.rstrip(" ;.,")[:60]


def _finding(
    case: Case, part: Provision, match: re.Match[str], message: str, weight: Severity | None = None
) -> Finding:
    return in_words(
        case,
        part,
        message,
        _("Correct the letter, or accept this with the reason."),
        around=match["kind"],
        thing=f"huruf {match['huruf']}" if match["huruf"] else f"angka {match['angka']}",
        weight=weight,
    )
