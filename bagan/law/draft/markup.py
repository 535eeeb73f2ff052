"""A text with what is left of a page of the web in, the words with their lines and lists out."""

from __future__ import annotations

import html
import re

_SIGN = re.compile(
    r"</?(?:ul|ol|li|p|br|div|td|tr|table|tbody|h[1-6]|b|i|u|em|strong|span|a)\b[^<>]*>|&\w+;|&#\w+;",
    re.I,
)
_TAG = re.compile(r"<(?P<end>/?)(?P<name>\w+)")
_LISTS = ("ul", "ol")
_BREAKS = ("br", "p", "div", "tr", "td", "table", "tbody", "li", *_LISTS)
_STEP = "   "


def without_markup(text: str) -> str:
    """*text* without tags and entities of HTML; entries of lists have a bullet and stand as deep
    as they did.  A line stays a line where it holds one piece.

    >>> without_markup("<li>Umum &amp; Aset</li>")
    '• Umum & Aset'
    """
    if _SIGN.search(text) is None:
        return text
    return _Plain().read(text)


class _Plain:
    """Walks over the tags once."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.depth = 0
        self.words = False
        """Whether the line has words yet."""

    def read(self, text: str) -> str:
        at = 0
        for sign in _SIGN.finditer(text):
            self.say(text[at : sign.start()])
            at = sign.end()
            tag = _TAG.match(sign[0])
            if tag is None:
                self.say(html.unescape(sign[0]).replace("\xa0", " "))
            else:
                self.tag(tag["name"].lower(), ends=bool(tag["end"]))
        self.say(text[at:])
        return "".join(self.done)

    def say(self, words: str) -> None:
        self.done.append(words)
        last = words.rpartition("\n")
        self.words = bool(last[2].strip()) or (self.words and not last[1])

    def tag(self, name: str, *, ends: bool) -> None:
        if name in _LISTS:
            self.depth = max(0, self.depth + (-1 if ends else 1))
        if name in _BREAKS and not ends and self.words:
            self.done.append("\n")
            self.words = False
        if name == "li" and not ends:
            self.done.append(_STEP * max(0, self.depth - 1) + "• ")
