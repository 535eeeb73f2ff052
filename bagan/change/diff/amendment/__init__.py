"""A Comparison in, the items of the regulation that amends the old one out.

Each pasal that changes is one item with its whole new text: the old text, where a naskah has
it, or the entries that the spec states, with every change done to it.
"""

from bagan.change.diff.amendment.extent import Extent, extent_of
from bagan.change.diff.amendment.items import Item, pasal_items
from bagan.change.diff.amendment.opening import Frame, frame_of
from bagan.change.diff.amendment.reading import old_names_left, text_of

__all__ = [
    "Extent",
    "Frame",
    "Item",
    "extent_of",
    "frame_of",
    "old_names_left",
    "pasal_items",
    "text_of",
]
