"""The text in; set phrases of its articles that name another than the law's words do, out.

Lembaran Daerah is for a Peraturan Daerah, Berita Daerah for the regulations of its head [UU
12/2011, Lampiran II]; a Gubernur is "wakil Pemerintah Pusat" [UU 23/2014, Pasal 8 ayat (2)].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.language import _
from bagan.law.naskah.naskah import Naskah
from bagan.law.rules.wordings import articles, matched, own

_GAZETTE = re.compile(
    r"\b(?:(?P<lembaran>Lembaran)|Berita)\s+Daerah\s+(?:pada|untuk|bagi|atas)\s+"
    r"(?:setiap\s+|salinan\s+)?Peraturan\s+(?:(?P<perda>Daerah)|Bupati|Wali\s?kota|Gubernur)\b",
    re.IGNORECASE,
)
_OF_CENTRE = re.compile(
    r"\bGubernur\s+(?:selaku|sebagai)\s+wakil\s+(?:dari\s+)?"
    r"(?!Pemerintah(?:\s+Pusat|\s*[,.;)]|\s+(?![A-Z])|\Z)|Pusat|Presiden)[\w\s]{3,30}?(?=\s(?:di|dalam)\b|[,.;]|\Z)",
    re.IGNORECASE,
)


def misnamed(text: Naskah) -> Iterator[tuple[int, str, str]]:
    """Where a phrase begins, its words, and what is wrong with it."""
    for part in articles(text):
        for match in _GAZETTE.finditer(own(part)):
            if bool(match["lembaran"]) is not bool(match["perda"]):
                told = _('"{words}": that is placed in the other gazette', words=matched(match))
                yield part.start, matched(match), told
        for match in _OF_CENTRE.finditer(own(part)):
            told = _('"{words}": a Gubernur is wakil Pemerintah Pusat', words=matched(match))
            yield part.start, matched(match), told
