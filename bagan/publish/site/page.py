"""A template's name and values in, a page in each language out; the style sheet and fonts of all.

Every page comes with a policy that lets nothing in but the site's own style sheet,
scripts, pictures and fonts, whatever a name in a spec holds.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from bagan.chart.svg import subset
from bagan.language import _
from bagan.problem import RenderError
from bagan.publish.site.inline import width_rules
from bagan.publish.site.values import COMPARISON_STYLES, ICON, INDEX, LICENCES, STYLES
from bagan.publish.site.words import LANGUAGE, NAMES, date_words, words
from bagan.style import Face
from bagan.templating import part, render
from bagan.version import __version__

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self' data:; base-uri 'none'; form-action 'none'"
)
HEAD = 4096
"""In so many bytes of a page its generator is named."""
SCRIPTS = ("bagan", "indeks", "temu")
"""The scripts of the chart pages, of the list of regions, and of who searches in a chart, made
of templates/situs/skrip."""
COMPARISON_SCRIPT = "perubahan"
"""That of the comparisons, which `bagan diff` has, too."""
FACES = (Face.REGULAR, Face.BOLD, Face.ITALIC)
LETTERS = "".join(
    map(chr, (*range(0x21, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x2030, 0x20AC))
)
"""What the shared fonts hold of Latin scripts and of punctuation."""


def pages(
    template: str, values: dict[str, Any], *, path: str, base: str | None
) -> Iterator[tuple[str, bytes]]:
    """The page of *template* at *path* from the site's folder, in each language, by its own
    path.  Raises RenderError for a template that cannot be used."""
    for language in NAMES:
        here = localized(path, language)
        root = "../" * here.count("/")
        shared = {
            "k": words(language),
            "bahasa": language,
            "policy": POLICY,
            # From the page to the site's folder, to its language's, to the spec's own files.
            "root": root,
            "home": root + localized("", language),
            "files": root + path[: path.rfind("/") + 1] if language != LANGUAGE else "",
            "languages": [
                {"code": code, "name": name, "page": root + localized(path, code)}
                for code, name in NAMES.items()
            ],
            "styles": f"{root}{STYLES}?{mark(styles())}",
            "comparison_styles": f"{root}{COMPARISON_STYLES}?{mark(comparison_styles())}",
            "icon": f"{root}{ICON}",
            "scripts": {name: f"{root}{path}?{sum_}" for name, (path, sum_) in _marks().items()},
            "tanggal": partial(date_words, language=language),
            "generator": f"Bagan {__version__}",
            "canonical": f"{base}/{here.removesuffix(INDEX)}" if base else None,
        }
        yield here, render(f"situs/{template}", {**shared, **values}).encode("utf-8")


def is_own(page: Path) -> bool:
    """Whether the file at that path is a page of a site, by its generator."""
    try:
        with page.open("rb") as file:
            return b'<meta name="generator" content="Bagan ' in file.read(HEAD)
    except OSError:
        return False


def localized(path: str, language: str) -> str:
    """Where the page at *path* stands in *language*."""
    return path if language == LANGUAGE else f"{language}/{path}"


@lru_cache(maxsize=1)
def styles() -> bytes:
    """The one style sheet."""
    return f"{part('situs/situs.css')}\n{width_rules()}\n".encode()


@lru_cache(maxsize=1)
def comparison_styles() -> bytes:
    """What the pages of comparisons need besides."""
    names = ("perubahan-matriks.css", "perubahan-isi.css")
    return "\n".join(part(name) for name in names).encode("utf-8")


@lru_cache(maxsize=1)
def icon() -> bytes:
    """The site's sign."""
    return part("situs/ikon.svg").encode("utf-8")


def scripts() -> dict[str, bytes]:
    """The pages' scripts by path, and the licences of the libraries that are in them.

    Raises RenderError in a checkout where they have not been made yet.
    """
    try:
        texts = {f"aset/{name}.js": part(f"situs/{name}.js") for name in SCRIPTS}
        texts[LICENCES] = part("situs/lisensi.txt")
        texts[f"aset/{COMPARISON_SCRIPT}.js"] = part(f"{COMPARISON_SCRIPT}.js")
    except RenderError as error:
        raise RenderError(
            _("{reason}: the scripts of the pages are not made yet; run make", reason=error)
        ) from error
    return {path: text.encode("utf-8") for path, text in texts.items()}


@lru_cache(maxsize=1)
def _marks() -> dict[str, tuple[str, str]]:
    """The path and the mark of each script by its name."""
    made = scripts()
    return {
        name: (path, mark(made[path]))
        for name in (*SCRIPTS, COMPARISON_SCRIPT)
        for path in [f"aset/{name}.js"]
    }


def mark(data: bytes) -> str:
    """What tells a browser that it holds an older file of the same name."""
    return sha256(data).hexdigest()[:8]


def fonts() -> dict[str, bytes]:
    """The faces that charts are set in, as WOFF2 by path: one file for all charts."""
    return {f"aset/{face.value}.woff2": b64decode(subset(face, _letters(face))) for face in FACES}


def _letters(face: Face) -> str:
    from bagan.chart.layout import advances

    shipped = advances(face)[0]
    return "".join(letter for letter in LETTERS if ord(letter) in shipped)
