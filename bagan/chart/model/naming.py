"""A name in, what it is compared by out: whether two names are the same to a reader."""

from __future__ import annotations

import unicodedata


def name_key(name: str) -> str:
    """*name* as it is compared: letters and digits only, NFKC, casefolded, "&" as "dan".

    Capitals, spaces and punctuation do not count: two names with one key are the same name,
    in an article, in a spec and in an older version of it.

    >>> name_key("Dinas  Sosial;") == name_key("dinassosial")
    True
    """
    plain = unicodedata.normalize("NFKC", name).replace("&", "dan").casefold()
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", plain)))
