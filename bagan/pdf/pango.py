"""WeasyPrint, where its C libraries are installed; else what to type to have them.

Everything but PDF works without them, so nothing but PDF may load this at import.
"""

from __future__ import annotations

import io
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from typing import Any

from bagan.language import _
from bagan.problem import MissingPdf

INSTALL = {
    "Debian, Ubuntu": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "Fedora": "sudo dnf install pango harfbuzz",
    "macOS": "brew install pango",
    "Windows": "winget install MSYS2.MSYS2; "
    "C:\\msys64\\usr\\bin\\pacman -S --noconfirm mingw-w64-ucrt-x86_64-pango",
}
"""What brings Pango, by system.  On Windows WeasyPrint looks for it where MSYS2 puts it."""


def what_to_type() -> str:
    """The commands of :data:`INSTALL`, a line each."""
    return "\n".join(f"  {system}: {command}" for system, command in INSTALL.items())


def load_weasyprint() -> Any:
    """The package ``weasyprint``.  Raises MissingPdf where it cannot be loaded."""
    try:
        # It prints advice of its own, in English, where a file may be expected.
        with warnings.catch_warnings(), redirect_stdout(io.StringIO()), _no_search():
            # A machine without fonts is no fault: the templates bring their own.
            warnings.filterwarnings("ignore", message=".*FontConfig", category=UserWarning)
            import weasyprint
    except (ImportError, OSError) as error:
        raise MissingPdf(
            _(
                "PDF needs the library Pango, all else works without it ({reason}). Type:\n"
                "{commands}\nand try again.",
                reason=" ".join(str(error).split()),
                commands=what_to_type(),
            )
        ) from error
    return weasyprint


@contextmanager
def _no_search() -> Iterator[None]:
    """Libraries are had by their names meanwhile, without a search for them.

    WeasyPrint tries a library's names on all systems.  On Linux that of the file is one of them;
    for each of the others, ctypes would ask ldconfig, the compiler and the linker, in vain.
    """
    import ctypes.util

    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _nothing
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _nothing(name: str) -> str | None:
    return None
