"""What is said under the legend of a box that stands for a class of units."""

from __future__ import annotations

import pytest

from bagan.chart.model import select
from bagan.chart.spec import Spec, parse_spec

SPEC = """\
bagan: 1
daerah: {{nama: Kabupaten Contoh, kode: 64.10, provinsi: Contoh}}
peraturan: {{jenis: Peraturan Bupati, tentang: Kecamatan, penanda_tangan: {{jabatan: Bupati}}}}
unit:
  camat: {{nama: Camat, jenis: kepala, dasar: Pasal 2}}
{units}
kelompok:
  kel: {{nama: Kelurahan, anggota: [{members}], dasar: Pasal 3{more}}}
garis:
  - {{komando: camat -> kel, dasar: Pasal 3}}
lampiran:
  - judul: Kecamatan
    bagan:
      - {{id: utama, jenjang: [camat], tampilkan: [kel]}}
{view}
"""


def spec(count: int, *, more: str = "", view: str = "") -> Spec:
    """A camat over one box "Kelurahan" that stands for *count* of them."""
    names = [f"kel-{n}" for n in range(1, count + 1)]
    units = "\n".join(
        f"  {name}: {{nama: Kelurahan {n}, jenis: kelurahan, dasar: Pasal 4}}"
        for n, name in enumerate(names, 1)
    )
    return parse_spec(
        SPEC.format(units=units, members=", ".join(names), more=more, view=view), "x.yaml"
    )


def notes(made: Spec) -> tuple[str, ...]:
    annex = made.regency.lampiran[0]
    return select(made.regency, made.organisation, annex, annex.bagan[0]).notes


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "Kelurahan: Kelurahan 1."),
        (2, "Kelurahan: Kelurahan 1 dan Kelurahan 2."),
        (3, "Kelurahan: Kelurahan 1, Kelurahan 2, dan Kelurahan 3."),
        (9, "Kelurahan: 9 unit."),
    ],
)
def test_a_class_box_tells_its_members_or_how_many_they_are(count: int, told: str) -> None:
    made = spec(count)
    assert notes(made) == (told,)
    assert made.warnings == ()


def test_members_that_a_chart_draws_are_not_told() -> None:
    view = "      - {id: lain, tampilkan: [kel-1, kel-2]}"
    assert notes(spec(2, view=view)) == ()


def test_a_spec_may_say_it_in_its_own_words_or_not_at_all() -> None:
    assert notes(spec(2, more=", keterangan: Semua kelurahan di kota ini.")) == (
        "Kelurahan: Semua kelurahan di kota ini.",
    )
    assert notes(spec(2, more=", keterangan: tidak")) == ()


def test_a_class_without_members_needs_no_note() -> None:
    assert notes(spec(0)) == ()
