"""A seed in, a random spec out: small and large, deep and flat, with all that a view can ask."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

Spec = dict[str, Any]

WORDS = (
    "Dinas", "Badan", "Bagian", "Pengelolaan", "Pemberdayaan", "Masyarakat", "Keuangan", "Daerah",
    "Umum", "dan", "Sosial", "Pendidikan", "Penanggulangan", "Bencana", "Perpustakaan", "Hukum",
    "UPT", "Seksi", "Air", "Tata", "Ruang", "Kependudukan", "Pertanggungjawaban", "&", "<Khusus>",
    "Bina-Marga", "(II)",
)  # fmt: skip
KINDS = ("dinas", "badan", "bagian", "seksi", "bidang", "lembaga", "instansi vertikal", "upt")
SIDES = ("kiri", "kanan")


def random_spec(
    seed: int, *, units: int | None = None, shape: str | None = None, areas: bool = False
) -> Spec:
    """A spec without faults, as the mapping that its YAML would hold.

    It has 3 to 150 *units* and one of three shapes ("tree", "office" or "government"),
    unless told; with *areas*, some charts have frames round branches.
    """
    surroundings = random.Random(f"lingkup {seed}") if areas else None
    return Writer(random.Random(seed), surroundings).spec(units, shape)


class Writer:
    """Writes units, lists and lines of one spec, all of them by *chance*; frames by that of the
    *surroundings*."""

    def __init__(self, chance: random.Random, surroundings: random.Random | None = None) -> None:
        self.chance = chance
        self.surroundings = surroundings
        self.items: list[str] = []
        self.units: dict[str, Any] = {}
        self.groups: dict[str, Any] = {}
        self.lists: list[Any] = []
        self.lines: list[Any] = []
        self.pairs: set[tuple[str, frozenset[str]]] = set()

    def spec(self, units: int | None, shape: str | None) -> Spec:
        size = self.chance.choice((5, 8, 12, 20, 35, 60, 100, 150))
        count = units or self.chance.randint(3, size)
        shape = shape or self.chance.choice(("tree", "tree", "office", "government"))
        make = {"tree": self.tree, "office": self.office, "government": self.government}[shape]
        view = make(count)
        self.coordination()
        chance = self.surroundings if shape != "government" and count <= 60 else None
        if chance is not None and chance.random() < 0.4:
            self.surround(view, chance)
        return self.document([view, *self.more_views(view)])

    def document(self, views: list[Spec]) -> Spec:
        """The whole spec, with one annex that shows *views*."""
        for number, item in enumerate(views):
            item["id"] = f"bagan-{number}"
            item["panah"] = {kind: self.chance.random() < 0.3 for kind in ("komando", "koordinasi")}
        return {
            "bagan": 1,
            "daerah": {"nama": "Kabupaten Acak", "kode": "13.12", "provinsi": "Sumatera Barat"},
            "peraturan": {
                "jenis": "Peraturan Bupati",
                "tentang": "Bagan Acak",
                "penanda_tangan": {"jabatan": "Bupati Acak"},
            },
            "unit": self.units,
            "kelompok": self.groups,
            "daftar": self.lists,
            "garis": self.lines,
            "lampiran": [{"judul": "Bagan Acak", "bagan": views}],
        }

    def name(self) -> str:
        """One to ten words; once in a while one word only, however long."""
        words = self.chance.choices(WORDS, k=self.chance.choice((1, 1, 2, 2, 3, 4, 6, 10)))
        return " ".join(words)

    def unit(self, item: str, jenis: str | None = None) -> str:
        self.units[item] = {
            "nama": self.name(),
            "jenis": jenis or self.chance.choice(KINDS),
            "rekonstruksi": "Contoh acak.",
        }
        self.items.append(item)
        return item

    def line(self, kind: str, source: str, target: str, *, both: bool = False) -> None:
        """A line, unless the two are joined by one of this kind already."""
        key = (kind, frozenset((source, target)))
        if source == target or key in self.pairs:
            return
        self.pairs.add(key)
        arrow = "<->" if both else "->"
        self.lines.append({kind: f"{source} {arrow} {target}", "rekonstruksi": "Contoh acak."})

    def tree(self, count: int) -> Spec:
        """Command lines from a head down: flat, broad or deep as chance has it."""
        parents = [self.unit("u0", "kepala")]
        depth = self.chance.random()
        for number in range(1, count):
            item = self.unit(f"u{number}")
            if depth < 0.3:
                parent = self.chance.choice(parents[-max(1, len(parents) // 2) :][:6])
            elif depth < 0.6:
                parent = parents[min(len(parents) - 1, int(abs(self.chance.gauss(0, 2))))]
            else:
                parent = self.chance.choice(parents[:4])
            self.line("komando", parent, item)
            parents.append(item)
        return {}

    def office(self, count: int) -> Spec:
        """A dinas: secretariat and functional group beside the spine, bidang, seksi, UPT."""
        head = self.unit("kepala", "kepala")
        fields = []
        if count > 3 and self.chance.random() < 0.8:
            self.line("komando", head, self.unit("sekretariat", "sekretariat"))
            fields.append("sekretariat")
        if count > 4 and self.chance.random() < 0.8:
            self.line("komando", head, self.unit("kjf", "kelompok jabatan fungsional"))
        while len(self.units) < count:
            item = f"u{len(self.units)}"
            if len(fields) < 2 or self.chance.random() < 0.15:
                fields.append(self.unit(item, self.chance.choice(("bidang", "upt"))))
                self.line("komando", head, item)
            else:
                self.line("komando", self.chance.choice(fields), self.unit(item, "seksi"))
        return {"jenjang": [head]} if self.chance.random() < 0.5 else {}

    def government(self, count: int) -> Spec:
        """Tiers, assistants with numbered lists, officers beside them, a frame, classes."""
        heads = max(1, min(self.chance.randint(1, 4), count // 3))
        spine = [self.unit("bupati", "kepala daerah"), self.unit("sekda", "sekretaris daerah")]
        if count > 6 and self.chance.random() < 0.5:
            spine.insert(1, self.unit("wakil", "wakil kepala daerah"))
        for above, below in pairwise(spine):
            self.line("komando", above, below)
        assistants = [self.unit(f"asisten-{n}", "asisten") for n in range(heads)]
        for item in assistants:
            self.line("komando", "sekda", item)
        if self.chance.random() < 0.5:
            for left, right in pairwise(assistants):
                self.line("koordinasi", left, right, both=True)
        view: Spec = {"jenjang": [*([item] for item in spine), assistants]}
        if count > 12:
            self.beside(view, spine)
        self.numbered(assistants, count)
        return view

    def numbered(self, heads: list[str], count: int) -> None:
        """A list for each head; some entries have headings, some stand in two lists."""
        listed: list[str] = []
        left = max(len(heads), count - len(self.units))
        for place, head in enumerate(heads):
            entries: list[Any] = []
            share = left // (len(heads) - place)
            left -= share
            for number in range(share):
                item = f"e{place}-{number}"
                body = {"nama": self.name(), "jenis": self.chance.choice(KINDS[:3])}
                entries.append({item: body})
                listed.append(item)
                self.items.append(item)
            again = [item for item in listed if not item.startswith(f"e{place}-")]
            if again and self.chance.random() < 0.5:
                repeated = self.chance.choice(again)
                entries.insert(self.chance.randint(0, len(entries)), {"id": repeated})
            rule: Spec = {"dasar": f"Pasal {place + 2}", "koordinasi": head}
            rule["isi"] = self.headed(list(entries))
            self.join("koordinasi", head, entries)
            if self.chance.random() < 0.7:
                rule["komando"] = "sekda"
                self.join("komando", "sekda", entries)
            self.lists.append(rule)

    def join(self, kind: str, head: str, entries: list[Any]) -> None:
        """Remember the lines that a list draws, so that none is written twice."""
        for entry in entries:
            item = entry.get("id") or next(iter(entry))
            self.pairs.add((kind, frozenset((head, item))))

    def headed(self, entries: list[Any]) -> list[Any]:
        """The entries, perhaps cut into runs with headings."""
        if self.chance.random() < 0.4 or len(entries) < 2:
            return entries
        runs = []
        while entries:
            cut = self.chance.randint(1, max(1, len(entries)))
            runs.append({"unsur": f"Unsur {self.name()}", "isi": entries[:cut]})
            entries = entries[cut:]
        return runs

    def surround(self, view: Spec, chance: random.Random) -> None:
        """Frames round up to three heads and all that stands under them."""
        commands = [line["komando"].partition(" ")[0] for line in self.lines if "komando" in line]
        heads = sorted(set(commands))
        for head in chance.sample(heads, min(len(heads), 3)):
            frame: Spec = {"garis": chance.choice(("utuh", "putus-putus"))}
            if chance.random() < 0.7:
                frame["judul"] = " ".join(chance.choices(WORDS, k=3))
            view.setdefault("lingkup", {})[head] = frame

    def beside(self, view: Spec, spine: list[str]) -> None:
        """Officers at the sides of the spine, a frame of experts, classes of units."""
        sides: Spec = {}
        for number in range(self.chance.randint(0, 4)):
            item = self.unit(f"samping-{number}", "lembaga")
            host = self.chance.choice(spine)
            sides.setdefault(host, {}).setdefault(self.chance.choice(SIDES), []).append(item)
            kind = self.chance.choice(("komando", "koordinasi", "koordinasi"))
            both = kind == "koordinasi" and self.chance.random() < 0.3
            self.line(kind, host, item, both=both)
        if self.chance.random() < 0.6:
            members = [
                self.unit(f"ahli-{n}", "staf ahli") for n in range(self.chance.randint(2, 4))
            ]
            self.group("ahli", members)
            view["bingkai"] = ["ahli"]
            host = self.chance.choice(spine)
            sides.setdefault(host, {}).setdefault(self.chance.choice(SIDES), []).append("ahli")
            self.line("komando", spine[0], "ahli")
            self.line("koordinasi", "sekda", "ahli", both=self.chance.random() < 0.5)
        if self.chance.random() < 0.5:
            self.group("kelas", [])
            sides.setdefault("sekda", {}).setdefault(self.chance.choice(SIDES), []).append("kelas")
            self.line("koordinasi", self.chance.choice(spine), "kelas", both=True)
        if sides:
            view["samping"] = sides
        if self.chance.random() < 0.4:
            item = self.unit("staf", "bagian")
            view["staf"] = {"sekda": {self.chance.choice(SIDES): [item]}}
            self.line("komando", "sekda", item)

    def group(self, item: str, members: list[str]) -> None:
        self.groups[item] = {
            "nama": self.name(),
            "anggota": members,
            "rekonstruksi": "Contoh acak.",
        }

    def coordination(self) -> None:
        """Lines of coordination from anywhere to anywhere, and from one head to many."""
        items = self.items
        for _time in range(self.chance.choice((0, 0, 1, 2, 4, 8, 12))):
            source, target = self.chance.sample(items, 2)
            self.line("koordinasi", source, target, both=self.chance.random() < 0.5)
        if self.chance.random() < 0.3:
            head = self.chance.choice(items)
            for target in self.chance.sample(items, min(len(items), self.chance.randint(1, 20))):
                self.line("koordinasi", head, target)

    def more_views(self, view: Spec) -> list[Spec]:
        """Perhaps a view of chosen units, and one that leaves some out."""
        views: list[Spec] = []
        items = self.items
        if self.chance.random() < 0.25:
            chosen = self.chance.sample(items, self.chance.randint(2, min(20, len(items))))
            views.append({"tampilkan": chosen})
        # What a view gives a place may not be left out of it.
        free = [item for item in items if item.startswith(("u", "e"))]
        if self.chance.random() < 0.25 and len(free) > 4:
            views.append({**view, "kecuali": [free[-1], free[len(free) // 2]]})
        return views
