"""Explanations in, records for a program out: what JSON holds.

Keys are English, values the spec's own words; what is not there is None.
"""

from __future__ import annotations

from typing import Any

from bagan.law.report.explain import JoinTold, Told, UnitTold
from bagan.law.report.values import LineRow, Remark, TaskRow, UnitRow
from bagan.problem import Span


def record_of(told: Told) -> dict[str, Any]:
    """A unit or group with its lines, a line, or a rule with its findings."""
    if isinstance(told, UnitTold):
        return {
            **unit_record(told.row),
            **_place(told.at),
            "members": list(told.members),
            "groups": list(told.groups),
            "charts": list(told.views),
            "elsewhere": [_finding(remark) for remark in told.elsewhere],
            "tasks": [_task_record(row) for row in told.tasks],
            "lines": [{"role": t.role, "via": t.via, **_line_record(t.row)} for t in told.lines],
        }
    if isinstance(told, JoinTold):
        return {
            **_line_record(told.row),
            **_place(told.at),
            "charts": list(told.views),
            "left_out": [{"chart": chart, "reason": reason} for chart, reason in told.left_out],
        }
    return {
        "rule": told.id,
        "summary": told.summary,
        "severity": told.severity.value if told.severity else None,
        "source": told.source or None,
        "findings": [{"about": list(names), **_finding(r)} for names, r in told.findings],
    }


def unit_record(row: UnitRow) -> dict[str, Any]:
    """A unit or group by itself, for a program."""
    return {"id": row.id, "name": row.name, "kind": row.kind, **_basis_record(row)}


def _line_record(row: LineRow) -> dict[str, Any]:
    return {
        "kind": row.kind.value,
        "source": row.source,
        "target": row.target,
        "both": row.both,
        **_basis_record(row),
    }


def _task_record(row: TaskRow) -> dict[str, Any]:
    return {
        "field": row.field,
        "citation": row.citation,
        "head": row.head,
        "result": row.fit,
        "offices": [
            {"name": name, "head": head, "citation": citation}
            for name, head, citation in row.offices
        ],
    }


def _basis_record(row: UnitRow | LineRow) -> dict[str, Any]:
    return {
        "result": row.result.value,
        "basis": [
            {"citation": q.citation, "words": q.words or None, **_place(q.at)}
            for q in row.quotations
        ],
        "reconstruction": row.reconstruction,
        "findings": [_finding(remark) for remark in row.remarks],
    }


def _finding(remark: Remark) -> dict[str, Any]:
    return {
        "rule": remark.rule,
        "severity": remark.severity.value,
        "message": remark.message,
        "suggestion": remark.suggestion or None,
        "accepted": remark.reason,
        "quote": remark.quote or None,
        **_place(remark.at),
    }


def _place(at: Span | None) -> dict[str, Any]:
    return {"path": at.path if at else None, "line": at.line or None if at else None}
