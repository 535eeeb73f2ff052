"""A spec's path or text in, a checked Spec out; or a SpecError with every fault in it."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from bagan.chart.model.expansion import expand
from bagan.chart.model.organisation import Organisation
from bagan.chart.model.regency import Regency
from bagan.chart.model.suggestion import nearest
from bagan.chart.spec.bounds import MAX_BYTES
from bagan.chart.spec.checks import check
from bagan.chart.spec.document import Document
from bagan.chart.spec.facts import Facts
from bagan.chart.spec.faults import problems_of
from bagan.chart.spec.glyphs import Missing, glyph_problems
from bagan.chart.spec.mend import Mended, mend
from bagan.chart.spec.nodes import read_nodes
from bagan.language import _
from bagan.problem import Located, Problem, Severity, Span, SpecError

STANDARD_INPUT = "-"
SPECS = (".yaml", ".yml")
"""How the names of specs end."""


@dataclass(frozen=True)
class Spec:
    """A spec without errors: its model, the model written out, and what is only a warning;
    ``source`` is its text as it was read."""

    path: str
    regency: Regency
    organisation: Organisation
    document: Document
    warnings: tuple[Problem, ...] = ()
    source: bytes = b""


def load_spec(path: str | Path, *, missing: Missing | None = None) -> Spec:
    """The Spec of the file at *path*, or of standard input for ``-``.

    With *missing*, characters that it finds missing in printed texts are faults too.
    Raises SpecError, also for a file that cannot be read.
    """
    name = str(path)
    return parse_spec(_read(name), name, missing=missing)


def parse_spec(text: str | bytes, path: str, *, missing: Missing | None = None) -> Spec:
    """The Spec that *text* holds; *path* is the name that its problems carry.

    Raises SpecError with all faults of the text at once.
    """
    document = read_nodes(text, path)
    problems = list(document.problems)
    mended = _validate(document, problems)
    organisation = None
    if mended is not None:
        found: list[Problem] = []
        organisation = expand(mended.regency, found)
        found += check(Facts(mended.regency, organisation, document))
        if missing is not None:
            found += glyph_problems(mended.regency, missing)
        if any(problem.rule == "unit-tidak-ada" for problem in found):
            # Whom it would have led is then shown nowhere: that only follows.
            found = [problem for problem in found if problem.rule != "unit-tidak-tampil"]
        problems += mended.worth_telling(found)
    if mended is None or organisation is None or _has_errors(problems):
        raise SpecError(p for p in problems if p.severity is not Severity.NOTE)
    warnings = tuple(sorted(problems, key=Problem.sort_key))
    source = text.encode() if isinstance(text, str) else text
    return Spec(path, mended.regency, organisation, document, warnings, source)


def _has_errors(problems: list[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _validate(document: Document, problems: list[Problem]) -> Mended | None:
    """The Regency of a document, without its faulty parts, which go to *problems*."""
    root = document.root
    if not isinstance(root, Located):
        if not problems:
            problems.append(_no_spec(document))
        return None
    try:
        return Mended(Regency.model_validate(root))
    except ValidationError as error:
        problems += problems_of(error, document)
        return mend(root, error)


def _no_spec(document: Document) -> Problem:
    if document.root is None:
        return Problem(
            Span(document.path),
            "kosong",
            _("The spec is empty"),
            _('"bagan new" writes a first one.'),
        )
    return Problem(
        document.at(),
        "bentuk-salah",
        _("A spec must hold keys and values"),
        _("Begin with bagan: 1."),
    )


def _read(name: str) -> bytes:
    """The bytes of a file, at most one more than the limit."""
    try:
        if name == STANDARD_INPUT:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with Path(name).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise SpecError([_unreadable(name, error)]) from error


def _unreadable(name: str, error: Exception) -> Problem:
    span = Span(name.replace("\0", "\ufffd"))
    if isinstance(error, FileNotFoundError):
        return Problem(
            span,
            "berkas-tidak-ada",
            _("There is no such file"),
            _like(Path(name)) or _("Check the name and the folder."),
        )
    if isinstance(error, IsADirectoryError):
        held = _specs_in(Path(name))
        none = _("There is no spec (*.yaml, *.yml) in this folder")
        hint = _("Name a file in it.") if held else none
        return Problem(span, "berkas-folder", _("This is a folder, not a spec"), hint)
    if isinstance(error, PermissionError):
        return Problem(
            span,
            "berkas-terkunci",
            _("The file may not be read"),
            _("Ask for permission to read it."),
        )
    return Problem(span, "berkas-rusak", _("The file cannot be read"))


def _specs_in(folder: Path) -> list[Path]:
    """The specs in a folder, as far as it may be read."""
    try:
        return [it for it in sorted(folder.iterdir()) if it.suffix in SPECS]
    except OSError:
        return []


def _like(path: Path) -> str:
    """A question naming the spec beside *path* whose name is most like its own, or nothing."""
    specs = {it.stem.casefold(): it for it in _specs_in(path.parent)}
    near = nearest(path.stem.casefold(), specs)
    return _('Did you mean "{word}"?', word=specs[near]) if near else ""
