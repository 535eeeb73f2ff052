"""What became of findings and specs from an earlier run to this one."""

from __future__ import annotations

from pathlib import Path

from bagan.law.summary import earlier_summary, summary_file
from bagan.law.summary.form import Nasib, Perbandingan, Ringkasan
from tests.ringkasan.conftest import ACCEPTED, OTHER_NAME, SATU


def counts(trend) -> dict[str, int]:
    names = ("baru", "tetap", "selesai", "diterima", "tidak_dinilai")
    return {name: count for name in names if (count := getattr(trend, name))}


def only(summary: Ringkasan):
    (spec,) = summary.spesifikasi
    return spec


def test_nothing_has_changed(province, summed) -> None:
    earlier = summed()
    later = summed(earlier)
    assert counts(later.tren) == {"tetap": 1}
    assert later.tren.muncul == later.tren.hilang == later.tren.keterangan == ()
    assert later.tren.tidak_dapat == ("Kabupaten Sintang (rusak.yaml)",)


def test_a_finding_is_mended_and_another_is_new(put, summed) -> None:
    put("a.yaml", text=OTHER_NAME)
    earlier = summed()
    put("a.yaml", ("jenis: bidang, dasar: Pasal 3", "jenis: bidang, dasar: Pasal 4"))
    spec = only(summed(earlier))
    assert counts(spec.tren) == {"baru": 1, "selesai": 1}
    assert (spec.tren.galat_sebelumnya, spec.galat) == (1, 1)
    assert [item.nasib for item in spec.temuan] == [Nasib.BARU]
    assert [(item.pada, item.nasib) for item in spec.tren.berlalu] == [("Pasal 2", Nasib.SELESAI)]


def test_lines_that_moved_are_no_change(put, summed) -> None:
    put("a.yaml", text=OTHER_NAME)
    earlier = summed()
    path = put("a.yaml", text=OTHER_NAME)
    path.write_text("# Baris di atas\n\n" + path.read_text("utf-8"), "utf-8")
    later = summed(earlier)
    assert counts(later.tren) == {"tetap": 1}
    assert only(later).temuan[0].letak != only(earlier).temuan[0].letak


def test_an_accepted_finding_is_not_called_mended(put, summed) -> None:
    put("a.yaml", text=OTHER_NAME)
    earlier = summed()
    put("a.yaml", (SATU, ACCEPTED), text=OTHER_NAME)
    assert counts(summed(earlier).tren) == {"diterima": 1}
    assert counts(summed(summed(earlier)).tren) == {}


def test_an_acceptance_that_was_withdrawn_is_new(put, summed) -> None:
    put("a.yaml", (SATU, ACCEPTED), text=OTHER_NAME)
    earlier = summed()
    put("a.yaml", text=OTHER_NAME)
    assert counts(summed(earlier).tren) == {"baru": 1}


def test_what_is_not_asked_any_more_is_not_called_mended(put, summed) -> None:
    put("a.yaml", text=OTHER_NAME)
    earlier = summed()
    off = ("lampiran:", "aturan: {nama-tak-disebut: mati}\nlampiran:")
    put("a.yaml", off, text=OTHER_NAME)
    spec = only(summed(earlier))
    # New is the warning that the rule hides an error.
    assert counts(spec.tren) == {"baru": 1, "tidak_dinilai": 1}
    assert "Aturan nama-tak-disebut kini dimatikan." in spec.tren.keterangan

    put("a.yaml", ("lampiran:", "aturan: {nama-tak-disebut: catatan}\nlampiran:"), text=OTHER_NAME)
    assert counts(summed(earlier).tren) == {"tidak_dinilai": 1}

    put("a.yaml", ("  naskah: a.txt\n", ""))
    spec = only(summed(earlier))
    assert counts(spec.tren) == {"tidak_dinilai": 1}
    assert "Kini tidak dibandingkan dengan naskah" in spec.tren.keterangan[0]


def test_a_spec_that_could_not_be_checked_is_not_compared(put, summed) -> None:
    put("a.yaml", text=OTHER_NAME)
    sound = summed()
    put("a.yaml", ("lampiran:", "lampirann:"), text=OTHER_NAME)
    broken = summed()
    for earlier in (sound, broken):
        spec = only(summed(earlier))
        assert spec.tren.perbandingan is Perbandingan.TIDAK_DAPAT
        assert counts(spec.tren) == {}
    put("a.yaml")
    spec = only(summed(broken))
    assert spec.tren.keterangan == ("Sebelumnya belum dapat diperiksa.",)


def test_regencies_come_go_and_are_renamed(put, summed) -> None:
    for name, region, code in (
        ("a", "Sambas", "61.01"), ("b", "Mempawah", "61.02"), ("c", "Sanggau", "61.03"),
    ):  # fmt: skip
        put(f"{name}.yaml", region=region, code=code, text=OTHER_NAME)
    earlier = summed()
    Path("kalbar/a.yaml").unlink()
    Path("kalbar/b.yaml").rename("kalbar/lain.yaml")
    put("d.yaml", region="Ketapang", code="61.04")
    trend = summed(earlier).tren
    assert trend.hilang == ("Kabupaten Sambas (a.yaml)",)
    assert trend.muncul == ("Kabupaten Ketapang (d.yaml)",)
    assert counts(trend)["tetap"] == 2


def test_another_version_of_the_program_is_told(put, summed) -> None:
    put("a.yaml")
    earlier = summed().model_copy(update={"program": "Bagan 0.1"})
    (remark,) = summed(earlier).tren.keterangan
    assert "Bagan 0.1" in remark


def test_a_summary_with_a_trend_is_read_again(province, summed, tmp_path) -> None:
    summary = summed(summed())
    path = tmp_path / "r.json"
    path.write_bytes(summary_file(summary, "json"))
    assert earlier_summary(str(path)) == summary
