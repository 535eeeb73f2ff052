"""What stands where an id belongs in, what to write instead out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bagan.chart.model.items import slug
from bagan.chart.spec.document import Document
from bagan.language import _
from bagan.problem import Located, Row


def id_hint(written: str, path: Sequence[str | int], document: Document) -> str:
    """The suggestion for *written*, which is not an id, at *path* of *document*.

    A unit's name is told its id; a key, the id that is like it; a name among the entries of a
    list, how a unit is written.
    """
    glued, colon, text = written.partition(":")
    if colon and text.strip() and glued == slug(glued):
        return blank_hint(glued, text)
    own = next((key for key, name in _named(document.value()) if name == written), None)
    if own is not None:
        return _('Write the id of the unit: "{id}".', id=own)
    holders = (document.value(*path[:length]) for length in range(len(path) + 1))
    if slug(written) and any(isinstance(it, Located) and written in it for it in holders):
        return _('Write "{id}": small letters, digits and single hyphens.', id=slug(written))
    if "isi" in path and (" " in written or written[:1].isupper()) and slug(written):
        return _(
            'Quote the whole of a name that holds a comma; for a new unit write "{id}: {name}".',
            id=slug(written),
            name=written,
        )
    return _("An id is made of a-z, 0-9 and single hyphens, and begins with a letter.")


def blank_hint(key: str, text: str) -> str:
    """What to write in place of "key:text", which has no blank behind its colon."""
    return _("Put a blank behind the colon: {key}: {text}", key=key, text=text.strip())


def _named(root: Any) -> Iterator[tuple[str, str]]:
    """Every id of a unit with its name: under unit, and in the lists and their unsur."""
    if not isinstance(root, Located):
        return
    written = [root.get("unit")]
    for daftar in _items(root.get("daftar")):
        for item in _items(daftar.get("isi")):
            written += [item, *_items(item.get("isi"))]
    for pairs in written:
        for key, value in pairs.items() if isinstance(pairs, Located) else ():
            name = value.get("nama") if isinstance(value, Located) else value
            if isinstance(name, str):
                yield str(key), name.strip()


def _items(value: Any) -> list[Located]:
    return [item for item in value if isinstance(item, Located)] if isinstance(value, Row) else []
