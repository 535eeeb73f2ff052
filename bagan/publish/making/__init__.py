"""Specs in, all files of each out: made where what they are made from has changed.

:func:`made` makes the files of one spec, in whatever process and on whatever machine;
:mod:`records` tells what an earlier run has made already.
"""

from bagan.publish.making.outcome import Made, Sheets, clash, lost, made, problem_as
from bagan.publish.making.parcel import Parcel, packed, packed_file, unpacked
from bagan.publish.making.records import (
    Recipe,
    Record,
    is_current,
    left_over,
    record_in,
    record_of,
)
from bagan.publish.making.store import is_address, matching, place_in, write_to

__all__ = [
    "Made",
    "Parcel",
    "Recipe",
    "Record",
    "Sheets",
    "clash",
    "is_address",
    "is_current",
    "left_over",
    "lost",
    "made",
    "matching",
    "packed",
    "packed_file",
    "place_in",
    "problem_as",
    "record_in",
    "record_of",
    "unpacked",
    "write_to",
]
