"""A regency and its charts in, JSON out for other programs; its schema is docs/ekspor.schema.json.

The classes here are the file's form: both the JSON and its schema are made of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pydantic import Field

from bagan.chart.model import (
    Branch,
    Chart,
    Jenis,
    JenisPeraturan,
    Kind,
    Line,
    Link,
    Organisation,
    Regency,
    Status,
)
from bagan.jsontext import Form, schema_file, script_json
from bagan.publish.export.source import Source

VERSION = 1


class Berdasar(Form):
    """Yang bertumpu pada pasal, atau direkonstruksi."""

    dasar: tuple[str, ...] = Field(description="Pasal-pasal yang menjadi dasar.")
    rekonstruksi: str | None = Field(description="Alasan, bila tidak ada pasalnya.")


class DaerahEkspor(Form):
    """Daerah yang membuat peraturan."""

    nama: str = Field(description="Nama lengkap.")
    kode: str = Field(description="Kode wilayah Kemendagri.")
    provinsi: str = Field(description="Nama provinsi.")


class PeraturanEkspor(Form):
    """Peraturan yang dilampiri bagan."""

    jenis: JenisPeraturan = Field(description="Jenis peraturan.")
    nomor: str | None = Field(description="Nomor; null selama masih rancangan.")
    tahun: int | None = Field(description="Tahun.")
    tentang: str = Field(description="Judul peraturan.")
    status: Status = Field(description="rancangan, ditetapkan, atau salinan.")
    ditetapkan: date | None = Field(description="Tanggal penetapan.")
    diundangkan: date | None = Field(description="Tanggal pengundangan.")


class AsalEkspor(Form):
    """Asal-usul unit."""

    cara: str = Field(description="Bagaimana unit ini terjadi.")
    dari: tuple[str, ...] = Field(description="Pengenal unit lama.")
    sejak: date | None = Field(description="Sejak tanggal.")
    nama_lama: tuple[str, ...] = Field(description="Nama lama.")


class UnitEkspor(Berdasar):
    """Satu perangkat, jabatan, atau lembaga."""

    id: str = Field(description="Pengenal unit.")
    nama: str = Field(description="Nama lengkap.")
    jenis: Jenis = Field(description="Jenis unit.")
    singkatan: str | None = Field(description="Singkatan resmi.")
    label: str | None = Field(description="Tulisan dalam kotak, bila lain dari nama.")
    tautan: str | None = Field(description="Alamat laman.")
    asal: tuple[AsalEkspor, ...] = Field(description="Asal-usul unit.")


class KelompokEkspor(Berdasar):
    """Kelompok unit yang dapat menjadi ujung garis."""

    id: str = Field(description="Pengenal kelompok.")
    nama: str = Field(description="Nama kelompok.")
    anggota: tuple[str, ...] = Field(description="Pengenal unit anggota.")


class GarisEkspor(Berdasar):
    """Satu garis antara dua unit, kelompok, atau kotak."""

    dari: str = Field(description="Pengenal asal garis.")
    ke: str = Field(description="Pengenal tujuan garis.")
    jenis: Kind = Field(description="komando atau koordinasi.")
    timbal_balik: bool = Field(description="Apakah garis berlaku dua arah.")


class KotakEkspor(Form):
    """Satu kotak sebuah bagan."""

    id: str = Field(description="Pengenal kotak dalam bagan ini.")
    unit: str = Field(description="Pengenal unit atau kelompok yang ditampilkan.")
    tulisan: str = Field(description="Tulisan dalam kotak.")
    rujukan: bool = Field(description="Apakah unit ini digambar lagi, selain di tempatnya.")


class CabangEkspor(Form):
    """Sebuah kotak, dan yang tersusun di sekitar dan di bawahnya."""

    kotak: str = Field(description="Pengenal kotak.")
    unsur: str | None = Field(description="Judul unsur tempat kotak ini berdiri.")
    samping_kiri: tuple[CabangEkspor, ...] = Field(description="Di kiri, dari dalam ke luar.")
    samping_kanan: tuple[CabangEkspor, ...] = Field(description="Di kanan, dari dalam ke luar.")
    staf_kiri: tuple[CabangEkspor, ...] = Field(description="Unit pembantu di kiri.")
    staf_kanan: tuple[CabangEkspor, ...] = Field(description="Unit pembantu di kanan.")
    anggota: tuple[CabangEkspor, ...] = Field(description="Yang berada dalam bingkainya.")
    bawahan: tuple[CabangEkspor, ...] = Field(description="Yang berdiri di bawahnya.")
    kaki: tuple[CabangEkspor, ...] = Field(description="Yang berdiri di bawah semua bawahan itu.")


class BaganEkspor(Form):
    """Satu bagan: apa yang tampak dan bagaimana susunannya."""

    id: str = Field(description="Pengenal bagan.")
    judul: str = Field(description="Judul.")
    uraian: str = Field(description="Isi bagan dalam satu kalimat.")
    kotak: tuple[KotakEkspor, ...] = Field(description="Kotak-kotak.")
    garis: tuple[GarisEkspor, ...] = Field(description="Garis-garis antara kotak.")
    susunan: tuple[CabangEkspor, ...] = Field(description="Susunan kotak, dari atas.")
    catatan: tuple[str, ...] = Field(description="Catatan kaki.")


class BerkasEkspor(Form):
    """Seluruh isi bagan satu daerah."""

    versi: int = Field(description="Versi bentuk berkas ini.", ge=VERSION, le=VERSION)
    daerah: DaerahEkspor = Field(description="Daerah.")
    peraturan: PeraturanEkspor = Field(description="Peraturan.")
    unit: tuple[UnitEkspor, ...] = Field(description="Unit, urut menurut spesifikasi.")
    kelompok: tuple[KelompokEkspor, ...] = Field(description="Kelompok unit.")
    garis: tuple[GarisEkspor, ...] = Field(description="Garis-garis antara unit dan kelompok.")
    bagan: tuple[BaganEkspor, ...] = Field(description="Bagan-bagan.")


def write(source: Source) -> Iterator[tuple[str, bytes]]:
    """The files of this format by name."""
    yield f"{source.name}.json", to_json(source.regency, source.organisation, source.charts)


def to_json(regency: Regency, organisation: Organisation, charts: Iterable[Chart]) -> bytes:
    """Everything of the charts: the region, its regulation, units, groups, lines and views.

    "<", ">" and "&" are written as escapes, so that the text may stand in a page's script
    element whatever the names hold.
    """
    rule = regency.peraturan
    form = BerkasEkspor(
        versi=VERSION,
        daerah=DaerahEkspor(**regency.daerah.model_dump()),
        peraturan=PeraturanEkspor(
            jenis=rule.jenis,
            nomor=rule.nomor,
            tahun=rule.tahun,
            tentang=rule.tentang,
            status=rule.status,
            ditetapkan=rule.ditetapkan.tanggal if rule.ditetapkan else None,
            diundangkan=rule.diundangkan.tanggal if rule.diundangkan else None,
        ),
        unit=tuple(_unit(organisation, item) for item in organisation.units),
        kelompok=tuple(
            KelompokEkspor(
                id=key,
                nama=group.nama,
                anggota=group.anggota,
                dasar=group.dasar,
                rekonstruksi=group.rekonstruksi,
            )
            for key, group in organisation.groups.items()
        ),
        garis=tuple(map(_line, organisation.lines)),
        bagan=tuple(map(_chart, charts)),
    )
    return script_json(form.model_dump(mode="json"))


def schema_text() -> str:
    """The JSON Schema (draft 2020-12) of that file, as docs/ekspor.schema.json holds it."""
    return schema_file(
        BerkasEkspor.model_json_schema(mode="serialization"),
        "Ekspor bagan",
        undescribed=("Jenis", "Kind", "Status"),
    )


def _unit(organisation: Organisation, item: str) -> UnitEkspor:
    unit = organisation.units[item]
    return UnitEkspor(
        id=item,
        nama=unit.nama,
        jenis=organisation.jenis(item),
        singkatan=unit.singkatan,
        label=unit.caption,
        tautan=unit.tautan,
        dasar=unit.dasar,
        rekonstruksi=unit.rekonstruksi,
        asal=tuple(
            AsalEkspor(
                cara=origin.cara,
                dari=origin.dari,
                sejak=origin.sejak,
                nama_lama=origin.nama_lama,
            )
            for origin in unit.asal
        ),
    )


def _line(line: Line | Link) -> GarisEkspor:
    return GarisEkspor(
        dari=line.source,
        ke=line.target,
        jenis=line.kind,
        timbal_balik=line.both,
        dasar=line.basis.dasar,
        rekonstruksi=line.basis.rekonstruksi,
    )


def _chart(chart: Chart) -> BaganEkspor:
    return BaganEkspor(
        id=chart.id,
        judul=chart.title,
        uraian=chart.description,
        kotak=tuple(
            KotakEkspor(id=node.id, unit=node.unit, tulisan=node.label, rujukan=node.reference)
            for node in chart.nodes.values()
        ),
        garis=tuple(map(_line, chart.links)),
        susunan=tuple(map(_branch, chart.roots)),
        catatan=chart.notes,
    )


def _branch(branch: Branch) -> CabangEkspor:
    return CabangEkspor(
        kotak=branch.node,
        unsur=branch.heading,
        samping_kiri=tuple(map(_branch, branch.beside_left)),
        samping_kanan=tuple(map(_branch, branch.beside_right)),
        staf_kiri=tuple(map(_branch, branch.staff_left)),
        staf_kanan=tuple(map(_branch, branch.staff_right)),
        anggota=tuple(map(_branch, branch.members)),
        bawahan=tuple(map(_branch, branch.children)),
        kaki=tuple(map(_branch, branch.foot)),
    )
