"""What a summary tells of each spec, in which order, and what it counts."""

from __future__ import annotations

import pytest

from bagan.law.summary.form import Berat, Pemeriksaan
from bagan.law.summary.words import Hasil, outcome
from tests.ringkasan.conftest import OTHER_NAME


def by_file(summary):
    return {spec.berkas: spec for spec in summary.spesifikasi}


def test_each_spec_is_told_by_what_could_be_checked(province, summed) -> None:
    specs = by_file(summed())
    assert {name: outcome(spec) for name, spec in specs.items()} == {
        "bersih.yaml": Hasil.BERSIH,
        "galat.yaml": Hasil.GALAT,
        "diterima.yaml": Hasil.BERSIH,
        "tanpa.yaml": Hasil.TANPA_NASKAH,
        "rusak.yaml": Hasil.BELUM,
    }
    assert specs["diterima.yaml"].diterima == 1
    assert specs["galat.yaml"].menurut_aturan == {"nama-tak-disebut": 1}
    clean = specs["bersih.yaml"]
    assert (clean.daerah, clean.kode, clean.provinsi) == (
        "Kabupaten Sambas", "61.01", "Kalimantan Barat",
    )  # fmt: skip
    assert clean.peraturan == "Peraturan Bupati Sambas Nomor 5 Tahun 2020"
    assert (clean.status, clean.naskah) == ("ditetapkan", "bersih.txt")


def test_a_broken_spec_has_unknown_counts_never_none(province, summed) -> None:
    broken = by_file(summed())["rusak.yaml"]
    assert broken.pemeriksaan is Pemeriksaan.BELUM
    assert [broken.galat, broken.peringatan, broken.catatan, broken.diterima] == [None] * 4
    assert broken.kesalahan == 2
    assert {item.aturan for item in broken.temuan} == {"kunci-hilang", "kunci-tidak-dikenal"}
    assert (broken.daerah, broken.kode) == ("Kabupaten Sintang", "61.05")


@pytest.mark.parametrize("text", ["", "- a", "bagan: [", "daerah: x", "daerah: {nama: [1]}"])
def test_what_is_no_spec_keeps_its_file_s_name(put, summed, text) -> None:
    put("rusak.yaml").write_text(text, "utf-8")
    (spec,) = summed().spesifikasi
    assert (spec.daerah, spec.name, spec.pemeriksaan) == (None, "rusak.yaml", Pemeriksaan.BELUM)
    assert spec.kesalahan


def test_a_naskah_that_cannot_be_read_is_an_error_and_no_proof(put, summed) -> None:
    put("a.yaml", ("naskah: a.txt", "naskah: tiada.txt"))
    (spec,) = summed().spesifikasi
    assert spec.pemeriksaan is Pemeriksaan.NASKAH_TIDAK_TERBACA
    assert [item.aturan for item in spec.temuan] == ["naskah-tidak-terbaca"]
    assert spec.galat == 1


def test_a_finding_carries_its_place_in_words_and_its_files_from_the_folder(
    put, summed, tmp_path
) -> None:
    put("dalam/galat.yaml", text=OTHER_NAME)
    (here,) = summed().spesifikasi
    (there,) = summed(folder=str(tmp_path / "kalbar")).spesifikasi
    assert here == there
    (item,) = here.temuan
    assert (item.aturan, item.berat) == ("nama-tak-disebut", Berat.GALAT)
    assert (item.pada, item.tentang) == ("Pasal 2", ("Bidang Satu",))
    assert item.letak.startswith("dalam/galat.yaml:14:")
    assert item.pesan.startswith("Pasal 2 tidak menyebut")  # Indonesian, as all documents


def test_the_name_of_the_folder_is_left_where_it_is_only_a_part_of_a_name(put, summed) -> None:
    put("x/y.yaml", ("naskah: y.txt", "naskah: tiada-kalbar/z.txt"))
    (spec,) = summed().spesifikasi
    assert "x/tiada-kalbar/z.txt" in spec.temuan[0].pesan


def test_the_most_serious_stand_first_and_equals_share_a_place(province, put, summed) -> None:
    put("galat-2.yaml", region="Bengkayang", code="61.07", text=OTHER_NAME)
    ranked = [(spec.urutan, spec.name) for spec in summed().spesifikasi]
    assert ranked == [
        (1, "Kabupaten Sintang"),
        (2, "Kabupaten Bengkayang"),
        (2, "Kabupaten Mempawah"),
        (4, "Kabupaten Ketapang"),
        (4, "Kabupaten Sambas"),
        (4, "Kabupaten Sanggau"),
    ]


def test_the_counts_add_up(province, summed) -> None:
    summary = summed()
    counts = summary.jumlah
    assert counts.spesifikasi == summary.daerah == 5
    assert (counts.belum, counts.dengan_galat, counts.dengan_peringatan) == (1, 1, 0)
    assert (counts.tanpa_temuan, counts.tanpa_naskah) == (2, 1)
    assert (counts.kesalahan, counts.galat, counts.diterima) == (2, 1, 1)
    (province_,) = summary.provinsi
    assert province_.provinsi == "Kalimantan Barat"
    assert {**province_.model_dump(), "provinsi": None} == {
        **counts.model_dump(),
        "provinsi": None,
    }


def test_a_province_is_one_however_it_is_written(put, summed) -> None:
    put("a.yaml")
    put("b.yaml", ("provinsi: Kalimantan Barat", "provinsi: PROVINSI KALIMANTAN BARAT"))
    put("c.yaml", ("provinsi: Kalimantan Barat", "provinsi: Riau"))
    assert [one.spesifikasi for one in summed().provinsi] == [2, 1]


def test_rules_are_told_in_words_with_the_specs_that_they_concern(province, summed) -> None:
    rules = {rule.aturan: rule for rule in summed().aturan}
    named = rules["nama-tak-disebut"]
    assert named.judul == "Unit yang tidak disebut dalam dasarnya."
    assert (named.spesifikasi, named.galat, named.diterima) == (1, 1, 1)
    assert rules["kunci-hilang"].judul == 'Misalnya: Kunci "lampiran" tidak ada'
    assert (rules["kunci-hilang"].kesalahan, rules["kunci-hilang"].galat) == (1, 0)


def test_a_rule_that_is_switched_off_is_told(put, summed) -> None:
    put("a.yaml", ("lampiran:", "aturan: {nama-tak-disebut: mati}\nlampiran:"), text=OTHER_NAME)
    (spec,) = summed().spesifikasi
    assert spec.aturan_mati == ("nama-tak-disebut",)
    (rule,) = (rule for rule in summed().aturan if rule.aturan == "nama-tak-disebut")
    assert (rule.dimatikan, rule.galat) == (1, 0)


def test_nothing_depends_on_the_order_of_specs_nor_on_the_language(
    province, summed, monkeypatch
) -> None:
    english = summed()
    monkeypatch.setenv("BAGAN_LANG", "id")
    assert summed() == english


def test_findings_stand_in_the_order_of_their_places(put, summed) -> None:
    text = ("bertanggung jawab kepada Kepala Dinas", "bertanggung jawab kepada Sekretaris")
    put("a.yaml", text=text)
    (spec,) = summed().spesifikasi
    lines = [int(item.letak.split(":")[1]) for item in spec.temuan]
    assert len(lines) > 1
    assert lines == sorted(lines)
