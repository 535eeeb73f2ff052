"""A template's name and values in, the bytes of a page out; the style sheet and fonts of all.

Every page comes with a policy that lets nothing in but the site's own style sheet,
pictures and fonts, whatever a name in a spec holds.
"""

from __future__ import annotations

from base64 import b64decode
from functools import lru_cache
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from bagan import __version__
from bagan.pages import part, render, template_folder
from bagan.site.inline import width_rules
from bagan.site.values import ICON, STYLES
from bagan.site.words import LANGUAGE, words
from bagan.style import Face
from bagan.svg.fonts import subset

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; "
    "base-uri 'none'; form-action 'none'"
)
FACES = (Face.REGULAR, Face.BOLD, Face.ITALIC)
LETTERS = "".join(
    map(chr, (*range(0x21, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x2030, 0x20AC))
)
"""What the shared fonts hold of Latin scripts and of punctuation."""


def page(template: str, values: dict[str, Any], *, root: str, path: str, base: str | None) -> bytes:
    """The page of *template*; *root* leads from it to the site's folder ("../../"), *path*
    from there to it.  Raises RenderError for a template that cannot be used."""
    shared = {
        "k": words(),
        "bahasa": LANGUAGE,
        "policy": POLICY,
        "root": root,
        "styles": f"{root}{STYLES}?{_version()}",
        "icon": f"{root}{ICON}",
        "generator": f"Bagan {__version__}",
        "canonical": f"{base}/{path.removesuffix('index.html')}" if base else None,
    }
    return render(f"situs/{template}", {**shared, **values}).encode("utf-8")


@lru_cache(maxsize=1)
def styles() -> bytes:
    """The one style sheet."""
    return f"{part('situs/situs.css')}\n{width_rules()}\n".encode()


@lru_cache(maxsize=1)
def icon() -> bytes:
    """The site's sign."""
    return part("situs/ikon.svg").encode("utf-8")


@lru_cache(maxsize=1)
def _version() -> str:
    """What tells a browser that it holds an old style sheet."""
    return sha256(styles()).hexdigest()[:8]


def fonts() -> dict[str, bytes]:
    """The faces that charts are set in, as WOFF2 by path: one file for all charts."""
    return {f"aset/{face.value}.woff2": b64decode(subset(face, _letters(face))) for face in FACES}


def _letters(face: Face) -> str:
    from bagan.layout.text import advances

    shipped = advances(face)[0]
    return "".join(letter for letter in LETTERS if ord(letter) in shipped)


@lru_cache(maxsize=1)
def program() -> str:
    """What identifies the program and the templates of a site and its annexes: pages drawn
    by another are drawn anew."""
    digest = sha256(__version__.encode())
    folder = template_folder()
    for pattern in ("situs/*", "lampiran*", "fonts/*.otf"):
        for path in sorted(folder.glob(pattern)):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(path.read_bytes())
    return digest.hexdigest()


def markup(text: str) -> Markup:
    """*text* that the program itself has escaped."""
    return Markup(text)
