"""What a page shows and what the spec's page shows in; every difference out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bagan.chart.audit.moved import moved
from bagan.chart.audit.pdf.named import offset, with_ends, with_units
from bagan.chart.audit.pdf.pairs import SAME, apart, paired, same_text, text_there
from bagan.chart.audit.pdf.see import Print
from bagan.chart.audit.picture import Area, Picture, Text
from bagan.chart.audit.plane import Rect, joined
from bagan.chart.audit.report import Finding
from bagan.language import _

PAPER = 0.5
"""Points by which a sheet may be larger or smaller than its paper."""
RULES = 0.3
"""Points by which a table's rules may be longer or shorter: where they meet is not told."""

Numbers = tuple[float, ...]


def compared(shown: Print, wanted: Print) -> tuple[Print, list[Finding]]:
    """*shown* with the units of *wanted* for its printed names, and where the two differ."""
    findings: list[Finding] = []
    picture, due = shown.picture, wanted.picture
    if apart(picture.page, due.page) > PAPER:
        findings.append(Finding("kertas-lain", _("The page is not of the spec's paper")))
    x, y = offset(picture, due)
    if x or y:
        findings.append(
            Finding(
                "bagan-bergeser",
                _(
                    "The whole chart has slipped {across} and {down}",
                    across=_across(x),
                    down=_down(y),
                ),
            )
        )
        due = moved(due, x, y)
    picture, told = with_units(picture, due)
    findings += told
    picture, told = with_ends(picture, due)
    findings += told
    picture, told = _areas(picture, due)
    findings += told
    findings += _texts(picture, due)
    findings += _heads(picture, due)
    findings += _samples(picture, due)
    findings += _furniture(shown, wanted)
    return replace(shown, picture=picture), findings


def _across(points: float) -> str:
    if points < 0:
        return _("{points} pt to the left", points=f"{-points:.2f}")
    return _("{points} pt to the right", points=f"{points:.2f}")


def _down(points: float) -> str:
    if points < 0:
        return _("{points} pt up", points=f"{-points:.2f}")
    return _("{points} pt down", points=f"{points:.2f}")


def _areas(picture: Picture, due: Picture) -> tuple[Picture, list[Finding]]:
    """*picture* with the units of the spec's frames round branches, where they are the same."""

    def looks(area: Area) -> tuple[float, ...]:
        return (*area.rect, area.stroke, *area.dashes)

    found, wanted = sorted(map(looks, picture.areas)), sorted(map(looks, due.areas))
    same = len(found) == len(wanted) and all(
        len(one) == len(two) and apart(one, two) <= SAME
        for one, two in zip(found, wanted, strict=True)
    )
    if same:
        return replace(picture, areas=due.areas), []
    return picture, [
        Finding("lingkup-salah", _("The frames on the page are not those of the spec"))
    ]


def _texts(picture: Picture, due: Picture) -> Iterator[Finding]:
    """Every text of the page, labels and words round the chart alike."""
    # what kind of blank is between two words cannot be seen
    wanted = [replace(text, words=" ".join(text.words.split())) for text in due.all_texts()]
    pairs, more, less = paired(list(picture.all_texts()), wanted, (same_text, text_there))
    for one, two in pairs:
        if one.words != two.words:
            yield Finding(
                "teks-lain",
                _('The page says "{found}" where the spec has "{due}"',
                  found=one.words, due=two.words),
            )  # fmt: skip
        elif not _set_alike(one, two):
            yield Finding(
                "teks-bergeser",
                _('The text "{text}" is {found}; the spec\'s is {due}',
                  text=one.words, found=_typed(one), due=_typed(two)),
            )  # fmt: skip
    for text in more:
        message = _('The page shows a text that the spec does not: "{text}"', text=text.words)
        yield Finding("teks-lebih", message)
    for text in less:
        yield Finding("teks-hilang", _('The page lacks the text "{text}"', text=text.words))


def _set_alike(one: Text, two: Text) -> bool:
    return (
        abs(one.rect.left - two.rect.left) <= SAME
        and abs(one.y - two.y) <= SAME
        and abs(one.size - two.size) <= SAME
        and one.face is two.face
    )


def _typed(text: Text) -> str:
    return _("{size} pt {face}, {x} to the right and {y} down", size=f"{text.size:.2f}",
             face=text.face.value, x=f"{text.rect.left:.2f}", y=f"{text.y:.2f}")  # fmt: skip


def _heads(picture: Picture, due: Picture) -> Iterator[Finding]:
    found = [(*arrow.tip, *arrow.rect) for arrow in picture.arrows]
    wanted = [(*arrow.tip, *arrow.rect) for arrow in due.arrows]
    for x, y, *_rest in _without(found, wanted):
        yield Finding(
            "panah-bergeser",
            _("An arrowhead is not in the spec's drawing, {x} to the right and {y} down",
              x=f"{x:.2f}", y=f"{y:.2f}"),
        )  # fmt: skip
    for x, y, *_rest in _without(wanted, found):
        yield Finding(
            "panah-bergeser",
            _("An arrowhead of the spec's drawing is missing, {x} to the right and {y} down",
              x=f"{x:.2f}", y=f"{y:.2f}"),
        )  # fmt: skip


def _without(heads: Sequence[Numbers], others: Sequence[Numbers]) -> list[Numbers]:
    """Those of *heads* that are not among *others*."""
    return [head for head in heads if not any(apart(head, other) <= SAME for other in others)]


def _samples(picture: Picture, due: Picture) -> Iterator[Finding]:
    """The legend shows the same lines at the same places."""
    left = list(due.samples)
    strange = False
    for sample in picture.samples:
        same = [
            other
            for other in left
            if (sample.kind, sample.dashes) == (other.kind, other.dashes)
            and apart(sample.rect, other.rect) <= SAME
        ]
        strange = strange or not same
        for other in same[:1]:
            left.remove(other)
    if strange or left:
        yield Finding("keterangan-salah", _("The legend's lines are not those of the spec"))


def _furniture(shown: Print, wanted: Print) -> Iterator[Finding]:
    """The rules of a table, and the word across a draft."""
    found, due = joined(shown.rules), joined(wanted.rules)
    if len(found) != len(due) or not all(any(_alike(one, two) for two in due) for one in found):
        yield Finding("tabel-lain", _("The table on the page is not ruled as the spec has it"))
    marks, due_marks = shown.turned, wanted.turned
    if [mark.words for mark in marks] != [mark.words for mark in due_marks] or any(
        abs(one.size - two.size) > SAME or abs(one.angle - two.angle) > SAME
        for one, two in zip(marks, due_marks, strict=True)
    ):
        yield Finding("cap-lain", _("The word across the page is not as the spec has it"))


def _alike(one: Rect, two: Rect) -> bool:
    return apart(one, two) <= RULES
