"""Remarks, texts and pairs in, lines of YAML out: comments, scalars, short mappings."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from bagan.chart.spec import scalar
from bagan.law.draft.values import Basis, Person, Remark

MARK = "PERIKSA"
"""How a comment begins that the author has to look at."""
WIDTH = 100
"""Characters of a line of a drafted spec: what fits on a screen without scrolling."""


# --- comments -------------------------------------------------------------------------


def remark_lines(remark: Remark, indent: str) -> Iterator[str]:
    place = f" (naskah baris {remark.line})" if remark.line else ""
    words = f': "{remark.words}"' if remark.words else ""
    mark = f"{MARK}{place}: " if remark.doubt else ""
    yield from comment(f"{mark}{remark.text}{words}", indent)


def remarks_lines(remarks: Iterable[Remark], indent: str) -> Iterator[str]:
    for remark in remarks:
        yield from remark_lines(remark, indent)


def comment(text: str, indent: str = "") -> Iterator[str]:
    """*text* as comment lines, the further ones set in."""
    width = max(40, WIDTH - len(indent) - 2)
    for line in textwrap.wrap(text, width, subsequent_indent="  "):
        yield f"{indent}# {line}"


# --- scalars --------------------------------------------------------------------------


def flow(text: str) -> str:
    return scalar(text, flow=True)


def one_or_many(texts: Iterable[str]) -> str:
    """A flow sequence, or the one text alone."""
    items = list(texts)
    return flow(items[0]) if len(items) == 1 else sequence(items)


def sequence(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(flow, texts))}]"


def basis(of: Basis) -> tuple[str, str]:
    """The key and the value of what an item rests on, ready to be written."""
    if of.dasar:
        return "dasar", one_or_many(of.dasar)
    return "rekonstruksi", flow(of.rekonstruksi)


def people(of: Iterable[Person]) -> tuple[str, str]:
    """The key and the value of those who hold an item, in one line."""
    return "anggota_tim", f"[{', '.join(map(person, of))}]"


def person(one: Person) -> str:
    """A member of a team: his office alone, or with what else is told."""
    pairs = (("peran", one.peran), ("nama", one.nama), ("jabatan", one.jabatan))
    told = [f"{key}: {flow(text)}" for key, text in pairs if text]
    return f"{{{', '.join(told)}}}" if len(told) > 1 else flow(one.jabatan)


def mapping(pairs: Iterable[tuple[str, str]], lead: str, indent: str) -> Iterator[str]:
    """``lead`` and a mapping: on one line where it fits, else a line for each key."""
    items = list(pairs)
    line = f"{lead} {{{', '.join(f'{key}: {value}' for key, value in items)}}}"
    if len(line) <= WIDTH:
        yield line
        return
    yield lead
    for key, value in items:
        yield f"{indent}{key}: {value}"


def wrapped(lead: str, text: str) -> Iterator[str]:
    """A long flow sequence or expression over several lines."""
    indent = " " * (len(lead) - len(lead.lstrip(" -")) + 2)
    yield from textwrap.wrap(
        text, WIDTH, initial_indent=lead, subsequent_indent=indent, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip
