"""The lines of a text in; which are a page's number, its running head, its catchword, out."""

from __future__ import annotations

import re

from bagan.law.naskah.rows import Row

_PAGE = re.compile(
    r"[\s*_#|>]*(?:[-–—~]+\s*\d{1,4}\s*[-–—~]+|\d{1,4}|(?:hal(?:aman)?|page)\b\.?\s*[-–:]?\s*\d{1,4}"
    r"(?:\s*(?:dari|/|of)\s*\d{1,4})?|\d{1,4}\s*(?:dari|/)\s*\d{1,4}"
    r"|(?:https?://|www\.|jdih\.)[\w./-]+)[\s*_|]*",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"\W*(?:(?-i:SALINAN|RANCANGAN|DRAF?T)|jdih(?:\.[\w.]+|\s+(?:kabupaten|kota|provinsi)(?:\s[^\W\d_]+){1,3})?|(?:dokumen\s+ini\s+(?:telah\s+)?)?ditandatangani\s+secara"
    r"\s+elektronik\b.*|balai\s+sertifikasi\s+elektronik.*|salinan\s+(?:ini\s+)?sesuai\s+dengan\s+aslinya)\W*",
    re.IGNORECASE,
)
"""What a site or a certificate prints on every page, wherever it comes to stand in the text."""
_FOOT = re.compile(r"[^;:]{3,90}(?:\s{3,}|\s\|\s*)hal(?:aman)?\.?\s*\d{1,4}\s*", re.IGNORECASE)
"""Words at the foot of a page, with its number behind them."""
_PAGES = frozenset("-–—~0123456789hHpPwWjJ*#|>_")
"""How a line with a page's number begins."""
_STAMPS = frozenset("SsRrDdJjBb")
_RUNNING = re.compile(
    r"(?:Peraturan|Keputusan)\s[^.;,]{3,80}\sNomor\s\S+\sTahun\s\d{4}", re.IGNORECASE
)
_GAZETTE = re.compile(r"(?:BERITA|LEMBARAN)\s+DAERAH\s[^.;,a-z]{3,80}")
"""One on two pages; once, it tells where the regulation was published."""
_TITLED = re.compile(r"(?:PERATURAN|KEPUTUSAN)\s[^.;,a-z]{3,80}")
_NUMBERED = re.compile(r"NOMOR\s\S+(?:\s\S+)?\sTAHUN\s\d{4}")
"""A running head on two lines, beside a page's number."""
_DOT = frozenset(".…")
_DOTS = re.compile(r"\s*(?:…|\.\s?\.\s?\.)[\s.…]*\Z")


def is_page_number(line: str) -> bool:
    """Whether a line holds a page's number, maybe behind words at its foot, the address of a site
    or a stamp, and nothing else."""
    first = line.lstrip()[:1]
    if line.rstrip()[-1:].isdigit() and _FOOT.fullmatch(line):
        return True
    number = first in _PAGES and _PAGE.fullmatch(line) is not None
    return number or (first in _STAMPS and _STAMP.fullmatch(line) is not None)


def page_numbers(text: str, lines: list[Row]) -> set[int]:
    """The lines that hold a page's number and nothing else."""
    return {place for place, row in enumerate(lines) if is_page_number(text[row.start : row.end])}


def running_heads(text: str, lines: list[Row], numbers: set[int]) -> set[str]:
    """The lines that stand at the edge of at least three pages: their running heads.

    *numbers* are the :func:`page_numbers`.
    """
    edges: dict[str, set[int]] = {}
    second: dict[tuple[str, str], set[int]] = {}
    running: set[str] = set()
    for place, row in enumerate(lines):
        if place not in numbers and "\f" not in text[row.start : row.end]:
            continue
        for step in (-1, 1):
            near = _next_words(lines, place, step)
            if near is None or not _may_run(lines[near].body):
                continue
            edges.setdefault(lines[near].body, set()).add(near)
            further = _next_words(lines, near, step)
            if further is not None and _may_run(lines[further].body):
                pair = (lines[near].body, lines[further].body)
                second.setdefault(pair, set()).add(near)
        running |= _titled(lines, place)
    running |= {
        body
        for body, places in edges.items()
        if len(places) >= 3
        or _RUNNING.fullmatch(" ".join(body.split()))
        or (_GAZETTE.fullmatch(body) and sum(row.body == body for row in lines) > 1)
    }
    return running | {
        other
        for (body, other), places in second.items()
        if body in running and len(places) >= 3 and body.isupper() and other.isupper()
    }


def _titled(lines: list[Row], place: int) -> set[str]:
    """The two lines above or below a page's number that are the title and the number of the
    regulation."""
    for step in (-1, 1):
        near = _next_words(lines, place, step)
        far = _next_words(lines, near, step) if near is not None else None
        if near is None or far is None:
            continue
        title, number = lines[min(near, far)].body, lines[max(near, far)].body
        if _TITLED.fullmatch(title) and _NUMBERED.fullmatch(number):
            return {title, number}
    return set()


def _may_run(body: str) -> bool:
    """Whether a line may be a running head: no short words of a sentence."""
    return 8 <= len(body) <= 120 or (body.isupper() and len(body) >= 4)


def catchwords(text: str, lines: list[Row], numbers: set[int]) -> set[int]:
    """The lines that repeat, at the foot of a page and with dots, how the next one begins."""
    found: set[int] = set()
    for place, row in enumerate(lines):
        if row.body[-1:] not in _DOT or len(row.body) > 60:
            continue
        match = _DOTS.search(row.body)
        if match is None:
            continue
        words = " ".join(row.body[: match.start()].casefold().split())
        turned = False
        for at, near in enumerate(lines[place + 1 : place + 13], place + 1):
            if at in numbers or "\f" in text[near.start : near.end]:
                turned = True
            begins = " ".join(near.body[: 2 * len(row.body)].casefold().split())
            if turned and not near.blank and begins.startswith(words):
                found.add(place)
                break
    return found


def _next_words(lines: list[Row], place: int, step: int) -> int | None:
    """The nearest line with words, at most four lines away."""
    for near in range(place + step, place + 5 * step, step):
        if 0 <= near < len(lines) and not lines[near].blank:
            return near
    return None
