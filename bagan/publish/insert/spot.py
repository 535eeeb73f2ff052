"""A draft's body and the name of a bookmark in, the place where annexes belong out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from bagan.language import _
from bagan.publish.insert.draft import Draft
from bagan.publish.insert.earlier import top
from bagan.publish.insert.places import Element, W, edited

KINDS = tuple(
    f"{what} {pages}" for what in ("header", "footer") for pages in ("default", "first", "even")
)
_PICTURES = frozenset(f"{W} {name}" for name in ("drawing", "pict", "object"))
_RANGES = frozenset(f"{W} {name}" for name in ("bookmarkStart", "bookmarkEnd"))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where annexes belong: after ``block``, or at the end of the draft.

    ``following`` is the setup of the section that goes on after them; ``ends_section`` tells that
    the block ends the one before.  ``inherited`` are the headers and footers that the following
    one takes from sections before: "header first" and the relation, "" where there is none.
    """

    block: Element | None
    following: Element
    ends_section: bool
    inherited: Mapping[str, str]
    named: bool


BOOKMARK = "LAMPIRAN"
"""What a place is called where no name is given."""


def spot_of(draft: Draft, body: Element, bookmark: str | None) -> Spot:
    """The place that *bookmark* tells; without a name, BOOKMARK or else the end.  Raises
    RenderError where the name is not there, or where it is no place for a page."""
    final, name = body.children[-1], bookmark or BOOKMARK
    found = list({id(block): block for block in _marked(body, name)}.values())
    if len(found) > 1:
        raise draft.refusal(_('"{name}" stands in {count} places', name=name, count=len(found)))
    if not found and bookmark is not None:
        raise draft.refusal(_('it has no bookmark and no content control "{name}"', name=name))
    if not found:
        return Spot(None, final, False, {}, named=False)
    place = body.children.index(found[0])
    while body.children[place].name in _RANGES:
        place += 1
    block = body.children[place]
    if block is final or (body.children[place + 1] is final and not _ends_section(block)):
        return Spot(None, final, False, {}, named=True)
    if block.name == f"{W} tbl":
        raise draft.refusal(_('"{name}" stands in a table; put it below', name=name))
    sections = [s for s in body.all("sectPr") if s.parent and s.parent.name != f"{W} sectPrChange"]
    later = next(place for place, item in enumerate(sections) if item.start >= block.end)
    following = sections[later]
    kind = following.find("type")
    if kind is not None and kind.value("val") == "continuous":
        raise draft.refusal(
            _('the text after "{name}" goes on on the same page (a continuous section); end the '
              "section there with Layout, Breaks, Next Page", name=name)
        )  # fmt: skip
    known: dict[str, str] = {}
    for section in sections[:later]:
        known |= _references(section)
    own = _references(following)
    inherited = {kind: known.get(kind, "") for kind in KINDS if kind not in own}
    return Spot(block, following, _ends_section(block), inherited, named=True)


def old_annex(draft: Draft, body: Element) -> str:
    """The heading of an annex that the draft has itself, with a picture below it: perhaps the
    chart as it was; "" for none."""
    data, heading = draft.read(draft.main), ""
    for block in body.children:
        words = b"".join(data[text.inner : text.inner_end] for text in block.all("t"))
        if words.strip().startswith(b"LAMPIRAN"):
            heading = heading or unescape(words.decode("utf-8")).strip()
        if heading and any(item.name in _PICTURES for item in block.walk()):
            return heading
    return ""


MOST_NAMES = 20
"""Of a draft's own bookmarks that are tried."""


def names_in(draft: Draft) -> tuple[str, ...]:
    """The names by which a user may have told the place: bookmarks and content controls, but for
    those that Word makes, which begin with "_"."""
    body = draft.body()
    found = [mark.value("name") for mark in body.all("bookmarkStart")]
    for control in body.all("sdt"):
        titles = (control.find("sdtPr", kind) for kind in ("alias", "tag"))
        found += [title.value("val") for title in titles if title is not None]
    own = dict.fromkeys(name for name in found if name and not name.startswith("_"))
    return tuple(own)[:MOST_NAMES]


def setup_of(draft: Draft, section: Element) -> bytes:
    """The bytes of a section's setup, without what was tracked of its changes."""
    edits = [
        (item.start - section.start, item.end - section.start, b"")
        for item in section.children
        if item.name == f"{W} sectPrChange"
    ]
    return edited(draft.read(draft.main)[section.start : section.end], edits)


def _marked(body: Element, name: str) -> list[Element]:
    """The blocks with bookmarks and content controls called *name*, in any case of letters."""
    wanted = name.casefold()
    bookmarks = [b for b in body.all("bookmarkStart") if b.value("name").casefold() == wanted]
    controls = []
    for control in body.all("sdt"):
        titles = (control.find("sdtPr", kind) for kind in ("alias", "tag"))
        if any(title is not None and title.value("val").casefold() == wanted for title in titles):
            controls.append(control)
    return [top(item, body) for item in bookmarks + controls]


def _ends_section(block: Element) -> bool:
    """Whether a block of text is the last of its section."""
    content = block.find("sdtContent")
    if content is not None and content.children:
        return _ends_section(content.children[-1])
    return block.find("pPr", "sectPr") is not None


def _references(section: Element) -> dict[str, str]:
    """The headers and footers that a section names itself."""
    return {
        f"{what} {item.value('type')}": item.relations[0]
        for what in ("header", "footer")
        for item in section.children
        if item.name == f"{W} {what}Reference" and item.relations
    }
