"""A Matrix in, Markdown out: the table and the drafted sentences, for a merge request."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from bagan.change.diff.matrix import COLUMNS, Matrix
from bagan.change.diff.sentences import Draft
from bagan.change.diff.telling import guess_note

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+!|~$:-]|(?<=\w)\.)")
"""Punctuation that may mean something; a colon could begin an emoji or a link."""
_REFERENCE = re.compile(r"@|\\[#!]|\bgh\\-", re.IGNORECASE)
"""What begins a mention of a person, an issue or a merge request, which forges look for only
after Markdown is resolved; a word joiner behind it breaks it."""


def write(matrix: Matrix) -> bytes:
    """The whole matrix as GitHub and GitLab show it; all texts are plain words there."""
    lines = [
        f"## {escaped(matrix.title)}",
        "",
        f"Semula: {escaped(matrix.semula)}  ",
        f"Menjadi: {escaped(matrix.menjadi)}",
        "",
        f"**{escaped(matrix.summary)}**",
        "",
    ]
    if matrix.rows:
        lines += [f"| {' | '.join(COLUMNS)} |", f"|{' --- |' * len(COLUMNS)}"]
        lines += [f"| {' | '.join(map(escaped, row.cells))} |" for row in matrix.rows]
        lines += ["", *_draft(matrix.draft)]
    return ("\n".join(lines).rstrip() + "\n").encode()


def _draft(draft: Draft) -> Iterator[str]:
    yield f"### {escaped(draft.mark)}"
    yield ""
    if draft.advice:
        yield f"**{escaped(draft.advice)}**"
        yield ""
    if draft.sentences:
        yield f"{escaped(draft.title)}"
        yield ""
        yield f"**{escaped(draft.heads[0])}**"
        yield ""
    if draft.opening:
        yield escaped(draft.opening)
        yield ""
    for sentence in draft.sentences:
        # a paragraph, not a list: its numbers would begin anew after each quotation
        number = "" if draft.single else f"{sentence.number}\\. "
        yield f"{number}{escaped(sentence.text)}{escaped(guess_note(sentence.guess))}"
        if sentence.quote:
            yield ""
            yield f"> {'<br>'.join(map(_quoted, sentence.quote))}"
        if sentence.remark:
            yield ""
            yield f"*Catatan: {escaped(sentence.remark)}*"
        yield ""
    if draft.closing:
        yield f"**{escaped(draft.heads[1])}**"
        yield ""
        for line in draft.closing:
            yield escaped(line)
            yield ""
    if draft.left:
        yield "Tanpa kalimat perubahan:"
        yield ""
        yield from (f"- {escaped(left.text)} ({escaped(left.reason)})" for left in draft.left)
        yield ""
    for note in draft.notes:
        yield escaped(note)
        yield ""


def _quoted(line: str) -> str:
    words = line.lstrip(" ")
    return "&nbsp;" * (len(line) - len(words)) + escaped(words)


def escaped(text: str) -> str:
    """*text* as plain words of Markdown in one line, also within a table.

    >>> escaped("A | <b>*B*</b>")
    'A \\\\| &lt;b&gt;\\\\*B\\\\*&lt;/b&gt;'
    """
    plain = _MARKUP.sub(r"\\\1", text)
    # an entity has no mark that the line above would have escaped, so its order matters
    plain = html.escape(plain, quote=False)
    plain = _REFERENCE.sub(r"\g<0>&#8288;", plain)
    return "<br>".join(plain.splitlines())
