"""A unit whose jenis is another than its name or its heading tells.

The jenis decides which charts show a unit and what the articles' words for a class (Perangkat
Daerah, Instansi Vertikal) mean.  "Inspektorat" is an inspektorat, "Pengadilan Negeri" an
instansi vertikal, whatever is written; only what is called Asisten, Biro, or Kecamatan is
one; and what a list has below the heading "Instansi Vertikal" is one.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      itda: {nama: Inspektorat, jenis: instansi vertikal, dasar: Pasal 3}
    garis:
      - {koordinasi: bupati -> itda, dasar: Pasal 3}

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      pdam: {nama: Perusahaan Umum Daerah Air Minum, jenis: instansi vertikal, dasar: Pasal 1}

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      kampus: {nama: Perguruan Tinggi Negeri, jenis: instansi vertikal, dasar: Pasal 3}
    garis:
      - {koordinasi: bupati -> kampus, dasar: Pasal 3}

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      itda: {nama: Inspektorat, dasar: Pasal 3}
    garis:
      - {komando: bupati -> itda, dasar: Pasal 3}

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      knpi: {nama: KNPI, jenis: kecamatan, dasar: Pasal 3}
    garis:
      - {komando: bupati -> knpi, dasar: Pasal 3}

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      knpi: {nama: KNPI, jenis: lembaga, dasar: Pasal 3}
    garis:
      - {koordinasi: bupati -> knpi, dasar: Pasal 3}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import PERANGKAT_DAERAH, Jenis, kind_of_name, name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.classes import class_of
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "jenis-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit whose jenis is another than its name or its heading tells.")
SOURCE = ""

_VERTICAL = "instansivertikal"
_HEAD = re.compile(r"kepala\s+", re.IGNORECASE)
_FREE = frozenset({Jenis.LEMBAGA, Jenis.LAINNYA})
_ALSO: dict[Jenis, frozenset[Jenis]] = {
    Jenis.KEPALA_DAERAH: frozenset({Jenis.GUBERNUR}),
    Jenis.SATUAN: frozenset({Jenis.DINAS}),
    Jenis.SEKRETARIAT_DPRD: frozenset({Jenis.KEPALA, Jenis.SEKRETARIAT}),
    Jenis.KECAMATAN: frozenset({Jenis.KEPALA}),
    Jenis.KELURAHAN: frozenset({Jenis.KEPALA}),
    Jenis.INSPEKTORAT: frozenset({Jenis.KEPALA}),
    Jenis.BADAN: _FREE | {Jenis.INSTANSI_VERTIKAL, Jenis.BUMD},
    Jenis.SEKRETARIAT: _FREE | {Jenis.INSTANSI_VERTIKAL, Jenis.KEPALA, Jenis.SUBBAGIAN,
                                Jenis.SEKRETARIAT_DAERAH, Jenis.SEKRETARIAT_DPRD},
    Jenis.UPT: _FREE | {Jenis.RUMAH_SAKIT, Jenis.KEPALA},
    Jenis.RUMAH_SAKIT: _FREE | {Jenis.UPT, Jenis.BUMD, Jenis.INSTANSI_VERTIKAL},
    Jenis.BUMD: _FREE,
    Jenis.LEMBAGA: _FREE | {Jenis.BUMD},
    Jenis.KEPALA: _FREE | {Jenis.INSPEKTORAT},
}  # fmt: skip
"""Other kinds that a chart may show such an office as: a Camat heads his own."""
_DEPUTY = re.compile(r"inspektur\s+pembantu\b", re.IGNORECASE)
"""Who leads a part of an inspektorat that has no name of its own: the part is called so too."""
_PARTS = frozenset(
    {Jenis.BIDANG, Jenis.SUBBIDANG, Jenis.BAGIAN, Jenis.SUBBAGIAN, Jenis.SEKSI,
     Jenis.KELOMPOK_JABATAN_FUNGSIONAL}
)  # fmt: skip
"""The parts of an office; those of a team or board may be of its kind."""
_WHOLE = PERANGKAT_DAERAH | {Jenis.KANTOR, Jenis.BUMD}
"""The offices that no part of one commands, nor one's head."""
_MAY_BE: dict[str, frozenset[Jenis]] = {
    "kantor": _FREE | {Jenis.KANTOR, Jenis.INSTANSI_VERTIKAL, Jenis.BUMD, Jenis.UPT,
                       Jenis.KECAMATAN, Jenis.KELURAHAN},
    "anggota": _FREE,
    "desa": _FREE,
    "dewan": _FREE | {Jenis.DPRD},
    "direksi": _FREE | {Jenis.KEPALA, Jenis.BUMD},
    "direktur": _FREE | {Jenis.KEPALA, Jenis.RUMAH_SAKIT, Jenis.BUMD, Jenis.BIDANG},
    "gubernur": _FREE | {Jenis.GUBERNUR, Jenis.KEPALA_DAERAH},
    "ketua": _FREE | {Jenis.KEPALA, Jenis.DPRD, Jenis.INSTANSI_VERTIKAL},
    "komite": _FREE,
    "pengarah": _FREE,
    "perguruan": _FREE,
    "penanggung": _FREE | {Jenis.KEPALA},
    "pokja": _FREE | {Jenis.BIDANG},
    "tim": _FREE,
    "unsur": _FREE,
    "bumn": _FREE,
    "pertamina": _FREE,
    "pln": _FREE,
    "puskesmas": _FREE | {Jenis.UPT, Jenis.KEPALA},
}  # fmt: skip
"""First words that leave a choice of kinds."""
_OF_REGION = re.compile(
    r"(?:perusahaan\s+(?:\w+\s+)?daerah|perusda|perumda|perseroda|pdam)\b", re.IGNORECASE
)
"""How a company of the region is called."""
_CALLED: dict[Jenis, re.Pattern[str]] = {
    jenis: re.compile(rf"(?:kepala\s+)?(?:{words})", re.IGNORECASE)
    for jenis, words in (
        (Jenis.MENTERI, "menteri"),
        (Jenis.GUBERNUR, "gubernur"),
        (Jenis.DPRD, "(?:pimpinan |ketua )?(?:dprd|dewan)"),
        (Jenis.KEPALA_DAERAH, "(?:pj\\.? |penjabat )?(?:bupati|wali ?kota|gubernur)"),
        (Jenis.WAKIL_KEPALA_DAERAH, "wakil"),
        (Jenis.SEKRETARIS_DAERAH, "(?:pj\\.? |penjabat )?se(?:kretaris|kda)"),
        (Jenis.ASISTEN, "asisten"),
        (Jenis.STAF_AHLI, "staf ahli"),
        (Jenis.INSPEKTORAT, "inspekt"),
        (Jenis.KECAMATAN, "kecamatan|camat|distrik|kapanewon|panewu|kemantren|mantri|kantor camat"),
        (Jenis.KELURAHAN, "kelurahan|lurah|kalurahan|kantor lurah"),
        (Jenis.BIRO, "biro"),
    )
}
"""How the offices of some kinds are called; those of others have names of their own."""


def check(case: Case) -> Iterator[Finding]:
    for item, unit in case.organisation.units.items():
        jenis = case.organisation.jenis(item)
        name = " ".join(unit.nama.split())
        if (told := _other(name, jenis, part=not _of_a_board(case, item))) is not None:
            message, suggestion = told
            yield Finding(
                case.name_place(item),
                message,
                suggestion,
                holders=case.items[item],
                cited=case.cited(item),
                thing=jenis.value,
            )
        elif (head := _within(case, item, jenis)) is not None:
            yield Finding(
                case.name_place(item),
                _('"{name}" is under {head}, its jenis is "{jenis}"', name=name,
                  head=case.organisation.name(head), jenis=jenis.value),
                _("Write the jenis of a part of an office, or another line of komando."),
                holders=case.items[item],
                cited=case.cited(item),
                thing=jenis.value,
            )  # fmt: skip
    yield from _under_another_heading(case)


def _under_another_heading(case: Case) -> Iterator[Finding]:
    """Entries below the heading "Instansi Vertikal" that are none, and such as are one but
    stand below another heading of a list that has that one."""
    lists: dict[int, set[bool]] = {}
    for entry in case.entries:
        below = _VERTICAL in name_key(entry.entry.heading or "")
        lists.setdefault(entry.entry.list_index, set()).add(below)
    for entry in case.entries:
        unit, heading = entry.entry.unit, entry.entry.heading
        below = _VERTICAL in name_key(heading or "")
        jenis = case.organisation.jenis(unit)
        if (
            lists[entry.entry.list_index] == {True, False}
            and heading
            and (below != (jenis is Jenis.INSTANSI_VERTIKAL))
        ):
            yield Finding(
                entry.butir.marks.of("id"),
                _(
                    '"{name}" stands under "{heading}", its jenis is "{jenis}"',
                    name=case.organisation.name(unit),
                    heading=heading,
                    jenis=jenis.value,
                ),
                _("Write the jenis that the heading tells."),
                holders=(entry.butir,),
                cited=entry.entry.dasar,
                thing=jenis.value,
            )


def _heads(case: Case, item: str) -> Iterator[str]:
    """The units that command a unit."""
    sources = (line.source for line in case.commands.get(item, ()))
    yield from (source for source in sources if source in case.organisation.units)


def _of_a_board(case: Case, item: str) -> bool:
    """Whether a unit is commanded by a team or board."""
    return any(case.organisation.jenis(head) in _FREE for head in _heads(case, item))


def _within(case: Case, item: str, jenis: Jenis) -> str | None:
    """The part of an office, or its head, that commands a unit which is a whole office."""
    over = _PARTS | {Jenis.SEKRETARIAT}
    if jenis in _WHOLE:
        over |= {Jenis.KEPALA}
    elif jenis is not Jenis.RUMAH_SAKIT:
        return None
    return next((h for h in _heads(case, item) if case.organisation.jenis(h) in over), None)


def _other(name: str, jenis: Jenis, *, part: bool) -> tuple[str, str] | None:
    own = kind_of_name(name)
    called = _CALLED.get(jenis)
    if own in _PARTS and not part and jenis in _FREE:
        return None
    if own is not None and own is not jenis and jenis not in _allowed(name, own):
        return (
            _('"{name}" is a {own}, its jenis is "{jenis}"', name=name, own=own.value,
              jenis=jenis.value),
            _("Leave its jenis out: the name tells it."),
        )  # fmt: skip
    if (called is not None and called.match(name) is None) or (own is None and _odd(name, jenis)):
        return (
            _('"{name}" is not what a {jenis} is called', name=name, jenis=jenis.value),
            _("Write the name as the regulation has it, or another jenis."),
        )
    return None


def _allowed(name: str, own: Jenis) -> frozenset[Jenis]:
    """The kinds that an office may have whose name tells *own*: "Kepala Dinas" a dinas."""
    allowed = _ALSO.get(own, frozenset())
    if _DEPUTY.match(name):
        return allowed | {Jenis.BIDANG}
    if own is Jenis.KEPALA and (head := _HEAD.match(name)) is not None:
        office = name[head.end() :]
        led = kind_of_name(office)
        return allowed | ({led} if led is not None else _may_be(office) or frozenset())
    return allowed


def _may_be(name: str) -> frozenset[Jenis] | None:
    """The kinds among which the first word of a name leaves a choice, or None."""
    return _MAY_BE.get(name.casefold().partition(" ")[0])


def _odd(name: str, jenis: Jenis) -> bool:
    """Whether a name that tells no kind for sure is none of *jenis*."""
    choice = _may_be(name)
    if _OF_REGION.match(name):
        choice = _FREE | {Jenis.BUMD}
    if choice is not None:
        return jenis not in choice
    head = _HEAD.match(name)
    if head is None:
        return False
    led = kind_of_name(name[head.end() :])
    if led is not None:
        return jenis not in (Jenis.KEPALA, Jenis.LAINNYA, led)
    return bool(class_of(name[head.end() :])) and jenis is not Jenis.KEPALA
