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

from bagan.chart.model import Citation, name_key
from bagan.language import _
from bagan.law.naskah.naskah import Naskah, Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, matched, own
from bagan.problem import Severity

ID = "rujukan-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("A reference within the text to an entry that is another office.")
SOURCE = ""

_KINDS = (
    "Sekretariat|Subbagian|Sub Bagian|Subbidang|Sub Bidang|Bagian|Bidang|Seksi|Asisten|Staf Ahli"
    "|Unit Pelaksana Teknis|UPT[DB]?|Kelompok Jabatan Fungsional|Inspektur Pembantu|Dinas|Badan"
    "|Regu|Kepala Urusan|Kepala Seksi|Kepala Dusun"
)
_REFERS = re.compile(
    rf"(?P<kind>\b(?:{_KINDS}|(?!(?:Pada|Dalam|Untuk|Setiap|Masing|Kepala)\b)[A-Z][\w/-]+))\b(?P<name>[^.;:]{{0,80}}?)\s*(?:,\s*)?sebagaimana\s+dimaksud\s+"
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
_LEVELLED = re.compile(r"(?:Sub\s?)?(?:[Bb]agian|[Bb]idang)|Seksi|Asisten|Staf Ahli")
"""Words that the name of every such office begins with."""
_SEVERAL = re.compile(r"\b(?:dan|serta)\b|,")
"""What makes a subject several offices: "Subbagian dan Penanggung Jawab"."""
_SHORT = re.compile(r"upt[db]?")
_FIRST = re.compile(
    rf"\W*(?:Kepala\s+)?(?P<kind>{_KINDS}|Camat|Lurah|Direktur|Inspektur)\b", re.IGNORECASE
)
_AFTER = re.compile(r"[;.:]|,?\s+(?:membawah\w*|terdiri|dan\Z|yang\b)")
"""What stands behind the name of an entry."""
_AYATS = re.compile(
    rf"\W*(?:Kepala\s+)?(?P<kind>{_KINDS})\s+sebagaimana\s+dimaksud\s+pada\s+ayat\s*\(\d+\)\s*"
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
        wrong = [entry for entry in _meant(one) if _is_other(entry, match, entries)]
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
        if _kind(after) == _key(match["kind"]):
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
        kind = _key(match["kind"])
        if later is None or later.start >= part.start or kind not in map(_kind, later.children):
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


def _is_other(entry: Provision, match: re.Match[str], entries: Sequence[Provision]) -> bool:
    """Whether an entry is of another kind than the office of the sentence, or that office is
    another entry of the list."""
    kind = _key(match["kind"])
    kinds = {kind, *(_key(word) for word in re.findall(rf"\b(?:{_KINDS})\b", match["name"]))}
    if _is_kind(match["kind"]) and _kind(entry) not in ("", *kinds):
        return kind not in map(_kind, entry.walk())  # "Subbagian" of a Sekretariat's entries
    alone = _LEVELLED.fullmatch(match["kind"]) and not _SEVERAL.search(match["name"])
    if match["last"] and alone and not _kind(entry):
        return kind in {_kind(one) for one in entries}  # CDK, at the end of the Bidang
    named = name_key(f"{match['kind']}{match['name']}")
    others = {name_key(_name(one)) for one in entries if one is not entry}
    if _begins(entry, match) or named == name_key(_name(entry)):
        return False
    return named in others or any(_begins(one, match) for one in entries if one is not entry)


def _begins(entry: Provision, match: re.Match[str]) -> bool:
    """Whether the name of an entry begins with the words of the sentence: "Kelompok Substansi"."""
    words = f"{match['kind']}{match['name']}".casefold().split()
    return len(words) > 1 and _name(entry).casefold().split()[: len(words)] == words


def _is_kind(word: str) -> bool:
    """Whether it is one of the words for a kind of office, and not just the first of a name."""
    return re.fullmatch(_KINDS, word) is not None


def _name(entry: Provision) -> str:
    return _AFTER.split(entry.text, maxsplit=1)[0]


def _kind(entry: Provision) -> str:
    match = _FIRST.match(entry.text)
    return _key(match["kind"]) if match else ""


def _key(kind: str) -> str:
    """A kind of office as it is compared, or its head: UPTD is short for one, "Sub Bagian" is one
    word."""
    kind = kind.casefold().removeprefix("kepala ")
    return _SHORT.sub("unit pelaksana teknis", kind).replace("sub b", "subb")


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
