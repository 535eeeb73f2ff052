"""The values of a site: what is to be drawn, what came of it, and a regulation in short."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bagan.problem import Problem
from bagan.publish.site.versions import Version

FOLDER = "daerah"
"""Below it every spec has a folder of its own, named by its slug."""
INDEX = "index.html"
DOCUMENTS = "dokumen.json"
SITEMAP = "sitemap.xml"
STYLES = "aset/situs.css"
COMPARISON_STYLES = "aset/perubahan.css"
HISTORY = "riwayat.html"
ICON = "aset/ikon.svg"
LICENCES = "aset/lisensi.txt"
SEARCH = "aset/cari.js"


@dataclass(frozen=True, slots=True)
class Source:
    """A spec file: its path as given, its slug, its bytes, its versions in git, oldest first.

    ``drawn`` are the comparisons of versions that lie in the site already and need not be
    drawn: their SHA-256 by their paths in the site's folder.
    """

    path: str
    slug: str
    text: bytes
    versions: tuple[Version, ...] = ()
    drawn: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Download:
    """A file offered beside a page: the key of its words, its name in the spec's folder, its
    size in bytes; ``number`` is that of the annex which it is."""

    words: str
    file: str
    size: int
    number: str | None = None

    @property
    def kind(self) -> str:
        """ "PDF", "SVG": the end of its name."""
        return self.file.rsplit(".", 1)[-1].upper()

    @property
    def weight(self) -> str:
        """Its size as it is printed, in kilobytes of 1,000 bytes."""
        return f"{max(round(self.size / 1000), 1)} kB"


@dataclass(frozen=True, slots=True)
class Found:
    """A unit as it is searched for: its full name, what else it is called, whether it is an
    office of the region, and the address of its box from the site's folder; under whom it stands,
    where others of its regulation have its name."""

    name: str
    words: str
    office: bool
    address: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A spec in short: what the index, the document list and the site map tell of it.

    ``charts`` are (page in the spec's folder, title); ``pdf`` is the file of its annexes,
    where PDF can be made; ``history`` tells whether there is a page of earlier versions;
    ``units`` are those of all charts, each once.  Dates are ISO 8601; what is not known is None.
    """

    slug: str
    region: str
    code: str
    province: str
    name: str
    about: str
    kind: str
    number: str | None
    year: int | None
    status: str
    enacted: str | None
    promulgated: str | None
    place: str | None
    gazette: str | None
    charts: tuple[tuple[str, str], ...]
    pdf: str | None
    history: bool = False
    units: tuple[Found, ...] = ()

    @property
    def draft(self) -> bool:
        return self.status == "rancangan"

    @property
    def listed(self) -> Listed:
        """The same as the list of the site shows it."""
        return Listed(
            self.region, self.code, self.province, self.name, self.about, self.draft,
            len(self.charts), f"{FOLDER}/{self.slug}/{INDEX}", self.units,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """A regulation as a list of regions shows it; ``page`` and the addresses of its units are
    whole, or from the folder of the list."""

    region: str
    code: str
    province: str
    name: str
    about: str
    draft: bool
    charts: int
    page: str
    units: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one Source.

    ``pages`` are bytes by path below the site's folder, none for a spec with errors, whose
    ``problems`` (with the warnings of a good one) or ``fault`` say why; a ``fault`` beside pages
    tells what they lack.  ``kept`` are the
    SHA-256 of files by their paths that lie there already.  ``naskah`` is the text that the
    spec names, and the SHA-256 of its bytes; ``photos`` is one SHA-256 of all its photographs.
    """

    source: Source
    pages: Mapping[str, bytes]
    kept: Mapping[str, str] = field(default_factory=dict)
    card: Card | None = None
    naskah: tuple[str, str] | None = None
    problems: tuple[Problem, ...] = ()
    fault: str = ""
    missing_tool: bool = False
    photos: str = ""
