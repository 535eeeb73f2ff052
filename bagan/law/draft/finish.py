"""A Draft in, the text of a spec that loads, draws and passes its checks out.

What the draft itself cannot know is tried: whether its charts can be drawn at all, and which rules
would refuse to draw them before the author has decided.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace

from bagan.chart.figures import figures
from bagan.chart.layout import missing_characters
from bagan.chart.options import Options
from bagan.chart.spec import Spec, parse_spec
from bagan.law.draft.account import Account
from bagan.law.draft.offices import FROM_TITLE
from bagan.law.draft.values import Basis, Doubt, Draft, Office, Remark, View
from bagan.law.draft.write import write
from bagan.law.naskah.naskah import Naskah
from bagan.law.rules import examine
from bagan.problem import BaganError, Severity

MAX_DRAWN = 400
"""With more units, the charts are not tried: that would take minutes."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The spec's own name, and the names in it, relative to its folder."""

    file: str
    naskah_file: str
    schema: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """The YAML text of a drafted spec, and what became of the entries in its regulation."""

    text: str
    account: Account


def finished(draft: Draft, naskah: Naskah, paths: Paths) -> Drafted:
    """*draft* as text, or as much of it as loads and draws.

    Raises the error of the smallest one where not even that draws: for want of an engine.
    """
    *attempts, last = draft, _plain(draft), _lists(draft), _bare(draft)
    for attempt in attempts:
        with suppress(BaganError):
            return _judged(_drawn(attempt, paths), naskah, paths)
    return _judged(_drawn(last, paths), naskah, paths)


def _drawn(draft: Draft, paths: Paths) -> Draft:
    """*draft*, if its charts can be drawn.  Raises BaganError where that cannot be, or the draft
    cannot be loaded."""
    spec = _parsed(draft, paths)
    if len(spec.organisation.units) > MAX_DRAWN:
        return draft
    for _figure in figures(spec, Options(font="none")):
        pass
    return draft


def _judged(draft: Draft, naskah: Naskah, paths: Paths) -> Drafted:
    """*draft* as text, with the rules that would refuse it only warning."""
    found = examine(_parsed(draft, paths), naskah)
    errors = {problem.rule for problem in found if problem.severity is Severity.ERROR}
    account = draft.account.with_units(draft.ids)
    done = replace(draft, warned=tuple(sorted(errors)), account=account)
    return Drafted(_text(done, paths), account)


def _text(draft: Draft, paths: Paths) -> str:
    return write(draft, file=paths.file, naskah_file=paths.naskah_file, schema=paths.schema)


def _parsed(draft: Draft, paths: Paths) -> Spec:
    return parse_spec(_text(draft, paths), paths.file, missing=missing_characters)


# --- less and less of a draft ---------------------------------------------------------


def _plain(draft: Draft) -> Draft:
    """*draft* with charts that show everything, nobody beside another and no frames."""
    everything = ("semua", *(group.id for group in draft.groups))
    return _simpler(draft, everything)


def _lists(draft: Draft) -> Draft:
    """What *draft* has of lists; its other lines are kept as comments."""
    units = {item.id for listing in draft.listings for item in listing.entries()}
    sources = (x for listing in draft.listings for x in (listing.komando, listing.koordinasi))
    units.update(source.dari for source in sources if source is not None)
    remark = Remark("garis ini tidak dapat digambar bersama yang lain")
    doubts = (*draft.doubts, *(Doubt(remark, link) for link in draft.links))
    offices = tuple(office for office in draft.offices if office.id in units)
    if not units:
        return _bare(draft)
    draft = replace(draft, offices=offices, groups=(), links=(), doubts=doubts)
    return _simpler(draft, None)


def _bare(draft: Draft) -> Draft:
    """The smallest draft of the regulation: its data, and the head of its region."""
    head = Office("kepala-daerah", draft.region.head, Basis(rekonstruksi=FROM_TITLE))
    first = replace(draft.annexes[0], nomor="", bagan=draft.annexes[0].bagan[:1])
    smallest = replace(
        draft, offices=(head,), groups=(), listings=(), links=(), doubts=(), annexes=(first,)
    )
    return _simpler(smallest, None)


def _simpler(draft: Draft, tampilkan: tuple[str, ...] | None) -> Draft:
    """*draft* with charts that name nobody's place but that of heads."""
    ids = {office.id for office in draft.offices}
    annexes = []
    for annex in draft.annexes:
        views = []
        for view in annex.bagan:
            kept = (tuple(item for item in tier if item in ids) for tier in view.jenjang)
            jenjang = tuple(tier for tier in kept if tier)
            views.append(View(view.id, jenjang, view.judul, tampilkan=tampilkan))
        annexes.append(replace(annex, bagan=tuple(views)))
    remark = Remark("konsep yang lengkap tidak dapat digambar; yang ini disederhanakan")
    left_out = (*draft.left_out, remark)
    return replace(draft, annexes=tuple(annexes), left_out=left_out)
