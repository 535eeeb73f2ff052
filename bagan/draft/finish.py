"""A Draft in, the text of a spec that loads, draws and passes its checks out.

What the draft itself cannot know is tried: on which paper its charts can be read, and
which rules would refuse to draw before the author has decided.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bagan.draft.offices import FROM_TITLE
from bagan.draft.values import Annex, Basis, Draft, Office, Remark, View
from bagan.draft.write import write
from bagan.layout.glyphs import missing_characters
from bagan.model import Bagan, Chart, Kind, Lampiran, parts, select, shown_ids
from bagan.model.annexes import Kertas
from bagan.naskah.naskah import Naskah
from bagan.problem import RenderError, Severity, SpecError
from bagan.rules import examine
from bagan.sheets import plan_of, style_of
from bagan.spec import Spec, parse_spec

PAPERS = (
    ("F4", "tegak"),
    ("A3", "mendatar"),
    ("A3", "tegak"),
    ("Folio ganda", "mendatar"),
    ("Folio ganda", "tegak"),
)
"""What is tried when a chart cannot be read on the usual paper, the nearest first."""
MAX_MEASURED = 400
"""With more units, the charts are not measured: that would take minutes."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The spec's own name, and the names in it, relative to its folder."""

    file: str
    naskah_file: str
    schema: str


def finished(draft: Draft, naskah: Naskah, paths: Paths) -> str:
    """The text of *draft*; of a bare one where a fault in it would keep it from loading."""
    try:
        spec = _parsed(draft, paths)
    except SpecError as error:
        draft = bare(draft, error)
        spec = _parsed(draft, paths)
    if len(spec.organisation.units) <= MAX_MEASURED:
        draft = on_paper(draft, spec)
    errors = {
        problem.rule for problem in examine(spec, naskah) if problem.severity is Severity.ERROR
    }
    return _text(replace(draft, warned=tuple(sorted(errors))), paths)


def _text(draft: Draft, paths: Paths) -> str:
    return write(draft, file=paths.file, naskah_file=paths.naskah_file, schema=paths.schema)


def _parsed(draft: Draft, paths: Paths) -> Spec:
    return parse_spec(_text(draft, paths), paths.file, missing=missing_characters)


def bare(draft: Draft, error: SpecError) -> Draft:
    """The smallest draft of the regulation: its data, and the head of its region."""
    why = "; ".join(problem.message for problem in error.problems[:3])
    head = Office("kepala-daerah", draft.region.head, Basis(rekonstruksi=FROM_TITLE))
    first = draft.annexes[0]
    annex = Annex(first.judul, (View("bagan", (("kepala-daerah",),)),))
    remark = Remark(f"konsep lengkap tidak dapat dibaca kembali ({why}); hanya kerangkanya ditulis")
    return replace(
        draft, offices=(head,), groups=(), listings=(), links=(), doubts=(), annexes=(annex,),
        left_out=(remark,),
    )  # fmt: skip


# --- paper ----------------------------------------------------------------------------


def on_paper(draft: Draft, spec: Spec) -> Draft:
    """*draft* with another paper for each annex whose charts cannot be read on the usual one."""
    annexes = []
    for annex, own in zip(spec.regency.lampiran, draft.annexes, strict=True):
        if not _readable(spec, annex):
            own = _turned(spec, annex, own)
        annexes.append(own)
    return replace(draft, annexes=tuple(annexes))


def _turned(spec: Spec, annex: Lampiran, own: Annex) -> Annex:
    for size, way in PAPERS:
        paper = Kertas.model_validate({"ukuran": size, "arah": way})
        if _readable(spec, annex.model_copy(update={"kertas": paper})):
            return replace(own, paper=f"{{ukuran: {size}, arah: {way}}}")
    views = tuple(
        _in_a_row(spec, view, other) for view, other in zip(annex.bagan, own.bagan, strict=True)
    )
    remark = Remark("bagan ini terlalu besar untuk semua kertas; bagilah, atau kurangi isinya")
    return replace(own, bagan=views, remarks=(*own.remarks, remark))


def _in_a_row(spec: Spec, view: Bagan, own: View) -> View:
    """*own* with those directly under its last tier in a tier of their own: none of them stands
    at a side then, and the chart can be parted at each."""
    if not view.jenjang:
        return own
    shown = set(shown_ids(spec.organisation, view))
    tiers = {item for tier in view.jenjang for item in tier}
    below = dict.fromkeys(
        line.target
        for line in spec.organisation.lines
        if line.kind is Kind.KOMANDO
        and line.source in view.jenjang[-1]
        and line.target in shown - tiers
    )
    return replace(own, jenjang=(*own.jenjang, tuple(below))) if below else own


def _readable(spec: Spec, annex: Lampiran) -> bool:
    """Whether every chart of *annex* can be read on its paper, on several sheets if need be."""
    return all(_view_readable(spec, annex, view) for view in annex.bagan)


def _view_readable(spec: Spec, annex: Lampiran, view: Bagan) -> bool:
    return _fits(spec, annex, select(spec.regency, spec.organisation, annex, view))


def _fits(spec: Spec, annex: Lampiran, chart: Chart) -> bool:
    from bagan.layout import label_size

    style = style_of(spec.regency)
    try:
        # The last sheet has the least room: the signature stands on it.
        room = plan_of(spec, annex, chart, number=1, last=True).room
    except RenderError:
        return False
    if label_size(chart, room, style=style) >= style.min_size:
        return True
    pieces = parts(chart)
    return bool(pieces) and all(_fits(spec, annex, piece) for piece in pieces)
