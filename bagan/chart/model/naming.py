"""Two names in, whether they are one out: the same, alike but for typography, or different."""

from __future__ import annotations

import unicodedata
from enum import Enum
from functools import lru_cache


@lru_cache(maxsize=1 << 14)
def name_key(name: str) -> str:
    """*name* as it is compared: letters and digits only, NFKC, casefolded, "&" as "dan".

    Capitals, spaces and punctuation do not count: two names with one key are the same name,
    in an article, in a spec and in an older version of it.

    >>> name_key("Dinas  Sosial;") == name_key("dinassosial")
    True
    """
    plain = unicodedata.normalize("NFKC", name).replace("&", "dan").casefold()
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", plain)))


def plain_name(name: str) -> str:
    """*name* in its usual letters: composed, ligatures taken apart, blanks single.

    >>> plain_name("Seksi  Veri\ufb01kasi")
    'Seksi Verifikasi'
    """
    return " ".join(unicodedata.normalize("NFKC", name).split())


class Sameness(Enum):
    """How two names stand to each other."""

    SAME = "same"
    TYPOGRAPHY = "typography"
    """Composed letters, ligatures, blanks, quotes, hyphens, capitals, invisible characters:
    a reader takes both for one name, and no law is amended by them."""
    DIFFERENT = "different"


def sameness(one: str, other: str) -> Sameness:
    """Whether two names are one.

    >>> sameness("Seksi Veri\ufb01kasi", "Seksi Verifikasi")
    <Sameness.TYPOGRAPHY: 'typography'>
    """
    if one == other:
        return Sameness.SAME
    alike = name_key(one) == name_key(other)
    return Sameness.TYPOGRAPHY if alike else Sameness.DIFFERENT
