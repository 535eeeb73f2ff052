"""Text of a spec in, a Document out: its mappings, rows and scalars, each with its place.

No scalar is ever typed here: ``no``, ``64.10`` and ``2017-05-23`` stay the text that
stands in the file, and only an unquoted ``~``, ``null`` or nothing at all means None.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import Any

import yaml

from bagan.chart.spec.bounds import MAX_BYTES, too_deep_between, too_long_key
from bagan.chart.spec.builder import Builder, Stop
from bagan.chart.spec.characters import broken_utf8, forbidden_characters, foreign_file
from bagan.chart.spec.document import Document
from bagan.chart.spec.syntax import bullet_problem, glued_problem, syntax_problem
from bagan.language import _
from bagan.problem import Problem, Span

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_nodes(source: str | bytes, path: str) -> Document:
    """The Document of a spec's text; its faults are in it, nothing is raised.

    *path* is only the name used in places.  A byte-order mark at the start, which some
    Windows editors write, is no part of the text.
    """
    size = len(source)
    if size > MAX_BYTES:
        return Document(
            path,
            None,
            (
                Problem(
                    Span(path),
                    "yaml-besar",
                    _("The spec is larger than {limit} bytes", limit=MAX_BYTES),
                    _("A spec is one regency's charts; look for data that does not belong in it."),
                ),
            ),
        )
    if isinstance(source, bytes):
        if foreign := foreign_file(source, path):
            return Document(path, None, (foreign,))
        source = source.removeprefix(BOM_UTF8)
        try:
            text = source.decode("utf-8")
        except UnicodeDecodeError as error:
            return Document(path, None, (broken_utf8(source, path, error),))
    else:
        text = source.removeprefix("\ufeff")
    problems = forbidden_characters(text, path)
    if problems:
        return Document(path, None, tuple(problems))
    builder = Builder(path, text)
    try:
        builder.read(yaml.parse(text, Loader=_LOADER))
    except Stop:
        builder.root = None
    except yaml.YAMLError as error:
        builder.problems.append(_refusal(error, text, builder))
        builder.root = None
    return Document(path, builder.root, tuple(builder.problems), builder.nulls)


def _refusal(error: yaml.YAMLError, text: str, builder: Builder) -> Problem:
    """Why the parser stopped with *error*: for a bound of its own, or for what is no YAML."""
    told = builder.last
    stopped = getattr(error, "problem_mark", None)
    found = None
    if told is not None and stopped is not None:
        found = too_deep_between(
            text, builder.path, told.end_mark, stopped, len(builder.stack)
        ) or too_long_key(text, builder.path, stopped)
    for known in (bullet_problem, glued_problem):
        found = found or known(error, builder.lines, builder.path)
    return found or syntax_problem(error, builder.path)
