"""A small reorganisation and its Comparison, made by hand, for the documents that show it."""

from __future__ import annotations

from bagan.change.compare import Change, Comparison, Hal, Perubahan
from bagan.chart.model.organisation import Line, Organisation
from bagan.chart.spec import Spec, parse_spec

HEAD = """\
bagan: 1
daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
peraturan:
  jenis: Peraturan Bupati
  nomor: %(number)s
  tahun: 2020
  tentang: Contoh Koordinasi
  status: ditetapkan
  ditetapkan: {di: Contoh, tanggal: 2020-01-02}
  penanda_tangan: {jabatan: Bupati Contoh, nama: Fulan}
kertas: {ukuran: F4, arah: mendatar, margin: 15}
unit:
  bupati: {nama: Bupati, dasar: Pasal 1}
  sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
  asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 1}
  asisten-2: {nama: Asisten Ekonomi, dasar: Pasal 1}
"""
TAIL = """\
garis:
  - {komando: "bupati -> sekda", dasar: Pasal 2}
  - {komando: "sekda -> asisten-1, asisten-2", dasar: Pasal 2}
lampiran:
  - judul: Bagan Koordinasi
    bagan:
      - {id: koordinasi, jenjang: [bupati, sekda]}
"""
LIST = """\
  - dasar: Pasal %(article)s
    koordinasi: %(head)s
    komando: sekda
    isi:
%(entries)s
"""
OLD = {
    "asisten-1": {"dinsos": "Dinas Sosial", "dinkes": "Dinas Kesehatan", "kantor": "Kantor Arsip"},
    "asisten-2": {"dinkop": "Dinas Koperasi", "dinhub": "Dinas Perhubungan"},
}
NEW = {
    "asisten-1": {"dinsos": "Dinas Sosial dan Pemberdayaan", "dinkes": "Dinas Kesehatan"},
    "asisten-2": {
        "dinkop": "Dinas Koperasi",
        "dinhub": "Dinas Perhubungan",
        "badan": "Badan Riset Daerah",
        "kantor": "Kantor Arsip",
    },
}


def spec(lists: dict[str, dict[str, str]], *, number: int) -> Spec:
    """A spec with a list of units for each head."""
    text = HEAD % {"number": number} + "daftar:\n"
    for article, (head, units) in enumerate(lists.items(), start=5):
        entries = "\n".join(f"      - {item}: {quoted(name)}" for item, name in units.items())
        text += LIST % {"article": article, "head": head, "entries": entries}
    return parse_spec(text + TAIL, path=f"contoh-{number}.yaml")


def quoted(name: str) -> str:
    """*name* as a YAML scalar."""
    return "'" + name.replace("'", "''") + "'"


def line(organisation: Organisation, source: str, target: str) -> Line:
    return next(x for x in organisation.lines if (x.source, x.target) == (source, target))


def reorganised(new_name: str = "Badan Riset Daerah", *, guess: float | None = None) -> Comparison:
    """One unit of each kind: renamed, made (with *new_name*) and moved; and a new number.

    With *guess* the renamed unit is only guessed, with that score.
    """
    lists = {head: dict(units) for head, units in NEW.items()}
    lists["asisten-2"]["badan"] = new_name
    old, new = spec(OLD, number=1), spec(lists, number=2)
    changes = (
        Change(
            Perubahan.GANTI_NAMA,
            Hal.UNIT,
            ("dinsos",),
            ("dinsos",),
            old_text="Dinas Sosial",
            new_text="Dinas Sosial dan Pemberdayaan",
            score=guess,
        ),
        Change(Perubahan.DIBENTUK, Hal.UNIT, (), ("badan",)),
        Change(Perubahan.PINDAH, Hal.UNIT, ("kantor",), ("kantor",)),
        Change(Perubahan.DATA, Hal.DATA, old_text="1", new_text="2"),
    )
    ids = {*OLD["asisten-1"], *OLD["asisten-2"], "bupati", "sekda", "asisten-1", "asisten-2"}
    return Comparison(
        old,
        new,
        changes,
        lives={item: item for item in sorted(ids)},
        guesses={} if guess is None else {"dinsos": guess},
    )
