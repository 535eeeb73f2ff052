"""A checked spec in, what its chart and its regulation's text say against each other out.

One rule is one file: its ID, how bad it is, examples, and ``check()`` (bagan.law.rules.rule
says more).  bagan.law.rules.catalogue finds it.
"""

from bagan.law.rules.case import Case
from bagan.law.rules.catalogue import rule_ids
from bagan.law.rules.judging import Verdict, examine, judge, judged, said, told
from bagan.law.rules.reading import naskah_path, read_naskah
from bagan.law.rules.regions import code_and_province
from bagan.law.rules.short_forms import LONG_FORMS, is_short_form

__all__ = [
    "Case",
    "LONG_FORMS",
    "Verdict",
    "code_and_province",
    "examine",
    "is_short_form",
    "judge",
    "judged",
    "naskah_path",
    "read_naskah",
    "rule_ids",
    "said",
    "told",
]
