"""Specs in, all files of each out: made where what they are made from has changed.

:func:`made` makes the files of one spec, in whatever process; :mod:`records` tells what an
earlier run has made already.
"""

from bagan.publish.making.outcome import Made, Sheets, clash, lost, made
from bagan.publish.making.records import Recipe, Record, is_current, record_in, record_of

__all__ = [
    "Made",
    "Recipe",
    "Record",
    "Sheets",
    "clash",
    "is_current",
    "lost",
    "made",
    "record_in",
    "record_of",
]
