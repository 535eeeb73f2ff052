"""LibreOffice: files in, what it makes of them out."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from bagan.chart.layout.text import font_folder
from tests.patience import PATIENCE

DOCX = "docx:MS Word 2007 XML"
XLSX = "xlsx:Calc MS Excel 2007 XML"
FONTS = """\
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<alias binding="same"><family>Bookman Old Style</family>
<prefer><family>TeX Gyre Bonum</family></prefer></alias></fontconfig>
"""
"""No fonts but the shipped ones, which stand for the offices' own."""


def save_all(files: Iterable[Path], kind: str, folder: Path) -> None:
    """Save every one of *files* as a *kind* into *folder*, in one run of LibreOffice."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is not installed: make test installs it"
    folder.mkdir(exist_ok=True)
    config = folder / "fonts.conf"
    config.write_text(FONTS.format(fonts=font_folder(), cache=folder / "cache"), encoding="utf-8")
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind,
         "--outdir", str(folder), *map(str, files)],
        check=True, capture_output=True, timeout=PATIENCE,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), "FONTCONFIG_FILE": str(config)},
    )  # fmt: skip


def saved(file: Path, kind: str) -> Path:
    """*file* as LibreOffice saves it as a *kind*, in a folder beside it."""
    folder = file.parent / "libreoffice"
    save_all([file], kind, folder)
    return folder / f"{file.stem}.{kind.partition(':')[0]}"


def print_all(files: Iterable[Path], folder: Path) -> None:
    """Print every one of *files* as a PDF into *folder*, in one run of LibreOffice."""
    save_all(files, "pdf", folder)
