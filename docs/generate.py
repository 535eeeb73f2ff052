"""Nothing in, what docs/ derives from the code out: schemas, the references of keys, rules and
national rules, the gallery of the kinds of office with the spec of each, and the usual
characters of the fonts.

The rules tell their summaries in the language of messages, so BAGAN_LANG has to be ``id``.
"""

from __future__ import annotations

from pathlib import Path

import bagan
from bagan.change.diff.schema import schema_text as changes_schema
from bagan.chart.spec import SCHEMA_FILE, Answers, first_spec
from bagan.chart.spec.reference import reference_markdown
from bagan.chart.svg.fonts import made_subset, shipped_subset
from bagan.law.national import pack
from bagan.law.national.reference import national_markdown
from bagan.law.rules import rule_ids
from bagan.law.rules.reference import rules_markdown
from bagan.law.summary.formats.json import schema_text as summary_schema
from bagan.pola import Pola, names, read
from bagan.publish.export.formats.json import schema_text as export_schema
from bagan.style import Face

DOCS = Path(__file__).parent
GALLERY = """\
# Galeri

Setiap jenis perangkat yang dikenal Bagan, sebagaimana bagannya lazim digambar. Pilih yang paling
dekat dengan kantor Anda, lalu mulai dari spesifikasinya:

    bagan new camat.yaml --pola kecamatan
    bagan build camat.yaml

Perintah pertama menulis spesifikasi seperti di bawah ini, dengan nama daerah dan kantor Anda.
Daerah, nama, dan nomor pasal dalam galeri ini rekaan: ganti setiap `dasar` dengan pasal peraturan
Anda. "Lazimnya" menceritakan kebiasaan, bukan ketentuan; yang mengikat adalah peraturan Anda.

Kantor Anda tidak ada di bawah ini? Mulailah dari yang susunannya sama:

- Satuan Polisi Pamong Praja, Pemadam Kebakaran: `dinas`; Unit Pelaksana berdiri di kaki bagan.
- Badan Kepegawaian, Badan Kesatuan Bangsa dan Politik: `badan`, dengan nama bidangnya.
- Cabang dinas provinsi: `upt`. Bila Kepala Dinas ikut digambar, tulis ia sebagai unit `kadis`,
  garis `kadis -> kepala`, dan `jenjang: [kadis, kepala]`.
- Korpri, tim pembina posyandu, forum, pos komando: `pkk`; bila kotaknya memuat anggota, `tim`.
- BUM Desa, BPR, perumda pasar: `perumda`; Penasihat dan Pengawas berdiri di samping Direktur.

Yang berdiri di kaki bagan dikenali dari namanya (UPT, Unit Pelaksana, cabang, kelurahan, desa,
kepala dusun, dukuh, jorong, kepala lingkungan, RW, instalasi, rumah sakit, puskesmas, bidan desa,
pos kesehatan desa, posyandu, koordinator wilayah, balai, laboratorium, museum, pasar, terminal,
satuan pendidikan) atau dari `jenis: upt`; di bawah beberapa unit, begitu juga yang hanya
berkoordinasi dengan kepala itu; kunci `kaki` mengaturnya sendiri. Di sisi garis
pimpinan berdiri sekretariat, sekretaris, bendahara, tata usaha, kelompok jabatan fungsional, staf
ahli, wakil ketua, satuan pengawas, komite, humas, serta penasihat, pengawas, dan tim ahli, bila
bukan satu-satunya bawahan; kunci `staf` dan `samping` mengaturnya sendiri. Unit yang mempunyai
unit lagi (bagian dengan subbagiannya) berjajar bila cukup besar, dan bila tidak, menggantung
dalam satu lajur; `susun: {asisten-1: gantung}` (atau `baris`, `tumpuk`) pada bagan menentukannya.

Halaman ini dibuat oleh `make docs` dari templates/pola; jangan disunting dengan tangan.
"""


def example(pola: Pola) -> str:
    """The spec of *pola* in the gallery: what `bagan new --pola` writes for its usual answers."""
    answers = Answers(pola.daerah, pola.kode, "Provinsi Contoh", pola.kantor)
    spec = first_spec(answers, file=f"{pola.key}.yaml", pola=pola.key)
    return spec.replace(f"$schema={SCHEMA_FILE}", f"$schema=../{SCHEMA_FILE}", 1)


def gallery(kinds: list[Pola]) -> str:
    """The page that shows *kinds*, each with its picture."""
    parts = [GALLERY, "\n".join(f"- [{kind.nama}](#{kind.key})" for kind in kinds) + "\n"]
    parts += (
        f"""\
## {kind.key}

{kind.nama}.

[![Bagan {kind.kantor}](galeri/{kind.key}.png)](galeri/{kind.key}.png)

Lazimnya: {kind.lazim}

Dilihat pada: {kind.sumber}

Spesifikasinya: [galeri/{kind.key}.yaml](galeri/{kind.key}.yaml), ditulis oleh
`bagan new {kind.key}.yaml --pola {kind.key}`.
"""
        for kind in kinds
    )
    return "\n".join(parts)


def derived() -> dict[str, str]:
    """The text of every derived file by its name in docs/."""
    kinds = [read(name) for name in names()]
    return {
        **{f"galeri/{kind.key}.yaml": example(kind) for kind in kinds},
        "galeri.md": gallery(kinds),
        "bagan.schema.json": bagan.schema(),
        "perubahan.schema.json": changes_schema(),
        "ringkasan.schema.json": summary_schema(),
        "ekspor.schema.json": export_schema(),
        "spesifikasi.md": reference_markdown(rule_ids()),
        "aturan.md": rules_markdown(),
        "ketentuan.md": national_markdown(pack()),
    }


if __name__ == "__main__":
    for face in Face:
        shipped_subset(face).write_bytes(made_subset(face))
    (DOCS / "galeri").mkdir(exist_ok=True)
    for name, text in derived().items():
        (DOCS / name).write_text(text, encoding="utf-8")
        print(f"docs/{name}")
