"""A draft and the spec that its annexes carry in, the draft that carries it, or no more, out.

The spec is a part of custom XML beside the document [ECMA-376, part 1, 15.2.5]; a draft's own
parts of that kind stay.  Word gives such parts other names, so that ours is known by what it holds.
"""

from __future__ import annotations

import posixpath

from bagan.chart.carried import holds_spec
from bagan.publish.insert.draft import PREFIX, TYPES, Draft

ITEM, PROPERTIES = f"customXml/item{PREFIX}.xml", f"customXml/itemProps{PREFIX}.xml"
"""The names of the part, and of the one by which programs know it."""
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_KEY = f"rId{PREFIX}Spek"
_MADE = ("customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels")
"""The parts in a document of annexes."""


def spec_parts(parts: dict[str, bytes]) -> dict[str, bytes]:
    """What goes into a draft of the *parts* of a document of annexes: nothing where it carries no
    spec."""
    if any(name not in parts for name in _MADE):
        return {}
    item, properties, relations = (parts[name] for name in _MADE)
    own = relations.replace(b"itemProps1.xml", posixpath.basename(PROPERTIES).encode())
    return {ITEM: item, PROPERTIES: properties, _relations_of(ITEM): own}


def put_spec(draft: Draft, parts: dict[str, bytes]) -> None:
    """Let *draft* carry *parts*, which :func:`spec_parts` gives."""
    if parts:
        draft.parts |= parts
        draft.relate(_KEY, "customXml", posixpath.relpath(ITEM, draft.folder or "."))
        draft.declare(ITEM, "application/xml")
        draft.declare(PROPERTIES, _PROPERTIES_TYPE)


def remove_spec(draft: Draft) -> None:
    """Take the spec of earlier annexes out of *draft*."""
    ours = [
        relation
        for relation in draft.relations("customXml")
        if (target := draft.target(relation)) in draft.names and holds_spec(draft.read(target))
    ]
    if not ours:
        return
    gone = set()
    for item in map(draft.target, ours):
        gone |= {item, _relations_of(item)}
        if _relations_of(item) in draft.names:
            folder = posixpath.dirname(item)
            listed = draft.tree(_relations_of(item)).children
            gone |= {draft.target(relation, folder) for relation in listed} - {""}
    draft.cut(draft.relations_name, ours)
    draft.removed |= gone & set(draft.names)
    overrides = draft.tree(TYPES).children
    draft.cut(
        TYPES,
        [item for item in overrides if item.attributes.get("PartName", "").lstrip("/") in gone],
    )


def _relations_of(name: str) -> str:
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")
