"""Pictures are read whole or not at all, whatever else in the process reads them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def whole_only() -> Iterator[None]:
    """Pillow refuses a picture whose end is missing, also where WeasyPrint, once imported, has
    told it to fill such a one up."""
    from PIL import ImageFile

    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before
