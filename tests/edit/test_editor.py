"""Units and lines changed as a hand would in a chart: what the spec then says, read anew."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
from pydantic import ValidationError

from bagan.chart.edit import EditError, SpecEditor
from bagan.chart.edit.edited import values
from bagan.chart.edit.finding import heads
from bagan.chart.model import Kind
from bagan.chart.model.expansion import expand
from bagan.chart.model.regency import Regency
from bagan.chart.spec.nodes import read_nodes

ROOT = Path(__file__).parents[2]
SPECS = [
    *sorted((ROOT / "specs").glob("*.yaml")),
    *sorted((ROOT / "docs" / "galeri").glob("*.yaml")),
]
SEEDS = 3


VIEWS = {
    "garis-tidak-tampil",
    "unit-tidak-tampil",
    "lewati-tanpa-garis",
    "tampilkan-kosong",
    "komando-berputar",
}
"""What may be said of a sound change: a chart no longer shows, or can show, what it did."""


def organisation(path, text):
    """What the spec says in full, though a chart may not show all of it any more."""
    document = read_nodes(text, str(path))
    assert not document.problems
    problems = []
    found = expand(Regency.model_validate(document.root), problems)
    assert {problem.rule for problem in problems} <= VIEWS
    return found


def lines(found):
    return {line.key for line in found.lines}


def commands(found):
    return {(line.source, line.target) for line in found.lines if line.kind is Kind.KOMANDO}


def names(found):
    return {unit.id: unit.nama for unit in found.units.values()}


def cases():
    for path in SPECS:
        for seed in range(SEEDS):
            yield pytest.param(path, random.Random(seed), id=f"{path.stem}-{seed}")


@pytest.mark.parametrize(("path", "chance"), [*cases()])
def test_every_action_does_what_it_says_and_nothing_else(path, chance):
    editor = SpecEditor(path.read_text("utf-8"))
    before = organisation(path, editor.text)
    units = list(before.units)

    unit = chance.choice(units)
    editor.rename(unit, "Nama: Baru, 'X' #1")
    found = organisation(path, editor.text)
    assert names(found) == {**names(before), unit: "Nama: Baru, 'X' #1"}
    assert lines(found) == lines(before)

    head = chance.choice(units)
    added = editor.add("Seksi Percobaan", head)
    after = organisation(path, editor.text)
    assert names(after) == {**names(found), added: "Seksi Percobaan"}
    assert (head, added) in commands(after)
    assert all(added in key for key in lines(after) - lines(found))
    assert lines(found) <= lines(after)

    other = chance.choice(units)
    try:
        editor.move(added, other)
    except EditError:
        assert other == added
    moved = organisation(path, editor.text)
    assert {source for source, target in commands(moved) if target == added} == {other}
    assert {key for key in lines(moved) if added not in key} == {
        key for key in lines(after) if added not in key
    }

    editor.join(added, unit, "koordinasi", both=True, basis={"dasar": "Pasal 5"})
    joined = organisation(path, editor.text)
    assert len(lines(joined)) == len(lines(moved)) + 1
    editor.part(added, unit, "koordinasi")
    assert lines(organisation(path, editor.text)) == lines(moved)

    editor.remove(added)
    assert added not in editor.text
    assert names(organisation(path, editor.text)) == names(found)
    assert lines(organisation(path, editor.text)) == lines(found)


@pytest.mark.parametrize(("path", "chance"), [*cases()])
def test_a_unit_goes_with_all_that_names_it(path, chance):
    editor = SpecEditor(path.read_text("utf-8"))
    before = organisation(path, editor.text)
    unit = chance.choice(list(before.units))
    keep = chance.random() < 0.5
    gone = editor.remove(unit, below_too=not keep)
    try:
        after = organisation(path, editor.text)
    except ValidationError as error:
        # The chart has lost the unit it began with: that is said.
        assert unit in before.units
        assert {part["loc"][0] for part in error.errors()} == {"lampiran"}
        return
    assert set(after.units) == set(before.units) - set(gone)
    assert not any(set(gone) & {line.source, line.target} for line in after.lines)
    kept = {key for key in lines(before) if not set(gone) & set(key[:2])}
    assert kept <= lines(after)


@pytest.mark.parametrize(("path", "chance"), [*cases()])
def test_a_unit_moves_to_another_head(path, chance):
    editor = SpecEditor(path.read_text("utf-8"))
    before = organisation(path, editor.text)
    led = [unit for unit in before.units if heads(editor.data, unit)]
    unit, head = chance.choice(led), chance.choice(list(before.units))
    refused = head == unit or head in editor.under(unit)
    text = editor.text
    try:
        editor.move(unit, head)
    except EditError:
        assert refused
        assert editor.text == text
        return
    assert not refused
    after = organisation(path, editor.text)
    assert {source for source, target in commands(after) if target == unit} == {head}
    assert names(after) == names(before)


@pytest.mark.parametrize(("path", "chance"), [*cases()])
def test_a_line_changes_its_kind(path, chance):
    editor = SpecEditor(path.read_text("utf-8"))
    before = organisation(path, editor.text)
    pairs = Counter(frozenset({line.source, line.target}) for line in before.lines)
    alone = [line for line in before.lines if pairs[frozenset({line.source, line.target})] == 1]
    line = chance.choice(alone)
    other = "koordinasi" if line.kind is Kind.KOMANDO else "komando"
    editor.change_kind(line.source, line.target, other)
    after = organisation(path, editor.text)
    assert lines(before) - lines(after) == {line.key}
    (new,) = lines(after) - lines(before)
    assert {line.source, line.target} == {*new[:2]}
    assert new[2].value == other


LINES = """\
unit:
  a: {nama: A, dasar: Pasal 1}
  b: {nama: B, dasar: Pasal 2}
  c: {nama: C, dasar: Pasal 3}
  d: {nama: D, dasar: Pasal 4}
garis:
  - {komando: "a -> b, c", dasar: Pasal 5}   # berdua
  - {komando: a -> d, dasar: Pasal 6}
"""


@pytest.mark.parametrize(
    ("unit", "place", "text"),
    [
        ("c", {"before": "b"}, LINES.replace("b, c", "c, b")),
        ("b", {"after": "c"}, LINES.replace("b, c", "c, b")),
        (
            "d",
            {"before": "b"},
            LINES.replace("  - {komando: a -> d, dasar: Pasal 6}\n", "").replace(
                "garis:\n", "garis:\n  - {komando: a -> d, dasar: Pasal 6}\n"
            ),
        ),
    ],
)
def test_units_led_by_written_lines_change_their_order(unit, place, text):
    editor = SpecEditor(LINES)
    editor.move(unit, "a", **place)
    assert values(editor.text) == values(text)
    assert "# berdua" in editor.text


def test_an_order_that_lines_of_several_hold_is_refused():
    editor = SpecEditor(LINES)
    with pytest.raises(EditError):
        editor.move("b", "a", after="d")
    assert editor.text == LINES
