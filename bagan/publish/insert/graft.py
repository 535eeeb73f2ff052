"""A Word document of annexes in, what of it goes into a draft out: under names of its own.

Styles, relations, parts and numbers of shapes are renamed, so that none is one of the draft's.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from zipfile import ZipFile

from bagan.publish.insert.draft import DOCUMENT_TYPE, PREFIX
from bagan.publish.insert.earlier import ANCHOR
from bagan.publish.insert.places import Edit, Element, R, W, edited, parsed
from bagan.publish.insert.spec import spec_parts

EMPTY = {"footer": f"rId{PREFIX}Footer", "header": f"rId{PREFIX}Header"}
"""The relations to a footer and to a header in which nothing stands."""

_TAG = re.compile(r"<[^<>]*>")
_STYLE = re.compile(r'(<w:pStyle w:val=")([^"]*)')
_RELATION = re.compile(r'( r:(?:id|embed)=")rId')
_SHAPE = re.compile(r'(<(?:wp:docPr|wps:cNvPr|pic:cNvPr) id=")(\d+)')
_WATERMARK = re.compile(r'(PowerPlusWaterMarkObject| o:spid="_x0000_s)(\d+)')
_TYPES = {"png": "image/png", "jpeg": "image/jpeg"}
_ROOT_PROPERTIES = (
    '<w:keepNext w:val="0"/><w:keepLines w:val="0"/><w:pageBreakBefore w:val="0"/>'
    '<w:suppressLineNumbers/><w:spacing w:before="0" w:beforeAutospacing="0" w:after="0"'
    ' w:afterAutospacing="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:contextualSpacing w:val="0"/>'
    '<w:jc w:val="left"/>'
)


@dataclass(frozen=True, slots=True)
class Graft:
    """What goes into a draft: blocks of text, of which the first and the last are paragraphs;
    the setup of the last section; styles; relations as (id, kind, target, outside); and parts
    as (name, content type, bytes), in the document's folder; and the parts of the spec that the
    annexes carry."""

    blocks: tuple[str, ...]
    section: str
    styles: str
    relations: tuple[tuple[str, str, str, bool], ...]
    parts: tuple[tuple[str, str, bytes], ...]
    spec: dict[str, bytes]


def graft_of(annexes: bytes, *, shapes: int, marks: int) -> Graft:
    """The annexes of the document that ``bagan annex`` makes; its shapes are numbered from
    *shapes* on, the words across its pages from *marks* on."""
    with ZipFile(io.BytesIO(annexes)) as archive:
        data = archive.read("word/document.xml")
        styles = archive.read("word/styles.xml")
        custom = [name for name in archive.namelist() if name.startswith("customXml/")]
        spec = spec_parts({name: archive.read(name) for name in custom})
        listed = parsed(archive.read("word/_rels/document.xml.rels")).children
        parts, relations = [], []
        for relation in listed:
            given = relation.attributes
            kind, target = given["Type"].rpartition("/")[2], given["Target"]
            outside = given.get("TargetMode") == "External"
            if kind not in ("header", "image", "hyperlink"):
                continue
            name = target
            if not outside:
                folder, _slash, file = target.rpartition("/")
                name = f"{folder}{_slash}{PREFIX}{file[0].upper()}{file[1:]}"
                content = archive.read(f"word/{target}")
                if kind == "header":
                    content = _renamed(content.decode(), shapes, marks).encode()
                ending = _TYPES.get(file.rpartition(".")[2], f"{DOCUMENT_TYPE}.{kind}+xml")
                parts.append((name, ending, content))
            key = f"rId{PREFIX}{given['Id'].removeprefix('rId')}"
            relations.append((key, kind, name, outside))
    for kind, tag in (("footer", "ftr"), ("header", "hdr")):
        name = f"{PREFIX}Empty{kind.title()}.xml"
        relations.append((EMPTY[kind], kind, name, False))
        parts.append((name, f"{DOCUMENT_TYPE}.{kind}+xml", _empty(tag)))
    root = parsed(data)
    body = root.find("body")
    assert body is not None
    whole = edited(data, [*_declared(data, root, body), *_furniture(body)])
    body = parsed(whole).find("body")
    assert body is not None
    blocks = [
        _renamed(whole[child.start : child.end].decode(), shapes, marks) for child in body.children
    ]
    return Graft(
        tuple(blocks[:-1]), blocks[-1], _styles(styles), tuple(relations), tuple(parts), spec
    )


def _declared(data: bytes, root: Element, body: Element) -> list[Edit]:
    """The document's namespaces, told by each child of the body: a draft may have others."""
    names = b"".join(re.findall(rb'\sxmlns:\w+="[^"]*"', data[root.start : root.inner]))
    ends = [re.compile(rb"<[\w:]+").match(data, child.start) for child in body.children]
    places = [found.end() for found in ends if found]
    return [(place, place, names) for place in places]


def _furniture(body: Element) -> list[Edit]:
    """What sections have to say so that they do not take the draft's headers and footers."""
    edits = []
    for section in body.all("sectPr"):
        heads = [item for item in section.children if item.name == f"{W} headerReference"]
        known = {item.value("type"): item.relations[0] for item in heads}
        words = "".join(
            f'<w:footerReference w:type="{kind}" r:id="rIdFooter"/>'
            for kind in ("default", "first", "even")
        )
        if "even" not in known:
            # The pages of a draft may differ on the left and on the right; an annex's do not.
            words += f'<w:headerReference w:type="even" r:id="{known["default"]}"/>'
        edits.append((section.inner, section.inner, words.encode()))
    return edits


def _renamed(words: str, shapes: int, marks: int) -> str:
    """*words* with names of their own; only in tags, whose values have no quotes or brackets."""

    def tag(found: re.Match[str]) -> str:
        text = _STYLE.sub(lambda name: name[1] + style_id(name[2]), found[0])
        text = _RELATION.sub(rf"\g<1>rId{PREFIX}", text)
        text = _SHAPE.sub(lambda number: f"{number[1]}{int(number[2]) + shapes}", text)
        return _WATERMARK.sub(lambda number: f"{number[1]}{int(number[2]) + marks}", text)

    return _TAG.sub(tag, words)


def style_id(name: str) -> str:
    """The id in a draft of the annexes' style *name*: as Word makes it of the style's name."""
    return f"{PREFIX}{name}"


def _styles(data: bytes) -> str:
    """The styles of the annexes, which take nothing from the draft's own."""
    root = parsed(data)
    defaults = root.find("docDefaults", "rPrDefault", "rPr")
    looks = {item.name: data[item.start : item.end].decode() for item in
             (defaults.children if defaults is not None else ())}  # fmt: skip
    base = f"{PREFIX}Dasar"
    found = [
        f'<w:style xmlns:w="{W}" w:type="paragraph" w:customStyle="1" w:styleId="{base}">'
        f'<w:name w:val="{_spaced("Dasar")}"/><w:pPr>{_ROOT_PROPERTIES}</w:pPr><w:rPr>'
        f'{looks.get(f"{W} rFonts", "")}<w:b w:val="0"/><w:i w:val="0"/><w:color w:val="auto"/>'
        f'<w:spacing w:val="0"/><w:w w:val="100"/><w:kern w:val="0"/><w:sz w:val="24"/>'
        f'<w:szCs w:val="24"/>{looks.get(f"{W} lang", "")}</w:rPr></w:style>'
    ]
    for style in root.all("style"):
        if style.value("customStyle") != "1":
            continue
        key = style.value("styleId")
        words = data[style.start : style.end].decode()
        words = words.replace(f'w:styleId="{key}"', f'xmlns:w="{W}" w:styleId="{style_id(key)}"')
        words = re.sub(r'(<w:name w:val=")', rf"\g<1>{_spaced('')}", words, count=1)
        words = re.sub(r'(<w:basedOn w:val=")[^"]*', rf"\g<1>{base}", words, count=1)
        found.append(words)
    return "".join(found)


def _spaced(name: str) -> str:
    return f"Bagan Sisip {name}"


def _empty(tag: str) -> bytes:
    """A header or a footer in which nothing stands."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{tag} xmlns:w="{W}"'
        f' xmlns:r="{R}"><w:p><w:pPr><w:pStyle w:val="{ANCHOR}"/></w:pPr></w:p></w:{tag}>'
    ).encode()
