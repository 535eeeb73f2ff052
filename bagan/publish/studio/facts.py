"""A spec's text, and what was drawn of it, in; what a page shows of it, as JSON values, out."""

from __future__ import annotations

from typing import Any

from bagan.chart.edit import (
    MEMBERS,
    EditError,
    member_lines,
    units_by_line,
    values,
    written_lines,
    written_units,
)
from bagan.chart.model import Jenis, Organisation
from bagan.problem import Problem, Severity
from bagan.publish.preview import Changes, Picture, Snapshot, fit_words, picture_name
from bagan.publish.studio.forms import forms


def facts(
    text: str, snapshot: Snapshot, organisation: Organisation | None, *, checked: bool
) -> dict[str, Any]:
    """Everything that a page shows of one spec, but for what it keeps itself.

    *organisation* is what was last understood of it: an entry's article, which its list gives,
    and a kind, which a name gives, are told by it.
    """
    try:
        data = values(text)
    except EditError:
        data = None
    lines = units_by_line(text, data) if isinstance(data, dict) else {}
    return {
        "daerah": snapshot.region,
        "sah": snapshot.current,
        "diperiksa": checked,
        "gambar": [picture(each) for each in snapshot.pictures],
        "perubahan": _changes(snapshot.changes),
        "temuan": [_problem(each, lines, snapshot.path) for each in snapshot.problems],
        "jenis": [kind.value for kind in Jenis],
        **_written(data, organisation),
    }


def picture(drawn: Picture) -> dict[str, Any]:
    """One sheet; its size in points."""
    return {
        "kunci": drawn.key,
        "nama": drawn.name,
        "judul": drawn.title,
        "uraian": drawn.alternative,
        "berkas": picture_name(drawn),
        "lebar": drawn.width,
        "tinggi": drawn.height,
        "muat": fit_words(drawn.fit) if drawn.fit else [],
    }


def _written(data: Any, organisation: Organisation | None) -> dict[str, Any]:
    if not isinstance(data, dict):
        return {"terbaca": False, "unit": [], "garis": [], "formulir": []}
    return {
        "terbaca": True,
        "unit": [
            {
                "id": unit.id,
                "nama": unit.keys["nama"],
                **{key: unit.keys.get(key) for key in ("jenis", "label", "singkatan")},
                **_basis(unit.keys),
                "anggota": member_lines(unit.keys.get(MEMBERS)),
                "kepala": unit.heads,
                "bawahan": unit.below,
                "kelompok": unit.is_group,
                "butir": unit.in_list,
                **_understood(unit.id, organisation),
            }
            for unit in written_units(data)
        ],
        "garis": [
            {
                "dari": line.source,
                "ke": line.target,
                "jenis": line.kind,
                "dua": line.both,
                "butir": line.in_list,
                **_basis(line.basis),
            }
            for line in written_lines(data)
        ],
        "formulir": forms(data),
    }


def _understood(unit: str, organisation: Organisation | None) -> dict[str, Any]:
    if organisation is None or unit not in organisation.units:
        return {"menurut": [], "jenisnya": None}
    return {
        "menurut": [str(each) for each in organisation.basis(unit).dasar],
        "jenisnya": organisation.jenis(unit).value,
    }


def _basis(keys: dict[str, Any]) -> dict[str, Any]:
    cited = keys.get("dasar")
    cited = [cited] if isinstance(cited, str) else cited
    reason = keys.get("rekonstruksi")
    return {
        "dasar": [str(each) for each in cited] if isinstance(cited, list) else [],
        "rekonstruksi": reason if isinstance(reason, str) else None,
    }


def _changes(changes: Changes | None) -> dict[str, Any] | None:
    if changes is None:
        return None
    return {
        "ringkas": changes.summary or changes.failure,
        "kalimat": list(changes.sentences),
        "gambar": [picture(each) for each in changes.pictures],
    }


def _problem(problem: Problem, lines: dict[int, str], path: str) -> dict[str, Any]:
    here = problem.span.path == path
    return {
        "berat": problem.severity.value,
        "pesan": problem.message,
        "saran": problem.suggestion,
        "aturan": problem.rule,
        "kutipan": problem.quote,
        "baris": problem.span.line if here else 0,
        "unit": lines.get(problem.span.line) if here else None,
    }


def open_count(snapshot: Snapshot) -> dict[str, int]:
    """How many errors and warnings are open."""
    return {
        severity.value: sum(1 for each in snapshot.problems if each.severity is severity)
        for severity in (Severity.ERROR, Severity.WARNING)
    }
