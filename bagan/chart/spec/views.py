"""A spec's views in, Problems out: what a view names and leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bagan.chart.model.annexes import Bagan, Lewati
from bagan.chart.model.expression import ExpressionError, expression_hint, parse_expression
from bagan.chart.model.kinds import KINDS_BY_CATEGORY, Jenis
from bagan.chart.model.suggestion import MAX_SUGGESTIONS, did_you_mean
from bagan.chart.model.visible import shown_ids
from bagan.chart.spec.facts import Facts, Path, views
from bagan.language import _
from bagan.problem import Problem, Severity

_KINDS = frozenset(jenis.value for jenis in Jenis)


def check_references(facts: Facts) -> Iterator[Problem]:
    """unit-tidak-ada: a view or a group names a unit or group that is not there."""
    known = {*facts.organisation.units, *facts.organisation.groups}
    guesses: dict[str, str] = {}
    for item, path, is_key in _named(facts):
        if item in known:
            continue
        if item not in guesses:
            guess = len(guesses) < MAX_SUGGESTIONS
            guesses[item] = did_you_mean(item, sorted(known)) if guess else ""
        document = facts.document
        yield Problem(
            document.key_at(*path) if is_key else document.at(*path),
            "unit-tidak-ada",
            _('There is no unit "{id}"', id=item),
            guesses[item],
        )


def _named(facts: Facts) -> Iterator[tuple[str, Path, bool]]:
    """Every id in groups and views, the path to it, and whether it is a key there."""
    for key, group in facts.regency.kelompok.items():
        for number, item in enumerate(group.anggota):
            yield item, ("kelompok", key, "anggota", number), False
    for _annex, view, path in views(facts.regency):
        for item, place in (*placed(view), *_hidden(view)):
            yield item, (*path, *place), False
        for item, place in (*anchors(view), *((u, ("lingkup", u)) for u in view.lingkup)):
            yield item, (*path, *place), True


def check_words(facts: Facts) -> Iterator[Problem]:
    """unit-tidak-ada, tampilkan-kosong: a word of tampilkan that means nothing, or no unit; and
    kinds of which a chart shows none."""
    organisation = facts.organisation
    known = {*organisation.units, *organisation.groups}
    words = {*known, *KINDS_BY_CATEGORY, *_KINDS}
    used = {organisation.jenis(item).value for item in organisation.units}
    guesses = 0
    for _annex, view, path in views(facts.regency):
        for number, word in enumerate(view.tampilkan):
            place = (*path, "tampilkan", number)
            if word not in words:
                guesses += 1
                yield Problem(
                    facts.document.at(*place),
                    "unit-tidak-ada",
                    _('There is no unit and no kind "{word}"', word=word),
                    did_you_mean(word.casefold(), sorted(words))
                    if guesses < MAX_SUGGESTIONS
                    else "",
                )
            elif word in _KINDS and word not in known and word not in used:
                yield Problem(
                    facts.document.at(*place),
                    "tampilkan-kosong",
                    _('No unit is of the kind "{word}"', word=word),
                    severity=Severity.WARNING,
                )
        yield from _shows_none(facts, view, (*path, "tampilkan"))


def _shows_none(facts: Facts, view: Bagan, path: Path) -> Iterator[Problem]:
    """tampilkan-kosong: a chart shows no unit of any kind that it asks for, though there are some:
    none stands under its jenjang."""
    organisation = facts.organisation
    shown = {
        organisation.jenis(i) for i in shown_ids(organisation, view) if i in organisation.units
    }
    used = {organisation.jenis(item) for item in organisation.units}
    kinds = {word: KINDS_BY_CATEGORY.get(word) or {Jenis(word)}
             for word in view.tampilkan if word in KINDS_BY_CATEGORY or word in _KINDS}  # fmt: skip
    asked = [word for word, of_word in kinds.items() if not used.isdisjoint(of_word)]
    if asked and all(shown.isdisjoint(kinds[word]) for word in asked):
        yield Problem(
            facts.document.at(*path),
            "tampilkan-kosong",
            _('The chart "{chart}" shows none of: {words}', chart=view.id, words=", ".join(asked)),
            _("None stands under its jenjang: write the id of each, or of whoever leads them."),
            severity=Severity.WARNING,
        )


def placed(view: Bagan) -> Iterator[tuple[str, Path]]:
    """Every id that a view gives a place of its own, and where it does."""
    for row, tier in enumerate(view.jenjang):
        for number, item in enumerate(tier):
            yield item, ("jenjang", row, number)
    for name, holder in (("samping", view.samping), ("staf", view.staf)):
        for key, sides in holder.items():
            for side, items in (("kiri", sides.kiri), ("kanan", sides.kanan)):
                for number, item in enumerate(items):
                    yield item, (name, key, side, number)
    for name in ("di_bawah", "kaki"):
        for key, items in getattr(view, name).items():
            for number, item in enumerate(items):
                yield item, (name, key, number)


def anchors(view: Bagan) -> Iterator[tuple[str, Path]]:
    """Every id that others are placed beside or below; the path ends with the id itself."""
    for name in ("samping", "staf", "di_bawah", "susun", "kaki"):
        for key in getattr(view, name):
            yield key, (name, key)


def _hidden(view: Bagan) -> Iterator[tuple[str, Path]]:
    for name in ("bingkai", "kecuali"):
        for number, item in enumerate(getattr(view, name)):
            yield item, (name, number)


def check_skipped(facts: Facts) -> Iterator[Problem]:
    """lewati-tanpa-garis: a line is left out that the spec does not have; and, as notes,
    garis-dilewati: the lines that are left out, each with its reason."""
    lines = {line.key for line in facts.organisation.lines}
    for _annex, view, path in views(facts.regency):
        for number, item in enumerate(view.lewati):
            yield from _skipped(facts, view.id, item, (*path, "lewati", number), lines)


def _skipped(
    facts: Facts, chart: str, item: Lewati, path: Path, lines: Iterable[tuple[str, str, str]]
) -> Iterator[Problem]:
    if (item.komando is None) == (item.koordinasi is None):
        yield Problem(
            item.span,
            "garis-jenis",
            _("A line is either komando or koordinasi"),
            _("Write one of the two: komando: a -> b, or koordinasi: a -> b."),
        )
        return
    span = facts.document.at(*path, item.kind.value)
    try:
        pairs = parse_expression(item.expression)
    except ExpressionError as error:
        organisation = facts.organisation
        names = {key: organisation.name(key) for key in (*organisation.units, *organisation.groups)}
        yield Problem(
            span.shifted(error.offset),
            "garis-bentuk",
            _('The line "{text}" is not understood', text=item.expression),
            expression_hint(item.expression, names),
        )
        return
    for pair in pairs:
        ends = (pair.source.id, pair.target.id)
        source, target = sorted(ends) if pair.both else ends
        arrow = "<->" if pair.both else "->"
        line = f"{pair.source.id} {arrow} {pair.target.id}"
        place = span.shifted(pair.target.offset)
        if (source, target, item.kind) in lines:
            yield Problem(
                place,
                "garis-dilewati",
                _(
                    'Chart "{chart}" leaves out the {kind} line "{line}": {reason}',
                    chart=chart,
                    kind=item.kind.value,
                    line=line,
                    reason=item.alasan,
                ),
                severity=Severity.NOTE,
            )
            continue
        yield Problem(
            place,
            "lewati-tanpa-garis",
            _(
                'There is no {kind} line "{line}" to leave out',
                kind=item.kind.value,
                line=line,
            ),
            _("Write the line as it stands under garis or in a list, or remove this."),
        )


VIEW_RULES: tuple[Callable[[Facts], Iterable[Problem]], ...] = (
    check_references,
    check_words,
    check_skipped,
)
