"""A Word document in, what a hand has changed of its annexes against their spec out."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from hashlib import sha256

from bagan.chart.annex.words import annex_name
from bagan.chart.carried import LIMIT, Carried, safe_name, taken
from bagan.chart.carrying import options_in
from bagan.chart.figures import Figure, figures
from bagan.chart.layout import missing_characters
from bagan.chart.office.word_blocks import NAMES
from bagan.chart.options import Options
from bagan.chart.revised import Change, Revision, Rule, Seen, compared, is_word, opened, read
from bagan.chart.revised.comparing import INSERTED
from bagan.chart.spec import STANDARD_INPUT, Spec, parse_spec
from bagan.files import read_file
from bagan.language import _
from bagan.leftovers import temporary_folder
from bagan.problem import RenderError

PLACES = frozenset(
    (Rule.MOVED, Rule.RESIZED, Rule.ORDERED, Rule.LINE_MOVED, Rule.LINE_REMOVED, Rule.LINE_LOOSE,
     Rule.LINE_SHIFTED, Rule.ROOM, Rule.ARROW, Rule.LEGEND_LINE, Rule.WHOLE)
)  # fmt: skip
"""What is told by places, and so not where the chart would be laid out otherwise today."""
_HEADING = NAMES["LampiranNomor"][0]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a hand has changed against ``spec``; what the document carries (None: nothing)."""

    spec: Spec
    revision: Revision
    carried: Carried | None


def reviewed(data: bytes, *, spec: Spec | None, options: Options) -> Reviewed:
    """What was changed by hand in the Word document *data* against *spec*; without it, against
    the spec that the document carries.

    Raises RenderError for a document that cannot be read, and for one that carries no spec where
    none is given; SpecError, LayoutError, MissingTool.
    """
    seen, carried = read(opened(data)), taken(data)
    if carried is not None:
        options = _with(options, options_in(carried))
    if spec is not None:
        number = _number(seen, spec)
        return Reviewed(spec, _revision(seen, spec, options, number)[0], carried)
    if carried is None:
        raise RenderError(
            _("it carries no spec, or not any more: name the spec that it has to agree with")
        )
    with temporary_folder() as folder:
        # The spec is a stranger's: its photographs are looked for where there are none.
        name = carried.spec_name
        if name != STANDARD_INPUT:
            name = str(folder / safe_name(name, "spesifikasi.yaml"))
        base = parse_spec(carried.spec, name, missing=missing_characters)
        revision, drawn = _revision(seen, base, options, carried.number)
    if sha256(b"".join(figure.bare for figure in drawn)).hexdigest() != carried.fingerprint:
        kept = tuple(change for change in revision.changes if change.rule not in PLACES)
        revision = replace(revision, changes=(Change(Rule.OTHER_LAYOUT), *kept))
    return Reviewed(base, revision, carried)


def returned(name: str, *, spec: Spec | None, options: Options) -> Reviewed:
    """What was changed by hand in the Word document *name* since it was made: against the spec
    that it carries or, where it carries none, against *spec*.

    Raises RenderError for a file that is none or cannot be read, and for the document of another
    than *spec*; SpecError, LayoutError, MissingTool.
    """
    data = read_file(name, LIMIT)
    try:
        if not is_word(data):
            raise RenderError(_("it is no .docx; in Word, save it as Word Document (.docx)"))
        if len(data) > LIMIT:
            raise RenderError(_("it is too large"))
        opened(data)
        base = spec if taken(data) is None else None
        found = reviewed(data, spec=base, options=options)
        if spec is not None and not _holds(found, spec):
            raise RenderError(_("it holds no chart of this spec; name the document that does"))
        return found
    except RenderError as error:
        raise RenderError(f"{name}: {error}") from error


def _holds(found: Reviewed, spec: Spec) -> bool:
    """Whether the document shows a chart of *spec*: by what it carries, else by what is seen.

    Offices of one kind may have ids in common, and a regulation may get another title.
    """
    if found.carried is not None:
        same = found.spec.regency.peraturan.tentang == spec.regency.peraturan.tentang
        made, now = (
            {(item, unit.nama) for item, unit in one.organisation.units.items()}
            for one in (found.spec, spec)
        )
        return same or 2 * len(made & now) >= len(made)
    lost = any(change.rule is Rule.LOST for change in found.revision.changes)
    return not lost or found.revision.boxes > 0


def _revision(
    seen: Seen, spec: Spec, options: Options, number: str | None
) -> tuple[Revision, list[Figure]]:
    drawn = list(figures(spec, options, number=number, screens=False))
    return compared(seen, drawn, spec.organisation), drawn


def _with(options: Options, made: Options) -> Options:
    """*options*, and those that a document was made with where nothing else is said."""
    plain = Options()
    said = {
        field.name: getattr(options, field.name)
        for field in fields(Options)
        if getattr(options, field.name) != getattr(plain, field.name)
    }
    return replace(made, **said)


def _number(seen: Seen, spec: Spec) -> str | None:
    """The only annex that a document is headed with; None where there are several."""
    printed = {
        passage.words
        for passage in seen.passages
        if passage.style.removeprefix(INSERTED) == _HEADING
    }
    headed = [item for item in spec.regency.lampiran if annex_name(item).upper() in printed]
    return headed[0].nomor if len(headed) == 1 and len(spec.regency.lampiran) > 1 else None
