"""A seed in, the truth of an invented regulation out: what it says, before it is printed."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date

from bagan.law.naskah.naskah import Judul, Level, Pengesahan, Penutup
from tests.naskah import writer_words as words
from tests.naskah.writer_lists import Lists, huruf
from tests.naskah.writer_truth import Annex, Part, Truth

Maker = Callable[[], Part]
FEW = ("IIIII", "IIII", "VV", "VIV", "XXXXX", "XXXX", "LL", "LXL", "CCCCC", "CCCC", "DD", "DCD")
MORE = ("V", "IV", "X", "IX", "L", "XL", "C", "XC", "D", "CD", "M", "CM")


def draft(seed: int, *, pasal: int | None = None) -> Truth:
    """What the regulation of that *seed* says."""
    return _Drafter(random.Random(seed)).truth(pasal)


def roman(number: int) -> str:
    """*number* in Roman numerals."""
    text = "I" * number
    for few, more in zip(FEW, MORE, strict=True):
        text = text.replace(few, more)
    return text


class _Drafter:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.kind = chance.choice(("Bupati", "Bupati", "Wali Kota", "Gubernur", "Daerah"))
        place = chance.choice(words.PLACES)
        self.province = chance.choice(words.PROVINCES)
        if self.kind == "Gubernur":
            place = self.province
        self.region = {
            "Bupati": f"Kabupaten {place}",
            "Wali Kota": f"Kota {place}",
            "Gubernur": f"Provinsi {place}",
        }.get(self.kind, f"{chance.choice(('Kabupaten', 'Kota'))} {place}")
        self.place = place
        self.head = {"Daerah": "Bupati" if "Kab" in self.region else "Wali Kota"}.get(
            self.kind, self.kind
        )
        self.lists = Lists(chance, self.head, f"Peraturan {self.kind}")
        self.year = chance.randint(2008, 2024)

    def truth(self, count: int | None) -> Truth:
        topic = self.chance.choice(("koordinasi", "susunan", "koordinasi", "campuran"))
        count = count or self.chance.choice((5, 7, 9, 12, 15, 20, 25, 30, 40, 60))
        about = {
            "koordinasi": f"Mekanisme Koordinasi Kerja Pemerintah {self.region}",
            "susunan": "Kedudukan, Susunan Organisasi, Tugas dan Fungsi, serta Tata Kerja "
            f"Perangkat Daerah di Lingkungan Pemerintah {self.region}",
            "campuran": f"Hubungan Kerja dan Susunan Organisasi Perangkat Daerah {self.region}",
        }[topic].upper()
        return Truth(
            judul=self.title(about),
            menimbang=self.considering(),
            mengingat=self.recalling(),
            isi=self.body(topic, count),
            penutup=self.closing(),
            lampiran=self.annexes(topic),
            penjelasan=self.kind == "Daerah" and self.chance.random() < 0.6,
        )

    def title(self, about: str) -> Judul:
        number = str(self.chance.randint(1, 120)) + self.chance.choice(("",) * 9 + ("A",))
        unknown = self.chance.random() < 0.05
        return Judul(
            jenis=f"Peraturan {self.kind}",
            daerah=self.region if self.kind == "Daerah" else self.place,
            provinsi="" if self.kind == "Gubernur" else self.province,
            nomor=None if unknown else number,
            tahun=self.year,
            tentang=about,
        )

    def considering(self) -> tuple[Part, ...]:
        if self.chance.random() < 0.1:
            return (Part(Level.PASAL, "", f"bahwa {self.lists.sentence(lower=True)}"),)
        count = self.chance.randint(2, 4)
        items = [
            f"bahwa {self.lists.sentence(lower=True).rstrip('.')};" for _item in range(count - 1)
        ]
        items.append(
            "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu "
            f"menetapkan Peraturan {self.kind};"
        )
        return tuple(Part(Level.HURUF, huruf(n), text) for n, text in enumerate(items, 1))

    def recalling(self) -> tuple[Part, ...]:
        items = ["Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;"]
        for _law in range(self.chance.randint(2, 11)):
            numbers = {key: self.chance.randint(1, 200) for key in "nmab"}
            years = {key: self.chance.randint(1999, 2022) for key in "yz"}
            items.append(self.chance.choice(words.LAWS).format(**numbers, **years) + ";")
        return tuple(Part(Level.ANGKA, str(n), text) for n, text in enumerate(items, 1))

    # --- the body ---------------------------------------------------------------------

    def body(self, topic: str, count: int) -> tuple[Part, ...]:
        lists = self.lists
        special: list[Maker] = []
        if topic in ("koordinasi", "campuran"):
            special.append(lists.coordination)
        if topic in ("susunan", "campuran"):
            special += [lists.structure, lists.structure]
        special = special[: max(1, count - 4)]
        room = count - 4 - len(special)
        usual: list[Maker] = [lists.plain, lists.verses, lists.duties, lists.verses_with_lists]
        middle = special + [self.chance.choice(usual) for _pasal in range(max(0, room))]
        if self.chance.random() < 0.5:
            self.chance.shuffle(middle)
        if count < 10 and self.chance.random() < 0.5:
            return tuple(self.numbered([lists.definitions, *middle, *lists.ending()]))
        return self.chapters(middle)

    def numbered(self, makers: list[Maker]) -> list[Part]:
        return [self.lists.pasal(make) for make in makers]

    def chapters(self, middle: list[Maker]) -> tuple[Part, ...]:
        result = [self.chapter("KETENTUAN UMUM", [self.lists.definitions], plain=True)]
        if self.chance.random() < 0.5:
            result.append(self.chapter("MAKSUD, TUJUAN DAN RUANG LINGKUP", [self.lists.plain]))
        while middle:
            size = self.chance.choice((1, 2, 3, 5, 8, 13))
            title = self.chance.choice(words.CHAPTERS)
            result.append(self.chapter(title, middle[:size]))
            middle = middle[size:]
        result.append(self.chapter("KETENTUAN PENUTUP", self.lists.ending(), plain=True))
        return tuple(
            Part(part.level, roman(n), heading=part.heading, children=part.children)
            for n, part in enumerate(result, 1)
        )

    def chapter(self, title: str, makers: list[Maker], *, plain: bool = False) -> Part:
        form = 0.0 if plain else self.chance.random()
        if form > 0.45:
            children = self.sections(makers, Level.BAGIAN)
        elif form > 0.35:
            children = self.sections(makers, Level.PARAGRAF)
        else:
            children = self.numbered(makers)
        return Part(Level.BAB, "?", heading=title, children=tuple(children))

    def sections(self, makers: list[Maker], level: Level) -> list[Part]:
        """The pasal in groups with a title; a Bagian may hold groups again."""
        result: list[Part] = []
        while makers:
            size = self.chance.randint(1, 4)
            group, makers = makers[:size], makers[size:]
            if level is Level.BAGIAN and len(group) > 1 and self.chance.random() < 0.35:
                children = self.sections(group, Level.PARAGRAF)
            else:
                children = self.numbered(group)
            number = len(result) + 1
            name = words.ORDINALS[number - 1] if level is Level.BAGIAN else str(number)
            title = self.chance.choice(words.SECTIONS)
            result.append(Part(level, name, heading=title, children=tuple(children)))
        return result

    # --- the end ----------------------------------------------------------------------

    def closing(self) -> Penutup:
        month, day = self.chance.randint(1, 12), self.chance.randint(1, 28)
        town = self.chance.choice(words.TOWNS)
        people = self.chance.sample(words.PEOPLE, 2)
        gazette = "LEMBARAN" if self.kind == "Daerah" else "BERITA"
        head = f"{self.head} {self.place}".upper()
        return Penutup(
            Pengesahan(town, date(self.year, month, day), head, people[0].upper()),
            Pengesahan(
                town,
                date(self.year, month, min(28, day + self.chance.randint(0, 3))),
                f"SEKRETARIS DAERAH {self.region}".upper(),
                people[1].upper(),
            )
            if self.chance.random() < 0.85
            else None,
            f"{gazette} DAERAH {self.region} TAHUN {self.year} NOMOR {self.chance.randint(1, 99)}"
            .upper(),
        )  # fmt: skip

    def annexes(self, topic: str) -> tuple[Annex, ...]:
        titles = {
            "koordinasi": ("BAGAN KOORDINASI KERJA", "BAGAN KOORDINASI INSTANSI VERTIKAL"),
            "susunan": ("BAGAN SUSUNAN ORGANISASI DINAS", "BAGAN SUSUNAN ORGANISASI UPT"),
            "campuran": ("BAGAN MEKANISME HUBUNGAN KERJA", "BAGAN SUSUNAN ORGANISASI DINAS"),
        }[topic]
        count = self.chance.randint(0, 2)
        office = f"{self.head} {self.place}".upper() + self.chance.choice((",", ",", ""))
        return tuple(
            Annex(roman(n) if count > 1 else None, (titles[n - 1],), office)
            for n in range(1, count + 1)
        )
