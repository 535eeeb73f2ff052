"""Values and ids of a comparison in, the Indonesian words for them out: names, numbers, places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bagan.change.compare.changes import Value
from bagan.change.compare.containers import GONE_SUFFIX
from bagan.chart.annex import indonesian_date
from bagan.chart.model import Kind, Line, Organisation
from bagan.chart.spec import Spec

_ONES = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)


_FIELDS: Mapping[tuple[str, ...], str] = {
    ("asal",): "asal-usul",
    ("tentang",): "judul",
    ("di_bawah",): "letak di bawah",
    ("kecuali",): "pengecualian",
    ("tampilkan",): "unit yang ditampilkan dalam",
    ("ditetapkan", "di"): "tempat penetapan",
    ("ditetapkan", "tanggal"): "tanggal penetapan",
    ("diundangkan", "di"): "tempat pengundangan",
    ("diundangkan", "tanggal"): "tanggal pengundangan",
    ("diundangkan", "jabatan"): "jabatan yang mengundangkan",
    ("diundangkan", "nama"): "nama pejabat yang mengundangkan",
    ("diundangkan", "berita"): "kutipan berita daerah",
    **{
        (official, field): f"{word} {words}"
        for official, words in (
            ("penanda_tangan", "penanda tangan"),
            ("pengesah_salinan", "pengesah salinan"),
        )
        for field, word in (
            ("jabatan", "jabatan"), ("nama", "nama"), ("pangkat", "pangkat"), ("nip", "NIP"),
        )
    },
}  # fmt: skip
"""What keys of a spec are called where a person reads them."""


def percent(score: float) -> int:
    """A score of 0 to 1 in whole per cent, rounded down but for the noise of floats."""
    return int(score * 100 + 1e-6)


def percent_words(score: float) -> str:
    """A score as it is printed, "87 %", which no line end parts."""
    return f"{percent(score)}\N{NO-BREAK SPACE}%"


def joined(words: Sequence[str]) -> str:
    """ "A", "A dan B", "A, B, dan C": as in a regulation, with a comma before the last.

    What holds a "dan" itself is joined by "serta":

    >>> joined(["Dinas A", "Dinas B dan C"])
    'Dinas A serta Dinas B dan C'
    """
    last = "serta" if any(" dan " in word for word in words) else "dan"
    if len(words) < 3:
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"


def counted(number: int) -> str:
    """A number as regulations write it, in words up to 999.

    >>> counted(2), counted(21)
    ('2 (dua)', '21 (dua puluh satu)')
    """
    return f"{number} ({in_words(number)})" if number < 1000 else str(number)


def in_words(number: int) -> str:
    """A number of 1 to 999 in words: "dua puluh satu"."""
    if number < len(_ONES):
        return _ONES[number]
    if number < 20:
        return f"{_ONES[number - 10]} belas"
    for size, word in ((100, "ratus"), (10, "puluh")):
        times, rest = divmod(number, size)
        if times:
            head = f"se{word}" if times == 1 else f"{_ONES[times]} {word}"
            return f"{head} {in_words(rest)}" if rest else head
    raise AssertionError(number)


def name_of(item: str, organisation: Organisation) -> str:
    """The full name of a unit or group; its id where the organisation does not know it."""
    known = item in organisation.units or item in organisation.groups
    return organisation.name(item) if known else item


def label_of(item: str, organisation: Organisation) -> str:
    """What the box of a unit or group says."""
    unit = organisation.units.get(item)
    return unit.caption if unit is not None and unit.caption else own_name(item, organisation)


def own_name(item: str, organisation: Organisation) -> str:
    """The full name; where others bear it too, with those above as far as it takes to know which:
    "Subbagian Keuangan (Sekretariat, Dinas Sosial)"."""
    name = name_of(item, organisation)
    above = organisation.within(item) if item in organisation.place else ()
    return f"{name} ({', '.join(above)})" if above else name


def names_of(items: Iterable[str], organisation: Organisation) -> str:
    return joined([name_of(item, organisation) for item in items])


def list_name(dasar: str, spec: Spec) -> str:
    """Whose a numbered list is, told by its article: "daftar Bidang Pasar"; without a head
    "daftar"."""
    lists = enumerate(spec.regency.daftar)
    articles = ((index, ", ".join(filter(None, (one.dasar, one.butir)))) for index, one in lists)
    index = next((index for index, article in articles if article == dasar), None)
    heads = [e.heads[0] for e in spec.organisation.entries if e.list_index == index and e.heads]
    return f"daftar {own_name(heads[0], spec.organisation)}" if heads else "daftar"


def line_words(line: Line, organisation: Organisation) -> str:
    """The ends of a line: "dari Asisten I ke Dinas Sosial", "antara Asisten I dan Asisten II"."""
    return ends_words(line, *(label_of(end, organisation) for end in (line.source, line.target)))


def ends_words(line: Line, source: str, target: str) -> str:
    """The names of the ends of a line, as :func:`line_words` puts them."""
    return f"antara {source} dan {target}" if line.both else f"dari {source} ke {target}"


def told_words(path: Sequence[str], value: Value) -> str:
    """The value at *path* as a regulation writes it: dates with the name of their month.

    >>> told_words(("data", "peraturan", "ditetapkan", "tanggal"), "2024-01-02")
    '2 Januari 2024'
    >>> told_words(("unit", "a", "asal"), (("gabung", ("b", "c"), "2024-01-02", None),))
    'gabung dari b dan c sejak 2 Januari 2024'
    """
    if path[-1] == "tanggal" and isinstance(value, str):
        return indonesian_date(date.fromisoformat(value))
    if path[-1] == "asal" and isinstance(value, tuple):
        return "; ".join(_asal_words(entry) for entry in value)
    return value_words(value)


def _asal_words(entry: Value) -> str:
    """One entry of a unit's history, as :func:`bagan.change.compare.state.asal_value` gives it."""
    match entry:
        case (str(way), tuple(sources), since, earlier):
            words = way
            if sources:
                words += f" dari {joined([value_words(source) for source in sources])}"
            if isinstance(earlier, str):
                words += f" ({earlier})"
            if isinstance(since, str):
                words += f" sejak {indonesian_date(date.fromisoformat(since))}"
            return words
    return value_words(entry)


def value_words(value: Value) -> str:
    """A value of the spec as text; "-" where there is none."""
    if value is None or value in ((), ""):
        return "-"
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, tuple):
        return ", ".join(value_words(part) for part in value)
    return str(value)


def part_name(part: str, key: str) -> str:
    """ "lampiran II", "bagan kiss": an annex by its number, also where another has it now."""
    return f"{part} {key.removesuffix(GONE_SUFFIX)}".strip()


def data_name(path: Sequence[str]) -> str:
    """What a path of :mod:`bagan.change.compare.state` is about.

    >>> data_name(("data", "peraturan", "nomor"))
    'nomor peraturan'
    >>> data_name(("data", "peraturan", "ditetapkan", "tanggal"))
    'tanggal penetapan peraturan'
    >>> data_name(("data", "bagan", "kiss", "di_bawah", "sekda"))
    'di bawah sekda bagan kiss'
    """
    head, *rest = path
    if head in ("unit", "kelompok", "daftar", "unsur", "tempat"):
        return _FIELDS.get((rest[-1],), rest[-1].replace("_", " ")) if rest else head
    if head == "sesudah":
        return f"urutan {rest[-1].replace(':', ' ')}" if rest else "urutan"
    if head == "lewati":
        return f"garis yang dilewati bagan {rest[0]}" if rest else "garis yang dilewati"
    part, *field = rest or ["data"]
    if part in ("lampiran", "bagan") and field:
        part = part_name(part, field.pop(0))
    if (own := _FIELDS.get(tuple(field))) is not None:
        return f"{own} {part}"
    return " ".join(word.replace("_", " ") for word in (*field, part))


def heads(item: str, organisation: Organisation, kind: Kind) -> tuple[str, ...]:
    """Where the one-way lines of *kind* to *item* come from."""
    return tuple(
        line.source
        for line in organisation.lines
        if line.target == item and line.kind is kind and not line.both
    )


def headings(item: str, organisation: Organisation) -> tuple[str, ...]:
    """The unsur that *item* stands under in its lists."""
    found = (e.heading for e in organisation.entries if e.unit == item and e.heading)
    return tuple(dict.fromkeys(found))


def places(item: str, organisation: Organisation) -> tuple[str, ...]:
    """The citations of the entries that name *item*."""
    return tuple(entry.dasar for entry in organisation.entries if entry.unit == item)
