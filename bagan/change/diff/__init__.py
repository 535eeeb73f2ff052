"""A Comparison in, what people look at out: pictures, the comparison table, documents."""

from bagan.change.diff.captions import page_words
from bagan.change.diff.driver import told_to_git
from bagan.change.diff.git import Checkout, GitError, checkout_of
from bagan.change.diff.guesses import guess_problems
from bagan.change.diff.history import Step, steps
from bagan.change.diff.outcomes import Keadaan, Outcome
from bagan.change.diff.outputs import Wanted, files_of, shown_values, told
from bagan.change.diff.painter import pictures
from bagan.change.diff.picture import Picture
from bagan.change.diff.sets import (
    SUMMARY_FILE,
    collision,
    compare_pair,
    lost_pair,
    sets_text,
    summary_html,
)
from bagan.change.diff.sources import (
    Ask,
    NoPair,
    Pair,
    Source,
    file_pair,
    folder_pairs,
    revision_pairs,
    same_region,
)
from bagan.change.diff.telling import headline, summary

__all__ = [
    "Ask",
    "Checkout",
    "GitError",
    "Keadaan",
    "NoPair",
    "Outcome",
    "Pair",
    "Picture",
    "SUMMARY_FILE",
    "Source",
    "Step",
    "Wanted",
    "checkout_of",
    "collision",
    "compare_pair",
    "file_pair",
    "files_of",
    "folder_pairs",
    "guess_problems",
    "headline",
    "lost_pair",
    "page_words",
    "pictures",
    "revision_pairs",
    "same_region",
    "sets_text",
    "shown_values",
    "steps",
    "summary",
    "summary_html",
    "told",
    "told_to_git",
]
