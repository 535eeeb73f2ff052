"""An error of the YAML parser in, a Problem in our words out."""

from __future__ import annotations

import re

from yaml import MarkedYAMLError, YAMLError

from bagan.chart.spec.ids import blank_hint
from bagan.language import _
from bagan.problem import Problem, Span


def _words(context: str, problem: str) -> tuple[str, str]:
    """(message, suggestion) for what the parser says; both its back-ends say it alike."""
    if "mapping values are not allowed" in problem or "unexpected ':'" in problem:
        return (
            _("A colon stands where none can"),
            _("Quote a value that holds a colon, and check the indentation."),
        )
    if "cannot start any token" in problem or "tab" in problem:
        return (
            _("A value cannot begin with this character"),
            _("Indent with spaces, not with tabs; quote a value that begins with a sign."),
        )
    if "quoted scalar" in context:
        return (
            _("A quoted text is not closed, or holds an unknown escape"),
            _("Close the quotes; inside double quotes write a backslash twice."),
        )
    if "flow" in context or "',' or" in problem:
        return (
            _("A bracket is not closed, or a comma is missing"),
            _(
                "Close [ with ] and { with }, part the items with commas, and quote a text that "
                "holds a colon or a comma."
            ),
        )
    if "alias" in problem or "anchor" in problem or "alias" in context or "anchor" in context:
        return (_("This anchor or alias is not understood"), _("Write the value out."))
    if "could not find expected ':'" in problem:
        return (_("A key has no colon"), _("Write key: value, with a space after the colon."))
    if "block" in context or "indent" in problem:
        return (
            _("The indentation does not fit"),
            _("Begin the keys of one mapping, or the dashes of one list, in one column."),
        )
    if "directive" in problem or "directive" in context:
        return (
            _("A line that begins with a percent sign is not understood"),
            _("Remove the line."),
        )
    if "tag" in problem or "tag" in context:
        return (
            _("Tags are not part of the spec language"),
            _("Quote a value that begins with an exclamation mark."),
        )
    return _("This is not valid YAML"), _("Look at this line and the one before it.")


_BULLET = re.compile(r"\s*(-(?=[^\s-])|[\N{EN DASH}\N{EM DASH}\N{BULLET}\N{BLACK CIRCLE}*+](?=\s))")
"""What stands for the hyphen and space of an entry: Word's dashes and bullets, a hyphen alone."""


def bullet_problem(error: YAMLError, lines: list[str], path: str) -> Problem | None:
    """The Problem of a line that begins with another bullet than that of YAML, if the parser
    stopped in one with *error*."""
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    line = lines[mark.line : mark.line + 1] if mark else []
    found = _BULLET.match(line[0]) if line else None
    if mark is None or found is None:
        return None
    return Problem(
        Span(path, mark.line + 1, found.start(1) + 1),
        "yaml-sintaks",
        _("The entry of a list begins with a hyphen and a space"),
        _('Write "- " in place of "{sign}".', sign=found[1]),
    )


_GLUED = re.compile(r"\s*(?:- )?(?P<key>[a-z][a-z0-9_-]*):(?=[^\s/])(?P<text>.*)")
"""A key without a blank behind its colon; "https://" is none."""


def glued_problem(error: YAMLError, lines: list[str], path: str) -> Problem | None:
    """The Problem of a key without a blank behind its colon, if the parser stopped with *error*
    in its line or in the next, which it took for the same text."""
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    if mark is None:
        return None
    for number in range(mark.line, max(mark.line - 2, -1), -1):
        found = _GLUED.match(lines[number]) if number < len(lines) else None
        if found:
            return Problem(
                Span(path, number + 1, found.start("key") + 1),
                "yaml-sintaks",
                _("A key has no blank behind its colon"),
                blank_hint(found["key"], found["text"]),
            )
    return None


def syntax_problem(error: YAMLError, path: str) -> Problem:
    """The Problem of a file that *error* stopped the parser in."""
    span, context, problem = Span(path), "", ""
    if isinstance(error, MarkedYAMLError):
        context, problem = error.context or "", error.problem or ""
        unclosed = "quoted scalar" in context and "end of stream" in problem
        # The parser stops where a colon can come no more; the key stands before that.
        no_colon = "could not find expected ':'" in problem
        mark = error.context_mark if unclosed or no_colon else error.problem_mark
        mark = mark or error.context_mark
        if mark is not None:
            span = Span(path, mark.line + 1, mark.column + 1)
    return Problem(span, "yaml-sintaks", *_words(context, problem))
