"""A seed in, the text of an invented regulation out, with the truth that a reading must find.

The regulation is drafted first (writer_articles), then printed in one of many styles
(writer_print), then spoilt as a scanner would (writer_scan).  Where spoiling changes words
(run-on words, a lost full stop), the truth holds the words as they stand in the text.
"""

from __future__ import annotations

from tests.naskah.writer_articles import draft
from tests.naskah.writer_scan import scan
from tests.naskah.writer_style import style_of
from tests.naskah.writer_truth import Annex, Damage, Part, Truth, Written, cited, walk

__all__ = ["random_regulation", "Annex", "Damage", "Part", "Truth", "Written", "cited", "walk"]


def random_regulation(seed: int, *, noise: int = 0, pasal: int | None = None) -> Written:
    """A regulation of 5 to 60 *pasal* (or as many as told), spoilt at level *noise*.

    Level 0 is clean text in one of many styles; at level 1 pages break anywhere and words
    run together; at level 2 numbers are misread or lost and lines are run together.
    """
    truth = draft(seed, pasal=pasal)
    return scan(truth, style_of(seed, noise), seed=seed, noise=noise)
