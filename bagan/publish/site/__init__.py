"""Specs in, a static site of their charts out.

:func:`outcomes` draws the folder of each spec, :func:`shared_files` what they have in
common; :mod:`bagan.publish.site.records` tells what an earlier run has drawn already.
"""

from bagan.publish.site.draw import SameSlug, check_addresses, outcomes, source_of, with_versions
from bagan.publish.site.front import shared_files
from bagan.publish.site.merged import MAX_LIST_BYTES, BadList, merged_files
from bagan.publish.site.page import is_own
from bagan.publish.site.records import (
    Record,
    comparisons,
    homes_of,
    is_current,
    leftovers,
    placed,
    record_of,
    record_path,
    records_in,
    stale_sitemap,
)
from bagan.publish.site.values import FOLDER, INDEX, Card, Outcome, Source

__all__ = [
    "BadList",
    "Card",
    "FOLDER",
    "INDEX",
    "MAX_LIST_BYTES",
    "Outcome",
    "Record",
    "SameSlug",
    "Source",
    "check_addresses",
    "comparisons",
    "homes_of",
    "is_current",
    "is_own",
    "leftovers",
    "merged_files",
    "outcomes",
    "placed",
    "record_of",
    "record_path",
    "records_in",
    "shared_files",
    "source_of",
    "stale_sitemap",
    "with_versions",
]
