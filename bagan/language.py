"""Message texts in the user's language: English in the code, Indonesian in the catalogue.

``BAGAN_LANG`` decides, else the locale (``LC_ALL``, ``LC_MESSAGES``, ``LANG``), else
Indonesian. Printed documents never pass through here: they are always Indonesian.
"""

from __future__ import annotations

import errno
import gettext
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path

LOCALE_FOLDER = Path(__file__).parent / "locale"
DOMAIN = "bagan"
DEFAULT = "id"
VARIABLE = "BAGAN_LANG"
LANGUAGES = ("id", "en")


def language() -> str:
    """The language of messages, ``"id"`` or ``"en"``, from the environment."""
    for variable in (VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(variable, "")[:2].lower()
        if code in LANGUAGES:
            return code
    return DEFAULT


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(code: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, LOCALE_FOLDER, languages=[code], fallback=True)


def _(message: str, /, **values: object) -> str:
    """*message* in the user's language, its ``{names}`` filled with *values*."""
    text = _catalogue(language()).gettext(message)
    return text.format(**values) if values else text


def reason(error: OSError) -> str:
    """What the operating system said, in the user's language: it only speaks English here."""
    texts = {
        errno.ENOENT: _("there is no such file or folder"),
        errno.EACCES: _("no permission"),
        errno.EPERM: _("no permission"),
        errno.EISDIR: _("it is a folder"),
        errno.ENOTDIR: _("a part of the path is not a folder"),
        errno.ENAMETOOLONG: _("the name is too long"),
        errno.ENOEXEC: _("it is not a program"),
        errno.EADDRINUSE: _("another program uses it"),
        errno.EPIPE: _("nobody reads it any more"),
        errno.ENOSPC: _("the disk is full"),
        errno.EIO: _("the device failed"),
    }
    return texts.get(error.errno or 0) or error.strerror or str(error)


def unknown(error: Exception) -> str:
    """What is said of an error of this program."""
    return _(
        "Bagan met something it does not know ({kind}: {text}). Please report it, with the "
        "spec; BAGAN_DEBUG=1 shows the details.",
        kind=type(error).__name__,
        text=error,
    )


def ngettext(one: str, many: str, count: int, /, **values: object) -> str:
    """The form of the message that fits *count*, which fills ``{count}``."""
    return _catalogue(language()).ngettext(one, many, count).format(count=count, **values)


_MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}


def day(value: date) -> str:
    """A date as it is written in the user's language: "3 November 2009"."""
    return f"{value.day} {_MONTHS[language()].split()[value.month - 1]} {value.year}"


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Within it, every message is in the language *code*; afterwards it is as it was."""
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = code
    try:
        yield
    finally:
        if before is None:
            del os.environ[VARIABLE]
        else:
            os.environ[VARIABLE] = before


def indonesian() -> AbstractContextManager[None]:
    """Within it, every message is Indonesian, as in printed documents."""
    return speaking(DEFAULT)
