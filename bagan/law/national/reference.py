"""The national rules in, their reference in Indonesian out, as Markdown: docs/ketentuan.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bagan.chart.annex import indonesian_date
from bagan.law.national.pack import Batas, Ketentuan, Pack, Reading, Region

_INTRO = """# Ketentuan nasional

Berkas ini dibuat oleh program (`make docs`) dari bagan/law/national/ketentuan.yaml; jangan
disunting dengan tangan. Dihimpun {day}.

`bagan check` mencocokkan bagan dengan ketentuan di bawah ini. Yang dipakai hanya ketentuan yang
berlaku pada tanggal peraturan Anda (`peraturan: ditetapkan: tanggal`, atau `tahun`); rancangan
tanpa tanggal dicocokkan dengan ketentuan yang berlaku sekarang. Setiap temuan menyebut
peraturan, pasal, bunyi, dan sejak kapan ketentuannya berlaku.

- Kutipan adalah tulisan pada halaman yang disebut, termasuk salah ketiknya; tiga titik berarti ada
  yang dilewati. Halaman itu salinan yang tersimpan untuk umum, bukan Lembaran Negara: sebelum
  dipakai sebagai alasan, cocokkan dengan naskah resminya.
- "Sejak 2007" berarti hanya tahunnya yang terbaca; ketentuan itu dipakai untuk peraturan yang
  ditetapkan sejak 1 Januari tahun berikutnya.
- "Menurut laporan": yang dibaca bukan pasalnya, melainkan halaman yang menceritakan isinya dengan
  menyebut peraturannya.
- "Belum diverifikasi": sumbernya, atau nomor pasalnya, tidak ditemukan; temuannya tidak pernah
  lebih berat dari catatan.
- Tipe sebuah perangkat daerah ditulis pada unitnya, `tipe: A`. Tanpa itu, batas menurut tipe tidak
  diperiksa.
"""

_SECTIONS: tuple[tuple[str, str, Callable[[Ketentuan], bool]], ...] = (
    (
        "Jumlah unit",
        "Aturan `batas-nasional`; menurut tipe: `batas-tipe`.",
        lambda r: bool(r.batas),
    ),
    ("Tipe", "Aturan `batas-tipe`.", lambda r: r.tipe is not None),
    (
        "Jenis unit yang bukan perangkat daerah",
        "Aturan `jenis-perangkat`.",
        lambda r: bool(r.jenis),
    ),
    ("Struktur dua tingkat", "Aturan `dua-tingkat`.", lambda r: r.tingkat is not None),
    ("Rumah sakit daerah", "Aturan `atasan-rumah-sakit`.", lambda r: r.atasan is not None),
    ("Nama yang tidak dipakai lagi", "Aturan `nama-usang`.", lambda r: bool(r.nama)),
)


def national_markdown(pack: Pack) -> str:
    """Every rule of *pack* with its words, and what could not be verified."""
    parts = [_INTRO.format(day=indonesian_date(pack.dihimpun))]
    for title, about, belongs in _SECTIONS:
        parts.append(f"## {title}\n\n{about}\n")
        parts += (_section(rule) for rule in pack.ketentuan if belongs(rule))
    parts.append("## Yang belum diverifikasi\n\nDicari, tetapi bunyinya tidak ditemukan.\n")
    parts.append(
        "".join(f"- {note.tentang} ({note.instrumen}). {note.isi}\n" for note in pack.catatan)
    )
    return "\n".join(parts)


def _section(rule: Ketentuan) -> str:
    lines = [f"### {rule.source}", "", f"{_days(rule)} {_reading(rule)}", ""]
    lines += [f"- {said}" for said in _said(rule)]
    if rule.verified:
        lines += ["", f"> {rule.kutipan.strip()}", "", "Dibaca di:", ""]
        lines += [f"- {_link(address)}" for address in rule.dibaca_di]
    if rule.keterangan:
        lines += ["", rule.keterangan.strip()]
    return "\n".join(lines) + "\n"


def _days(rule: Ketentuan) -> str:
    first = rule.sejak if isinstance(rule.sejak, int) else indonesian_date(rule.sejak)
    until = f" sampai sebelum {indonesian_date(rule.sampai)}" if rule.sampai else ""
    return f"Berlaku sejak {first}{until}."


def _reading(rule: Ketentuan) -> str:
    words = {
        Reading.ARTICLE: "Bunyi pasalnya dibaca.",
        Reading.REPORT: "Menurut laporan.",
        Reading.NONE: "**Belum diverifikasi.**",
    }
    unknown = rule.verified and not rule.pasal
    return words[rule.bacaan] + (" **Nomor pasalnya belum diverifikasi.**" if unknown else "")


def _link(address: str) -> str:
    if not address.startswith("github:"):
        return f"<{address}>"
    place, _at, commit = address.removeprefix("github:").partition("@")
    owner, name, path = place.split("/", 2)
    return f"repositori GitHub {owner}/{name}, berkas {path}, commit {commit}"


def _said(rule: Ketentuan) -> Iterator[str]:
    for limit in rule.batas:
        yield _limit(limit)
    for name in rule.nama:
        yield f'"{name.lama}" sekarang {name.baru}'
    for kind in rule.jenis:
        where = "" if kind.wilayah is Region.ALL else f" di {kind.wilayah.value}"
        yield f"{kind.jenis.value} bukan perangkat daerah{where}"
    if rule.tipe is not None:
        yield f"{rule.tipe.kantor.value}: tipe {', '.join(rule.tipe.ada)}"
    if rule.tingkat is not None:
        kinds = ", ".join(kind.value for kind in rule.tingkat.tanpa)
        offices = ", ".join(office.value for office in rule.tingkat.kantor)
        yield f"{offices}: tanpa {kinds} di bawah {rule.tingkat.di_bawah.value}"
    if rule.atasan is not None:
        yield f"{rule.atasan.jenis.value} bertanggung jawab kepada {rule.atasan.kantor.value}"


def _limit(limit: Batas) -> str:
    what = limit.jenis.value if limit.jenis else limit.sebutan[0].lower()
    where = f" pada setiap {limit.setiap.value}" if limit.setiap else ""
    if limit.kantor:
        where += f" dalam {limit.kantor.value}"
    if limit.tipe:
        where += f" tipe {limit.tipe}"
    region = "" if limit.wilayah is Region.ALL else f" ({limit.wilayah.value})"
    return f"{what}{where}: paling banyak {limit.paling_banyak}{region}"
