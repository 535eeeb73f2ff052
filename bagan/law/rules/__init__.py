"""A checked spec in, what its chart and its regulation's text say against each other out.

One rule is one file: its ID, how bad it is, examples, and ``check()`` (bagan.law.rules.rule
says more).  A new one is named in bagan.law.rules.catalogue.
"""

from bagan.law.rules.case import Case
from bagan.law.rules.judge import Verdict, examine, judge, judged
from bagan.law.rules.reading import naskah_path, read_naskah

__all__ = [
    "Case",
    "Verdict",
    "examine",
    "judge",
    "judged",
    "naskah_path",
    "read_naskah",
]
