"""What a rule is, and what it finds.

A rule is a module of ``of_spec``, or of ``of_text`` where it reads the regulation's text.  The
first line of its docstring says what it finds; then come the reason, with the source of the
rule of law, and examples: below ``Bad::`` specs that it finds fault with, below ``Good::``
specs that it does not.  An example holds the keys of a spec that matter, and after a line
``---`` the text of the regulation, where the rule reads it.  Every example is run by the tests
and printed in docs/aturan.md.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from bagan.chart.model import Item, Line
from bagan.law.rules.case import Case
from bagan.problem import Severity, Span

_EXAMPLE = re.compile(r"^(?P<word>Bad|Good)::\n(?P<body>(?:    .*\n|[ ]*\n)+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule finds: where, what, and what to do about it.

    ``holders`` are the items of the spec whose ``terima`` may accept it, ``cited`` is the
    place where it stands, which ``pada`` of an acceptance has to name.  ``thing`` is what
    is found there, where one place may have several faults: its ``hal`` has to name that.
    ``lines`` are the lines that it is about, where it is about some.  ``quote`` are the
    words of the article and ``quoted_at`` their place, as :meth:`Case.quotation` gives.
    ``weight`` is how bad it is in place of the rule's own weight, where the spec sets none;
    ``at_most`` is how bad it can be, whatever those say.
    """

    span: Span
    message: str
    suggestion: str = ""
    holders: tuple[Item, ...] = ()
    cited: str = ""
    thing: str = ""
    lines: tuple[Line, ...] = ()
    quote: str = ""
    quoted_at: Span | None = None
    weight: Severity | None = None
    at_most: Severity | None = None


class Described(Protocol):
    """What docs/aturan.md prints of a rule.

    ``SUMMARY`` is one line in English, marked by :func:`N_` and translated when printed;
    ``SOURCE`` names the rule of law behind the rule, in Indonesian, or is empty.
    """

    __doc__: str | None
    ID: str
    SEVERITY: Severity
    SUMMARY: str
    SOURCE: str


class Rule(Described, Protocol):
    """A module of ``of_spec`` or ``of_text``; the latter are asked only where the spec names
    a text."""

    def check(self, case: Case) -> Iterable[Finding]:
        """Everything that the rule finds in *case*, in the spec's order."""


@dataclass(frozen=True, slots=True)
class Example:
    """A spec that shows a rule: some keys of a spec, and the text of its regulation."""

    good: bool
    spec: str
    naskah: str = ""


def N_(message: str) -> str:  # noqa: N802 - the name that gettext knows
    """*message*, noted for the catalogue and translated where it is shown."""
    return message


def examples(rule: Described) -> tuple[Example, ...]:
    """The examples of a rule's docstring, in its order."""
    found = []
    for match in _EXAMPLE.finditer((rule.__doc__ or "") + "\n"):
        body = textwrap.dedent(match["body"]).strip("\n") + "\n"
        spec, _line, naskah = body.partition("\n---\n")
        found.append(Example(match["word"] == "Good", spec.rstrip("\n") + "\n", naskah))
    return tuple(found)
