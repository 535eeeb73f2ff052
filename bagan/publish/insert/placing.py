"""An office's draft and a Word document of annexes in, the draft with the annexes in it out.

Nothing of the draft is written anew: what is put in is put between its bytes.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count

from bagan.problem import RenderError
from bagan.publish.insert.draft import Draft
from bagan.publish.insert.earlier import AMID, ANCHOR, AT_END, remove_earlier
from bagan.publish.insert.graft import EMPTY, Graft, graft_of
from bagan.publish.insert.places import Edit, Element, R, W, edited, into
from bagan.publish.insert.spec import put_spec, remove_spec
from bagan.publish.insert.spot import Spot, names_in, old_annex, setup_of, spot_of

_SHAPES, _MARKS = 100_000, 1024
"""Numbers kept for the shapes of annexes, and for the words across their pages."""
_WATERMARK = re.compile(rb"_x0000_s(\d+)")
_NAMES = f'xmlns:w="{W}" xmlns:r="{R}"'


@dataclass(frozen=True, slots=True)
class Inserted:
    """The draft's new bytes; whether earlier annexes were replaced, whether a bookmark told the
    place (else: after the last page), whether the draft goes on after the annexes, and the heading
    of an annex with a picture that the draft has itself ("": none)."""

    data: bytes
    replaced: bool
    at_bookmark: bool
    goes_on: bool
    old_annex: str


def insert(draft: bytes, annexes: bytes, *, path: str, bookmark: str | None) -> Inserted:
    """Put *annexes*, a document of ``bagan annex``, into *draft*, a .docx that *path* names in
    messages: after the paragraph with *bookmark*, or with a content control of this title or
    tag; without a name after LAMPIRAN, or after the last page.

    The spec that *annexes* carries goes along.  Annexes of an earlier time are taken out first.
    All other parts, and all else in the document, keep their bytes.  Raises RenderError for a
    draft that is refused.
    """
    made = Draft(draft, path)
    remove_spec(made)
    replaced = remove_earlier(made)
    body = made.body()
    spot, own = spot_of(made, body, bookmark), old_annex(made, body)
    graft = graft_of(
        annexes,
        shapes=_free(_numbers(body, "docPr", "cNvPr"), _SHAPES),
        marks=_free(_watermarks(made), _MARKS),
    )
    edits = _at_end(made, body, graft) if spot.block is None else _amid(made, body, graft, spot)
    made.parts[made.main] = edited(made.read(made.main), edits)
    made.add_styles(graft.styles)
    for key, kind, target, outside in graft.relations:
        made.relate(key, kind, target, outside=outside)
    for name, kind, data in graft.parts:
        whole = posixpath.join(made.folder, name)
        made.parts[whole] = data
        made.declare(whole, kind)
    put_spec(made, graft.spec)
    return Inserted(made.packed(), replaced, spot.named, spot.block is not None, own)


def again(draft: bytes, annexes: bytes) -> bool:
    """Whether *draft* holds *annexes* as :func:`insert` puts them, after the last page or where
    one of its bookmarks or content controls tells."""
    try:
        for name in (None, *names_in(Draft(draft, ""))):
            with suppress(RenderError):
                if insert(draft, annexes, path="", bookmark=name).data == draft:
                    return True
    except RenderError:
        pass
    return False


def refuse(draft: bytes, *, path: str) -> None:
    """Raise RenderError for a *draft* that :func:`insert` would refuse for its kind, before
    anything is drawn."""
    Draft(draft, path)


def _at_end(draft: Draft, body: Element, graft: Graft) -> list[Edit]:
    """After the last page: the setup of the draft's last section stays where it is, now within a
    paragraph, and the annexes' own follows at the end."""
    final = body.children[-1]
    before, after = _ending(draft, _bookmark(body, AT_END))
    return [
        (final.start, final.start, before.encode()),
        (final.end, final.end, (after + "".join(graft.blocks) + graft.section).encode()),
    ]


def _amid(draft: Draft, body: Element, graft: Graft, spot: Spot) -> list[Edit]:
    """Amid the draft: the section in which *spot* is ends there, with the same setup as later."""
    assert spot.block is not None
    before, after = _ending(draft, _bookmark(body, AMID))
    setup = b"" if spot.ends_section else setup_of(draft, spot.following)
    last = graft.blocks[-1].replace("</w:pPr>", f"{graft.section}</w:pPr>", 1)
    words = before.encode() + setup + (after + "".join(graft.blocks[:-1]) + last).encode()
    return [(spot.block.end, spot.block.end, words), *_headers(draft, spot)]


def _headers(draft: Draft, spot: Spot) -> list[Edit]:
    """The section after the annexes names the headers and footers that it had from the section
    before, lest it takes the annexes'."""
    section, words = spot.following, []
    targets = {item.attributes["Id"]: item.attributes for kind in ("header", "footer")
               for item in draft.relations(kind)}  # fmt: skip
    for kind, known in spot.inherited.items():
        what, _colon, pages = kind.partition(" ")
        key = EMPTY[what]
        if known in targets:
            key = f"{key}{pages.title()}"
            draft.relate(key, what, targets[known]["Target"])
        words.append(f'<w:{what}Reference {_NAMES} w:type="{pages}" r:id="{key}"/>')
    return [into(draft.read(draft.main), section, "".join(words).encode())]


def _ending(draft: Draft, mark: str) -> tuple[str, str]:
    """What stands before and after a section's setup, so that a paragraph that takes no room
    ends the section; with *mark* in it.  Without a setup between them, no section ends."""
    data = draft.read(draft.main)
    own = f'xmlns:w="{W}"'.encode()
    # The setup's own names stay what they are, even where the draft means another thing by "w".
    name = "w" if own in data or b"xmlns:w=" not in data else "bagan"
    before = (
        f'<{name}:p xmlns:{name}="{W}"><{name}:pPr><{name}:pStyle {name}:val="{ANCHOR}"/>'
    )  # fmt: skip
    return before, f"</{name}:pPr>{mark}</{name}:p>"


def _bookmark(body: Element, name: str) -> str:
    """A mark about no text, with a number that is not yet in use."""
    used = {item.value("id") for item in body.walk()}
    number = next(str(number) for number in count(1) if str(number) not in used)
    return (
        f'<w:bookmarkStart xmlns:w="{W}" w:id="{number}" w:name="{name}"/>'
        f'<w:bookmarkEnd xmlns:w="{W}" w:id="{number}"/>'
    )


def _numbers(body: Element, *names: str) -> set[int]:
    """The numbers of the draft's own shapes."""
    found = (i.attributes.get("id", "") for i in body.walk() if i.name.endswith(names))
    return {int(number) for number in found if number.isdecimal()}


def _watermarks(draft: Draft) -> set[int]:
    """The numbers of VML shapes in the draft's headers."""
    parts = (draft.target(item) for item in draft.relations("header"))
    return {int(number) for part in parts for number in _WATERMARK.findall(draft.read(part))}


def _free(used: Iterable[int], room: int) -> int:
    """The first multiple of *room* after which so many numbers are free."""
    taken = {number // room for number in used}
    return next(block * room for block in count() if block not in taken)
