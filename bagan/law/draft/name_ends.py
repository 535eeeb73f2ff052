"""The words in an entry or a sentence behind which the name of its office has ended.

"Direktur yang Membawahkan Fungsi Kepatuhan" is a name to its end.
"""

from __future__ import annotations

import re

from bagan.chart.model import VILLAGE, name_key
from bagan.law.draft.office_words import BODY, OUTSIDE, POSITION, UNSUR_PART
from bagan.law.naskah.ranks import OFFICE_BEGINS

OF_FUNCTION = r"(?-i:Membawah(?:i|kan)\s+Fungsi\b)"
"""What a director of a bank is called by."""
_OF_PUSKESMAS = r"UK[MP]\b"
"""Which of its services a puskesmas calls by this: "Pelayanan Gizi yang bersifat UKM"."""
WITH = (
    r"dengan(?=\s+(?:\d|ka(?:si|ur|sub\s?b?ag|sub\s?b?id)\b|seksi\b"
    r"|sub[\s.-]*(?:bagian|bidang|koordinator)\b))"
)
"""What leads to the parts of an office on a page: "Kabid Linmas, dengan Kasi Satlinmas"."""
_SAYS = (
    r"sebagai\s?mana|sebagai|mempunyai|memiliki|melaksanakan|melakukan|menyelenggarakan|memimpin"
    r"|(?:di)?meng?k?oordin\w+|dikoordin\w+|membantu|(?:dengan\s+)?di\s?bantu|dipimpin|bertugas|bertanggung\s?\w*"
    r"|berkedudukan|berkewajiban|berada|ber?koordin\w+|adalah|ialah|merupakan|dapat|selaku"
    r"|mengelola|membidangi|memberikan|menerapkan|mewakili|melimpahkan|seperti|juga"
    rf"|bersifat(?!\s+{_OF_PUSKESMAS})|yang(?!\s+(?:{OF_FUNCTION}|bersifat\s+{_OF_PUSKESMAS}))"
    r"|(?-i:wajib|secara)(?!\s+(?i:pajak|retribusi|belajar|daftar|elektronik|terpadu)\b)"
    rf"|paling\s+(?:banyak|sedikit)|sebanyak|(?:ber|se)jumlah|(?!{OF_FUNCTION})me[lmnr]\w+kan\b"
    r"|(?:di|ter)bagi|dikepalai|dijabat|di(?:atur|tetap|laksana|kelompok|gambar|bentuk)\w*"
)
_MADE_OF = (
    rf"(?:ter\s?)?diri\s?(?:dari|atas)|{WITH}|terdapat|(?!{OF_FUNCTION})membawah(?:i|kan)"
    r"|meliputi|mencakup|yaitu|yakni"
    r"|(?:atau\s+|yang\s+)?(?:selanjutnya\s+)?(?:biasa\s+)?di(?:singkat|sebut)"
    r"|antara\s+lain|dengan\s+(?:susunan|rincian)|masing\s?-?\s?masing"
    r"|untuk\s+me\w+|(?:dan|serta)\s+seorang"
)
CUT = re.compile(
    rf"\b(?:{_SAYS}|{_MADE_OF}|(?:dengan\s+|ber)?tipe\s+[A-C]\b|pasal\s+\d)"
    r"|\s[–—]\s+(?!(?:dan|serta)\b)(?-i:[a-z])",
    re.IGNORECASE,
)
STOP = re.compile(
    rf"[\s,;:(]*\b(?:{_SAYS}|{_MADE_OF}|(?-i:dalam|dengan|untuk)(?!\s+negeri\b)|pada|kepada|terhadap"
    r"|melalui|atas\s+nama|oleh|berdasarkan|menurut|ini|itu|tersebut|dimaksud"
    r"|pasal\s+\d+|di\s?lingkungan|di\s+bawah|serta\s+(?=me|ber)|dan\s+(?=me|ber))\b|[:;]"
    r"|(?<!\bdr)(?<!\bir)(?<!\bh)(?<!\bprof)\.(?:\s|$)",
    re.IGNORECASE,
)
MANY = r"(?:\d{1,2}\s*(?:\(\s*\w+\s*\)\s*)?|(?i:dua|tiga|empat|lima|enam|tujuh)\s+)(?:orang\s+)?"
"""How many: "3 (tiga) orang"."""
ONE = r"(?:seorang|(?:1\s*\(\s*satu\s*\)|satu)(?:\s+orang)?)"
COUNTED = re.compile(
    rf"\b(?:{MANY}|satu\s+)(?:(?:kepala|inspektur)\s+)?(?:{BODY})\s*,?\s*"
    r"(?:yang\s+)?(?:terdiri\s+(?:atas|dari)|yaitu|yakni|meliputi|masing\s?-\s?masing)\b[\s:]*"
    rf"|\bseorang\s+|\b{ONE}\s+(?={POSITION}|{BODY})",
    re.IGNORECASE,
)
"""How many there are, before their names: "1 (satu) Subbagian Umum dan 3 (tiga) Seksi, yaitu"."""
_INNER = (
    r"(?:sub[\s.-]*)?koordinator\b|ketua\s+tim\b|ka(?:ur|si|dus|bid|bag|sub\s?b?ag|sub\s?b?id)\b"
    rf"|inspektur\s+pembantu\b|wakil\s+direktur\b|asisten\b|{UNSUR_PART}\b"
)
"""Posts inside an office that a sentence names one after the other."""
OF_NAME = (
    r"(?i:jabatan)\b(?!\s+(?i:fungsional(?:\s+(?:tertentu|umum))?)\s*"
    rf"(?:\Z|[.;\n]|(?:,\s*)?(?:(?:dan|serta)\s+)?{OFFICE_BEGINS}))"
)
"""A word within a name: "Bidang Kepemimpinan, Jabatan Fungsional, dan Sosial Kultural"."""
AND = re.compile(
    r"\s*(?:[,;]\s*(?:(?:dan|serta)\s+)?|\s(?:dan|serta)\s+)"
    rf"(?=(?:kepala\s+|sekretaris\s+)?(?:{BODY})|{_INNER})(?!{OF_NAME})",
    re.IGNORECASE,
)
"""What stands between two offices of a sentence."""
ANSWERING = re.compile(
    r"\s*,?\s+yang\s+(?:masing\s?-\s?masing\s+)?(?:berada\s|berkedudukan\s|bertanggung).*",
    re.I | re.S,
)
"""What a sentence says of all whom it has named: "yang bertanggung jawab kepada Direktur"."""
INSIDE_OF = re.compile(r"\A(kelurahan|kecamatan|desa|puskesmas)\s+di\s.*", re.IGNORECASE)
"""Where those of a class are: "Kelurahan di Kecamatan Sari"."""
NUMBER = re.compile(r"(?:(?:(?<=[a-z])|[;.,])\d{1,2}|[;.]\s+\(\d{1,2})\)\W*\Z")
"""The number of a footnote ("Subbagian Umum;2)"), or of the next ayat, at the end of a name."""
ITS_PARTS = re.compile(
    rf"\s+(?:dan|serta|beserta)\s+perangkat\s+(?:{VILLAGE}|kecamatan|kelurahan)\b.*",
    re.IGNORECASE,
)
"""A head and those below, named in one: "Kepala Desa dan Perangkat Desa"."""
UNSURE = re.compile(
    rf"(?:,|\b(?:dan|serta))\s+(?:{OUTSIDE}|(?-i:[A-Z]{{3,}}\b)|ba\w+da\b|satpol|setda|setwan|kesbang)",
    re.IGNORECASE,
)
"""Where one of them may go on, or another begin: "Dinas Sosial serta Bappeda"."""
TEAM = re.compile(
    r"(?:forum|gugus\s+tugas|satgas|satuan\s+tugas|panitia|tim(?!\s+kerja\b))\s+(?=[^\W\d_]{3})(?!ini\b|itu\b)",
    re.IGNORECASE,
)
"""How one begins that is no office, whatever offices its name holds."""
_CLIPPED = re.compile(
    r"(?P<count>\d{1,2})\s*(?:\(\s*\w+\s*\)\s*)?(?P<word>(?:sub[\s.-]*)?(?:bagian|bidang)|seksi|urusan)"
    r"\s*,?\s*(?:yang\s+)?(?:terdiri\s+(?:atas|dari)|ya(?:itu|kni)|meliputi)[\s:]*"
    r"(?=(?P=word)\s+(?P<names>[^.;:]+))",
    re.IGNORECASE,
)
_COMMAS = re.compile(r",\s*(?:(?:dan|serta)\s+)?")
_ANY_AND = re.compile(rf"{_COMMAS.pattern}|\s+(?:dan|serta)\s+")


def clipped(words: str) -> tuple[str, list[tuple[int, int]]]:
    """The word that several names have in common and *words* say once, and where the rest of each
    name stands; how many there are tells where they end.

    >>> clipped("2 (dua) seksi, yakni seksi umum, dan data dan laporan")
    ('seksi', [(27, 31), (37, 53)])
    """
    match = _CLIPPED.search(words)
    if match is None:
        return "", []
    first, end = match.span("names")
    again = name_key(match["word"]) in name_key(words[first:end])
    for between in () if again else (_COMMAS, _ANY_AND):
        cuts = [one.span() for one in between.finditer(words, first, end)]
        if len(cuts) + 1 == int(match["count"]) > 1:
            edges = [first, *(at for cut in cuts for at in cut), end]
            return match["word"], list(zip(edges[::2], edges[1::2], strict=True))
    return "", []
