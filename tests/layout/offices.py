"""A seed in, a random spec out as an office would write it: any kind, any paper, any status.

Every kind of ``bagan new --pola``, grown and pruned, and the shapes of tests.layout.specs; each
with what a spec may say besides: people, partners, staff, foot rows, frames, lines of
coordination across, short and long names, paper, margins.  All of it is written out and read
again as YAML, as a file would be.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import yaml

from bagan.chart.model import NAME_LIMIT
from bagan.chart.spec.new import Answers, first_spec
from bagan.paper import SIZES
from bagan.pola import names, read
from tests.layout.specs import SIDES, Spec, Writer

SHAPES = ("tree", "office", "government")
KINDS = (*names(), *SHAPES)
SIZES_OF_SPECS = ((3, 12), (12, 40), (40, 120), (120, 300))
"""The ranges from which the number of units is drawn."""
WORDS = (
    "A", "B", "Sosial", "Umum/Kepegawaian", "Perencanaan", "Keuangan", "Data dan Informasi",
    "Pengawasan", "Sumber Daya Manusia", "Mutu", "Sarana/Prasarana/Peralatan", "Pertanahan",
    "Pemberdayaan Masyarakat", "Rawat-Inap", "Pengendalian Penduduk dan Keluarga Berencana",
    "Keanekaragaman", "Pertanggungjawabanpelaksanaan", "II", "Wilayah Utara",
)  # fmt: skip
BELOW = {
    "Bidang": "Seksi", "Bagian": "Subbagian", "Biro": "Bagian", "Asisten": "Bagian",
    "Wakil": "Bidang", "Sekretariat": "Subbagian", "Seksi": "Kelompok", "Subbagian": "Kelompok",
}  # fmt: skip
"""What a unit under one of such a name is called."""
STATUSES = ("rancangan", "rancangan", "ditetapkan", "salinan")


def office_spec(seed: int, *, kind: str | None = None, units: int | None = None) -> Spec:
    """A spec without errors of 3 to 300 *units*, of a *kind* (one of KINDS), unless told."""
    return _Office(random.Random(seed)).office(kind or KINDS[seed % len(KINDS)], units)


def text_of(spec: Spec) -> str:
    """The YAML of a spec."""
    return yaml.safe_dump(spec, allow_unicode=True, sort_keys=False)


class _Office(Writer):
    """A spec of any kind of office."""

    view: Spec

    def office(self, kind: str, units: int | None) -> Spec:
        count = units or self.chance.randint(*self.chance.choice(SIZES_OF_SPECS))
        if kind in SHAPES:
            self.view = {
                "tree": self.tree,
                "office": super().office,
                "government": self.government,
            }[kind](max(count, 4) if kind == "government" else count)
            self.coordination()
            spec = self.document([self.view, *self.more_views(self.view)])
        else:
            spec = self.grown(kind, count)
        self.people(spec)
        self.on_paper(spec)
        return spec

    # --- kinds of office, grown and pruned ---------------------------------------------

    def grown(self, kind: str, count: int) -> Spec:
        """The first spec of a kind of office, with about *count* units."""
        pola = read(kind)
        answers = Answers(pola.daerah, pola.kode, "Sumatera Barat", pola.kantor)
        text = first_spec(answers, file="acak.yaml", pola=kind)
        spec: Spec = yaml.load(text, Loader=yaml.BaseLoader)
        self.units, self.lists = spec.setdefault("unit", {}), spec.setdefault("daftar", [])
        self.lines = spec.setdefault("garis", [])
        self.groups = spec.setdefault("kelompok", {})
        self.view = spec["lampiran"][0]["bagan"][0]
        self.named = dict(self.entries())
        self.heads = {item: rule["komando"] for rule in self.lists if "komando" in rule
                      for item in self.ids(rule)}  # fmt: skip
        if self.chance.random() < 0.7:
            self.prune(spec)
        while len(self.units) + len(self.named) < count:
            self.grow()
        self.items = [*self.units, *self.named]
        for line in self.lines:
            for name in ("komando", "koordinasi"):
                for one, two in _pairs(line.get(name, "")):
                    self.pairs.add((name, frozenset((one, two))))
        for rule in self.lists:
            for name in ("komando", "koordinasi"):
                for item in self.ids(rule):
                    self.pairs.add((name, frozenset((rule.get(name, ""), item))))
        if self.chance.random() < 0.6:
            self.around()
        if self.chance.random() < 0.5:
            self.coordination()
        if self.chance.random() < 0.4:
            self.gathered()
        self.view["panah"] = {
            name: self.chance.random() < 0.3 for name in ("komando", "koordinasi")
        }
        for name in ("kelompok", "garis"):
            if not spec[name]:
                del spec[name]
        return spec

    def entries(self) -> Iterator[tuple[str, str]]:
        """Every id of a list and its name."""
        for rule in self.lists:
            for entry in rule["isi"]:
                ((item, body),) = entry.items()
                yield item, body if isinstance(body, str) else body["nama"]

    def ids(self, rule: Spec) -> list[str]:
        return [next(iter(entry)) for entry in rule["isi"]]

    def prune(self, spec: Spec) -> None:
        """Some entries less, with the lists that they lead; at least three units stay."""
        held = yaml.safe_dump([self.view, self.lines])
        free = [item for item in self.named if item not in held]
        for item in self.chance.sample(free, self.chance.randint(0, len(free) // 2)):
            if len(self.units) + len(self.named) > 3 and item in self.named:
                self.drop(item)

    def drop(self, item: str) -> None:
        del self.named[item]
        self.heads.pop(item, None)
        for rule in list(self.lists):
            rule["isi"] = [entry for entry in rule["isi"] if item not in entry]
            if item in (rule.get("komando"), rule.get("koordinasi")):
                for below in self.ids(rule):
                    self.drop(below)
            if not rule["isi"] and rule in self.lists:
                self.lists.remove(rule)

    def grow(self) -> None:
        """One entry more in a list, or a list more under an entry."""
        leads = {rule["komando"] for rule in self.lists if "komando" in rule}
        led = [rule for rule in self.lists if "komando" in rule]
        free = [item for item in self.named if item not in leads]
        if led and (not free or self.chance.random() < 0.6):
            rule = self.chance.choice(led)
            first = self.named[self.chance.choice(self.ids(rule))].split()[0]
            self.enter(rule, first)
            return
        head = self.chance.choice(free or list(self.units))
        rule = {"dasar": f"Pasal {100 + len(self.lists)}", "komando": head, "isi": []}
        self.lists.append(rule)
        word = BELOW.get(self.named.get(head, "").partition(" ")[0], "Seksi")
        for _time in range(1 if word == "Kelompok" else self.chance.choice((1, 2, 3, 3, 4, 8))):
            self.enter(rule, word)

    def enter(self, rule: Spec, word: str) -> None:
        item = f"x{len(self.named)}-{len(self.lists)}"
        while item in self.named:
            item += "0"
        words = [word, *self.chance.choices(WORDS, k=self.chance.choice((1, 1, 2, 3, 6)))]
        name = "Kelompok Jabatan Fungsional" if word == "Kelompok" else " ".join(words)[:NAME_LIMIT]
        rule["isi"].append({item: {"nama": name, "jenis": "lembaga"} if len(name) < 4 else name})
        self.named[item] = name
        self.heads[item] = rule["komando"]

    # --- what stands round them, and lines ----------------------------------------------

    def around(self) -> None:
        """Staff, a foot row, partners, a frame, a list with headings, shared groups."""
        tiers = [*self.view.get("jenjang", [])]
        top = tiers[0] if tiers and isinstance(tiers[0], str) else next(iter(self.units))
        held = yaml.safe_dump(self.view)
        leads = {rule.get("komando") for rule in self.lists}
        free = [item for item, head in self.heads.items() if head == top and item not in held]
        self.chance.shuffle(free)
        if len(free) > 4 and self.chance.random() < 0.4:
            sides: Spec = {}
            for _time in range(self.chance.randint(1, 3)):
                sides.setdefault(self.chance.choice(SIDES), []).append(free.pop())
            self.view["staf"] = {top: sides}
        if len(free) > 4 and self.chance.random() < 0.4:
            self.view["kaki"] = {top: [free.pop() for _time in range(self.chance.randint(1, 3))]}
        for number in range(self.chance.choice((0, 0, 1, 2))):
            partner = f"mitra-{number}"
            self.units[partner] = {"nama": self.name(), "jenis": "lembaga", "dasar": "Pasal 90"}
            self.items.append(partner)
            self.line("koordinasi", top, partner, both=self.chance.random() < 0.6)
        single = [item for item in free if item not in leads]
        if len(single) > 3 and self.chance.random() < 0.4:
            self.group("bersama", single[: self.chance.randint(2, 4)])
            self.view["bingkai"] = ["bersama"]
        rule = self.chance.choice(self.lists) if self.lists else None
        if rule and len(rule["isi"]) > 3 and self.chance.random() < 0.5:
            cut = self.chance.randint(1, len(rule["isi"]) - 1)
            parts = rule["isi"][:cut], rule["isi"][cut:]
            rule["isi"] = [{"unsur": f"Unsur {self.name()}", "isi": part} for part in parts]
        functional = [i for i, name in self.named.items() if name.startswith("Kelompok Jabatan")]
        if functional and len(free) > 1 and self.chance.random() < 0.5:
            shared = functional[0]
            for other in free[: self.chance.randint(2, 5)]:
                self.line("koordinasi", shared, other, both=self.chance.random() < 0.3)

    def gathered(self) -> None:
        """Many to one, or a chain across."""
        some = self.chance.sample(self.items, min(len(self.items), self.chance.randint(3, 9)))
        if self.chance.random() < 0.5:
            for item in some[1:]:
                self.line("koordinasi", item, some[0])
        else:
            for one, two in pairwise(some):
                self.line("koordinasi", one, two, both=True)

    # --- people, paper, status -----------------------------------------------------------

    def people(self, spec: Spec) -> None:
        """Who holds some of the offices, and teams in some boxes."""
        if self.chance.random() < 0.3:
            for item in list(spec["unit"]):
                body = spec["unit"][item]
                if self.chance.random() < 0.5:
                    body["pejabat"] = {
                        "nama": "Drs. H. Rahmat Hidayat, M.Si.",
                        "pangkat": "Pembina",
                    }
                if self.chance.random() < 0.2:
                    count = self.chance.randint(1, 8)
                    body["anggota_tim"] = [f"Anggota: Kepala {self.name()}" for _n in range(count)]
            spec["lampiran"][0]["bagan"][0]["orang"] = self.chance.choice(("tidak", "lampiran"))

    def on_paper(self, spec: Spec) -> None:
        """Any paper both ways, margins of 5 to 40 mm, a draft or a regulation."""
        paper: dict[str, Any] = {
            "ukuran": self.chance.choice(tuple(SIZES)),
            "arah": self.chance.choice(("mendatar", "tegak")),
        }
        if self.chance.random() < 0.6:
            sides = ("atas", "kanan", "bawah", "kiri")
            paper["margin"] = self.chance.choice(
                (10, 15, 25, 30, {side: self.chance.randint(5, 40) for side in sides})
            )
        if self.chance.random() < 0.1:
            paper["kaki"] = self.chance.choice((10, 20))
        spec["kertas"] = paper
        rule = spec["peraturan"]
        rule["status"] = self.chance.choice(STATUSES)
        if rule["status"] != "rancangan":
            rule |= {"nomor": "7", "tahun": "2024"}
            rule["ditetapkan"] = {"di": "Kota Contoh", "tanggal": "2024-03-01"}
            rule["pengesah_salinan"] = {"jabatan": "Kepala Bagian Hukum", "nama": "Nama Pejabat"}
            rule["penanda_tangan"]["nama"] = "Nama Kepala Daerah"


def _pairs(expression: str) -> Iterator[tuple[str, str]]:
    left, _arrow, right = expression.replace("<->", "->").partition("->")
    for target in right.split(","):
        yield left.strip(), target.strip()
