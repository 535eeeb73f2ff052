"""What is told of a unit, a line and a rule: as text on a terminal, and for programs."""

from __future__ import annotations

import re

import pytest

from bagan.law.report.explain import UnknownName, explainer
from bagan.law.report.records import record_of
from bagan.law.report.telling import line_of, text_of


def told(explainer, name, *, width=100):
    return "\n\n".join(text_of(item, width=width) for item in explainer.explain(name))


@pytest.fixture
def every(spec, naskah):
    return explainer(spec, naskah)


def test_a_unit_in_full(small_explainer):
    text = told(small_explainer(), "dinsos", width=90)
    assert re.sub(r" {4}note: .*?\(komando-ganda\)\n", "", text, flags=re.DOTALL) == (
        "dinsos: Dinas Sosial (dinas): agrees with the articles\n"
        "  contoh.yaml:27:3\n"
        "  Pasal 4 huruf a\n"
        '    naskah.txt:17: "dinas sosial; dan"\n'
        "  komando from Sekretaris Daerah (sekda)\n"
        "    Pasal 3\n"
        '      naskah.txt:12: "Asisten Pemerintahan dan Dinas Sosial bertanggung jawab kepada\n'
        '        Sekretaris Daerah."\n'
        "  komando from Asisten Pemerintahan (asisten)\n"
        "    Pasal 4\n"
        '      naskah.txt:15: "Asisten Pemerintahan memimpin: dinas sosial; dan camat."\n'
        "  komando to UPT Panti (upt)\n"
        "    No article says it: Lazim di bawah dinas.\n"
        "  Shown in: bagan"
    )


def test_an_accepted_finding_is_told_with_its_reason_as_check_does(small_explainer):
    words = " ".join(told(small_explainer(), "dinsos").split())
    assert " note: Dinas Sosial has two komando parents: " in words
    assert "; accepted: Demikian menurut Pasal 4. (komando-ganda)" in words
    open_one = small_explainer(lambda data: data["garis"][2].pop("terima"))
    assert " warning: Dinas Sosial has two komando parents: " in told(open_one, "dinsos")


def test_what_a_chart_lacks_is_told_with_the_units_that_it_names(small_explainer, small_report):
    def change(data):
        data["garis"].pop(2)

    (unit,) = small_explainer(change).explain("asisten")
    (missing,) = unit.elsewhere
    assert missing.rule == "hubungan-terlewat"
    assert missing.message in " ".join(text_of(unit, width=90).split())
    assert record_of(unit)["elsewhere"][0]["rule"] == "hubungan-terlewat"
    found = next(f for f in small_report(change).open if f.remark.rule == "hubungan-terlewat")
    assert found.subjects == ("Bagan bagan",)


def test_a_line_tells_its_charts_and_those_that_leave_it_out(small_explainer):
    def change(data):
        skipped = [{"komando": "sekda -> asisten", "alasan": 'Digambar dalam bagan "bagan".'}]
        data["lampiran"][0]["bagan"].append({"id": "lain", "lewati": skipped})

    text = told(small_explainer(change), "asisten -> sekda")
    assert text.splitlines()[0] == "komando: sekda -> asisten: agrees with the articles"
    assert '  Shown in: bagan\n  Left out of lain: Digambar dalam bagan "bagan".' in text


def test_a_rule_tells_its_findings_and_how_it_is_set(small_explainer):
    text = told(small_explainer(), "komando-ganda")
    assert text.startswith("komando-ganda: error: A unit with more than one komando parent.")
    assert "Garis komando Asisten Pemerintahan – Dinas Sosial" in text
    assert "accepted: Demikian menurut Pasal 4." in text
    off = small_explainer(lambda data: data.update(aturan={"komando-ganda": "mati"}))
    assert told(off, "komando-ganda").startswith("komando-ganda: switched off:")
    worse = small_explainer(lambda data: data.update(aturan={"nama-usang": "galat"}))
    assert told(worse, "nama-usang").startswith("nama-usang: error:")
    assert "It finds nothing in this spec." in told(worse, "nama-usang")


@pytest.mark.parametrize("regency", ["kutai-barat"], indirect=True)
def test_a_member_has_the_lines_of_its_group(every):
    (unit,) = every.explain("staf-ahli-ekonomi")
    parents = [(line.other, line.via) for line in unit.lines if line.role == "from"]
    assert parents == [("bupati", "staf-ahli"), ("sekda", "staf-ahli")]
    text = text_of(unit, width=200)
    assert "Member of: staf-ahli" in text
    assert "komando from Bupati (bupati) as a member of staf-ahli" in text
    assert "Pasal 23 ayat (3): quoted above" in text
    assert "bersifat konsultasi dan koordinasi" in text


@pytest.mark.parametrize("regency", ["pasaman-barat"], indirect=True)
def test_a_unit_tells_its_fields_in_the_matrix_of_tasks(every):
    text = told(every, "kemenag", width=300)
    assert (
        'Field "keagamaan" (Pasal 11 huruf a, Asisten Pemerintahan): its office stands under '
        "another coordinator: Kantor Kementerian Agama (Asisten Perekonomian dan Pembangunan, "
        "Pasal 12 huruf b angka 17)" in text
    )
    assert told(every, "asisten-umum", width=300).count('Field "') == 7
    (record,) = map(record_of, every.explain("kemenag"))
    assert [task["result"] for task in record["tasks"]] == ["di bawah koordinator lain"]


def test_komando_parents_come_before_everything_else(every):
    for name in ("setwan", "sekda", "bupati", "dinkes"):
        (unit,) = every.explain(name)
        kinds = [(line.row.kind.value, line.role) for line in unit.lines]
        below = [place for place, kind in enumerate(kinds) if kind != ("komando", "from")]
        assert kinds[: below[0] if below else None].count(("komando", "from")) == kinds.count(
            ("komando", "from")
        )


def test_everything_can_be_explained_and_fits_its_width(every):
    names = [*every.units, *(f"{line.source} -> {line.target}" for line in every.rows.values())]
    for name in names[::5]:
        for line in told(every, name, width=72).splitlines():
            # A place in a file and a name are never broken.
            assert len(line) <= 72 or " " not in line.strip()


def test_a_unit_is_known_by_its_name_label_and_abbreviation_too(small_explainer):
    def change(data):
        data["unit"]["dinsos"].update(singkatan="Dinsos", label="Dinas Sos")

    small = small_explainer(change)
    for name in ("dinsos", "dinas  SOSIAL", "Dinas Sos"):
        assert [unit.row.id for unit in small.explain(name)] == ["dinsos"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("dinsoz", 'There is no unit, group or rule "dinsoz". Did you mean "dinsos"?'),
        ("komando-gand", 'There is no unit, group or rule "komando-gand". '
                         'Did you mean "komando-ganda"?'),
        ("panti", 'There is no unit, group or rule "panti". Did you mean "upt"?'),
        ("zzz", 'There is no unit, group or rule "zzz".'),
        ("", 'There is no unit, group or rule "".'),
        ("sekda -> dinsoz", 'There is no unit or group "dinsoz". Did you mean "dinsos"?'),
        ("sekda ->", 'The line "sekda ->" is not understood. Write a -> b or a <-> b.'),
        ("bupati -> upt", 'There is no line between "bupati" and "upt". '
                          "Explain one of them to see its lines."),
    ],
)  # fmt: skip
def test_unknown_names_are_told_with_what_may_be_meant(small_explainer, name, message):
    with pytest.raises(UnknownName) as error:
        small_explainer().explain(name)
    assert str(error.value) == message


def test_one_line_for_each_unit(small_explainer):
    lines = [line_of(row) for row in small_explainer().units.values()]
    assert lines[3:] == [
        "dinsos: Dinas Sosial (Pasal 4 huruf a): agrees with the articles",
        "upt: UPT Panti (rekonstruksi): no article says it",
    ]


def test_records_hold_what_the_text_tells(small_explainer):
    small = small_explainer()
    (unit,) = map(record_of, small.explain("dinsos"))
    assert (unit["id"], unit["kind"], unit["result"]) == ("dinsos", "dinas", "sesuai")
    assert unit["basis"] == [
        {"citation": "Pasal 4 huruf a", "words": "dinas sosial; dan",
         "path": "naskah.txt", "line": 17}
    ]  # fmt: skip
    assert [line["source"] for line in unit["lines"]] == ["sekda", "asisten", "dinsos"]
    (finding,) = unit["lines"][1]["findings"]
    assert (finding["rule"], finding["accepted"]) == ("komando-ganda", "Demikian menurut Pasal 4.")
    (line,) = map(record_of, small.explain("sekda -> asisten"))
    assert (line["source"], line["target"], line["charts"]) == ("sekda", "asisten", ["bagan"])
    (rule,) = map(record_of, small.explain("komando-ganda"))
    assert (rule["rule"], rule["severity"], len(rule["findings"])) == (
        "komando-ganda",
        "error",
        1,
    )


def test_without_a_text_the_citations_are_still_told(small_explainer):
    text = told(small_explainer(text=None), "dinsos")
    assert "Pasal 4 huruf a\n    There are no words of it at hand." in text
