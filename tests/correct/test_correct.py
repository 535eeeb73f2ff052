"""Correct charts of many offices draw no finding; a fault in one of them is found."""

from __future__ import annotations

import json
import re

import pytest

from bagan.chart.spec import parse_spec
from bagan.law.naskah.parse import parse_naskah
from bagan.law.rules import examine
from bagan.problem import Problem, SpecError
from tests.correct.faults import NAMES, faults, load
from tests.rules.faults.noticing import Noticing
from tests.rules.faults.pair import Edit

EVERY = 23
"""The suite tries one fault in so many; each office has another beginning."""
HARMLESS = {
    "cite Pasal 2 ayat (2) for sekwan",
    "cite Pasal 5 ayat (2) for kepala",
    "cite Pasal 4 ayat (2) for sekdes",
    "cite Pasal 7 for kalak",
    "cite Pasal 2 ayat (3) for direktur",
    "cite Pasal 2 ayat (2) for walkot",
    "cite Pasal 2 ayat (2) for sekda",
    "cite Pasal 2 ayat (3) for sekda",
    "cite Pasal 3 ayat (2) for asisten",
    "cite Pasal 2 ayat (3) for walkot -> sekda",
    "cite Pasal 2 ayat (2) for direksi",
    "cite Pasal 2 ayat (2) for bupati",
    "cite Pasal 4 ayat (2) for direktur",
    "cite Pasal 2 ayat (4) for staf",
    "cite Pasal 2 ayat (3) for wabup",
    "cite Pasal 3 ayat (2) for sekda",
    "cite Pasal 2 ayat (3) for bupati -> wabup",
    "cite Pasal 3 ayat (2) for wabup",
    "cite Pasal 7 ayat (2) for kalak",
    "cite Pasal 8 for lurah",
    "cite Pasal 2 ayat (2) for camat",
    "cite Pasal 2 ayat (3) for inspektur",
    "cite Pasal 3 ayat (2) for wali-kota",
    "cite Pasal 4 ayat (2) for sekda",
    "cite Pasal 4 ayat (2) for wali-kota -> sekda",
    "cite Pasal 3 ayat (2) for bupati -> wabup",
    "list 0 under ketua for sekretaris",
}
"""Citations of another article that also says what the unit or the line is; "kepada Ketua melalui
Sekretaris", drawn from the Ketua."""


HARMLESS_WORDS = (
    (r"(?<=[a-z]) dan (?=[A-Z])", " & "),
    (r"\b[Mm]eng?k?oordinasikan\b", "mengkoordinir"),
    (r"(?m)^ttd$", "(ttd)"),
    (r"(?m)^ttd$", "Cap ttd,"),
    (r"(?m)^ttd$", ".................."),
    (r"\bKelompok Jabatan Fungsional\b", "Kelompok Jabatan Fungsional (KJF)"),
    (r"\bayat \((?=\d)", "ayat("),
    (r"yang berada di bawah", "yang dalam melaksanakan tugasnya berada di bawah"),
    (r"(?<=\w) (?=\w)", "\u00a0"),
    (r"\bdipimpin oleh\b", "dikepalai oleh"),
    (r"\bmempunyai tugas\b", "memiliki tugas"),
    (r"\bKepala Subbagian\b", "Kasubbag"),
    (r"\bdimaksud (?=dalam|pada)", "tersebut "),
    (r"\n\n(?=Pasal \d+\n)", "\n\n\f- 3 -\n\n"),
)
"""The same in other words; each office is tried with one of them."""

NOTICING = Noticing()
"""One for all tests: the rules that noticed much are asked first."""


def found(spec: str, text: str) -> list[Problem]:
    try:
        parsed = parse_spec(spec, "uji.yaml")
    except SpecError as error:
        return list(error.problems)
    return [*parsed.warnings, *examine(parsed, parse_naskah(text, "naskah.txt"))]


@pytest.mark.parametrize("name", NAMES)
def test_a_correct_chart_draws_no_finding(name: str) -> None:
    data, text = load(name)
    assert [p.message for p in found(json.dumps(data, ensure_ascii=False), text)] == []


@pytest.mark.parametrize("name", NAMES)
def test_other_words_for_the_same_draw_no_finding(name: str) -> None:
    data, text = load(name)
    pattern, words = HARMLESS_WORDS[NAMES.index(name) % len(HARMLESS_WORDS)]
    assert [p.message for p in found(json.dumps(data), re.sub(pattern, words, text))] == []


@pytest.mark.parametrize("name", NAMES)
def test_silence_is_not_deafness(name: str) -> None:
    every = [fault for fault in faults(name) if fault[0] not in HARMLESS]
    tried = every[NAMES.index(name) % 7 :: EVERY]
    assert len(tried) >= 2
    edits = [Edit(what, spec, text) for what, spec, text in tried]
    assert [edit.what for edit in edits if NOTICING.worst(edit) is None] == []
