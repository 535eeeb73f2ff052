"""A line or unit and what it rests on in, its spec's text with that basis out."""

from __future__ import annotations

from bagan.chart.edit.changes import EditError
from bagan.chart.edit.editor import SpecEditor
from bagan.chart.edit.finding import drawn, value_at
from bagan.chart.edit.reading import BASES, entry_of_line
from bagan.chart.edit.writing import Value
from bagan.chart.model.expression import parse_expression


def cite_unit(editor: SpecEditor, unit: str, basis: dict[str, Value]) -> None:
    """The unit rests on *basis*: ``{dasar: ...}``, ``{rekonstruksi: ...}``, or {} where the list
    that it stands in says enough.  Raises EditError."""
    for key in BASES:
        if key in basis:
            editor.set(unit, key, basis[key])
    for key in BASES:
        if key not in basis:
            editor.set(unit, key, None)


def cite_line(
    editor: SpecEditor, source: str, target: str, kind: str, basis: dict[str, Value]
) -> None:
    """This line alone rests on *basis*, whatever other lines stand beside it.  Raises EditError."""
    entry = entry_of_line(editor.data, source, target, kind)
    if entry is not None:
        editor.say(entry, kind, {"dari": source, **basis})
        return
    line = next((each for each in drawn(editor.data) if each.joins(source, target, kind)), None)
    if line is None:
        raise EditError((kind, source, target))
    item = value_at(editor.data, line.path)
    if len(parse_expression(item[kind])) > 1:
        editor.part(source, target, kind)
        editor.join(source, target, kind, both=line.both, basis=basis)
        return
    for key, value in basis.items():
        editor.put((*line.path, key), value)
    for key in BASES:
        if key in item and key not in basis:
            editor.put((*line.path, key), None)
