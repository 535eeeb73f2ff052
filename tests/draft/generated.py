"""Regulations made up by chance, whole or damaged as scans and pages of the web damage them.

``python -m tests.draft.generated 2000`` tries so many and names those whose account is wrong.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from bagan.chart.model import name_key
from bagan.law.draft.drafting import draft
from bagan.law.draft.mending import read_mended
from bagan.law.draft.values import Draft

_TOPICS = (
    "Perencanaan", "Keuangan", "Umum", "Kepegawaian", "Kesehatan Masyarakat", "Pelayanan Medik",
    "Rehabilitasi Sosial", "Tata Ruang", "Pengairan", "Bina Marga", "Data dan Informasi",
    "Promosi", "Kerja Sama", "Penyuluhan", "Pengaduan", "Evaluasi dan Pelaporan", "Aset",
    "Perlindungan Anak", "Gizi", "Sarana dan Prasarana", "Kebersihan", "Pertamanan",
)  # fmt: skip
_HEADS = {
    "Dinas Sosial": "Kepala Dinas",
    "Badan Keuangan Daerah": "Kepala Badan",
    "Inspektorat": "Inspektur",
    "Kecamatan Sukamaju": "Camat",
    "Rumah Sakit Umum Daerah": "Direktur",
    "Satuan Polisi Pamong Praja": "Kepala Satuan",
}
_LAST = ("Kelompok Jabatan Fungsional", "Unit Pelaksana Teknis Daerah", "UPTD")
_LEADS = ("terdiri atas:", "terdiri dari :", "terdiri dari", "meliputi:", "terdiri atas :")
_OPENS = (", terdiri atas:", " membawahi :", ", terdiri dari :", ", membawahkan:", "", ";")
_ENDS = (";", ";", ";", ".", ",", ":", "")


@dataclass
class Entry:
    """An entry with those below it."""

    name: str
    below: list[Entry] = field(default_factory=list)

    def walk(self) -> Iterator[Entry]:
        yield self
        for one in self.below:
            yield from one.walk()


@dataclass(frozen=True)
class Made:
    """A text, and the names of the entries that it lists as they stand in it."""

    text: str
    names: tuple[str, ...]


def organisation(dice: random.Random) -> tuple[str, list[Entry]]:
    """An office and the entries of its susunan organisasi."""
    office, head = dice.choice(sorted(_HEADS.items()))
    topics = dice.sample(_TOPICS, len(_TOPICS))
    entries = [Entry(head)]
    staff = [Entry(f"{dice.choice(('Subbagian', 'Sub Bagian'))} {topics.pop()}") for _ in range(2)]
    entries.append(Entry("Sekretariat", staff if dice.random() < 0.8 else []))
    for _ in range(dice.randint(1, 4)):
        seksi = [Entry(f"Seksi {topics.pop()}") for _ in range(dice.randint(0, 3))]
        entries.append(Entry(f"Bidang {topics.pop()}", seksi))
    entries += [Entry(name) for name in dice.sample(_LAST[:2], dice.randint(0, 2))]
    return office, entries


class _Printer:
    """Prints entries in one style, with damage by chance."""

    def __init__(self, dice: random.Random, harm: float) -> None:
        self.dice = dice
        self.harm = harm
        self.styles = dice.choice(
            (("a.", "1."), ("a.", "1)"), ("1.", "a."), ("-", "-"), ("A.", "1."))
        )
        self.step = dice.choice((0, 2, 4))
        self.open = dice.choice(_OPENS[:4])
        self.names: list[str] = []

    def lines(self, entries: list[Entry], depth: int = 0) -> Iterator[str]:
        for place, entry in enumerate(entries):
            name = self.name(entry.name)
            self.names.append(name)
            end = self.open if entry.below else self.end(last=place == len(entries) - 1)
            if entry.below and self.dice.random() < self.harm:
                end = self.dice.choice(_OPENS)
            mark = self.mark(self.styles[min(depth, 1)], place)
            yield f"{' ' * (self.step * depth)}{mark}{name}{end}"
            if self.dice.random() < self.harm / 4:
                yield self.dice.choice(("", "- 3 -", "~", "2", "......"))
            yield from self.lines(entry.below, depth + 1)

    def mark(self, style: str, place: int) -> str:
        number = str(place + 1) if style[0] == "1" else chr(ord(style[0]) + place)
        mark = "- " if style == "-" else f"{number}{style[1:]} "
        if self.dice.random() >= self.harm:
            return mark
        twice = f"{number.upper()}{number}. "
        return self.dice.choice(
            ("", mark.strip(), twice, "? ", mark.replace(".", ","), "l. ", "• ")
        )

    def name(self, name: str) -> str:
        if self.dice.random() >= self.harm / 3:
            return name
        place = self.dice.randrange(2, len(name))
        return self.dice.choice(
            (
                name.upper(),
                name.lower(),
                name.replace(" ", "  "),
                name[:place] + "\u00ad" + name[place:],
            )
        )

    def end(self, *, last: bool) -> str:
        if self.dice.random() < self.harm:
            return self.dice.choice(_ENDS)
        return "." if last else self.dice.choice((";", ";", "; dan"))


def made(seed: int) -> Made:
    """The regulation of a number: always the same."""
    dice = random.Random(seed)
    harm = dice.choice((0.0, 0.05, 0.15, 0.3))
    office, entries = organisation(dice)
    printer = _Printer(dice, harm)
    lines = list(printer.lines(entries))
    lead = f"Susunan organisasi {office} {dice.choice(_LEADS)}"
    body = "\n".join(lines)
    if dice.random() < harm:
        body = " ".join(line.strip() for line in lines)
    if dice.random() < 0.3:
        return Made(f"Struktur Organisasi\n\n{lead}\n{body}\n", tuple(printer.names))
    text = (
        "PERATURAN BUPATI CONTOH\nNOMOR 1 TAHUN 2022\n\nTENTANG\n\n"
        f"SUSUNAN ORGANISASI {office.upper()}\n\nMEMUTUSKAN:\n\nPasal 1\n\n"
        f"{lead}\n{body}\n\nPasal 2\n\nPeraturan Bupati ini mulai berlaku.\n"
    )
    return Made(text, tuple(printer.names))


def drafted_of(of: Made) -> Draft:
    """The draft of a text, before its charts are tried."""
    return draft(read_mended(of.text, "naskah.txt"))


def faults(of: Made, result: Draft) -> list[str]:
    """What is wrong with a draft and its account; empty where all adds up."""
    account = result.account
    names = _names(result)
    headings = [x.words for x in account.drawn if x.unit == "unsur"]
    told = [
        *map(name_key, (*names, *headings)),
        *(name_key(entry.words) for entry in account.missing),
    ]
    text = name_key(of.text.replace("\u00ad", ""))
    wrong = [f"lost in silence: {name!r}" for name in of.names if not _told(name, told)]
    wrong += [f"invented: {name!r}" for name in names if name_key(name) not in text]
    if len(account.entries) != len(account.drawn) + len(account.missing):
        wrong.append("the account does not add up")
    wrong += [f"no reason: {x.words!r}" for x in account.missing if not x.reason or x.line < 1]
    wrong += [f"no unit {x.unit}" for x in account.drawn if x.unit not in {*result.ids, "unsur"}]
    return wrong


def _names(result: Draft) -> list[str]:
    listed = [e.nama for listing in result.listings for e in listing.entries() if e.nama]
    return [*listed, *(office.nama for office in result.offices)]


def _told(name: str, told: list[str]) -> bool:
    key = name_key(name.replace("\u00ad", ""))
    return any(key in words for words in told)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    bad = entries = drawn = 0
    for seed in range(count):
        of = made(seed)
        result = drafted_of(of)
        entries += len(result.account.entries)
        drawn += len(result.account.drawn)
        for fault in faults(of, result):
            bad += 1
            print(seed, fault)  # noqa: T201
    print(f"{count} regulations, {entries} entries, {drawn} drawn, {bad} faults")  # noqa: T201


if __name__ == "__main__":
    main()
