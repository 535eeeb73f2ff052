"""What a box says in capitals in, the name that a spec would have out."""

from __future__ import annotations

SMALL = frozenset(
    ("dan", "atau", "di", "ke", "dari", "pada", "untuk", "yang", "dengan", "serta", "oleh", "dalam")
)
"""Words that offices write small within a name."""


def recased(printed: str, known: str) -> tuple[str, bool]:
    """*printed*, which stands in capitals, spelt as *known*, the name from before; and whether
    the spelling of a word had to be guessed.

    >>> recased("KEPALA BADAN DAN UPT", "Kepala UPT")
    ('Kepala Badan dan UPT', True)
    >>> recased("Kepala Badan", "Kepala UPT")
    ('Kepala Badan', False)
    """
    if printed != printed.upper() or known == known.upper():
        return printed, False
    spelt = {word.upper(): word for word in known.split()}
    words, guessed = [], False
    for word in printed.split():
        if word in spelt:
            words.append(spelt[word])
        elif word.lower() in SMALL:
            words.append(word.lower())
        else:
            guessed = True
            words.append("-".join(part.capitalize() for part in word.split("-")))
    return " ".join(words), guessed
