"""An entry's number in, its letter and its citation out, as offices count in lists."""

from __future__ import annotations


def letter(number: int) -> str:
    """The letter of an entry, as offices count on after z: 26 is z, 27 is aa, 28 is bb.

    >>> letter(3), letter(28)
    ('c', 'bb')
    """
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1)


def letter_number(letters: str) -> int:
    """The number of an entry's letter, the inverse of :func:`letter`; 0 for no letter of a-z.

    Who writes ab after aa counts the same by the last letter.

    >>> letter_number("c"), letter_number("bb"), letter_number("ab"), letter_number("4")
    (3, 28, 28, 0)
    """
    small = letters.lower()
    if not (small.isascii() and small.isalpha()):
        return 0
    return (len(small) - 1) * 26 + ord(small[-1]) - ord("a") + 1


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def roman(number: int) -> str:
    """*number* as annexes count: I, II, III ..., up to 39."""
    tens, ones = divmod(number, 10)
    return "X" * tens + _ONES[ones]


def roman_number(numeral: str) -> int:
    """What a Roman numeral counts, the inverse of :func:`roman`; other letters count nothing.

    >>> roman_number("IV"), roman_number("XIX"), roman_number("")
    (4, 19, 0)
    """
    values = [_ROMAN.get(sign, 0) for sign in numeral]
    pairs = zip(values, [*values[1:], 0], strict=False)
    return sum(-one if one < two else one for one, two in pairs)


def level_below(citation: str) -> str:
    """What the entries below *citation* are called: angka after huruf, else huruf."""
    words = citation.casefold().split()
    named = (word for word in reversed(words) if word in ("pasal", "ayat", "huruf", "angka"))
    return "angka" if next(named, "") == "huruf" else "huruf"


def cite(parent: str, level: str, number: int) -> str:
    """The citation of entry *number* below *parent*: "Pasal 12 huruf a angka 4"."""
    return f"{parent} {level} {letter(number) if level == 'huruf' else number}"
