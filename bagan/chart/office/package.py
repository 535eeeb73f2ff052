"""The parts of an Office Open XML file in, its bytes out: the same parts, the same bytes.

A file is a ZIP of parts; what each is stands in one list, what leads to what in another for
each part [ECMA-376, part 2].
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bagan.language import _
from bagan.problem import RenderError

CREATED = (1980, 1, 1, 0, 0, 0)
"""The date of every part: the oldest that a ZIP can have."""
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

CORE = "application/vnd.openxmlformats-package.core-properties+xml"
THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
"""The content types of parts that all files have."""
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
CUSTOM_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
"""The namespace and the content type of what is told of a part of custom XML."""

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS = {
    "core-properties": f"{_PACKAGE}/relationships/metadata/core-properties",
}
_OUTSIDE = ' TargetMode="External"'
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
}


@dataclass(slots=True)
class Relations:
    """What one part leads to: other parts, pictures, addresses."""

    media: dict[str, bytes] = field(default_factory=dict)
    """Pictures by name, "image1.png"; several parts may share it."""
    _found: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def to(self, kind: str, target: str, *, outside: bool = False) -> str:
        """The id of the relation of *kind* ("header") to *target*; one for each target."""
        return self._found.setdefault((kind, target, outside), f"rId{len(self._found) + 1}")

    def picture(self, data: bytes, ending: str, folder: str = "media") -> str:
        """The id of a picture, which is kept once."""
        name = next((name for name, known in self.media.items() if known == data), None)
        if name is None:
            name = f"image{len(self.media) + 1}.{ending}"
            self.media[name] = data
        return self.to("image", f"{folder}/{name}")

    def link(self, address: str) -> str:
        """The id of an address outside."""
        return self.to("hyperlink", address, outside=True)

    def xml(self) -> str:
        """The list as a part of its own."""
        items = "".join(
            f'<Relationship Id="{key}" Type={quoteattr(_KINDS.get(kind, f"{_OFFICE}/{kind}"))}'
            f" Target={quoteattr(target)}{_OUTSIDE if outside else ''}/>"
            for (kind, target, outside), key in self._found.items()
        )
        return (
            f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'
        )


def packed(parts: Mapping[str, str | bytes], types: Mapping[str, str]) -> bytes:
    """The file of *parts* by name; *types* are the content types of those whose ending does not
    tell it.

    Raises RenderError for a part that is no well-formed XML: a template may have made it.
    """
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in _DEFAULTS.items()
    )
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items()
    )
    listing = f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>'
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, part in {"[Content_Types].xml": listing, **parts}.items():
            data = part.encode() if isinstance(part, str) else part
            if isinstance(part, str):
                _well_formed(name, data)
            entry = ZipInfo(name, CREATED)
            entry.create_system = 0
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, data)
    return target.getvalue()


def _well_formed(name: str, data: bytes) -> None:
    try:
        ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise RenderError(
            _("The part {name} of the file would be damaged: {error}", name=name, error=error)
        ) from error
