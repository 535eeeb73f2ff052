"""Blocks of a regulation in, the same blocks misread, lost and run together out."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from tests.naskah.writer_print import Block
from tests.naskah.writer_truth import Damage, Truth

BREAK = "\ue000"
"""Where a line has to break; no character that a regulation holds."""
DIGITS = {"1": "lI", "0": "Oo", "5": "S", "8": "B", "2": "Z"}
LETTERS = {"l": "1", "o": "0", "i": "j", "g": "9", "b": "6", "f": "r", "e": "c", "c": "e"}
HEADINGS = (
    ("Pasal ", "Pasa1 "), ("Pasal ", "Pasal"), ("Pasal ", "Pasa.l "), ("Pasal ", "Paaal "),
    ("BAB ", "BAB"), ("BAB ", "BA8 "), ("Bagian", "Baglan"), ("Paragraf", "Paragral"),
)  # fmt: skip
KINDS = ("misread", "digit", "lost", "repeated", "joined", "glued", "reference")
REFERENCE = re.compile(r"\b(Pasal|ayat|huruf|angka) (?=[(\da-z])|(?<=[a-z]) (?=Pasal \d)")


@dataclass(frozen=True)
class Page:
    """What stands at the edges of a scanned page, and how many lines are between."""

    length: int
    form: str
    header: str
    catchword: bool
    feed: bool
    glued: bool
    number_first: bool

    @staticmethod
    def of(chance: random.Random, truth: Truth, noise: int) -> Page:
        judul = truth.judul
        headers = (
            "",
            "",
            "SALINAN",
            f"{judul.jenis} {judul.daerah} Nomor {judul.nomor} Tahun {judul.tahun}",
            f"jdih.{''.join(judul.daerah.casefold().split())}.go.id",
        )
        forms = ("- {n} -", "{n}", "Halaman {n} dari {all}", "-{n}-", "- {n} –", "{n} / {all}")
        return Page(
            length=chance.randint(22, 45),
            form=chance.choice(forms),
            header=chance.choice(headers),
            catchword=chance.random() < 0.35,
            feed=chance.random() < 0.3,
            glued=noise > 1 and chance.random() < 0.3,
            number_first=chance.random() < 0.5,
        )


def damage(
    blocks: list[Block], chance: random.Random, *, wrapped: bool
) -> tuple[list[Block], list[Damage]]:
    """The blocks with about half of the kinds of damage, each at a rate of its own."""
    return _Damager(blocks, chance, wrapped=wrapped).run()


class _Damager:
    def __init__(self, blocks: list[Block], chance: random.Random, *, wrapped: bool) -> None:
        self.blocks = [replace(block) for block in blocks]
        self.chance = chance
        self.damages: list[Damage] = []
        rates = (0.0, 0.01, 0.03, 0.06)
        self.rate = {kind: chance.choice(rates) for kind in KINDS}
        if wrapped:
            self.rate["reference"] = chance.choice((0.0, 0.3, 0.6))

    def run(self) -> tuple[list[Block], list[Damage]]:
        place = 0
        while place < len(self.blocks):
            for kind in KINDS:
                if self.chance.random() < self.rate[kind] and getattr(self, kind)(place):
                    self.damages.append(Damage(kind, self.blocks[place].owner))
                    break
            place += 1
        return self.blocks, self.damages

    def before(self, place: int) -> Block | None:
        return self.blocks[place - 1] if place else None

    def siblings(self, place: int) -> bool:
        """Whether the entry at *place* follows another of its own list at once."""
        block, other = self.blocks[place], self.before(place)
        return (
            other is not None
            and block.kind == other.kind == "entry"
            and bool(block.owner)
            and other.owner.rpartition(" ")[0] == block.owner.rpartition(" ")[0]
        )

    # --- the kinds: each changes the block at a place, or says that it cannot -----------

    def misread(self, place: int) -> bool:
        """A digit, a letter or a bracket of the number is taken for another."""
        block = self.blocks[place]
        if block.kind == "heading" or (block.kind == "pasal" and self.chance.random() < 0.5):
            old, new = self.chance.choice([pair for pair in HEADINGS if pair[0] in block.marker])
            block.marker = block.marker.replace(old, new)
            return True
        if not block.owner or not block.marker:
            return False
        forms = self.misread_forms(block)
        if forms:
            block.marker = self.chance.choice(forms)
        return bool(forms)

    def misread_forms(self, block: Block) -> list[str]:
        marker, number = block.marker, block.number
        table = LETTERS if str(block.level) == "huruf" else DIGITS
        forms = [
            marker.replace(number, number.replace(char, other))
            for char in sorted(set(number) & set(table))
            for other in table[char]
        ]
        if block.kind == "pasal":
            return forms
        if marker.startswith("("):
            return [*forms, marker.replace("(", "( "), marker.replace(")", "}"), marker[1:]]
        return [*forms, marker.replace(number, f"{number} "), re.sub(r"[.)]$", ",", marker)]

    def digit(self, place: int) -> bool:
        """A digit is taken for another digit, so that a wrong number is printed."""
        block = self.blocks[place]
        digits = [char for char in block.number if char in "35689"]
        if not block.owner or not block.marker or not digits:
            return False
        other = {"3": "8", "5": "6", "6": "8", "8": "3", "9": "8"}[digits[-1]]
        head, _, tail = block.marker.rpartition(digits[-1])
        block.marker = f"{head}{other}{tail}"
        return True

    def lost(self, place: int) -> bool:
        """The number of an entry is gone; that of the last one only behind a "dan"."""
        block, other = self.blocks[place], self.before(place)
        if block.kind != "entry" or not block.owner or not block.marker or other is None:
            return False
        following = place + 1 < len(self.blocks) and self.siblings(place + 1)
        if not following and not re.search(r"; dan(/atau)?$", other.text):
            return False
        block.marker = ""
        return True

    def repeated(self, place: int) -> bool:
        other = self.before(place)
        if not self.siblings(place) or other is None or not other.marker:
            return False
        self.blocks[place].marker = other.marker
        return True

    def joined(self, place: int) -> bool:
        """Two to all entries of a list on one line."""
        end = place + 1
        most = place + self.chance.choice((2, 3, 30))
        while end < min(len(self.blocks), most) and self.siblings(end):
            if not re.search(r"(;|; dan|; dan/atau)$", self.blocks[end - 1].text):
                break
            end += 1
        if end == place + 1 or not self.blocks[place].marker:
            return False
        run = self.blocks[place:end]
        first, *others = run
        first.text = " ".join((first.text, *(f"{block.marker} {block.text}" for block in others)))
        first.also = tuple(block.owner for block in others)
        self.damages += [Damage("joined", block.owner) for block in others]
        del self.blocks[place + 1 : end]
        return True

    def glued(self, place: int) -> bool:
        """A heading on the line of the words before it, or before the words below it."""
        block, other = self.blocks[place], self.before(place)
        if block.kind != "pasal" or other is None or place + 1 == len(self.blocks):
            return False
        if other.kind in ("entry", "prose", "heading") and self.chance.random() < 0.5:
            other.text = f"{other.text} {block.marker}"
            other.also = (*other.also, block.owner)
            self.damages.append(Damage("glued", block.owner))
            del self.blocks[place]
            return True
        below = self.blocks[place + 1]
        lead = f"{block.marker} {below.marker}".strip()
        self.blocks[place] = replace(
            below, kind="prose", marker="", text=f"{lead} {below.text}",
            also=(block.owner,) if block.owner != below.owner else (),
        )  # fmt: skip
        self.damages.append(Damage("glued", block.owner))
        del self.blocks[place + 1]
        return True

    def reference(self, place: int) -> bool:
        """Lines break inside a reference or before it."""
        block = self.blocks[place]
        if block.kind not in ("entry", "prose") or not REFERENCE.search(block.text):
            return False
        match = self.chance.choice(list(REFERENCE.finditer(block.text)))
        block.text = f"{block.text[: match.end() - 1]}{BREAK}{block.text[match.end() :]}"
        return True
