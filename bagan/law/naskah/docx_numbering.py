"""The numbering and styles of a Word file in, the label of each paragraph in turn out.

Word keeps "a.", "(2)" or "Pasal 7" out of the text and counts anew whenever it shows it.
The rules are those of ECMA-376, Part 1, 17.9 (numbering) and 17.7 (styles); where Word
does otherwise, as Microsoft says in [MS-OI29500].
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from docx.oxml.ns import qn

Element = Any
"""An element of lxml, which has no types."""

_VAL = qn("w:val")
_LEVELS = range(9)
_DEEPEST = 32
"""How many styles may be based on each other; more is a circle."""
_LONGEST = 64
"""Characters of a label; Word allows half of it."""
_LAST = 32767
"""The largest number that Word counts to."""
_LETTERS_LAST = 780
"""The largest number that Word writes in letters: thirty times z."""
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered; ``restart`` is the level, counted from 1, whose
    use starts it anew (0: none), ``style`` the paragraph style that is tied to it."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class Numbered:
    """One list (num): the definition it counts on with others, its levels, and those of
    them that it starts anew when it first comes to them."""

    shared: str
    levels: dict[int, Level]
    anew: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph or its letters have from a style and those it is based on."""

    num: str | None = None
    level: int | None = None
    owner: str = ""
    hidden: bool | None = None


@dataclass(slots=True)
class Labels:
    """Gives the labels of a document's paragraphs, asked in the order of the text."""

    lists: dict[str, Numbered]
    styles: dict[str, Style]
    default: str
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def of(self, properties: Element | None) -> str:
        """The label of the next paragraph, by its ``w:pPr``; empty where it has none."""
        num, level = self._place(properties)
        numbered = self.lists.get(num)
        if numbered is None or level not in numbered.levels:
            return ""
        counts = self._counts.setdefault(numbered.shared, {})
        shape = numbered.levels[level]
        if level in numbered.anew and (num, level) not in self._begun:
            counts[level] = shape.start
        else:
            counts[level] = counts.get(level, shape.start - 1) + 1
        self._begun.add((num, level))
        for deeper in [below for below in counts if below > level]:
            restart = numbered.levels.get(deeper, Level()).restart
            if restart is None or level < restart:
                del counts[deeper]
        return _label(numbered.levels, level, counts)

    def style_of(self, properties: Element | None) -> Style:
        """The style of a paragraph, by its ``w:pPr``."""
        name = value(properties, "w:pStyle") or self.default
        return self.styles.get(name, Style())

    def _place(self, properties: Element | None) -> tuple[str, int]:
        """The list and the level of a paragraph: its own, else those of its style."""
        style = self.style_of(properties)
        own = child(properties, "w:numPr")
        num = value(own, "w:numId")
        level = number(value(own, "w:ilvl"), -1)
        if num is None:
            num = style.num or ""
            if level < 0:
                level = self._tied(num, style)
        return num, max(level, 0)

    def _tied(self, num: str, style: Style) -> int:
        """The level that a style's paragraphs stand at."""
        if style.level is not None:
            return style.level
        levels = self.lists[num].levels if num in self.lists else {}
        return next((key for key, shape in levels.items() if shape.style == style.owner), 0)


def read_labels(numbering: Element | None, styles: Element | None) -> Labels:
    """Labels for a document with these parts, either of which may be missing."""
    raw = {key: style for style in children(styles, "w:style") if (key := style.get(_STYLE_ID))}
    known = {key: _style(key, raw) for key in raw}
    default = next(
        (
            key
            for key, style in raw.items()
            if style.get(qn("w:type")) == "paragraph" and on(style.get(qn("w:default"), "0"))
        ),
        "",
    )
    return Labels(_lists(numbering, known), known, default)


_STYLE_ID = qn("w:styleId")


def _style(key: str, raw: dict[str, Element]) -> Style:
    found = Style()
    at: str | None = key
    for _step in range(_DEEPEST):
        style = raw.get(at or "")
        if style is None:
            break
        properties = child(style, "w:pPr")
        numbers = child(properties, "w:numPr")
        num, level = value(numbers, "w:numId"), value(numbers, "w:ilvl")
        if found.level is None and found.num is None and level is not None:
            found = replace(found, level=number(level, 0))
        if found.num is None and num is not None:
            found = replace(found, num=num, owner=at or "")
        if found.hidden is None:
            found = replace(found, hidden=vanishes(child(style, "w:rPr")))
        at = value(style, "w:basedOn")
    return found


def _lists(numbering: Element | None, styles: dict[str, Style]) -> dict[str, Numbered]:
    shared = {
        key: part
        for part in children(numbering, "w:abstractNum")
        if (key := part.get(qn("w:abstractNumId")))
    }
    nums = {
        key: part
        for part in children(numbering, "w:num")
        if (key := part.get(qn("w:numId"))) and key != "0"
    }
    definitions = {key: _levels(part) for key, part in shared.items()}
    lists: dict[str, Numbered] = {}
    for key, num in nums.items():
        name = _definition(num, shared=shared, nums=nums, styles=styles)
        levels = dict(definitions.get(name, {}))
        anew = set()
        for override in children(num, "w:lvlOverride"):
            at = number(override.get(qn("w:ilvl")), -1)
            shape = child(override, "w:lvl")
            if shape is not None:
                levels[at] = _level(shape)
            start = value(override, "w:startOverride")
            if start is not None and at in levels:
                levels[at] = replace(levels[at], start=number(start, 1))
                anew.add(at)
        lists[key] = Numbered(name, levels, frozenset(anew))
    return lists


def _definition(
    num: Element, *, shared: dict[str, Element], nums: dict[str, Element], styles: dict[str, Style]
) -> str:
    """The key of a num's abstractNum; one that only names a list style leads on to another."""
    for _step in range(_DEEPEST):
        name = value(num, "w:abstractNumId") or ""
        linked = styles.get(value(shared.get(name), "w:numStyleLink") or "")
        if linked is None or linked.num not in nums:
            break
        num = nums[linked.num]
    return name


def _levels(part: Element) -> dict[int, Level]:
    found = {number(lvl.get(qn("w:ilvl")), -1): _level(lvl) for lvl in children(part, "w:lvl")}
    return {key: found[key] for key in sorted(found) if key in _LEVELS}


def _level(lvl: Element) -> Level:
    restart = value(lvl, "w:lvlRestart")
    legal = child(lvl, "w:isLgl")
    return Level(
        start=number(value(lvl, "w:start"), 0),
        form=value(lvl, "w:numFmt") or "decimal",
        text=value(lvl, "w:lvlText") or "",
        restart=None if restart is None else number(restart, 0),
        legal=legal is not None and on(legal.get(_VAL, "1")),
        style=value(lvl, "w:pStyle") or "",
    )


def _label(levels: dict[int, Level], level: int, counts: dict[int, int]) -> str:
    """The text of a level, its "%1" to "%9" filled in; a bullet is a dash."""
    shape = levels[level]
    if shape.form == "bullet":
        return "-" if shape.text.strip() else ""

    def count(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        if at > level or at not in levels:
            return ""
        form = levels[at].form
        if shape.legal and form not in ("none", "bullet"):
            form = "decimal"
        return spelt(counts.get(at, levels[at].start), form)

    return re.sub("%([1-9])", count, shape.text[:_LONGEST])[:_LONGEST].strip()


def spelt(count: int, form: str) -> str:
    """*count* in one of Word's forms; those of other scripts and languages as digits.

    >>> [spelt(28, form) for form in ("lowerLetter", "upperRoman", "decimalZero", "none")]
    ['bb', 'XXVIII', '28', '']
    """
    if form in ("none", "bullet"):
        return ""
    if form in ("lowerLetter", "upperLetter") and 0 < count <= _LETTERS_LAST:
        turns, letter = divmod(count - 1, 26)
        text = chr(ord("a") + letter) * (turns + 1)
    elif form in ("lowerRoman", "upperRoman") and 0 < count <= _LAST:
        text = ""
        for worth, digits in _ROMAN:
            times, count = divmod(count, worth)
            text += digits * times
    else:
        text = f"{count:02}" if form == "decimalZero" else str(count)
    return text.upper() if form.startswith("upper") else text


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name, such as "w:numPr"."""
    return None if element is None else element.find(qn(name))


def children(element: Element | None, name: str) -> list[Element]:
    """All children of that name."""
    return [] if element is None else element.findall(qn(name))


def value(element: Element | None, name: str) -> str | None:
    """The ``w:val`` of the first child of that name."""
    found = child(element, name)
    return None if found is None else found.get(_VAL)


def number(text: str | None, default: int) -> int:
    """*text* as a whole number that Word could count to, else *default*."""
    try:
        found = int(text or "")
    except ValueError:
        return default
    return found if abs(found) <= _LAST else default


def on(text: str) -> bool:
    """Whether a switch of Word is on [ECMA-376, Part 1, 22.9.2.7]."""
    return text not in ("0", "false", "off")


def vanishes(letters: Element | None) -> bool | None:
    """Whether a ``w:rPr`` hides its text; None where it does not say."""
    found = child(letters, "w:vanish")
    return None if found is None else on(found.get(_VAL, "1"))
