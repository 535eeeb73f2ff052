"""The bytes of a Word draft in, the parts of it that annexes touch out; or why it is refused.

Touched are four parts: the document, its relations, its styles, and the list of content types
[ECMA-376, part 2].
"""

from __future__ import annotations

import posixpath
import re
from xml.sax.saxutils import quoteattr
from zipfile import BadZipFile

from bagan.language import _
from bagan.problem import RenderError
from bagan.publish.insert.archive import Archive, TooLarge
from bagan.publish.insert.places import Element, R, Unreadable, W, edited, into, parsed

PREFIX = "BaganSisip"
"""Begins the name of everything that is put into a draft: no office's own has it."""
TYPES = "[Content_Types].xml"
DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAX_XML = 40_000_000
"""Bytes of one part that is read: a thousand pages have fewer."""

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STRICT = "http://purl.oclc.org/ooxml/"
_EMPTY_RELATIONS = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_RELATIONS}">'
    "</Relationships>"
).encode()
_EMPTY_STYLES = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="{W}"></w:styles>'
).encode()
_ON = ("1", "true", "on")
_MASTERY = re.compile(r"hash|cryptProvider|algorithmName|salt", re.IGNORECASE)


class Draft:
    """A draft that may be changed; nothing is before :meth:`packed` gives its new bytes.

    Raises RenderError, in the user's words, for a draft that is refused: *path* is its name.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self.archive = _archive(data, path)
        self._trees: dict[str, tuple[bytes, Element]] = {}
        self.parts: dict[str, bytes] = {}
        self.removed: set[str] = set()
        self.main = self._main()
        self._check_kind()
        folder, file = posixpath.split(self.main)
        self.folder = folder
        self.relations_name = posixpath.join(folder, "_rels", f"{file}.rels")
        if self.relations_name not in self.archive.names:
            self.parts[self.relations_name] = _EMPTY_RELATIONS
        self._check_protection()
        root = self.tree(self.main)
        if root.name.startswith(_STRICT):
            raise self.refusal(
                _("it is saved as Strict Open XML; in Word, save it as Word Document (.docx)")
            )
        body = root.find("body")
        if root.name != f"{W} document" or body is None:
            raise self.refusal(_("it holds no Word document"))
        if not body.children or body.children[-1].name != f"{W} sectPr":
            raise self.refusal(
                _("it has no page setup (section) at its end; open it in Word and save it once")
            )
        self.styles = self._styles()

    def refusal(self, reason: str) -> RenderError:
        """The error that tells why the draft is left as it is."""
        return RenderError(_("{path} was not changed: {reason}", path=self.path, reason=reason))

    def read(self, name: str) -> bytes:
        """The part *name* as it is now; nothing of what is not there."""
        if name in self.parts:
            return self.parts[name]
        if name not in self.archive.names:
            raise self.refusal(_("it is damaged: the part {name} is missing", name=name))
        data = self.archive.read(name)
        if len(data) > MAX_XML:
            raise self.refusal(_("its part {name} is too large", name=name))
        return data

    def tree(self, name: str) -> Element:
        """The part *name* as elements with their places."""
        data = self.read(name)
        known = self._trees.get(name)
        if known is not None and known[0] == data:
            return known[1]
        try:
            root = parsed(data)
        except Unreadable as error:
            raise self.refusal(
                _("its part {name} cannot be read: {error}", name=name, error=error)
            ) from error
        self._trees[name] = (data, root)
        return root

    def body(self) -> Element:
        """The body of the document as it is now."""
        body = self.tree(self.main).find("body")
        assert body is not None  # asked when the draft was opened
        return body

    def append(self, name: str, words: str) -> None:
        """*words* as the last thing in the root element of the part *name*."""
        if words:
            data = self.read(name)
            edit = into(data, self.tree(name), words.encode(), last=True)
            self.parts[name] = edited(data, [edit])

    def cut(self, name: str, elements: list[Element]) -> None:
        """The part *name* without *elements*."""
        if elements:
            edits = [(item.start, item.end, b"") for item in elements]
            self.parts[name] = edited(self.read(name), edits)

    def target(self, relation: Element, base: str | None = None) -> str:
        """The part that *relation* leads to from one in the folder *base*; "" for an address."""
        if relation.attributes.get("TargetMode") == "External":
            return ""
        return _path(self.folder if base is None else base, relation.attributes.get("Target", ""))

    def relations(self, kind: str) -> list[Element]:
        """The document's relations of a *kind* ("header")."""
        found = self.tree(self.relations_name).children
        return [item for item in found if item.attributes.get("Type", "").endswith(f"/{kind}")]

    def packed(self) -> bytes:
        """The bytes of the draft as it is now."""
        return self.archive.rewritten(self.parts, self.removed)

    def _main(self) -> str:
        for relation in self.tree("_rels/.rels").children:
            kind = relation.attributes.get("Type", "")
            if kind.endswith("/officeDocument"):
                return _path("", relation.attributes.get("Target", ""))
        raise self.refusal(_("it holds no Word document"))

    def _check_kind(self) -> None:
        types = self.tree(TYPES).children
        kinds = {item.attributes.get("PartName", ""): item.attributes.get("ContentType", "")
                 for item in types}  # fmt: skip
        kind = kinds.get(f"/{self.main}", "")
        if "macroEnabled" in kind or any(name.endswith("vbaProject.bin") for name in self.names):
            raise self.refusal(
                _("it holds macros; in Word, save it as Word Document (.docx) without them")
            )
        if any(name.startswith("_xmlsignatures/") for name in self.names):
            raise self.refusal(_("it is signed; a change would break the signature"))
        if kind.endswith("template.main+xml"):
            raise self.refusal(_("it is a template; in Word, save it as Word Document (.docx)"))
        if kind and kind != f"{DOCUMENT_TYPE}.document.main+xml":
            raise self.refusal(_("it is no Word document but {kind}", kind=kind))

    @property
    def names(self) -> tuple[str, ...]:
        """The parts of the draft as it was."""
        return self.archive.names

    def _check_protection(self) -> None:
        for relation in self.relations("settings"):
            for item in self.tree(self.target(relation)).children:
                kind = item.name.rpartition(" ")[2]
                words = {key.rpartition(" ")[2]: value for key, value in item.attributes.items()}
                enforced = kind == "documentProtection" and words.get("enforcement") in _ON
                locked = kind == "writeProtection" and any(map(_MASTERY.search, words))
                if enforced or locked:
                    raise self.refusal(
                        _("it is protected against editing; in Word: Review, Restrict Editing, "
                          "Stop Protection")
                    )  # fmt: skip

    def _styles(self) -> str:
        for relation in self.relations("styles"):
            self.tree(self.target(relation))
            return self.target(relation)
        return posixpath.join(self.folder, f"{PREFIX}Styles.xml")

    def add_styles(self, words: str) -> None:
        """*words* among the styles; a draft without any gets its own part."""
        if self.styles not in self.names or self.styles in self.removed:
            self.parts[self.styles] = _EMPTY_STYLES
            self.relate(f"rId{PREFIX}Styles", "styles", posixpath.basename(self.styles))
            self.declare(self.styles, f"{DOCUMENT_TYPE}.styles+xml")
        self.append(self.styles, words)

    def relate(self, key: str, kind: str, target: str, *, outside: bool = False) -> None:
        """A relation *key* of the document to a part, or to an address *outside*."""
        mode = ' TargetMode="External"' if outside else ""
        self.append(
            self.relations_name,
            f'<Relationship xmlns="{_RELATIONS}" Id="{key}" Type="{R}/{kind}"'
            f" Target={quoteattr(target)}{mode}/>",
        )

    def declare(self, name: str, kind: str) -> None:
        """The content type of the part *name*."""
        self.append(
            TYPES,
            '<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types"'
            f' PartName="/{name}" ContentType="{kind}"/>',
        )


def _path(base: str, target: str) -> str:
    """The part at *target*, as a part in the folder *base* names it."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(base, target))


def _archive(data: bytes, path: str) -> Archive:
    def refusal(reason: str) -> RenderError:
        return RenderError(_("{path} was not changed: {reason}", path=path, reason=reason))

    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise refusal(_("it is protected by a password; in Word: File, Info, Protect Document"))
        raise refusal(_("it is no .docx; in Word, save it as Word Document (.docx)"))
    if not data.startswith(b"PK"):
        raise refusal(_("it is no .docx; in Word, save it as Word Document (.docx)"))
    try:
        return Archive(data)
    except TooLarge as error:
        raise refusal(_("it is too large")) from error
    except (BadZipFile, ValueError, OSError) as error:
        raise refusal(_("it is damaged; open it in Word and save it anew")) from error
