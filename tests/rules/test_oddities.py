"""What is odd in the two regulations is found; each is accepted in its spec, with a reason."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import pytest
import yaml

from bagan.chart.spec import parse_spec
from bagan.law.naskah.parse import parse_naskah
from bagan.law.rules import examine
from bagan.law.rules.case import Case
from bagan.law.rules.cited import everything
from bagan.problem import Problem, Severity
from tests.rules.faults.pair import load

NAMES = ("pasaman-barat", "kutai-barat")


def without(value: Any, key: str) -> Any:
    """The data of a spec without one of its keys, wherever it stands."""
    if isinstance(value, dict):
        return {name: without(below, key) for name, below in value.items() if name != key}
    return [without(below, key) for below in value] if isinstance(value, list) else value


@lru_cache(maxsize=4)
def problems(name: str, *, accepted: bool) -> tuple[Problem, ...]:
    text, naskah = load(name)
    if not accepted:
        data = without(yaml.load(text, yaml.BaseLoader), "terima")
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    spec = parse_spec(text, "uji.yaml")
    return tuple(examine(spec, parse_naskah(naskah, "naskah.txt")))


def found(name: str, rule: str) -> list[str]:
    return [p.message for p in problems(name, accepted=False) if p.rule == rule]


@pytest.mark.parametrize("name", NAMES)
def test_every_citation_is_resolved(name: str) -> None:
    text, naskah = load(name)
    case = Case(parse_spec(text, "uji.yaml"), parse_naskah(naskah))
    cited = [one.citation for one in everything(case)]
    assert len(cited) > 40
    assert [str(c) for c in cited if case.text.find(c) is None] == []
    entries = [entry.entry.dasar for entry in case.entries]
    assert len(entries) == {"pasaman-barat": 51, "kutai-barat": 62}[name]
    assert found(name, "dasar-tidak-ada") == found(name, "daftar-berbeda") == []


@pytest.mark.parametrize("name", NAMES)
def test_what_is_found_is_accepted_with_its_reason(name: str) -> None:
    told = problems(name, accepted=True)
    assert {p.severity for p in told} == {Severity.NOTE}
    assert all(re.match(r"accepted: \S", p.suggestion) for p in told if p.rule != "batas-nasional")
    open_before = [p for p in problems(name, accepted=False) if p.severity is not Severity.NOTE]
    assert len(open_before) >= 15


def test_one_unit_under_two_coordinators() -> None:
    assert found("pasaman-barat", "dua-koordinator") == [
        "Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu stands under two coordinators: "
        "Asisten Perekonomian dan Pembangunan (Pasal 12 huruf b angka 1) and Asisten "
        "Administrasi Umum (Pasal 12 huruf c angka 8)"
    ]


def test_two_names_for_one_office_between_articles() -> None:
    told = [p for p in problems("pasaman-barat", accepted=False) if p.rule == "nama-tak-disebut"]
    assert [(p.message, p.suggestion) for p in told] == [
        (
            'Pasal 11 huruf b does not name "Asisten Perekonomian dan Pembangunan"',
            'The nearest wording is "asisten ekonomi dan pembangunan".',
        ),
        (
            'Pasal 11 huruf c does not name "Asisten Administrasi Umum"',
            'The nearest wording is "asisten administrasi".',
        ),
    ]


def test_a_field_with_two_names_between_articles() -> None:
    (told,) = [p for p in problems("pasaman-barat", accepted=False) if p.rule == "bidang-berbeda"]
    assert '"informasi"' in told.message
    assert '"informatika"' in told.message
    assert "komunikasi, informatika" in told.quote


def test_the_missing_comma_and_the_misspelt_title() -> None:
    told = found("pasaman-barat", "lampiran-berbeda")
    assert 'The office of the signature has no comma in the text: "BUPATI PASAMAN BARAT"' in told
    assert (
        'The chart is titled "Koordinasi Instansi Vertikal", in the text '
        '"COORDINASI INSTANSI VERTIKAL"' in told
    )


def test_outdated_names() -> None:
    told = found("kutai-barat", "nama-usang")
    assert [message.split(" since")[0] for message in told] == [
        '"Departemen Agama" is called Kementerian Agama',
        '"ASKES" is called BPJS Kesehatan',
    ]


def test_the_two_heads_of_a_sekretariat_dprd_are_no_fault() -> None:
    assert found("kutai-barat", "komando-ganda") == []


def test_a_title_that_differs_after_menetapkan() -> None:
    (told,) = found("pasaman-barat", "peraturan-berbeda")
    assert "PEMERINTAH DAERAH KABUPATEN" in told
