"""The values of a report: every item once, with its own articles, and an honest result."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bagan.chart.model.citation import parse_citation
from bagan.chart.model.expression import parse_expression
from bagan.chart.spec import load_spec
from bagan.language import indonesian
from bagan.law.report import report_of
from bagan.law.report.values import Result
from bagan.problem import Problem, Severity, Span

ROOT = Path(__file__).parents[2]
ANY = "tidak-dikenal"


def official(dasar: tuple[str, ...]) -> list[str]:
    return [str(parse_citation(text)) for text in dasar]


def test_every_unit_and_group_stands_once_with_its_articles(spec, report):
    organisation = spec.organisation
    assert [row.id for row in report.units] == [*organisation.units, *organisation.groups]
    assert [row.number for row in report.units] == list(range(1, len(report.units) + 1))
    for row in report.units:
        basis = organisation.basis(row.id)
        assert row.name == organisation.name(row.id)
        assert [quoted.citation for quoted in row.quotations] == official(basis.dasar)
        assert row.reconstruction == basis.rekonstruksi


def test_every_line_stands_once_with_its_articles(spec, report):
    rows = {(row.source, row.target, row.kind): row for row in report.lines}
    assert len(rows) == len(report.lines) == len(spec.organisation.lines)
    assert [row.number for row in report.lines] == list(range(1, len(report.lines) + 1))
    for line in spec.organisation.lines:
        row = rows[line.source, line.target, line.kind]
        assert row.both == line.both
        assert [quoted.citation for quoted in row.quotations] == official(line.basis.dasar)
        assert row.reconstruction == line.basis.rekonstruksi


def test_lines_of_komando_come_first_and_each_source_s_stand_together(report):
    order = [(row.kind, row.source) for row in report.lines]
    assert len(set(order)) == sum(a != b for a, b in zip([None, *order], order, strict=False))
    kinds = [row.kind for row in report.lines]
    assert kinds == sorted(kinds)


def test_every_citation_is_found_and_quoted_in_the_text_s_own_words(naskah, report):
    assert report.totals.resolved == report.totals.citations > 70
    text = " ".join(part.words for part in naskah.isi)
    for row in (*report.units, *report.lines):
        for quoted in row.quotations:
            assert quoted.at is not None
            part = naskah.find(parse_citation(quoted.citation))
            assert quoted.at == naskah.place(part.start)
            pieces = [piece for piece in quoted.words.split("…") if piece.strip()]
            assert pieces
            assert [piece for piece in pieces if piece.strip() not in text] == []
            assert len(quoted.words) < 250


@pytest.mark.parametrize("regency", ["pasaman-barat"], indirect=True)
def test_a_line_s_quotation_names_both_ends(report):
    row = next(row for row in report.lines if row.target == "dinkes" and row.kind == "koordinasi")
    (quoted,) = row.quotations
    assert quoted.words.startswith("Asisten Perekonomian dan pembangunan, melaksanakan koordinasi")
    assert quoted.words.endswith("… dinas kesehatan")


@pytest.mark.parametrize("regency", ["kutai-barat"], indirect=True)
def test_a_quotation_goes_up_to_whoever_the_list_belongs_to_and_what_it_says(report):
    row = next(row for row in report.lines if row.target == "dinkes" and row.kind == "koordinasi")
    assert row.quotations[0].words == (
        "Tugas dan wewenang Asisten I adalah sebagai berikut: … Melaksanakan koordinasi dan "
        "sinkronisasi perumusan kebijakan dalam lingkup: … Dinas Kesehatan;"
    )


def test_a_repeated_quotation_names_the_row_that_has_it(report):
    rows = {row.number: row for row in report.lines}
    repeated = [
        (row, quoted) for row in report.lines for quoted in row.quotations if quoted.same_as
    ]
    assert repeated
    for row, quoted in repeated:
        assert quoted.same_as < row.number
        assert replace(quoted, same_as=None) in rows[quoted.same_as].quotations


def test_every_line_left_out_on_purpose_stands_with_its_reason(spec, report):
    skipped = [
        (item.kind, item.alasan)
        for annex in spec.regency.lampiran
        for view in annex.bagan
        for item in view.lewati
        for _pair in parse_expression(item.expression)
    ]
    told = [(row.line.split()[1], row.reason) for row in report.left_out]
    assert told == skipped
    assert not [found for found in report.open if found.remark.rule == "garis-dilewati"]


def test_names_of_files_hold_no_folders(report):
    assert "/" not in report.spec.name + report.naskah.name


def results(report):
    rows = {row.id: row.result for row in report.units}
    return rows | {f"{row.source} -> {row.target}": row.result for row in report.lines}


def test_each_item_comes_to_its_own_result(small_report):
    report = small_report()
    assert results(report) == {
        **dict.fromkeys(("bupati", "sekda", "asisten", "dinsos"), Result.SESUAI),
        **dict.fromkeys(("bupati -> sekda", "sekda -> asisten", "sekda -> dinsos"), Result.SESUAI),
        "asisten -> dinsos": Result.DITERIMA,
        "dinsos -> upt": Result.REKONSTRUKSI,
        "upt": Result.REKONSTRUKSI,
    }
    (accepted,) = report.accepted
    assert accepted.remark.reason == "Demikian menurut Pasal 4."
    assert accepted.subjects == (
        "Garis komando Asisten Pemerintahan – Dinas Sosial (garis nomor 4)",
    )
    assert report.totals.accepted == 1


def test_what_is_not_accepted_stays_open_at_its_line_and_in_the_table(small_report):
    report = small_report(lambda data: data["garis"][2].pop("terima"))
    assert results(report)["asisten -> dinsos"] is Result.PERINGATAN
    assert results(report)["dinsos"] is Result.SESUAI
    (found,) = [found for found in report.open if found.remark.rule == "komando-ganda"]
    assert found.subjects == ("Garis komando Asisten Pemerintahan – Dinas Sosial (garis nomor 4)",)
    assert report.accepted == ()


def test_a_finding_about_a_unit_stands_at_the_unit(small_report):
    report = small_report(lambda data: data["unit"]["dinsos"].update(nama="Dinas Kesehatan"))
    assert results(report)["dinsos"] is Result.GALAT
    assert results(report)["bupati -> sekda"] is Result.SESUAI
    found = next(found for found in report.open if found.remark.rule == "nama-tak-disebut")
    assert found.subjects == ("Dinas Kesehatan (unit nomor 4)",)


def test_what_is_told_once_of_a_garis_holds_for_each_of_its_lines(small_report):
    def change(data):
        data["garis"][1]["dasar"] = "Pasal 1"

    report = small_report(change)
    assert results(report)["sekda -> asisten"] is Result.GALAT
    assert results(report)["sekda -> dinsos"] is Result.GALAT
    assert results(report)["bupati -> sekda"] is Result.SESUAI
    (found,) = [found for found in report.open if found.remark.rule == "garis-tanpa-bukti"]
    assert len(found.subjects) == 2


def test_a_finding_about_the_annex_names_it(small_report):
    found = {found.remark.rule: found for found in small_report().open}
    assert found["lampiran-tak-diumumkan"].subjects[0] == "Lampiran"


def test_a_place_that_the_text_lacks_is_never_in_agreement(small_report):
    report = small_report(lambda data: data["unit"]["bupati"].update(dasar="Pasal 9"))
    assert results(report)["bupati"] in (Result.GALAT, Result.TIDAK_DITEMUKAN)
    (quoted,) = report.units[0].quotations
    assert (quoted.citation, quoted.words, quoted.at) == ("Pasal 9", "", None)
    assert (report.totals.resolved, report.totals.citations) == (4, 5)


def test_a_rule_switched_off_does_not_make_a_lost_place_agree(small_report):
    def change(data):
        data["unit"]["bupati"].update(dasar="Pasal 9")
        data["aturan"] = {"dasar-tidak-ada": "mati"}

    assert results(small_report(change))["bupati"] is Result.TIDAK_DITEMUKAN


def test_without_a_text_nothing_is_said_to_agree(small_report):
    report = small_report(text=None)
    assert Result.SESUAI not in results(report).values()
    assert results(report)["bupati"] is Result.TIDAK_DIPERIKSA
    assert results(report)["upt"] is Result.REKONSTRUKSI
    assert report.naskah is None
    assert report.totals.resolved == 0


def test_the_worst_comes_first_and_problems_of_the_spec_are_told(small):
    spec, naskah = small()
    at = Span("contoh.yaml", 3, 1)
    said = [
        Problem(at, ANY, "Ringan", severity=Severity.NOTE),
        Problem(at, ANY, "Berat"),
        Problem(at, "garis-dilewati", "Dilewati", severity=Severity.NOTE),
    ]
    report = report_of(spec, naskah, said)
    own = [found.remark.message for found in report.open if found.remark.rule == ANY]
    assert own == ["Berat", "Ringan"]
    order = [list(Severity).index(found.remark.severity) for found in report.open]
    assert order == sorted(order)
    assert report.totals.notes == 1


def test_problems_that_are_the_rules_own_are_not_told_twice(small):
    from bagan.law.rules import examine

    spec, naskah = small()
    with indonesian():
        once = report_of(spec, naskah, [])
        assert report_of(spec, naskah, examine(spec, naskah)) == once


def test_a_draft_is_called_a_draft(small_report):
    def change(data):
        rule = data["peraturan"]
        rule.update(status="rancangan")
        for key in ("nomor", "tahun", "ditetapkan"):
            del rule[key]

    assert small_report(change).title == "Rancangan Peraturan Bupati Contoh"
    assert small_report().title == "Peraturan Bupati Contoh Nomor 7 Tahun 2020"


def test_the_date_is_given_from_outside_or_none(small_report, monkeypatch):
    assert small_report().date is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert small_report().date.startswith("1970-01-02")


@pytest.mark.parametrize(
    ("size", "paper"), [("F4", (215, 330)), ("F4-210", (210, 330)), ("A3", (210, 297))]
)
def test_paper_is_upright_and_fit_for_a_letter(small_report, size, paper):
    report = small_report(lambda data: data.update(kertas={"ukuran": size, "arah": "mendatar"}))
    assert report.paper == paper


def test_indonesian_lasts_as_long_as_it_should(monkeypatch):
    from bagan.language import language

    with indonesian():
        assert language() == "id"
    assert language() == "en"
    monkeypatch.delenv("BAGAN_LANG")
    monkeypatch.setenv("LC_ALL", "en_GB")
    with pytest.raises(ZeroDivisionError), indonesian():
        assert language() == "id"
        1 / 0  # noqa: B018
    assert language() == "en"


@pytest.mark.parametrize("regency", ["pasaman-barat"], indirect=True)
def test_the_matrix_of_tasks_is_a_table(report):
    rows = report.tasks
    assert [row.number for row in rows] == list(range(1, 41))
    (row,) = [row for row in rows if row.open]
    assert (row.field, row.citation, row.head) == (
        "keagamaan", "Pasal 11 huruf a", "Asisten Pemerintahan",
    )  # fmt: skip
    assert row.offices == (
        (
            "Kantor Kementerian Agama",
            "Asisten Perekonomian dan Pembangunan",
            "Pasal 12 huruf b angka 17",
        ),
    )


def test_a_report_without_divided_fields_has_no_matrix(small_report):
    assert small_report().tasks == small_report().unnamed == ()


def test_a_province_is_named_once() -> None:
    path = ROOT / "tests/correct/offices/dkp-provinsi.yaml"
    assert report_of(load_spec(path), None, ()).region == "Provinsi Kalimantan Tengah"
