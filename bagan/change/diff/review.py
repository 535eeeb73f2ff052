"""A comparison's table in, Markdown for a review on GitHub out (comment or step summary).

Names in a spec are anybody's words: none becomes markup, a link, a mention of a person or
of an issue.  Printed text, so always Indonesian.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bagan.change.diff.matrix import Matrix, Row
    from bagan.change.diff.outcomes import Outcome

LIMIT = 60_000
"""The most characters of a text: GitHub takes 65,536 in a comment."""

JOINER = "\u2060"
"""A word joiner: not seen, but what it stands in is no address and no mention any more."""
_RISKY = re.compile(
    r"(?P<markup>[\\`*_\[\]<>&|~$])|@|#|:(?=[\w+-]+:)|://|\bwww\.|\bgh-", re.IGNORECASE
)
_SPACE = re.compile(r"[^\S\N{NO-BREAK SPACE}]+")


def escaped(text: str) -> str:
    """*text* so that GitHub shows it as it is, in one line.

    Markup becomes character references, which are resolved after markup is looked for
    [GFM 2.5]; mentions, numbers of issues and bare addresses, which GitHub links only
    after that, are broken by a joiner; so are names of emoji.

    >>> escaped("<b> a|b")
    '&#60;b&#62; a&#124;b'
    """
    return " ".join(_SPACE.split(_RISKY.sub(_harmless, text).strip()))


def _harmless(found: re.Match[str]) -> str:
    if found["markup"]:
        return f"&#{ord(found[0])};"
    return f":{JOINER}//" if found[0] == "://" else f"{found[0]}{JOINER}"


def review(matrix: Matrix, *, files: Sequence[str] = (), level: int = 2) -> str:
    """One comparison: summary, table, guesses, and which *files* hold the pictures.

    *level* is that of its heading; rows that do not fit in LIMIT characters are counted.
    """
    head = [
        f"{'#' * level} {escaped(matrix.title)}",
        "",
        f"**{escaped(matrix.summary)}**",
        "",
        f"Semula: {escaped(matrix.semula)}<br>Menjadi: {escaped(matrix.menjadi)}",
        "",
    ]
    tail = [*_guesses(matrix.rows), *_pictures(files)]
    rest = LIMIT - sum(len(line) + 1 for line in (*head, *tail))
    return "\n".join([*head, *_table(matrix.rows, rest), "", *tail])


def _table(rows: Iterable[Row], room: int) -> Iterator[str]:
    left = 0
    for line in (
        "| No. | Semula | Menjadi | Keterangan | Dasar hukum |",
        "|---:|---|---|---|---|",
    ):
        room -= len(line) + 1
        yield line
    for row in rows:
        line = _row(row)
        room -= len(line) + 1
        # After one that does not fit, none: a table with holes would mislead.
        if left or room < 0:
            left += 1
        else:
            yield line
    if left:
        yield ""
        yield f"Masih ada {left} perubahan lain; tabel yang lengkap ada dalam berkasnya."


def _row(row: Row) -> str:
    number, semula, menjadi, remark, basis = row.cells
    if row.guess is not None:
        remark = f"⚠ {remark}"
    return f"| {' | '.join(map(_cell, (number, semula, menjadi, remark, basis)))} |"


def _cell(text: str) -> str:
    """A cell of a table: its lines parted by <br>, the only markup there."""
    return "<br>".join(escaped(line) for line in text.splitlines()) or "-"


def _guesses(rows: Sequence[Row]) -> Iterator[str]:
    count = sum(row.guess is not None for row in rows)
    if count:
        yield (
            f"⚠ {count} perubahan hanya dugaan dari kemiripan: tulis `asal` dalam spesifikasi "
            "agar pasti."
        )
        yield ""


def _pictures(files: Sequence[str]) -> Iterator[str]:
    if files:
        names = ", ".join(f"<code>{escaped(name)}</code>" for name in files)
        yield f"Gambar dan matriks: {names}"
        yield ""


def overview(outcomes: Sequence[Outcome], *, heading: str, limited: bool) -> str:
    """A set: a table of all pairs that are not the same, then each changed one.

    *limited* to what a comment on GitHub may hold; what is left out is counted.
    """
    lines = [f"## Perubahan bagan: {escaped(heading)}", ""]
    shown = [outcome for outcome in outcomes if outcome.state != "sama"]
    if shown:
        lines += ["| Daerah | Berkas | Perubahan |", "|---|---|---|"]
        lines += [_line(outcome) for outcome in shown]
        lines.append("")
    for outcome in shown:
        lines += [f"- {escaped(line)}" for line in outcome.faults]
    text = "\n".join([*lines, ""])
    left = 0
    for outcome in shown:
        if limited and len(text) + len(outcome.text) > LIMIT:
            left += bool(outcome.text)
        elif outcome.text:
            text += f"\n{outcome.text.rstrip()}\n"
    if left:
        text += f"\nMasih ada {left} daerah lain; lihat berkasnya.\n"
    return text


def _line(outcome: Outcome) -> str:
    region = f"{outcome.code} {outcome.region}".strip() or "-"
    return f"| {escaped(region)} | {escaped(outcome.name)} | {escaped(outcome.words)} |"
