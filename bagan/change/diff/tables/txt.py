"""A Matrix in, the draft of the amending regulation out as text, to be pasted into Word.

The regulation's own words come first; what is said to the drafter stands below them.
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.change.diff.matrix import Matrix
from bagan.change.diff.sentences import Draft
from bagan.change.diff.telling import guess_note

ASIDE = "CATATAN BAGI PERANCANG (bukan bagian dari peraturan)"


def write(matrix: Matrix) -> bytes:
    """The draft in UTF-8 with a mark that Word and Notepad know it by, lines ended as theirs."""
    return text(matrix.draft).replace("\n", "\r\n").encode("utf-8-sig")


def text(draft: Draft) -> str:
    """The draft as lines, each paragraph one line."""
    return "\n".join([draft.mark, "", *_body(draft), *_asides(draft)]).rstrip() + "\n"


def _body(draft: Draft) -> Iterator[str]:
    if not draft.sentences:
        yield from ("Spesifikasi tidak menyebut pasal atau lampiran yang perlu diubah.", "")
        return
    if draft.advice:
        yield from (draft.advice, "")
    yield from (draft.title, "", draft.heads[0], "")
    if draft.opening:
        yield from (draft.opening, "")
    for sentence in draft.sentences:
        number = "" if draft.single else f"{sentence.number}. "
        yield from (f"{number}{sentence.text}", "")
        if sentence.quote:
            yield from (*sentence.quote, "")
    yield from (draft.heads[1], "")
    for line in draft.closing:
        yield from (line, "")


def _asides(draft: Draft) -> Iterator[str]:
    lines = [
        f"- {'Kalimat' if draft.single else f'Angka {sentence.number}'} ({sentence.pasal}): {words}"
        for sentence in draft.sentences
        for words in filter(None, (guess_note(sentence.guess).strip(), sentence.remark))
    ]
    lines += [f"- {note}" for note in draft.notes]
    lines += [f"- Tanpa kalimat: {left.text} ({left.reason})" for left in draft.left]
    if lines:
        yield from (ASIDE, "", *lines)
