"""Changes in, what the user is told of each out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bagan.chart.audit.report import Finding
from bagan.chart.model import Organisation
from bagan.chart.revised.changes import Change, Rule
from bagan.chart.revised.due import Line
from bagan.language import _


def findings_of(changes: Iterable[Change], organisation: Organisation) -> tuple[Finding, ...]:
    """A finding for each of *changes*; units are called by their names in *organisation*."""
    return tuple(Finding(change.rule.value, told(change, organisation)) for change in changes)


def told(change: Change, organisation: Organisation) -> str:
    """What *change* is, in a sentence, with its chart."""
    words = _TELL[change.rule](change, organisation)
    if not change.chart or change.rule in (Rule.LOST, Rule.PICTURE, Rule.OTHER_LAYOUT):
        return words
    return f"{change.chart}: {words}"


def _name(unit: str, change: Change, organisation: Organisation) -> str:
    if unit.startswith("+"):
        return change.after or _("a box without words")
    known = unit in organisation.units or unit in organisation.groups
    return organisation.name(unit) if known else unit


def _line(line: Line, change: Change, organisation: Organisation) -> str:
    start, end = (_name(unit, change, organisation) for unit in line[:2])
    if line[3]:
        return _('the {kind} line between "{one}" and "{two}"',
                 kind=line[2].value, one=start, two=end)  # fmt: skip
    return _('the {kind} line from "{one}" to "{two}"', kind=line[2].value, one=start, two=end)


def _lines(lines: Iterable[Line], change: Change, organisation: Organisation) -> str:
    return "; ".join(_line(line, change, organisation) for line in lines)


def _added(change: Change, of: Organisation) -> str:
    words = change.after or _("a box without words")
    if change.come:
        return _('the box "{name}" was added, with {lines}', name=words,
                 lines=_lines(change.come, change, of))  # fmt: skip
    return _('the box "{name}" was added; no line leads to it', name=words)


def _deleted(change: Change, of: Organisation) -> str:
    if change.stump:
        return _('the box "{name}" was deleted, but a line still leads to where it was',
                 name=change.before)  # fmt: skip
    return _('the box "{name}" was deleted', name=change.before)


def _ordered(change: Change, of: Organisation) -> str:
    names = ", ".join(_name(unit, change, of) for unit in change.order)
    return _('the boxes under "{head}" stand in another order: {names}',
             head=_name(change.unit, change, of), names=names)  # fmt: skip


def _moved_line(change: Change, of: Organisation) -> str:
    return _("{old} was moved: now {new}", old=_lines(change.gone, change, of),
             new=_lines(change.come, change, of))  # fmt: skip


def _turned(change: Change, of: Organisation) -> str:
    if change.come[0][2].value == "koordinasi":
        return _("{lines} is dashed now", lines=_lines(change.gone, change, of))
    return _("{lines} is solid now", lines=_lines(change.gone, change, of))


def _words(change: Change, of: Organisation) -> str:
    if not change.before:
        return _("the list of relations at the end has other words")
    if not change.after:
        return _('the words "{before}" ({style}) are not there any more',
                 before=change.before, style=change.unit)  # fmt: skip
    return _('"{before}" ({style}) is now "{after}"',
             before=change.before, style=change.unit, after=change.after)  # fmt: skip


def _extra(change: Change, of: Organisation) -> str:
    if change.after == change.before:
        return _('the chart "{title}" stands in the document once more', title=change.before)
    return _('another chart ("{title}") stands on its page', title=change.after)


def _renamed(change: Change, of: Organisation) -> str:
    if not change.after:
        return _('the box "{name}" has no words any more', name=change.before)
    return _('the box "{before}" now says "{after}"', before=change.before, after=change.after)


def _arrow(change: Change, of: Organisation) -> str:
    if change.after:
        return _('the lines "{name}" got an arrowhead', name=change.before)
    return _('an arrowhead ("{name}") is not where it was', name=change.before)


_TELL: dict[Rule, Callable[[Change, Organisation], str]] = {
    Rule.RENAMED: _renamed,
    Rule.MOVED: lambda c, of: _('the box "{name}" was moved', name=c.before),
    Rule.RESIZED: lambda c, of: _('the box "{name}" has another size', name=c.before),
    Rule.DELETED: _deleted,
    Rule.ADDED: _added,
    Rule.ORDERED: _ordered,
    Rule.LINE_KIND: _turned,
    Rule.LINE_MOVED: _moved_line,
    Rule.LINE_ADDED: lambda c, of: _("{lines} was added", lines=_lines(c.come, c, of)),
    Rule.LINE_REMOVED: lambda c, of: _("{lines} is not there any more",
                                       lines=_lines(c.gone, c, of)),
    Rule.LINE_LOOSE: lambda c, of: _("{lines} does not reach its box",
                                     lines=_lines(c.gone, c, of)),
    Rule.LINE_SHIFTED: lambda c, of: _('the lines "{name}" were moved or bent', name=c.before),
    Rule.LINE_STRANGE: lambda c, of: _('the line "{name}" does not lead from box to box',
                                       name=c.before),
    Rule.ROOM: lambda c, of: _('the frame or heading "{name}" is not as it was', name=c.before),
    Rule.ARROW: _arrow,
    Rule.LEGEND_LINE: lambda c, of: _('the sample "{name}" of the legend is not as it was',
                                      name=c.before),
    Rule.TITLE: _words,
    Rule.WORDS: _words,
    Rule.MORE_WORDS: lambda c, of: _('the words "{words}" were added to the page', words=c.after),
    Rule.PICTURE_ADDED: lambda c, of: _('a picture ("{name}") was added to the page',
                                        name=c.before),
    Rule.SHEETS: lambda c, of: _("the charts follow each other in another order now: {titles}",
                                 titles=c.after),
    Rule.PAPER: lambda c, of: _("the paper is {after} now, and was {before}",
                                after=c.after, before=c.before),
    Rule.WHOLE: lambda c, of: _("the chart was moved or resized as a whole"),
    Rule.LOST: lambda c, of: _('the chart "{title}" is not in the document', title=c.before),
    Rule.EXTRA: _extra,
    Rule.PICTURE: lambda c, of: _('the chart "{title}" has no boxes any more, only a picture or '
                                  "none: whether it is right cannot be judged", title=c.before),
    Rule.OTHER_LAYOUT: lambda c, of: _("another version of Bagan made the document, and this one "
                                       "lays the chart out otherwise: where boxes and lines "
                                       "stand cannot be judged; give this version a new "
                                       "document"),
}  # fmt: skip
