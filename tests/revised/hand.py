"""A hand at a Word document: its bytes in, the bytes that Word would save after an edit out."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from itertools import count
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name[1:-1]}"'
    for prefix, name in (("w", W), ("wp", WP), ("wps", WPS), ("wpg", WPG), ("a", A), ("mc", MC))
)
EMU = 12_700
FIRST_ID = 9_000
"""Of shapes that are drawn by hand: Word numbers on from the largest."""

Element = etree._Element


class Hand:
    """A document's text, to be edited; lengths in points."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with ZipFile(BytesIO(data)) as archive:
            self.root = etree.fromstring(archive.read("word/document.xml"))
        self.parts: dict[str, bytes] = {}
        self._ids = count(FIRST_ID)

    def saved(self) -> bytes:
        target = BytesIO()
        with ZipFile(BytesIO(self.data)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
            for name in old.namelist():
                part = old.read(name)
                if name == "word/document.xml":
                    part = etree.tostring(
                        self.root, xml_declaration=True, encoding="UTF-8", standalone=True
                    )
                new.writestr(name, part)
            for name, part in self.parts.items():
                new.writestr(name, part)
        return target.getvalue()

    # --- finding ------------------------------------------------------------------------

    def shape(self, name: str) -> Element:
        for item in self.root.iter(f"{WPS}wsp"):
            if item.find(f"{WPS}cNvPr") is not None and item[0].get("name") == name:
                return item
        raise AssertionError(name)

    def line(self, start: str) -> Element:
        """The first shape whose name begins so."""
        for item in self.root.iter(f"{WPS}wsp"):
            if item[0].get("name", "").startswith(start):
                return item
        raise AssertionError(start)

    def id(self, name: str) -> str:
        return self.shape(name)[0].get("id")

    def group(self) -> Element:
        return next(self.root.iter(f"{WPG}wgp"))

    def paragraph(self, style: str, number: int = 0) -> Element:
        found = [
            item
            for item in self.root.iter(f"{W}p")
            if item.find(f"{W}pPr/{W}pStyle") is not None
            and item.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == style
        ]
        return found[number]

    # --- editing ------------------------------------------------------------------------

    def say(self, shape: Element, words: str) -> None:
        """Type other words: Word keeps the first run, and tears it at a spelling mark."""
        runs = list(shape.iter(f"{W}r"))
        for run in runs[1:]:
            run.getparent().remove(run)
        first = runs[0]
        for item in list(first):
            if item.tag != f"{W}rPr":
                first.remove(item)
        head, _blank, tail = words.partition(" ")
        text = etree.SubElement(first, f"{W}t")
        text.text = head
        if tail:
            more = deepcopy(first)
            more.find(f"{W}t").text = f" {tail}"
            more.find(f"{W}t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            first.addnext(more)
            more.addprevious(etree.Element(f"{W}proofErr", {f"{W}type": "spellStart"}))

    def track(self, shape: Element, words: str) -> None:
        """The same with changes tracked."""
        run = next(shape.iter(f"{W}r"))
        new = deepcopy(run)
        for item in list(new.iter(f"{W}t", f"{W}br")):
            new.remove(item)
        etree.SubElement(new, f"{W}t").text = words
        holder = run.getparent()
        inserted = etree.Element(f"{W}ins", {f"{W}id": "901", f"{W}author": "Ani"})
        inserted.append(new)
        removed = etree.Element(f"{W}del", {f"{W}id": "902", f"{W}author": "Ani"})
        place = holder.index(run)
        for old in list(holder.iter(f"{W}r")):
            for text in old.iter(f"{W}t"):
                text.tag = f"{W}delText"
            removed.append(old)
        holder.insert(place, removed)
        holder.insert(place, inserted)

    def delete(self, *shapes: Element) -> None:
        for shape in shapes:
            shape.getparent().remove(shape)

    def copy(self, shape: Element) -> Element:
        """A shape copied and pasted: with its name, and with another id."""
        made = deepcopy(shape)
        made[0].set("id", str(next(self._ids)))
        shape.addnext(made)
        return made

    def add_paragraph(self, words: str) -> None:
        made = etree.fromstring(f"<w:p {NAMESPACES}><w:r><w:t>{words}</w:t></w:r></w:p>")
        self.paragraph("LampiranTandaTangan").addprevious(made)

    def run(self) -> Element:
        """The run that holds the chart."""
        return next(item for item in self.group().iterancestors(f"{W}r"))

    def move_group(self, x: float, y: float) -> None:
        anchor = next(item for item in self.group().iterancestors(f"{WP}anchor"))
        for offset, by in zip(anchor.iter(f"{WP}posOffset"), (x, y), strict=True):
            offset.text = str(int(offset.text) + round(by * EMU))

    def scale_group(self, factor: float) -> None:
        ext = self.group().find(f"{WPG}grpSpPr/{A}xfrm/{A}ext")
        for key in ("cx", "cy"):
            ext.set(key, str(round(int(ext.get(key)) * factor)))

    def flatten(self) -> None:
        """Only the picture that stands beside the shapes is left."""
        either = self.group().getparent()
        while either.tag != f"{MC}AlternateContent":
            either = either.getparent()
        drawing = either.find(f"{MC}Fallback")[0]
        either.addprevious(drawing)
        either.getparent().remove(either)

    def group_apart(self, *shapes: Element) -> None:
        """These shapes are a group of their own on the same page."""
        made = deepcopy(self.run())
        for either in list(made.iter(f"{MC}AlternateContent")):
            for fallback in either.findall(f"{MC}Fallback"):
                either.remove(fallback)
        about = next(made.iter(f"{WP}docPr"))
        about.set("id", str(next(self._ids)))
        about.set("name", "Group 1")
        group = next(made.iter(f"{WPG}wgp"))
        for shape in [*group.iter(f"{WPS}wsp")]:
            group.remove(shape)
        rooms = [self.room(shape) for shape in shapes]
        near = [min(room[axis] for room in rooms) for axis in (0, 1)]
        far = [max(room[axis] + room[axis + 2] for room in rooms) for axis in (0, 1)]
        frame, spots = group.find(f"{WPG}grpSpPr/{A}xfrm"), made.iter(f"{WP}posOffset")
        for spot, name, axis in zip(list(spots), "xy", (0, 1), strict=True):
            first, wide = round(near[axis] * EMU), round((far[axis] - near[axis]) * EMU)
            spot.text = str(int(spot.text) + first - int(frame.find(f"{A}chOff").get(name)))
            for item in (f"{A}off", f"{A}chOff"):
                frame.find(item).set(name, str(first) if item.endswith("chOff") else "0")
            for item in (*frame.iter(f"{A}ext", f"{A}chExt"), next(made.iter(f"{WP}extent"))):
                item.set(f"c{name}", str(wide))
        group.extend(shapes)
        self.run().addnext(made)

    def turn_group(self, **how: str) -> None:
        """The group as a whole is turned or mirrored: *how* its frame says so."""
        self.group().find(f"{WPG}grpSpPr/{A}xfrm").attrib.update(how)

    def look(self, shape: Element, name: str) -> None:
        """All words of a shape get a mark of the font: "vanish", "strike"."""
        for run in shape.iter(f"{W}r"):
            run.insert(0, etree.fromstring(f"<w:rPr {NAMESPACES}><w:{name}/></w:rPr>"))

    def add_picture(self) -> None:
        """A picture over the chart, which stands in no group."""
        picture = next(self.run().iter(f"{MC}Fallback"))[0]
        run = etree.Element(f"{W}r")
        run.append(deepcopy(picture))
        for about in run.iter(f"{WP}docPr", f"{PIC}cNvPr"):
            about.set("name", "Picture 1")
        self.run().addnext(run)

    def add_old_box(self, words: str) -> None:
        """A text box as Word's compatibility mode writes it: in VML."""
        self.run().addnext(etree.fromstring(
            f'<w:r {NAMESPACES}><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape'
            ' type="#_x0000_t202" style="position:absolute;margin-left:500pt;margin-top:280pt;'
            'width:120pt;height:30pt"><v:textbox><w:txbxContent><w:p><w:r>'
            f"<w:t>{words}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        ))  # fmt: skip

    def add_page(self, words: str) -> None:
        """A page behind the last one."""
        last = self.root.find(f"{W}body/{W}sectPr")
        for run in ('<w:br w:type="page"/>', f"<w:t>{words}</w:t>"):
            last.addprevious(etree.fromstring(f"<w:p {NAMESPACES}><w:r>{run}</w:r></w:p>"))

    def add_draft(self, words: str) -> None:
        """The pages are in a draft, behind its own."""
        page = etree.fromstring(
            f'<w:p {NAMESPACES}><w:r><w:t>{words}</w:t><w:br w:type="page"/></w:r></w:p>'
        )
        self.root.find(f"{W}body").insert(0, page)

    def add_note(self, paragraph: Element, words: str) -> None:
        """A footnote at the end of a paragraph."""
        paragraph.append(etree.fromstring(
            f'<w:r {NAMESPACES}><w:footnoteReference w:id="2"/></w:r>'
        ))  # fmt: skip
        self.parts["word/footnotes.xml"] = (
            f'<w:footnotes {NAMESPACES}><w:footnote w:id="2"><w:p><w:r><w:t>{words}</w:t></w:r>'
            "</w:p></w:footnote></w:footnotes>"
        ).encode()

    def exchange_pages(self) -> None:
        """The first section of the document stands behind the second."""
        body = self.root.find(f"{W}body")
        ends = [n for n, item in enumerate(body) if item.find(f"{W}pPr/{W}sectPr") is not None]
        behind = body[ends[1] + 1]
        for item in list(body)[: ends[0] + 1]:
            behind.addprevious(item)

    def delete_chart(self) -> None:
        run = self.run()
        run.getparent().remove(run)

    def double(self) -> None:
        """All of the page copied and pasted behind itself."""
        body = self.root.find(f"{W}body")
        for item in [each for each in body if each.tag != f"{W}sectPr"]:
            body[-1].addprevious(deepcopy(item))

    def turn(self) -> None:
        """The paper lies otherwise."""
        sheet = self.root.find(f"{W}body/{W}sectPr/{W}pgSz")
        wide, high = sheet.get(f"{W}w"), sheet.get(f"{W}h")
        sheet.set(f"{W}w", high)
        sheet.set(f"{W}h", wide)

    def uncolour(self, shape: Element) -> None:
        """Shape Outline, No Outline."""
        line = shape.find(f"{WPS}spPr/{A}ln")
        for item in list(line):
            line.remove(item)
        etree.SubElement(line, f"{A}noFill")

    def move(self, shape: Element, x: float, y: float) -> None:
        off = shape.find(f"{WPS}spPr/{A}xfrm/{A}off")
        off.set("x", str(int(off.get("x")) + round(x * EMU)))
        off.set("y", str(int(off.get("y")) + round(y * EMU)))

    def resize(self, shape: Element, x: float, y: float) -> None:
        ext = shape.find(f"{WPS}spPr/{A}xfrm/{A}ext")
        ext.set("cx", str(int(ext.get("cx")) + round(x * EMU)))
        ext.set("cy", str(int(ext.get("cy")) + round(y * EMU)))

    def swap(self, one: Element, two: Element) -> None:
        offs = [shape.find(f"{WPS}spPr/{A}xfrm/{A}off") for shape in (one, two)]
        places = [dict(off.attrib) for off in offs]
        for off, place in zip(offs, reversed(places), strict=True):
            off.attrib.update(place)

    def dash(self, shape: Element, preset: str) -> None:
        line = shape.find(f"{WPS}spPr/{A}ln")
        for item in list(line):
            if item.tag in (f"{A}prstDash", f"{A}custDash"):
                place = line.index(item)
                line.remove(item)
        line.insert(place, etree.Element(f"{A}prstDash", val=preset))

    def point_at(self, line: Element) -> None:
        """An arrowhead at the end of a line."""
        etree.SubElement(line.find(f"{WPS}spPr/{A}ln"), f"{A}tailEnd", {"type": "triangle"})

    def room(self, shape: Element) -> tuple[float, float, float, float]:
        """Left, top, width, height, in the group's points."""
        frame = shape.find(f"{WPS}spPr/{A}xfrm")
        off, ext = frame.find(f"{A}off"), frame.find(f"{A}ext")
        keys = ((off, "x"), (off, "y"), (ext, "cx"), (ext, "cy"))
        x, y, wide, high = (int(item.get(key)) / EMU for item, key in keys)
        return x, y, wide, high

    def add_box(
        self, words: str, x: float, y: float, wide: float = 120, high: float = 30
    ) -> Element:
        """A box drawn within the group, as Word's "Edit shape" in a canvas writes it."""
        number = next(self._ids)
        made = etree.fromstring(
            f'<wps:wsp {NAMESPACES}><wps:cNvPr id="{number}" name="Rectangle {number}"/>'
            f'<wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="{round(x * EMU)}" y="{round(y * EMU)}"/>'
            f'<a:ext cx="{round(wide * EMU)}" cy="{round(high * EMU)}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
            '<wps:style><a:lnRef idx="2"><a:schemeClr val="accent1"/></a:lnRef></wps:style>'
            f"<wps:txbx><w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>"
            '</wps:txbx><wps:bodyPr rot="0" anchor="ctr"/></wps:wsp>'
        )
        self.group().append(made)
        return made

    def connect(
        self,
        start: Element,
        end: Element,
        *,
        glued: bool = True,
        dash: str = "",
        head: bool = False,
    ) -> Element:
        """A connector from the lower side of one box to the upper side of another."""
        number = next(self._ids)
        x1, y1, w1, h1 = self.room(start)
        x2, y2, w2, _h2 = self.room(end)
        sx, sy, ex, ey = x1 + w1 / 2, y1 + h1, x2 + w2 / 2, y2
        flip = ' flipH="1"' * (ex < sx) + ' flipV="1"' * (ey < sy)
        glue = (
            f'<a:stCxn id="{start[0].get("id")}" idx="2"/>'
            f'<a:endCxn id="{end[0].get("id")}" idx="0"/>'
            if glued
            else ""
        )
        dashes = f'<a:prstDash val="{dash}"/>' if dash else ""
        tail = '<a:tailEnd type="triangle"/>' if head else ""
        made = etree.fromstring(
            f'<wps:wsp {NAMESPACES}><wps:cNvPr id="{number}" name="Straight Connector {number}"/>'
            f"<wps:cNvCnPr>{glue}</wps:cNvCnPr><wps:spPr><a:xfrm{flip}>"
            f'<a:off x="{round(min(sx, ex) * EMU)}" y="{round(min(sy, ey) * EMU)}"/>'
            f'<a:ext cx="{round(abs(ex - sx) * EMU)}" cy="{round(abs(ey - sy) * EMU)}"/></a:xfrm>'
            '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            f'<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
            f"{dashes}{tail}</a:ln>"
            "</wps:spPr><wps:bodyPr/></wps:wsp>"
        )
        self.group().append(made)
        return made

    def ungroup(self) -> None:
        """Every shape of the chart by itself, as Word writes what was in a group."""
        group = self.group()
        run = next(item for item in group.iterancestors(f"{W}r"))
        anchor = next(item for item in group.iterancestors(f"{WP}anchor"))
        spots = [int(item.text) for item in anchor.iter(f"{WP}posOffset")]
        frame = group.find(f"{WPG}grpSpPr/{A}xfrm/{A}chOff")
        for shape in list(group.iter(f"{WPS}wsp")):
            about = shape.find(f"{WPS}cNvPr")
            off = shape.find(f"{WPS}spPr/{A}xfrm/{A}off")
            x = spots[0] + int(off.get("x")) - int(frame.get("x"))
            y = spots[1] + int(off.get("y")) - int(frame.get("y"))
            off.set("x", "0")
            off.set("y", "0")
            shape.remove(about)
            made = etree.fromstring(
                f'<w:r {NAMESPACES}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
                '<wp:anchor><wp:simplePos x="0" y="0"/>'
                f'<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
                f'<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
                f'<wp:docPr id="{about.get("id")}" name="" descr=""/><a:graphic>'
                "<a:graphicData/></a:graphic></wp:anchor></w:drawing></mc:Choice>"
                "<mc:Fallback/></mc:AlternateContent></w:r>"
            )
            next(made.iter(f"{WP}docPr")).set("name", about.get("name"))
            next(made.iter(f"{A}graphicData")).append(shape)
            run.addprevious(made)
        run.getparent().remove(run)

    def add_loose_box(self, words: str, x: float, y: float) -> None:
        """A box drawn on the page, outside of the group, whose place counts from the column and
        the paragraph: what Word's Insert, Shapes writes.  (x, y) from the margins."""
        number = next(self._ids)
        made = etree.fromstring(
            f'<w:r {NAMESPACES}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            '<wp:anchor><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
            f"<wp:posOffset>{round(x * EMU)}</wp:posOffset></wp:positionH>"
            '<wp:positionV relativeFrom="paragraph">'
            f"<wp:posOffset>{round(y * EMU)}</wp:posOffset></wp:positionV>"
            f'<wp:extent cx="{120 * EMU}" cy="{30 * EMU}"/><wp:docPr id="{number}"'
            f' name="Rectangle {number}"/><a:graphic><a:graphicData>'
            '<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="{120 * EMU}" cy="{30 * EMU}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>'
            f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/>"
            "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            "</mc:AlternateContent></w:r>"
        )
        run = next(item for item in self.group().iterancestors(f"{W}r"))
        run.addnext(made)


def edited(data: bytes, edit: Callable[[Hand], object]) -> bytes:
    """*data* after *edit* by a hand."""
    hand = Hand(data)
    edit(hand)
    return hand.saved()
