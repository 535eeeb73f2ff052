"""Parts of the text in; whether they define, name or introduce an office out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Citation, CitationError, name_key, parse_citation
from bagan.law.naskah.mentions import Mention, Names
from bagan.law.naskah.naskah import Naskah, Provision
from bagan.law.naskah.wording import OFFICE_WORDS

NUMBER = r"(?:\d+[A-Z]?|[IVX]+\b|KE[A-Z]+(?:\s+(?:BELAS|PULUH(?:\s+[A-Z]+)?))?)"
"""The number of a pasal or a diktum."""
_DEFINES = re.compile(
    r"(?P<term>[^;]{2,200}?)(?:,?\s+(?:yang\s+)?selanjutnya\s+(?:di\s?sebut|disingkat)"
    r"(?:\s+dengan)?\s+(?P<short>[^;]{2,80}?)(?:,?\s+adalah\b|[\s.;]*\Z)|,?\s+adalah\b)",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(r"[,\s]*(?:selaku|merupakan|mempunyai|memiliki|adalah|bertugas)\b")
_LED_BY = re.compile(
    r"\bdi(?:bantu|pimpin|kepalai|ketuai)(?:\s+oleh)?\s*(?:seorang|beberapa)?\s*\Z", re.IGNORECASE
)
_GOVERNED = re.compile(
    r"\b(?:oleh|kepada|dengan|melalui|dari|terhadap|membantu)\s*(?:seorang)?\s*\Z", re.IGNORECASE
)
"""What stands before an office that the sentence is not about."""
_NUMBERED = re.compile(r".*\s(?:[IVX]+|\d+)\Z", re.DOTALL)
_REFERS = re.compile(
    r"(?:Dalam\s+(?:melaksanakan|menjalankan)\b[^.;:,]{2,80},\s+)?"
    r"(?P<what>[^.;:,]{2,80}),?\s+sebagaimana\s+(?:telah\s+)?(?:dimaksud|tersebut)\s+(?:dalam|pada)\s+"
    r"(?P<head>Pasal\s+(?:\d+[A-Z]*|[IVX]+)\b|Diktum\s+KE\w+\b(?:\s+(?:BELAS|PULUH)\b(?:\s+(?!huruf|angka)[A-Z]+\b)?)?)?"
    r"\s*(?P<steps>(?:ayat\s*\(\s*\w+\s*\))?\s*(?:huruf\s+[a-z]{1,2}\b)?"
    r"\s*(?:angka\s+\d+)?)",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?P<join>\s*,?\s*(?:dan|serta|atau)\s+|\s*,\s*|\s*(?:sampai\s+dengan|s\.?/?d\.?|-)\s*)"
    r"(?P<step>huruf\s+(?P<huruf>[a-z])|angka\s+(?P<angka>\d+))\b",
    re.IGNORECASE,
)
"""A further entry that a reference names: "huruf c sampai dengan huruf f"."""
_SCANNED = str.maketrans("lIO", "110")
_NEXT = re.compile(r"\s+([^\W\d_]+)")
_REGIONS = frozenset({"kabupaten", "kota", "provinsi", "daerah", "wilayah", "negeri"})


def terms(part: Provision) -> tuple[str, ...]:
    """The terms that a part defines ("X yang selanjutnya disebut Y adalah …"), else none."""
    if part.level not in ("angka", "huruf"):
        return ()
    match = _DEFINES.match(part.text)
    if match is None:
        return ()
    return tuple(text.strip() for text in match.groups() if text)


def is_definitions(pasal: Provision) -> bool:
    """Whether a pasal is the one that says what the regulation's words mean."""
    return "dimaksud dengan" in " ".join(pasal.text.casefold().split())


def whole(text: str, mention: Mention) -> bool:
    """Whether a name ends where *mention* ends: "Asisten Administrasi" is not the whole
    name in "Asisten Administrasi Umum".  A number ends one: "Ketua I Kepala Dinas Sosial" are a
    post and who holds it."""
    if _NUMBERED.match(text, mention.start, mention.end):
        return True
    after = _NEXT.match(text, mention.end)
    return after is None or after[1].casefold() not in OFFICE_WORDS - _REGIONS


def naming(text: str, names: Names, ids: frozenset[str]) -> list[Mention]:
    """Where *text* names one of *ids* by a whole name."""
    return [m for m in names.find(text) if m.id in ids and whole(text, m)]


def introduces(part: Provision, names: Names, item: str) -> bool:
    """Whether a part's own words are about the office: it is the first that they name, no
    "oleh X" or "kepada X", or "dipimpin oleh X", "X selaku …".  An entry that begins with a verb
    ("Mengusulkan pengangkatan X") has its subject in the words before the list."""
    text = own(part)
    found = names.find(text)
    for place, mention in enumerate(found):
        if mention.id != item:
            continue
        before = text[: mention.start][-40:]
        if _LED_BY.search(before) or _INTRODUCES.match(text, mention.end):
            return True
        early = part.level not in ("huruf", "angka") or mention.start < 4
        if place == 0 and early and not _GOVERNED.search(before):
            return True
    return False


def referred(naskah: Naskah, part: Provision) -> tuple[str, Provision] | None:
    """What the words of *part* begin with, and the earlier part that they refer it to: "Bidang",
    and huruf c, in "Bidang sebagaimana dimaksud dalam Pasal 4 huruf c terdiri atas:"."""
    match = _REFERS.match(part.text)
    if match is None or part.citation is None:
        return None
    try:
        steps = re.sub(r"\s*\(\s*(\w+)\s*\)", _ayat, match["steps"])
        place = parse_citation(f"{match['head'] or part.citation.head} {steps}".strip())
    except CitationError:
        return None  # an ayat of a dictum
    meant = naskah.find(place)
    return (match["what"], meant) if meant is not None and meant.start < part.start else None


def _ayat(match: re.Match[str]) -> str:
    """An ayat as citations have it; a scan has its 1 as an l."""
    return f" ({match[1].translate(_SCANNED)})"


def referred_entries(naskah: Naskah, part: Provision) -> tuple[Provision, ...]:
    """Every earlier entry that the words which begin *part* refer to: huruf c and huruf d of
    "Bidang sebagaimana dimaksud pada ayat (1) huruf c dan huruf d masing-masing terdiri atas"."""
    first, match = referred(naskah, part), _REFERS.match(part.text)
    if first is None or match is None or first[1].citation is None:
        return ()
    row = _siblings(naskah, first[1])
    found, at = [first[1]], match.end()
    while more := _MORE.match(part.text, at):
        number = more["huruf"] or more["angka"]
        last = next((one for one in row if one.number.casefold() == number.casefold()), None)
        if last is None:
            break
        through = re.match(r"\s*(?:sampai|s|-)", more["join"], re.IGNORECASE)
        found += row[row.index(found[-1]) + 1 : row.index(last) + 1] if through else [last]
        at = more.end()
    return tuple(found)


def _siblings(naskah: Naskah, part: Provision) -> list[Provision]:
    """The entries of the list that *part* is one of."""
    if part.citation is None or not part.citation.parts:
        return [part]
    above = naskah.find(Citation(part.citation.pasal, part.citation.parts[:-1]))
    return list(above.children) if above is not None else [part]


def articles(naskah: Naskah) -> Iterator[Provision]:
    """Every part below the definitions' pasal left out, in the order of the text."""
    for pasal in naskah.pasal.values():
        if not is_definitions(pasal):
            yield from pasal.walk()


def matched(match: re.Match[str]) -> str:
    """The words that a pattern has found, on one line."""
    return " ".join(match[0].split())


def own(part: Provision) -> str:
    """A part's own words, without those of the parts below it."""
    return f"{part.text} {part.tail}".strip()


def with_leads(naskah: Naskah, citation: Citation) -> str:
    """All words of a part, after the own words of those above it up to its pasal: the
    subject of an entry often stands in the words before the list."""
    part = naskah.find(citation)
    if part is None:
        return ""
    above = [
        found.text
        for size in range(len(citation.parts))
        if (found := naskah.find(Citation(citation.pasal, citation.parts[:size])))
    ]
    return " ; ".join(filter(None, (*above, *map(own, part.walk()))))


def same(first: str, second: str) -> bool:
    """Whether two names are one."""
    return name_key(first) == name_key(second)
