"""A draft regulation as an office has it, in Word: written by hand, part by part."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\r\n"
_NAMES = f'xmlns:w="{W}" xmlns:r="{R}"'
PAGES = 20

LAST = (
    '<w:sectPr w:rsidR="00A1B2C3"><w:headerReference w:type="default" r:id="rId11"/>'
    '<w:footerReference w:type="default" r:id="rId12"/><w:pgSz w:w="12240" w:h="18720"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720"'
    ' w:footer="720" w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:linePitch="360"/></w:sectPr>'
)
"""The setup of the last section."""
OTHER = (
    '<w:sectPr><w:pgSz w:w="12240" w:h="18720"/><w:pgMar w:top="1440" w:right="1440"'
    ' w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
)
"""One that takes its headers from the section before."""


def paragraph(words: str, looks: str = "") -> str:
    return f"<w:p><w:pPr>{looks}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def page(number: int) -> str:
    """A page's article: text, a table, a footnote and tracked changes."""
    start = "<w:pageBreakBefore/>" if number else ""
    return (
        paragraph(f"Pasal {number + 1}", start + '<w:jc w:val="center"/>')
        + f'<w:p><w:r><w:t xml:space="preserve">Dinas Bagian {number} &amp; Bidang </w:t></w:r>'
        f'<w:ins w:id="{300 + number}" w:author="Biro Hukum" w:date="2021-03-04T00:00:00Z"><w:r>'
        "<w:t>mempunyai</w:t></w:r></w:ins>"
        f'<w:del w:id="{400 + number}" w:author="Biro Hukum" w:date="2021-03-04T00:00:00Z"><w:r>'
        "<w:delText>memiliki</w:delText></w:r></w:del>"
        "<w:r><w:t> tugas.</w:t></w:r>"
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/>'
        "</w:r></w:p>"
        '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol'
        ' w:w="5000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>'
        + paragraph(f"sel {number}")
        + "</w:tc></w:tr></w:tbl>"
        + paragraph("")
    )


def body(pages: int = PAGES, *, after: dict[int, str] | None = None, last: str = LAST) -> str:
    """The body of a draft; *after* some pages stand blocks of text."""
    blocks = (page(number) + (after or {}).get(number, "") for number in range(pages))
    return "".join(blocks) + "\n" + last


def parts_of(content: str) -> dict[str, str]:
    """The parts of the draft whose body holds *content*."""
    kinds = {name: name for name in ("styles", "settings", "footnotes")}
    relations = "".join(
        f'<Relationship Id="rId{place}" Type="{R}/{kind}" Target="{kind}.xml"/>'
        for place, kind in enumerate(kinds, 1)
    )
    relations += (
        f'<Relationship Id="rId11" Type="{R}/header" Target="header1.xml"/>'
        f'<Relationship Id="rId12" Type="{R}/footer" Target="footer1.xml"/>'
    )
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in [("document", "document.main"), ("header1", "header"),
                           ("footer1", "footer"), *kinds.items()]
    )  # fmt: skip
    note = "<w:p><w:r><w:t>Catatan kaki.</w:t></w:r></w:p>"
    return {
        "[Content_Types].xml": f'{_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006'
        '/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
        'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{types}</Types>",
        "_rels/.rels": f'{_XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006'
        f'/relationships"><Relationship Id="rId1" Type="{R}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{_XML}<w:document {_NAMES}><w:body>{content}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'{_XML}<Relationships xmlns="http://schemas.openxmlformats'
        f'.org/package/2006/relationships">{relations}</Relationships>',
        "word/styles.xml": f"{_XML}<w:styles {_NAMES}><w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:sz w:val="30"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing'
        ' w:before="100" w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name'
        ' w:val="Normal"/><w:pPr><w:ind w:firstLine="700"/></w:pPr><w:rPr><w:color'
        ' w:val="FF0000"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="LampiranJudul"><w:name'
        ' w:val="Lampiran Judul Bagan"/><w:rPr><w:sz w:val="60"/></w:rPr></w:style></w:styles>',
        "word/settings.xml": f"{_XML}<w:settings {_NAMES}><w:trackRevisions/><w:evenAndOddHeaders"
        ' w:val="0"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.'
        'microsoft.com/office/word" w:val="15"/></w:compat></w:settings>',
        "word/footnotes.xml": f'{_XML}<w:footnotes {_NAMES}><w:footnote w:type="separator"'
        ' w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote'
        ' w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        f'</w:footnote><w:footnote w:id="1">{note}</w:footnote></w:footnotes>',
        "word/header1.xml": f"{_XML}<w:hdr {_NAMES}>{paragraph('Kepala rancangan')}</w:hdr>",
        "word/footer1.xml": f"{_XML}<w:ftr {_NAMES}>{paragraph('Kaki rancangan')}</w:ftr>",
    }


def packed(parts: dict[str, str]) -> bytes:
    """The draft's file, one part of it stored, each with a date and a comment of its own."""
    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        for place, (name, text) in enumerate(parts.items()):
            entry = ZipInfo(name, (2021, 3, 4, 10, place, 0))
            entry.comment = f"bagian {place}".encode()
            entry.compress_type = ZIP_STORED if place % 4 == 3 else ZIP_DEFLATED
            archive.writestr(entry, text.encode())
        archive.comment = b"rancangan"
    return target.getvalue()


def draft(content: str | None = None, **changed: str) -> bytes:
    """A draft of twenty pages, or with *content* in its body."""
    return packed({**parts_of(body() if content is None else content), **changed})
