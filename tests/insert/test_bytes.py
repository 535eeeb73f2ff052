"""What stands in a draft keeps its bytes, wherever annexes are put and however often."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from bagan.problem import RenderError
from bagan.publish.insert import insert
from bagan.publish.insert.archive import Archive
from tests.insert.conftest import annexes_of, parts
from tests.insert.drafts import LAST, OTHER, R, W, body, draft, paragraph
from tests.office.conftest import SPEC

TOUCHED = {
    "[Content_Types].xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
}
MARK = '<w:bookmarkStart w:id="7" w:name="Lampiran"/><w:bookmarkEnd w:id="7"/>'
MARKED = f"<w:p>{MARK}</w:p>"
CONTROL = (
    '<w:sdt><w:sdtPr><w:alias w:val="LAMPIRAN"/><w:id w:val="99"/></w:sdtPr><w:sdtContent>'
    f"{paragraph('di sini')}</w:sdtContent></w:sdt>"
)
BREAK = f"<w:p><w:pPr>{OTHER}</w:pPr></w:p>"
PLACES = {
    "no place": body(),
    "a bookmark at the end": body(after={19: MARKED}),
    "a bookmark amid": body(after={9: MARKED, 14: BREAK}),
    "a bookmark before its block": body(after={9: MARK, 14: BREAK}),
    "a content control": body(after={9: CONTROL}),
    "a tag in a line": body(after={9: f"<w:p>{CONTROL.replace('alias', 'tag')}</w:p>"}),
    "the end of a section": body(
        after={4: BREAK, 9: f'<w:p><w:pPr>{OTHER}</w:pPr>{MARK}</w:p>'}, last=OTHER
    ),
    "an empty setup": body(after={9: MARKED}, last="<w:sectPr/>"),
    "a tracked setup": body(after={9: MARKED}, last=LAST.replace(
        "</w:sectPr>", '<w:sectPrChange w:id="900" w:author="B"><w:sectPr/></w:sectPrChange>'
        "</w:sectPr>")),
}  # fmt: skip


def put(data: bytes, annexes: bytes) -> bytes:
    return insert(data, annexes, path="rancangan.docx", bookmark=None).data


def raw(data: bytes) -> dict[str, bytes]:
    """The packed bytes of each part, from its header on."""
    with ZipFile(BytesIO(data)) as archive:
        starts = {item.filename: item.header_offset for item in archive.infolist()}
        ends = dict(zip(starts, [*list(starts.values())[1:], archive.start_dir], strict=True))
    return {name: data[start : ends[name]] for name, start in starts.items()}


@pytest.fixture(params=PLACES)
def given(request) -> bytes:
    return draft(PLACES[request.param])


def test_other_parts_are_copied_as_they_are_packed(given, annexes) -> None:
    before, after = raw(given), raw(put(given, annexes))
    assert {name for name in before if before[name] != after[name]} == TOUCHED
    assert all("BaganSisip" in name for name in after.keys() - before.keys())
    with ZipFile(BytesIO(given)) as old, ZipFile(BytesIO(put(given, annexes))) as new:
        assert new.comment == old.comment
        for item in old.infolist():
            kept = new.getinfo(item.filename)
            assert kept.date_time == item.date_time
            if item.filename not in TOUCHED:
                assert kept.comment == item.comment


def test_touched_parts_only_gain(given, annexes) -> None:
    before, after = parts(given), parts(put(given, annexes))
    for name in TOUCHED - {"word/document.xml"}:
        pairs = enumerate(zip(before[name], after[name], strict=False))
        start = next(place for place, (old, new) in pairs if old != new)
        assert after[name].endswith(before[name][start:]), name
        assert len(after[name]) > len(before[name])


@pytest.mark.parametrize("place", ["no place", "a bookmark at the end"])
def test_at_the_end_the_last_setup_stays_within_a_paragraph(place, annexes) -> None:
    before = parts(draft(PLACES[place]))["word/document.xml"]
    after = parts(put(draft(PLACES[place]), annexes))["word/document.xml"]
    setup = before.index(LAST.encode())
    assert after.startswith(before[:setup])
    assert after.endswith(before[setup + len(LAST) :])
    assert after[setup:].startswith(b"<w:p ")
    assert LAST.encode() in after[setup : setup + len(LAST) + 300]


def test_amid_all_bytes_before_and_after_stay(annexes) -> None:
    data = draft(PLACES["the end of a section"])
    before, after = (parts(item)["word/document.xml"] for item in (data, put(data, annexes)))
    place = before.index(MARK.encode()) + len(MARK + "</w:p>")
    assert after.startswith(before[:place])
    # The section that follows names what it took from the one before: headers and footers.
    rest, tag = before[place:], b"<w:sectPr>"
    head, tail = rest[: rest.index(tag) + len(tag)], rest[rest.index(tag) + len(tag) :]
    assert after.endswith(tail)
    assert head in after


def test_once_more_changes_nothing(given, annexes) -> None:
    once = put(given, annexes)
    assert put(once, annexes) == once


def test_replaced_is_as_if_put_in_first(given, annexes, edited_annexes) -> None:
    replaced = parts(put(put(given, annexes), edited_annexes))
    assert replaced == parts(put(given, edited_annexes))
    assert b"Mitigasi" in replaced["word/document.xml"]


def test_a_mark_that_another_program_named_a_copy_is_known(annexes, edited_annexes) -> None:
    """So LibreOffice saves it where the mark stood before a section's first paragraph."""
    once = put(draft(), annexes)
    text = parts(once)["word/document.xml"].replace(b"Akhir", b"Akhir_Copy_1")
    copied = Archive(once).rewritten({"word/document.xml": text})
    assert parts(put(copied, edited_annexes)) == parts(put(draft(), edited_annexes))


def test_annexes_without_their_mark_are_not_doubled(annexes) -> None:
    once = put(draft(), annexes)
    text = parts(once)["word/document.xml"].replace(b"_BaganSisipAkhir", b"lain")
    with pytest.raises(RenderError, match="damaged"):
        put(Archive(once).rewritten({"word/document.xml": text}), annexes)


def sections(data: bytes) -> list[dict[str, str]]:
    """What each section of a document shows: kind of header or footer, and the part's name."""
    given = parts(data)
    targets = {
        item.get("Id"): item.get("Target")
        for item in etree.fromstring(given["word/_rels/document.xml.rels"])
    }
    known: dict[str, str] = {}
    found = []
    for setup in etree.fromstring(given["word/document.xml"]).iter(f"{{{W}}}sectPr"):
        for item in setup:
            if item.tag.endswith("Reference"):
                kind = item.tag.rpartition("}")[2].removesuffix("Reference")
                known[f"{kind} {item.get(f'{{{W}}}type')}"] = targets[item.get(f"{{{R}}}id")]
        found.append(dict(known))
    return found


def test_annexes_and_draft_keep_to_their_own_headers(annexes) -> None:
    content = body(after={4: f"<w:p><w:pPr>{LAST}</w:pPr></w:p>", 9: MARKED, 14: BREAK}, last=OTHER)
    data = draft(content)
    before, after = sections(data), sections(put(data, annexes))
    own = {"header default": "header1.xml", "footer default": "footer1.xml"}
    assert before == [own, own, own]
    draft_first, split, *mine, following, last = after
    assert draft_first == split == own
    assert len(mine) == 2
    for section in mine:
        assert len(section) == 6
        assert all("BaganSisip" in name for name in section.values())
    for section in (following, last):
        assert section.items() >= own.items()
        others = {section[kind] for kind in section.keys() - own.keys()}
        assert all("Empty" in name for name in others)


def test_names_do_not_clash(annexes) -> None:
    given = parts(put(draft(PLACES["a bookmark amid"]), annexes))
    root = etree.fromstring(given["word/document.xml"])
    bookmarks = [item.get(f"{{{W}}}id") for item in root.iter(f"{{{W}}}bookmarkStart")]
    shapes = [item.get("id") for item in root.iter() if item.tag.endswith(("}docPr", "}cNvPr"))]
    styles = etree.fromstring(given["word/styles.xml"])
    defined = [item.get(f"{{{W}}}styleId") for item in styles.iter(f"{{{W}}}style")]
    names = [item.get(f"{{{W}}}val") for item in styles.iter(f"{{{W}}}name")]
    used = {item.get(f"{{{W}}}val") for item in root.iter(f"{{{W}}}pStyle")}
    relations = etree.fromstring(given["word/_rels/document.xml.rels"])
    keys = [item.get("Id") for item in relations]
    for listed in (bookmarks, shapes, defined, names, keys):
        assert listed
        assert len(set(listed)) == len(listed)
    assert used <= set(defined)
    based = {item.get(f"{{{W}}}val") for item in styles.iter(f"{{{W}}}basedOn")}
    assert based <= set(defined)
    assert "Normal" not in based


def test_words_that_look_like_names_stay_words() -> None:
    """A unit may be called as Word's own marks are."""
    text = SPEC.read_text(encoding="utf-8")
    odd = 'Bidang r:id="rId1" BaganSisip'
    made = annexes_of(text.replace("bidang-d: Bidang Data", f"bidang-d: '{odd}'"))
    root = etree.fromstring(parts(put(draft(), made))["word/document.xml"])
    assert "unit bidang-d" in {item.get("name") for item in root.iter()}
    assert any(odd in item.get("descr", "") for item in root.iter())
