"""A page's picture in, its words with boxes and confidences out, read by Tesseract.

The program is called as it is, with the picture on its standard input: an uncompressed one, for a
PNG costs a tenth of what reading it costs.  One thread a page: more gain little and cost twice.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageFilter

from bagan.language import _
from bagan.law.naskah.refusal import NaskahError

LANGUAGE = "ind"
_LAYOUT = "6"
"""Tesseract's page segmentation: one block of text.  Its other layouts now and then take lines for
a picture and leave them out, on tilted pages of 300 dpi up to five; this one keeps them all."""
_GRAIN = ImageFilter.Kernel((3, 3), (1, 2, 1, 2, 4, 2, 1, 2, 1))
"""A blur of about 0.7 pixels, which takes the grain off a noisy scan before it is read.  At 150 dpi
and grey levels that vary by 25, wrong letters go from 33 to 2 in a hundred; clean pages read as
before."""
_WINDOWS = ("PROGRAMFILES", "LOCALAPPDATA")
_WORD = "5"
"""The level of a word in Tesseract's table."""
_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its letters, its box in pixels from the upper left, and how sure it is (0 to 100).

    ``line`` numbers the lines of a page as Tesseract found them.
    """

    text: str
    left: int
    top: int
    right: int
    bottom: int
    confidence: float
    line: int = 0


def program() -> str | None:
    """Where Tesseract is, or None: on the search path, or where Windows installs it."""
    found = shutil.which("tesseract")
    if found is None and sys.platform == "win32":
        folders = (os.environ.get(name) for name in _WINDOWS)
        places = (Path(f, "Tesseract-OCR", "tesseract.exe") for f in folders if f)
        found = next((str(place) for place in places if place.is_file()), None)
    return found


def recognise(picture: Image.Image, dpi: int, path: str) -> list[Word]:
    """The words of *picture*, in Tesseract's order.

    Raises NaskahError, which names *path*, where Tesseract or its Indonesian is not installed,
    or fails.
    """
    tesseract = program()
    if tesseract is None:
        raise missing(path)
    stream = io.BytesIO()
    picture.convert("L").filter(_GRAIN).save(stream, "PPM")
    options = ("-l", LANGUAGE, "--psm", _LAYOUT, "--dpi", str(dpi), "tsv")
    done = subprocess.run(
        [tesseract, "stdin", "stdout", *options],
        input=stream.getvalue(),
        capture_output=True,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        check=False,
    )
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace")
        if f"{LANGUAGE}.traineddata" in said:
            raise missing(path)
        reason = " ".join(said.split())[:200] or str(done.returncode)
        raise NaskahError(_("{path}: Tesseract failed: {reason}", path=path, reason=reason))
    return _words(done.stdout.decode("utf-8", "replace"))


def _words(table: str) -> list[Word]:
    """The words of Tesseract's table of tab-separated values."""
    words: list[Word] = []
    lines: dict[tuple[str, ...], int] = {}
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) != _COLUMNS or cells[0] != _WORD:
            continue
        text = _plain(cells[11])
        if not text:
            continue
        line = lines.setdefault(tuple(cells[1:5]), len(lines))
        left, top, width, height = map(int, cells[6:10])
        box = left, top, left + width, top + height
        words.append(Word(text, *box, float(cells[10]), line))
    return words


def _plain(text: str) -> str:
    """*text* without ligatures and invisible signs, which a draft would mend and so move."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(char for char in plain if unicodedata.category(char) != "Cf").strip()


def missing(path: str) -> NaskahError:
    """The error for a scan where Tesseract, or its Indonesian, is not installed."""
    return NaskahError(
        _(
            "{path} is a scan; to read it, install Tesseract with Indonesian (a free program)"
            " and import it again.\n"
            "Windows: winget install --interactive UB-Mannheim.TesseractOCR, choose Indonesian\n"
            "macOS: brew install tesseract tesseract-lang\n"
            "Debian, Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-ind\n"
            "Fedora: sudo dnf install tesseract tesseract-langpack-ind",
            path=path,
        )
    )
