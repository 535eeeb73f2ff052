"""A chart's relations in words."""

import pytest

from bagan.chart.annex.relations import (
    ALT_LIMIT,
    Relation,
    alternative_text,
    needs_table,
    relations_of,
    with_footnotes,
)
from bagan.chart.model import Kind, Regency, expand, select


@pytest.fixture
def drawn():
    """A chart with one reconstructed unit and one reconstructed line elsewhere."""
    regency = Regency.model_validate(
        {
            "bagan": 1,
            "daerah": {"nama": "Kabupaten A", "kode": "13.12", "provinsi": "P"},
            "peraturan": {
                "jenis": "Peraturan Bupati",
                "tentang": "T",
                "penanda_tangan": {"jabatan": "Bupati A"},
            },
            "unit": {
                "bupati": {"nama": "Bupati", "dasar": "Pasal 1"},
                "dinas": {"nama": "Dinas Sosial", "dasar": "Pasal 2"},
                "badan": {"nama": "Badan Keuangan", "dasar": "Pasal 2"},
                "camat": {"nama": "Camat", "rekonstruksi": "Menurut kebiasaan."},
            },
            "garis": [
                {"komando": "bupati -> badan", "dasar": "Pasal 3"},
                {"komando": "bupati -> dinas", "rekonstruksi": "Bagan hilang"},
                {"koordinasi": "dinas <-> camat", "rekonstruksi": "Menurut kebiasaan."},
            ],
            "lampiran": [{"judul": "J", "bagan": [{"id": "a", "jenjang": ["bupati"]}]}],
        }
    )
    organisation = expand(regency, [])
    annex = regency.lampiran[0]
    return select(regency, organisation, annex, annex.bagan[0]), organisation


def test_each_line_in_words_with_its_basis(drawn):
    chart, organisation = drawn
    assert relations_of(chart, organisation) == (
        Relation("Bupati", "Badan Keuangan", Kind.KOMANDO, False, "Pasal 3"),
        Relation("Bupati", "Dinas Sosial", Kind.KOMANDO, False, "rekonstruksi: Bagan hilang"),
        Relation(
            "Dinas Sosial", "Camat", Kind.KOORDINASI, True, "rekonstruksi: Menurut kebiasaan."
        ),
    )


def test_what_no_article_has_is_told_under_the_chart(drawn):
    chart, organisation = drawn
    assert with_footnotes(chart, organisation).notes == (
        "Tidak diatur dalam pasal (Menurut kebiasaan): Camat beserta garisnya.",
        "Tidak diatur dalam pasal (Bagan hilang): garis komando Bupati ke Dinas Sosial.",
    )


def test_alternative_text_gathers_lines_of_one_source_and_kind():
    rows = [
        Relation("Bupati", "Dinas A", Kind.KOMANDO, False, "Pasal 1"),
        Relation("Bupati", "Dinas B", Kind.KOMANDO, False, ""),
        Relation("Dinas A", "Dinas B", Kind.KOORDINASI, True, "Pasal 3"),
    ]
    assert alternative_text("Bagan X.", rows) == (
        "Bagan X. Garis komando dari Bupati ke Dinas A (Pasal 1); Dinas B. "
        "Garis koordinasi antara Dinas A dan Dinas B (Pasal 3)."
    )


@pytest.mark.parametrize(("count", "table"), [(20, False), (400, False), (3000, True)])
def test_alternative_text_never_outgrows_a_pdf_string(count, table):
    rows = [
        Relation("Bupati", f"Dinas {number}", Kind.KOMANDO, False, "Pasal 12 huruf a angka 4, dst.")
        for number in range(count)
    ]
    text = alternative_text("Bagan X.", rows)
    assert len(text) <= ALT_LIMIT
    assert needs_table("Bagan X.", rows) is table
    assert (f"Dinas {count - 1}" in text) is not table
    assert text.endswith("di halaman terakhir.") is table
