"""Regulations of many offices whose charts are known: the draft of each is that chart."""

from __future__ import annotations

import pytest

from bagan import draft
from bagan.chart.model import Organisation, name_key
from bagan.chart.spec import load_spec, parse_spec
from tests.correct.faults import OFFICES

WHOLE = (
    "bpkad",
    "dinas-2021",
    "dinas-tipe-a",
    "dinas-unsur",
    "dinkes-2022",
    "inspektorat-wilayah",
    "perubahan",
    "puskesmas",
    "rsud-wadir",
)
"""Those whose text alone says all that the chart shows."""


def lines(organisation: Organisation) -> list[tuple[str, str, str]]:
    """The lines by the names of their ends, as often as there are such."""
    return sorted(
        (*(_key(organisation.name(end)) for end in (line.source, line.target)), line.kind)
        for line in organisation.lines
    )


def _key(name: str) -> str:
    key = name_key(name).removesuffix("uptd")
    return "unitpelaksanateknisdinas" if not key or key == "uptd" else key


@pytest.mark.parametrize("name", WHOLE)
def test_a_draft_has_every_line_and_no_other(name: str) -> None:
    made = draft(OFFICES / f"{name}.txt", file="konsep.yaml")
    ours = parse_spec(made.text, "konsep.yaml").organisation
    theirs = load_spec(OFFICES / f"{name}.yaml").organisation
    assert lines(ours) == lines(theirs)


def test_what_an_amendment_quotes_is_cited_as_the_pasal_that_it_becomes() -> None:
    made = draft(OFFICES / "perubahan.txt", file="konsep.yaml")
    ours = parse_spec(made.text, "konsep.yaml").organisation
    cited = {text for entry in ours.entries for text in [entry.dasar]}
    assert {text.split()[1] for text in cited} == {"5", "9A"}
    assert "tidak digambar 0" in made.text


def test_who_leads_a_class_is_read_from_another_article() -> None:
    """ "Kepala Dusun terdiri atas ..." and "Kepala Dusun bertanggung jawab kepada Kepala Desa"."""
    made = draft(OFFICES / "desa.txt", file="konsep.yaml")
    ours = parse_spec(made.text, "konsep.yaml").organisation
    led = [one for one in lines(ours) if "dusun" in one[1]]
    assert [(source, kind) for source, _target, kind in led] == [("kepaladesa", "komando")] * 3


def test_staf_ahli_stand_under_whom_they_answer_to() -> None:
    made = draft(OFFICES / "setda.txt", file="konsep.yaml")
    spec = parse_spec(made.text, "konsep.yaml")
    found = lines(spec.organisation)
    led = {source for source, target, _kind in found if target.startswith("stafahli")}
    assert led == {"bupati"}
    (view,) = [view for annex in spec.regency.lampiran for view in annex.bagan]
    assert view.jenjang[0] == ("bupati",)


def test_heads_that_only_a_list_names_are_a_tier() -> None:
    """ "Asisten terdiri atas: a. Asisten Pemerintahan mengoordinasikan: 1. Dinas Sosial; ..." """
    made = draft(OFFICES / "koordinasi.txt", file="konsep.yaml")
    spec = parse_spec(made.text, "konsep.yaml")
    (view,) = [view for annex in spec.regency.lampiran for view in annex.bagan]
    assert [len(tier) for tier in view.jenjang] == [1, 3]
    assert not [problem for problem in spec.warnings if problem.rule == "unit-tidak-tampil"]
