"""The rules in, their reference in Indonesian out, as Markdown: docs/aturan.md.

What a rule finds is its SUMMARY in the user's language, so BAGAN_LANG has to be ``id``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bagan.language import _
from bagan.law.rules import terima_tak_perlu
from bagan.law.rules.acceptance import OFF, SEVERITIES
from bagan.law.rules.catalogue import described, rules
from bagan.law.rules.rule import Described, Example, examples
from bagan.problem import Severity

_WORDS = {severity: word for word, severity in SEVERITIES.items()}
_INTRO = f"""# Aturan

Berkas ini dibuat oleh program dari aturan-aturannya; jangan disunting dengan tangan.

`bagan check` membandingkan bagan dengan pasal-pasalnya. Setiap temuan berakhir dengan pengenal
aturannya, misalnya `(komando-ganda)`. Aturan yang membaca naskah hanya diperiksa bila
spesifikasi menyebut `peraturan.naskah`; semua aturan baru diperiksa setelah spesifikasinya
sendiri tidak mengandung kesalahan.

## Menerima temuan

Hal yang tampak ganjil tetapi memang demikian bunyi peraturannya dapat diterima pada bagian yang
bersangkutan dengan menyebut alasannya. Temuan itu lalu menjadi catatan yang memuat alasan tersebut:

```yaml
garis:
  - komando: dprd -> setwan
    dasar: [Pasal 25 angka 1, Pasal 26 ayat (1)]
    terima:
      aturan: komando-ganda
      pada: Pasal 25 angka 1
      hal: [sekda, dprd]
      alasan: Teknis operasional di bawah pimpinan DPRD.
```

- `terima` dapat ditulis pada unit, butir, unsur, daftar, kelompok, garis, garis sebuah daftar
  (`komando: {{dari: …, terima: …}}`), lampiran, bagan, dan peraturan; bila lebih dari satu,
  ditulis sebagai daftar.
- `pada` menyebut tempat temuannya dan selalu ditulis: `Pasal 9 huruf e` menerima temuan tepat pada
  huruf itu, tidak pada bagian di atas atau di bawahnya. Temuan di luar pasal menyebut sendiri apa
  yang ditulis di belakang `pada`, misalnya `kepala`, `judul "COORDINASI" untuk "Koordinasi"`
  (lampiran-berbeda), tulisan yang dikutip (naskah-cacat), atau pengenal bagan atau unit yang tidak
  berdasar pasal: yang diterima hanya itu.
- `hal` menyebut apa yang diterima, bila di satu tempat dapat ada beberapa temuan: garisnya
  (`sekda -> dinsos`), kedua atasannya, atau namanya. Dengan begitu temuan yang baru muncul
  kemudian, di tempat lain atau tentang hal lain, tetap diberitahukan. Yang harus ditulis disebut
  dalam pesan `pada-hilang` dan `terima-tak-perlu`.
- Pada `garis-tanpa-bukti`, `hal` juga menyebut pihak yang tidak disebut oleh pasalnya:
  `sekda -> dinsos; tanpa dinsos`. Bila bunyi pasalnya kemudian berubah dan menyebut pihak lain,
  penerimaan itu tidak berlaku lagi.
- `alasan` adalah kalimat yang dapat diperiksa pembaca, paling sedikit tiga kata yang berbeda,
  misalnya "Demikian nama dalam Pasal 12 huruf a angka 3." Alasan yang kurang dari itu adalah
  galat (`alasan-kurang`); begitu pula alasan sebuah `lewati`. Untuk `rekonstruksi`,
  yang alasannya ikut dicetak, itu peringatan.
- Penerimaan untuk temuan yang tidak ada menjadi temuan tersendiri: `terima-tak-perlu`, sebuah
  peringatan. Bila aturannya menemukan sesuatu pada bagian itu yang belum diterima, itu galat:
  `pada` atau `hal` menyebut yang lain.

## Mengatur berat temuan

```yaml
aturan:
  komando-ganda: galat
  terima-tak-perlu: catatan
```

- `galat` menghentikan pekerjaan, `peringatan` tidak, `catatan` hanya ditampilkan oleh
  `bagan check`.
- `{OFF}` mematikan aturan; `bagan check` tetap menyebut jumlah temuan yang tidak ditampilkan, dan
  memperingatkan bila di antaranya ada galat.
- Yang hanya peringatan tidak membuat bagan berkata lain daripada pasalnya: `dasar-terulang`
  menyebut satu pasal dua kali, `terima-tak-perlu` menerima temuan yang tidak ada lagi.
- Pemeriksaan yang menjaga gambar, misalnya `garis-ganda` atau `unit-tidak-tampil`, tidak dapat
  diterima atau diatur.
"""


def rules_markdown() -> str:
    """Every rule: what it finds, how bad it is, a bad and a good example."""
    found = described()
    no_text: tuple[Described, ...] = (*rules(with_text=False), terima_tak_perlu)
    texts = {rule.ID for rule in found} - {rule.ID for rule in no_text}
    rows = [f"| [`{r.ID}`](#{r.ID}) | {_(r.SUMMARY)} | {_weight(r.SEVERITY)} |" for r in found]
    table = "\n".join(["| Aturan | Temuan | Berat |", "|---|---|---|", *rows])
    sections = ("\n".join(_section(rule, texts)) for rule in found)
    return "\n".join([_INTRO, "## Daftar aturan\n", table, "", *sections])


def _weight(severity: Severity) -> str:
    return _WORDS[severity]


def _section(rule: Described, texts: Collection[str]) -> Iterator[str]:
    yield f"### {rule.ID}\n"
    facts = [f"Berat: {_weight(rule.SEVERITY)}."]
    if rule.ID in texts:
        facts.append("Membaca naskah.")
    if rule.SOURCE:
        facts.append(f"Dasar: {rule.SOURCE}.")
    yield f"{_(rule.SUMMARY)} {' '.join(facts)}\n"
    for example in examples(rule):
        yield from _example(example)


def _example(example: Example) -> Iterator[str]:
    yield ("Benar:" if example.good else "Salah:") + "\n"
    yield f"```yaml\n{example.spec}```\n"
    if example.naskah:
        yield f"Naskahnya:\n\n```text\n{example.naskah}```\n"
