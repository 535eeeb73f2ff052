"""A draft with annexes in it from an earlier time in, the draft without them out.

They are found by two marks, hidden bookmarks about no text, which Word and LibreOffice keep (of
one bookmark about all of it, LibreOffice makes copies).  What goes is what lies between the marks,
and what only this leads to.
"""

from __future__ import annotations

import posixpath

from bagan.language import _
from bagan.publish.insert.draft import PREFIX, TYPES, Draft
from bagan.publish.insert.places import Edit, Element, W, edited, out_of

AT_END, AMID = f"_{PREFIX}Akhir", f"_{PREFIX}Tengah"
"""The bookmarks before annexes after the last page, and before those that text follows."""
CLOSE = f"_{PREFIX}Tutup"
"""The bookmark behind annexes."""

_MARKS = (AT_END, AMID, CLOSE)
_OURS = ("header", "footer", "image", "hyperlink")
_CONTENT = frozenset(f"{W} {name}" for name in ("t", "tbl", "drawing", "pict", "object", "delText"))


def remove_earlier(draft: Draft) -> bool:
    """Take the annexes out of *draft*; whether there were any.

    Raises RenderError where the marks are damaged, or text stands behind annexes at the end.
    """
    body = draft.body()
    marks = [item for item in body.all("bookmarkStart") if item.value("name") in _MARKS]
    if not marks:
        return False
    kinds = [item.value("name") for item in marks]
    if len(marks) != 2 or kinds[0] == CLOSE or kinds[1] != CLOSE:
        raise _damaged(draft)
    first, last, final = top(marks[0], body), top(marks[1], body), body.children[-1]
    span = body.children[body.children.index(first) : body.children.index(last) + 1]
    edits: list[Edit] = [(first.start, last.end, b"")]
    if kinds[0] == AT_END:
        own = first.find("pPr", "sectPr")
        if own is None or last is final:
            raise _damaged(draft)
        following = body.children[body.children.index(last) + 1 : -1]
        if any(item.name in _CONTENT for block in following for item in block.walk()):
            raise draft.refusal(
                _("text stands after the annexes; move it before them, or put a bookmark LAMPIRAN "
                  "where they belong")
            )  # fmt: skip
        setup = draft.read(draft.main)[own.start : own.end]
        edits.append((final.start, final.end, setup))
        kept = {id(item) for item in own.walk()}
        span.append(final)
    else:
        kept = set()
    going = [item for block in span for item in block.walk() if id(item) not in kept]
    inside = {id(item) for item in going}
    for section in body.all("sectPr"):
        ours = [item for item in section.children if id(item) not in inside
                and any(key.startswith(f"rId{PREFIX}") for key in item.relations)]  # fmt: skip
        if ours:
            edits += out_of(draft.read(draft.main), section, ours)
    still = {key for item in body.walk() if id(item) not in inside for key in item.relations}
    gone = {key for item in going for key in item.relations}
    draft.parts[draft.main] = edited(draft.read(draft.main), edits)
    _forget(draft, gone - still)
    return True


def top(item: Element, body: Element) -> Element:
    """The child of *body* that holds *item*."""
    while item.parent is not body:
        assert item.parent is not None
        item = item.parent
    return item


def _damaged(draft: Draft) -> Exception:
    return draft.refusal(
        _("the marks about its annexes are damaged; delete the annexes by hand, then try again")
    )


def _forget(draft: Draft, unused: set[str]) -> None:
    """Without the relations *unused* and those of our own names, the parts that nothing else
    leads to, and our styles."""
    if draft.styles in draft.names:
        styles = draft.tree(draft.styles).all("style")
        draft.cut(draft.styles, [s for s in styles if s.value("styleId").startswith(PREFIX)])
    relations = draft.tree(draft.relations_name).children
    doomed = [
        item
        for item in relations
        if item.attributes.get("Id", "").startswith(f"rId{PREFIX}")
        or (
            item.attributes.get("Id") in unused
            and item.attributes.get("Type", "").rpartition("/")[2] in _OURS
        )
    ]
    targets = {draft.target(item) for item in doomed} - {""}
    draft.cut(draft.relations_name, doomed)
    targets -= _needed(draft)
    for target in targets & set(draft.names):
        folder, file = posixpath.split(target)
        draft.removed |= {target, posixpath.join(folder, "_rels", f"{file}.rels")}
    overrides = draft.tree(TYPES).children
    draft.cut(
        TYPES,
        [item for item in overrides if item.attributes.get("PartName", "").lstrip("/") in targets],
    )


def _needed(draft: Draft) -> set[str]:
    """Every part that some part leads to."""
    needed = set()
    for name in draft.names:
        folder, file = posixpath.split(name)
        if file.endswith(".rels") and folder.endswith("_rels"):
            base = posixpath.dirname(folder)
            needed |= {draft.target(item, base) for item in draft.tree(name).children}
    return needed
