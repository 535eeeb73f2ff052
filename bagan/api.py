"""What a program that uses Bagan calls: values and bytes in and out, no printing, no exit.

``import bagan`` gives all of it; docs/api.md shows it at work.  Faults are raised as
:class:`SpecError` (every fault of a spec, each with its place), :class:`LayoutError` (a chart
that cannot be laid out, :class:`TooSmall` among them), :class:`RenderError` (a file that cannot
be made) or :class:`MissingTool` (a program or library that is not installed); all of them are
:class:`BaganError`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from bagan.chart.figures import Figure
from bagan.chart.layout import TooSmall, missing_characters
from bagan.chart.options import Options
from bagan.chart.spec import Spec, load_spec, parse_spec
from bagan.problem import (
    BaganError,
    LayoutError,
    MissingPdf,
    MissingTool,
    Problem,
    RenderError,
    Severity,
    Span,
    SpecError,
)

if TYPE_CHECKING:
    from bagan.change.compare import Comparison
    from bagan.law.draft import Account
    from bagan.law.naskah import Naskah

__all__ = [
    "load",
    "check",
    "draw",
    "annex",
    "build",
    "other_papers",
    "compare",
    "draft",
    "schema",
    "Spec",
    "Problem",
    "Severity",
    "Span",
    "Options",
    "Figure",
    "File",
    "Draft",
    "Account",
    "Comparison",
    "Naskah",
    "BaganError",
    "SpecError",
    "LayoutError",
    "TooSmall",
    "RenderError",
    "MissingPdf",
    "MissingTool",
]

PLAIN = Options()


def __getattr__(name: str) -> Any:
    """The values that few need, loaded when they are asked for."""
    if name == "Comparison":
        from bagan.change.compare import Comparison

        return Comparison
    if name == "Naskah":
        from bagan.law.naskah import Naskah

        return Naskah
    if name == "Account":
        from bagan.law.draft import Account

        return Account
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class File(NamedTuple):
    """The name that a file usually has, and its bytes."""

    name: str
    data: bytes


class Draft(NamedTuple):
    """The YAML text of a drafted spec, how many places in it are marked ``PERIKSA``: what the
    regulation's text leaves open, and the account of every entry of its lists: drawn, or not
    and why.

    Of a scan, ``naskah`` is the text that was read, and ``review`` the HTML page on which its
    reading is accepted or corrected; both are empty for other files."""

    text: str
    open: int
    account: Account
    naskah: str = ""
    review: str = ""


def load(path: str | Path, text: str | bytes | None = None) -> Spec:
    """The spec in the file at *path*, free of faults of its own; its warnings are in
    ``Spec.warnings``.

    With *text*, that is read instead, and *path* is only the name that problems carry.  The
    rules are not asked: see :func:`check`.  Raises SpecError with every fault of the spec.
    """
    if text is None:
        return load_spec(path, missing=missing_characters)
    return parse_spec(text, str(path), missing=missing_characters)


def check(spec: Spec, naskah: Naskah | None = None) -> tuple[Problem, ...]:
    """Everything that is said of *spec*: its warnings, and what the rules find in it and in
    the text of its regulation, or that this cannot be read.

    A spec with no problem of severity ``error`` may be drawn.  *naskah* is that text where it
    has been read already.
    """
    from bagan.chart.portraits import portrait_problems
    from bagan.law.rules import judged

    return (*judged(spec, naskah), *portrait_problems(spec))


def draw(spec: Spec, options: Options = PLAIN, *, chart: str | None = None) -> Iterator[Figure]:
    """The charts of *spec*, each as soon as it is drawn; or the sheets of the one with the id
    *chart*.  ``Figure.svg`` and ``Figure.png`` are its pictures, proven.

    Raises RenderError for an id that is not there and for a drawing that is not right,
    TooSmall for a chart that cannot be read on its paper, LayoutError, MissingTool.
    """
    from bagan.chart.figures import figures

    return figures(spec, options, chart=chart)


def annex(
    spec: Spec,
    options: Options = PLAIN,
    *,
    number: str | None = None,
    form: Literal["pdf", "docx"] = "pdf",
    drawn: Sequence[Figure] = (),
    step: Callable[[str], None] = lambda name: None,
) -> File:
    """The print-ready PDF (PDF/A-3a, PDF/UA-1) of all annexes of *spec*, or of the one
    *number* ("II"); as *form* "docx" a Word document with the charts in Word's own shapes.

    *drawn* are the figures of these annexes where :func:`draw` has given them with the same
    *options*: they are then not drawn again.  *step* is told the name of each sheet in it.
    Raises what :func:`draw` raises.
    """
    from bagan.chart.outputs import annex as annexes

    return File(*annexes(spec, options, number=number, form=form, drawn=drawn, step=step))


def build(
    spec: Spec,
    options: Options = PLAIN,
    *,
    png: bool = True,
    pdf: bool = True,
    docx: bool = False,
    step: Callable[[str], None] = lambda name: None,
) -> dict[str, bytes]:
    """Every file of *spec* by name, each chart drawn once: the SVG of each chart and, with *png*,
    its PNG; with *pdf* and with *docx*, PDF and Word document of each annex and of all of them.

    *step* is told the name of each file as soon as it is made.  Raises what :func:`draw`
    raises, and MissingPdf before anything is drawn.
    """
    from bagan.chart.outputs import build as all_files

    return all_files(spec, options, png=png, pdf=pdf, docx=docx, step=step)


def other_papers(
    spec: Spec, options: Options, names: Iterable[str]
) -> Iterator[tuple[str, int, dict[str, int]]]:
    """The charts that take several sheets, by the *names* of the sheets or files that
    :func:`annex` or :func:`build` made of *spec*: the id of each, how many sheets, and how many
    on larger papers, up to the first that holds it in one.

    Raises LayoutError or MissingTool.
    """
    from bagan.chart.other_papers import on_larger, split_charts

    for chart, count in split_charts(spec, names).items():
        yield chart, count, dict(on_larger(spec, options, chart))


def compare(old: Spec, new: Spec) -> Comparison:
    """Every change from *old* to *new*, named; ``Comparison.changes`` is empty where there is
    none."""
    from bagan.change.compare import compare as compared

    return compared(old, new)


def draft(
    path: str | Path,
    *,
    file: str = "-",
    naskah: str = "",
    schema: str = "",
    text: str = "",
    corrections: str | Path | None = None,
) -> Draft:
    """A first spec, drafted from the regulation's file at *path* (.txt, .md, .docx, .pdf, or a
    scan: .pdf, .png, .jpg, .tif), from a table of offices (.xlsx, .csv, .json), or from a chart
    that another program has drawn (.svg, .drawio, .mmd, .pdf, .docx, .pptx).

    *file* is the name that the spec will have, *naskah* and *schema* are the paths by which it
    names the regulation's file and the JSON Schema; *text* that by which it names the text of a
    scan, in place of the scan itself.  *corrections* is the file that the review page of this scan
    saved.  Raises BaganError for a file that cannot be read or is no regulation; SpecError with
    every fault of a table, each with its cell.
    """
    from bagan import intake
    from bagan.law.draft import drafted, marks

    if corrections is None and intake.reads(Path(path)):
        made = intake.drafted(Path(path), file=file, schema=schema)
    else:
        made = drafted(
            path,
            file=file,
            naskah_file=naskah,
            schema=schema,
            text_file=text,
            corrections=corrections,
        )
    return Draft(made.text, marks(made.text), made.account, made.naskah, made.review)


def schema() -> str:
    """The JSON Schema (draft 2020-12) by which editors complete the keys of a spec."""
    from bagan.chart.spec import schema_text
    from bagan.law.rules import rule_ids

    return schema_text(rule_ids())
