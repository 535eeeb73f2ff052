"""A spec and the text of its regulation in; the same with one fault each, or with one harmless
edit each, out: what a check must notice, and what it must not.

``KINDS`` holds every kind of fault by its name, ``HARMLESS`` every kind of harmless edit.
"""

from tests.rules.faults import (
    acceptances,
    agents,
    annexes,
    citations,
    clauses,
    copied,
    dated,
    details,
    groups,
    harmless,
    heads,
    lines,
    lists,
    placing,
    printed,
    slips,
    small_print,
    statements,
    terms,
    text,
    units,
    views,
    wording,
)
from tests.rules.faults.pair import Edit, Pair, offices, pairs
from tests.rules.faults.registry import HARMLESS, KINDS, drawn, edits

__all__ = ["HARMLESS", "KINDS", "Edit", "Pair", "drawn", "edits", "offices", "pairs"]

_ = (acceptances, annexes, citations, groups, harmless, lines, lists, printed, slips, text)
_ = (units, views, wording, details, clauses, copied, dated, placing, statements, terms)
_ = (small_print, heads, agents)
