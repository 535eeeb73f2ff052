"""Text in, its characters that no spec may hold out.

Three sieves: files that are no text at all, what no YAML file may hold, told by its place in the
file, and what no value may hold, because it could not be printed on a line as it reads.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

from bagan.language import _
from bagan.problem import Problem, Span

_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_ODD_SPACE = re.compile(
    r"^[ \t]*(?:- *)*(?:[\w-]+: *)?(?:\{ *)?(?:[\w-]+:)?"
    "([\N{NO-BREAK SPACE}\N{EN QUAD}-\N{ZERO WIDTH SPACE}\N{NARROW NO-BREAK SPACE}"
    "\N{IDEOGRAPHIC SPACE}])",
    re.MULTILINE,
)
"""A space of Word or of a web page in an indentation, or after a dash or a key's colon."""
_FOREIGN = re.compile(rb"%PDF-|PK\x03\x04|\xd0\xcf\x11\xe0|\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*")
"""How files of other programs begin: PDF, Word and Excel of today and of old, pictures."""


def character_name(character: str) -> str:
    """A character as its code point and its Unicode name.

    >>> character_name("\u202e")
    'U+202E RIGHT-TO-LEFT OVERRIDE'
    """
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def printable(text: str) -> str:
    """*text* as it may be shown on one line: what could forge a line, steer a terminal or turn
    the reading direction is U+FFFD.

    >>> printable("a\\nb\\x1b[31m")
    'a\ufffdb\ufffd[31m'
    """
    if text.isprintable():
        return text
    return "".join(
        c if c.isprintable() or unicodedata.category(c) == "Zs" else "\N{REPLACEMENT CHARACTER}"
        for c in text
    )


def bad_character(text: str) -> str | None:
    """The first character that cannot be printed on one line of text, or None.

    Line breaks and other control characters, marks that turn the reading direction,
    private and unassigned code points; white space round the text is no matter.
    """
    if text.isprintable():
        return None
    for character in text.strip():
        if not character.isprintable() and unicodedata.category(character) != "Zs":
            return character
    return None


def _place_of(text: str, path: str, position: int) -> Span:
    line, start = 1, 0
    for match in _LINE_END.finditer(text, 0, position):
        line, start = line + 1, match.end()
    return Span(path, line, position - start + 1)


def foreign_file(raw: bytes, path: str) -> Problem | None:
    """The Problem of a document or a picture that was named in place of a spec."""
    if not _FOREIGN.match(raw):
        return None
    return Problem(
        Span(path),
        "bentuk-salah",
        _("This is a document or a picture, not a spec"),
        _(
            'A spec is a text file, for example dinas.yaml: "bagan import" drafts one from a '
            'regulation, a table or a chart; "bagan buka" gives back the one that a file made by '
            "Bagan carries."
        ),
    )


def forbidden_characters(text: str, path: str) -> list[Problem]:
    """Characters that no YAML file may hold, and spaces that YAML does not take for spaces."""
    problems = [
        Problem(
            _place_of(text, path, match.start(1)),
            "yaml-karakter",
            _("{character} stands where a space belongs", character=character_name(match[1])),
            _("Delete it and type a space; it was copied from Word or from a web page."),
        )
        for match in islice(_ODD_SPACE.finditer(text), 100)
    ]
    for match in _FORBIDDEN.finditer(text):
        if len(problems) == 100:
            break
        problems.append(
            Problem(
                _place_of(text, path, match.start()),
                "yaml-karakter",
                _(
                    "The file holds {character}, which is not allowed",
                    character=character_name(match[0]),
                ),
                _("Remove the character."),
            )
        )
    return problems


def broken_utf8(raw: bytes, path: str, error: UnicodeDecodeError) -> Problem:
    """The Problem of bytes that are not UTF-8."""
    before = raw[: error.start].decode("utf-8")
    return Problem(
        _place_of(before, path, len(before)),
        "yaml-utf8",
        _(
            "The file is not UTF-8 text: byte {byte} does not belong here",
            byte=f"0x{raw[error.start]:02X}",
        ),
        _("Save the file as UTF-8."),
    )
