"""A name in, another that a check must not take for it out."""

from __future__ import annotations

import random

_WORDS = ("Khusus", "Wilayah", "Pusat", "Terpadu", "Utama")


def other_name(chance: random.Random, name: str) -> str:
    """*name* with a word changed, added, left out, or misspelt."""
    words = name.split()
    how = chance.choice(("change", "add", "leave", "misspell"))
    place = chance.randrange(len(words))
    if how == "leave" and len(words) > 2:
        del words[place]
    elif how == "add":
        words.insert(place + 1, chance.choice(_WORDS))
    elif how == "misspell" and len(words[place].strip(",")) > 4:
        words[place] = misspelt(chance, words[place])
    else:
        words[place] = chance.choice(_WORDS)
    new = " ".join(words).strip(",")
    return new if new.casefold() != name.casefold() else f"{name} {chance.choice(_WORDS)}"


def misspelt(chance: random.Random, word: str) -> str:
    """*word* with one of its inner letters left out."""
    place = chance.choice([n for n in range(1, len(word) - 1) if word[n].isalpha()])
    return word[:place] + word[place + 1 :]
