"""A draft with annexes in it from an earlier time in, the draft without them out.

Annexes are the blocks with styles of our names; a hidden bookmark tells whether they stand at the
end.  Word and LibreOffice keep both, but LibreOffice moves marks, copies them, and drops the
paragraph that ends the section before, whose setup the paragraph above then has.
"""

from __future__ import annotations

import posixpath

from bagan.language import _
from bagan.problem import RenderError
from bagan.publish.insert.draft import PREFIX, TYPES, Draft
from bagan.publish.insert.places import Edit, Element, W, edited, out_of

AT_END, AMID = f"_{PREFIX}Akhir", f"_{PREFIX}Tengah"
"""The bookmarks before annexes after the last page, and before those that text follows."""
ANCHOR = f"{PREFIX}LampiranJangkar"
"""The style of paragraphs that take no room."""

_OURS = ("header", "footer", "image", "hyperlink")
_CONTENT = frozenset(f"{W} {name}" for name in ("t", "tbl", "drawing", "pict", "object", "delText"))


def remove_earlier(draft: Draft) -> bool:
    """Take the annexes out of *draft*; whether there were any.

    Raises RenderError where the marks are damaged, or other text stands among annexes or behind
    those at the end.
    """
    body = draft.body()
    marks = [item for item in body.all("bookmarkStart") if _kind(item) in (AT_END, AMID)]
    blocks, final = body.children[:-1], body.children[-1]
    places = [place for place, block in enumerate(blocks) if _styles(block)]
    if not marks and not any(_holds_text(blocks[place]) for place in places):
        return False
    if not marks or not places:
        raise _damaged(draft)
    span = blocks[places[0] : places[-1] + 1]
    above = blocks[places[0] - 1] if places[0] else None
    if any(_holds_text(block) for block in span if not _styles(block)):
        raise draft.refusal(_("other text stands among the annexes; move it before or behind them"))
    going = [item for block in span for item in block.walk()]
    edits: list[Edit] = [(span[0].start, span[-1].end, b"")]
    setup = span[0].find("pPr", "sectPr")
    boundary = setup is None and _styles(span[0])[0].startswith(ANCHOR)
    if setup is None and not boundary:
        setup = above.find("pPr", "sectPr") if above is not None else None
        if setup is None:
            raise _damaged(draft)
        edits.append((setup.start, setup.end, b""))
    if _kind(marks[0]) == AT_END:
        if setup is None:
            raise _damaged(draft)
        if any(map(_holds_text, blocks[places[-1] + 1 :])):
            raise draft.refusal(_("text stands after the annexes; move it before them"))
        edits.append((final.start, final.end, draft.read(draft.main)[setup.start : setup.end]))
        kept = {id(item) for item in setup.walk()}
        going = [item for item in [*going, *final.walk()] if id(item) not in kept]
    inside = {id(item) for item in going}
    staying = [item for item in body.walk() if id(item) not in inside]
    edits += _leftovers(draft, staying, {item.value("id") for item in marks})
    still = {key for item in staying for key in item.relations}
    gone = {key for item in going for key in item.relations}
    draft.parts[draft.main] = edited(draft.read(draft.main), edits)
    _forget(draft, gone - still)
    return True


def _kind(mark: Element) -> str:
    """Which of our bookmarks it is; LibreOffice may keep a copy alone."""
    return mark.value("name").partition("_Copy_")[0]


def _styles(block: Element) -> list[str]:
    """The styles of our names that a paragraph has, or the paragraphs of a table."""
    looks = block.find("pPr", "pStyle")
    named = block.all("pStyle") if block.name == f"{W} tbl" else [looks] if looks else []
    return [style.value("val") for style in named if style.value("val").startswith(PREFIX)]


def _holds_text(block: Element) -> bool:
    return any(item.name in _CONTENT for item in block.walk())


def _leftovers(draft: Draft, staying: list[Element], marks: set[str]) -> list[Edit]:
    """Without our marks, and without the headers and footers that we had a section name."""
    edits: list[Edit] = []
    for item in staying:
        mark = item.name in (f"{W} bookmarkStart", f"{W} bookmarkEnd")
        if mark and item.value("id") in marks:
            edits.append((item.start, item.end, b""))
        if item.name == f"{W} sectPr":
            ours = [child for child in item.children
                    if any(key.startswith(f"rId{PREFIX}") for key in child.relations)]  # fmt: skip
            if ours:
                edits += out_of(draft.read(draft.main), item, ours)
    return edits


def top(item: Element, body: Element) -> Element:
    """The child of *body* that holds *item*."""
    while item.parent is not body:
        assert item.parent is not None
        item = item.parent
    return item


def _damaged(draft: Draft) -> RenderError:
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
