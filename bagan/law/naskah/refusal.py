"""Why a regulation's file cannot be read: the error, and its wordings that readers share."""

from __future__ import annotations

from bagan.language import _
from bagan.problem import BaganError


class NaskahError(BaganError):
    """A regulation's file that cannot be read; the message names it and what to do."""


class ScanError(NaskahError):
    """A file that holds pictures of pages, and no text."""


def save_as(name: str, kind: str) -> NaskahError:
    """The error for a file that a text program can open and Bagan cannot."""
    return NaskahError(
        _(
            "{path} is {kind}: open it in Word or LibreOffice and save it as .docx",
            path=name,
            kind=kind,
        )
    )


def damaged(name: str, kind: str) -> NaskahError:
    """The error for a file that is not what it says it is, or not all of it; *kind*: "PDF"."""
    return NaskahError(
        _(
            "{path} is damaged or not a {kind} file: open it in the program that made it and"
            " save it again, or get another copy",
            path=name,
            kind=kind,
        )
    )
