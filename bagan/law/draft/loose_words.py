"""The words of a line in; whether they are a sentence, prose or an amount, and no name, out."""

from __future__ import annotations

import re

_LED = re.compile(r",\s*(?:yang\s+)?(?:dipimpin|dikepalai|dijabat)\s+oleh\s[^,;:.]+", re.IGNORECASE)
"""Who leads the office of an entry: "Sekretariat, dipimpin oleh Sekretaris, membawahkan"."""
_VERBS = re.compile(
    r"\b(?:dipimpin|mempunyai|melaksanakan|melakukan|bertanggung\s?\w*|berkedudukan|merupakan"
    r"|menyelenggarakan|dilaksanakan|dilakukan|dibentuk|diangkat|bertugas|membantu|mengusulkan"
    r"|meng?k?oordin\w+|ber?koordin\w+|tercantum|ditetapkan|berpedoman|menyampaikan"
    r"|akan|telah|sudah|bahwa|agar|karena|sehingga|menyatakan|mengatakan)\b",
    re.IGNORECASE,
)
"""What no entry of a list of offices says."""
_TASK = re.compile(
    r"\W*(?:me[a-z]+(?:kan|i)|mem(?:impin|bina|buat|bantu|elihara)|mengelola|menyusun|mengurus"
    r"|(?-i:Sebagai)|ber(?:fungsi|peran|tindak|tugas|tanggung)|pemegang)\b"
    r"|(?-i:(?:Pemimpin|Pimpinan|Koordinator|Pembantu)\s+(?:[a-z][^;:]*\.\Z|(?:[a-z]+\s+){4}))",
    re.IGNORECASE,
)
"""How one begins that tells what an office does."""
_FAREWELL = re.compile(
    r"(?:terima\s*kasih|demikian|wassalam\w*|hormat\s+kami|atas\s+perhatian\w*)\b"
    r"|©|\(c\)(?=[^;]*\b(?:19|20)\d\d\b)|(?:copyright|hak\s+cipta|all\s+rights)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:sebagaimana|adalah|yang(?!\s+(?:bersifat\s+UK[MP]|mem\s?bawah(?:i|kan)|terdiri)\b))\b",
    re.IGNORECASE,
)
"""What an entry says only where it goes on to others below it."""
_JOINS = re.compile(r"[^\s;,.:]\s+(?:dan|serta|atau|dengan)\Z")
_SMALL = r"(?:dan|atau|di|ke|dari|pada|dalam|dengan|untuk|serta|bagi|antar|oleh|yang|non)"
_PROSE = re.compile(rf"\A[A-Z].*(?:\s(?!{_SMALL}\b)[a-z]{{2,}}){{3}}", re.DOTALL)
"""A name in capitals has no three words together without."""
_AMOUNT = re.compile(
    r"\bRp\b|\b\d{2,3},\d|\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{1,2}[:.]\d{2}\s+WI(?:B|TA?)\b|(?<!\d)\d{1,3}(?:\.\d{3})+\b|\d{5,}|\d(?:[-\s]\d{3,}){2}|\d\s*%"
    r"|\b\d+\s*(?:\([^)]*\)\s*)?(?:orang|buah|unit|paket|kegiatan|lembar|hari|bulan|ha|km|m2)\b",
    re.IGNORECASE,
)
"""Money, telephone numbers, dates, quantities."""
_PEOPLE = re.compile(
    r"\s*(?:[-–]\s*\d{1,2}\s*(?:\([\w\s]+\)\s*)?orang|\(\d{1,2}\s*orang[^()]*\))\W*\Z",
    re.IGNORECASE,
)
"""How many hold a post: "Kepala Seksi - 3 orang"."""


_NOTE = re.compile(r"\s*\((?:[a-z]+(?:\s+[a-z]+){2,}|di[a-z]+\s)[^()]*\)\W*\Z")
_HOLDER = re.compile(
    r"\s*\((?:(?:kosong|lowong|ex[\s-]?officio)\b|(?:plt|plh|pjs?)\b\.?\s|[^()]*(?:"
    r"\b(?-i:Drs?|Dra|Ir|Hj?|dr|drg)\.\s*[A-Z]|,\s*(?-i:[SMA]\.\s?[A-Z][A-Za-z]{0,3}|S[EHT]|SIP|SKM|S?STP|M[MTH]|MPH|A?Md)\b"
    r"))[^()]*\)\W*\Z",
    re.IGNORECASE,
)
"""Who certainly holds a post, or that nobody does: a degree, "Plt.", "(ex officio Sekda)"."""


def is_sentence(words: str, *, opens: bool) -> bool:
    """Whether *words* are a sentence, which names an office to say something of it; *opens* tells
    that they announce others."""
    plain = _LED.sub("", words)
    weak = _WEAK.search(plain) is not None
    told = _VERBS.search(plain) or is_task(words)
    return bool(told) or (weak and not opens)


def is_task(words: str) -> bool:
    """Whether *words* tell what an office does.

    >>> is_task("Memimpin rapat koordinasi;"), is_task("Kepala Dinas Kesehatan")
    (True, False)
    """
    return _TASK.match(words) is not None


def is_farewell(words: str) -> bool:
    """Whether a line ends a letter, or is the foot of a page of the web."""
    return _FAREWELL.match(words) is not None


def is_cut(words: str, after: str) -> bool:
    """Whether *words* end so that the next line, *after*, goes on with them, a page between or
    not.

    >>> is_cut("Sekretariat, terdiri atas Subbagian Umum dan", "Subbagian Keuangan;")
    True
    >>> is_cut("Sekretariat; dan", "Bidang Umum;"), is_cut("Pengendalian Pe-", "nyakit")
    (False, True)
    """
    torn = words.endswith(("-", ", dan", ", serta")) and after[:1].islower()
    return torn or _JOINS.search(words) is not None


def is_prose(words: str) -> bool:
    """Whether a line without a marker is running text, or tells an amount or a date.

    >>> is_prose("Kepala Dinas berharap masyarakat memanfaatkannya"), is_prose("Seksi Pos dan Air")
    (True, False)
    >>> is_prose("Update terakhir: 03/02/2023 10:21 WIB")
    True
    """
    return _PROSE.match(words) is not None or holds_amount(words)


def in_capitals(words: str) -> bool:
    """Whether each word has a capital that a name has: no task of an office.

    >>> in_capitals("Tatanan Pangan dan Gizi; dan"), in_capitals("Penyusunan program")
    (True, False)
    """
    return not re.search(rf"(?<!\w)(?!{_SMALL}\b)[a-z]", words)


def without_notes(words: str) -> str:
    """*words* without how many hold the post, who does, or a note, in brackets behind a name.

    >>> without_notes("Kasi (Kepala Seksi) - 3 orang:")
    'Kasi (Kepala Seksi)'
    >>> without_notes("Kepala Dusun (jumlah sesuai wilayah desa)")
    'Kepala Dusun'
    >>> without_notes("Kepala Badan (ex officio Sekretaris Daerah)")
    'Kepala Badan'
    >>> without_notes("Camat (Rudi, S.Sos.)"), without_notes("Seksi Kurikulum (TK, SD)")
    ('Camat', 'Seksi Kurikulum (TK, SD)')
    """
    return _NOTE.sub("", _HOLDER.sub("", _PEOPLE.sub("", words)))


def holds_amount(words: str) -> bool:
    """Whether *words* tell an amount or a number to call, as rows of budgets and of telephone
    lists do.

    >>> holds_amount("Sekretariat Rp 1.250.000"), holds_amount("Puskesmas 23 Ilir")
    (True, False)
    """
    return _AMOUNT.search(_PEOPLE.sub("", words)) is not None
