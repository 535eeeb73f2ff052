"""Makers of articles: definitions, ayat, lists of offices, the structure of an office."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import replace

from bagan.chart.model.citation import Citation
from bagan.law.naskah.naskah import Level
from tests.naskah import writer_words as words
from tests.naskah.writer_truth import Part, cited


def huruf(number: int) -> str:
    """The letter of a list's entry: a to z, then aa, bb and so on."""
    letter = chr(ord("a") + (number - 1) % 26)
    return letter * (1 + (number - 1) // 26)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def listed(level: Level, texts: Iterable[str | Part], *, last: str = "; dan") -> tuple[Part, ...]:
    """Entries of a list with their numbers and their punctuation: "; ", "; dan", "."."""
    items = [item if isinstance(item, Part) else Part(level, "", item) for item in texts]
    result = []
    for number, item in enumerate(items, 1):
        mark = "." if number == len(items) else last if number == len(items) - 1 else ";"
        named = huruf(number) if level is Level.HURUF else str(number)
        text = item.text if item.children else item.text + mark
        result.append(replace(item, level=level, number=named, text=text))
    return tuple(result)


class Lists:
    """Makers of pasal, which know the pasal before them and refer to them."""

    def __init__(self, chance: random.Random, head: str, regulation: str) -> None:
        self.chance = chance
        self.head = head
        self.regulation = regulation
        self.known: list[Citation] = []
        self.count = 0
        self.last = chance.choice(("; dan", "; dan", "; dan", ";", "; dan/atau"))
        self.capitals = chance.random() < 0.5

    def pasal(self, make: Callable[[], Part]) -> Part:
        """The next pasal, made and numbered."""
        inserted = self.count > 2 and self.chance.random() < 0.005
        self.count += not inserted
        part = replace(make(), number=f"{self.count}A" if inserted else str(self.count))
        self.known += [place for place, _part in cited((part,))]
        return part

    # --- sentences --------------------------------------------------------------------

    def reference(self) -> str:
        """A reference to a part of the pasal before this one."""
        near = self.known[-40:]
        return str(self.chance.choice(near)) if near else f"Pasal {self.count}"

    def task(self) -> str:
        chance = self.chance
        text = f"{chance.choice(words.DOES)} {chance.choice(words.WHAT)}"
        if chance.random() < 0.4:
            text += f", {chance.choice(words.WHAT)}, dan {chance.choice(words.WHAT)}"
        if chance.random() < 0.6:
            text += f" {chance.choice(words.HOW)}"
        return text

    def sentence(self, *, lower: bool = False) -> str:
        chance = self.chance
        who = chance.choice((*words.WHO, self.head))
        text = f"{who} {self.task()}"
        form = chance.random()
        if form < 0.3 and self.known:
            text = f"{who} sebagaimana dimaksud dalam {self.reference()} {self.task()}"
        elif form < 0.45:
            text = f"{chance.choice(words.FOR)}, {who} {self.task()}"
        elif form < 0.6:
            text += f" dan bertanggung jawab kepada {self.head} melalui {chance.choice(words.WHO)}"
        return f"{text if lower else capital(text)}."

    def office(self, kinds: tuple[str, ...]) -> str:
        name = self.chance.choice(kinds)
        return self.named(name)

    def named(self, name: str) -> str:
        if not self.capitals:
            return name
        return " ".join(
            word if word in ("dan", "daerah,") else capital(word) for word in name.split()
        )

    # --- makers -----------------------------------------------------------------------

    def plain(self) -> Part:
        """A pasal of one sentence, or of two."""
        count = self.chance.choice((1, 1, 2))
        return Part(Level.PASAL, "", " ".join(self.sentence() for _one in range(count)))

    def definitions(self) -> Part:
        terms = self.chance.sample(words.TERMS, self.chance.randint(4, len(words.TERMS)))
        entries = [f"{term} adalah {self.task()}" for term in terms]
        items = tuple(
            Part(Level.ANGKA, str(n), text + self.chance.choice((".", ".", ";")))
            for n, text in enumerate(entries, 1)
        )
        lead = f"Dalam {self.regulation} ini yang dimaksud dengan:"
        return Part(Level.PASAL, "", lead, children=items)

    def verses(self) -> Part:
        """A pasal of two to seven ayat."""
        texts = [self.sentence() for _ayat in range(self.chance.randint(2, 7))]
        for number in range(1, len(texts)):
            if self.chance.random() < 0.4:
                texts[number] = (
                    f"{self.chance.choice(words.WHO)} sebagaimana dimaksud pada ayat ({number}) "
                    f"{self.task()}."
                )
        return self.ayat(Part(Level.AYAT, "", text) for text in texts)

    def ayat(self, parts: Iterable[Part]) -> Part:
        children = (
            replace(part, level=Level.AYAT, number=str(n)) for n, part in enumerate(parts, 1)
        )
        return Part(Level.PASAL, "").with_children(*children)

    def tasks(self, level: Level, most: int = 9) -> tuple[Part, ...]:
        """A list of tasks; a task may have a list of its own."""
        items: list[str | Part] = []
        for _item in range(self.chance.randint(2, most)):
            text = capital(self.task()) if self.capitals else self.task()
            if self.chance.random() < 0.06 and most > 4:
                below = Level.ANGKA if level is Level.HURUF else Level.HURUF
                text += self.chance.choice((" yang meliputi:", ", terdiri atas:"))
                items.append(Part(level, "", text).with_children(*self.tasks(below, 4)))
            else:
                items.append(text)
        return listed(level, items, last=self.last)

    def duties(self) -> Part:
        """A pasal with a list of tasks, now and then with words after the list."""
        who = self.chance.choice(words.WHO)
        lead = f"{who} mempunyai tugas dan wewenang sebagai berikut:"
        if self.known and self.chance.random() < 0.5:
            lead = f"Dalam melaksanakan tugas sebagaimana dimaksud dalam {self.reference()}, {who}"
            lead += self.chance.choice((" menyelenggarakan fungsi:", " mempunyai kewajiban :"))
        level = self.chance.choice((Level.HURUF, Level.HURUF, Level.ANGKA))
        children = self.tasks(level, 14)
        tail = self.sentence() if self.chance.random() < 0.1 and not children[-1].children else ""
        return Part(Level.PASAL, "", lead, tail, children=children)

    def verses_with_lists(self) -> Part:
        parts = []
        for _ayat in range(self.chance.randint(2, 5)):
            if self.chance.random() < 0.5:
                lead = f"{self.chance.choice(words.WHO)} mempunyai tugas:"
                parts.append(Part(Level.AYAT, "", lead, children=self.tasks(Level.HURUF)))
            else:
                parts.append(Part(Level.AYAT, "", self.sentence()))
        return self.ayat(parts)

    def offices(self, index: int) -> list[str]:
        """The offices that one of three Asisten coordinates: now and then more than 26."""
        names = [*words.DINAS, *words.BADAN, *words.BAGIAN, *words.VERTIKAL]
        mine = [name for place, name in enumerate(names) if place % 3 == index]
        if self.chance.random() < 0.1:
            return [self.named(name) for name in self.chance.sample(names, 30)]
        return [self.named(name) for name in self.chance.sample(mine, self.chance.randint(3, 18))]

    def coordination(self) -> Part:
        """The offices under each Asisten: flat, under headings, or by ayat."""
        form = self.chance.choice(("flat", "headings", "verses"))
        entries: list[Part] = []
        for index, who in enumerate(words.ASISTEN):
            names = self.offices(index)
            lead = f"{who} mengoordinasikan:"
            if form == "flat":
                children = listed(Level.ANGKA, names, last=self.last)
            elif form == "verses":
                children = listed(Level.HURUF, names, last=self.last)
            else:
                children = self.under_headings(names)
            entries.append(Part(Level.HURUF, "", lead, children=children))
        if form == "verses":
            return self.ayat(entries)
        lead = "Pembagian koordinasi kerja sebagai berikut:"
        return Part(Level.PASAL, "", lead, children=listed(Level.HURUF, entries))

    def under_headings(self, names: list[str]) -> tuple[Part, ...]:
        groups: list[Part] = []
        for title in words.UNSUR[: self.chance.randint(2, len(words.UNSUR))]:
            size = self.chance.randint(1, 5)
            if names:
                inner = listed(Level.HURUF, names[:size], last=";")
                groups.append(Part(Level.ANGKA, "", f"{title}:", children=inner))
                names = names[size:]
        return listed(Level.ANGKA, groups)

    def structure(self) -> Part:
        """The structure of an office: Kepala, Sekretariat, Bidang, UPT."""
        chance = self.chance
        fields = chance.sample(words.BIDANG, chance.randint(2, 5))
        deep = chance.random() < 0.7
        items: list[str | Part] = ["Kepala Dinas"]
        items.append(self.with_list("Sekretariat", "Subbagian", words.SUBBAGIAN, deep=deep))
        for field in fields:
            items.append(self.with_list(f"Bidang {field}", "Seksi", words.BIDANG, deep=deep))
        items += ["UPT", "Kelompok Jabatan Fungsional"]
        children = listed(Level.HURUF, items, last=self.last)
        lead = chance.choice(("Susunan organisasi Dinas terdiri atas:", "Dinas terdiri dari :"))
        if chance.random() < 0.5:
            return Part(Level.PASAL, "", lead, children=children)
        first = Part(Level.AYAT, "", lead, children=children)
        second = Part(
            Level.AYAT,
            "",
            "Bagan susunan organisasi sebagaimana dimaksud pada ayat (1) tercantum dalam "
            f"Lampiran yang merupakan bagian tidak terpisahkan dari {self.regulation} ini.",
        )
        return self.ayat([first, second])

    def with_list(self, name: str, below: str, names: tuple[str, ...], *, deep: bool) -> str | Part:
        if not deep:
            return name
        items = [f"{below} {one}" for one in self.chance.sample(names, self.chance.randint(2, 4))]
        children = listed(Level.ANGKA, items, last=";")
        return Part(Level.HURUF, "", f"{name}, terdiri atas:", children=children)

    def ending(self) -> list[Callable[[], Part]]:
        """The makers of the last pasal or two."""
        starts = f"{self.regulation} ini mulai berlaku pada tanggal diundangkan."
        revoked = (
            f"Pada saat {self.regulation} ini mulai berlaku, {self.regulation} Nomor "
            f"{self.chance.randint(1, 60)} Tahun 2006 dicabut dan dinyatakan tidak berlaku."
        )
        return [
            lambda: Part(Level.PASAL, "", revoked),
            lambda: Part(Level.PASAL, "", starts),
        ]
