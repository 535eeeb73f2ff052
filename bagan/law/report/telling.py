"""Explanations in, text for a terminal out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from bagan.chart.spec import severity_word
from bagan.language import _
from bagan.law.report.explain import JoinTold, LineTold, RuleTold, Told, UnitTold
from bagan.law.report.values import Quotation, Remark, Result, TaskRow, UnitRow
from bagan.law.rules.tasks import Fit
from bagan.problem import Severity, Span

INDENT = "  "


def text_of(told: Told, *, width: int) -> str:
    """*told* as text, wrapped to *width* characters."""
    if isinstance(told, UnitTold):
        lines = _unit(told)
    elif isinstance(told, JoinTold):
        lines = _join(told)
    else:
        lines = _rule(told)
    return "\n".join(_wrapped(line, width) for line in lines)


def line_of(row: UnitRow) -> str:
    """A unit or group on one line: id, name, citations, and what checking it came to."""
    basis = "; ".join(quotation.citation for quotation in row.quotations)
    return f"{row.id}: {row.name} ({basis or 'rekonstruksi'}): {result_word(row.result)}"


def result_word(result: Result) -> str:
    """What checking an item came to, in the user's language."""
    words = {
        Result.SESUAI: _("agrees with the articles"),
        Result.TERSIRAT: _("implied by the articles, which do not state it outright"),
        Result.REKONSTRUKSI: _("no article says it"),
        Result.DITERIMA: _("accepted with a reason"),
        Result.TIDAK_DIPERIKSA: _("not checked: no text"),
        Result.TIDAK_DITEMUKAN: _("the cited place is not in the text"),
        Result.PERINGATAN: _("warning"),
        Result.GALAT: _("error"),
    }
    return words[result]


def _wrapped(line: str, width: int) -> str:
    body = line.lstrip()
    indent = line[: len(line) - len(body)]
    return textwrap.fill(
        body,
        max(width, 2 * len(indent) + 20),
        initial_indent=indent,
        subsequent_indent=indent + INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _unit(told: UnitTold) -> Iterator[str]:
    row = told.row
    yield f"{row.id}: {row.name} ({row.kind}): {result_word(row.result)}"
    yield INDENT + str(told.at)
    yield from _basis(row.quotations, row.reconstruction, said=set())
    if told.members:
        yield INDENT + _("Members: {ids}", ids=", ".join(told.members))
    if told.groups:
        yield INDENT + _("Member of: {ids}", ids=", ".join(told.groups))
    said: set[Quotation] = set()
    for line in told.lines:
        yield INDENT + _heading(line)
        basis = _basis(line.row.quotations, line.row.reconstruction, said=said)
        yield from (INDENT + text for text in basis)
        yield from (INDENT + text for text in _remarks(line.row.remarks))
    yield from map(_task, told.tasks)
    yield INDENT + _views(told.views)
    yield from _remarks((*row.remarks, *told.elsewhere))


def _task(row: TaskRow) -> str:
    """A field of the matrix of tasks, with its offices."""
    text = _(
        'Field "{field}" ({citation}, {head}): {result}',
        field=row.field, citation=row.citation, head=row.head, result=_fit(row.fit),
    )  # fmt: skip
    offices = "; ".join(f"{name} ({head}, {basis})" for name, head, basis in row.offices)
    return INDENT + (f"{text}: {offices}" if offices else text)


def _fit(fit: str) -> str:
    """How a field and the offices agree, in the user's language."""
    words = {
        Fit.AGREES: _("its office stands under this coordinator"),
        Fit.PARTLY: _("an office of this coordinator is named for a part of it"),
        Fit.SHARED: _("its office stands under two coordinators"),
        Fit.ELSEWHERE: _("its office stands under another coordinator"),
        Fit.TWICE: _("another coordinator has it too"),
        Fit.EMPTY: _("no office is named for it"),
    }
    return words[Fit(fit)]


def _heading(line: LineTold) -> str:
    """What a line is to the unit at its end: "komando from Sekretaris Daerah (sekda)"."""
    values = {"kind": line.row.kind.value, "name": line.other_name, "id": line.other}
    texts = {
        "from": _("{kind} from {name} ({id})", **values),
        "to": _("{kind} to {name} ({id})", **values),
        "with": _("{kind} with {name} ({id}), both ways", **values),
    }
    via = _(" as a member of {group}", group=line.via) if line.via else ""
    return texts[line.role] + via


def _join(told: JoinTold) -> Iterator[str]:
    row = told.row
    arrow = "<->" if row.both else "->"
    yield f"{row.kind.value}: {row.source} {arrow} {row.target}: {result_word(row.result)}"
    yield INDENT + f"{row.source_name} {arrow} {row.target_name}"
    yield INDENT + str(told.at)
    yield from _basis(row.quotations, row.reconstruction, said=set())
    yield INDENT + _views(told.views)
    for chart, reason in told.left_out:
        yield INDENT + _("Left out of {id}: {reason}", id=chart, reason=reason)
    yield from _remarks(row.remarks)


def _rule(told: RuleTold) -> Iterator[str]:
    severity = severity_word(told.severity) if told.severity else _("switched off")
    yield f"{told.id}: {severity}: {told.summary}"
    if told.source:
        yield INDENT + _("Source: {source}", source=told.source)
    if not told.findings and told.severity is not None:
        yield INDENT + _("It finds nothing in this spec.")
    for names, remark in told.findings:
        yield INDENT + ("; ".join(names) or _("The spec as a whole"))
        yield from (INDENT + text for text in _remarks([remark]))


def _views(ids: Iterable[str]) -> str:
    shown = ", ".join(ids)
    return _("Shown in: {ids}", ids=shown) if shown else _("Shown in no chart")


def _basis(
    quotations: Iterable[Quotation], reconstruction: str | None, *, said: set[Quotation]
) -> Iterator[str]:
    """Each citation and below it its words, those that were *said* before left out."""
    for quoted in quotations:
        if quoted in said and quoted.at:
            yield INDENT + _("{citation}: quoted above", citation=quoted.citation)
            continue
        said.add(quoted)
        yield INDENT + quoted.citation
        if quoted.at:
            yield 2 * INDENT + _quote(quoted.words, quoted.at)
        else:
            yield 2 * INDENT + _("There are no words of it at hand.")
    if reconstruction:
        yield INDENT + _("No article says it: {reason}", reason=reconstruction)


def _quote(words: str, at: Span | None) -> str:
    return f'{at.path}:{at.line}: "{words}"' if at else f'"{words}"'


def _remarks(remarks: Iterable[Remark]) -> Iterator[str]:
    for remark in remarks:
        severity, told = remark.severity, remark.suggestion
        if remark.reason is not None:
            # as `bagan check` shows it
            severity, told = Severity.NOTE, _("accepted: {reason}", reason=remark.reason)
        text = "; ".join(filter(None, (remark.message, told)))
        yield INDENT + f"{severity_word(severity)}: {text} ({remark.rule})"
        if remark.quote:
            yield 2 * INDENT + _quote(remark.quote, remark.quoted_at)
