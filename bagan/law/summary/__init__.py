"""Many specs in, what checking each came to out: ranked, counted, compared with an earlier run.

One format of the summary is one module of ``formats``, named by the ending of its file; its
``write(summary)`` gives the bytes.
"""

from __future__ import annotations

from importlib import import_module

from bagan.law.summary.earlier import NoSummary, earlier_summary
from bagan.law.summary.examining import called_from, examined, unchecked
from bagan.law.summary.form import Ringkasan, SatuSpesifikasi
from bagan.law.summary.totals import summary_of

__all__ = [
    "NoSummary",
    "Ringkasan",
    "SatuSpesifikasi",
    "called_from",
    "earlier_summary",
    "examined",
    "summary_file",
    "summary_of",
    "unchecked",
]


def summary_file(summary: Ringkasan, form: str) -> bytes:
    """The file of *summary* in the format *form*: the same summary, the same bytes."""
    return bytes(import_module(f"{__name__}.formats.{form}").write(summary))
