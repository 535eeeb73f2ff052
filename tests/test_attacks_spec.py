"""What a spec may not hold is told with its place, in both languages, and nothing is drawn."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bagan.chart.spec import parse_spec
from bagan.problem import Problem, SpecError
from tests.attacks import BAD_CHARACTERS, BAD_IDS, BAD_LINKS, IDS, LINKS, NAMES, spec_text


def changed(*path: str | int, value: Any) -> str:
    """The hostile spec, without its lists, with another value at *path*; a line each."""
    whole = json.loads(spec_text())
    del whole["daftar"], whole["garis"][1]
    part = whole
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    return json.dumps(whole, indent=1)


def faults(text: str) -> tuple[Problem, ...]:
    with pytest.raises(SpecError) as caught:
        parse_spec(text, "jahat.yaml")
    return caught.value.problems


def test_the_hostile_spec_itself_is_read_as_it_is() -> None:
    spec = parse_spec(spec_text(), "jahat.yaml")
    for number, name in enumerate(NAMES):
        assert spec.organisation.name(f"n{number}") == name
    assert set(IDS) < set(spec.organisation.units)
    assert {unit.tautan for unit in spec.organisation.units.values()} == {*LINKS, None}


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("link", BAD_LINKS)
def test_a_link_that_is_no_web_address_is_told_where_it_stands(
    link: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAGAN_LANG", language)
    text = changed("unit", "staf", "tautan", value=link)
    problems = faults(text)
    assert {problem.rule for problem in problems} <= {"nilai-salah", "karakter", "baris-baru"}
    (line,) = (n for n, row in enumerate(text.splitlines(), start=1) if '"tautan"' in row)
    assert {problem.span.line for problem in problems} == {line}
    words = {"en": ("does not fit", "cannot be printed"), "id": ("tidak cocok", "tidak dapat")}
    assert any(said in problem.message for problem in problems for said in words[language])


@pytest.mark.parametrize("item", BAD_IDS)
def test_an_id_that_could_be_a_path_or_a_property_is_refused(item: str) -> None:
    chart = faults(changed("lampiran", 0, "bagan", 0, "id", value=item))
    assert "pengenal-bentuk" in {problem.rule for problem in chart}
    unit = faults(changed("unit", item, value={"nama": "Unit", "dasar": "Pasal 1"}))
    assert "pengenal-bentuk" in {problem.rule for problem in unit}


@pytest.mark.parametrize("sign", BAD_CHARACTERS)
@pytest.mark.parametrize(
    "place",
    [
        ("unit", "staf", "nama"),
        ("daerah", "nama"),
        ("peraturan", "tentang"),
        ("peraturan", "naskah"),
        ("lampiran", 0, "bagan", 0, "judul"),
        ("lampiran", 0, "keterangan", "komando"),
        ("gaya", "huruf"),
    ],
)
def test_no_value_holds_what_ends_lines_or_turns_words_round(
    sign: str, place: tuple[str | int, ...]
) -> None:
    problems = faults(changed(*place, value=f"a{sign}b"))
    told = [p for p in problems if p.rule in ("karakter", "baris-baru")]
    assert told
    assert sign in "\n\r" or f"U+{ord(sign):04X}" in told[0].message


def test_names_end_at_200_characters() -> None:
    (problem,) = faults(changed("unit", "staf", "nama", value="<b>" * 67))
    assert problem.rule == "terlalu-panjang"
